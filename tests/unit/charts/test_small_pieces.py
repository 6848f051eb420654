"""Sparklines, labels moved apart, ticks, and runs of periods."""

from __future__ import annotations

from dataclasses import replace

import pytest
from makers import SCORECARD, assessed, breakdown, indicator, quarters, result, share, to_date

from outturn.charts import trend
from outturn.charts.place import settle, ticks
from outturn.charts.slots import comparable, parts, run
from outturn.charts.sparkline import sparkline
from outturn.model import Accumulation, Marker, VerdictStatus
from outturn.period import Kind, parse


def test_a_sparkline_breaks_at_gaps_and_is_hidden_from_screen_readers() -> None:
    svg = sparkline([1, 2, None, 3, 4])
    assert 'aria-hidden="true"' in svg
    assert svg.count("M") == 2
    assert sparkline([1, 2, 3, 4], breaks=[2]).count("M") == 2
    assert "var(--ot-chart-series-1,#" in svg


def test_a_sparkline_ends_in_its_last_figure() -> None:
    assert '<span class="ot-trend__last">1,628</span>' in sparkline([1, 2], "1,628")


def test_a_trend_is_of_one_length_of_period_with_its_gaps() -> None:
    points = [result("2014/15", "9000"), result("2015/16 Q1", "1"), result("2015/16 Q3", "1203")]
    points += [result("2015/16 Q4", "1319")]
    told = trend(assessed(indicator(), points), SCORECARD)
    assert told.count("M") == 2
    assert ">1,319<" in told


def test_a_trend_breaks_where_the_series_does() -> None:
    points = quarters("4", "5", "9", "8")
    points[2] = replace(points[2], markers=frozenset({Marker.BREAK}))
    assert trend(assessed(indicator(), points), SCORECARD).count("M") == 2


def test_a_trend_of_a_yearly_sum_is_of_its_periods() -> None:
    base = indicator(accumulation=Accumulation.SUM)
    told = trend(assessed(base, to_date("3", "7"), quarters("3", "4")), SCORECARD)
    assert ">4<" in told


def test_there_is_no_trend_where_several_parts_speak() -> None:
    base = share(breakdowns=(breakdown("a", share()),))
    told = assessed(base, quarters("3", "4", breakdown="a"))
    assert trend(told, SCORECARD) == ""
    one = replace(told.verdict, breakdown="a", status=VerdictStatus.MET)
    assert trend(replace(told, verdict=one), SCORECARD) == ""
    head = replace(told.indicator, headline="a")
    assert ">4%<" in trend(replace(told, verdict=one, indicator=head), SCORECARD)


@pytest.mark.parametrize("values", [(), ("4",), (None, "4", None)])
def test_one_figure_is_no_trend(values: tuple[str | None, ...]) -> None:
    told = assessed(indicator(), *([quarters(*values)] if values else []))
    assert trend(told, SCORECARD) == ""


def test_fewer_than_two_figures_make_no_sparkline() -> None:
    assert sparkline([None, 4, None]) == ""
    assert sparkline([]) == ""


def test_figures_that_no_line_joins_make_no_sparkline() -> None:
    assert sparkline([1, None, 2]) == ""
    assert sparkline([1, 2], breaks=[1]) == ""


def test_a_trend_ends_at_the_latest_figure_or_there_is_none() -> None:
    years = [result("2013/14", "50"), result("2014/15", "32")]
    assert ">32<" in trend(assessed(indicator(), years), SCORECARD)
    assert trend(assessed(indicator(), [*years, result("2015/16 Q1", "21")]), SCORECARD) == ""


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
