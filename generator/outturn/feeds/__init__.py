"""What can be subscribed to: Atom feeds of what is new, and the release calendar as a file. Pure:
the same data gives the same bytes."""

from __future__ import annotations

from collections.abc import Sequence

from outturn.feeds.atom import FEED, Feed, write
from outturn.feeds.calendar import write_calendar
from outturn.feeds.entries import entries_of
from outturn.model import ScorecardAssessment

__all__ = ["FEED", "feeds", "write_calendar"]


def feeds(wholes: Sequence[ScorecardAssessment], title: str, site_url: str) -> dict[str, bytes]:
    """Atom feeds by their address: the site's, each publisher's and each scorecard's.

    ``title`` is the site's. ``site_url`` is where it will stand; without one, links are relative.
    A site without a scorecard has nothing to feed.
    """
    groups: dict[tuple[str, str, str], list[ScorecardAssessment]] = {}
    for whole in wholes:
        publisher = whole.scorecard.publisher
        for about in (
            ("", title, title),
            (f"{publisher.id}/", publisher.name, publisher.name),
            (f"{whole.scorecard.path}/", _called(whole), publisher.name),
        ):
            groups.setdefault(about, []).append(whole)
    news = {whole.scorecard.path: entries_of(whole) for whole in wholes}
    made = {}
    for (folder, called, author), group in groups.items():
        since = max(w.scorecard.as_at or w.scorecard.period.start for w in group)
        feed = Feed(folder, called, author, since)
        made[feed.url] = write(feed, (e for w in group for e in news[w.scorecard.path]), site_url)
    return made


def _called(whole: ScorecardAssessment) -> str:
    return f"{whole.scorecard.publisher.name}: {whole.scorecard.title}"
