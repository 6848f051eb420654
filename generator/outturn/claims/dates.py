"""Numbers that are no figures: dates, quarters, ages, lengths of time, names and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outturn import period as periods
from outturn.period import MONTHS, Kind, Period

_MONTH = "|".join(rf"{m.lower()}|{m[:3].lower()}" for m in MONTHS if m != "May")
_MONTH = rf"(?:(?:{_MONTH}|sept)\b\.?|may\b(?=\W*\d|\s*(?:to|and|–|-)))"
_YEAR = r"(?:19|20)\d\d"
_SPAN = rf"(?:{_YEAR}|\d\d)\s?[/–-]\s?(?:{_YEAR}|\d{{1,2}})"
_QUARTER = (
    r"(?:q(?:uarter|tr|u)?\.?\s?[1-4](?!\d|\.\d|%)|h[12]\b|quarter\s(?:one|two|three|four)\b)"
)
_COUNTED = r"""(?:offences?|crimes?|incidents?|cases?|people|requests?|visits?|referrals?|homes?
    |children|calls?|reports?|applications?|residents?|households?|complaints?|tonnes)"""
_NAMES = r"""(?:kpi|ni|pm|bvpi|bv|pi|indicators?|measures?|objectives?|priority|priorities|wards?
    |section|s\.|paragraphs?|pages?|tables?|appendix|annex|article|schedule|clause|regulation
    |tiers?|stages?|phases?|category|band|grade|ks|key\sstage|unit|room|floor|line|route|zone
    |item|ref|no\.|version|lot|block|plot|junction|years?(?=\s\d{{1,2}}\b)|week|month|day|group|cohort|class
    |covid|iso|form|chapter|step|option|action|recommendation|outcome|theme|strand|district)"""

_SHAPES = rf"""
    (?P<address>https?://\S+|www\.\S+|\S+@\S+\.\S+|\b[a-z]{{1,2}}\d[a-z\d]?\s?\d[a-z]{{2}}\b)
    |(?P<phone>(?<![\d.])(?:\+44\s?\d|0\d)[\d ]{{7,12}}\d\b|\b(?:call|dial|ring|tel|telephone|phone)
        (?:ing|s)?(?:\s+on)?:?\s+\d[\d ]*\d)
    |(?P<day>\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b{_YEAR}-\d\d(?:-\d\d)?\b
        |\b\d{{1,2}}\s?(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTH})(?:\s{_YEAR})?)
    |(?P<when>\b(?:{_QUARTER}[\s,(of-]{{0,4}}(?:{_SPAN}|{_YEAR})\b|(?:{_SPAN}|{_YEAR})\s?\)?\s?
        {_QUARTER}|{_QUARTER}))
    |(?P<clock>\b\d{{1,2}}[:]\d\d(?:\s?(?:am|pm|noon|hrs|hours))?\b|\b\d{{1,2}}(?:\.\d\d)?\s?(?:am|pm)\b
        |\b24/7\b)
    |(?P<financial>\b{_YEAR}\s?[/–-]\s?(?:{_YEAR}|\d{{1,2}})\b(?!\s?%)
        |\b(?:fy\s?)?\d\d/\d\d\b(?!\s*[\d/=]|\s*\(|\s*,?\s+or\s))
    |(?P<month>\b(?:{_MONTH})(?:\s?[–-]\s?(?:{_MONTH})|\s(?:to|and|&)\s(?:{_MONTH}))?
        (?:\s\d{{1,2}}(?:st|nd|rd|th)\b)?(?:,?\s{_YEAR}\b(?!\s?(?:%|,\d)|/\d)|\s?['’]\d\d\b)?)
    |(?P<year>\b(?:since|in|for|during|by|the|of|on|to|from|and|act|figure)?\s?{_YEAR}\b
        (?!\s?%|,\d|\.\d|\s?[/–-]\s?\d|\s+(?:(?:[a-z-]+\s)?{_COUNTED})\b))
    |(?P<ordinal>\b\d+(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|final)\s(?:quarter|half)\b)
    |(?P<age>\baged?\s(?:over\s|under\s)?\d+(?:\s?(?:to|and|–|-|or)\s?(?:\d+|over|under))?
        |\b(?:under|over)[\s-]\d+s\b|\b(?:under|over)-\d+\b|\b\d+s\b|\b\d+\+(?!\d)
        |\b(?:under|over)\s(?:5|11|12|15|16|18|21|25|60|65|75)\b(?!\s?%|[\d,.]*\d|\s(?:per|{_COUNTED}))
        |\b\d+\s?(?:[–-]|to)\s?\d+\s?[- ]?year[\s-]olds?\b)
    |(?P<within>\b(?:within|in|after|every|for|next|past|last)\s\d+\s(?:working\s|calendar\s)?days\b
        |\b\d+\sdays\s(?:after|before|of|from|a\sweek)\b)
    |(?P<top>\b(?:top|worst|bottom|first|best|last|next|past|these|those|every|latest|previous)\s
        (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b(?!\s?%|,\d))
    |(?P<length>(?<![\d.,])\b(?:\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)
        (?:-(?:year|month|week|day|hour|minute|bed|bedroom|point|strong|person|seat|acre|mile|page|
            storey|stage|way|tier)s?\b
        |\s?(?:year|month|mth|yr|week|hour|hr|minute|min|mile|metre|km|mph|acre|hectare)s?\b
            (?!\s(?:fewer|less|more|lower|higher))
        |\s(?:day)\b))
    |(?P<per>(?:\bper\s|(?<!\d)(?<!\d\s)/)\s?(?:\d{{1,3}}(?:[, ]\d{{3}})+|\d+k?)\b)
    |(?P<numbered>\b(?:stage|tier|phase|band|grade|level|category)\s\d\b(?!\.\d|%|,\d|\s?per))
    |(?P<name>\b{_NAMES}\s?\d{{1,3}}(?:\.\d+)*[a-z]?\b(?!\s?%|,\d|\s(?:per\s?cent|{_COUNTED})\b)
        |\b[a-z]+\d[\w.]*|(?<![\w.,£])\d+(?!(?:k|m|bn|pp|ppts?|kg|t)\b)[a-z]\w*\b|\bn\s?=\s?\d+)
    |(?P<range>(?<![\w.])£?\d[\d,.]*%?\s?[–-]\s?£?\d[\d,.]*(?:%|k\b|m\b)?|\bbetween\s£?\d[\d,.]*%?
        \sand\s£?\d[\d,.]*\d*%?)
    """
_NOT_FIGURES = re.compile(_SHAPES, re.VERBOSE | re.IGNORECASE)
_OUTSIDE_WORDS = re.compile(rf"(?:(?<!\w)|(?![a-z]))(?:{_SHAPES})", re.VERBOSE | re.IGNORECASE)
"""The same, tried nowhere but where a word starts and between words: of the shapes none but an
address can start at a later letter of a word."""
_MAYBE_ADDRESS = re.compile(r"@|://|www\.", re.IGNORECASE)


def not_figures(text: str, unit: str = "") -> Iterator[tuple[int, int]]:
    """The spans of ``text`` whose digits and number words are no figures.

    A length of time is one where it is ``unit`` that is measured: "9.8 weeks".
    """
    pattern = _NOT_FIGURES if _MAYBE_ADDRESS.search(text) else _OUTSIDE_WORDS
    for match in pattern.finditer(text):
        measured = match.lastgroup in ("length", "within") and any(
            word in unit for word in _LENGTHS if word in match[0].lower()
        )
        short = _SHORT_YEAR.fullmatch(match[0])
        if short and (int(short[1]) + 1) % 100 != int(short[2]):
            continue
        if not measured or "-" in match[0]:
            yield match.span()


_LENGTHS = ("day", "week", "month", "hour", "minute", "year")


_NAMED_QUARTER = re.compile(r"(?:q(?:uarter|tr|u)?\.?\s?)([1-4])", re.IGNORECASE)
_NAMED_HALF = re.compile(r"\bh[12]\b", re.IGNORECASE)
_QUARTER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4}
_NAMED_YEAR = re.compile(rf"(?P<long>{_YEAR})(?:\s?[/–-]\s?(?:\d\d)?(?P<next>\d\d?))?")
_SHORT_YEAR = re.compile(r"\b(\d\d)/(\d\d)\b")
_NAMED_MONTH = re.compile(rf"\b({_MONTH})", re.IGNORECASE)
MONTH_SPAN = re.compile(rf"\b({_MONTH})\s?(?:to|[–-])\s?({_MONTH})", re.IGNORECASE)
"""The months that a span is named by: "October to December", "Oct-Dec"."""


def named_period(text: str, own: Period | None) -> Period | None:
    """The period that a date's words name; a quarter without a year is one of ``own``'s year.

    None where they name none, or one that can't be told.
    """
    quarter = _quarter(text)
    half = _NAMED_HALF.search(text)
    year = _year(text)
    if span := MONTH_SPAN.search(text):
        return _months(span[1], span[2], year, own)
    if _NAMED_MONTH.search(text):
        return _month(text, own)
    if quarter is None and half is None:
        return year
    if year is None:
        year = own.year if own is not None else None
    if year is None or not year.is_year:
        return None
    part = f"Q{quarter}" if half is None else half[0].upper()
    between = " " if year.kind in (Kind.FINANCIAL_YEAR, Kind.YEAR) else ""
    try:
        return periods.parse(f"{year.text}{between}{part}", year.year_start)
    except periods.PeriodError:
        return None


def _quarter(text: str) -> int | None:
    if match := _NAMED_QUARTER.search(text):
        return int(match[1])
    words = text.lower().split()
    if "quarter" in words[:1] and len(words) > 1:
        return _QUARTER_WORDS.get(words[1])
    return None


def _year(text: str) -> Period | None:
    if match := _NAMED_YEAR.search(text):
        first = int(match["long"])
        if not match["next"]:
            return periods.parse(str(first))
        following = (first + 1) % 100
        if int(match["next"]) in (following, following % 10):
            return periods.parse(f"{first}/{following:02d}")
        return None
    if (match := _SHORT_YEAR.search(text)) and (int(match[1]) + 1) % 100 == int(match[2]):
        return periods.parse(f"20{match[1]}/{match[2]}")
    return None


def same_quarter_of(year: Period, own: Period) -> Period | None:
    """The period of ``year`` that ``own`` is of its own year: "the same quarter of 2014/15"."""
    back = own.year.end.year - year.end.year
    if not year.is_year or year.kind is not own.year.kind or back < 0:
        return None
    for _ in range(back):
        own = own.same_period_last_year()
    return own


def _months(first: str, last: str, year: Period | None, own: Period | None) -> Period | None:
    """The quarter that a span of months is: without a year, the latest by the end of ``own``.

    None where they make no quarter of ``own``'s year.
    """
    if own is None or own.year.kind not in (Kind.FINANCIAL_YEAR, Kind.YEAR):
        return None
    begins, ends = _number(first), _number(last)
    whole = own.year
    quarters = [periods.parse(f"{whole.text} Q{n}", whole.year_start) for n in (1, 2, 3, 4)]
    found = [q for q in quarters if (q.start.month, q.end.month) == (begins, ends)]
    if not found:
        return None
    quarter = found[0]
    if year is not None and year.kind is own.year.kind is Kind.FINANCIAL_YEAR:
        return same_quarter_of(year, quarter)
    end = year.end.year if year is not None else None
    while quarter.end > own.end if end is None else quarter.end.year > end:
        quarter = quarter.same_period_last_year()
    return quarter if end is None or quarter.end.year == end else None


def _number(month: str) -> int:
    return [m[:3].lower() for m in MONTHS].index(month[:3].lower()) + 1


def _month(text: str, own: Period | None) -> Period | None:
    """The one month that is named; without a year, the latest such by the end of ``own``."""
    months = _NAMED_MONTH.findall(text)
    year = _NAMED_YEAR.search(text)
    if len(months) != 1 or re.search(r"\d(?:st|nd|rd|th)?\s[a-z]", text.lower()):
        return None
    number = _number(months[0])
    if year is None:
        if own is None:
            return None
        return periods.parse(f"{own.end.year - (number > own.end.month)}-{number:02d}")
    return periods.parse(f"{year['long']}-{number:02d}")
