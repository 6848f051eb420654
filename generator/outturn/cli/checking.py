"""Commands that look at data and change none of it, but for its schemas."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from outturn import config, exports, package, paragraph, pipeline, reporting
from outturn.cli.app import HERE, AsJson, Root, app, day
from outturn.cli.console import lines, out, print_json, tell, watch
from outturn.errors import InvalidDataError
from outturn.model import Measure

Annotate = Annotated[
    bool,
    typer.Option(
        "--annotations",
        help="Print annotations for GitHub as well; of itself where GITHUB_ACTIONS is true.",
    ),
]


@app.command()
def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Packages, or folders of them; all of data/ if none."),
    ] = None,
    root: Root = HERE,
    as_json: AsJson = False,
    annotate: Annotate = False,
) -> None:
    """Check data packages, and say where and how to mend what is wrong."""
    if as_json and annotate:
        raise typer.BadParameter("--json prints nothing but JSON; leave out --annotations")
    checked = pipeline.validate(paths or [config.load(root).data], day(None), watch(as_json))
    if as_json:
        print_json(reporting.as_json(checked.report, checked.scorecards))
    else:
        tell(out, checked.report, checked.scorecards, annotate)
    if not checked.report.ok:
        raise typer.Exit(InvalidDataError.exit_code)


@app.command()
def schemas(
    paths: Annotated[list[Path], typer.Argument(help="Packages, or folders of them.")],
) -> None:
    """Write Outturn's own schemas into the descriptors of packages, as each must carry them."""
    for folder in package.find(paths):
        package.inline_schemas(folder)
        out.print(f"{folder / 'datapackage.json'}: schemas written", markup=False)


@app.command()
def claims(
    file: Annotated[
        str,
        typer.Argument(help="A text; below a line of dashes its figures, as CSV. - reads input."),
    ],
    of: Annotated[
        str, typer.Option("--of", help="The indicator it is about, as explain has it.")
    ] = "",
    period: Annotated[
        str, typer.Option(help="The period it is about; the latest with a figure if left out.")
    ] = "",
    measure: Annotated[
        Measure, typer.Option(help="What kind of figures stand below the text.")
    ] = Measure.COUNT,
    unit: Annotated[str, typer.Option(help="What those count: offences.")] = "",
    root: Root = HERE,
    as_json: AsJson = False,
) -> None:
    """Hold a paragraph against its figures, before it goes in."""
    source = sys.stdin.read() if file == "-" else Path(file).read_text("utf-8-sig")
    given = paragraph.split(source)
    if of and given.csv:
        raise typer.BadParameter("--of takes the figures from data; leave out those below the text")
    if of:
        whole, one = reporting.find(_sound(root).assessments, of)
        found = paragraph.beside(given, whole, one, period)
    else:
        name = "standard input" if file == "-" else file
        found = paragraph.alone(given, measure, unit, period, name)
    if as_json:
        print_json({"claims": [exports.claim_data(claim) for claim in found]})
    else:
        lines(out, reporting.claim_lines(found))
    if any(claim.disagrees for claim in found):
        raise typer.Exit(InvalidDataError.exit_code)


@app.command()
def explain(
    address: Annotated[str, typer.Argument(help="publisher/scorecard/indicator, as on the site.")],
    root: Root = HERE,
    as_json: AsJson = False,
) -> None:
    """Print, step by step, how an indicator's verdict was reached."""
    checked = _sound(root)
    whole, one = reporting.find(checked.assessments, address)
    if as_json:
        print_json(json.loads(exports.indicator_json(one, whole)))
        return
    folder = next(p for p in checked.packages if p.name == whole.scorecard.path)
    lines(out, reporting.explained(one, whole, folder))


def _sound(root: Path) -> pipeline.Checked:
    """Every scorecard, assessed; InvalidDataError where one has an error."""
    checked = pipeline.validate([config.load(root).data], day(None))
    if not checked.report.ok:
        raise InvalidDataError(checked.report, checked.scorecards)
    return checked
