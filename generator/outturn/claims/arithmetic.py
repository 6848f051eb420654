"""Sums with figures that may be rounded, and whether a printed figure is what a sum gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from outturn.claims.numerals import HUNDRED, Figure


@dataclass(frozen=True)
class Amount:
    """A figure, and the least and most it may be before it was rounded."""

    value: Decimal
    low: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, value: Decimal) -> Amount:
        return cls(value, value, value)

    @classmethod
    def typed(cls, value: Decimal) -> Amount:
        """A figure of the data: a whole number is exact, decimals were rounded to."""
        exponent = value.as_tuple().exponent
        half = Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) and exponent < 0 else 0
        return cls(value, value - half, value + half)

    @classmethod
    def percentage(cls, value: Decimal) -> Amount:
        """A percentage of the data, rounded to as many decimals as it has."""
        exponent = value.as_tuple().exponent
        half = Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)
        return cls(value, value - half, value + half)

    @classmethod
    def printed(cls, figure: Figure) -> Amount:
        return cls(figure.value, figure.value - figure.half, figure.value + figure.half)

    def less(self, other: Amount) -> Amount:
        return Amount(self.value - other.value, self.low - other.high, self.high - other.low)

    def plus(self, other: Amount) -> Amount:
        return Amount(self.value + other.value, self.low + other.low, self.high + other.high)

    def negative(self) -> Amount:
        return Amount(-self.value, -self.high, -self.low)

    def size(self) -> Amount:
        """Without its sign."""
        if self.value < 0:
            return Amount(-self.value, max(Decimal(0), -self.high), -self.low)
        return Amount(self.value, max(Decimal(0), self.low), self.high)

    def percent_of(self, whole: Amount) -> Amount | None:
        """What percentage of ``whole`` it is; None where that is nothing or less."""
        if whole.low <= 0:
            return None
        ends = [HUNDRED * n / d for n in (self.low, self.high) for d in (whole.low, whole.high)]
        return Amount(HUNDRED * self.value / whole.value, min(ends), max(ends))


class Fit(Enum):
    """How a printed figure stands to what a sum gives."""

    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    HEDGED = "hedged"
    """Within what its own "nearly" or "over" allows."""
    UNSURE = "unsure"
    NONE = "none"


def fit(figure: Figure, given: Amount, hedge: str = "") -> Fit:
    """Whether ``figure``, without its sign, is ``given``, rounded or cut off, or near as said.

    Rounding is half away from zero. A sum of rounded figures fits if any of what they could have
    been does.
    """
    value, half, step = figure.value, figure.step / 2, figure.step
    if hedge:
        return _hedged(value, given, hedge)
    if given.high >= value - half and given.low < value + half:
        return Fit.ROUNDED
    if value <= given.value < value + step and value > 0 and step <= 1:
        return Fit.TRUNCATED
    return Fit.NONE


_PLAIN_FRACTIONS = [
    HUNDRED * n / d
    for n, d in (
        (1, 10),
        (1, 5),
        (1, 4),
        (1, 3),
        (2, 5),
        (1, 2),
        (3, 5),
        (2, 3),
        (3, 4),
        (4, 5),
        (9, 10),
    )
]


def fit_fraction(fraction: Figure, given: Amount, hedge: str) -> Fit:
    """Whether a fraction in words is ``given``: within a tenth of it either way, and surely not
    where it is a fifth or more away ("a fifth" for 25%), or another fraction is what it is."""
    if hedge:
        return fit(fraction, given, hedge)
    off = abs(given.value - fraction.value)
    another = any(abs(given.value - f) <= f / 50 for f in _PLAIN_FRACTIONS)
    if off >= fraction.value / (10 if another else 5):
        return Fit.NONE
    return fit(fraction, given, ABOUT)


NEARLY, OVER, ABOUT = "nearly", "over", "about"
_FAR = {NEARLY: Decimal("0.85"), ABOUT: Decimal("0.9")}


def _hedged(value: Decimal, given: Amount, hedge: str) -> Fit:
    """ "Nearly" allows what is a little less, "over" what is more, "about" a tenth either way."""
    if hedge == OVER:
        return Fit.HEDGED if given.high >= value else Fit.NONE
    if hedge == NEARLY:
        if given.low > value:
            return Fit.NONE
        return Fit.HEDGED if given.high >= value * _FAR[NEARLY] else Fit.UNSURE
    near = value * Decimal("0.1")
    if given.low <= value + near and given.high >= value - near:
        return Fit.HEDGED
    if given.low > value + 3 * near or given.high < value - 3 * near:
        return Fit.NONE
    return Fit.UNSURE
