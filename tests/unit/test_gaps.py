"""Gaps: one a fact, with reason, owner, what is overdue, and since when it has been missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn import period as periods
from outturn.assess import assess
from outturn.model import (
    Baseline,
    BaselineStatus,
    Basis,
    Gap,
    GapKind,
    Indicator,
    IndicatorStatus,
    Measure,
    Objective,
    Rating,
    Reason,
    Result,
    ScorecardStatus,
    Target,
    TargetStatus,
    Update,
)
from outturn.model import TargetKind as Kind
from outturn.period import Period
from spec import build
from spec.build import (
    TODAY,
    assessed,
    baseline,
    offences,
    result,
    scorecard,
    target,
    to_date,
)

SYMBOLS = {"☺": "on_track", "-": "not_rated"}


def indicator(*rows: Result | Target | Baseline, **facts: Any) -> Indicator:
    """One with a target, so that the gap in question is the only one."""
    aimed = any(isinstance(row, Target) for row in rows)
    return build.indicator(*rows, *(() if aimed else (target(Kind.MONITOR),)), **facts)


def update(period: str = "2015/16 Q3", **facts: object) -> Update:
    return Update(period=periods.parse(period), **facts)  # type: ignore[arg-type]


def kinds(gaps: tuple[Gap, ...]) -> list[GapKind]:
    return [g.kind for g in gaps]


def test_an_absent_result_says_why_who_and_when() -> None:
    late = result(
        "2015/16 Q4",
        None,
        "x",
        reason=Reason.AWAITING_SOURCE,
        expected=date(2016, 4, 20),
        note="Due in April.",
    )
    (gap,) = assessed(indicator(late, lead="Public Health")).gaps
    assert gap.kind is GapKind.RESULT
    assert (gap.reason, gap.owner, gap.note) == (
        Reason.AWAITING_SOURCE,
        "Public Health",
        "Due in April.",
    )
    assert (gap.overdue_days, gap.closed) == (10, False)


@pytest.mark.parametrize("expected", [None, TODAY, date(2016, 5, 1)])
def test_what_is_not_late_is_not_overdue(expected: date | None) -> None:
    (gap,) = assessed(indicator(result("2015/16", None, "x", expected=expected))).gaps
    assert gap.overdue_days == 0


def test_nothing_is_overdue_in_a_closed_scorecard() -> None:
    late = result("2015/16", None, "x", expected=date(2016, 1, 1))
    (gap,) = assessed(indicator(late), status=ScorecardStatus.CLOSED).gaps
    assert (gap.overdue_days, gap.closed) == (0, True)


def test_markers_of_absence_are_gaps_and_others_are_not() -> None:
    rows = [result(f"2015/16 Q{n}", None, m) for n, m in enumerate("xzc", start=1)]
    gaps = assessed(indicator(*rows, result("2015/16 Q4", 3, "p"))).gaps
    assert [g.reason for g in gaps] == [None, None, Reason.CONFIDENTIAL]


def test_a_quarter_that_can_be_worked_out_is_no_gap() -> None:
    of = offences(
        target(Kind.AT_MOST, 1500),
        result("2015/16 Q1", 336),
        result("2015/16 Q2", None, "x", reason=Reason.LOST_IN_TRANSCRIPTION),
        to_date("2015/16 Q2", 700),
    )
    assert assessed(of).gaps == ()


def test_one_absent_figure_in_two_shapes_is_one_gap() -> None:
    rows = (result("2015/16 Q4", None, "x"), to_date("2015/16 Q4", None))
    of = offences(target(Kind.AT_MOST, 1500), *rows)
    assert kinds(assessed(of).gaps) == [GapKind.RESULT]


@pytest.mark.parametrize("status", [s for s in BaselineStatus if s is not BaselineStatus.CONFIRMED])
def test_an_unconfirmed_baseline_is_a_gap(status: BaselineStatus) -> None:
    assert kinds(assessed(indicator(baseline(None, status=status))).gaps) == [GapKind.BASELINE]


@pytest.mark.parametrize("status", [s for s in TargetStatus if s is not TargetStatus.CONFIRMED])
def test_a_target_not_in_force_is_a_gap(status: TargetStatus) -> None:
    assert kinds(assessed(indicator(target(Kind.AT_MOST, 3, status=status))).gaps) == [
        GapKind.TARGET
    ]


def test_a_lost_target_is_a_gap_unless_its_name_went_with_it() -> None:
    lost = target(Kind.LOST, reason=Reason.LOST_IN_TRANSCRIPTION)
    nameless = indicator(lost, title="", reason=Reason.LOST_IN_TRANSCRIPTION)
    assert kinds(assessed(indicator(lost)).gaps) == [GapKind.TARGET]
    assert kinds(assessed(nameless).gaps) == [GapKind.TITLE]


def test_an_active_indicator_without_a_target_is_a_gap() -> None:
    (gap,) = assessed(build.indicator(result("2015/16", 40), lead="Public Health")).gaps
    assert (gap.kind, gap.reason, gap.note) == (GapKind.TARGET, None, "")
    assert (gap.owner, gap.breakdown, gap.period) == ("Public Health", "", None)


def test_a_target_of_a_part_or_an_area_is_a_target() -> None:
    for where in ({"breakdown": "opiate"}, {"area": "London"}):
        of = build.indicator(target(Kind.AT_MOST, 3, **where), result("2015/16", 40))
        assert assessed(of).gaps == ()


@pytest.mark.parametrize("status", [s for s in IndicatorStatus if s is not IndicatorStatus.ACTIVE])
def test_only_an_active_indicator_is_expected_to_have_a_target(status: IndicatorStatus) -> None:
    of = build.indicator(result("2015/16", 40), status=status)
    assert GapKind.TARGET not in kinds(assessed(of).gaps)


def test_words_alone_are_not_expected_to_have_a_target() -> None:
    assert assessed(build.indicator(measure=Measure.NARRATIVE)).gaps == ()


def test_a_lost_name_takes_the_target_it_may_have_had_with_it() -> None:
    nameless = build.indicator(title="", reason=Reason.LOST_IN_TRANSCRIPTION)
    unnamed = build.indicator(title="", reason=Reason.NOT_RATIFIED)
    assert kinds(assessed(nameless).gaps) == [GapKind.TITLE]
    assert kinds(assessed(unnamed).gaps) == [GapKind.TITLE, GapKind.TARGET]


def test_an_indicator_without_results_gives_its_reason_once() -> None:
    reason = {"reason": Reason.METHOD_NOT_AGREED}
    developing = indicator(status=IndicatorStatus.UNDER_DEVELOPMENT, **reason)
    assert kinds(assessed(indicator(**reason)).gaps) == [GapKind.RESULT]
    assert kinds(assessed(developing).gaps) == [GapKind.UNDER_DEVELOPMENT]


@pytest.mark.parametrize(
    ("row", "symbols", "kind"),
    [
        (update(reason=Reason.NOT_DUE), SYMBOLS, GapKind.RATING),
        (update(reason=Reason.NOT_DUE), {}, GapKind.UPDATE),
        (update(reason=Reason.LOST_IN_TRANSCRIPTION), {}, GapKind.RATING),
        (
            update(reason=Reason.BASELINE_YEAR, rating=Rating.NOT_RATED, as_published="No update."),
            SYMBOLS,
            GapKind.RATING,
        ),
        (update(reason=Reason.NO_UPDATE, as_published="No update."), {}, GapKind.UPDATE),
    ],
)
def test_an_update_says_which_part_is_absent(
    row: Update, symbols: dict[str, str], kind: GapKind
) -> None:
    of = replace(indicator(), updates=(row,))
    assert kinds(assessed(of, rating_scheme=symbols).gaps) == [kind]


def test_complete_updates_are_no_gaps() -> None:
    of = replace(
        indicator(),
        updates=(update(as_published="Fine."), update("2015/16 Q4", rating=Rating.ON_TRACK)),
    )
    assert assessed(of).gaps == ()


def test_an_update_that_repeats_the_missing_results_reason_is_the_same_fact() -> None:
    of = replace(
        indicator(result("2015/16 Q3", None, "x", reason=Reason.NO_UPDATE)),
        updates=(update(reason=Reason.NO_UPDATE, as_published="No update provided"),),
    )
    assert kinds(assessed(of).gaps) == [GapKind.RESULT]


def test_overdue_first_then_in_the_scorecards_order() -> None:
    def of(name: str, expected: date | None) -> Indicator:
        return indicator(result("2015/16", None, "x", expected=expected), id=name)

    made = assess(
        scorecard(
            of("a", None), of("b", date(2016, 4, 1)), of("c", None), of("d", date(2016, 1, 1))
        ),
        TODAY,
    )
    assert [g.indicator for g in made.gaps] == ["d", "b", "a", "c"]


def missing(period: str, reason: Reason | None = Reason.NO_UPDATE, **facts: Any) -> Result:
    return result(period, None, "x", reason=reason, **facts)


def since(*rows: Any, today: date = TODAY, **facts: Any) -> dict[str, Gap]:
    """Each absent result's gap, by its period as typed."""
    gaps = assessed(indicator(*rows), today=today, **facts).gaps
    return {g.period.text: g for g in gaps if g.period and g.kind is GapKind.RESULT}


