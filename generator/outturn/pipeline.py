"""Every stage by name, in order: the table of contents of the program.

    read -> validate -> assemble -> assess -> draw -> lay out -> write -> build -> check -> swap in

Everything is computed before anything is written, and the site that stands is left standing until
a whole new one is ready.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from outturn import builder, checks, exports, package, pages, pictures, publish, theme
from outturn.assemble import assemble
from outturn.assess import assess
from outturn.config import Settings
from outturn.errors import InvalidDataError, SiteBuildError
from outturn.menu import menu
from outturn.model import ScorecardAssessment
from outturn.package import Package
from outturn.pages import Site
from outturn.problems import Accepted, Report

Tick = Callable[[int, int], None]
"""Called with how much of a stage is done, of how much."""
Watch = Callable[[str], AbstractContextManager[Tick]]
"""Entered with a stage's name as it starts and left as it ends; gives what it ticks with."""


@contextmanager
def unwatched(_stage: str) -> Iterator[Tick]:
    """The watch of a run that nobody looks at."""
    yield lambda _done, _of: None


@dataclass(frozen=True)
class Checked:
    """Packages as read, and everything wrong with them, those that can't be read included."""

    packages: tuple[Package, ...]
    report: Report
    scorecards: int
    """How many packages there are."""


@dataclass(frozen=True)
class Outcome:
    """What a run did."""

    report: Report
    scorecards: int
    pages: int
    published: publish.Published


def validate(paths: Sequence[Path], watch: Watch = unwatched) -> Checked:
    """Read and check every package at or below ``paths``."""
    packages, problems = [], []
    folders = package.find(paths)
    with watch("Reading"):
        for folder in folders:
            found, wrong = package.read(folder)
            problems.extend(wrong)
            if found is not None:
                packages.append(found)
    with watch("Checking"):
        report = checks.check(packages, problems)
    return Checked(tuple(packages), report, len(folders))


def generate(settings: Settings, today: date, watch: Watch = unwatched) -> Outcome:
    """Write every page, chart and download into the docs folder.

    Raises InvalidDataError, before anything is written, where the data has an error.
    """
    checked = validate([settings.data], watch)
    if not checked.report.ok:
        raise InvalidDataError(checked.report, checked.scorecards)
    with watch("Assessing"):
        assessments = tuple(assess(assemble(p), today) for p in checked.packages)
    with watch("Drawing") as tick:
        drawn = pictures.draw_all(assessments, settings.cache, tick)
    with watch("Laying out"):
        accepted = _accepted(checked.report)
        site = Site(settings.title, assessments, drawn.pictures, drawn.sparks, accepted)
        laid_out = list(pages.lay_out(site, methodology(), _table_sizes(checked.packages)))
    artifacts = {page.path: page.text.encode() for page in laid_out}
    artifacts |= drawn.files
    artifacts["outturn/palette.css"] = theme.stylesheet().encode()
    for one, assessment in zip(checked.packages, assessments, strict=True):
        artifacts |= _downloads(one, assessment)
    with watch("Writing"):
        published = publish.publish(artifacts, settings.docs)
        publish.write(settings.configuration, _configuration(settings, site).encode())
    return Outcome(checked.report, len(assessments), len(laid_out), published)


def build(settings: Settings, today: date, watch: Watch = unwatched) -> Outcome:
    """Generate, build the site, check it, and put it in the place of the one that stands.

    Raises InvalidDataError or SiteBuildError; the old site then still stands.
    """
    builder.recover(settings.site)
    outcome = generate(settings, today, watch)
    # A folder of this run's own, beside the site so that swapping it in is a mere renaming.
    settings.site.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f"{settings.site.name}.", dir=settings.site.parent) as own:
        staging = Path(own) / "site"
        _make_site(settings, staging, watch)
        builder.swap_in(staging, settings.site)
    return outcome


def _make_site(settings: Settings, staging: Path, watch: Watch) -> None:
    """A whole checked site in ``staging``; SiteBuildError where it isn't one."""
    with watch("Building the site"):
        builder.build_html(settings.configuration, staging)
    with watch("Checking links"):
        faults = builder.check_links(staging, urlsplit(settings.site_url).path or "/")
    if faults:
        raise SiteBuildError("The built site has faults:\n" + "\n".join(map(str, faults[:20])))
    with watch("Indexing for search"):
        builder.index_for_search(staging)


def methodology() -> str:
    """The methodology page's Markdown, as the specification wrote it."""
    return (resources.files("outturn") / "methodology" / "how-we-judge.md").read_text("utf-8")


def _table_sizes(packages: Sequence[Package]) -> dict[str, dict[str, int]]:
    return {
        f"{p.publisher_id}/{p.id}": {name: len(frame) for name, frame in p.tables.items()}
        for p in packages
    }


def _accepted(report: Report) -> dict[str, list[Accepted]]:
    """The warnings that each scorecard accepts, by its path."""
    found: dict[str, list[Accepted]] = {}
    for one in report.accepted:
        found.setdefault(one.problem.package, []).append(one)
    return found


def _downloads(one: Package, whole: ScorecardAssessment) -> Mapping[str, bytes]:
    """Everything that can be taken away, by its path below the docs folder."""
    path = whole.scorecard.path
    files = package.contents(one)
    found = {
        f"{path}/data/{table}.csv": files[f"{path}/{name}"] for table, name in one.paths.items()
    }
    archive = f"{whole.scorecard.publisher.id}-{whole.scorecard.id}.zip"
    found[f"{path}/data/{archive}"] = exports.zipped(files)
    found[f"{path}/data/scorecard.json"] = exports.scorecard_json(whole)
    for assessment in whole.indicators:
        beside = f"{path}/{assessment.indicator.id}"
        found[f"{beside}/data.csv"] = exports.indicator_csv(assessment)
        found[f"{beside}/data.json"] = exports.indicator_json(assessment, whole)
    return found


def _configuration(settings: Settings, site: Site) -> str:
    overrides = Path(str(resources.files("outturn"))) / "web" / "theme"
    return builder.site_configuration(
        menu(site), settings.navigation, overrides, site_url=settings.site_url
    )
