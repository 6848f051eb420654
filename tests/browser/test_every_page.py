"""What holds for a page of every kind."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import Visit
from .site_pages import EMBED, LOST, PAGES

pytestmark = pytest.mark.browser

every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
HEAVIEST = 150_000


def violations(visit: Visit) -> list[str]:
    """What axe-core finds, one line a rule, with the first place where it is broken."""
    found = Axe().run(visit.page).response["violations"]
    return [f"{rule['id']}: {rule['help']}: {rule['nodes'][0]['html'][:160]}" for rule in found]


@every_page
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, path: str, colours: str) -> None:
    page = visit.go(path)
    scheme = page.locator("body").get_attribute("data-md-color-scheme")
    assert scheme == {"light": "default", "dark": "slate"}[colours]
    assert violations(visit) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", [LOST, EMBED], ids=["lost", "embed"])
def test_axe_finds_nothing_on_pages_of_another_frame(visit: Visit, path: str) -> None:
    visit.go(path)
    assert violations(visit) == []


@every_page
def test_a_first_visit_is_light_from_one_host_and_without_complaint(
    visit: Visit, path: str, address: str
) -> None:
    """One visit tells all of it: loading a page is what takes time here."""
    page = visit.go(path)
    assert page.locator("h1").count() == 1
    assert visit.complaints == []
    assert {urlsplit(url).netloc for url in visit.requested} == {urlsplit(address).netloc}
    weights = {r.url: len(gzip.compress(r.body())) for r in visit.responses}
    assert sum(weights.values()) < HEAVIEST, weights


@every_page
@pytest.mark.parametrize("javascript", [False])
def test_a_page_reads_without_javascript(visit: Visit, path: str) -> None:
    page = visit.go(path)
    assert page.locator("article h1").is_visible()
    assert len(page.locator("article").inner_text()) > 100


def test_a_lost_reader_is_told_where_to_go(visit: Visit) -> None:
    page = visit.go(LOST)
    assert page.locator("h1").inner_text() == "There is no page here"
    page.get_by_role("link", name="Every publisher and scorecard").click()
    assert page.url == visit.address


def test_the_first_screen_of_a_scorecard_names_what_got_worse(visit: Visit) -> None:
    """In words, without scrolling: which measures, by how much, and against what."""
    page = visit.go("stockton/2015-16/")
    read = ""
    for item in page.locator("h2:has-text('What got worse') + .ot-list li").all():
        box = item.bounding_box()
        if box is not None and box["y"] + box["height"] <= 800:
            read += f"{' '.join(item.inner_text().split())}\n"
    assert "6 of 19 indicators got worse" in page.locator(".ot-lede").inner_text()
    assert "2.2 Reduce offences of violence without injury" in read
    assert "1,628 offences in 2015/16, 560 more (52.4%) than the 1,068 of 2014/15" in read
    assert "4.1 Reduce Criminal Damage" in read
    assert "2,203 offences in 2015/16, 92 more (4.4%) than the 2,111 of 2014/15" in read
