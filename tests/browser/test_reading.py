"""Reading: what the first screen of each page says, its key figures, its place, and its paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import Visit

pytestmark = pytest.mark.browser

PHONE, DESK = (320, 640), (1280, 800)
SCREENS = [PHONE, DESK]
INDICATOR = "stockton/2015-16/4.1/"
FIRST = {
    "": [
        r"10 of 86 indicators got worse and 6 got better",
        r"10 got worse",
        r"2\.2 Reduce offences of violence without injury",
        r"6 got better",
        r"\d+ things are missing",
    ],
    "stockton/": [
        r"The latest of 2 scorecards is for 2015/16: 6 of 19 indicators got worse",
        r"6 got worse",
        r"4 got better",
        r"34 things are missing",
    ],
    "stockton/2015-16/": [
        r"6 of 19 indicators got worse and 4 got better",
        r"6 got worse",
        r"2\.2 Reduce offences of violence without injury",
        r"4 got better",
        r"34 things are missing",
    ],
    "stockton/2015-16/objectives/4/": [
        r"1 of 2 indicators got worse and 1 got better",
        r"1 got worse",
        r"4\.1 Reduce Criminal Damage",
        r"1 got better",
    ],
    INDICATOR: [
        r"2,203 in 2015/16, 92 more \(4\.4%\) than the 2,111 of 2014/15",
        r"The aim was to reduce from 2,318",
        r"Met\.",
    ],
    "derby/2011-12/": [r"No figure is published for any of the 9 indicators", r"missing|not due"],
}
"""What a reader must find without scrolling, in this order."""


@pytest.fixture(params=SCREENS, ids=["phone", "desk"])
def screen(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """An empty page on a small phone and on a desk, opened at the site's address."""
    width, height = request.param
    context = browser.new_context(
        viewport={"width": width, "height": height}, base_url=address, color_scheme="light"
    )
    yield context.new_page()
    context.close()


def first_screen(page: Page) -> str:
    """The words of the article that are seen without scrolling, in order."""
    text: str = page.evaluate(
        """() => {
          const walker = document.createTreeWalker(
            document.querySelector("article"), NodeFilter.SHOW_TEXT);
          const seen = [];
          for (let node; (node = walker.nextNode()); ) {
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = range.getBoundingClientRect();
            if (box.width > 1 && box.height > 1 && box.bottom <= innerHeight) seen.push(node.data);
          }
          return seen.join("").replace(/\\s+/g, " ");
        }"""
    )
    return text


@pytest.mark.parametrize("path", FIRST)
def test_the_first_screen_answers_the_pages_question(screen: Page, path: str) -> None:
    screen.goto(path)
    text = first_screen(screen)
    at = 0
    for wanted in FIRST[path]:
        found = re.compile(wanted).search(text, at)
        assert found, f"no {wanted!r} after {text[:at]!r} in {text!r}"
        at = found.end()


@pytest.mark.parametrize("path", ["", "stockton/", "stockton/2015-16/"])
def test_what_got_worse_comes_before_what_got_better(visit: Visit, path: str) -> None:
    page = visit.go(path)
    titles = page.locator(".ot-answer__title").all_inner_texts()
    assert [re.sub(r"[^a-z ]", "", t).split()[-1] for t in titles] == ["worse", "better", "missing"]


def tile(page: Page, label: str) -> Locator:
    return page.locator(".ot-tile").filter(has=page.locator("dt", has_text=re.compile(label)))


def test_key_figures_give_value_change_comparator_and_period(visit: Visit) -> None:
    page = visit.go(INDICATOR)
    expect(tile(page, "^In 2015/16$")).to_contain_text(re.compile(r"2,203\s*offences"))
    change = tile(page, "^Change$")
    expect(change).to_contain_text("92 more (4.4%)")
    expect(change).to_contain_text("than the 2,111 of 2014/15")
    expect(change).to_contain_text("Worse")
    expect(tile(page, "^Target for 2015/16$")).to_contain_text(re.compile("To reduce.*under 2,318"))
    expect(tile(page, "^Target for 2015/16$")).to_contain_text("Met")


def test_a_percentage_says_what_it_is_of(visit: Visit) -> None:
    page = visit.go("stockton/2015-16/3.3/")
    value = page.locator(".ot-tile").first
    expect(value).to_contain_text(re.compile(r"\d of \d|the numbers behind it are not published"))


