"""Spreadsheets: what the Analysis Function's checklist asks of them, read from the files."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from outturn.exports import sheets, workbook, write_ods, write_xlsx
from outturn.exports.sheets import Figure, Link, Workbook
from outturn.model import Commentary, Marker, Measure, Quantity, Rating, Reason, Section
from outturn.model import Link as Named
from outturn.model import TargetKind as Kind
from spec.build import baseline, indicator, offences, percentage, result, target
from unit.made import part, update, whole

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
EVIL = '=HYPERLINK("http://example.org")'


@pytest.fixture(scope="module")
def book() -> Workbook:
    """A scorecard with something of everything."""
    first = offences(
        result("2015/16 Q1", 1068, "p", note=EVIL, published=date(2015, 7, 1)),
        result("2015/16 Q2", None, "x", reason=Reason.STAFFING, expected=date(2016, 5, 24)),
        result("2015/16", -12.5, quantity=Quantity.CHANGE_PERCENT, against="2014/15"),
        baseline(1200, as_published="1,200"),
        target(Kind.AT_MOST, 1000, as_published="1,000 or fewer"),
        title="Fewer offences",
        breakdowns=(part("a", "Part A"),),
    )
    made = whole(
        replace(first, updates=(update("2015/16 Q1", "@So\nit went", Rating.ON_TRACK),)),
        percentage(result("2015/16", "52.4"), id="1.2"),
        indicator(
            result("2015/16", 39715658), id="1.3", measure=Measure.CURRENCY, unit="£", objective="2"
        ),
        commentary=(Commentary("", Section.CAVEAT, "Mind the DRRs."),),
        licences=(Named("Open Government Licence", "https://example.org/ogl"),),
        as_at=date(2016, 3, 31),
        abbreviations={"DRR": "Drug Rehabilitation Requirement", "ASB": "unused"},
    )
    return workbook(made)


def inside(file: bytes, name: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return ElementTree.fromstring(archive.read(name))


def names(file: bytes, begin: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        found = [n for n in archive.namelist() if n.startswith(begin) and n.endswith(".xml")]
    return sorted(found, key=lambda n: int(re.findall(r"\d+", n)[0]))


def strings(file: bytes) -> list[str]:
    """The texts of an Excel file, which its cells name by their number."""
    return ["".join(i.itertext()) for i in inside(file, "xl/sharedStrings.xml").iter(f"{MAIN}si")]


def excel(file: bytes) -> list[dict[str, str]]:
    """Each sheet's cells by their address."""
    texts = strings(file)
    found = []
    for name in names(file, "xl/worksheets/sheet"):
        cells = {}
        for cell in inside(file, name).iter(f"{MAIN}c"):
            value = cell.findtext(f"{MAIN}v") or ""
            cells[cell.attrib["r"]] = texts[int(value)] if cell.get("t") == "s" else value
        found.append(cells)
    return found


def open_document(file: bytes) -> dict[str, list[list[str]]]:
    """Each sheet's rows, as they are shown."""
    found = {}
    for table in inside(file, "content.xml").iter(f"{TABLE}table"):
        rows = []
        for row in table.iter(f"{TABLE}table-row"):
            cells: list[str] = []
            for cell in row.iter(f"{TABLE}table-cell"):
                shown = "\n".join("".join(p.itertext()) for p in cell.iter(f"{TEXT}p"))
                cells += [shown] * int(cell.get(f"{TABLE}number-columns-repeated", "1"))
            rows.append(cells)
        found[table.attrib[f"{TABLE}name"]] = rows
    return found


def test_cover_contents_and_notes_come_first_and_contents_lists_the_rest(book: Workbook) -> None:
    tabs = [sheet.name for sheet in book.sheets]
    assert tabs[:2] == ["Contents", "Notes"]
    assert tabs[2:] == [
        *("Indicators", "Results", "Targets", "Baselines", "Updates", "Commentary", "Gaps")
    ]
    listed = [row[0] for row in book.sheets[0].rows]
    assert listed == [Link(tab, tab) for tab in tabs[1:]]
    workbook_part = inside(write_xlsx(book), "xl/workbook.xml")
    assert [s.attrib["name"] for s in workbook_part.iter(f"{MAIN}sheet")] == ["Cover", *tabs]
    assert list(open_document(write_ods(book))) == ["Cover", *tabs]


def test_a_kind_of_fact_that_there_is_none_of_has_no_sheet() -> None:
    tabs = [sheet.name for sheet in workbook(whole(indicator(result("2015/16", 1)))).sheets]
    assert tabs == ["Contents", "Notes", "Indicators", "Results", "Gaps"]


def test_every_shorthand_is_explained(book: Workbook) -> None:
    notes = {str(row[0]): row[1] for row in book.sheets[1].rows}
    assert {f"[{m}]" for m in Marker} <= notes.keys()
    assert notes["[x]"] == "Not available."
    assert "=, +, - or @" in str(notes["Text that could run"])
    assert notes["DRR"] == "Drug Rehabilitation Requirement"
    assert "ASB" not in notes, "no cell has it"


