"""What must not pass: small broken packages, and the problems each must give.

Each folder of fixtures/broken holds only the files that differ from the whole package beside it
(fixtures/whole) and expected.json: every error there must be, by code, file, line and column.
The folders can be read as they stand; `"schema": "outturn"` stands for Outturn's own schema.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from outturn.errors import ConfigurationError
from outturn.package import schema
from outturn.pipeline import NO_DAY, Checked, validate
from outturn.problems import Problem, Severity

FIXTURES = Path(__file__).parent / "fixtures"
CASES = sorted(folder.name for folder in (FIXTURES / "broken").iterdir())
_PLACEHOLDER = re.compile(r'(?<="name": ")(\w+)(", .*"s\w+ma": )"outturn"')
_JARGON = re.compile(r"\bfields?\b|cell in row|\bposition\b|\\x[0-9a-f]|\\u[0-9a-f]", re.IGNORECASE)


def lay_out(root: Path, case: str | None = None) -> Path:
    """The whole package with a case's files laid over it, and Outturn's schemas put in."""
    sources = [FIXTURES / "whole", *([FIXTURES / "broken" / case] if case else [])]
    for source in sources:
        for file in filter(Path.is_file, source.rglob("*")):
            if file.name != "expected.json":
                target = root / file.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
    for descriptor in root.rglob("datapackage.json"):
        text = descriptor.read_text("utf-8")
        # On the same line, so that the lines stay those of the fixture.
        put_in = _PLACEHOLDER.sub(lambda m: m[1] + m[2] + json.dumps(schema(m[1])), text)
        descriptor.write_text(put_in, "utf-8")
    return root


def errors(checked: Checked) -> list[Problem]:
    return [p for p in checked.report if p.severity is Severity.ERROR]


def places(checked: Checked) -> list[dict[str, Any]]:
    return [
        {"code": p.code, "file": Path(p.file).name, "line": p.line, "column": p.column}
        for p in errors(checked)
    ]


def _in_order(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(found, key=lambda one: (one["file"], one["line"], one["column"], one["code"]))


@pytest.mark.parametrize("case", CASES)
def test_what_must_not_pass_does_not(case: str, tmp_path: Path) -> None:
    expected = json.loads((FIXTURES / "broken" / case / "expected.json").read_text("utf-8"))
    checked = validate([lay_out(tmp_path, case)], NO_DAY)
    told = [f"{p.place}: {p.message} / {p.fix}" for p in errors(checked)]
    assert _in_order(places(checked)) == _in_order(expected), "\n".join(told)
    for problem in checked.report:
        assert problem.message
        assert problem.fix
        assert not _JARGON.search(f"{problem.message} {problem.fix}"), problem


def test_the_whole_package_is_whole(tmp_path: Path) -> None:
    """So that whatever a case finds is its own fault."""
    assert list(validate([lay_out(tmp_path)], NO_DAY).report) == []


@pytest.mark.parametrize("file", ["results.csv", "datapackage.json"])
def test_a_symbolic_link_out_of_the_package_is_not_followed(tmp_path: Path, file: str) -> None:
    package = lay_out(tmp_path / "data") / "town" / "2015-16"
    outside = (package / file).rename(tmp_path / file)
    (package / file).symlink_to(outside)
    [problem] = validate([tmp_path / "data"], NO_DAY).report
    place = ("datapackage.json", 11, "resources") if file == "results.csv" else (file, 0, "")
    assert problem.code == "path"
    assert (Path(problem.file).name, problem.line, problem.column) == place


def test_a_symbolic_link_inside_the_package_is(tmp_path: Path) -> None:
    package = lay_out(tmp_path) / "town" / "2015-16"
    (package / "results.csv").rename(package / "figures.csv")
    (package / "results.csv").symlink_to("figures.csv")
    assert list(validate([tmp_path], NO_DAY).report) == []


def test_more_than_a_thousand_errors_are_all_counted(tmp_path: Path) -> None:
    file = lay_out(tmp_path) / "town" / "2015-16" / "results.csv"
    header, first, *_ = file.read_text("utf-8").splitlines()
    rows = [first.replace(",,100,", f",part {n},N/A,") for n in range(1500)]
    file.write_text("\n".join([header, *rows, ""]), "utf-8")
    checked = validate([tmp_path], NO_DAY)
    assert checked.report.errors == 1500
    assert [p.line for p in errors(checked)] == list(range(2, 1502))


def test_a_single_table_is_no_package(tmp_path: Path) -> None:
    file = lay_out(tmp_path) / "town" / "2015-16" / "results.csv"
    with pytest.raises(ConfigurationError, match=r"single file.*datapackage\.json"):
        validate([file], NO_DAY)
