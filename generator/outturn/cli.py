"""The commands: the only place that prints and exits."""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from outturn import builder, config, package, pipeline, publish, reporting
from outturn.errors import INTERNAL_FAULT, ConfigurationError, InvalidDataError, OutturnError
from outturn.formats import plural
from outturn.pipeline import Tick, Watch
from outturn.problems import Report
from outturn.reporting import Part

app = typer.Typer(
    name="outturn",
    help="From performance data to a public site whose every verdict can be checked.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
_out = Console(highlight=False, soft_wrap=True)
_err = Console(stderr=True, highlight=False, soft_wrap=True)

Root = Annotated[Path, typer.Option("--root", help="The folder that holds mkdocs.yml.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object, for machines.")]
Annotate = Annotated[
    bool,
    typer.Option(
        "--annotations",
        help="Print annotations for GitHub as well; of itself where GITHUB_ACTIONS is true.",
    ),
]
AsAt = Annotated[
    datetime | None,
    typer.Option("--today", formats=["%Y-%m-%d"], help="Build as on this day, instead of today."),
]
_HERE = Path()
_STYLES = {
    Part.FILE: "bold",
    Part.ERROR: "red",
    Part.WARNING: "yellow",
    Part.WHERE: "cyan",
    Part.REST: "italic",
    Part.SUMMARY: "bold",
}


@app.command()
def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Packages, or folders of them; all of data/ if none."),
    ] = None,
    root: Root = _HERE,
    as_json: AsJson = False,
    annotate: Annotate = False,
) -> None:
    """Check data packages, and say where and how to mend what is wrong."""
    if as_json and annotate:
        raise typer.BadParameter("--json prints nothing but JSON; leave out --annotations")
    checked = pipeline.validate(paths or [config.load(root).data], _watch(as_json))
    if as_json:
        _print_json(reporting.as_json(checked.report, checked.scorecards))
    else:
        _tell(_out, checked.report, checked.scorecards, annotate)
    if not checked.report.ok:
        raise typer.Exit(InvalidDataError.exit_code)


@app.command()
def generate(root: Root = _HERE, today: AsAt = None, as_json: AsJson = False) -> None:
    """Write every page, chart and download into the docs folder, without building the site."""
    settings = config.load(root)
    outcome = pipeline.generate(settings, _day(today), _watch(as_json))
    _report(outcome, settings.docs, as_json)


@app.command()
def build(root: Root = _HERE, today: AsAt = None, as_json: AsJson = False) -> None:
    """Validate, generate, build and check the site, and put it in the place of the old one."""
    settings = config.load(root)
    outcome = pipeline.build(settings, _day(today), _watch(as_json))
    _report(outcome, settings.site, as_json)


@app.command()
def serve(
    root: Root = _HERE,
    port: Annotated[int, typer.Option(help="The port to serve on.")] = 8000,
) -> None:
    """Build the site, serve it on this machine, and build again when data, docs or templates
    change."""
    settings = config.load(root)

    def rebuild() -> None:
        """A fault must not end the serving: the next change may mend it."""
        try:
            # Settings are read anew: they may be what changed.
            now = config.load(root)
            _report(pipeline.build(now, _day(None), _watch(quiet=False)), now.site, as_json=False)
        except OutturnError as error:
            _complain(error, as_json=False)
        except Exception:
            _own_fault(as_json=False)

    _err.print(f"http://127.0.0.1:{port}/ (Ctrl+C to stop)", markup=False)
    builder.serve(
        settings.site,
        _watched(settings),
        lambda path: publish.owns(settings.docs, path),
        rebuild,
        port,
    )


@app.command()
def schemas(
    paths: Annotated[list[Path], typer.Argument(help="Packages, or folders of them.")],
) -> None:
    """Write Outturn's own schemas into the descriptors of packages, as each must carry them."""
    for folder in package.find(paths):
        package.inline_schemas(folder)
        _out.print(f"{folder / 'datapackage.json'}: schemas written", markup=False)


