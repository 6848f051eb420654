"""Verdicts on pages: the rule beside them, projections apart, changed targets, parts and wholes."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from outturn.model import (
    Basis,
    Indicator,
    Judgement,
    Polarity,
    Reason,
    ScorecardStatus,
    VerdictStatus,
)
from outturn.model import TargetKind as Kind
from outturn.pages.indicator import indicator_page
from outturn.pages.scorecard import scorecard_page
from spec.build import baseline, change, indicator, offences, percentage, result, target, to_date
from unit.made import part, site, tags_bare, whole

NAMES = {
    VerdictStatus.MET: "Green",
    VerdictStatus.CLOSE: "Amber",
    VerdictStatus.MISSED: "Red",
}


def shown(of: Indicator, *others: Indicator, **facts: Any) -> str:
    made = whole(of, *others, **facts)
    return tags_bare(indicator_page(site(made), made, made.indicators[0]).text)


def section(text: str, heading: str) -> str:
    return text.partition(f"## {heading}")[2].partition("\n## ")[0]


def test_the_rule_in_force_stands_beside_the_verdict() -> None:
    of = indicator(target(Kind.AT_MOST, 5), result("2015/16", 9))
    ours = section(shown(of), "How the verdict")
    assert "within 5% of the target is close." in ours
    own = shown(of, judgement=Judgement(share=Decimal(80), version="2015 framework"))
    assert "An example’s rule (2015 framework): within 80% of the target is close." in own


def test_one_rule_for_several_verdicts_is_said_once() -> None:
    rows = [
        row
        for name in "ab"
        for row in (result("2015/16", 1, breakdown=name), target(Kind.AT_MOST, 9, breakdown=name))
    ]
    of = indicator(*rows, breakdowns=(part("a"), part("b")))
    assert shown(of).count('class="ot-rule"') == 1


def test_the_scorecard_says_its_rule() -> None:
    made = whole(indicator(result("2015/16", 1)))
    text = tags_bare(scorecard_page(site(made), made).text)
    assert "within 5% of the target (2 percentage points for percentages) is close." in text


def test_the_publishers_name_stands_beside_our_word_everywhere() -> None:
    of = indicator(target(Kind.AT_MOST, 100), result("2015/16", 104))
    made = whole(of, judgement=Judgement(statuses=NAMES))
    assert "Close (Amber)" in indicator_page(site(made), made, made.indicators[0]).text
    assert "Close (Amber)" in scorecard_page(site(made), made).text
    assert "Close <span" in shown(of), "without a name of its own, our word alone"


def test_a_projection_stands_under_a_heading_of_its_own() -> None:
    of = offences(
        target(Kind.AT_MOST, 100),
        to_date("2015/16 Q2", 40),
        result("2015/16", 130, basis=Basis.PROJECTION),
    )
    text = shown(of)
    told = section(text, "What the publisher expects")
    assert "If the projection holds: the target would be missed." in told
    assert "it is no verdict" in told
    assert "130" not in section(text, "How the verdict is reached")
    assert "ot-status" not in told
    assert "What the publisher expected" in shown(of, status=ScorecardStatus.CLOSED)


def test_a_projection_that_cannot_be_held_against_the_target_says_why() -> None:
    told = section(
        shown(offences(target(Kind.IMPROVE), result("2015/16", 144, basis=Basis.PROJECTION))),
        "What the publisher expects",
    )
    assert "Not held against the target: its baseline has no confirmed figure." in told


@pytest.mark.parametrize(
    ("kind", "value", "asked"),
    [
        (Kind.AT_MOST, 100, "a figure, not for a change"),
        (Kind.MAINTAIN, 100, "a figure, not for a change"),
        (Kind.CHANGE_POINTS, -3, "a change in points"),
    ],
)
def test_a_projection_of_another_kind_than_the_target_asks_for_is_listed_without_a_verdict(
    kind: Kind, value: int, asked: str
) -> None:
    expected = change("2015/16", -10, "2014/15", basis=Basis.PROJECTION)
    told = section(shown(offences(target(kind, value), expected)), "What the publisher expects")
    assert "its target asks about another kind of figure." in told
    assert "The change projected for 2015/16 is −10% against 2014/15 (printed)." in told
    assert f"The target asks for {asked}." in told


def test_a_projected_change_that_is_neither_better_nor_worse_is_listed_too() -> None:
    expected = change("2015/16", -10, "2014/15", basis=Basis.PROJECTION)
    of = offences(target(Kind.IMPROVE), expected, polarity=Polarity.NONE)
    told = section(shown(of), "What the publisher expects")
    assert "Not held against the target: it does not say what to reach." in told
    assert "−10%" in told


def test_without_projections_there_is_no_such_heading() -> None:
    assert "What the publisher expect" not in shown(indicator(result("2015/16", 1)))


def test_each_change_of_a_target_has_an_address() -> None:
    late = target(Kind.AT_MOST, 120, set_on=date(2016, 1, 10), change_reason="A new estate.")
    rows = (target(Kind.AT_MOST, 80), late)
    parts = [
        target(Kind.AT_MOST, value, breakdown="a", set_on=set_on)
        for value, set_on in ((8, None), (9, date(2016, 1, 10)))
    ]
    told = section(shown(offences(*rows, *parts, breakdowns=(part("a", "Part A"),))), "Baselines")
    assert (
        '<li id="target-2016-01-10">10 January 2016, for 2015/16: from 80 offences or fewer, to '
        "120 offences or fewer. Why: A new estate.<a "
    ) in told
    assert '<li id="target-2016-01-10-2">10 January 2016, for Part A, 2015/16: ' in told
    assert "no reason is given" in told
    assert "How the target changed" not in shown(offences(target(Kind.AT_MOST, 80)))


def test_a_whole_and_its_parts_stand_beside_each_other_with_their_verdicts() -> None:
    good = (target(Kind.AT_MOST, 9), result("2015/16", 1))
    bad = (target(Kind.AT_MOST, 9), result("2015/16", 99))
    text = section(
        shown(
            indicator(*good, id="kpi-4", title="Whole"),
            indicator(*bad, id="kpi-4-homes", title="Homes", part_of="kpi-4"),
            indicator(id="kpi-4-cars", title="Cars", part_of="kpi-4"),
        ),
        "Before, after and beside",
    )
    homes, cars = (line for line in text.splitlines() if "Includes" in line)
    assert "Missed" in homes
    assert "Not judged" in cars


def test_where_only_parts_have_figures_the_lede_and_the_verdict_give_the_same_reason() -> None:
    of = indicator(
        result("2015/16", None, "x", reason=Reason.AWAITING_SOURCE),
        result("2015/16", 3, breakdown="a"),
        target(Kind.AT_MOST, 9),
    )
    why = (
        "Not judged: no figure is published for the measure as a whole, because the source had "
        "not published it yet."
    )
    text = shown(of)
    assert why in section(text, "How the verdict is reached")
    assert why in text.partition("## ")[0]


def test_verdicts_of_other_periods_are_listed_latest_first_each_with_its_steps() -> None:
    rows = [to_date(f"2015/16 Q{quarter}", 10 * quarter) for quarter in (1, 2, 3)]
    text = section(shown(offences(*rows, target(Kind.AT_MOST, 60))), "How the verdict is reached")
    told = text.partition("### Verdicts of other periods { #verdict-others }")[2]
    assert re.findall(r'<div id="(.*?)"', told) == ["verdict-2015-16-q2", "verdict-2015-16-q1"]
    first = told.partition("</details>")[0]
    assert "From April to September 2015" in first
    assert "On course" in first
    assert "Judged: 20 offences; the target by then: 30 or less." in first
    assert '<ol class="ot-steps">' in first
    assert "other periods" not in shown(offences(*rows[:1], target(Kind.AT_MOST, 60)))


def test_parts_of_other_periods_have_anchors_and_names_of_their_own() -> None:
    rows = [
        row
        for name in "ab"
        for row in (
            result("2015/16 Q1", 3, breakdown=name),
            result("2015/16 Q2", 1, breakdown=name),
            target(Kind.AT_MOST, 9, breakdown=name),
        )
    ]
    text = shown(indicator(*rows, breakdowns=(part("a", "Part A"), part("b", "Part B"))))
    told = text.partition("Verdicts of other periods")[2]
    assert re.findall(r'<div id="(verdict-.*?)"', told) == [
        "verdict-2015-16-q1-a",
        "verdict-2015-16-q1-b",
    ]
    assert "Part A" in told


def test_an_earlier_years_verdict_is_history_and_still_found() -> None:
    before = target(Kind.AT_MOST, 9, "2014/15")
    text = shown(indicator(before, result("2014/15", 7), target(Kind.AT_MOST, 5)))
    told = text.partition("Verdicts of other periods")[2]
    assert 'id="verdict-2014-15"' in told
    assert "Met" in told.partition("</details>")[0]
    assert "Judged: 7; the target: 9 or less." in told


def test_every_number_of_the_arithmetic_is_on_the_page() -> None:
    text = shown(percentage(target(Kind.CHANGE_PERCENT, 10), baseline(44), result("2015/16", 48)))
    for number in ("44%", "10%", "48.4%", "48%", "0.4 percentage points", "2 percentage points"):
        assert number in text
