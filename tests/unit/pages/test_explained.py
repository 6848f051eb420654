"""Technical words linked to the glossary: once a page, and only in running text."""

from __future__ import annotations

import re

import pytest

from outturn.pages.explained import explain
from outturn.pages.reference import glossary_page
from outturn.sentences.glossary import EXPLAINED

HERE = "example/2015-16/1.1/"


def linked(text: str) -> list[str]:
    return re.findall(r'<a class="ot-term"[^>]*>([^<]*)</a>', explain(text, HERE))


def test_the_first_use_is_linked_and_no_other() -> None:
    text = explain("<p>Its baseline is a baseline.</p>\n\n<p>Baselines.</p>", HERE)
    link = '<a class="ot-term" href="../../../glossary/#words-baseline">baseline</a>'
    assert text == f"<p>Its {link} is a baseline.</p>\n\n<p>Baselines.</p>"


def test_only_whole_words_in_any_case_count() -> None:
    assert linked("<p>A baselineless page. Baselines.</p>") == ["Baselines"]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: the verdict\n---\nHello",
        "# The verdict",
        "<h2>The verdict</h2>",
        "## Verdict { #verdict }",
        '<a href="x">the verdict</a>',
        '<a href="x"><span>a</span> verdict</a>',
        '<blockquote class="ot-quote"><p>the verdict</p></blockquote>',
        '<div class="ot-caveat"><div>a</div><p>the verdict</p></div>',
        "<svg><text>verdict</text></svg>",
        "<p>`verdict`</p>",
        "<p><q>the verdict</q></p>",
        '<td data-label="Verdict">Met</td>',
        "<!-- the verdict -->",
        "[a page](verdict/index.md)",
    ],
)
def test_words_that_are_no_running_text_stay_as_they_are(text: str) -> None:
    assert explain(text, HERE) == text


def test_text_after_what_stands_apart_is_running_text_again() -> None:
    note = '<div class="ot-note"><div>a<br></div>verdict</div>'
    assert linked(f"# The verdict\n\n{note}\n\n<p>A verdict.</p>") == ["verdict"]


def test_the_longer_of_two_terms_at_one_place_is_linked() -> None:
    assert linked("<p>It is not judged, with trial limits.</p>") == ["not judged", "trial limits"]


def test_every_link_leads_to_a_word_of_the_glossary() -> None:
    page = glossary_page().text
    assert [w.anchor for w in EXPLAINED if f'id="{w.anchor}"' not in page] == []
