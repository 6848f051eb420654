"""Gaps: one a fact, with reason, owner and what is overdue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from outturn import period as periods
from outturn.assess import assess
from outturn.model import (
    Baseline,
    BaselineStatus,
    Gap,
    GapKind,
    Indicator,
    IndicatorStatus,
    Measure,
    Rating,
    Reason,
    Result,
    ScorecardStatus,
    Target,
    TargetStatus,
    Update,
)
from outturn.model import TargetKind as Kind
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
