"""A chart for other sites: a page of its own, and the code that shows it in a frame."""

from __future__ import annotations

import re

from outturn.pages import Picture
from outturn.pages.charts import chart
from outturn.pages.embed import embed_code, embed_pages, frame_height
from outturn.theme import WIDTH
from spec.build import indicator, result
from unit.made import site, whole

MADE = whole(
    indicator(result("2015/16", 1), number="1.1", title="Less <harm>", objective="1"),
    indicator(id="1.2", objective="1"),
    title="The plan",
)
HERE = "example/2015-16/1.1/"
OBJECTIVE = "example/2015-16/objectives/1/"
PICTURE = Picture(
    "<svg></svg>",
    'Up "a lot"',
    "Offences",
    id="chart-a",
    height=200,
    pixels=(768, 728),
    of="1.1 Less <harm>",
)
DRAWN = {HERE: PICTURE, OBJECTIVE: PICTURE}


def page(url: str = "") -> str:
    (text,) = (p.text for p in embed_pages(site(MADE, pictures={HERE: PICTURE}, url=url), MADE))
    return text


def test_each_chart_has_a_page_and_what_has_none_has_none() -> None:
    made = embed_pages(site(MADE, pictures=DRAWN), MADE)
    assert [p.path for p in made] == [f"{OBJECTIVE}embed/index.html", f"{HERE}embed/index.html"]


def test_the_page_names_chart_and_source_and_leads_to_the_whole() -> None:
    text = page()
    assert "<h1>1.1 Less &lt;harm&gt;</h1>" in text
    assert "<svg></svg>" in text
    assert "Source: An example, The plan." in text
    assert '<a href="../" target="_top">' in text
    assert "on An example site</a>" in text


def test_the_page_fetches_nothing_runs_nothing_and_is_left_out_of_search() -> None:
    text = page()
    assert "<script" not in text
    assert "default-src 'none'" in text
    assert set(re.findall(r'(?:href|src)="([^"]*)"', text)) == {"../"}
    assert '<meta name="robots" content="noindex">' in text


def test_the_page_belonging_to_it_is_the_one_to_cite() -> None:
    assert '<link rel="canonical" href="../">' in page()
    full = f'<link rel="canonical" href="https://example.org/{HERE}">'
    assert full in page("https://example.org/")


def test_the_code_has_the_address_in_full_where_that_is_known() -> None:
    known = site(MADE, pictures=DRAWN, url="https://example.org/")
    code = embed_code(known, PICTURE, HERE, HERE)
    assert f'src="https://example.org/{HERE}embed/"' in code
    assert 'title="Chart: 1.1 Less &lt;harm&gt;. Up &quot;a lot&quot;"' in code
    assert 'src="embed/"' in embed_code(site(MADE), PICTURE, HERE, HERE)


def test_a_frame_is_high_enough_for_its_chart_and_its_words() -> None:
    assert frame_height(PICTURE) > PICTURE.height * 440 / WIDTH + 100
    wordy = Picture("", "word " * 60, "Offences", height=200)
    assert frame_height(wordy) > frame_height(PICTURE) + 100


def test_a_chart_offers_its_files_from_wherever_it_stands() -> None:
    made = site(MADE, pictures=DRAWN, engine="outturn/vega-1.js")
    shown = chart(made, OBJECTIVE, HERE)
    assert shown is not None
    assert shown.uses is not None
    assert shown.uses.csv == "../../1.1/chart.csv"
    assert shown.uses.engine == "../../../../outturn/vega-1.js"
    assert not shown.uses.full
    assert chart(made, HERE, "example/2015-16/1.2/") is None


def test_an_editions_chart_offers_nothing() -> None:
    frozen = Picture("<svg></svg>", "One", "Offences")
    shown = chart(site(MADE, pictures={HERE: frozen}), HERE, HERE)
    assert shown is not None
    assert shown.uses is None
