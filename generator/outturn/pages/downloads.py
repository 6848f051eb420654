"""A scorecard's data page: what can be taken away, under which licence, and how it was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from outturn.datasets import (
    CATALOGUE,
    INDICATOR_SCHEMA,
    NEUTRALISED,
    SCORECARD_SCHEMA,
    archive_name,
)
from outturn.formats import day
from outturn.model import Link, Scorecard, ScorecardAssessment
from outturn.pages import links
from outturn.pages.common import facts_given, trail
from outturn.pages.render import page
from outturn.pages.site import Page
from outturn.pages.subjects import in_words
from outturn.pages.text import safe_link
from outturn.problems import Accepted


@dataclass(frozen=True)
class TableFact:
    """A table of the package: its file, what it holds, how many rows."""

    file: str
    about: str
    rows: int


@dataclass(frozen=True)
class LetStand:
    """What a check noticed, wherever it did so in one file, and why it is let stand."""

    noticed: str
    file: str
    subjects: Sequence[Markup]
    reason: str


def data_page(
    whole: ScorecardAssessment, tables: Mapping[str, int], accepted: Sequence[Accepted] = ()
) -> Page:
    """The page of a scorecard's downloads. ``tables`` gives the rows of each table it has, and
    ``accepted`` the warnings it lets stand."""
    scorecard = whole.scorecard
    here = links.data_url(scorecard)
    return page(
        links.page_file(here),
        "data.md.j2",
        origin=f"the data package {scorecard.path}",
        abbreviations=scorecard.abbreviations,
        title=f"Data – {scorecard.publisher.name}, {scorecard.period.text}",
        description=f"Download {scorecard.title} as a spreadsheet, CSV, JSON and a data package.",
        trail=trail(here, scorecard),
        heading=f"Data: {scorecard.title}",
        lede="Everything on these pages can be downloaded, checked and used again.",
        zip=archive_name(scorecard),
        tables=[TableFact(f"{n}.csv", ABOUT[n], rows) for n, rows in tables.items() if n in ABOUT],
        about=facts_given(
            ("Licence", _linked(scorecard.licences)),
            ("Transcribed from", _linked(scorecard.sources)),
            ("Publisher", scorecard.publisher.name),
            ("Speaks for", day(scorecard.as_at) if scorecard.as_at else ""),
        ),
        let_stand=_let_stand(accepted, scorecard, here),
        neutralised=NEUTRALISED,
        scorecard_schema=links.relative(here, SCORECARD_SCHEMA),
        indicator_schema=links.relative(here, INDICATOR_SCHEMA),
        catalogue=links.relative(here, CATALOGUE),
        glossary_href=links.relative(here, links.GLOSSARY),
        judge_href=links.relative(here, links.JUDGE),
    )


ABOUT = {
    "objectives": "What the plan sets out to do.",
    "indicators": "What is measured, how, and who answers for it.",
    "breakdowns": "The named parts and series of indicators.",
    "baselines": "The starting points.",
    "targets": "What was promised.",
    "results": "What was observed, or why nothing was.",
    "updates": "What the publisher wrote about each indicator, and how it rated it.",
    "commentary": "What the publisher wrote about objectives and the whole.",
    "annotations": "Dated events and breaks in series.",
}


def _let_stand(accepted: Sequence[Accepted], scorecard: Scorecard, here: str) -> list[LetStand]:
    """The warnings, those that say the same of one file together."""
    found: dict[tuple[str, str, str], dict[Markup, None]] = {}
    for one in accepted:
        problem = one.problem
        said = problem.message, PurePosixPath(problem.file).name, one.reason
        subject = in_words(problem.subject, scorecard, here)
        found.setdefault(said, {}).update({subject: None} if subject else {})
    return [LetStand(said, file, [*on], reason) for (said, file, reason), on in found.items()]


def _linked(items: tuple[Link, ...]) -> Markup:
    return Markup("; ").join(safe_link(item.path, item.title) for item in items)
