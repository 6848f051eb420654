"""Whether a printed figure is what a sum gives."""

from __future__ import annotations

from decimal import Decimal

import pytest

from outturn.claims.arithmetic import ABOUT, NEARLY, OVER, Amount, Fit, fit
from outturn.claims.marking import mark
from outturn.claims.numerals import Figure


def printed(text: str) -> Figure:
    (figure,) = mark(text).figures
    return figure


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("75.0%", "75.00", Fit.ROUNDED),
        ("75.5%", "75.00", Fit.NONE),
        ("4.9%", "4.961", Fit.TRUNCATED),
        ("5.0%", "4.961", Fit.ROUNDED),
        ("63%", "62.5", Fit.ROUNDED),
        ("62%", "62.5", Fit.TRUNCATED),
        ("63%", "62.49", Fit.NONE),
        ("19.9%", "20", Fit.NONE),
        ("436", "426", Fit.NONE),
        ("£1m", "1400000", Fit.ROUNDED),
        ("£1m", "1900000", Fit.NONE),
    ],
)
def test_rounded_or_cut_off(text: str, given: str, expected: Fit) -> None:
    assert fit(printed(text), Amount.exactly(Decimal(given))) is expected


@pytest.mark.parametrize(
    ("hedge", "given", "expected"),
    [
        (OVER, "54.7", Fit.HEDGED),
        (OVER, "47", Fit.NONE),
        (NEARLY, "48", Fit.HEDGED),
        (NEARLY, "52", Fit.NONE),
        (NEARLY, "30", Fit.UNSURE),
        (ABOUT, "53", Fit.HEDGED),
        (ABOUT, "58", Fit.UNSURE),
        (ABOUT, "80", Fit.NONE),
    ],
)
def test_words_that_soften_a_figure(hedge: str, given: str, expected: Fit) -> None:
    assert fit(printed("50%"), Amount.exactly(Decimal(given)), hedge) is expected


def test_rounded_figures_give_a_range() -> None:
    """From £0.1m on £1.1m anything from 4% to 15% may have come."""
    rise, after = Amount.printed(printed("£0.1m")), Amount.printed(printed("£1.2m"))
    share = rise.percent_of(after.less(rise))
    assert share is not None
    assert fit(printed("9.6%"), share) is Fit.ROUNDED
    assert fit(printed("14%"), share) is Fit.ROUNDED
    assert fit(printed("20%"), share) is Fit.NONE


def test_nothing_is_a_share_of_nothing() -> None:
    assert Amount.exactly(Decimal(5)).percent_of(Amount.exactly(Decimal(0))) is None
