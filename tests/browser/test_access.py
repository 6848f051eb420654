"""Reading and using every kind of page as people do who see, move or choose differently."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .probes import FOCUS, LOSSES, MOTION, STATUSES, STRUCTURE, TARGETS, UNREACHED
from .site_pages import EMBED, LOST, PAGES

pytestmark = pytest.mark.browser

EVERY = PAGES | {"lost": LOST}
every_page = pytest.mark.parametrize("path", EVERY.values(), ids=EVERY.keys())
both_widths = pytest.mark.parametrize("width", [320, 1280])
both_colours = pytest.mark.parametrize("colours", ["light", "dark"])
STATUSES_SHOWN = "stockton/2015-16/"
CHART_SHOWN = "stockton/2015-16/4.1/"
MOST_STOPS = 1500
ALTERNATIVE = re.compile(r'<desc id="chart-[^>]*>(.*?)</desc>', re.DOTALL)
NAMES_ITSELF = re.compile(r"\b(chart|graph|image|picture|bars?|line graph)\b", re.IGNORECASE)
FACT = re.compile(r"\d|on track|at risk|off track|not rated|met|missed|course|close|not judged")
MOST_READ_OUT = 1500
"""Characters; more than this is read out faster from the table."""
# A reader's own spacing of text: WCAG 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""

EDGE = """e => {
  const style = getComputedStyle(e);
  return [style.borderBottomStyle, style.borderBottomWidth];
}"""
CHART_GROUND = """e => {
  const own = getComputedStyle(e);
  const probe = document.createElement("span");
  const paper = own.getPropertyValue("--ot-chart-paper");
  probe.style.cssText = `forced-color-adjust: none; background: ${paper}`;
  e.parentElement.append(probe);
  return [own.forcedColorAdjust, own.backgroundColor, getComputedStyle(probe).backgroundColor];
}"""


@every_page
@both_widths
def test_headings_landmarks_tables_and_frames_are_in_order(visit: Visit, path: str) -> None:
    page = visit.go(path)
    assert page.evaluate(STRUCTURE) == []


@every_page
@both_colours
def test_everything_is_reached_by_keyboard_with_its_focus_in_sight(
    visit: Visit, path: str, colours: str
) -> None:
    page = visit.go(path)
    assert page.locator("body").get_attribute("data-md-color-scheme") == (
        "slate" if colours == "dark" else "default"
    )
    wrong: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        told = page.evaluate(FOCUS)
        if told is None:
            break
        wrong += told
    assert wrong == []
    assert page.evaluate(UNREACHED) == []


@every_page
@both_widths
def test_what_can_be_pressed_is_24_pixels_wide_and_high(visit: Visit, path: str) -> None:
    page = visit.go(path)
    assert page.evaluate(TARGETS) == []


@every_page
@pytest.mark.parametrize("width", [320])
def test_nothing_is_lost_on_a_narrow_screen(visit: Visit, path: str) -> None:
    page = visit.go(path)
    assert page.evaluate(LOSSES) == []


@every_page
@both_widths
def test_nothing_is_lost_with_text_twice_as_large(visit: Visit, path: str) -> None:
    session = visit.page.context.new_cdp_session(visit.page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page = visit.go(path)
    size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('article')).fontSize)")
    assert size >= 2 * 16
    assert page.evaluate(LOSSES) == []


@every_page
@pytest.mark.parametrize("width", [320])
def test_nothing_is_lost_with_a_readers_own_spacing(visit: Visit, path: str) -> None:
    page = visit.go(path)
    page.add_style_tag(content=SPACED)
    assert page.evaluate(LOSSES) == []


@every_page
def test_nothing_moves_for_those_who_ask_for_stillness(visit: Visit, path: str) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.go(path)
    assert page.evaluate(MOTION) == []


@both_colours
@pytest.mark.parametrize("path", [STATUSES_SHOWN, CHART_SHOWN, "stockton/2015-16/objectives/4/"])
def test_statuses_keep_word_shape_and_edge_in_forced_colours(visit: Visit, path: str) -> None:
    visit.page.emulate_media(forced_colors="active")
    page = visit.go(path)
    assert page.locator(".ot-status").count() > 0
    assert page.evaluate(STATUSES) == []
    for kind in (".ot-status", ".ot-header"):
        style, wide = page.locator(kind).first.evaluate(EDGE)
        assert style == "solid", kind
        assert float(wide.removesuffix("px")) >= 1, kind


@both_colours
def test_a_chart_is_readable_in_forced_colours(visit: Visit) -> None:
    """It keeps its own colours, on the background that they were chosen for."""
    visit.page.emulate_media(forced_colors="active")
    page = visit.go(CHART_SHOWN)
    adjusted, ground, paper = page.locator(".ot-chart").evaluate(CHART_GROUND)
    assert adjusted == "none"
    assert ground == paper


@every_page
def test_nothing_is_kept_about_a_visitor(visit: Visit, path: str) -> None:
    page = visit.go(path)
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("indexedDB.databases().then(d => d.length)") == 0
    assert not [r.url for r in visit.responses if r.headers.get("set-cookie")]


@pytest.mark.parametrize("javascript", [False])
@pytest.mark.parametrize("width", [320])
def test_the_menu_opens_without_javascript_by_keyboard(visit: Visit) -> None:
    page = visit.go(CHART_SHOWN)
    first = page.get_by_role("navigation", name="Site").get_by_role("link").first
    expect(first).to_be_hidden()
    page.get_by_role("link", name="Menu").focus()
    page.keyboard.press("Enter")
    expect(first).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()


@pytest.mark.parametrize("width", [320])
def test_the_menu_closes_when_the_focus_leaves_it(visit: Visit) -> None:
    """What it lies over would otherwise be in focus and out of sight."""
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.go(CHART_SHOWN)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Site")
    menu.get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    assert page.evaluate(FOCUS) == []


def test_no_single_key_does_anything(visit: Visit) -> None:
    """Speech is heard as keys, and hands slip: WCAG 2.1.4."""
    page = visit.go(CHART_SHOWN)
    before = page.content()
    for key in ("/", "s", "f", "?", "m", "1"):
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.content() == before


@pytest.mark.parametrize("width", [320, 1280])
def test_an_embedded_chart_is_as_usable_as_its_page(visit: Visit) -> None:
    page = visit.go(EMBED)
    assert page.evaluate(LOSSES) == []
    assert page.evaluate(TARGETS) == []
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == []


def test_a_charts_text_alternative_says_what_it_shows(site: Path) -> None:
    """Figures, periods, ratings and verdicts; never that it is a chart."""
    told = {
        (page.parent.name, html.unescape(found)): html.unescape(found)
        for page in site.rglob("index.html")
        for found in ALTERNATIVE.findall(page.read_text("utf-8"))
    }
    assert len(told) > 50
    for where, text in told.items():
        assert not NAMES_ITSELF.search(text), where
        assert FACT.search(text), where
        assert len(text) < MOST_READ_OUT, where
