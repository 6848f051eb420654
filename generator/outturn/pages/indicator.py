"""An indicator's page: one sentence that says it all, then everything it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from outturn.datasets import indicator_dataset
from outturn.formats import day
from outturn.model import (
    Accumulation,
    Indicator,
    IndicatorAssessment,
    Objective,
    Rating,
    Scorecard,
    ScorecardAssessment,
    VerdictStatus,
)
from outturn.pages import links
from outturn.pages.anchors import Anchors
from outturn.pages.charts import chart
from outturn.pages.cite import citation
from outturn.pages.claims import notes_on_figures, notes_on_text
from outturn.pages.common import Fact, facts_given, notes_on, trail
from outturn.pages.components import (
    Badge,
    Said,
    gap_row,
    said,
    verdict_badge,
)
from outturn.pages.editions import changes_of, objective_href, standing
from outturn.pages.judged import expectations, judged, other_periods, rules
from outturn.pages.metadata import shared, structured
from outturn.pages.promises import baseline_row, revisions_of, target_changes, target_row
from outturn.pages.render import page
from outturn.pages.site import Page, Site
from outturn.pages.tables import figures
from outturn.pages.text import prose
from outturn.pages.tiles import tiles
from outturn.pages.variation import usual_variation
from outturn.sentences.lede import lede
from outturn.sentences.names import name, objective_name, title
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
        if objective and scorecard.edition is None
        else []
    )
    return page(
        links.page_file(here),
        "indicator.md.j2",
        origin=f"the data package {scorecard.path}",
        abbreviations=scorecard.abbreviations,
        title=f"{name(indicator)} – {scorecard.publisher.name}, {scorecard.period.text}",
        description=opening.plain,
        trail=trail(here, scorecard, *up),
        edition=standing(site, whole, here, indicator),
        heading=name(indicator),
        lede=opening,
        tiles=tiles(assessment, scorecard),
        menu=_place_in_menu(scorecard, objective),
        turn=_turn(whole, assessment, here),
        notes=notes_on(scorecard) if whole.unreliable else [],
        picture=chart(site, here, here),
        shared=shared(site.pictures.get(here), here),
        dataset="" if scorecard.edition else structured(indicator_dataset(whole, assessment), site),
        tables=table,
        caption=f"{title(indicator)}: every published figure, and those worked out from them",
        verdicts=judged(assessment),
        rules=rules(assessment),
        others=other_periods(assessment),
        expectations=expectations(assessment, scorecard),
        variation=usual_variation(assessment),
        disagreement=_disagreement(assessment),
        judge_href=links.relative(here, links.JUDGE),
        saids=_saids(whole, indicator),
        odd=notes_on_figures(whole, indicator.id),
        publisher=scorecard.publisher.name,
        gaps=[gap_row(gap) for gap in assessment.gaps],
        targets=[target_row(indicator, t, scorecard) for t in indicator.targets],
        target_changes=target_changes(assessment),
        baselines=[baseline_row(indicator, b) for b in indicator.baselines],
        revisions=revisions_of(indicator),
        changes=changes_of(site, scorecard, indicator, here),
        definition=prose(indicator.definition) if indicator.definition else "",
        about=_about(site, indicator, scorecard, objective, here),
        relations=_relations(site, whole, indicator, here),
        citation=citation(site, scorecard, here, indicator),
    )


def objective_of(scorecard: Scorecard, indicator: Indicator) -> Objective | None:
    """The objective an indicator sits under, if any."""
    return next((o for o in scorecard.objectives if o.id == indicator.objective), None)


def _place_in_menu(scorecard: Scorecard, objective: Objective | None) -> str:
    """The page of the menu that an indicator's page is under: it has no entry of its own."""
    if objective is None or scorecard.edition is not None:
        return links.current_url(scorecard)
    return links.objective_url(scorecard, objective)


@dataclass(frozen=True)
class Turn:
    """The indicator before or after this one in the scorecard."""

    rel: str
    which: str
    href: str
    name: str


def _turn(whole: ScorecardAssessment, assessment: IndicatorAssessment, here: str) -> list[Turn]:
    """The indicators before and after, in the scorecard's order."""
    every = [a.indicator for a in whole.indicators]
    place = every.index(assessment.indicator)
    found = [("prev", "Previous", every[place - 1])] if place else []
    found += [("next", "Next", after) for after in every[place + 1 : place + 2]]
    return [
        Turn(rel, which, links.relative(here, links.indicator_url(whole.scorecard, i)), name(i))
        for rel, which, i in found
    ]


def _saids(whole: ScorecardAssessment, indicator: Indicator) -> list[Said]:
    """Every update, each under an anchor of its own: said-2015-16-q3, said-2015-16-q3-2."""
    anchors = Anchors()
    told = []
    for update in indicator.updates:
        anchor = anchors.give("said", update.period.slug)
        notes = notes_on_text(whole.claims_at("updates", update.line), anchor)
        told.append(said(update, anchor, notes))
    return told


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
    site: Site, indicator: Indicator, scorecard: Scorecard, objective: Objective | None, here: str
) -> list[Fact]:
    under: Markup | str = ""
    if objective:
        under = objective_name(objective)
        if href := objective_href(site, scorecard, objective, here):
            under = Markup('<a href="{}">{}</a>').format(href, under)
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
        _how_often(indicator),
        ("Publisher", scorecard.publisher.name),
        ("Notes", prose(indicator.status_note) if indicator.status_note else ""),
        ("About the scorecard", prose(scorecard.status_note) if scorecard.status_note else ""),
    )


def _how_often(indicator: Indicator) -> tuple[str, str]:
    if indicator.frequency == "irregular":
        return "Expected", "irregularly"
    return "Expected every", indicator.frequency.replace("_", "-")


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
    """A link to another indicator; parts and wholes stand beside each other with their verdicts."""

    how: str
    href: str
    name: str
    verdict: Badge | None = None


def _relations(
    site: Site, whole: ScorecardAssessment, indicator: Indicator, here: str
) -> list[Relation]:
    scorecard = whole.scorecard
    found = []
    if before := site.find(indicator.follows):
        found.append(("Follows", before[0], before[1].indicator))
    own = f"{scorecard.current_path}/{indicator.id}"
    found += [("Followed by", card, after.indicator) for card, after in site.followers(own)]
    if indicator.part_of:
        found.append(("Part of", scorecard, scorecard.indicator(indicator.part_of)))
    found += [("Includes", scorecard, part) for part in scorecard.parts_of(indicator.id)]
    return [
        Relation(
            how,
            links.relative(here, links.indicator_url(card, other)),
            _full(card, other),
            _beside(whole, other) if how in _BESIDE else None,
        )
        for how, card, other in found
    ]


_BESIDE = ("Part of", "Includes")


def _beside(whole: ScorecardAssessment, indicator: Indicator) -> Badge:
    return verdict_badge(next(a.verdict for a in whole.indicators if a.indicator == indicator))


def _full(scorecard: Scorecard, indicator: Indicator) -> str:
    return f"{name(indicator)} ({scorecard.period.text})"
