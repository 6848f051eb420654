"""A page's running text, told from its markup."""

from __future__ import annotations

import re

from outturn.pages.running import Apart, pieces

APART = Apart(re.compile("q|svg"), ("ot-quiet",))


def running(text: str) -> list[str]:
    return [piece.strip() for piece, is_text in pieces(text, APART) if is_text and piece.strip()]


def test_the_pieces_are_the_whole_page() -> None:
    text = "---\na: b\n---\n<!-- c -->\n# D\n<p>e <q>f</q><br> `g` [h](i.md)</p>\n"
    assert "".join(piece for piece, _ in pieces(text, APART)) == text
    assert running(text) == ["e", "[h"]


def test_what_is_inside_an_element_apart_is_apart_to_its_end() -> None:
    text = '<p class="ot-quiet">a <b>b</b><br> c</p> d <svg><text>e</text></svg> f'
    assert running(text) == ["d", "f"]
