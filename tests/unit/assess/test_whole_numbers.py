"""A percentage of whole things, and figures printed so that a reader can redo the sum."""

from __future__ import annotations

from decimal import Decimal

import pytest

from outturn.assess.exact import exact, opening, seen
from outturn.model import Measure, NotJudged, Polarity, Verdict, VerdictStatus
from outturn.model import TargetKind as Kind
from spec.build import assessed, baseline, indicator, n_of_d, offences, percentage, result, target
from spec.build import to_date as year_to_date
from unit.made import part


def verdict(change: str, start: int, value: str, **facts: object) -> Verdict:
    of = indicator(
        target(Kind.CHANGE_PERCENT, change), baseline(start), result("2015/16", value), **facts
    )
    return assessed(of).verdict


@pytest.mark.parametrize(
    ("change", "polarity", "whole", "exactly"),
    [
        ("-30", Polarity.LOWER, 10, Decimal("10.5")),
        ("30", Polarity.HIGHER, 20, Decimal("19.5")),
        ("-20", Polarity.LOWER, 12, None),
    ],
)
def test_it_is_rounded_to_the_stricter_side(
    change: str, polarity: Polarity, whole: int, exactly: Decimal | None
) -> None:
    made = verdict(change, 15, "15", polarity=polarity)
    assert (made.target_value, made.exact_target) == (whole, exactly)


def test_the_exact_figure_is_shown() -> None:
    made = verdict("-30", 15, "11", unit="callers")
    assert made.steps[2] == "15 less 30% is 10.5: 10 or fewer, since it counts in whole numbers."
    assert made.status is VerdictStatus.MISSED


@pytest.mark.parametrize(
    "measure",
    [Measure.RATE, Measure.PROPORTION, Measure.CURRENCY, Measure.DAYS, Measure.SCORE],
)
def test_nothing_else_is_rounded(measure: Measure) -> None:
    made = verdict("-30", 15, "11", measure=measure)
    assert (made.target_value, made.exact_target) == (Decimal("10.5"), None)


def test_counts_with_fractions_are_not_rounded() -> None:
    """Visits in thousands, say."""
    assert verdict("-30", 15, "10.4").target_value == Decimal("10.5")


def test_a_breakdown_is_rounded_by_its_own_measure() -> None:
    rows = (
        target(Kind.CHANGE_PERCENT, -30, breakdown="a"),
        baseline(15, breakdown="a"),
        result("2015/16", 10, breakdown="a"),
    )
    rate = part("a", measure=Measure.RATE)
    assert assessed(indicator(*rows, breakdowns=(rate,))).verdict.target_value == Decimal("10.5")
    assert assessed(indicator(*rows, breakdowns=(part("a"),))).verdict.target_value == 10


def test_what_is_due_within_the_year_is_a_share_of_the_whole_number_and_not_rounded() -> None:
    rows = (target(Kind.CHANGE_PERCENT, -30), baseline(15))
    made = assessed(offences(*rows, year_to_date("2015/16 Q1", 2))).verdict
    assert (made.year_target, made.target_value) == (10, Decimal("2.5"))
    assert made.exact_target == Decimal("10.5")


@pytest.mark.parametrize(("stated", "exactly"), [(10, Decimal("10.5")), (12, None)])
def test_a_printed_figure_is_used_as_it_is(stated: int, exactly: Decimal | None) -> None:
    rows = (target(Kind.CHANGE_PERCENT, -30, stated=stated), baseline(15))
    made = assessed(indicator(*rows, result("2015/16", 10))).verdict
    assert (made.target_value, made.exact_target) == (stated, exactly)
    assert f"The document prints {stated} as the target." in made.steps


def test_without_a_result_the_target_is_worked_out_all_the_same() -> None:
    made = assessed(indicator(target(Kind.CHANGE_PERCENT, -30), baseline(15))).verdict
    assert made.reason is NotJudged.NO_RESULT
    assert made.steps[-1].startswith("15 less 30% is 10.5: 10 or fewer")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1014.6", "1,014.6"),
        ("3.1416", "3.1416"),
        ("16.66666", "about 16.67"),
        ("-0.33333", "about −0.33"),
        ("50.00", "50"),
        ("1E+3", "1,000"),
    ],
)
def test_numbers_are_exact_or_said_to_be_rounded(value: str, text: str) -> None:
    assert exact(Decimal(value)) == text


def test_as_many_decimals_as_are_asked_for() -> None:
    assert exact(Decimal("16.66666666"), 6) == "about 16.666667"
    assert seen(Decimal("16.666667"), 6) == Decimal("16.666667")
    assert opening("about 16.67") == "About 16.67"


def test_rounding_is_named_in_the_steps() -> None:
    made = assessed(percentage(target(Kind.AT_LEAST, 60), n_of_d("2015/16 Q4", 12, 22))).verdict
    assert made.steps[0].endswith("the figure is about 54.55%: 12 of 22.")
    assert made.steps[2].startswith("About 54.55% is about 5.45 percentage points lower than 60%")


def test_figures_that_only_differ_further_down_are_printed_that_far() -> None:
    close_to = assessed(
        indicator(
            target(Kind.AT_MOST, "33.33"),
            n_of_d("2015/16", 1, 3),
            measure=Measure.PROPORTION,
            unit="%",
        )
    ).verdict
    assert close_to.status is VerdictStatus.CLOSE
    assert close_to.steps[2].startswith("About 33.3333% is about 0.0033 percentage points higher")
