"""What Frictionless finds in tables, said in an officer's words; and cells it reads too freely.

The rows go to Frictionless as they were read, under Outturn's own schemas, so that nothing is
guessed (encodings, separators, header rows) and nothing is fetched.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import frictionless
from frictionless import errors
from frictionless.resources import TableResource

from outturn.checks import cells, hints
from outturn.checks.registry import Rule, declare
from outturn.checks.view import Finding, Row, View
from outturn.package import DESCRIPTOR, TABLES, schema
from outturn.problems import Problem

COLUMN = declare("missing-column", "Tables have all the columns they need.")
TABLE = declare("table", "Tables can be read by any Frictionless tool.")

_SEVERAL_KEYS = (errors.UniqueError, errors.PrimaryKeyError)
"""Left to the rule on keys, which also sees those that differ by a space."""
_NO_LIMIT = 10**9
_IDS = "ids-of-"
_REFERRED_TO = ("objectives", "indicators")


def table_problems(view: View) -> Iterator[Problem]:
    """Where a table departs from its schema; enters each cell in the view's complaints."""
    for table in TABLES:
        if table in view.package.tables and not view.has(table):
            message = f"Line 1 names none of the columns of {table}."
            names = ", ".join(column["name"] for column in schema(table)["fields"])
            finding = view.in_header(table, "", message, f"Type their names on line 1: {names}.")
            yield TABLE.problem(finding)
    tables = list(filter(view.has, TABLES))
    if not tables:
        return
    try:
        report = _validated(view, tables)
        if faulty := [task.name for task in report.tasks if _has_faulty_rows(task)]:
            report = _validated(view, tables, faulty)
    except Exception as error:  # a fault of Frictionless is a problem like any other
        yield _unchecked(view, str(error))
        return
    for found in report.errors:
        yield _unchecked(view, found.message)
    for task in report.tasks[: len(tables)]:
        columns = {column["name"]: column for column in schema(task.name)["fields"]}
        for found in task.errors:
            yield from problems_of(view, task.name, columns, found)
    for table in tables:
        yield from _read_too_freely(view, table)


def _validated(view: View, tables: Sequence[str], row_by_row: Collection[str] = ()) -> Any:
    """The report of Frictionless: of the tables ``row_by_row`` it sees every row, of the others
    each different cell once, which is enough to tell that a table has no fault."""
    resources = [_resource(view, table, table in row_by_row) for table in tables]
    resources += [_ids(view, table) for table in _REFERRED_TO if view.has(table)]
    return frictionless.Package(resources=resources).validate(limit_errors=_NO_LIMIT)


def _has_faulty_rows(task: Any) -> bool:
    return any(isinstance(found, errors.RowError) for found in task.errors)


def _unchecked(view: View, why: str) -> Problem:
    message = f"The tables can't be checked: {plain(why)}."
    fix = "Look for something unusual in datapackage.json, and report this to Outturn."
    return TABLE.problem(view.in_file(DESCRIPTOR, message, fix))


