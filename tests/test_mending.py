"""The guide's page on mending: what it shows is what the checks say."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from outturn import pipeline
from outturn.problems import Problem, Report, Severity
from outturn.reporting import as_text, summary

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs" / "guide" / "mending.md").read_text("utf-8")
TODAY = date(2026, 11, 21)
DATA = Path("data")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The guide's example, in the folder where the command is run."""
    shutil.copytree(ROOT / "tests" / "golden" / "small" / "input", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(language: str) -> str:
    """The one block of the guide in a language."""
    (block,) = re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return str(block)


def apply(diff: str) -> None:
    """Types what the guide says was typed."""
    for name, old, new in re.findall(r"^--- (.+)\n-(.*)\n\+(.*)$", diff, re.MULTILINE):
        file = Path(name)
        text = file.read_text("utf-8")
        assert text.count(f"{old}\n") == 1
        file.write_text(text.replace(f"{old}\n", f"{new}\n"), "utf-8")


@pytest.mark.usefixtures("project")
def test_the_example_says_what_the_guide_shows() -> None:
    apply(shown("diff"))
    checked = pipeline.validate([DATA], TODAY)
    command, _, said = shown("console").partition("\n")
    assert command == "$ outturn validate"
    assert said.strip() == as_text(checked.report, checked.scorecards)


def test_the_acceptance_that_the_guide_shows_accepts_the_warning(project: Path) -> None:
    apply(shown("diff"))
    descriptor = project / "data" / "example" / "2023-24" / "datapackage.json"
    told = json.loads(descriptor.read_text("utf-8"))
    told["scorecard"] |= json.loads(f"{{{shown('json')}}}")
    descriptor.write_text(json.dumps(told), "utf-8")
    report = pipeline.validate([DATA], TODAY).report
    assert (report.errors, report.warnings) == (1, 0)
    assert "(1 accepted)" in summary(report, 1)


def test_repeats_are_told_as_the_guide_quotes_them() -> None:
    one = Problem("number", Severity.ERROR, "example/2023-24", "results.csv", "Wrong.")
    problems = [replace(one, line=line) for line in (14, *range(15, 31), 44)]
    (quoted,) = re.findall("“(and .*)”", GUIDE)
    assert f" {quoted}\n" in as_text(Report.of(problems), 1)