def test_a_result_is_missing_from_the_end_of_its_period() -> None:
    gap = since(missing("2015/16 Q2"))["2015/16 Q2"]
    assert gap.since == date(2015, 9, 30)
    assert gap.missing_days == (TODAY - date(2015, 9, 30)).days
    assert (gap.periods_running, gap.last_figure) == (1, None)


def test_periods_missing_in_a_row_are_missing_since_the_first_of_them_ended() -> None:
    gaps = since(result("2015/16 Q1", 5), missing("2015/16 Q2"), missing("2015/16 Q3"))
    assert [(g.since, g.periods_running) for g in gaps.values()] == [
        (date(2015, 9, 30), 1),
        (date(2015, 9, 30), 2),
    ]
    assert {g.last_figure for g in gaps.values()} == {periods.parse("2015/16 Q1")}


def test_a_figure_ends_the_run() -> None:
    gaps = since(missing("2015/16 Q1"), result("2015/16 Q2", 5), missing("2015/16 Q3"))
    assert gaps["2015/16 Q1"].since == date(2015, 6, 30)
    assert gaps["2015/16 Q3"].since == date(2015, 12, 31)
    assert gaps["2015/16 Q3"].last_figure == periods.parse("2015/16 Q2")


def test_a_period_that_no_row_speaks_of_is_not_counted_as_missing() -> None:
    gaps = since(missing("2015/16 Q1"), missing("2015/16 Q3"))
    assert gaps["2015/16 Q3"].since == date(2015, 12, 31)


