"""A chart as a page of its own, for other sites to show in a frame: no menu, no script, nothing to
fetch; its source, and the way to the page it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from outturn.model import Scorecard, ScorecardAssessment
from outturn.pages import links
from outturn.pages.render import page
from outturn.pages.site import Page, Picture, Site
from outturn.theme import LIGHT_BACKGROUND, WIDTH, light, wrap

_WIDEST = 440
"""How wide a chart is shown at most, in CSS pixels."""
_PADDING = 12
_NARROWEST = 320 - 2 * _PADDING
_LINE = 24
_LINES_BELOW = 6
"""The lines of the source and the link, on a narrow screen, and what stands between."""


def embed_pages(site: Site, whole: ScorecardAssessment) -> Iterator[Page]:
    """The page of every chart of a scorecard."""
    scorecard = whole.scorecard
    urls = [
        *(links.objective_url(scorecard, objective) for objective in scorecard.objectives),
        *(links.indicator_url(scorecard, a.indicator) for a in whole.indicators),
    ]
    for url in urls:
        if picture := site.pictures.get(url):
            yield _embed_page(site, scorecard, picture, url)


def _embed_page(site: Site, scorecard: Scorecard, picture: Picture, url: str) -> Page:
    return page(
        f"{links.embed_url(url)}index.html",
        "embed.html.j2",
        origin=f"the data package {scorecard.path}",
        picture=picture,
        source=f"{scorecard.publisher.name}, {scorecard.title}",
        site=site.title,
        canonical=f"{site.url}{url}" if site.url else "../",
        ink=light("ink"),
        muted=light("muted"),
        accent=light("series-1"),
        paper=LIGHT_BACKGROUND,
        widest=_WIDEST,
        padding=_PADDING,
    )


def embed_code(site: Site, picture: Picture, here: str, url: str) -> str:
    """The HTML with which another site shows the chart of the page at ``url``."""
    address = links.embed_url(url)
    where = f"{site.url}{address}" if site.url else links.relative(here, address)
    title = f"Chart: {picture.of}. {picture.title}"
    return (
        f'<iframe src="{escape(where)}" title="{escape(title)}" width="100%" '
        f'height="{frame_height(picture)}" style="border: 0" loading="lazy"></iframe>'
    )


def frame_height(picture: Picture) -> int:
    """CSS pixels in which the page of a chart fits, wherever between 320 pixels and wide it is
    shown: a chart is highest where it is wide, words where it is narrow."""
    above = ((picture.of, 17), (picture.title, 20), (picture.subtitle, 16))
    lines = sum(len(wrap(text, _NARROWEST, size)) for text, size in above)
    return round(picture.height * _WIDEST / WIDTH + (lines + _LINES_BELOW) * _LINE)
