"""Every stage by name, in order: the table of contents of the program.

    read -> validate -> assemble -> assess -> draw -> lay out -> write -> build -> print -> check
    -> swap in

Everything is computed before anything is written, and the site that stands is left standing until
a whole new one is ready.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from outturn import (
    builder,
    checks,
    downloads,
    feeds,
    lasting,
    package,
    pages,
    pictures,
    publish,
    theme,
)
from outturn.accessibility import statement
from outturn.assemble import assemble
from outturn.assess import RULES_VERSION, assess
from outturn.claims import find_claims
from outturn.config import Settings
from outturn.draw import ENGINE, engine
from outturn.errors import InvalidDataError, SiteBuildError
from outturn.menu import menu
from outturn.model import Claim, Publisher, ScorecardAssessment
from outturn.package import Package
from outturn.pages import Site
from outturn.problems import Accepted, Problem, Report
from outturn.releases import CALENDAR, releases

Tick = Callable[[int, int], None]
"""Called with how much of a stage is done, of how much."""
Watch = Callable[[str], AbstractContextManager[Tick]]
"""Entered with a stage's name as it starts and left as it ends; gives what it ticks with."""


NO_DAY = date.min
"""The day of a run whose outcome does not depend on it."""


@contextmanager
def unwatched(_stage: str) -> Iterator[Tick]:
    """The watch of a run that nobody looks at."""
    yield lambda _done, _of: None


@dataclass(frozen=True)
class Checked:
    """Packages as read, and everything wrong with them, those that can't be read included."""

    packages: tuple[Package, ...]
    assessments: tuple[ScorecardAssessment, ...]
    """What the packages without an error say, in their order."""
    report: Report
    scorecards: int
    """How many packages there are."""
    editions: tuple[Package, ...] = ()
    """The packages' editions, oldest first of each."""


@dataclass(frozen=True)
class Outcome:
    """What a run did."""

    report: Report
    scorecards: int
    pages: int
    published: publish.Published
    unlisted: int | None = None
    """How many addresses of the built site are not on the list of those that must last; None where
    no site was built."""
    papers: tuple[str, ...] = ()
    """The addresses of the pages that offer themselves as a paper."""


def validate(paths: Sequence[Path], today: date = NO_DAY, watch: Watch = unwatched) -> Checked:
    """Read and check every package at or below ``paths``; assess those without an error, since
    what their texts claim is checked against what their figures give."""
    packages: list[Package] = []
    editions: list[Package] = []
    problems: list[Problem] = []
    folders = package.find(paths)
    with watch("Reading"):
        for folder in folders:
            found, wrong = package.read(folder)
            problems.extend(wrong)
            if found is not None:
                packages.append(found)
                frozen, wrong = package.read_editions(found)
                editions.extend(frozen)
                problems.extend(wrong)
    assessments: list[ScorecardAssessment] = []

    def claims(sound: Package) -> tuple[Claim, ...]:
        assessments.append(assessed(sound, today))
        return assessments[-1].claims

    with watch("Checking"):
        report = checks.check(packages, problems, claims, editions)
    return Checked(tuple(packages), tuple(assessments), report, len(folders), tuple(editions))


def assessed(sound: Package, today: date) -> ScorecardAssessment:
    """All that a package without an error says, what its texts claim included."""
    assessment = assess(assemble(sound), today)
    return replace(assessment, claims=find_claims(assessment))