def test_each_sheet_has_one_marked_table_and_nothing_that_hides_or_joins(book: Workbook) -> None:
    file = write_xlsx(book)
    pages = names(file, "xl/worksheets/sheet")
    for number, (name, sheet) in enumerate(zip(pages[1:], book.sheets, strict=True), start=1):
        page = inside(file, name)
        for unwanted in ("mergeCells", "autoFilter", "f", "pane", "drawing", "headerFooter"):
            assert not list(page.iter(f"{MAIN}{unwanted}")), unwanted
        assert len(list(page.iter(f"{MAIN}tablePart"))) == 1
        table = inside(file, f"xl/tables/table{number}.xml")
        assert table.attrib["name"] == sheet.name
        assert table.find(f"{MAIN}autoFilter") is None
        first, last = table.attrib["ref"].split(":")
        assert first == f"A{2 + len(sheet.about)}", "in the first column, right below its title"
        assert int(re.findall(r"\d+", last)[0]) == 2 + len(sheet.about) + len(sheet.rows)
        heads = [c.attrib["name"] for c in table.iter(f"{MAIN}tableColumn")]
        assert heads == list(sheet.columns)
        assert len(set(heads)) == len(heads)
    assert not list(inside(file, pages[0]).iter(f"{MAIN}tablePart")), "a cover has no table"


def test_no_row_is_empty_and_every_row_is_as_wide_as_its_headings(book: Workbook) -> None:
    for sheet in book.sheets:
        assert sheet.about[0] == "This worksheet contains one table."
        for row in sheet.rows:
            assert len(row) == len(sheet.columns)
            assert any(row)


def test_document_properties_are_given(book: Workbook) -> None:
    told = "".join(inside(write_xlsx(book), "docProps/core.xml").itertext())
    assert book.title in told
    assert "2016-03-31" in told, "the day of the data, not of the build"
    meta = "".join(inside(write_ods(book), "meta.xml").itertext())
    assert book.title in meta
    assert "en-GB" in meta


def test_the_cover_says_whose_what_and_under_which_licence(book: Workbook) -> None:
    lines = [line for line, _ in book.cover]
    assert lines[0] == book.title
    assert "Open Government Licence: https://example.org/ogl" in lines
    assert [line for line, heading in book.cover if heading][1:] == [
        "About these data",
        "How to read this file",
        "Licence",
        "Publisher",
    ]


def cells(book: Workbook, sheet: str, column: str) -> list[sheets.Cell]:
    found = next(s for s in book.sheets if s.name == sheet)
    return [row[list(found.columns).index(column)] for row in found.rows]


def test_figures_are_numbers_shown_as_pages_show_them(book: Workbook) -> None:
    figures = cells(book, "Results", "Figure")
    shown = {f.shown: f.value for f in figures if isinstance(f, Figure)}
    assert shown == {
        "1,068": Decimal(1068),
        "-12.5%": Decimal("-12.5"),
        "52.4%": Decimal("52.4"),
        "£39,715,658": Decimal(39715658),
    }


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [(Kind.AT_LEAST, 90, "90%"), (Kind.CHANGE_PERCENT, -5, "-5%"), (Kind.CHANGE_POINTS, 3, "3")],
)
def test_a_target_s_figure_has_the_sign_of_what_it_is(kind: Kind, value: int, shown: str) -> None:
    made = workbook(whole(percentage(target(kind, value))))
    (figure,) = cells(made, "Targets", "Figure")
    assert sheets.shown(figure) == shown


def test_a_figure_that_is_missing_is_shorthand_with_its_reason(book: Workbook) -> None:
    figures, reasons = (cells(book, "Results", c) for c in ("Figure", "Why there is no figure"))
    missing = [(f, r) for f, r in zip(figures, reasons, strict=True) if not isinstance(f, Figure)]
    assert missing == [("[x]", "The people who supplied it had left or were away")]
    assert "[p]" in cells(book, "Results", "Shorthand")


def test_confidential_and_inapplicable_are_not_called_unavailable() -> None:
    made = workbook(whole(indicator(result("2015/16", None, "c"), result("2014/15", None, "z"))))
    assert sorted(map(str, cells(made, "Results", "Figure"))) == ["[c]", "[z]"]


def test_excel_has_numbers_as_numbers_and_all_text_as_text(book: Workbook) -> None:
    file = write_xlsx(book)
    results = excel(file)[1 + [s.name for s in book.sheets].index("Results")]
    assert EVIL in results.values()
    assert "1068" in results.values()
    formats = {f.attrib["formatCode"] for f in inside(file, "xl/styles.xml").iter(f"{MAIN}numFmt")}
    assert '#,##0.0"%";-#,##0.0"%"' in formats
    assert '"£"#,##0;-"£"#,##0' in formats


def test_text_that_could_run_is_marked_as_text_in_excel(book: Workbook) -> None:
    file = write_xlsx(book)
    texts = strings(file)
    styles = list(inside(file, "xl/styles.xml").find(f"{MAIN}cellXfs") or ())
    marked = {
        texts[int(cell.findtext(f"{MAIN}v") or "")]
        for name in names(file, "xl/worksheets/sheet")
        for cell in inside(file, name).iter(f"{MAIN}c")
        if styles[int(cell.get("s", "0"))].get("quotePrefix") == "1"
    }
    assert marked == {EVIL, "@So\nit went"}


