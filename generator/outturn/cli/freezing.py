"""The command that keeps a scorecard as it stands."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from outturn import config, package, pipeline
from outturn.cli.app import HERE, AsJson, Root, app, day
from outturn.cli.console import out, print_json, watch
from outturn.errors import ConfigurationError, InvalidDataError

On = Annotated[
    datetime | None,
    typer.Option("--date", formats=["%Y-%m-%d"], help="The edition's day, instead of today."),
]


@app.command()
def freeze(
    scorecard: Annotated[str, typer.Argument(help="publisher/scorecard, as on the site.")],
    on: On = None,
    root: Root = HERE,
    as_json: AsJson = False,
) -> None:
    """Keep a scorecard as it stands, as an edition with pages of its own."""
    today, edition = day(None), day(on)
    if edition > today:
        raise typer.BadParameter("an edition is of a day that has come", param_hint="--date")
    settings = config.load(root)
    # All data, since a scorecard may name indicators of another.
    checked = pipeline.validate([settings.data], today, watch(as_json))
    if not checked.report.ok:
        raise InvalidDataError(checked.report, checked.scorecards)
    found = {one.name: one for one in checked.packages}
    wanted = scorecard.strip("/")
    if wanted not in found:
        known = ", ".join(sorted(found)) or "none"
        raise ConfigurationError(
            f"There is no scorecard {wanted} in {settings.data}. There are: {known}."
        )
    folder, files = package.freeze(found[wanted], edition)
    if as_json:
        print_json({"ok": True, "folder": str(folder), "files": files})
        return
    out.print(f"{folder}: {len(files)} files copied, {', '.join(files)}.", markup=False)
    out.print("Commit the folder; the next build shows the edition.", markup=False)
