"""Pages of editions, and what the present pages say of them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from outturn.assess import assess
from outturn.model import Commentary, Indicator, Objective, ScorecardAssessment, Section, TargetKind
from outturn.pages import Page, Site
from outturn.pages.all_gaps import all_gaps_page
from outturn.pages.gaps import gaps_page
from outturn.pages.home import home_page
from outturn.pages.indicator import indicator_page
from outturn.pages.objective import objective_page
from outturn.pages.publisher import publisher_page
from outturn.pages.scorecard import scorecard_page
from spec.build import offences, result, target
from unit.made import OBJECTIVES, claim, site, update, whole

MAY, NOVEMBER = date(2016, 5, 31), date(2016, 11, 21)
HOME = "example/2015-16"


def one(value: int, **facts: object) -> Indicator:
    usual = {"objective": "1", "title": "Burglary"} | facts
    return offences(result("2015/16", value), target(TargetKind.AT_MOST, 20), **usual)


def frozen(day: date, *indicators: Indicator, **facts: object) -> ScorecardAssessment:
    made = whole(*indicators, **facts)
    return assess(replace(made.scorecard, edition=day), day)


def pages(now: ScorecardAssessment, *editions: ScorecardAssessment, **facts: str) -> dict[str, str]:
    """The text of each page that could tell of an edition, by its address."""
    given: Site = site(now, editions={HOME: editions}, rules="2", **facts)
    made: list[Page] = [home_page(given), all_gaps_page(given), gaps_page(now)]
    made += [publisher_page(given, publisher) for publisher in given.publishers]
    made += [objective_page(given, now, o) for o in now.scorecard.objectives]
    for whole_ in (now, *editions):
        made.append(scorecard_page(given, whole_, ["results", "targets"]))
        made += [indicator_page(given, whole_, a) for a in whole_.indicators]
    return {page.path.removesuffix("index.md"): page.text for page in made}


def hrefs(text: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', text)


NOW = whole(one(25), one(3, id="1.2", objective="2"))
OLD = frozen(MAY, one(24), one(3, id="1.2", objective="2"))
EDITION = f"{HOME}/editions/2016-05-31/"


@cache
def shown() -> dict[str, str]:
    """The site of one edition, whose first indicator has since changed."""
    return pages(NOW, OLD)


def test_an_edition_has_a_page_for_itself_and_one_for_each_indicator() -> None:
    found = {address for address in shown() if address.startswith(f"{HOME}/editions/")}
    assert found == {EDITION, f"{EDITION}1.1/", f"{EDITION}1.2/"}


@pytest.mark.parametrize("below", ["", "1.1/"])
def test_its_page_says_what_it_is_and_leads_to_the_present_one(below: str) -> None:
    text = shown()[EDITION + below]
    assert "<strong>This is the page as it stood on 31 May 2016.</strong>" in text
    up = "../../" if not below else "../../../1.1/"
    assert f'<a href="{up}">See the page as it is now</a>' in text
    assert "today’s rules, version 2" in text
    head = text.split("---")[1]
    assert f"canonical: {HOME}/{below}\n" in head
    assert "search: false" in head
    assert re.search(r'title: ".*, as it stood on 31 May 2016"', head)


def test_it_shows_the_figures_of_its_day() -> None:
    assert "24 offences" in shown()[f"{EDITION}1.1/"]
    assert "25 offences" in shown()[f"{HOME}/1.1/"]


def test_present_pages_are_not_marked() -> None:
    for address, text in shown().items():
        if not address.startswith(EDITION):
            assert "This is the page as it stood" not in text
            assert "search: false" not in text


def test_no_list_of_scorecards_or_gaps_has_it() -> None:
    for address in ("", "example/", "gaps/", f"{HOME}/gaps/", f"{HOME}/objectives/1/"):
        assert "editions/" not in shown()[address]


def test_links_stay_inside_where_there_is_a_page_and_lead_to_the_present_one_elsewhere() -> None:
    assert {"1.1/", "1.2/", "../../objectives/1/"} <= set(hrefs(shown()[EDITION]))
    inside = set(hrefs(shown()[f"{EDITION}1.1/"]))
    assert {"../../../objectives/1/", "../", "../../../"} <= inside
    assert not any(h.endswith(("/gaps/", "/data/")) for h in inside | set(hrefs(shown()[EDITION])))


def test_an_objective_that_left_is_named_without_a_link() -> None:
    old = frozen(MAY, one(24, objective="9"), objectives=(*OBJECTIVES, Objective("9", "Gone")))
    made = pages(whole(one(25)), old)
    for address in (EDITION, f"{EDITION}1.1/"):
        assert "Gone" in made[address]
        assert "objectives/9" not in made[address]


def test_an_indicator_that_left_leads_to_the_scorecard() -> None:
    made = pages(whole(one(25)), OLD)
    text = made[f"{EDITION}1.2/"]
    assert f"canonical: {HOME}/\n" in text
    assert '<a href="../../../">See the scorecard as it is now</a>' in text
    assert "This indicator has since left the scorecard" in text
    assert "This page, always up to date" not in text
    assert "Since then, 2 indicators changed: 1.1 and 1.2." in made[f"{HOME}/"]


def test_the_present_page_tells_what_changed_since_and_where_that_can_be_seen() -> None:
    text = shown()[f"{HOME}/1.1/"]
    assert "### Since the edition of 31 May 2016 { #revision-2016-05-31 }" in text
    assert '<li id="revision-2016-05-31-figure-2015-16">2015/16: was 24, now 25.' in text
    assert '<a href="../editions/2016-05-31/1.1/">As it stood on 31 May 2016</a>' in text
    assert (
        '<a href="../../../1.1/#revisions">What has changed since</a>' in shown()[f"{EDITION}1.1/"]
    )


def test_the_anchor_of_a_change_stays_when_another_is_added_before_it() -> None:
    old = frozen(MAY, offences(result("2015/16 Q2", 5), target(TargetKind.AT_MOST, 20)))
    now = (result("2015/16 Q2", 6), target(TargetKind.AT_MOST, 20))
    made = [
        pages(whole(offences(*rows)), old)[f"{HOME}/1.1/"]
        for rows in (now, (result("2015/16 Q1", 2), *now))
    ]
    one, two = (re.findall(r'<li id="(revision-[^"]*)">(.*?)<', text) for text in made)
    assert one == [("revision-2016-05-31-figure-2015-16-q2", told_of(6))]
    assert two[1:] == one, "what was linked to is what the link leads to"
    assert two[0][0] == "revision-2016-05-31-figure-2015-16-q1"


def told_of(value: int) -> str:
    return f"July to September 2015 (Q2): was 5, now {value}."


def test_changes_of_one_target_each_have_an_anchor() -> None:
    old = frozen(MAY, offences(target(TargetKind.AT_MOST, 20), target(TargetKind.AT_LEAST, 2)))
    now = whole(offences(target(TargetKind.AT_MOST, 21), target(TargetKind.AT_LEAST, 3)))
    anchors = re.findall(r'<li id="(revision-[^"]*)"', pages(now, old)[f"{HOME}/1.1/"])
    assert anchors == ["revision-2016-05-31-target-2015-16", "revision-2016-05-31-target-2015-16-2"]


def test_a_page_that_stayed_says_so() -> None:
    assert "Revisions" not in shown()[f"{HOME}/1.2/"]
    assert "Nothing on it has changed since." in shown()[f"{EDITION}1.2/"]


def test_an_indicator_that_is_new() -> None:
    text = pages(whole(one(25), one(3, id="1.3")), OLD)[f"{HOME}/1.3/"]
    assert "This indicator was added." in text
    assert '<a href="../editions/2016-05-31/">As it stood on 31 May 2016</a>' in text


def test_the_scorecard_lists_its_editions_latest_first() -> None:
    made = pages(NOW, OLD, frozen(NOVEMBER, one(25), one(3, id="1.2", objective="2")))
    listed = made[f"{HOME}/"].partition("{ #editions }")[2]
    assert listed.index("21 November 2016") < listed.index("31 May 2016")
    assert "Since then, nothing changed." in listed
    assert "Between then and 21 November 2016, 1 indicator changed: 1.1." in listed
    steps = made[f"{HOME}/1.1/"]
    assert "Between the editions of 31 May 2016 and 21 November 2016" in steps
    assert "{ #editions }" not in made[EDITION]


@pytest.mark.parametrize("below", ["", "1.1/"])
def test_the_citation_gives_both_addresses_in_full_where_the_site_knows_its_own(below: str) -> None:
    text = pages(NOW, OLD, url="https://example.org/")[f"{HOME}/{below}"]
    cite = text.partition("{ #cite }")[2]
    assert f">https://example.org/{HOME}/{below}</a>" in cite
    assert cite.count('class="ot-address"') == 2, "on paper they are not written out again"
    assert "As it stood on 31 May 2016: <a" in cite
    assert f">https://example.org/{EDITION}{below}</a>" in cite


def test_without_an_address_of_its_own_the_links_are_words() -> None:
    cite = shown()[f"{HOME}/1.1/"].partition("{ #cite }")[2]
    assert '<a href="./">This page, always up to date</a>' in cite
    assert '<a href="../editions/2016-05-31/1.1/">As it stood on 31 May 2016</a>' in cite


def test_where_there_are_several_the_newest_is_cited_and_all_are_in_reach() -> None:
    made = pages(NOW, OLD, frozen(NOVEMBER, one(25), one(3, id="1.2", objective="2")))
    cite = made[f"{HOME}/1.1/"].partition("{ #cite }")[2]
    assert "As it stood on 21 November 2016" in cite
    assert "As it stood on 31 May 2016" not in cite
    assert '<a href="../#editions">Every edition of this scorecard</a>' in cite
    assert "Every edition" not in shown()[f"{HOME}/1.1/"]


def test_an_edition_is_cited_as_such() -> None:
    cite = shown()[f"{EDITION}1.1/"].partition("{ #cite }")[2]
    assert "as it stood on 31 May 2016. In: An example site." in cite
    assert '<a href="./">As it stood on 31 May 2016</a>' in cite


def test_a_page_that_no_edition_has_says_so() -> None:
    made = pages(whole(one(25), one(3, id="1.3")), OLD)
    assert "No edition of this page has been frozen yet" in made[f"{HOME}/1.3/"]
    assert "No edition of this page" not in made[f"{HOME}/1.1/"]


def test_an_edition_has_its_downloads_beside_it_and_no_page_of_them() -> None:
    files = hrefs(shown()[EDITION].partition("{ #downloads }")[2])
    assert "data/example-2015-16-2016-05-31.zip" in files
    assert {"data/results.csv", "data/targets.csv"} <= set(files)
    assert f"{EDITION}data/" not in shown()


def test_what_was_said_of_objectives_is_on_the_editions_own_page() -> None:
    said = tuple(
        Commentary(objective, Section.CONTEXT, f"Of {objective}.", line=n)
        for n, objective in enumerate(("", "1", "2"), start=2)
    )
    old = frozen(MAY, one(24), commentary=said)
    found = claim(table="commentary", line=3, indicator="", objective="1", period=None)
    text = pages(NOW, replace(old, claims=(found,)))[EDITION]
    assert "### Context { #context-1 }" in text
    assert "Less harm: Context { #objective-1-context-1 }" in text
    assert "More help: Context { #objective-2-context-1 }" in text
    assert '<a href="./#commentary">' in text


def test_updates_and_relations_stay_in_the_edition() -> None:
    main = replace(one(24), updates=(update("2015/16", "All well."),))
    old = frozen(MAY, main, one(3, id="1.2", part_of="1.1"))
    text = pages(NOW, old)[f"{EDITION}1.2/"]
    assert 'Part of <a href="../1.1/">' in text
