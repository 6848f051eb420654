"""Numbers that are no figures: looked for only where one can start."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.claims.dates import not_figures

PIECES = """
2015 2015/16 15/16 15-16 Q3 q2 h1 Oct October may 31st 1 12 24/7 9.30 am pm aged 16 18s over under
65 within 5 days per 1,000 NI192 kpi 4 year-olds first quarter top ten weeks 0800 call £3m 12%
between and 3–5 ward 7 TS18 1AU n=4 figures' ſ K É _x a1 x2y to in since
"""
BETWEEN = ("", " ", "-", "/", ".", ", ", "(", ")", "’", "\n", "–")
TEXTS = st.lists(
    st.tuples(st.sampled_from(PIECES.split()), st.sampled_from(BETWEEN)), max_size=12
).map(lambda pieces: "".join(piece + between for piece, between in pieces))


@given(TEXTS)
def test_the_quick_way_finds_what_looking_everywhere_finds(text: str) -> None:
    # What may be an address has every place looked at, inside words too.
    assert list(not_figures(f"{text} #")) == list(not_figures(f"{text} @"))


@pytest.mark.parametrize(
    "text", ["seehttps://example.org/2015/16", "by2www.example.org/12", "1st,x7me@example.org/3"]
)
def test_an_address_is_found_inside_a_word_too(text: str) -> None:
    assert max(end for _, end in not_figures(text)) == len(text)
