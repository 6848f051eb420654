"""Charts for the pages: chosen, drawn, captioned and framed. It joins the stages that choose a
chart's form, draw it, and put it into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from outturn import charts, draw, exports
from outturn.charts import interactive
from outturn.model import IndicatorAssessment, Objective, ScorecardAssessment
from outturn.pages import Picture, links
from outturn.sentences import chart_described, chart_text, variation
from outturn.sentences.names import name, objective_name


@dataclass(frozen=True)
class Caption:
    """What is said of a chart: title, subtitle, text alternative, source, and what it is of."""

    title: str
    subtitle: str
    description: str
    source: str
    of: str


@dataclass(frozen=True)
class Pictures:
    """Every chart, by the address of its page; sparklines likewise; and the files to save."""

    pictures: Mapping[str, Picture]
    sparks: Mapping[str, str]
    files: Mapping[str, bytes]


def draw_all(
    assessments: Sequence[ScorecardAssessment],
    cache: Path,
    tick: Callable[[int, int], None],
    editions: Sequence[ScorecardAssessment] = (),
) -> Pictures:
    """Draw what the cache doesn't hold, and frame everything. The charts of ``editions`` are for
    their pages alone: no files of them are saved."""
    chosen = dict(_chosen(assessments))
    beside = {key: c for whole in assessments for key, c in _beside(whole, assessments, chosen)}
    every = chosen | beside | dict(_of_indicators(editions))
    drawings = draw.draw([spec for spec, _ in every.values()], cache, progress=tick)
    svgs = {
        url: draw.saved(
            drawings[spec.key].svg,
            title=caption.title,
            subtitle=caption.subtitle,
            description=caption.description,
            source=caption.source,
        )
        for url, (spec, caption) in chosen.items()
    }
    pngs = draw.draw_pngs(svgs, cache, progress=tick)
    pictures = {
        url: Picture(
            draw.inline(drawings[spec.key].svg, spec.key, caption.title, caption.description),
            caption.title,
            caption.subtitle,
            id=draw.prefix(spec.key),
            height=spec.height,
            pixels=draw.pixels(pngs[url]) if url in pngs else None,
            of=caption.of,
        )
        for url, (spec, caption) in every.items()
    }
    files = {f"{url}chart.svg": svg.encode() for url, svg in svgs.items()}
    files |= {f"{url}chart.png": png for url, png in pngs.items()}
    files |= dict(_explorable(assessments, {url: spec for url, (spec, _) in chosen.items()}))
    return Pictures(pictures, dict(_sparks([*assessments, *editions])), files)


def _explorable(
    assessments: Sequence[ScorecardAssessment], chosen: Mapping[str, charts.ChartSpec]
) -> Iterator[tuple[str, bytes]]:
    """The figures of each chart: as a specification to explore, and as CSV."""
    for url, plots in _plots(assessments, chosen):
        yield f"{url}chart.json", interactive.specification(plots).encode()
        yield f"{url}chart.csv", exports.table_csv(interactive.COLUMNS, interactive.table(plots))


def _plots(
    assessments: Sequence[ScorecardAssessment], chosen: Mapping[str, charts.ChartSpec]
) -> Iterator[tuple[str, tuple[interactive.Plot, ...]]]:
    for whole in assessments:
        scorecard = whole.scorecard
        for assessment in whole.indicators:
            url = links.indicator_url(scorecard, assessment.indicator)
            if url in chosen:
                spec, earlier = chosen[url], _earlier(assessment, assessments)
                yield url, interactive.indicator_plots(assessment, scorecard, spec, earlier)
        for objective in scorecard.objectives:
            url = links.objective_url(scorecard, objective)
            if url in chosen:
                yield url, interactive.overview_plots(whole.of_objective(objective))


Chosen = tuple[charts.ChartSpec, Caption]


def _chosen(assessments: Sequence[ScorecardAssessment]) -> Iterator[tuple[str, Chosen]]:
    """Every page that has something to draw, with its chart and what is said of it."""
    yield from _of_indicators(assessments)
    for whole in assessments:
        yield from _overviews(whole)


def _of_indicators(assessments: Sequence[ScorecardAssessment]) -> Iterator[tuple[str, Chosen]]:
    for whole in assessments:
        for assessment in whole.indicators:
            earlier = _earlier(assessment, assessments)
            spec = charts.indicator_chart(assessment, whole.scorecard, earlier)
            if spec is not None:
                url = links.indicator_url(whole.scorecard, assessment.indicator)
                yield url, (spec, _caption(assessment, whole, spec))


def _earlier(
    assessment: IndicatorAssessment, assessments: Sequence[ScorecardAssessment]
) -> list[charts.Followed]:
    """The indicators it follows, one after the other, latest first."""
    known = {whole.scorecard.path: whole for whole in assessments}
    found: list[charts.Followed] = []
    while address := assessment.indicator.follows:
        path, _, wanted = address.rpartition("/")
        whole = known.pop(path, None)
        held = [a for a in whole.indicators if a.indicator.id == wanted] if whole else []
        if whole is None or not held:
            break
        assessment = held[0]
        found.append((whole.scorecard, assessment))
    return found


def _beside(
    whole: ScorecardAssessment,
    assessments: Sequence[ScorecardAssessment],
    chosen: Mapping[str, Chosen],
) -> Iterator[tuple[str, Chosen]]:
    """The charts of each objective's indicators as its page shows them: on scales that they share,
    which the subtitle says."""
    scorecard = whole.scorecard
    for objective in scorecard.objectives:
        here = links.objective_url(scorecard, objective)
        members = {a.indicator.id: a for a in whole.of_objective(objective)}
        urls = {i: links.indicator_url(scorecard, a.indicator) for i, a in members.items()}
        names = {i: a.indicator.number or f"“{a.indicator.title}”" for i, a in members.items()}
        specs = {i: chosen[url][0] for i, url in urls.items() if url in chosen}
        for i, shared in charts.share_scales(specs).items():
            earlier = _earlier(members[i], assessments)
            spec = charts.indicator_chart(members[i], scorecard, earlier, shared.extents)
            assert spec is not None
            caption = chosen[urls[i]][1]
            same = chart_text.same_scale([names[n] for n in shared.same])
            apart = chart_text.own_scale([names[n] for n in shared.apart])
            subtitle = f"{caption.subtitle}. {' '.join(t for t in (same, apart) if t)}"
            key = f"{scorecard.path}/objectives/{objective.id}/{i}"
            yield (
                links.beside(here, urls[i]),
                (
                    replace(spec, key=key),
                    replace(caption, subtitle=subtitle),
                ),
            )


def _overviews(whole: ScorecardAssessment) -> Iterator[tuple[str, Chosen]]:
    for objective in whole.scorecard.objectives:
        members = list(whole.of_objective(objective))
        url = links.objective_url(whole.scorecard, objective)
        spec = charts.objective_overview(members, whole.scorecard, objective)
        if spec is not None:
            yield url, (spec, _overview_caption(members, whole, objective))


_WITH_LIMITS = (charts.Form.CONTROL, charts.Form.YEAR_TO_DATE)


def _caption(
    assessment: IndicatorAssessment, whole: ScorecardAssessment, spec: charts.ChartSpec
) -> Caption:
    form = spec.form
    title, subtitle = _words(assessment, whole, spec)
    description = _description(assessment, spec)
    limits = charts.limits_shown(assessment, whole.scorecard) if form in _WITH_LIMITS else None
    if limits is not None:
        description = f"{description} {variation.chart_description(assessment.indicator, limits)}"
        if form is charts.Form.CONTROL:
            title = variation.chart_title(assessment.indicator, limits)
    return Caption(
        title=title,
        subtitle=subtitle,
        description=description,
        source=_source(whole, name(assessment.indicator)),
        of=name(assessment.indicator),
    )


def _description(assessment: IndicatorAssessment, spec: charts.ChartSpec) -> str:
    """What the chart shows, by what it draws, with the words that stand below it."""
    if spec.form is charts.Form.RATINGS:
        told = chart_described.ratings_description(assessment)
    elif spec.form is charts.Form.CHANGES:
        told = chart_described.changes_description(assessment)
    else:
        told = chart_described.chart_description(assessment, spec.drawn, spec.periods)
    return " ".join([told, *(note for note in spec.notes if note[0] != "×")])


def _words(
    assessment: IndicatorAssessment, whole: ScorecardAssessment, spec: charts.ChartSpec
) -> tuple[str, str]:
    """Title and subtitle, by what the chart draws."""
    form = spec.form
    if form is charts.Form.RATINGS:
        title = chart_text.ratings_title(assessment)
        return title, f"The publisher’s own rating, {whole.scorecard.period.text}"
    if form is charts.Form.CHANGES:
        subtitle = chart_text.changes_subtitle(assessment, whole.scorecard)
        return chart_text.changes_title(assessment), subtitle
    subtitle = chart_text.chart_subtitle(assessment, whole.scorecard, spec.drawn, spec.periods)
    return chart_text.chart_title(assessment, spec.drawn, spec.periods), subtitle


def _overview_caption(
    members: list[IndicatorAssessment], whole: ScorecardAssessment, objective: Objective
) -> Caption:
    scorecard = whole.scorecard
    return Caption(
        title=chart_text.overview_title(members),
        subtitle=chart_text.overview_subtitle(members, scorecard),
        description=chart_described.overview_description(members),
        source=_source(whole, objective_name(objective)),
        of=objective_name(objective),
    )


def _source(whole: ScorecardAssessment, of: str) -> str:
    """Where a saved chart comes from: a file that stands alone says what it is about."""
    return f"Source: {whole.scorecard.publisher.name}, {whole.scorecard.title}: {of}"


def _sparks(assessments: Sequence[ScorecardAssessment]) -> Iterator[tuple[str, str]]:
    for whole in assessments:
        for assessment in whole.indicators:
            if spark := charts.trend(assessment, whole.scorecard):
                yield links.indicator_url(whole.scorecard, assessment.indicator), spark
