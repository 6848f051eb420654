"""Figures in text: what each is worth, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from outturn.claims.marking import mark
from outturn.claims.numerals import Unit


def read(text: str, unit: str = "") -> list[tuple[str, str]]:
    """Each figure of the text as its value and unit."""
    return [(str(f.value.normalize()), f.unit.name) for f in mark(text, unit).figures]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12,043 incidents", "12043", Unit.NUMBER),
        ("12, 469 incidents", "12469", Unit.NUMBER),
        ("12 469 incidents", "12469", Unit.NUMBER),
        ("25.4%", "25.4", Unit.PERCENT),
        ("5.1 per cent", "5.1", Unit.PERCENT),
        ("forty-six percent", "46", Unit.PERCENT),
        ("1.3 percentage points", "1.3", Unit.POINTS),
        ("0.6pp", "0.6", Unit.POINTS),
        ("£1.2m", "1200000", Unit.MONEY),
        ("£340k", "340000", Unit.MONEY),
        ("reduction of five offences", "5", Unit.NUMBER),
        ("31.3%completed", "31.3", Unit.PERCENT),
        ("nearly half of them", "50", Unit.FRACTION),
        ("three-quarters of them", "75", Unit.FRACTION),
        ("one in five people", "20", Unit.FRACTION),
    ],
)
def test_a_figure(text: str, value: str, unit: Unit) -> None:
    (figure,) = mark(text).figures
    assert figure.value == Decimal(value)
    assert figure.unit is unit


@pytest.mark.parametrize(
    "text",
    [
        "Q2 data will be available on 24th May",
        "from 01/10/2015 to 30/09/2016",
        "in 2014/15 and 2015-16",
        "the latest 12 month period",
        "the top five wards",
        "a 24-week window",
        "KPI 4 and NI 15",
        "a 5-month programme",
        "by 12:00 on 1st April 2010",
        "call 01234 567890",
        "children aged 8 to 12",
        "15-16 year olds",
        "per 1,000 residents",
        "section 27 notices",
        "Unit 7, 40-44 Mill Road, AB1 2CD",
        "https://example.org/2015/336",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert read(text) == []


def test_a_length_of_time_is_a_figure_where_time_is_measured() -> None:
    assert read("9.8 weeks on average") == []
    assert read("9.8 weeks on average", "weeks") == [("9.8", "NUMBER")]


def test_a_dash_is_a_sign_only_where_it_touches_the_figure() -> None:
    signs = [f.sign for f in mark("a reduction of -77, hotline – 47, (–4.9%), +12").figures]
    assert signs == [-1, 0, -1, 1]


def test_how_far_off_a_figure_may_be() -> None:
    halves = {f.value: f.half for f in mark("336, 12,000, 25.4%, £1.2m, 40").figures}
    assert halves == {
        Decimal(336): 0,
        Decimal(12000): 500,
        Decimal("25.4"): Decimal("0.05"),
        Decimal(1200000): 50000,
        Decimal(40): 0,
    }


def test_places_in_the_marks_are_places_in_the_text() -> None:
    marked = mark("İn Q1: 336 offences (75.5%)")
    assert len(marked.marks) == len(marked.text)
    assert marked.marks == "İn D_: N__ offences (P____)"
