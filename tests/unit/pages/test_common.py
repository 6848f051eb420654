"""What several kinds of page share."""

from __future__ import annotations

from datetime import date
from typing import Any

from outturn.assess import assess
from outturn.model import Commentary, Section
from outturn.pages.common import facts_given, moved, notes_on, passages, trail
from outturn.period import parse
from spec.build import TODAY, indicator, offences, result, scorecard, to_date
from unit.made import whole

CARD = scorecard()


def test_a_trail_leads_home_without_the_page_itself() -> None:
    here = "example/2015-16/1.1/"
    steps = trail(here, CARD, ("Objective 1", "example/2015-16/objectives/1/"))
    assert [(s.text, s.href) for s in steps] == [
        ("Home", "../../../"),
        ("An example", "../../"),
        ("An example", "../"),
        ("Objective 1", "../objectives/1/"),
    ]
    assert [s.href for s in trail("example/2015-16/", CARD)] == ["../../", "../"]
    assert [s.text for s in trail("example/")] == ["Home"]
    assert trail("") == []


def test_what_moved_is_named_linked_and_told() -> None:
    made = whole(offences(to_date("2015/16 Q4", 12), result("2014/15", 10), number="1.1"))
    (line,) = moved(made.indicators, made.scorecard, "")
    assert (line.href, line.name) == ("example/2015-16/1.1/", "1.1 An example")
    assert line.text == "12 offences in 2015/16, 2 more (20%) than the 10 of 2014/15."
    assert line.verdict.word == "Not judged"


def test_what_lost_its_name_comes_last() -> None:
    made = whole(indicator(id="a", title=""), indicator(id="b"))
    found = moved(made.indicators, made.scorecard, "")
    assert [line.href for line in found] == ["example/2015-16/b/", "example/2015-16/a/"]


def said(section: Section, text: str = "x", **facts: Any) -> Commentary:
    return Commentary(**({"objective": "1"} | facts), section=section, text=text)


def test_commentary_stands_by_section_in_reading_order() -> None:
    card = scorecard(
        commentary=(
            said(Section.CONTACT, "last"),
            said(Section.ACTIVITY, "third"),
            said(Section.CAVEAT, "*first*"),
            said(Section.ACTIVITY, "fourth"),
            said(Section.CONTEXT, "elsewhere", objective="2"),
        )
    )
    found = passages(assess(card, TODAY), "1")
    assert [p.text for p in found] == [
        f"<p>{t}</p>" for t in ("<em>first</em>", "third", "fourth", "last")
    ]
    assert [p.title for p in found] == ["Caveats", "Activity", "Activity", "Contact"]
    assert len({p.anchor for p in found}) == 4
    assert [p.text for p in passages(assess(card, TODAY), "2")] == ["<p>elsewhere</p>"]
    assert passages(assess(card, TODAY), "") == []


def test_commentary_says_who_wrote_it_when_and_for_which_period() -> None:
    card = scorecard(
        commentary=(
            said(Section.CONTEXT, author="Police", published=date(2012, 1, 31)),
            said(Section.ACTIVITY, period=parse("2015/16 Q1")),
            said(Section.CONTACT, period=parse("2015/16")),
        )
    )
    context, activity, contact = passages(assess(card, TODAY), "1")
    assert context.author == "Police, 31 January 2012"
    assert (activity.title, activity.author) == ("Activity, April to June 2015 (Q1)", "An example")
    assert contact.title == "Contact", "the scorecard's own period needs no naming"


def test_only_facts_that_hold_something_are_given() -> None:
    assert [f.name for f in facts_given(("a", ""), ("b", "x"))] == ["b"]


def test_notes_on_a_scorecard_are_given_once() -> None:
    assert notes_on(scorecard(status_note="Mind *this*.")) == ["<p>Mind <em>this</em>.</p>"]
    assert notes_on(CARD) == []
