"""What catalogues say of a scorecard or an indicator as a set of data, and the files it can be had
in. Pure: pages and catalogues put it into the terms of their standards."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from datetime import date

from outturn.model import IndicatorAssessment, Link, Publisher, Scorecard, ScorecardAssessment
from outturn.sentences.lede import lede
from outturn.sentences.names import name

PLACES = "http://statistics.data.gov.uk/id/statistical-geography/"
"""What the name of a place begins with, before its code by the Government Statistical Service."""
CATALOGUE = "catalogue.jsonld"
"""The address of the catalogue of every scorecard."""
INDICATOR_SCHEMA = "schemas/indicator-data.json"
SCORECARD_SCHEMA = "schemas/scorecard-data.json"
"""The addresses of the JSON Schemas of data.json and scorecard.json; also their places among this
package's files."""

NEUTRALISED = (
    "Text that a spreadsheet program could take for a formula (it begins with =, +, - or @) has an "
    "apostrophe put before it."
)
"""How CSV files keep text from running, in words."""


@dataclass(frozen=True)
class File:
    """A file that the data can be had in: its address below the site's root, what it is, and its
    media type."""

    url: str
    title: str
    media_type: str


@dataclass(frozen=True)
class Dataset:
    """A set of data: a scorecard, or one indicator of it.

    ``url`` is its page's address below the site's root, ``first`` to ``last`` the days its figures
    cover, ``modified`` the last day on which any of it was published, as the data tells (None
    where it doesn't). ``part_of`` is the address and name of the set that this is part of.
    """

    url: str
    title: str
    description: str
    publisher: Publisher
    first: date
    last: date
    modified: date | None
    licences: tuple[Link, ...]
    files: tuple[File, ...]
    keywords: tuple[str, ...] = ()
    part_of: tuple[str, str] | None = None


CSV, JSON, ZIP = "text/csv", "application/json", "application/zip"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def archive_name(scorecard: Scorecard) -> str:
    """What a package's zip is called: ``stockton-2015-16.zip``, an edition's with its day."""
    frozen = f"-{scorecard.edition.isoformat()}" if scorecard.edition else ""
    return f"{scorecard.publisher.id}-{scorecard.id}{frozen}.zip"


def scorecard_dataset(whole: ScorecardAssessment) -> Dataset:
    """A scorecard as a set of data."""
    scorecard = whole.scorecard
    below = f"{scorecard.path}/data/"
    about = scorecard.description or f"Objectives, indicators and results: {scorecard.title}."
    return Dataset(
        url=f"{scorecard.path}/",
        title=scorecard.title,
        description=about,
        publisher=scorecard.publisher,
        first=scorecard.period.start,
        last=scorecard.period.end,
        modified=_latest([scorecard.as_at, *_days(whole.indicators), *_said(whole)]),
        licences=scorecard.licences,
        files=(
            File(f"{below}scorecard.csv", "Every result, as CSV", CSV),
            File(f"{below}scorecard.json", "Everything, as JSON", JSON),
            File(f"{below}scorecard.xlsx", "A spreadsheet for Excel", XLSX),
            File(f"{below}scorecard.ods", "A spreadsheet as OpenDocument", ODS),
            File(f"{below}{archive_name(scorecard)}", "The data package, as a zip", ZIP),
        ),
        keywords=tuple(
            dict.fromkeys(("performance", *(o.title for o in scorecard.objectives if o.title)))
        ),
    )


def indicator_dataset(whole: ScorecardAssessment, assessment: IndicatorAssessment) -> Dataset:
    """One indicator as a set of data."""
    scorecard, indicator = whole.scorecard, assessment.indicator
    url = f"{scorecard.path}/{indicator.id}/"
    periods = [r.period for r in assessment.results if r.value is not None] or [scorecard.period]
    return Dataset(
        url=url,
        title=f"{name(indicator)}, {scorecard.period.text}",
        description=lede(assessment, scorecard).plain,
        publisher=scorecard.publisher,
        first=min(p.start for p in periods),
        last=max(p.end for p in periods),
        modified=_latest([scorecard.as_at, *_days((assessment,))]),
        licences=scorecard.licences,
        files=(
            File(f"{url}data.csv", "The figures, as CSV", CSV),
            File(f"{url}data.json", "Everything on the page, as JSON", JSON),
        ),
        part_of=(f"{scorecard.path}/", scorecard.title),
    )


def address(site_url: str, folder: str, url: str) -> str:
    """How a file in ``folder`` names ``url`` (both below the site's root): in full where the site's
    own address, with a slash at its end, is known; else relatively."""
    if site_url:
        return f"{site_url}{url}"
    steps = posixpath.relpath(url or ".", folder or ".")
    return f"{steps}{'/' if not url or url.endswith('/') else ''}"


def _days(assessments: tuple[IndicatorAssessment, ...]) -> list[date | None]:
    """When anything about indicators was published."""
    return [
        row.published
        for a in assessments
        for rows in (a.indicator.results, a.indicator.updates, a.indicator.baselines)
        for row in rows
    ]


def _said(whole: ScorecardAssessment) -> list[date | None]:
    return [c.published for c in whole.scorecard.commentary]


def _latest(days: list[date | None]) -> date | None:
    return max((day for day in days if day), default=None)
