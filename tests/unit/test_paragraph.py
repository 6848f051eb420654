"""A paragraph held against figures before it goes in."""

from __future__ import annotations

import pytest

from outturn import paragraph
from outturn.errors import ConfigurationError, InvalidDataError
from outturn.model import ClaimOutcome, Measure
from spec.build import offences, result
from unit.made import update, whole

SAID = "336 offences, an increase of 144 compared to last year (75.5%)"
FIGURES = "period,value\n2014/15 Q1,192\n2015/16 Q1,336\n"


def test_a_line_of_dashes_parts_the_text_from_its_figures() -> None:
    found = paragraph.split(f"Well - done.\n\nMore.\n\n----\n\n{FIGURES}")
    assert found.text == "Well - done.\n\nMore."
    assert found.csv == FIGURES
    assert found.line == 7, "the line of the columns' names"


def test_a_text_may_stand_without_figures() -> None:
    assert paragraph.split(f"{SAID}\n") == paragraph.Paragraph(SAID, "", 0)


def outcomes(source: str, period: str = "") -> list[tuple[ClaimOutcome, str, str]]:
    found = paragraph.alone(paragraph.split(source), Measure.COUNT, "offences", period, "text.md")
    return [(c.outcome, c.stated, c.recomputed) for c in found if c.disagrees]


def test_it_is_held_against_the_figures_below_it() -> None:
    assert outcomes(f"{SAID}\n---\n{FIGURES}") == [(ClaimOutcome.DISAGREES, "75.5%", "75.0%")]


def test_what_its_own_numbers_tell_needs_no_figures() -> None:
    assert outcomes(SAID) == [(ClaimOutcome.DISAGREES, "75.5%", "75.0%")]
    assert outcomes(SAID.replace("75.5", "75.0")) == []


def test_it_is_about_the_latest_period_unless_another_is_named() -> None:
    source = f"192 offences.\n---\n{FIGURES}"
    assert [stated for _, stated, _ in outcomes(source)] == ["192"]
    assert outcomes(source, "2014/15 Q1") == []


def test_figures_that_cannot_be_read_are_told_at_their_own_line() -> None:
    source = f"{SAID}\n\n---\n{FIGURES.replace('336', '3x6')}"
    with pytest.raises(InvalidDataError) as told:
        outcomes(source)
    (problem,) = told.value.report
    assert problem.place == "text.md:6, column value"
    assert source.splitlines()[5] == "2015/16 Q1,3x6"


def test_a_period_that_is_none_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="--period Q9"):
        outcomes(SAID, "Q9")


def test_beside_a_package_only_the_new_text_is_looked_at() -> None:
    old = update("2015/16 Q1", "336 offences, an increase of 140 (99.9%)")
    made = whole(offences(result("2014/15 Q1", 192), result("2015/16 Q1", 336), updates=(old,)))
    given = paragraph.split(SAID)
    found = paragraph.beside(given, made, made.indicators[0], "2015/16 Q1")
    assert {c.quote in SAID for c in found} == {True}
    assert [c.recomputed for c in found if c.disagrees] == ["75.0%"]
