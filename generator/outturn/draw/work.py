"""The work itself, done in other processes: a specification to SVG, SVG to PNG."""

from __future__ import annotations

import json
from importlib.metadata import version

import vl_convert

from outturn import theme
from outturn.draw.clean import clean

# Counts up whenever what is made from the same specification changes.
_EDITION = 1
_THEME = f"{theme.stylesheet()} {theme.FONT_SIZE} {theme.LINE_HEIGHT}"
SVG_STAMP = (
    f"svg {_EDITION} vl-convert {version('vl-convert-python')} altair {version('altair')} {_THEME}"
)
PNG_STAMP = f"png {_EDITION} vl-convert {version('vl-convert-python')}"
_SCALE = 2


def draw_svg(spec: str) -> bytes:
    """The cleaned drawing of a Vega-Lite specification, with the texts its ``usermeta`` places.

    Nothing is fetched for it.
    """
    texts = json.loads(spec)["usermeta"]["texts"]
    return clean(vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]), texts).encode()


def draw_png(svg: str) -> bytes:
    """A saved SVG as pixels, two for each user unit."""
    return vl_convert.svg_to_png(svg, scale=_SCALE)
