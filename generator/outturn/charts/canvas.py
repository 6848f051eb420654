"""What forms draw on: panels with scales of their own, and text placed between them.

Altair describes a panel once for each number of panels (describing it is slower than drawing it);
a chart is that description with its own data and extents.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import altair as alt

from outturn.charts.spec import ChartSpec, Drawn, Extents, Form
from outturn.theme import WIDTH, config, light

Row = dict[str, Any]
KINDS = ("grid", "bars", "rules", "dashes", "lines", "points", "strokes")
"""A panel's layers, undermost first."""


@dataclass
class Panel:
    """A rectangle of the chart with linear scales; rows of data to draw in it, by kind.

    ``left`` to ``right`` and ``top`` to ``bottom`` are user units of the chart; ``xs`` and ``ys``
    the data's extents.
    """

    left: float
    right: float
    top: float
    bottom: float
    xs: tuple[float, float]
    ys: tuple[float, float]
    rows: dict[str, list[Row]] = field(default_factory=lambda: {kind: [] for kind in KINDS})

    def x(self, value: float) -> float:
        """Where ``value`` stands, in user units from the chart's left edge."""
        start, end = self.xs
        return self.left + (value - start) / (end - start) * (self.right - self.left)

    def y(self, value: float) -> float:
        """Where ``value`` stands, in user units from the chart's top edge."""
        start, end = self.ys
        return self.bottom - (value - start) / (end - start) * (self.bottom - self.top)

    def from_x(self, place: float) -> float:
        """The value that stands at ``place``: the reverse of ``x``."""
        start, end = self.xs
        return start + (place - self.left) / (self.right - self.left) * (end - start)

    def from_y(self, place: float) -> float:
        """The value that stands at ``place``: the reverse of ``y``."""
        start, end = self.ys
        return start + (self.bottom - place) / (self.bottom - self.top) * (end - start)

    def bar(
        self, xs: tuple[float, float], ys: tuple[float, float], role: str, *, hollow: bool = False
    ) -> None:
        """A filled rectangle; with ``hollow`` its outline alone."""
        fill = light("paper" if hollow else role)
        self.rows["bars"].append(
            {**_span(xs, ys), "fill": fill, "stroke": light(role) if hollow else None}
        )

    def rule(
        self,
        xs: tuple[float, float],
        ys: tuple[float, float],
        role: str,
        *,
        kind: str = "rules",
        width: float = 1,
    ) -> None:
        """A straight line; ``kind`` is "grid" (undermost), "rules" or "dashes"."""
        self.rows[kind].append({**_span(xs, ys), "stroke": light(role), "width": width})

    def line(self, points: list[tuple[float, float]], role: str, name: str) -> None:
        """A line through ``points``; one that breaks is several, each with its own ``name``."""
        for order, (x, y) in enumerate(points):
            self.rows["lines"].append(
                {"x": x, "y": y, "stroke": light(role), "name": name, "order": order}
            )

    def point(
        self,
        x: float,
        y: float,
        role: str,
        shape: str = "circle",
        *,
        open_: bool = False,
        size: float = 60,
    ) -> None:
        """A symbol of ``size`` square units; ``open_`` draws its outline only."""
        self.rows["strokes" if open_ else "points"].append(
            {"x": x, "y": y, "colour": light(role), "shape": shape, "size": size}
        )


