"""Verdicts: what the chapters of the specification leave to detail."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from outturn.model import (
    BaselineStatus,
    Basis,
    Judgement,
    NotJudged,
    Polarity,
    Quantity,
    Reason,
    Result,
    Statistic,
    TargetStatus,
    VerdictStatus,
)
from outturn.model import TargetKind as Kind
from outturn.model import TargetPer as Per
from spec.build import (
    assessed,
    baseline,
    change,
    indicator,
    n_of_d,
    offences,
    percentage,
    result,
    target,
    to_date,
)


def test_the_arithmetic_is_in_the_verdict() -> None:
    verdict = assessed(
        offences(target(Kind.IMPROVE), baseline(1068), to_date("2015/16 Q2", 700))
    ).verdict
    assert (verdict.value, verdict.target_value, verdict.year_target) == (700, 534, 1068)
    assert (verdict.margin, verdict.strict, verdict.final) == (166, True, False)
    assert verdict.baseline is not None
    assert verdict.baseline.label == "2014/15"
    assert verdict.steps[0] == (
        "The year to date, April to September 2015, is 700 offences (printed)."
    )


def test_each_period_has_its_verdict_oldest_first() -> None:
    found = assessed(
        percentage(
            target(Kind.AT_LEAST, 90),
            result("2015/16 Q2", 80),
            result("2015/16 Q1", 94),
            result("2015/16 Q4", None, "x"),
        )
    )
    assert [(v.period and v.period.text, v.status) for v in found.verdicts] == [
        ("2015/16 Q1", VerdictStatus.ON_COURSE),
        ("2015/16 Q2", VerdictStatus.OFF_COURSE),
    ]
    assert found.verdict is found.verdicts[-1]


def test_the_whole_year_goes_before_its_last_quarter() -> None:
    found = assessed(
        percentage(target(Kind.AT_LEAST, 50), result("2015/16 Q4", 67), result("2015/16", 46))
    )
    assert found.verdict.value == 46
    assert len(found.verdicts) == 1


def test_a_target_for_last_year_does_not_speak_for_this_one() -> None:
    found = assessed(
        offences(
            target(Kind.CHANGE_PERCENT, -2, "2014/15"),
            target(Kind.CHANGE_PERCENT, -5),
            baseline(4158),
            change("2014/15", -4, "2013/14"),
            result("2015/16", None, "x", reason=Reason.NOT_DUE),
        )
    )
    assert (found.verdict.reason, found.verdict.absence) == (NotJudged.NO_RESULT, Reason.NOT_DUE)


def test_last_years_verdict_is_kept() -> None:
    found = assessed(
        offences(
            target(Kind.CHANGE_PERCENT, -2, "2014/15", baseline="2013/14"),
            change("2014/15", -4, "2013/14"),
        )
    )
    assert [v.status for v in found.verdicts] == [VerdictStatus.MET]
    assert found.verdict.reason is NotJudged.NO_TARGET


def test_a_level_that_cannot_be_judged_gives_way_to_a_published_change() -> None:
    found = assessed(
        indicator(
            target(Kind.IMPROVE, baseline="before"),
            baseline(None, label="before", status=BaselineStatus.DESCRIPTIVE),
            result("2015/16", 40),
            change("2015/16", -16, "before"),
        )
    )
    assert found.verdict.status is VerdictStatus.MET
    assert found.verdict.value == -16


def test_a_change_against_something_else_is_not_judged() -> None:
    found = assessed(
        indicator(target(Kind.IMPROVE), change("2015/16", 26, "the target to achieve this year"))
    )
    assert found.verdict.reason is NotJudged.BASELINE_UNCONFIRMED
    assert "the target to achieve this year" in found.verdict.steps[-1]


def test_a_change_from_nothing_is_little_and_never_close() -> None:
    for value in (0, 1):
        found = assessed(
            indicator(
                target(Kind.CHANGE_PERCENT, -1, baseline="2014/15"),
                baseline(None),
                change("2015/16", value, "2014/15"),
            )
        )
        assert found.verdict.status is VerdictStatus.MISSED


def test_a_lost_title_takes_its_target_with_it() -> None:
    found = assessed(
        indicator(result("2015/16", 40), title="", reason=Reason.LOST_IN_TRANSCRIPTION)
    )
    assert found.verdict.reason is NotJudged.LOST_IN_TRANSCRIPTION


def test_an_unconfirmed_baseline_goes_before_a_missing_result() -> None:
    unconfirmed = baseline(None, status=BaselineStatus.TO_BE_CONFIRMED)
    with_baseline = assessed(indicator(target(Kind.IMPROVE), unconfirmed))
    without = assessed(indicator(target(Kind.IMPROVE)))
    assert with_baseline.verdict.reason is NotJudged.BASELINE_UNCONFIRMED
    assert without.verdict.reason is NotJudged.NO_RESULT


def test_a_target_for_the_whole_is_not_judged_by_its_parts() -> None:
    found = assessed(percentage(target(Kind.AT_LEAST, 5), result("2015/16", 6, breakdown="opiate")))
    assert found.verdict.reason is NotJudged.NO_RESULT


@pytest.mark.parametrize("status", list(TargetStatus))
def test_a_figure_does_not_say_which_side_is_meant(status: TargetStatus) -> None:
    found = assessed(indicator(target(Kind.FIGURE, 30, status=status), result("2015/16", 40)))
    in_force = status is TargetStatus.CONFIRMED
    assert (found.verdict.reason is NotJudged.SIDE_NOT_STATED) is in_force


def test_a_target_to_be_set_is_no_draft() -> None:
    found = assessed(indicator(target(Kind.IMPROVE, status=TargetStatus.TO_BE_SET)))
    assert found.verdict.reason is NotJudged.TARGET_TO_BE_SET


@pytest.mark.parametrize(("kind", "value"), [(Kind.AT_MOST, 31), (Kind.AT_LEAST, 29)])
def test_a_bound_may_stand_in_the_printed_result_alone(kind: Kind, value: int) -> None:
    found = assessed(indicator(target(kind, stated=30), result("2015/16", value)))
    assert (found.verdict.status, found.verdict.target_value) == (VerdictStatus.CLOSE, 30)


def test_a_figure_that_is_not_the_last_does_not_complete_the_period() -> None:
    rows = (target(Kind.AT_LEAST, 50), result("2015/16 Q3", 55), result("2015/16 Q4", 55))
    earlier, last = assessed(percentage(*rows)).verdicts
    assert earlier.steps[-1] == (
        "This figure does not complete the target's period: it is on course."
    )
    assert last.steps[-1] == "This is the last quarter of the target's year: the target is met."


@pytest.mark.parametrize(
    ("last", "start"),
    [
        (result("2015/16", 55), "This completes the target's period"),
        (result("2015/16 Q4", 55, basis=Basis.ROLLING_YEAR), "This completes the target's period"),
        (result("2015/16 H2", 55), "This is the last half-year of the target's year"),
        (result("2016-03", 55), "This is the last month of the target's year"),
        (
            result("2015/16 Q4", 55, basis=Basis.SNAPSHOT),
            "This is the position at the end of the target's year",
        ),
        (result("2016-02-01/2016-03-31", 55), "This is the last figure of the target's year"),
    ],
)
def test_what_ends_the_targets_period_is_not_said_to_be_all_of_it(last: Result, start: str) -> None:
    verdict = assessed(percentage(target(Kind.AT_LEAST, 50), last)).verdict
    assert verdict.steps[-1] == f"{start}: the target is met."


def test_a_confirmed_target_goes_before_a_newer_draft() -> None:
    found = assessed(
        indicator(
            target(Kind.AT_MOST, 50, set_on=date(2015, 4, 1)),
            target(Kind.AT_MOST, 30, set_on=date(2015, 9, 1), status=TargetStatus.DRAFT),
            result("2015/16", 40),
        )
    )
    assert found.verdict.status is VerdictStatus.MET


def test_a_stricter_target_goes_before_watching() -> None:
    found = assessed(
        indicator(target(Kind.MONITOR), target(Kind.AT_MOST, 50), result("2015/16", 40))
    )
    assert found.verdict.status is VerdictStatus.MET


def test_without_a_side_there_is_nothing_to_improve() -> None:
    found = assessed(
        indicator(target(Kind.IMPROVE), baseline(10), result("2015/16", 9), polarity=Polarity.NONE)
    )
    assert found.verdict.reason is NotJudged.NO_TARGET


def test_a_total_of_several_years_is_brought_to_one() -> None:
    verdict = assessed(
        offences(
            target(Kind.IMPROVE),
            baseline(6954, "2011-04-01/2014-03-31", label="three years"),
            to_date("2015/16 Q4", 2203),
        )
    ).verdict
    assert verdict.target_value == 2318
    assert "× 12 ÷ 36" in verdict.steps[2]


def test_a_yearly_average_serves_a_target_for_several_years() -> None:
    verdict = assessed(
        offences(
            target(Kind.IMPROVE, None, "2014-04-01/2016-03-31", per=Per.WHOLE_PERIOD),
            baseline(100, "2011-04-01/2014-03-31", statistic=Statistic.YEARLY_AVERAGE),
            result("2014/15", 90),
            to_date("2015/16 Q4", 95),
        )
    ).verdict
    assert (verdict.value, verdict.target_value) == (185, 200)
    assert verdict.status is VerdictStatus.MET


def test_a_target_for_a_half_year_sums_its_own_quarters() -> None:
    verdict = assessed(
        offences(
            target(Kind.AT_MOST, 60, "2015/16 H2"),
            result("2015/16 Q1", 50),
            result("2015/16 Q2", 50),
            result("2015/16 Q3", 30),
            result("2015/16 Q4", 25),
        )
    ).verdict
    assert (verdict.value, verdict.status) == (55, VerdictStatus.MET)


def test_a_year_with_a_missing_quarter_is_not_judged() -> None:
    found = assessed(
        offences(
            target(Kind.AT_MOST, 100),
            result("2015/16 Q2", 20),
            result("2015/16 Q1", None, "x", reason=Reason.STAFFING),
        )
    )
    verdict = found.verdict
    assert verdict.reason is NotJudged.YEAR_TO_DATE_INCOMPLETE
    assert (verdict.absence, verdict.value) == (Reason.STAFFING, 20)
    assert verdict.steps[-1] == (
        "There is no figure for April to June 2015 (Q1), so the year so far does not add up."
    )


@pytest.mark.parametrize(
    ("known", "named"),
    [
        (["2015/16 Q3"], "April to June 2015 (Q1) and July to September 2015 (Q2)"),
        (["2015/16 Q1", "2015/16 Q3"], "July to September 2015 (Q2)"),
        (["2015-04", "2015-06"], "May 2015"),
        (["2015-10-05/2015-11-30"], "1 April 2015 to 4 October 2015"),
    ],
)
def test_what_is_missing_of_a_year_is_named(known: list[str], named: str) -> None:
    rows = [result(period, 20) for period in known]
    verdict = assessed(offences(target(Kind.AT_MOST, 100), *rows)).verdict
    assert verdict.reason is NotJudged.YEAR_TO_DATE_INCOMPLETE
    assert f"There is no figure for {named}," in verdict.steps[-1]


def test_what_else_stands_in_the_way_goes_before_a_missing_part() -> None:
    alone = result("2015/16 Q3", 20)
    unsure = baseline(None, status=BaselineStatus.TO_BE_CONFIRMED)
    watched = assessed(offences(target(Kind.MONITOR), alone)).verdict
    unconfirmed = assessed(offences(target(Kind.IMPROVE), unsure, alone)).verdict
    assert watched.reason is NotJudged.MONITORED_ONLY
    assert unconfirmed.reason is NotJudged.BASELINE_UNCONFIRMED


def test_a_published_change_speaks_where_the_year_does_not_add_up() -> None:
    found = assessed(
        offences(
            target(Kind.CHANGE_PERCENT, -2),
            result("2015/16 Q4", 20),
            change("2015/16", -4, "2014/15"),
        )
    )
    assert found.verdict.status is VerdictStatus.MET


def test_both_bounds_are_shared_out() -> None:
    verdict = assessed(
        offences(target(Kind.BETWEEN, 40, upper=80), to_date("2015/16 Q2", 30))
    ).verdict
    assert (verdict.target_value, verdict.target_upper) == (20, 40)
    assert verdict.status is VerdictStatus.ON_COURSE


def test_the_scorecards_tolerance_is_not_held_to_half_the_way() -> None:
    facts = (target(Kind.CHANGE_PERCENT, -4), baseline(100), result("2015/16", 99))
    own = Judgement(share=Decimal(5))
    assert assessed(indicator(*facts), judgement=own).verdict.status is VerdictStatus.CLOSE


def test_areas_are_judged_apart() -> None:
    found = assessed(
        indicator(
            target(Kind.AT_MOST, 10),
            result("2015/16", 9),
            result("2015/16", 90, area="London"),
        )
    )
    assert [v.value for v in found.verdicts] == [9]


def test_a_forecast_is_not_a_result() -> None:
    found = assessed(
        indicator(
            target(Kind.AT_MOST, 10),
            result("2015/16 Q3", 9),
            result("2015/16", 12, basis=Basis.PROJECTION),
            result("2015/16 Q4", 12, "f"),
        )
    )
    assert found.verdict.value == 9
    assert found.latest is not None
    assert found.latest.value == 9


def test_counts_add_up() -> None:
    found = assessed(
        percentage(
            target(Kind.AT_LEAST, 5, breakdown="a"),
            target(Kind.AT_LEAST, 5, breakdown="b"),
            target(Kind.AT_LEAST, 5, breakdown="c"),
            result("2015/16", 6, breakdown="a"),
            result("2015/16", 1, breakdown="b"),
        )
    )
    assert (found.met, found.judged, len(found.current)) == (1, 2, 3)
    assert found.verdict.breakdown == "b"
    assert found.direction.breakdown == "b"


def test_a_printed_figure_goes_before_the_sum() -> None:
    improve = assessed(
        indicator(target(Kind.IMPROVE, stated=60), baseline(68), result("2015/16", 60))
    ).verdict
    without_baseline = assessed(
        indicator(target(Kind.CHANGE_PERCENT, -10, stated=621), result("2015/16", 621))
    ).verdict
    assert (improve.target_value, improve.strict) == (60, False)
    assert improve.status is without_baseline.status is VerdictStatus.MET


def test_a_target_without_its_figure_is_not_judged() -> None:
    for kind in (Kind.AT_MOST, Kind.CHANGE_PERCENT, Kind.BETWEEN):
        found = assessed(indicator(target(kind), baseline(68), result("2015/16", 60)))
        assert found.verdict.reason is NotJudged.NO_TARGET


def test_a_target_whose_figure_was_lost_says_so() -> None:
    found = assessed(
        indicator(target(Kind.AT_MOST, reason=Reason.LOST_IN_TRANSCRIPTION), result("2015/16", 60))
    )
    assert found.verdict.reason is NotJudged.LOST_IN_TRANSCRIPTION


def test_a_published_change_in_points_answers_a_target_in_points() -> None:
    found = assessed(
        percentage(
            target(Kind.CHANGE_POINTS, 5),
            change("2015/16", 6, "2014/15", quantity=Quantity.CHANGE),
        )
    )
    assert found.verdict.status is VerdictStatus.MET


def test_a_calendar_year_is_summed_from_its_own_months() -> None:
    months = [result(f"2015-{month:02d}", 10) for month in range(1, 10)]
    verdict = assessed(offences(target(Kind.AT_MOST, 100, "2015"), *months)).verdict
    assert (verdict.value, verdict.target_value) == (90, 75)
    assert verdict.status is VerdictStatus.OFF_COURSE


def test_a_target_between_days_is_shared_by_days() -> None:
    verdict = assessed(
        offences(
            target(Kind.AT_MOST, 100, "2015-04-01/2015-05-20"),
            result("2015-04-01/2015-04-25", 40),
        )
    ).verdict
    assert verdict.target_value == 50
    assert "25 of 50 days" in verdict.steps[2]


def test_a_year_of_a_target_need_not_be_the_scorecards() -> None:
    verdict = assessed(
        offences(
            target(Kind.AT_MOST, 40, "2015-01-01/2016-12-31"),
            *(result(f"2015 Q{n}", 9) for n in (1, 2, 3, 4)),
        )
    ).verdict
    assert (verdict.value, verdict.final, verdict.status) == (36, True, VerdictStatus.MET)


def test_a_baseline_of_one_breakdown_is_no_other_ones() -> None:
    found = assessed(
        indicator(
            target(Kind.IMPROVE, breakdown="a"),
            baseline(10, breakdown="b"),
            result("2015/16", 5, breakdown="a"),
        )
    )
    assert found.verdict.reason is NotJudged.BASELINE_UNCONFIRMED


def test_the_headline_counts_even_without_a_target() -> None:
    found = assessed(
        indicator(
            target(Kind.AT_MOST, 3, breakdown="a"),
            result("2015/16", 5, breakdown="a"),
            result("2015/16", 5, breakdown="b"),
            headline="b",
        )
    )
    assert (found.verdict.breakdown, found.verdict.reason) == ("b", NotJudged.NO_TARGET)


def test_judged_parts_count_where_the_whole_has_no_verdict() -> None:
    rows = (
        target(Kind.AT_LEAST, 5, breakdown="a"),
        result("2015/16", 3, breakdown="a"),
        result("2015/16", 30),
    )
    watched = assessed(percentage(target(Kind.MONITOR), *rows)).verdict
    assert (watched.breakdown, watched.status) == ("a", VerdictStatus.CLOSE)
    judged = assessed(percentage(target(Kind.AT_LEAST, 5), *rows)).verdict
    assert (judged.breakdown, judged.status) == ("", VerdictStatus.MET)


def test_only_a_confirmed_baseline_tells_last_years_shape() -> None:
    rows = (target(Kind.AT_MOST, 600), to_date("2014/15 Q1", 50), to_date("2015/16 Q1", 70))
    under_review = baseline(500, status=BaselineStatus.UNDER_REVIEW)
    assert assessed(offences(*rows, baseline(500))).verdict.target_value == 60
    assert assessed(offences(*rows, under_review)).verdict.target_value == 150


def test_only_a_confirmed_baseline_holds_the_tolerance() -> None:
    rows = (target(Kind.AT_MOST, 96), result("2015/16", 99))
    unsure = baseline(100, status=BaselineStatus.TO_BE_CONFIRMED)
    assert assessed(indicator(*rows, baseline(100))).verdict.status is VerdictStatus.MISSED
    assert assessed(indicator(*rows, unsure)).verdict.status is VerdictStatus.CLOSE


def test_a_bound_where_the_baseline_stands_asks_for_no_movement() -> None:
    rows = (target(Kind.AT_MOST, 100), baseline(100))
    verdict = assessed(indicator(*rows, result("2015/16", 102))).verdict
    assert (verdict.status, verdict.tolerance) == (VerdictStatus.CLOSE, 5)
    assert "The tolerance is 5% of 100, or 5." in verdict.steps


def test_a_change_in_points_is_never_printed_as_percent() -> None:
    verdict = assessed(
        percentage(
            target(Kind.CHANGE_POINTS, 5),
            change("2015/16", 4, "2014/15", quantity=Quantity.CHANGE),
        )
    ).verdict
    assert verdict.steps[:3] == (
        "In 2015/16 the published change is +4 percentage points against 2014/15.",
        "The target is a rise of 5 percentage points or more.",
        "+4 percentage points is 1 percentage point lower than +5 percentage points: "
        "on the wrong side.",
    )


def test_a_quarter_worked_out_of_unreliable_figures_is_unreliable() -> None:
    found = assessed(
        offences(
            target(Kind.AT_MOST, 350, "2015/16 Q2"),
            result("2015/16 Q1", 336),
            to_date("2015/16 Q2", 700, markers="u"),
        )
    )
    assert found.verdict.reason is NotJudged.LOW_RELIABILITY


def test_a_shape_beyond_its_own_total_is_not_used() -> None:
    rows = (target(Kind.AT_MOST, 600), to_date("2014/15 Q1", 50), to_date("2015/16 Q1", 70))
    verdict = assessed(offences(*rows, baseline(40))).verdict
    assert verdict.target_value == 150
    assert "last year's figures do not add up" in verdict.steps[2]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ((result("2014/15 Q1", 0), result("2014/15", 600)), "nothing had come"),
        ((to_date("2014/15 Q1", 50, markers="u"), result("2014/15", 600)), "are unreliable"),
        ((result("2014/15 Q1", 50, "p;u"), result("2014/15", 600)), "are unreliable"),
        ((result("2014/15 Q1", 50), result("2014/15", 600, "u")), "are unreliable"),
        ((result("2014/15 Q1", 50),), "are unknown"),
        ((result("2014/15", 600),), "are unknown"),
    ],
)
def test_time_decides_where_last_year_says_nothing(rows: tuple[Result, ...], why: str) -> None:
    verdict = assessed(offences(target(Kind.AT_MOST, 600), *rows, result("2015/16 Q1", 70))).verdict
    assert verdict.target_value == 150
    assert "3 of 12 months have gone" in verdict.steps[2]
    assert why in verdict.steps[2]


def test_a_target_for_half_a_year_does_not_speak_of_last_year() -> None:
    verdict = assessed(
        offences(target(Kind.AT_MOST, 60, "2015/16 H2"), result("2015/16 Q3", 30))
    ).verdict
    assert "3 of 6 months have gone. What is due" in verdict.steps[2]


def test_a_base_of_twenty_needs_no_warning() -> None:
    def last_step(base: int) -> str:
        half = n_of_d("2015/16 Q4", base // 2, base)
        return assessed(percentage(target(Kind.AT_LEAST, 50), half)).verdict.steps[-1]

    assert "The base is only 18" in last_step(18)
    assert "base" not in last_step(20)


@pytest.mark.parametrize(
    ("last", "now", "share"),
    [
        # Months of both years.
        (
            [result(f"2014-{n:02d}", 10) for n in range(4, 13)]
            + [result(f"2015-{n:02d}", 70) for n in range(1, 4)],
            [result("2015-04", 9), result("2015-05", 9)],
            Decimal(20) / 300,
        ),
        # Quarters last year, months this year: known at the end of June, not of May.
        (
            [result(f"2014/15 Q{n}", v) for n, v in enumerate((30, 30, 30, 210), start=1)],
            [result(f"2015-{n:02d}", 9) for n in (4, 5, 6)],
            Decimal(30) / 300,
        ),
        (
            [result(f"2014/15 Q{n}", v) for n, v in enumerate((30, 30, 30, 210), start=1)],
            [result("2015-04", 9), result("2015-05", 9)],
            Decimal(2) / 12,
        ),
        # Half known: the first quarter and the year, or only the first quarter.
        (
            [result("2014/15 Q1", 30), result("2014/15", 300)],
            [result("2015/16 Q1", 9)],
            Decimal(30) / 300,
        ),
        ([result("2014/15 Q1", 30)], [result("2015/16 Q1", 9)], Decimal(3) / 12),
        # The second quarter was lost, but the half year is printed.
        (
            [result("2014/15 Q1", 30), to_date("2014/15 Q2", 60), result("2014/15", 300)],
            [to_date("2015/16 Q2", 9)],
            Decimal(60) / 300,
        ),
    ],
)
def test_the_share_that_is_due_is_found_wherever_last_year_is_known(
    last: list[Result], now: list[Result], share: Decimal
) -> None:
    verdict = assessed(offences(target(Kind.AT_MOST, 1200), *last, *now)).verdict
    assert verdict.target_value is not None
    assert round(verdict.target_value, 6) == round(1200 * share, 6)
