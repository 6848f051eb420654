"""Parts that should make a total, where both are spelt out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from outturn.claims.finding import claim, plainly, stated
from outturn.claims.marking import Marked
from outturn.claims.numerals import Figure
from outturn.formats import joined
from outturn.model import Claim, ClaimKind, ClaimOutcome

_FEWEST = 3
"""Two parts and their total."""
_N = "[NM]_*"
_SUM = re.compile(rf"\+\s?{_N}\s?=\s?(?P<total>{_N})")
_IS_TOTAL = re.compile(rf"\s=\s?(?P<total>{_N})(?!\s?%)")
_YEAR_TOTAL = re.compile(
    rf"(?P<total>{_N})(?:\s[a-z'’-]+){{0,3}}?\s(?:for the (?:full |whole )?year|year[- ]to[- ]date"
    r"|so far this year|ytd|to date|cumulatively)\b"
)
_THEN_TOTAL = re.compile(
    rf"\b(?:(?:grand\s)?total(?:s|ling)?(?:\s(?:of|is|was))?|overall|altogether"
    rf"|combined)\s?[:=–-]?\s?"
    rf"(?P<total>{_N})"
)
_IN_ALL = re.compile(
    rf"(?P<total>{_N})(?:\s[a-z'’/&-]+){{0,4}}?\s(?:in total|in all|altogether|overall|total)\b"
)
_TOTAL_FIRST = re.compile(
    rf"(?P<total>{_N})(?:\s[a-z'’/&-]+){{0,5}}?\s?(?P<open>\(|:|,?\s(?:made up of"
    rf"|comprising(?: of)?"
    r"|consisting of|broken down(?: as follows| into)?:?-?|split(?: between)?|being)\s)"
)
_CALLED_TOTAL = re.compile(r"\btotal(?:\s(?:of|is|was))?\s?[:=]?\s?$")
_OF_THESE = re.compile(
    rf"(?P<total>{_N})\s[^;()NPXMF]{{1,120}}?[.,]\s{{0,2}}(?={_N}\s(?:of these\s|of them\s"
    rf"|of which\s)?were\b)"
)
_SOURCE = (
    rf"{_N}\s(?:(?:were|was|came)\s)?from\s(?!last\b|previous\b|prior\b)"
    r"[^.!?;:,()\nNPXMFD]{1,40}?"
)
_FROM_SOURCES = re.compile(
    rf"\bof\s(?:the\s|these\s|all\s)?(?P<total>{_N})(?:\s[a-z'’-]+){{1,4}},\s"
    rf"(?P<parts>{_SOURCE}(?:,\s{_SOURCE}){{0,8}},?\sand\s{_SOURCE})(?=[.;,]|$|\n)"
)
_LISTED = re.compile(r"[^.!?\n()NPXMF]{0,50}?(?:[,;+&]|\band\b|\bplus\b)[^.!?\n()NPXMF]{0,50}")
_TO_TOTAL = re.compile(r"[^NPXMFD]{0,40}(?:D[^NPXMFD]{0,20})?")
_COMPARES = re.compile(
    r"\b(?:compare[ds]?|than|against|versus|vs|from|last year|previous|target|baseline)\b"
)


def find_totals(marked: Marked) -> Iterator[tuple[Claim, frozenset[int]]]:
    """Every total with its parts, and where its figures start."""
    if len(marked.figures) < _FEWEST:
        return
    used: set[int] = set()
    for sourced, starts in _sources(marked):
        used |= starts
        yield sourced, starts
    for start, end, total, parts, sure in _found(marked):
        starts = frozenset(f.start for f in (*parts, total))
        if len(parts) < 2 or starts & used:
            continue
        made = _judged(marked, (start, end), total, parts, sure=sure)
        if made is not None:
            used |= starts
            yield made, starts


def _sources(marked: Marked) -> Iterator[tuple[Claim, frozenset[int]]]:
    """ "Of 120 referrals, 70 were from police, 35 from housing and 25 from health".

    They need not be all there are, and some may come from two, so that nobody is accused.
    """
    for match in _FROM_SOURCES.finditer(marked.marks):
        total = marked.by_start[match.start("total")]
        parts = list(marked.between(*match.span("parts")))
        starts = frozenset(f.start for f in (*parts, total))
        made = _judged(marked, match.span(), total, parts, sure=False)
        added = sum((f.value for f in parts), Decimal(0))
        if made is None and added > total.value:
            said = joined([plainly(f.value, f.unit) for f in parts])
            made = claim(
                marked,
                match.span(),
                ClaimKind.TOTAL,
                ClaimOutcome.CANNOT_CHECK,
                stated=stated(marked, total),
                note=f"{said} make {plainly(added, total.unit)}, more than the "
                f"{plainly(total.value, total.unit)} they are of, unless some count twice.",
            )
        if made is not None:
            yield made, starts


def _found(marked: Marked) -> Iterator[tuple[int, int, Figure, list[Figure], bool]]:
    """Where each total with its parts starts and ends, these figures, and whether it is meant
    to be the sum."""
    for shape in (_SUM, _IS_TOTAL, _THEN_TOTAL, _IN_ALL, _YEAR_TOTAL):
        for match in shape.finditer(marked.marks):
            total = marked.by_start[match.start("total")]
            anchor = total.start if shape is _SUM else match.start()
            parts = _before(marked, anchor, total)
            if shape is _YEAR_TOTAL and not _quarters(marked, parts, total):
                continue
            if parts:
                yield parts[0].start, match.end(), total, parts, True
    for match in _TOTAL_FIRST.finditer(marked.marks):
        total = marked.by_start[match.start("total")]
        parts = _after(marked, match.end(), total)
        if parts:
            words = marked.marks[match.end() : parts[-1].end]
            named = re.search(r"made|compris|consist|broken|split", match["open"]) is not None
            dated = words.count("D") == len(parts)
            end = parts[-1].end + (marked.marks[parts[-1].end : parts[-1].end + 1] == ")")
            led = _CALLED_TOTAL.search(marked.marks[max(0, match.start() - 20) : match.start()])
            yield match.start(), end, total, parts, named or dated or led is not None
    for match in _OF_THESE.finditer(marked.marks):
        total = marked.by_start[match.start("total")]
        parts = _after(marked, match.end(), total)
        if parts:
            yield match.start(), parts[-1].end, total, parts, False


def _quarters(marked: Marked, parts: list[Figure], total: Figure) -> bool:
    """True where each part is a period's: "402 in Q1, 377 in Q2, 779 to date"."""
    if not parts:
        return False
    first, _ = marked.sentence(parts[0].start)
    named = marked.marks[max(first, parts[0].start - 12) : total.start].count("D")
    return named == len(parts)


