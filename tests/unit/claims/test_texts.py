"""Claims know where they stand: table, line, indicator, objective, period."""

from __future__ import annotations

from dataclasses import replace

from outturn.claims.texts import in_texts
from outturn.model import Commentary, Section
from outturn.period import parse
from spec.build import offences, result
from unit.made import update, whole

SAID = "336 offences. Increase of 144 offences compared to last year (75.5%)"


def test_an_update_is_held_against_its_indicator() -> None:
    indicator = offences(
        result("2015/16 Q1", 336),
        objective="1",
        updates=(update("2015/16 Q1", SAID, line=7),),
    )
    level, change = in_texts(whole(indicator))
    assert level.note == "The figure for April to June 2015 (Q1) is 336."
    assert change.disagrees
    assert (change.table, change.line, change.start) == ("updates", 7, 14)
    assert (change.indicator, change.objective) == ("1.1", "1")
    assert change.period == parse("2015/16 Q1")


def test_commentary_belongs_to_its_objective() -> None:
    said = Commentary("2", Section.CONTEXT, SAID, parse("2015/16"), line=3)
    assessed = whole(offences(result("2015/16 Q1", 900)))
    assessed = replace(assessed, scorecard=replace(assessed.scorecard, commentary=(said,)))
    (claim,) = in_texts(assessed)
    assert claim.disagrees
    assert (claim.table, claim.line, claim.indicator, claim.objective) == ("commentary", 3, "", "2")
