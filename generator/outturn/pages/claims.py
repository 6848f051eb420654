"""What the figures make of what was said, set beside the text, which itself stays untouched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outturn.formats import joined
from outturn.model import ODDITIES, Claim, ClaimKind, Scorecard, ScorecardAssessment
from outturn.pages.links import indicator_url, objective_url, relative, scorecard_url
from outturn.sentences.claims import checked, stands_out, verdict_on
from outturn.sentences.names import name, objective_name, title

_TEXTS = ("updates", "commentary")
_OF_ROWS = (ClaimKind.SAME_ROWS, ClaimKind.RATE_IS_COUNT)


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
    """Every claim of a scorecard that disagrees, with a link to where it stands; what is odd about
    rows that are the same is told once for all of them."""
    return [_told(whole, claims, here) for claims in _once(whole.claims)]


def _once(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims that disagree, those together that say the same of rows with the same figures."""
    found: list[list[Claim]] = []
    for claim in claims:
        if claim.disagrees:
            same = next((group for group in found if _is_same(group[0], claim)), None)
            if same is None:
                found.append([claim])
            else:
                same.append(claim)
    return found


def _is_same(one: Claim, other: Claim) -> bool:
    if (one.kind, one.stated) != (other.kind, other.stated):
        return False
    if one.kind is ClaimKind.SAME_ROWS:
        # Each of the rows names all the others.
        return other.quote in one.note
    return one.kind is ClaimKind.RATE_IS_COUNT and one.note == other.note


def _told(whole: ScorecardAssessment, claims: Sequence[Claim], here: str) -> Told:
    scorecard, claim = whole.scorecard, claims[0]
    quote, text = claim.quote, claim.note
    if claim.indicator:
        indicator = scorecard.indicator(claim.indicator)
        where = name(indicator)
        if claim.kind in _OF_ROWS:
            # What stands for the quotation is the row's own name, with its part if it is one's.
            where, quote = f"{where}{quote.removeprefix(title(indicator))}", ""
        url = indicator_url(scorecard, indicator)
        end = "#said" if claim.table == "updates" else ""
    else:
        where, url, end = _of_objective(scorecard, claim)
    when = f", {claim.period.label}" if claim.period and claim.period != scorecard.period else ""
    href = f"{relative(here, url)}{end}" if url else "#commentary"
    if claim.kind is ClaimKind.RATE_IS_COUNT and len(claims) > 1:
        text = f"{text} So is {joined([c.quote for c in claims[1:]])}."
    return Told(href, f"{where}{when}", quote, text)


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
    odd = len(_once(claims)) - sum(c.disagrees for c in stated)
    told = [checked(stated), stands_out(odd, among_others=bool(stated))]
    return " ".join(text for text in told if text)
