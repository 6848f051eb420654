"""A feed as Atom (RFC 4287), written by feedgen: the same bytes for the same entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from feedgen.feed import FeedGenerator
from markupsafe import Markup

from outturn.feeds.addresses import identity, link
from outturn.feeds.entries import Entry, newest_first

FEED = "feed.atom"
"""The file of a feed, in the folder of the page it belongs to."""
MOST = 50
"""How many entries a feed holds: readers keep what they have seen."""
_SUBTITLE = "New results, revised figures, changed targets and overdue data, in words."
_LANGUAGE = "en-GB"


@dataclass(frozen=True)
class Feed:
    """What is said of a feed: the folder of the page it belongs to ("" for the site's own, else
    ending in a slash), its title, who speaks, and the day it dates from while it is empty."""

    folder: str
    title: str
    author: str
    since: date

    @property
    def url(self) -> str:
        """Its own address, relative to the site's root."""
        return f"{self.folder}{FEED}"


def write(feed: Feed, entries: Iterable[Entry], site_url: str) -> bytes:
    """The feed as XML, newest first, with at most MOST entries.

    feedgen sets the clock's time wherever it is given none, so that every time is given.
    """
    shown = newest_first(entries)[:MOST]
    made = FeedGenerator()
    made.id(identity(site_url, feed.url))
    made.title(feed.title)
    made.subtitle(_SUBTITLE)
    made.language(_LANGUAGE)
    made.generator("Outturn")
    made.author({"name": feed.author})
    made.updated(_midnight(shown[0].updated if shown else feed.since))
    own, page = (link(site_url, feed.folder, url) for url in (feed.url, feed.folder))
    made.link(href=own, rel="self", type="application/atom+xml")
    made.link(href=page, rel="alternate", type="text/html")
    for entry in shown:
        _add(made, feed, entry, site_url)
    return bytes(made.atom_str(pretty=True))


def _add(made: FeedGenerator, feed: Feed, entry: Entry, site_url: str) -> None:
    added = made.add_entry(order="append")
    added.id(identity(site_url, f"{entry.url}#{entry.key}"))
    added.title(entry.title)
    added.updated(_midnight(entry.updated))
    added.author({"name": entry.scorecard.publisher.name})
    # Without a relation, which feedgen leaves out of entries, a link is to the page itself.
    added.link(href=link(site_url, feed.folder, entry.url))
    added.content(str(_content(feed, entry, site_url)), type="html")


def _content(feed: Feed, entry: Entry, site_url: str) -> Markup:
    """An entry's text as HTML; every word of the data is escaped."""
    linked = Markup('<a href="{}">{}</a>')
    lines = Markup("").join(
        Markup("<li>{}: {}</li>").format(
            linked.format(link(site_url, feed.folder, line.url), line.name), line.text
        )
        for line in entry.lines
    )
    scorecard = entry.scorecard
    home = link(site_url, feed.folder, f"{scorecard.path}/")
    lead = Markup(" {}").format(entry.lead) if entry.lead else Markup("")
    opening = Markup("<p>{}.{}</p>").format(linked.format(home, scorecard.title), lead)
    return opening + Markup("<ul>{}</ul>").format(lines)


def _midnight(day: date) -> datetime:
    """A day as Atom wants it, with a time: its beginning, in Coordinated Universal Time."""
    return datetime.combine(day, time(), UTC)
