"""A scorecard's page: what got worse first, then the table officers know."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from outturn.datasets import scorecard_dataset
from outturn.formats import day
from outturn.model import (
    Basis,
    Indicator,
    IndicatorAssessment,
    IndicatorStatus,
    Quantity,
    Rating,
    Result,
    Scorecard,
    ScorecardAssessment,
    Travel,
)
from outturn.pages import links
from outturn.pages.answers import answers, page_of
from outturn.pages.cite import citation
from outturn.pages.claims import not_borne_out, tally
from outturn.pages.common import Fact, facts_given, moved, notes_on, trail
from outturn.pages.components import (
    RATING_LOST,
    Badge,
    latest_rating,
    rating_badge,
    travel_badge,
    verdict_badge,
)
from outturn.pages.editions import commentary, editions_of, files_of, objective_href, standing
from outturn.pages.metadata import structured
from outturn.pages.render import page
from outturn.pages.site import Page, Site
from outturn.pages.tables import Cell, cell
from outturn.pages.text import prose
from outturn.period import Kind, Period
from outturn.sentences.names import facts, objective_name, title
from outturn.sentences.summaries import counts, directions, missing, travelling
from outturn.sentences.words import SCORECARD_STATUSES, SHORT_REASONS

_QUARTERS = (Kind.FINANCIAL_QUARTER, Kind.QUARTER)
MOST_LINES = 2
"""How many breakdowns a cell of the table shows."""


def scorecard_page(site: Site, whole: ScorecardAssessment, tables: Sequence[str] = ()) -> Page:
    """The page of one scorecard; ``tables`` are those that can be had beside an edition's."""
    scorecard = whole.scorecard
    here = links.scorecard_url(scorecard)
    columns = _columns(whole)
    rows = [_row(site, whole, a, columns, here) for a in whole.indicators]
    by_quarter = bool(columns)
    # A column that says the same of every row says nothing: the key below the table says it once.
    lost = all(row.rating == RATING_LOST for row in rows)
    has_ratings = not lost and any(row.rating for row in rows)
    has_sparks = any(row.spark for row in rows)
    headings = [c.short for c in columns] if by_quarter else ["Latest figure"]
    return page(
        links.page_file(here),
        "scorecard.md.j2",
        origin=f"the data package {scorecard.path}",
        abbreviations=scorecard.abbreviations,
        title=f"{scorecard.title} – {scorecard.publisher.name}",
        description=f"{directions(whole.indicators)} {counts(whole.indicators)}".strip(),
        trail=trail(here, scorecard),
        paper=_paper(scorecard),
        edition=standing(site, whole, here),
        dataset="" if scorecard.edition else structured(scorecard_dataset(whole), site),
        editions=editions_of(site, scorecard, here),
        heading=scorecard.title,
        offers_paper=site.papers and not scorecard.edition,
        feed_file="" if scorecard.edition else f"{here}feed.atom",
        directions=directions(whole.indicators),
        answers=answers([(scorecard, a) for a in whole.indicators], whole.gaps, page_of(here)),
        counts=counts(whole.indicators),
        caveats=notes_on(scorecard) if whole.unreliable else [],
        notes=[] if whole.unreliable else notes_on(scorecard),
        worse=moved(travelling(whole.indicators, Travel.WORSENING), scorecard, here),
        better=moved(travelling(whole.indicators, Travel.IMPROVING), scorecard, here),
        caption=f"{scorecard.title}: every indicator in {scorecard.period.text}",
        columns=headings,
        width=4 + len(headings) + has_ratings + has_sparks,
        has_ratings=has_ratings,
        has_sparks=has_sparks,
        groups=_groups(site, whole, rows, here),
        key=_key(scorecard, lost=lost),
        rule=whole.rule,
        missing=missing(whole.gaps),
        commentary=commentary(whole),
        said_tally=tally(whole.claims),
        not_borne_out=not_borne_out(whole, here),
        about=_about(scorecard),
        files=files_of(scorecard, tables),
        citation=citation(site, scorecard, here),
    )