def test_a_projection_is_no_figure() -> None:
    expected = result("2015/16 Q2", 8, basis=Basis.PROJECTION)
    gaps = since(missing("2015/16 Q1"), expected, missing("2015/16 Q2"))
    assert gaps["2015/16 Q2"].since == date(2015, 6, 30)
    assert gaps["2015/16 Q2"].last_figure is None


def test_each_part_and_area_has_a_run_of_its_own() -> None:
    gaps = assessed(
        indicator(
            missing("2015/16 Q1", breakdown="a"),
            result("2015/16 Q1", 4, breakdown="b"),
            missing("2015/16 Q2", breakdown="a"),
            missing("2015/16 Q2", breakdown="b"),
            missing("2015/16 Q2", breakdown="b", area="London"),
        )
    ).gaps
    told = {(g.breakdown, g.area): g.since for g in gaps}
    assert told == {
        ("a", ""): date(2015, 6, 30),
        ("b", ""): date(2015, 9, 30),
        ("b", "London"): date(2015, 9, 30),
    }
    assert len({g.id for g in gaps}) == 4


def test_the_whole_of_what_is_published_in_parts_was_last_known_when_they_were() -> None:
    part, whole = result("2015/16 Q2", 4, breakdown="a"), missing("2015/16 Q3")
    assert since(part, whole)["2015/16 Q3"].last_figure == periods.parse("2015/16 Q2")
    own = since(result("2015/16 Q1", 9), part, whole)["2015/16 Q3"]
    assert own.last_figure == periods.parse("2015/16 Q1")


