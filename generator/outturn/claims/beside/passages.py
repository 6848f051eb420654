"""Pieces of a text: sentences, passages and words, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile(r"[-*+>#]+(?=\s)|\d+[.)](?=\s)|\s+")
"""What Markdown puts before a list's point, a heading or a quotation."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Passage:
    """A piece of a text as it stands there, and where it starts, in characters."""

    text: str
    start: int

    @property
    def words(self) -> tuple[str, ...]:
        return words_of(self.text)


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, in small letters; two texts that agree in them are the
    same word for word."""
    return tuple(_WORD.findall(text.casefold()))


def sentences(text: str) -> Iterator[Passage]:
    """The sentences of a text. A dot without a space after it, as in 4.6%, ends none."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield from _trimmed(text[start : end.start()], start)
        start = end.end()
    yield from _trimmed(text[start:], start)


def lines(text: str) -> Iterator[Passage]:
    """The lines of a text, which are its paragraphs, headings and points of lists, without the
    signs that Markdown marks them with."""
    for line in _LINE.finditer(text):
        start = line.start()
        while marks := _MARKS.match(text, start, line.end()):
            start = marks.end()
        yield from _trimmed(text[start : line.end()], start)


def _trimmed(text: str, start: int) -> Iterator[Passage]:
    if bare := text.strip():
        yield Passage(bare, start + text.index(bare))
