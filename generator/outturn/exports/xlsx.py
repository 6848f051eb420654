"""A workbook as an Excel file (Office Open XML), written by XlsxWriter: the same bytes for the same
workbook.

gptables, made for the same guidance, is built on XlsxWriter too, but reads Markdown links and its
own note marks out of every cell; the publisher's words must stay as they are.
"""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import Any

import xlsxwriter

from outturn.exports.sheets import (
    COVER,
    Cell,
    Figure,
    Link,
    Sheet,
    Workbook,
    lines,
    shown,
    widths,
)
from outturn.exports.text import could_run

_FONT = {"font_name": "Arial", "font_size": 12, "valign": "top"}
_COVER_WIDTH = 100
_A4 = 9
_LINE = 16
_HIGHEST = 409
"""The height of a line of 12 points, and the most that Excel gives a row, in points."""


def write_xlsx(book: Workbook) -> bytes:
    """The file's bytes."""
    out = io.BytesIO()
    writer = _Writer(xlsxwriter.Workbook(out, {"in_memory": True}))
    writer.write(book)
    return out.getvalue()


class _Writer:
    """The file being written, with each format made once."""

    def __init__(self, file: Any) -> None:
        self.file = file
        self.formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def write(self, book: Workbook) -> None:
        self.file.set_properties(
            {
                "title": book.title,
                "author": book.author,
                "subject": book.subject,
                "comments": "Language: British English",
                "created": datetime.combine(book.made, time()),
            }
        )
        self.cover(book)
        for sheet in book.sheets:
            self.table(sheet)
        self.file.close()

    def style(self, **facts: Any) -> Any:
        key = tuple(sorted(facts.items()))
        if key not in self.formats:
            self.formats[key] = self.file.add_format(_FONT | facts)
        return self.formats[key]

    def cover(self, book: Workbook) -> None:
        page = self.file.add_worksheet(COVER)
        page.set_column(0, 0, _COVER_WIDTH)
        for row, (line, heading) in enumerate(book.cover):
            size = 16 if row == 0 else 14
            facts: dict[str, Any] = {"bold": True, "font_size": size} if heading else {}
            self.text(page, row, 0, line, wrap=True, **facts)
            high = size if heading else 12
            page.set_row(row, lines([line], [_COVER_WIDTH * 12 // high]) * _LINE * high / 12)
        self.paper(page)

    def paper(self, page: Any) -> None:
        """Printed, every column is on the sheet."""
        page.set_paper(_A4)
        page.set_landscape()
        page.fit_to_pages(1, 0)

    def table(self, sheet: Sheet) -> None:
        page = self.file.add_worksheet(sheet.name)
        self.paper(page)
        self.text(page, 0, 0, sheet.title, wrap=False, bold=True, font_size=16)
        page.set_row(0, _LINE * 16 / 12)
        for row, line in enumerate(sheet.about, start=1):
            self.text(page, row, 0, line, wrap=False)
        head = 1 + len(sheet.about)
        page.repeat_rows(head)
        room = widths(sheet)
        for column, width in enumerate(room):
            page.set_column(column, column, width)
        # The table before its cells: it would write its headings over them.
        page.add_table(
            head,
            0,
            head + len(sheet.rows),
            len(sheet.columns) - 1,
            {
                "name": sheet.name,
                "autofilter": False,
                "style": None,
                "columns": [
                    {"header": c, "header_format": self.style(bold=True, text_wrap=True, bottom=1)}
                    for c in sheet.columns
                ],
            },
        )
        # Not every program fits heights to wrapped text by itself.
        page.set_row(head, lines(sheet.columns, room) * _LINE)
        for row, cells in enumerate(sheet.rows, start=head + 1):
            page.set_row(row, min(_HIGHEST, lines(cells, room) * _LINE))
            for column, cell in enumerate(cells):
                self.cell(page, row, column, cell)

    def cell(self, page: Any, row: int, column: int, cell: Cell) -> None:
        if isinstance(cell, Figure):
            style = self.style(num_format=_number_format(cell), align="right")
            page.write_number(row, column, float(cell.value), style)
        elif isinstance(cell, Link):
            style = self.style(underline=1, font_color="#0000ee")
            page.write_url(row, column, f"internal:'{cell.sheet}'!A1", style, cell.text)
        else:
            self.text(page, row, column, shown(cell), wrap=True)

    def text(
        self, page: Any, row: int, column: int, text: str, *, wrap: bool, **facts: Any
    ) -> None:
        """Text as text: ``write_string`` takes nothing for a formula, a number or a link."""
        if text:
            marked = {"quote_prefix": True} if could_run(text) else {}
            page.write_string(row, column, text, self.style(text_wrap=wrap, **marked, **facts))


def _number_format(figure: Figure) -> str:
    places = f".{'0' * figure.decimals}" if figure.decimals else ""
    before = f'"{figure.before}"' if figure.before else ""
    after = f'"{figure.after}"' if figure.after else ""
    shape = f"{before}#,##0{places}{after}"
    return f"{shape};-{shape}"
