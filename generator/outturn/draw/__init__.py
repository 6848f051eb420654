"""Charts drawn: specifications to SVG and PNG, in parallel processes, cached by content.

draw(specs, cache)        each specification as a Drawing
inline(svg, ...)          a drawing to stand in a page
saved(svg, ...)           a drawing as a file of its own
draw_pngs(saved, cache)   saved drawings as pixels
pixels(png)               how many of them: width and height
engine(cache)             the program that makes charts explorable
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from outturn.draw.cache import Cache
from outturn.draw.engine import ENGINE, engine
from outturn.draw.frame import inline, prefix, saved
from outturn.draw.work import PNG_STAMP, SVG_STAMP, draw_png, draw_svg

__all__ = [
    "ENGINE",
    "Drawing",
    "Progress",
    "draw",
    "draw_pngs",
    "engine",
    "inline",
    "pixels",
    "prefix",
    "saved",
]

Progress = Callable[[int, int], None]
"""Told how many drawings are done, of how many."""
Work = Callable[[str], bytes]

# Starting processes costs about as much as drawing this many charts.
_FEW = 12


class Spec(Protocol):
    """What can be drawn: a key of its own, and a Vega-Lite specification as JSON."""

    @property
    def key(self) -> str: ...

    @property
    def spec(self) -> str: ...


@dataclass(frozen=True)
class Drawing:
    """A chart as SVG with colours as CSS variables, ready for ``inline`` or ``saved``."""

    key: str
    svg: str


def draw(
    specs: Iterable[Spec], cache: Path, *, progress: Progress | None = None, work: Work = draw_svg
) -> dict[str, Drawing]:
    """Every specification drawn, by key; those that ``cache`` holds cost only reading them.

    Raises ValueError for a specification that Vega cannot draw.
    """
    sources = {spec.key: spec.spec for spec in specs}
    drawn = _made(sources, Cache(cache, "svg", SVG_STAMP), work, progress)
    return {key: Drawing(key, content.decode()) for key, content in drawn.items()}


def draw_pngs(
    files: Mapping[str, str],
    cache: Path,
    *,
    progress: Progress | None = None,
    work: Work = draw_png,
) -> dict[str, bytes]:
    """Saved SVG files as PNG, by the same keys, at two pixels a user unit."""
    return _made(files, Cache(cache, "png", PNG_STAMP), work, progress)


def pixels(png: bytes) -> tuple[int, int]:
    """The width and height that a PNG declares: the first two numbers of its first chunk (PNG,
    11.2.1)."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def _made(
    sources: Mapping[str, str], cache: Cache, work: Work, progress: Progress | None
) -> dict[str, bytes]:
    """What ``work`` makes of every source, by key: each distinct source once, and only where the
    cache hasn't it."""
    held = {source: cache.read(source) for source in dict.fromkeys(sources.values())}
    missing = [source for source, content in held.items() if content is None]
    made = {source: content for source, content in held.items() if content is not None}
    for source, content in zip(missing, _in_parallel(work, missing), strict=True):
        cache.write(source, content)
        made[source] = content
        if progress:
            progress(len(made), len(held))
    return {key: made[source] for key, source in sources.items()}


def _in_parallel(work: Work, sources: list[str]) -> Iterable[bytes]:
    workers = min(os.cpu_count() or 1, len(sources))
    if len(sources) <= _FEW or workers < 2:
        yield from map(work, sources)
        return
    # A fresh interpreter each: Vega's engine does not survive a fork.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        yield from pool.map(work, sources, chunksize=4)
