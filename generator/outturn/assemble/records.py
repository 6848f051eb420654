"""Each table's row becomes the record of its kind."""

from __future__ import annotations

from outturn.assemble.cells import Row
from outturn.model import (
    Accumulation,
    Annotation,
    AnnotationKind,
    Baseline,
    BaselineStatus,
    Basis,
    Breakdown,
    BreakdownKind,
    Commentary,
    Indicator,
    IndicatorStatus,
    Marker,
    Measure,
    Objective,
    Polarity,
    Quantity,
    Rating,
    Result,
    Section,
    Statistic,
    Target,
    TargetKind,
    TargetPer,
    TargetStatus,
    Update,
)


def objective(row: Row) -> Objective:
    return Objective(
        id=row.text("id"),
        number=row.text("number"),
        title=row.text("title"),
        parent=row.text("parent"),
        summary=row.text("summary"),
        reason=row.reason,
    )


def indicator(row: Row) -> Indicator:
    return Indicator(
        id=row.text("id"),
        number=row.text("number"),
        objective=row.text("objective"),
        title=row.text("title"),
        definition=row.text("definition"),
        measure=Measure(row.text("measure")),
        unit=row.text("unit"),
        per=row.decimal("per"),
        scale_min=row.decimal("scale_min"),
        scale_max=row.decimal("scale_max"),
        polarity=Polarity(row.text("polarity")),
        accumulation=Accumulation(row.text("accumulation")),
        frequency=row.text("frequency"),
        headline=row.text("headline"),
        area=row.text("area"),
        lead=row.text("lead"),
        source=row.text("source"),
        status=IndicatorStatus(row.text("status")),
        status_note=row.text("status_note"),
        part_of=row.text("part_of"),
        follows=row.text("follows"),
        decimals=row.integer("decimals"),
        reason=row.reason,
        expected=row.day("expected"),
    )


def breakdown(row: Row, indicator: Indicator) -> Breakdown:
    return Breakdown(
        id=row.text("id"),
        title=row.text("title") or row.text("id"),
        kind=BreakdownKind(row.text("kind")),
        parent=row.text("parent"),
        measure=row.word("measure", Measure) or indicator.measure,
        unit=row.text("unit") or indicator.unit,
        polarity=row.word("polarity", Polarity) or indicator.polarity,
    )


def baseline(row: Row) -> Baseline:
    return Baseline(
        label=row.text("label"),
        status=BaselineStatus(row.text("status")),
        area=row.text("area"),
        breakdown=row.text("breakdown"),
        period=row.period(),
        statistic=row.word("statistic", Statistic),
        value=row.decimal("value"),
        as_published=row.text("as_published"),
        stated_in=row.text("stated_in"),
        published=row.day("published"),
        reason=row.reason,
        expected=row.day("expected"),
        line=row.line,
    )


def target(row: Row) -> Target:
    return Target(
        kind=TargetKind(row.text("kind")),
        period=row.needed_period(),
        status=TargetStatus(row.text("status")),
        area=row.text("area"),
        breakdown=row.text("breakdown"),
        value=row.decimal("value"),
        upper=row.decimal("upper"),
        stated=row.decimal("stated"),
        per=row.word("per", TargetPer),
        baseline=row.text("baseline"),
        tolerance=row.decimal("tolerance"),
        as_published=row.text("as_published"),
        set_on=row.day("set_on"),
        change_reason=row.text("change_reason"),
        reason=row.reason,
        expected=row.day("expected"),
        line=row.line,
    )


def result(row: Row) -> Result:
    return Result(
        period=row.needed_period(),
        basis=Basis(row.text("basis")),
        quantity=Quantity(row.text("quantity")),
        value=row.decimal("value"),
        numerator=row.decimal("numerator"),
        denominator=row.decimal("denominator"),
        lower=row.decimal("lower"),
        upper=row.decimal("upper"),
        area=row.text("area"),
        breakdown=row.text("breakdown"),
        against=row.text("against"),
        markers=frozenset(Marker(m) for m in row.text("marker").split(";") if m),
        reason=row.reason,
        expected=row.day("expected"),
        published=row.day("published"),
        note=row.text("note"),
        period_as_published=row.text("period_as_published"),
        line=row.line,
    )


def update(row: Row) -> Update:
    return Update(
        period=row.needed_period(),
        as_published=row.text("as_published"),
        rating=row.word("rating", Rating),
        symbol=row.text("symbol"),
        action=row.text("action"),
        owner=row.text("owner"),
        due=row.day("due"),
        reason=row.reason,
        published=row.day("published"),
        line=row.line,
    )


def commentary(row: Row) -> Commentary:
    return Commentary(
        objective=row.text("objective"),
        section=Section(row.text("section")),
        period=row.period(),
        text=row.text("text"),
        author=row.text("author"),
        published=row.day("published"),
        line=row.line,
    )


def annotation(row: Row) -> Annotation:
    day = row.day("date")
    assert day is not None, "the checks require a date"
    return Annotation(
        date=day,
        label=row.text("label"),
        kind=AnnotationKind(row.text("kind")),
        indicator=row.text("indicator"),
        objective=row.text("objective"),
    )
