"""Downloads in a browser: everything that is offered can be had, and machines can read the page."""

from __future__ import annotations

import json
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from browser.conftest import Visit

SCORECARD = "stockton/2015-16/"
BEGINNINGS = {"xlsx": b"PK", "ods": b"PK", "zip": b"PK", "json": b"{", "csv": b""}


@pytest.mark.parametrize("javascript", [False])
@pytest.mark.parametrize("path", [f"{SCORECARD}data/", f"{SCORECARD}2.2/"])
def test_everything_offered_can_be_had_without_javascript(visit: Visit, path: str) -> None:
    page = visit.go(path)
    offered = page.eval_on_selector_all("a[download]", "links => links.map(link => link.href)")
    assert offered
    for link in offered:
        answer = page.request.get(link)
        assert answer.ok, link
        kind = link.rpartition(".")[2]
        assert len(answer.body()) > 1, link
        assert answer.body().startswith(BEGINNINGS.get(kind, b"")), link


def test_the_data_page_says_how_text_is_kept_from_running(visit: Visit) -> None:
    page = visit.go(f"{SCORECARD}data/")
    expect(page.get_by_text("has an apostrophe put before it")).to_be_visible()
    page.get_by_role("link", name="Its JSON Schema").click()
    expect(page).to_have_url(f"{visit.address}schemas/scorecard-data.json")


@pytest.mark.parametrize("path", [SCORECARD, f"{SCORECARD}2.2/"])
def test_machines_read_what_the_page_holds_and_where_to_have_it(visit: Visit, path: str) -> None:
    page = visit.go(path)
    told = json.loads(page.locator('script[type="application/ld+json"]').inner_text())
    assert told["@type"] == "Dataset"
    for file in told["distribution"]:
        # In full on a site that knows its address: what lies below it is looked for here.
        name = file["contentUrl"].rpartition(path)[2]
        assert page.request.get(urljoin(visit.address + path, name)).ok, name
    assert visit.complaints == []


def test_an_edition_leaves_that_to_the_page_it_is_an_edition_of(visit: Visit) -> None:
    page = visit.go(f"{SCORECARD}editions/2026-11-21/")
    expect(page.locator('script[type="application/ld+json"]')).to_have_count(0)
