"""The rule a scorecard judges by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from outturn.model.vocabulary import Boundary, InYear, Measure, VerdictStatus

DEFAULT_SHARE = Decimal(5)
"""Outturn's tolerance in percent of the target: counts, rates, money, days, scores."""
DEFAULT_POINTS = Decimal(2)
"""Outturn's tolerance in percentage points: proportions, and changes in percent."""
IN_POINTS = (Measure.PROPORTION, Measure.CHANGE)
"""Measures whose tolerance is in percentage points."""


@dataclass(frozen=True)
class Judgement:
    """The rule a scorecard judges by, where it states its own; else Outturn's.

    ``share`` is a tolerance in percent of the target (counts, rates), ``points`` one in percentage
    points (proportions). ``version`` and ``source`` are the publisher's names for its rule and for
    where it stands.
    """

    share: Decimal | None = None
    points: Decimal | None = None
    version: str = ""
    source: str = ""
    boundary: Boundary = Boundary.INCLUSIVE
    close_needs_improvement: bool = False
    """Close only where the result is also better than in the same period last year."""
    miss_needs_worsening: bool = False
    """Missed or off course only where the result is also worse than in that period."""
    in_year: InYear = InYear.SHAPE
    statuses: Mapping[VerdictStatus, str] = field(default_factory=dict)
    """The publisher's own name for each verdict it uses; empty where it names none."""

    @property
    def is_own(self) -> bool:
        """True where the scorecard states anything of its own."""
        return self != Judgement()

    @property
    def has_close(self) -> bool:
        """False for a scheme with no name for close: there a near miss is a miss."""
        return not self.statuses or VerdictStatus.CLOSE in self.statuses

    def name_of(self, status: VerdictStatus) -> str:
        """The publisher's own name for a verdict; "" where it has none.

        What is not yet final goes by the name of what is, unless it has one of its own.
        """
        final = {
            VerdictStatus.ON_COURSE: VerdictStatus.MET,
            VerdictStatus.OFF_COURSE: VerdictStatus.MISSED,
        }
        return self.statuses.get(status) or self.statuses.get(final.get(status, status), "")

    def own_tolerance(self, *, in_points: bool) -> Decimal | None:
        """What it states for percentages (``in_points``) or for everything else."""
        return self.points if in_points else self.share
