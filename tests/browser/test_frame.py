"""The frame around every page: skip link, menu, colours, paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Visit

pytestmark = pytest.mark.browser

PAGE = "stockton/2015-16/4.1/"


def test_the_first_link_skips_to_the_content(visit: Visit) -> None:
    page = visit.go(PAGE)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_focused()


@pytest.mark.parametrize("width", [320])
def test_the_menu_opens_and_closes_by_keyboard(visit: Visit) -> None:
    page = visit.go(PAGE)
    button = page.get_by_role("button", name="Menu")
    first = page.get_by_role("navigation", name="Site").get_by_role("link").first
    expect(first).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(first).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(first).to_be_hidden()


def test_the_choice_of_colours_is_kept(visit: Visit) -> None:
    page = visit.go(PAGE)
    button = page.get_by_role("button", name="Colours")
    button.click()
    button.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    visit.go("about/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    button.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("colours", ["dark"])
def test_paper_is_light_and_has_no_menus(visit: Visit) -> None:
    page = visit.go(PAGE)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    for gone in ("header.md-header", "footer.md-footer", ".ot-menu", ".ot-skip"):
        expect(page.locator(gone)).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_what_is_unfolded_for_paper_is_folded_again(visit: Visit) -> None:
    page = visit.go(PAGE)
    folded = page.locator(".ot-folded details")
    expect(folded).to_have_count(3)
    folded.nth(1).locator("summary").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".ot-folded details[open]")).to_have_count(3)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".ot-folded details[open]")).to_have_count(1)
    expect(folded.nth(1)).to_have_attribute("open", "")


A4 = 688
"""CSS pixels between the margins of the page."""
NARROW = """() => {
  const whole = document.querySelector("article").getBoundingClientRect().width;
  return [...document.querySelectorAll("article > :is(p, ul, dl, .ot-table-wrap)")]
    .map((e) => [e.className, e.getBoundingClientRect().width])
    .filter(([, wide]) => wide && Math.abs(wide - whole) > 1 + 0.05 * whole);
}"""


@pytest.mark.parametrize("width", [A4])
@pytest.mark.parametrize("path", ["stockton/2015-16/", PAGE, "stockton/2015-16/gaps/"])
def test_paper_is_used_from_edge_to_edge(visit: Visit, path: str) -> None:
    page = visit.go(path)
    page.emulate_media(media="print")
    assert page.evaluate(NARROW) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= A4


@pytest.mark.parametrize("path", ["", "stockton/", "stockton/2015-16/"])
def test_the_menu_is_short(visit: Visit, path: str) -> None:
    page = visit.go(path)
    assert page.get_by_role("navigation", name="Site").get_by_role("link").count() < 40
