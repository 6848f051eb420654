"""Charts on demand: nothing until somebody asks; then every figure, by pointer and by keyboard."""

from __future__ import annotations

from html import unescape
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from .conftest import Visit

pytestmark = pytest.mark.browser

PAGE = "stockton/2015-16/1.3/"
LINES = "stockton/2015-16/3.1/"
OBJECTIVE = "stockton/2015-16/objectives/1/"
EACH_FORM = {
    "year to date": PAGE,
    "lines": LINES,
    "rolling year": "stockton/2015-16/4.2/",
    "ratings": "stockton/2011-12/1.1/",
    "side by side": "stockton/2011-12/4.3/",
    "cohort": "stockton/2011-12/6.2/",
    "changes": "haringey/2012-13/kpi-4/",
    "bars": "haringey/2012-13/ni-19/",
    "overview": OBJECTIVE,
}
each_form = pytest.mark.parametrize("path", EACH_FORM.values(), ids=EACH_FORM.keys())


def button(page: Page) -> Locator:
    return page.locator("[data-ot-explore]").first


def explore(visit: Visit, path: str = PAGE) -> Page:
    """The page at ``path`` with its first chart turned explorable by keyboard."""
    page = visit.go(path)
    button(page).focus()
    page.keyboard.press("Enter")
    # Some 900 kB of program are read and run first.
    expect(chart(page)).to_be_focused(timeout=20_000)
    return page


def chart(page: Page) -> Locator:
    return page.locator(".ot-explore__chart")


def said(page: Page) -> Locator:
    return page.locator(".ot-explore__said")


def of_charts(visit: Visit) -> list[str]:
    """What was fetched that only an explorable chart takes."""
    return [url for url in visit.requested if "vega" in url or url.endswith(("chart.js", ".json"))]


def test_a_chart_costs_no_script_before_it_is_asked_for(visit: Visit) -> None:
    page = visit.go(PAGE)
    page.wait_for_load_state("networkidle")
    expect(button(page)).to_be_visible()
    assert of_charts(visit) == []
    explore(visit)
    assert len(of_charts(visit)) == 3


@each_form
def test_a_chart_of_each_form_can_be_explored_under_the_pages_policy(
    visit: Visit, path: str
) -> None:
    """A breach of the content security policy would be an error on the console."""
    page = explore(visit, path)
    expect(page.locator("svg.ot-chart").first).to_be_hidden()
    labels = (
        chart(page)
        .locator("[class*='figures'] > path")
        .evaluate_all("points => points.map(point => point.getAttribute('aria-label'))")
    )
    page.keyboard.press("Home")
    expect(said(page)).to_have_text(labels[0])
    page.keyboard.press("End")
    expect(said(page)).to_have_text(labels[-1])
    assert visit.complaints == []


def test_arrow_keys_lead_from_figure_to_figure(visit: Visit) -> None:
    page = explore(visit, LINES)
    expect(page.locator(".ot-explore__ring")).to_be_visible()
    page.keyboard.press("Home")
    first = said(page).inner_text()
    assert "April to June 2015 (Q1): " in first
    page.keyboard.press("ArrowRight")
    expect(said(page)).to_contain_text("July to September 2015 (Q2): ")
    page.keyboard.press("ArrowDown")
    expect(said(page)).to_contain_text("July to September 2015 (Q2): ")
    assert said(page).inner_text().split(",")[0] != first.split(",")[0], "another series"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowLeft")
    expect(said(page)).to_have_text(first)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", [PAGE, OBJECTIVE])
def test_the_chart_stays_where_its_picture_stood(visit: Visit, path: str) -> None:
    page = explore(visit, path)
    box = chart(page).bounding_box()
    assert box is not None
    assert -10 <= box["y"] < 800, "its top is in sight"


def test_the_first_arrow_says_the_first_figure(visit: Visit) -> None:
    page = explore(visit)
    first = chart(page).locator("[class*='figures'] > path").first.get_attribute("aria-label")
    page.keyboard.press("ArrowRight")
    expect(said(page)).to_have_text(first or "")


def test_pointing_near_a_figure_shows_it(visit: Visit) -> None:
    page = explore(visit)
    second = chart(page).locator("[class*='figures'] > path").nth(1)
    second.scroll_into_view_if_needed()
    box = second.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 12, box["y"] + 6)
    tip = page.locator(".ot-explore__tip")
    expect(tip).to_contain_text("July to September 2015 (Q2): 3,387 incidents")
    expect(tip).to_be_in_viewport()


