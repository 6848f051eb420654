"""Gaps: what a reader would expect and cannot have, one a fact. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from outturn.gaps.asking import Asking, named
from outturn.gaps.kinds import absent_baselines, absent_results, absent_targets, absent_updates
from outturn.gaps.kinds import own_gaps as _own
from outturn.model import Gap, GapKind, Indicator, Result, Scorecard

__all__ = ["find_gaps", "objective_gaps", "overdue_first"]


def find_gaps(
    indicator: Indicator, results: Sequence[Result], scorecard: Scorecard, today: date
) -> tuple[Gap, ...]:
    """The indicator's gaps, overdue first, then longest missing, then in the order of its page.

    ``results`` are the indicator's completed results: what could be worked out is no gap. In a
    closed scorecard nothing is overdue.
    """
    asking = Asking(scorecard, today)
    missing = list(absent_results(asking, indicator, results))
    found = [
        *_own(asking, indicator, has_results=bool(results)),
        *absent_targets(asking, indicator),
        *absent_baselines(asking, indicator),
        *missing,
        *absent_updates(asking, indicator, missing),
    ]
    return overdue_first(named(found))


def objective_gaps(scorecard: Scorecard, today: date) -> tuple[Gap, ...]:
    """Objectives whose name is missing."""
    asking = Asking(scorecard, today)
    nameless = [o for o in scorecard.objectives if not o.title]
    return tuple(
        named(
            asking.gap(GapKind.TITLE, None, o.reason, asking.start, objective=o.id)
            for o in nameless
        )
    )


def overdue_first(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Longest overdue first, then longest missing; the rest in the order given, what transcription
    lost and what was not due yet among them."""
    return tuple(sorted(gaps, key=lambda g: (-g.overdue_days, -g.missing_days)))
