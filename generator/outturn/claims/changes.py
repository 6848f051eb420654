"""Statements of change: "an increase of 110 crimes (19.5%)", "12 fewer", "from 192 to 336"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from outturn.claims.change_shapes import (
    AMOUNT_THEN_WORD,
    ARROW,
    BRACKET,
    COMMA,
    COMPARATIVE,
    FROM_TO,
    IN_BRACKETS,
    ON_BEFORE,
    ON_FIGURE,
    PAIR,
    PAIR_TO,
    RELATIVE,
    SAME,
    SIGNED,
    TARGET_BY,
    TO,
    TO_FROM,
    UP_FROM,
    WORD_THEN_AMOUNT,
    WORDLESS,
    Change,
)
from outturn.claims.joining import joined_moves
from outturn.claims.marking import AMOUNT, Marked
from outturn.claims.numerals import Figure, Unit
from outturn.claims.vocabulary import DIRECTION, HEDGE, direction, hedge
from outturn.model import Polarity


def find_changes(marked: Marked, polarity: Polarity = Polarity.NONE) -> list[Change]:
    """Every change in the text, in order; none shares a figure with another."""
    found: list[Change] = []
    taken: set[int] = set()
    shapes = (
        _moves(marked, polarity),
        _compared(marked, polarity),
        _worded(marked, polarity),
        _bare(marked),
    )
    for change in (c for shape in shapes for c in shape):
        starts = {f.start for f in change.figures}
        if not starts & taken:
            changed = bracketed_pair(change, marked)
            found.append(changed)
            taken |= {f.start for f in changed.figures}
    found = joined_moves(found, marked)
    found += _wordless(marked, found, polarity)
    return sorted(found, key=lambda c: c.start)


def bracketed_pair(change: Change, marked: Marked) -> Change:
    """The change with the two figures that stand behind it: "(56 v 64)", "(137, from 145)"."""
    if change.before is not None or change.after is not None:
        return change
    _, last = marked.sentence(change.start)
    for shape in (PAIR_TO, PAIR, ON_BEFORE, ON_FIGURE, TO):
        match = shape.match(marked.marks, change.end, last)
        if match is None:
            continue
        if shape in (ON_BEFORE, ON_FIGURE):
            x = marked.by_start[match.start("x")]
            amount = change.amount
            if shape is ON_FIGURE and (amount is None or not _smaller(amount, x)):
                continue
            return _with_next(replace(change, before=x, end=match.end()), marked)
        if re.search(DIRECTION, marked.marks[change.end : match.start("y")]):
            continue
        y = marked.by_start[match.start("y")]
        if shape is TO:
            known = change.amount
            if (known is not None and known.unit is not y.unit) or not _lands(change, y):
                continue
            return _with_next(replace(change, after=y, end=match.end()), marked)
        x = marked.by_start[match.start("x")]
        if x.unit is y.unit:
            return replace(change, before=x, after=y, end=match.end())
    return change


def _smaller(amount: Figure, x: Figure) -> bool:
    """True where ``amount`` may be how far a figure is from ``x``: "£700k down on the £62m"."""
    return amount.unit is x.unit and amount.value < x.value


def _lands(change: Change, y: Figure) -> bool:
    """True where the figure after "to" is surely what a change came to: no end of a range."""
    if y.unit not in RELATIVE:
        return True
    points = change.percent is not None and change.percent.unit is Unit.POINTS
    return points and y.unit is Unit.PERCENT


def _bare(marked: Marked) -> Iterator[Change]:
    """ "+3.4% YOY", "-12 on last year": a sign and no word."""
    if not any(figure.sign for figure in marked.figures):
        return
    for match in SIGNED.finditer(marked.marks):
        figure = marked.by_start[match.start("a")]
        if figure.sign:
            change = Change(match.start(), match.end(), figure.sign, "")
            yield _with_next(_with(change, marked, figure), marked)
    for match in IN_BRACKETS.finditer(marked.marks):
        figure = marked.by_start[match.start("a")]
        if figure.sign:
            change = Change(figure.start, figure.end, figure.sign, "")
            yield _with_next(_with(change, marked, figure), marked)


def _wordless(marked: Marked, found: list[Change], polarity: Polarity) -> list[Change]:
    """ "has fallen year on year", "the same as Q2": a word of direction and no figure."""
    made: list[Change] = []
    for match in COMPARATIVE.finditer(marked.marks):
        way = _way(match["word"], polarity)
        beside = (c.start < match.end() and match.start() <= c.end + 1 for c in found)
        if way and not any(beside):
            word = match.string[match.start() : match.end("word")]
            made.append(Change(match.start(), match.end(), way, word))
    found = [*found, *made]
    for match in WORDLESS.finditer(marked.marks):
        word = match["rise"] or match["fall"] or ""
        if word and not any(
            c.start <= match.start() + 60 and match.start() <= c.end for c in found
        ):
            made.append(Change(match.start(), match.end(), direction(word), word))
    for match in SAME.finditer(marked.marks):
        made.append(Change(match.start(), match.end(), 0, match["same"], same=True))
    return made


_MOVES = (FROM_TO, TO_FROM, ARROW)


def _moves(marked: Marked, polarity: Polarity) -> Iterator[Change]:
    """ "from 192 to 336 (75%)", "rose 75% from 192 to 336", "fallen to 312 from 355"."""
    if len(marked.figures) < 2:
        return
    for match in (m for shape in _MOVES for m in shape.finditer(marked.marks)):
        x, y = marked.by_start[match.start("x")], marked.by_start[match.start("y")]
        if x.unit is not y.unit:
            continue
        first, _ = marked.sentence(match.start())
        lead = marked.marks[max(first, match.start() - 70) : match.start()]
        words = list(re.finditer(DIRECTION, lead))
        start, word = match.start(), ""
        if words:
            word, start = words[-1][0], match.start() - len(lead) + words[-1].start()
        change = Change(start, match.end(), _way(word, polarity), word, before=x, after=y)
        inside = [f for f in marked.between(start, match.start()) if f.unit is not Unit.FRACTION]
        change = _with(change, marked, *inside[:2])
        yield _with_next(change, marked) if not inside else change


def _way(word: str, polarity: Polarity) -> int:
    """The way a word says; better and worse go the way that the measure's polarity does."""
    better = {Polarity.LOWER: -1, Polarity.HIGHER: 1}.get(polarity, 0)
    if word in ("quicker", "faster"):
        # Of a time, which is better the shorter it is; of a speed nothing is known.
        return min(better, 0)
    if word == "over":
        return 1
    if word == "slower":
        return max(-better, 0)
    if re.match(r"improv|better", word):
        return better
    return -better if re.match(r"wors|deteriorat", word) else direction(word)


