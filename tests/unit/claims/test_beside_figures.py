"""Figures beside figures: the same rows, rates that are counts, targets and baselines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from outturn.assemble import assemble
from outturn.assess import assess
from outturn.claims.beside import contradictions
from outturn.model import (
    Accumulation,
    Annotation,
    AnnotationKind,
    Basis,
    Claim,
    ClaimKind,
    ClaimOutcome,
    Commentary,
    Indicator,
    Measure,
    Polarity,
    Reason,
    Section,
    Statistic,
    TargetKind,
    TargetPer,
)
from spec.build import TODAY, baseline, indicator, offences, percentage, result, target, to_date
from unit.checks.drafts import Draft
from unit.made import part, update, whole


def claims(kind: ClaimKind, *indicators: Indicator, **facts: Any) -> list[Claim]:
    return [c for c in contradictions(whole(*indicators, **facts)) if c.kind is kind]


def months(*values: str, **facts: Any) -> Indicator:
    rows = [result(f"2015-{n:02}", value, line=n) for n, value in enumerate(values, start=4)]
    return indicator(*rows, **facts)


CRIME = ("12", "10", "15")


def test_rows_that_are_the_same_throughout_are_told_of_each() -> None:
    one, other = months(*CRIME, id="a", title="Thefts"), months(*CRIME, id="b", title="Robberies")
    first, second = claims(ClaimKind.SAME_ROWS, one, other)
    assert (first.indicator, first.quote, first.stated) == ("a", "Thefts", "12, 10, 15")
    assert (first.table, first.line) == ("results", 4)
    assert first.note == "All 3 figures are the same as those of Robberies."
    assert second.note == "All 3 figures are the same as those of Thefts."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CRIME, ("12", "10", "16")),
        (CRIME, ("12", "10")),
        (CRIME, (*CRIME, "18")),
        (("12", "10"), ("12", "10")),
        (("0", "0", "0"), ("0", "0", "0")),
        (("100", "100", "100"), ("100", "100", "100")),
        (("1", "2", "3"), ("1", "2", "3")),
    ],
)
def test_rows_that_differ_or_may_agree_by_chance(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    pair = months(*one, id="a", title="Thefts"), months(*other, id="b", title="Robberies")
    assert claims(ClaimKind.SAME_ROWS, *pair) == []


def test_a_measure_listed_twice_under_its_own_name_is_the_same() -> None:
    pair = (months(*CRIME, id=key, title="Thefts") for key in "ab")
    assert claims(ClaimKind.SAME_ROWS, *pair) == []


def test_a_whole_of_one_part_rightly_equals_it() -> None:
    whole_ = months(*CRIME, id="a", title="Thefts")
    share = months(*CRIME, id="b", title="Bicycles", part_of="a")
    sub = months(*CRIME, id="c", title="Electric bicycles", part_of="b")
    assert claims(ClaimKind.SAME_ROWS, whole_, share, sub) == []


def broken_down(*breakdowns: str, **parents: str) -> Indicator:
    rows = [
        result(f"2015-{n:02}", value, breakdown=breakdown)
        for breakdown in breakdowns
        for n, value in enumerate(CRIME, start=4)
    ]
    parts = [part(b, parent=parents.get(b, "")) for b in breakdowns if b]
    return indicator(*rows, title="Thefts", breakdowns=tuple(parts))


def test_parts_beside_each_other_but_not_beside_their_whole() -> None:
    assert claims(ClaimKind.SAME_ROWS, broken_down("", "north")) == []
    assert claims(ClaimKind.SAME_ROWS, broken_down("north", "hill", hill="north")) == []
    first, _ = claims(ClaimKind.SAME_ROWS, broken_down("north", "south"))
    assert first.quote == "Thefts, north"
    assert first.note == "All 3 figures are the same as those of Thefts, south."


def test_other_areas_are_other_rows() -> None:
    rows = [
        result(f"2015-{n:02}", value, area="London average") for n, value in enumerate(CRIME, 4)
    ]
    other = indicator(*rows, id="b", title="Robberies")
    assert claims(ClaimKind.SAME_ROWS, months(*CRIME, id="a", title="Thefts"), other) == []


def test_a_rate_that_is_its_count() -> None:
    count = months(*CRIME, id="a", title="Violent Crime", objective="1")
    rate = months(*CRIME, id="b", title="Violent Crime Rate", objective="1", measure=Measure.RATE)
    (claim,) = claims(ClaimKind.RATE_IS_COUNT, count, rate)
    assert claim.indicator == "b"
    assert claim.note == "The rate is equal to the count throughout: Violent Crime."
    elsewhere = replace(count, objective="2")
    assert claims(ClaimKind.RATE_IS_COUNT, elsewhere, rate) == []
    two_rates = replace(count, measure=Measure.RATE)
    assert claims(ClaimKind.RATE_IS_COUNT, two_rates, rate) == []


def rate(value: str, top: int, bottom: int, **facts: Any) -> list[Claim]:
    row = replace(
        result("2015/16 Q1", value, "u"), numerator=Decimal(top), denominator=Decimal(bottom)
    )
    usual: dict[str, Any] = {"measure": Measure.RATE, "per": Decimal(1000)}
    return claims(ClaimKind.RATE_IS_COUNT, indicator(row, **(usual | facts)))


def test_a_rate_that_is_its_own_numerator() -> None:
    (claim,) = rate("12", 12, 4000)
    assert (claim.stated, claim.recomputed) == ("12", "3")
    assert claim.note == "The rate is equal to the count; 12 of 4,000 is 3 per 1,000."


def test_a_rate_that_may_rightly_be_its_own_numerator() -> None:
    assert rate("12", 12, 1000) == []
    assert rate("0", 0, 4000) == []
    assert rate("3", 12, 4000) == []
    assert rate("12", 12, 4000, per=None) == []
    assert rate("12", 12, 4000, measure=Measure.COUNT) == []


def test_a_result_many_times_its_target() -> None:
    of = indicator(target(TargetKind.AT_MOST, 40), result("2015/16 Q1", 210, line=9), unit="fires")
    (claim,) = claims(ClaimKind.FAR_FROM_TARGET, of)
    assert (claim.table, claim.line, claim.quote) == ("results", 9, "210 fires")
    assert claim.note == "210 fires is 5.3 times what the target comes to or starts from, 40."


@pytest.mark.parametrize(
    "row",
    [
        result("2015/16 Q1", 200),
        result("2014/15 Q1", 900),
        result("2015/16 Q1", 900, "u"),
        result("2015/16", 900, basis=Basis.PROJECTION),
        result("2015/16 Q1", 900, breakdown="north"),
    ],
)
def test_results_that_are_not_far_beyond_or_not_known_to_be(row: Any) -> None:
    assert claims(ClaimKind.FAR_FROM_TARGET, indicator(target(TargetKind.AT_MOST, 40), row)) == []


def test_small_figures_jump_about() -> None:
    of = indicator(target(TargetKind.AT_MOST, 2), result("2015/16 Q1", 19))
    assert claims(ClaimKind.FAR_FROM_TARGET, of) == []


def test_a_result_many_times_its_baseline() -> None:
    of = indicator(
        target(TargetKind.IMPROVE, baseline="2014/15"), baseline(40), result("2015/16 Q1", 410)
    )
    (claim,) = claims(ClaimKind.FAR_FROM_TARGET, of)
    assert claim.note == "410 is 10 times what the target comes to or starts from, 40."


@pytest.mark.parametrize("value", ["3", "9", "10", "15", "16", "95"])
def test_the_rule_of_validation_finds_the_same_figures(tmp_path: Path, value: str) -> None:
    draft = Draft(tmp_path).put("results", 15, "value", value)
    draft.put("results", 15, "numerator", "").put("results", 15, "denominator", "")
    warned = {place[2] for place in draft.places() if place[0] == "outlier"}
    found = contradictions(assess(assemble(draft.package()), TODAY))
    assert {c.line for c in found if c.kind is ClaimKind.FAR_FROM_TARGET} == warned
    assert warned == ({15} if value in ("16", "95") else set())


def stated(
    by: str, printed: str, start: str = "690", *, kind: TargetKind = TargetKind.CHANGE_PERCENT,
    of: Any = indicator, **facts: Any,
) -> Claim:  # fmt: skip
    """The claim about a number printed as a target."""
    promise = target(kind, by, stated=printed, baseline="start", as_published="By so much")
    begin = baseline(start, label="start", **facts)
    (claim,) = claims(ClaimKind.STATED_TARGET, of(replace(promise, line=4), begin))
    assert (claim.table, claim.line, claim.quote) == ("targets", 4, "By so much")
    return claim


@pytest.mark.parametrize(
    ("start", "by", "printed", "note"),
    [
        ("690", "-10", "621", "690 less 10% is 621."),
        ("15", "-30", "10", "15 less 30% is 10.5; 10 is the next whole number that meets it."),
        ("15", "-30", "11", "15 less 30% is 10.5; the document prints it rounded, as 11."),
        ("68", "35", "92", "68 plus 35% is 91.8; 92 is the next whole number that meets it."),
        ("68", "35", "91", "68 plus 35% is 91.8; the document prints it rounded, as 91."),
        (
            "4158",
            "-5",
            "4000",
            "4,158 less 5% is 3,950.1; the document prints it rounded, as 4,000.",
        ),
    ],
)
def test_printed_targets_that_are_what_their_words_come_to(
    start: str, by: str, printed: str, note: str
) -> None:
    claim = stated(by, printed, start)
    assert (claim.outcome, claim.note) == (ClaimOutcome.AGREES, note)


def test_a_printed_target_that_is_not() -> None:
    claim = stated("-10", "612")
    assert claim.outcome is ClaimOutcome.DISAGREES
    assert (claim.stated, claim.recomputed) == ("612", "621")
    assert claim.note == "690 less 10% is 621; the document prints 612."


def test_a_change_in_points() -> None:
    points = TargetKind.CHANGE_POINTS
    claim = stated("2", "42", "40", kind=points, of=percentage)
    assert claim.note == "40% plus 2 percentage points is 42%."
    assert stated("2", "45", "40", kind=points, of=percentage).outcome is ClaimOutcome.DISAGREES


def test_a_percentage_whose_words_could_mean_points() -> None:
    claim = stated("10", "50", "40", of=percentage)
    assert claim.outcome is ClaimOutcome.CANNOT_CHECK
    assert claim.note == "40% plus 10% is 44%; 50% is that change in percentage points."


def test_a_rate_whose_start_is_itself_rounded() -> None:
    # 2.9 may be 2.949: 5% less of it is 2.80.
    assert stated("-5", "2.80", "2.9", of=percentage).outcome is ClaimOutcome.AGREES
    assert stated("-5", "2.70", "2.9", of=percentage).outcome is ClaimOutcome.DISAGREES


def test_a_yearly_sum_s_start_for_another_length_of_time() -> None:
    three_years: dict[str, Any] = {"period": "2012-04-01/2015-03-31", "statistic": Statistic.TOTAL}
    claim = stated("-10", "207", "690", of=offences, **three_years)
    assert (claim.outcome, claim.note) == (
        ClaimOutcome.AGREES,
        "690 less 10% is 621 over 36 months, so 207 over 12.",
    )
    claim = stated("-10", "310", "690", of=offences, **three_years)
    assert claim.outcome is ClaimOutcome.CANNOT_CHECK


def test_targets_with_nothing_to_hold_them_against() -> None:
    promise = target(TargetKind.CHANGE_PERCENT, -10, stated=612, baseline="start")
    for row in (baseline(690, label="another"), baseline(690, label="start", breakdown="north")):
        assert claims(ClaimKind.STATED_TARGET, indicator(promise, row)) == []
    at_most = target(TargetKind.AT_MOST, 612, stated=612, baseline="start")
    assert claims(ClaimKind.STATED_TARGET, indicator(at_most, baseline(690, label="start"))) == []
    unprinted = replace(promise, stated=None)
    assert claims(ClaimKind.STATED_TARGET, indicator(unprinted, baseline(690, label="start"))) == []


def test_a_target_for_the_whole_of_several_years() -> None:
    promise = target(
        TargetKind.CHANGE_PERCENT, -10, "2014-04-01/2017-03-31",
        stated=1863, baseline="2013/14", per=TargetPer.WHOLE_PERIOD,
    )  # fmt: skip
    of = offences(promise, baseline(690, "2013/14"))
    (claim,) = claims(ClaimKind.STATED_TARGET, of)
    assert claim.note == "690 less 10% is 621 over 12 months, so 1,863 over 36."


def changed(*rows: Any, **facts: Any) -> Indicator:
    """A percentage that its baseline is to be improved on, printed as 40.8% and then as 29.9%."""
    first = baseline("40.8", label="baseline", stated_in="2015/16 Q1", line=12)
    later = baseline("29.9", label="baseline later", stated_in="2015/16 Q3", line=13,
                     as_published="against a baseline of 29.9%")  # fmt: skip
    promise = target(TargetKind.IMPROVE, baseline="baseline")
    return percentage(promise, *(rows or (first, later)), **facts)


def test_a_baseline_that_changes_without_a_word() -> None:
    of = changed()
    (claim,) = claims(ClaimKind.BASELINE_CHANGED, of)
    assert (claim.table, claim.line, claim.stated) == ("baselines", 13, "29.9%")
    assert claim.recomputed == "40.8%"
    assert claim.quote == "against a baseline of 29.9%"
    assert claim.note == (
        "The baseline is printed as 40.8% with April to June 2015 (Q1) and as 29.9% with October "
        "to December 2015 (Q3), without a reason."
    )


@pytest.mark.parametrize(
    ("latest", "matters"), [("40.1", True), ("41", False), ("29", False), ("29.9", False)]
)
def test_what_hangs_on_it_is_said(latest: str, matters: bool) -> None:
    of = changed()
    of = replace(of, results=(result("2015/16 Q3", latest),))
    (claim,) = claims(ClaimKind.BASELINE_CHANGED, of)
    said = (
        f"The latest figure, {latest}% in October to December 2015 (Q3), is better than 29.9% "
        "but not than 40.8%."
    )
    assert (said in claim.note) is matters


def test_of_a_level_to_keep_it_is_reaching_it_that_counts() -> None:
    of = changed()
    of = replace(
        of,
        targets=(target(TargetKind.MAINTAIN, baseline="baseline"),),
        results=(result("2015/16 Q3", "29.9"),),
    )
    (claim,) = claims(ClaimKind.BASELINE_CHANGED, of)
    assert claim.note.endswith("reaches 29.9% but not 40.8%.")


def test_a_baseline_of_the_plan_that_stands_with_another_figure_in_a_quarter() -> None:
    plan = baseline("40.8", label="baseline")
    later = baseline("29.9", label="later", stated_in="2015/16 Q3")
    (claim,) = claims(ClaimKind.BASELINE_CHANGED, changed(plan, later))
    assert "printed as 40.8% with the plan and as 29.9% with October" in claim.note


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({}, {"value": "40.8"}),
        ({}, {"stated_in": "Target column"}),
        ({}, {"stated_in": "2015/16 Q1"}),
        ({"stated_in": ""}, {"stated_in": ""}),
        ({}, {"period": "2013/14"}),
        ({}, {"breakdown": "opiate"}),
        ({}, {"statistic": Statistic.YEARLY_AVERAGE}),
        ({}, {"reason": Reason.SYSTEM_CHANGE}),
        ({}, {"as_published": "against a revised baseline of 29.9%"}),
    ],
)
def test_baselines_that_differ_for_a_reason(first: dict[str, Any], second: dict[str, Any]) -> None:
    before = {"value": "40.8", "label": "one", "stated_in": "2015/16 Q1"} | first
    after = {"value": "29.9", "label": "two", "stated_in": "2015/16 Q3"} | second
    of = changed(baseline(**before), baseline(**after))
    assert claims(ClaimKind.BASELINE_CHANGED, of) == []


def test_a_change_that_is_told_anywhere_is_explained() -> None:
    note = Annotation(TODAY, "New recording rules", AnnotationKind.BREAK, indicator="1.1")
    assert claims(ClaimKind.BASELINE_CHANGED, changed(), annotations=(note,)) == []
    said = replace(changed(), updates=(update("2015/16 Q3", "The baseline was revised in May."),))
    assert claims(ClaimKind.BASELINE_CHANGED, said) == []
    caveat = Commentary("", Section.CAVEAT, "Baselines have been reset.")
    assert claims(ClaimKind.BASELINE_CHANGED, changed(), commentary=(caveat,)) == []


def test_what_is_told_of_something_else_explains_nothing() -> None:
    note = Annotation(TODAY, "New recording rules", AnnotationKind.BREAK, indicator="9.9")
    text = "Q3 data has been updated. The baseline stands."
    said = replace(changed(), updates=(update("2015/16 Q3", text),))
    assert len(claims(ClaimKind.BASELINE_CHANGED, said, annotations=(note,))) == 1


def test_a_yearly_sum_in_the_middle_of_its_year_is_not_set_beside_the_whole_baseline() -> None:
    rows = [
        baseline(400, label="one", stated_in="2015/16 Q1"),
        baseline(300, label="two", stated_in="2015/16 Q2"),
    ]
    promise = target(TargetKind.IMPROVE, baseline="one")
    of = offences(promise, *rows, to_date("2015/16 Q2", 350), accumulation=Accumulation.SUM)
    (claim,) = claims(ClaimKind.BASELINE_CHANGED, of)
    assert claim.note.endswith("without a reason.")
    watched = replace(changed(), polarity=Polarity.NONE, results=(result("2015/16 Q3", "40.1"),))
    assert claims(ClaimKind.BASELINE_CHANGED, watched)[0].note.endswith("without a reason.")
