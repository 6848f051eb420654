"""What many indicators say together: counts that add up."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.model import (
    Direction,
    Gap,
    GapKind,
    Indicator,
    IndicatorAssessment,
    IndicatorStatus,
    NotJudged,
    Polarity,
    Reason,
    Travel,
    Verdict,
    VerdictStatus,
)
from outturn.model import TargetKind as Kind
from outturn.sentences import summaries
from outturn.sentences.words import VERDICTS
from spec.build import (
    assessed,
    baseline,
    change,
    indicator,
    offences,
    percentage,
    result,
    scorecard,
    target,
    to_date,
)

FOUND = assessed(indicator(result("2015/16", 3)))
EMPTY = assessed(indicator())


def verdict(
    status: VerdictStatus, reason: NotJudged | None = None, absence: Reason | None = None
) -> IndicatorAssessment:
    return replace(FOUND, verdict=Verdict("", "", status, reason=reason, absence=absence))


def absent(reason: Reason | None) -> IndicatorAssessment:
    return verdict(VerdictStatus.NOT_JUDGED, NotJudged.NO_RESULT, reason)


def going(travel: Travel) -> IndicatorAssessment:
    return replace(FOUND, direction=Direction("", travel))


def numbers(text: str) -> list[int]:
    """The numbers of a sentence; "none" is one."""
    return [0 if n.lower() == "none" else int(n) for n in re.findall(r"\d+|[Nn]one", text)]


JUDGED = [s for s in VerdictStatus if s is not VerdictStatus.NOT_JUDGED]
verdicts = st.one_of(
    st.builds(verdict, st.sampled_from(JUDGED)),
    st.builds(verdict, st.just(VerdictStatus.NOT_JUDGED), st.sampled_from(NotJudged)),
    st.builds(absent, st.none() | st.sampled_from(Reason)),
)


def assert_reasons_add_up(mix: list[IndicatorAssessment], text: str) -> None:
    """Why there is no result: each reason counted, unless all share it."""
    without = [a for a in mix if a.verdict.reason is NotJudged.NO_RESULT]
    if told := re.findall(r"\((.*?)\)", text):
        (reasons,) = told
        assert sum(numbers(re.sub("no [a-z]", "", reasons))) in (0, len(without))
    else:
        assert all(a.verdict.absence is None for a in without)


@given(st.lists(verdicts, min_size=2, max_size=30))
def test_judged_and_not_judged_add_up(mix: list[IndicatorAssessment]) -> None:
    text = summaries.counts(mix)
    assert_reasons_add_up(mix, text)
    text = re.sub(r" \(.*?\)", "", text)
    judged = sum(a.verdict.judged for a in mix)
    if not judged:
        assert text.startswith(f"None of the {len(mix)} indicators can be judged: ")
        assert counted(text.partition(":")[2]) in (None, len(mix))
        return
    first, _, second = text.partition(";")
    head, _, named = first.partition(":")
    assert numbers(head) == [len(mix), judged]
    assert counted(named) in (None, judged)
    rest, _, reasons = second.partition(":")
    assert sum(numbers(rest)) == len(mix) - judged
    assert counted(reasons) in (None, len(mix) - judged)


def counted(named: str) -> int | None:
    """What the numbers of a list come to; None for what all share, which is not counted again."""
    return sum(numbers(named)) if re.search(r"\d", named) else None


@given(st.lists(st.builds(going, st.sampled_from(Travel)), min_size=2, max_size=30))
def test_directions_add_up(mix: list[IndicatorAssessment]) -> None:
    text = summaries.directions(mix)
    if all(a.direction.travel is Travel.UNKNOWN for a in mix):
        assert numbers(text) == [len(mix)]
        return
    worse, total, *others = numbers(text)
    assert total == len(mix)
    assert worse + sum(others) == total


DAY = date(2016, 3, 31)


def gap(kind: GapKind, reason: Reason | None = None, **facts: Any) -> Gap:
    """One that has been missing, unless ``facts`` say otherwise."""
    return Gap(kind, "1.1", reason, **({"since": DAY} | facts))


gaps = st.builds(
    lambda kind, reason, since: gap(kind, reason, since=since),
    st.sampled_from(GapKind),
    st.none() | st.sampled_from(Reason),
    st.none() | st.just(DAY),
)


@given(st.lists(gaps, min_size=1, max_size=30))
def test_what_is_missing_adds_up(found: list[Gap]) -> None:
    counted = 0
    for sentence in re.split(r"(?<=\.) ", summaries.missing(found)):
        each = numbers(sentence)
        if " missing: " in sentence:
            assert each[0] == sum(each[1:])
            each = each[:1]
        counted += sum(each)
    assert counted == len(found)


def test_counts_name_what_became_of_each() -> None:
    mix = [
        *[verdict(VerdictStatus.MET)] * 2,
        verdict(VerdictStatus.MISSED),
        verdict(VerdictStatus.NOT_JUDGED, NotJudged.NO_TARGET),
        *[verdict(VerdictStatus.NOT_JUDGED, NotJudged.DRAFT_TARGET)] * 2,
    ]
    assert summaries.counts(mix) == (
        "Of 6 indicators, 3 are judged: 2 met and 1 missed; "
        "3 are not judged: 1 has no published target and 2 have only draft targets."
    )


def test_one_of_each_is_said_in_the_singular() -> None:
    mix = [
        verdict(VerdictStatus.MET),
        verdict(VerdictStatus.NOT_JUDGED, NotJudged.MONITORED_ONLY),
    ]
    assert summaries.counts(mix) == (
        "Of 2 indicators, 1 is judged: met; 1 is not judged: it is only monitored."
    )


@pytest.mark.parametrize(("count", "words"), [(2, "both off course"), (3, "all off course")])
def test_what_became_of_all_is_not_counted_again(count: int, words: str) -> None:
    assert summaries.counts([verdict(VerdictStatus.OFF_COURSE)] * count) == (
        f"Of {count} indicators, {count} are judged: {words}."
    )


def test_why_all_are_not_judged_is_not_counted_again() -> None:
    lost = verdict(VerdictStatus.NOT_JUDGED, NotJudged.LOST_IN_TRANSCRIPTION)
    assert summaries.counts([verdict(VerdictStatus.MISSED), lost, lost]) == (
        "Of 3 indicators, 1 is judged: missed; "
        "2 are not judged: they lost their targets in transcription."
    )


@pytest.mark.parametrize("status", JUDGED)
def test_every_verdict_is_named(status: VerdictStatus) -> None:
    assert f"judged: {VERDICTS[status].lower()}." in summaries.counts([verdict(status)])


@pytest.mark.parametrize("reason", NotJudged)
def test_every_reason_is_told_in_singular_and_plural(reason: NotJudged) -> None:
    one = verdict(VerdictStatus.NOT_JUDGED, reason)
    single, several = summaries.counts([one]), summaries.counts([one, one])
    assert single.startswith("The one indicator can’t be judged: it ")
    assert several.startswith("None of the 2 indicators can be judged: they ")


@pytest.mark.parametrize(
    ("travel", "text"),
    [
        (Travel.WORSENING, "The one indicator got worse."),
        (Travel.IMPROVING, "The one indicator got better."),
        (Travel.LITTLE_CHANGE, "The one indicator changed little."),
        (
            Travel.UNKNOWN,
            "Whether things got better or worse can’t be said for the one indicator.",
        ),
    ],
)
def test_one_indicator_goes_one_way(travel: Travel, text: str) -> None:
    assert summaries.directions([going(travel)]) == text


def test_directions_of_several() -> None:
    worse, better = going(Travel.WORSENING), going(Travel.IMPROVING)
    little, unknown = going(Travel.LITTLE_CHANGE), going(Travel.UNKNOWN)
    assert summaries.directions([worse, worse, better]) == (
        "2 of 3 indicators got worse and 1 got better."
    )
    assert summaries.directions([worse, little, unknown, unknown]) == (
        "1 of 4 indicators got worse and none got better; "
        "1 changed little and for 2 it can’t be said."
    )
    assert summaries.directions([better, little]) == (
        "None of 2 indicators got worse and 1 got better; 1 changed little."
    )
    assert summaries.directions([little, unknown]) == (
        "None of 2 indicators got better or worse; 1 changed little and for 1 it can’t be said."
    )
    assert summaries.directions([unknown, unknown]) == (
        "Whether things got better or worse can’t be said for any of the 2 indicators."
    )
    assert summaries.directions([]) == ""


def test_where_no_figure_is_published_the_reasons_are_counted() -> None:
    why = assessed(indicator(reason=Reason.METHOD_NOT_AGREED))
    late = assessed(indicator(reason=Reason.NOT_RATIFIED))
    assert summaries.directions([why, late, why, EMPTY]) == (
        "No figure is published for any of the 4 indicators: 2 no method yet and 1 not ratified."
    )
    developing = assessed(
        indicator(reason=Reason.NOT_RATIFIED, status=IndicatorStatus.UNDER_DEVELOPMENT)
    )
    assert summaries.directions([developing, why]) == (
        "No figure is published for any of the 2 indicators: "
        "1 still under development and 1 no method yet."
    )
    assert summaries.directions([EMPTY]) == "No figure is published for the one indicator."


def test_who_got_worse_in_order() -> None:
    mix = [going(Travel.WORSENING), going(Travel.IMPROVING), going(Travel.WORSENING)]
    assert summaries.travelling(mix, Travel.WORSENING) == [mix[0], mix[2]]


def moved(of: Indicator) -> str:
    return summaries.movement(assessed(of), scorecard(of))


def test_what_got_worse_and_yet_meets_its_target_says_what_that_was() -> None:
    rows = (result("2015/16", 12), result("2014/15", 10))
    assert moved(indicator(*rows, target(Kind.AT_MOST, 15))) == (
        "12 in 2015/16, 2 more (20%) than the 10 of 2014/15. The target is 15 or fewer."
    )
    missed = moved(indicator(*rows, target(Kind.AT_MOST, 5)))
    assert missed == "12 in 2015/16, 2 more (20%) than the 10 of 2014/15."


def test_how_one_indicator_moved() -> None:
    of = offences(to_date("2015/16 Q4", 1628), result("2014/15", 1068))
    assert moved(of) == ("1,628 offences in 2015/16, 560 more (52.4%) than the 1,068 of 2014/15.")


def test_a_part_that_moved_is_named() -> None:
    of = percentage(
        result("2015/16", 40, breakdown="opiate"),
        baseline(44, breakdown="opiate"),
        headline="opiate",
        polarity=Polarity.HIGHER,
    )
    assert moved(of) == (
        "opiate: 40% in 2015/16, 4 percentage points lower than the 44% of the baseline (2014/15)."
    )


def test_what_has_no_comparator_says_what_its_page_says() -> None:
    assert moved(indicator(result("2015/16", 3))) == "3 in 2015/16."
    published = offences(change("2015/16", 10, "2014/15"))
    assert moved(published).startswith("In 2015/16: up 10% against 2014/15.")


def test_nothing_missing() -> None:
    assert summaries.missing([]) == "Nothing is missing."


def test_missing_things_in_singular_and_plural() -> None:
    kinds = [GapKind.RESULT, GapKind.RESULT, GapKind.TITLE, GapKind.UNDER_DEVELOPMENT]
    assert summaries.missing([gap(k) for k in kinds]) == (
        "4 things are missing: 2 results, 1 name and 1 indicator under development."
    )
    assert summaries.missing([gap(GapKind.BASELINE)]) == ("1 thing is missing: 1 baseline.")


@pytest.mark.parametrize("kind", GapKind)
def test_every_kind_of_gap_has_a_word(kind: GapKind) -> None:
    assert "1 thing is missing: 1 " in summaries.missing([gap(kind)])


def test_what_was_lost_or_not_due_is_told_apart_from_what_is_owed() -> None:
    lost = gap(GapKind.RATING, Reason.LOST_IN_TRANSCRIPTION, since=None)
    early = gap(GapKind.RATING, Reason.NOT_DUE, since=None, closed=True)
    owed = gap(GapKind.RESULT, Reason.NOT_DUE)
    assert summaries.missing([lost, early, owed, lost]) == (
        "1 thing is missing: 1 result. 1 rating was not due when it closed. "
        "2 ratings were lost when the document was turned into text."
    )
    assert summaries.missing([replace(early, closed=False)] * 2) == "2 ratings are not due yet."


def test_what_is_overdue_is_counted() -> None:
    late = gap(GapKind.RESULT, overdue_days=3)
    assert summaries.missing([late, gap(GapKind.TARGET)]) == (
        "2 things are missing: 1 result and 1 target. 1 is overdue."
    )


def test_no_result_says_why_there_is_none() -> None:
    staff, late = absent(Reason.STAFFING), absent(Reason.NOT_DUE)
    assert summaries.counts([staff, staff]) == (
        "None of the 2 indicators can be judged: they have no result (staff had left)."
    )
    assert summaries.counts([late, staff, staff, absent(None)]) == (
        "None of the 4 indicators can be judged: "
        "they have no result (1 not due, 2 staff had left, 1 no reason given)."
    )
