"""Editions on pages: what marks a page as one, which there are, and what changed between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from outturn.datasets import archive_name
from outturn.editions import history
from outturn.formats import day, joined, plural
from outturn.model import Indicator, Objective, Scorecard, ScorecardAssessment
from outturn.pages import links
from outturn.pages.anchors import Anchors
from outturn.pages.common import Passage, passages
from outturn.pages.promises import ChangeRow
from outturn.pages.site import Site
from outturn.sentences import editions as words
from outturn.sentences.names import objective_name

_NAMED = 5
"""How many indicators that changed are named in a line."""


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere."""

    text: str
    href: str


@dataclass(frozen=True)
class Standing:
    """What marks the page of an edition: when it stood so, and where the page is as it is now."""

    stood: str
    """ "as it stood on 31 May 2016"."""
    canonical: str
    """The address, below the site's root, of the page that this is an edition of."""
    now: Link
    changed: Link
    """Whether anything on it changed since, and where that is told ("" where nothing did)."""
    rules: Link
    """By which rules its verdicts are worked out."""


def standing(
    site: Site, whole: ScorecardAssessment, here: str, indicator: Indicator | None = None
) -> Standing | None:
    """What marks the page of a scorecard, or of one of its indicators, as an edition's; None for
    the page as it is now. What is no longer there leads to its scorecard."""
    scorecard = whole.scorecard
    if scorecard.edition is None:
        return None
    home = links.current_url(scorecard)
    present = f"{home}{indicator.id}/" if indicator else home
    gone = indicator is not None and site.find(present.rstrip("/")) is None
    canonical = home if gone else present
    text = "See the scorecard as it is now" if gone else "See the page as it is now"
    return Standing(
        stood=f"as it stood on {day(scorecard.edition)}",
        canonical=canonical,
        now=Link(text, links.relative(here, canonical)),
        changed=_changed(site, scorecard, indicator, links.relative(here, canonical), gone=gone),
        rules=Link(f"today’s rules, version {site.rules}", links.relative(here, links.JUDGE)),
    )


def _changed(
    site: Site, scorecard: Scorecard, indicator: Indicator | None, href: str, *, gone: bool
) -> Link:
    if gone:
        return Link("This indicator has since left the scorecard", "")
    if indicator is None:
        names = _names_changed(_states_since(site, scorecard))
        if not names:
            return _UNCHANGED
        return Link(f"{plural(len(names), 'indicator')} changed since", f"{href}#editions")
    if not history(_states_since(site, scorecard), indicator.id):
        return _UNCHANGED
    return Link("What has changed since", f"{href}#revisions")


_UNCHANGED = Link("Nothing on it has changed since", "")


def _states(site: Site, scorecard: Scorecard) -> list[Scorecard]:
    """A scorecard's editions, oldest first, and itself as it stands."""
    editions = site.editions.get(scorecard.current_path, ())
    return [*(one.scorecard for one in editions), site.of(scorecard).scorecard]


def _states_since(site: Site, scorecard: Scorecard) -> list[Scorecard]:
    """The states from this edition on."""
    since = scorecard.edition or date.max
    return [s for s in _states(site, scorecard) if s.edition is None or s.edition >= since]


def _names_changed(states: Sequence[Scorecard]) -> list[str]:
    """The numbers of the indicators that changed, those taken out among them."""
    now = {i.id: i for i in states[-1].indicators}
    changed = [i for i in states[-1].indicators if history(states, i.id)]
    left = {i.id: i for state in states for i in state.indicators if i.id not in now}
    return [i.number or i.id for i in (*changed, *left.values())]


@dataclass(frozen=True)
class Listed:
    """An edition in a scorecard's list of them."""

    link: Link
    changed: str


def editions_of(site: Site, scorecard: Scorecard, here: str) -> list[Listed]:
    """The editions of a scorecard, latest first, and what changed after each; none on the pages of
    editions themselves."""
    if scorecard.edition is not None:
        return []
    states = _states(site, scorecard)
    found = []
    for earlier, later in pairwise(states):
        assert earlier.edition is not None
        link = Link(
            words.as_it_stood(earlier.edition),
            links.relative(here, links.scorecard_url(earlier)),
        )
        found.append(Listed(link, _after(earlier, later)))
    return found[::-1]


def _after(earlier: Scorecard, later: Scorecard) -> str:
    names = _names_changed((earlier, later))
    until = f"Between then and {day(later.edition)}" if later.edition else "Since then"
    if not names:
        return f"{until}, nothing changed."
    shown = names[:_NAMED] + (["others"] if len(names) > _NAMED else [])
    return f"{until}, {plural(len(names), 'indicator')} changed: {joined(shown)}."


@dataclass(frozen=True)
class Change:
    """What changed of an indicator from one edition to the next."""

    anchor: str
    title: str
    link: Link
    """To the edition's page as it was before the change."""
    lines: Sequence[ChangeRow]


def changes_of(site: Site, scorecard: Scorecard, indicator: Indicator, here: str) -> list[Change]:
    """Everything that changed of an indicator between editions, and since the last, latest first;
    none on the pages of editions themselves. Each line's anchor says what it is about, so that it
    stays as lines come and go: revision-2016-05-31-figure-2015-16-q2."""
    if scorecard.edition is not None:
        return []
    anchors = Anchors()
    found = []
    for step in history(_states(site, scorecard), indicator.id):
        frozen = replace(scorecard, edition=step.since)
        new = step.amendments is None
        url = links.scorecard_url(frozen) if new else links.indicator_url(frozen, indicator)
        anchor = anchors.give("revision", step.since.isoformat())
        told = words.told(step.amendments) if step.amendments else [words.ADDED]
        found.append(
            Change(
                anchor=anchor,
                title=words.between(step.since, step.to),
                link=Link(words.as_it_stood(step.since), links.relative(here, url)),
                lines=[ChangeRow(anchors.give(anchor, *one.about), one.text) for one in told],
            )
        )
    return found[::-1]


def objective_href(site: Site, scorecard: Scorecard, objective: Objective, here: str) -> str:
    """The page of an objective as it is now; "" where it has left the scorecard since."""
    present = {o.id for o in site.of(scorecard).scorecard.objectives}
    return links.relative(here, links.objective_url(scorecard, objective)) * (
        objective.id in present
    )


def commentary(whole: ScorecardAssessment) -> list[Passage]:
    """What was said of a whole scorecard; in an edition what was said of its objectives too, since
    an objective's own page is of the present."""
    found = passages(whole, "")
    if whole.scorecard.edition is None:
        return found
    for objective in whole.scorecard.objectives:
        under = f"objective-{objective.id.replace('.', '_')}-"
        found += [
            replace(said, title=f"{objective_name(objective)}: {said.title}")
            for said in passages(whole, objective.id, under)
        ]
    return found


@dataclass(frozen=True)
class Files:
    """What can be taken away of an edition: its package, and each of its tables."""

    archive: Link
    tables: Sequence[Link]


def files_of(scorecard: Scorecard, tables: Sequence[str]) -> Files | None:
    """The downloads beside an edition's page; None for the scorecard as it is now, which has a
    page for them."""
    if scorecard.edition is None:
        return None
    return Files(
        Link("The whole data package as it stood, as a zip", f"data/{archive_name(scorecard)}"),
        [Link(f"{table}.csv", f"data/{table}.csv") for table in tables],
    )
