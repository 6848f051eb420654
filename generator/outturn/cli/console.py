"""What commands print, to people and to machines."""

from __future__ import annotations

import json
import os
import sys
import threading
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from outturn import pipeline, reporting
from outturn.errors import InvalidDataError, OutturnError
from outturn.pipeline import Tick, Watch
from outturn.problems import Report
from outturn.reporting import Line, Part

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

_STYLES = {
    Part.FILE: "bold",
    Part.HEADING: "bold",
    Part.ERROR: "red",
    Part.WARNING: "yellow",
    Part.WHERE: "cyan",
    Part.REST: "italic",
    Part.SUMMARY: "bold",
}


def watch(quiet: bool) -> Watch:
    """Progress bars where a person is looking; nothing where none is."""
    if quiet or not err.is_terminal:
        return pipeline.unwatched
    return _progress


@contextmanager
def _progress(stage: str) -> Iterator[Tick]:
    """A bar for a stage that takes over a second; shorter ones pass unseen."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    progress = Progress(*columns, console=err, transient=True)
    task = progress.add_task(stage, total=None)
    late = threading.Timer(1.0, progress.start)
    late.start()
    try:
        yield lambda done, of: progress.update(task, completed=done, total=of)
    finally:
        late.cancel()
        late.join()
        progress.stop()


def lines(console: Console, told: Iterable[Line]) -> None:
    """Lines in the colours of their parts, on a terminal."""
    for part, text in told:
        console.print(Text(text, style=_STYLES.get(part, "")))


def tell(console: Console, report: Report, scorecards: int, annotate: bool = False) -> None:
    """A report, in colour on a terminal; beside the lines of the change as well on GitHub."""
    lines(console, reporting.as_lines(report, scorecards))
    if annotate or os.environ.get("GITHUB_ACTIONS") == "true":
        for annotation in reporting.as_annotations(report):
            console.print(Text(annotation))


def print_json(value: object) -> None:
    """One JSON object on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def complain(error: OutturnError, as_json: bool) -> None:
    """Say what is wrong, on standard error, or as JSON on standard output."""
    data = error if isinstance(error, InvalidDataError) else None
    if as_json:
        told = {"ok": False, "error": str(error)}
        print_json(reporting.as_json(data.report, data.packages) if data else told)
    elif data:
        tell(err, data.report, data.packages)
    else:
        err.print(f"outturn: {error}", markup=False)


def own_fault(as_json: bool) -> None:
    """Say that the error being handled is no one's but ours."""
    traceback.print_exc()
    said = (
        "This is a fault of Outturn's own, not of your data. Please report it with the lines above."
    )
    if as_json:
        print_json({"ok": False, "error": said})
    err.print(f"outturn: {said}", markup=False)
