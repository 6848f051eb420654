"""What is said where no figure of the level is published."""

from __future__ import annotations

from dataclasses import replace

from outturn.model import Basis, Indicator, Measure, Quantity, Rating, Reason
from outturn.sentences.unmeasured import without_level
from spec.build import assessed, change, indicator, offences, result
from unit.made import part, update


def told(of: Indicator) -> str:
    return " ".join(without_level(assessed(of)))


def test_only_a_change_is_published() -> None:
    of = offences(change("2011/12", 10, "2010/11"))
    assert told(of) == (
        "In 2011/12: up 10% against 2010/11. "
        "Only the change is published, not the figures behind it."
    )


def test_only_a_change_of_one_part_and_a_rating() -> None:
    of = replace(
        offences(
            change("2011/12", -4, "2010/11", breakdown="homes"),
            breakdowns=(part("homes", "Homes"),),
        ),
        updates=(update("2011/12 Q1", rating=Rating.ON_TRACK), update("2011/12 Q2")),
    )
    assert told(of) == (
        "In 2011/12: Homes down 4% against 2010/11. "
        "Only the change is published, not the figures behind it. "
        "The publisher rated it on track in April to June 2011 (Q1)."
    )


def test_the_newest_change_is_told() -> None:
    of = offences(change("2010/11", 3, "2009/10"), change("2011/12", 10, "2010/11"))
    assert told(of).startswith("In 2011/12: up 10%")


def test_a_projected_change_is_told_only_where_none_is_observed() -> None:
    expected = change("2012/13", 2, "2011/12", basis=Basis.PROJECTION)
    assert told(offences(expected)).startswith("Projected for 2012/13: up 2% against 2011/12.")
    assert told(offences(expected, change("2011/12", 10, "2010/11"))).startswith("In 2011/12: up")


def test_when_is_told_before_what_a_change_is_against() -> None:
    of = offences(change("2011/12 Q2", -16, "baseline", basis=Basis.YEAR_TO_DATE))
    assert told(of).startswith("From April to September 2011: down 16% against the baseline. Only")


def test_an_absolute_change_alone() -> None:
    of = offences(result("2015/16", -5, quantity=Quantity.CHANGE, against="2014/15"))
    assert told(of).startswith("In 2015/16: −5 offences against 2014/15. Only the change")


def test_only_ratings_are_published() -> None:
    of = replace(
        offences(),
        updates=(
            update("2011/12 Q1", rating=Rating.ON_TRACK),
            update("2011/12 Q2", rating=Rating.OFF_TRACK),
            update("2011/12 Q3", rating=Rating.NOT_RATED),
        ),
    )
    assert told(of) == (
        "No figure is published. The publisher rated it on track in April to June 2011 (Q1) and "
        "off track in July to September 2011 (Q2)."
    )


def test_ratings_that_are_all_the_same_are_named_once() -> None:
    quarters = [update(f"2011/12 Q{n}", rating=Rating.ON_TRACK) for n in (1, 2, 3)]
    assert told(replace(offences(), updates=tuple(quarters))) == (
        "No figure is published. The publisher rated it on track in April to June 2011 (Q1), "
        "July to September 2011 (Q2) and October to December 2011 (Q3)."
    )


def test_nothing_is_said_with_its_reason() -> None:
    assert told(offences()) == "No figure is published."
    assert told(offences(reason=Reason.METHOD_NOT_AGREED)) == (
        "No figure is published: the method was not agreed yet."
    )
    absent = [
        result("2015/16 Q1", None, "x", reason=Reason.NOT_DUE),
        result("2015/16 Q2", None, "x", reason=Reason.STAFFING),
    ]
    assert told(offences(*absent)) == (
        "No figure for July to September 2015 (Q2): "
        "the people who supplied it had left or were away."
    )


def test_a_narrative_is_reported_in_words() -> None:
    assert told(indicator(measure=Measure.NARRATIVE)) == "Reported in words, without figures."
