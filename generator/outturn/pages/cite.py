""" "Cite this page": the page itself, which is always current, and the edition, which stays."""

from __future__ import annotations

from dataclasses import dataclass

from outturn.formats import day
from outturn.model import Indicator, Scorecard
from outturn.pages import links
from outturn.pages.site import Site
from outturn.sentences.editions import as_it_stood
from outturn.sentences.names import name


@dataclass(frozen=True)
class Address:
    """A page to cite: which state of it, how to get there from here, and its address in full ("" on
    a site that does not know where it will stand)."""

    state: str
    href: str
    full: str


@dataclass(frozen=True)
class Citation:
    """How to name a page in print, and the addresses to give."""

    text: str
    addresses: list[Address]
    note: str
    others: str
    """Where every edition is listed; "" where there is no other."""


def citation(
    site: Site, scorecard: Scorecard, here: str, indicator: Indicator | None = None
) -> Citation:
    """How to cite the page of a scorecard or of one of its indicators. No build date: the page
    would change every day for nothing."""
    below = f"{indicator.id}/" if indicator else ""
    frozen = scorecard if scorecard.edition else _latest_edition(site, scorecard, indicator)
    addresses = []
    if indicator is None or site.find(f"{scorecard.current_path}/{indicator.id}"):
        current = f"{links.current_url(scorecard)}{below}"
        addresses.append(_address(site, "This page, always up to date", current, here))
    if frozen is not None and frozen.edition is not None:
        url = f"{links.scorecard_url(frozen)}{below}"
        addresses.append(_address(site, as_it_stood(frozen.edition), url, here))
    several = len(site.editions.get(scorecard.current_path, ())) > 1
    others = f"{links.relative(here, links.current_url(scorecard))}#editions"
    return Citation(
        text=_named(site, scorecard, indicator),
        addresses=addresses,
        note="" if frozen else _NOT_FROZEN,
        others=others if several else "",
    )


_NOT_FROZEN = (
    "No edition of this page has been frozen yet: whoever follows the link later may find it "
    "revised, with its revisions listed."
)


def _latest_edition(
    site: Site, scorecard: Scorecard, indicator: Indicator | None
) -> Scorecard | None:
    """The newest edition that has the page."""
    editions = [whole.scorecard for whole in site.editions.get(scorecard.path, ())]
    having = [
        e for e in editions if indicator is None or any(i.id == indicator.id for i in e.indicators)
    ]
    return having[-1] if having else None


def _address(site: Site, state: str, url: str, here: str) -> Address:
    return Address(state, links.relative(here, url), f"{site.url}{url}" if site.url else "")


def _named(site: Site, scorecard: Scorecard, indicator: Indicator | None) -> str:
    parts = [scorecard.publisher.name]
    if indicator is not None:
        parts.append(f"“{name(indicator)}”")
    parts.append(scorecard.title)
    if scorecard.as_at:
        parts.append(f"as at {day(scorecard.as_at)}")
    if scorecard.edition:
        parts.append(f"as it stood on {day(scorecard.edition)}")
    return f"{', '.join(parts)}. In: {site.title}."
