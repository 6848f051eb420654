"""Numbers as the steps print them: exactly where they can be, else rounded and said to be so."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from outturn.formats import number, rounded

ROUNDED_TO = 2
"""Decimals of a number that has no end, or too many to read."""
_READABLE = 4
"""A number with no more decimals than this is printed as it is."""


def seen(value: Decimal, decimals: int = ROUNDED_TO) -> Decimal:
    """The number a reader sees: ``value`` itself, or ``value`` to ``decimals`` places."""
    return value if places(value) <= max(_READABLE, decimals) else rounded(value, decimals)


@lru_cache(maxsize=16384)
def places(value: Decimal) -> int:
    """How many decimals ``value`` needs."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


@lru_cache(maxsize=16384)
def exact(value: Decimal, decimals: int = ROUNDED_TO) -> str:
    """ "1,014.6"; "about 16.67" for what had to be rounded."""
    shown = seen(value, decimals)
    return f"{about(value, decimals)}{number(shown, places(shown))}"


def about(value: Decimal, decimals: int = ROUNDED_TO) -> str:
    """ "about " before a number that had to be rounded."""
    return "" if seen(value, decimals) == value else "about "


def opening(text: str) -> str:
    """A figure at the start of a sentence: "About 16.67"."""
    return f"{text[:1].upper()}{text[1:]}"
