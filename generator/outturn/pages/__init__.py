"""Every page of the site as Markdown, from what was worked out. Pure: templates express, Python
computes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from outturn.pages.accessibility import accessibility_page
from outturn.pages.all_gaps import all_gaps_page
from outturn.pages.downloads import data_page
from outturn.pages.embed import embed_pages
from outturn.pages.gaps import gaps_page
from outturn.pages.home import home_page
from outturn.pages.indicator import indicator_page
from outturn.pages.moved import stand_ins
from outturn.pages.objective import objective_page
from outturn.pages.publisher import publisher_page
from outturn.pages.reference import glossary_page, judge_page, search_page
from outturn.pages.releases import releases_page
from outturn.pages.scorecard import scorecard_page
from outturn.pages.site import Page, Picture, Site
from outturn.releases import Release

__all__ = ["Page", "Picture", "Site", "accessibility_page", "lay_out", "stand_ins"]


def lay_out(
    site: Site,
    methodology: str,
    tables: Mapping[str, Mapping[str, int]],
    releases: Sequence[Release],
) -> Iterator[Page]:
    """Every generated page. ``tables`` gives, by a scorecard's path, the rows of its tables."""
    yield home_page(site)
    yield all_gaps_page(site)
    yield releases_page(site, releases)
    yield glossary_page()
    yield judge_page(methodology)
    yield search_page()
    for publisher in site.publishers:
        yield publisher_page(site, publisher)
    for whole in site.assessments:
        yield scorecard_page(site, whole)
        yield gaps_page(whole)
        path = whole.scorecard.path
        yield data_page(whole, tables[path], site.accepted.get(path, ()))
        for objective in whole.scorecard.objectives:
            yield objective_page(site, whole, objective)
        for assessment in whole.indicators:
            yield indicator_page(site, whole, assessment)
        yield from embed_pages(site, whole)
        for edition in site.editions.get(path, ()):
            yield scorecard_page(site, edition, [*tables[edition.scorecard.path]])
            for assessment in edition.indicators:
                yield indicator_page(site, edition, assessment)
