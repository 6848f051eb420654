"""Cells that break the schema of their column, said in an officer's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from outturn.checks import hints
from outturn.checks.registry import Rule, declare
from outturn.checks.view import Finding, Row

NUMBER = declare("number", "Figures are typed in digits, with a full stop before decimals.")
DATE = declare("date", "Dates are typed year-month-day.")
TYPE = declare("type", "Cells of a table of the publisher's own are of the type it declares.")
WORD = declare("word", "Where a column has a list of words, one of them is typed.")
REQUIRED = declare("required", "Cells that must not be empty are filled in.")
PATTERN = declare("pattern", "Ids and markers have the letters and signs they may have.")
LIMIT = declare("limit", "Figures and texts keep within the limits of their column.")
REFERENCE = declare("reference", "What a row names in another table is there.")

Column = Mapping[str, Any]
"""What a schema says of one column: name, type, description, constraints."""
Breach = tuple[Rule, Finding]


def misread(row: Row, column: Column) -> Breach:
    """A cell that is not of its column's type."""
    name, kind = column["name"], column.get("type", "string")
    found = row.raw(name)
    if not found.strip():
        return LIMIT, _only_spaces(row, name)
    if kind in ("number", "integer"):
        wanted = "a whole number" if kind == "integer" else "a number"
        message = f"{hints.said(found)} is not {wanted}."
        return NUMBER, row.at(name, message, hints.number(found), wanted)
    if kind == "date" and column.get("format", "default") == "default":
        message = f"{hints.said(found)} is not a date typed year-month-day."
        return DATE, row.at(name, message, hints.day(found), "a date such as 2016-03-31")
    message = f"{hints.said(found)} is not of the type {kind} that the schema of {row.table} asks."
    return TYPE, row.at(name, message, f"Type a {kind}, or mend the schema.", str(kind))


def _only_spaces(row: Row, name: str) -> Finding:
    return row.at(name, f"The {name} of this row holds only spaces.", "Take them out.")


def constraint(row: Row, column: Column, kind: str) -> Breach:
    """A cell that breaks a constraint of its column, by the constraint's name."""
    name, about = column["name"], str(column.get("description", ""))
    found, limits = row.raw(name), column.get("constraints", {})
    if not found.strip() and limits.get("required"):
        message = f"The {name} of this row {'holds only spaces' if found else 'is empty'}."
        return REQUIRED, row.at(name, message, f"Fill it in. {about}".strip(), about)
    if not found.strip():
        return LIMIT, _only_spaces(row, name)
    if kind == "enum":
        return WORD, not_a_word(row, name, [str(word) for word in limits["enum"]])
    if kind == "pattern":
        message = f"{hints.said(found)} has letters or signs that {name} may not have."
        return PATTERN, row.at(name, message, _pattern_fix(found, name, about), about)
    limit = f"{_LIMITS.get(kind, kind)} {limits.get(kind, '')}".strip()
    message = f"{hints.said(found)} is outside what {name} may be: {limit}."
    return LIMIT, row.at(name, message, about or "Mend the cell, or the schema.", limit)


def not_a_word(row: Row, name: str, words: list[str]) -> Finding:
    """A cell that holds none of the words its column may hold."""
    found = row.raw(name)
    message = f"{hints.said(found)} is not one of the words for {name}."
    otherwise = f"Type one of: {', '.join(words)}."
    if hints.is_absent(found):
        fix = f"{otherwise[:-1]}; or leave the cell empty."
    else:
        fix = hints.did_you_mean(hints.plainly(found), words, otherwise)
    return row.at(name, message, fix, ", ".join(words))


def _pattern_fix(found: str, name: str, about: str) -> str:
    if name == "marker":
        return hints.marker(found)
    if name == "id":
        plain = hints.plainly(found).lower().replace(" ", "-").replace("_", "-")
        rule = "small letters and digits, joined by single full stops or hyphens: kpi-4, 2.1."
        return f"Type {plain}: {rule}" if plain.isascii() and plain.strip("-") else f"Use {rule}"
    return about or "Mend the cell, or the schema."


_LIMITS = {
    "minimum": "at least",
    "maximum": "at most",
    "minLength": "at least this many characters:",
    "maxLength": "at most this many characters:",
    "unique": "each only once",
}


def unknown_reference(row: Row, name: str, table: str, to: str = "id") -> Finding:
    """A cell that names no row of another table by its column ``to``."""
    found, known = row.raw(name), [there.text(to) for there in row.view.rows(table)]
    file = row.view.package.table_file(table).rsplit("/", 1)[-1]
    column = "the id" if to == "id" else f"the {to}"
    return row.at(
        name,
        f"No row of {file} has {column} {hints.said(found)}.",
        _reference_fix(found, known, file, column.removeprefix("the ")),
        f"{'an id' if to == 'id' else column} of {file}",
    )


def _reference_fix(found: str, known: list[str], file: str, column: str) -> str:
    plain = hints.plainly(found)
    if plain in known:
        return f"Type {plain} again, by hand: what can't be seen is part of the cell."
    otherwise = f"Type {'an id' if column == 'id' else f'a {column}'} that {file} has, or add the "
    return hints.did_you_mean(plain, known, f"{otherwise}row there.")
