"""Charts with control limits."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from outturn.charts import ChartSpec, Form, indicator_chart, limits_shown
from outturn.model import Indicator, Marker
from outturn.model import TargetKind as Kind
from outturn.theme import WIDTH, light
from spec.build import assessed, indicator, offences, result, scorecard, target
from unit.made import part
from unit.spc.runs import month, monthly, of

# The mean is 128 ÷ 12, the mean moving range 26 ÷ 11: limits of 4.38 and 16.95.
QUIET = (12, 9, 11, 10, 13, 9, 12, 10, 11, 9, 12, 10)


def chart(made: Indicator) -> ChartSpec:
    spec = indicator_chart(assessed(made), scorecard(made))
    assert spec is not None
    return spec


def rows(spec: ChartSpec, kind: str) -> list[dict[str, Any]]:
    found = json.loads(spec.spec)["datasets"]
    return [row for name, held in found.items() if name.startswith(kind) for row in held]


def words(spec: ChartSpec) -> list[str]:
    return [" ".join(text["lines"]) for text in json.loads(spec.spec)["usermeta"]["texts"]]


def on_the_line(spec: ChartSpec) -> list[dict[str, Any]]:
    """The points of figures, without those of labels and keys."""
    return [row for row in rows(spec, "points") if row["x"] % 1 == 0.5 and row["size"] in (46, 120)]


def test_a_series_with_limits_shows_them_and_a_shorter_one_does_not() -> None:
    assert chart(of(*QUIET[:8])).form is Form.CONTROL
    assert chart(of(*QUIET[:7])).form is Form.BARS


def test_the_limits_and_the_mean_are_named_at_their_ends() -> None:
    told = words(chart(of(*QUIET)))
    assert {"Upper limit 17", "Mean 10.7", "Lower limit 4.4"} <= set(told)
    assert "Shaded: the usual range, between the limits." in told


def test_the_band_reaches_from_limit_to_limit_over_every_figure() -> None:
    (band,) = rows(chart(of(*QUIET)), "bars")
    assert (band["x"], band["x2"]) == (0, 12)
    assert (round(band["y"], 1), round(band["y2"], 1)) == (4.4, 17.0)


def test_a_signal_differs_from_the_rest_in_shape_and_in_colour() -> None:
    spec = chart(of(*QUIET, 24))
    *usual, signal = on_the_line(spec)
    assert {(row["shape"], row["colour"]) for row in usual} == {("circle", light("series-1"))}
    assert (signal["shape"], signal["colour"]) == ("diamond", light("close"))
    assert {"usual variation", "signal of concern"} <= set(words(spec))


def test_without_a_signal_there_is_no_key_to_signals() -> None:
    assert "usual variation" not in words(chart(of(*QUIET)))


def test_each_phase_has_its_own_band_and_the_line_stops_between() -> None:
    spec = chart(of(*QUIET, *(60 + v for v in QUIET), breaks=[date(2013, 1, 1)]))
    assert [(row["x"], row["x2"]) for row in rows(spec, "bars")] == [(0, 12), (12, 24)]
    assert len({row["name"] for row in rows(spec, "lines")}) == 2


def test_a_phase_without_limits_says_so_by_its_marks() -> None:
    spec = chart(of(*QUIET, 60, 61, 62, breaks=[date(2013, 1, 1)]))
    assert len(rows(spec, "bars")) == 1
    assert "too few figures for limits" in words(spec)
    assert not any(word.startswith("Upper limit") for word in words(spec))


def test_a_month_without_a_figure_is_crossed_and_the_line_breaks() -> None:
    spec = chart(of(*QUIET[:6], None, *QUIET[6:]))
    assert {"×", "× no figure to compare"} <= set(words(spec))
    assert len({row["name"] for row in rows(spec, "lines")}) == 2


def test_an_unreliable_figure_is_no_part_of_the_line() -> None:
    results = monthly((*QUIET, 500))
    results[3] = replace(results[3], markers=frozenset({Marker.LOW_RELIABILITY}))
    spec = chart(indicator(*results))
    assert len(on_the_line(spec)) == 12


def test_the_targets_path_is_drawn_over_the_periods_it_is_for() -> None:
    results = monthly(QUIET)
    spec = chart(indicator(*results, target(Kind.AT_MOST, 14, "2012")))
    path = [row for row in rows(spec, "dashes") if row["x2"] - row["x"] == 1]
    assert {row["y"] for row in path} == {14}
    assert "Target 14 or fewer" in words(spec)


def test_a_cut_limit_is_drawn_where_it_is_cut() -> None:
    (band,) = rows(chart(of(0, 9, 1, 8, 0, 9, 1, 10)), "bars")
    assert band["y"] == 0


def test_a_yearly_sum_shows_limits_above_its_year_to_date() -> None:
    quarters = [
        f"{year}/{year % 100 + 1} Q{n}" for year in (2013, 2014, 2015) for n in (1, 2, 3, 4)
    ]
    results = [result(q, 100 + v) for q, v in zip(quarters, QUIET, strict=True)]
    spec = chart(offences(*results, target(Kind.AT_MOST, 430)))
    assert spec.form is Form.YEAR_TO_DATE
    told = words(spec)
    assert {"Each quarter, with its usual range", "Year to date"} <= set(told)
    assert any(word.startswith("Upper limit") for word in told)


def test_parts_that_no_headline_speaks_for_stay_side_by_side() -> None:
    parts = (part("north", unit=""), part("south", unit=""))
    results = [replace(r, breakdown=p.id) for p in parts for r in monthly(QUIET)]
    made = indicator(*results, breakdowns=parts)
    assert chart(made).form is Form.BREAKDOWN_LINES
    assert limits_shown(assessed(made), scorecard(made)) is None


def test_words_stay_inside_the_chart() -> None:
    spec = chart(of(*[value * 12345 for value in QUIET * 4], 999999))
    for text in json.loads(spec.spec)["usermeta"]["texts"]:
        assert 0 <= text["x"] <= WIDTH
        assert 0 < text["y"] <= spec.height


def test_many_figures_have_smaller_marks() -> None:
    assert month(47) == "2015-12"
    points = [row for row in rows(chart(of(*QUIET * 4)), "points") if row["x"] % 1 == 0.5]
    assert min(row["size"] for row in points) < 46
