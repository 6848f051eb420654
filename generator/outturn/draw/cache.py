"""Drawings kept between builds by what they were made from."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

_DIGEST = 32


@dataclass(frozen=True)
class Cache:
    """A folder of drawings. Each file starts with the digest of what follows, so that one that was
    cut short or altered is taken for absent."""

    folder: Path
    suffix: str
    stamp: str
    """Whatever else decides the outcome: versions of libraries and of the work itself."""

    def read(self, source: str) -> bytes | None:
        """What was made from ``source``, or None."""
        try:
            held = self._path(source).read_bytes()
        except OSError:
            return None
        digest, content = held[:_DIGEST], held[_DIGEST:]
        return content if hashlib.sha256(content).digest() == digest else None

    def write(self, source: str, content: bytes) -> None:
        """Keep what was made from ``source``; a reader sees all of it or none."""
        path = self._path(source)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(content).digest() + content)
        Path(name).replace(path)

    def _path(self, source: str) -> Path:
        made_from = hashlib.sha256(f"{self.stamp}\0{source}".encode()).hexdigest()
        return self.folder / made_from[:2] / f"{made_from[2:]}.{self.suffix}"
