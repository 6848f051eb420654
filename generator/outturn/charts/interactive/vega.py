"""Plots as one Vega-Lite specification, made of marks alone.

Every figure is a point that has its words as description, in the order of ``usermeta.figures``,
which says of each which series it belongs to: whoever shows the chart can go from one to the next.
Nothing else in it has a description. Widths are for a phone; whoever shows it wider sets them anew.
Heights go with letters of the size that the parameter ``letters`` gives. ``usermeta.colours`` names
the variable of each colour, for pages whose colours change.
"""

from __future__ import annotations

import json

from outturn.charts.interactive.figure import Plot
from outturn.charts.interactive.panels import LETTERS, panel
from outturn.charts.interactive.parts import POINT, Json
from outturn.theme import COLOURS, light


def specification(plots: tuple[Plot, ...]) -> str:
    """The plots, one below the other, as canonical JSON."""
    panels = [panel(plot, f"figures{n}") for n, plot in enumerate(plots)]
    series = [f"{n}/{f.series}" for n, plot in enumerate(plots) for f in plot.figures]
    order = {name: at for at, name in enumerate(dict.fromkeys(series))}
    whole: Json = {
        **(panels[0] if len(panels) == 1 else _below_each_other(panels)),
        "background": "transparent",
        "params": [{"name": "letters", "value": LETTERS}],
        "config": _config(),
        "usermeta": {
            "figures": [order[name] for name in series],
            "colours": {colour.light: colour.variable for colour in COLOURS.values()},
        },
    }
    return json.dumps(whole, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _below_each_other(panels: list[Json]) -> Json:
    apart = {"fill": "independent", "shape": "independent"}
    return {"vconcat": panels, "spacing": 24, "resolve": {"scale": apart}}


def _config() -> Json:
    quiet, line = light("muted"), light("axis")
    return {
        "view": {"stroke": None},
        "axis": {
            "aria": False,
            "domainColor": line,
            "tickColor": line,
            "gridColor": light("grid"),
            "labelColor": quiet,
            "titleColor": quiet,
            "titleFontWeight": "normal",
        },
        "legend": {
            "aria": False,
            "labelColor": light("ink"),
            "labelLimit": 260,
            "title": None,
            "orient": "top",
            "direction": "vertical",
            "symbolSize": POINT + 20,
        },
        "title": {"aria": False, "anchor": "start", "color": light("ink"), "frame": "group"},
    }
