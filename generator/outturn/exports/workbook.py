"""A scorecard as a spreadsheet: a sheet for each kind of fact, behind what goes before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from outturn.exports import sheets
from outturn.exports.front import TABLE, contents, cover, notes
from outturn.exports.sheets import Cell, Sheet, Workbook
from outturn.formats import day
from outturn.model import (
    Indicator,
    IndicatorAssessment,
    Marker,
    Measure,
    Origin,
    Quantity,
    Result,
    ScorecardAssessment,
    Target,
    TargetKind,
    Travel,
    VerdictStatus,
)
from outturn.sentences import gaps as gap_words
from outturn.sentences.aims import promise
from outturn.sentences.lede import lede
from outturn.sentences.names import facts, name, objective_name
from outturn.sentences.words import (
    BASELINE_STATUSES,
    NOT_JUDGED,
    RATINGS,
    REASONS,
    SECTIONS,
    TARGET_STATUSES,
    TRAVELS,
    VERDICTS,
)

_BLANK = "Blank cells: there is nothing to say there; the worksheet Notes tells more."
_SHORTHAND = "Shorthand in square brackets is explained in the worksheet Notes."


def workbook(whole: ScorecardAssessment) -> Workbook:
    """The spreadsheet of a scorecard; a kind of fact that it has none of has no sheet."""
    scorecard = whole.scorecard
    tables = [sheet for sheet in _tables(whole) if sheet.rows]
    tables.insert(0, notes(whole, tables))
    return Workbook(
        title=f"{scorecard.title}: {scorecard.publisher.name}",
        author=f"Outturn, from the figures of {scorecard.publisher.name}",
        subject=f"Performance, {scorecard.period.text}",
        made=scorecard.as_at or scorecard.period.end,
        cover=cover(whole),
        sheets=[contents(tables), *tables],
    )


def _tables(whole: ScorecardAssessment) -> Iterator[Sheet]:
    scorecard = whole.scorecard
    of = f"{scorecard.publisher.name}, {scorecard.period.text}"
    yield _sheet(
        "Indicators", f"Indicators and their verdicts: {of}", _INDICATORS, _indicators(whole)
    )
    yield _sheet("Results", f"Every result: {of}", _RESULTS, _results(whole))
    yield _sheet("Targets", f"Targets: {of}", _TARGETS, _targets(whole))
    yield _sheet("Baselines", f"Baselines: {of}", _BASELINES, _baselines(whole))
    yield _sheet("Updates", f"What was said of each indicator: {of}", _UPDATES, _updates(whole))
    yield _sheet("Commentary", f"What was said of the whole: {of}", _COMMENTARY, _commentary(whole))
    yield _sheet("Gaps", f"What is missing, and why: {of}", _GAPS, _gaps(whole))


def _sheet(tab: str, title: str, columns: Sequence[str], rows: Iterator[list[Cell]]) -> Sheet:
    return Sheet(tab, title, [TABLE, _SHORTHAND, _BLANK], columns, list(rows))


_INDICATORS = (
    *("Id", "Indicator", "Objective", "Verdict", "Why it is not judged", "Direction"),
    *("Compared with", "In words", "Unit", "Lead agency", "Source of the figures"),
)


def _indicators(whole: ScorecardAssessment) -> Iterator[list[Cell]]:
    objectives = {o.id: objective_name(o) for o in whole.scorecard.objectives}
    for one in whole.indicators:
        indicator, verdict, direction = one.indicator, one.verdict, one.direction
        judged = verdict.status is not VerdictStatus.NOT_JUDGED
        unknown = direction.travel is Travel.UNKNOWN
        yield [
            indicator.id,
            name(indicator),
            objectives.get(indicator.objective, ""),
            verdict.named or VERDICTS[verdict.status],
            "" if judged or verdict.reason is None else _sentence(NOT_JUDGED[verdict.reason]),
            TRAVELS[direction.travel],
            "" if unknown else direction.comparator_label,
            lede(one, whole.scorecard).plain,
            indicator.unit,
            indicator.lead,
            indicator.source,
        ]


_RESULTS = (
    *("Id", "Indicator", "Period", "Part or series", "Area", "How it covers the period"),
    *("What it is", "Figure", "Unit", "Numerator", "Denominator", "Lower", "Upper", "Shorthand"),
    *("Why there is no figure", "Expected", "Published", "Printed or worked out", "Note"),
)
_BASES = {
    "period": "The period alone",
    "year_to_date": "The year to date",
    "rolling_year": "The year to its end",
    "snapshot": "On its last day",
    "projection": "A projection",
}
_QUANTITIES = {
    Quantity.LEVEL: "The figure itself",
    Quantity.CHANGE: "A change",
    Quantity.CHANGE_PERCENT: "A change in percent",
}


def _results(whole: ScorecardAssessment) -> Iterator[list[Cell]]:
    for one in whole.indicators:
        for result in one.results:
            yield _result(one, result)


def _result(one: IndicatorAssessment, result: Result) -> list[Cell]:
    indicator = one.indicator
    known = facts(indicator, result.breakdown)
    against = f" against {result.against}" if result.against else ""
    percent = result.quantity is Quantity.CHANGE_PERCENT
    range_ = result.lower, result.upper
    return [
        indicator.id,
        name(indicator),
        result.period.label,
        known.title,
        result.area,
        _BASES[result.basis],
        f"{_QUANTITIES[result.quantity]}{against}",
        _figure(indicator, result) or _absent(result),
        "%" if percent else known.unit,
        *(_number(value) for value in (result.numerator, result.denominator)),
        *(_number(value, None if percent else known.measure) for value in range_),
        " ".join(f"[{m}]" for m in Marker if m in result.markers),
        _sentence(REASONS[result.reason]) if result.reason else "",
        day(result.expected) if result.expected else "",
        day(result.published) if result.published else "",
        _origin(result),
        result.note,
    ]


def _origin(result: Result) -> str:
    """Where a figure comes from; "" for one that is not there."""
    if result.value is None:
        return ""
    return "Printed" if result.origin is Origin.PRINTED else "; ".join(result.sources)


def _number(value: Decimal | None, measure: Measure | None = None) -> Cell:
    return "" if value is None else sheets.figure(value, measure)


def _figure(indicator: Indicator, result: Result) -> Cell:
    if result.value is None:
        return ""
    if result.quantity is Quantity.CHANGE_PERCENT:
        return sheets.percentage(result.value)
    measure = facts(indicator, result.breakdown).measure
    return sheets.figure(result.value, measure, indicator.decimals)


_ABSENCES = (Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL)


def _absent(result: Result) -> str:
    """The shorthand that stands where a figure would: "[x]" unless it is another."""
    marker = next((m for m in _ABSENCES if m in result.markers), Marker.NOT_AVAILABLE)
    return f"[{marker}]"


_TARGETS = (
    *("Id", "Indicator", "Part or series", "Area", "Period", "What it asks for", "Figure"),
    *("In the document’s words", "State", "Set on", "Why it was changed"),
)


def _targets(whole: ScorecardAssessment) -> Iterator[list[Cell]]:
    for indicator in whole.scorecard.indicators:
        for target in indicator.targets:
            known = facts(indicator, target.breakdown)
            yield [
                indicator.id,
                name(indicator),
                known.title,
                target.area,
                target.period.label,
                _sentence(promise(indicator, target)),
                _promised(target, known.measure),
                target.as_published,
                TARGET_STATUSES[target.status].capitalize(),
                day(target.set_on) if target.set_on else "",
                target.change_reason,
            ]


def _promised(target: Target, measure: Measure) -> Cell:
    """The figure a target names: a percentage of change, or one in the indicator's own unit."""
    if target.value is None:
        return ""
    if target.kind is TargetKind.CHANGE_PERCENT:
        return sheets.percentage(target.value)
    in_points = target.kind is TargetKind.CHANGE_POINTS
    return sheets.figure(target.value, None if in_points else measure)


