"""Commands that make the site."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

import outturn
from outturn import builder, config, lasting, pipeline, publish
from outturn.cli.app import HERE, AsAt, AsJson, Root, app, day
from outturn.cli.console import complain, err, out, own_fault, print_json, tell, watch
from outturn.errors import OutturnError
from outturn.formats import plural


@app.command()
def generate(root: Root = HERE, today: AsAt = None, as_json: AsJson = False) -> None:
    """Write every page, chart and download into the docs folder, without building the site."""
    settings = config.load(root)
    outcome = pipeline.generate(settings, day(today), watch(as_json))
    _report(outcome, settings.docs, as_json)


@app.command()
def build(
    root: Root = HERE,
    today: AsAt = None,
    as_json: AsJson = False,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Also print each scorecard as a PDF; needs Chromium.")
    ] = False,
) -> None:
    """Validate, generate, build and check the site, and put it in the place of the old one."""
    settings = config.load(root)
    outcome = pipeline.build(settings, day(today), watch(as_json), pdf)
    _report(outcome, settings.site, as_json)


@app.command()
def serve(
    root: Root = HERE,
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
            _report(pipeline.build(now, day(None), watch(quiet=False)), now.site, as_json=False)
        except OutturnError as error:
            complain(error, as_json=False)
        except Exception:
            own_fault(as_json=False)

    err.print(f"http://127.0.0.1:{port}/ (Ctrl+C to stop)", markup=False)
    builder.serve(
        settings.site,
        _watched(settings),
        lambda path: publish.owns(settings.docs, path),
        rebuild,
        port,
    )


@app.command()
def addresses(root: Root = HERE) -> None:
    """Add the addresses of the site as built to the list of those that must last."""
    settings = config.load(root)
    new, listed = lasting.extend(settings.addresses, settings.site)
    out.print(
        f"{settings.addresses}: {plural(new, 'address', 'addresses')} added; it has {listed}.",
        markup=False,
    )
    if new:
        out.print("Commit it: from now on, a build fails when one of them vanishes.", markup=False)


@app.command()
def clean(root: Root = HERE) -> None:
    """Delete what a build wrote: generated pages, the site and the cache. Nothing else goes."""
    settings = config.load(root)
    gone = publish.publish({}, settings.docs).deleted if settings.docs.is_dir() else 0
    for folder in (settings.site, settings.cache):
        shutil.rmtree(folder, ignore_errors=True)
    settings.configuration.unlink(missing_ok=True)
    out.print(f"{gone} generated files deleted from {settings.docs}.", markup=False)


def _watched(settings: config.Settings) -> list[Path]:
    own = Path(outturn.__file__).parent
    return [
        settings.data,
        settings.docs,
        settings.root / "mkdocs.yml",
        own / "templates",
        own / "web",
    ]


def _report(outcome: pipeline.Outcome, where: Path, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "ok": True,
                "folder": str(where),
                "scorecards": outcome.scorecards,
                "pages": outcome.pages,
                "files_written": outcome.published.written,
                "files_unchanged": outcome.published.unchanged,
                "files_deleted": outcome.published.deleted,
                "warnings": outcome.report.warnings,
                "addresses_not_listed": outcome.unlisted,
            }
        )
        return
    if outcome.report.warnings:
        tell(out, outcome.report, outcome.scorecards)
    out.print(
        f"{where}: {plural(outcome.pages, 'page')} of "
        f"{plural(outcome.scorecards, 'scorecard')}; "
        f"{plural(outcome.published.written, 'file')} changed.",
        markup=False,
    )
    if outcome.unlisted:
        out.print(
            f"Not yet on the list of addresses that must last: {outcome.unlisted}. "
            "outturn addresses adds them.",
            markup=False,
        )
