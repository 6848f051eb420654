"""Names that a reader, an address or a file system could take for each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from outturn.checks.registry import rule, site_rule
from outturn.checks.view import Finding, Row, View
from outturn.package import DESCRIPTOR

_BETWEEN = re.compile(r"[\s._/,'’-]+")


def slug(name: str) -> str:
    """A name in small letters, with hyphens for full stops, spaces and the like."""
    return _BETWEEN.sub("-", name.casefold()).strip("-")


@rule("similar-id", "Ids differ by more than capitals, full stops, hyphens and spaces.")
def similar_id(view: View) -> Iterator[Finding]:
    yield from _similar((*view.rows("objectives"), *view.rows("indicators")))
    by_indicator: dict[str, list[Row]] = {}
    for row in view.rows("breakdowns"):
        by_indicator.setdefault(row.text("indicator"), []).append(row)
    for rows in by_indicator.values():
        yield from _similar(rows)


def _similar(rows: Iterable[Row]) -> Iterator[Finding]:
    first: dict[str, Row] = {}
    for row in rows:
        name = row.text("id")
        other = first.setdefault(slug(name), row) if name else row
        same = other.text("id")
        # Ids that are the same outright, or within a table but for capitals, have their own rules.
        if name == same or (row.table == other.table and name.casefold() == same.casefold()):
            continue
        message = f"{name} and {same} ({other.table}, line {other.line}) come to one address."
        fix = "Give one of them an id that differs by a letter or a digit."
        yield row.at("id", message, fix)


@site_rule("similar-folder", "Folders differ by more than capitals, full stops and hyphens.")
def similar_folder(views: Sequence[View]) -> Iterator[Finding]:
    first: dict[tuple[str, str], View] = {}
    for view in views:
        package = view.package
        key = slug(package.publisher_id), slug(package.id)
        other = first.setdefault(key, view).package
        if other.name != package.name:
            message = f"The folders {package.name} and {other.name} come to one address."
            yield view.in_file(DESCRIPTOR, message, "Rename one of them.", package.name)
