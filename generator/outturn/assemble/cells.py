"""Cells of a package's tables, read as what they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from outturn import period as periods
from outturn.model import Reason
from outturn.package import Package
from outturn.period import Period

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


class Row:
    """One row of a table: cells by column, read as what they mean; an empty cell is None."""

    def __init__(self, cells: Mapping[str, str], line: int, year_start: int) -> None:
        self._cells = cells
        self.line = line
        self._year_start = year_start

    def text(self, column: str) -> str:
        return self._cells.get(column, "").strip()

    def decimal(self, column: str) -> Decimal | None:
        text = self.text(column)
        return Decimal(text) if text else None

    def integer(self, column: str) -> int | None:
        text = self.text(column)
        return int(text) if text else None

    def day(self, column: str) -> date | None:
        text = self.text(column)
        return date.fromisoformat(text) if text else None

    def period(self, column: str = "period") -> Period | None:
        text = self.text(column)
        return periods.parse(text, self._year_start) if text else None

    def needed_period(self) -> Period:
        return periods.parse(self.text("period"), self._year_start)

    def word(self, column: str, words: type[E]) -> E | None:
        text = self.text(column)
        return words(text) if text else None

    @property
    def reason(self) -> Reason | None:
        return self.word("reason", Reason)


class Tables:
    """A package's tables as rows, and rows by the indicator they belong to."""

    def __init__(self, package: Package, year_start: int) -> None:
        self._package = package
        self._year_start = year_start

    def rows(self, table: str) -> Iterator[Row]:
        frame = self._package.tables.get(table)
        if frame is None:
            return
        columns = [str(name) for name in frame.columns]
        for line, *cells in frame.itertuples(index=True, name=None):
            yield Row(dict(zip(columns, cells, strict=True)), int(line), self._year_start)

    def by_indicator(self, table: str, read: Callable[[Row], T]) -> dict[str, list[T]]:
        found: dict[str, list[T]] = defaultdict(list)
        for row in self.rows(table):
            found[row.text("indicator")].append(read(row))
        return found
