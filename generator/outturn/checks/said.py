"""What publishers wrote: there where it must be, about its own quarter, with links that work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outturn.checks import hints
from outturn.checks.registry import rule
from outturn.checks.texts import passages
from outturn.checks.view import Finding, View
from outturn.period import Kind
from outturn.problems import Severity

_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_QUARTER = re.compile(
    r"\bq(?:uarter|tr|u)?\.?\s?([1-4])\b|\b(first|second|third|fourth) quarter\b", re.I
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_ELSEWHEN = re.compile(
    r"\b(?:hope|will|expect\w*|due|plan\w*|aim\w*|intend\w*|until|next|compar\w*|than|previous\w*"
    r"|last|since|from|against|again|earlier|later|carried over|rolled over)\b",
    re.I,
)
"""Words of a sentence that speaks of another time on purpose."""


@rule(
    "rating-without-text",
    "Where a scorecard requires it, every rating comes with a text.",
)
def rating_without_text(view: View) -> Iterator[Finding]:
    if view.facts.get("requires_text") is not True:
        return
    for row in view.rows("updates"):
        rated = row.text("rating") or row.text("symbol")
        if rated and not row.text("as_published") and not row.text("reason"):
            message = f"The rating {rated} has no text, and the scorecard requires one."
            fix = "Type what was written under as_published, or why there is none under reason."
            yield row.at("as_published", message, fix)


@rule(
    "other-quarter",
    "A text about a quarter stands with that quarter.",
    Severity.WARNING,
)
def other_quarter(view: View) -> Iterator[Finding]:
    for table, column in (("updates", "as_published"), ("commentary", "text")):
        for row in view.rows(table):
            period = row.period()
            if period is None or period.kind not in (Kind.FINANCIAL_QUARTER, Kind.QUARTER):
                continue
            if named := _named(row.text(column), period.number):
                message = f"The text speaks of {named}, but the row is for {period.text}."
                fix = "Mend the text or the period, or move the text to its own quarter."
                yield row.at(column, message, hints.or_accept(fix))


def _named(text: str, own: int) -> str:
    """The first quarter a text is about, where it is about others and never about its own."""
    mentions = list(_QUARTER.finditer(text))
    if not mentions or any(_number(mention) == own for mention in mentions):
        return ""
    for sentence in _SENTENCE.split(text):
        if (mention := _QUARTER.search(sentence)) and not _ELSEWHEN.search(sentence):
            return mention[0]
    return ""


def _number(mention: re.Match[str]) -> int:
    return int(mention[1]) if mention[1] else _WORDS[mention[2].lower()]


_CODE = re.compile(r"(`+)[^`]+\1")
_LINK = re.compile(
    r"\]\(\s*<?([^)\s>]+)"  # [words](address)
    r"|^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)"  # [words]: address
    r"|<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>",  # <address>
    re.MULTILINE,
)
_LEAVES = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")
_ALLOWED = ("https://", "mailto:")


@rule("link", "Links that leave the site begin with https:// (or mailto:).")
def link(view: View) -> Iterator[Finding]:
    for text, at in passages(view):
        if ":" not in text and "//" not in text:
            continue
        for found in _LINK.finditer(_CODE.sub("", text)):
            address = found[found.lastindex or 0]
            if _LEAVES.match(address) and not address.lower().startswith(_ALLOWED):
                yield at(f"The link {address} is not one that is published.", _instead(address))
    website = view.package.publisher.get("website")
    if isinstance(website, str) and website and not website.startswith("https://"):
        message = f"The website {website} doesn't begin with https://."
        yield view.in_publisher("website", message, _instead(website))


def _instead(address: str) -> str:
    bare = address.split("//", 1)[-1]
    return f"Type https://{bare}, or the words without the link where there is no such address."
