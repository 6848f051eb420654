"""What differs between one edition of a scorecard and the next, indicator by indicator. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, zip_longest
from typing import TypeVar

from outturn.model import (
    Amendment,
    Amendments,
    Baseline,
    Indicator,
    Result,
    Scorecard,
    Target,
    Update,
)

Row = TypeVar("Row")
_Identity = Callable[[Row], Hashable]

_FACTS = (
    *("title", "definition", "measure", "unit", "per", "polarity", "accumulation", "headline"),
    *("status", "lead", "source"),
)


@dataclass(frozen=True)
class Step:
    """What changed of an indicator from one edition to the next, or to the scorecard as it stands
    (``to`` is None). ``amendments`` is None where it was new."""

    since: date
    to: date | None
    amendments: Amendments | None


def history(states: Sequence[Scorecard], indicator: str) -> tuple[Step, ...]:
    """How an indicator changed through ``states``: a scorecard's editions, oldest first, and the
    scorecard as it stands. Steps that changed nothing are left out."""
    steps = []
    for earlier, later in pairwise(states):
        before, after = _in(earlier, indicator), _in(later, indicator)
        if earlier.edition is None or after is None:
            continue
        changed = compare(before, after) if before else None
        if changed is None or changed:
            steps.append(Step(earlier.edition, later.edition, changed))
    return tuple(steps)


def _in(scorecard: Scorecard, indicator: str) -> Indicator | None:
    return next((i for i in scorecard.indicators if i.id == indicator), None)


def compare(before: Indicator, after: Indicator) -> Amendments:
    """Everything that differs between two states of an indicator. What only says where a row came
    from (its line, when it was published, a note) is no difference."""
    return Amendments(
        before=before,
        after=after,
        results=_amended(before.results, after.results, lambda r: r.fact, _result),
        targets=_amended(
            before.targets, after.targets, lambda t: (t.breakdown, t.area, t.period), _target
        ),
        baselines=_amended(
            before.baselines, after.baselines, lambda b: (b.breakdown, b.area, b.label), _baseline
        ),
        updates=_amended(before.updates, after.updates, lambda u: u.period, _update),
        facts=tuple(f for f in _FACTS if getattr(before, f) != getattr(after, f)),
    )


def _result(r: Result) -> Hashable:
    return r.value, r.numerator, r.denominator, r.lower, r.upper, r.markers, r.reason


def _target(t: Target) -> Hashable:
    figures = t.kind, t.value, t.upper, t.stated, t.per, t.baseline, t.tolerance
    return *figures, t.status, t.as_published, t.set_on


def _baseline(b: Baseline) -> Hashable:
    return b.value, b.status, b.period, b.statistic, b.as_published, b.reason


def _update(u: Update) -> Hashable:
    return u.rating, u.symbol, u.as_published, u.action, u.owner, u.due, u.reason


def _amended(
    before: Sequence[Row], after: Sequence[Row], place: _Identity[Row], content: _Identity[Row]
) -> tuple[Amendment[Row], ...]:
    """The rows that differ. Several may share a place (a target and the one that replaced it):
    those that are the same in both states are set aside, the rest paired in their order."""
    old, new = _by_place(before, place), _by_place(after, place)
    found: list[Amendment[Row]] = []
    for where in dict.fromkeys((*new, *old)):
        kept = {content(r) for r in old[where]} & {content(r) for r in new[where]}
        was = [r for r in old[where] if content(r) not in kept]
        now = [r for r in new[where] if content(r) not in kept]
        found.extend(Amendment(b, a) for b, a in zip_longest(was, now))
    return tuple(found)


def _by_place(rows: Sequence[Row], place: _Identity[Row]) -> dict[Hashable, list[Row]]:
    found: dict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        found[place(row)].append(row)
    return found