def test_a_closed_scorecard_counts_to_the_day_it_speaks_for() -> None:
    closed: dict[str, Any] = {"status": ScorecardStatus.CLOSED}
    rows = missing("2015/16 Q2"), missing("2015/16 Q3")
    for gap in since(*rows, as_at=date(2016, 1, 31), **closed).values():
        assert gap.missing_days == (date(2016, 1, 31) - date(2015, 9, 30)).days
    for gap in since(*rows, today=date(2026, 1, 1), **closed).values():
        assert gap.missing_days == (date(2016, 3, 31) - date(2015, 9, 30)).days, "its period's end"


@pytest.mark.parametrize("status", [ScorecardStatus.CLOSED, ScorecardStatus.FINAL])
def test_a_period_that_had_not_ended_is_not_missing_yet(status: ScorecardStatus) -> None:
    day = date(2015, 12, 31)
    facts: dict[str, Any] = {"status": status, "as_at": day, "today": day}
    gaps = since(missing("2015/16 Q3"), missing("2015/16 Q4"), **facts)
    assert (gaps["2015/16 Q3"].since, gaps["2015/16 Q3"].missing_days) == (date(2015, 12, 31), 0)
    assert gaps["2015/16 Q4"].not_yet_due
    assert (gaps["2015/16 Q4"].missing_days, gaps["2015/16 Q4"].periods_running) == (0, 0)


def test_what_is_said_not_to_be_due_is_not_missing_until_it_is() -> None:
    later = missing("2015/16 Q2", Reason.NOT_DUE, expected=date(2016, 10, 1))
    without_date = missing("2015/16 Q3", Reason.NOT_DUE)
    gaps = since(later, without_date)
    assert gaps["2015/16 Q2"].not_yet_due
    assert gaps["2015/16 Q3"].since == date(2015, 12, 31), "what is not due yet starts no run"
    gap = since(later, today=date(2016, 10, 3))["2015/16 Q2"]
    assert (gap.since, gap.overdue_days) == (date(2015, 9, 30), 2)


def test_what_is_overdue_has_been_missing_at_least_since_then() -> None:
    early = target(Kind.AT_MOST, 3, "2016/17", status=TargetStatus.DRAFT, expected=date(2016, 2, 1))
    (gap,) = assessed(indicator(early), today=date(2016, 3, 1)).gaps
    assert (gap.since, gap.missing_days, gap.overdue_days) == (date(2016, 2, 1), 29, 29)


def test_what_transcription_lost_was_there_and_is_never_overdue() -> None:
    gap = since(missing("2015/16 Q1", Reason.LOST_IN_TRANSCRIPTION, expected=date(2015, 7, 1)))
    lost = gap["2015/16 Q1"]
    assert (lost.lost, lost.not_yet_due, lost.since) == (True, False, None)
    assert (lost.missing_days, lost.overdue_days) == (0, 0)


START = date(2015, 4, 1)


@pytest.mark.parametrize(
    ("of", "kind", "owed"),
    [
        (build.indicator(result("2015/16", 4)), GapKind.TARGET, START),
        (
            indicator(target(Kind.AT_MOST, 3, "2015/16 H2", status=TargetStatus.DRAFT)),
            GapKind.TARGET,
            date(2015, 10, 1),
        ),
        (
            indicator(baseline(None, status=BaselineStatus.TO_BE_CONFIRMED)),
            GapKind.BASELINE,
            START,
        ),
        (
            indicator(baseline(None, "2015/16", status=BaselineStatus.TO_BE_COLLECTED)),
            GapKind.BASELINE,
            date(2016, 3, 31),
        ),
        (
            indicator(replace(baseline(None, status=BaselineStatus.TO_BE_CONFIRMED), period=None)),
            GapKind.BASELINE,
            START,
        ),
        (indicator(status=IndicatorStatus.UNDER_DEVELOPMENT), GapKind.UNDER_DEVELOPMENT, START),
        (indicator(reason=Reason.METHOD_NOT_AGREED), GapKind.RESULT, START),
        (indicator(title="", reason=Reason.NOT_RATIFIED), GapKind.TITLE, START),
        (
            replace(indicator(), updates=(update(reason=Reason.NO_UPDATE),)),
            GapKind.UPDATE,
            date(2015, 12, 31),
        ),
    ],
)
def test_each_kind_is_owed_from_its_own_day(of: Indicator, kind: GapKind, owed: date) -> None:
    (gap,) = assessed(of).gaps
    assert (gap.kind, gap.since) == (kind, owed)
    assert gap.missing_days == (TODAY - owed).days


