"""XmR limits: a mean, and how far figures usually stray from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

FACTOR = Decimal("2.66")
"""3 ÷ d₂, with d₂ = 1.128 for ranges of two figures: turns the mean moving range into three
standard deviations. Shewhart's; for XmR charts see Wheeler, Understanding Variation (1993)."""
RANGE_FACTOR = Decimal("3.267")
"""D₄ for ranges of two figures: times the mean moving range, the upper range limit (Wheeler)."""
LEAST_POINTS = 8
FIRM_POINTS = 12
"""Limits from fewer are trial limits, as NHSRplotthedots warns ("number of points required")."""
LEAST_RANGES = 4
"""What five figures in a row give, the fewest that Wheeler would make limits of."""


@dataclass(frozen=True)
class Limits:
    """The mean of the figures, the mean moving range, and the limits, all in the figures' unit.

    ``screened`` holds the places of the moving ranges that were left out.
    """

    mean: Decimal
    mean_range: Decimal
    lower: Decimal
    upper: Decimal
    screened: frozenset[int] = frozenset()


def limits_of(
    values: Sequence[Decimal], ranges: Sequence[Decimal | None], *, screen: bool = True
) -> Limits | None:
    """Mean ± 2.66 × mean moving range; None where there are too few figures or ranges.

    ``ranges`` has a place for every figure: how far it is from the one before, or None. With
    ``screen``, ranges of 3.267 × their mean or more are left out and the mean is taken once more
    (Nelson 1982, Control Charts for Individual Measurements; the default of NHSRplotthedots).
    """
    known = {place: size for place, size in enumerate(ranges) if size is not None}
    if len(values) < LEAST_POINTS or len(known) < LEAST_RANGES:
        return None
    screened = _screened(known) if screen else frozenset()
    mean = sum(values, Decimal(0)) / len(values)
    spread = _mean([size for place, size in known.items() if place not in screened])
    reach = FACTOR * spread
    return Limits(mean, spread, mean - reach, mean + reach, screened)


def _mean(sizes: Sequence[Decimal]) -> Decimal:
    return sum(sizes, Decimal(0)) / len(sizes)


def _screened(known: dict[int, Decimal]) -> frozenset[int]:
    """The places of ranges too large to count; none where what is left would not move at all."""
    limit = RANGE_FACTOR * _mean(list(known.values()))
    large = frozenset(place for place, size in known.items() if size >= limit)
    moves = any(size for place, size in known.items() if place not in large)
    return large if moves else frozenset()
