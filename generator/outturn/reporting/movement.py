"""Which way figures are going, and what is usual for them, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from outturn.formats import percent
from outturn.model import (
    Basis,
    Breakdown,
    Comparator,
    Direction,
    IndicatorAssessment,
    Measure,
    Polarity,
    Travel,
    Variation,
)
from outturn.reporting.places import amount, line, plain, sentence, signed
from outturn.reporting.reasoning import numbered, part_of
from outturn.reporting.text import Line
from outturn.sentences import variation as words
from outturn.sentences.names import covering, facts
from outturn.sentences.words import TRAVELS

_COMPARATORS = {
    Comparator.SAME_PERIOD_LAST_YEAR: "the same period last year",
    Comparator.PREVIOUS_PERIOD: "the period before",
    Comparator.BASELINE: "the baseline",
}


def directions(assessment: IndicatorAssessment) -> Iterator[Line]:
    """Where each part is going: both figures, the change, and what makes it better or worse."""
    several = len(assessment.directions) > 1
    alone: list[str] = []
    for direction in assessment.directions:
        name = part_of(assessment, direction)
        if direction.comparator is None and several:
            alone.append(name)
            continue
        yield line(f"{name}: {_travel(direction)}" if several else _travel(direction))
        known = facts(assessment.indicator, direction.breakdown)
        for said in _direction(direction, known):
            yield line(said, 2)
    if alone:
        yield line(f"No earlier figure of the same basis and length: {'; '.join(alone)}.")


def _travel(direction: Direction) -> str:
    return f"{TRAVELS[direction.travel]}."


def _direction(direction: Direction, known: Breakdown) -> Iterator[str]:
    if direction.comparator is Comparator.PUBLISHED_CHANGE:
        assert direction.change_percent is not None
        plus = "+" if direction.change_percent > 0 else ""
        size = f"{plus}{plain(direction.change_percent)}%"
        yield f"The document prints a change of {size} against “{direction.against}”."
    elif direction.comparator is None:
        there = "no earlier figure of the same basis and length to compare with"
        yield f"There is {'no observed figure' if direction.value is None else there}."
        return
    else:
        yield from _compared(direction, known)
    if reason := _no_way(direction, known):
        yield reason


def _compared(direction: Direction, known: Breakdown) -> Iterator[str]:
    value, before, change = direction.value, direction.comparator_value, direction.change
    assert value is not None
    assert before is not None
    assert change is not None
    assert direction.period is not None
    assert direction.basis is not None
    now = sentence(covering(direction.period, direction.basis)).removesuffix(".")
    then = _named(direction, direction.basis)
    yield f"{now} it is {amount(value, known)}; it was {amount(before, known)} {then}."
    yield sentence(f"{plain(value)} less {plain(before)} is {signed(change, known)}")
    if known.measure is not Measure.PROPORTION and direction.change_percent is not None:
        plus = "+" if direction.change_percent > 0 else ""
        share = f"{plus}{percent(direction.change_percent)}"
        yield sentence(f"{signed(change, known)} is {share} of {plain(abs(before))}")


def _named(direction: Direction, basis: Basis) -> str:
    """ "in 2014/15 (the same period last year)", "(the baseline: three-year average)"."""
    assert direction.comparator is not None
    kind, label = _COMPARATORS[direction.comparator], direction.comparator_label
    if direction.comparator is Comparator.BASELINE:
        return f"({kind}: {label})" if label.casefold() not in ("", "baseline") else f"({kind})"
    assert direction.comparator_period is not None
    return f"{covering(direction.comparator_period, basis)} ({kind})"


def _no_way(direction: Direction, known: Breakdown) -> str:
    """Why a change is neither better nor worse."""
    if direction.travel is Travel.LITTLE_CHANGE:
        return "A change of less than 1% (of a percentage: of less than one point) is little."
    if direction.travel is not Travel.UNKNOWN:
        return ""
    if known.polarity is Polarity.NONE:
        return "Neither way is better."
    if known.polarity is Polarity.MAINTAIN:
        return "The level to keep is not known."
    return "The figures are marked as unreliable."


def variation(assessment: IndicatorAssessment) -> Iterator[Line]:
    """The limits of usual variation of each series that has them, with their arithmetic."""
    found = assessment.variations
    if found and not any(one.known for one in found):
        yield line(words.too_short(found))
        return
    for one in found:
        if one.known:
            yield from _variation(assessment, one)


def _variation(assessment: IndicatorAssessment, one: Variation) -> Iterator[Line]:
    indicator = assessment.indicator
    said = (
        words.reading(indicator, one),
        words.trial(one.phase),
        words.assurance(indicator, one),
    )
    yield line(f"{part_of(assessment, one)}: {' '.join(filter(None, said))}")
    yield from numbered(one.steps, 2)
    for run in words.runs(indicator, one):
        yield line(f"{run.when}: {run.text}.", 2)