def test_a_rating_is_owed_from_the_end_of_its_period() -> None:
    of = replace(indicator(), updates=(update(reason=Reason.NO_UPDATE),))
    (gap,) = assessed(of, rating_scheme=SYMBOLS).gaps
    assert (gap.kind, gap.since) == (GapKind.RATING, date(2015, 12, 31))


def test_an_objective_without_a_name_is_a_gap_of_the_scorecard() -> None:
    nameless = Objective("5", "", "5", reason=Reason.LOST_IN_TRANSCRIPTION)
    unsettled = Objective("6", "", "6", reason=Reason.NOT_RATIFIED)
    made = assess(scorecard(objectives=(Objective("4", "Fire"), nameless, unsettled)), TODAY)
    told = {g.objective: (g.kind, g.reason, g.since, g.indicator) for g in made.gaps}
    assert told == {
        "5": (GapKind.TITLE, Reason.LOST_IN_TRANSCRIPTION, None, ""),
        "6": (GapKind.TITLE, Reason.NOT_RATIFIED, START, ""),
    }


def test_a_baseline_in_words_is_none_where_the_parts_have_its_figures() -> None:
    words = baseline(None, label="as described", status=BaselineStatus.DESCRIPTIVE)
    figure = baseline(5, breakdown="opiate")
    assert kinds(assessed(indicator(words, figure)).gaps) == []
    assert kinds(assessed(indicator(words)).gaps) == [GapKind.BASELINE]
    promised = replace(words, status=BaselineStatus.TO_BE_CONFIRMED)
    assert kinds(assessed(indicator(promised, figure)).gaps) == [GapKind.BASELINE]
    unsure = replace(figure, status=BaselineStatus.TO_BE_CONFIRMED)
    assert kinds(assessed(indicator(words, unsure)).gaps) == [GapKind.BASELINE] * 2


def test_anchors_say_what_a_gap_is_of() -> None:
    of = indicator(
        missing("2015/16 Q2", breakdown="Opiate users"),
        baseline(None, "2014/15", status=BaselineStatus.TO_BE_CONFIRMED),
        baseline(None, "2014/15", label="survey", status=BaselineStatus.DESCRIPTIVE),
        id="3.2",
    )
    assert {g.id for g in assessed(of).gaps} == {
        "gap-3-2-result-2015-16-q2-opiate-users",
        "gap-3-2-baseline-2014-15",
        "gap-3-2-baseline-2014-15-survey",
    }


def test_two_gaps_that_would_share_an_anchor_are_numbered() -> None:
    draft = target(Kind.AT_MOST, 3, status=TargetStatus.DRAFT)
    two = indicator(draft, replace(draft, kind=Kind.AT_LEAST))
    assert [g.id for g in assessed(two).gaps] == [
        "gap-1-1-target-2015-16",
        "gap-1-1-target-2015-16-2",
    ]


quarters = st.lists(st.sampled_from(["figure", "missing", "nothing"]), min_size=1, max_size=12)


@given(quarters)
def test_a_run_never_spans_a_figure_and_is_as_long_as_it_says(states: list[str]) -> None:
    first = periods.parse("2013/14 Q1")
    when = [first]
    while len(when) < len(states):
        when.append(_next(when[-1]))
    rows = [
        result(p.text, 1) if s == "figure" else missing(p.text)
        for p, s in zip(when, states, strict=True)
        if s != "nothing"
    ]
    gaps = since(*rows)
    for place, (period, state) in enumerate(zip(when, states, strict=True)):
        if state != "missing":
            assert period.text not in gaps
            continue
        gap, back = gaps[period.text], place
        while back and states[back - 1] == "missing":
            back -= 1
        assert gap.since == when[back].end
        assert gap.periods_running == place - back + 1
        figures = [p for p, s in zip(when[:back], states, strict=False) if s == "figure"]
        assert gap.last_figure == (figures[-1] if figures else None)


def _next(period: Period) -> Period:
    return next(
        p
        for year in range(2013, 2018)
        for n in range(1, 5)
        if (p := periods.parse(f"{year}/{(year + 1) % 100} Q{n}")).previous() == period
    )
