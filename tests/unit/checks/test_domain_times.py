"""Results beside the times they belong to."""

from __future__ import annotations

import pytest
from domain_cases import both, burglaries, facts, put
from drafts import Draft


def test_the_year_before_is_welcome(good: Draft) -> None:
    burglaries("2014/15 Q1", "95")(good)
    burglaries("2011/12", "430")(good)
    assert good.places() == []


def test_a_baseline_may_lie_long_before(good: Draft) -> None:
    good.put("baselines", 2, "period", "2001/02")
    burglaries("2001/02", "400")(good)
    assert good.places() == []


def test_a_span_typed_day_by_day_is_meant(good: Draft) -> None:
    good.put("results", 14, "period", "2014-10-01/2015-09-30")
    assert good.places() == []


def test_a_target_for_the_calendar_year_takes_its_result(good: Draft) -> None:
    good.put("targets", 5, "period", "2015").put("results", 14, "period", "2015")
    assert good.places() == []


@pytest.mark.parametrize(
    ("period", "message", "fix"),
    [
        (
            "2015",
            "2015 begins before the scorecard and ends within it (2015/16).",
            "For the financial year type 2015/16.",
        ),
        (
            "2015 Q1",
            "2015 Q1 means January to March 2015 (Q1), which is before 2015/16.",
            "For the quarter of the financial year type 2015/16 Q1.",
        ),
        ("2005", "2005 is long before the scorecard, which is for 2015/16.", "Mend the period."),
    ],
)
def test_what_was_meant_by_a_calendar_period(
    good: Draft, period: str, message: str, fix: str
) -> None:
    problem = good.put("results", 14, "period", period).problem()
    assert problem.message == message
    assert problem.fix.startswith(fix)


def test_absence_may_be_foreseen(good: Draft) -> None:
    """A row that says why a figure is not there yet is no figure from the future."""
    both(facts(as_at="2015-07-31"), put("results", 15, "basis", "projection"))(good)
    for line in (3, 6, 7, 8, 9, 14):
        good.put("results", line, "basis", "projection").put("results", line, "period", "2015/16")
        good.put("results", line, "breakdown", "")
        good.put("results", line, "indicator", "1.3").put("results", line, "area", f"ward {line}")
        good.put("results", line, "value", "3")
    assert good.places() == []


def test_months_that_make_up_a_quarter_may_stand_beside_it(good: Draft) -> None:
    for period, value in (("2015-04", "30"), ("2015-05", "33"), ("2015-06", "37")):
        burglaries(period, value)(good)
    assert good.places() == []


def test_quarters_that_make_up_a_half_year_may_stand_beside_it(good: Draft) -> None:
    burglaries("2015/16 H1", "210")(good)
    assert good.places() == []


def test_a_total_since_the_year_began_is_a_year_to_date(good: Draft) -> None:
    good.put("results", 3, "period", "2015/16 H1").put("results", 3, "value", "210")
    problem = good.problem()
    assert problem.code == "overlap"
    assert problem.message == (
        "2015/16 H1 overlaps 2015/16 Q1 (line 2), so that a sum would count the same days twice."
    )
    assert problem.fix == (
        "If 2015/16 H1 is the total since the year began (line 3), type year_to_date under basis "
        "there; else take one row out."
    )
    assert good.put("results", 3, "basis", "year_to_date").places() == []


def test_periods_that_do_not_sum_may_overlap(good: Draft) -> None:
    good.put("indicators", 2, "accumulation", "none")
    burglaries("2015-04", "30")(good)
    assert good.places() == []
