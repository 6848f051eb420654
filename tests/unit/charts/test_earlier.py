"""Several years on one axis: the figures of the scorecards that an indicator follows."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from makers import (
    SCORECARD,
    assessed,
    breakdown,
    indicator,
    quarters,
    result,
    share,
    to_date,
    verdict,
)

from outturn.charts import ChartSpec, Followed, Form, indicator_chart
from outturn.model import (
    Accumulation,
    Annotation,
    AnnotationKind,
    Basis,
    Indicator,
    IndicatorAssessment,
    Result,
)
from outturn.period import parse
from outturn.theme import light
from spec.build import assessed as judged
from unit.spc.runs import of

OWN = assessed(indicator(), quarters("336", "364", "439", "489"))


def earlier(year: str, *results: list[Result], of: Indicator | None = None) -> Followed:
    card = replace(SCORECARD, id=year.replace("/", "-"), period=parse(year), title=f"Plan {year}")
    base = of or indicator(id="2.2", number="2.2", title="Violence")
    return card, assessed(base, *results)


BEFORE = earlier("2014/15", quarters("300", "280", "260", "270", start="2014/15"))


def chart(assessment: IndicatorAssessment, *followed: Followed) -> ChartSpec:
    spec = indicator_chart(assessment, SCORECARD, followed)
    assert spec is not None
    return spec


def rows(spec: ChartSpec, kind: str) -> list[dict[str, Any]]:
    found = json.loads(spec.spec)["datasets"]
    return [row for name, held in found.items() if name.startswith(kind) for row in held]


def words(spec: ChartSpec) -> list[str]:
    return [" ".join(text["lines"]) for text in json.loads(spec.spec)["usermeta"]["texts"]]


def test_earlier_figures_stand_before_its_own_lighter_and_labelled() -> None:
    spec = chart(OWN, BEFORE)
    bars = rows(spec, "bars")
    assert [row["y2"] for row in bars] == [300, 280, 260, 270, 336, 364, 439, 489]
    assert [row["fill"] for row in bars] == [light("past")] * 4 + [light("series-1")] * 4
    assert {"2014/15 scorecard", "2015/16 scorecard"} <= set(words(spec))
    told = "Lighter: “2.2 Violence” in the 2014/15 scorecard, Plan 2014/15, which this indicator"
    assert any(text.startswith(told) for text in words(spec))


def test_the_text_alternative_gets_their_ends() -> None:
    told = "2014/15 scorecard: from 300 in 2014/15 Q1 to 270 in 2014/15 Q4."
    assert told in chart(OWN, BEFORE).notes


def test_without_earlier_figures_nothing_is_said_of_any() -> None:
    assert "2015/16 scorecard" not in words(chart(OWN))
    assert chart(OWN).notes == ()


def test_another_measure_unit_basis_or_length_stays_out() -> None:
    others = [
        earlier("2014/15", quarters("30", "28", start="2014/15"), of=share()),
        earlier("2014/15", quarters("30", "28", start="2014/15"), of=indicator(unit="victims")),
        earlier("2014/15", quarters("30", "28", start="2014/15", basis=Basis.SNAPSHOT)),
        earlier("2014/15", [result("2013/14", "30"), result("2014/15", "28")]),
        earlier(
            "2014/15",
            quarters("30", "28", start="2014/15"),
            of=indicator(accumulation=Accumulation.SUM),
        ),
    ]
    for other in others:
        assert len(rows(chart(OWN, other), "bars")) == 4


def test_units_that_differ_in_their_capitals_agree() -> None:
    other = earlier("2014/15", quarters("9", "8", start="2014/15"), of=indicator(unit="Offences"))
    assert len(rows(chart(OWN, other), "bars")) == 6


def test_where_both_have_a_period_its_own_figure_counts() -> None:
    other = earlier("2014/15", quarters("9", "8", "7", "6", "5", start="2014/15"))
    assert [row["y2"] for row in rows(chart(OWN, other), "bars")][:5] == [9, 8, 7, 6, 336]


def test_years_without_a_scorecard_are_one_narrow_gap() -> None:
    spec = chart(OWN, earlier("2011/12", quarters("9", "8", "7", "6", start="2011/12")))
    assert [row["x"] for row in rows(spec, "bars")][4] == 5.14
    assert "…" in words(spec)
    assert "no data" not in words(spec)


def test_one_that_does_not_agree_ends_the_run() -> None:
    unlike = earlier("2014/15", quarters("1", "2", start="2014/15"), of=share())
    oldest = earlier("2013/14", quarters("9", "8", "7", "6", start="2013/14"))
    assert len(rows(chart(OWN, unlike, oldest), "bars")) == 4
    assert len(rows(chart(OWN, BEFORE, oldest), "bars")) == 12


def test_lines_are_never_joined() -> None:
    rolling = {"basis": Basis.ROLLING_YEAR}
    own = assessed(indicator(), quarters("25", "24", "23", "22", **rolling))
    other = earlier("2014/15", quarters("30", "28", "29", "27", start="2014/15", **rolling))
    spec = chart(own, other)
    assert spec.form is Form.LINE
    lines = rows(spec, "lines")
    assert {row["stroke"] for row in lines} == {light("past"), light("series-1")}
    for name in {row["name"] for row in lines}:
        assert len({row["x"] > 4 for row in lines if row["name"] == name}) == 1


def test_one_figure_a_year_makes_a_chart_of_years() -> None:
    own = assessed(indicator(), [result("2015/16", "336")])
    spec = chart(own, earlier("2014/15", [result("2014/15", "300")]))
    assert spec.form is Form.BARS
    assert [row["y2"] for row in rows(spec, "bars")] == [300, 336]


def test_parts_keep_their_shape_and_turn_grey() -> None:
    parts = tuple(breakdown(name, indicator()) for name in ("Police", "Hotline"))
    base = indicator(breakdowns=parts)
    own = assessed(base, *(quarters("4", "5", breakdown=part.id) for part in parts))
    old = earlier(
        "2014/15", quarters("9", "8", "7", "6", start="2014/15", breakdown="Hotline"), of=base
    )
    points = rows(chart(own, old), "points")
    assert {row["shape"] for row in points if row["colour"] == light("past")} == {"square"}


def test_a_yearly_sums_periods_stand_beside_the_years_before() -> None:
    base = indicator(accumulation=Accumulation.SUM)
    levels = [verdict(f"2015/16 Q{q}", "0", str(90 * q)) for q in (1, 2)]
    own = assessed(base, quarters("80", "95"), to_date("80", "175"), verdicts=levels)
    old = earlier("2014/15", quarters("70", "71", "72", "73", start="2014/15"), of=base)
    spec = chart(own, old)
    assert spec.form is Form.YEAR_TO_DATE
    assert [row["y2"] for row in rows(spec, "bars")] == [70, 71, 72, 73, 80, 95]


def test_limits_are_those_of_its_own_figures() -> None:
    quiet = (12, 9, 11, 10, 13, 9, 12, 10)
    old = of(*(20 + value for value in quiet))
    moved = [replace(r, period=parse(f"2011-{n:02d}")) for n, r in enumerate(old.results, start=5)]
    card = replace(SCORECARD, period=parse("2011"))
    spec = indicator_chart(
        judged(of(*quiet)), SCORECARD, [(card, judged(replace(old, results=tuple(moved))))]
    )
    assert spec is not None
    assert spec.form is Form.CONTROL
    (band,) = rows(spec, "bars")
    assert (band["x"], band["x2"]) == (8, 16)
    assert {row["stroke"] for row in rows(spec, "lines")} == {light("past"), light("series-1")}
    assert "×" not in words(spec)


def test_what_was_noted_then_is_noted_here() -> None:
    noted = Annotation(date(2014, 9, 1), "Cameras", AnnotationKind.EVENT)
    old = earlier(
        "2014/15",
        quarters("9", "8", "7", "6", start="2014/15"),
        of=indicator(annotations=(noted,)),
    )
    assert "Cameras (1 September 2014)." in chart(OWN, old).notes


def test_another_definition_is_said() -> None:
    old = earlier("2014/15", quarters("9", "8", start="2014/15"), of=indicator(definition="Calls"))
    own = replace(OWN, indicator=replace(OWN.indicator, definition="Offences recorded"))
    assert any(
        note.endswith("It is defined in other words there.") for note in chart(own, old).notes
    )
    assert not any("defined in other words" in note for note in chart(OWN, old).notes)
