"""Figures of one subject, as the steps of the arithmetic print them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from outturn.assess.exact import ROUNDED_TO, about, exact, places, seen
from outturn.assess.subject import Subject
from outturn.formats import MINUS, difference, figure, quantity
from outturn.model import Measure


@dataclass(frozen=True)
class Show:
    """Prints figures so that sums can be redone: exactly, or "about" to ``decimals`` places.

    ``is_change`` is for published changes, which carry their sign; ``in_points`` for those of a
    percentage, which are never called percent. One that is ``silent`` prints nothing, for sums
    whose steps nobody reads yet.
    """

    measure: Measure
    unit: str
    is_change: bool = False
    in_points: bool = False
    decimals: int = ROUNDED_TO
    silent: bool = False

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
        return self._signed(
            value, lambda shown: quantity(shown, self.unit, self.measure, places(shown))
        )

    def figure(self, value: Decimal) -> str:
        """Without its unit, but for %, £ and percentage points."""
        if self.in_points:
            return self._signed(value, _points)
        return self._signed(value, lambda shown: figure(shown, self.measure, places(shown)))

    def _signed(self, value: Decimal, text: Callable[[Decimal], str]) -> str:
        if self.silent:
            return ""
        plus = "+" if self.is_change and value > 0 else ""
        return f"{about(value, self.decimals)}{plus}{text(self.seen(value))}"

    def difference(self, value: Decimal) -> str:
        """The size of a change: "560", "3 percentage points"."""
        return self._size(value, self.measure)

    def points(self, value: Decimal) -> str:
        """A size in percentage points."""
        return self._size(value, Measure.PROPORTION)

    def _size(self, value: Decimal, measure: Measure) -> str:
        if self.silent:
            return ""
        shown = self.seen(value)
        return f"{about(value, self.decimals)}{difference(shown, measure, places(shown))}"

    def compared(self, more: bool) -> str:
        """ "more" or "fewer" of what is counted; "higher" or "lower" of anything else."""
        if self.measure is Measure.COUNT:
            return "more" if more else "fewer"
        return "higher" if more else "lower"

    def plain(self, value: Decimal) -> str:
        """The bare number."""
        return "" if self.silent else exact(value, self.decimals)

    def seen(self, value: Decimal) -> Decimal:
        """The number a reader sees."""
        return seen(value, self.decimals)


def _points(value: Decimal) -> str:
    minus = MINUS if value < 0 else ""
    return f"{minus}{difference(value, Measure.PROPORTION, places(value))}"
