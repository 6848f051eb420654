"""Search: nothing until it is asked for, then all that is there."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Visit

pytestmark = pytest.mark.browser

PAGE = "stockton/2015-16/4.1/"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("burglary", "burglary"),
        ("KPI 4", "KPI 4"),
        ("Harbour", "6.2"),
        ("criminal damage", "Objective 4"),
        ("retirement of key personnel", "5.1"),
        ("Stockton-on-Tees", "Safer Stockton Partnership"),
        ("policies", "policy"),
    ],
)
def test_search_finds_words_numbers_and_names(visit: Visit, words: str, found: str) -> None:
    page = visit.go(PAGE)
    page.get_by_role("link", name="Search").click()
    page.keyboard.type(words)
    results = page.get_by_role("dialog", name="Search").get_by_role("listitem")
    expect(results.filter(has_text=found).first).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text(f"for “{words}”")
    assert visit.complaints == []


def test_nothing_of_the_search_is_fetched_until_it_is_opened(visit: Visit) -> None:
    page = visit.go(PAGE)
    assert not [url for url in visit.requested if "/pagefind/" in url]
    page.get_by_role("link", name="Search").click()
    expect(page.get_by_role("textbox")).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert [url for url in visit.requested if "/pagefind/" in url]


def test_a_result_leads_to_its_page(visit: Visit) -> None:
    page = visit.go(PAGE)
    page.get_by_role("link", name="Search").click()
    page.keyboard.type("burglary")
    link = page.get_by_role("dialog").get_by_role("listitem").get_by_role("link").first
    title = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def test_escape_closes_the_search_and_gives_the_focus_back(visit: Visit) -> None:
    page = visit.go(PAGE)
    opener = page.get_by_role("link", name="Search")
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()


@pytest.mark.parametrize("words", ["helicopter", "Tottenham", "burglary in Tottenham", "98,765"])
def test_words_that_occur_nowhere_are_answered(visit: Visit, words: str) -> None:
    """The index itself would give the pages of the longest beginning that it has: of "tot"."""
    page = visit.go(PAGE)
    page.get_by_role("link", name="Search").click()
    page.keyboard.type(words)
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_have_text(f"Nothing found for “{words}”")
    expect(dialog.get_by_role("listitem")).to_have_count(0)


def test_tables_and_charts_are_not_searched(visit: Visit) -> None:
    """Their figures and labels would drown the words people search for."""
    page = visit.go(PAGE)
    indexed = page.evaluate(
        """async (path) => {
          const index = await import("/pagefind/pagefind.js");
          const found = await index.search("criminal damage");
          const pages = await Promise.all(found.results.map((result) => result.data()));
          return pages.find((page) => page.url.endsWith(path)).content;
        }""",
        PAGE,
    )
    assert "Reduce Criminal Damage" in indexed
    article = " ".join(page.locator("article").inner_text().split())
    for label in ("every published figure, and those worked out from them", "Aim: under"):
        assert label in article
        assert label not in indexed


def test_a_search_has_an_address(visit: Visit) -> None:
    page = visit.go("search/?q=Harbour")
    expect(page.locator("article").get_by_role("listitem").first).to_be_visible()


@pytest.mark.parametrize("javascript", [False])
def test_without_javascript_the_search_says_where_to_look(visit: Visit) -> None:
    page = visit.go(PAGE)
    page.get_by_role("link", name="Search").click()
    expect(page.locator("article")).to_contain_text("Search needs JavaScript")