def _paper(scorecard: Scorecard) -> str:
    """What heads every printed page: whose paper it is, which one, and the day it speaks for."""
    as_at = f"as at {day(scorecard.as_at)}" if scorecard.as_at else scorecard.period.label
    return " · ".join((scorecard.publisher.name, scorecard.title, as_at))


def _columns(whole: ScorecardAssessment) -> list[Period]:
    """The quarters of the scorecard's period, where most indicators have something for one."""
    within = [_quarters(a, whole.scorecard) for a in whole.indicators]
    if sum(bool(quarters) for quarters in within) * 2 <= len(within):
        return []
    return sorted(set().union(*within))


def _quarters(assessment: IndicatorAssessment, scorecard: Scorecard) -> set[Period]:
    """The quarters that a result or an update is for."""
    indicator = assessment.indicator
    every = [f.period for f in indicator.results] + [f.period for f in indicator.updates]
    return {p for p in every if p.kind in _QUARTERS and scorecard.period.contains(p)}


@dataclass(frozen=True)
class Line:
    """One line of a cell: a rating, or a figure with the part it is for."""

    rating: Badge | None = None
    label: str = ""
    cell: Cell | None = None


@dataclass(frozen=True)
class ScorecardRow:
    """One indicator in the table."""

    objective: str
    number: str
    title: str
    href: str
    cells: list[list[Line]]
    spark: str
    rating: Badge | None
    verdict: Badge
    share: str
    travel: Badge


def _row(
    site: Site,
    whole: ScorecardAssessment,
    assessment: IndicatorAssessment,
    columns: Sequence[Period],
    here: str,
) -> ScorecardRow:
    indicator = assessment.indicator
    url = links.indicator_url(whole.scorecard, indicator)
    cells = [_cells(assessment, column) for column in columns] or [_latest(assessment)]
    several = assessment.judged > 1 and not indicator.headline
    rated_by_quarter = any(u.rating for u in indicator.updates if u.period in columns)
    return ScorecardRow(
        objective=indicator.objective,
        number=indicator.number,
        title=title(indicator),
        href=links.relative(here, url),
        cells=cells,
        spark=site.sparks.get(url, ""),
        rating=None if rated_by_quarter else latest_rating(assessment),
        verdict=verdict_badge(assessment.verdict),
        share=_share(assessment) if several else "",
        travel=travel_badge(assessment),
    )


def _cells(assessment: IndicatorAssessment, period: Period) -> list[Line]:
    """What one quarter holds: the publisher's rating, then the figures of the quarter itself, the
    year to date only where the quarter's own figure is not to be had."""
    updates = [u for u in assessment.indicator.updates if u.period == period]
    ratings = [Line(rating=badge) for u in updates if (badge := rating_badge(u))]
    found = [r for s in assessment.series for r in s.points if r.period == period and not r.area]
    found += _absent(assessment, period, found)
    chosen = _best(found)
    if any(u.rating not in (None, Rating.NOT_RATED) for u in updates):
        # A rating is news enough: that no figure came with it is said on the indicator's page.
        chosen = [r for r in chosen if r.value is not None]
    lines = ratings + _lines(assessment, chosen)
    if not lines and any(u.as_published for u in updates):
        return [Line(cell=Cell("in words", absent=True))]
    return lines


def _share(assessment: IndicatorAssessment) -> str:
    good = "met" if assessment.verdict.final else "met or on course"
    return f"{assessment.met} of {assessment.judged} {good}"


def _best(results: list[Result]) -> list[Result]:
    """The whole's figure, else one of each part: the period's own, else its year to date."""
    whole = [r for r in results if not r.breakdown and r.value is not None]
    results = whole or results
    alone = {r.breakdown: r for r in results if r.basis is not Basis.YEAR_TO_DATE}
    to_date = {r.breakdown: r for r in results if r.basis is Basis.YEAR_TO_DATE}
    return [*alone.values(), *(r for b, r in to_date.items() if b not in alone)]


