"""A CSV file as a frame of text whose index is the line of each row in an editor."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

_THOUSANDS = re.compile(r"[-−£]*\d{1,3}", re.ASCII)
_REST = re.compile(r"\d{3}(\.\d+)?", re.ASCII)
_ID = re.compile(r"[A-Za-z]*[-.]?\d+[A-Za-z0-9.-]*|[a-z0-9]+([.-][a-z0-9]+)+", re.ASCII)
"""What the id of an objective or indicator looks like; one plain word may be prose."""


class Fault(NamedTuple):
    """Something that keeps a file, or a row of it, from being read."""

    code: str
    message: str
    fix: str
    line: int = 0
    column: str = ""
    found: str = ""


class UnreadableError(Exception):
    """The file as a whole can't be read; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


@dataclass(frozen=True)
class Table:
    """The rows of a file that could be read whole, and what is wrong with the others."""

    rows: pd.DataFrame
    faults: list[Fault]
    left_out: list[dict[str, str]]
    """The cells of rows that could not be read whole, as far as they can be told."""


def decode(content: bytes) -> str:
    """The text of a file, without a byte-order mark; UnreadableError where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(_not_utf_8(content, error)) from None


def _not_utf_8(content: bytes, error: UnicodeDecodeError) -> Fault:
    fix = (
        'Save it again as "CSV UTF-8", and look whether £ signs, dashes and quotation marks are '
        "still right."
    )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault("encoding", 'The file is saved as "Unicode text", not as UTF-8.', fix, 1)
    # A byte-order mark isn't counted in error.start, and holds no line break.
    line = content[: error.start].count(b"\n") + 1
    letter = error.object[error.start : error.start + 1]
    column, cell = _cell_of(content, line)
    meant = letter.decode("cp1252", "replace")
    message = f"The file is not saved as UTF-8: here is a letter that can't be told (is it {meant}"
    return Fault("encoding", f"{message}?).", fix, line, column, cell or letter.hex())


def _cell_of(content: bytes, line: int) -> tuple[str, str]:
    """The column and text of the first cell that is not UTF-8, at a line; "" where none is."""
    text = content.decode("cp1252", "replace")
    try:
        records = _records(text)
        header = next(records)[1]
        cells: list[str] = []
        for start, found in records:
            if start > line:
                break
            cells = found
    except (StopIteration, UnreadableError):
        return "", ""
    for name, cell in zip(header, cells, strict=False):
        try:
            cell.encode("cp1252", "replace").decode("utf-8")
        except UnicodeDecodeError:
            return name, cell
    return "", ""


def frame(text: str) -> Table:
    """The rows of a CSV file and what is wrong with single ones.

    Rows of the wrong length are left out and reported; blank rows are reported as one fault a
    run, except at the end, where spreadsheets leave them. Raises UnreadableError where the file has
    no usable header or a quotation mark is never closed.
    """
    records = list(_records(text))
    if not records:
        raise UnreadableError(
            Fault("header", "The file is empty.", "Type the names of the columns on line 1.")
        )
    header, faults = _header(records[0][1]), list[Fault]()
    whole, left_out = _Rows([], []), list[dict[str, str]]()
    ids = {cells[0] for _, cells in records[1:] if cells}
    # Spreadsheets add empty cells at the right: to the header too, or to every row.
    lengths = [len(cells) for _, cells in records[1:] if any(cell.strip() for cell in cells)]
    most = max(len(records[0][1]), min(lengths, default=0))
    for line, cells in _without_blanks(records[1:], faults):
        if fault := _swallowed(line, cells, header, ids):
            raise UnreadableError(fault)
        fault = _wrong_length(line, cells, header, most)
        if fault:
            faults.append(fault)
            left_out.append(dict(zip(header, cells, strict=False)))
        else:
            whole.lines.append(line)
            whole.cells.append(cells[: len(header)])
    columns = pd.Index(header, dtype=object)
    rows = pd.DataFrame(whole.cells, index=whole.lines, columns=columns, dtype=object)
    return Table(rows, faults, left_out)


class _Rows(NamedTuple):
    lines: list[int]
    cells: list[list[str]]


def _without_blanks(
    records: Iterable[tuple[int, list[str]]], faults: list[Fault]
) -> Iterator[tuple[int, list[str]]]:
    """The records that hold something; runs of blank ones between them are entered as faults."""
    blank: list[int] = []
    for line, cells in records:
        if not any(cell.strip() for cell in cells):
            blank.append(line)
            continue
        if blank:
            faults.append(_blank(blank))
            blank = []
        yield line, cells


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it starts on, even after cells with line breaks."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise UnreadableError(
                Fault(
                    "quotes",
                    "The quotation marks of this row don't pair up, so that the cells after them "
                    "can't be told apart.",
                    'Close the cell with ", and type a quotation mark inside a cell twice ("").',
                    line,
                )
            ) from None
        yield line, cells


def _header(cells: list[str]) -> list[str]:
    header = list(cells)
    while header and not header[-1].strip():
        header.pop()  # columns a spreadsheet adds at the right
    if len(header) == 1 and (mark := next((m for m in ";\t|" if m in header[0]), "")):
        name = {";": "semicolons", "\t": "tabs", "|": "upright strokes"}[mark]
        fix = 'Save the file again as "CSV UTF-8 (comma delimited)".'
        message = f"The columns are separated by {name}, not by commas."
        raise UnreadableError(Fault("header", message, fix, 1, found=header[0]))
    blank = [number for number, name in enumerate(header, start=1) if not name.strip()]
    if blank or not header:
        where = ", ".join(str(number) for number in blank) or "1"
        raise UnreadableError(
            Fault("header", f"Column {where} has no name.", "Type its name on line 1.", 1)
        )
    twice = [name for name, count in Counter(header).items() if count > 1]
    if twice:
        raise UnreadableError(
            Fault(
                "header",
                f"Two columns are named {twice[0]}.",
                "Rename or delete one of them.",
                1,
                twice[0],
                twice[0],
            )
        )
    return header


def _wrong_length(line: int, cells: list[str], header: list[str], most: int) -> Fault | None:
    width, found = len(header), len(cells)
    if found < width:
        message = f"This row has only {found} of {width} cells."
        fix = "Add the commas of the empty cells, or join the row where a line break cut it."
    elif found > most or any(cell.strip() for cell in cells[width:]):
        pairs = [pair for pair in zip(header, cells, cells[1:], strict=False) if _is_cut(pair)]
        if len(pairs) == 1:
            column, thousands, rest = pairs[0]
            typed = f"{thousands.strip()},{rest.strip()}"
            message = f"A comma splits {typed} into two cells, so that the row has one too many."
            fix = f"Type {typed.replace(',', '')}: digits only, with a full stop before decimals."
            return Fault("cells", message, fix, line, column, typed)
        message = f"This row has {found} cells, but there are {width} columns."
        fix = 'A cell with a comma in it must stand in quotation marks: "Burglary, theft".'
    else:
        return None
    return Fault("cells", message, fix, line, found=str(found))


def _is_cut(pair: tuple[str, str, str]) -> bool:
    """Whether two neighbours are a figure cut in two at the comma of its thousands."""
    return bool(_THOUSANDS.fullmatch(pair[1].strip()) and _REST.fullmatch(pair[2].strip()))


def _swallowed(line: int, cells: list[str], header: list[str], ids: set[str]) -> Fault | None:
    """The fault of a cell with line breaks that holds what must be rows of their own.

    That is what becomes of a quotation mark left open, where a later one closes it. A line of
    prose has spaces after its commas; a row has none, and starts with an id.
    """
    for place, cell in enumerate(cells[: len(header)]):
        if "\n" not in cell and "\r" not in cell:
            continue
        # The last line of the cell may end in the same column, so this many commas it must have.
        least = max(2, min(place, len(header) - 1))
        for text in cell.splitlines()[1:]:
            parts = text.split(",")
            known = parts[0] in ids or _ID.fullmatch(parts[0])
            if len(parts) > least and known and ", " not in text:
                message = (
                    f"A quotation mark opens in {header[place]} and swallows the rows after it, "
                    "up to the next quotation mark."
                )
                fix = 'Close the cell with ", on the line it starts on; or take the " out.'
                return Fault("quotes", message, fix, line, header[place], cell.splitlines()[0])
    return None


def _blank(lines: list[int]) -> Fault:
    where = f"Line {lines[0]} is" if len(lines) == 1 else f"Lines {lines[0]} to {lines[-1]} are"
    return Fault("blank", f"{where} empty.", "Delete the empty lines.", lines[0])
