"""The release calendar: what is announced for which day, and whether it came. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from outturn.model import (
    BaselineStatus,
    Gap,
    GapKind,
    Indicator,
    IndicatorAssessment,
    IndicatorStatus,
    Reason,
    Scorecard,
    ScorecardAssessment,
    ScorecardStatus,
    TargetStatus,
)
from outturn.period import Period
from outturn.sentences import news
from outturn.sentences.names import facts, name

PAGE = "releases/"
"""The address of the page "When results come"."""
CALENDAR = "releases/releases.ics"
"""The address of the same as a calendar file."""

_UNSAFE = re.compile(r"[^a-z0-9]+")


class ReleaseState(StrEnum):
    """Where a release stands on the day we ask."""

    COMING = "coming"
    OVERDUE = "overdue"
    CAME = "came"


@dataclass(frozen=True)
class Release:
    """What is announced for one day, of one indicator or (``indicator`` None) a whole scorecard."""

    date: date
    what: str
    state: ReleaseState
    scorecard: Scorecard
    indicator: Indicator | None = None
    key: str = ""
    """What it is, within its scorecard: the same when its day moves and when it has come."""

    @property
    def url(self) -> str:
        """The page that will show it, relative to the site's root."""
        below = f"{self.indicator.id}/" if self.indicator else ""
        return f"{self.scorecard.path}/{below}"

    @property
    def name(self) -> str:
        """The indicator by number and title; else the scorecard's title."""
        return name(self.indicator) if self.indicator else self.scorecard.title

    @property
    def owner(self) -> str:
        """Who answers for it, where the data says."""
        return self.indicator.lead if self.indicator else ""


@dataclass(frozen=True)
class _Awaited:
    """One row's announcement."""

    day: date
    came: bool
    noun: str
    part: str
    key: str


def releases(wholes: Iterable[ScorecardAssessment], today: date) -> tuple[Release, ...]:
    """Every announced release, earliest first; those of one indicator on one day are one.

    ``wholes`` were assessed for ``today``: what is overdue here is overdue among their gaps. A
    closed scorecard announces nothing, and what transcription lost is awaited by nobody.
    """
    found = [r for whole in wholes for r in _of_scorecard(whole, today)]
    return tuple(sorted(found, key=lambda r: (r.date, r.scorecard.path)))


def _of_scorecard(whole: ScorecardAssessment, today: date) -> Iterator[Release]:
    scorecard = whole.scorecard
    if scorecard.status is ScorecardStatus.CLOSED:
        return
    if scorecard.next_update:
        day, spoke = scorecard.next_update, scorecard.as_at
        update = _Awaited(day, bool(spoke and spoke >= day), news.UPDATE_NOUN, "", "update")
        yield from _grouped([update], scorecard, None, today)
    for assessment in whole.indicators:
        awaited = [*_missing(assessment), *_there(assessment), *_own(assessment, today)]
        yield from _grouped(awaited, scorecard, assessment.indicator, today)


def _grouped(
    awaited: Sequence[_Awaited], scorecard: Scorecard, indicator: Indicator | None, today: date
) -> Iterator[Release]:
    """One release a day and state, with all that is awaited then."""
    days: dict[tuple[date, ReleaseState], list[_Awaited]] = defaultdict(list)
    for one in awaited:
        days[one.day, _state(one, today)].append(one)
    seen: Counter[str] = Counter()
    for (day, state), several in days.items():
        parts: dict[str, list[str]] = {}
        for one in several:
            parts.setdefault(one.noun, []).extend([one.part] if one.part else [])
        what = news.awaited(list(parts), list(parts.values()))
        first = f"{indicator.id}-{several[0].key}" if indicator else several[0].key
        seen[first] += 1
        key = first if seen[first] == 1 else f"{first}-{seen[first]}"
        yield Release(day, what, state, scorecard, indicator, key)


def _state(one: _Awaited, today: date) -> ReleaseState:
    if one.came:
        return ReleaseState.CAME
    return ReleaseState.OVERDUE if one.day < today else ReleaseState.COMING


def _missing(assessment: IndicatorAssessment) -> Iterator[_Awaited]:
    """What is a gap with a date."""
    indicator = assessment.indicator
    for gap in assessment.gaps:
        if gap.expected and not gap.lost:
            part = _part(indicator, gap.breakdown, gap.area)
            key = _key(gap.kind, gap.period, gap.breakdown, gap.area, gap.label)
            yield _Awaited(gap.expected, False, _noun(gap), part, key)


def _noun(gap: Gap) -> str:
    match gap.kind:
        case GapKind.BASELINE:
            return news.baseline_noun(gap.label)
        case GapKind.TARGET:
            return news.target_noun(gap.period)
        case GapKind.UNDER_DEVELOPMENT:
            return news.START_NOUN
    return news.result_noun(gap.period)


def _there(assessment: IndicatorAssessment) -> Iterator[_Awaited]:
    """What was announced and has come: its row, or one that it replaced, still has the date."""
    indicator = assessment.indicator
    absent = {(g.period, g.breakdown, g.area) for g in assessment.gaps if g.kind is GapKind.RESULT}
    for result in indicator.results:
        expected = next((r.expected for r in (result, *result.revisions) if r.expected), None)
        here = (result.period, result.breakdown, result.area)
        if expected and news.has_figure(result) and here not in absent:
            part = _part(indicator, result.breakdown, result.area)
            noun = news.result_noun(result.period)
            yield _Awaited(expected, True, noun, part, _key(GapKind.RESULT, *here))
    for baseline in indicator.baselines:
        confirmed = baseline.status is BaselineStatus.CONFIRMED and baseline.value is not None
        if baseline.expected and confirmed:
            start = (baseline.period, baseline.breakdown, baseline.area, baseline.label)
            part = _part(indicator, baseline.breakdown, baseline.area)
            noun = news.baseline_noun(baseline.label)
            yield _Awaited(baseline.expected, True, noun, part, _key(GapKind.BASELINE, *start))
    for target in indicator.targets:
        lost = target.reason is Reason.LOST_IN_TRANSCRIPTION
        if target.expected and target.status is TargetStatus.CONFIRMED and not lost:
            aim = (target.period, target.breakdown, target.area)
            part = _part(indicator, target.breakdown, target.area)
            noun = news.target_noun(target.period)
            yield _Awaited(target.expected, True, noun, part, _key(GapKind.TARGET, *aim))


def _own(assessment: IndicatorAssessment, today: date) -> Iterator[_Awaited]:
    """The next result of an indicator that has some and says when more come.

    Once the day has passed, nothing tells whether they did: it is announced no longer.
    """
    indicator, day = assessment.indicator, assessment.indicator.expected
    has_gap = any(g.expected == day and g.period is None for g in assessment.gaps)
    active = indicator.status is IndicatorStatus.ACTIVE
    if day is not None and day >= today and active and not has_gap:
        first = not any(map(news.has_figure, indicator.results))
        yield _Awaited(day, False, news.result_noun(None, first=first), "", "result")


def _part(indicator: Indicator, breakdown: str, area: str) -> str:
    return ", ".join(p for p in (facts(indicator, breakdown).title, area) if p)


def _key(kind: GapKind, period: Period | None, *more: str) -> str:
    parts = (kind, period.slug if period else "", *more)
    return "-".join(slug for p in parts if (slug := _UNSAFE.sub("-", p.casefold()).strip("-")))
