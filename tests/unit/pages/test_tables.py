"""The figures as tables: every result has a row or a cell."""

from __future__ import annotations

from typing import Any

import pytest

from outturn.model import Basis, Indicator, Measure, Reason
from outturn.pages.tables import FigureTable, figures
from spec.build import assessed, change, indicator, n_of_d, offences, percentage, result, to_date
from unit.made import part


def table(of: Indicator) -> FigureTable:
    return figures(assessed(of))


def test_each_period_has_a_row_oldest_first() -> None:
    made = table(indicator(result("2015/16 Q2", 2), result("2014/15", 5), result("2015/16 Q1", 1)))
    assert [(r.period, r.alone.text) for r in made.rows] == [
        ("2014/15", "5"),
        ("April to June 2015 (Q1)", "1"),
        ("July to September 2015 (Q2)", "2"),
    ]


def test_a_quarter_and_its_year_to_date_share_a_row() -> None:
    made = table(indicator(result("2015/16 Q2", 364), to_date("2015/16 Q2", 700)))
    (row,) = made.rows
    assert (row.alone.text, row.to_date.text) == ("364", "700")
    assert made.has_to_date


def test_there_is_no_column_for_what_nobody_counts_to_date() -> None:
    made = table(indicator(result("2015/16 Q2", 364)))
    assert not made.has_to_date
    assert not made.has_breakdowns


def test_each_period_has_a_lasting_address() -> None:
    made = table(indicator(result("2015/16 Q1", 1), to_date("2015/16 Q1", 1), result("2015-04", 1)))
    assert [(r.anchor, r.period_anchor) for r in made.rows] == [
        ("figure-2015-m04", ""),
        ("figure-2015-16-q1", ""),
    ]


def test_where_a_period_has_parts_alone_the_first_has_the_periods_address_too() -> None:
    parts = [result("2015/16 Q1", 1, breakdown=b) for b in ("a.1", "b")]
    made = table(indicator(*parts, breakdowns=(part("a.1"), part("b"))))
    assert [(r.anchor, r.period_anchor) for r in made.rows] == [
        ("figure-2015-16-q1-a-1", "figure-2015-16-q1"),
        ("figure-2015-16-q1-b", ""),
    ]


def test_an_address_does_not_hang_on_what_else_is_in_the_table() -> None:
    rows = (
        result("2015/16", 5),
        result("2015/16", 6, area="London average"),
        result("2015/16", 4, basis=Basis.ROLLING_YEAR),
        change("2015/16", 3, "2014/15"),
    )
    made = [r.anchor for r in table(indicator(*rows)).rows]
    assert len(set(made)) == len(made)
    for row in rows:
        (alone,) = table(indicator(row)).rows
        assert alone.anchor in made


def test_what_is_worked_out_says_from_what() -> None:
    made = table(offences(result("2015/16 Q1", 336), to_date("2015/16 Q2", 700)))
    second = made.rows[1]
    assert second.alone.text == "364"
    assert second.alone.worked_out == "700 (year to date at Q2) less 336 (Q1)"
    assert second.to_date.worked_out == "", "that one is printed"


def test_an_absent_figure_says_why() -> None:
    made = table(
        indicator(
            result("2015/16 Q1", None, "x", reason=Reason.STAFFING), result("2015/16 Q2", None, "z")
        )
    )
    first, second = (row.alone for row in made.rows)
    assert (first.absent, first.text) == (
        True,
        "the people who supplied it had left or were away",
    )
    assert (second.absent, second.text) == (True, "no figure")


def test_n_of_d_stands_beside_a_percentage() -> None:
    made = table(percentage(n_of_d("2015/16", 1200, 2400), result("2014/15", 40)))
    assert [(r.alone.text, r.alone.of) for r in made.rows] == [
        ("40%", ""),
        ("50%", "1,200 of 2,400"),
    ]


def test_markers_are_words_and_those_of_absence_are_not_said_twice() -> None:
    made = table(indicator(result("2015/16", 5, "r;p;u")))
    assert made.rows[0].alone.markers == "provisional, revised and low reliability"
    odd = table(indicator(result("2015/16", 5, "c;e")))
    assert odd.rows[0].alone.markers == "estimated"


def test_breakdowns_stand_in_the_order_they_are_declared_after_the_whole() -> None:
    declared = (part("z", "Zebra"), part("a", "Aardvark"))
    of = indicator(
        *(result("2015/16", 1, breakdown=b) for b in ("a", "z", "")), breakdowns=declared
    )
    made = table(of)
    assert [r.breakdown for r in made.rows] == ["", "Zebra", "Aardvark"]
    assert made.has_breakdowns


def test_other_areas_are_named() -> None:
    of = indicator(
        result("2015/16", 1),
        result("2015/16", 2, area="London"),
        result("2015/16", 3, area="London", breakdown="a"),
    )
    assert [r.breakdown for r in table(of).rows] == ["", "London", "a, London"]


@pytest.mark.parametrize(
    ("basis", "note"),
    [
        (Basis.PROJECTION, "Projection."),
        (Basis.ROLLING_YEAR, "Rolling year."),
        (Basis.SNAPSHOT, "At the end of the period."),
    ],
)
def test_figures_of_the_same_period_on_another_basis_are_never_dropped(
    basis: Basis, note: str
) -> None:
    made = table(indicator(result("2015/16 Q3", 5), result("2015/16 Q3", 25, basis=basis)))
    assert sorted(r.alone.text for r in made.rows) == ["25", "5"]
    other = next(r for r in made.rows if r.alone.text == "25")
    assert other.notes == [note]


def test_changes_stand_in_rows_of_their_own() -> None:
    made = table(indicator(result("2015/16", 90), change("2015/16", -10, "2014/15")))
    assert [r.alone.text for r in made.rows] == ["90", "down 10% against 2014/15"]


def test_notes_say_how_the_period_was_printed_and_what_to_know() -> None:
    row = result("2015/16 Q2", 5, period_as_published='Qu 2 "YTD"', note="Figures <up> to *Aug*")
    (made,) = table(indicator(row)).rows
    assert made.notes == [
        "Printed as “Qu 2 &#34;YTD&#34;”.",
        "Figures &lt;up&gt; to <em>Aug</em>",
    ]


@pytest.mark.parametrize(
    ("facts", "unit"),
    [
        ({"unit": "offences"}, "Offences"),
        ({"unit": "%", "measure": Measure.PROPORTION}, "%"),
        ({}, "Figure"),
    ],
)
def test_the_column_of_figures_is_headed_by_the_unit(facts: dict[str, Any], unit: str) -> None:
    assert table(indicator(result("2015/16", 1), **facts)).unit == unit
    assert table(indicator(**facts)).unit == unit


def test_parts_counted_in_different_units_share_a_plain_heading() -> None:
    calls = part("a", unit="calls")
    of = offences(result("2015/16", 1), result("2015/16", 2, breakdown="a"), breakdowns=(calls,))
    assert table(of).unit == "Figure"


def test_figures_are_rounded_for_show_as_the_indicator_says() -> None:
    of = percentage(n_of_d("2015/16", 1, 3), decimals=1)
    assert table(of).rows[0].alone.text == "33.3%"
