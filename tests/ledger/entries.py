"""Ledgers, packages, and whether a package holds what its ledger says it does."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ledger.tokens import tokens, worth

FIGURES = ("result", "baseline", "target")
QUOTED = ("claim", "identifier", "date", "text")
SIGNED = ("change", "change_percent", "change_points")
# A ledger's note repeats the document's word for a fall, since the token carries no sign.
FALL = re.compile(r"\b(?:reduction|reduced|decrease|down|fewer|fall|stored as -)", re.IGNORECASE)

Row = Mapping[str, str]


@dataclass(frozen=True)
class Entry:
    """One number of a document: where it stands, and the cell that it became.

    ``line`` and ``occurrence`` count from 1. ``row`` is ``column=value|column=value``.
    """

    line: int
    occurrence: int
    token: str
    became: str
    resource: str
    row: str
    column: str
    note: str

    @property
    def place(self) -> tuple[int, int, str]:
        return self.line, self.occurrence, self.token


@dataclass(frozen=True)
class Package:
    """A package as text: its descriptor, and each table's rows by resource name."""

    descriptor: Mapping[str, Any]
    tables: Mapping[str, Sequence[Row]]


def read_ledger(path: Path) -> list[Entry]:
    """The entries of one ledger, in its order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Entry(int(row.pop("line")), int(row.pop("occurrence")), **row)
            for row in csv.DictReader(file)
        ]


def read_package(folder: Path) -> Package:
    """The package in ``folder``, every cell as typed."""
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {}
    for resource in descriptor["resources"]:
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
            tables[resource["name"]] = list(csv.DictReader(file))
    return Package(descriptor, tables)


def faults(entries: Sequence[Entry], package: Package) -> list[str]:
    """Every entry whose cell does not hold its number, in words; empty where all do."""
    found = [fault for entry in entries if (fault := _fault(entry, package))]
    return found + _quoted_too_often(entries, package)


def unmatched(entries: Sequence[Entry], text: str) -> list[str]:
    """What only the document or only the ledger holds, in words; empty where they agree."""
    document, ledger = Counter(tokens(text)), Counter(entry.place for entry in entries)
    missing, surplus = document - ledger, ledger - document
    return [f"the ledger lacks {_named(place)}" for place in sorted(missing)] + [
        f"the document lacks {_named(place)}" for place in sorted(surplus)
    ]


def _named(place: tuple[int, int, str]) -> str:
    line, occurrence, token = place
    return f"line {line}, number {occurrence}: {token}"


def _fault(entry: Entry, package: Package) -> str:
    where = f"{_named(entry.place)} ({entry.resource}, {entry.row}, {entry.column})"
    if entry.became not in FIGURES + QUOTED:
        return f"{where}: became {entry.became!r}"
    if entry.resource == "document":
        heading = (entry.became, entry.row) == ("text", "heading")
        return "" if heading else f"{where}: only headings may stay in the document"
    rows = find(entry, package)
    if len(rows) != 1:
        return f"{where}: {len(rows)} rows, not 1"
    cell = rows[0].get(entry.column)
    if cell is None:
        return f"{where}: no such column"
    holds = _holds_figure if entry.became in FIGURES else _quotes
    return "" if holds(entry, rows[0], cell) else f"{where}: the cell holds {cell!r}"


def find(entry: Entry, package: Package) -> list[Row]:
    """The rows that the entry's key finds; a column a table left out is empty."""
    if entry.resource == "datapackage":
        return [{entry.column: _at(package.descriptor, entry.column)}]
    key = dict(part.split("=", 1) for part in entry.row.split("|"))
    return [
        row
        for row in package.tables.get(entry.resource, ())
        if all(row.get(column, "") == value for column, value in key.items())
    ]


def _at(descriptor: Any, path: str) -> str:
    """The descriptor's text at a dotted path (``sources.0.title``); "" where there is none."""
    for step in path.split("."):
        try:
            descriptor = descriptor[int(step) if isinstance(descriptor, list) else step]
        except (KeyError, IndexError, ValueError):
            return ""
    return str(descriptor)


def _holds_figure(entry: Entry, row: Row, cell: str) -> bool:
    """True where the cell is the token as a number, signed as the document's words give it."""
    expected = worth(entry.token)
    if expected is None:
        return False
    signed = row.get("quantity") in SIGNED or row.get("kind") in SIGNED
    if signed and entry.column == "value" and FALL.search(entry.note):
        expected = -expected
    try:
        return Decimal(cell) == expected
    except InvalidOperation:
        return False


def _quotes(entry: Entry, _row: Row, cell: str) -> bool:
    """True where the cell has the token verbatim, or the note says what a date was made."""
    if entry.token in _numbers(cell):
        return True
    return entry.became == "date" and cell != "" and cell in entry.note


def _quoted_too_often(entries: Sequence[Entry], package: Package) -> list[str]:
    """Cells that fewer of a token stand in than the ledger says were quoted there."""
    quoted = Counter(
        (entry.resource, entry.row, entry.column, entry.token)
        for entry in entries
        if entry.became in ("claim", "text") and entry.resource not in ("document", "datapackage")
    )
    first = {(e.resource, e.row, e.column, e.token): e for e in reversed(entries)}
    found = []
    for key, times in quoted.items():
        rows = find(first[key], package)
        held = _numbers(rows[0].get(first[key].column, ""))[first[key].token] if rows else 0
        if 0 < held < times:
            found.append(f"{first[key].token} stands {held} times, not {times}: {key}")
    return found


def _numbers(text: str) -> Counter[str]:
    return Counter(token for _, _, token in tokens(text))