def test_an_open_document_shows_the_same(book: Workbook) -> None:
    file = write_ods(book)
    found = open_document(file)
    assert [row[0] for row in found["Cover"]] == [line for line, _ in book.cover]
    for sheet in book.sheets:
        rows = found[sheet.name]
        assert [row[0] for row in rows[: 1 + len(sheet.about)]] == [sheet.title, *sheet.about]
        table = rows[1 + len(sheet.about) :]
        assert table[0] == list(sheet.columns)
        assert table[1:] == [[sheets.shown(cell) for cell in row] for row in sheet.rows]
    content = inside(file, "content.xml")
    assert not [c for c in content.iter() if f"{TABLE}formula" in c.attrib]
    ranges = [r.attrib for r in content.iter(f"{TABLE}database-range")]
    assert [r[f"{TABLE}name"] for r in ranges] == [s.name for s in book.sheets]
    percent = next(
        c for c in content.iter(f"{TABLE}table-cell") if "".join(c.itertext()) == "52.4%"
    )
    assert (percent.get(f"{OFFICE}value-type"), percent.get(f"{OFFICE}value")) == ("float", "52.4")


def test_printed_every_column_of_a_sheet_is_on_the_paper(book: Workbook) -> None:
    excel_file, open_file = write_xlsx(book), write_ods(book)
    for name in names(excel_file, "xl/worksheets/sheet"):
        page = inside(excel_file, name)
        setup = page.find(f"{MAIN}pageSetup")
        assert setup is not None
        assert (setup.get("orientation"), setup.get("fitToHeight")) == ("landscape", "0")
        assert page.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr") is not None
    layout = next(inside(open_file, "styles.xml").iter(f"{STYLE}page-layout-properties"))
    scale = {name.rpartition("}")[2]: value for name, value in layout.attrib.items()}
    assert (scale["scale-to-X"], scale["scale-to-Y"]) == ("1", "0")
    content = inside(open_file, "content.xml")
    pages = {s.get(f"{STYLE}name"): s for s in content.iter(f"{STYLE}style")}
    for table in content.iter(f"{TABLE}table"):
        assert pages[table.get(f"{TABLE}style-name")].get(f"{STYLE}master-page-name")


def test_every_style_that_a_cell_names_is_in_the_file(book: Workbook) -> None:
    file = write_ods(book)
    made = {
        style.get(f"{STYLE}name")
        for part in ("content.xml", "styles.xml")
        for style in inside(file, part).iter(f"{STYLE}style")
    }
    cells = inside(file, "content.xml").iter(f"{TABLE}table-cell")
    named = {name for cell in cells if (name := cell.get(f"{TABLE}style-name"))}
    assert len(named) > 3
    assert named <= made


def test_what_xml_cannot_hold_is_left_out_of_an_open_document(book: Workbook) -> None:
    odd = replace(book, sheets=[sheets.Sheet("A", "A", (), ["B"], [["a\x00<b>&'\x1b\"c"]])])
    assert open_document(write_ods(odd))["A"][2] == ["a<b>&'\"c"]


def test_a_row_is_as_high_as_its_longest_cell_wraps() -> None:
    assert sheets.lines(["a" * 25, "b\nc", ""], [10, 10, 10]) == 3
    assert sheets.lines(["", "b\n\nc"], [10, 10]) == 3
    assert sheets.lines(["", ""], [10, 10]) == 1


def test_wrapped_text_has_room_in_excel(book: Workbook) -> None:
    long = replace(
        book, sheets=[sheets.Sheet("A", "A", (), ["B"], [["word " * 30], ["x" * 40_000]])]
    )
    page = inside(write_xlsx(long), "xl/worksheets/sheet2.xml")
    heights = [float(row.get("ht", "0")) for row in page.iter(f"{MAIN}row")]
    assert heights[2] == 3 * 16
    assert heights[3] == pytest.approx(409, abs=1), "the most that Excel has"


@pytest.mark.parametrize("write", [write_xlsx, write_ods])
def test_the_same_workbook_is_the_same_bytes(book: Workbook, write: Callable[..., bytes]) -> None:
    first = write(book)
    write_ods(replace(book, sheets=book.sheets[:1]))
    assert write(book) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    if write is write_ods:
        assert first[30:38] == b"mimetype", "where programs look for what the file is"


def test_what_no_cell_can_hold_is_cut_short_and_says_so() -> None:
    shown = sheets.shown("a" * 40_000)
    assert len(shown) < 32_767
    assert shown.endswith("(cut short here: the CSV file has the whole)")


def test_columns_are_as_wide_as_their_words_within_bounds() -> None:
    made = sheets.Sheet("A", "A", (), ["Id", "Words"], [["1", "a\n" + "b" * 30], ["2", "c" * 99]])
    assert sheets.widths(made) == [10, 60]
