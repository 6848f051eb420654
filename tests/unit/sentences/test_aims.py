"""What a target asks for, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from outturn.model import Baseline, Indicator, Measure, NotJudged, Polarity, Reason, TargetStatus
from outturn.model import TargetKind as Kind
from outturn.sentences.aims import aim, baseline_of, not_judged, outcome, promise, unjudged
from spec.build import assessed, baseline, indicator, offences, percentage, result, target, to_date


def said(of: Indicator, kind: Kind, value: str | int | None = None, **facts: Any) -> str:
    """The aim while the target's period runs."""
    return aim(of, target(kind, value, **facts), past=False)


@pytest.mark.parametrize(
    ("kind", "value", "now", "then"),
    [
        (Kind.IMPROVE, None, "The aim is to reduce.", "The aim was to reduce."),
        (
            Kind.MAINTAIN,
            "90",
            "The aim is to keep it at 90 or fewer.",
            "The aim was to keep it at 90 or fewer.",
        ),
        (
            Kind.MAINTAIN,
            None,
            "The aim is to keep it as it is.",
            "The aim was to keep it as it was.",
        ),
        (
            Kind.AT_MOST,
            "621",
            "The target is 621 offences or fewer.",
            "The target was 621 offences or fewer.",
        ),
        (
            Kind.AT_LEAST,
            "1",
            "The target is 1 offence or more.",
            "The target was 1 offence or more.",
        ),
        (Kind.FIGURE, "5", "The target is 5 offences.", "The target was 5 offences."),
        (
            Kind.CHANGE_PERCENT,
            "-5",
            "The target is a 5% reduction.",
            "The target was a 5% reduction.",
        ),
        (
            Kind.CHANGE_POINTS,
            "3",
            "The target is a 3 percentage point increase.",
            "The target was a 3 percentage point increase.",
        ),
        (
            Kind.MONITOR,
            None,
            "It is monitored, with no target.",
            "It was monitored, with no target.",
        ),
        (
            Kind.PROCESS,
            None,
            "Its target is a way of working, not a number.",
            "Its target was a way of working, not a number.",
        ),
    ],
)
def test_every_kind_while_it_runs_and_afterwards(
    kind: Kind, value: str | None, now: str, then: str
) -> None:
    asked = target(kind, value)
    assert aim(offences(), asked, past=False) == now
    assert aim(offences(), asked, past=True) == then


def test_between_in_both_tenses() -> None:
    asked = target(Kind.BETWEEN, 2, upper=4)
    assert aim(offences(), asked, past=False) == "The target is between 2 and 4."
    assert aim(offences(), asked, past=True) == "The target was between 2 and 4."


def test_a_bound_that_is_only_printed_as_the_result() -> None:
    assert said(offences(), Kind.AT_MOST, stated=30) == "The target is 30 offences or fewer."
    assert said(offences(), Kind.AT_LEAST, stated=30) == "The target is 30 offences or more."
    assert said(offences(), Kind.BETWEEN, stated=30) == (
        "The target is a level the document does not print."
    )


@pytest.mark.parametrize("past", [True, False])
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_makes_one_sentence(kind: Kind, past: bool) -> None:
    text = aim(offences(), target(kind), past=past)
    assert text[0].isupper()
    assert text.endswith(".")
    assert "None" not in text


def test_what_the_aim_said_is_not_said_again() -> None:
    unset = target(Kind.AT_MOST, status=TargetStatus.TO_BE_SET)
    assert outcome(assessed(indicator(unset, result("2015/16", 40)))) == "Not judged."
    sideless = assessed(indicator(target(Kind.FIGURE, 30), result("2015/16", 40)))
    assert outcome(sideless) == (
        "Not judged: the document does not say which side of the figure is meant."
    )


def test_without_a_target_and_with_one_not_set_yet() -> None:
    unset = target(Kind.AT_MOST, status=TargetStatus.TO_BE_SET)
    assert aim(offences(), None, past=True) == "No target is published."
    assert aim(offences(), unset, past=False) == "Its target is still to be set."
    assert aim(offences(), unset, past=True) == "Its target was still to be set."


@pytest.mark.parametrize(
    ("polarity", "verb"),
    [
        (Polarity.LOWER, "reduce"),
        (Polarity.HIGHER, "increase"),
        (Polarity.MAINTAIN, "improve"),
        (Polarity.NONE, "improve"),
    ],
)
def test_improving_is_said_by_the_way_that_is_better(polarity: Polarity, verb: str) -> None:
    assert said(offences(polarity=polarity), Kind.IMPROVE) == f"The aim is to {verb}."


