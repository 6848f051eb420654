"""Panels of marks: figures over periods, side by side, or as signs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from outturn.charts.interactive import parts
from outturn.charts.interactive.figure import Drawn, Plot
from outturn.charts.interactive.parts import Json, layer
from outturn.theme import light

WIDTH = 290
LETTERS = 14
"""The size of letters that heights are meant for; whoever shows larger ones makes them higher."""
_HEIGHT = 200
_ROW = 60
_SIGNS_HEIGHT = 60
_SIGN = 240
_FURTHEST = 100
"""Bars of distances end here, in per cent: one far outlier must not flatten the others."""
_BELOW = 16
"""How far below the middle of its row a bar stands: its words are above it."""


def panel(plot: Plot, name: str) -> Json:
    """A plot as a panel; ``name`` is that of its points."""
    make = {Drawn.ROWS: _side_by_side, Drawn.SIGNS: _signs}.get(plot.drawn, _over_time)
    made = make(plot, [parts.row(plot, figure) for figure in plot.figures])
    made["layer"][-1]["name"] = name
    title = {"title": plot.title} if plot.title else {}
    return {"width": WIDTH, **title, **made}


def _present(layers: Iterable[Json | None]) -> list[Json]:
    return [one for one in layers if one is not None]


# ---- Over periods -------------------------------------------------------------------------------


def _over_time(plot: Plot, rows: list[Json]) -> Json:
    known = [row for f, row in zip(plot.figures, rows, strict=True) if f.value is not None]
    scale = {"type": "band", "domain": list(parts.slots(plot).values()), "padding": 0}
    layers = [
        _usual_range(plot),
        _bars(plot, known) if plot.drawn is Drawn.BARS else _line(plot, known),
        _target(plot),
        parts.points(plot, rows, y=_y(plot)),
    ]
    return {
        "height": _HEIGHT,
        "encoding": {"x": {**_SLOT, "scale": scale, "axis": _PERIODS}},
        "layer": _present(layers),
    }


_SLOT = {"field": "slot", "type": "ordinal"}
_PERIODS = {
    "labelAngle": 0,
    "labelExpr": parts.LABEL,
    "labelOverlap": "greedy",
    "labelSeparation": 4,
    "ticks": False,
    "title": None,
}


def _y(plot: Plot, field: str = "value") -> Json:
    return {
        "field": field,
        "type": "quantitative",
        "scale": {"zero": plot.from_zero},
        "axis": {"title": None, "tickCount": 5, **parts.numbers(plot.measure)},
    }


def _usual_range(plot: Plot) -> Json | None:
    slots = parts.slots(plot)
    rows = [
        {"slot": slots[f.slot], "low": parts.number(f.low), "high": parts.number(f.high)}
        for f in plot.figures
        if f.low is not None
    ]
    mark = {"type": "bar", "width": {"band": 1}, "color": light("grid"), **parts.SILENT}
    return layer(rows, mark, y=_y(plot, "low"), y2={"field": "high"}) if rows else None


def _bars(plot: Plot, known: list[Json]) -> Json:
    mark = {"type": "bar", "width": {"band": 0.72}, "strokeWidth": 1.5, **parts.SILENT}
    return layer(known, mark, y=_y(plot), **parts.painted())


def _line(plot: Plot, known: list[Json]) -> Json:
    # One colour a line, though its marks may differ by what they say.
    keyed = any(figure.key for figure in plot.figures)
    rows = [{**row, "paint": light("series-1")} if keyed else row for row in known]
    mark = {"type": "line", "strokeWidth": 2.5, "strokeJoin": "round", **parts.SILENT}
    detail = {"field": "piece", "type": "nominal"}
    return layer(rows, mark, y=_y(plot), detail=detail, stroke=parts.raw("paint"))


def _target(plot: Plot) -> Json | None:
    slots = parts.slots(plot)
    rows = [
        {"slot": slots[f.slot], "value": parts.number(f.target)}
        for f in plot.figures
        if f.target is not None
    ]
    mark = {"type": "rule", "strokeDash": [5, 3], "strokeWidth": 2, **parts.SILENT}
    encoding = {
        "x": {**_SLOT, "bandPosition": 0},
        "x2": {"field": "slot", "bandPosition": 1},
        "y": _y(plot),
        "stroke": {"value": light("target")},
    }
    return layer(rows, mark, **encoding) if rows else None


# ---- Side by side -------------------------------------------------------------------------------


def _side_by_side(plot: Plot, rows: list[Json]) -> Json:
    rows = [{**row, "row": n} for n, row in enumerate(rows)]
    targets = [
        {"row": n, "value": parts.number(f.target)}
        for n, f in enumerate(plot.figures)
        if f.target is not None
    ]
    ends = [row["value"] for row in (*rows, *targets)]
    x = {
        "field": "value",
        "type": "quantitative",
        "scale": {"domain": _extent(plot, ends), "clamp": True},
        "axis": {"title": plot.axis or None, "tickCount": 5, **parts.numbers(plot.measure)},
    }
    bar = {"type": "bar", "size": 16, "yOffset": _BELOW, "strokeWidth": 1.5, **parts.SILENT}
    tick = {"type": "tick", "size": 26, "thickness": 3, "yOffset": _BELOW, **parts.SILENT}
    tick["color"] = light("target")
    behind = [{**row, "value": plot.whole} for row in rows]
    zero = [{**row, "value": 0} for row in rows]
    points = parts.points(plot, rows, x=x)
    points["mark"]["yOffset"] = _BELOW
    layers = [
        layer(behind, {**bar, "color": light("grid")}, x=x) if plot.whole is not None else None,
        layer(rows, bar, x=x, **parts.painted()),
        layer(targets, tick, x=x) if targets else None,
        # Where distances are shown, the target is where they begin.
        layer(zero, tick, x=x) if plot.axis else None,
        layer(rows, _WORDS, x={"value": 0}, text={"field": "lines", "type": "nominal"}),
        points,
    ]
    y = {"field": "row", "type": "ordinal", "axis": None, "scale": {"padding": 0}}
    return {"height": _ROW * len(rows), "encoding": {"y": y}, "layer": _present(layers)}


_WORDS = {
    "type": "text",
    "align": "left",
    "baseline": "alphabetic",
    # Two lines, of which the second stands just above the bar.
    "dy": {"expr": f"{_BELOW - 14} - letters * 1.2"},
    "lineHeight": {"expr": "letters * 1.2"},
    "fontSize": {"expr": "letters"},
    "limit": {"expr": "width"},
    "color": light("ink"),
    **parts.SILENT,
}


def _extent(plot: Plot, ends: list[Any]) -> list[float]:
    """Where the scale begins and ends. Distances from targets are cut, figures never."""
    furthest = _FURTHEST if plot.axis else max(map(abs, ends), default=0)
    low = max(min([0, *ends]), -furthest)
    high = min(max([0, plot.whole or 0, *ends]), max(furthest, plot.whole or 0))
    return [low, high] if low < high else [0, 1]


# ---- Ratings ------------------------------------------------------------------------------------


def _signs(plot: Plot, rows: list[Json]) -> Json:
    domain = {"domain": list(parts.slots(plot).values())}
    x = {**_SLOT, "scale": domain, "axis": {**_PERIODS, "domain": False}}
    points = parts.points(plot, rows, size=_SIGN)
    return {"height": _SIGNS_HEIGHT, "encoding": {"x": x}, "layer": [points]}