def _unbracketed(gap: str) -> str:
    """The words between two figures without those in brackets, and brackets of the figures."""
    return re.sub(r"^\)|\($", "", re.sub(r"\([^()]*\)", "", gap))


def _before(marked: Marked, place: int, total: Figure) -> list[Figure]:
    """The figures of a list that ends just before ``place``."""
    parts: list[Figure] = []
    for figure in reversed(marked.figures):
        if figure.end > place:
            continue
        gap = _unbracketed(marked.marks[figure.end : parts[0].start if parts else place])
        joins = _LISTED.fullmatch(gap) if parts else _TO_TOTAL.fullmatch(gap)
        if figure.unit is not total.unit or not joins or _COMPARES.search(gap):
            break
        parts.insert(0, figure)
    return parts


def _after(marked: Marked, place: int, total: Figure) -> list[Figure]:
    """The figures of a list that starts just after ``place``."""
    parts: list[Figure] = []
    last = place
    for figure in marked.figures:
        if figure.start < place:
            continue
        gap = marked.marks[last : figure.start]
        first = len(gap) <= 50 and not re.search(r"[.!?\n()]", gap)
        if (
            figure.unit is not total.unit
            or not (_LISTED.fullmatch(gap) if parts else first)
            or _COMPARES.search(gap)
        ):
            break
        parts.append(figure)
        last = figure.end
    return parts


def _judged(
    marked: Marked, span: tuple[int, int], total: Figure, parts: list[Figure], *, sure: bool
) -> Claim | None:
    added = sum((f.signed for f in parts), Decimal(0))
    slack = total.half + sum((f.half for f in parts), Decimal(0))
    said = joined([plainly(f.value, f.unit) for f in parts])
    makes = f"{said} make {plainly(added, total.unit)}."
    near = abs(added - total.value) <= slack
    if added == total.value or (near and total.step > max(f.step for f in parts)):
        return claim(
            marked,
            span,
            ClaimKind.TOTAL,
            ClaimOutcome.AGREES,
            stated=stated(marked, total),
            recomputed=plainly(added, total.unit),
            note=makes,
        )
    if not sure:
        return None
    if near:
        return claim(
            marked,
            span,
            ClaimKind.TOTAL,
            ClaimOutcome.CANNOT_CHECK,
            stated=stated(marked, total),
            note=f"{makes} The figures are rounded, so that they may still make the total.",
        )
    return claim(
        marked,
        span,
        ClaimKind.TOTAL,
        ClaimOutcome.DISAGREES,
        stated=stated(marked, total),
        recomputed=plainly(added, total.unit),
        note=f"The figures give {plainly(added, total.unit)}: {makes}",
    )
