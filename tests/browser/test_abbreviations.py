"""Publishers' short forms: explained where they stand, and again in a list for those who tap."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Visit

pytestmark = pytest.mark.browser

PAGES = {
    "scorecard": "stockton/2015-16/",
    "objective": "stockton/2015-16/objectives/3/",
    "indicator": "stockton/2015-16/3.1/",
    "gaps": "stockton/2015-16/gaps/",
    "data": "stockton/2015-16/data/",
    "edition": "stockton/2015-16/editions/2026-11-21/3.1/",
}
FORM, LONG = "DRR", "Drug Rehabilitation requirement"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("javascript", [False, True], ids=["no-script", "script"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_the_list_is_there_to_be_read_without_a_pointer_or_script(visit: Visit, path: str) -> None:
    page = visit.go(path)
    expect(page.get_by_role("heading", name="Short forms on this page")).to_be_visible()
    entry = page.locator("#short-forms ~ dl > div").filter(has_text=LONG)
    expect(entry.locator("dt")).to_have_text(FORM)
    expect(entry.locator("dd")).to_be_visible()


def test_a_form_says_what_it_stands_for_where_a_quotation_uses_it(visit: Visit) -> None:
    page = visit.go("stockton/2015-16/3.2/")
    quote = page.locator("blockquote").filter(has_text="There are 7 PPOs subject to a DRR.")
    expect(quote).to_have_count(1)
    marked = page.locator("blockquote abbr").filter(has_text=FORM)
    expect(marked).to_have_count(1)  # the first of its section
    expect(marked).to_have_attribute("title", LONG)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_short_forms_are_no_stops_for_the_keyboard_and_no_links(visit: Visit, path: str) -> None:
    page = visit.go(path)
    inside = "abbr a, abbr [tabindex], a abbr, abbr[tabindex], #short-forms ~ dl:first-of-type dt a"
    expect(page.locator(inside)).to_have_count(0)


def test_search_finds_an_indicator_by_what_its_short_form_stands_for(visit: Visit) -> None:
    page = visit.go("stockton/2015-16/4.1/")
    page.get_by_role("link", name="Search").click()
    page.keyboard.type("Anti-Social Behaviour")
    results = page.get_by_role("dialog", name="Search").get_by_role("listitem")
    # Its own words are "Monitor the number of service requests to the MAASBT" and "ASB Team".
    expect(results.filter(has_text="1.4").first).to_be_visible()
