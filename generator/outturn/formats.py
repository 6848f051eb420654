"""How figures are shown: rounded half away from zero, with thousands separators and units.

Rounding is for display only; nothing that is shown is calculated with.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from xml.sax.saxutils import escape

from outturn.model import Measure
from outturn.period import MONTHS

MINUS = "−"


def rounded(value: Decimal, decimals: int) -> Decimal:
    """``value`` to ``decimals`` places, half away from zero; never minus zero."""
    result = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(result) if result == 0 else result


@lru_cache(maxsize=16384)
def number(value: Decimal, decimals: int | None = None) -> str:
    """``12043`` as "12,043" and ``-3.40`` as "−3.4"; as many decimals as it needs, at most 2,
    unless told."""
    if decimals is None:
        exponent = rounded(value, 2).normalize().as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    shown = rounded(value, decimals)
    return f"{MINUS if shown < 0 else ''}{abs(shown):,.{decimals}f}"


def percent(value: Decimal, decimals: int = 1) -> str:
    """A percentage to one decimal place, without a needless ".0"."""
    text = number(value, decimals)
    return f"{text.removesuffix('.' + '0' * decimals)}%"


def signed(text: str, value: Decimal) -> str:
    """``text`` (a formatted number) with a plus where ``value`` is above zero."""
    return f"+{text}" if value > 0 else text


def figure(value: Decimal, measure: Measure, decimals: int | None = None) -> str:
    """A figure as it stands in a table or on a chart: "12,043", "52.4%", "£39,715,658"."""
    if measure is Measure.PROPORTION:
        return f"{number(value, decimals)}%"
    if measure is Measure.CURRENCY:
        sign, text = (
            (MINUS, number(-value, decimals)) if value < 0 else ("", number(value, decimals))
        )
        return f"{sign}£{text}"
    return number(value, decimals)


def difference(value: Decimal, measure: Measure, decimals: int | None = None) -> str:
    """The size of a change, without its sign: "560", "3.1 percentage points", "£12"."""
    size = abs(value)
    if measure is Measure.PROPORTION:
        text = number(size, decimals)
        return f"{text} percentage point{'' if text == '1' else 's'}"
    return figure(size, measure, decimals)


def quantity(value: Decimal, unit: str, measure: Measure, decimals: int | None = None) -> str:
    """A figure with its unit, for sentences: "489 offences", "1 offence", "67%", "£4"."""
    text = figure(value, measure, decimals)
    if not unit or measure in (Measure.PROPORTION, Measure.CURRENCY):
        return text
    return f"{text} {singular(unit) if text == '1' else unit}"


def singular(unit: str) -> str:
    """The unit for one: "offences" gives "offence", "people" gives "person".

    Works on the first word that is plural ("service requests", "people in work").
    """
    words = unit.split(" ")
    for index, word in enumerate(words):
        if (one := _singular_word(word)) != word:
            return " ".join([*words[:index], one, *words[index + 1 :]])
    return unit


_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def _singular_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def day(value: date) -> str:
    """``2016-03-31`` as "31 March 2016"."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def joined(parts: list[str], last: str = "and") -> str:
    """Words in a row: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def plural(count: int, one: str, many: str = "") -> str:
    """ "1 indicator", "3 indicators", "no indicators"."""
    return f"{count or 'no'} {one if count == 1 else many or one + 's'}"


_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """``text`` escaped, without the control characters that no XML may hold (XML 1.0, 2.2)."""
    return escape(_NOT_IN_XML.sub("", text))
