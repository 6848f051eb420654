"""An objective's page: what it says in words, the overview, each indicator, what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outturn.model import Indicator, IndicatorAssessment, Objective, Scorecard, ScorecardAssessment
from outturn.pages import links
from outturn.pages.answers import Answer, answers
from outturn.pages.charts import Chart, chart
from outturn.pages.common import notes_on, passages, trail
from outturn.pages.components import (
    Badge,
    Said,
    latest_rating,
    said,
    travel_badge,
    verdict_badge,
)
from outturn.pages.metadata import shared
from outturn.pages.render import page
from outturn.pages.site import Page, Site
from outturn.pages.text import prose
from outturn.sentences.lede import lede
from outturn.sentences.names import name, objective_name
from outturn.sentences.summaries import counts, directions


@dataclass(frozen=True)
class Entry:
    """One indicator on its objective's page."""

    name: str
    md: str
    anchor: str
    text: str
    outcome: str
    verdict: Badge
    travel: Badge
    rating: Badge | None
    picture: Chart | None
    said: Said | None


def objective_page(site: Site, whole: ScorecardAssessment, objective: Objective) -> Page:
    """The page of one objective."""
    scorecard = whole.scorecard
    here = links.objective_url(scorecard, objective)
    assessments = whole.of_objective(objective)
    summary = counts(assessments) if assessments else "No indicator measures this objective."
    return page(
        links.page_file(here),
        "objective.md.j2",
        origin=f"the data package {scorecard.path}",
        abbreviations=scorecard.abbreviations,
        title=f"{objective_name(objective)} – {scorecard.publisher.name}, {scorecard.period.text}",
        description=f"{directions(assessments)} {summary}".strip(),
        trail=trail(here, scorecard),
        heading=objective_name(objective),
        directions=directions(assessments),
        answers=_answers(scorecard, assessments),
        counts=summary,
        rule=whole.rule if assessments else "",
        summary=prose(objective.summary) if objective.summary else "",
        notes=notes_on(scorecard),
        overview=chart(site, here, here),
        shared=shared(site.pictures.get(here), here),
        indicators=[_entry(site, scorecard, a, here) for a in assessments],
        publisher=scorecard.publisher.name,
        commentary=passages(whole, objective.id),
    )


def _answers(scorecard: Scorecard, assessments: Sequence[IndicatorAssessment]) -> list[Answer]:
    """What moved and what is missing under the objective, with links to its place on this page."""
    if not assessments:
        return []
    gaps = [gap for a in assessments for gap in a.gaps]
    judged = [(scorecard, a) for a in assessments]
    return answers(judged, gaps, lambda _, a: f"#{_anchor(a.indicator)}", sections=False)


def _anchor(indicator: Indicator) -> str:
    return f"indicator-{indicator.id.replace('.', '_')}"


def _entry(site: Site, scorecard: Scorecard, assessment: IndicatorAssessment, here: str) -> Entry:
    url = links.indicator_url(scorecard, assessment.indicator)
    opening = lede(assessment, scorecard)
    written = [u for u in assessment.indicator.updates if u.as_published]
    return Entry(
        name=name(assessment.indicator),
        md=links.relative(here, links.page_file(url)),
        anchor=_anchor(assessment.indicator),
        text=opening.text,
        outcome=opening.outcome,
        verdict=verdict_badge(assessment.verdict),
        travel=travel_badge(assessment),
        rating=latest_rating(assessment),
        picture=chart(site, here, url),
        said=said(written[-1]) if written else None,
    )
