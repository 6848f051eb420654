"""Charts for the pages: drawn, captioned, framed."""

from __future__ import annotations

import csv
import html
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from outturn.draw import pixels
from outturn.model import Basis, Indicator, Rating
from outturn.model import TargetKind as Kind
from outturn.pages import links
from outturn.period import parse
from outturn.pictures import Pictures, draw_all
from spec.build import change, indicator, offences, percentage, result, target, to_date
from unit.made import update, whole

PNG = b"\x89PNG\r\n\x1a\n"
MADE = whole(
    offences(
        *(result(f"2015/16 Q{n}", v) for n, v in enumerate((3, 5, 4), start=1)),
        result("2014/15 Q3", 2),
        target(Kind.AT_MOST, 20),
        objective="1",
        unit="crimes",
    ),
    percentage(result("2015/16", 44), target(Kind.AT_LEAST, 40), id="1.2", objective="1"),
    replace(
        indicator(id="2.1", objective="2"),
        updates=(update("2015/16 Q1", rating=Rating.ON_TRACK),),
    ),
    indicator(id="2.2", objective="2", title="Nothing yet"),
    title="The plan",
)
BELOW = "example/2015-16"

Drawn = tuple[Pictures, Path, list[int]]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Drawn:
    cache = tmp_path_factory.mktemp("cache")
    ticks: list[int] = []
    return draw_all([MADE], cache, lambda done, _: ticks.append(done)), cache, ticks


def test_what_has_figures_or_ratings_has_a_picture_and_the_rest_has_none(drawn: Drawn) -> None:
    made, _, _ = drawn
    assert set(made.pictures) == {
        f"{BELOW}/1.1/",
        f"{BELOW}/1.2/",
        f"{BELOW}/2.1/",
        f"{BELOW}/objectives/1/",
    }


def test_every_picture_has_its_files(drawn: Drawn) -> None:
    made, _, _ = drawn
    kinds = ("svg", "png", "csv", "json")
    own = {url for url, picture in made.pictures.items() if picture.pixels}
    wanted = {f"{url}chart.{kind}" for url in own for kind in kinds}
    assert made.files.keys() == wanted
    for path, content in made.files.items():
        if path.endswith(".png"):
            assert content.startswith(PNG)
            assert made.pictures[path.removesuffix("chart.png")].pixels == pixels(content)
        elif path.endswith(".svg"):
            root = ElementTree.fromstring(content)
            assert root.tag.endswith("svg")
            (told,) = (e.text or "" for e in root.iter() if e.tag.endswith("desc"))
            assert told in html.unescape(made.pictures[path.removesuffix("chart.svg")].svg)
        elif path.endswith(".json"):
            assert json.loads(content)["usermeta"]["figures"]


