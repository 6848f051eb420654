"""What a chart over time leaves out: series of one figure, and periods of another length."""

from __future__ import annotations

from outturn.charts.earlier import Axis
from outturn.charts.material import Material, Name
from outturn.formats import figure, joined
from outturn.model import Basis, Result
from outturn.period import Period
from outturn.sentences.names import facts, when

_MOST_NAMED = 3


def own_periods(whole: Axis) -> frozenset[Period]:
    """The periods on the axis that are the chart's own scorecard's."""
    return frozenset(s.period for s in whole.slots if not s.era and not s.between)


def not_drawn(material: Material, whole: Axis, basis: Basis) -> list[str]:
    """Words for the observed figures that stand only in the table: "Not drawn: revoked 3 (one
    figure only)."; none where those drawn are all there are."""
    alone, apart = _alone(material, whole), _apart(material, whole, basis)
    many = "one figure only" if len(alone) == 1 else "one figure each"
    told = [f"Not drawn: {_listed(alone, 'other parts')} ({many})."] if alone else []
    length = "a period" if len(apart) == 1 else "periods"
    if apart:
        told.append(f"Not drawn: {_listed(apart, 'figures')} ({length} of another length).")
    return told


def _listed(named: list[str], kind: str) -> str:
    return joined(named) if len(named) <= _MOST_NAMED else f"{len(named)} {kind}"


def _alone(material: Material, whole: Axis) -> list[str]:
    """The series counted as those drawn are that have a single figure, each with it."""
    valued: dict[Name, list[Result]] = {}
    for s in material.series:
        found = valued.setdefault((s.breakdown, s.area), [])
        found += [r for r in s.points if r.value is not None]
    return [
        f"{material.name(name)} {_shown(material, valued[name][0])}"
        for name in material.alike()
        if name not in whole.own and len(valued[name]) == 1
    ]


def _apart(material: Material, whole: Axis, basis: Basis) -> list[str]:
    """The figures of the series drawn for periods that are not on the axis."""
    on_axis, several = own_periods(whole), len(whole.own) > 1
    return [
        f"{material.name(name) + ' ' if several else ''}{_shown(material, r)} {when(r)}"
        for s in material.series
        if (name := (s.breakdown, s.area)) in whole.own and s.basis is basis
        for r in s.points
        if r.value is not None and r.period not in on_axis
    ]


def _shown(material: Material, result: Result) -> str:
    assert result.value is not None
    measure = facts(material.indicator, result.breakdown).measure
    return figure(result.value, measure, material.indicator.decimals)
