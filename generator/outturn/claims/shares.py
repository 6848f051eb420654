"""Shares: a percentage beside its n and d, and fractions in words beside their percentage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from outturn.claims.arithmetic import Amount, Fit, fit
from outturn.claims.finding import claim, cut_off, plainly, shown, stated
from outturn.claims.fractions import Share, fractions
from outturn.claims.marking import Marked
from outturn.claims.numerals import Figure, Unit
from outturn.claims.vocabulary import HEDGE, hedge
from outturn.model import ClaimKind, ClaimOutcome

_N, _P = "[NM]_*", "P_*"
_OF = (
    r"(?:\s?/\s?|(?:\s+[a-z-]+){0,3}?\s+(?:out\s+)?of\s+(?:the\s|these\s|those\s|all\s"
    r"|a total of\s|our\s)*)"
)
_GIVES = (
    r"(?:\(|=|:|,|–|-|\bor\b|\bi\.e\.?|\bwhich is|\bwhich equates to|\bequates to"
    r"|\bequating to|\bis\b"
    r"|\bequals|\bgiving|\brepresenting|\bwhich represents|\brepresents|\bat\b)"
)
_MORE_GIVES = rf"(?:\s*(?:{_GIVES}|an?|overall|success rate of|{HEDGE}))*\s*"
_SURE = (
    # 12 of 22 (55%); 31 of 52, which is 59.6%; 2,841 of 2,990 = 95.0%
    rf"(?P<n>{_N}){_OF}(?P<d>{_N})(?:\s+[a-z'’-]+){{0,5}}?\s*{_GIVES}{_MORE_GIVES}(?P<p>{_P})",
    # 55% (12 of 22); 64.0% (16/25)
    rf"(?P<p>{_P})(?:\s+[a-z'’-]+){{0,6}}?\s*[(\[:=–,]\s*(?:[a-z.]+\s){{0,2}}?(?P<n>{_N}){_OF}(?P<d>{_N})",
    # 412, being 38% of 1,084; 3,310 (19.8% of the eligible population of 16,700)
    rf"(?P<n>{_N})(?:\s+[a-z'’-]+){{0,6}}?\s*(?:\(|,|=|–|-|\bor\b|\bbeing\b)\s*(?:being|or"
    rf"|which is|"
    rf"which was|representing|just|some"
    rf"|about)?\s*(?P<p>{_P})\s?of\s(?:(?!which)[a-z'’-]+\s){{0,6}}?(?P<d>{_N})",
    # 31.3% of 115 closed (36 complaints)
    rf"(?P<p>{_P})\s?of\s(?:(?:the|all|our|these"
    rf"|a total of)\s)*(?P<d>{_N})(?:\s+[a-z'’-]+){{0,4}}?\s*"
    rf"[(]\s*(?P<n>{_N})",
    # Of 40 cases, 10 (25%) closed
    rf"(?:^|(?<=[.;]\s))of\s(?P<d>{_N})\s[a-z][a-z '’-]{{1,40}},\s(?P<n>{_N})(?:\s[a-z]+){{0,2}}"
    rf"\s\((?P<p>{_P})",
    # of the 64 new tenancies let, 60 were sustained (94.7%)
    rf"\bof\s(?:the|these|those|our|all)\s(?P<d>{_N})\s[^.;:()NPXMF]{{1,60}}[, ]\s*(?P<n>{_N})"
    rf"(?:\s+[a-z'’-]+){{0,10}}?\s*{_GIVES}{_MORE_GIVES}(?P<p>{_P})",
    # £2.9m = 41% of all debt (£7.1m)
    rf"(?P<n>{_N})(?:\s+[a-z'’-]+){{0,4}}?\s*{_GIVES}\s*(?P<p>{_P})\s?of\s(?:[a-z'’-]+\s){{1,5}}?"
    rf"\((?P<d>{_N})\)",
    # £3m (16%) of the £19m budget; £3m (16%) against a £19m programme
    rf"(?P<n>{_N})(?:\s+[a-z'’-]+){{0,3}}?\s*\((?P<p>{_P})\)\s(?:out\s)?of\s"
    rf"(?:(?:an?|the|our|total|all)\s){{1,3}}?(?P<d>{_N})",
    rf"(?P<n>{_N})\s*\((?P<p>{_P})\)\sagainst\s(?:an?|the|our)\s(?P<d>{_N})\s"
    r"(?=programme|budget|allocation|capital)",
    # 227 concerns, 86 enquiries (37.9% conversion)
    rf"(?P<d>{_N})\s[a-z]+(?:\s[a-z]+)?(?:,|\sand|;)\s(?P<n>{_N})\s[a-z]+(?:\s[a-z]+)?\s\("
    rf"(?P<p>{_P})\s(?:conversion|success|pass|take-?\s?up|uptake|response|completion|retention"
    r"|attendance|strike)\b(?:\srate)?",
    # 46% (£18m) of £40m
    rf"(?P<p>{_P})\s*\(\s*(?P<n>{_N})\s*\)\s*of\s(?:(?:the|a|total|all)\s){{0,3}}(?P<d>{_N})",
)
_SURE_SHAPES = tuple(re.compile(shape) for shape in _SURE)
_PART_OF = re.compile(
    rf"(?P<n>{_N})(?:\s(?P<of>of\s(?:these|them|those|which|whom|the)|[a-z]+))?"
    rf"[^.;()NPXMF]{{0,90}}?\s*[,(]\s*(?P<p>{_P})(?!\s*(?:\("
    rf"|of\s+(?:the\s)?N))(?P<close>\s*of\s[a-z]+\)|\s*\)|(?=[.;]|$))"
)
_OF_THIS = re.compile(
    rf"\b[Oo]?f (?:this|these|which|that)\s(?:an?\s|some\s"
    rf"|{HEDGE}\s)*(?P<p>{_P})\s*\(\s*(?P<n>{_N})\s*\)"
)


def certain_shares(marked: Marked) -> list[Share]:
    """Shares whose n, d and percentage stand together: "12 of 22 (55%)"."""
    return _once(_certain(marked), set()) if _has_percentage(marked) else []


def loose_shares(marked: Marked, taken: set[int]) -> list[Share]:
    """Shares whose whole stands elsewhere, of figures that no other statement has taken."""
    of_percentages = (_of_this, _parts) if _has_percentage(marked) else ()
    found = [share for shape in of_percentages for share in shape(marked, taken)]
    return _once((*found, *fractions(marked)), taken)


def _has_percentage(marked: Marked) -> bool:
    return any(figure.unit is Unit.PERCENT for figure in marked.figures)


def _once(shares: Iterable[Share], taken: set[int]) -> list[Share]:
    """The shares whose percentage and n nothing has taken before."""
    found: list[Share] = []
    used = set(taken)
    for share in shares:
        if not share.own & used:
            used |= share.own
            found.append(share)
    return found


def _certain(marked: Marked) -> Iterator[Share]:
    for shape in _SURE_SHAPES:
        for match in shape.finditer(marked.marks):
            n, d, p = (marked.by_start[match.start(key)] for key in ("n", "d", "p"))
            if n.unit is d.unit:
                share = _judged(marked, match.span(), n, d, p, sure=n.value <= d.value)
                if share is not None:
                    yield share


def _of_this(marked: Marked, _taken: set[int]) -> Iterator[Share]:
    """ "Of this forty-six percent (£18,112,247)": of the sum named before it."""
    for match in _OF_THIS.finditer(marked.marks):
        n, p = marked.by_start[match.start("n")], marked.by_start[match.start("p")]
        wholes = [f for f in marked.figures if f.end <= match.start() and f.unit is n.unit]
        for whole in wholes:
            share = _judged(marked, (match.start(), match.end()), n, whole, p, sure=False)
            if share is not None:
                yield share


def _parts(marked: Marked, taken: set[int]) -> Iterator[Share]:
    """ "61 of these had an assessment (79%)": of a number that stands before."""
    for match in _PART_OF.finditer(marked.marks):
        n, p = marked.by_start[match.start("n")], marked.by_start[match.start("p")]
        if n.start in taken or p.start in taken or n.sign or p.sign:
            continue
        first, _ = marked.sentence(match.start())
        floor = max(0, first - 120)
        wholes = [
            f
            for f in marked.between(floor, match.start())
            if f.unit is n.unit and f.start not in taken
        ]
        for whole in [*wholes[::-1], n]:
            if whole.value < n.value or (whole is n and "of" not in (match["of"] or "")):
                continue
            share = _judged(marked, match.span(), n, whole, p, sure=False)
            if share is not None and share.claim.outcome is ClaimOutcome.AGREES:
                yield share
                break
        else:
            close = [f for f in marked.between(first, match.start()) if f.unit is n.unit]
            certain = match["of"] and match["of"].startswith("of ") and match["of"] != "of the"
            of_before = (
                marked.small[max(0, match.start() - 10) : match.start()]
                .rstrip()
                .endswith(("of which", "of whom", "of these", "of those"))
            )
            if (certain or of_before) and len(close) == 1 and len(wholes) == 1:
                share = _judged(marked, match.span(), n, close[0], p, sure=True)
                if share is not None:
                    yield share


def _judged(
    marked: Marked, span: tuple[int, int], n: Figure, d: Figure, p: Figure, *, sure: bool
) -> Share | None:
    given = Amount.printed(n).percent_of(Amount.printed(d))
    if given is None or p.unit is not Unit.PERCENT:
        return None
    starts = frozenset({n.start, d.start, p.start})
    soft = hedge(marked.small[: p.start])
    fitted = fit(p, given, soft)
    parts = f"{plainly(n.value, n.unit)} of {plainly(d.value, d.unit)}"
    sum_said = f"{parts} is {shown(given.value, p, fitted)}"
    start, end = span
    close = marked.marks.find(")", end, end + 12)
    if marked.marks[start:end].count("(") > marked.marks[start:end].count(")") and close >= 0:
        end = close + 1
    if fitted in (Fit.NONE, Fit.UNSURE):
        if not sure or fitted is Fit.UNSURE:
            return None
        made = claim(
            marked,
            (start, end),
            ClaimKind.SHARE,
            ClaimOutcome.DISAGREES,
            stated=stated(marked, p),
            recomputed=shown(given.value, p),
            note=f"The figures give {shown(given.value, p)}: {parts}.",
        )
    else:
        made = claim(
            marked,
            (start, end),
            ClaimKind.SHARE,
            ClaimOutcome.AGREES,
            stated=stated(marked, p),
            recomputed=shown(given.value, p),
            note=f"{sum_said}.{cut_off(fitted)}",
        )
    return Share(made, starts, frozenset({n.start, p.start}))
