"""One breakdown in one area of an indicator, with the rows that speak of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Protocol, TypeVar

from outturn.assess.series import completed
from outturn.assess.targets import changes_of
from outturn.model import (
    ADDITIVE,
    Accumulation,
    Baseline,
    BaselineStatus,
    Basis,
    Breakdown,
    BreakdownKind,
    Indicator,
    Judgement,
    Marker,
    Measure,
    Quantity,
    Result,
    Target,
    TargetChange,
)

Key = tuple[str, str]
"""Breakdown and area; "" for the whole and for the publisher's own place."""


@dataclass(frozen=True)
class Subject:
    """What is judged, and what it is judged by.

    ``results`` are completed (assess/series.py), in order of period; ``facts`` hold the measure,
    unit and polarity in force for this breakdown; ``publisher`` is the name of whose rule
    ``judgement`` is.
    """

    indicator: Indicator
    facts: Breakdown
    area: str
    judgement: Judgement
    baselines: tuple[Baseline, ...]
    targets: tuple[Target, ...]
    results: tuple[Result, ...]
    publisher: str

    @property
    def breakdown(self) -> str:
        return self.facts.id

    @property
    def sums(self) -> bool:
        """True where its periods add up to a year: a percentage among counts does not."""
        sums = self.indicator.accumulation is Accumulation.SUM
        return sums and self.facts.measure in ADDITIVE

    @cached_property
    def target_changes(self) -> tuple[TargetChange, ...]:
        """Every change of a target of its own, oldest first."""
        return changes_of(self.targets)

    @cached_property
    def counts_whole(self) -> bool:
        """True where what is counted comes in whole numbers; counts in thousands, say, do not."""
        levels = (r.value for r in self.valued if r.quantity is Quantity.LEVEL)
        whole = all(v is None or v == v.to_integral_value() for v in levels)
        return self.facts.measure is Measure.COUNT and whole

    @cached_property
    def forecast(self) -> tuple[Result, ...]:
        """Results that have a value and are only expected."""
        return tuple(r for r in self.results if r.value is not None and is_forecast(r))

    @cached_property
    def valued(self) -> tuple[Result, ...]:
        """Results that have a value and are observed; what is only forecast is never judged."""
        return tuple(r for r in self.results if r.value is not None and not is_forecast(r))


def is_forecast(result: Result) -> bool:
    """True for what is expected rather than observed."""
    return result.basis is Basis.PROJECTION or Marker.FORECAST in result.markers


def confirmed(baseline: Baseline | None) -> Decimal | None:
    """The baseline's figure where it may be relied on: one that is not confirmed is only shown."""
    if baseline is None or baseline.status is not BaselineStatus.CONFIRMED:
        return None
    return baseline.value


def subjects(
    indicator: Indicator, judgement: Judgement, publisher: str = ""
) -> tuple[Subject, ...]:
    """The whole first, then each breakdown and area in the order they are declared or occur."""
    results = _grouped(completed(indicator))
    baselines = _grouped(indicator.baselines)
    targets = _grouped(indicator.targets)
    declared = {b.id: b for b in indicator.breakdowns}
    keys: dict[Key, None] = {("", ""): None}
    keys |= dict.fromkeys(((b, "") for b in declared), None)
    for group in (results, baselines, targets):
        keys |= dict.fromkeys(group, None)
    return tuple(
        Subject(
            indicator=indicator,
            facts=declared.get(key[0]) or _undeclared(indicator, key[0]),
            area=key[1],
            judgement=judgement,
            baselines=tuple(baselines[key]),
            targets=tuple(targets[key]),
            results=tuple(results[key]),
            publisher=publisher,
        )
        for key in keys
    )


class _Row(Protocol):
    @property
    def breakdown(self) -> str: ...
    @property
    def area(self) -> str: ...


R = TypeVar("R", bound=_Row)


def _grouped(rows: tuple[R, ...]) -> dict[Key, list[R]]:
    groups: dict[Key, list[R]] = defaultdict(list)
    for row in rows:
        groups[row.breakdown, row.area].append(row)
    return groups


def _undeclared(indicator: Indicator, name: str) -> Breakdown:
    return Breakdown(
        id=name,
        title=name,
        kind=BreakdownKind.RELATED,
        measure=indicator.measure,
        unit=indicator.unit,
        polarity=indicator.polarity,
    )
