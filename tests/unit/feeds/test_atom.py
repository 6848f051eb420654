"""Feeds as files: valid Atom, the same bytes for the same data."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.feeds import FEED, feeds
from outturn.feeds.atom import MOST
from outturn.model import Publisher, ScorecardAssessment
from outturn.period import parse
from spec.build import indicator, result
from unit.made import whole

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITE = "https://example.org/outturn"
ABC = Publisher("abc", "Abc <Council> & Co", "Abcton")
XYZ = Publisher("xyz", "Xyz Council", "Xyzton")
MAY = date(2015, 5, 1)


def card(publisher: Publisher = XYZ, id_: str = "2015-16", **facts: Any) -> ScorecardAssessment:
    usual = {"publisher": publisher, "id": id_, "title": f"Plan {id_}"}
    rows = [result(f"2015/16 Q{q}", q, published=MAY.replace(month=4 + q)) for q in (1, 2, 3)]
    return whole(indicator(*rows, title="Fewer <b>things</b> & more"), **(usual | facts))


WHOLES = [card(ABC), card(), card(id_="2014-15")]
MADE = feeds(WHOLES, "A site", SITE)


class Read(HTMLParser):
    """What a browser makes of an entry: its tags, its text, its links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.hrefs: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.hrefs += [value or "" for key, value in attrs if key == "href"]
        assert tag != "a" or [key for key, _ in attrs] == ["href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def entries(content: bytes) -> list[ET.Element]:
    return ET.fromstring(content).findall("a:entry", ATOM)


def text(element: ET.Element, name: str) -> str:
    (found,) = element.findall(f"a:{name}", ATOM)
    assert found.text
    return found.text


def content(element: ET.Element) -> Read:
    (found,) = element.findall("a:content", ATOM)
    assert found.get("type") == "html"
    return Read(found.text or "")


def hrefs(root: ET.Element) -> list[str]:
    linked = [link.get("href", "") for link in root.iter(f"{{{ATOM['a']}}}link")]
    return linked + [h for e in root.findall("a:entry", ATOM) for h in content(e).hrefs]


def test_the_site_each_publisher_and_each_scorecard_has_a_feed() -> None:
    assert sorted(MADE) == [
        "abc/2015-16/feed.atom",
        "abc/feed.atom",
        FEED,
        "xyz/2014-15/feed.atom",
        "xyz/2015-16/feed.atom",
        "xyz/feed.atom",
    ]
    counts = {path: len(entries(made)) for path, made in MADE.items()}
    assert counts[FEED] == 9
    assert (counts["abc/feed.atom"], counts["xyz/feed.atom"]) == (3, 6)
    assert counts["xyz/2014-15/feed.atom"] == 3


@pytest.mark.parametrize("path", MADE)
def test_what_atom_requires_is_there(path: str) -> None:
    root = ET.fromstring(MADE[path])
    assert root.tag == f"{{{ATOM['a']}}}feed"
    for element in (root, *root.findall("a:entry", ATOM)):
        assert re.fullmatch(r"https://\S+", text(element, "id"))
        assert text(element, "title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+00:00", text(element, "updated"))
        assert element.find("a:author/a:name", ATOM) is not None
    for entry in root.findall("a:entry", ATOM):
        assert content(entry).tags[:2] == ["p", "a"]
    (own,) = root.findall("a:link[@rel='self']", ATOM)
    assert own.get("href") == f"{SITE}/{path}"


@pytest.mark.parametrize("path", MADE)
def test_ids_are_unique_and_the_newest_comes_first(path: str) -> None:
    found = entries(MADE[path])
    ids = [text(e, "id") for e in found] + [text(ET.fromstring(MADE[path]), "id")]
    days = [text(e, "updated") for e in found]
    assert len(ids) == len(set(ids))
    assert days == sorted(days, reverse=True)
    assert text(ET.fromstring(MADE[path]), "updated") == days[0]


def test_an_entry_has_the_same_id_and_text_in_every_feed() -> None:
    told: dict[str, str] = {}
    for made in MADE.values():
        for entry in entries(made):
            shown = ET.tostring(entry, encoding="unicode").strip()
            assert told.setdefault(text(entry, "id"), shown) == shown


@pytest.mark.parametrize("site_url", [SITE, f"{SITE}/"])
def test_links_are_in_full_where_the_sites_address_is_known(site_url: str) -> None:
    for path, made in feeds(WHOLES, "A site", site_url).items():
        assert made == MADE[path]
        links = hrefs(ET.fromstring(made))
        assert links
        assert all(link.startswith(f"{SITE}/") for link in links)


def test_without_a_site_address_links_are_relative_and_ids_still_absolute() -> None:
    made = feeds(WHOLES, "A site", "")
    root = ET.fromstring(made["xyz/2015-16/feed.atom"])
    assert set(hrefs(root)) == {FEED, "./", "1.1/"}
    assert set(hrefs(ET.fromstring(made[FEED]))) >= {"./", "abc/2015-16/", "xyz/2014-15/1.1/"}
    ids = {text(e, "id") for e in entries(made[FEED])}
    assert len(ids) == 9
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in ids)


def test_the_same_data_gives_the_same_bytes() -> None:
    assert feeds(WHOLES, "A site", SITE) == MADE
    assert feeds(list(reversed(WHOLES)), "A site", SITE) == MADE


def test_a_feed_holds_the_newest_and_no_more_than_fit() -> None:
    days = [date.fromordinal(MAY.toordinal() + n) for n in range(MOST + 5)]
    made = [
        indicator(result("2015/16 Q1", 1, published=day), id=f"i-{n}") for n, day in enumerate(days)
    ]
    found = entries(feeds([whole(*made)], "A site", SITE)[FEED])
    assert len(found) == MOST
    assert text(found[0], "updated").startswith(days[-1].isoformat())
    assert text(found[-1], "updated").startswith(days[5].isoformat())


def test_a_feed_without_entries_dates_from_what_its_scorecards_speak_for() -> None:
    made = feeds([whole(as_at=date(2016, 3, 31))], "A site", SITE)
    assert entries(made[FEED]) == []
    assert text(ET.fromstring(made[FEED]), "updated").startswith("2016-03-31")
    bare = feeds([whole()], "A site", SITE)["example/feed.atom"]
    assert text(ET.fromstring(bare), "updated").startswith("2015-04-01")
    assert feeds([], "A site", SITE) == {}


# What the checks let through: everything but characters that nobody can see.
words = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"
    ),
    min_size=1,
    max_size=40,
)


@given(words, words)
def test_what_publishers_typed_comes_through_as_text(title: str, note: str) -> None:
    older = result("2015/16 Q1", 1, published=MAY)
    newer = result("2015/16 Q1", 2, published=MAY.replace(month=6), note=note)
    of = indicator(replace(newer, revisions=(older,)), title=title)
    publisher = replace(XYZ, name=title)
    made = whole(of, publisher=publisher, title=title, period=parse("2015/16"))
    revision, _ = entries(feeds([made], title, SITE)["xyz/feed.atom"])
    assert text(revision, "title") == f"{title}: revised, {title.strip()}"
    shown = content(revision)
    assert set(shown.tags) <= {"p", "ul", "li", "a"}
    assert " ".join(note.split()) in shown.text
    assert shown.text.startswith(f"{title}.")
