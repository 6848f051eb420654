"""Names of parts and places that differ only by a space or a capital."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from outturn.checks import hints
from outturn.checks.registry import rule
from outturn.checks.view import Finding, Row, View

_TABLES = ("breakdowns", "baselines", "targets", "results")


@rule("one-spelling", "A breakdown or area is spelt alike on every row, capitals and spaces too.")
def one_spelling(view: View) -> Iterator[Finding]:
    groups: dict[tuple[str, str, str], list[tuple[Row, str]]] = defaultdict(list)
    for row, column in _names(view):
        about = "" if column == "area" else row.text("indicator")
        kind = "area" if column == "area" else "breakdown"
        groups[kind, about, hints.plainly(row.raw(column)).casefold()].append((row, column))
    for found in groups.values():
        counted = Counter(row.raw(column) for row, column in found)
        # The spelling of the list of breakdowns is meant, else the commonest, else the first.
        meant = next((r.raw(c) for r, c in found if r.table == "breakdowns"), "")
        meant = meant or counted.most_common(1)[0][0]
        for row, column in found:
            if row.raw(column) != meant:
                message = f"{hints.said(row.raw(column))} is spelt '{meant}' elsewhere, so that "
                message += "the two would be taken for different things."
                yield row.at(column, message, f"Type {meant}, or mend the other rows.", meant)


def _names(view: View) -> Iterator[tuple[Row, str]]:
    for table in _TABLES:
        for row in view.rows(table):
            if row.raw("area").strip():
                yield row, "area"
            column = "id" if table == "breakdowns" else "breakdown"
            name = row.text(column)
            listed = not view.has("breakdowns") or (row.text("indicator"), name) in view.breakdowns
            if name and listed:  # that one isn't listed is said elsewhere
                yield row, column
