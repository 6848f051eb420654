"""What changed between editions, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from outturn.editions import compare
from outturn.model import Basis, Indicator, Rating, Reason, TargetKind, TargetStatus
from outturn.sentences.editions import as_it_stood, between, told
from spec.build import (
    baseline,
    change,
    n_of_d,
    number,
    offences,
    percentage,
    result,
    target,
    to_date,
)
from unit.made import part, update

Q2 = result("2015/16 Q2", 426)


def said(before: Indicator, after: Indicator) -> list[str]:
    return [line.text for line in told(compare(before, after))]


def about(before: Indicator, after: Indicator) -> list[tuple[str, ...]]:
    """What each line is about, without what is not said."""
    return [tuple(filter(None, line.about)) for line in told(compare(before, after))]


def test_the_days() -> None:
    assert as_it_stood(date(2016, 5, 31)) == "As it stood on 31 May 2016"
    assert between(date(2016, 5, 31), None) == "Since the edition of 31 May 2016"
    both = between(date(2016, 5, 31), date(2016, 11, 21))
    assert both == "Between the editions of 31 May 2016 and 21 November 2016"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (Q2, result("2015/16 Q2", 431), "July to September 2015 (Q2): was 426, now 431."),
        (None, Q2, "July to September 2015 (Q2): 426 was added."),
        (Q2, None, "July to September 2015 (Q2): 426 was taken out."),
        (
            result("2015/16 Q2", 426, "p"),
            result("2015/16 Q2", 1431),
            "July to September 2015 (Q2): was 426 (provisional), now 1,431.",
        ),
        (
            result("2015/16 Q2", None, "x", reason=Reason.AWAITING_SOURCE),
            Q2,
            "July to September 2015 (Q2): was no figure (awaiting source), now 426.",
        ),
        (
            to_date("2015/16 Q2", 826),
            to_date("2015/16 Q2", 827),
            "July to September 2015 (Q2), year to date: was 826, now 827.",
        ),
        (
            result("2015/16", 90, basis=Basis.PROJECTION),
            result("2015/16", 95, basis=Basis.PROJECTION),
            "2015/16, projected: was 90, now 95.",
        ),
        (
            change("2015/16", "-3.1", "2014/15"),
            change("2015/16", "-3.14", "2014/15"),
            "2015/16: was −3.1%, now −3.14%.",
        ),
    ],
)
def test_a_figure(before: object, after: object, words: str) -> None:
    rows = [offences(row) if row else offences() for row in (before, after)]
    assert said(*rows) == [words]


def test_a_percentage_shows_what_it_rests_on() -> None:
    before = replace(n_of_d("2015/16 Q2", 12, 22), value=number("54.5"))
    after = replace(n_of_d("2015/16 Q2", 12, 23), value=number("52.2"))
    assert said(percentage(before), percentage(after)) == [
        "July to September 2015 (Q2): was 54.5% (12 of 22), now 52.2% (12 of 23)."
    ]


def test_figures_that_would_look_the_same_rounded_are_told_apart() -> None:
    before, after = (percentage(result("2015/16", v), decimals=0) for v in ("52.4", "52.3"))
    assert said(before, after) == ["2015/16: was 52.4%, now 52.3%."]


def test_a_part_is_named() -> None:
    parts = {"breakdowns": (part("hotline", "ASB Hotline"),)}
    before, after = (
        offences(result("2015/16 Q2", v, breakdown="hotline"), **parts) for v in (28, 33)
    )
    assert said(before, after) == ["ASB Hotline, July to September 2015 (Q2): was 28, now 33."]


def test_targets_and_baselines() -> None:
    before = offences(target(TargetKind.AT_MOST, 20), baseline(25))
    draft = {"status": TargetStatus.DRAFT}
    after = offences(target(TargetKind.AT_MOST, 18, **draft), baseline(26))
    assert said(before, after) == [
        "The target for 2015/16: was 20 offences or fewer, now 18 offences or fewer (a draft).",
        "The baseline, 2014/15: was 25 (confirmed), now 26 (confirmed).",
    ]


def test_a_target_in_other_words() -> None:
    before = offences(target(TargetKind.AT_MOST, 20, as_published="Under 20"))
    after = offences(target(TargetKind.AT_MOST, 20, as_published="Fewer than 20"))
    assert said(before, after) == [
        "The target for 2015/16: still 20 offences or fewer, but said in other words or on other "
        "terms."
    ]


def test_what_was_said_and_how_it_was_rated() -> None:
    one, other = (
        replace(offences(), updates=(update("2015/16 Q2", text, rating),))
        for text, rating in (("Well.", Rating.ON_TRACK), ("Ill.", Rating.AT_RISK))
    )
    when = "July to September 2015 (Q2)"
    assert said(one, other) == [
        f"The publisher’s rating for {when}: was on track, now at risk.",
        f"What was said for {when} was changed.",
    ]
    assert said(offences(), one) == [f"What was said for {when} was added."]
    assert said(one, offences()) == [f"What was said for {when} was taken out."]


def test_each_line_says_what_it_is_about_without_its_figures() -> None:
    places = {"breakdown": "hotline", "area": "London"}
    rows = [
        (
            result("2015/16 Q2", value, **places),
            to_date("2015/16 Q2", value),
            change("2015/16", value, "2014/15"),
            target(TargetKind.AT_MOST, value, set_on=date(2015, 6, 1)),
            baseline(value),
        )
        for value in (4, 5)
    ]
    parts = {"breakdowns": (part("hotline", "ASB Hotline"),)}
    before, after = (
        replace(offences(*several, **facts), updates=(update("2015/16 Q2", text, rating),))
        for several, facts, text, rating in (
            (rows[0], parts, "Well.", Rating.ON_TRACK),
            (rows[1], parts | {"title": "Anew"}, "Ill.", Rating.AT_RISK),
        )
    )
    assert about(before, after) == [
        ("figure", "2015-16-q2", "hotline", "London"),
        ("figure", "2015-16-q2", "year_to_date"),
        ("figure", "2015-16", "change_percent"),
        ("target", "2015-16", "2015-06-01"),
        ("baseline", "2014/15"),
        ("rating", "2015-16-q2"),
        ("said", "2015-16-q2"),
        ("description",),
    ]


def test_how_it_is_described() -> None:
    assert said(offences(), offences(title="Anew", lead="Police")) == [
        "How it is described changed: its title and its lead agency."
    ]
