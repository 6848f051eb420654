"""A workbook as an OpenDocument spreadsheet: the same bytes for the same workbook.

odfpy writes the file; its rows go in as finished markup. An object for each cell, with a look at
its grammar, takes odfpy eighty microseconds: a minute and more where a scorecard is large.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any
from xml.sax.saxutils import quoteattr

from odf import dc, meta, number, style, table
from odf.element import Element
from odf.namespaces import TABLENS, nsdict
from odf.opendocument import OpenDocumentSpreadsheet

from outturn.exports.archive import timeless
from outturn.exports.sheets import COVER, Cell, Figure, Link, Sheet, Workbook, shown, widths
from outturn.formats import xml_text

_CHARACTER = 0.21
"""How wide a character of 12 points is, in centimetres."""
_COVER_WIDTH = 100
_PAPER = "landscape"
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
    """The file being written, with the names of its styles, each made once."""

    def __init__(self, file: Any) -> None:
        self.file = file
        self.styles: dict[Any, str] = {}
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
        self.paper()
        self.cover(book)
        for sheet in book.sheets:
            self.table(sheet)
        self.file.spreadsheet.addElement(self.marked)
        self.file.write(out)

    def paper(self) -> None:
        """Printed, every column is on the sheet: A4, landscape, one page wide."""
        layout = style.PageLayout(name=_PAPER)
        layout.addElement(
            style.PageLayoutProperties(
                pagewidth="29.7cm",
                pageheight="21cm",
                printorientation="landscape",
                margin="1.5cm",
                scaletox="1",
                scaletoy="0",
            )
        )
        self.file.automaticstyles.addElement(layout)
        master = style.MasterPage(name=_PAPER, pagelayoutname=_PAPER)
        self.file.masterstyles.addElement(master)

    def cover(self, book: Workbook) -> None:
        page = table.Table(name=COVER, stylename=self.page())
        page.addElement(table.TableColumn(stylename=self.width(_COVER_WIDTH)))
        self.put(page, (self.row([line], bold=heading) for line, heading in book.cover))
        self.file.spreadsheet.addElement(page)

    def table(self, sheet: Sheet) -> None:
        page = table.Table(name=sheet.name, stylename=self.page())
        for width in widths(sheet):
            page.addElement(table.TableColumn(stylename=self.width(width)))
        above = [self.row([sheet.title], bold=True, wrap=False)]
        above += [self.row([line], wrap=False) for line in sheet.about]
        self.put(page, above)
        head = table.TableHeaderRows()
        self.put(head, [self.row(sheet.columns, bold=True)])
        page.addElement(head)
        self.put(page, map(self.row, sheet.rows))
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

    def put(self, place: Any, rows: Iterable[str]) -> None:
        place.addElement(_Rows("".join(rows)), check_grammar=False)

    def row(self, cells: Sequence[Cell], *, bold: bool = False, wrap: bool = True) -> str:
        """The markup of a row."""
        made = []
        for blank, run in groupby(cells, lambda cell: cell == ""):
            if blank:
                count = len(list(run))
                made.append(f'<table:table-cell table:number-columns-repeated="{count}"/>')
            else:
                made.extend(self.cell(cell, bold=bold, wrap=wrap) for cell in run)
        return f"<table:table-row>{''.join(made)}</table:table-row>"

    def cell(self, cell: Cell, *, bold: bool, wrap: bool) -> str:
        if isinstance(cell, Figure):
            kind = f'office:value-type="float" office:value="{cell.value}"'
            look, inside = self.numeric(cell), [xml_text(cell.shown)]
        else:
            kind, look = 'office:value-type="string"', self.words(bold=bold, wrap=wrap)
            inside = [xml_text(line) for line in shown(cell).splitlines()]
        if isinstance(cell, Link):
            target = quoteattr(f"#'{cell.sheet}'.A1")
            inside = [f'<text:a xlink:href={target} xlink:type="simple">{"".join(inside)}</text:a>']
        lines = "".join(f"<text:p>{line}</text:p>" for line in inside)
        return f'<table:table-cell {kind} table:style-name="{look}">{lines}</table:table-cell>'

    def page(self) -> str:
        def make(name: str) -> Any:
            return style.Style(name=name, family="table", masterpagename=_PAPER)

        return self.kept("page", make, self.file.automaticstyles)

    def width(self, characters: int) -> str:
        def make(name: str) -> Any:
            made = style.Style(name=name, family="table-column")
            size = f"{characters * _CHARACTER:.2f}cm"
            made.addElement(style.TableColumnProperties(columnwidth=size))
            return made

        return self.kept(("width", characters), make, self.file.automaticstyles)

    def words(self, *, bold: bool, wrap: bool) -> str:
        def make(name: str) -> Any:
            made = style.Style(name=name, family="table-cell")
            folds = "wrap" if wrap else "no-wrap"
            made.addElement(style.TableCellProperties(wrapoption=folds, verticalalign="top"))
            weight = {"fontweight": "bold"} if bold else {}
            made.addElement(style.TextProperties(**_FONT, **weight))
            return made

        return self.kept(("words", bold, wrap), make)

    def numeric(self, figure: Figure) -> str:
        form = self.form(figure)

        def make(name: str) -> Any:
            made = style.Style(name=name, family="table-cell", datastylename=form)
            made.addElement(style.TableCellProperties(verticalalign="top"))
            made.addElement(style.ParagraphProperties(textalign="end"))
            made.addElement(style.TextProperties(**_FONT))
            return made

        return self.kept(("numeric", figure.decimals, figure.before, figure.after), make)

    def form(self, figure: Figure) -> str:
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

    def kept(self, key: Any, make: Callable[[str], Any], place: Any = None) -> str:
        """The name of the style of that key, made the first time it is asked for.

        Those of cells go among the file's own styles: of automatic ones odfpy drops what it sees
        no element use, and it does not look into markup.
        """
        if key not in self.styles:
            self.styles[key] = f"ot{len(self.styles) + 1}"
            (place or self.file.styles).addElement(make(self.styles[key]))
        return self.styles[key]


class _Rows(Element):  # type: ignore[misc]
    """Rows as finished markup."""

    def __init__(self, markup: str) -> None:
        super().__init__(qname=(TABLENS, "table-rows"))
        self._markup = markup

    def toXml(self, _level: int, f: Any) -> None:  # noqa: N802  odfpy's name
        f.write(self._markup)


def _letter(column: int) -> str:
    """The letters of a column, the first being 1: 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
