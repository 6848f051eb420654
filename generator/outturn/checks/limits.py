"""What no cell may hold: numbers beyond sense, and characters that nobody can see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outturn.checks import typed
from outturn.checks.registry import rule
from outturn.checks.view import Finding, View
from outturn.package import TABLES, schema

_LARGEST, _MOST_DECIMALS = f"{10**15:,}", 10
# A tab and line breaks are typed; nothing else below a space is.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@rule("size", f"Numbers are below {_LARGEST} and have at most {_MOST_DECIMALS} decimals.")
def size(view: View) -> Iterator[Finding]:
    for table in TABLES:
        columns = [f["name"] for f in schema(table)["fields"] if f["type"] == "number"]
        for column in columns:
            wrong = {cell for cell in view.cells(table, column) if typed.is_beyond(cell.strip())}
            for row in view.rows(table) if wrong else ():
                if row.raw(column) in wrong:
                    message = f"{row.text(column)} is larger, or finer, than any figure is."
                    allowed = f"below {_LARGEST}, with at most {_MOST_DECIMALS} decimals"
                    yield row.at(column, message, "Check the digits, and type it anew.", allowed)


@rule("unseen", "Cells hold no character that can't be seen.")
def unseen(view: View) -> Iterator[Finding]:
    for table in TABLES:
        columns = [field["name"] for field in schema(table)["fields"]]
        for column in columns:
            if not any(_UNSEEN.search(cell) for cell in view.cells(table, column)):
                continue
            for row in view.rows(table):
                if found := _UNSEEN.search(row.text(column)):
                    message = (
                        f"The cell holds a character that can't be seen (U+{ord(found[0]):04X})."
                    )
                    yield row.at(column, message, "Type the cell anew.")
