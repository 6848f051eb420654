"""The command line itself, and the options that several commands share."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="outturn",
    help="From performance data to a public site whose every verdict can be checked.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Root = Annotated[Path, typer.Option("--root", help="The folder that holds mkdocs.yml.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object, for machines.")]
AsAt = Annotated[
    datetime | None,
    typer.Option("--today", formats=["%Y-%m-%d"], help="Build as on this day, instead of today."),
]
HERE = Path()


def day(given: datetime | None) -> date:
    """The day that was given, else today's."""
    return given.date() if given else datetime.now(UTC).date()
