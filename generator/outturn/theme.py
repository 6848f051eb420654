"""How charts look: the one place for colours, sizes and the widths of text.

The palette is the Government Analysis Function's, with a second value for each colour on dark
pages; statuses have colours of their own, between its dark blue, orange and dark pink. Marks keep
a contrast of at least 3:1 with both backgrounds and text 4.5:1, and colours stay apart in each kind
of colour blindness; tests compute both. A colour never carries meaning alone: a word or a shape
always stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

LIGHT_BACKGROUND = "#ffffff"
DARK_BACKGROUND = "#12161b"

WIDTH = 360
"""The width of every chart, in user units: a phone shows it at about its natural size."""
FONT_SIZE = 13
LINE_HEIGHT = 15
FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"
"""For saved files; on a page a chart takes the page's own font."""


@dataclass(frozen=True)
class Colour:
    """A role with its value on light and on dark pages (``#rrggbb``), and its CSS variable."""

    role: str
    light: str
    dark: str
    variable: str
    is_text: bool = False
    """True where text is set in it, which asks for more contrast."""
    decorative: bool = False
    """True where nothing is lost if it cannot be seen (grid lines)."""


def _chart(role: str, light: str, dark: str, **uses: bool) -> Colour:
    return Colour(role, light, dark, f"--ot-chart-{role}", **uses)


def _status(role: str, light: str, dark: str) -> Colour:
    return Colour(role, light, dark, f"--ot-status-{role.replace('_', '-')}", is_text=True)


_COLOURS = (
    _chart("ink", "#0b0c0c", "#e8eaed", is_text=True),
    _chart("muted", "#505a5f", "#b1b4b6", is_text=True),
    # What lies under the chart: halos of text, and the inside of outlines.
    _chart("paper", LIGHT_BACKGROUND, DARK_BACKGROUND, decorative=True),
    _chart("grid", "#d5d9dc", "#3a424c", decorative=True),
    _chart("axis", "#6f777b", "#8f979e"),
    # Dark blue, dark pink, orange and turquoise: the order in which series take them.
    _chart("series-1", "#12436d", "#7fb2e5"),
    _chart("series-2", "#801650", "#e58bbd"),
    _chart("series-3", "#f46a25", "#f58a51"),
    _chart("series-4", "#28a197", "#35b8ac"),
    _chart("past", "#7d8ca0", "#7b8da3"),
    _chart("target", "#3d3d3d", "#d7dade"),
    # Good is blue, bad is red: who is colour-blind tells those apart, and green from red not.
    _status("met", "#0f3f75", "#4aa3ee"),
    _status("on_course", "#296db3", "#a6c9ff"),
    _status("close", "#a8480e", "#f7a94f"),
    _status("off_course", "#b3173a", "#ee7d97"),
    _status("missed", "#5f0930", "#f24a66"),
    _status("not_judged", "#5a6469", "#bfc4c8"),
)
COLOURS = MappingProxyType({colour.role: colour for colour in _COLOURS})
"""Every colour by its role; no two share a light value, so that a drawing can be read back."""

SERIES = ("series-1", "series-2", "series-3", "series-4")
"""The roles that series take, in order; a chart never shows more series than these."""

# Outlines within a square of side 2, where Vega has no shape of its own.
SHAPES = MappingProxyType(
    {
        "met": "M-1.1,.1L-.3,.9L1.2,-.9",
        "on_course": "triangle-up",
        "close": "diamond",
        "off_course": "triangle-down",
        "missed": "M-.95,-.95L.95,.95M.95,-.95L-.95,.95",
        "not_judged": "circle",
        "on_track": "circle",
        "at_risk": "diamond",
        "off_track": "square",
        "not_rated": "M-1,0L1,0",
    }
)
"""The shape of each verdict and rating."""
OPEN_SHAPES = frozenset({"met", "missed", "not_judged", "not_rated"})
"""The shapes drawn as strokes, not filled."""
SERIES_SHAPES = ("circle", "square", "diamond", "triangle-up")


def light(role: str) -> str:
    """The light value of a role; KeyError for an unknown one."""
    return COLOURS[role].light


def stylesheet() -> str:
    """The CSS custom properties of every colour, for light pages and for Material's dark scheme."""
    plain = "".join(f"  {c.variable}: {c.light};\n" for c in _COLOURS)
    dark = "".join(f"  {c.variable}: {c.dark};\n" for c in _COLOURS)
    return f':root {{\n{plain}}}\n\n[data-md-color-scheme="slate"] {{\n{dark}}}\n'


def config() -> dict[str, Any]:
    """The Vega-Lite configuration of every chart, as plain values."""
    return {
        "background": None,
        "view": {"stroke": None},
        "line": {"strokeWidth": 2.5, "strokeJoin": "round", "strokeCap": "round"},
        "rule": {"strokeWidth": 1},
        "point": {"opacity": 1},
        "rect": {"strokeWidth": 1.5},
    }


# Widths of Arial's characters in thousandths of the font size, near enough to lay text out by.
_NARROW = frozenset("ijlrt.,:;'|!I ()[]/-f‘’")
_SLIM = frozenset("ckszvxy")
_WIDE = frozenset("mwMW%@—")


def text_width(text: str, size: float = FONT_SIZE) -> float:
    """About how wide ``text`` is when set at ``size``, in the same units; errs on the wide side."""
    return sum(map(_character, text)) * size / 1000


def _character(character: str) -> int:
    if character in _NARROW:
        return 320
    if character in _SLIM:
        return 510
    if character in _WIDE:
        return 890
    if character.isupper():
        return 700
    return 560


def wrap(text: str, width: float, size: float = FONT_SIZE) -> list[str]:
    """``text`` in lines no wider than ``width``, broken between words; a longer word stands alone
    and is cut."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size) <= width:
            lines[-1] = joined
        else:
            lines.append(shorten(word, width, size))
    return lines


def shorten(text: str, width: float, size: float = FONT_SIZE) -> str:
    """``text`` cut to ``width`` with an ellipsis, where it is wider."""
    if text_width(text, size) <= width:
        return text
    while text and text_width(f"{text}…", size) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"
