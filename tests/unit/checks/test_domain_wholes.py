"""Figures that lie inside others."""

from __future__ import annotations

from domain_cases import SURVEY, add, both, burglaries, put
from drafts import Draft

from outturn.problems import Severity


def test_a_subset_may_be_all_of_its_whole(good: Draft) -> None:
    burglaries("2015/16 Q1", "60", breakdown="hill")(good)
    assert good.places() == []


def test_what_counts_other_things_may_be_more(good: Draft) -> None:
    both(
        put("indicators", 6, "part_of", "1.1"),
        add("results", **SURVEY, period="2015/16 Q1", value="101"),
    )(good)
    assert good.places() == []


def test_the_part_and_its_whole_are_named(good: Draft) -> None:
    burglaries("2015/16 Q1", "61", breakdown="hill")(good)
    problem = good.problem()
    assert problem.message == "61 is more than the 60 of the whole it lies in (line 4)."
    assert str(problem.subject) == "indicator 1.1, hill, 2015/16 Q1"


def test_parts_that_are_not_all_there_may_not_exceed_the_whole(good: Draft) -> None:
    burglaries("2015/16 Q2", "111", breakdown="south")(good)
    problem = good.problem()
    assert (problem.code, problem.severity, problem.line) == ("parts", Severity.ERROR, 3)


def test_a_year_to_date_may_be_revised_down(good: Draft) -> None:
    good.put("results", 7, "value", "205").put("results", 7, "marker", "r")
    assert good.places() == []


def _steps(good: Draft, last: str) -> Draft:
    good.put("indicators", 6, "accumulation", "sum")
    for period, basis, value in (
        ("2015/16 Q3", "year_to_date", "70"),
        ("2015/16 Q4", "period", "30"),
        ("2015/16", "period", last),
    ):
        good.add("results", **SURVEY | {"basis": basis}, period=period, value=value)
    return good


def test_the_whole_year_is_the_last_step(good: Draft) -> None:
    assert _steps(good, "100").places() == []


def test_the_last_step_says_what_it_should_be(good: Draft) -> None:
    problem = _steps(good, "1000").problem()
    assert problem.message == (
        "70 to date (line 19) and 30 since (line 20) give 100, but the row says 1000."
    )
    assert problem.expected == "100"
