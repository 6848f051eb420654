"""Every number of the source documents is in a package, where its ledger says it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ledger.entries import (
    FIGURES,
    Entry,
    Package,
    faults,
    find,
    read_ledger,
    read_package,
    unmatched,
)

ROOT = Path(__file__).resolve().parent.parent
LEDGERS = ROOT / "tests" / "ledger"
DOCUMENTS = ROOT.parent / "shared" / "seeds"
# The start of the name of the document that each package was transcribed from.
SOURCES = {
    "haringey/2012-13": "000",
    "stockton/2015-16": "001",
    "haringey/2012-13-assessment": "002",
    "stockton/2011-12": "003",
    "derby/2011-12": "004",
}
every_package = pytest.mark.parametrize("package", SOURCES)


def ledger_of(package: str) -> list[Entry]:
    return read_ledger(LEDGERS / f"{package.replace('/', '-')}.csv")


@every_package
def test_each_number_stands_in_the_cell_its_ledger_names(package: str) -> None:
    assert faults(ledger_of(package), read_package(ROOT / "data" / package)) == []


@every_package
def test_ledger_lists_every_number_of_its_document(package: str) -> None:
    if not DOCUMENTS.is_dir():
        pytest.skip("the source documents are not here: the folder shared/seeds is missing")
    [document] = DOCUMENTS.glob(f"{SOURCES[package]}_*.txt")
    assert unmatched(ledger_of(package), document.read_text(encoding="utf-8")) == []


def test_there_is_no_ledger_without_a_source() -> None:
    named = {package.replace("/", "-") for package in SOURCES}
    assert {path.stem for path in LEDGERS.glob("*.csv")} == named


@every_package
def test_a_changed_figure_is_caught_wherever_it_stands(package: str) -> None:
    whole = read_package(ROOT / "data" / package)
    for entry in ledger_of(package):
        if entry.became in FIGURES:
            [row] = find(entry, whole)
            tampered = dict(row) | {entry.column: row[entry.column] + "1"}
            assert faults([entry], Package({}, {entry.resource: [tampered]})), entry


# A document of one line, the package made of it, and its ledger.
DOCUMENT = "Vehicle crime (KPI 4): 12, 469 in 2014/15, down 5%; two in 10 unsolved by the 24th"
RESULT = {"indicator": "kpi-4", "period": "2014/15", "quantity": "level", "value": "12469"}
CHANGE = RESULT | {"quantity": "change_percent", "value": "-5"}
UPDATE = {"indicator": "kpi-4", "as_published": "two in 10 unsolved", "due": "2015-05-24"}
GOOD = Package(
    {"title": "Crime in 2014/15"},
    {"indicators": [{"id": "kpi-4"}], "results": [RESULT, CHANGE], "updates": [UPDATE]},
)
LEDGER = [
    Entry(1, 1, "4", "identifier", "indicators", "id=kpi-4", "id", ""),
    Entry(1, 2, "12, 469", "result", "results", "indicator=kpi-4|quantity=level", "value", ""),
    Entry(1, 3, "2014/15", "date", "datapackage", "", "title", ""),
    Entry(1, 4, "5%", "result", "results", "quantity=change_percent|area=", "value", "down"),
    Entry(1, 5, "two", "text", "updates", "indicator=kpi-4", "as_published", ""),
    Entry(1, 6, "10", "claim", "updates", "indicator=kpi-4", "as_published", ""),
    Entry(1, 7, "24th", "date", "updates", "indicator=kpi-4", "due", "made 2015-05-24"),
]


def test_a_true_ledger_has_no_faults() -> None:
    assert faults(LEDGER, GOOD) == []
    assert unmatched(LEDGER, DOCUMENT) == []


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        pytest.param("results", [RESULT | {"value": "12496"}, CHANGE], id="digits swapped"),
        pytest.param("results", [RESULT | {"value": ""}, CHANGE], id="value gone"),
        pytest.param("results", [RESULT, CHANGE | {"value": "5"}], id="sign turned"),
        pytest.param("results", [RESULT], id="row gone"),
        pytest.param("results", [RESULT, RESULT, CHANGE], id="row twice"),
        pytest.param("updates", [UPDATE | {"as_published": "two in 100"}], id="text changed"),
        pytest.param("updates", [UPDATE | {"due": "2015-05-25"}], id="date changed"),
        pytest.param("updates", [{"indicator": "kpi-4"}], id="column gone"),
        pytest.param("indicators", [{"id": "kpi-40"}], id="id changed"),
    ],
)
def test_tampering_with_a_package_is_caught(table: str, rows: list[dict[str, str]]) -> None:
    assert faults(LEDGER, replace(GOOD, tables={**GOOD.tables, table: rows}))


@pytest.mark.parametrize(
    "tamper",
    [
        pytest.param(lambda e: e[:-1], id="entry gone"),
        pytest.param(lambda e: [*e, e[0]], id="entry twice"),
        pytest.param(lambda e: [replace(e[0], token="40"), *e[1:]], id="token changed"),
        pytest.param(lambda e: [replace(e[0], line=2), *e[1:]], id="line changed"),
    ],
)
def test_tampering_with_a_ledger_is_caught(tamper: Callable[[list[Entry]], list[Entry]]) -> None:
    assert unmatched(tamper(LEDGER), DOCUMENT)


def test_a_number_the_document_gained_is_caught() -> None:
    assert unmatched(LEDGER, DOCUMENT + " of three-quarters") == [
        "the ledger lacks line 1, number 8: three-quarters"
    ]


def test_a_figure_cannot_hide_in_a_heading_or_be_quoted_twice() -> None:
    hidden = Entry(1, 1, "12", "result", "document", "heading", "", "")
    assert faults([hidden], GOOD)
    assert faults([LEDGER[4], replace(LEDGER[4], occurrence=6)], GOOD)
