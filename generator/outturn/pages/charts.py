"""A chart on a page: the picture, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from outturn.pages import links
from outturn.pages.embed import embed_code
from outturn.pages.site import Site


@dataclass(frozen=True)
class Uses:
    """What can be done with a chart: the address of each, from the page that shows it."""

    engine: str
    """The program that makes it explorable, and the specification it takes."""
    spec: str
    svg: str
    png: str
    csv: str
    embed: str
    code: str
    """What makes another site show the chart; it has the address in full where that is known."""
    full: bool
    """True where it does."""


@dataclass(frozen=True)
class Chart:
    """A picture with its caption; ``id`` begins the ids of its parts."""

    id: str
    svg: str
    title: str
    subtitle: str
    uses: Uses | None
    """None for the charts of editions, of which no files are saved."""


def chart(site: Site, here: str, url: str) -> Chart | None:
    """The chart of the page at ``url``, to stand on the page at ``here``; None without one."""
    picture = site.pictures.get(url)
    if picture is None:
        return None
    uses = None
    if picture.pixels:
        uses = Uses(
            engine=links.relative(here, site.engine),
            spec=links.relative(here, f"{url}chart.json"),
            svg=links.relative(here, f"{url}chart.svg"),
            png=links.relative(here, f"{url}chart.png"),
            csv=links.relative(here, f"{url}chart.csv"),
            embed=links.relative(here, links.embed_url(url)),
            code=embed_code(site, picture, here, url),
            full=bool(site.url),
        )
    shown = site.pictures.get(links.beside(here, url), picture)
    return Chart(shown.id, shown.svg, shown.title, shown.subtitle, uses)
