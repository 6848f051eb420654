"""Editions in a browser: marked, out of search, and no dead end; and what to cite."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Visit

SCORECARD = "stockton/2015-16/"
EDITION = f"{SCORECARD}editions/2026-11-21/"
INDICATOR = "4.1/"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("below", ["", INDICATOR])
def test_the_first_screen_says_that_it_is_an_edition_and_leads_to_the_present_page(
    visit: Visit, below: str
) -> None:
    page = visit.go(EDITION + below)
    mark = page.get_by_text("This is the page as it stood on 21 November 2026.")
    expect(mark).to_be_in_viewport()
    page.get_by_role("link", name="See the page as it is now").click()
    expect(page).to_have_url(visit.address + SCORECARD + below)
    expect(page.get_by_text("This is the page as it stood")).to_have_count(0)
    assert visit.complaints == []


@pytest.mark.parametrize("javascript", [False])
def test_both_links_of_the_citation_work_without_javascript(visit: Visit) -> None:
    page = visit.go(SCORECARD + INDICATOR)
    links = page.locator(".ot-cite a")
    expect(links).to_have_count(2)
    links.nth(1).click()
    expect(page).to_have_url(visit.address + EDITION + INDICATOR)
    page.locator(".ot-cite a").nth(0).click()
    expect(page).to_have_url(visit.address + SCORECARD + INDICATOR)


@pytest.mark.parametrize("width", [320])
def test_its_pages_fit_a_narrow_screen(visit: Visit) -> None:
    for below in ("", INDICATOR):
        page = visit.go(EDITION + below)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_its_canonical_page_is_the_present_one(visit: Visit) -> None:
    page = visit.go(EDITION + INDICATOR)
    canonical = page.locator('link[rel="canonical"]')
    expect(canonical).to_have_count(1)
    assert (canonical.get_attribute("href") or "").endswith(
        ("../../../4.1/", SCORECARD + INDICATOR)
    )


def test_no_page_of_an_edition_is_indexed_for_search(site: Path) -> None:
    pages = list((site / EDITION).rglob("*.html"))
    assert len(pages) > 1
    assert not [p for p in pages if re.search(r"data-pagefind-body", p.read_text("utf-8"))]