@app.command()
def clean(root: Root = _HERE) -> None:
    """Delete what a build wrote: generated pages, the site and the cache. Nothing else goes."""
    settings = config.load(root)
    gone = publish.publish({}, settings.docs).deleted if settings.docs.is_dir() else 0
    for folder in (settings.site, settings.cache):
        shutil.rmtree(folder, ignore_errors=True)
    settings.configuration.unlink(missing_ok=True)
    _out.print(f"{gone} generated files deleted from {settings.docs}.", markup=False)


def _day(given: datetime | None) -> date:
    return given.date() if given else datetime.now(UTC).date()


def _watched(settings: config.Settings) -> list[Path]:
    own = Path(__file__).parent
    return [
        settings.data,
        settings.docs,
        settings.root / "mkdocs.yml",
        own / "templates",
        own / "web",
    ]


def _watch(quiet: bool) -> Watch:
    """Progress bars where a person is looking; nothing where none is."""
    if quiet or not _err.is_terminal:
        return pipeline.unwatched
    return _progress


@contextmanager
def _progress(stage: str) -> Iterator[Tick]:
    """A bar for a stage that takes over a second; shorter ones pass unseen."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    progress = Progress(*columns, console=_err, transient=True)
    task = progress.add_task(stage, total=None)
    late = threading.Timer(1.0, progress.start)
    late.start()
    try:
        yield lambda done, of: progress.update(task, completed=done, total=of)
    finally:
        late.cancel()
        late.join()
        progress.stop()


def _report(outcome: pipeline.Outcome, where: Path, as_json: bool) -> None:
    if as_json:
        _print_json(
            {
                "ok": True,
                "folder": str(where),
                "scorecards": outcome.scorecards,
                "pages": outcome.pages,
                "files_written": outcome.published.written,
                "files_unchanged": outcome.published.unchanged,
                "files_deleted": outcome.published.deleted,
                "warnings": outcome.report.warnings,
            }
        )
        return
    if outcome.report.warnings:
        _tell(_out, outcome.report, outcome.scorecards)
    _out.print(
        f"{where}: {plural(outcome.pages, 'page')} of "
        f"{plural(outcome.scorecards, 'scorecard')}; "
        f"{plural(outcome.published.written, 'file')} changed.",
        markup=False,
    )


def _tell(console: Console, report: Report, scorecards: int, annotate: bool = False) -> None:
    """A report, in colour on a terminal; beside the lines of the change as well on GitHub."""
    for part, text in reporting.as_lines(report, scorecards):
        console.print(Text(text, style=_STYLES.get(part, "")))
    if annotate or os.environ.get("GITHUB_ACTIONS") == "true":
        for annotation in reporting.as_annotations(report):
            console.print(Text(annotation))


def _print_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def _complain(error: OutturnError, as_json: bool) -> None:
    data = error if isinstance(error, InvalidDataError) else None
    if as_json:
        told = {"ok": False, "error": str(error)}
        _print_json(reporting.as_json(data.report, data.packages) if data else told)
    elif data:
        _tell(_err, data.report, data.packages)
    else:
        _err.print(f"outturn: {error}", markup=False)


def main() -> None:
    """Run the command line; every way it can end has an exit code of its own (see errors.py)."""
    as_json = "--json" in sys.argv
    try:
        app()
    except OutturnError as error:
        _complain(error, as_json)
        sys.exit(error.exit_code)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        fault = ConfigurationError(f"{where}{error.strerror or error}")
        _complain(fault, as_json)
        sys.exit(fault.exit_code)
    except Exception:
        _own_fault(as_json)
        sys.exit(INTERNAL_FAULT)


def _own_fault(as_json: bool) -> None:
    """Say that the error being handled is no one's but ours."""
    traceback.print_exc()
    said = (
        "This is a fault of Outturn's own, not of your data. Please report it with the lines above."
    )
    if as_json:
        _print_json({"ok": False, "error": said})
    _err.print(f"outturn: {said}", markup=False)
