"""What a spreadsheet holds, whichever program it is written for.

The form is that of the Government Analysis Function's guidance, "Releasing statistics in
spreadsheets": a cover, contents and notes; one marked-up table a sheet, from the first column on,
below its title and what must be known to read it; no merged cells, no empty rows or columns, no
formulas, filters or frozen panes; shorthand in brackets, explained in the notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from outturn.formats import number
from outturn.model import Measure


@dataclass(frozen=True)
class Figure:
    """A number that is shown as pages show it ("52.4%", "£1,068"): ``value`` is the number itself,
    ``before`` and ``after`` the signs around it."""

    value: Decimal
    decimals: int
    before: str = ""
    after: str = ""

    @property
    def shown(self) -> str:
        """What the cell shows."""
        text = number(abs(self.value), self.decimals)
        minus = "-" if self.value < 0 else ""
        return f"{minus}{self.before}{text}{self.after}"


@dataclass(frozen=True)
class Link:
    """Words that lead to another sheet."""

    text: str
    sheet: str


Cell = str | Figure | Link
"""Text stays text, whatever it begins with; "" leaves the cell blank."""


@dataclass(frozen=True)
class Sheet:
    """A sheet with one table: ``name`` on its tab, ``title`` in its first cell, ``about`` in the
    cells below that, then the table."""

    name: str
    title: str
    about: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Workbook:
    """A spreadsheet. ``cover`` has lines of text, headings among them; the first is the title."""

    title: str
    author: str
    subject: str
    made: date
    """The day the file says it was made: the data's own, since the clock's would change the file
    with every build."""
    cover: Sequence[tuple[str, bool]]
    """Each line of the cover, and whether it is a heading."""
    sheets: Sequence[Sheet]


COVER = "Cover"
LONGEST = 32_000
"""The most characters of a cell: programs take 32,767 and cut off or refuse what is longer."""
_WIDEST, _NARROWEST = 60, 10


def figure(value: Decimal, measure: Measure | None, decimals: int | None = None) -> Figure:
    """A value as pages show it: with as many decimals as it needs, at most 2, unless told."""
    if decimals is None:
        decimals = len(number(value).partition(".")[2])
    before = "£" if measure is Measure.CURRENCY else ""
    after = "%" if measure is Measure.PROPORTION else ""
    return Figure(value, decimals, before, after)


def percentage(value: Decimal) -> Figure:
    """A change in percent."""
    return Figure(value, len(number(value).partition(".")[2]), after="%")


def shown(cell: Cell) -> str:
    """What a cell shows."""
    if isinstance(cell, Figure):
        return cell.shown
    text = cell.text if isinstance(cell, Link) else cell
    if len(text) > LONGEST:
        return f"{text[:LONGEST]} … (cut short here: the CSV file has the whole)"
    return text


def widths(sheet: Sheet) -> list[int]:
    """How wide each column is, in characters: as wide as its longest line, within bounds."""
    columns = zip(sheet.columns, *sheet.rows, strict=True)
    return [max(_NARROWEST, min(_WIDEST, max(map(_longest_line, c)) + 2)) for c in columns]


def _longest_line(cell: Cell) -> int:
    return max((len(line) for line in shown(cell).splitlines()), default=0)


def lines(cells: Sequence[Cell], room: Sequence[int]) -> int:
    """How many lines a row takes, at about ``room`` characters a line in each column."""
    wrapped = (_wrapped(shown(cell), width) for cell, width in zip(cells, room, strict=True))
    return max(1, *wrapped)


def _wrapped(text: str, width: int) -> int:
    return sum(max(1, -(-len(line) // width)) for line in text.splitlines())
