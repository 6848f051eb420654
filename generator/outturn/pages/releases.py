"""When results come: what is announced, what is overdue, and how to hear of either."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outturn.formats import day
from outturn.model import ScorecardStatus
from outturn.pages import links
from outturn.pages.common import Step, trail
from outturn.pages.render import page
from outturn.pages.site import Page, Site
from outturn.period import MONTHS
from outturn.releases import CALENDAR, PAGE, Release, ReleaseState
from outturn.sentences.news import calendar_lede

TITLE = "When results come"
FEED = "feed.atom"
"""The site's feed of what is new; a site without a scorecard has none."""


@dataclass(frozen=True)
class Announced:
    """A release in a list."""

    href: str
    name: str
    what: str
    when: str
    owner: str
    source: Step


@dataclass(frozen=True)
class Month:
    """What is to come within one month."""

    title: str
    anchor: str
    releases: list[Announced]


def releases_page(site: Site, releases: Sequence[Release]) -> Page:
    """The release calendar of all scorecards: coming first, by month, then overdue.

    ``releases`` are in order of their dates; what came is told by the pages that show it.
    """
    coming = [r for r in releases if r.state is ReleaseState.COMING]
    overdue = [r for r in releases if r.state is ReleaseState.OVERDUE]
    statuses = [whole.scorecard.status for whole in site.assessments]
    lede = calendar_lede(
        [r.date for r in coming],
        len(overdue),
        len(statuses),
        statuses.count(ScorecardStatus.CLOSED),
    )
    return page(
        links.page_file(PAGE),
        "releases.md.j2",
        origin="every data package",
        title=TITLE,
        description=lede,
        trail=trail(PAGE),
        lede=lede,
        months=_months(coming),
        overdue=[_announced(r) for r in overdue],
        calendar=links.relative(PAGE, CALENDAR),
        feed=links.relative(PAGE, FEED) if site.assessments else "",
    )


def _months(coming: Sequence[Release]) -> list[Month]:
    found: dict[tuple[int, int], list[Announced]] = {}
    for release in coming:
        month = release.date.year, release.date.month
        found.setdefault(month, []).append(_announced(release))
    return [
        Month(f"{MONTHS[month - 1]} {year}", f"coming-{year}-{month:02d}", several)
        for (year, month), several in found.items()
    ]


def _announced(release: Release) -> Announced:
    scorecard = release.scorecard
    whose = f"{scorecard.publisher.name}: {scorecard.title}"
    return Announced(
        href=links.relative(PAGE, release.url),
        name=release.name,
        what=release.what,
        when=day(release.date),
        owner=release.owner,
        source=Step(whose, links.relative(PAGE, links.scorecard_url(scorecard))),
    )
