"""A workbook as an OpenDocument spreadsheet, written by odfpy: the same bytes for the same
workbook."""

from __future__ import annotations

import io
from itertools import groupby
from typing import Any

from odf import dc, meta, number, style, table, text
from odf.element import Element
from odf.namespaces import nsdict
from odf.opendocument import OpenDocumentSpreadsheet

from outturn.exports.archive import timeless
from outturn.exports.sheets import COVER, Cell, Figure, Link, Sheet, Workbook, shown, widths

_CHARACTER = 0.21
"""How wide a character of 12 points is, in centimetres."""
_COVER_WIDTH = 100
_FONT = {"fontname": "Arial", "fontfamily": "Arial", "fontsize": "12pt"}


def write_ods(book: Workbook) -> bytes:
    """The file's bytes."""
    # odfpy declares the namespaces that anything before has used: all of them, in one order.
    Element.namespaces.clear()
    Element.namespaces.update(nsdict)
    out = io.BytesIO()
    _Writer(OpenDocumentSpreadsheet()).write(book, out)
    return timeless(out.getvalue())


class _Writer:
    """The file being written, with each style made once."""

    def __init__(self, file: Any) -> None:
        self.file = file
        self.styles: dict[Any, Any] = {}
        self.marked = table.DatabaseRanges()

    def write(self, book: Workbook, out: io.BytesIO) -> None:
        for element, said in (
            (dc.Title, book.title),
            (dc.Creator, book.author),
            (dc.Subject, book.subject),
            (dc.Language, "en-GB"),
            (meta.CreationDate, f"{book.made.isoformat()}T00:00:00"),
        ):
            self.file.meta.addElement(element(text=said))
        self.cover(book)
        for sheet in book.sheets:
            self.table(sheet)
        self.file.spreadsheet.addElement(self.marked)
        self.file.write(out)

    def cover(self, book: Workbook) -> None:
        page = table.Table(name=COVER)
        page.addElement(table.TableColumn(stylename=self.width(_COVER_WIDTH)))
        for line, heading in book.cover:
            page.addElement(self.row([line], bold=heading))
        self.file.spreadsheet.addElement(page)

    def table(self, sheet: Sheet) -> None:
        page = table.Table(name=sheet.name)
        for width in widths(sheet):
            page.addElement(table.TableColumn(stylename=self.width(width)))
        page.addElement(self.row([sheet.title], bold=True, wrap=False))
        for line in sheet.about:
            page.addElement(self.row([line], wrap=False))
        head = table.TableHeaderRows()
        head.addElement(self.row(sheet.columns, bold=True))
        page.addElement(head)
        for cells in sheet.rows:
            page.addElement(self.row(cells))
        self.file.spreadsheet.addElement(page)
        first = 2 + len(sheet.about)
        last = f"{_letter(len(sheet.columns))}{first + len(sheet.rows)}"
        self.marked.addElement(
            table.DatabaseRange(
                name=sheet.name,
                targetrangeaddress=f"'{sheet.name}'.A{first}:'{sheet.name}'.{last}",
                containsheader="true",
                displayfilterbuttons="false",
            )
        )

    def row(self, cells: Any, *, bold: bool = False, wrap: bool = True) -> Any:
        made = table.TableRow()
        for blank, run in groupby(cells, lambda cell: cell == ""):
            if blank:
                made.addElement(table.TableCell(numbercolumnsrepeated=str(len(list(run)))))
            else:
                for cell in run:
                    made.addElement(self.cell(cell, bold=bold, wrap=wrap))
        return made

    def cell(self, cell: Cell, *, bold: bool, wrap: bool) -> Any:
        if isinstance(cell, Figure):
            made = table.TableCell(
                valuetype="float", value=str(cell.value), stylename=self.numeric(cell)
            )
            made.addElement(text.P(text=cell.shown))
            return made
        made = table.TableCell(valuetype="string", stylename=self.words(bold=bold, wrap=wrap))
        if isinstance(cell, Link):
            paragraph = text.P()
            target = f"#'{cell.sheet}'.A1"
            paragraph.addElement(text.A(href=target, type="simple", text=cell.text))
            made.addElement(paragraph)
        else:
            for line in shown(cell).splitlines():
                made.addElement(text.P(text=line))
        return made

    def width(self, characters: int) -> Any:
        def make(name: str) -> Any:
            made = style.Style(name=name, family="table-column")
            size = f"{characters * _CHARACTER:.2f}cm"
            made.addElement(style.TableColumnProperties(columnwidth=size))
            return made

        return self.kept(("width", characters), make)

    def words(self, *, bold: bool, wrap: bool) -> Any:
        def make(name: str) -> Any:
            made = style.Style(name=name, family="table-cell")
            folds = "wrap" if wrap else "no-wrap"
            made.addElement(style.TableCellProperties(wrapoption=folds, verticalalign="top"))
            weight = {"fontweight": "bold"} if bold else {}
            made.addElement(style.TextProperties(**_FONT, **weight))
            return made

        return self.kept(("words", bold, wrap), make)

    def numeric(self, figure: Figure) -> Any:
        form = self.form(figure)

        def make(name: str) -> Any:
            made = style.Style(name=name, family="table-cell", datastylename=form)
            made.addElement(style.TableCellProperties(verticalalign="top"))
            made.addElement(style.ParagraphProperties(textalign="end"))
            made.addElement(style.TextProperties(**_FONT))
            return made

        return self.kept(("numeric", figure.decimals, figure.before, figure.after), make)

    def form(self, figure: Figure) -> Any:
        def make(name: str) -> Any:
            made = number.NumberStyle(name=name)
            if figure.before:
                made.addElement(number.Text(text=figure.before))
            digits = number.Number(
                decimalplaces=str(figure.decimals), minintegerdigits="1", grouping="true"
            )
            made.addElement(digits)
            if figure.after:
                made.addElement(number.Text(text=figure.after))
            return made

        return self.kept(("form", figure.decimals, figure.before, figure.after), make)

    def kept(self, key: Any, make: Any) -> Any:
        """The style of that key, made the first time it is asked for."""
        if key not in self.styles:
            made = make(f"ot{len(self.styles) + 1}")
            self.styles[key] = made
            self.file.automaticstyles.addElement(made)
        return self.styles[key]


def _letter(column: int) -> str:
    """The letters of a column, the first being 1: 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
