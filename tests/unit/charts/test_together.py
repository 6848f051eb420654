"""Charts beside each other: which share a scale, and how far it runs."""

from __future__ import annotations

import json
from dataclasses import replace

from makers import SCORECARD, assessed, indicator, quarters, result, share, to_date, verdict

from outturn.charts import ChartSpec, indicator_chart, share_scales
from outturn.model import Accumulation, IndicatorAssessment


def chart(told: IndicatorAssessment) -> ChartSpec:
    spec = indicator_chart(told, SCORECARD)
    assert spec is not None
    return spec


def bars(*values: str, **facts: object) -> IndicatorAssessment:
    return assessed(indicator(**facts), quarters(*values))


def test_those_that_count_the_same_share_the_longest_scale() -> None:
    told = {"1": bars("10", "20"), "2": bars("40", "80"), "3": bars("30", "25")}
    found = share_scales({name: chart(one) for name, one in told.items()})
    assert found["1"].same == ["2", "3"]
    assert set(found["1"].extents.values()) == {(0, 80)}
    spec = indicator_chart(told["1"], SCORECARD, shared=found["1"].extents)
    assert spec is not None
    tops = {p["value"] for p in json.loads(spec.spec)["params"] if p["name"] == "y1_0"}
    assert tops == {80}


def test_another_unit_measure_or_length_of_period_shares_nothing() -> None:
    specs = {
        "count": chart(bars("10", "20")),
        "unit": chart(bars("10", "20", unit="victims")),
        "share": chart(assessed(share(), quarters("10", "20"))),
        "years": chart(assessed(indicator(), [result("2014/15", "10"), result("2015/16", "9")])),
    }
    assert share_scales(specs) == {}


def test_figures_without_a_named_unit_share_nothing() -> None:
    specs = {name: chart(bars("10", "20", unit="")) for name in "ab"}
    assert share_scales(specs) == {}


def test_one_whose_figures_would_vanish_keeps_its_own_scale_and_is_told() -> None:
    specs = {
        "small": chart(bars("10", "9")),
        "large": chart(bars("200", "180")),
        "middling": chart(bars("150", "30")),
    }
    found = share_scales(specs)
    assert found["small"].apart == ["large", "middling"]
    assert found["small"].same == []
    assert set(found["small"].extents.values()) == {(0, 10)}
    assert found["large"].same == ["middling"]
    assert found["large"].apart == []


def test_a_yearly_sum_shares_both_its_scales() -> None:
    def summed(*values: str) -> IndicatorAssessment:
        total = [str(sum(map(int, values[: n + 1]))) for n in range(len(values))]
        level = verdict("2015/16 Q2", "0", "10")
        base = indicator(accumulation=Accumulation.SUM)
        return assessed(base, quarters(*values), to_date(*total), verdicts=[level])

    found = share_scales({"a": chart(summed("5", "7")), "b": chart(summed("20", "30"))})
    assert sorted(found["a"].extents.values()) == [(0, 30), (0, 50)]
    assert found["a"].same == ["b"]


def test_below_zero_counts_too() -> None:
    base = indicator(unit="points")
    specs = {
        "a": chart(assessed(base, quarters("-5", "4"))),
        "b": chart(assessed(replace(base, id="2"), quarters("2", "9"))),
    }
    assert set(share_scales(specs)["b"].extents.values()) == {(-5, 9)}
