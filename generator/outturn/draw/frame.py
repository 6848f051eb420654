"""A drawing in its two settings: inlined in a page, and saved as a file that stands alone."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from outturn.formats import xml_text
from outturn.theme import FONT_SIZE, FONTS, LIGHT_BACKGROUND, WIDTH, light, wrap

_VARIABLE = re.compile(r"var\(--[a-z0-9-]+,(#[0-9a-f]{6})\)")
_OPENING = re.compile(r'<svg class="ot-chart" viewBox="0 0 ([\d.]+) ([\d.]+)" fill="none">')
_UNSAFE = re.compile(r"[^a-z0-9_]+")

_MARGIN = 16
_INDENT = 12
"""What a chart is moved in by, so that its own edge stands under the title."""
_WHOLE = WIDTH + 2 * _INDENT
_TITLE_SIZE = 17
_SOURCE_SIZE = 11
# Bold type is wider than what widths are reckoned for.
_BOLD = 1.08


def prefix(key: str) -> str:
    """What the ids of a chart begin with: its key, in characters that every selector takes."""
    return f"chart-{_UNSAFE.sub('-', key.lower().replace('.', '_'))}"


def inline(svg: str, key: str, title: str, description: str) -> str:
    """The drawing to stand in a page: an image with a name and a text alternative."""
    start = prefix(key)
    head = (
        f'<title id="{start}-title">{xml_text(title)}</title>'
        f'<desc id="{start}-desc">{xml_text(description)}</desc>'
    )
    opening = f'<svg role="img" aria-labelledby="{start}-title {start}-desc" '
    body = svg.removeprefix("<svg ")
    end = body.index(">") + 1
    return f"{opening}{body[:end]}{head}{body[end:]}"


def saved(svg: str, *, title: str, subtitle: str, description: str, source: str) -> str:
    """The drawing as a file of its own: plain colours on white, title and subtitle above, where it
    comes from below, and its text alternative for those who cannot see it. Raises ValueError for
    what ``clean`` did not make."""
    match = _OPENING.match(svg)
    if match is None:
        raise ValueError("not a cleaned drawing")
    room = _WHOLE - 2 * _MARGIN
    titles = wrap(title, room / _BOLD, _TITLE_SIZE)
    subtitles = wrap(subtitle, room, FONT_SIZE)
    sources = wrap(source, room, _SOURCE_SIZE)
    y = float(_MARGIN + _TITLE_SIZE)
    head, y = _lines(titles, y, _TITLE_SIZE, "ink", bold=True)
    more, y = _lines(subtitles, y, FONT_SIZE, "muted")
    top = y - 4
    foot, y = _lines(sources, top + float(match[2]) + 22, _SOURCE_SIZE, "muted")
    body = _VARIABLE.sub(r"\1", svg[match.end() :]).removesuffix("</svg>")
    height = round(y)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WHOLE}" height="{height}" '
        f'viewBox="0 0 {_WHOLE} {height}" fill="none" font-family={quoteattr(FONTS)} role="img" '
        f'aria-labelledby="title desc"><title id="title">{xml_text(title)}</title>'
        f'<desc id="desc">{xml_text(description)}</desc>'
        f'<rect width="{_WHOLE}" height="{height}" fill="{LIGHT_BACKGROUND}"/>'
        f'{head}{more}<g transform="translate({_INDENT},{top:g})">{body}</g>{foot}</svg>\n'
    )


def _lines(
    lines: list[str], y: float, size: float, role: str, *, bold: bool = False
) -> tuple[str, float]:
    """Lines of text from the baseline ``y`` on, and the baseline after them."""
    text = ""
    weight = ' font-weight="bold"' if bold else ""
    for line in lines:
        text += (
            f'<text x="{_MARGIN}" y="{y:g}" font-size="{size:g}" fill="{light(role)}"{weight}>'
            f"{xml_text(line)}</text>"
        )
        y = round(y + size * 1.3, 1)
    return text, y
