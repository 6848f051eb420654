"""Cells, read as what they mean."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from outturn.assemble.cells import Row, Tables
from outturn.model import Marker, Rating, Reason
from unit.made import package


def row(year_start: int = 4, **cells: str) -> Row:
    return Row(cells, 2, year_start)


def test_text_loses_the_blanks_around_it_and_keeps_those_inside() -> None:
    assert row(title="  Two  words \t").text("title") == "Two  words"


@pytest.mark.parametrize("typed", ["", "   "])
def test_an_empty_cell_is_nothing(typed: str) -> None:
    cells = row(any=typed, reason=typed)
    assert cells.text("any") == ""
    assert cells.decimal("any") is None
    assert cells.integer("any") is None
    assert cells.day("any") is None
    assert cells.period("any") is None
    assert cells.word("any", Rating) is None
    assert cells.reason is None


def test_a_column_that_is_left_out_is_empty() -> None:
    assert row().text("note") == ""
    assert row().decimal("lower") is None


def test_cells_become_what_they_mean() -> None:
    cells = row(
        value=" 5.10 ", decimals=" 1", day="2016-03-31", rating="on_track", reason="no_update"
    )
    assert str(cells.decimal("value")) == "5.10", "as typed, to the last zero"
    assert cells.integer("decimals") == 1
    assert cells.day("day") == date(2016, 3, 31)
    assert cells.word("rating", Rating) is Rating.ON_TRACK
    assert cells.reason is Reason.NO_UPDATE


def test_decimals_are_exact() -> None:
    assert row(value="0.1").decimal("value") == Decimal("0.1")


def test_a_word_outside_the_list_is_refused() -> None:
    with pytest.raises(ValueError, match="q"):
        row(marker="q").word("marker", Marker)


def test_periods_follow_the_month_the_year_starts_in() -> None:
    assert row(4, period="2015/16 Q1").needed_period().start == date(2015, 4, 1)
    assert row(10, period="2015/16 Q1").needed_period().start == date(2015, 10, 1)
    october = row(10, period="2015/16").period()
    assert october is not None
    assert october.end == date(2016, 9, 30)


def test_rows_know_the_line_an_editor_shows() -> None:
    typed = 'id,title\na,"over\ntwo lines"\nb,next\n'
    rows = list(Tables(package(objectives=typed), 4).rows("objectives"))
    assert [(r.text("id"), r.line) for r in rows] == [("a", 2), ("b", 4)]


def test_a_table_that_is_not_there_has_no_rows() -> None:
    tables = Tables(package(), 4)
    assert list(tables.rows("targets")) == []
    assert tables.by_indicator("targets", lambda r: r) == {}


def test_rows_find_their_indicator_whatever_the_blanks() -> None:
    tables = Tables(package(results="indicator,value\n1.1,1\n 1.1 ,2\n1.2,3\n"), 4)
    found = tables.by_indicator("results", lambda r: r.text("value"))
    assert found == {"1.1": ["1", "2"], "1.2": ["3"]}
