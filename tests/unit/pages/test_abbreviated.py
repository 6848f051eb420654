"""Short forms explained: marked where a section first uses them, and listed below."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outturn.model import Commentary, ScorecardAssessment, Section
from outturn.pages import lay_out
from outturn.pages.abbreviated import abbreviate, used_on
from outturn.pages.site import Site
from spec.build import offences, result
from unit.made import site, update, whole

LONG = {"DRR": "Drug Rehabilitation Requirement", "A&E": "Accident & Emergency"}
DRR = '<abbr title="Drug Rehabilitation Requirement">DRR</abbr>'


def marked(text: str) -> list[str]:
    return re.findall("<abbr[^>]*>([^<]*)</abbr>", abbreviate(text, LONG))


def test_each_section_marks_the_first_use_alone() -> None:
    text = "<p>A DRR is a DRR.</p>\n\n## More\n\n<p>64 DRRs, a DRR.</p>\n\n### Deeper\n\n<p>DRR</p>"
    assert abbreviate(text, LONG) == text.replace("A DRR is", f"A {DRR} is").replace(
        "64 DRRs", f"64 {DRR}s"
    )


def test_quoted_words_are_marked_and_not_changed() -> None:
    quote = '<blockquote class="ot-quote"><p>subject to a DRR</p></blockquote>'
    assert abbreviate(quote, LONG) == quote.replace("DRR", DRR)


def test_a_form_with_a_sign_and_what_it_stands_for_are_escaped() -> None:
    told = abbreviate("<p>At A&amp;E</p>", LONG)
    assert told == '<p>At <abbr title="Accident &amp; Emergency">A&amp;E</abbr></p>'
    assert 'title="&#34;a&#34; &lt;b&gt;"' in abbreviate("<p>DRR</p>", {"DRR": '"a" <b>'})


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: the DRR\n---\nHello",
        "# A DRR",
        "## A DRR { #drr }",
        "<h3>A DRR</h3>",
        '<a href="x">a DRR</a>',
        '<p id="DRR" title="DRR">a</p>',
        "<svg><text>DRR</text></svg>",
        "<figure><figcaption>DRRs</figcaption></figure>",
        "<p>`DRR` <code>DRR</code></p>",
        "<thead><tr><th>DRRs</th></tr></thead>",
        "<p><q>a DRR</q></p>",
        "<details><summary>DRR</summary></details>",
        "<textarea>DRR</textarea>",
        "<!-- DRR -->",
        "[a page](DRR/index.md)",
        "<p>DRRX</p>",
    ],
)
def test_what_cannot_safely_be_marked_stays_as_it_is(text: str) -> None:
    assert abbreviate(text, LONG) == text


_PIECES = st.sampled_from(
    [
        "DRR",
        "DRRs",
        "A&amp;E",
        " ",
        "x",
        "<p>",
        "</p>",
        "<q>",
        "</q>",
        "\n## DRR\n",
        "<br>",
        "`",
        "&lt;",
    ]
)


@given(st.lists(_PIECES).map("".join))
def test_no_word_of_a_page_ever_changes(text: str) -> None:
    assert re.sub("<abbr[^>]*>|</abbr>", "", abbreviate(text, LONG)) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# A DRR { #x }", ["DRR"]),
        ('<a href="x">DRRs</a>', ["DRR"]),
        ("<svg><text>DRR</text></svg>", ["DRR"]),
        ("# A&#38;E", ["A&E"]),
        ('<nav aria-label="Next"><a href="x">DRR</a></nav> <p>a</p>', []),
        ("---\ntitle: DRR\n---\n<!-- DRR -->\n<p id='DRR'>a</p>\n## b { #DRR }\n[c](DRR.md)", []),
    ],
)
def test_a_form_counts_as_used_where_readers_see_it(text: str, found: list[str]) -> None:
    assert list(used_on(text, LONG)) == found


TABLES = {"objectives": 2}


def laid_out(made: ScorecardAssessment, *editions: ScorecardAssessment) -> dict[str, str]:
    held: Site = site(made, editions={made.scorecard.path: editions})
    tables = {one.scorecard.path: TABLES for one in (made, *editions)}
    return {p.path.removesuffix("index.md"): p.text for p in lay_out(held, "", tables, ())}


def shown(page: str) -> list[str]:
    """The terms that the page's list of short forms explains."""
    _, _, below = page.partition("## Short forms on this page { #short-forms }")
    return re.findall("<dt>(.*?)</dt>", below.split("\n## ")[0])


def _made(**facts: object) -> ScorecardAssessment:
    one = offences(
        result("2015/16", 12), id="1.1", unit="DRRs", title="End DRRs early", objective="1"
    )
    other = offences(result("2015/16", 12), id="1.2", title="Thefts")
    said = Commentary("", Section.CAVEAT, "Ask at A&E.")
    return whole(
        replace(one, updates=(update("2015/16", "The DRR."),)),
        other,
        **({"abbreviations": {**LONG, "ASB": "unused"}, "commentary": (said,)} | facts),
    )


def test_every_page_of_a_scorecard_lists_the_forms_that_it_shows_and_no_other() -> None:
    pages = laid_out(_made(), _made(edition=date(2016, 5, 31)))
    home = "example/2015-16/"
    assert shown(pages[home]) == ["A&amp;E", "DRR"]
    assert shown(pages[f"{home}1.1/"]) == ["DRR"]
    assert shown(pages[f"{home}1.2/"]) == []
    assert shown(pages[f"{home}editions/2016-05-31/"]) == ["A&amp;E", "DRR"]
    assert shown(pages[f"{home}editions/2016-05-31/1.1/"]) == ["DRR"]
    assert shown(pages[f"{home}objectives/1/"]) == ["DRR"]
    assert shown(pages[f"{home}objectives/2/"]) == []
    assert not any("<!-- short forms -->" in page for page in pages.values())


@pytest.mark.parametrize("kind", ["gaps", "data"])
def test_pages_of_gaps_and_downloads_explain_them_too(kind: str) -> None:
    page = laid_out(_made(title="Plan for DRRs"))[f"example/2015-16/{kind}/"]
    assert shown(page) == ["DRR"]
    assert f"<dd>{LONG['DRR']}</dd>" in unescape(page)


def test_a_scorecard_without_short_forms_has_no_list() -> None:
    pages = laid_out(_made(abbreviations={}))
    assert not any("<abbr" in page or "short-forms" in page for page in pages.values())
