"""Gaps: what a reader would expect and cannot have, one a fact. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from outturn.model import (
    BaselineStatus,
    Gap,
    GapKind,
    Indicator,
    IndicatorStatus,
    Marker,
    Measure,
    Rating,
    Reason,
    Result,
    Scorecard,
    ScorecardStatus,
    TargetKind,
    TargetStatus,
    Update,
)
from outturn.period import Period

_ABSENT = {Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL}


@dataclass(frozen=True)
class _Asked:
    """Who answers for an indicator's gaps, and on which day we ask."""

    indicator: Indicator
    closed: bool
    today: date

    def gap(
        self,
        kind: GapKind,
        reason: Reason | None,
        *,
        breakdown: str = "",
        period: Period | None = None,
        expected: date | None = None,
        note: str = "",
    ) -> Gap:
        late = expected is not None and not self.closed and expected < self.today
        return Gap(
            kind=kind,
            indicator=self.indicator.id,
            reason=reason,
            breakdown=breakdown,
            period=period,
            expected=expected,
            owner=self.indicator.lead,
            note=note,
            overdue_days=(self.today - expected).days if late and expected else 0,
            closed=self.closed,
        )


def find_gaps(
    indicator: Indicator, results: Sequence[Result], scorecard: Scorecard, today: date
) -> tuple[Gap, ...]:
    """The indicator's gaps, overdue first, then in the order of its page.

    ``results`` are the indicator's completed results: what could be worked out is no gap. In a
    closed scorecard nothing is overdue.
    """
    asked = _Asked(indicator, scorecard.status is ScorecardStatus.CLOSED, today)
    missing = list(_results(asked, results))
    found = [
        *_indicator(asked, has_results=bool(results)),
        *_targets(asked),
        *_baselines(asked),
        *missing,
        *_updates(asked, missing, rated=bool(scorecard.rating_scheme)),
    ]
    return overdue_first(found)


def overdue_first(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Longest overdue first; the rest in the order given."""
    return tuple(sorted(gaps, key=lambda g: -g.overdue_days))


def _indicator(asked: _Asked, *, has_results: bool) -> Iterator[Gap]:
    """Its name, its state, and a reason it gives for having no result at all."""
    it = asked.indicator
    if not it.title:
        yield asked.gap(GapKind.TITLE, it.reason, note=it.status_note)
    if it.status is IndicatorStatus.UNDER_DEVELOPMENT:
        yield asked.gap(
            GapKind.UNDER_DEVELOPMENT, it.reason, expected=it.expected, note=it.status_note
        )
    elif it.title and it.reason and not has_results:
        yield asked.gap(GapKind.RESULT, it.reason, expected=it.expected, note=it.status_note)


_NOT_IN_FORCE = (TargetStatus.DRAFT, TargetStatus.TO_BE_SET, TargetStatus.NOT_LOCAL)


def _targets(asked: _Asked) -> Iterator[Gap]:
    """Targets not in force, lost, or never set. A lost name takes its target with it: one fact."""
    if _without_target(asked.indicator):
        yield asked.gap(GapKind.TARGET, None)
    for target in asked.indicator.targets:
        lost = target.kind is TargetKind.LOST and bool(asked.indicator.title)
        unreadable = target.kind is not TargetKind.LOST and (
            target.reason is Reason.LOST_IN_TRANSCRIPTION
        )
        if target.status in _NOT_IN_FORCE or lost or unreadable:
            yield asked.gap(
                GapKind.TARGET,
                target.reason,
                breakdown=target.breakdown,
                period=target.period,
                expected=target.expected,
                note=target.as_published,
            )


def _without_target(it: Indicator) -> bool:
    """True where a reader would expect a target and no row speaks of any.

    What is told in words has no figure to aim at.
    """
    named = bool(it.title) or it.reason is not Reason.LOST_IN_TRANSCRIPTION
    expected = it.status is IndicatorStatus.ACTIVE and it.measure is not Measure.NARRATIVE
    return expected and named and not it.targets


def _baselines(asked: _Asked) -> Iterator[Gap]:
    for baseline in asked.indicator.baselines:
        if baseline.value is None or baseline.status is not BaselineStatus.CONFIRMED:
            yield asked.gap(
                GapKind.BASELINE,
                baseline.reason,
                breakdown=baseline.breakdown,
                period=baseline.period,
                expected=baseline.expected,
                note=baseline.as_published,
            )


def _results(asked: _Asked, results: Sequence[Result]) -> Iterator[Gap]:
    """Absent results; one that two rows say is absent is one gap."""
    seen: set[tuple[Period, str, str]] = set()
    for result in results:
        absent = result.value is None or bool(result.markers & _ABSENT)
        key = (result.period, result.breakdown, result.area)
        if not absent or key in seen:
            continue
        seen.add(key)
        yield asked.gap(
            GapKind.RESULT,
            result.reason or _said_by(result),
            breakdown=result.breakdown,
            period=result.period,
            expected=result.expected,
            note=result.note,
        )


def _said_by(result: Result) -> Reason | None:
    """The reason that the marker alone gives."""
    return Reason.CONFIDENTIAL if Marker.CONFIDENTIAL in result.markers else None


def _updates(asked: _Asked, missing: Sequence[Gap], *, rated: bool) -> Iterator[Gap]:
    """Updates and ratings that say why they are absent, unless the missing result says it."""
    told = {(gap.period, gap.reason) for gap in missing}
    for update in asked.indicator.updates:
        if update.reason is None or (update.period, update.reason) in told:
            continue
        if update.rating is None or update.rating is Rating.NOT_RATED or not update.as_published:
            yield asked.gap(_absent_part(update, rated=rated), update.reason, period=update.period)


def _absent_part(update: Update, *, rated: bool) -> GapKind:
    """Whether it is the rating or the text that an update's reason explains."""
    rating = update.rating is Rating.NOT_RATED or (rated and not update.as_published)
    # Colours and symbols are what extraction loses; the words around them survive.
    if rating or update.reason is Reason.LOST_IN_TRANSCRIPTION:
        return GapKind.RATING
    return GapKind.UPDATE
