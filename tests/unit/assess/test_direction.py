"""Directions of travel: what the chapters of the specification leave to detail."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from outturn.model import (
    Annotation,
    AnnotationKind,
    BaselineStatus,
    Basis,
    Comparator,
    Measure,
    Polarity,
    Statistic,
    Travel,
)
from outturn.model import TargetKind as Kind
from spec.build import (
    assessed,
    baseline,
    change,
    indicator,
    offences,
    percentage,
    result,
    target,
    to_date,
)


def test_last_year_goes_before_last_quarter() -> None:
    found = assessed(
        percentage(result("2014/15 Q2", 60), result("2015/16 Q1", 40), result("2015/16 Q2", 50))
    ).direction
    assert found.comparator is Comparator.SAME_PERIOD_LAST_YEAR
    assert (found.travel, found.change) == (Travel.WORSENING, -10)


def test_a_baseline_is_last_years_whole_year() -> None:
    found = assessed(offences(baseline(1146), to_date("2015/16 Q4", 1440))).direction
    assert (found.comparator_value, found.change) == (1146, 294)
    assert found.comparator_period is not None
    assert found.comparator_period.text == "2014/15"


def test_an_average_of_years_is_a_baseline() -> None:
    average = baseline(
        1500, "2011-04-01/2014-03-31", label="average", statistic=Statistic.YEARLY_AVERAGE
    )
    found = assessed(offences(average, to_date("2015/16 Q4", 1440))).direction
    assert (found.comparator, found.comparator_label) == (Comparator.BASELINE, "average")


def test_a_year_has_no_comparator_in_a_part_of_one() -> None:
    found = assessed(offences(baseline(1146), to_date("2015/16 Q2", 673))).direction
    assert (found.travel, found.value) == (Travel.UNKNOWN, 673)


def test_without_last_years_start_the_quarter_alone_is_compared() -> None:
    found = assessed(
        offences(result("2014/15 Q2", 300), result("2015/16 Q1", 330), result("2015/16 Q2", 347))
    ).direction
    assert (found.basis, found.comparator_value) == (Basis.PERIOD, 300)


def test_a_rolling_year_is_compared_with_the_one_before_or_a_years_baseline() -> None:
    rolling = {"basis": Basis.ROLLING_YEAR}
    before = assessed(
        indicator(result("2015/16 Q3", 24, **rolling), result("2015/16 Q4", 22, **rolling))
    ).direction
    first = assessed(indicator(baseline(25), result("2015/16 Q1", 24, **rolling))).direction
    assert before.comparator is Comparator.PREVIOUS_PERIOD
    assert first.comparator is Comparator.BASELINE


def test_the_targets_own_baseline_goes_first() -> None:
    found = assessed(
        percentage(
            target(Kind.IMPROVE, baseline="old"),
            baseline(44, "2013/14", label="old"),
            baseline(60, "2014/15", label="new"),
            result("2015/16 Q1", 50),
        )
    ).direction
    assert (found.comparator_label, found.travel) == ("old", Travel.IMPROVING)


def test_a_figure_is_not_compared_with_itself() -> None:
    found = assessed(offences(baseline(68, "2015/16"), result("2015/16", 68))).direction
    assert found.comparator is None


def test_a_baseline_of_a_later_time_is_no_comparator() -> None:
    later = baseline(60, "2015/16", label="later")
    earlier = baseline(44, "2014/15", label="earlier")
    rows = (later, result("2015/16 Q3", 50))
    assert assessed(percentage(*rows)).direction.comparator is None
    found = assessed(percentage(*rows, earlier, target(Kind.IMPROVE, baseline="later"))).direction
    assert (found.comparator_label, found.travel) == ("earlier", Travel.IMPROVING)
    same_end = assessed(percentage(later, result("2015/16 Q4", 50))).direction
    assert same_end.comparator_label == "later"


def test_one_percent_is_no_longer_little() -> None:
    for value, travel in ((100, Travel.LITTLE_CHANGE), (101, Travel.WORSENING)):
        found = assessed(indicator(result("2014/15", 100), result("2015/16", value)))
        assert found.direction.travel is travel


def test_a_rise_from_nought_has_no_percentage() -> None:
    found = assessed(indicator(result("2014/15", 0), result("2015/16", 3))).direction
    assert (found.change_percent, found.travel) == (None, Travel.WORSENING)


def test_a_level_to_keep_is_approached_or_left() -> None:
    score = {"measure": Measure.SCORE, "polarity": Polarity.MAINTAIN}
    for value, travel in ((104, Travel.IMPROVING), (120, Travel.WORSENING)):
        found = assessed(
            indicator(
                target(Kind.MAINTAIN, 100),
                result("2014/15", 110),
                result("2015/16", value),
                **score,
            )
        )
        assert found.direction.travel is travel


def test_a_noted_break_ends_comparison() -> None:
    note = Annotation(date(2015, 4, 1), "New recording rules", AnnotationKind.BREAK)
    found = assessed(indicator(result("2014/15", 100), result("2015/16", 150), annotations=(note,)))
    assert found.direction.travel is Travel.UNKNOWN


def test_unreliable_figures_have_no_direction() -> None:
    found = assessed(indicator(result("2014/15", 100, "u"), result("2015/16", 150))).direction
    assert (found.travel, found.change) == (Travel.UNKNOWN, 50)


def test_a_change_against_something_unnamed_has_no_direction() -> None:
    for against in ("", "the target to achieve this year"):
        found = assessed(indicator(change("2015/16 Q2", 7, against))).direction
        assert found.travel is Travel.UNKNOWN


def test_an_old_change_does_not_speak_for_a_newer_level() -> None:
    found = assessed(offences(change("2014/15", 10, "2013/14"), result("2015/16 Q1", 531)))
    assert found.direction.comparator is None


def test_a_published_change_keeps_its_words() -> None:
    found = assessed(indicator(change("2015/16", "-0.4", "2014/15"))).direction
    assert (found.comparator, found.against) == (Comparator.PUBLISHED_CHANGE, "2014/15")
    assert (found.change_percent, found.travel) == (Decimal("-0.4"), Travel.LITTLE_CHANGE)


def test_comparator_areas_have_no_direction() -> None:
    found = assessed(indicator(result("2015/16", 40), result("2015/16", 90, area="London")))
    assert [d.area for d in found.directions] == [""]
    assert {s.area for s in found.series} == {"", "London"}


def test_a_level_to_keep_may_be_the_baseline_or_unknown() -> None:
    rows = (result("2014/15", 110), result("2015/16", 90))
    score = {"measure": Measure.SCORE, "polarity": Polarity.MAINTAIN}
    kept = assessed(indicator(target(Kind.MAINTAIN), baseline(100), *rows, **score)).direction
    unknown = assessed(indicator(*rows, **score)).direction
    assert (kept.travel, unknown.travel) == (Travel.LITTLE_CHANGE, Travel.UNKNOWN)


def test_a_published_change_needs_a_side_too() -> None:
    found = assessed(indicator(change("2015/16", 9, "2014/15"), polarity=Polarity.NONE)).direction
    assert (found.travel, found.change_percent) == (Travel.UNKNOWN, 9)


def test_only_a_confirmed_baseline_stands_for_last_year() -> None:
    unsure = baseline(500, status=BaselineStatus.TO_BE_CONFIRMED)
    found = assessed(offences(unsure, to_date("2015/16 Q4", 400))).direction
    assert (found.travel, found.comparator) == (Travel.UNKNOWN, None)


def test_only_a_confirmed_baseline_is_a_level_to_keep() -> None:
    rows = (target(Kind.MAINTAIN), result("2014/15", 130), result("2015/16", 90))
    unsure = baseline(100, status=BaselineStatus.TO_BE_CONFIRMED)
    score = {"measure": Measure.SCORE, "polarity": Polarity.MAINTAIN}
    assert assessed(indicator(*rows, baseline(100), **score)).direction.travel is Travel.IMPROVING
    assert assessed(indicator(*rows, unsure, **score)).direction.travel is Travel.UNKNOWN


def test_a_percent_change_from_below_zero_keeps_its_sign() -> None:
    found = assessed(indicator(result("2014/15", -10), result("2015/16", -5))).direction
    assert (found.change, found.change_percent) == (5, 50)
    assert found.travel is Travel.WORSENING