@dataclass
class Canvas:
    """A chart in the making: panels, and text by its place on the chart. ``shared`` is how far
    scales have to run because other charts' do; ``reaches`` how far its own figures go. ``notes``
    is what stands below it in words, ``drawn`` which series it shows."""

    shared: Extents = field(default_factory=dict)
    panels: list[Panel] = field(default_factory=list)
    texts: list[Row] = field(default_factory=list)
    reaches: Extents = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)

    def add(self, panel: Panel) -> Panel:
        self.panels.append(panel)
        return panel

    def reach(self, counted: str, own: tuple[float, float]) -> tuple[float, float]:
        """The extents of a scale that counts ``counted``, of figures that go as far as ``own``;
        where that isn't known (""), it is nobody else's."""
        if not counted:
            return own
        self.reaches[counted] = wider(own, self.reaches.get(counted, own))
        return wider(own, self.shared.get(counted, own))

    def write(
        self,
        x: float,
        y: float,
        text: str | list[str],
        role: str = "ink",
        *,
        align: str = "left",
        bold: bool = False,
        clear: bool = False,
    ) -> None:
        """Text whose first line's baseline is at ``y``; further lines follow below. ``clear`` sets
        it off from what it may stand on."""
        self.texts.append(
            {
                "x": round(x, 1),
                "y": round(y, 1),
                "lines": [text] if isinstance(text, str) else text,
                "align": align,
                "colour": light(role),
                "bold": bold,
                "clear": clear,
            }
        )

    def spec(self, key: str, form: Form, height: float) -> ChartSpec:
        """The finished specification, without layers that have nothing to draw."""
        whole = round(height)
        base = _skeleton(len(self.panels))
        data = {f"{kind}{n}": p.rows[kind] for n, p in enumerate(self.panels) for kind in KINDS}
        spec = {
            **base,
            "height": whole,
            "layer": _prune(base["layer"], data),
            "params": [
                {"name": f"{name}{n}", "value": round(value, 2)}
                for n, panel in enumerate(self.panels)
                for name, value in _extents(panel).items()
            ],
            "datasets": {name: rows for name, rows in data.items() if rows},
            # Vega measures every text it sets, which takes it longer than all the rest; these have
            # their places already, and are set when the drawing is cleaned.
            "usermeta": {"texts": self.texts},
        }
        text = json.dumps(spec, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return ChartSpec(
            key, text, form, WIDTH, whole, self.reaches, tuple(self.notes), tuple(self.drawn)
        )


def wider(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    """The extents that hold both."""
    return min(one[0], other[0]), max(one[1], other[1])


def _span(xs: tuple[float, float], ys: tuple[float, float]) -> Row:
    return {"x": xs[0], "x2": xs[1], "y": ys[0], "y2": ys[1]}


def _extents(panel: Panel) -> dict[str, float]:
    return {
        "left": panel.left,
        "right": panel.right,
        "top": panel.top,
        "bottom": panel.bottom,
        "x0_": panel.xs[0],
        "x1_": panel.xs[1],
        "y0_": panel.ys[0],
        "y1_": panel.ys[1],
    }


def _prune(layers: list[Any], data: dict[str, list[Row]]) -> list[Any]:
    kept = []
    for layer in layers:
        if "layer" in layer:
            inner = _prune(layer["layer"], data)
            kept += [{**layer, "layer": inner}] if inner else []
        elif data[layer["data"]["name"]]:
            kept.append(layer)
    return kept


@lru_cache(maxsize=16)
def _skeleton(panels: int) -> Any:
    """The description of a chart with so many panels: Altair's, without data."""
    layers = [_panel(number) for number in range(panels)]
    chart = alt.layer(*layers).resolve_scale(x="independent", y="independent")
    chart = chart.properties(width=WIDTH, height=1, autosize="none", padding=0)
    described = chart.to_dict()
    described["config"] = config()
    # An address of the schema would be the only one in the specification, and nothing reads it.
    described.pop("$schema", None)
    return described


def _scale(number: int, axis: str) -> alt.Scale:
    first, last = ("left", "right") if axis == "x" else ("bottom", "top")
    return alt.Scale(
        domainMin=alt.ExprRef(f"{axis}0_{number}"),
        domainMax=alt.ExprRef(f"{axis}1_{number}"),
        range=[alt.ExprRef(f"{first}{number}"), alt.ExprRef(f"{last}{number}")],
        zero=False,
        nice=False,
    )


def _panel(number: int) -> Any:
    x = alt.X("x:Q", scale=_scale(number, "x"), axis=None)
    y = alt.Y("y:Q", scale=_scale(number, "y"), axis=None)
    fill = alt.Fill("fill:N", scale=None)
    stroke = alt.Stroke("stroke:N", scale=None)
    width = alt.ExprRef("datum.width")
    size = alt.ExprRef("datum.size")
    shape = alt.Shape("shape:N", scale=None)

    def data(kind: str) -> alt.Chart:
        return alt.Chart(alt.NamedData(name=f"{kind}{number}")).encode(x=x, y=y)

    colour = {"fill": alt.Fill("colour:N", scale=None)}
    outline = {"stroke": alt.Stroke("colour:N", scale=None)}
    marks = {
        "grid": data("grid").mark_rule(strokeWidth=width).encode(x2="x2", y2="y2", stroke=stroke),
        "bars": data("bars").mark_rect().encode(x2="x2", y2="y2", fill=fill, stroke=stroke),
        "rules": data("rules").mark_rule(strokeWidth=width).encode(x2="x2", y2="y2", stroke=stroke),
        "dashes": data("dashes")
        .mark_rule(strokeWidth=width, strokeDash=[5, 3])
        .encode(x2="x2", y2="y2", stroke=stroke),
        "lines": data("lines").mark_line().encode(stroke=stroke, detail="name:N", order="order:Q"),
        "points": data("points").mark_point(strokeWidth=0, size=size).encode(shape=shape, **colour),
        "strokes": data("strokes")
        .mark_point(fill="transparent", strokeWidth=2.2, size=size)
        .encode(shape=shape, **outline),
    }
    return alt.layer(*(marks[kind] for kind in KINDS))