def plain(note: str) -> str:
    """What Frictionless says, in the words of this project and without a full stop."""
    note = re.sub(r"\bfield(s?)\b", r"column\1", note, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", note.replace("position", "place")).rstrip(". ")


def _resource(view: View, table: str, row_by_row: bool) -> frictionless.Resource:
    own = copy.deepcopy(schema(table))
    # Keys are left to the rule on them, which also sees those that differ by a space.
    for key in ("primaryKey", "uniqueKeys"):
        own.pop(key, None)
    for column in own["fields"]:
        column.get("constraints", {}).pop("unique", None)
    own["foreignKeys"] = [
        {
            "fields": key["fields"],
            "reference": {
                "resource": _IDS + (key["reference"]["resource"] or table),
                "fields": key["reference"]["fields"],
            },
        }
        for key in own.get("foreignKeys", ())
        if _can_be_followed(view, table, key)
    ]
    rows = view.package.tables[table].to_numpy().tolist()
    return of_rows(table, [view.columns(table), *(rows if row_by_row else shortened(rows))], own)


def shortened(rows: list[list[str]]) -> list[list[str]]:
    """Rows that hold each different cell of each column at least once.

    What a schema says of a cell, and each foreign key, is of one column alone, so that these have
    a fault where ``rows`` have one. Empty cells stand together in the first row, lest a row look
    blank that is none.
    """
    columns = [sorted(set(column)) for column in zip(*rows, strict=True)]
    longest = max(map(len, columns), default=0)
    padded = (cells + cells[-1:] * (longest - len(cells)) for cells in columns)
    return [list(row) for row in zip(*padded, strict=True)]


def _can_be_followed(view: View, table: str, key: Mapping[str, Any]) -> bool:
    """Whether both ends of a foreign key are there; if not, that is said once, not on every row."""
    other = key["reference"]["resource"] or table
    there = view.has(other) and "id" in view.columns(other) and bool(view.rows(other))
    return there and set(key["fields"]) <= set(view.columns(table))


def _ids(view: View, table: str) -> frictionless.Resource:
    """The ids of a table alone: all that a foreign key looks at, and quick to look through.

    An id with a fault of its own is complained of where it stands, not wherever it is named; so
    the ids of rows left out count, and each as it would be typed.
    """
    known: dict[str, None] = {}
    for row in view.rows(table):
        known |= dict.fromkeys((row.raw("id"), hints.plainly(row.raw("id"))))
    for cells_ in view.package.left_out.get(table, ()):
        known[cells_.get("id", "").strip()] = None
    data = [["id"], *([id] for id in known)]
    return of_rows(_IDS + table, data, {"fields": [{"name": "id", "type": "string"}]})


def of_rows(name: str, data: list[list[str]], own: dict[str, Any]) -> frictionless.Resource:
    """A table for Frictionless to look at, its header first."""
    # As a function, for Frictionless copies lists over and over.
    return TableResource(name=name, data=lambda: data, schema=frictionless.Schema(own))


def problems_of(
    view: View, table: str, columns: Mapping[str, cells.Column], error: Any
) -> Iterator[Problem]:
    """What Frictionless found in a table, each cell only once."""
    if isinstance(error, _SEVERAL_KEYS):
        return
    if isinstance(error, errors.RowError):
        row = view.rows(table)[error.row_number - 2]
        rule, finding = _in_row(row, columns, error)
        if (table, row.line, finding.column) not in view.complaints:
            view.complaints.add((table, row.line, finding.column))
            yield rule.problem(finding)
    elif isinstance(error, errors.MissingLabelError):
        about = columns[error.field_name].get("description", "")
        message = f"The column {error.field_name} is missing."
        fix = f"Add it to line 1, and a cell for it to every row. {about}".strip()
        yield COLUMN.problem(view.in_header(table, error.field_name, message, fix))
    else:
        message = f"The table {table} can't be checked: {plain(error.note)}."
        fix = f"Mend what datapackage.json says of {table}."
        yield TABLE.problem(view.in_listing(table, message, fix))


def _in_row(row: Row, columns: Mapping[str, cells.Column], error: Any) -> tuple[Rule, Finding]:
    if isinstance(error, errors.ForeignKeyError):
        name, other = error.field_names[0], error.reference_name.removeprefix(_IDS)
        return cells.REFERENCE, cells.unknown_reference(row, name, other)
    name = error.field_name if isinstance(error, errors.CellError) else ""
    if isinstance(error, errors.TypeError):
        return cells.misread(row, columns[name])
    if isinstance(error, errors.ConstraintError):
        match = re.match(r'constraint "(\w+)"', error.note)
        return cells.constraint(row, columns[name], match[1] if match else "")
    return TABLE, row.at(name, f"This row can't be read: {plain(error.note)}.", "Mend the row.")


def _read_too_freely(view: View, table: str) -> Iterator[Problem]:
    """Cells Frictionless takes and Outturn can't: NaN, 2016-4-1, a space where a word is needed."""
    names = view.columns(table)
    for column in schema(table)["fields"]:
        name, required = column["name"], column.get("constraints", {}).get("required", False)
        if name not in names or (column["type"] == "string" and not required):
            continue
        if view.cells(table, name) <= {""}:
            continue
        good = {""}
        for row in view.rows(table):
            if row.raw(name) in good:
                continue
            breach = _strictly(row, column, required)
            if breach is None:
                good.add(row.raw(name))
            elif (table, row.line, name) not in view.complaints:
                view.complaints.add((table, row.line, name))
                yield breach[0].problem(breach[1])


def _strictly(row: Row, column: cells.Column, required: bool) -> cells.Breach | None:
    name, kind = column["name"], column["type"]
    if not row.text(name):
        return cells.constraint(row, column, "required") if required and row.raw(name) else None
    number = kind in ("number", "integer") and row.number(name) is None and not row.beyond(name)
    day = kind == "date" and row.day(name) is None
    # Signs that can't be seen are none of a figure, even where Python takes them for spaces.
    unseen = kind in ("number", "integer", "date") and bool(hints.unseen(row.raw(name)))
    return cells.misread(row, column) if number or day or unseen else None
