"""Tables of the publisher's own, by the schemas that datapackage.json gives them.

Frictionless ignores categories and unique keys, stumbles over some constraints, and complains of
every row where a foreign key names no column; so those are looked at here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import frictionless

from outturn.checks import cells, hints
from outturn.checks.registry import declare
from outturn.checks.tabular import COLUMN, TABLE, of_rows, plain, problems_of
from outturn.checks.view import View
from outturn.package import line_of
from outturn.problems import Problem

FOREIGN_KEY = declare("foreign-key", "A foreign key names a table and columns that are there.")
_NO_LIMIT = 10**9
_LIMITS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_MAY_LACK = ("partial", "superset")
"""Ways of matching columns that let some be missing."""


def own_table_problems(view: View) -> Iterator[Problem]:
    """Where a table of the publisher's own departs from the schema it is given."""
    for table in view.package.tables:
        own = view.own_schema(table)
        if own:
            yield from _by_schema(view, table, own)
            yield from _by_categories(view, table, own)
            for key in _list(own.get("foreignKeys")):
                yield from _by_foreign_key(view, table, key)


def _by_schema(view: View, table: str, own: Mapping[str, Any]) -> Iterator[Problem]:
    columns = _columns(own)
    names = view.columns(table)
    for name in columns:
        if name not in names and own.get("fieldsMatch") not in _MAY_LACK:
            message = f"The column {name} is missing."
            fix = "Add it to line 1, and a cell for it to every row; or take it out of the schema."
            yield COLUMN.problem(view.in_header(table, name, message, fix))
    # In the order of the schema, since a header in another order is no fault.
    wanted = [name for name in columns if name in names]
    bare = {key: own[key] for key in ("missingValues",) if key in own}
    bare["fields"] = [_without_categories(columns[name]) for name in wanted]
    data = [wanted, *([row.raw(name) for name in wanted] for row in view.rows(table))]
    if wrong := list(_wrong_limits(view, table, own)):
        yield from wrong  # Frictionless would stumble over them, and say less
        return
    if not wanted:
        return
    try:
        report = frictionless.validate(of_rows(table, data, bare), limit_errors=_NO_LIMIT)
    except Exception as error:  # a fault of Frictionless is a problem like any other
        message = f"The table {table} can't be checked by its schema."
        if isinstance(error, frictionless.FrictionlessException):
            why = "; ".join(plain(reason.note) for reason in error.reasons or [error.error])
            message = f"{message[:-1]}: {why}."
        fix = f"Mend what datapackage.json says of the columns of {table}."
        yield TABLE.problem(view.in_listing(table, message, fix))
        return
    for found in (*report.errors, *(e for task in report.tasks for e in task.errors)):
        yield from problems_of(view, table, columns, found)


def _wrong_limits(view: View, table: str, own: Mapping[str, Any]) -> Iterator[Problem]:
    """Limits of figures that are no figures."""
    for name, column in _columns(own).items():
        limits = column.get("constraints")
        if not isinstance(limits, dict):
            continue
        for limit in _LIMITS:
            said = limits.get(limit)
            figure = isinstance(said, int | float) or hints.is_number(said)
            if said is not None and column.get("type") in ("number", "integer") and not figure:
                message = f"The {limit} of {name} is {said!r}, which is no number."
                finding = view.in_listing(table, message, "Type a number without quotation marks.")
                line = _line(view, table, name, limit)
                yield TABLE.problem(replace(finding, line=line or finding.line))


def _line(view: View, table: str, name: str, limit: str) -> int:
    """The line of a column's limit in datapackage.json; that of the column where it isn't told."""
    listed = _list(view.package.descriptor.get("resources"))
    number = next(n for n, r in enumerate(listed) if isinstance(r, dict) and r.get("name") == table)
    fields = listed[number]["schema"]["fields"]
    place = next(n for n, c in enumerate(fields) if isinstance(c, dict) and c.get("name") == name)
    path = ("resources", number, "schema", "fields", place, "constraints", limit)
    return line_of(view.package.source, path)


def _columns(own: Mapping[str, Any]) -> dict[str, cells.Column]:
    return {
        column["name"]: column
        for column in _list(own.get("fields"))
        if isinstance(column, dict) and isinstance(column.get("name"), str)
    }


def _without_categories(column: cells.Column) -> dict[str, Any]:
    return {key: said for key, said in column.items() if not key.startswith("categories")}


def _by_categories(view: View, table: str, own: Mapping[str, Any]) -> Iterator[Problem]:
    missing = [str(said) for said in _list(own.get("missingValues", [""]))]
    for name, column in _columns(own).items():
        words = [
            str(word.get("value") if isinstance(word, dict) else word)
            for word in _list(column.get("categories"))
        ]
        if not words or name not in view.columns(table):
            continue
        for row in view.rows(table):
            if row.raw(name) not in words and row.raw(name) not in missing:
                yield cells.WORD.problem(cells.not_a_word(row, name, words))


def _by_foreign_key(view: View, table: str, key: Any) -> Iterator[Problem]:
    reference = key.get("reference") if isinstance(key, dict) else None
    if not isinstance(reference, dict):
        return
    here, there = _names(key.get("fields")), _names(reference.get("fields"))
    other = str(reference.get("resource") or table)
    if fault := _fault_of_key(view, table, here, other, there):
        fix = "Mend the foreign key, or take it out."
        yield FOREIGN_KEY.problem(view.in_listing(table, fault, fix))
        return
    if not view.has(other):
        return  # reading has said so
    known = {tuple(row.text(name) for name in there) for row in view.rows(other)}
    for row in view.rows(table):
        named = tuple(row.raw(name) for name in here)
        if any(named) and named not in known:
            yield cells.REFERENCE.problem(cells.unknown_reference(row, here[0], other, there[0]))


def _fault_of_key(view: View, table: str, here: list[str], other: str, there: list[str]) -> str:
    """Why a foreign key can't be followed; "" where it can."""
    start = f"A foreign key of {table} can't be followed: "
    if not here or len(here) != len(there):
        return f"{start}it must name as many columns here as there."
    if other not in view.package.paths:
        return f"{start}the package has no table {other}."
    for one, names in ((table, here), (other, there)):
        lacking = [n for n in names if view.has(one) and n not in view.columns(one)]
        if lacking:
            return f"{start}the table {one} has no column {lacking[0]}."
    return ""


def _names(said: Any) -> list[str]:
    return [said] if isinstance(said, str) else [str(name) for name in _list(said)]


def _list(said: Any) -> list[Any]:
    return said if isinstance(said, list) else []
