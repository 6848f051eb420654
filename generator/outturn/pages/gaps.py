"""What we don't know: every gap of a scorecard, why, who owes it, when it was due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from outturn.formats import joined
from outturn.model import Gap, GapKind, Indicator, Scorecard, ScorecardAssessment, ScorecardStatus
from outturn.pages import links
from outturn.pages.common import trail
from outturn.pages.render import page
from outturn.pages.site import Page
from outturn.pages.text import prose
from outturn.sentences import gaps as words
from outturn.sentences.names import name
from outturn.sentences.summaries import missing

_TITLES = {
    GapKind.RESULT: "Results",
    GapKind.BASELINE: "Baselines",
    GapKind.TARGET: "Targets",
    GapKind.UNDER_DEVELOPMENT: "Indicators under development",
    GapKind.UPDATE: "Updates",
    GapKind.TITLE: "Names",
    GapKind.RATING: "The publisher’s ratings",
}
_SAME_FOR_MANY = (GapKind.RATING, GapKind.TITLE)
"""Kinds that a document tends to lose for many indicators at once: told once for all of them."""


@dataclass(frozen=True)
class Named:
    """An indicator, linked."""

    href: str
    name: str


@dataclass(frozen=True)
class GapEntry:
    """Gaps that are one story: the same reason, owner, date and note."""

    indicators: list[Named]
    what: str
    why: str
    note: Markup
    owner: str
    due: str
    overdue: bool


@dataclass(frozen=True)
class GapGroup:
    """The gaps of one kind; columns that would say nothing are left out."""

    title: str
    anchor: str
    caption: str
    rows: list[GapEntry]
    has_owner: bool
    has_due: bool


def gaps_page(whole: ScorecardAssessment) -> Page:
    """The page of a scorecard's gaps."""
    scorecard = whole.scorecard
    here = links.gaps_url(scorecard)
    return page(
        links.page_file(here),
        "gaps.md.j2",
        origin=f"the data package {scorecard.path}",
        title=f"What we don’t know – {scorecard.publisher.name}, {scorecard.period.text}",
        description=missing(whole.gaps),
        trail=trail(here, scorecard),
        heading=f"What we don’t know: {scorecard.title}",
        missing=missing(whole.gaps),
        remarks=_remarks(whole),
        groups=[
            _group(kind, heading, whole, here)
            for kind, heading in _TITLES.items()
            if any(g.kind is kind for g in whole.gaps)
        ],
    )


def _remarks(whole: ScorecardAssessment) -> list[str]:
    """What is true of every gap, and so is said once."""
    remarks = []
    if whole.gaps and whole.scorecard.status is ScorecardStatus.CLOSED:
        remarks.append(
            "This scorecard is closed, so nothing here is still awaited: what never came was "
            "never published here."
        )
    if whole.gaps and not any(g.owner for g in whole.gaps):
        remarks.append("The document does not say who answers for these indicators.")
    return remarks


def _group(kind: GapKind, heading: str, whole: ScorecardAssessment, here: str) -> GapGroup:
    found = [g for g in whole.gaps if g.kind is kind]
    anchor = f"missing-{kind.replace('_', '-')}"
    overdue = any(g.overdue_days and not g.closed for g in found)
    return GapGroup(
        title=heading,
        anchor=anchor,
        caption=f"{heading} that are missing{', overdue first' if overdue else ''}",
        rows=[_entry(gaps, whole.scorecard, here) for gaps in _stories(found)],
        has_owner=any(g.owner for g in found),
        has_due=any(g.expected for g in found),
    )


def _stories(gaps: Sequence[Gap]) -> list[list[Gap]]:
    """Gaps put together where all but their periods and parts is the same, in order."""
    stories: dict[tuple[object, ...], list[Gap]] = {}
    for gap in gaps:
        whose = "" if gap.kind in _SAME_FOR_MANY else gap.indicator
        note = "" if gap.kind in _SAME_FOR_MANY else gap.note
        key = whose, gap.reason, gap.expected, gap.owner, note, gap.overdue_days
        stories.setdefault(key, []).append(gap)
    return list(stories.values())


def _entry(gaps: list[Gap], scorecard: Scorecard, here: str) -> GapEntry:
    first = gaps[0]
    owing = [scorecard.indicator(i) for i in dict.fromkeys(g.indicator for g in gaps)]
    shared = len(owing) > 1
    return GapEntry(
        indicators=[_named(i, scorecard, here, short=shared) for i in owing],
        what=_what(gaps),
        why=words.why(first),
        note=prose(first.note) if first.note and not shared else Markup(""),
        owner=first.owner,
        due=words.due(first) if first.expected else "",
        overdue=first.overdue_days > 0 and not first.closed,
    )


def _named(indicator: Indicator, scorecard: Scorecard, here: str, *, short: bool) -> Named:
    shown = indicator.number if short and indicator.number else name(indicator)
    return Named(links.relative(here, links.indicator_url(scorecard, indicator)), shown)


def _what(gaps: list[Gap]) -> str:
    """What is missing: periods, each with the parts it is missing for."""
    parts: dict[str, list[str]] = {}
    for gap in gaps:
        found = parts.setdefault(gap.period.label if gap.period else "", [])
        if gap.breakdown and gap.breakdown not in found:
            found.append(gap.breakdown)
    told = [
        f"{when}: {joined(of)}" if when and of else when or joined(of) for when, of in parts.items()
    ]
    return "; ".join(t for t in told if t) or words.what(gaps[0])