def test_an_improvement_names_where_it_starts_where_nothing_else_has() -> None:
    asked = target(Kind.IMPROVE, baseline="2014/15")
    average = baseline(2318, label="three-year average")

    def start(of: Baseline | None) -> str:
        return aim(offences(), asked, past=True, start=of)

    assert start(average) == "The aim was to reduce from 2,318 (three-year average)."
    assert start(baseline(5, label="baseline")) == "The aim was to reduce from the baseline of 5."
    assert start(baseline(None)) == start(None) == "The aim was to reduce."


def test_bounds_are_fewer_for_what_is_counted_and_less_for_the_rest() -> None:
    assert said(percentage(), Kind.AT_MOST, 40) == "The target is 40% or less."
    days = indicator(measure=Measure.DAYS, unit="days")
    assert said(days, Kind.AT_MOST, 1) == "The target is 1 day or less."
    assert said(percentage(), Kind.AT_LEAST, 40) == "The target is 40% or more."


def test_a_level_is_kept_on_its_better_side() -> None:
    assert said(percentage(), Kind.MAINTAIN, 90) == "The aim is to keep it at 90% or more."
    either = percentage(polarity=Polarity.MAINTAIN)
    assert said(either, Kind.MAINTAIN, 90) == "The aim is to keep it at 90%."


def test_the_baselines_level_is_kept_where_none_is_stated() -> None:
    of = percentage(baseline(80))
    text = said(of, Kind.MAINTAIN, baseline="2014/15")
    assert text == "The aim is to keep it at 80% or more."


@pytest.mark.parametrize("size", ["8", "8.5", "11", "11.4", "18", "80", "85", "88.1", "800"])
def test_an_before_what_begins_with_a_vowel(size: str) -> None:
    assert f" an {size}% increase" in said(percentage(), Kind.CHANGE_PERCENT, size)


@pytest.mark.parametrize("size", ["1", "1.8", "5", "10", "17", "19", "110", "118", "180"])
def test_a_before_the_rest(size: str) -> None:
    assert f" a {size}% increase" in said(percentage(), Kind.CHANGE_PERCENT, size)


def test_a_change_names_its_baseline_and_what_the_document_makes_of_it() -> None:
    of = offences(baseline(690))
    text = said(of, Kind.CHANGE_PERCENT, -10, baseline="2014/15", stated=621)
    assert text == "The target is a 10% reduction on the 690 of 2014/15, to 621 or fewer."
    unnamed = offences(baseline(690, label="baseline"))
    text = said(unnamed, Kind.CHANGE_PERCENT, -10, baseline="baseline")
    assert text == "The target is a 10% reduction on the baseline of 690."
    more = said(percentage(), Kind.CHANGE_POINTS, 8, stated=52)
    assert more == "The target is an 8 percentage point increase, to 52% or more."


@pytest.mark.parametrize("kind", [Kind.AT_MOST, Kind.AT_LEAST, Kind.FIGURE, Kind.CHANGE_PERCENT])
def test_what_the_document_does_not_print_is_not_made_up(kind: Kind) -> None:
    assert said(offences(), kind).endswith("the document does not print.")


def test_a_band_with_a_side_missing_says_so() -> None:
    text = said(offences(), Kind.BETWEEN, 2)
    assert text == "The target is between 2 and a level the document does not print."


def test_a_target_finds_the_baseline_of_its_own_part() -> None:
    of = offences(baseline(1), baseline(2, breakdown="a"), baseline(3, area="London"))
    found = baseline_of(of, target(Kind.IMPROVE, breakdown="a", baseline="2014/15"))
    assert found is not None
    assert found.value == 2
    assert baseline_of(of, target(Kind.IMPROVE, baseline="2013/14")) is None


def test_why_there_is_no_verdict() -> None:
    late = result("2015/16", None, "x", reason=Reason.NOT_DUE)
    verdict = assessed(indicator(late, target(Kind.AT_MOST, 3))).verdict
    assert not_judged(verdict) == "there is no result for 2015/16, because it was not due yet"
    assert outcome(assessed(indicator(late, target(Kind.AT_MOST, 3)))) == (
        "Not judged: there is no result for 2015/16, because it was not due yet."
    )
    judged = assessed(indicator(result("2015/16", 3), target(Kind.AT_MOST, 3))).verdict
    assert not_judged(judged) == ""


def test_no_result_without_a_reason_gives_none() -> None:
    verdict = assessed(indicator(target(Kind.AT_MOST, 3))).verdict
    assert verdict.reason is NotJudged.NO_RESULT
    assert not_judged(verdict) == "there is no result"


