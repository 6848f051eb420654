"""Where everything stands, and how pages link to each other."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.model import Objective
from outturn.pages import links
from spec.build import indicator, scorecard

CARD = scorecard()


@pytest.mark.parametrize(
    ("here", "there", "href"),
    [
        ("a/b/", "a/b/1.1/", "1.1/"),
        ("a/b/1.1/", "a/b/", "../"),
        ("a/b/1.1/", "a/b/1.2/", "../1.2/"),
        ("a/b/1.1/", "how-we-judge/", "../../../how-we-judge/"),
        ("a/b/1.1/", "", "../../../"),
        ("", "a/b/", "a/b/"),
        ("", "", "./"),
        ("a/b/", "a/b/", "./"),
        ("a/b/", "a/b/1.1/data.csv", "1.1/data.csv"),
        ("a/b/", "glossary/#words", "../../glossary/#words"),
        ("", "#missing", "./#missing"),
        ("a/b/", "a/b/1.1/index.md", "1.1/index.md"),
        ("a/b/", "a/b/1.1/index.md#said", "1.1/index.md#said"),
    ],
)
def test_links_are_relative(here: str, there: str, href: str) -> None:
    assert links.relative(here, there) == href


segments = st.lists(st.sampled_from(["a", "b", "1.1", "gaps"]), max_size=4)


@given(segments, segments)
def test_a_link_followed_from_here_ends_there(start: list[str], end: list[str]) -> None:
    here, there = ("".join(f"{s}/" for s in some) for some in (start, end))
    href = links.relative(here, there)
    assert not href.startswith("/"), "the site works in any folder"
    assert href.endswith("/")
    assert posixpath.normpath(f"/{here}{href}") == posixpath.normpath(f"/{there}")


def test_every_kind_of_page_has_its_address() -> None:
    moved = indicator(objective="2")
    assert links.publisher_url(CARD) == "example/"
    assert links.scorecard_url(CARD) == "example/2015-16/"
    assert links.gaps_url(CARD) == "example/2015-16/gaps/"
    assert links.data_url(CARD) == "example/2015-16/data/"
    assert links.objective_url(CARD, Objective("1", "One")) == "example/2015-16/objectives/1/"
    assert links.indicator_url(CARD, moved) == "example/2015-16/1.1/", "whatever its objective"


def test_each_address_comes_from_a_markdown_file() -> None:
    assert links.page_file("") == "index.md"
    assert links.page_file("a/b/") == "a/b/index.md"
