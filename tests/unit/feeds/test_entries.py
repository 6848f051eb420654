"""What is new in a scorecard, and on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.feeds.entries import Entry, entries_of, newest_first
from outturn.model import Indicator, Reason, ScorecardStatus, TargetStatus
from outturn.model import TargetKind as Kind
from outturn.pages import links
from outturn.period import parse
from spec.build import indicator, n_of_d, offences, percentage, result, target, to_date
from unit.made import whole

MAY, JUNE = date(2015, 5, 1), date(2015, 6, 1)
Q1, Q2 = "2015/16 Q1", "2015/16 Q2"


def news(*indicators: Indicator, **facts: Any) -> list[Entry]:
    return newest_first(entries_of(whole(*indicators, **facts)))


def only(kind: str, entries: list[Entry]) -> list[Entry]:
    return [e for e in entries if e.key.startswith(kind)]


def revised(*rows: Any) -> Any:
    """One result published several times, oldest row first."""
    *older, newest = rows
    return replace(newest, revisions=tuple(reversed(older)))


def test_results_published_on_one_day_for_one_period_are_one_entry() -> None:
    earlier, later = "2014/15 Q3", "2014/15 Q4"
    made = news(
        indicator(result(earlier, 3, published=MAY), result(later, 4, published=JUNE)),
        indicator(result(earlier, 5, published=MAY), id="1.2", title="Another"),
        indicator(result(earlier, 6, published=JUNE), id="1.3"),
    )
    assert [(e.updated, e.title) for e in made] == [
        (JUNE, "An example: results for January to March 2015 (Q4), 1 indicator"),
        (JUNE, "An example: results for October to December 2014 (Q3), 1 indicator"),
        (MAY, "An example: results for October to December 2014 (Q3), 2 indicators"),
    ]
    assert [line.text for line in made[2].lines] == [
        "3 in October to December 2014 (Q3).",
        "5 in October to December 2014 (Q3).",
    ]
    assert made[2].lines[1].name == "Another"


def test_what_is_published_before_its_period_ends_is_no_result_and_not_the_newest() -> None:
    made = news(
        indicator(result("2014/15 Q4", 3, published=MAY), result("2015/16", 9, published=MAY))
    )
    assert [e.title for e in made] == [
        "An example: results for January to March 2015 (Q4), 1 indicator",
        "An example: figures ahead of time for 2015/16, 1 indicator",
    ]


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ({"as_at": date(2015, 8, 31)}, date(2015, 8, 31)),
        ({}, date(2015, 6, 30)),
    ],
)
def test_a_row_without_a_date_has_that_of_its_scorecard_or_its_period(
    facts: dict[str, Any], day: date
) -> None:
    (entry,) = news(indicator(result(Q1, 3)), **facts)
    assert entry.updated == day
    assert entry.key == f"results-2015-16-q1-{day}"


def test_absent_results_and_those_worked_out_are_no_results_published() -> None:
    absent = result(Q2, None, "x", reason=Reason.STAFFING)
    (first, second) = news(offences(result(Q1, 3), absent, to_date(Q2, 7)))
    assert "Q2" in first.title
    # What the second quarter alone comes to is told with it: no document prints it.
    assert first.lines[0].text == (
        "4 offences in July to September 2015 (Q2); 7 from April to September 2015."
    )
    assert second.lines[0].text == "3 offences in April to June 2015 (Q1)."
    assert news(indicator(absent)) == []


def test_the_worst_is_told_first() -> None:
    aim = target(Kind.AT_MOST, 100)
    kinds = {"met": (50, aim), "close": (103, aim), "missed": (200, aim), "none": (9, None)}
    made = [
        indicator(result("2015/16", value), *([goal] if goal else []), id=id_, title=id_)
        for id_, (value, goal) in kinds.items()
    ]
    worse = indicator(result("2015/16", 20), result("2014/15", 10), id="worse", title="worse")
    entry = news(*made, worse)[0]
    assert [line.name for line in entry.lines] == ["missed", "close", "worse", "none", "met"]
    assert entry.lines[0].text == "200 in 2015/16. Missed."
    assert "10 more (100%) than the 10 of 2014/15" in entry.lines[2].text


def test_an_earlier_period_is_not_compared_as_the_latest_is() -> None:
    of = offences(*(result(f"{y} Q{q}", 10 * q) for y in ("2014/15", "2015/16") for q in (1, 2)))
    texts = {e.period.text: e.lines[0].text for e in news(of) if e.period}
    assert "the same as" in texts["2015/16 Q2"]
    assert texts["2015/16 Q1"] == "10 offences in April to June 2015 (Q1)."


def test_a_whole_year_printed_as_such_is_told() -> None:
    printed = [result(f"2015/16 Q{q}", 10) for q in (1, 2, 3, 4)]
    told = [e.lines[0].text for e in news(offences(*printed, result("2015/16", 40)))]
    assert told[0] == "40 offences in 2015/16."
    assert all("No figure" not in text for text in told)


def test_figures_of_other_places_alone_are_told_with_their_place() -> None:
    (entry,) = news(indicator(result(Q1, 8, area="London average")))
    assert entry.lines[0].text == "London average: 8 in April to June 2015 (Q1)."


def test_a_revision_says_which_figure_what_it_was_and_why() -> None:
    of = indicator(
        revised(
            result(Q1, 90, "p", published=MAY),
            result(Q1, 95, "r", published=JUNE, note="Late reports\nadded"),
        )
    )
    now, then = news(of)
    assert (now.title, now.updated) == ("An example: revised, An example", JUNE)
    assert now.url == "example/2015-16/1.1/"
    assert [line.text for line in now.lines] == [
        "90 (provisional) in April to June 2015 (Q1) became 95 (revised). Late reports added."
    ]
    assert then.updated == MAY
    assert then.lines[0].text == "90 in April to June 2015 (Q1), revised since."


def test_a_first_figure_after_an_absence_is_a_result_and_no_revision() -> None:
    awaited = result(Q1, None, "x", published=MAY, reason=Reason.AWAITING_SOURCE)
    (entry,) = news(indicator(revised(awaited, result(Q1, 95, published=JUNE))))
    assert (entry.updated, entry.lines[0].text) == (JUNE, "95 in April to June 2015 (Q1).")


def test_a_figure_withdrawn_is_a_revision() -> None:
    rows = (result(Q1, 9, published=MAY), result(Q1, None, "x", published=JUNE))
    now, then = news(indicator(revised(*rows)))
    assert now.lines[0].text == "9 in April to June 2015 (Q1) became no figure."
    assert then.lines[0].text == "9 in April to June 2015 (Q1), revised since."


def test_a_figure_printed_again_as_it_was_is_no_news() -> None:
    rows = (result(Q1, 9, published=MAY), result(Q1, 9, published=JUNE))
    assert only("revised", news(indicator(revised(*rows)))) == []


def test_a_share_is_revised_as_it_was_printed() -> None:
    rows = (n_of_d(Q1, 16, 25, published=MAY), n_of_d(Q1, 17, 25, published=JUNE))
    now, _ = news(percentage(revised(*rows)))
    assert now.lines[0].text == "16 of 25 in April to June 2015 (Q1) became 17 of 25."


def test_a_changed_target_says_from_to_when_and_why() -> None:
    changed = date(2015, 10, 1)
    of = indicator(
        target(Kind.AT_MOST, 621, set_on=date(2015, 4, 1)),
        target(Kind.AT_MOST, 650, set_on=changed, change_reason="A new boundary"),
    )
    (entry,) = news(of)
    assert (entry.title, entry.updated) == ("An example: target changed, An example", changed)
    assert entry.lines[0].text == (
        "For 2015/16: the target was 621 or fewer; since 1 October 2015 it is 650 or fewer. "
        "Reason given: A new boundary."
    )


def test_a_target_set_once_has_not_changed() -> None:
    assert news(indicator(target(Kind.AT_MOST, 621, set_on=MAY))) == []


def late(**facts: Any) -> Any:
    usual = {"reason": Reason.AWAITING_SOURCE, "expected": date(2016, 4, 20)}
    return result("2015/16 Q4", None, "x", **(usual | facts))


def test_what_is_overdue_says_what_who_and_since_when() -> None:
    made = whole(indicator(late(), lead="Public Health"), indicator(late(), id="1.2", title="B"))
    (entry,) = entries_of(made)
    assert entry.updated == date(2016, 4, 21)
    assert entry.title == "An example: 2 things overdue since 21 April 2016"
    assert entry.lead == "Due by 20 April 2016, and not published here."
    assert [line.text for line in entry.lines] == [
        "No result for January to March 2016 (Q4). The source had not published it yet. "
        "Owed by: Public Health.",
        "No result for January to March 2016 (Q4). The source had not published it yet. "
        "Nobody is named as owing it.",
    ]
    assert entry.lines[0].url == f"example/2015-16/gaps/#{made.gaps[0].id}"


def test_nothing_is_overdue_when_closed_lost_or_still_to_come() -> None:
    assert news(indicator(late()), status=ScorecardStatus.CLOSED) == []
    assert news(indicator(late(reason=Reason.LOST_IN_TRANSCRIPTION))) == []
    assert news(indicator(late(expected=date(2016, 5, 1)))) == []
    unset = target(Kind.AT_MOST, None, status=TargetStatus.TO_BE_SET, expected=MAY)
    assert [e.key for e in news(indicator(unset))] == ["overdue-2015-05-01"]


def test_links_are_those_of_the_pages() -> None:
    made = whole(
        indicator(
            late(),
            result(Q1, 1),
            target(Kind.AT_MOST, 5, set_on=MAY),
            target(Kind.AT_MOST, 6, set_on=JUNE),
        )
    )
    card, of = made.scorecard, made.indicators[0].indicator
    pages = {links.scorecard_url(card), links.gaps_url(card), links.indicator_url(card, of)}
    assert {e.url for e in entries_of(made)} == pages


@given(st.permutations(range(6)))
def test_the_order_does_not_depend_on_the_order_found(order: list[int]) -> None:
    card = whole().scorecard
    entries = [
        Entry(card, f"page-{i % 2}/", f"key-{i}", (MAY, JUNE)[i % 3 == 0], "", ()) for i in range(6)
    ]
    entries[1] = replace(entries[1], period=parse(Q1))
    found = newest_first(entries[i] for i in order)
    assert found == newest_first(entries)
    assert [e.updated for e in found] == sorted((e.updated for e in entries), reverse=True)