_BASELINES = (
    *("Id", "Indicator", "Part or series", "Area", "Baseline", "Period", "Figure", "Unit"),
    *("In the document’s words", "State", "Why there is no figure"),
)


def _baselines(whole: ScorecardAssessment) -> Iterator[list[Cell]]:
    for indicator in whole.scorecard.indicators:
        for baseline in indicator.baselines:
            known = facts(indicator, baseline.breakdown)
            value = baseline.value
            yield [
                indicator.id,
                name(indicator),
                known.title,
                baseline.area,
                baseline.label,
                baseline.period.label if baseline.period else "",
                "[x]" if value is None else sheets.figure(value, known.measure, indicator.decimals),
                known.unit,
                baseline.as_published,
                BASELINE_STATUSES[baseline.status].capitalize(),
                _sentence(REASONS[baseline.reason]) if baseline.reason else "",
            ]


_UPDATES = (
    *("Id", "Indicator", "Period", "Publisher’s rating", "Its symbol", "What was said"),
    *("Why nothing was said", "Action", "Owner", "Due", "Published"),
)


def _updates(whole: ScorecardAssessment) -> Iterator[list[Cell]]:
    for indicator in whole.scorecard.indicators:
        for update in indicator.updates:
            yield [
                indicator.id,
                name(indicator),
                update.period.label,
                RATINGS[update.rating].capitalize() if update.rating else "",
                update.symbol,
                update.as_published,
                _sentence(REASONS[update.reason]) if update.reason else "",
                update.action,
                update.owner,
                day(update.due) if update.due else "",
                day(update.published) if update.published else "",
            ]


_COMMENTARY = ("Objective", "Section", "Period", "What was said", "Author", "Published")


def _commentary(whole: ScorecardAssessment) -> Iterator[list[Cell]]:
    objectives = {o.id: objective_name(o) for o in whole.scorecard.objectives}
    for said in whole.scorecard.commentary:
        yield [
            objectives.get(said.objective, "The whole scorecard"),
            SECTIONS[said.section],
            said.period.label if said.period else "",
            said.text,
            said.author,
            day(said.published) if said.published else "",
        ]


_GAPS = ("Id", "Indicator or objective", "What is missing", "Why", "Owed by", "When it was due")


def _gaps(whole: ScorecardAssessment) -> Iterator[list[Cell]]:
    objectives = {o.id: objective_name(o) for o in whole.scorecard.objectives}
    for gap in whole.gaps:
        indicator = whole.scorecard.indicator(gap.indicator) if gap.indicator else None
        yield [
            gap.indicator or gap.objective,
            name(indicator) if indicator else objectives.get(gap.objective, ""),
            gap_words.what(gap),
            gap_words.why(gap),
            gap.owner,
            gap_words.due(gap),
        ]


def _sentence(words: str) -> str:
    """Words begun with a capital letter, the rest as it is."""
    return words[:1].upper() + words[1:]
