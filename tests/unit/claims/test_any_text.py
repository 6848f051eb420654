"""Whatever a text holds, it is read in good time, and quoted as it stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outturn.claims import Known, check_text
from outturn.model import ClaimOutcome
from outturn.period import parse
from spec.build import assessed, offences, result

KNOWN = Known.of(
    assessed(offences(result("2015/16 Q2", 347), result("2014/15 Q2", 303))), parse("2015/16 Q2")
)
PIECES = (
    "336", "144", "1, 204", "75.5%", "-4.9%", "£1.2m", "five", "half", "one in five", "a third",
    "offences", "increase of", "reduction of", "fewer than", "up", "down", "compared to",
    "last year", "on the baseline", "on target", "against a target of", "year to date total of",
    "doubled", "from", "to", "of", "out of", "(", ")", ",", ".", ";", ":", "–", "-", "+", "/", "=",
    "%", "Q2", "2014/15", "in total", "these were", "\n", "İ", "ſ", "²", "٣", "\u2028",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


def check(text: str) -> None:
    for known in (None, KNOWN):
        for claim in check_text(text, known):
            assert claim.quote
            assert text[claim.start :].startswith(claim.quote)
            assert claim.note
            assert claim.stated
            assert claim.outcome is not ClaimOutcome.DISAGREES or claim.recomputed


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_at_all(text: str) -> None:
    check(text)


@given(SENTENCES)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_of_the_trade(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "piece", [*PIECES, "12 offences, ", "a of ", "5 and ", "(5%) ", "up 5 on "]
)
def test_a_long_text_takes_no_longer_by_the_word(piece: str) -> None:
    """Patterns that go back over what they read would take minutes here."""
    began = time.process_time()
    check_text(f"{piece} " * 400, KNOWN)
    assert time.process_time() - began < 10
