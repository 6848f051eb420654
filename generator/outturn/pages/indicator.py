"""An indicator's page: one sentence that says it all, then everything it rests on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from outturn.formats import day
from outturn.model import (
    Accumulation,
    Indicator,
    IndicatorAssessment,
    Objective,
    Rating,
    Scorecard,
    ScorecardAssessment,
    Verdict,
    VerdictStatus,
)
from outturn.pages import links
from outturn.pages.common import Fact, facts_given, notes_on, trail
from outturn.pages.components import (
    Badge,
    Said,
    gap_row,
    latest_rating,
    said,
    travel_badge,
    verdict_badge,
)
from outturn.pages.promises import baseline_row, revisions_of, target_row
from outturn.pages.render import page
from outturn.pages.site import Page, Site
from outturn.pages.tables import figures
from outturn.pages.text import prose
from outturn.sentences.aims import not_judged
from outturn.sentences.lede import lede
from outturn.sentences.names import facts, name, objective_name, title
from outturn.sentences.words import (
    INDICATOR_STATUSES,
    RATINGS,
    REASONS,
    VERDICTS,
)


def indicator_page(site: Site, whole: ScorecardAssessment, assessment: IndicatorAssessment) -> Page:
    """The page of one indicator."""
    scorecard, indicator = whole.scorecard, assessment.indicator
    here = links.indicator_url(scorecard, indicator)
    objective = objective_of(scorecard, indicator)
    opening = lede(assessment, scorecard)
    table = figures(assessment)
    up = (
        [(objective_name(objective), links.objective_url(scorecard, objective))]
        if objective
        else []
    )
    return page(
        links.page_file(here),
        "indicator.md.j2",
        origin=f"the data package {scorecard.path}",
        title=f"{name(indicator)} – {scorecard.publisher.name}, {scorecard.period.text}",
        description=opening.plain,
        trail=trail(here, scorecard, *up),
        heading=name(indicator),
        lede=opening,
        verdict=verdict_badge(assessment.verdict),
        travel=travel_badge(assessment),
        rating=latest_rating(assessment),
        notes=notes_on(scorecard) if whole.unreliable else [],
        picture=site.pictures.get(here),
        tables=table,
        caption=f"{title(indicator)}: every published figure, and those worked out from them",
        verdicts=_verdicts(assessment),
        disagreement=_disagreement(assessment),
        judge_href=links.relative(here, links.JUDGE),
        saids=_saids(indicator),
        publisher=scorecard.publisher.name,
        gaps=[gap_row(gap) for gap in assessment.gaps],
        targets=[target_row(indicator, t, scorecard) for t in indicator.targets],
        baselines=[baseline_row(indicator, b) for b in indicator.baselines],
        revisions=revisions_of(indicator),
        definition=prose(indicator.definition) if indicator.definition else "",
        about=_about(indicator, scorecard, objective, here),
        relations=_relations(site, scorecard, indicator, here),
        citation=_citation(scorecard, indicator, site),
    )


def objective_of(scorecard: Scorecard, indicator: Indicator) -> Objective | None:
    """The objective an indicator sits under, if any."""
    return next((o for o in scorecard.objectives if o.id == indicator.objective), None)


def _saids(indicator: Indicator) -> list[Said]:
    """Every update, each under an anchor of its own: said-2015-16-q3, said-2015-16-q3-2."""
    seen: Counter[str] = Counter()
    told = []
    for update in indicator.updates:
        slug = update.period.slug
        seen[slug] += 1
        again = f"-{seen[slug]}" if seen[slug] > 1 else ""
        told.append(said(update, f"said-{slug}{again}"))
    return told


@dataclass(frozen=True)
class Judged:
    """One verdict with its arithmetic."""

    title: str
    anchor: str
    badge: Badge
    steps: tuple[str, ...]
    why: str


def _verdicts(assessment: IndicatorAssessment) -> list[Judged]:
    """The current verdict of each breakdown; one alone needs no heading."""
    shown = assessment.current or (assessment.verdict,)
    return [_judged(assessment, v, number, len(shown)) for number, v in enumerate(shown, start=1)]


def _judged(assessment: IndicatorAssessment, verdict: Verdict, number: int, of: int) -> Judged:
    why = not_judged(verdict)
    heading = facts(assessment.indicator, verdict.breakdown).title or "As a whole"
    return Judged(
        title=heading if of > 1 else "",
        anchor=f"verdict-{number}",
        badge=verdict_badge(verdict),
        steps=verdict.steps,
        why=f"Not judged: {why}." if why else "",
    )


_GOOD = (VerdictStatus.MET, VerdictStatus.ON_COURSE)
_BAD = (VerdictStatus.MISSED, VerdictStatus.OFF_COURSE)


def _disagreement(assessment: IndicatorAssessment) -> str:
    """Where the publisher's rating and the verdict say opposite things."""
    rated = [u for u in assessment.indicator.updates if u.rating not in (None, Rating.NOT_RATED)]
    if not rated or not assessment.verdict.judged:
        return ""
    last, status = rated[-1], assessment.verdict.status
    assert last.rating is not None
    apart = (last.rating is Rating.ON_TRACK and status in _BAD) or (
        last.rating is Rating.OFF_TRACK and status in _GOOD
    )
    if not apart:
        return ""
    period = assessment.verdict.period
    when = f" for {period.label}" if period else ""
    return (
        f"The publisher rated this {RATINGS[last.rating]} for {last.period.label}. By the rules of "
        f"this site the verdict{when} is {VERDICTS[status].lower()}: the steps above say why. "
        "The publisher may judge by another rule."
    )


