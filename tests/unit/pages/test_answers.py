"""The first screen's answers: worse, better, missing."""

from __future__ import annotations

from outturn.model import Indicator, Reason, ScorecardAssessment
from outturn.model import TargetKind as Kind
from outturn.pages.answers import Answer, Named, answers, page_of
from spec.build import offences, result, target
from unit.made import whole


def moving(id_: str, now: int, title: str = "") -> Indicator:
    return offences(
        result("2015/16", now), result("2014/15", 100), id=id_, number=id_, title=title or id_
    )


def told(made: ScorecardAssessment, *, sections: bool = True) -> list[Answer]:
    judged = [(made.scorecard, a) for a in made.indicators]
    return answers(judged, made.gaps, page_of("example/2015-16/"), sections=sections)


def test_worse_comes_before_better_and_both_before_what_is_missing() -> None:
    made = whole(moving("1", 90, "Less theft"), moving("2", 150, "Less arson"))
    worse, better, missing = told(made)
    assert (worse.title, worse.href) == ("1 got worse", "#worse")
    assert worse.names == [Named("2/", "2 Less arson")]
    assert (better.title, better.href) == ("1 got better", "#better")
    assert better.names == [Named("1/", "1 Less theft")]
    assert missing.href == "#missing"


def test_two_are_named_and_the_others_counted() -> None:
    worse = told(whole(*(moving(n, 150) for n in "1234")))[0]
    assert [n.href for n in worse.names] == ["1/", "2/"]
    assert worse.more == "2 others"


def test_none_that_moved_a_way_is_said_and_leads_nowhere() -> None:
    better = told(whole(moving("1", 150)))[1]
    assert (better.title, better.href, better.names) == ("None got better", "", [])


def test_where_nothing_can_be_compared_only_what_is_missing_is_told() -> None:
    assert [a.key for a in told(whole(offences(result("2015/16", 1))))] == ["missing"]


def test_a_page_without_the_sections_links_to_none() -> None:
    assert [a.href for a in told(whole(moving("1", 150)), sections=False)] == ["", "", ""]


def test_what_was_lost_or_not_due_is_never_counted_as_owed() -> None:
    rows = [
        result("2015/16 Q1", None, reason=Reason.NO_UPDATE),
        result("2015/16 Q2", None, reason=Reason.LOST_IN_TRANSCRIPTION),
    ]
    owed = told(whole(offences(*rows)))[-1]
    assert owed.title.endswith("missing")
    assert "1 more lost in transcription" in owed.text
    lost = told(whole(offences(rows[1], target(Kind.MONITOR))))[-1]
    assert lost.title == "1 lost in transcription"
    assert (
        told(whole(offences(result("2015/16", 1), target(Kind.MONITOR))))[-1].title
        == "Nothing is missing"
    )
