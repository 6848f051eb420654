"""A change told twice in one breath, joined: "from 1,845 to 1,997, growth of 8.2%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from outturn.claims.change_shapes import Change
from outturn.claims.marking import Marked
from outturn.claims.numerals import Unit

_GAP = 50


def joined_moves(changes: Sequence[Change], marked: Marked) -> list[Change]:
    """The changes, each "from x to y" joined with the one beside it that says by how much."""
    joined: list[Change] = []
    for change in sorted(changes, key=lambda c: c.start):
        made = _joined(joined[-1], change, marked) if joined else None
        if made is not None:
            joined[-1] = made
        else:
            joined.append(change)
    return joined


def _joined(first: Change, second: Change, marked: Marked) -> Change | None:
    """Two changes as one; None where they are two statements."""
    move, size = (first, second) if _moves(first) else (second, first)
    if not _moves(move) or not _sized(size) or not _close(first, second, marked):
        return None
    if move.after is None or not _same_kind(move, size):
        return None
    if move.way and size.way and move.way != size.way:
        return None
    if _of_something_else(move, size):
        return None
    return replace(
        size,
        start=min(first.start, second.start),
        end=max(first.end, second.end),
        way=size.way or move.way,
        word=size.word or move.word,
        before=move.before,
        after=move.after,
    )


def _of_something_else(move: Change, size: Change) -> bool:
    """True for "up 10 places, from 240 to 216": neither the way nor the number is the move's."""
    if size.amount is None or move.before is None or move.after is None:
        return False
    moved = move.after.value - move.before.value
    return moved * size.way < 0 and abs(moved) != size.amount.value


def _moves(change: Change) -> bool:
    both = change.before is not None and change.after is not None
    return both and change.amount is None and change.percent is None


def _sized(change: Change) -> bool:
    alone = change.before is None and change.after is None
    return alone and (change.amount is not None or change.percent is not None)


def _same_kind(move: Change, size: Change) -> bool:
    """False for a number of things beside two percentages."""
    assert move.after is not None
    amount = size.amount
    if amount is not None and amount.unit is not move.after.unit:
        return False
    points = size.percent is not None and size.percent.unit is Unit.POINTS
    return not points or move.after.unit is not Unit.MONEY


def _close(first: Change, second: Change, marked: Marked) -> bool:
    """True where they stand side by side in a sentence, or one inside the other, with no other
    figure between."""
    gap = marked.marks[first.end : second.start]
    if marked.sentence(first.start) != marked.sentence(second.start):
        return False
    return len(gap) <= _GAP and not any(letter in gap for letter in "NPXMF(")
