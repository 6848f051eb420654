"""The pieces panels are made of: figures as data, layers, and the points that can be reached."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from outturn.charts.interactive.figure import Drawn, Figure, Plot, words
from outturn.model import Measure
from outturn.theme import light

Json = dict[str, Any]

POINT = 60
# Outlines within a square of side 2, where Vega has no shape of its own.
_DASH = "M-1,-.2L1,-.2L1,.2L-1,.2Z"
_CROSS = "M-.8,-1L0,-.2L.8,-1L1,-.8L.2,0L1,.8L.8,1L0,.2L-.8,1L-1,.8L-.2,0L-1,-.8Z"
_ABSENT = "No figure"
_TARGET = "Target"
SILENT = {"aria": False}


def row(plot: Plot, figure: Figure) -> Json:
    """A figure as data. What is absent stands on the base line; what has a bar needs no point."""
    absent = figure.value is None and plot.drawn is not Drawn.SIGNS
    barred = plot.drawn in (Drawn.BARS, Drawn.ROWS)
    several = len({f.series for f in plot.figures}) > 1
    named = several and plot.drawn is not Drawn.SIGNS
    return {
        "words": words(figure, named=named),
        "slot": slots(plot).get(figure.slot, ""),
        "lines": [figure.series, figure.shown],
        "value": _base(plot) if absent else number(figure.value),
        "paint": light("muted" if absent else figure.role),
        "key": _ABSENT if absent else figure.key or figure.series,
        "solid": 0 if figure.hollow else 1,
        "seen": 0 if barred and not absent else 1,
        "piece": f"{figure.series} {figure.piece}",
    }


def number(value: Decimal | None) -> float | None:
    """A value as JSON has it, for drawing."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _base(plot: Plot) -> float | None:
    known = [figure.value for figure in plot.figures if figure.value is not None]
    return 0 if plot.from_zero or not known else number(min(known))


def raw(field: str, type_: str = "nominal") -> Json:
    """A field that already holds what is drawn: a colour, an opacity."""
    return {"field": field, "type": type_, "scale": None, "legend": None}


def layer(rows: list[Json], mark: Json, **encoding: Any) -> Json:
    """Marks with data of their own."""
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def slots(plot: Plot) -> dict[str, str]:
    """What stands for each slot in the data: of those of a year, the first alone shows it."""
    found: dict[str, str] = {}
    before = ""
    for slot in plot.slots:
        name, bar, year = slot.partition("|")
        found[slot] = f"{name}||{year}" if bar and year == before else slot
        before = year
    return found


LABEL = "split(split(datum.label, '||')[0], '|')"
"""What a slot is called, in Vega's expression language."""


def numbers(measure: Measure) -> Json:
    """How an axis writes its numbers."""
    affixed = {
        Measure.PROPORTION: "datum.label + '%'",
        Measure.CURRENCY: "'£' + datum.label",
    }.get(measure)
    return {"format": ",~f", **({"labelExpr": affixed} if affixed else {})}


def painted() -> Json:
    """A filled shape, or its outline alone."""
    return {
        "color": raw("paint"),
        "stroke": raw("paint"),
        "fillOpacity": raw("solid", "quantitative"),
    }


def points(plot: Plot, rows: list[Json], *, size: int = POINT, **place: Json) -> Json:
    """The figures themselves, each at its ``place``: all that can be reached, and all that has a
    description."""
    return layer(
        rows,
        {"type": "point", "size": size, "strokeWidth": 2, "aria": True},
        **place,
        **_keyed(plot, rows),
        stroke=raw("paint"),
        fillOpacity=raw("solid", "quantitative"),
        opacity=raw("seen", "quantitative"),
        description={"field": "words", "type": "nominal"},
    )


def _keyed(plot: Plot, rows: list[Json]) -> Json:
    """Fill and shape by what a mark means, with a key where they mean several things."""
    shapes = {row["key"]: f.shape for f, row in zip(plot.figures, rows, strict=True)}
    colours = {row["key"]: row["paint"] for row in rows}
    if plot.drawn is Drawn.BARS:
        shapes = dict.fromkeys(shapes, "square")
    shapes = {key: _DASH if shape == "stroke" else shape for key, shape in shapes.items()}
    if shapes.pop(_ABSENT, None):
        shapes[_ABSENT] = _CROSS
    if any(figure.target is not None for figure in plot.figures) and plot.drawn is not Drawn.ROWS:
        shapes[_TARGET], colours[_TARGET] = _DASH, light("target")
    keyed = len(shapes) > 1 and plot.drawn is not Drawn.ROWS
    legend = {"legend": {"symbolStrokeWidth": 0, "symbolOpacity": 1}} if keyed else {"legend": None}

    def by_key(values: dict[str, str]) -> Json:
        scale = {"domain": list(values), "range": list(values.values())}
        return {"field": "key", "type": "nominal", "scale": scale, "title": None, **legend}

    return {"fill": by_key({key: colours[key] for key in shapes}), "shape": by_key(shapes)}
