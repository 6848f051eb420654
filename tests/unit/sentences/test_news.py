"""What is new, and what is announced, in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from outturn.model import BreakdownKind, Gap, GapKind, Marker, Measure, Polarity, TargetChange
from outturn.model import TargetKind as Kind
from outturn.period import parse
from outturn.sentences import news
from spec.build import assessed, change, indicator, n_of_d, offences, result, target, to_date
from unit.made import part

Q1, YEAR = "2015/16 Q1", "2015/16"
MAY = date(2015, 5, 1)


def told(*rows: Any, of: Any = indicator, about: int = 1, **facts: Any) -> str:
    """What the first ``about`` rows say, beside all the others."""
    made = assessed(of(*rows, **facts))
    return news.told(made, made.results[:about])


def test_a_figure_is_told_with_its_verdict() -> None:
    goal = target(Kind.AT_MOST, 100)
    assert told(result(YEAR, 90), goal) == "90 in 2015/16. Met."
    assert told(result(YEAR, 190), goal) == "190 in 2015/16. Missed."
    assert told(result(YEAR, 90)) == "90 in 2015/16."


def test_a_verdict_on_another_period_is_not_told() -> None:
    rows = (result("2014/15", 90), result(YEAR, 190), target(Kind.AT_MOST, 100))
    assert told(*rows) == "90 in 2014/15."


def test_several_parts_are_told_with_how_many_met() -> None:
    parts = tuple(part(p, p.upper(), kind=BreakdownKind.PART) for p in "ab")
    rows = [result(YEAR, v, breakdown=b) for b, v in (("a", 5), ("b", 50))]
    goals = [target(Kind.AT_MOST, 10, breakdown=b) for b in "ab"]
    text = told(*rows, *goals, about=2, breakdowns=parts)
    assert text == "In 2015/16: A 5 and B 50. Missed: 1 of 2 met."


def test_a_headline_alone_is_judged() -> None:
    parts = tuple(part(p, p.upper()) for p in "ab")
    rows = [result(YEAR, v, breakdown=b) for b, v in (("a", 5), ("b", 50))]
    goals = [target(Kind.AT_MOST, 10, breakdown=b) for b in "ab"]
    text = told(*rows, *goals, about=2, breakdowns=parts, headline="a")
    assert text == "5 offences in 2015/16. Met."


def test_the_latest_figure_is_compared() -> None:
    rows = (to_date(YEAR, 40), result("2014/15", 50))
    assert told(*rows, of=offences, unit="offences") == (
        "40 offences in 2015/16, 10 fewer (20%) than the 50 of 2014/15."
    )


def test_a_change_that_is_all_that_is_published_is_told_as_that() -> None:
    text = told(change(YEAR, 10, "2014/15"))
    assert text.startswith("In 2015/16: up 10% against 2014/15.")
    assert "Only the change is published" in text


def test_places_and_parts_are_named_where_there_is_nothing_else() -> None:
    row = result(Q1, 8, area="London", breakdown="a")
    parts = (part("a", "Robbery", measure=Measure.COUNT, polarity=Polarity.LOWER),)
    assert told(row, breakdowns=parts) == (
        "Robbery, London: 8 offences in April to June 2015 (Q1)."
    )


@pytest.mark.parametrize(
    ("older", "newer", "text"),
    [
        (result(Q1, 9), result(Q1, 8), "9 in April to June 2015 (Q1) became 8."),
        (
            result(Q1, 9, "p"),
            result(Q1, 9),
            "9 (provisional) in April to June 2015 (Q1) became 9.",
        ),
        (result(Q1, 9), result(Q1, 9, note="Printed again."), ""),
        (n_of_d(Q1, 1, 4), n_of_d(Q1, 2, 4), "1 of 4 in April to June 2015 (Q1) became 2 of 4."),
        (result(Q1, None, "x"), result(Q1, None, "z"), ""),
        (
            result(Q1, 9, area="London"),
            result(Q1, 8, area="London", note="why"),
            "London: 9 in April to June 2015 (Q1) became 8. why.",
        ),
    ],
)
def test_a_revision(older: Any, newer: Any, text: str) -> None:
    assert news.revision(indicator(), older, newer) == text


def test_every_marker_can_be_said() -> None:
    for marker in Marker:
        assert "(" in news.revision(indicator(), result(Q1, 1), result(Q1, 2, marker.value))


def test_a_changed_target_without_date_or_reason() -> None:
    moved = TargetChange(target(Kind.AT_MOST, 5), target(Kind.AT_LEAST, 6, area="London"))
    assert news.target_change(indicator(), moved) == (
        "For London, 2015/16: the target was 5 or fewer; now it is 6 or more. No reason is given."
    )


def test_what_is_owed() -> None:
    gap = Gap(GapKind.BASELINE, "1.1", None, period=parse("2014/15"), owner="Police")
    assert news.owed(gap) == (
        "A baseline without a confirmed figure for 2014/15. No reason is given. Owed by: Police."
    )
    assert news.overdue_title("Town", date(2016, 2, 29), 1) == (
        "Town: 1 thing overdue since 1 March 2016"
    )


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (([MAY], 0, 1, 0), "1 thing is announced, the next for 1 May 2015. Nothing is overdue."),
        (
            ([MAY, MAY], 2, 1, 0),
            "2 things are announced, the next for 1 May 2015. 2 things are overdue.",
        ),
        (([], 1, 2, 1), "No date is announced. 1 thing is overdue."),
        (([], 0, 2, 1), "No date is announced. Nothing is overdue."),
        (
            ([], 0, 2, 2),
            "No date is announced. All 2 scorecards here are closed: "
            "no more results will be added.",
        ),
        (([], 0, 0, 0), "No date is announced: this site holds no scorecard yet."),
    ],
)
def test_what_the_calendar_says_first(facts: Any, text: str) -> None:
    assert news.calendar_lede(*facts) == text


def test_what_is_awaited_names_its_parts() -> None:
    nouns = [news.result_noun(parse(Q1)), news.baseline_noun("baseline"), news.target_noun(None)]
    assert news.awaited(nouns, [["a", "b", "c"], [], ["d"]]) == (
        "Result for April to June 2015 (Q1): a, b and c; baseline; target: d"
    )
