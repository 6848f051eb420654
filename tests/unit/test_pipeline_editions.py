"""A site with an edition, from its folder to its pages."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from outturn import config, package, pipeline
from outturn.config import Settings
from outturn.errors import InvalidDataError

SMALL = Path(__file__).parent.parent / "golden" / "small" / "input"
DAY, TODAY = date(2024, 2, 10), date(2024, 3, 1)
PLACE = "example/2023-24/editions/2024-02-10"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def settings(tmp_path: Path, cache: Path) -> Settings:
    """The small project with an edition, and a figure changed since."""
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "outturn").symlink_to(cache, target_is_directory=True)
    made = config.load(tmp_path)
    (found, *_), _ = pipeline.validate([made.data], TODAY).packages, None
    package.freeze(found, DAY)
    results = made.data / "example/2023-24/results.csv"
    results.write_text(
        results.read_text("utf-8").replace("Q2,period,level,,,15", "Q2,period,level,,,16")
    )
    return made


def text(settings: Settings, address: str) -> str:
    return (settings.docs / address / "index.md").read_text("utf-8")


def test_the_edition_is_shown_as_it_was_and_the_change_told(settings: Settings) -> None:
    pipeline.generate(settings, TODAY)
    assert "This is the page as it stood on 10 February 2024." in text(settings, PLACE)
    assert "was 15, now 16." in text(settings, "example/2023-24/1.2")
    assert "Since then, 1 indicator changed: 1.2." in text(settings, "example/2023-24")


def test_what_was_overdue_is_counted_to_the_editions_day(settings: Settings) -> None:
    pipeline.generate(settings, TODAY)
    assert "10 days overdue" in text(settings, f"{PLACE}/1.1")
    assert "30 days overdue" in text(settings, "example/2023-24/1.1")
    pipeline.generate(settings, date(2024, 3, 2))
    assert "10 days overdue" in text(settings, f"{PLACE}/1.1")


def test_its_files_are_those_it_was_frozen_with(settings: Settings, tmp_path: Path) -> None:
    pipeline.generate(settings, TODAY)
    data = settings.docs / PLACE / "data"
    frozen = settings.data / PLACE / "results.csv"
    assert (data / "results.csv").read_bytes() == frozen.read_bytes()
    shutil.unpack_archive(data / "example-2023-24-2024-02-10.zip", tmp_path / "out")
    checked = pipeline.validate([tmp_path / "out"], TODAY)
    assert [p.name for p in checked.packages] == ["example/2023-24"]
    assert checked.report.ok
    assert (tmp_path / "out/example/2023-24/results.csv").read_bytes() == frozen.read_bytes()


def test_its_charts_are_on_its_pages_and_saved_nowhere(settings: Settings) -> None:
    pipeline.generate(settings, TODAY)
    assert "<svg" in text(settings, f"{PLACE}/1.1")
    assert not list((settings.docs / PLACE).rglob("chart.*"))
    assert (settings.docs / "example/2023-24/1.1/chart.svg").is_file()


def test_neither_menu_nor_lists_nor_counts_have_it(settings: Settings) -> None:
    outcome = pipeline.generate(settings, TODAY)
    assert outcome.scorecards == 1
    assert "editions" not in settings.configuration.read_text("utf-8")
    for address in ("", "example", "gaps", "example/2023-24/gaps"):
        assert "editions" not in text(settings, address)


def test_a_rule_that_came_later_does_not_fail_an_edition(settings: Settings) -> None:
    file = settings.data / PLACE / "results.csv"
    content = file.read_text("utf-8")
    assert "2.1,2023/24 Q1,period,level,,,64,16,25" in content
    file.write_text(content.replace("level,,,64,16,25", "level,,,65,16,25"), "utf-8")
    assert pipeline.validate([settings.data], TODAY).report.ok


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("results.csv", "level,,,64,16,25", "level,,,many,16,25", "number"),
        ("results.csv", "2.1,2023/24 Q1", "2.1,Spring", "period"),
        ("results.csv", "2.1,2023/24 Q1", "9.9,2023/24 Q1", "reference"),
        ("datapackage.json", '"period": "2023/24"', '"period": "then"', "scorecard"),
    ],
)
def test_an_edition_that_can_not_be_read_fails_the_build_and_is_named(
    settings: Settings, file: str, old: str, new: str, code: str
) -> None:
    spoilt = settings.data / PLACE / file
    content = spoilt.read_text("utf-8")
    assert old in content
    spoilt.write_text(content.replace(old, new), "utf-8")
    with pytest.raises(InvalidDataError) as refused:
        pipeline.generate(settings, TODAY)
    problems = [p for p in refused.value.report if p.code == code]
    assert problems
    assert all(p.file == spoilt.as_posix() for p in problems)
    assert {p.package for p in problems} == {PLACE}
    assert not settings.docs.exists()
