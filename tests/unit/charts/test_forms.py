"""Which form a chart takes, by what the data is; and what every form must keep to."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from makers import (
    OBJECTIVE,
    SCORECARD,
    assessed,
    breakdown,
    indicator,
    quarters,
    result,
    share,
    to_date,
    update,
    verdict,
)

from outturn.charts import ChartSpec, Form, indicator_chart, objective_overview
from outturn.model import (
    Accumulation,
    Baseline,
    BaselineStatus,
    Basis,
    IndicatorAssessment,
    Marker,
    Measure,
    Quantity,
    Rating,
    Result,
    VerdictStatus,
)
from outturn.theme import LINE_HEIGHT, WIDTH, light, text_width

SUM = indicator(accumulation=Accumulation.SUM)


def chart(assessment: IndicatorAssessment) -> ChartSpec:
    spec = indicator_chart(assessment, SCORECARD)
    assert spec is not None
    return spec


def rows(spec: ChartSpec, kind: str) -> list[dict[str, Any]]:
    found = json.loads(spec.spec)["datasets"]
    return [row for name, held in found.items() if name.startswith(kind) for row in held]


def texts(spec: ChartSpec) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(spec.spec)["usermeta"]["texts"]
    return found


def words(spec: ChartSpec) -> list[str]:
    return [" ".join(text["lines"]) for text in texts(spec)]


def of(name: str, *values: str | None) -> list[Result]:
    return quarters(*values, breakdown=name)


def several(*names: str) -> IndicatorAssessment:
    base = indicator()
    base = replace(base, breakdowns=tuple(breakdown(name, base) for name in names))
    return assessed(base, *(of(name, "10", "12", "14") for name in names))


def test_periods_are_bars_from_zero_with_their_figures() -> None:
    spec = chart(assessed(indicator(), quarters("1203", "1319", "1035", "754")))
    assert spec.form is Form.BARS
    assert [row["y"] for row in rows(spec, "bars")] == [0, 0, 0, 0]
    assert {"1,203", "754", "Q1", "2015/16"} <= set(words(spec))


def test_figures_below_zero_hang_from_zero() -> None:
    of_change = indicator(measure=Measure.CHANGE)
    spec = chart(assessed(of_change, quarters("-12", "8", "-3")))
    assert [row["y"] for row in rows(spec, "bars")] == [0, 0, 0]
    assert "−12" in words(spec)


def test_the_targets_path_crosses_the_bars_it_is_for() -> None:
    verdicts = [verdict(f"2015/16 Q{q}", "92", "90") for q in (1, 2)]
    spec = chart(assessed(share(), quarters("92", "91", "90"), verdicts=verdicts))
    dashes = [row for row in rows(spec, "dashes") if row["x2"] - row["x"] == 1]
    assert [(row["x"], row["y"]) for row in dashes] == [(0, 90), (1, 90)]
    assert "Target 90% or more" in words(spec)


def test_a_strict_target_says_so() -> None:
    one = verdict("2015/16 Q2", "50", "44", strict=True)
    spec = chart(assessed(share(), quarters("40", "50"), verdicts=[one]))
    assert "Aim: over 44%" in words(spec)


def test_a_period_without_a_figure_is_marked_and_has_no_bar() -> None:
    spec = chart(assessed(share(), quarters("62", None, "71")))
    assert len(rows(spec, "bars")) == 2
    assert "no data" in words(spec)


def test_a_period_that_no_row_speaks_of_is_a_gap_all_the_same() -> None:
    spec = chart(assessed(share(), [result("2015/16 Q1", "62"), result("2015/16 Q4", "71")]))
    assert words(spec).count("no data") == 2


def test_gaps_too_narrow_for_words_are_crosses_with_a_key() -> None:
    figures: list[str | None] = ["1300"] * 16
    figures[5] = None
    assert {"×", "× no data"} <= set(words(chart(assessed(indicator(), quarters(*figures)))))


def test_more_periods_than_bars_can_show_are_a_line_that_breaks_at_gaps() -> None:
    months = [f"{2012 + n // 12}-{n % 12 + 1:02d}" for n in range(36)]
    points = [result(m, str(1000 + n)) for n, m in enumerate(months) if n != 20]
    spec = chart(assessed(indicator(), points))
    assert spec.form is Form.LINE
    assert len({row["name"] for row in rows(spec, "lines")}) == 2


def test_a_line_breaks_where_the_series_does() -> None:
    rolling = quarters("25", "24", "23", "22", basis=Basis.ROLLING_YEAR)
    rolling[2] = replace(rolling[2], markers=frozenset({Marker.BREAK}))
    spec = chart(assessed(indicator(), rolling))
    assert spec.form is Form.LINE
    assert len({row["name"] for row in rows(spec, "lines")}) == 2


def test_a_yearly_sum_is_bars_and_the_year_to_date_against_target_and_last_year() -> None:
    verdicts = [
        verdict(f"2015/16 Q{q}", "0", str(267 * q), year_target=Decimal(1068), strict=True)
        for q in (1, 2, 3, 4)
    ]
    baseline = Baseline(
        "2014/15",
        BaselineStatus.CONFIRMED,
        period=result("2014/15", "1").period,
        value=Decimal(1068),
    )
    told = assessed(
        replace(SUM, baselines=(baseline,)),
        quarters("336", "364", "439", "489"),
        to_date("336", "700", "1139", "1628"),
        verdicts=verdicts,
    )
    spec = chart(told)
    assert spec.form is Form.YEAR_TO_DATE
    assert len(rows(spec, "bars")) == 4
    assert len(rows(spec, "lines")) == 4
    assert {"Each quarter", "Year to date", "2015/16 1,628"} <= set(words(spec))
    assert {"Aim: under 1,068", "2014/15 1,068"} <= set(words(spec))


def test_last_years_line_is_summed_from_its_quarters() -> None:
    both = quarters("100", "110", "120", "130", "90", "95", start="2014/15")
    spec = chart(assessed(SUM, both, to_date("90", "185")))
    past = [row["y"] for row in rows(spec, "lines") if row["stroke"] == light("past")]
    assert past == [100, 210, 330, 460]


def test_a_yearly_sum_with_nothing_to_hold_it_against_is_bars() -> None:
    told = assessed(SUM, quarters("17", "22"), to_date("17", "39"))
    assert chart(told).form is Form.BARS


def test_up_to_four_breakdowns_are_lines_with_their_names_at_the_ends() -> None:
    spec = chart(several("Burglary", "Robbery"))
    assert spec.form is Form.BREAKDOWN_LINES
    assert {"Burglary 14", "Robbery 14"} <= set(words(spec))
    shapes = {row["shape"] for row in rows(spec, "points")}
    assert len(shapes) == 2


def test_a_gap_in_one_line_breaks_it_and_is_said() -> None:
    base = several("Burglary", "Robbery")
    own = assessed(base.indicator, of("Burglary", "9", None, "15"), of("Robbery", "1", "2", "3"))
    own = replace(own, indicator=replace(own.indicator, results=()))
    spec = chart(own)
    assert len({row["name"] for row in rows(spec, "lines")}) == 1
    assert "No data for Burglary: Q2." in words(spec)


def test_more_breakdowns_than_four_are_small_panels_on_one_scale() -> None:
    base = indicator()
    base = replace(base, breakdowns=tuple(breakdown(name, base) for name in "abcde"))
    heights = zip("abcde", ("10", "20", "40", "30", "15"), strict=True)
    spec = chart(assessed(base, *(of(name, "5", high) for name, high in heights)))
    assert spec.form is Form.SMALL_MULTIPLES
    assert [word for word in words(spec) if word in "abcde"] == ["a", "b", "c", "d", "e"]
    tops = [p["value"] for p in json.loads(spec.spec)["params"] if p["name"].startswith("y1_")]
    assert tops == [40] * 5


def by_area(*areas: str) -> IndicatorAssessment:
    return assessed(share(), *(quarters("50", "55", "60", area=area) for area in areas))


def test_the_publishers_own_line_stands_out_among_other_areas() -> None:
    spec = chart(by_area("", "London", "Camden"))
    assert spec.form is Form.BREAKDOWN_LINES
    bold = [text["lines"] for text in texts(spec) if text["bold"]]
    assert bold == [["Place 60%"]]


def test_more_areas_than_four_are_grey_and_named() -> None:
    spec = chart(by_area("", "London", "Barnet", "Camden", "Enfield", "Islington"))
    assert spec.form is Form.BREAKDOWN_LINES
    lines = rows(spec, "lines")
    grey = {row["name"] for row in lines if row["stroke"] == light("past")}
    assert (len(grey), len({row["name"] for row in lines})) == (2, 6)
    assert "In grey: Enfield and Islington. The table has their figures." in words(spec)


def test_no_data_stands_below_the_period_and_not_among_the_lines() -> None:
    base = several("Burglary", "Robbery").indicator
    base = replace(base, results=())
    spec = chart(assessed(base, of("Burglary", "9", None, "15"), of("Robbery", "1", None, "3")))
    said = [text for text in texts(spec) if text["lines"] in (["no data"], ["no", "data"])]
    period = [text for text in texts(spec) if text["lines"] == ["Q2"]]
    assert len(said) == 1
    assert said[0]["x"] == period[0]["x"]
    assert said[0]["y"] > period[0]["y"]


@pytest.mark.parametrize("goal", ["40.5", "41", "44"])
def test_a_figure_is_not_written_across_the_targets_path(goal: str) -> None:
    level = verdict("2015/16 Q1", "40", goal)
    spec = chart(assessed(share(), quarters("40", "60"), verdicts=[level]))
    figure = next(text for text in texts(spec) if text["lines"] == ["40%"])
    params = {p["name"]: p["value"] for p in json.loads(spec.spec)["params"]}
    path = params["bottom0"] - float(goal) / params["y1_0"] * (params["bottom0"] - params["top0"])
    assert not figure["y"] - 10 < path < figure["y"] + 5


def test_breakdowns_counted_in_another_way_stay_out() -> None:
    whole = share()
    other = replace(breakdown("referrals", whole), measure=Measure.COUNT, unit="referrals")
    told = assessed(
        replace(whole, breakdowns=(other,)), quarters("79", "39"), of("referrals", "69", "59")
    )
    assert chart(told).form is Form.BARS


def test_periods_of_other_lengths_stay_out() -> None:
    points = [result("2014/15", "4374"), *quarters("1203", "1319", "1035")]
    spec = chart(assessed(indicator(), points))
    assert len(rows(spec, "bars")) == 3


def test_one_figure_stands_against_its_target_and_baseline() -> None:
    baseline = Baseline("2014/15", BaselineStatus.CONFIRMED, value=Decimal(690))
    told = assessed(
        indicator(baselines=(baseline,)),
        [result("2015/16", "640")],
        verdicts=[verdict("2015/16", "640", "621")],
    )
    spec = chart(told)
    assert spec.form is Form.ROWS
    assert [(row["x"], row["x2"]) for row in rows(spec, "bars")] == [(0, 690), (0, 640)]
    assert {"2014/15 (baseline)", "640", "Target 621 or fewer"} <= set(words(spec))


def test_one_figure_with_nothing_beside_it_is_left_to_words() -> None:
    assert indicator_chart(assessed(indicator(), [result("2015/16", "196")]), SCORECARD) is None


def test_breakdowns_of_one_period_are_side_by_side() -> None:
    base = indicator(breakdowns=tuple(breakdown(name, indicator()) for name in ("North", "South")))
    told = assessed(base, of("North", "10"), of("South", "6"))
    spec = chart(told)
    assert spec.form is Form.ROWS
    assert [row["x"] for row in rows(spec, "bars")] == [0, 0]


def test_a_small_cohort_is_a_dot_a_person() -> None:
    one = result("2015/16 Q2", "93.1", numerator=Decimal(27), denominator=Decimal(29))
    spec = chart(assessed(share(), [one]))
    assert spec.form is Form.COHORT
    assert (len(rows(spec, "points")), len(rows(spec, "strokes"))) == (27, 2)
    assert "27 of 29: 93.1%" in words(spec)


def test_a_large_cohort_is_a_bar_of_a_whole() -> None:
    one = result("2015/16", "52", numerator=Decimal(60), denominator=Decimal(116))
    spec = chart(assessed(share(), [one]))
    assert spec.form is Form.ROWS
    assert "52% (60 of 116)" in words(spec)


def test_published_changes_are_bars_either_side_of_none() -> None:
    changes = tuple(
        result("2011/12 Q2", value, quantity=Quantity.CHANGE_PERCENT, area=area)
        for area, value in (("Borough", "-12.2"), ("", "4.3"))
    )
    spec = chart(assessed(indicator(results=changes)))
    assert spec.form is Form.CHANGES
    assert {"−12.2%", "+4.3%"} <= set(words(spec))


def test_a_bold_figure_below_zero_has_its_room_at_the_left_edge() -> None:
    changes = (result("2011/12 Q2", "-62.6", quantity=Quantity.CHANGE_PERCENT, area="Borough"),)
    changes += (result("2011/12 Q2", "-1", quantity=Quantity.CHANGE_PERCENT, area="Centre"),)
    figure = next(
        text
        for text in texts(chart(assessed(indicator(results=changes))))
        if text["lines"] == ["−62.6%"]
    )
    assert figure["bold"]
    # As wide as DejaVu Sans Bold, the widest of the fonts it may be set in.
    assert figure["x"] - text_width("−62.6%") * 1.25 >= 0


def test_what_is_left_to_the_table_is_named_below_the_chart() -> None:
    base = several("Begun", "Ended", "Revoked")
    rows_of = {"Begun": ("14", "10"), "Ended": ("3", "5"), "Revoked": (None, "3")}
    told = assessed(base.indicator, *(of(name, *values) for name, values in rows_of.items()))
    spec = chart(told)
    assert "Not drawn: Revoked 3 (one figure only)." in spec.notes
    assert "Revoked" not in {breakdown for breakdown, _, _ in spec.drawn}


def test_figures_for_periods_of_another_length_are_named_below_the_chart() -> None:
    rows_of = [result("2009/10", "50"), result("2010/11", "32"), result("2011/12 Q1", "21")]
    spec = chart(assessed(share(), rows_of))
    note = "Not drawn: 21% in April to June 2011 (Q1) (a period of another length)."
    assert note in spec.notes
    assert {period.text for period in spec.periods} == {"2009/10", "2010/11"}


def test_ratings_without_figures_are_a_strip_of_symbols() -> None:
    updates = (
        update("2015/16 Q1", Rating.ON_TRACK, "☺"),
        update("2015/16 Q2", Rating.OFF_TRACK, "☹"),
        update("2015/16 Q3", None),
    )
    spec = chart(assessed(indicator(updates=updates)))
    assert spec.form is Form.RATINGS
    assert {"☺", "on track", "☹", "off track", "not due"} <= set(words(spec))
    assert len({row["shape"] for row in rows(spec, "points")}) == 2


def test_nothing_measured_is_no_chart() -> None:
    assert indicator_chart(assessed(indicator()), SCORECARD) is None
    assert indicator_chart(assessed(indicator(), quarters(None, None)), SCORECARD) is None


def test_uncertain_figures_are_outlines_and_the_outline_is_explained() -> None:
    points = quarters("12", "10", markers=frozenset({Marker.LOW_RELIABILITY}))
    spec = chart(assessed(indicator(), points))
    assert {row["fill"] for row in rows(spec, "bars")} == {light("paper")}
    assert "Outlined: low reliability." in words(spec)


@pytest.mark.parametrize("count", [4, 16, 24])
def test_every_chart_is_as_wide_as_every_other_and_its_words_stay_inside(count: int) -> None:
    spec = chart(assessed(indicator(), quarters(*["12345"] * count)))
    assert spec.width == WIDTH == json.loads(spec.spec)["width"]
    for row in texts(spec):
        assert 0 <= row["x"] <= WIDTH
        assert 0 < row["y"] <= spec.height


def test_the_same_data_gives_the_same_specification() -> None:
    one, two = (chart(assessed(indicator(), quarters("1", "2"))) for _ in range(2))
    assert one == two
    assert one.key == "place/2015-16/1.1"
    assert "http" not in one.spec


def judged(number: str, status: VerdictStatus, value: str, target: str) -> IndicatorAssessment:
    own = replace(verdict("2015/16", value, target), status=status)
    return assessed(indicator(id=number, number=number), verdicts=[own])


def test_the_overview_shows_worse_to_one_side_and_better_to_the_other() -> None:
    told = [
        judged("1.1", VerdictStatus.MISSED, "150", "100"),
        judged("1.2", VerdictStatus.MET, "80", "100"),
        assessed(indicator(id="1.3", number="1.3")),
    ]
    spec = objective_overview(told, SCORECARD, OBJECTIVE)
    assert spec is not None
    assert spec.form is Form.OVERVIEW
    assert [row["x2"] for row in rows(spec, "bars")] == [-50, 20]
    assert {"Missed: 50% worse", "Met: 20% better", "1.3  Not judged"} <= set(words(spec))
    shapes = [row["shape"] for row in rows(spec, "strokes")]
    assert len(set(shapes)) == 3


def test_a_long_name_goes_on_in_a_second_line_of_the_overview() -> None:
    """Names are what readers look for: what can be shown of them is."""
    long = "Reduce the number of repeat victims of Criminal Damage"
    named = replace(judged("4.2", VerdictStatus.MET, "22", "25"), indicator=indicator(title=long))
    short = judged("4.1", VerdictStatus.MISSED, "30", "25")
    one = objective_overview([short, short], SCORECARD, OBJECTIVE)
    two = objective_overview([named, short], SCORECARD, OBJECTIVE)
    assert one is not None
    assert two is not None
    assert " ".join(words(two)).count(long) == 1
    assert two.height == one.height + LINE_HEIGHT
    bars = [[row["y"] for row in rows(spec, "bars")] for spec in (one, two)]
    assert [late - early for early, late in zip(*bars, strict=True)] == [LINE_HEIGHT] * 2


def test_a_name_longer_than_two_lines_is_cut() -> None:
    named = replace(
        judged("4.2", VerdictStatus.MET, "22", "25"), indicator=indicator(title="Reduce harm " * 12)
    )
    spec = objective_overview([named], SCORECARD, OBJECTIVE)
    assert spec is not None
    (name,) = (text["lines"] for text in texts(spec) if "Reduce harm" in text["lines"][0])
    assert len(name) == 2
    assert name[1].endswith("…")


def test_the_overview_is_on_a_round_scale_that_keeps_small_distances_small() -> None:
    near = [judged("1.1", VerdictStatus.MET, "99", "100")]
    far = [*near, judged("1.2", VerdictStatus.MISSED, "140", "100")]
    for told, reach in ((near, 25), (far, 50)):
        spec = objective_overview(told, SCORECARD, OBJECTIVE)
        assert spec is not None
        params = {p["name"]: p["value"] for p in json.loads(spec.spec)["params"]}
        assert (params["x0_0"], params["x1_0"]) == (-reach, reach)
        assert words(spec).count(f"{reach}%") == 2
        assert "target" in words(spec)


def test_the_overview_cuts_a_far_outlier_and_keeps_its_figure() -> None:
    spec = objective_overview(
        [judged("1.1", VerdictStatus.MISSED, "390", "100")], SCORECARD, OBJECTIVE
    )
    assert spec is not None
    assert [row["x2"] for row in rows(spec, "bars")] == [-100]
    assert "Missed: 290% worse" in words(spec)


def test_the_overview_measures_from_a_target_of_none_in_the_unit() -> None:
    spec = objective_overview([judged("1.1", VerdictStatus.MISSED, "2", "0")], SCORECARD, OBJECTIVE)
    assert spec is not None
    assert "Missed: 2 worse" in words(spec)


def test_the_overview_says_a_published_change_in_per_cent() -> None:
    told = judged("1.1", VerdictStatus.OFF_COURSE, "16", "0")
    change = result("2011/12 Q2", "-16", quantity=Quantity.CHANGE_PERCENT)
    told = replace(told, verdict=replace(told.verdict, result=change))
    spec = objective_overview([told], SCORECARD, OBJECTIVE)
    assert spec is not None
    assert "Off course: 16% worse" in words(spec)
    assert [row["x2"] for row in rows(spec, "bars")] == [-16]


def test_an_objective_with_nothing_judged_has_no_overview() -> None:
    assert objective_overview([assessed(indicator())], SCORECARD, OBJECTIVE) is None