def test_every_status_is_a_word_with_a_shape_and_says_whose_it_is(visit: Visit) -> None:
    for path in ("", "stockton/2011-12/", "stockton/2015-16/", INDICATOR):
        page = visit.go(path)
        for status in page.locator(":is(.ot-status, .ot-travel)").all():
            assert re.search(r"[A-Z][a-z]+ .*\(worked out\)", status.text_content() or "")
            expect(status.locator("[aria-hidden]")).to_have_count(1)
        for rating in page.locator(
            ".ot-rating:is(.ot-rating--on_track, .ot-rating--at_risk, .ot-rating--off_track)"
        ).all():
            assert "(published)" in (rating.text_content() or "")


def test_the_menu_shows_where_an_indicator_stands(visit: Visit) -> None:
    page = visit.go(INDICATOR)
    menu = page.get_by_role("navigation", name="Site")
    expect(menu.locator("[aria-current]")).to_have_text("Objective 4: CRIMINAL DAMAGE")
    expect(menu.locator("[aria-current]")).to_be_visible()


def test_an_indicator_leads_to_those_before_and_after_it(visit: Visit) -> None:
    page = visit.go(INDICATOR)
    turn = page.get_by_role("navigation", name="Indicators of this scorecard")
    expect(turn.get_by_role("link").first).to_have_attribute("rel", "prev")
    turn.get_by_role("link", name="Next").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("4.2")
    page.get_by_role("link", name="Previous").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("4.1")


def test_the_first_and_the_last_lead_one_way(visit: Visit) -> None:
    assert visit.go("stockton/2015-16/1.1/").locator(".ot-turn a").count() == 1


def test_technical_words_lead_to_the_glossary_once(visit: Visit) -> None:
    page = visit.go(INDICATOR)
    links = page.locator("a.ot-term")
    words = [w.lower() for w in links.all_text_contents()]
    assert {"baseline", "usual variation"} <= set(words)
    assert len(words) == len(set(words))
    links.first.click()
    anchor = page.evaluate("location.hash.slice(1)")
    assert "/glossary/" in page.url
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_what_is_let_stand_is_named(visit: Visit) -> None:
    table = visit.go("stockton/2015-16/data/").get_by_role("table", name="let stand")
    where = table.get_by_role("row").filter(has_text="without a word why").first
    expect(where).to_contain_text("3.3 Increase the proportion of people")
    expect(where).to_contain_text("Non-opiate clients")
    expect(table).to_contain_text("January to March 2016 (Q4)")


def on_paper(visit: Visit, path: str) -> Page:
    page = visit.go(path)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


def after(link: Locator) -> str:
    """What is printed after a link."""
    text: str = link.evaluate("e => getComputedStyle(e, '::after').content")
    return text


def test_a_printed_scorecard_is_a_board_paper(visit: Visit) -> None:
    page = on_paper(visit, "stockton/2015-16/")
    for gone in (".ot-breadcrumb", ".ot-menu", ".ot-header", ".ot-footer", ".headerlink"):
        for one in page.locator(gone).all():
            expect(one).to_be_hidden()
    head = page.locator(".ot-scorecard thead")
    assert head.evaluate("e => getComputedStyle(e).display") == "table-header-group"
    rows = page.locator(".ot-scorecard tbody tr")
    assert rows.nth(1).evaluate("e => getComputedStyle(e).breakInside") == "avoid"
    style = page.locator("head style[media=print]").text_content() or ""
    assert (
        "Safer Stockton Partnership · Targets from the Community Safety Plan 2014-2017, 2015/16"
        " · as at 31 March 2016"
    ) in style


def test_links_are_written_out_on_paper(visit: Visit) -> None:
    page = on_paper(visit, "stockton/2015-16/")
    assert "(4.1/)" in after(page.locator(".ot-scorecard a[href='4.1/']"))
    expect(page.locator(".ot-printed")).to_be_visible()
    page = on_paper(visit, INDICATOR)
    assert after(page.locator("a.ot-term").first) == "none"
    up = page.locator("article a[href='../../../how-we-judge/']").first
    assert visit.address + "how-we-judge/" in after(up)


def test_a_printed_scorecard_fits_a4_and_numbers_its_pages(visit: Visit) -> None:
    page = visit.go("stockton/2015-16/")
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert boxes
    assert {(round(float(w)), round(float(h))) for w, h in boxes} == {(595, 842)}
    style = page.evaluate(
        "[...document.styleSheets].flatMap(s => [...s.cssRules]).map(r => r.cssText).join(' ')"
    )
    assert "counter(page)" in style