def generate(
    settings: Settings, today: date, watch: Watch = unwatched, papers: bool = False
) -> Outcome:
    """Write every page, chart and download into the docs folder; with ``papers``, scorecards' pages
    link to a paper, which is printed only once the site is built.

    Raises InvalidDataError where the data has an error, and ConfigurationError where the
    accessibility statement lacks a part or a redirect leads nowhere, before anything is written.
    """
    checked = validate([settings.data], today, watch)
    if not checked.report.ok:
        raise InvalidDataError(checked.report, checked.scorecards)
    assessments = checked.assessments
    said = statement(settings.accessibility, _publishers(assessments))
    editions = [assessed(one, one.edition or today) for one in checked.editions]
    read = (*checked.packages, *checked.editions)
    with watch("Drawing") as tick:
        drawn = pictures.draw_all(assessments, settings.cache, tick, editions)
    with watch("Laying out"):
        accepted = _accepted(checked.report)
        site = Site(
            settings.title,
            assessments,
            drawn.pictures,
            drawn.sparks,
            accepted,
            editions=_by_path(editions),
            rules=RULES_VERSION,
            url=f"{settings.site_url.rstrip('/')}/" if settings.site_url else "",
            engine=ENGINE,
            papers=papers,
        )
        sizes = _table_sizes(read)
        coming = releases(assessments, today)
        laid_out = list(pages.lay_out(site, methodology(), sizes, coming))
        laid_out.append(pages.accessibility_page(settings.title, site.url, said))
    with watch("Making downloads"):
        artifacts = {page.path: page.text.encode() for page in laid_out}
        artifacts |= drawn.files
        artifacts |= feeds.feeds(assessments, settings.title, settings.site_url)
        artifacts[CALENDAR] = feeds.write_calendar(coming, settings.title, settings.site_url)
        artifacts["outturn/palette.css"] = theme.stylesheet().encode()
        artifacts[ENGINE] = engine(settings.cache)
        artifacts |= downloads.site_wide(assessments, settings.title, site.url, drawn.files)
        for one, assessment in zip(read, (*assessments, *editions), strict=True):
            artifacts |= downloads.downloads(one, assessment, site.url)
        artifacts |= lasting.stand_ins(
            settings.addresses, settings.docs, artifacts, settings.redirects, settings.retired
        )
    with watch("Writing"):
        published = publish.publish(artifacts, settings.docs)
        publish.write(settings.configuration, _configuration(settings, site).encode())
    printed = tuple(f"{a.scorecard.path}/" for a in assessments) if papers else ()
    return Outcome(checked.report, len(assessments), len(laid_out), published, papers=printed)


def build(
    settings: Settings, today: date, watch: Watch = unwatched, papers: bool = False
) -> Outcome:
    """Generate, build the site, check it, and put it in the place of the one that stands; with
    ``papers``, print each scorecard too.

    Raises InvalidDataError, ConfigurationError or SiteBuildError, which an address that would
    vanish is too; the old site then still stands.
    """
    if papers:
        # Its lack is better known now than after minutes of work.
        builder.find_browser()
    builder.recover(settings.site)
    outcome = generate(settings, today, watch, papers)
    # A folder of this run's own, beside the site so that swapping it in is a mere renaming.
    settings.site.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f"{settings.site.name}.", dir=settings.site.parent) as own:
        staging = Path(own) / "site"
        _make_site(settings, staging, watch, outcome.papers)
        unlisted = lasting.check(settings.addresses, staging, today)
        builder.swap_in(staging, settings.site)
    return replace(outcome, unlisted=unlisted)


def _make_site(settings: Settings, staging: Path, watch: Watch, papers: Sequence[str]) -> None:
    """A whole checked site in ``staging``; SiteBuildError where it isn't one."""
    with watch("Building the site"):
        builder.build_html(settings.configuration, staging)
    if papers:
        with watch("Printing papers"):
            builder.print_papers(staging, papers, settings.site_url)
    with watch("Checking links"):
        faults = builder.check_links(staging, urlsplit(settings.site_url).path or "/")
    if faults:
        raise SiteBuildError("The built site has faults:\n" + "\n".join(map(str, faults[:20])))
    with watch("Indexing for search"):
        builder.index_for_search(staging)


def methodology() -> str:
    """The methodology page's Markdown, as the specification wrote it."""
    return (resources.files("outturn") / "methodology" / "how-we-judge.md").read_text("utf-8")


def _publishers(assessments: Sequence[ScorecardAssessment]) -> list[Publisher]:
    """Every publisher once."""
    return list({a.scorecard.publisher.id: a.scorecard.publisher for a in assessments}.values())


def _table_sizes(packages: Sequence[Package]) -> dict[str, dict[str, int]]:
    return {p.name: {name: len(frame) for name, frame in p.tables.items()} for p in packages}


def _by_path(editions: Sequence[ScorecardAssessment]) -> dict[str, list[ScorecardAssessment]]:
    """Editions by the path of the scorecard they are of."""
    found: dict[str, list[ScorecardAssessment]] = {}
    for one in editions:
        found.setdefault(one.scorecard.current_path, []).append(one)
    return found


def _accepted(report: Report) -> dict[str, list[Accepted]]:
    """The warnings that each scorecard accepts, by its path."""
    found: dict[str, list[Accepted]] = {}
    for one in report.accepted:
        found.setdefault(one.problem.package, []).append(one)
    return found


def _configuration(settings: Settings, site: Site) -> str:
    overrides = Path(str(resources.files("outturn"))) / "web" / "theme"
    return builder.site_configuration(
        menu(site), settings.navigation, overrides, site_url=settings.site_url
    )
