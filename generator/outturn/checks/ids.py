"""Ids: each once, and each free to be an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from outturn.checks.registry import rule, site_rule
from outturn.checks.view import Finding, Row, View
from outturn.package import DESCRIPTOR, TABLES, schema

RESERVED = {"objectives", "gaps", "data", "editions", "embed", "feed", "index"}
"""Addresses below a scorecard that are pages of its own."""
RESERVED_AT_ROOT = {
    "404",
    "about",
    "accessibility",
    "adr",
    "architecture",
    "assets",
    "embed",
    "feed",
    "gaps",
    "glossary",
    "guide",
    "how-we-judge",
    "releases",
    "images",
    "index",
    "javascripts",
    "pagefind",
    "schemas",
    "search",
    "sitemap",
    "stylesheets",
    "tags",
}
"""Addresses that site-wide pages and files use."""
_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")


@rule("reserved-id", "No objective or indicator takes the id of a page of its scorecard's own.")
def reserved_id(view: View) -> Iterator[Finding]:
    for row in (*view.rows("objectives"), *view.rows("indicators")):
        if row.text("id") in RESERVED:
            message = f"{row.text('id')} is the address of a page every scorecard has."
            allowed = f"none of {', '.join(sorted(RESERVED))}"
            yield row.at("id", message, "Choose another id.", allowed)


@rule("shared-id", "An objective and an indicator of one scorecard don't share an id.")
def shared_id(view: View) -> Iterator[Finding]:
    objectives = {row.text("id"): row.line for row in view.rows("objectives") if row.text("id")}
    for row in view.rows("indicators"):
        if line := objectives.get(row.text("id")):
            message = f"An objective has the id {row.text('id')} too (objectives, line {line})."
            yield row.at("id", message, "Give one of them another id.")


@rule(
    "duplicate-key", "No two rows of a table are the same but for spaces or capitals in their key."
)
def duplicate_key(view: View) -> Iterator[Finding]:
    for table in view.package.tables:
        own = schema(table) if table in TABLES else view.own_schema(table)
        unique = own.get("uniqueKeys")
        for key in (own.get("primaryKey"), *(unique if isinstance(unique, list) else ())):
            names = [key] if isinstance(key, str) else key
            # A key whose column is missing is complained of there, once.
            if isinstance(names, list) and set(map(str, names)) <= set(view.columns(table)):
                yield from _duplicates(view.rows(table), names)


def _duplicates(rows: Sequence[Row], key: Sequence[str]) -> Iterator[Finding]:
    seen: dict[tuple[str, ...], Row] = {}
    for row in rows:
        cells = tuple(row.text(column).casefold() for column in key)
        if not any(cells):
            continue
        first = seen.setdefault(cells, row)
        if first is not row:
            yield _duplicate(row, first, key)


def _duplicate(row: Row, first: Row, key: Sequence[str]) -> Finding:
    same = all(row.raw(column) == first.raw(column) for column in key)
    but = "" if same else ", but for spaces or capitals"
    fix = "Delete one of them, or mend what tells them apart."
    if key[-1] in ("published", "set_on"):
        fix = f"Delete one of them; if this one replaces the other, give it a later {key[-1]}."
    message = f"This row says what line {first.line} says already{but}: the same {', '.join(key)}."
    column = key[0] if len(key) == 1 else ""
    return row.at(column, message, fix)


@rule("folder-name", "The folders of a publisher and a scorecard can be addresses.")
def folder_name(view: View) -> Iterator[Finding]:
    package = view.package
    for name, reserved in (
        (package.publisher_id, RESERVED_AT_ROOT),
        (package.id, {"feed", "index"}),
    ):
        if not _ID.fullmatch(name) or len(name) > 64:
            message = f"The folder name {name!r} can't be part of a link."
            fix = "Use small letters and digits, joined by single full stops or hyphens: 2015-16."
            yield view.in_file(DESCRIPTOR, message, fix, name)
        elif name in reserved:
            message = f"The folder name {name} is the address of another page."
            yield view.in_file(DESCRIPTOR, message, "Choose another name.", name)


@site_rule("duplicate-scorecard", "Every scorecard has an address and a package name of its own.")
def duplicate_scorecard(views: Sequence[View]) -> Iterator[Finding]:
    addresses: dict[str, View] = {}
    names: dict[str, View] = {}
    for view in views:
        other = addresses.setdefault(view.package.name, view)
        if other is not view:
            message = f"{other.package.folder.as_posix()} has the same address."
            yield view.in_file(DESCRIPTOR, message, "Rename or delete one of the two folders.")
        name = view.package.descriptor.get("name")
        if isinstance(name, str) and name:
            other = names.setdefault(name, view)
            if other is not view:
                message = f"The package {other.package.name} has the same name, {name}."
                yield view.in_descriptor("name", message, "Give this one a name of its own.")
