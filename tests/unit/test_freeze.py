"""The command that keeps a scorecard as it stands."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from outturn import cli
from outturn.errors import ConfigurationError, InvalidDataError

SMALL = Path(__file__).parent.parent / "golden" / "small" / "input"
HOME = "data/example/2023-24"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def freeze(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs the command in the project; gives its exit code and what it printed."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def go(*arguments: str) -> tuple[int, str, str]:
        command = ["outturn", "freeze", *arguments, "--root", str(project)]
        monkeypatch.setattr(sys, "argv", command)
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        printed = capsys.readouterr()
        code = stopped.value.code
        return (code if isinstance(code, int) else 0), printed.out, printed.err

    return go


def test_it_copies_the_package_and_says_what_it_wrote(freeze: Run, project: Path) -> None:
    code, out, err = freeze("example/2023-24", "--date", "2024-03-31")
    edition = project / HOME / "editions" / "2024-03-31"
    assert (code, err) == (0, "")
    assert str(edition) in out
    for name in ("datapackage.json", "results.csv"):
        assert name in out
        assert (edition / name).read_bytes() == (project / HOME / name).read_bytes()


def test_the_day_is_today_unless_told(freeze: Run, project: Path) -> None:
    days = {datetime.now(UTC).date().isoformat()}
    assert freeze("example/2023-24/")[0] == 0
    days.add(datetime.now(UTC).date().isoformat())
    (edition,) = (project / HOME / "editions").iterdir()
    assert edition.name in days


def test_machines_are_told_in_json(freeze: Run) -> None:
    code, out, _ = freeze("example/2023-24", "--date", "2024-03-31", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["ok"] is True
    assert told["files"][0] == "datapackage.json"
    assert told["folder"].endswith("editions/2024-03-31")


def test_a_second_time_nothing_is_written(freeze: Run, project: Path) -> None:
    freeze("example/2023-24", "--date", "2024-03-31")
    kept = project / HOME / "editions/2024-03-31/results.csv"
    before = kept.read_bytes()
    (project / HOME / "results.csv").write_bytes(before.replace(b",15,", b",16,"))
    code, _, err = freeze("example/2023-24", "--date", "2024-03-31")
    assert code == ConfigurationError.exit_code
    assert "never written over" in err
    assert kept.read_bytes() == before


def test_nothing_is_frozen_from_data_with_an_error(freeze: Run, project: Path) -> None:
    results = project / HOME / "results.csv"
    results.write_text(results.read_text("utf-8").replace("2.1,2023/24 Q1", "2.9,2023/24 Q1"))
    code, _, err = freeze("example/2023-24")
    assert code == InvalidDataError.exit_code
    assert "results.csv" in err
    assert not (project / HOME / "editions").exists()


def test_an_unknown_scorecard_is_answered_with_those_there_are(freeze: Run) -> None:
    code, _, err = freeze("example/2023-25")
    assert code == ConfigurationError.exit_code
    assert "There are: example/2023-24." in err


def test_no_edition_is_of_a_day_to_come(freeze: Run, project: Path) -> None:
    code, _, err = freeze("example/2023-24", "--date", "2999-01-01")
    assert code == 2
    assert "a day that has come" in err
    assert not (project / HOME / "editions").exists()