def _absent(assessment: IndicatorAssessment, period: Period, found: list[Result]) -> list[Result]:
    """Absences that no series holds."""
    known = {(r.breakdown, r.basis) for r in found}
    return [
        r
        for r in assessment.indicator.results
        if r.period == period
        and r.value is None
        and r.denominator is None
        and r.quantity is Quantity.LEVEL
        and not r.area
        and (r.breakdown, r.basis) not in known
    ]


def _lines(assessment: IndicatorAssessment, results: list[Result]) -> list[Line]:
    """Figures, a line each with the part it is for; the reasons for those that are absent once."""
    indicator = assessment.indicator
    given = [r for r in results if r.value is not None]
    lines = [_line(indicator, r) for r in given[:MOST_LINES]]
    if len(given) > MOST_LINES:
        lines.append(Line(label=f"and {len(given) - MOST_LINES} more"))
    if given:
        return lines
    reasons = dict.fromkeys(SHORT_REASONS[r.reason] for r in results if r.reason)
    return [Line(cell=Cell(reason, absent=True)) for reason in reasons]


def _line(indicator: Indicator, result: Result) -> Line:
    label = facts(indicator, result.breakdown).title
    if result.basis is Basis.YEAR_TO_DATE and not result.period.is_year:
        label = f"{label} to date".strip()
    full = cell(indicator, result)
    # The sum behind a worked-out value is on the indicator's own page.
    mark = "worked out" if full.worked_out else ""
    return Line(label=label, cell=Cell(full.text, markers=full.markers or mark))


def _latest(assessment: IndicatorAssessment) -> list[Line]:
    """The latest figures with their period; where there is none, why."""
    if assessment.latest is None:
        return [_why_none(assessment.indicator)]
    period = assessment.latest.period
    found = [r for s in assessment.series for r in s.points if r.period == period and not r.area]
    lines = _lines(assessment, _best(found) or [assessment.latest])
    return [*lines, Line(label=period.label)]


def _why_none(indicator: Indicator) -> Line:
    reasons = [indicator.reason, *(r.reason for r in indicator.results)]
    given = [SHORT_REASONS[r] for r in reasons if r]
    if indicator.status is IndicatorStatus.UNDER_DEVELOPMENT:
        given = ["under development: " + given[0]] if given else ["under development"]
    return Line(cell=Cell(given[0] if given else "no figure", absent=True))


@dataclass(frozen=True)
class Group:
    """The rows of one objective."""

    title: str
    href: str
    rows: list[ScorecardRow]


def _groups(
    site: Site, whole: ScorecardAssessment, rows: list[ScorecardRow], here: str
) -> list[Group]:
    scorecard = whole.scorecard
    under: dict[str, list[ScorecardRow]] = defaultdict(list)
    for row in rows:
        under[row.objective].append(row)
    groups = [
        Group(objective_name(o), objective_href(site, scorecard, o, here), under[o.id])
        for o in scorecard.objectives
    ]
    loose = under[""]
    return [g for g in groups if g.rows] + (
        [Group("Under no objective", "", loose)] if loose else []
    )


def _key(scorecard: Scorecard, *, lost: bool) -> str:
    """What the publisher's symbols mean, or what became of them."""
    ours = "Verdicts and directions are worked out here."
    if lost:
        return f"The publisher’s own ratings were lost when the document became text. {ours}"
    told = [
        f"{symbol} {meaning.replace('_', ' ')}"
        for symbol, meaning in scorecard.rating_scheme.items()
    ]
    return f"The publisher’s ratings: {', '.join(told)}. {ours}" if told else ours


def _about(scorecard: Scorecard) -> list[Fact]:
    status = SCORECARD_STATUSES[scorecard.status]
    return facts_given(
        ("What it is", prose(scorecard.description) if scorecard.description else ""),
        ("Publisher", scorecard.publisher.name),
        ("Period", scorecard.period.label),
        ("Speaks for", day(scorecard.as_at) if scorecard.as_at else ""),
        ("State", status),
        ("Next update", day(scorecard.next_update) if scorecard.next_update else ""),
        ("Disclosure", scorecard.disclosure),
        ("Transcribed from", Markup("; ").join(source.title for source in scorecard.sources)),
    )
