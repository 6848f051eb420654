"""Usual variation in words."""

from __future__ import annotations

from datetime import date

import pytest

from outturn.model import Cause, Measure, Polarity
from outturn.model import TargetKind as Kind
from outturn.sentences import variation as words
from spec.build import assessed, indicator, result, target
from unit.spc.runs import monthly, of, varied

# The mean is 128 ÷ 12, the mean moving range 26 ÷ 11: limits of 4.38 and 16.95.
QUIET = (12, 9, 11, 10, 13, 9, 12, 10, 11, 9, 12, 10)
FIRES = {"unit": "fires"}


def reading(*values: int, **facts: object) -> str:
    made = of(*values, **(FIRES | facts))
    return words.reading(made, varied(made))


def title(*values: int, **facts: object) -> str:
    made = of(*values, **(FIRES | facts))
    return words.chart_title(made, varied(made))


def test_a_usual_figure_is_told_with_the_usual_range() -> None:
    assert reading(*QUIET) == (
        "10 fires in December 2012 is within usual variation: figures here usually lie between "
        "4.4 and 17."
    )
    assert title(*QUIET) == "Usual variation: 10, between 4.4 and 17"


def test_figures_that_never_move_are_told_as_such() -> None:
    assert reading(*[5] * 8).endswith("is within usual variation: every figure here has been 5.")


@pytest.mark.parametrize(
    ("tail", "why", "heading"),
    [
        ((24,), "it is above the upper limit, 18.", "24, above the upper limit of 18"),
        (
            (14, 13, 12, 11, 10, 9, 8),
            "it is part of a trend, 7 or more figures in a row, each lower than the last.",
            "8, after 7 or more figures in a row each lower than the last",
        ),
        (
            (17, 14, 17),
            "two of three figures in a row are close to the upper limit.",
            "17, and two of three figures close to the upper limit",
        ),
        (
            (15, 13, 14, 13, 15, 14, 13),
            "it is part of a shift, 7 or more figures in a row above the mean, 11.8.",
            "13, and 7 or more figures in a row above the mean",
        ),
    ],
)
def test_each_signal_is_told_with_its_reason(tail: tuple[int, ...], why: str, heading: str) -> None:
    assert f"is a signal: {why}" in reading(*QUIET, *tail)
    assert title(*QUIET, *tail).endswith(heading)


@pytest.mark.parametrize(
    ("polarity", "told"),
    [
        (Polarity.LOWER, "Signal of concern: 24"),
        (Polarity.HIGHER, "Signal of improvement: 24"),
        (Polarity.NONE, "Signal: higher: 24"),
    ],
)
def test_a_title_says_whether_the_signal_is_good(polarity: Polarity, told: str) -> None:
    assert title(*QUIET, 24, polarity=polarity).startswith(told)


def test_a_series_too_short_says_how_many_it_has_and_needs() -> None:
    found = assessed(of(*QUIET[:4])).variations
    assert words.too_short(found) == (
        "Usual variation can’t be told yet: it takes 8 comparable figures, and there are 4."
    )


def test_of_several_too_short_the_longest_speaks() -> None:
    years = [result(str(year), 100) for year in (2010, 2011)]
    found = assessed(indicator(*monthly(QUIET[:5]), *years)).variations
    assert len(found) == 2
    assert "there are 5." in words.too_short(found)


def test_figures_without_neighbours_say_that_this_is_what_they_lack() -> None:
    apart = [result(f"20{n:02d}-06", 10 + n) for n in range(9)]
    found = assessed(indicator(*apart)).variations
    assert "too few of the 9 figures follow one another" in words.too_short(found)


def test_a_new_phase_too_short_names_its_start() -> None:
    made = of(*QUIET, 30, 31, 29, breaks=[date(2013, 1, 1)])
    told = words.reading(made, varied(made))
    assert told.endswith("and there are 3 since the break in the series, from January 2013 on.")
    assert words.chart_title(made, varied(made)) == (
        "Too few figures from January 2013 on to tell usual variation"
    )


def test_trial_limits_say_so_until_there_are_twelve_figures() -> None:
    assert "they rest on 11 figures" in words.trial(varied(of(*QUIET[:11])).phase)
    assert words.trial(varied(of(*QUIET)).phase) == ""


def test_changes_left_out_are_counted() -> None:
    assert words.left_out(varied(of(*QUIET)).phase) == ""
    assert words.left_out(varied(of(*QUIET, 90)).phase).startswith("One change between")
    assert words.left_out(varied(of(*QUIET, 90, *QUIET)).phase).startswith("2 changes between")


def test_assurance_names_the_target() -> None:
    made = indicator(*monthly(QUIET), target(Kind.AT_MOST, 10, "2012"))
    (found,) = assessed(made).variations
    assert words.assurance(made, found).startswith("Hit and miss against the target of 10: ")
    between = indicator(*monthly(QUIET), target(Kind.BETWEEN, 4, "2012", upper=20))
    (found,) = assessed(between).variations
    assert "Consistently met against the target of 4 to 20: " in words.assurance(between, found)


def test_runs_tell_each_signal_once_latest_first() -> None:
    made = of(24, *QUIET, 14, 13, 12, 11, 10, 9, 8)
    found = words.runs(made, varied(made))
    assert [(run.when, run.cause) for run in found] == [
        ("February 2013 to August 2013", Cause.IMPROVEMENT),
        ("January 2012", Cause.CONCERN),
    ]
    assert found[0].text == "a trend, 7 figures in a row, each lower than the last"
    assert found[1].text.startswith("24, above the upper limit of ")


def test_a_shift_is_one_run_though_figures_in_it_are_outside() -> None:
    made = of(*QUIET, *[30] * 7)
    shifts = [run for run in words.runs(made, varied(made)) if "a shift" in run.text]
    assert [run.when for run in shifts] == [
        "January 2013 to July 2013",
        "January 2012 to December 2012",
    ]


def test_two_of_three_name_the_figure_between_them_too() -> None:
    made = of(*QUIET, 17, 14, 17)
    (run,) = words.runs(made, varied(made))
    assert run.when == "January 2013 to March 2013"


def test_limits_have_one_decimal_more_than_the_figures_and_two_at_most() -> None:
    assert varied(of(*QUIET)).phase.decimals == 1
    assert varied(of(*QUIET, "9.5")).phase.decimals == 2
    assert varied(of(*QUIET, "9.555")).phase.decimals == 2


def test_shares_carry_their_sign() -> None:
    told = title(*(value + 60 for value in QUIET), measure=Measure.PROPORTION, unit="%")
    assert told == "Usual variation: 70%, between 64.4% and 77%"


def test_the_text_alternative_counts_the_signals() -> None:
    made = of(*QUIET, 24)
    assert words.chart_description(made, varied(made)).endswith("1 figure of 13 marked as signals.")
    usual = of(*QUIET)
    told = words.chart_description(usual, varied(usual))
    assert told.endswith("No figures of 12 marked as signals.")
