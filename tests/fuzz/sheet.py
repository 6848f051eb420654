"""A CSV file to put a fault into, with the line of each row."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable
from pathlib import Path

_KEYS = ("id", "indicator", "objective", "breakdown", "area", "label", "baseline", "follows")
"""Columns whose cells name what a row is about, or what it refers to."""


class Sheet:
    """The cells of a file; ``rows[0]`` is the header."""

    def __init__(self, file: Path) -> None:
        self.file = file
        text = file.read_text("utf-8")
        self.rows = list(csv.reader(io.StringIO(text, newline="")))

    @classmethod
    def drawn(cls, draw: random.Random, folder: Path, rows: int = 1) -> Sheet:
        """One of the folder's files with at least so many rows below the header."""
        sheets = [cls(file) for file in sorted(folder.glob("*.csv"))]
        return draw.choice([sheet for sheet in sheets if len(sheet.rows) > rows])

    @property
    def header(self) -> list[str]:
        return self.rows[0]

    def row(self, draw: random.Random) -> int:
        """The place of a row below the header."""
        return draw.randrange(1, len(self.rows))

    def lines(self, *rows: int) -> frozenset[int]:
        """The lines on which these rows start."""
        heights = [1 + sum(cell.count("\n") for cell in row) for row in self.rows]
        return frozenset(1 + sum(heights[:row]) for row in rows)

    def all_lines(self) -> frozenset[int]:
        return self.lines(*range(len(self.rows)))

    def names(self, rows: Iterable[int], *more: str) -> frozenset[str]:
        """What these rows are about, and more: by this a message may name them."""
        keys = [place for place, name in enumerate(self.header) if name in _KEYS]
        cells = {self.rows[row][key] for row in rows for key in keys if key < len(self.rows[row])}
        return frozenset(word.strip() for word in {*cells, *more} if word.strip())

    def save(self) -> None:
        with self.file.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(self.rows)
