"""Usual variation of a whole series: which figures count, phases, cuts, assurance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from outturn.model import (
    Accumulation,
    Assurance,
    Basis,
    Cause,
    Indicator,
    Marker,
    Measure,
    Polarity,
    Signal,
    Target,
    Variation,
)
from outturn.model import TargetKind as Kind
from spec.build import assessed, indicator, offences, result, target
from unit.spc.runs import labels, month, monthly, of, varied

STEADY = (10, 12, 9, 11, 10, 13, 9, 10, 11, 12, 10, 9)


def only(made: Indicator) -> Variation:
    (found,) = assessed(made).variations
    return found


def having(signal: Signal, variation: Variation) -> list[bool]:
    return [signal in point.signals for point in variation.points]


def test_eight_comparable_figures_have_limits_and_seven_have_none() -> None:
    assert varied(of(*STEADY[:8])).known
    short = varied(of(*STEADY[:7]))
    assert not short.known
    assert (short.phase.count, short.needed) == (7, 8)
    assert short.latest.cause is Cause.UNKNOWN
    assert short.steps == ()


def test_one_figure_alone_is_no_series() -> None:
    assert assessed(of(10)).variations == ()


@pytest.mark.parametrize(("count", "trial"), [(8, True), (11, True), (12, False)])
def test_limits_from_fewer_than_twelve_figures_are_trial_limits(count: int, trial: bool) -> None:
    assert varied(of(*STEADY[:count])).phase.trial is trial


def test_each_point_stands_beside_its_limits() -> None:
    variation = varied(of(*STEADY))
    # 126 ÷ 12 and 21 ÷ 11.
    assert variation.phase.mean == Decimal("10.5")
    assert variation.phase.mean_range == Decimal(21) / 11
    last = variation.latest
    assert (last.value, last.moving_range) == (9, 1)
    assert last.upper == Decimal("10.5") + Decimal("2.66") * 21 / 11
    assert last.cause is Cause.COMMON
    assert variation.points[0].moving_range is None


@pytest.mark.parametrize("marker", [Marker.FORECAST, Marker.LOW_RELIABILITY])
def test_a_forecast_or_unreliable_figure_counts_as_missing(marker: Marker) -> None:
    results = monthly(STEADY)
    results[4] = replace(results[4], value=Decimal(500), markers=frozenset({marker}))
    variation = varied(indicator(*results))
    assert len(variation.points) == 11
    assert all(point.value < 500 for point in variation.points)


def test_a_provisional_figure_counts() -> None:
    results = monthly(STEADY)
    results[-1] = replace(results[-1], markers=frozenset({Marker.PROVISIONAL}))
    assert len(varied(indicator(*results)).points) == 12


def test_no_range_is_taken_across_a_missing_period() -> None:
    variation = varied(of(10, 12, 9, None, 50, 52, 49, 51, 50))
    assert [point.moving_range for point in variation.points] == [
        *(None, 2, 3),
        *(None, 2, 3, 2, 1),
    ]
    assert variation.phase.ranges == 6


def test_a_missing_period_interrupts_neither_a_shift_nor_a_trend() -> None:
    rising = (1, 2, 3, None, 4, 5, 6, 7, 3)
    assert having(Signal.TREND, varied(of(*rising))) == [True] * 7 + [False]
    high = (1, 1, 1, 1, 1, 1, 1, 1, 9, 8, 9, None, 8, 9, 8, 9)
    assert having(Signal.SHIFT, varied(of(*high)))[-7:] == [True] * 7


def test_eight_figures_none_beside_another_have_no_limits() -> None:
    years = [result(f"20{n:02d}-06", 10 + n) for n in range(8)]
    short = varied(indicator(*years))
    assert not short.known
    assert (short.phase.count, short.phase.ranges) == (8, 0)


def test_spans_that_overlap_do_not_count_twice() -> None:
    spans = [
        result(f"{2000 + n}-0{half}-01/{2001 + n - (half == 1)}-{end}", 10)
        for n in range(4)
        for half, end in ((1, "12-31"), (7, "06-30"))
    ]
    variation = varied(indicator(*spans))
    assert [point.period.start.month for point in variation.points] == [1] * 4


def test_a_year_to_date_and_a_rolling_year_have_no_usual_variation() -> None:
    for basis in (Basis.ROLLING_YEAR, Basis.YEAR_TO_DATE, Basis.SNAPSHOT, Basis.PROJECTION):
        rows = [replace(row, basis=basis) for row in monthly(STEADY)]
        assert assessed(indicator(*rows)).variations == ()


def test_the_periods_of_a_yearly_sum_have_and_its_year_to_date_has_not() -> None:
    quarters = [result(f"201{3 + n // 4}/1{4 + n // 4} Q{n % 4 + 1}", 100 + n) for n in range(8)]
    (variation,) = [v for v in assessed(offences(*quarters)).variations if v.known]
    assert len(variation.points) == 8


def test_an_area_to_compare_with_has_none_unless_it_has_a_target() -> None:
    rows = [replace(row, area="London") for row in monthly(STEADY)]
    assert assessed(indicator(*rows)).variations == ()
    aim = target(Kind.AT_MOST, 12, area="London")
    assert len(assessed(indicator(*rows, aim)).variations) == 1


def test_each_breakdown_and_length_has_its_own() -> None:
    opiate = [replace(row, breakdown="opiate") for row in monthly(STEADY)]
    years = [result(str(year), 120) for year in (2010, 2011)]
    found = assessed(indicator(*monthly(STEADY), *opiate, *years)).variations
    assert {(v.breakdown, len(v.points)) for v in found} == {("", 12), ("", 2), ("opiate", 12)}


HIGH = tuple(100 + value for value in STEADY)


def test_an_annotated_break_begins_a_phase_with_limits_of_its_own() -> None:
    variation = varied(of(*STEADY, *HIGH, breaks=[date(2013, 1, 1)]))
    assert [phase.mean for phase in variation.phases] == [Decimal("10.5"), Decimal("110.5")]
    assert labels(variation) == [None] * 24
    assert variation.points[12].moving_range is None, "none across the break"


def test_without_the_break_the_same_figures_are_two_shifts() -> None:
    found = labels(varied(of(*STEADY, *HIGH)))
    assert None not in found


def test_a_marked_figure_begins_a_phase() -> None:
    results = monthly((*STEADY, *HIGH))
    results[12] = replace(results[12], markers=frozenset({Marker.BREAK}))
    assert [phase.count for phase in varied(indicator(*results)).phases] == [12, 12]


def test_a_break_inside_a_period_parts_its_figure_from_both_sides() -> None:
    variation = varied(of(*STEADY, *HIGH, breaks=[date(2013, 1, 16)]))
    assert [phase.count for phase in variation.phases] == [12, 1, 11]


def test_an_event_that_breaks_nothing_begins_no_phase() -> None:
    made = of(*STEADY, *HIGH, breaks=[date(2013, 1, 1)])
    (note,) = made.annotations
    event = replace(made, annotations=(replace(note, kind="event"),))  # type: ignore[arg-type]
    assert len(varied(event).phases) == 1


def test_a_phase_too_short_has_no_limits_and_the_latest_figure_none_then() -> None:
    variation = varied(of(*STEADY, *HIGH[:7], breaks=[date(2013, 1, 1)]))
    assert [phase.known for phase in variation.phases] == [True, False]
    assert variation.known
    assert variation.latest.cause is Cause.UNKNOWN
    assert variation.latest.upper is None


def test_rules_do_not_reach_across_a_break() -> None:
    rising = tuple(range(1, 13))
    variation = varied(of(*rising, breaks=[date(2012, 5, 1)]))
    assert having(Signal.TREND, variation) == [False] * 4 + [True] * 8


WILD = (0, 9, 1, 8, 0, 9, 1, 10)


def test_limits_of_a_count_are_cut_at_none_for_show_only() -> None:
    phase = varied(of(*WILD)).phase
    assert phase.lower is not None
    assert phase.lower < 0
    assert phase.shown_lower == 0
    assert phase.shown_upper == phase.upper


def test_limits_of_a_share_are_cut_at_a_hundred_too() -> None:
    shares = {"measure": Measure.PROPORTION, "unit": "%"}
    phase = varied(of(*(100 - value for value in WILD), **shares)).phase
    assert phase.upper is not None
    assert phase.upper > 100
    assert phase.shown_upper == 100


def test_rules_use_the_limits_as_they_are() -> None:
    # The mean is 4.75 and the lower limit below 0: 0 is no signal, though it is the least.
    assert set(labels(varied(of(*WILD)))) == {None}


@pytest.mark.parametrize("measure", [Measure.CURRENCY, Measure.CHANGE, Measure.SCORE])
def test_what_can_be_below_none_is_not_cut(measure: Measure) -> None:
    phase = varied(of(*WILD, measure=measure)).phase
    assert phase.shown_lower == phase.lower


def test_nothing_is_cut_where_a_figure_lies_beyond() -> None:
    phase = varied(of(*WILD, -1)).phase
    assert phase.shown_lower == phase.lower


def test_screening_can_be_switched_off() -> None:
    far = (*STEADY, 200, *STEADY)
    assert varied(of(*far)).phase.screened == 2
    assert varied(of(*far), screen=False).phase.screened == 0
    assert [p.screened for p in varied(of(*far)).points[11:15]] == [False, True, True, False]


def assurance(aim: Target, **facts: Any) -> Assurance | None:
    """With the figures of STEADY: limits of 5.42 and 15.58."""
    rows = monthly(STEADY)
    return only(indicator(*rows, aim, **facts)).assurance


PERIOD = month(len(STEADY) - 1)[:4]
MET, MISSED, EITHER = (
    Assurance.CONSISTENTLY_MET,
    Assurance.CONSISTENTLY_MISSED,
    Assurance.HIT_AND_MISS,
)


@pytest.mark.parametrize(
    ("kind", "value", "upper", "expected"),
    [
        (Kind.AT_MOST, 16, None, MET),
        (Kind.AT_MOST, 15, None, EITHER),
        (Kind.AT_MOST, 5, None, MISSED),
        (Kind.AT_LEAST, 5, None, MET),
        (Kind.AT_LEAST, 6, None, EITHER),
        (Kind.AT_LEAST, 16, None, MISSED),
        (Kind.BETWEEN, 5, 16, MET),
        (Kind.BETWEEN, 6, 16, EITHER),
        (Kind.BETWEEN, 16, 20, MISSED),
        (Kind.BETWEEN, 1, 5, MISSED),
    ],
)
def test_assurance_holds_the_target_against_the_limits(
    kind: Kind, value: int, upper: int | None, expected: Assurance
) -> None:
    aim = target(kind, value, "2012", upper=upper)
    assert assurance(aim) is expected


def test_limits_that_just_touch_the_target_meet_it() -> None:
    level = (10,) * 8
    aims = {Kind.AT_MOST: 10, Kind.AT_LEAST: 10}
    for kind, value in aims.items():
        made = indicator(*monthly(level), target(kind, value, "2012"))
        assert only(made).assurance is MET


def test_a_yearly_sum_has_no_assurance() -> None:
    assert assurance(target(Kind.AT_MOST, 200, "2012"), accumulation=Accumulation.SUM) is None


def test_without_a_target_for_the_latest_period_there_is_no_assurance() -> None:
    assert assurance(target(Kind.AT_MOST, 16, "2010")) is None
    assert assurance(target(Kind.MONITOR, None, "2012")) is None


def test_a_level_to_keep_on_neither_side_has_no_assurance() -> None:
    aim = target(Kind.MAINTAIN, 10, "2012")
    assert assurance(aim, polarity=Polarity.MAINTAIN) is None


def test_a_trend_below_the_mean_points_the_way_it_moves() -> None:
    rising_from_below = of(*(1, 2, 3, 4, 5, 6, 7), *[60] * 7, polarity=Polarity.HIGHER)
    first = varied(rising_from_below).points[1]
    assert first.signals == (Signal.OUTSIDE, Signal.TREND, Signal.SHIFT)
    assert first.upward == (False, True, False)
    assert first.cause is Cause.CONCERN


def test_steps_redo_the_limits() -> None:
    listed, taken, spread, limits = varied(of(*STEADY)).steps
    assert "They add up to 126; the mean is 126 ÷ 12, or 10.5." in listed
    assert "2; 3; 2; 1; 3; 4; 1; 1; 1; 2; 1" in taken
    assert "21 ÷ 11, or 1.91" in spread
    assert "126 ÷ 12 + 2.66 × 21 ÷ 11 is 15.6" in limits
    assert "126 ÷ 12 − 2.66 × 21 ÷ 11 is 5.4" in limits


def test_steps_name_each_phase() -> None:
    steps = varied(of(*STEADY, *HIGH, breaks=[date(2013, 1, 1)])).steps
    assert steps[0].startswith("January 2012 to December 2012. ")
    assert steps[4].startswith("January 2013 to December 2013. ")


def test_steps_say_what_is_left_out_missing_and_cut() -> None:
    steps = " ".join(varied(of(*STEADY, 200, *STEADY)).steps)
    assert "Of these, 191; 190 are left out" in steps
    assert "That leaves 22 ranges." in steps
    assert "None is taken across a missing period." in " ".join(
        varied(of(*STEADY[:6], None, *STEADY[6:])).steps
    )
    assert "No figure can lie below 0" in " ".join(varied(of(*WILD)).steps)
