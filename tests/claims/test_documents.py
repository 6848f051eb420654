"""The five documents: exactly the statements that are wrong are said not to agree."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from outturn.assemble import assemble
from outturn.assess import assess
from outturn.claims.texts import in_texts
from outturn.model import Claim, ClaimKind, ClaimOutcome
from outturn.pipeline import validate

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = date(2026, 1, 1)


@cache
def said() -> dict[str, tuple[Claim, ...]]:
    """What is found in the texts of each scorecard."""
    checked = validate([DATA], TODAY)
    wholes = [assess(assemble(package), TODAY) for package in checked.packages]
    return {whole.scorecard.path: tuple(in_texts(whole)) for whole in wholes}


def test_what_does_not_agree() -> None:
    wrong = {
        (path, claim.indicator, str(claim.period), claim.stated, claim.recomputed)
        for path, claims in said().items()
        for claim in claims
        if claim.disagrees
    }
    assert wrong == {
        ("stockton/2015-16", "1.3", "2015/16 Q4", "436", "426"),
        ("stockton/2015-16", "2.2", "2015/16 Q1", "75.5%", "75.0%"),
        ("stockton/2011-12", "6.1", "2011/12 Q2", "-77", "a reduction of 77"),
    }


def test_a_percentage_that_was_cut_off_agrees_and_says_so() -> None:
    found = [c for c in said()["stockton/2015-16"] if c.stated == "4.9%"]
    assert [c.outcome for c in found] == [ClaimOutcome.AGREES]
    assert "115 is 4.96% of 2,318" in found[0].note
    assert "cuts the figure off" in found[0].note


def test_each_breakdown_has_its_own_baseline() -> None:
    levels = [
        c.stated
        for c in said()["stockton/2015-16"]
        if c.indicator == "3.3" and c.kind is ClaimKind.LEVEL and "baseline" in c.quote
    ]
    assert levels[:4] == ["5.1%", "40.8%", "2.0%", "40.0%"]


def test_commentary_is_checked_by_its_own_numbers() -> None:
    agreeing = {
        c.quote
        for c in said()["haringey/2012-13-assessment"]
        if c.outcome is ClaimOutcome.AGREES and c.table == "commentary"
    }
    assert "Of this an estimated forty-six percent (£18,112,247)" in agreeing
    assert "nearly three-quarters (73%)" in agreeing


def test_texts_without_statements_give_none() -> None:
    assert said()["derby/2011-12"] == ()
