"""Anchors that last."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from outturn.pages.anchors import Anchors


def test_an_anchor_is_made_of_what_it_is_of() -> None:
    assert Anchors().give("figure", "2015-16-q3", "", "London average") == (
        "figure-2015-16-q3-london-average"
    )
    assert Anchors().give("gap", "4.1") == "gap-4-1"


def test_the_second_of_a_name_is_numbered() -> None:
    anchors = Anchors()
    assert [anchors.give("said", "2015") for _ in range(3)] == [
        "said-2015",
        "said-2015-2",
        "said-2015-3",
    ]


@given(st.lists(st.lists(st.sampled_from(["a", "2", "a 2", "3"]), min_size=1)))
def test_none_is_given_twice(names: list[list[str]]) -> None:
    anchors = Anchors()
    given = [anchors.give(*parts) for parts in names]
    assert len(set(given)) == len(given)


@given(st.lists(st.text(), min_size=1))
def test_it_can_stand_in_an_address_as_it_is(parts: list[str]) -> None:
    assert re.fullmatch(r"figure(-[a-z0-9]+)*", Anchors().give("figure", *parts))
