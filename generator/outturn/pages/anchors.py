"""Anchors that last: made of what they are of, not of where it happens to stand."""

from __future__ import annotations

import re

_UNSAFE = re.compile(r"[^a-z0-9]+")


class Anchors:
    """The anchors of one page, each given once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, *parts: str) -> str:
        """The parts that say something, hyphenated ("figure-2015-16-q3-opiate"); numbered from the
        second on where it was given before."""
        name = "-".join(slug for p in parts if (slug := _UNSAFE.sub("-", p.casefold()).strip("-")))
        anchor, again = name, 2
        while anchor in self._given:
            anchor, again = f"{name}-{again}", again + 1
        self._given.add(anchor)
        return anchor
