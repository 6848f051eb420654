"""What is typed in a cell, as what it means; None where it means nothing of the kind."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_LARGEST = Decimal(10) ** 15
_FINEST = -10


def number(text: str) -> Decimal | None:
    """The number of a text in digits."""
    return Decimal(text) if text and _NUMBER.fullmatch(text) else None


def is_beyond(number: Decimal) -> bool:
    """Too large to be a figure, or with too many decimals."""
    exponent = number.normalize().as_tuple().exponent
    return abs(number) >= _LARGEST or (isinstance(exponent, int) and exponent < _FINEST)


def day(text: str) -> date | None:
    """The date of a text typed YYYY-MM-DD; None for anything else."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
