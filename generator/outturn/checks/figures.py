"""Results that can be held against each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from outturn.period import Period

if TYPE_CHECKING:
    from outturn.checks.view import Row


class Of(NamedTuple):
    """Whose figure it is."""

    indicator: str
    area: str
    breakdown: str


class Span(NamedTuple):
    """The first and the last day a figure covers."""

    start: date
    end: date


@dataclass(frozen=True)
class Figure:
    """A level that was observed."""

    row: Row
    of: Of
    basis: str
    period: Period
    value: Decimal

    @cached_property
    def span(self) -> Span:
        """The days it covers: a year to date starts with its year."""
        whole = self.period.to_date() if self.basis == "year_to_date" else self.period
        return Span(whole.start, whole.end)


def newest(rows: Iterable[Row]) -> list[Figure]:
    """The newest publication of each level with a value, those marked u (unreliable) left out."""
    found: dict[tuple[Of, str, Period], Figure] = {}
    for row in rows:
        period, value = row.period(), row.number("value")
        if period is None or value is None or row.text("quantity") != "level":
            continue
        of = Of(row.text("indicator"), row.text("area"), row.text("breakdown"))
        figure = Figure(row, of, row.text("basis"), period, value)
        other = found.setdefault((of, figure.basis, period), figure)
        if _published(figure) > _published(other):
            found[of, figure.basis, period] = figure
    return [figure for figure in found.values() if "u" not in figure.row.markers]


def _published(figure: Figure) -> date:
    return figure.row.day("published") or date.min
