"""Every stage by name, in order; and nothing written before everything is known."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from outturn import config, pipeline
from outturn.config import Settings
from outturn.errors import ConfigurationError, InvalidDataError, SiteBuildError

SMALL = Path(__file__).parent.parent / "golden" / "small" / "input"
TODAY = date(2024, 3, 1)


class Watch:
    """Notes each stage as it starts and as it ends, and what the folder holds then."""

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.stages: list[str] = []
        self.running: list[str] = []
        self.written_before: list[str] = []

    @contextmanager
    def __call__(self, stage: str) -> Iterator[pipeline.Tick]:
        assert not self.running, "one stage at a time"
        self.stages.append(stage)
        self.running.append(stage)
        yield lambda _done, _of: None
        self.running.remove(stage)
        if self.docs.exists():
            self.written_before.append(stage)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all, so that each chart is drawn once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def settings(tmp_path: Path, cache: Path) -> Settings:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "outturn").symlink_to(cache, target_is_directory=True)
    return config.load(tmp_path)


def spoil(settings: Settings) -> None:
    """One reference to an indicator that is not there."""
    file = settings.data / "example/2023-24/results.csv"
    file.write_text(file.read_text("utf-8").replace("2.1,2023/24 Q1", "9.9,2023/24 Q1"), "utf-8")


def test_the_stages_run_in_order_and_nothing_is_written_before_the_last(settings: Settings) -> None:
    watch = Watch(settings.docs)
    pipeline.generate(settings, TODAY, watch)
    assert watch.stages == [
        "Reading",
        "Checking",
        "Drawing",
        "Laying out",
        "Making downloads",
        "Writing",
    ]
    assert watch.written_before == ["Writing"]


def test_a_second_run_writes_nothing(settings: Settings) -> None:
    first = pipeline.generate(settings, TODAY)
    second = pipeline.generate(settings, TODAY)
    assert first.published.written > 0
    assert second.published.written == 0
    assert second.published.deleted == 0
    assert second.published.unchanged == first.published.written


def test_a_day_later_only_what_the_day_changes_is_written(settings: Settings) -> None:
    pipeline.generate(settings, TODAY)
    later = pipeline.generate(settings, date(2024, 3, 2))
    pages = {p for p in settings.docs.rglob("*.md") if "31 days overdue" in p.read_text("utf-8")}
    assert pages, "an overdue result is a day later"
    assert 0 < later.published.written < later.published.unchanged


def test_it_says_what_it_did(settings: Settings) -> None:
    outcome = pipeline.generate(settings, TODAY)
    assert outcome.scorecards == 1
    embedded = list(settings.docs.rglob("embed/index.html"))
    assert outcome.pages == len([*settings.docs.rglob("*.md"), *embedded])
    assert outcome.report.ok


def test_everything_that_can_be_taken_away_is_there(settings: Settings) -> None:
    pipeline.generate(settings, TODAY)
    data = settings.docs / "example/2023-24/data"
    assert {"example-2023-24.zip", "scorecard.json", "results.csv"} <= {
        p.name for p in data.iterdir()
    }
    source = settings.data / "example/2023-24"
    assert (data / "results.csv").read_bytes() == (source / "results.csv").read_bytes()
    for indicator in ("1.1", "1.2", "2.1", "2.2"):
        beside = settings.docs / "example/2023-24" / indicator
        assert (beside / "data.csv").is_file()
        assert (beside / "data.json").is_file()
    assert list(settings.docs.rglob("palette.css")), "the colours of the charts"


def test_the_zip_unpacked_is_the_package_again(settings: Settings, tmp_path: Path) -> None:
    pipeline.generate(settings, TODAY)
    unpacked = tmp_path / "unpacked"
    archive = settings.docs / "example/2023-24/data/example-2023-24.zip"
    shutil.unpack_archive(archive, unpacked)
    checked = pipeline.validate([unpacked], TODAY)
    assert [p.name for p in checked.packages] == ["example/2023-24"]
    assert checked.report.ok


def test_the_site_builders_settings_hold_the_menu_and_inherit_the_rest(settings: Settings) -> None:
    pipeline.generate(settings, TODAY)
    written = yaml.safe_load(settings.configuration.read_text("utf-8"))
    assert written["INHERIT"] == "mkdocs.yml"
    assert written["nav"][0] == {"Home": "index.md"}
    assert any("Example Partnership" in entry for entry in written["nav"])


def test_nothing_is_written_without_a_whole_accessibility_statement(settings: Settings) -> None:
    with pytest.raises(ConfigurationError, match="prepared_on is missing: type prepared_on:"):
        pipeline.generate(replace(settings, accessibility={}), TODAY)
    assert not settings.docs.exists()


def test_nothing_is_written_from_invalid_data(settings: Settings) -> None:
    spoil(settings)
    watch = Watch(settings.docs)
    with pytest.raises(InvalidDataError) as refused:
        pipeline.generate(settings, TODAY, watch)
    assert refused.value.packages == 1
    assert refused.value.report.errors == 1
    assert watch.stages == ["Reading", "Checking"]
    assert not settings.docs.exists()
    assert not settings.configuration.exists()


def test_what_stood_before_invalid_data_stays(settings: Settings) -> None:
    pipeline.generate(settings, TODAY)
    before = {p: p.read_bytes() for p in settings.docs.rglob("*") if p.is_file()}
    spoil(settings)
    with pytest.raises(InvalidDataError):
        pipeline.generate(settings, TODAY)
    assert {p: p.read_bytes() for p in settings.docs.rglob("*") if p.is_file()} == before


def test_a_package_that_cannot_be_read_is_reported_not_raised(settings: Settings) -> None:
    (settings.data / "example/2023-24/datapackage.json").write_text("{", "utf-8")
    checked = pipeline.validate([settings.data], TODAY)
    assert checked.packages == ()
    assert not checked.report.ok


def test_the_methodology_is_the_one_the_specification_wrote() -> None:
    assert pipeline.methodology().startswith("# ")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site builder and the search index, stood in for by a page."""

    def build_html(_configuration: Path, staging: Path) -> None:
        staging.mkdir()
        (staging / "index.html").write_text("the new one", "utf-8")

    monkeypatch.setattr(pipeline.builder, "build_html", build_html)
    monkeypatch.setattr(pipeline.builder, "index_for_search", lambda _: None)


@pytest.mark.usefixtures("quick")
def test_a_checked_site_takes_the_place_of_the_old_one(settings: Settings) -> None:
    settings.site.mkdir()
    (settings.site / "gone.html").write_text("the old one", "utf-8")
    watch = Watch(settings.docs)
    pipeline.build(settings, TODAY, watch)
    assert [p.name for p in settings.site.iterdir()] == ["index.html"]
    assert watch.stages[-3:] == ["Building the site", "Checking links", "Indexing for search"]


@pytest.mark.usefixtures("quick")
def test_a_site_with_a_broken_link_is_never_shown(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.site.mkdir()
    (settings.site / "index.html").write_text("the old one", "utf-8")
    whole_page = pipeline.builder.build_html

    def build_html(configuration: Path, staging: Path) -> None:
        whole_page(configuration, staging)
        (staging / "a.html").write_text('<a href="nowhere/">on</a>', "utf-8")

    monkeypatch.setattr(pipeline.builder, "build_html", build_html)
    with pytest.raises(SiteBuildError, match=r"a\.html: nowhere/"):
        pipeline.build(settings, TODAY)
    assert (settings.site / "index.html").read_text("utf-8") == "the old one"
