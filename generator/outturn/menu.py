"""The site's menu: publishers, their scorecards, and each scorecard's objectives. Indicators are
left out on purpose: there can be hundreds, and every page would carry them all."""

from __future__ import annotations

from typing import TypeAlias

from outturn import releases
from outturn.model import ScorecardAssessment
from outturn.pages import Site, links
from outturn.sentences.names import objective_name

Entry: TypeAlias = "tuple[str, str | list[Entry]]"


def menu(site: Site) -> list[Entry]:
    """(title, Markdown file) or (title, entries); an entry without a title is its section's own
    page."""
    entries: list[Entry] = [
        ("Home", links.page_file(links.HOME)),
        ("What we don’t know", links.page_file(links.ALL_GAPS)),
        ("When results come", links.page_file(releases.PAGE)),
    ]
    for publisher in site.publishers:
        children: list[Entry] = [("", links.page_file(f"{publisher.id}/"))]
        children += [_scorecard(whole) for whole in site.scorecards(publisher)]
        entries.append((publisher.name, children))
    return entries


def _scorecard(whole: ScorecardAssessment) -> Entry:
    scorecard = whole.scorecard
    children: list[Entry] = [("", links.page_file(links.scorecard_url(scorecard)))]
    children += [
        (objective_name(o), links.page_file(links.objective_url(scorecard, o)))
        for o in scorecard.objectives
    ]
    children.append(("What we don’t know", links.page_file(links.gaps_url(scorecard))))
    children.append(("Data", links.page_file(links.data_url(scorecard))))
    return scorecard.title, children