def _worded(marked: Marked, polarity: Polarity) -> Iterator[Change]:
    for match in WORD_THEN_AMOUNT.finditer(marked.marks):
        link = match["link"].strip()
        a = marked.by_start[match.start("a")]
        if not _linked(marked, match):
            continue
        word = match["rise"] or match["fall"] or match["better"] or match["change"]
        way = _way(word, polarity) or (a.sign if match["change"] else 0)
        if not way:
            continue
        signed = a.sign != 0 and link in ("of", "by") and not match["change"]
        change = Change(match.start(), match.end("a"), way, word, signed=signed)
        yield _with_next(_with(change, marked, a), marked)
    for match in TARGET_BY.finditer(marked.marks):
        t = marked.by_start[match.start("t")] if match["t"] else None
        change = Change(match.start(), match.end(), 0, match["word"], before=t)
        yield _with(change, marked, marked.by_start[match.start("a")])
    for match in UP_FROM.finditer(marked.marks):
        x = marked.by_start[match.start("x")]
        word = match["rise"] or match["fall"] or ""
        if word:
            change = Change(match.start(), match.end("x"), direction(word), word, before=x)
            yield _with_next(change, marked)


SIDES = ("inside", "outside", "off", "adrift", "shy", "ahead", "behind", "clear")
"""Words that say how far a figure is from its target, and not on which side."""


def _leads(marked: Marked, place: int) -> bool:
    """True where the word of direction at ``place`` goes with a figure that follows it."""
    match = WORD_THEN_AMOUNT.match(marked.marks, place)
    return match is not None and _linked(marked, match)


