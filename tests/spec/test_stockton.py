"""The outcomes of Stockton 2015/16, from its package."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from outturn.assemble import assemble
from outturn.assess import assess
from outturn.model import Basis, IndicatorAssessment, NotJudged, Origin, Travel, VerdictStatus
from outturn.package import read

FOLDER = Path(__file__).parents[2] / "data" / "stockton" / "2015-16"


@pytest.fixture(scope="module")
def stockton() -> dict[str, IndicatorAssessment]:
    package, problems = read(FOLDER)
    assert package is not None, problems
    made = assess(assemble(package), date(2026, 11, 21))
    return {a.indicator.id: a for a in made.indicators}


@pytest.mark.parametrize(
    ("indicator", "status", "travel"),
    [
        ("1.2", VerdictStatus.MET, Travel.IMPROVING),
        ("1.3", VerdictStatus.MET, Travel.IMPROVING),
        ("2.2", VerdictStatus.MISSED, Travel.WORSENING),
        ("4.1", VerdictStatus.MET, Travel.WORSENING),
        ("4.2", VerdictStatus.MET, Travel.IMPROVING),
        ("6.2", VerdictStatus.MET, Travel.IMPROVING),
    ],
)
def test_judged(
    stockton: dict[str, IndicatorAssessment],
    indicator: str,
    status: VerdictStatus,
    travel: Travel,
) -> None:
    assert stockton[indicator].verdict.status is status
    assert stockton[indicator].direction.travel is travel


@pytest.mark.parametrize(
    ("indicator", "reason", "travel"),
    [
        ("1.4", NotJudged.MONITORED_ONLY, Travel.UNKNOWN),
        ("2.1", NotJudged.LOST_IN_TRANSCRIPTION, Travel.WORSENING),
        ("2.3", NotJudged.LOST_IN_TRANSCRIPTION, Travel.WORSENING),
        ("5.2", NotJudged.BASELINE_UNCONFIRMED, Travel.UNKNOWN),
        ("6.3", NotJudged.PROCESS_TARGET, Travel.UNKNOWN),
    ],
)
def test_not_judged(
    stockton: dict[str, IndicatorAssessment], indicator: str, reason: NotJudged, travel: Travel
) -> None:
    assert stockton[indicator].verdict.reason is reason
    assert stockton[indicator].direction.travel is travel


def test_criminal_damage_meets_its_baseline_and_is_worse_than_last_year(
    stockton: dict[str, IndicatorAssessment],
) -> None:
    damage = stockton["4.1"]
    assert damage.verdict.target_value == 2318
    assert damage.direction.comparator_value == 2111
    assert damage.direction.change == Decimal(92)


def test_the_lost_quarter_is_worked_out(stockton: dict[str, IndicatorAssessment]) -> None:
    (alone,) = [s for s in stockton["2.2"].series if s.basis is Basis.PERIOD]
    (quarter,) = [r for r in alone.points if r.period.text == "2015/16 Q2"]
    assert (quarter.value, quarter.origin) == (364, Origin.SUBTRACTED)


def test_two_of_four_treatment_groups_do_better(stockton: dict[str, IndicatorAssessment]) -> None:
    assert (stockton["3.3"].met, stockton["3.3"].judged) == (2, 4)


def test_a_projection_without_a_baseline_is_shown_and_not_judged() -> None:
    """2011/12, 6.1: “Projection for year is 144”, with no figure for it to be fewer than."""
    package, problems = read(FOLDER.parent / "2011-12")
    assert package is not None, problems
    made = assess(assemble(package), date(2026, 11, 21))
    convictions = next(a for a in made.indicators if a.indicator.id == "6.1")
    expected = convictions.projections
    assert {v.value for v in expected} == {144, -77, Decimal("-34.8")}
    assert {v.reason for v in expected} == {NotJudged.BASELINE_UNCONFIRMED}
    assert convictions.verdict.value is None