def test_the_figures_of_a_picture_can_be_taken_away(drawn: Drawn) -> None:
    text = drawn[0].files[f"{BELOW}/1.2/chart.csv"].decode("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines())
    assert (row["period"], row["value"], row["unit"], row["target"]) == ("2015/16", "44", "%", "40")


def test_a_picture_is_captioned_by_what_it_shows_and_what_it_measures(drawn: Drawn) -> None:
    picture = drawn[0].pictures[f"{BELOW}/1.1/"]
    assert picture.title.startswith("Up ")
    assert picture.subtitle == "Crimes, Exampleton, 2014/15 to 2015/16"
    assert "2015/16 Q2 5" in picture.svg, "its text alternative reads out the figures"
    assert "<title" in picture.svg
    assert "<desc" in picture.svg


def test_an_overview_is_captioned_by_its_verdicts(drawn: Drawn) -> None:
    picture = drawn[0].pictures[f"{BELOW}/objectives/1/"]
    assert "2 judged indicators" in picture.title
    assert picture.subtitle == (
        "How far each result is from its target, as a share of the target, 2015/16. Of "
        "percentages, the words give it in points."
    )
    assert "points better" in picture.svg, "its text alternative tells the distances"


def test_a_strip_of_ratings_is_captioned_as_the_publishers(drawn: Drawn) -> None:
    picture = drawn[0].pictures[f"{BELOW}/2.1/"]
    assert picture.title == "Rated on track in Q1"
    assert picture.subtitle == "The publisher’s own rating, 2015/16"
    assert "2015/16 Q1 on track" in picture.svg


def quarterly(high: int, **facts: object) -> Indicator:
    values = (high // 2, high)
    rows = [result(f"2015/16 Q{n}", value) for n, value in enumerate(values, start=1)]
    return indicator(*rows, objective="1", unit="crimes", **facts)


def test_on_an_objectives_page_charts_share_a_scale_and_say_so(tmp_path: Path) -> None:
    made = draw_all(
        [whole(quarterly(20, number="1.1"), quarterly(80, id="1.2", number="1.2"))],
        tmp_path,
        lambda *_: None,
    )
    here = f"{BELOW}/objectives/1/"
    own = made.pictures[f"{BELOW}/1.1/"]
    beside = made.pictures[links.beside(here, f"{BELOW}/1.1/")]
    assert beside.subtitle == f"{own.subtitle}. Same scale as 1.2."
    assert (beside.title, beside.pixels) == (own.title, None)
    assert beside.svg != own.svg
    assert f"{here}{BELOW}/1.1/chart.svg" not in made.files


def test_an_indicators_chart_shows_what_it_follows(tmp_path: Path) -> None:
    old = quarterly(40, id="2.2", number="2.2")
    moved = [
        replace(r, period=parse(r.period.text.replace("2015/16", "2014/15"))) for r in old.results
    ]
    before = whole(replace(old, results=tuple(moved)), id="2014-15", period=parse("2014/15"))
    now = whole(quarterly(20, follows="example/2014-15/2.2"))
    made = draw_all([now, before], tmp_path, lambda *_: None)
    assert "2014/15 scorecard" in made.pictures[f"{BELOW}/1.1/"].svg
    alone = draw_all([now], tmp_path, lambda *_: None)
    assert "scorecard" not in alone.pictures[f"{BELOW}/1.1/"].svg


def test_indicators_that_follow_each_other_are_followed_once(tmp_path: Path) -> None:
    round_ = whole(quarterly(20, follows=f"{BELOW}/1.1"))
    assert draw_all([round_], tmp_path, lambda *_: None).pictures


def test_a_saved_chart_names_its_source(drawn: Drawn) -> None:
    saved = drawn[0].files[f"{BELOW}/1.2/chart.svg"].decode()
    assert "Source: An example, The plan" in saved


def test_ids_of_one_picture_are_not_those_of_another(drawn: Drawn) -> None:
    ids = [
        {node.attrib["id"] for node in ElementTree.fromstring(p.svg).iter() if "id" in node.attrib}
        for p in drawn[0].pictures.values()
    ]
    assert sum(map(len, ids)) == len(set().union(*ids)) > 0


def test_the_cache_spares_the_second_drawing(drawn: Drawn) -> None:
    made, cache, ticks = drawn
    assert ticks
    again: list[int] = []
    assert draw_all([MADE], cache, lambda done, _: again.append(done)) == made
    assert again == []


def test_a_trend_is_drawn_where_one_series_has_two_figures(drawn: Drawn) -> None:
    assert set(drawn[0].sparks) == {f"{BELOW}/1.1/"}


def trend(*rows: object, tmp_path: Path) -> int:
    """How many figures the trend of an indicator shows."""
    made = draw_all([whole(indicator(*rows))], tmp_path, lambda *_: None)  # type: ignore[arg-type]
    spark = made.sparks.get(f"{BELOW}/1.1/", "")
    return spark.partition('d="')[2].partition('"')[0].count(",")


def test_a_trend_follows_the_periods_rather_than_the_year_to_date(tmp_path: Path) -> None:
    quarters = [result(f"2015/16 Q{n}", n) for n in (1, 2, 3)]
    so_far = [to_date(f"2015/16 Q{n}", n) for n in (1, 2)]
    assert trend(*quarters, *so_far, tmp_path=tmp_path) == 3
    assert trend(*so_far, tmp_path=tmp_path) == 2


def test_a_trend_is_of_this_place(tmp_path: Path) -> None:
    away = [result(f"2015/16 Q{n}", n, area="London") for n in (1, 2, 3)]
    assert trend(*away, tmp_path=tmp_path) == 0
    rolling = [result(f"2015/16 Q{n}", n, basis=Basis.ROLLING_YEAR) for n in (1, 2)]
    assert trend(*away, *rolling, tmp_path=tmp_path) == 2


def test_a_chart_of_published_changes_is_captioned_as_such(tmp_path: Path) -> None:
    rows = [change("2010/11", 3, "2009/10"), change("2011/12", -10, "2010/11")]
    made = draw_all([whole(offences(*rows))], tmp_path, lambda *_: None)
    picture = made.pictures[f"{BELOW}/1.1/"]
    assert picture.title == "Down 10% against 2010/11"
    assert picture.subtitle == "Change in offences, per cent, Exampleton"


def test_a_trend_of_one_part_among_several_is_no_trend_of_the_whole(tmp_path: Path) -> None:
    parts = [result(f"2015/16 Q{n}", n, breakdown="a") for n in (1, 2, 3)]
    judged = target(Kind.AT_MOST, 9, breakdown="a")
    assert trend(*parts, judged, tmp_path=tmp_path) == 0
