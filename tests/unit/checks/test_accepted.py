"""Warnings that a scorecard accepts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from drafts import Draft, places

from outturn.checks import check
from outturn.package import read

LATE = {
    "code": "late-period",
    "place": {"file": "updates.csv", "indicator": "1.1", "period": "2016/17 Q1"},
    "reason": "The document looks ahead.",
}


@pytest.fixture
def late(good: Draft) -> Draft:
    """A package with one warning."""
    return good.put("updates", 3, "period", "2016/17 Q1")


def accept(draft: Draft, *entries: Any) -> Draft:
    draft.facts["accepted_warnings"] = list(entries)
    return draft


def located(**place: str) -> dict[str, Any]:
    return LATE | {"place": place}


def test_a_warning_that_is_accepted_is_set_apart_with_its_reason(late: Draft) -> None:
    report = accept(late, LATE).report()
    assert report.problems == ()
    (one,) = report.accepted
    assert (one.problem.code, one.problem.line) == ("late-period", 3)
    assert one.reason == "The document looks ahead."


@pytest.mark.parametrize(
    "place",
    [
        {"file": "updates.csv"},
        {"file": "updates.csv", "column": "period"},
        {"file": "updates.csv", "period": "2016/17 Q1"},
        {"file": "updates.csv", "indicator": "1.1", "area": "", "breakdown": ""},
    ],
)
def test_a_place_may_be_narrow_or_wide(late: Draft, place: dict[str, str]) -> None:
    assert accept(late, located(**place)).places() == []


def test_an_acceptance_stays_with_its_row_when_lines_move(late: Draft) -> None:
    late.rows["updates"].insert(1, ["1.2", "2015/16 Q1", "on_track", "☺", "x", "", ""])
    report = accept(late, LATE).report()
    assert (report.problems, len(report.accepted)) == ((), 1)


@pytest.mark.parametrize(
    "place",
    [
        {"file": "results.csv"},
        {"file": "updates.csv", "indicator": "1.2"},
        {"file": "updates.csv", "indicator": "1.1", "period": "2015/16 Q1"},
        {"file": "updates.csv", "column": "indicator"},
    ],
)
def test_an_acceptance_that_matches_nothing_is_a_warning(
    late: Draft, place: dict[str, str]
) -> None:
    found = accept(late, located(**place)).places()
    assert found == [
        ("accepted-unused", "datapackage.json", 18, "scorecard.accepted_warnings"),
        ("late-period", "updates.csv", 3, "period"),
    ]


def test_each_entry_is_found_on_its_own_line(good: Draft) -> None:
    found = accept(good, LATE, located(file="results.csv")).places()
    assert [line for _, _, line, _ in found] == [18, 27]
    source = (good.folder / "datapackage.json").read_text("utf-8").splitlines()
    assert [source[line - 1].strip() for line in (18, 27)] == ["{", "{"]


def test_one_entry_may_accept_several_and_several_entries_one(late: Draft) -> None:
    late.put("targets", 7, "period", "2016/17")
    late.add("updates", indicator="1.1", period="2016/17 Q2", rating="on_track")
    report = accept(late, located(file="updates.csv"), LATE, located(file="targets.csv")).report()
    assert (report.problems, len(report.accepted)) == ((), 3)


def test_errors_are_never_accepted(good: Draft) -> None:
    good.put("results", 2, "marker", "p,r")
    accept(good, {"code": "pattern", "place": {"file": "results.csv"}, "reason": "x"})
    assert good.places() == [
        ("accepted-warnings", "datapackage.json", 18, "scorecard.accepted_warnings"),
        ("pattern", "results.csv", 2, "marker"),
    ]


def test_where_there_are_errors_nothing_is_said_of_acceptances_unused(good: Draft) -> None:
    accept(good, LATE).put("results", 2, "marker", "p,r")
    assert good.places() == [("pattern", "results.csv", 2, "marker")]


def test_errors_of_reading_count_as_errors(late: Draft) -> None:
    folder = accept(late, LATE).save()
    (folder / "updates.csv").unlink()
    package, problems = read(folder)
    assert package is not None
    assert [place[0] for place in places(check([package], problems))] == ["missing-file"]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (3, "The entry is no object."),
        ({}, "The entry doesn't say its code."),
        (LATE | {"code": "late"}, "No warning has the code late."),
        (LATE | {"code": 3}, "The entry doesn't say its code."),
        (LATE | {"reason": " "}, "The entry doesn't say its reason."),
        (LATE | {"place": "updates.csv"}, "The entry doesn't say in which file."),
        (LATE | {"why": "x"}, "The entry has no why."),
        (located(indicator="1.1"), "The entry doesn't say in which file."),
        (located(file="updates.csv", line="3"), "The place has no line."),
        (LATE | {"place": {"file": "updates.csv", "period": 3}}, "The period of the place"),
    ],
)
def test_an_entry_that_cannot_be_used(late: Draft, entry: Any, message: str) -> None:
    found = list(accept(late, entry).report())
    wrong = [problem for problem in found if problem.code == "accepted-warnings"]
    assert any(problem.message.startswith(message) for problem in wrong)
    assert {(problem.line, problem.column) for problem in wrong} == {
        (18, "scorecard.accepted_warnings")
    }
    assert all(problem.fix for problem in wrong)
    assert "late-period" in {problem.code for problem in found}


def test_slips_are_answered_with_the_word_that_is_meant(late: Draft) -> None:
    slips = LATE | {"code": "late_period", "place": {"file": "updates.csv", "indicater": "1.1"}}
    assert [p.fix for p in accept(late, slips).report() if p.code == "accepted-warnings"] == [
        "Did you mean late-period?",
        "Did you mean indicator?",
    ]


@pytest.mark.parametrize("odd", [3, True, None, "x", {}, [[]], [None], ["a"], [{"place": []}]])
def test_no_list_can_make_the_checks_stumble(late: Draft, odd: Any) -> None:
    late.facts["accepted_warnings"] = odd
    assert "late-period" in {place[0] for place in late.places()}


def test_acceptances_keep_to_their_own_scorecard(tmp_path: Path) -> None:
    one, two = Draft(tmp_path, id="one"), Draft(tmp_path, id="two")
    for draft in (accept(one, LATE), two):
        draft.put("updates", 3, "period", "2016/17 Q1")
    report = check([one.package(), two.package()])
    assert [(p.code, p.package) for p in report] == [("late-period", "town/two")]
    assert [one.problem.package for one in report.accepted] == ["town/one"]
