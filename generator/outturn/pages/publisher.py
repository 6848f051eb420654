"""A publisher's page: its scorecards over the years, and the indicators that run across them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outturn.formats import plural
from outturn.model import (
    Indicator,
    IndicatorAssessment,
    Publisher,
    Scorecard,
    ScorecardAssessment,
    Travel,
)
from outturn.pages import links
from outturn.pages.answers import Answer, answers, page_of
from outturn.pages.common import Moved, moved, trail
from outturn.pages.render import page
from outturn.pages.site import Page, Site
from outturn.sentences.lede import lede
from outturn.sentences.names import name
from outturn.sentences.summaries import counts, directions, missing, travelling


@dataclass(frozen=True)
class Summary:
    """One scorecard in a list of them."""

    title: str
    md: str
    anchor: str
    directions: str
    counts: str
    missing: str
    gaps_href: str
    worse: list[Moved]


@dataclass(frozen=True)
class Side:
    """One end of an indicator that runs across scorecards."""

    href: str
    name: str
    scorecard: str
    text: str


@dataclass(frozen=True)
class Run:
    """An indicator, and the earlier one it follows."""

    now: Side
    then: Side


def publisher_page(site: Site, publisher: Publisher) -> Page:
    """The page of one publisher."""
    here = f"{publisher.id}/"
    scorecards = site.scorecards(publisher)
    newest = scorecards[0].scorecard.period
    latest = [whole for whole in scorecards if whole.scorecard.period == newest]
    place = f" for {publisher.place}" if publisher.place else ""
    return page(
        links.page_file(here),
        "publisher.md.j2",
        origin=f"the data packages of {publisher.id}",
        title=publisher.name,
        description=f"{plural(len(scorecards), 'scorecard')} of {publisher.name}.",
        trail=trail(here),
        heading=publisher.name,
        feed_file=f"{here}feed.atom",
        lede=_lede(latest, len(scorecards)),
        span=f"{publisher.name} has published {plural(len(scorecards), 'scorecard')}{place}.",
        answers=_answers(latest, here),
        about=publisher.about,
        scorecards=[
            Summary(
                title=whole.scorecard.title,
                md=links.relative(here, links.page_file(links.scorecard_url(whole.scorecard))),
                anchor=f"scorecard-{whole.scorecard.id}",
                directions=directions(whole.indicators),
                counts=counts(whole.indicators),
                missing=missing(whole.gaps),
                gaps_href=links.relative(here, links.gaps_url(whole.scorecard)),
                worse=moved(travelling(whole.indicators, Travel.WORSENING), whole.scorecard, here),
            )
            for whole in scorecards
        ],
        runs=_runs(site, publisher, here),
    )


def _lede(latest: Sequence[ScorecardAssessment], of: int) -> str:
    """Which scorecards are the latest, of how many, and what moved in them."""
    period = latest[0].scorecard.period.text
    match len(latest):
        case 1:
            which = f"The latest of {of} scorecards is" if of > 1 else "The one scorecard is"
        case all_of_them if all_of_them == of:
            which = f"Its {of} scorecards are"
        case several:
            which = f"The latest {several} of {of} scorecards are"
    told = (
        directions([a for whole in latest for a in whole.indicators]) or "They have no indicator."
    )
    return f"{which} for {period}: {told[0].lower()}{told[1:]}"


def _answers(latest: Sequence[ScorecardAssessment], here: str) -> list[Answer]:
    judged = [(whole.scorecard, a) for whole in latest for a in whole.indicators]
    gaps = [gap for whole in latest for gap in whole.gaps]
    return answers(judged, gaps, page_of(here), sections=False)


def _runs(site: Site, publisher: Publisher, here: str) -> list[Run]:
    runs = []
    for whole in site.scorecards(publisher):
        for assessment in whole.indicators:
            before = site.find(assessment.indicator.follows)
            if before is None:
                continue
            runs.append(Run(_side(whole.scorecard, assessment, here), _side(*before, here)))
    return runs


def _side(scorecard: Scorecard, assessment: IndicatorAssessment, here: str) -> Side:
    indicator: Indicator = assessment.indicator
    opening = lede(assessment, scorecard)
    return Side(
        href=links.relative(here, links.indicator_url(scorecard, indicator)),
        name=name(indicator),
        scorecard=scorecard.period.text,
        text=opening.plain,
    )