def _about(
    indicator: Indicator, scorecard: Scorecard, objective: Objective | None, here: str
) -> list[Fact]:
    under: Markup | str = ""
    if objective:
        href = links.relative(here, links.objective_url(scorecard, objective))
        under = Markup('<a href="{}">{}</a>').format(href, objective_name(objective))
    return facts_given(
        ("Objective", under),
        ("Lead agency", indicator.lead or "Not stated"),
        ("Source of the figures", indicator.source or "Not stated"),
        ("State", INDICATOR_STATUSES[indicator.status]),
        ("Why there is nothing yet", _why_nothing(indicator)),
        ("Expected", day(indicator.expected) if indicator.expected else ""),
        ("Counted in", indicator.unit),
        ("Better when", _better(indicator)),
        ("A year’s figure", _year(indicator)),
        ("Expected every", indicator.frequency.replace("_", "-")),
        ("Publisher", scorecard.publisher.name),
        ("Notes", prose(indicator.status_note) if indicator.status_note else ""),
        ("About the scorecard", prose(scorecard.status_note) if scorecard.status_note else ""),
    )


def _why_nothing(indicator: Indicator) -> str:
    measured = any(r.value is not None for r in indicator.results)
    return REASONS[indicator.reason] if indicator.reason and not measured else ""


def _better(indicator: Indicator) -> str:
    return {
        "lower": "lower",
        "higher": "higher",
        "maintain": "kept level",
        "none": "neither way: it is watched",
    }[indicator.polarity]


def _year(indicator: Indicator) -> str:
    return {
        Accumulation.SUM: "the periods added up",
        Accumulation.ROLLING: "each figure covers the twelve months to its period’s end",
        Accumulation.NONE: "",
    }[indicator.accumulation]


@dataclass(frozen=True)
class Relation:
    how: str
    href: str
    name: str


def _relations(site: Site, scorecard: Scorecard, indicator: Indicator, here: str) -> list[Relation]:
    found = []
    if before := site.find(indicator.follows):
        found.append(("Follows", before[0], before[1].indicator))
    own = f"{scorecard.path}/{indicator.id}"
    found += [("Followed by", card, after.indicator) for card, after in site.followers(own)]
    if indicator.part_of:
        found.append(("Part of", scorecard, scorecard.indicator(indicator.part_of)))
    found += [("Includes", scorecard, part) for part in scorecard.parts_of(indicator.id)]
    return [
        Relation(how, links.relative(here, links.indicator_url(card, other)), _full(card, other))
        for how, card, other in found
    ]


def _full(scorecard: Scorecard, indicator: Indicator) -> str:
    return f"{name(indicator)} ({scorecard.period.text})"


def _citation(scorecard: Scorecard, indicator: Indicator, site: Site) -> str:
    """How to name the page in print. No build date: the page would change every day for nothing."""
    speaks_for = f", as at {day(scorecard.as_at)}" if scorecard.as_at else ""
    named = f"{scorecard.publisher.name}, “{name(indicator)}”, {scorecard.title}{speaks_for}"
    return f"{named}. In: {site.title}."
