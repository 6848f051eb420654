"""The lines of a JSON file that its keys and list entries are on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import count
from typing import Any

Path = tuple[str | int, ...]
"""The keys and places in lists that lead to a value: ("resources", 2, "path")."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
_DEEPEST = 12
"""Nothing in a descriptor lies deeper; a file made to be deep costs nothing more."""


def line_of(source: str, path: Path) -> int:
    """The line of a key or entry, or of the nearest above it that is there; 0 where none is."""
    known = _lines(source)
    for end in range(len(path), 0, -1):
        if line := known.get(path[:end]):
            return line
    return 0


def departure(said: Any, own: Any) -> Path:
    """What leads to the first place where two JSON values differ; where something lacks, to what
    it lacks from."""
    pairs: Iterable[tuple[str | int, Any, Any]] = ()
    if isinstance(said, dict) and isinstance(own, dict):
        pairs = ((key, value, own.get(key)) for key, value in said.items())
    elif isinstance(said, list) and isinstance(own, list):
        # Where there are too many or too few, it is the list that differs.
        pairs = zip(count(), said, own, strict=False)
    for key, there, wanted in pairs:
        if there != wanted:
            return (key, *departure(there, wanted))
    return ()


@lru_cache(maxsize=16)
def _lines(source: str) -> Mapping[Path, int]:
    """The line of every key and every list entry of a JSON text that has been read as such."""
    found: dict[Path, int] = {}
    inside: list[str] = []  # the brackets that are open
    path: list[str | int] = []  # the key or number reached in each
    line, counted, wants_key = 1, 0, False
    for token in _TOKEN.finditer(source):
        line += source.count("\n", counted, token.start())
        counted = token.start()
        text = token[0]
        if wants_key and text.startswith('"'):
            path[-1], wants_key = json.loads(text), False
            _note(found, path, line)
            continue
        if text in "]}":
            inside.pop()
            path.pop()
            wants_key = False
        elif text == ",":
            wants_key = inside[-1] == "{"
        elif text != ":":
            if inside and inside[-1] == "[":
                path[-1] = int(path[-1]) + 1
                _note(found, path, line)
            if text in "[{":
                inside.append(text)
                path.append(-1)
                wants_key = text == "{"
    return found


def _note(found: dict[Path, int], path: list[str | int], line: int) -> None:
    if len(path) <= _DEEPEST:
        found[tuple(path)] = line
