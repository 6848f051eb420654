"""Charts for the pages: chosen, drawn, captioned and framed. It joins the stages that choose a
chart's form, draw it, and put it into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from outturn import charts, draw
from outturn.model import Basis, IndicatorAssessment, ScorecardAssessment
from outturn.pages import Picture, links
from outturn.sentences import chart_text


@dataclass(frozen=True)
class Caption:
    """What is said of a chart: title, subtitle, text alternative and source."""

    title: str
    subtitle: str
    description: str
    source: str


@dataclass(frozen=True)
class Pictures:
    """Every chart, by the address of its page; sparklines likewise; and the files to save."""

    pictures: Mapping[str, Picture]
    sparks: Mapping[str, str]
    files: Mapping[str, bytes]


def draw_all(
    assessments: Sequence[ScorecardAssessment], cache: Path, tick: Callable[[int, int], None]
) -> Pictures:
    """Draw what the cache doesn't hold, and frame everything."""
    chosen = dict(_chosen(assessments))
    drawings = draw.draw([spec for spec, _ in chosen.values()], cache, progress=tick)
    pictures = {}
    svgs = {}
    for url, (spec, caption) in chosen.items():
        svg = drawings[spec.key].svg
        inlined = draw.inline(svg, spec.key, caption.title, caption.description)
        pictures[url] = Picture(inlined, caption.title, caption.subtitle)
        svgs[url] = draw.saved(svg, caption.title, caption.subtitle, caption.source)
    pngs = draw.draw_pngs(svgs, cache, progress=tick)
    files = {f"{url}chart.svg": svg.encode() for url, svg in svgs.items()}
    files |= {f"{url}chart.png": png for url, png in pngs.items()}
    return Pictures(pictures, dict(_sparks(assessments)), files)


Chosen = tuple[charts.ChartSpec, Caption]


def _chosen(assessments: Sequence[ScorecardAssessment]) -> Iterator[tuple[str, Chosen]]:
    """Every page that has something to draw, with its chart and what is said of it."""
    for whole in assessments:
        for assessment in whole.indicators:
            spec = charts.indicator_chart(assessment, whole.scorecard)
            if spec is not None:
                url = links.indicator_url(whole.scorecard, assessment.indicator)
                yield url, (spec, _caption(assessment, whole, spec.form))
        yield from _overviews(whole)


def _overviews(whole: ScorecardAssessment) -> Iterator[tuple[str, Chosen]]:
    for objective in whole.scorecard.objectives:
        members = list(whole.of_objective(objective))
        url = links.objective_url(whole.scorecard, objective)
        spec = charts.objective_overview(members, whole.scorecard, objective)
        if spec is not None:
            yield url, (spec, _overview_caption(members, whole))


def _caption(
    assessment: IndicatorAssessment, whole: ScorecardAssessment, form: charts.Form
) -> Caption:
    title, subtitle = _words(assessment, whole, form)
    return Caption(
        title=title,
        subtitle=subtitle,
        description=chart_text.chart_description(assessment),
        source=_source(whole),
    )


def _words(
    assessment: IndicatorAssessment, whole: ScorecardAssessment, form: charts.Form
) -> tuple[str, str]:
    """Title and subtitle, by what the chart draws."""
    if form is charts.Form.RATINGS:
        title = chart_text.ratings_title(assessment)
        return title, f"The publisher’s own rating, {whole.scorecard.period.text}"
    if form is charts.Form.CHANGES:
        subtitle = chart_text.changes_subtitle(assessment, whole.scorecard)
        return chart_text.changes_title(assessment), subtitle
    subtitle = chart_text.chart_subtitle(assessment, whole.scorecard)
    return chart_text.chart_title(assessment), subtitle


def _overview_caption(members: list[IndicatorAssessment], whole: ScorecardAssessment) -> Caption:
    scorecard = whole.scorecard
    return Caption(
        title=chart_text.overview_title(members),
        subtitle=f"How far each result is from its target, {scorecard.period.text}",
        description=chart_text.overview_description(members),
        source=_source(whole),
    )


def _source(whole: ScorecardAssessment) -> str:
    return f"Source: {whole.scorecard.publisher.name}, {whole.scorecard.title}"


def _sparks(assessments: Sequence[ScorecardAssessment]) -> Iterator[tuple[str, str]]:
    for whole in assessments:
        for assessment in whole.indicators:
            if spark := charts.sparkline(_trend(assessment)):
                yield links.indicator_url(whole.scorecard, assessment.indicator), spark


def _trend(assessment: IndicatorAssessment) -> list[float | None]:
    """The figures of the one series that says how the indicator went; none where it has several."""
    counted = assessment.verdict.breakdown
    if counted and counted != assessment.indicator.headline:
        return []
    own = [s for s in assessment.series if s.breakdown == counted and not s.area]
    alone = [s for s in own if s.basis is not Basis.YEAR_TO_DATE]
    points = next((s.points for s in alone or own), ())
    return [None if r.value is None else float(r.value) for r in points]
