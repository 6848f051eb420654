"""An indicator's page: one sentence, then everything it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from outturn.model import (
    BaselineStatus,
    Indicator,
    Polarity,
    Rating,
    Reason,
    Statistic,
    TargetStatus,
)
from outturn.model import TargetKind as Kind
from outturn.pages import Picture
from outturn.pages.indicator import indicator_page
from outturn.pages.objective import objective_page
from spec.build import (
    baseline,
    indicator,
    n_of_d,
    offences,
    percentage,
    result,
    target,
    to_date,
)
from unit.made import OBJECTIVES, part, site, tags_bare, update, whole

HERE = "example/2015-16/1.1/"


def shown(of: Indicator, *others: Indicator, **facts: Any) -> str:
    made = whole(of, *others, **facts)
    return tags_bare(indicator_page(site(made), made, made.indicators[0]).text)


def section(text: str, heading: str) -> str:
    return text.partition(f"## {heading}")[2].partition("\n## ")[0]


def test_the_page_opens_with_its_sentence_and_the_verdict() -> None:
    text = shown(offences(to_date("2015/16 Q4", 9), target(Kind.AT_MOST, 5), number="1.1"))
    assert "# 1&#46;1 An example" in text
    assert (
        '<p class="ot-lede">9 offences in 2015/16. The target is 5 offences or fewer. '
        "<strong>Missed.</strong></p>"
    ) in text


def test_the_arithmetic_stands_beside_the_verdict() -> None:
    text = section(
        shown(offences(to_date("2015/16 Q4", 9), target(Kind.AT_MOST, 5))), "How the verdict"
    )
    assert '<ol class="ot-steps">' in text
    assert "9" in text
    assert "5" in text


def test_several_verdicts_have_a_heading_each_and_one_has_none() -> None:
    rows = [
        row
        for name in "ab"
        for row in (result("2015/16", 1, breakdown=name), target(Kind.AT_MOST, 9, breakdown=name))
    ]
    declared = (part("a", "Part A"), part("b", "Part B"))
    text = section(shown(indicator(*rows, breakdowns=declared)), "How the verdict")
    assert '<h3 id="verdict-1">Part A' in text
    assert '<h3 id="verdict-2">Part B' in text
    assert "<h3" not in section(shown(indicator(*rows[:2])), "How the verdict")


def test_no_verdict_says_why() -> None:
    assert "Not judged: no target is published." in shown(indicator(result("2015/16", 1)))


@pytest.mark.parametrize(
    ("rating", "value", "apart"),
    [
        (Rating.ON_TRACK, 99, True),
        (Rating.OFF_TRACK, 1, True),
        (Rating.ON_TRACK, 1, False),
        (Rating.OFF_TRACK, 99, False),
        (Rating.AT_RISK, 99, False),
        (Rating.NOT_RATED, 99, False),
    ],
)
def test_where_rating_and_verdict_disagree_the_page_says_so(
    rating: Rating, value: int, apart: bool
) -> None:
    of = replace(
        indicator(result("2015/16", value), target(Kind.AT_MOST, 9)),
        updates=(update("2015/16 Q3", rating=rating),),
    )
    assert ("The publisher rated this" in shown(of)) is apart


def test_what_was_said_can_be_linked_to_each_time_it_was_said() -> None:
    twice = (update("2015/16 Q3", "First."), update("2015/16 Q3", "Again."))
    text = section(shown(replace(indicator(), updates=twice)), "What was said")
    assert text.index('id="said-2015-16-q3"') < text.index("First.")
    assert text.index("First.") < text.index('id="said-2015-16-q3-2"') < text.index("Again.")


def test_a_rating_without_a_verdict_disagrees_with_nothing() -> None:
    of = replace(
        indicator(result("2015/16", 3)), updates=(update("2015/16 Q3", rating=Rating.ON_TRACK),)
    )
    assert "The publisher rated this" not in shown(of)


def test_revisions_tell_each_step() -> None:
    first = result("2015/16 Q1", 90)
    second = result("2015/16 Q1", 95, published=date(2015, 8, 1))
    third = replace(
        result("2015/16 Q1", 100, published=date(2015, 11, 1)), revisions=(second, first)
    )
    told = section(shown(offences(third)), "Revisions")
    assert "April to June 2015 (Q1): 95 became 100 (1 November 2015)." in told
    assert "April to June 2015 (Q1): 90 became 95 (1 August 2015)." in told
    assert '<li id="revision-2015-16-q1-2015-08-01">' in told, "an address of its own"
    assert '<li id="revision-2015-16-q1-2015-11-01">' in told
    assert "Revisions" not in shown(offences(first))


def test_revisions_of_absences_and_of_n_of_d() -> None:
    absent = result("2015/16 Q1", None, "x")
    cohort = n_of_d("2015/16 Q1", 12, 22)
    newest = replace(result("2015/16 Q1", 60), revisions=(cohort, absent))
    told = section(shown(percentage(newest)), "Revisions")
    assert "12 of 22 became 60% (later)." in told
    assert "no figure became 12 of 22 (later)." in told


def test_targets_stand_as_published_and_as_read_with_their_history() -> None:
    asked = target(
        Kind.AT_MOST,
        5,
        breakdown="a",
        as_published="5 *or* fewer",
        set_on=date(2015, 10, 1),
        change_reason="Demand grew",
        status=TargetStatus.DRAFT,
    )
    text = section(
        shown(offences(asked, breakdowns=(part("a", "Part A"),))), "Baselines and targets"
    )
    assert "Part A: The target is 5 offences or fewer." in text
    assert "5 <em>or</em> fewer" in text
    assert "draft, set on 1 October 2015: Demand grew" in text


def test_baselines_stand_with_their_state_or_why_there_is_none() -> None:
    of = offences(
        baseline(1200, stated_in="Q3", as_published="1,200"),
        baseline(13425, label="average", period="2013/14", statistic=Statistic.YEARLY_AVERAGE),
        baseline(
            None,
            label="start",
            status=BaselineStatus.TO_BE_COLLECTED,
            reason=Reason.BASELINE_YEAR,
        ),
        baseline(None, label="bare", status=BaselineStatus.DESCRIPTIVE, breakdown="a"),
    )
    text = section(shown(of), "Baselines and targets")
    assert "1,200</td><td>2014/15</td>" in text
    assert "confirmed; stated in Q3" in text
    assert "average year of 2013/14" in text
    assert '<span class="ot-absent">baseline year</span>' in text
    assert "a: bare" in text
    assert '<span class="ot-absent">none</span>' in text


def test_an_average_year_without_dates_is_said_so() -> None:
    average = replace(baseline(5, statistic=Statistic.YEARLY_AVERAGE), period=None)
    assert "<td>an average year</td>" in shown(offences(average))


def test_what_is_missing_stands_with_its_owner() -> None:
    of = offences(
        result("2015/16 Q4", None, "x", reason=Reason.STAFFING, expected=date(2016, 4, 1)),
        lead="Police",
    )
    text = section(shown(of), "What is missing")
    assert "No result for January to March 2016 (Q4)." in text
    assert "Owed by: Police." in text
    assert "overdue" in text


def test_without_figures_the_definition_comes_first() -> None:
    text = shown(indicator(definition="Counts *calls*.", reason=Reason.NOT_RATIFIED))
    assert "Counts <em>calls</em>." in section(text, "What it measures")
    assert "## The figures" not in text
    figures = shown(indicator(result("2015/16", 1), definition="Counts *calls*."))
    assert "## What it measures" not in figures
    assert "Counts <em>calls</em>." in section(figures, "About this indicator")


def test_doubtful_figures_carry_the_scorecards_caveat_before_them() -> None:
    note = "Damaged in transcription."
    doubtful = shown(indicator(result("2015/16", 1, "u")), status_note=note)
    assert doubtful.index(note) < doubtful.index("## The figures")
    sound = shown(indicator(result("2015/16", 1)), status_note=note)
    assert sound.index(note) > sound.index("## The figures")


@pytest.mark.parametrize(
    ("polarity", "words"),
    [
        (Polarity.LOWER, "lower"),
        (Polarity.HIGHER, "higher"),
        (Polarity.MAINTAIN, "kept level"),
        (Polarity.NONE, "neither way: it is watched"),
    ],
)
def test_which_way_is_better_is_said(polarity: Polarity, words: str) -> None:
    about = section(shown(indicator(polarity=polarity)), "About this indicator")
    assert f"<dt>Better when</dt><dd>{words}</dd>" in about


def test_the_objective_is_named_and_linked() -> None:
    about = section(shown(indicator(objective="2")), "About this indicator")
    assert '<a href="../objectives/2/">Objective 2: More help</a>' in about
    assert "<dt>Objective</dt>" not in shown(indicator())


def test_an_unstated_lead_is_said_to_be_so() -> None:
    assert "<dt>Lead agency</dt><dd>Not stated</dd>" in shown(indicator())


def test_relations_lead_to_the_indicators_before_after_and_beside() -> None:
    old = whole(indicator(id="3.4", title="Old"), id="2011-12")
    new = whole(
        indicator(id="kpi-4", title="Whole", follows="example/2011-12/3.4"),
        indicator(id="kpi-4-homes", title="Homes", part_of="kpi-4"),
    )
    every = site(old, new)
    text = indicator_page(every, new, new.indicators[0]).text
    assert 'Follows <a href="../../2011-12/3.4/">Old (2015/16)</a>' in text
    assert 'Includes <a href="../kpi-4-homes/">Homes (2015/16)</a>' in text
    of_part = indicator_page(every, new, new.indicators[1]).text
    assert 'Part of <a href="../kpi-4/">Whole (2015/16)</a>' in of_part
    of_old = indicator_page(every, old, old.indicators[0]).text
    assert 'Followed by <a href="../../2015-16/kpi-4/">Whole (2015/16)</a>' in of_old
    assert "## Before, after and beside" not in shown(indicator())


def test_the_chart_and_its_downloads_come_together() -> None:
    made = whole(indicator(result("2015/16", 1)))
    drawn = {HERE: Picture("<svg></svg>", "One", "Offences", pixels=(768, 728))}
    text = indicator_page(site(made, pictures=drawn), made, made.indicators[0]).text
    assert "<svg></svg>" in text
    assert 'href="chart.svg"' in text
    drawn = {HERE: Picture("<svg></svg>", "One", "Offences")}
    frozen = indicator_page(site(made, pictures=drawn), made, made.indicators[0]).text
    assert "<svg></svg>" in frozen
    assert "chart.svg" not in frozen, "an edition's chart has no files"
    bare = shown(indicator(result("2015/16", 1)))
    assert "chart.svg" not in bare
    assert 'href="data.csv"' in bare


def test_the_citation_holds_no_day_of_building() -> None:
    text = shown(indicator(number="1.1"), as_at=date(2016, 3, 31))
    assert (
        "An example, “1.1 An example”, An example, as at 31 March 2016. In: An example site."
        in text
    )
    assert "30 April 2016" not in text


def test_an_objectives_page_tells_each_indicator() -> None:
    of = replace(
        offences(to_date("2015/16 Q4", 9), objective="1", number="1.1"),
        updates=(
            update("2015/16 Q1", "Early."),
            update("2015/16 Q2", "Late."),
            update("2015/16 Q3"),
        ),
    )
    made = whole(of, indicator(id="2.1", objective="2"))
    text = objective_page(site(made), made, OBJECTIVES[0]).text
    assert tags_bare(text).count(made.rule) == 1, "the rule in force is said once a page"
    assert "(../../1.1/index.md) { #indicator-1_1 }" in text
    assert "9 offences in 2015/16." in text
    assert "Late." in text
    assert "Early." not in text, "the latest that was written stands for all"
    assert "2.1" not in text


def test_an_objective_that_nothing_measures_says_so() -> None:
    made = whole(indicator(objective="1"))
    text = objective_page(site(made), made, OBJECTIVES[1]).text
    assert made.rule not in tags_bare(text), "nothing is judged there"
    assert "No indicator measures this objective." in text


@pytest.mark.parametrize(
    ("frequency", "told"),
    [
        ("quarter", "<dt>Expected every</dt><dd>quarter</dd>"),
        ("half_year", "<dt>Expected every</dt><dd>half-year</dd>"),
        ("irregular", "<dt>Expected</dt><dd>irregularly</dd>"),
    ],
)
def test_how_often_a_figure_is_expected(frequency: str, told: str) -> None:
    assert told in shown(indicator(frequency=frequency))
