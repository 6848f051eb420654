"""Which target a result answers to, and why some targets give no verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from outturn.model import NotJudged, Reason, Target, TargetChange, TargetKind, TargetStatus
from outturn.period import Period

# Where two targets hold the same result and were set together, the one that asks for more counts.
_STRENGTH = (
    TargetKind.BETWEEN,
    TargetKind.AT_MOST,
    TargetKind.AT_LEAST,
    TargetKind.CHANGE_PERCENT,
    TargetKind.CHANGE_POINTS,
    TargetKind.MAINTAIN,
    TargetKind.IMPROVE,
    TargetKind.FIGURE,
    TargetKind.PROCESS,
    TargetKind.MONITOR,
    TargetKind.LOST,
)


class Targets:
    """Targets by the calendar years they touch, so that finding one costs no more with many."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self._by_year: dict[int, list[Target]] = defaultdict(list)
        for target in targets:
            for year in range(target.period.start.year, target.period.end.year + 1):
                self._by_year[year].append(target)

    def in_force(self, covered: Period) -> Target | None:
        """The target that what happened in ``covered`` answers to, or None.

        Its period holds ``covered`` whole. A confirmed one goes before a draft, one for a shorter
        period before a longer, and of those one set by the end of ``covered`` before one set
        later, the newest such first.
        """
        holding = [t for t in self._by_year[covered.end.year] if t.period.contains(covered)]
        return min(holding, key=lambda t: _rank(t, covered.end), default=None)


def _rank(target: Target, on: date) -> tuple[bool, int, bool, int, int]:
    set_on = target.set_on or date.min
    later = set_on > on
    return (
        target.status is not TargetStatus.CONFIRMED,
        target.period.days,
        later,
        set_on.toordinal() if later else -set_on.toordinal(),
        _STRENGTH.index(target.kind),
    )


def for_period(targets: Iterable[Target], period: Period) -> Target | None:
    """The target that speaks for a scorecard's ``period``: one that reaches into it."""
    reaching = [t for t in targets if t.period.start <= period.end and t.period.end >= period.start]
    return min(
        reaching,
        key=lambda t: (-t.period.end.toordinal(), *_rank(t, period.end)),
        default=None,
    )


def changes_of(targets: Iterable[Target]) -> tuple[TargetChange, ...]:
    """Every change of a target, oldest first: two for the same breakdown, area and period, the
    later of which was set on a later day. Of several set on one day, the one that counts."""
    promises: dict[tuple[str, str, Period], dict[date, Target]] = defaultdict(dict)
    for target in targets:
        dated = promises[target.breakdown, target.area, target.period]
        when = target.set_on or date.min
        others = [dated[when]] if when in dated else []
        dated[when] = min([*others, target], key=lambda t: _rank(t, date.max))
    changes = [
        TargetChange(dated[one], dated[other])
        for dated in promises.values()
        for one, other in pairwise(sorted(dated))
    ]
    return tuple(sorted(changes, key=lambda c: (c.after.set_on or date.min, c.after.line)))


_KINDS = {
    TargetKind.MONITOR: NotJudged.MONITORED_ONLY,
    TargetKind.FIGURE: NotJudged.SIDE_NOT_STATED,
    TargetKind.PROCESS: NotJudged.PROCESS_TARGET,
    TargetKind.LOST: NotJudged.LOST_IN_TRANSCRIPTION,
}
_STATUSES = {
    TargetStatus.DRAFT: NotJudged.DRAFT_TARGET,
    TargetStatus.TO_BE_SET: NotJudged.TARGET_TO_BE_SET,
    TargetStatus.NOT_LOCAL: NotJudged.TARGET_NOT_LOCAL,
}


def blocked(target: Target) -> NotJudged | None:
    """Why nothing can be judged by ``target``, whatever the results; None where it can."""
    if target.kind is TargetKind.LOST or _figure_lost(target):
        return NotJudged.LOST_IN_TRANSCRIPTION
    return _STATUSES.get(target.status) or _KINDS.get(target.kind)


def _figure_lost(target: Target) -> bool:
    return (
        target.reason is Reason.LOST_IN_TRANSCRIPTION
        and target.value is None
        and target.stated is None
    )
