"""A package as checks look at it: rows whose cells are read as what they mean, where they can be.

A cell that can't be read as what its column holds reads as None here, so that no check stumbles
over what another has complained of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from outturn.checks import typed
from outturn.checks.figures import Figure, newest
from outturn.package import DESCRIPTOR, PUBLISHER, TABLES, Package, line_of, nearest, schema
from outturn.period import YEAR_START, Period, PeriodError, parse
from outturn.problems import Subject

_ID_OF = {"objectives": "objective", "indicators": "indicator", "breakdowns": "breakdown"}
"""What an id of a table names."""


@dataclass(frozen=True)
class Finding:
    """What a check found, and where; the fields are those of Problem."""

    package: str
    file: str
    message: str
    fix: str
    line: int = 0
    column: str = ""
    found: str = ""
    expected: str = ""
    subject: Subject = field(default_factory=Subject)


class Row:
    """One row of a table."""

    __slots__ = ("_cells", "_trimmed", "line", "table", "view")

    def __init__(self, view: View, table: str, line: int, cells: Mapping[str, str]) -> None:
        self.view = view
        self.table = table
        self.line = line
        self._cells = cells
        # Once a row, for rules look at each cell many times; few rows need a copy.
        trimmed = {column: cell.strip() for column, cell in cells.items()}
        self._trimmed = cells if trimmed == cells else trimmed

    def raw(self, column: str) -> str:
        """The cell as typed; "" where the table has no such column."""
        return self._cells.get(column, "")

    def text(self, column: str) -> str:
        """The cell without white space at its ends."""
        return self._trimmed.get(column, "")

    def number(self, column: str) -> Decimal | None:
        """The cell as a number; None where it is empty, none, or beyond what can be one."""
        return typed.figure(self.text(column))

    def beyond(self, column: str) -> bool:
        """True for a number too large, or too fine, to be a figure."""
        return typed.is_beyond(self.text(column))

    def day(self, column: str) -> date | None:
        """The cell as a date; None where it is empty or none typed YYYY-MM-DD."""
        return typed.day(self.text(column))

    def period(self, column: str = "period") -> Period | None:
        """The cell as a period; None where it is empty or none."""
        return self.view.read_period(self.text(column))

    def sound(self, *columns: str) -> bool:
        """Whether none of these cells breaks its table's schema."""
        return not any((self.table, self.line, c) in self.view.complaints for c in columns)

    @property
    def markers(self) -> frozenset[str]:
        return frozenset(filter(None, self.text("marker").split(";")))

    @property
    def indicator(self) -> Row | None:
        """The row of the indicator it belongs to; None where there is none such."""
        return self.view.indicators.get(self.text("indicator"))

    @property
    def subject(self) -> Subject:
        """What the row is about; every finding at one of its cells says so."""
        cells = {part.name: self.text(part.name) for part in fields(Subject)}
        if own := _ID_OF.get(self.table):
            cells[own] = self.text("id")
        return Subject(**cells)

    def at(self, column: str, message: str, fix: str, expected: str = "") -> Finding:
        """A finding at one of its cells ("" for the row as a whole)."""
        return Finding(
            package=self.view.package.name,
            file=self.view.package.table_file(self.table),
            message=message,
            fix=fix,
            line=self.line,
            column=column,
            found=self.raw(column) if column else "",
            expected=expected,
            subject=self.subject,
        )


