"""The pages that explain the others: how we judge, and the glossary."""

from __future__ import annotations

import re
from dataclasses import dataclass

from outturn.pages import links
from outturn.pages.render import page
from outturn.pages.site import Page
from outturn.sentences import glossary


@dataclass(frozen=True)
class Term:
    word: str
    meaning: str
    anchor: str


@dataclass(frozen=True)
class TermGroup:
    title: str
    anchor: str
    terms: list[Term]


def glossary_page() -> Page:
    """The glossary."""
    made = [
        TermGroup(title, anchor, [Term(w, m, f"{anchor}-{_slug(w)}") for w, m in terms.items()])
        for title, anchor, terms in glossary.groups()
    ]
    return page(
        links.page_file(links.GLOSSARY),
        "glossary.md.j2",
        origin="Outturn's vocabulary",
        title="Glossary",
        description="The words this site uses, and what each of them means here.",
        groups=made,
    )


def judge_page(methodology: str) -> Page:
    """The methodology: ``methodology`` is the Markdown that the specification wrote."""
    return page(
        links.page_file(links.JUDGE),
        "how-we-judge.md.j2",
        origin="the specification of verdicts",
        title="How we judge",
        description="Every rule by which this site judges a result against its target.",
        methodology=methodology,
    )


def search_page() -> Page:
    """Where the search works without its dialog, and says what to do without JavaScript."""
    return page(links.page_file(links.SEARCH), "search.md.j2", origin="")


def _slug(word: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-")
