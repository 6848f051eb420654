"""Text that a spreadsheet program could run as a formula, and how it is kept from that."""

from __future__ import annotations

import re

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?%?")


def could_run(text: str) -> bool:
    """True for text that a program could take for a formula; a mere number or sign cannot run."""
    begins = text.startswith(_BEGINS_A_FORMULA)
    return begins and len(text) > 1 and not _NUMBER.fullmatch(text)


def neutral(text: str) -> str:
    """The text, with an apostrophe before it where it could run."""
    return f"'{text}" if could_run(text) else text
