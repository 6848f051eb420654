"""Sparklines, labels moved apart, ticks, and runs of periods."""

from __future__ import annotations

from makers import quarters, result

from outturn.charts import sparkline
from outturn.charts.place import settle, ticks
from outturn.charts.slots import comparable, parts, run
from outturn.period import Kind, parse


def test_a_sparkline_breaks_at_gaps_and_is_hidden_from_screen_readers() -> None:
    svg = sparkline([1, 2, None, 3, 4])
    assert 'aria-hidden="true"' in svg
    assert svg.count("M") == 2
    assert "var(--ot-chart-series-1,#" in svg


def test_fewer_than_two_figures_make_no_sparkline() -> None:
    assert sparkline([None, 4, None]) == ""
    assert sparkline([]) == ""


def test_level_figures_make_a_level_line() -> None:
    assert "M4,14" in sparkline([5, 5])


def test_labels_keep_apart_and_inside() -> None:
    placed = settle([(50, 20), (52, 20), (95, 20)], 0, 100)
    assert placed[1] - placed[0] >= 20
    assert placed[2] - placed[1] >= 20
    assert placed[2] <= 90


def test_ticks_are_round() -> None:
    assert ticks(0, 489) == [0, 200, 400]
    assert ticks(0, 0) == [0]


def test_a_run_has_a_slot_for_every_period_between() -> None:
    slots = run([result("2015/16 Q1", "1"), result("2015/16 Q4", "2")])
    assert [slot.period.short for slot in slots] == ["Q1", "Q2", "Q3", "Q4"]
    assert [slot.value for slot in slots] == [1, None, None, 2]


def test_only_periods_of_one_length_are_comparable() -> None:
    kept = comparable([result("2014/15", "9"), *quarters("1", "2")])
    assert [r.period.short for r in kept] == ["Q1", "Q2"]


def test_a_year_has_its_parts() -> None:
    assert len(parts(parse("2015/16"), Kind.MONTH)) == 12
    assert [p.text for p in parts(parse("2015/16"), Kind.FINANCIAL_HALF)] == [
        "2015/16 H1",
        "2015/16 H2",
    ]
