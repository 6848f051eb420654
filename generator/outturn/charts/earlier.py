"""Several years on one axis: the figures of the indicators that one follows, before its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from outturn.charts.material import Followed, Material, Name
from outturn.charts.slots import Slot, length, run
from outturn.model import Basis, Result
from outturn.period import Kind, Period
from outturn.sentences.chart_described import named
from outturn.sentences.names import facts, name

Found = Mapping[Name, Sequence[Result]]
"""The results of each breakdown and area."""


@dataclass(frozen=True)
class Axis:
    """The periods of a chart, and what each breakdown and area has in them.

    ``eras`` are the scorecards whose figures stand before the chart's own, oldest first.
    """

    slots: tuple[Slot, ...]
    own: Mapping[Name, tuple[Slot, ...]]
    eras: tuple[Followed, ...] = ()


def axis(material: Material, found: Found, basis: Basis) -> Axis:
    """The run of periods of ``found``, after those of the scorecards that the indicator follows.

    A scorecard's figures stand there only as far as measure, unit, basis and length of period
    agree; the first that has none such ends it.
    """
    slots = run(_all(found))
    held = {name: list(results) for name, results in found.items()}
    eras: list[Followed] = []
    for followed in material.earlier if slots else ():
        older = {n: _before(material, followed, n, basis, slots[0].period) for n in found}
        if not any(r.value is not None for r in _all(older)):
            break
        era = [replace(slot, era=era_name(followed)) for slot in run(_all(older))]
        slots = (*era, *_between(era[-1].period, slots[0].period), *slots)
        eras.insert(0, followed)
        for one, results in older.items():
            held[one] += results
    return Axis(slots, {n: _aligned(slots, results) for n, results in held.items()}, tuple(eras))


def older_figures(material: Material, one: Name, basis: Basis, own: Sequence[Result]) -> int:
    """How many figures of the scorecard before can stand on an axis with ``own``."""
    if not material.earlier or not own:
        return 0
    before = _before(material, material.earlier[0], one, basis, min(r.period for r in own))
    return sum(r.value is not None for r in before)


def era_name(followed: Followed) -> str:
    """What an earlier scorecard is called: "2014/15 scorecard"."""
    return f"{followed[0].period.text} scorecard"


def own_era(material: Material) -> str:
    """What the chart's own scorecard is called beside earlier ones."""
    return era_name((material.scorecard, material.assessment))


def notes(material: Material, eras: Iterable[Followed]) -> list[str]:
    """What the figures of earlier scorecards are, in words."""
    said = []
    for followed in eras:
        scorecard, assessment = followed
        text = (
            f"Lighter: “{name(assessment.indicator)}” in the {era_name(followed)}, "
            f"{scorecard.title}, which this indicator follows."
        )
        definitions = assessment.indicator.definition, material.indicator.definition
        if all(definitions) and definitions[0] != definitions[1]:
            text += " It is defined in other words there."
        said.append(text)
    return said


def in_words(material: Material, whole: Axis) -> list[str]:
    """Where the figures of earlier scorecards go from and to, for those who can't see them."""
    told = []
    for followed in whole.eras:
        for one, slots in whole.own.items():
            own = [s for s in slots if s.era == era_name(followed) and s.value is not None]
            ends = [
                f"{_shown(material, slot)} in {named(slot.period)}"
                for slot in (*own[:1], *own[-1:])
            ]
            part = f", {material.name(one)}" if len(whole.own) > 1 else ""
            if own:
                path = f"from {ends[0]} to {ends[1]}" if len(own) > 1 else ends[0]
                told.append(f"{era_name(followed)}{part}: {path}.")
    return told


def _shown(material: Material, slot: Slot) -> str:
    assert slot.value is not None
    return material.show(slot.value)


def _all(found: Found) -> list[Result]:
    return [r for results in found.values() for r in results]


def _before(
    material: Material, followed: Followed, one: Name, basis: Basis, first: Period
) -> list[Result]:
    """What the earlier indicator has of the same kind, before ``first``."""
    scorecard, assessment = followed
    breakdown, _ = one
    mine, theirs = material.indicator, assessment.indicator
    agree = _counted(material, breakdown) == _counted(Material(assessment, scorecard), breakdown)
    if not agree or (mine.per, mine.accumulation) != (theirs.per, theirs.accumulation):
        return []
    results = Material(assessment, scorecard).results(one, {basis})
    return [r for r in results if r.period.end < first.start and length(r.period) == length(first)]


def _counted(material: Material, breakdown: str) -> tuple[str, str]:
    known = facts(material.indicator, breakdown)
    return known.measure, known.unit.casefold()


def _between(last: Period, first: Period) -> list[Slot]:
    """One slot for all the periods that no scorecard here is for, if there are any."""
    start, end = last.end + timedelta(days=1), first.start - timedelta(days=1)
    if start > end or first.kind is Kind.SPAN:
        return []
    return [Slot(Period(Kind.SPAN, start, end, first.year_start), between=True)]


def _aligned(slots: Sequence[Slot], results: Sequence[Result]) -> tuple[Slot, ...]:
    known = {slot.period: slot.result for slot in run(sorted(results, key=lambda r: r.period))}
    return tuple(replace(slot, result=known.get(slot.period)) for slot in slots)
