"""A scorecard's own rule, and the words every verdict carries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from outturn.assess import RULES_VERSION
from outturn.model import (
    Annotation,
    AnnotationKind,
    Basis,
    Boundary,
    Indicator,
    IndicatorAssessment,
    InYear,
    Judgement,
    Measure,
    NotJudged,
    Polarity,
    Result,
    Target,
    Verdict,
    VerdictStatus,
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

MET, CLOSE, MISSED = VerdictStatus.MET, VerdictStatus.CLOSE, VerdictStatus.MISSED
ON, OFF = VerdictStatus.ON_COURSE, VerdictStatus.OFF_COURSE
BETTER = Judgement(close_needs_improvement=True)
WORSE = Judgement(miss_needs_worsening=True)
BOTH = Judgement(close_needs_improvement=True, miss_needs_worsening=True)


def judged(of: Indicator, rule: Judgement) -> Verdict:
    return assessed(of, judgement=rule).verdict


def complaints(value: int, before: int | None) -> Indicator:
    last = [] if before is None else [result("2014/15", before)]
    return indicator(target(Kind.AT_MOST, 100), *last, result("2015/16", value))


@pytest.mark.parametrize(
    ("value", "before", "better", "worse", "both"),
    [
        (104, 120, CLOSE, CLOSE, CLOSE),
        (104, 104, MISSED, CLOSE, CLOSE),
        (104, 90, MISSED, CLOSE, MISSED),
        (130, 150, MISSED, CLOSE, CLOSE),
        (130, 130, MISSED, CLOSE, MISSED),
        (130, 110, MISSED, MISSED, MISSED),
        (104, None, CLOSE, CLOSE, CLOSE),
        (130, None, MISSED, MISSED, MISSED),
        (99, 90, MET, MET, MET),
        (104, 0, MISSED, CLOSE, MISSED),
    ],
)
def test_close_and_missed_may_look_at_last_year(
    value: int,
    before: int | None,
    better: VerdictStatus,
    worse: VerdictStatus,
    both: VerdictStatus,
) -> None:
    found = [judged(complaints(value, before), rule).status for rule in (BETTER, WORSE, BOTH)]
    assert found == [better, worse, both]


def test_last_year_is_said_where_it_is_looked_at() -> None:
    steps = judged(complaints(104, 120), BETTER).steps
    assert (
        "The publisher's rule also looks at the same period last year: 120 in 2014/15. 104 is 16 "
        "fewer, which is better."
    ) in steps
    unknown = judged(complaints(104, None), BETTER).steps
    assert any("that part of it cannot apply" in step for step in unknown)
    assert not any("last year" in step for step in judged(complaints(104, 120), Judgement()).steps)
    assert not any("last year" in step for step in judged(complaints(99, 120), BETTER).steps)


@pytest.mark.parametrize(
    "last",
    [
        (to_date("2014/15 Q2", 60),),
        (result("2014/15 Q1", 30), result("2014/15 Q2", 30)),
    ],
)
def test_a_sum_is_held_against_last_year_to_the_same_point(last: tuple[Result, ...]) -> None:
    of = offences(target(Kind.AT_MOST, 100), *last, to_date("2015/16 Q2", 52))
    assert judged(of, BETTER).status is CLOSE
    more = offences(target(Kind.AT_MOST, 100), *last, to_date("2015/16 Q2", 61))
    assert judged(more, WORSE).status is OFF


def test_a_break_between_makes_last_year_no_comparator() -> None:
    event = Annotation(date(2015, 4, 1), "New recording rules", AnnotationKind.BREAK)
    of = indicator(
        target(Kind.AT_MOST, 100),
        result("2014/15", 150),
        result("2015/16", 130),
        annotations=(event,),
    )
    assert judged(of, WORSE).status is MISSED


def test_an_unreliable_last_year_is_no_comparator() -> None:
    of = indicator(target(Kind.AT_MOST, 100), result("2014/15", 150, "u"), result("2015/16", 130))
    assert judged(of, WORSE).status is MISSED


def test_a_published_change_on_last_year_is_its_own_comparison() -> None:
    less = indicator(target(Kind.CHANGE_PERCENT, -10), change("2015/16", -5, "2014/15"))
    more = indicator(target(Kind.CHANGE_PERCENT, -10), change("2015/16", 5, "2014/15"))
    assert judged(less, WORSE).status is CLOSE
    assert judged(more, WORSE).status is MISSED


def test_nearer_to_a_band_is_better() -> None:
    rows = (target(Kind.BETWEEN, 40, upper=60), result("2014/15", 20), result("2015/16", 30))
    assert judged(indicator(*rows), WORSE).status is CLOSE


@pytest.mark.parametrize(
    ("value", "inclusive", "exclusive"),
    [("105", CLOSE, MISSED), ("104.9", CLOSE, CLOSE), ("105.1", MISSED, MISSED)],
)
def test_the_edge_of_the_tolerance(
    value: str, inclusive: VerdictStatus, exclusive: VerdictStatus
) -> None:
    of = indicator(target(Kind.AT_MOST, 100), result("2015/16", value))
    assert judged(of, Judgement()).status is inclusive
    assert judged(of, Judgement(boundary=Boundary.EXCLUSIVE)).status is exclusive


@pytest.mark.parametrize(
    ("value", "status"), [(100, MET), (104, MET), (105, CLOSE), (109, CLOSE), (110, MISSED)]
)
def test_the_edges_around_a_level_to_keep(value: int, status: VerdictStatus) -> None:
    of = indicator(
        target(Kind.MAINTAIN, 100),
        result("2015/16", value),
        measure=Measure.SCORE,
        polarity=Polarity.MAINTAIN,
    )
    assert judged(of, Judgement(boundary=Boundary.EXCLUSIVE)).status is status


@pytest.mark.parametrize(
    ("of", "status"),
    [
        (offences(target(Kind.AT_MOST, 100), to_date("2015/16 Q2", 60)), None),
        (offences(target(Kind.AT_MOST, 100), to_date("2015/16 Q2", 100)), None),
        (offences(target(Kind.AT_MOST, 100), to_date("2015/16 Q2", 103)), CLOSE),
        (offences(target(Kind.AT_MOST, 100), to_date("2015/16 Q2", 130)), OFF),
        (offences(target(Kind.AT_LEAST, 100), to_date("2015/16 Q2", 99)), None),
        (offences(target(Kind.AT_LEAST, 100), to_date("2015/16 Q2", 100)), ON),
        (offences(target(Kind.BETWEEN, 40, upper=60), to_date("2015/16 Q2", 30)), None),
        (offences(target(Kind.BETWEEN, 40, upper=60), to_date("2015/16 Q2", 70)), OFF),
        (offences(target(Kind.AT_MOST, 100), to_date("2015/16 Q4", 99)), MET),
        (percentage(target(Kind.AT_LEAST, 50), result("2015/16 Q2", 55)), ON),
    ],
)
def test_held_against_the_whole_only_what_is_certain_is_said(
    of: Indicator, status: VerdictStatus | None
) -> None:
    verdict = judged(of, Judgement(in_year=InYear.WHOLE))
    if status is None:
        assert verdict.reason is NotJudged.YEAR_NOT_OVER
        assert verdict.value is not None
    else:
        assert verdict.status is status
        assert verdict.year_target is None


def test_time_may_go_before_shape() -> None:
    rows = [result(f"2014/15 Q{n}", v) for n, v in enumerate((100, 100, 100, 300), start=1)]
    of = offences(target(Kind.AT_MOST, 600), *rows, to_date("2015/16 Q1", 140))
    assert judged(of, Judgement()).target_value == 100
    assert judged(of, Judgement(in_year=InYear.TIME)).target_value == 150


NAMES = {MET: "Green", CLOSE: "Amber", MISSED: "Red", VerdictStatus.NOT_JUDGED: "Grey"}


@pytest.mark.parametrize(
    ("of", "named"),
    [
        (complaints(99, None), "Green"),
        (complaints(104, None), "Amber"),
        (complaints(130, None), "Red"),
        (indicator(target(Kind.AT_MOST, 100)), "Grey"),
        (percentage(target(Kind.AT_LEAST, 50), result("2015/16 Q2", 55)), "Green"),
        (percentage(target(Kind.AT_LEAST, 50), result("2015/16 Q2", 15)), "Red"),
    ],
)
def test_the_publishers_own_name_stands_beside_the_verdict(of: Indicator, named: str) -> None:
    assert judged(of, Judgement(statuses=NAMES)).named == named
    assert judged(of, Judgement()).named == ""


def test_without_a_name_for_close_a_near_miss_is_a_miss() -> None:
    verdict = judged(complaints(104, None), Judgement(statuses={MET: "Green", MISSED: "Red"}))
    assert (verdict.status, verdict.named) == (MISSED, "Red")
    assert not any("tolerance" in step for step in verdict.steps)


def test_every_verdict_names_the_rule_and_its_version() -> None:
    found = assessed(
        percentage(
            target(Kind.AT_LEAST, 50),
            result("2015/16 Q1", 55),
            result("2015/16 Q2", 45, "u"),
            result("2015/16", 60, basis=Basis.PROJECTION),
        )
    )
    every = (found.verdict, *found.current, *found.verdicts, *found.projections)
    assert {v.rule for v in every} == {
        f"Outturn’s rules, version {RULES_VERSION}: within 2 percentage points of the target is "
        "close."
    }


def test_the_rule_is_that_of_the_measure_and_the_target() -> None:
    def rule(of: Indicator, **stated: Decimal) -> str:
        return judged(of, Judgement(**stated)).rule.split(": ")[1]

    assert rule(complaints(104, None)).startswith("within 5% of the target is close")
    own = indicator(target(Kind.AT_MOST, 100, tolerance=3), result("2015/16", 104))
    assert rule(own) == "within 3% of the target is close, as the target itself states."
    assert rule(complaints(104, None), share=Decimal(10)).startswith("within 10% of the target")


def projected(*rows: Result, **facts: object) -> IndicatorAssessment:
    return assessed(offences(target(Kind.AT_MOST, 100), *rows, **facts))


def test_a_projection_has_a_verdict_of_its_own_that_counts_nowhere() -> None:
    found = projected(
        to_date("2015/16 Q2", 40), result("2015/16", 130, "f", basis=Basis.PROJECTION)
    )
    (expected,) = found.projections
    assert (expected.status, expected.projected, expected.final) == (MISSED, True, True)
    assert expected.steps[0] == "The figure projected for 2015/16 is 130 offences (printed)."
    assert expected.steps[-1].startswith("If the projection holds")
    assert (found.verdict.status, found.verdict.value) == (ON, 40)
    assert not any(v.projected for v in (*found.verdicts, *found.current))


def test_a_projected_change_names_the_period_it_is_against() -> None:
    expected = change("2015-10-01/2016-09-30", 2, "2014-10-01/2015-09-30", basis=Basis.PROJECTION)
    (found,) = projected(expected).projections
    assert found.steps[0] == (
        "The change projected for October 2015 to September 2016 is +2% against October 2014 to "
        "September 2015 (printed)."
    )


def test_a_forecast_quarter_is_added_to_what_has_come() -> None:
    found = projected(to_date("2015/16 Q3", 70), result("2015/16 Q4", 40, "f"))
    (expected,) = found.projections
    assert (expected.value, expected.status) == (110, MISSED)
    assert found.verdict.value == 70


def test_a_projection_for_part_of_a_year_needs_the_rest() -> None:
    alone = projected(result("2015/16 Q4", 40, basis=Basis.PROJECTION))
    assert alone.projections[0].reason is NotJudged.YEAR_TO_DATE_INCOMPLETE
    half = projected(result("2015/16 H1", 40, basis=Basis.PROJECTION))
    assert (half.projections[0].target_value, half.projections[0].status) == (50, ON)


def test_a_projection_is_held_against_last_year_where_the_rule_asks() -> None:
    of = offences(
        target(Kind.AT_MOST, 100),
        result("2014/15", 150),
        result("2015/16", 130, basis=Basis.PROJECTION),
    )
    assert assessed(of, judgement=WORSE).projections[0].status is CLOSE


def test_a_projection_without_a_target_is_listed_as_held_against_nothing() -> None:
    of = indicator(result("2015/16", 3, basis=Basis.PROJECTION), unit="fires")
    found = assessed(of)
    (expected,) = found.projections
    assert (expected.projected, expected.target) == (True, None)
    assert (expected.reason, expected.value) == (NotJudged.NO_TARGET, 3)
    assert expected.steps == (
        "The figure projected for 2015/16 is 3 fires (printed).",
        "This indicator has no target for that time to hold it against.",
    )
    assert not found.verdicts


def test_a_projected_change_of_a_part_without_a_target_is_listed() -> None:
    expected = change("2015/16", -5, "2014/15", basis=Basis.PROJECTION, breakdown="arrests")
    (found,) = assessed(indicator(target(Kind.IMPROVE), expected)).projections
    assert (found.breakdown, found.reason, found.value) == ("arrests", NotJudged.NO_TARGET, -5)


TEN = Decimal(10)
BARE = "Only movement for the better counts, so there is no tolerance."
STILL = "It has not moved the way the target asks, so there is no tolerance."


@pytest.mark.parametrize(
    ("aim", "value", "step"),
    [
        (target(Kind.IMPROVE), 105, BARE),
        (target(Kind.IMPROVE), 100, BARE),
        (target(Kind.IMPROVE, tolerance=20), 105, BARE),
        (target(Kind.CHANGE_PERCENT, -4), 100, STILL),
        (target(Kind.CHANGE_PERCENT, -4), 101, STILL),
        (target(Kind.IMPROVE, 98), 101, STILL),
    ],
)
@pytest.mark.parametrize("quarter", ["Q2", "Q4"])
@pytest.mark.parametrize("sums", [True, False])
def test_without_movement_the_way_asked_no_tolerance_counts(
    aim: Target, value: int, step: str, quarter: str, sums: bool
) -> None:
    make, latest = (offences, to_date) if sums else (indicator, result)
    shown = Decimal(value) / 2 if sums and quarter == "Q2" else value
    verdict = judged(
        make(aim, baseline(100), latest(f"2015/16 {quarter}", str(shown))), Judgement(share=TEN)
    )
    assert verdict.status is (MISSED if quarter == "Q4" else OFF)
    assert verdict.tolerance == 0
    assert step in verdict.steps
    assert not any("tolerance is" in s or "within" in s for s in verdict.steps)


@pytest.mark.parametrize("kind", [Kind.IMPROVE, Kind.CHANGE_PERCENT])
@pytest.mark.parametrize("quarter", ["Q2", "Q4"])
def test_a_publisher_may_still_call_close_what_is_no_worse_than_last_year(
    kind: Kind, quarter: str
) -> None:
    aim = target(kind, None if kind is Kind.IMPROVE else -10)
    rows = (
        aim,
        baseline(100),
        result(f"2014/15 {quarter}", 130),
        result(f"2015/16 {quarter}", 110),
    )
    verdict = judged(indicator(*rows), WORSE)
    assert (verdict.status, verdict.tolerance) == (CLOSE, 0)
    assert verdict.steps[-1].endswith(
        ", and the movement is the wrong way, but it is not worse than last year: it is close."
    )
    assert "missed only if it is also worse than the same period last year" in verdict.rule


def test_a_target_to_improve_has_no_tolerance_in_its_rule() -> None:
    rows = (target(Kind.IMPROVE), result("2015/16", 105))
    for of in (indicator(baseline(100), *rows), indicator(*rows)):
        said = judged(of, Judgement(share=TEN)).rule
        assert "rule: a target to improve has no tolerance." in said
        assert "is close" not in said
    changed = judged(
        indicator(target(Kind.CHANGE_PERCENT, -4), baseline(100), result("2015/16", 105)),
        Judgement(share=TEN),
    )
    assert "within 10% of the target is close, if it moved the way asked" in changed.rule


def test_how_a_yearly_target_is_shared_out_is_known() -> None:
    quarters = [result(f"2014/15 Q{n}", 25) for n in (1, 2, 3, 4)]
    aim, latest = target(Kind.AT_MOST, 100), to_date("2015/16 Q2", 40)
    assert assessed(offences(aim, *quarters, latest)).verdict.shared_by is InYear.SHAPE
    assert assessed(offences(aim, latest)).verdict.shared_by is InYear.TIME
    assert assessed(offences(aim, to_date("2015/16 Q4", 40))).verdict.shared_by is None


EARLY, LATE = date(2015, 6, 1), date(2016, 1, 10)
AT_FIRST = target(Kind.AT_MOST, 80)
LOWERED = target(Kind.AT_MOST, 60, set_on=EARLY, change_reason="Fewer came.")
RAISED = target(Kind.AT_MOST, 120, set_on=LATE, change_reason="A new estate")


def test_each_change_of_a_target_is_kept_oldest_first() -> None:
    other_year = target(Kind.AT_MOST, 50, "2014/15", set_on=EARLY)
    part = target(Kind.AT_MOST, 5, breakdown="a", set_on=LATE)
    found = assessed(offences(RAISED, AT_FIRST, other_year, part, LOWERED))
    changes = [(c.before.value, c.after.value) for c in found.target_changes]
    assert changes == [(80, 60), (60, 120)]


def test_two_targets_set_together_are_no_change() -> None:
    rows = (AT_FIRST, target(Kind.MONITOR))
    assert not assessed(offences(*rows)).target_changes
    (one,) = assessed(offences(*rows, LOWERED)).target_changes
    assert one.before == AT_FIRST


def test_the_steps_say_when_the_target_was_set_and_which_came_later() -> None:
    early, late = assessed(
        offences(AT_FIRST, LOWERED, RAISED, to_date("2015/16 Q3", 50), result("2015/16", 70))
    ).verdicts
    assert early.steps[1:3] == (
        "The target was set on 1 June 2015, in place of 80 offences or fewer: Fewer came.",
        "A later target, 120 offences or fewer, was set on 10 January 2016: it does not count for "
        "what came before.",
    )
    assert (early.year_target, late.target_value) == (60, 120)
    assert late.steps[1] == (
        "The target was set on 10 January 2016, in place of 60 offences or fewer: A new estate."
    )


def test_a_target_set_after_what_it_judges_says_so() -> None:
    late = target(Kind.AT_MOST, 100, set_on=date(2016, 6, 1))
    steps = assessed(offences(late, to_date("2015/16 Q4", 90))).verdict.steps
    assert steps[1] == (
        "The target was set on 1 June 2016, after what is judged here; no earlier one is known."
    )
