"""Links that last: to one place of a page, copied, and followed after the page moved."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from outturn import config, pipeline
from outturn.builder.serve import site_server

from .conftest import Visit
from .site_pages import PAGES

pytestmark = pytest.mark.browser

SMALL = Path(__file__).parents[1] / "golden" / "small" / "input"
ROOT = Path(__file__).parents[2]
INDICATOR = "stockton/2015-16/4.1/"
ROW = "figure-2015-16-q3"
SMALLEST = 24
"""CSS pixels a target is wide and high (WCAG 2.5.8)."""
TRANSPARENT = re.compile(r"0(\.0+)?$")


def mark(page: Page, anchor: str) -> Locator:
    return page.locator(f'.headerlink[href="#{anchor}"]')


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_every_mark_is_large_enough_and_leads_to_a_place_of_its_page(
    visit: Visit, path: str
) -> None:
    page = visit.go(path)
    small, lost = page.evaluate(
        """least => {
          const marks = [...document.querySelectorAll(".headerlink")].filter(m => m.offsetParent);
          const small = marks.filter(m => {
            const box = m.getBoundingClientRect();
            return box.width < least || box.height < least;
          });
          const lost = marks.filter(m => !document.getElementById(m.hash.slice(1)));
          return [small, lost].map(found => found.map(m => m.hash));
        }""",
        SMALLEST,
    )
    assert (small, lost) == ([], [])


@pytest.mark.parametrize(
    "anchor",
    ["figures", ROW, "said-2015-16-q3", "gap-4-1-rating-2015-16"],
    ids=["heading", "quarter", "statement", "gap"],
)
def test_a_mark_shows_as_the_pointer_comes_and_copies_its_link(visit: Visit, anchor: str) -> None:
    page = visit.go(f"{INDICATOR}?from=mail")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = mark(page, anchor)
    expect(link).to_have_css("opacity", TRANSPARENT)
    page.locator(f"#{anchor}").hover(position={"x": 30, "y": 10})
    expect(link).to_have_css("opacity", "1")
    link.click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{visit.address}{INDICATOR}#{anchor}"
    assert page.url.endswith(f"#{anchor}")
    assert visit.complaints == []


def test_a_mark_works_from_the_keyboard(visit: Visit) -> None:
    page = visit.go(INDICATOR)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    link = mark(page, ROW)
    link.focus()
    expect(link).to_have_css("opacity", "1")
    expect(link).to_have_accessible_name("Copy link")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Link copied")).to_be_visible()
    expect(page.get_by_text("Link copied")).to_have_count(0, timeout=8000)


def test_where_nothing_may_be_copied_the_address_bar_has_the_link(visit: Visit) -> None:
    page = visit.go(INDICATOR)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    mark(page, ROW).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("The link is in the address bar")).to_be_visible()
    assert page.url.endswith(f"#{ROW}")


def test_marks_are_always_there_where_nothing_hovers(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(address + INDICATOR)
    expect(mark(page, ROW)).to_have_css("opacity", "1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.parametrize("javascript", [False])
def test_without_javascript_a_mark_is_a_link(visit: Visit) -> None:
    page = visit.go(INDICATOR)
    mark(page, ROW).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith(f"#{ROW}")
    expect(page.locator(f"#{ROW}")).to_be_in_viewport()


def test_a_link_to_what_is_folded_away_unfolds_it(visit: Visit) -> None:
    page = visit.go(f"{INDICATOR}#said-2015-16-q2-claim-2")
    expect(page.locator("#said-2015-16-q2-claim-2")).to_be_in_viewport()


def test_every_listed_address_of_this_site_answers(visit: Visit) -> None:
    lines = (ROOT / "data" / "addresses.txt").read_text("utf-8").splitlines()
    listed = [line for line in lines if not line.startswith("#")]
    assert len(listed) > 500
    answers = {a: visit.page.request.head(visit.address + a).status for a in listed}
    assert {a: status for a, status in answers.items() if status != 200} == {}


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a small site stands whose indicator 1.1 has moved from 1.0, and whose 0.9 ended."""
    root = tmp_path_factory.mktemp("moved")
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    settings = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    settings["extra"]["outturn"] |= {
        "redirects": {"example/2023-24/1.0/": "example/2023-24/1.1/"},
        "retired": {
            "example/2023-24/0.9/": {"was": "KPI 0.9", "why": "Done.", "on": date(2024, 1, 31)}
        },
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    (root / "data" / "addresses.txt").write_text(
        "example/2023-24/1.0/data.csv\nexample/2023-24/0.9/data.csv\n", "utf-8"
    )
    pipeline.build(config.load(root), date(2024, 3, 1))
    with site_server(root / "site") as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/example/2023-24/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_page_that_moved_leads_to_its_new_address(visit: Visit, moved: str) -> None:
    visit.page.goto(f"{moved}1.0/")
    visit.page.wait_for_url(f"{moved}1.1/")
    assert visit.complaints == []


def test_a_link_to_one_place_of_it_leads_to_that_place(visit: Visit, moved: str) -> None:
    visit.page.goto(f"{moved}1.0/#figure-2023-24-q1")
    visit.page.wait_for_url(f"{moved}1.1/#figure-2023-24-q1")
    expect(visit.page.locator("#figure-2023-24-q1")).to_be_in_viewport()


def test_a_file_that_moved_is_served_at_its_old_address(visit: Visit, moved: str) -> None:
    old, new = (visit.page.request.get(f"{moved}{at}/data.csv") for at in ("1.0", "1.1"))
    assert old.status == 200
    assert old.body() == new.body()


@pytest.mark.parametrize("below", ["", "data.csv"])
def test_what_ended_says_what_it_was_and_why(visit: Visit, moved: str, below: str) -> None:
    page = visit.page
    page.goto(f"{moved}0.9/{below}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("has been retired")
    for said in ("31 January 2024", "KPI 0.9", "Done.", "Nothing"):
        expect(page.locator("article")).to_contain_text(said)
    assert visit.complaints == []
