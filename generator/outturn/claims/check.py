"""One text, read for every statement that arithmetic can check."""

from __future__ import annotations

from collections.abc import Sequence

from outturn.claims.change_checks import check_change
from outturn.claims.change_shapes import Change
from outturn.claims.changes import find_changes
from outturn.claims.known import Known
from outturn.claims.level_checks import check_levels
from outturn.claims.marking import Marked, mark
from outturn.claims.mentions import Mention, find_mentions
from outturn.claims.multiples import check_multiples
from outturn.claims.shares import certain_shares, loose_shares
from outturn.claims.situations import is_aim, situation
from outturn.claims.standing import check_standing
from outturn.claims.totals import find_totals
from outturn.model import Claim, ClaimKind


def check_text(text: str, known: Known | None = None) -> tuple[Claim, ...]:
    """Every claim of ``text``, in its order, held against what is known.

    Without figures a text is checked by its own numbers. Each claim quotes the text exactly;
    ``table`` is "" and ``line`` 0, for whoever knows the text's place to fill in.
    """
    known = known or Known()
    marked = mark(text, known.unit)
    claims: list[Claim] = []
    taken: set[int] = set()
    certain = certain_shares(marked)
    taken |= {start for share in certain for start in share.starts}
    changes = [
        c for c in find_changes(marked, known.polarity) if not taken & {f.start for f in c.figures}
    ]
    in_changes = {f.start for c in changes for f in c.figures}
    loose = loose_shares(marked, taken | in_changes)
    claims += [share.claim for share in (*certain, *loose)]
    taken |= {start for share in loose for start in share.own}
    totals = list(find_totals(marked))
    claims += [made for made, _ in totals]
    parts = {start for _, starts in totals for start in starts}
    mentions = find_mentions(marked, taken | in_changes, known)
    claims += check_multiples(marked, changes, mentions, known)
    levels = [m for m in mentions if m.figure.start not in parts]
    levels += find_mentions(marked, _all_but(marked, changes), known)
    levels.sort(key=lambda m: m.figure.start)
    claims += check_levels(marked, levels, known)
    claims += check_standing(marked, changes, mentions, known)
    wrong = {m.figure.start for m in levels for c in claims if _misquotes(c, m)}
    for change in changes:
        misquoted = change.before is not None and change.before.start in wrong
        if not misquoted and not is_aim(marked, change):
            around = situation(marked, change, changes, mentions, known)
            claims += check_change(marked, change, around, known)
    return _in_order(claims)


def _misquotes(claim: Claim, mention: Mention) -> bool:
    """True where the claim says that a level is not what the text has for it."""
    return (
        claim.disagrees
        and claim.kind is ClaimKind.LEVEL
        and claim.start <= mention.figure.start < claim.start + len(claim.quote)
    )


def _all_but(marked: Marked, changes: Sequence[Change]) -> set[int]:
    """Where every figure starts but those that a change starts from ("down from 4.4% at Q4")."""
    quoted = {c.before.start for c in changes if c.before is not None and c.after is None}
    return {f.start for f in marked.figures} - quoted


def _in_order(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """By place, each statement once: what lies within one that says the same is left out."""
    once: dict[tuple[ClaimKind, str, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: -len(c.quote)):
        said = once.setdefault((claim.kind, claim.outcome, claim.stated), [])
        if not any(_within(claim, other) for other in said):
            said.append(claim)
    kept = (claim for said in once.values() for claim in said)
    return tuple(sorted(kept, key=lambda c: (c.start, len(c.quote))))


def _within(claim: Claim, other: Claim) -> bool:
    last = claim.start + len(claim.quote)
    return other.start <= claim.start and last <= other.start + len(other.quote)


__all__ = ["Change", "check_text"]