class View:
    """A package with what its checks share, each worked out once."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.complaints: set[tuple[str, int, str]] = set()
        """Table, line and column of the cells that break their table's schema."""
        self._rows: dict[str, list[Row]] = {}
        self._cells: dict[tuple[str, str], frozenset[str]] = {}
        self._told: dict[tuple[str, str, str], str] = {}
        self._slips: dict[str, Mapping[str, str]] = {}

    @cached_property
    def facts(self) -> Mapping[str, Any]:
        """The scorecard property; empty where it is missing or no object."""
        facts = self.package.descriptor.get("scorecard")
        return facts if isinstance(facts, dict) else {}

    @cached_property
    def year_start(self) -> int:
        month = self.facts.get("year_start", YEAR_START)
        whole = isinstance(month, int) and not isinstance(month, bool)
        return month if whole and 1 <= month <= 12 else YEAR_START

    @cached_property
    def period(self) -> Period | None:
        """The scorecard's period; None where it is missing or none."""
        text = self.facts.get("period")
        return self.read_period(text) if isinstance(text, str) else None

    def read_period(self, text: str) -> Period | None:
        """The period of a text; None where it is empty or none."""
        if not text:
            return None
        try:
            return parse(text, self.year_start)
        except PeriodError:
            return None

    def has(self, table: str) -> bool:
        """Whether the table could be read, and its header names a column that Outturn knows."""
        return table in self.package.tables and self.is_named(table)

    def is_named(self, table: str) -> bool:
        """Whether the header names any column; a table of the publisher's own may name what it
        likes."""
        if table not in TABLES:
            return True
        known = {column["name"] for column in schema(table)["fields"]}
        return not known.isdisjoint(self.columns(table))

    def header(self, table: str) -> list[str]:
        """The table's header, as typed."""
        return [str(name) for name in self.package.tables[table].columns]

    def columns(self, table: str) -> list[str]:
        """The names of the table's columns, slips read as what they are meant to be."""
        return [self.slips(table).get(name, name) for name in self.header(table)]

    def slips(self, table: str) -> Mapping[str, str]:
        """Columns whose name is a slip of one that Outturn knows and the table lacks otherwise.

        They are complained of once, and read as they are meant, so that one slip is one problem.
        """
        if table not in self._slips:
            self._slips[table] = _slips(table, self.header(table)) if table in TABLES else {}
        return self._slips[table]

    def own_schema(self, table: str) -> Mapping[str, Any]:
        """The schema that datapackage.json gives a table of the publisher's own; empty if none."""
        if table in TABLES:
            return {}
        listed = self.package.descriptor.get("resources")
        for resource in listed if isinstance(listed, list) else ():
            if isinstance(resource, dict) and resource.get("name") == table:
                own = resource.get("schema")
                return own if isinstance(own, dict) else {}
        return {}

    def rows(self, table: str) -> list[Row]:
        """The rows of a table; none where it could not be read."""
        if table not in self._rows:
            self._rows[table] = list(self._read(table))
        return self._rows[table]

    def cells(self, table: str, column: str) -> frozenset[str]:
        """The different cells of a column, as typed: a rule that looks at single cells finds in
        them whether it need look for their rows."""
        if (table, column) not in self._cells:
            found = frozenset(row.raw(column) for row in self.rows(table))
            self._cells[table, column] = found
        return self._cells[table, column]

    def _read(self, table: str) -> Iterator[Row]:
        frame = self.package.tables.get(table)
        if frame is None or not self.has(table):
            return
        columns = self.columns(table)
        for line, *cells in frame.itertuples(index=True, name=None):
            yield Row(self, table, int(line), dict(zip(columns, cells, strict=True)))

    @cached_property
    def indicators(self) -> Mapping[str, Row]:
        """The first row of each indicator, by its id."""
        return _by_id(self.rows("indicators"))

    @cached_property
    def breakdowns(self) -> Mapping[tuple[str, str], Row]:
        """The first row of each breakdown, by indicator and id."""
        found: dict[tuple[str, str], Row] = {}
        for row in self.rows("breakdowns"):
            found.setdefault((row.text("indicator"), row.text("id")), row)
        return found

    @cached_property
    def figures(self) -> list[Figure]:
        """The levels that count: the newest publication of each fact, where it can be relied on."""
        return newest(self.rows("results"))

    def fact(self, row: Row, column: str) -> str:
        """What a row's breakdown says in a column, else its indicator; "" where neither does."""
        key = (row.text("indicator"), row.text("breakdown"), column)
        if key not in self._told:
            own = self.breakdowns.get(key[:2])
            whole = self.indicators.get(key[0])
            said = own.text(column) if own else ""
            self._told[key] = said or (whole.text(column) if whole else "")
        return self._told[key]

    def in_descriptor(self, key: str, message: str, fix: str, expected: str = "") -> Finding:
        """A finding at a key of datapackage.json, such as ``scorecard.period``."""
        value: Any = self.package.descriptor
        for part in key.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        return Finding(
            package=self.package.name,
            file=self.package.file(DESCRIPTOR),
            message=message,
            fix=fix,
            line=line_of(self.package.source, tuple(key.split("."))),
            column=key,
            found=str(value) if isinstance(value, str | int | float) else "",
            expected=expected,
        )

    def in_listing(self, table: str, message: str, fix: str, expected: str = "") -> Finding:
        """A finding at the entry of a table in datapackage.json, which starts with its name."""
        finding = self.in_descriptor("resources", message, fix, expected)
        listed = self.package.descriptor.get("resources")
        names = [
            r.get("name") if isinstance(r, dict) else None
            for r in (listed if isinstance(listed, list) else ())
        ]
        place = names.index(table) if table in names else 0
        return replace(finding, line=line_of(self.package.source, ("resources", place, "name")))

    def in_file(self, name: str, message: str, fix: str, found: str = "") -> Finding:
        """A finding about a file of the package as a whole."""
        return Finding(
            self.package.name, self.package.file(name), message=message, fix=fix, found=found
        )

    def in_publisher(self, key: str, message: str, fix: str) -> Finding:
        """A finding at a key of publisher.json; at its first line where the key is missing."""
        value = self.package.publisher.get(key)
        return Finding(
            package=self.package.name,
            file=self.package.file(PUBLISHER),
            message=message,
            fix=fix,
            line=line_of(self.package.publisher_source, (key,)) or 1,
            column=key,
            found=value if isinstance(value, str) else "",
        )

    def in_header(self, table: str, column: str, message: str, fix: str) -> Finding:
        """A finding at a column's name."""
        return Finding(
            package=self.package.name,
            file=self.package.table_file(table),
            message=message,
            fix=fix,
            line=1,
            column=column,
            found=column if column in self.header(table) else "",
        )


def _by_id(rows: list[Row]) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.text("id"), row)
    return found


def _slips(table: str, header: list[str]) -> dict[str, str]:
    known = [column["name"] for column in schema(table)["fields"]]
    found: dict[str, str] = {}
    for name in header:
        meant = "" if name in known else nearest(name, known)
        if meant and meant not in header and meant not in found.values():
            found[name] = meant
    return found
