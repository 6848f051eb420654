"""Figures of one subject, as the steps of the arithmetic print them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from outturn.assess.subject import Subject
from outturn.formats import MINUS, difference, figure, number, quantity
from outturn.model import Measure


@dataclass(frozen=True)
class Show:
    """Prints figures with as many decimals as they have (at most 2), so that sums can be redone.

    ``is_change`` is for published changes, which carry their sign; ``in_points`` for those of a
    percentage, which are never called percent.
    """

    measure: Measure
    unit: str
    is_change: bool = False
    in_points: bool = False

    @classmethod
    def of(cls, subject: Subject) -> Show:
        """For levels of ``subject``."""
        return cls(subject.facts.measure, subject.facts.unit)

    @classmethod
    def change(cls, subject: Subject, *, percent: bool) -> Show:
        """For published changes, in percent or in the subject's unit."""
        if percent:
            return cls(Measure.PROPORTION, "%", is_change=True)
        measure = subject.facts.measure
        in_points = measure is Measure.PROPORTION
        return cls(measure, subject.facts.unit, is_change=True, in_points=in_points)

    def amount(self, value: Decimal) -> str:
        """With its unit: "1,068 offences", "67%", "+7%" for a change."""
        if self.in_points:
            return self.figure(value)
        return self._signed(quantity(value, self.unit, self.measure), value)

    def figure(self, value: Decimal) -> str:
        """Without its unit, but for %, £ and percentage points."""
        if self.in_points:
            return self._signed(f"{MINUS if value < 0 else ''}{self.points(value)}", value)
        return self._signed(figure(value, self.measure), value)

    def _signed(self, text: str, value: Decimal) -> str:
        return f"+{text}" if self.is_change and value > 0 else text

    def difference(self, value: Decimal) -> str:
        """The size of a change: "560", "3 percentage points"."""
        return difference(value, self.measure)

    def points(self, value: Decimal) -> str:
        """A size in percentage points."""
        return difference(value, Measure.PROPORTION)

    def plain(self, value: Decimal) -> str:
        """The bare number."""
        return number(value)
