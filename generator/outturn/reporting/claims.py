"""What a text claims, a statement at a time: whether its figures bear it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outturn.model import Claim, ClaimOutcome
from outturn.reporting.text import Line, Part
from outturn.reporting.words import one_line
from outturn.sentences.claims import checked, verdict_on

_PARTS = {
    ClaimOutcome.AGREES: Part.FIX,
    ClaimOutcome.DISAGREES: Part.ERROR,
    ClaimOutcome.CANNOT_CHECK: Part.WARNING,
}


def claim_lines(claims: Sequence[Claim]) -> Iterator[Line]:
    """Each statement with its outcome and why, and how many of each there are at the end."""
    for claim in claims:
        yield Line(Part.FILE, f"“{one_line(claim.quote)}”")
        yield Line(_PARTS[claim.outcome], f"  {verdict_on(claim)}. {one_line(claim.note)}")
        yield Line(Part.SPACE, "")
    said = checked(claims) or "Nothing in it can be checked against figures."
    yield Line(Part.SUMMARY, said)
