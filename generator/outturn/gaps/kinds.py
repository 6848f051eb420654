"""Each kind of absence, found in the rows of one indicator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from outturn.gaps.asking import Asking
from outturn.gaps.runs import run_to
from outturn.model import (
    Baseline,
    BaselineStatus,
    Basis,
    Gap,
    GapKind,
    Indicator,
    IndicatorStatus,
    Marker,
    Measure,
    Rating,
    Reason,
    Result,
    TargetKind,
    TargetStatus,
    Update,
)
from outturn.period import Period

_ABSENT = {Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL}


def own_gaps(asking: Asking, it: Indicator, *, has_results: bool) -> Iterator[Gap]:
    """Its name, its state, and a reason it gives for having no result at all: owed from the day
    the scorecard's period began."""
    if not it.title:
        yield asking.gap(GapKind.TITLE, it, it.reason, asking.start, note=it.status_note)
    if it.status is IndicatorStatus.UNDER_DEVELOPMENT:
        kind = GapKind.UNDER_DEVELOPMENT
    elif it.title and it.reason and not has_results:
        kind = GapKind.RESULT
    else:
        return
    yield asking.gap(kind, it, it.reason, asking.start, expected=it.expected, note=it.status_note)


_NOT_IN_FORCE = (TargetStatus.DRAFT, TargetStatus.TO_BE_SET, TargetStatus.NOT_LOCAL)


def absent_targets(asking: Asking, it: Indicator) -> Iterator[Gap]:
    """Targets not in force, lost, or never set: owed from the day their period began. A lost name
    takes its target with it: one fact."""
    if _without_target(it):
        yield asking.gap(GapKind.TARGET, it, None, asking.start)
    for target in it.targets:
        lost = target.kind is TargetKind.LOST and bool(it.title)
        unreadable = target.kind is not TargetKind.LOST and (
            target.reason is Reason.LOST_IN_TRANSCRIPTION
        )
        if target.status in _NOT_IN_FORCE or lost or unreadable:
            yield asking.gap(
                GapKind.TARGET,
                it,
                target.reason,
                target.period.start,
                expected=target.expected,
                period=target.period,
                breakdown=target.breakdown,
                area=target.area,
                note=target.as_published,
            )


def _without_target(it: Indicator) -> bool:
    """True where a reader would expect a target and no row speaks of any.

    What is told in words has no figure to aim at.
    """
    named = bool(it.title) or it.reason is not Reason.LOST_IN_TRANSCRIPTION
    expected = it.status is IndicatorStatus.ACTIVE and it.measure is not Measure.NARRATIVE
    return expected and named and not it.targets


def absent_baselines(asking: Asking, it: Indicator) -> Iterator[Gap]:
    """Starting points without a confirmed figure: owed when the scorecard's period began, or when
    their own had ended, if that is later."""
    for baseline in it.baselines:
        if not _is_confirmed(baseline) and not _told_by_parts(it, baseline):
            ended = baseline.period.end if baseline.period else asking.start
            yield asking.gap(
                GapKind.BASELINE,
                it,
                baseline.reason,
                max(asking.start, ended),
                expected=baseline.expected,
                period=baseline.period,
                breakdown=baseline.breakdown,
                area=baseline.area,
                label=baseline.label,
                note=baseline.as_published,
            )


def _is_confirmed(baseline: Baseline) -> bool:
    return baseline.value is not None and baseline.status is BaselineStatus.CONFIRMED


def _told_by_parts(it: Indicator, baseline: Baseline) -> bool:
    """True where it describes as a whole, in words, what parts have as confirmed figures."""
    in_words = baseline.status is BaselineStatus.DESCRIPTIVE and not baseline.breakdown
    parts = (b for b in it.baselines if b.breakdown and b.area == baseline.area)
    return in_words and any(map(_is_confirmed, parts))


def absent_results(asking: Asking, it: Indicator, results: Sequence[Result]) -> Iterator[Gap]:
    """Absent results; one that two rows say is absent is one gap. Each is owed from the end of its
    period, and the periods missing in a row tell since when."""
    parts: dict[tuple[str, str], list[Result]] = defaultdict(list)
    for result in results:
        parts[result.breakdown, result.area].append(result)
    for (breakdown, area), part in parts.items():
        absent = {r.period: r for r in reversed(part) if _is_absent(r)}
        gaps = {p: _result_gap(asking, it, r) for p, r in absent.items()}
        missing = {p for p, gap in gaps.items() if gap.since}
        known = _known(part)
        if not breakdown and not known:
            # What is only published in parts, and then not at all: the parts tell what came last.
            known = _known(r for r in results if r.area == area)
        for period in dict.fromkeys(r.period for r in part):
            if period in gaps:
                yield _in_its_run(asking, gaps[period], period, missing, known)


def _known(results: Iterable[Result]) -> set[Period]:
    """Periods with a figure; what the publisher expects is none."""
    return {r.period for r in results if not _is_absent(r) and r.basis is not Basis.PROJECTION}


def _is_absent(result: Result) -> bool:
    return result.value is None or bool(result.markers & _ABSENT)


def _result_gap(asking: Asking, it: Indicator, result: Result) -> Gap:
    return asking.gap(
        GapKind.RESULT,
        it,
        result.reason or _said_by(result),
        result.period.end,
        expected=result.expected,
        period=result.period,
        breakdown=result.breakdown,
        area=result.area,
        note=result.note,
    )


def _said_by(result: Result) -> Reason | None:
    """The reason that the marker alone gives."""
    return Reason.CONFIDENTIAL if Marker.CONFIDENTIAL in result.markers else None


def _in_its_run(
    asking: Asking, gap: Gap, period: Period, missing: set[Period], known: set[Period]
) -> Gap:
    """The gap, missing since the first period of its run ended."""
    if gap.since is None:
        return gap
    run = run_to(period, missing, known)
    since = min(gap.since, run.first.end)
    return replace(
        gap,
        since=since,
        missing_days=(asking.until - since).days,
        periods_running=run.length,
        last_figure=run.last,
    )


def absent_updates(asking: Asking, it: Indicator, missing: Sequence[Gap]) -> Iterator[Gap]:
    """Updates and ratings that say why they are absent, unless the missing result says it: owed
    from the end of their period."""
    rated = bool(asking.scorecard.rating_scheme)
    told = {(gap.period, gap.reason) for gap in missing}
    for update in it.updates:
        if update.reason is None or (update.period, update.reason) in told:
            continue
        if update.rating is None or update.rating is Rating.NOT_RATED or not update.as_published:
            kind = _absent_part(update, rated=rated)
            yield asking.gap(kind, it, update.reason, update.period.end, period=update.period)


def _absent_part(update: Update, *, rated: bool) -> GapKind:
    """Whether it is the rating or the text that an update's reason explains."""
    rating = update.rating is Rating.NOT_RATED or (rated and not update.as_published)
    # Colours and symbols are what extraction loses; the words around them survive.
    if rating or update.reason is Reason.LOST_IN_TRANSCRIPTION:
        return GapKind.RATING
    return GapKind.UPDATE
