"""The check of the built pages: what it must find, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from outturn.builder import Fault, check_links
from outturn.builder.html import tags

Build = Callable[..., Path]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    def write(**pages: str) -> Path:
        for name, html in pages.items():
            file = tmp_path / name.replace("__", "/") / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(html)
        return tmp_path

    return write


@pytest.mark.parametrize(
    "link",
    [
        "../b/",
        "../b/#there",
        "../b/index.html#there",
        "#here",
        "",
        "/b/",
        "../picture%20one.png",
        "../b/?q=1#there",
        "https://example.org/anything",
        "mailto:someone@example.org",
    ],
)
def test_sound_links_pass(build: Build, link: str) -> None:
    site = build(a=f'<p id="here"><a href="{link}">x</a>', b='<h2 id="there">')
    (site / "picture one.png").touch()
    assert check_links(site) == []


@pytest.mark.parametrize(
    ("html", "found", "why"),
    [
        ('<a href="../gone/">', "../gone/", "leads nowhere"),
        ('<a href="../b/#gone">', "../b/#gone", "has no such anchor on b/index.html"),
        ('<a href="#gone">', "#gone", "has no such anchor on a/index.html"),
        ("<img alt='>' src='gone.png'>", "gone.png", "leads nowhere"),
        ('<img srcset="one.png 1x, two.png 2x">', "two.png", "leads nowhere"),
        ('<svg><use href="#gone"/></svg>', "#gone", "has no such anchor on a/index.html"),
        ('<b id="x"><i id="x">', 'id="x"', "occurs more than once"),
    ],
)
def test_broken_links_are_found(build: Build, html: str, found: str, why: str) -> None:
    assert Fault("a/index.html", found, why) in check_links(build(a=html, b="<p>"))


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://example.org/x.png">',
        '<img src="//example.org/x.png">',
        '<script src="https://example.org/x.js"></script>',
        '<link rel="stylesheet" href="https://example.org/x.css">',
        '<link rel="preconnect" href="https://example.org/">',
        "<p style=\"background: url('https://example.org/x.png')\">",
    ],
)
def test_nothing_may_be_loaded_from_another_host(build: Build, html: str) -> None:
    (fault,) = check_links(build(a=html))
    assert fault.why == "is loaded from another host"


def test_style_sheets_may_not_load_from_another_host(build: Build) -> None:
    site = build(a="<p>")
    (site / "x.css").write_text('@import "https://example.org/fonts.css";')
    assert check_links(site) == [
        Fault("x.css", "https://example.org/fonts.css", "is loaded from another host")
    ]


def test_links_that_only_say_where_a_page_is_are_no_loads(build: Build) -> None:
    head = '<link rel="canonical" href="https://example.org/a/">'
    assert check_links(build(a=head)) == []


def test_links_from_the_top_begin_with_the_site_s_own_path(build: Build) -> None:
    site = build(a='<a href="/outturn/b/">x</a><a href="/outturn/">y</a>', b="")
    (site / "index.html").touch()
    assert check_links(site, root="/outturn/") == []


def test_only_start_tags_count() -> None:
    html = "<!-- <a href=x> --><script>'<b id=y>'</script></p><I  Data-A = '1 > 0' hidden>"
    script, tag = tags(html)
    assert script.name == "script"
    assert (tag.name, tag.attributes) == ("i", {"data-a": "1 > 0", "hidden": ""})
