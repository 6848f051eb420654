"""The home page: what got worse, what got better, what is missing, and where everything is."""

from __future__ import annotations

from dataclasses import dataclass

from outturn.formats import plural
from outturn.model import Publisher, ScorecardAssessment, Travel
from outturn.pages import links
from outturn.pages.answers import answers, page_of
from outturn.pages.common import Moved, moved
from outturn.pages.render import page
from outturn.pages.site import Page, Site
from outturn.sentences.summaries import counts, directions, missing, travelling


@dataclass(frozen=True)
class Latest:
    """A publisher's latest scorecard, on the home page."""

    place: str
    title: str
    anchor: str
    gaps_href: str
    missing: str
    worse: list[Moved]
    better: list[Moved]


@dataclass(frozen=True)
class Listed:
    """A scorecard in the directory."""

    title: str
    href: str
    counts: str


@dataclass(frozen=True)
class Entry:
    """A publisher in the directory."""

    name: str
    md: str
    anchor: str
    scorecards: list[Listed]


def home_page(site: Site) -> Page:
    """The site's first page."""
    everything = [_latest(whole) for whole in site.latest_first]
    judged = [(whole.scorecard, a) for whole in site.latest_first for a in whole.indicators]
    gaps = [gap for whole in site.latest_first for gap in whole.gaps]
    return page(
        links.page_file(links.HOME),
        "home.md.j2",
        origin="every data package",
        title=site.title,
        description=f"{directions([a for _, a in judged])} {_span(site)}".strip(),
        heading="What got worse, what got better, what we don’t know",
        lede=directions([a for _, a in judged]),
        answers=answers(judged, gaps, page_of(links.HOME)),
        span=_span(site),
        feed_file="feed.atom",
        publishers=everything,
        all=everything,
        directory=[_entry(site, p) for p in site.publishers],
    )


def _span(site: Site) -> str:
    """In how many scorecards the indicators stand, and the years these are for."""
    years = sorted(whole.scorecard.period for whole in site.assessments)
    first, last = (years[0].text, years[-1].text) if years else ("", "")
    span = f"for {first}" if first == last else f"from {first} to {last}"
    scorecards = plural(len(site.assessments), "scorecard")
    publishers = plural(len(site.publishers), "publisher")
    return f"They stand in {scorecards} of {publishers}, {span}."


def _latest(whole: ScorecardAssessment) -> Latest:
    scorecard = whole.scorecard
    return Latest(
        place=f"{scorecard.publisher.place or scorecard.publisher.name}, {scorecard.period.text}",
        title=f"{scorecard.publisher.name}: {scorecard.title}",
        anchor=scorecard.path.replace("/", "-"),
        gaps_href=links.relative(links.HOME, links.gaps_url(scorecard)),
        missing=missing(whole.gaps),
        worse=moved(travelling(whole.indicators, Travel.WORSENING), scorecard, links.HOME),
        better=moved(travelling(whole.indicators, Travel.IMPROVING), scorecard, links.HOME),
    )


def _entry(site: Site, publisher: Publisher) -> Entry:
    return Entry(
        name=publisher.name,
        md=links.page_file(f"{publisher.id}/"),
        anchor=publisher.id,
        scorecards=[
            Listed(
                title=whole.scorecard.title,
                href=links.relative(links.HOME, links.scorecard_url(whole.scorecard)),
                counts=counts(whole.indicators),
            )
            for whole in site.scorecards(publisher)
        ],
    )