def _linked(marked: Marked, match: re.Match[str]) -> bool:
    """True where a word and the figure after it belong together: "reduction in arrests of 12"."""
    link = match["link"].strip()
    if not match["mid"].strip():
        return True
    relative = marked.by_start[match.start("a")].unit in RELATIVE
    return bool(link) and (link != "(" or relative)


def _compared(marked: Marked, polarity: Polarity) -> Iterator[Change]:
    """ "12 fewer offences", "a 5% reduction (12 offences)"."""
    for match in AMOUNT_THEN_WORD.finditer(marked.marks):
        a = marked.by_start[match.start("a")]
        word = match["noun"] or match["more"]
        if _leads(marked, match.start("noun") if match["noun"] else match.start("more")):
            continue
        if word in ("more", "less", "over", "above", "under", "below") and re.match(
            rf"\s+(?:than\s+)?(?:(?:a|an|the)\s)?{AMOUNT}", marked.marks[match.end() :]
        ):
            continue
        first = _softened_from(marked, match.start())
        way = -1 if word == "short" else _way(word, polarity)
        change = Change(first, match.end(), way, word)
        if not change.way and word not in SIDES:
            continue
        change = _with(change, marked, a)
        if match["b"]:
            yield _with(change, marked, marked.by_start[match.start("b")])
        else:
            yield _with_next(change, marked)


def _softened_from(marked: Marked, start: int) -> int:
    """Where a figure starts with the words that soften it: "just over 10%"."""
    lead = marked.small[max(0, start - 30) : start]
    match = re.search(rf"(?<![a-z]){HEDGE}\s*(?:a\s)?$", lead)
    return start - (len(lead) - match.start()) if match else start


def _with_next(change: Change, marked: Marked) -> Change:
    """The change with a second figure that belongs to it: "(19.5%)", ", or 5%"."""
    rest = [f for f in marked.figures if f.start >= change.end]
    if not rest or (change.amount and change.percent):
        return change
    figure = rest[0]
    gap = marked.marks[change.end : figure.start]
    if PAIR.match(marked.marks, change.end) or PAIR_TO.match(marked.marks, change.end):
        return change
    if len(gap) > 120 or not (BRACKET.fullmatch(gap) or COMMA.fullmatch(gap)):
        return change
    if re.match(r"\s?/\s?[NMP]_", marked.marks[figure.end :]):
        return change
    known = change.percent or change.amount
    if known is not None and known.unit is Unit.FRACTION and figure.unit is Unit.PERCENT:
        moved = replace(change, percent=None, fraction=known, end=_close(marked, figure.end, gap))
        return _with(moved, marked, figure)
    both_numbers = known is not None and (known.unit in RELATIVE) == (figure.unit in RELATIVE)
    if both_numbers or figure.unit is Unit.FRACTION:
        return change
    if known is None and figure.unit not in RELATIVE:
        return change
    if "(" not in gap and _starts_another(marked, figure):
        return change
    return _with(replace(change, end=_close(marked, figure.end, gap)), marked, figure)


def _close(marked: Marked, end: int, gap: str) -> int:
    """The end of a figure, or of the bracket it stands in."""
    close = marked.marks.find(")", end, end + 40) if "(" in gap else -1
    return close + 1 if close >= 0 else end


def _starts_another(marked: Marked, figure: Figure) -> bool:
    """True where a second figure without brackets is a statement of its own: ", 5% of which"."""
    return re.match(r"\s+(?:of|were|was|had|are)\b", marked.marks[figure.end :]) is not None


def _with(change: Change, marked: Marked, *figures: Figure) -> Change:
    for figure in figures:
        name = "percent" if figure.unit in RELATIVE else "amount"
        if getattr(change, name) is not None:
            continue
        softened = hedge(marked.small[: figure.start].removesuffix("("))
        hedges = (*change.hedges, (figure.start, softened)) if softened else change.hedges
        end = max(change.end, figure.end)
        if name == "percent":
            change = replace(change, percent=figure, hedges=hedges, end=end)
        else:
            change = replace(change, amount=figure, hedges=hedges, end=end)
    return change
