"""What a change is against: a comparator named in its words, or a period."""

from __future__ import annotations

import re

from outturn.claims.change_shapes import Change
from outturn.claims.dates import named_period, same_quarter_of
from outturn.claims.known import Known
from outturn.claims.marking import Marked
from outturn.claims.mentions import Mention
from outturn.claims.vocabulary import Against, comparators
from outturn.period import Period


def what_against(
    marked: Marked, change: Change, earlier: int, after: int, known: Known
) -> tuple[Against, Period | None, int, bool]:
    """What a change is against: named after it, inside it, or at the start of its sentence."""
    inside = _comparators_of(marked, change.start, after, known)
    two = len({(a, p) for a, p, _ in inside}) > 1
    if inside:
        against, period, end = inside[0]
        return against, period, end, two
    before = _comparators_of(marked, earlier, change.start, known)
    if len({(a, p) for a, p, _ in before}) > 1:
        before = before[-1:]
    if before:
        return before[0][0], before[0][1], change.end, False
    return Against.UNNAMED, None, change.end, False


def _comparators_of(
    marked: Marked, start: int, end: int, known: Known
) -> list[tuple[Against, Period | None, int]]:
    plain = [(a, e + start) for a, _, e in comparators(marked.small[start:end])]
    found = [_of_year(marked, against, place, end, known) for against, place in plain]
    named: list[tuple[Against, Period | None, int]] = []
    for match in _AGAINST_DATE.finditer(marked.marks[start:end]):
        a, b = start + match.start("date"), start + match.end("date")
        period = named_period(marked.small[a:b], known.period)
        against = against_period(period, known)
        if _NOT_THE_DATE.match(marked.marks, b) or any(place == b for *_, place in found):
            continue
        if not any(f[0] is against for f in found):
            named.append((against, period if against is Against.NAMED else None, b))
    return [*found, *named]


def _of_year(
    marked: Marked, against: Against, place: int, end: int, known: Known
) -> tuple[Against, Period | None, int]:
    """A comparator that ends at ``place``, with the year that tells which same quarter is meant."""
    match = _SAME_OF_YEAR.match(marked.marks, place, end)
    same = re.search(
        r"(?:same|corresponding) (?:quarter|period)$", marked.small[max(0, place - 24) : place]
    )
    year = named_period(marked.small[slice(*match.span("date"))], None) if match else None
    if against is not Against.LAST_YEAR or not same or match is None or known.period is None:
        return against, None, place
    period = same_quarter_of(year, known.period) if year is not None else None
    against = against_period(period, known)
    return against, period if against is Against.NAMED else None, match.end("date")


_SAME_OF_YEAR = re.compile(r"\s(?:of|in|for|during)\s(?:the\s)?(?P<date>D_*)")
"""What follows "the same quarter" where it names its year."""
_NOT_THE_DATE = re.compile(
    r"\s(?:baseline|target|figure for|(?:of )?(?:the )?(?:last|previous|prior) (?:financial )?year"
    r"|(?:of )?(?:sply|p?ly|py)\b)"
)
"""What follows a date that is not itself what is compared with: "Q3 last year"."""
_AGAINST_DATE = re.compile(
    r"\b(?:on|than|from|as|vs\.?|versus|against|compared (?:to|with)|over|since"
    r"|to that (?:in|of))\s"
    r"(?:(?:in|the|that|those|for|of|level|figure|outturn|position|same period in|year|end)\s){0,4}"
    r"(?P<date>D_*(?:\s\(?D_*)?)"
)


def against_period(period: Period | None, known: Known) -> Against:
    own = known.period
    if period is None or own is None:
        return Against.OTHER
    if period == own.same_period_last_year() or period == own.year.same_period_last_year():
        return Against.LAST_YEAR
    if period == own.previous():
        return Against.LAST_PERIOD
    return Against.NAMED


_TOLD = (Against.LAST_YEAR, Against.LAST_PERIOD, Against.BASELINE, Against.TARGET, Against.NAMED)


def of_another(before: Mention, against: Against, named: Period | None, known: Known) -> bool:
    """True where a quoted figure is not what the change is against: last year's beside "on Q3",
    or a target's."""
    of = before.against
    if of is Against.NAMED and before.period is not None:
        of = against_period(before.period, known)
    if of is Against.TARGET or (of in _TOLD and against in _TOLD):
        both = of is against is Against.NAMED
        return of is not against or (both and named != before.period)
    return False
