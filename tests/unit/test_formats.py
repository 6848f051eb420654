"""How figures are shown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn import formats
from outturn.model import Measure


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("12043", None, "12,043"),
        ("-77", None, "−77"),
        ("3.40", None, "3.4"),
        ("0.005", 2, "0.01"),
        ("-0.005", 2, "−0.01"),
        ("2.5", 0, "3"),
        ("-0.2", 0, "0"),
        ("1E+3", None, "1,000"),
        ("10.333333", None, "10.33"),
    ],
)
def test_numbers_round_half_away_from_zero_and_only_for_show(value, decimals, shown):
    assert formats.number(Decimal(value), decimals) == shown


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
)
def test_a_shown_number_is_within_half_a_unit_of_the_number(value):
    shown = formats.number(value, 1).replace(",", "").replace(formats.MINUS, "-")
    assert abs(Decimal(shown) - value) <= Decimal("0.05")


@pytest.mark.parametrize(
    ("value", "unit", "measure", "said"),
    [
        ("489", "offences", Measure.COUNT, "489 offences"),
        ("1", "offences", Measure.COUNT, "1 offence"),
        ("1", "people in work", Measure.COUNT, "1 person in work"),
        ("1", "service requests", Measure.COUNT, "1 service request"),
        ("67", "%", Measure.PROPORTION, "67%"),
        ("39715658", "£", Measure.CURRENCY, "£39,715,658"),
        ("-4", "£", Measure.CURRENCY, "−£4"),
    ],
)
def test_quantities_agree_in_number(value, unit, measure, said):
    assert formats.quantity(Decimal(value), unit, measure) == said


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("properties", "property"),
        ("breaches", "breach"),
        ("boxes", "box"),
        ("offences", "offence"),
        ("men", "man"),
        ("analysis", "analysis"),
        ("access", "access"),
    ],
)
def test_singular(many, one):
    assert formats.singular(many) == one


def test_differences_of_proportions_are_points_never_percent():
    assert formats.difference(Decimal("-3.5"), Measure.PROPORTION) == "3.5 percentage points"
    assert formats.difference(Decimal("1"), Measure.PROPORTION) == "1 percentage point"
    assert formats.difference(Decimal("-560"), Measure.COUNT) == "560"


def test_percentages_show_one_place_and_no_needless_zero():
    assert formats.percent(Decimal("52.434")) == "52.4%"
    assert formats.percent(Decimal("4")) == "4%"


def test_words_in_a_row():
    assert formats.joined([]) == ""
    assert formats.joined(["a"]) == "a"
    assert formats.joined(["a", "b"]) == "a and b"
    assert formats.joined(["a", "b", "c"]) == "a, b and c"


def test_counts_in_words():
    assert formats.plural(0, "indicator") == "no indicators"
    assert formats.plural(1, "indicator") == "1 indicator"
    assert formats.plural(2, "person", "people") == "2 people"
