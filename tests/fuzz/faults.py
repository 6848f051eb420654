"""The kinds of fault. Each changes one file of a package's folder, and says where."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fuzz.sheet import Sheet

WHOLE = frozenset({0, 1})
"""The lines of a fault that is the file as a whole: none, or its first."""


@dataclass(frozen=True)
class Fault:
    """What was done to a package.

    ``lines`` are those of the file, as it now is, where the fault can be seen: none where what was
    there is gone. ``names`` is what a problem told elsewhere, as a consequence, must name.
    """

    file: str
    what: str
    lines: frozenset[int] = WHOLE
    names: frozenset[str] = frozenset()


Kind = Callable[[random.Random, Path], Fault | None]
"""Puts a fault into a folder; None where the folder offers no place for it."""
KINDS: dict[str, Kind] = {}


def kind(name: str) -> Callable[[Kind], Kind]:
    """Enters a kind of fault."""

    def enter(function: Kind) -> Kind:
        KINDS[name] = function
        return function

    return enter


def _fault(sheet: Sheet, what: str, *rows: int, names: frozenset[str] = frozenset()) -> Fault:
    sheet.save()
    return Fault(sheet.file.name, what, sheet.lines(*rows), names | sheet.names(rows))


@kind("drop a row")
def drop_row(draw: random.Random, folder: Path) -> Fault:
    sheet = Sheet.drawn(draw, folder)
    row = sheet.row(draw)
    names, [line] = sheet.names([row]), sheet.lines(row)
    del sheet.rows[row]
    sheet.save()
    lines = frozenset[int]() if len(sheet.rows) > 1 else WHOLE
    return Fault(sheet.file.name, f"row of line {line} dropped", lines, names)


@kind("drop a column")
def drop_column(draw: random.Random, folder: Path) -> Fault:
    sheet = Sheet.drawn(draw, folder)
    place = draw.randrange(len(sheet.header))
    name = sheet.header[place]
    cells = {row[place] for row in sheet.rows}
    for row in sheet.rows:
        del row[place]
    sheet.save()
    names = sheet.names(range(1, len(sheet.rows)), *cells)
    return Fault(sheet.file.name, f"column {name} dropped", sheet.all_lines(), names)


@kind("duplicate a row")
def duplicate(draw: random.Random, folder: Path) -> Fault:
    sheet = Sheet.drawn(draw, folder)
    row = sheet.row(draw)
    copy = draw.randrange(row + 1, len(sheet.rows) + 1)
    sheet.rows.insert(copy, list(sheet.rows[row]))
    return _fault(sheet, f"row {row} pasted again", row, copy)


@kind("swap two cells of a row")
def swap_in_row(draw: random.Random, folder: Path) -> Fault | None:
    sheet = Sheet.drawn(draw, folder)
    row = sheet.row(draw)
    cells = sheet.rows[row]
    pairs = [(a, b) for a in range(len(cells)) for b in range(a) if cells[a] != cells[b]]
    if not pairs:
        return None
    one, other = draw.choice(pairs)
    names = sheet.names([row], cells[one], cells[other])
    cells[one], cells[other] = cells[other], cells[one]
    what = f"{sheet.header[one]} and {sheet.header[other]} swapped"
    return _fault(sheet, what, row, names=names)


@kind("swap two cells of a column")
def swap_in_column(draw: random.Random, folder: Path) -> Fault | None:
    sheet = Sheet.drawn(draw, folder, rows=2)
    place = draw.randrange(len(sheet.header))
    one, other = sheet.row(draw), sheet.row(draw)
    above, below = sheet.rows[one], sheet.rows[other]
    if above[place] == below[place]:
        return None
    names = sheet.names([one, other])
    above[place], below[place] = below[place], above[place]
    return _fault(sheet, f"two cells of {sheet.header[place]} swapped", one, other, names=names)


_TYPED: tuple[Callable[[str], str], ...] = (
    lambda _: "N/A",
    lambda _: "tbc",
    lambda _: "-",
    lambda _: "Dec-11",
    lambda _: "01/04/2015",
    lambda _: "12,469",
    lambda _: "£5",
    lambda _: "=SUM(A1:A3)",
    lambda cell: f"{cell}%",
    lambda cell: f"{cell} ",
    lambda cell: f" {cell}",
    lambda cell: f"{cell}\u00a0",
    lambda cell: f"‘{cell}’",
    lambda cell: cell.upper(),
    lambda cell: cell.replace("0", "O"),
    lambda cell: cell.replace("/", "-"),
    lambda cell: cell[1:],
    lambda cell: cell[:1] + cell,
    lambda cell: cell[::-1],
    lambda cell: f"{cell}\n{cell}",
    lambda cell: f"-{cell}",
)
"""What people and spreadsheets type instead of a cell."""


@kind("retype a cell")
def retype(draw: random.Random, folder: Path) -> Fault | None:
    sheet = Sheet.drawn(draw, folder)
    row = sheet.row(draw)
    filled = [place for place, cell in enumerate(sheet.rows[row]) if cell]
    place = draw.choice(filled)
    before = sheet.rows[row][place]
    after = draw.choice(_TYPED)(before)
    if after == before:
        return None
    names = sheet.names([row], before, after)
    sheet.rows[row][place] = after
    what = f"{sheet.header[place]} typed {after[:40]!r} instead of {before[:40]!r}"
    return _fault(sheet, what, row, names=names)


@kind("blank a key")
def blank(draw: random.Random, folder: Path) -> Fault | None:
    sheet = Sheet.drawn(draw, folder)
    row = sheet.row(draw)
    place = draw.randrange(min(3, len(sheet.header)))  # keys come first
    before = sheet.rows[row][place]
    if not before:
        return None
    names = sheet.names([row])
    sheet.rows[row][place] = draw.choice(("", " "))
    return _fault(sheet, f"{sheet.header[place]} {before!r} blanked", row, names=names)


@kind("reorder the rows")
def reorder_rows(draw: random.Random, folder: Path) -> Fault:
    sheet = Sheet.drawn(draw, folder, rows=2)
    rows = sheet.rows[1:]
    draw.shuffle(rows)
    sheet.rows[1:] = rows
    return _fault(sheet, "rows shuffled", *range(len(sheet.rows)))


@kind("reorder the columns")
def reorder_columns(draw: random.Random, folder: Path) -> Fault:
    sheet = Sheet.drawn(draw, folder)
    order = draw.sample(range(len(sheet.header)), len(sheet.header))
    sheet.rows = [[row[place] for place in order] for row in sheet.rows]
    return _fault(sheet, "columns shuffled", *range(len(sheet.rows)))


@kind("reorder the header alone")
def reorder_header(draw: random.Random, folder: Path) -> Fault:
    sheet = Sheet.drawn(draw, folder)
    one, other = draw.sample(range(len(sheet.header)), 2)
    names = sheet.names(range(1, len(sheet.rows)))
    header = sheet.header
    header[one], header[other] = header[other], header[one]
    what = f"{header[one]} and {header[other]} swapped in the header"
    return _fault(sheet, what, *range(len(sheet.rows)), names=names)


@kind("retype a header")
def retype_header(draw: random.Random, folder: Path) -> Fault | None:
    sheet = Sheet.drawn(draw, folder)
    place = draw.randrange(len(sheet.header))
    before = sheet.header[place]
    slips = (before.upper(), before[1:], before[:-1], f"{before} ", before[1::-1] + before[2:], "")
    after = draw.choice(slips)
    if after == before:
        return None
    sheet.header[place] = after
    return _fault(sheet, f"header {before} typed {after!r}", 0)


@kind("shift a row")
def shift_row(draw: random.Random, folder: Path) -> Fault:
    sheet = Sheet.drawn(draw, folder)
    row = sheet.row(draw)
    cells = sheet.rows[row]
    names, place = sheet.names([row], *cells), draw.randrange(len(cells))
    if draw.random() < 0.5:
        cells.insert(place, "")
        return _fault(sheet, f"cells from {sheet.header[place]} moved right", row, names=names)
    del cells[place]
    return _fault(sheet, f"cells from {sheet.header[place]} moved left", row, names=names)


@kind("shift a column")
def shift_column(draw: random.Random, folder: Path) -> Fault:
    sheet = Sheet.drawn(draw, folder)
    place, first = draw.randrange(len(sheet.header)), sheet.row(draw)
    moved = range(first, len(sheet.rows))
    names = sheet.names(moved)
    cells = ["", *(sheet.rows[row][place] for row in moved[:-1])]
    for row, cell in zip(moved, cells, strict=True):
        sheet.rows[row][place] = cell
    return _fault(sheet, f"{sheet.header[place]} moved down a row", *moved, names=names)
