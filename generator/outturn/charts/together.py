"""Charts beside each other: one scale for those that count the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

from outturn.charts.canvas import wider
from outturn.charts.spec import ChartSpec, Extents

_LEAST = 0.1
"""How much of a scale a chart's own figures have to fill for it to share that scale: below that,
what they do could no longer be seen."""


@dataclass
class Shared:
    """The scales that a chart shares, and with which others. ``apart`` are those that count the
    same on a scale too long for it."""

    extents: Extents = field(default_factory=dict)
    same: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)


def share_scales(specs: Mapping[str, ChartSpec]) -> dict[str, Shared]:
    """What each of the charts shares with the others, by their names; those that share nothing
    are left out."""
    found = {name: Shared() for name in specs}
    counted = dict.fromkeys(what for spec in specs.values() for what in spec.reaches)
    for what in counted:
        reaches = {n: spec.reaches[what] for n, spec in specs.items() if what in spec.reaches}
        groups = _groups(reaches)
        for number, group in enumerate(groups):
            whole = reaches[group[0]]
            for name in group:
                whole = wider(whole, reaches[name])
            for name in group:
                found[name].extents[what] = whole
                _add(found[name].same, [other for other in group if other != name])
                _add(found[name].apart, list(chain.from_iterable(groups[:number])))
    order = list(specs)
    for shared in found.values():
        shared.same.sort(key=order.index)
        shared.apart = sorted(set(shared.apart) - set(shared.same), key=order.index)
    return {name: shared for name, shared in found.items() if shared.same or shared.apart}


def _add(known: list[str], names: list[str]) -> None:
    known.extend(name for name in names if name not in known)


def _groups(reaches: Mapping[str, tuple[float, float]]) -> list[list[str]]:
    """The names of those that one scale can serve, longest scale first."""
    sizes = {name: high - low for name, (low, high) in reaches.items()}
    groups: list[list[str]] = []
    for name in sorted(sizes, key=lambda name: -sizes[name]):
        if groups and sizes[name] >= _LEAST * sizes[groups[-1][0]]:
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups
