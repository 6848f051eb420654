"""What changed between editions, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from outturn.formats import day, figure, joined, number, percent
from outturn.model import (
    Amendment,
    Amendments,
    Baseline,
    Basis,
    Indicator,
    Marker,
    Quantity,
    Result,
    Target,
    Update,
)
from outturn.sentences.aims import promise
from outturn.sentences.names import amount, facts
from outturn.sentences.words import BASELINE_STATUSES, MARKERS, RATINGS, SHORT_REASONS


def as_it_stood(edition: date) -> str:
    """ "As it stood on 31 May 2016"."""
    return f"As it stood on {day(edition)}"


def between(since: date, to: date | None) -> str:
    """Which editions the changes lie between."""
    if to is None:
        return f"Since the edition of {day(since)}"
    return f"Between the editions of {day(since)} and {day(to)}"


@dataclass(frozen=True)
class Line:
    """One difference in words. ``about`` is what it is a difference of (its kind, period, part and
    area; "" for what is not said), whatever the figures."""

    about: tuple[str, ...]
    text: str


ADDED = Line(("added",), "This indicator was added.")


def told(amendments: Amendments) -> list[Line]:
    """Every difference, a sentence each: figures, then promises, then words."""
    after, before = amendments.after, amendments.before
    lines = [_figure(change, before, after) for change in amendments.results]
    lines += [_target(change, before, after) for change in amendments.targets]
    lines += [_baseline(change, before, after) for change in amendments.baselines]
    for change in amendments.updates:
        lines.extend(_update(change))
    if amendments.facts:
        named = joined([_FACTS[name] for name in amendments.facts])
        lines.append(Line(("description",), f"How it is described changed: {named}."))
    return lines


_FACTS = {
    "title": "its title",
    "definition": "its definition",
    "measure": "the kind of figure",
    "unit": "its unit",
    "per": "what its rate is per",
    "polarity": "which way is better",
    "accumulation": "how its year adds up",
    "headline": "the part it is judged by",
    "status": "its state",
    "lead": "its lead agency",
    "source": "its source",
}


def _figure(change: Amendment[Result], before: Indicator, after: Indicator) -> Line:
    row = change.after or change.before
    assert row is not None
    basis = "" if row.basis is Basis.PERIOD else row.basis
    quantity = "" if row.quantity is Quantity.LEVEL else row.quantity
    text = _sentence(
        _where(after, row),
        _result(before, change.before) if change.before else "",
        _result(after, change.after) if change.after else "",
    )
    return Line(("figure", row.period.slug, basis, quantity, row.breakdown, row.area), text)


def _sentence(where: str, was: str, now: str) -> str:
    """ "July to September 2015 (Q2): was 426, now 431."."""
    if not was:
        return f"{where}: {now} was added."
    if not now:
        return f"{where}: {was} was taken out."
    if was == now:
        return f"{where}: still {now}, but said in other words or on other terms."
    return f"{where}: was {was}, now {now}."


def _where(indicator: Indicator, row: Result) -> str:
    parts = [facts(indicator, row.breakdown).title, row.area, row.period.label]
    if row.basis is Basis.YEAR_TO_DATE and not row.period.is_year:
        parts[-1] = f"{row.period.label}, year to date"
    elif row.basis is Basis.PROJECTION:
        parts[-1] = f"{row.period.label}, projected"
    elif row.basis is Basis.ROLLING_YEAR and not row.period.is_year:
        parts[-1] = f"{row.period.label}, rolling year"
    return ", ".join(filter(None, parts))


def _result(indicator: Indicator, row: Result) -> str:
    """A figure with all that may differ: "52% (12 of 22, provisional)"."""
    share = ""
    if row.numerator is not None and row.denominator is not None:
        share = f"{number(row.numerator)} of {number(row.denominator)}"
    if row.value is None:
        return share or (f"no figure ({SHORT_REASONS[row.reason]})" if row.reason else "no figure")
    limits = ""
    if row.lower is not None and row.upper is not None:
        limits = f"between {number(row.lower)} and {number(row.upper)}"
    markers = (MARKERS[m] for m in Marker if m in row.markers)
    beside = ", ".join(filter(None, (share, limits, *markers)))
    return f"{_exactly(indicator, row)} ({beside})" if beside else _exactly(indicator, row)


def _exactly(indicator: Indicator, row: Result) -> str:
    """As many decimals as were typed: rounded, two figures could look the same."""
    assert row.value is not None
    if row.quantity is Quantity.LEVEL:
        return figure(row.value, facts(indicator, row.breakdown).measure, _decimals(row.value))
    if row.quantity is Quantity.CHANGE_PERCENT:
        return percent(row.value, max(1, _decimals(row.value)))
    return amount(indicator, row, unit=False)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _target(change: Amendment[Target], before: Indicator, after: Indicator) -> Line:
    row = change.after or change.before
    assert row is not None
    part = facts(after, row.breakdown).title
    where = ", ".join(filter(None, (f"The target for {row.period.label}", part, row.area)))
    text = _sentence(
        where,
        promise(before, change.before) if change.before else "",
        promise(after, change.after) if change.after else "",
    )
    set_on = row.set_on.isoformat() if row.set_on else ""
    return Line(("target", row.period.slug, row.breakdown, row.area, set_on), text)


def _baseline(change: Amendment[Baseline], before: Indicator, after: Indicator) -> Line:
    row = change.after or change.before
    assert row is not None
    part = facts(after, row.breakdown).title
    label = "The baseline" if row.label == "baseline" else f"The baseline, {row.label}"
    text = _sentence(
        ", ".join(filter(None, (label, part, row.area))),
        _start(before, change.before) if change.before else "",
        _start(after, change.after) if change.after else "",
    )
    return Line(("baseline", row.label, row.breakdown, row.area), text)


def _start(indicator: Indicator, row: Baseline) -> str:
    state = BASELINE_STATUSES[row.status]
    if row.value is None:
        return f"no figure ({state})"
    measure = facts(indicator, row.breakdown).measure
    return f"{figure(row.value, measure, _decimals(row.value))} ({state})"


def _update(change: Amendment[Update]) -> Iterator[Line]:
    before, after = change.before, change.after
    row = after or before
    assert row is not None
    when, said = row.period.label, ("said", row.period.slug)
    if after is None or before is None:
        done = "added" if before is None else "taken out"
        yield Line(said, f"What was said for {when} was {done}.")
        return
    if before.rating != after.rating:
        was, now = (RATINGS[r] if r else "none" for r in (before.rating, after.rating))
        text = f"The publisher’s rating for {when}: was {was}, now {now}."
        yield Line(("rating", row.period.slug), text)
    same = before.as_published == after.as_published
    if not same or before.rating == after.rating:
        yield Line(said, f"What was said for {when} was changed.")
