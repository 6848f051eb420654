"""The release calendar: what is announced, for when, and whether it came."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from outturn.model import (
    BaselineStatus,
    Indicator,
    IndicatorStatus,
    Reason,
    Result,
    ScorecardStatus,
    TargetStatus,
)
from outturn.model import TargetKind as Kind
from outturn.pages import links
from outturn.releases import Release, ReleaseState, releases
from spec.build import TODAY, baseline, indicator, offences, result, target, to_date
from unit.made import part, whole

LATE, SOON, LATER = date(2016, 4, 29), date(2016, 5, 24), date(2016, 6, 30)
COMING, OVERDUE, CAME = ReleaseState.COMING, ReleaseState.OVERDUE, ReleaseState.CAME
Q4 = "2015/16 Q4"


def announced(*indicators: Indicator, **facts: Any) -> list[Release]:
    return list(releases([whole(*indicators, **facts)], TODAY))


def told(*indicators: Indicator, **facts: Any) -> list[tuple[date, str, ReleaseState]]:
    return [(r.date, r.what, r.state) for r in announced(*indicators, **facts)]


def awaited(expected: date, period: str = Q4, **facts: Any) -> Result:
    usual: dict[str, Any] = {"reason": Reason.AWAITING_SOURCE, "expected": expected}
    return result(period, None, "x", **(usual | facts))


@pytest.mark.parametrize(("day", "state"), [(LATE, OVERDUE), (TODAY, COMING), (SOON, COMING)])
def test_a_missing_result_is_coming_until_its_day_has_passed(day: date, state: str) -> None:
    (made,) = announced(indicator(awaited(day), number="2.2", lead="Police"))
    assert (made.date, made.state) == (day, state)
    assert made.what == "Result for January to March 2016 (Q4)"
    assert (made.name, made.owner) == ("2.2 An example", "Police")


def test_what_is_overdue_is_what_the_gaps_say() -> None:
    made = whole(indicator(awaited(LATE), awaited(SOON, "2015/16 Q3")), indicator(id="1.2"))
    overdue = [r.date for r in releases([made], TODAY) if r.state is OVERDUE]
    assert overdue == [g.expected for g in made.gaps if g.overdue_days > 0] == [LATE]


def test_a_closed_scorecard_announces_nothing() -> None:
    of = indicator(awaited(SOON), awaited(LATE, "2015/16 Q3"), expected=LATER)
    assert told(of, status=ScorecardStatus.CLOSED, next_update=LATER) == []


def test_nobody_awaits_what_transcription_lost() -> None:
    assert told(indicator(awaited(SOON, reason=Reason.LOST_IN_TRANSCRIPTION))) == []


def test_without_a_date_nothing_is_announced() -> None:
    assert told(indicator(result(Q4, None, "x"), target(Kind.AT_MOST, 3))) == []


def test_baselines_targets_and_indicators_have_dates_too() -> None:
    assert told(
        indicator(baseline(None, status=BaselineStatus.TO_BE_COLLECTED, expected=SOON), id="b"),
        indicator(target(Kind.LOST, status=TargetStatus.TO_BE_SET, expected=SOON), id="t"),
        indicator(status=IndicatorStatus.UNDER_DEVELOPMENT, expected=SOON, id="d"),
        indicator(reason=Reason.METHOD_NOT_AGREED, expected=SOON, id="r"),
        indicator(result("2015/16 Q1", 3), expected=SOON, id="n"),
        indicator(expected=SOON, id="f"),
    ) == [
        (SOON, "Baseline of 2014/15", COMING),
        (SOON, "Target for 2015/16", COMING),
        (SOON, "Start of an indicator that is under development", COMING),
        (SOON, "First result", COMING),
        (SOON, "Next result", COMING),
        (SOON, "First result", COMING),
    ]


def test_a_next_result_whose_day_has_passed_is_announced_no_longer() -> None:
    assert told(indicator(result("2015/16 Q1", 3), expected=LATE)) == []
    retired = indicator(result("2015/16 Q1", 3), expected=SOON, status=IndicatorStatus.RETIRED)
    assert told(retired) == []


def test_one_indicators_parts_on_one_day_are_one_release() -> None:
    of = indicator(
        awaited(SOON, breakdown="a"),
        awaited(SOON, breakdown="b"),
        awaited(LATER, breakdown="c"),
        target(Kind.AT_MOST, None, status=TargetStatus.TO_BE_SET, expected=SOON),
    )
    of = replace(of, breakdowns=(part("a", "Opiate"), part("b", "Non-opiate")))
    found = told(of)
    assert [day for day, _, _ in found] == [SOON, LATER]
    assert found[0][1] == (
        "Target for 2015/16; result for January to March 2016 (Q4): Opiate and Non-opiate"
    )


def test_one_absent_figure_in_two_shapes_is_announced_once() -> None:
    of = offences(awaited(SOON), to_date(Q4, None, expected=SOON))
    assert [what for _, what, _ in told(of)] == ["Result for January to March 2016 (Q4)"]


@pytest.mark.parametrize("day", [LATE, SOON])
def test_what_is_there_has_come_whether_its_day_has_or_not(day: date) -> None:
    of = indicator(
        result(Q4, 3, expected=day),
        baseline(4, expected=day),
        target(Kind.AT_MOST, 5, expected=day),
    )
    assert told(of) == [
        (
            day,
            "Result for January to March 2016 (Q4); baseline of 2014/15; target for 2015/16",
            CAME,
        )
    ]


def test_a_figure_that_replaced_an_absence_keeps_the_day_that_was_announced() -> None:
    came = replace(result(Q4, 3, published=LATE), revisions=(awaited(SOON),))
    (before,) = announced(indicator(awaited(SOON)))
    (after,) = announced(indicator(came))
    assert (after.date, after.state) == (SOON, CAME)
    assert after.key == before.key


def test_keys_differ_within_a_scorecard_and_stay_when_a_day_moves() -> None:
    def keys(day: date) -> list[str]:
        of = indicator(result(Q4, 3, expected=LATE), to_date(Q4, 4, expected=day))
        other = indicator(awaited(day), id="1.2")
        return [r.key for r in announced(of, other, next_update=LATER)]

    assert len(set(keys(SOON))) == 4
    assert sorted(keys(SOON)) == sorted(keys(LATER))


@pytest.mark.parametrize(
    ("as_at", "day", "state"),
    [
        (None, SOON, COMING),
        (date(2016, 3, 31), LATE, OVERDUE),
        (LATE, LATE, CAME),
        (None, LATE, OVERDUE),
    ],
)
def test_a_scorecards_next_update(as_at: date | None, day: date, state: ReleaseState) -> None:
    (made,) = announced(next_update=day, as_at=as_at)
    assert (made.what, made.state) == ("Next update of the whole scorecard", state)
    assert (made.name, made.owner, made.indicator) == ("An example", "", None)


def test_releases_of_all_scorecards_stand_by_their_days() -> None:
    one = whole(indicator(awaited(LATER)), indicator(awaited(LATE), id="1.2"))
    two = whole(id="2014-15", next_update=SOON)
    assert [r.date for r in releases([one, two], TODAY)] == [LATE, SOON, LATER]
    assert releases([], TODAY) == ()


def test_links_are_those_of_the_pages() -> None:
    made = whole(indicator(awaited(SOON)), next_update=SOON)
    card, of = made.scorecard, made.indicators[0].indicator
    update, row = releases([made], TODAY)
    assert update.url == links.scorecard_url(card)
    assert row.url == links.indicator_url(card, of)
