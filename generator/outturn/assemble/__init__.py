"""A valid package becomes a Scorecard: cells become typed facts, rows find their indicators, and
revised rows fold into the fact they revise. Pure; nothing is worked out here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from outturn import period as periods
from outturn.assemble import records
from outturn.assemble.cells import Row, Tables
from outturn.model import (
    Annotation,
    Boundary,
    Indicator,
    InYear,
    Judgement,
    Link,
    Publisher,
    Result,
    Scorecard,
    ScorecardStatus,
    VerdictStatus,
)
from outturn.package import Package


def assemble(package: Package) -> Scorecard:
    """The scorecard a package holds. The package must have passed every check."""
    facts: Mapping[str, Any] = package.descriptor["scorecard"]
    year_start = int(facts.get("year_start", periods.YEAR_START))
    tables = Tables(package, year_start)
    annotations = tuple(records.annotation(row) for row in tables.rows("annotations"))
    return Scorecard(
        id=package.id,
        publisher=_publisher(package),
        title=package.descriptor.get("title") or package.id,
        description=package.descriptor.get("description", ""),
        period=periods.parse(facts["period"], year_start),
        status=ScorecardStatus(facts.get("status", ScorecardStatus.FINAL)),
        status_note=facts.get("status_note", ""),
        as_at=_day(facts.get("as_at")),
        year_start=year_start,
        rating_scheme=dict(facts.get("rating_scheme") or {}),
        abbreviations={
            **(package.publisher.get("abbreviations") or {}),
            **(facts.get("abbreviations") or {}),
        },
        judgement=_judgement(facts.get("judgement") or {}),
        disclosure=facts.get("disclosure", ""),
        next_update=_day(facts.get("next_update")),
        licences=_links(package.descriptor.get("licenses")),
        sources=_links(package.descriptor.get("sources")),
        objectives=tuple(records.objective(row) for row in tables.rows("objectives")),
        indicators=_indicators(tables, annotations),
        commentary=tuple(records.commentary(row) for row in tables.rows("commentary")),
        annotations=annotations,
        edition=package.edition,
    )


def _publisher(package: Package) -> Publisher:
    facts = package.publisher
    return Publisher(
        id=package.publisher_id,
        name=facts["name"],
        place=facts.get("place", ""),
        area_code=facts.get("area_code", ""),
        website=facts.get("website", ""),
        contact=facts.get("contact", ""),
        about=facts.get("about", ""),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _links(items: Any) -> tuple[Link, ...]:
    return tuple(
        Link(item.get("title") or item.get("name", ""), item.get("path", ""))
        for item in items or ()
    )


def _judgement(facts: Mapping[str, Any]) -> Judgement:
    def exact(name: str) -> Decimal | None:
        return None if facts.get(name) is None else Decimal(str(facts[name]))

    return Judgement(
        share=exact("share"),
        points=exact("points"),
        version=facts.get("version", ""),
        source=facts.get("source", ""),
        boundary=Boundary(facts.get("boundary", Boundary.INCLUSIVE)),
        close_needs_improvement=facts.get("close_needs_improvement", False),
        miss_needs_worsening=facts.get("miss_needs_worsening", False),
        in_year=InYear(facts.get("in_year", InYear.SHAPE)),
        statuses={VerdictStatus(s): name for s, name in facts.get("statuses", {}).items()},
    )


def _indicators(tables: Tables, annotations: tuple[Annotation, ...]) -> tuple[Indicator, ...]:
    breakdowns: dict[str, list[Row]] = defaultdict(list)
    for row in tables.rows("breakdowns"):
        breakdowns[row.text("indicator")].append(row)
    baselines = tables.by_indicator("baselines", records.baseline)
    targets = tables.by_indicator("targets", records.target)
    results = tables.by_indicator("results", records.result)
    updates = tables.by_indicator("updates", records.update)

    def complete(row: Row) -> Indicator:
        bare = records.indicator(row)
        return replace(
            bare,
            breakdowns=tuple(records.breakdown(b, bare) for b in breakdowns[bare.id]),
            baselines=tuple(baselines[bare.id]),
            targets=tuple(targets[bare.id]),
            results=_newest(results[bare.id]),
            updates=tuple(sorted(updates[bare.id], key=lambda u: (u.period, u.published or _EVER))),
            annotations=tuple(a for a in annotations if _touches(a, bare)),
        )

    return tuple(complete(row) for row in tables.rows("indicators"))


_EVER = date.min
"""An empty ``published`` sorts before every date."""


def _touches(annotation: Annotation, indicator: Indicator) -> bool:
    if annotation.indicator:
        return annotation.indicator == indicator.id
    return not annotation.objective or annotation.objective == indicator.objective


def _newest(results: list[Result]) -> tuple[Result, ...]:
    """One result a fact: the row published last, with the earlier ones as its revisions."""
    facts: dict[tuple[Any, ...], list[Result]] = defaultdict(list)
    for result in results:
        facts[result.fact].append(result)
    newest = []
    for rows in facts.values():
        rows.sort(key=lambda r: r.published or _EVER, reverse=True)
        first, *others = rows
        newest.append(replace(first, revisions=tuple(others)) if others else first)
    return tuple(sorted(newest, key=lambda r: (r.breakdown, r.area, r.period.order, r.basis)))
