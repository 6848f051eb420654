"""What the figures make of what was said, set beside the text, which itself stays untouched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outturn.model import ODDITIES, Claim, Scorecard, ScorecardAssessment
from outturn.pages.links import indicator_url, objective_url, relative, scorecard_url
from outturn.sentences.claims import checked, stands_out, verdict_on
from outturn.sentences.names import name, objective_name

_TEXTS = ("updates", "commentary")


@dataclass(frozen=True)
class Note:
    """One statement, and what the figures give; ``anchor`` is its own."""

    anchor: str
    quote: str
    outcome: str
    text: str


@dataclass(frozen=True)
class Notes:
    """The notes on one text: those to read at once, the rest to unfold, and how many of each."""

    summary: str
    open: list[Note]
    folded: list[Note]


def notes_on_text(claims: Sequence[Claim], anchor: str) -> Notes | None:
    """The notes on a text whose own anchor is ``anchor``; None where nothing in it is checked."""
    if not claims:
        return None
    notes = [(claim, _note(claim, f"{anchor}-claim-{n}")) for n, claim in enumerate(claims, 1)]
    return Notes(
        summary=checked(claims),
        open=[note for claim, note in notes if claim.disagrees],
        folded=[note for claim, note in notes if not claim.disagrees],
    )


def _note(claim: Claim, anchor: str) -> Note:
    return Note(anchor, claim.quote, verdict_on(claim), claim.note)


def notes_on_figures(whole: ScorecardAssessment, indicator: str) -> list[Note]:
    """What is odd about an indicator's figures, targets and baselines themselves."""
    found = [c for c in whole.claims_on(indicator) if c.table not in _TEXTS and c.disagrees]
    return [_note(claim, f"odd-{number}") for number, claim in enumerate(found, 1)]


@dataclass(frozen=True)
class Told:
    """A statement that the figures do not bear out, on its scorecard's page."""

    href: str
    where: str
    quote: str
    text: str


def not_borne_out(whole: ScorecardAssessment, here: str) -> list[Told]:
    """Every claim of a scorecard that disagrees, with a link to where it stands."""
    return [_told(whole, claim, here) for claim in whole.claims if claim.disagrees]


def _told(whole: ScorecardAssessment, claim: Claim, here: str) -> Told:
    scorecard = whole.scorecard
    if claim.indicator:
        indicator = scorecard.indicator(claim.indicator)
        where = name(indicator)
        url = indicator_url(scorecard, indicator)
        end = "#said" if claim.table == "updates" else ""
    else:
        where, url, end = _of_objective(scorecard, claim)
    when = f", {claim.period.label}" if claim.period and claim.period != scorecard.period else ""
    href = f"{relative(here, url)}{end}" if url else "#commentary"
    return Told(href, f"{where}{when}", claim.quote, claim.note)


def _of_objective(scorecard: Scorecard, claim: Claim) -> tuple[str, str, str]:
    found = next((o for o in scorecard.objectives if o.id == claim.objective), None)
    if found is None:
        return scorecard.title, "", ""
    # An edition has no objectives' pages: what was said of them is on its own.
    url = scorecard_url(scorecard) if scorecard.edition else objective_url(scorecard, found)
    return objective_name(found), url, "#commentary"


def tally(claims: Sequence[Claim]) -> str:
    """How many statements in texts were checked, and with what outcome; then how many other things
    the list of what is not borne out holds."""
    stated = [c for c in claims if c.table in _TEXTS and c.kind not in ODDITIES]
    odd = sum(c.disagrees for c in claims) - sum(c.disagrees for c in stated)
    told = [checked(stated), stands_out(odd, among_others=bool(stated))]
    return " ".join(text for text in told if text)
