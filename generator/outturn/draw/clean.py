"""What Vega draws, made small and fit for a page: flat, rounded, without clutter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from outturn.theme import COLOURS, FONT_SIZE, LINE_HEIGHT

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_KEPT = (
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
)
# What an attribute is when it isn't there; writing it would only take room.
_DEFAULTS = {
    ("stroke-width", "1"),
    ("fill", "transparent"),
    ("stroke", "transparent"),
}
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_TRANSLATE = re.compile(r"translate\(([-\d.e]+)[ ,]([-\d.e]+)\)")
_VARIABLES = {colour.light: f"var({colour.variable},{colour.light})" for colour in COLOURS.values()}

_ANCHORS = {"center": "middle", "right": "end"}
# Behind the letters, so that they can be read across the lines they stand on.
_HALO = {
    "stroke": _VARIABLES[COLOURS["paper"].light],
    "stroke-width": "3",
    "stroke-linejoin": "round",
    "paint-order": "stroke",
}

Leaf = tuple[dict[str, str], str]
"""How an element is painted, and the element without that."""


def clean(svg: str, texts: Iterable[Mapping[str, Any]] = ()) -> str:
    """The drawing as one flat ``<svg class="ot-chart">`` with a viewBox and no size of its own.

    Colours of the theme are CSS variables with the plain colour to fall back on; there are no ids,
    no fonts and no addresses. ``texts`` are set on top, each at its own place.

    Raises ValueError for anything that isn't Vega's drawing of marks alone.
    """
    root = ElementTree.fromstring(svg)
    if root.tag != f"{_NAMESPACE}svg":
        raise ValueError(f"not an SVG drawing: {root.tag}")
    leaves = [leaf for leaf in _leaves(root, 0, 0) if leaf[0].keys() & {"fill", "stroke"}]
    leaves += [_text(text) for text in texts]
    body = "".join(_group(paint, list(run)) for paint, run in groupby(leaves, key=lambda e: e[0]))
    box = quoteattr(root.attrib["viewBox"])
    return f'<svg class="ot-chart" viewBox={box} fill="none">{body}</svg>'


def _group(paint: dict[str, str], run: list[Leaf]) -> str:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in paint.items())
    inner = "".join(text for _, text in run)
    return f"<g{attributes}>{inner}</g>"


def _leaves(element: ElementTree.Element, x: float, y: float) -> Iterator[Leaf]:
    """What is painted, in order, with the places that its groups move it to."""
    dx, dy = _moved(element)
    x, y = x + dx, y + dy
    tag = element.tag.removeprefix(_NAMESPACE)
    match tag:
        case "svg" | "g":
            for child in element:
                yield from _leaves(child, x, y)
        case "path":
            if element.get("d") and element.get("class") not in ("background", "foreground"):
                move = f' transform="translate({_short(x)},{_short(y)})"' if x or y else ""
                yield _paint(element), f'<path d="{_rounded(element.attrib["d"])}"{move}/>'
        case "line":
            end_x, end_y = x + float(element.get("x2", 0)), y + float(element.get("y2", 0))
            path = f"M{_short(x)},{_short(y)}L{_short(end_x)},{_short(end_y)}"
            yield _paint(element), f'<path d="{path}"/>'
        case _:
            raise ValueError(f"an element that charts don't use: {tag}")


def _moved(element: ElementTree.Element) -> tuple[float, float]:
    match = _TRANSLATE.search(element.get("transform", ""))
    return (float(match[1]), float(match[2])) if match else (0, 0)


def _paint(element: ElementTree.Element) -> dict[str, str]:
    kept = {name: element.attrib[name] for name in _KEPT if name in element.attrib}
    if element.get("stroke-width") == "0" or "stroke" not in kept:
        kept = {name: value for name, value in kept.items() if not name.startswith("stroke")}
    return {
        name: _VARIABLES.get(value.lower(), value)
        for name, value in kept.items()
        if (name, value) not in _DEFAULTS
    }


def _text(text: Mapping[str, Any]) -> Leaf:
    """Lines of text, spaced by the size of the text, so that a page can set it smaller."""
    paint = {"fill": _VARIABLES[text["colour"]], "font-size": str(FONT_SIZE)}
    if text["align"] != "left":
        paint["text-anchor"] = _ANCHORS[text["align"]]
    if text["bold"]:
        paint["font-weight"] = "bold"
    if text["clear"]:
        paint |= _HALO
    x, (first, *more) = _short(text["x"]), text["lines"]
    inner = escape(first)
    for line in more:
        inner += f'<tspan x="{x}" dy="{LINE_HEIGHT / FONT_SIZE:.2f}em">{escape(line)}</tspan>'
    return paint, f'<text x="{x}" y="{_short(text["y"])}">{inner}</text>'


def _rounded(path: str) -> str:
    return _NUMBER.sub(lambda match: _short(float(match[0])), path)


def _short(number: float) -> str:
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
