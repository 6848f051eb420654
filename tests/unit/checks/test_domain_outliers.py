"""Figures far from those around them."""

from __future__ import annotations

import pytest
from domain_cases import SURVEY, both, put, survey
from drafts import Draft


@pytest.mark.parametrize(
    "values",
    [
        ("2", "1", "19", "1", "2"),  # small numbers jump about
        ("30", "32", "150", "31", "29"),  # not many times
        ("30", "32", "310"),  # too few to say
        ("30", "32", "31", "200"),  # three neighbours are little to go by
        ("60", "70", "5", "66", "64"),  # few, but of few
        ("0", "0", "400", "0", "0"),  # nothing to be many times of
        ("300", "20", "25", "22", "310"),  # comes back each year
    ],
)
def test_figures_that_may_well_be_right(good: Draft, values: tuple[str, ...]) -> None:
    survey(*values)(good)
    assert good.places() == []


def test_the_message_gives_both_figures(good: Draft) -> None:
    survey("300", "320", "3300", "310", "290")(good)
    problem = good.problem()
    assert problem.message == (
        "3300 is 11 times its neighbours: the 4 periods around it are about 305."
    )
    assert str(problem.subject) == "indicator 1.5, 2014/15 Q3"
    assert problem.fix.startswith("Look whether a digit slipped.")


def test_a_year_to_date_grows_by_itself(good: Draft) -> None:
    good.put("indicators", 6, "accumulation", "sum")
    for month, value in enumerate((1, 30, 60, 90, 140, 200), start=4):
        row = SURVEY | {"basis": "year_to_date", "period": f"2015-{month:02d}"}
        good.add("results", **row, value=str(value))
    assert good.places() == []


def test_unreliable_figures_are_published_as_such(good: Draft) -> None:
    both(survey("30", "32", "310", "31", "29"), put("results", 21, "marker", "u"))(good)
    assert good.places() == []


def test_a_figure_is_held_against_what_its_target_starts_from(good: Draft) -> None:
    good.put("baselines", 4, "value", "5").put("results", 12, "value", "48")
    problem = good.problem()
    assert (problem.code, problem.line) == ("outlier", 12)
    assert problem.message == (
        "48 is 9.6 times what the target comes to or starts from, 5 (targets, line 4)."
    )


def test_a_figure_is_told_of_once(good: Draft) -> None:
    good.put("targets", 7, "kind", "at_most").put("targets", 7, "value", "40")
    survey("30", "32", "31", "29", "33", "3100")(good)
    assert [place[2] for place in good.places()] == [24]
