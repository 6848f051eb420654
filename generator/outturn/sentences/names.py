"""What things are called on pages."""

from __future__ import annotations

from outturn.formats import percent, quantity
from outturn.model import (
    Basis,
    Breakdown,
    BreakdownKind,
    Indicator,
    Objective,
    Quantity,
    Result,
)
from outturn.period import MONTHS, Kind, Period, PeriodError, parse

LOST_NAME = "(name lost in transcription)"


def facts(indicator: Indicator, breakdown: str) -> Breakdown:
    """Unit, measure and polarity of a breakdown; those of the indicator itself for ""."""
    for known in indicator.breakdowns:
        if known.id == breakdown:
            return known
    return Breakdown(
        id=breakdown,
        title=breakdown,
        kind=BreakdownKind.RELATED,
        measure=indicator.measure,
        unit=indicator.unit,
        polarity=indicator.polarity,
    )


def title(thing: Indicator | Objective) -> str:
    """Its title; in its place, where it was lost, a word that says so."""
    return thing.title or LOST_NAME


def name(thing: Indicator | Objective) -> str:
    """Its number and title: "2.2 Reduce offences of violence without injury"."""
    return f"{thing.number} {title(thing)}".strip()


def objective_name(objective: Objective) -> str:
    """ "Objective 2: Violent crime"; the title alone where it has no number."""
    return (
        f"Objective {objective.number}: {title(objective)}"
        if objective.number
        else title(objective)
    )


def when(result: Result) -> str:
    """When a result is for, after a figure: "in April to June 2015 (Q1)", "in the year to March
    2016", "from April to December 2015"."""
    return covering(result.period, result.basis)


def covering(period: Period, basis: Basis) -> str:
    """How a result of ``basis`` covers ``period``, with its preposition."""
    if basis is Basis.YEAR_TO_DATE:
        to_date = period.to_date()
        return f"in {to_date.label}" if to_date.is_year else f"from {to_date.label}"
    if basis is Basis.ROLLING_YEAR and not period.is_year:
        return f"in the year to {_month(period)}"
    if basis is Basis.SNAPSHOT:
        return f"at the end of {_month(period)}"
    if basis is Basis.PROJECTION:
        return f"projected for {period.label}"
    if period.kind is Kind.SPAN:
        return f"from {period.label}"
    return f"in {period.label}"


def _month(period: Period) -> str:
    last = period.end
    return f"{MONTHS[last.month - 1]} {last.year}"


def amount(indicator: Indicator, result: Result, *, unit: bool = True) -> str:
    """A result's figure, with its unit: "489 offences", "67%", "−16% against the baseline"."""
    if result.value is None:
        return "no figure"
    known = facts(indicator, result.breakdown)
    if result.quantity is Quantity.CHANGE_PERCENT:
        return published_change(result)
    text = quantity(result.value, known.unit if unit else "", known.measure, indicator.decimals)
    if result.quantity is Quantity.CHANGE:
        sign = "+" if result.value > 0 else ""
        return f"{sign}{text}{_against(result)}"
    return text


def published_change(result: Result) -> str:
    """A change that is the only thing published: "up 10% against 2010/11"."""
    return f"{change_size(result)}{_against(result)}"


def change_size(result: Result) -> str:
    """How far a published change goes: "up 10%"."""
    assert result.value is not None
    word = "up" if result.value > 0 else "down" if result.value < 0 else "unchanged,"
    return f"{word} {percent(abs(result.value))}"


def as_published(result: Result) -> str:
    """What a published change is against: "against 2010/11, as published"."""
    return ", ".join(filter(None, (_against(result).strip(), "as published")))


def _against(result: Result) -> str:
    """What a change is against; "" where that is part of its own period."""
    if not result.against or result.against in result.period.label:
        return ""
    if result.against == "baseline":
        return " against the baseline"
    return f" against {compared_with(result.against, result.period.year_start)}"


def compared_with(against: str, year_start: int) -> str:
    """What a published change is against: a period in words; the document's own words as they
    are."""
    try:
        return parse(against, year_start).label
    except PeriodError:
        return against
