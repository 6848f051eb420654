"""The four rules of NHS England's "Making Data Count" that tell a signal from usual variation.

How they are read where the guidance leaves it open follows NHSRplotthedots (ptd_point_type),
the NHS-R community's implementation.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from outturn.model import Signal
from outturn.spc.limits import Limits

RUN = 7
"""How many figures in a row make a shift or a trend."""


def signals_of(values: Sequence[Decimal], limits: Limits) -> list[dict[Signal, int]]:
    """For each figure of a phase, oldest first, the signals it takes part in, in order of
    precedence: outside, trend, two of three, shift. Each with its direction: 1 up, -1 down.

    A trend points the way it moves, whichever side of the mean it is on. A missing period
    between two figures interrupts no run.
    """
    rules = (
        (Signal.OUTSIDE, _outside(values, limits)),
        (Signal.TREND, _trend(values)),
        (Signal.TWO_OF_THREE, _two_of_three(values, limits)),
        (Signal.SHIFT, _shift(values, limits)),
    )
    return [
        {signal: found[place] for signal, found in rules if place in found}
        for place in range(len(values))
    ]


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)


def _outside(values: Sequence[Decimal], limits: Limits) -> dict[int, int]:
    """Beyond a limit; a figure on the limit is inside."""
    return {
        place: 1 if value > limits.upper else -1
        for place, value in enumerate(values)
        if not limits.lower <= value <= limits.upper
    }


def _trend(values: Sequence[Decimal]) -> dict[int, int]:
    """Seven or more figures, each above (or each below) the one before: six moves one way. Equal
    neighbours end it. A figure that ends one trend and begins the next belongs to the next."""
    found: dict[int, int] = {}
    for start in range(len(values) - RUN + 1):
        window = values[start : start + RUN]
        moves = {_sign(after - before) for before, after in pairwise(window)}
        if moves in ({1}, {-1}):
            found |= dict.fromkeys(range(start, start + RUN), moves.pop())
    return found


def _shift(values: Sequence[Decimal], limits: Limits) -> dict[int, int]:
    """Seven or more figures on one side of the mean; a figure on the mean ends it."""
    sides = [_sign(value - limits.mean) for value in values]
    found: dict[int, int] = {}
    for start in range(len(values) - RUN + 1):
        window = set(sides[start : start + RUN])
        if window in ({1}, {-1}):
            found |= dict.fromkeys(range(start, start + RUN), window.pop())
    return found


def _two_of_three(values: Sequence[Decimal], limits: Limits) -> dict[int, int]:
    """Two or more of three figures in the outer third, between two thirds of the way to a limit
    and the limit itself, with all three on that side of the mean."""
    sides = [_sign(value - limits.mean) for value in values]
    near = [_near(value, limits) for value in values]
    found: dict[int, int] = {}
    for start in range(len(values) - 2):
        window = range(start, start + 3)
        close = [place for place in window if near[place]]
        one_side = len({sides[place] for place in window}) == 1
        if len(close) >= 2 and one_side:
            found |= {place: sides[place] for place in close}
    return found


def _near(value: Decimal, limits: Limits) -> bool:
    inside = limits.lower <= value <= limits.upper
    return inside and 3 * abs(value - limits.mean) > 2 * (limits.upper - limits.mean)
