"""Words below a chart, for what the picture alone would leave open."""

from __future__ import annotations

from collections.abc import Iterable

from outturn.charts.canvas import Canvas
from outturn.charts.slots import UNCERTAIN
from outturn.formats import joined
from outturn.model import Result
from outturn.sentences.words import MARKERS
from outturn.theme import LINE_HEIGHT, WIDTH, wrap


def outlined(results: Iterable[Result | None]) -> list[str]:
    """What an outline means, where one is drawn: "Outlined: provisional."."""
    markers = {marker for result in results if result for marker in result.markers & UNCERTAIN}
    named = [words for marker, words in MARKERS.items() if marker in markers]
    return [f"Outlined: {joined(named, 'or')}."] if named else []


def write_notes(canvas: Canvas, notes: Iterable[str], y: float) -> float:
    """Write each note from ``y`` on; the result is where they end."""
    for note in notes:
        lines = wrap(note, WIDTH - 8)
        canvas.write(4, y + 13, lines, "muted")
        canvas.notes.append(note)
        y += len(lines) * LINE_HEIGHT + 4
    return y