def test_escape_and_a_second_press_lead_back_to_the_picture(visit: Visit) -> None:
    page = explore(visit)
    page.keyboard.press("Escape")
    expect(page.locator(".ot-explore__tip")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("svg.ot-chart").first).to_be_visible()
    expect(chart(page)).to_have_count(0)
    expect(button(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(chart(page)).to_be_focused(timeout=20_000)
    button(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator("svg.ot-chart").first).to_be_visible()
    expect(button(page)).to_be_focused()
    expect(button(page)).to_have_text("Explore the figures")


@pytest.mark.parametrize("lost", ["**/vega-*.js", "**/chart.json", "**/chart.js"])
def test_the_picture_stays_when_anything_fails(visit: Visit, lost: str) -> None:
    visit.page.route(lost, lambda route: route.abort())
    page = visit.go(PAGE)
    button(page).click()
    told = page.locator(".ot-uses__told").first
    expect(told).to_contain_text("could not be loaded")
    expect(page.locator("svg.ot-chart").first).to_be_visible()
    expect(button(page)).to_be_focused()


def test_colours_follow_the_readers_choice(visit: Visit) -> None:
    page = explore(visit)
    bar = chart(page).locator("path[fill='#12436d']")
    expect(bar.first).to_be_attached()
    colours = page.get_by_role("button", name="Colours")
    colours.click()
    colours.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    expect(bar).to_have_count(0)
    expect(chart(page).locator("path[fill='#7fb2e5']").first).to_be_attached()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_an_explored_chart_is_accessible_and_fits(visit: Visit, width: int) -> None:
    page = explore(visit, LINES)
    page.locator(".ot-uses summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    inner = chart(page).locator("svg").first.bounding_box()
    outer = chart(page).bounding_box()
    assert inner is not None
    assert outer is not None
    assert inner["width"] <= outer["width"] + 1
    found = Axe().run(page).response["violations"]
    assert [f"{rule['id']}: {rule['nodes'][0]['html'][:160]}" for rule in found] == []


def test_a_chart_is_drawn_anew_for_another_width(visit: Visit) -> None:
    page = explore(visit)
    before = chart(page).locator("svg").first.bounding_box()
    page.set_viewport_size({"width": 360, "height": 800})
    drawn = page.wait_for_function(
        "before => { const box = document.querySelector('.ot-explore__chart svg')"
        ".getBoundingClientRect(); return box.width && box.width < before - 100 && box.width }",
        arg=before and before["width"],
    )
    assert drawn.json_value() <= 360


def test_nothing_moves_by_itself(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = explore(visit)
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.getAnimations().length") == 0


def test_paper_shows_the_picture(visit: Visit) -> None:
    page = explore(visit)
    page.emulate_media(media="print")
    expect(page.locator("svg.ot-chart").first).to_be_visible()
    expect(chart(page)).to_be_hidden()
    expect(page.locator(".ot-uses").first).to_be_hidden()


@pytest.mark.parametrize("javascript", [False])
def test_without_javascript_a_chart_can_still_be_saved_and_embedded(visit: Visit) -> None:
    page = visit.go(PAGE)
    expect(button(page)).to_be_hidden()
    page.locator(".ot-uses summary").first.click()
    expect(page.locator(".ot-uses textarea").first).to_be_visible()


@pytest.mark.parametrize("path", [PAGE, OBJECTIVE])
def test_a_chart_can_be_saved_in_every_form(visit: Visit, path: str) -> None:
    page = visit.go(path)
    page.locator(".ot-uses summary").first.click()
    kinds = {}
    for link in page.locator(".ot-uses a[download]").all()[:3]:
        address = urljoin(page.url, link.get_attribute("href") or "")
        kinds[address.rpartition(".")[2]] = page.request.get(address).body()
    assert b"<svg" in kinds["svg"]
    assert kinds["png"].startswith(b"\x89PNG")
    assert kinds["csv"].decode("utf-8-sig").startswith("panel,series,period,value,unit,target")


@pytest.mark.parametrize("width", [320, 700])
@pytest.mark.parametrize("path", EACH_FORM.values(), ids=EACH_FORM.keys())
def test_the_code_to_embed_shows_the_whole_chart_and_nothing_else(
    visit: Visit, path: str, width: int
) -> None:
    page = visit.go(path)
    code = unescape(page.locator(".ot-uses textarea").first.input_value())
    address = page.url
    host = f"<!doctype html><base href='{address}'><body style='margin: 0'>{code}</body>"
    visit.responses.clear()
    page.set_content(host)
    frame = page.frame_locator("iframe")
    expect(frame.locator("figure svg")).to_be_visible()
    expect(frame.locator("nav, header, script, button, form")).to_have_count(0)
    sizes = frame.locator("html").evaluate(
        "e => [e.scrollWidth, e.clientWidth, e.scrollHeight, e.clientHeight]"
    )
    assert sizes[0] <= sizes[1] <= width
    assert sizes[2] <= sizes[3], "the frame is high enough"
    fetched = [url for url in visit.requested if "favicon" not in url]
    assert fetched == [urljoin(address, "embed/")]


def test_an_embedded_chart_names_its_source_and_leads_to_its_page(visit: Visit) -> None:
    page = visit.go(f"{PAGE}embed/")
    expect(page.locator("main")).to_contain_text("Source: Safer Stockton Partnership")
    page.get_by_role("link").click()
    assert page.url == f"{visit.address}{PAGE}"


@pytest.mark.parametrize("path", [PAGE, OBJECTIVE])
def test_an_embedded_chart_is_found_through_its_page_alone(visit: Visit, path: str) -> None:
    page = visit.go(f"{path}embed/")
    robots = page.locator("meta[name=robots]").get_attribute("content")
    assert robots == "noindex"
    canonical = page.locator("link[rel=canonical]").evaluate("link => link.href")
    assert canonical.endswith(path)
    sitemap = page.request.get(f"{visit.address}sitemap.xml").text()
    assert "/embed/" not in sitemap
