"""The names of columns."""

from __future__ import annotations

from collections.abc import Iterator

from outturn.checks import hints
from outturn.checks.registry import rule
from outturn.checks.view import Finding, View
from outturn.package import TABLES, schema


@rule("column-name", "A column's name is not a slip of one Outturn knows; other names are free.")
def column_name(view: View) -> Iterator[Finding]:
    for table in filter(view.has, TABLES):
        known = [column["name"] for column in schema(table)["fields"]]
        for column in view.header(table):
            near = "" if column in known else hints.nearest(column, known)
            if near:
                there = " The table has that column, too." if near in view.header(table) else ""
                message = f"{hints.said(column)} looks like a slip of {near}.{there}"
                fix = f"Name it {near}, or something quite different if it is a column of your own."
                yield view.in_header(table, column, message, fix)


@rule("key-column", "Tables have the columns that tell their rows apart.")
def key_column(view: View) -> Iterator[Finding]:
    for table in filter(view.has, TABLES):
        needed = {column["name"] for column in schema(table)["fields"] if _required(column)}
        keys = [column for key in schema(table).get("uniqueKeys", ()) for column in key]
        for column in dict.fromkeys(keys):
            if column not in needed and column not in view.columns(table):
                message = f"The column {column} is missing; it tells rows of {table} apart."
                fix = "Add it to line 1, and a cell (which may be empty) to every row."
                yield view.in_header(table, column, message, fix)


def _required(column: dict[str, dict[str, bool]]) -> bool:
    return column.get("constraints", {}).get("required", False)
