"""The release calendar as iCalendar (RFC 5545), written by icalendar: the same bytes for the same
releases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from outturn.feeds.addresses import identifier, link
from outturn.formats import day
from outturn.releases import CALENDAR, Release, ReleaseState

_MAKER = "-//Outturn//Release calendar//EN"
_FOLDER = CALENDAR.rpartition("/")[0] + "/"


def write_calendar(releases: Sequence[Release], title: str, site_url: str) -> bytes:
    """All releases as whole days, overdue ones on the day they were due, in the order given.

    ``title`` is the site's. Without ``site_url``, events carry no address: a calendar entry is read
    where a relative one leads nowhere.
    """
    made = Calendar()
    made.add("prodid", _MAKER)
    made.add("version", "2.0")
    made.add("x-wr-calname", f"{title}: when results come")
    for release in releases:
        made.add_component(_event(release, site_url))
    if not releases:
        made.add_component(_no_time_zone())
    return bytes(made.to_ical())


def _no_time_zone() -> Timezone:
    """What makes a calendar without events valid: there must be a component, and this changes
    nothing for anybody."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "Etc/UTC")
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta(0))
    standard.add("tzoffsetto", timedelta(0))
    zone.add_component(standard)
    return zone


def _event(release: Release, site_url: str) -> Event:
    event = Event()
    event.add("uid", str(identifier(site_url, f"{release.scorecard.path}/#{release.key}")))
    event.add("dtstamp", _stamp(release))
    event.add("dtstart", release.date)
    event.add("dtend", release.date + timedelta(days=1))
    event.add("summary", f"{release.scorecard.publisher.name}: {release.name}")
    event.add("description", _described(release))
    # An announcement takes nobody's time.
    event.add("transp", "TRANSPARENT")
    if site_url:
        event.add("url", link(site_url, _FOLDER, release.url))
    return event


def _described(release: Release) -> str:
    told = [f"{release.what}.", release.scorecard.title]
    if release.owner:
        told.append(f"From: {release.owner}")
    if release.state is ReleaseState.OVERDUE:
        told.append(f"Overdue: it was due by {day(release.date)} and is not published here.")
    if release.state is ReleaseState.CAME:
        told.append("Published.")
    return "\n".join(told)


def _stamp(release: Release) -> datetime:
    """When it was announced, as far as the data tells: the day the scorecard speaks for, else the
    day its period began. The clock's time would change the file with every build."""
    scorecard = release.scorecard
    known = scorecard.as_at or scorecard.period.start
    return datetime.combine(known, time(), UTC)
