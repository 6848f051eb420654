"""What a scorecard says of its own rule, and targets that cannot be judged by it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from drafts import Draft
from judgement_cases import STATUSES, WRONG

from outturn.problems import Problem, Severity


def problems(good: Draft, stated: Any) -> list[Problem]:
    good.facts["judgement"] = stated
    return list(good.report())


@pytest.mark.parametrize(("stated", "key"), WRONG)
def test_what_no_rule_can_say_is_found_at_its_line(good: Draft, stated: Any, key: str) -> None:
    (problem,) = problems(good, stated)
    assert problem.code == "judgement"
    assert problem.column == f"scorecard.judgement{key and '.' + key}"
    lines = (good.folder / "datapackage.json").read_text("utf-8").splitlines()
    assert f'"{(key or "judgement").split(".")[-1]}"' in lines[problem.line - 1]
    assert problem.fix


@pytest.mark.parametrize(
    ("stated", "fix"),
    [
        ({"boundry": "exclusive"}, "Did you mean boundary?"),
        ({"boundary": "exclusiv"}, "Type one of: inclusive, exclusive."),
        ({"statuses": STATUSES | {"oncourse": "Blue"}}, "Did you mean on_course?"),
        (
            {"tolerance": 5},
            "Type share (percent of the target) or points (percentage points).",
        ),
        ({"miss_needs_worsening": "yes"}, "Type true or false, without quotation marks."),
    ],
)
def test_the_fix_says_what_to_type(good: Draft, stated: Any, fix: str) -> None:
    assert [p.fix for p in problems(good, stated)] == [fix]


@pytest.mark.parametrize(
    ("stated", "key", "said"),
    [
        ({"share": 0.1}, "share", "0.1: is 10 meant?"),
        ({"points": 0.02}, "points", "0.02: is 2 meant?"),
        ({"statuses": STATUSES | {"missed": "green"}}, "statuses.missed", "“green”"),
    ],
)
def test_what_is_hardly_meant_is_a_warning(good: Draft, stated: Any, key: str, said: str) -> None:
    (problem,) = problems(good, stated)
    assert (problem.code, problem.severity) == ("judgement-unlikely", Severity.WARNING)
    assert problem.column == f"scorecard.judgement.{key}"
    assert said in problem.message
    assert problem.fix


def test_each_fault_is_told(good: Draft) -> None:
    stated = {"share": -1, "boundary": "open", "statuses": {"met": ""}}
    assert len(problems(good, stated)) == 4


@pytest.mark.parametrize(
    "stated",
    [
        None,
        {},
        {"share": 0, "points": 2.5},
        {"version": "2015 framework", "source": "Appendix 2", "boundary": "inclusive"},
        {"in_year": "whole", "close_needs_improvement": True, "miss_needs_worsening": True},
        {"statuses": STATUSES, "miss_needs_worsening": True},
        {"statuses": {"met": "Green", "missed": "Red"}, "miss_needs_worsening": False},
        {"statuses": STATUSES | {"on_course": "Blue", "off_course": "Red", "not_judged": "Grey"}},
    ],
)
def test_a_rule_that_can_be_followed(good: Draft, stated: Any) -> None:
    assert problems(good, stated) == []
    assert json.loads((good.folder / "datapackage.json").read_text("utf-8"))


def test_a_percentage_of_nothing_may_print_what_it_comes_to(good: Draft) -> None:
    good.put("baselines", 2, "value", "0")
    assert [p.code for p in good.report()] == []
    good.put("targets", 2, "stated", "")
    (problem,) = good.report()
    assert (problem.code, problem.line, problem.column) == ("target-value", 2, "value")
    assert "2014/15, which is 0" in problem.message


def test_the_only_baseline_is_meant_where_none_is_named(good: Draft) -> None:
    good.put("baselines", 2, "value", "-5").put("targets", 2, "stated", "")
    good.put("targets", 2, "baseline", "")
    assert [p.code for p in good.report()] == ["target-value"]


def test_a_bound_printed_as_it_is_typed(good: Draft) -> None:
    good.put("targets", 6, "stated", "3.0")
    assert good.places() == []


@pytest.mark.parametrize(
    ("line", "period", "per", "wrong"),
    [
        (2, "2015-01-01/2016-03-31", "", True),
        (2, "2015-01-01/2016-03-31", "year", True),
        (2, "2015-01-01/2016-03-31", "whole_period", False),
        (2, "2014-04-01/2016-03-31", "year", False),
        (2, "2015-04-01/2016-09-30", "", True),
        (2, "2015-04-01/2016-03-15", "", False),
        (6, "2015-01-01/2016-03-31", "", False),
    ],
)
def test_a_target_for_each_year_runs_over_whole_years(
    good: Draft, line: int, period: str, per: str, wrong: bool
) -> None:
    good.rows["targets"] = [
        [*row, "per" if n == 0 else per if n == line - 1 else ""]
        for n, row in enumerate(good.rows["targets"])
    ]
    good.put("targets", line, "period", period)
    found = [(p.line, p.column) for p in good.report() if p.code == "target-years"]
    assert found == ([(line, "period")] if wrong else [])


def test_a_level_to_keep_needs_a_better_side(good: Draft) -> None:
    good.put("targets", 7, "kind", "maintain").put("targets", 7, "value", "5")
    assert [(p.code, p.line) for p in good.report()] == [("target-polarity", 7)]


def test_what_is_confidential_has_no_value(good: Draft) -> None:
    good.put("results", 2, "marker", "c")
    assert ("marker-with-value", 2) in [(p.code, p.line) for p in good.report()]
