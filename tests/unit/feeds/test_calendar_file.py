"""The release calendar as a file that calendar programs read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from outturn.feeds import write_calendar
from outturn.model import Reason
from outturn.releases import Release, ReleaseState
from spec.build import indicator, result
from unit.made import whole

SITE = "https://example.org/outturn/"
MAY = date(2016, 5, 24)


def release(state: ReleaseState = ReleaseState.COMING, **facts: Any) -> Release:
    of = indicator(
        result("2015/16 Q4", None, "x", reason=Reason.AWAITING_SOURCE),
        number="1.1",
        lead="Public Health; and others",
    )
    card = whole(of, as_at=date(2016, 3, 31)).scorecard
    usual: dict[str, Any] = {
        "date": MAY,
        "what": "Result for 2015/16",
        "scorecard": card,
        "indicator": of,
        "key": "1.1-result",
    }
    return Release(state=state, **(usual | facts))


def events(made: bytes) -> list[Component]:
    return list(Calendar.from_ical(made).walk("VEVENT"))


def test_a_release_is_a_whole_day_that_takes_nobodys_time() -> None:
    (event,) = events(write_calendar([release()], "A site", SITE))
    assert event.decoded("dtstart") == MAY
    assert event.decoded("dtend") == date(2016, 5, 25)
    assert event["transp"] == "TRANSPARENT"
    assert event["summary"] == "An example: 1.1 An example"
    assert event["description"].splitlines() == [
        "Result for 2015/16.",
        "An example",
        "From: Public Health; and others",
    ]
    assert event["url"] == f"{SITE}example/2015-16/1.1/"


def test_its_stamp_is_the_datas_own_and_never_the_clocks() -> None:
    (event,) = events(write_calendar([release()], "A site", SITE))
    assert event.decoded("dtstamp") == datetime(2016, 3, 31, tzinfo=UTC)
    bare = replace(release().scorecard, as_at=None)
    (event,) = events(write_calendar([release(scorecard=bare)], "A site", SITE))
    assert event.decoded("dtstamp") == datetime(2015, 4, 1, tzinfo=UTC)


def test_the_id_stays_when_the_day_moves_and_when_it_has_come() -> None:
    moved = release(ReleaseState.CAME, date=date(2016, 6, 1))
    other = release(key="1.1-target")
    one, two, three = events(write_calendar([release(), moved, other], "A site", SITE))
    assert one["uid"] == two["uid"] != three["uid"]


def test_what_is_overdue_or_has_come_says_so() -> None:
    made = write_calendar([release(ReleaseState.OVERDUE), release(ReleaseState.CAME)], "", SITE)
    overdue, came = (str(e["description"]) for e in events(made))
    assert "Overdue: it was due by 24 May 2016 and is not published here." in overdue
    assert came.endswith("Published.")


def test_without_a_site_address_events_have_none() -> None:
    (event,) = events(write_calendar([release()], "A site", ""))
    assert "url" not in event


def test_an_empty_calendar_is_still_one() -> None:
    made = write_calendar([], "A site", SITE)
    calendar = Calendar.from_ical(made)
    assert calendar["x-wr-calname"] == "A site: when results come"
    assert events(made) == []
    assert calendar.subcomponents, "a calendar must have a component"


def test_the_same_releases_give_the_same_bytes_as_the_format_asks() -> None:
    made = write_calendar([release()], "A site", SITE)
    assert write_calendar([release()], "A site", SITE) == made
    assert made.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert max(len(line) for line in made.split(b"\r\n")) <= 75


# What the checks let through: everything but characters that nobody can see.
words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1
)


@given(words)
def test_words_come_through_whatever_they_hold(title: str) -> None:
    made = release()
    assert made.indicator is not None
    named = replace(made, indicator=replace(made.indicator, number="", title=title))
    (event,) = events(write_calendar([named], "A site", SITE))
    assert event["summary"] == f"An example: {title.strip()}"
