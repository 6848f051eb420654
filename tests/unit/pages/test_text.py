"""What publishers typed, made safe."""

from html import unescape

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.pages.text import attribute, inline, literal, prose, safe_link


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[click](javascript:alert(1))",
        "![x](https://elsewhere.example/x.png)",
        "<iframe src='https://elsewhere.example'></iframe>",
        "[x](http://plain.example)",
        "[x](../elsewhere/)",
        "[x](#anchor)",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(typed):
    html = str(prose(typed)).lower()
    for harm in ("<script", "<img", "<iframe", "href=", 'src="'):
        assert harm not in html


def test_links_to_safe_addresses_stand():
    assert 'href="https://elsewhere.example/"' in prose("[x](https://elsewhere.example/)")
    assert safe_link("https://elsewhere.example/", "A & B") == (
        '<a href="https://elsewhere.example/">A &amp; B</a>'
    )
    assert safe_link("javascript:alert(1)", "A & B") == "A &amp; B"


def test_paragraphs_lists_and_emphasis_stand():
    html = prose("One\n\n- a\n- **b**")
    assert html == "<p>One</p>\n<ul>\n<li>a</li>\n<li><strong>b</strong></li>\n</ul>"


def test_headings_become_bold_paragraphs_so_that_the_pages_own_order_holds():
    assert prose("# Context") == "<p><strong>Context</strong></p>"


def test_symbols_are_kept_as_typed():
    assert inline("£5 & ☺ – “so” < 3") == "£5 &amp; ☺ – “so” &lt; 3"


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_any_title_survives_the_sites_markdown_as_it_stands(text):
    """A title goes through Python-Markdown, in a heading, and must come out as typed."""
    shown = " ".join(text.split())
    html = markdown.markdown(f"# {literal(text)}", extensions=["attr_list", "md_in_html", "tables"])
    inner = html.removeprefix("<h1>").removesuffix("</h1>")
    assert "<" not in inner
    assert unescape(inner) == shown


def test_attributes_are_one_escaped_line():
    assert attribute('a "b"\n<c> \\') == "a &#34;b&#34; &lt;c&gt; &#92;"
