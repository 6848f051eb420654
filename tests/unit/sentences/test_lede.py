"""The one sentence or two that say it all about an indicator."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from outturn.model import (
    Basis,
    Indicator,
    IndicatorStatus,
    Measure,
    Polarity,
    Reason,
    ScorecardStatus,
    TargetStatus,
)
from outturn.model import TargetKind as Kind
from outturn.sentences.lede import (
    current_target,
    headline,
    is_past,
    lede,
    opening,
    published,
    told_first,
)
from spec.build import (
    assessed,
    baseline,
    change,
    indicator,
    n_of_d,
    offences,
    percentage,
    result,
    scorecard,
    target,
    to_date,
)
from unit.made import part


def told(of: Indicator, **facts: Any) -> str:
    return opening(assessed(of, **facts))


def full(of: Indicator, **facts: Any) -> str:
    return lede(assessed(of, **facts), scorecard(of, **facts)).plain


QUARTERS = [result(f"2015/16 Q{n}", v) for n, v in enumerate((336, 364, 439, 489), start=1)]


@pytest.mark.parametrize(
    ("markers", "said"),
    [
        ("p", "12 (provisional) in 2015/16."),
        ("u;e", "12 (estimated and low reliability) in 2015/16."),
        ("r", "12 in 2015/16."),
    ],
)
def test_a_figure_that_is_less_than_certain_says_so_at_once(markers: str, said: str) -> None:
    assert told(indicator(result("2015/16", 12, markers))) == said


def test_a_yearly_sum_tells_the_quarter_the_year_the_aim_and_the_verdict() -> None:
    of = offences(
        *QUARTERS, result("2014/15", 1068), target(Kind.IMPROVE, baseline="2014/15"), baseline(1068)
    )
    assert full(of, status=ScorecardStatus.CLOSED) == (
        "489 offences in January to March 2016 (Q4); 1,628 in 2015/16, 560 more (52.4%) than the "
        "1,068 of 2014/15. The aim was to reduce. Missed."
    )


def test_within_the_year_it_tells_how_far_it_is() -> None:
    assert told(offences(*QUARTERS[:2])) == (
        "364 offences in July to September 2015 (Q2); 700 from April to September 2015."
    )


def test_only_the_year_to_date_printed() -> None:
    of = offences(to_date("2015/16 Q3", 9450))
    assert told(of) == "9,450 offences from April to December 2015."


def test_a_single_year() -> None:
    assert told(offences(result("2015/16", 1))) == "1 offence in 2015/16."


def test_a_rolling_year() -> None:
    of = indicator(
        result("2015/16 Q4", 28, basis=Basis.ROLLING_YEAR),
        result("2014/15 Q4", 25, basis=Basis.ROLLING_YEAR),
        unit="repeats",
    )
    assert told(of) == (
        "28 repeats in the year to March 2016, 3 more (12%) than the 25 in the year to March 2015."
    )


def test_a_snapshot() -> None:
    of = indicator(result("2015/16 Q2", 31, basis=Basis.SNAPSHOT), unit="people")
    assert told(of) == "31 people at the end of September 2015."


def test_a_span() -> None:
    of = indicator(result("2015-10-01/2015-11-30", 3), unit="people")
    assert told(of) == "3 people from October to November 2015."


def test_a_projection_is_told_only_where_nothing_is_observed() -> None:
    expected = result("2015/16", 144, basis=Basis.PROJECTION)
    assert told(indicator(expected, unit="crimes")) == "144 crimes projected for 2015/16."
    of = indicator(expected, result("2015/16 Q1", 30), result("2015/16 Q2", 33), unit="crimes")
    assert told(of) == (
        "33 crimes in July to September 2015 (Q2), "
        "3 more (10%) than the 30 of April to June 2015 (Q1)."
    )


def test_a_forecast_never_stands_in_for_what_was_observed() -> None:
    of = indicator(result("2015/16 Q1", 30), result("2015/16 Q2", 99, "f"), unit="crimes")
    assert told(of) == "30 crimes in April to June 2015 (Q1)."


@pytest.mark.parametrize(
    ("measure", "now", "before", "words"),
    [
        (Measure.COUNT, 30, 20, "10 more (50%) than the 20 of 2014/15"),
        (Measure.COUNT, 10, 20, "10 fewer (50%) than the 20 of 2014/15"),
        (Measure.RATE, "2.5", 2, "0.5 higher (25%) than the 2 of 2014/15"),
        (Measure.DAYS, 10, 20, "10 lower (50%) than the 20 of 2014/15"),
        (Measure.CURRENCY, 30, 20, "£10 higher (50%) than the £20 of 2014/15"),
        (Measure.PROPORTION, 30, 20, "10 percentage points higher than the 20% of 2014/15"),
        (Measure.PROPORTION, 19, 20, "1 percentage point lower than the 20% of 2014/15"),
        (Measure.COUNT, 5, 0, "5 more than the 0 of 2014/15"),
        (Measure.COUNT, 20, 20, "the same as 2014/15"),
    ],
)
def test_how_it_compares(measure: Measure, now: str, before: str, words: str) -> None:
    of = indicator(result("2015/16", now), result("2014/15", before), measure=measure)
    assert told(of).endswith(f"in 2015/16, {words}.")


def test_a_baseline_is_named() -> None:
    of = percentage(result("2015/16", 47), baseline(44, label="first survey", period="2013/14"))
    assert told(of) == (
        "47% in 2015/16, 3 percentage points higher than the 44% of the baseline (first survey)."
    )
    same = percentage(result("2015/16", 44), baseline(44, label="first survey", period="2013/14"))
    assert told(same) == "44% in 2015/16, the same as the baseline (first survey)."


def test_the_same_as_a_year_before_on_another_basis() -> None:
    rows = [result(f"{y} Q4", 25, basis=Basis.ROLLING_YEAR) for y in ("2014/15", "2015/16")]
    assert told(indicator(*rows)).endswith(", the same as in the year to March 2015.")


def test_the_year_to_date_compares_with_last_years_at_the_same_point() -> None:
    of = offences(to_date("2015/16 Q3", 673), to_date("2014/15 Q3", 563))
    assert told(of) == (
        "673 offences from April to December 2015, "
        "110 more (19.5%) than the 563 from April to December 2014."
    )


def test_a_published_change_is_told_where_the_earlier_figure_is_not_to_be_had() -> None:
    of = offences(result("2015/16", 90), change("2015/16", -10, "2014/15"))
    assert told(of) == "90 offences in 2015/16, down 10% against 2014/15 as published."


def test_several_parts_are_told_each() -> None:
    of = indicator(
        result("2015/16 Q1", 47, breakdown="hotline"),
        result("2015/16 Q1", 37, breakdown="police"),
        breakdowns=(part("hotline", "ASB Hotline"), part("police", "Police")),
    )
    assert told(of) == "In April to June 2015 (Q1): ASB Hotline 47 and Police 37."


def test_parts_with_n_of_d_show_it() -> None:
    of = percentage(
        n_of_d("2015/16", 12, 20, breakdown="known"),
        n_of_d("2015/16", 3, 12, breakdown="engaging"),
    )
    assert told(of) == "In 2015/16: known 60% (12 of 20) and engaging 25% (3 of 12)."


def test_many_parts_are_counted_after_the_first_few() -> None:
    of = indicator(*(result("2015/16", n, breakdown=f"part {n}") for n in range(1, 7)))
    assert told(of) == (
        "In 2015/16: part 1 1, part 2 2, part 3 3 and part 4 4, and 2 other figures."
    )


def test_parts_are_told_for_one_and_the_same_period() -> None:
    of = indicator(
        result("2015/16 Q1", 1, breakdown="a"),
        result("2015/16 Q1", 2, breakdown="b"),
        result("2015/16 Q2", 3, breakdown="a"),
    )
    earlier = " The other parts have only earlier figures."
    assert told(of) == f"In July to September 2015 (Q2): a 3.{earlier}"


def test_parts_with_newer_changes_or_projections_have_not_only_earlier_figures() -> None:
    rows = (result("2015/16 Q1", 2, breakdown="b"), result("2015/16 Q2", 3, breakdown="a"))
    later = change("2015/16 Q3", 2, "2014/15", breakdown="b", basis=Basis.PROJECTION)
    assert told(indicator(*rows, later)) == "In July to September 2015 (Q2): a 3."
    before = change("2015/16 Q1", 2, "2014/15", breakdown="b")
    assert "only earlier figures" in told(indicator(*rows, before))


def test_a_part_that_is_only_expected_is_not_told_beside_what_was_observed() -> None:
    rows = (result("2015/16 Q1", 2, breakdown="a"), result("2015/16 Q1", 3, breakdown="b"))
    expected = result("2015/16", 9, breakdown="a", basis=Basis.PROJECTION)
    assert told(indicator(*rows, expected)) == "In April to June 2015 (Q1): a 2 and b 3."


@pytest.mark.parametrize(("kind", "value"), [(Kind.AT_MOST, 12), (Kind.MONITOR, 20)])
def test_the_figure_that_stands_for_it_is_the_one_judged_else_the_first_that_is_told(
    kind: Kind, value: int
) -> None:
    of = indicator(
        to_date("2015/16 Q2", 30, breakdown="a"),
        result("2015/16 Q2", 20, breakdown="a"),
        result("2015/16 Q1", 12, breakdown="b"),
        target(kind, 10, breakdown="b"),
    )
    shown = told_first(assessed(of))
    assert shown is not None
    assert shown.value == value


def test_a_published_change_is_that_of_its_own_part_and_comparator() -> None:
    rows = [
        change("2015/16", 5, "2014/15", breakdown="a"),
        change("2015/16", 7, "a forecast"),
        change("2015/16", -10, "2014/15"),
    ]
    found = published(assessed(offences(result("2015/16", 90), *rows)))
    assert found == rows[2]
    assert published(assessed(offences(result("2015/16", 90)))) is None


def test_the_whole_beside_its_judged_parts_has_a_name() -> None:
    of = indicator(
        result("2015/16 Q1", 20),
        result("2015/16 Q1", 12, breakdown="Police"),
        result("2015/16 Q1", 8, breakdown="Hotline"),
        target(Kind.AT_MOST, 10, breakdown="Police"),
        target(Kind.AT_MOST, 10, breakdown="Hotline"),
    )
    text = told(of)
    assert text.startswith("In April to June 2015 (Q1): ")
    assert "as a whole 20" in text
    assert "Police 12" in text


def test_the_headline_speaks_for_an_indicator_that_has_one() -> None:
    of = indicator(
        result("2015/16 Q1", 12, breakdown="Police"),
        result("2015/16 Q1", 8, breakdown="Hotline"),
        headline="Hotline",
        unit="calls",
    )
    assert told(of) == "8 calls in April to June 2015 (Q1)."


def test_where_only_the_whole_has_a_target_the_whole_is_told() -> None:
    of = indicator(
        result("2015/16", 20),
        result("2014/15", 25),
        result("2015/16", 8, breakdown="Hotline"),
        target(Kind.AT_MOST, 22),
        headline="Hotline",
    )
    assert full(of) == (
        "20 in 2015/16, 5 fewer (20%) than the 25 of 2014/15. The target is 22 or fewer. Met."
    )


def test_figures_of_other_places_are_no_figures_of_this_one() -> None:
    of = indicator(result("2015/16", 40, area="London"), reason=Reason.NOT_COLLECTED)
    assert told(of) == "No figure is published: it was not collected."


def test_an_indicator_under_development() -> None:
    of = indicator(status=IndicatorStatus.UNDER_DEVELOPMENT)
    reasoned = replace(of, reason=Reason.NOT_RATIFIED)
    assert full(of) == (
        "This indicator was still under development, and nothing is measured yet. Not judged."
    )
    assert full(reasoned, as_at=date(2011, 6, 30)).startswith(
        "On 30 June 2011 this indicator was still under development: "
        "the indicator was not ratified yet."
    )


def test_figures_of_an_indicator_under_development_are_told() -> None:
    of = indicator(result("2015/16", 3), status=IndicatorStatus.UNDER_DEVELOPMENT)
    assert full(of).startswith("3 in 2015/16.")


def test_the_headline_is_the_first_sentence_whole() -> None:
    parts = (part("a", "St. Ann"), part("b", "Ward No. 5"))
    of = indicator(
        result("2015/16", 1, breakdown="a"), result("2015/16", 2, breakdown="b"), breakdowns=parts
    )
    assert headline(assessed(of)) == "In 2015/16: St. Ann 1 and Ward No. 5 2"
    assert headline(assessed(offences(change("2011/12", 10, "2010/11")))) == (
        "In 2011/12: up 10% against 2010/11"
    )


def test_a_target_is_past_once_the_scorecard_speaks_for_its_end() -> None:
    asked = target(Kind.AT_MOST, 3)
    assert not is_past(asked, scorecard())
    assert not is_past(asked, scorecard(as_at=date(2016, 3, 30)))
    assert is_past(asked, scorecard(as_at=date(2016, 3, 31)))
    assert is_past(asked, scorecard(status=ScorecardStatus.CLOSED))


def test_a_draft_target_is_told_though_it_judges_nothing() -> None:
    of = offences(result("2015/16", 3), target(Kind.AT_MOST, 2, status=TargetStatus.DRAFT))
    assert full(of) == (
        "3 offences in 2015/16. The target is 2 offences or fewer. "
        "Not judged: its target is only a draft."
    )


def test_targets_of_earlier_years_are_no_aims_of_this_one() -> None:
    old, new = target(Kind.AT_MOST, 2, "2013/14"), target(Kind.AT_MOST, 3, "2014/15")
    assert current_target(offences(old), scorecard()) is None
    late = target(Kind.AT_MOST, 4, "2016/17")
    assert current_target(offences(old, new, late), scorecard()) == late


def test_polarity_never_changes_how_a_difference_is_said() -> None:
    rows = [result("2015/16", 30), result("2014/15", 20)]
    texts = {told(indicator(*rows, polarity=p)) for p in Polarity}
    assert texts == {"30 in 2015/16, 10 more (50%) than the 20 of 2014/15."}


def test_a_figure_past_the_scorecards_period_says_why_the_verdict_is_of_an_earlier_one() -> None:
    of = indicator(result("2015/16", 3), result("2016/17", 2), target(Kind.AT_MOST, 5))
    assert full(of) == (
        "2 in 2016/17, 1 fewer (33.3%) than the 3 of 2015/16. 2016/17 is after this scorecard’s "
        "own period, so the verdict is that of 2015/16. The target is 5 or fewer. Met."
    )
    assert "own period" not in full(indicator(result("2015/16", 3), target(Kind.AT_MOST, 5)))
