"""What things are called, and when a figure is for."""

from __future__ import annotations

import pytest

from outturn.model import Basis, Measure, Objective, Polarity, Quantity
from outturn.period import parse
from outturn.sentences import names
from spec.build import change, indicator, offences, percentage, result
from unit.made import part


def test_a_name_is_the_number_and_the_title() -> None:
    assert names.name(indicator(number="2.2", title="Reduce thefts")) == "2.2 Reduce thefts"
    assert names.name(indicator(title="Reduce thefts")) == "Reduce thefts"


def test_a_lost_name_says_so() -> None:
    assert names.name(indicator(number="2.1", title="")) == "2.1 (name lost in transcription)"


def test_an_objectives_name() -> None:
    assert names.objective_name(Objective("2", "Violence", "2")) == "Objective 2: Violence"
    assert names.objective_name(Objective("vwi", "Violence")) == "Violence"


def test_a_breakdown_has_facts_of_its_own() -> None:
    share = part("a", "Part A", measure=Measure.PROPORTION, unit="%", polarity=Polarity.HIGHER)
    assert names.facts(offences(breakdowns=(share,)), "a") == share


@pytest.mark.parametrize("breakdown", ["", "undeclared"])
def test_what_is_not_declared_has_the_indicators_facts(breakdown: str) -> None:
    found = names.facts(percentage(), breakdown)
    assert (found.title, found.measure, found.polarity) == (
        breakdown,
        Measure.PROPORTION,
        Polarity.HIGHER,
    )


@pytest.mark.parametrize(
    ("period", "basis", "words"),
    [
        ("2015/16 Q1", Basis.PERIOD, "in April to June 2015 (Q1)"),
        ("2015/16", Basis.PERIOD, "in 2015/16"),
        ("2015-12", Basis.PERIOD, "in December 2015"),
        ("2015-10-01/2015-11-30", Basis.PERIOD, "from October to November 2015"),
        ("2015/16 Q3", Basis.YEAR_TO_DATE, "from April to December 2015"),
        ("2015/16 Q4", Basis.YEAR_TO_DATE, "in 2015/16"),
        ("2015/16 Q3", Basis.ROLLING_YEAR, "in the year to December 2015"),
        ("2015/16", Basis.ROLLING_YEAR, "in 2015/16"),
        ("2015/16 Q2", Basis.SNAPSHOT, "at the end of September 2015"),
        ("2015/16", Basis.PROJECTION, "projected for 2015/16"),
    ],
)
def test_when_a_figure_is_for(period: str, basis: Basis, words: str) -> None:
    assert names.covering(parse(period), basis) == words
    assert names.when(result(period, 1, basis=basis)) == words


def test_amounts_have_their_unit() -> None:
    assert names.amount(offences(), result("2015/16", 1489)) == "1,489 offences"
    assert names.amount(offences(), result("2015/16", 1)) == "1 offence"
    assert names.amount(offences(), result("2015/16", 9), unit=False) == "9"
    assert names.amount(percentage(), result("2015/16", "67.5")) == "67.5%"
    assert names.amount(offences(), result("2015/16", None)) == "no figure"


def test_a_breakdowns_amount_has_its_own_unit() -> None:
    of = offences(breakdowns=(part("calls", unit="calls"),))
    assert names.amount(of, result("2015/16", 3, breakdown="calls")) == "3 calls"


@pytest.mark.parametrize(
    ("percent", "against", "words"),
    [
        (10, "2010/11", "up 10% against 2010/11"),
        ("-16.2", "baseline", "down 16.2% against the baseline"),
        (0, "2010/11", "unchanged, 0% against 2010/11"),
        (2, "2014-10-01/2015-09-30", "up 2% against October 2014 to September 2015"),
        (7, "", "up 7%"),
    ],
)
def test_a_published_change(percent: str, against: str, words: str) -> None:
    assert names.amount(offences(), change("2011/12", percent, against)) == words


def test_a_change_within_its_own_period_does_not_name_it_twice() -> None:
    row = change("2010-08-01/2012-01-31", "22.2", "August 2010")
    assert names.published_change(row) == "up 22.2%"


def test_an_absolute_change_carries_its_sign() -> None:
    facts = {"quantity": Quantity.CHANGE, "against": "2014/15"}
    assert names.amount(offences(), result("2015/16", 5, **facts)) == "+5 offences against 2014/15"
    assert names.amount(offences(), result("2015/16", -5, **facts)) == "−5 offences against 2014/15"
