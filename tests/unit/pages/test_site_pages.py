"""Pages of the site and of publishers; gaps and downloads; and that every address has its page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from outturn import pages
from outturn.model import Indicator, Link, Publisher, Reason, ScorecardAssessment, ScorecardStatus
from outturn.model import TargetKind as Kind
from outturn.pages.downloads import data_page
from outturn.pages.gaps import gaps_page
from outturn.pages.home import home_page
from outturn.pages.publisher import publisher_page
from outturn.period import parse
from spec.build import indicator, offences, result, target
from unit.made import site, tags_bare, update, whole

ABC = Publisher("abc", "Abc Council", "Abcton", about="About us.")
XYZ = Publisher("xyz", "Xyz Council", "Xyzton")


def card(
    publisher: Publisher, id_: str, *indicators: Indicator, **facts: Any
) -> ScorecardAssessment:
    period = parse(f"{id_[:4]}/{id_[5:7]}")
    usual = {"publisher": publisher, "id": id_, "period": period, "title": f"Plan {id_}"}
    return whole(*indicators, **(usual | facts))


WORSE = offences(result("2015/16", 20), result("2014/15", 10), id="w", title="Worse")
BETTER = offences(result("2015/16", 10), result("2014/15", 20), id="b", title="Better")
OLD = card(XYZ, "2011-12", indicator(id="3.4", title="Old"))
NEW = card(XYZ, "2015-16", WORSE, indicator(id="1.1", title="New", follows="xyz/2011-12/3.4"))
OTHER = card(ABC, "2014-15", BETTER)
SITE = site(OLD, NEW, OTHER)


def test_publishers_stand_by_name_and_their_scorecards_latest_first() -> None:
    assert SITE.publishers == [ABC, XYZ]
    assert [w.scorecard.id for w in SITE.scorecards(XYZ)] == ["2015-16", "2011-12"]
    assert [w.scorecard.id for w in SITE.latest_first] == ["2015-16", "2014-15", "2011-12"]


def test_indicators_are_found_by_their_path_and_by_what_they_follow() -> None:
    found = SITE.find("xyz/2011-12/3.4")
    assert found is not None
    assert found[1].indicator.title == "Old"
    assert SITE.find("xyz/2011-12/9.9") is None
    assert SITE.find("") is None
    assert [a.indicator.title for _, a in SITE.followers("xyz/2011-12/3.4")] == ["New"]
    assert SITE.followers("xyz/2015-16/1.1") == []


def test_home_tells_what_got_worse_first() -> None:
    text = home_page(SITE).text
    places = [
        text.index(h)
        for h in (
            "## What got worse",
            ">Worse<",
            "## What got better",
            ">Better<",
            "## What is missing",
        )
    ]
    assert places == sorted(places)
    assert "They stand in 3 scorecards of 2 publishers, from 2011/12 to 2015/16." in text
    assert 'href="xyz/2015-16/w/"' in text


def test_a_publishers_page_holds_its_scorecards_and_what_runs_across_them() -> None:
    text = publisher_page(SITE, XYZ).text
    assert "Xyz Council has published 2 scorecards for Xyzton." in text
    assert text.index("(2015-16/index.md)") < text.index("(2011-12/index.md)")
    assert '<a href="2015-16/1.1/">New</a>' in text
    assert '<a href="2011-12/3.4/">Old</a>' in text
    assert "Abc" not in text
    assert "About us." in publisher_page(SITE, ABC).text
    assert "run across" not in publisher_page(SITE, ABC).text


def told(made: ScorecardAssessment) -> str:
    return tags_bare(gaps_page(made).text)


def absent(period: str, **facts: Any) -> Any:
    return result(period, None, "x", **({"reason": Reason.STAFFING} | facts))


def test_gaps_that_are_one_story_share_a_row() -> None:
    made = whole(
        offences(
            target(Kind.MONITOR),
            absent("2015/16 Q1"),
            absent("2015/16 Q2"),
            absent("2015/16 Q3", reason=Reason.NO_UPDATE),
            number="1.1",
        )
    )
    text = told(made)
    assert "April to June 2015 (Q1); July to September 2015 (Q2)" in text
    assert text.count('<th scope="row">') == 2
    assert "3 things are missing: 3 results." in text


def test_parts_missing_for_one_period_are_named_together() -> None:
    text = told(
        whole(indicator(absent("2015/16 Q1", breakdown="a"), absent("2015/16 Q1", breakdown="b")))
    )
    assert "April to June 2015 (Q1): a and b" in text


def test_ratings_lost_for_many_indicators_are_told_once() -> None:
    lost = (update("2015/16", reason=Reason.LOST_IN_TRANSCRIPTION),)
    one, two = (
        replace(indicator(target(Kind.MONITOR), id=i, number=i), updates=lost)
        for i in ("1.1", "1.2")
    )
    text = told(whole(one, two))
    assert '<a href="../1.1/">1.1</a>, <a href="../1.2/">1.2</a>' in text
    assert text.count('<th scope="row">') == 1


def test_who_owes_it_and_when_are_columns_only_where_somebody_does() -> None:
    bare = told(whole(indicator(absent("2015/16"))))
    assert "Who owes it" not in bare
    assert "does not say who answers" in bare
    owed = told(
        whole(
            indicator(absent("2015/16", expected=date(2016, 4, 1)), lead="Police"),
            indicator(absent("2015/16"), id="1.2"),
        )
    )
    assert "<td>Police</td><td>Due by 1 April 2016; 29 days overdue.</td>" in owed
    assert "<td>Not stated</td><td>No date given</td>" in owed
    assert 'class="ot-overdue"' in owed
    assert owed.index("29 days overdue") < owed.index("No date given")


def test_a_closed_scorecard_owes_nothing() -> None:
    text = told(
        whole(
            indicator(absent("2015/16", expected=date(2016, 4, 1))), status=ScorecardStatus.CLOSED
        )
    )
    assert "This scorecard is closed" in text
    assert "ot-overdue" not in text


def test_no_gaps_no_tables() -> None:
    text = told(whole(indicator(target(Kind.MONITOR), result("2015/16", 1))))
    assert "Nothing is missing." in text
    assert "<table" not in text
    assert "does not say who" not in text


def test_the_data_page_lists_what_can_be_taken_away() -> None:
    made = whole(
        indicator(),
        licences=(Link("Open licence", "https://example.org/l"),),
        sources=(Link("Appendix <2>"), Link("Minutes")),
        as_at=date(2016, 3, 31),
    )
    text = tags_bare(data_page(made, {"results": 12, "indicators": 1, "unknown": 3}).text)
    assert 'href="example-2015-16.zip"' in text
    assert '<a href="results.csv" download>results.csv</a>' in text
    assert '<td class="ot-num">12</td>' in text
    assert "unknown.csv" not in text
    assert '<a href="https://example.org/l">Open licence</a>' in text
    assert "Appendix &lt;2&gt;; Minutes" in text


def test_every_address_has_its_page_once() -> None:
    tables = {w.scorecard.path: {"results": 1} for w in SITE.assessments}
    paths = [p.path for p in pages.lay_out(SITE, "# How we judge", tables)]
    assert len(paths) == len(set(paths))
    for folder in ("", "glossary/", "how-we-judge/", "abc/", "xyz/"):
        assert f"{folder}index.md" in paths
    for below in ("", "gaps/", "data/", "objectives/1/", "objectives/2/", "w/", "1.1/"):
        assert f"xyz/2015-16/{below}index.md" in paths
