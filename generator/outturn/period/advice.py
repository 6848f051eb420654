"""What to type instead of something that is no period."""

from __future__ import annotations

import re

from outturn.period.calendar import MONTHS, YEAR_START, slashed
from outturn.period.shapes import ALLOWED, PeriodError, read

# What spreadsheets make of typed periods, and what people type for them.
_MONTH_NAME = re.compile(r"([A-Za-z]{3,9})[-\s.]*(\d{2}|\d{4})", re.ASCII)
_DATE_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_DATE_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+)?", re.ASCII)
_LOOSE_YEAR = re.compile(
    r"(\d{2}|\d{4})\s*[/–-]\s*(\d{2}|\d{4})(?:\s*,?\s*([QqHh])\w*\s*(\d))?", re.ASCII
)
_LOOSE_QUARTER = re.compile(r"[Qq](?:u|tr|uarter)?\.?\s*([1-4])\s*,?\s*(.+)", re.ASCII)


def advice(text: str) -> str:
    """Why ``text`` is no period, and what to type instead. Never raises."""
    trimmed = " ".join(text.split())
    if not trimmed:
        return f"a period is needed: {ALLOWED}"
    said = f"{text!r} is not a period"
    if suggestion := _suggest(trimmed):
        return f"{said}; did you mean {suggestion}?"
    return f"{said}; allowed: {ALLOWED}"


def _suggest(text: str) -> str:
    if match := _DATE_SLASHES.fullmatch(text):
        return _from_date(match[3], match[2], match[1], " (a spreadsheet made a date of it)")
    if match := _DATE_ISO.fullmatch(text):
        return _from_date(match[1], match[2], match[3], " (a spreadsheet made a date of it)")
    if match := _MONTH_NAME.fullmatch(text):
        return _from_month_name(match)
    if match := _LOOSE_QUARTER.fullmatch(text):
        return _from_quarter(match)
    if match := _LOOSE_YEAR.fullmatch(text):
        return _from_loose_year(match)
    return text if _is_period(text) else ""


def _is_period(text: str) -> bool:
    try:
        return read(text, YEAR_START) is not None
    except PeriodError:
        return False


def _from_quarter(match: re.Match[str]) -> str:
    """Q3 2015/16: the parts the other way round."""
    year = match[2] if _is_period(match[2]) else _suggest_year(match[2])
    suggestion = f"{year} Q{match[1]}"
    return suggestion if _is_period(suggestion) else ""


def _suggest_year(text: str) -> str:
    match = _LOOSE_YEAR.fullmatch(text)
    return _from_loose_year(match) if match else ""


def _from_date(year: str, month: str, day: str, why: str) -> str:
    options = [_month_or_year(int(year), int(month))] if 1 <= int(month) <= 12 else []
    if int(day) != 1 and 1 <= int(day) <= 12:
        options.append(_month_or_year(int(year), int(day)))
    return " or ".join(options) + why if options else ""


def _from_month_name(match: re.Match[str]) -> str:
    for index, name in enumerate(MONTHS, start=1):
        if name.lower().startswith(match[1].lower()):
            short = len(match[2]) == 2
            year = int(match[2]) + (2000 if short else 0)
            if short and int(match[2]) == index + 1:  # 11/12 read as November 2012
                return f"{year}-{index:02d} for the month, or {slashed(2000 + index)} for the year"
            return _month_or_year(year, index)
    return ""


def _month_or_year(year: int, month: int) -> str:
    """Spreadsheets make December 2011 of 2011/12 too."""
    if month == (year + 1) % 100:
        return f"{year:04d}-{month:02d} for the month, or {slashed(year)} for the year"
    return f"{year:04d}-{month:02d}"


def _from_loose_year(match: re.Match[str]) -> str:
    first = int(match[1]) + (2000 if len(match[1]) == 2 else 0)
    if int(match[2]) % 100 != (first + 1) % 100:
        return ""
    part = f" {match[3].upper()}{match[4]}" if match[3] else ""
    return slashed(first) + part
