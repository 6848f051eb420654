"""Usual variation: what a run of comparable figures says about its latest ones."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from outturn.model.vocabulary import Basis, Polarity
from outturn.period import Period


class Signal(StrEnum):
    """The rules that tell a signal from usual variation; the first that holds names a figure."""

    OUTSIDE = "outside"
    TREND = "trend"
    TWO_OF_THREE = "two_of_three"
    SHIFT = "shift"


class Cause(StrEnum):
    """What a figure says: usual variation, or a signal of improvement, of concern, or, where
    neither side is better, of change up or down."""

    COMMON = "common"
    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    HIGHER = "higher"
    LOWER = "lower"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, polarity: Polarity, *, upward: bool) -> Cause:
        """What a signal upward or downward says."""
        if polarity in (Polarity.NONE, Polarity.MAINTAIN):
            return cls.HIGHER if upward else cls.LOWER
        return cls.IMPROVEMENT if upward == (polarity is Polarity.HIGHER) else cls.CONCERN


class Assurance(StrEnum):
    """What usual variation says about reaching the target."""

    CONSISTENTLY_MET = "consistently_met"
    CONSISTENTLY_MISSED = "consistently_missed"
    HIT_AND_MISS = "hit_and_miss"


@dataclass(frozen=True)
class VariationPoint:
    """One figure beside the limits of its phase, in the indicator's unit.

    ``moving_range`` is how far it is from the figure of the period just before (None without
    one); ``screened`` says that the limits leave it out. ``signals`` are all that it takes part
    in, in order of precedence; ``upward`` says of each whether it points up.
    """

    period: Period
    value: Decimal
    moving_range: Decimal | None = None
    screened: bool = False
    mean: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    signals: tuple[Signal, ...] = ()
    upward: tuple[bool, ...] = ()
    cause: Cause = Cause.UNKNOWN

    @property
    def label(self) -> Signal | None:
        """The signal that names it; None for usual variation."""
        return self.signals[0] if self.signals else None


@dataclass(frozen=True)
class Phase:
    """Figures between two breaks, with their limits where there are enough of them.

    ``lower`` and ``upper`` are what the rules use; ``shown_lower`` and ``shown_upper`` the same,
    cut where no figure can be. ``ranges`` counts the moving ranges, ``screened`` those left out.
    ``decimals`` is how many mean and limits are shown with: one more than the figures, at most 2.
    """

    first: Period
    last: Period
    count: int
    ranges: int
    mean: Decimal | None = None
    mean_range: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    shown_lower: Decimal | None = None
    shown_upper: Decimal | None = None
    screened: int = 0
    trial: bool = False
    decimals: int = 0

    @property
    def known(self) -> bool:
        """True where it has limits."""
        return self.mean is not None


@dataclass(frozen=True)
class Variation:
    """Control limits of one series, oldest first, and what its latest figure says.

    ``needed`` is how many figures limits take. ``steps`` say the arithmetic of the limits in
    sentences, in order.
    """

    breakdown: str
    area: str
    basis: Basis
    points: tuple[VariationPoint, ...]
    phases: tuple[Phase, ...]
    needed: int
    assurance: Assurance | None = None
    target_value: Decimal | None = None
    target_upper: Decimal | None = None
    steps: tuple[str, ...] = ()

    @property
    def latest(self) -> VariationPoint:
        return self.points[-1]

    @property
    def phase(self) -> Phase:
        """The phase of the latest figure."""
        return self.phases[-1]

    @property
    def known(self) -> bool:
        """True where any phase has limits."""
        return any(phase.known for phase in self.phases)
