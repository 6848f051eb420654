"""Pages of the site and of publishers; gaps and downloads; and that every address has its page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from outturn import pages
from outturn.checks.ids import RESERVED_AT_ROOT
from outturn.model import (
    Indicator,
    Link,
    Objective,
    Publisher,
    Reason,
    ScorecardAssessment,
    ScorecardStatus,
    TargetStatus,
)
from outturn.model import TargetKind as Kind
from outturn.pages.all_gaps import MOST_NAMED, all_gaps_page
from outturn.pages.downloads import data_page
from outturn.pages.gaps import gaps_page
from outturn.pages.home import home_page
from outturn.pages.indicator import indicator_page
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
    sections = text[text.index("## What got worse") :]
    places = [
        sections.index(h)
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
    assert 'href="gaps/"' in text


def test_a_publishers_page_holds_its_scorecards_and_what_runs_across_them() -> None:
    text = publisher_page(SITE, XYZ).text
    assert "Xyz Council has published 2 scorecards for Xyzton." in text
    assert text.index("(2015-16/index.md)") < text.index("(2011-12/index.md)")
    assert '<a href="2015-16/1.1/">New</a>' in text
    assert '<a href="2011-12/3.4/">Old</a>' in text
    assert "Abc" not in text
    assert "About us." in publisher_page(SITE, ABC).text
    assert "run across" not in publisher_page(SITE, ABC).text


def test_scorecards_for_the_same_period_are_the_latest_together() -> None:
    """One of them alone would contradict the home page, which counts all."""
    second = card(XYZ, "2015-16-too", BETTER)
    text = publisher_page(site(OLD, NEW, second), XYZ).text
    assert "The latest 2 of 3 scorecards are for 2015/16: 1 of 3 indicators got worse" in text
    assert "and 1 got better" in text
    both = publisher_page(site(NEW, second), XYZ).text
    assert "Its 2 scorecards are for 2015/16: 1 of 3 indicators got worse" in both
    assert "The one scorecard is for 2015/16" in publisher_page(site(NEW), XYZ).text


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
    assert "<td>Police</td>" in owed
    assert '<div class="ot-of ot-due">Due by 1 April 2016; 29 days overdue.</div></td>' in owed
    assert 'class="ot-overdue"' in owed
    both = told(
        whole(
            indicator(absent("2015/16"), lead="Police"),
            indicator(absent("2016/17"), id="1.2"),
        )
    )
    assert "<td>Police</td>" in both
    assert '<td class="ot-due">Not due before 31 March 2017' in both


def test_what_is_not_due_yet_stands_in_a_table_of_its_own() -> None:
    made = whole(indicator(target(Kind.MONITOR), absent("2015/16 Q4"), absent("2016/17")))
    text = told(made)
    missing, _, early = text.partition("## Not due yet { #not-due }")
    assert "January to March 2016 (Q4)" in missing
    assert "2016/17" not in missing
    assert "2016/17" in early
    assert "missing" not in early.partition("</caption>")[0]
    closed = whole(
        indicator(target(Kind.MONITOR), absent("2016/17")),
        status=ScorecardStatus.CLOSED,
        as_at=date(2016, 3, 31),
    )
    assert "## Not due when it closed { #not-due }" in told(closed)
    every = all_gaps_page(site(made)).text
    assert "Not due yet: An example, by reason</caption>" in every


def test_what_is_overdue_stands_first_whatever_its_kind() -> None:
    late = target(Kind.AT_MOST, 3, status=TargetStatus.DRAFT, expected=date(2016, 4, 1))
    made = whole(indicator(absent("2015/16 Q1"), late, absent("2015/16 Q2")))
    text = told(made)
    assert text.index("{ #overdue }") < text.index("{ #missing-result }")
    assert "#missing-target" not in text
    assert "<td>No target in force for 2015/16</td>" in text


def test_the_longest_missing_stands_first() -> None:
    made = whole(
        indicator(target(Kind.MONITOR), absent("2015/16 Q3"), id="1.1", title="Short"),
        indicator(target(Kind.MONITOR), absent("2014/15 Q3"), id="1.2", title="Long"),
    )
    text = told(made)
    assert text.index(">Long<") < text.index(">Short<")
    assert "<td>1 year and 4 months, since 31 December 2014</td>" in text


def test_every_gap_has_an_anchor_of_its_own_on_its_pages() -> None:
    lost = (update("2015/16", reason=Reason.LOST_IN_TRANSCRIPTION),)
    made = whole(
        *(
            replace(
                indicator(absent("2015/16 Q1"), absent("2015/16 Q2"), id=i, number=i), updates=lost
            )
            for i in ("1.1", "1.2")
        )
    )
    text = gaps_page(made).text
    anchors = re.findall(r'id="(gap-[^"]*)"', text)
    assert sorted(anchors) == sorted({g.id for g in made.gaps})
    for one in made.indicators:
        own = indicator_page(site(made), made, one).text
        assert re.findall(r'<li id="(gap-[^"]*)"', own) == [g.id for g in one.gaps]
        assert 'href="../gaps/"' in own


def test_a_lost_name_of_an_objective_links_to_its_page() -> None:
    nameless = Objective("5", "", "5", reason=Reason.LOST_IN_TRANSCRIPTION)
    text = told(whole(objectives=(nameless,)))
    assert '<a href="../objectives/5/">Objective 5: (name lost in transcription)</a>' in text


LATE = card(
    XYZ,
    "2014-15",
    indicator(
        target(Kind.MONITOR),
        absent("2014/15 Q1", expected=date(2015, 1, 1)),
        absent("2014/15 Q2", expected=date(2015, 1, 1)),
        title="Late",
    ),
)


def test_the_page_of_all_gaps_tells_what_is_overdue_first() -> None:
    text = tags_bare(all_gaps_page(site(NEW, OTHER, LATE)).text)
    assert "5 things are missing in 3 scorecards of 2 publishers, 2 of them overdue." in text
    assert "No result for April to June 2014 (Q1), and 1 more for the same reason." in text
    assert text.index("## What is overdue") < text.index("## Why") < text.index("## Xyz Council")
    assert text.index("## Xyz Council") < text.index("## Abc Council"), "who owes most first"
    assert text.index("{ #xyz-2014-15 }") < text.index("{ #xyz-2015-16 }")


def test_the_page_of_all_gaps_counts_reasons_so_that_they_add_up() -> None:
    made = site(NEW, OTHER, LATE)
    text = tags_bare(all_gaps_page(made).text)
    head = text[: text.index("## Xyz Council")]
    counted = [int(n) for n in re.findall(r'<td class="ot-num">(\d+)</td>', head)]
    assert sum(counted) == sum(len(w.gaps) for w in made.assessments)
    assert counted == sorted(counted, reverse=True)


def test_the_page_of_all_gaps_links_to_where_each_is_told() -> None:
    made = site(NEW, OTHER, LATE)
    text = all_gaps_page(made).text
    pages_told = {w.scorecard.path: gaps_page(w).text for w in made.assessments}
    links = re.findall(r'href="\.\./([^"]*)/gaps/#([^"]*)"', text)
    assert links
    for path, anchor in links:
        assert f'id="{anchor}"' in pages_told[path]


def test_a_row_names_so_many_indicators_and_counts_the_rest() -> None:
    many = [indicator(absent("2015/16"), target(Kind.MONITOR), id=f"1.{n}") for n in range(20)]
    text = all_gaps_page(site(whole(*many))).text
    assert text.count("/gaps/#gap-") == MOST_NAMED
    assert "and 8 more" in text


def test_what_is_lost_or_not_due_is_told_apart_on_the_page_of_all_gaps() -> None:
    made = whole(
        indicator(
            target(Kind.MONITOR),
            absent("2015/16 Q1", reason=Reason.LOST_IN_TRANSCRIPTION),
            absent("2016/17 Q4", reason=Reason.NOT_DUE),
        )
    )
    text = tags_bare(all_gaps_page(site(made)).text)
    assert "no things are missing" not in text
    assert (
        "Nothing is missing in 1 scorecard of 1 publisher. Besides that, 1 was not due yet and "
        "1 was lost when documents were turned into text."
    ) in text
    assert "<td>The document had it</td>" in text
    assert "<td>Not due yet</td>" in text


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
    for kind in ("xlsx", "ods", "csv", "json"):
        assert f'<a href="scorecard.{kind}" download>' in text
    assert '<a class="ot-file" href="results.csv" download>results.csv</a>' in text
    assert "has an apostrophe put before it" in text
    assert 'href="../../../schemas/scorecard-data.json"' in text
    assert 'href="../../../catalogue.jsonld"' in text
    assert '<td class="ot-num">12</td>' in text
    assert "unknown.csv" not in text
    assert '<a href="https://example.org/l">Open licence</a>' in text
    assert "Appendix &lt;2&gt;; Minutes" in text


def test_no_publisher_can_take_the_address_of_a_page_of_the_site() -> None:
    folders = {p.path.partition("/")[0] for p in pages.lay_out(site(), "# How we judge", {}, [])}
    assert folders - {"index.md"} <= RESERVED_AT_ROOT


def test_every_address_has_its_page_once() -> None:
    tables = {w.scorecard.path: {"results": 1} for w in SITE.assessments}
    paths = [p.path for p in pages.lay_out(SITE, "# How we judge", tables, [])]
    assert len(paths) == len(set(paths))
    for folder in ("", "gaps/", "glossary/", "how-we-judge/", "abc/", "xyz/"):
        assert f"{folder}index.md" in paths
    for below in ("", "gaps/", "data/", "objectives/1/", "objectives/2/", "w/", "1.1/"):
        assert f"xyz/2015-16/{below}index.md" in paths
