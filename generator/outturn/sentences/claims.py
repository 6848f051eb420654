"""What the figures make of what was said, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from outturn.formats import joined, plural
from outturn.model import ODDITIES, Claim, ClaimOutcome

OUTCOMES = {
    ClaimOutcome.AGREES: "Agrees with the figures",
    ClaimOutcome.DISAGREES: "Does not agree with the figures",
    ClaimOutcome.CANNOT_CHECK: "Cannot be checked",
}


def verdict_on(claim: Claim) -> str:
    """What the figures make of a claim: "Agrees with the figures"."""
    odd = claim.kind in ODDITIES and claim.disagrees
    return "Worth a second look" if odd else OUTCOMES[claim.outcome]


def checked(claims: Sequence[Claim]) -> str:
    """How many statements agree and don't: "Checked against the figures: 1 statement does not
    agree, 2 agree and 1 can't be checked."; "" where there are none.

    What is odd is no statement.
    """
    found = Counter(claim.outcome for claim in claims if claim.kind not in ODDITIES)
    if not found:
        return ""
    counted = [(outcome, found[outcome]) for outcome in _VERBS if found[outcome]]
    parts = [_verb(outcome, count) for outcome, count in counted]
    first = counted[0][1]
    start = plural(first, "statement")
    return f"Checked against the figures: {start} {joined([parts[0][1], *_rest(parts)])}."


def stands_out(count: int, *, among_others: bool) -> str:
    """How many things stand out that no sentence states: "4 other things stand out."; "" for
    none."""
    if not count:
        return ""
    thing = "other thing" if among_others else "thing"
    return f"{plural(count, thing)} {'stands' if count == 1 else 'stand'} out."


_VERBS = {
    ClaimOutcome.DISAGREES: ("does not agree", "do not agree"),
    ClaimOutcome.AGREES: ("agrees", "agree"),
    ClaimOutcome.CANNOT_CHECK: ("cannot be checked", "cannot be checked"),
}


def _verb(outcome: ClaimOutcome, count: int) -> tuple[int, str]:
    return count, _VERBS[outcome][count > 1]


def _rest(parts: Sequence[tuple[int, str]]) -> list[str]:
    return [f"{count:,} {verb}" for count, verb in parts[1:]]
