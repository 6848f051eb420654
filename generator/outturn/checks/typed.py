"""What is typed in a cell, as what it means; None where it means nothing of the kind."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LARGEST = Decimal(10) ** 15
_FINEST = -10


@lru_cache(maxsize=16384)
def number(text: str) -> Decimal | None:
    """The number of a text in digits."""
    return Decimal(text) if text and _NUMBER.fullmatch(text) else None


@lru_cache(maxsize=16384)
def figure(text: str) -> Decimal | None:
    """The number of a text in digits, where it is not beyond what can be a figure."""
    found = number(text)
    if found is None:
        return None
    exponent = found.normalize().as_tuple().exponent
    too_fine = isinstance(exponent, int) and exponent < _FINEST
    return None if too_fine or abs(found) >= _LARGEST else found


def is_beyond(text: str) -> bool:
    """True for a number in digits that is too large, or has too many decimals, to be a figure."""
    return number(text) is not None and figure(text) is None


def day(text: str) -> date | None:
    """The date of a text typed YYYY-MM-DD; None for anything else."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
