"""What stands where something moved or ended."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.addresses import Kept, Retirement, keep
from outturn.errors import ConfigurationError

ENDED = Retirement("KPI 4", "Nobody counts it now.", date(2024, 1, 31))
STANDING = frozenset({"", "a/", "new/", "new/data.csv", "new/embed/"})


def kept(
    redirects: dict[str, str] | None = None,
    retired: dict[str, Retirement] | None = None,
    listed: frozenset[str] = frozenset(),
    standing: frozenset[str] = STANDING,
) -> Kept:
    return keep(listed, standing, redirects or {}, retired or {})


def refused(redirects: dict[str, str], retired: dict[str, Retirement] | None = None) -> str:
    with pytest.raises(ConfigurationError) as wrong:
        kept(redirects, retired)
    return str(wrong.value)


def test_without_settings_nothing_stands_in() -> None:
    assert kept(listed=frozenset({"old/"})) == Kept()


def test_what_is_redirected_leads_to_its_new_address() -> None:
    assert kept({"old/": "new/"}).moved == {"old/": "new/"}
    assert kept({"old.csv": "new/data.csv"}).moved == {"old.csv": "new/data.csv"}
    assert kept({"old/": "./"}).moved == {"old/": ""}, "the home page"


def test_a_chain_is_followed_to_its_end() -> None:
    made = kept({"old/": "mid/", "mid/": "late/", "late/": "new/"})
    assert made.moved == {"old/": "new/", "mid/": "new/", "late/": "new/"}


def test_what_was_published_below_a_page_goes_with_it() -> None:
    listed = frozenset({"old/", "old/data.csv", "old/embed/", "older/", "a/"})
    assert kept({"old/": "new/"}, listed=listed).moved == {
        "old/": "new/",
        "old/data.csv": "new/data.csv",
        "old/embed/": "new/embed/",
    }


def test_what_has_no_like_at_the_new_address_is_left_for_the_check_to_name() -> None:
    made = kept({"old/": "new/"}, listed=frozenset({"old/", "old/chart.svg"}))
    assert made.moved == {"old/": "new/"}


def test_the_nearest_entry_speaks() -> None:
    listed = frozenset({"old/", "old/data.csv"})
    made = kept({"old/": "new/", "old/data.csv": "a/data.csv", "a/data.csv": "new/data.csv"})
    assert made.moved["old/data.csv"] == "new/data.csv"
    made = kept({"old/": "new/"}, {"old/data.csv": ENDED}, listed)
    assert (made.moved, made.retired) == ({"old/": "new/"}, {"old/data.csv": "old/data.csv"})


def test_two_moves_of_a_folder_add_up() -> None:
    made = kept({"x/": "y/", "y/": "new/"}, listed=frozenset({"x/data.csv", "y/embed/"}))
    assert made.moved["x/data.csv"] == "new/data.csv"
    assert made.moved["y/embed/"] == "new/embed/"


def test_what_is_retired_takes_along_what_was_below_it() -> None:
    made = kept(retired={"old/": ENDED}, listed=frozenset({"old/", "old/data.csv", "a/"}))
    assert made.retired == {"old/": "old/", "old/data.csv": "old/"}
    assert made.followed_by == {}


def test_a_page_that_moved_to_one_retired_since_leads_to_what_is_said_there() -> None:
    made = kept({"older/": "old/"}, {"old/": ENDED}, frozenset({"older/data.csv"}))
    assert made.moved == {"older/": "old/"}
    assert made.retired == {"old/": "old/", "older/data.csv": "old/"}


def test_what_follows_may_have_moved_itself() -> None:
    entry = Retirement("x", "y", date(2024, 1, 31), "mid/")
    made = kept({"mid/": "new/"}, {"old/": entry})
    assert made.followed_by == {"old/": "new/"}


@pytest.mark.parametrize(
    ("redirects", "why"),
    [
        ({"old/": "nowhere/"}, 'redirects: "old/" leads to "nowhere/", and nothing stands there.'),
        ({"old/": "nev/"}, "Is it new/?"),
        ({"old.csv": "new/data.csw"}, "Is it new/data.csv?"),
        ({"x/": "y/", "y/": "x/"}, "goes round in a circle, x/ -> y/ -> x/"),
        ({"x/": "x/y/"}, "goes round in a circle, x/ -> x/y/"),
        ({"a/": "new/"}, 'redirects: "a/" still stands'),
        ({"./": "new/"}, 'redirects: "./" still stands'),
        ({"old/": "new/data.csv"}, "a page moves to a page"),
        ({"old.csv": "new"}, "A page’s address ends in a slash"),
    ],
)
def test_an_entry_that_cannot_be_kept_is_refused(redirects: dict[str, str], why: str) -> None:
    assert why in refused(redirects)


def test_what_still_stands_cannot_be_retired_nor_what_is_redirected() -> None:
    assert 'retired: "a/" still stands' in refused({}, {"a/": ENDED})
    assert '"old/" is redirected and retired' in refused({"old/": "new/"}, {"old/": ENDED})
    gone = Retirement("x", "y", date(2024, 1, 31), "nowhere/")
    assert 'retired: "old/": instead: leads to "nowhere/"' in refused({}, {"old/": gone})


def test_every_fault_is_named_at_once() -> None:
    said = refused({"old/": "nowhere/", "a/": "new/"}, {"new/": ENDED})
    assert said.count("\n") == 3
    assert said.startswith("mkdocs.yml, under extra: outturn:")


pages = st.sampled_from(["a/", "b/", "a/b/", "c/", "a/c/", "d/"])


@given(st.dictionaries(pages, pages), st.frozensets(pages, min_size=1), st.frozensets(pages))
def test_whatever_is_typed_every_way_ends_where_something_stands(
    redirects: dict[str, str], standing: frozenset[str], listed: frozenset[str]
) -> None:
    try:
        made = kept(redirects, listed=listed, standing=standing)
    except ConfigurationError:
        return
    assert set(made.moved.values()) <= standing
    assert redirects.keys() <= made.moved.keys()
    assert not made.moved.keys() & standing