def test_the_outcome_of_one_verdict() -> None:
    assert outcome(assessed(indicator(result("2015/16", 9), target(Kind.AT_MOST, 3)))) == "Missed."


def test_the_outcome_of_several_parts_counts_them() -> None:
    rows = [
        row
        for name, value in (("a", 1), ("b", 2), ("c", 99))
        for row in (
            to_date("2015/16 Q4", value, breakdown=name),
            target(Kind.AT_MOST, 9, breakdown=name),
        )
    ]
    assert outcome(assessed(offences(*rows))) == "Missed: 2 of 3 met."
    assert outcome(assessed(offences(*rows, headline="a"))) == "Met."


def test_before_the_end_parts_are_met_or_on_course() -> None:
    rows = [
        row
        for name in "ab"
        for row in (
            to_date("2015/16 Q1", 1, breakdown=name),
            target(Kind.AT_MOST, 90, breakdown=name),
        )
    ]
    assert outcome(assessed(offences(*rows))) == "On course: 2 of 2 met or on course."


@pytest.mark.parametrize("kind", [Kind.MONITOR, Kind.PROCESS, Kind.LOST])
def test_what_the_aim_has_said_is_not_said_again(kind: Kind) -> None:
    assert outcome(assessed(indicator(result("2015/16", 3), target(kind)))) == "Not judged."
    assert outcome(assessed(indicator(result("2015/16", 3)))) == "Not judged."


def test_where_only_parts_have_figures_the_whole_cannot_be_judged() -> None:
    of = indicator(
        result("2015/16", 3, breakdown="a"),
        result("2015/16", 4, breakdown="b"),
        target(Kind.AT_MOST, 9),
    )
    assert outcome(assessed(of)) == (
        "Not judged: no figure is published for the measure as a whole."
    )
    late = assessed(
        replace(of, results=(*of.results, result("2015/16", None, "x", reason=Reason.STAFFING)))
    )
    assert unjudged(late, late.verdict) == (
        "no figure is published for the measure as a whole, because the people who supplied it "
        "had left or were away"
    )


def test_a_part_without_a_result_is_not_the_measure_as_a_whole() -> None:
    of = indicator(result("2015/16", 3, breakdown="a"), target(Kind.AT_MOST, 9, breakdown="b"))
    made = assessed(of)
    lacking = next(v for v in made.current if v.breakdown == "b")
    assert unjudged(made, lacking) == "there is no result"


@pytest.mark.parametrize(
    ("title", "polarity", "sentence", "words"),
    [
        (
            "*Reduce incidents",
            Polarity.HIGHER,
            "The aim is for these figures to increase.",
            "to increase these figures",
        ),
        (
            "Increase safety",
            Polarity.LOWER,
            "The aim is for these figures to reduce.",
            "to reduce these figures",
        ),
        ("Reduce incidents", Polarity.LOWER, "The aim is to reduce.", "to reduce"),
        ("Reduce incidents", Polarity.NONE, "The aim is to improve.", "to improve"),
        ("Incidents", Polarity.HIGHER, "The aim is to increase.", "to increase"),
    ],
)
def test_an_aim_that_runs_against_the_title_is_said_of_the_figures(
    title: str, polarity: Polarity, sentence: str, words: str
) -> None:
    of = indicator(title=title, polarity=polarity)
    assert said(of, Kind.IMPROVE) == sentence
    assert promise(of, target(Kind.IMPROVE)) == words


@pytest.mark.parametrize(
    ("kind", "facts", "words"),
    [
        (Kind.AT_MOST, {"value": 5}, "5 offences or fewer"),
        (Kind.BETWEEN, {"value": 40, "upper": 60}, "between 40 and 60"),
        (Kind.CHANGE_PERCENT, {"value": -10}, "a 10% reduction"),
        (Kind.IMPROVE, {}, "to reduce"),
        (Kind.MAINTAIN, {"value": 90}, "to keep it at 90 or fewer"),
        (Kind.MAINTAIN, {}, "to keep it as it is"),
        (Kind.MONITOR, {}, "to monitor it"),
        (Kind.PROCESS, {}, "a way of working"),
        (Kind.LOST, {}, "one whose words were lost"),
        (
            Kind.AT_MOST,
            {"value": 5, "status": TargetStatus.DRAFT},
            "5 offences or fewer (a draft)",
        ),
        (Kind.FIGURE, {"status": TargetStatus.TO_BE_SET}, "one still to be set"),
    ],
)
def test_a_promise_in_a_few_words(kind: Kind, facts: dict[str, Any], words: str) -> None:
    assert promise(offences(), target(kind, **facts)) == words
