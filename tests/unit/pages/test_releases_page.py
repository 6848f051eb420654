"""The page "When results come"."""

from __future__ import annotations

from datetime import date
from typing import Any

from outturn import feeds
from outturn.model import Indicator, Publisher, Reason, ScorecardAssessment, ScorecardStatus
from outturn.pages.releases import FEED, releases_page
from outturn.releases import CALENDAR, PAGE, releases
from spec.build import TODAY, indicator, result
from unit.made import site, whole

XYZ = Publisher("xyz", "Xyz <Council>", "Xyzton")


def awaiting(expected: date, **facts: Any) -> Indicator:
    row = result("2015/16 Q4", None, "x", reason=Reason.AWAITING_SOURCE, expected=expected)
    return indicator(row, **facts)


def told(*wholes: ScorecardAssessment) -> str:
    return releases_page(site(*wholes), releases(wholes, TODAY)).text


def lede(text: str) -> str:
    return text.split('<p class="ot-lede">')[1].split("</p>")[0]


def test_what_is_to_come_stands_by_month_and_before_what_is_overdue() -> None:
    text = told(
        whole(
            awaiting(date(2016, 6, 1), id="1.1", title="June"),
            awaiting(date(2016, 5, 24), id="1.2", title="May", lead="Police"),
            awaiting(date(2016, 4, 20), id="1.3", title="Late"),
            publisher=XYZ,
        )
    )
    assert lede(text) == ("2 things are announced, the next for 24 May 2016. 1 thing is overdue.")
    places = ["{ #coming }", "### May 2016 { #coming-2016-05 }", ">May</a>"]
    places += ["### June 2016 { #coming-2016-06 }", ">June</a>"]
    places += [
        "{ #overdue }",
        ">Late</a>",
        "Was due by 20 April 2016.",
        "{ #dates }",
        "{ #follow }",
    ]
    found = [text.index(place) for place in places]
    assert found == sorted(found)
    assert '<a href="../xyz/2015-16/1.2/">May</a>' in text
    assert "24 May 2016. Result for January to March 2016 (Q4). Expected from: Police." in text
    assert '<a href="../xyz/2015-16/">Xyz &lt;Council&gt;: An example</a>' in text


def test_nothing_announced_is_said_plainly() -> None:
    text = told(whole(indicator(result("2015/16", 3))))
    assert lede(text) == "No date is announced. Nothing is overdue."
    assert "#coming" not in text
    assert "#overdue" not in text
    assert "{ #dates }" in text


def test_where_all_is_closed_no_more_is_to_come() -> None:
    closed = {"status": ScorecardStatus.CLOSED, "next_update": date(2016, 6, 1)}
    one = whole(awaiting(date(2016, 4, 20)), **closed)
    two = whole(id="2014-15", **closed)
    assert lede(told(one)) == (
        "No date is announced. The one scorecard here is closed: no more results will be added."
    )
    assert "All 2 scorecards here are closed" in lede(told(one, two))
    assert "Nothing is overdue" in lede(told(one, whole()))


def test_an_empty_site_says_that_it_is() -> None:
    assert "holds no scorecard yet" in lede(told())


def test_what_came_is_left_to_the_pages_that_show_it() -> None:
    came = indicator(result("2015/16", 3, expected=date(2016, 5, 1)), title="Came")
    text = told(whole(came))
    assert "Came" not in text
    assert lede(text).startswith("No date is announced.")


def test_the_calendar_file_stands_beside_the_page() -> None:
    made = releases_page(site(), ())
    assert made.path == f"{PAGE}index.md"
    assert f"{PAGE}releases.ics" == CALENDAR
    assert '<a href="releases.ics">' in made.text


def test_the_feed_is_named_where_there_is_one() -> None:
    assert feeds.FEED == FEED
    assert '<a href="../feed.atom">' in told(whole())
    assert FEED in feeds.feeds([whole()], "A site", "")
    assert FEED not in told()
    assert feeds.feeds([], "A site", "") == {}
