"""What we don't know of one scorecard: every gap, why, who owes it, when it was due, how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from outturn.formats import day, joined
from outturn.model import Gap, GapKind, Scorecard, ScorecardAssessment, ScorecardStatus
from outturn.pages import links
from outturn.pages.common import trail
from outturn.pages.render import page
from outturn.pages.site import Page
from outturn.pages.text import prose
from outturn.sentences import gaps as words
from outturn.sentences.names import name, objective_name
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
_LATE = "What is overdue, longest overdue first"
_SAME_FOR_MANY = (GapKind.RATING, GapKind.TITLE)
"""Kinds that a document tends to lose for many indicators at once: told once for all of them."""


@dataclass(frozen=True)
class Named:
    """An indicator or an objective, linked."""

    href: str
    name: str


@dataclass(frozen=True)
class GapEntry:
    """Gaps that are one story: the same reason, owner, date and note, missing since one day."""

    anchors: list[str]
    of: list[Named]
    what: str
    why: str
    note: Markup
    owner: str
    due: str
    overdue: bool
    length: str


@dataclass(frozen=True)
class GapGroup:
    """The gaps of one kind, or all that are overdue or were not due yet; columns that would say
    nothing are left out."""

    title: str
    anchor: str
    caption: str
    rows: list[GapEntry]
    has_owner: bool
    has_due: bool
    has_length: bool


def gaps_page(whole: ScorecardAssessment) -> Page:
    """The page of a scorecard's gaps."""
    scorecard = whole.scorecard
    here = links.gaps_url(scorecard)
    return page(
        links.page_file(here),
        "gaps.md.j2",
        origin=f"the data package {scorecard.path}",
        abbreviations=scorecard.abbreviations,
        title=f"What we don’t know – {scorecard.publisher.name}, {scorecard.period.text}",
        description=missing(whole.gaps),
        trail=trail(here, scorecard),
        heading=f"What we don’t know: {scorecard.title}",
        missing=missing(whole.gaps),
        remarks=_remarks(whole),
        groups=_groups(whole, here),
        all_href=links.relative(here, links.ALL_GAPS),
    )


def _remarks(whole: ScorecardAssessment) -> list[str]:
    """What is true of every gap, and so is said once."""
    scorecard = whole.scorecard
    remarks = []
    if whole.gaps and scorecard.status is ScorecardStatus.CLOSED:
        end = scorecard.as_at or scorecard.period.end
        remarks.append(
            "This scorecard is closed, so nothing here is still awaited: what never came was "
            f"never published here. How long it had been missing is counted to {day(end)}, "
            f"{'the day it speaks for' if scorecard.as_at else 'the end of its period'}."
        )
    if whole.gaps and not any(g.owner for g in whole.gaps):
        remarks.append("The document does not say who answers for these indicators.")
    return remarks


def _groups(whole: ScorecardAssessment, here: str) -> list[GapGroup]:
    """What is overdue, whatever its kind; then the rest by kind; then what was not due yet."""
    late = [g for g in whole.gaps if g.overdue_days]
    early = [g for g in whole.gaps if g.not_yet_due]
    rest = [g for g in whole.gaps if not g.overdue_days and not g.not_yet_due]
    groups = [_group("Overdue", "overdue", late, whole.scorecard, here)] if late else []
    for kind, title in _TITLES.items():
        if found := [g for g in rest if g.kind is kind]:
            anchor = f"missing-{kind.replace('_', '-')}"
            groups.append(_group(title, anchor, found, whole.scorecard, here))
    if early:
        title = words.not_due(closed=early[0].closed)
        groups.append(_group(title, "not-due", early, whole.scorecard, here))
    return groups


def _group(title: str, anchor: str, found: list[Gap], scorecard: Scorecard, here: str) -> GapGroup:
    late, early = bool(found[0].overdue_days), found[0].not_yet_due
    several = len({g.missing_days for g in found}) > 1
    caption = f"{title} that are missing{', longest missing first' if several else ''}"
    return GapGroup(
        title=title,
        anchor=anchor,
        caption=_LATE if late else f"{title}, each with its day" if early else caption,
        rows=[_entry(gaps, scorecard, here, with_kind=late or early) for gaps in stories(found)],
        has_owner=any(g.owner for g in found),
        has_due=any(g.expected or g.not_yet_due for g in found),
        has_length=any(g.since for g in found),
    )


def stories(gaps: Sequence[Gap]) -> list[list[Gap]]:
    """Gaps put together where all but their periods and parts is the same, in order."""
    found: dict[tuple[object, ...], list[Gap]] = {}
    for gap in gaps:
        many = gap.kind in _SAME_FOR_MANY
        whose = "" if many else gap.indicator
        note = "" if many else gap.note
        key = (gap.kind, whose, gap.reason, gap.expected, gap.owner, note, gap.since)
        found.setdefault(key, []).append(gap)
    return list(found.values())


def _entry(gaps: list[Gap], scorecard: Scorecard, here: str, *, with_kind: bool) -> GapEntry:
    first, last = gaps[0], gaps[-1]
    owing = {(g.indicator, g.objective): g for g in gaps}
    shared = len(owing) > 1
    return GapEntry(
        anchors=[g.id for g in gaps],
        of=[named(g, scorecard, here, short=shared) for g in owing.values()],
        what=_what(gaps, with_kind=with_kind),
        why=words.why(first),
        note=prose(first.note) if first.note and not shared else Markup(""),
        owner=first.owner,
        due=_due(gaps),
        overdue=first.overdue_days > 0,
        length=words.length(last),
    )


def named(gap: Gap, scorecard: Scorecard, here: str, *, short: bool) -> Named:
    """What a gap is of, with a link from ``here``; by its number alone where that is asked."""
    if gap.objective:
        objective = next(o for o in scorecard.objectives if o.id == gap.objective)
        href = links.objective_url(scorecard, objective)
        return Named(links.relative(here, href), objective_name(objective))
    indicator = scorecard.indicator(gap.indicator)
    # "a)" says nothing where it stands alone.
    tells = any(map(str.isdigit, indicator.number))
    shown = indicator.number if short and tells else name(indicator)
    return Named(links.relative(here, links.indicator_url(scorecard, indicator)), shown)


def _due(gaps: list[Gap]) -> str:
    """When they were due, together: those of several periods each when its own ends."""
    if gaps[0].expected or (gaps[0].not_yet_due and len({g.period for g in gaps}) == 1):
        return words.due(gaps[0])
    return "When each period ends" if gaps[0].not_yet_due else ""


def _what(gaps: list[Gap], *, with_kind: bool) -> str:
    """What is missing: periods, each with the parts it is missing for."""
    if gaps[0].kind is GapKind.BASELINE and not with_kind:
        return "; ".join(dict.fromkeys(words.which(g) for g in gaps)) or words.what(gaps[0])
    parts: dict[str, list[str]] = {}
    for gap in gaps:
        found = parts.setdefault(gap.period.label if gap.period else "", [])
        part = ", ".join(p for p in (gap.part, gap.area) if p)
        if part and part not in found:
            found.append(part)
    told = [
        f"{when}: {joined(of)}" if when and of else when or joined(of) for when, of in parts.items()
    ]
    text = "; ".join(t for t in told if t)
    if with_kind and text and len(gaps) > 1:
        return f"{_TITLES[gaps[0].kind]}: {text}"
    return words.what(gaps[0]) if with_kind or not text else text
