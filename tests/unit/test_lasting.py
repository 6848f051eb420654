"""Published addresses, from one build to the next."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from outturn import config, lasting, pipeline
from outturn.errors import ConfigurationError, SiteBuildError

SMALL = Path(__file__).parent.parent / "golden" / "small" / "input"
TODAY = date(2024, 3, 1)
HOME = "example/2023-24/"


@pytest.fixture(scope="module", autouse=True)
def _no_search_index() -> Any:
    """Searching is not what is tested here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline.builder, "index_for_search", lambda _: None)
        yield


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site was built and whose addresses were listed."""
    root = tmp_path_factory.mktemp("published")
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    (root / "docs" / "guide").mkdir(parents=True)
    (root / "docs" / "guide" / "index.md").write_text("# Guide\n")
    (root / "docs" / "guide" / "typing.md").write_text("---\ntitle: Typing\n---\n# Typing\n")
    outcome = build(root)
    assert outcome.unlisted, "a project without a list builds, and is told"
    settings = config.load(root)
    added, listed = lasting.extend(settings.addresses, settings.site)
    assert added == listed == outcome.unlisted
    return root


@pytest.fixture
def project(published: Path, tmp_path: Path) -> Path:
    shutil.copytree(published, tmp_path, dirs_exist_ok=True)
    return tmp_path


def build(root: Path) -> pipeline.Outcome:
    return pipeline.build(config.load(root), TODAY)


def listed(root: Path) -> set[str]:
    lines = (root / "data" / "addresses.txt").read_text("utf-8").splitlines()
    return {line for line in lines if not line.startswith("#")}


def say(root: Path, **settings: Any) -> None:
    """Write settings under ``extra: outturn:``."""
    file = root / "mkdocs.yml"
    values = yaml.safe_load(file.read_text("utf-8"))
    values["extra"]["outturn"] |= settings
    file.write_text(yaml.safe_dump(values), "utf-8")


def rename(root: Path, old: str, new: str) -> None:
    """Give an indicator another id, wherever it is named."""
    for file in (root / "data" / HOME).glob("*.csv"):
        text = file.read_text("utf-8")
        file.write_text(re.sub(rf"^{re.escape(old)},", f"{new},", text, flags=re.M), "utf-8")


def test_the_list_holds_pages_and_what_can_be_taken_away(published: Path) -> None:
    assert {
        "./",
        "guide/",
        "guide/typing/",
        HOME,
        f"{HOME}2.1/",
        f"{HOME}2.1/data.csv",
        f"{HOME}2.1/data.json",
        f"{HOME}2.1/chart.svg",
        f"{HOME}gaps/",
        f"{HOME}objectives/1/",
    } <= listed(published)
    assert not [a for a in listed(published) if a.startswith(("assets/", "outturn/"))]


def test_a_second_time_nothing_is_added_and_nothing_ever_goes(project: Path) -> None:
    settings = config.load(project)
    before = settings.addresses.read_bytes()
    shutil.rmtree(settings.site / "guide")
    added, _ = lasting.extend(settings.addresses, settings.site)
    assert added == 0
    assert settings.addresses.read_bytes() == before


def test_without_a_site_there_is_nothing_to_list(project: Path) -> None:
    shutil.rmtree(project / "site")
    with pytest.raises(ConfigurationError, match="run outturn build first"):
        lasting.extend(project / "data" / "addresses.txt", project / "site")


def test_an_indicator_keeps_its_address_under_another_objective(project: Path) -> None:
    file = project / "data" / HOME / "indicators.csv"
    text = file.read_text("utf-8")
    assert "\n1.2,1.2,1," in text
    file.write_text(text.replace("\n1.2,1.2,1,", "\n1.2,1.2,2,"), "utf-8")
    outcome = build(project)
    assert outcome.unlisted == 0
    under = (project / "site" / HOME / "objectives" / "2" / "index.html").read_text("utf-8")
    assert 'href="../../1.2/"' in under


def test_an_address_that_would_vanish_stops_the_build(project: Path) -> None:
    rename(project, "2.1", "2.9")
    with pytest.raises(SiteBuildError) as stopped:
        build(project)
    said = str(stopped.value)
    for address in listed(project):
        if address.startswith(f"{HOME}2.1/"):
            assert f"\n  {address}\n" in said
    assert f'"{HOME}2.1/": "its/new/address/"' in said
    assert (project / "site" / HOME / "2.1" / "index.html").is_file(), "the old site stands"


def test_what_it_says_to_type_mends_it(project: Path) -> None:
    rename(project, "2.1", "2.9")
    (project / "docs" / "guide" / "typing.md").unlink()
    say(project, redirects={f"{HOME}2.1/": f"{HOME}2.9/", "guide/typing/": "guide/"})
    assert build(project).unlisted, "the new address is not listed yet"
    old, new = (project / "site" / HOME / id_ for id_ in ("2.1", "2.9"))
    page = (old / "index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../2.9/">' in page
    assert '<link rel="canonical" href="../2.9/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "data-pagefind-body" not in page
    assert re.search(r'<a href="\.\./2\.9/"[^>]*>2\.1 Increase the share of callers helped', page)
    for name in ("data.csv", "data.json", "chart.svg", "chart.png"):
        assert (old / name).read_bytes() == (new / name).read_bytes()
    typing = (project / "site" / "guide" / "typing" / "index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../">' in typing
    hand_written = sorted(p.name for p in (project / "docs" / "guide").iterdir())
    assert hand_written == ["index.md"], "nothing is generated among hand-written pages"


def test_what_ended_has_a_page_that_says_so(project: Path) -> None:
    rename(project, "2.1", "2.9")
    entry = {"was": "Callers <helped>", "why": "It’s counted anew.", "on": date(2024, 1, 31)}
    say(project, retired={f"{HOME}2.1/": {**entry, "instead": f"{HOME}2.9/"}})
    build(project)
    old = project / "site" / HOME / "2.1"
    page = (old / "index.html").read_text("utf-8")
    assert "This page has been retired" in page
    assert "<dd>Callers &lt;helped&gt;</dd>" in page
    assert "<dd>It’s counted anew.</dd>" in page
    assert "31 January 2024" in page
    assert '<dd><a href="../2.9/">2.1 Increase the share' in page
    assert 'http-equiv="refresh"' not in page
    beside = (old / "data.csv" / "index.html").read_text("utf-8")
    assert "This file has been retired" in beside
    assert "Part of: Callers" in beside
    assert '<link rel="canonical" href="../">' in beside


def test_without_what_follows_it_says_nothing_does(project: Path) -> None:
    say(project, retired={"never/": {"was": "x", "why": "y", "on": date(2024, 1, 31)}})
    pipeline.generate(config.load(project), TODAY)
    page = (project / "docs/outturn/moved/never/index.md").read_text("utf-8")
    assert "<dt>What follows it</dt><dd>Nothing</dd>" in page


def test_a_redirect_that_leads_nowhere_stops_before_anything_is_written(project: Path) -> None:
    say(project, redirects={"old/": f"{HOME}9.9/"}, title="Another")
    home = project / "docs" / "index.md"
    before = home.read_bytes()
    with pytest.raises(ConfigurationError, match="nothing stands there"):
        build(project)
    assert home.read_bytes() == before


def test_a_hand_written_page_is_not_hidden(project: Path) -> None:
    say(project, redirects={"guide/": HOME})
    with pytest.raises(ConfigurationError, match='"guide/" still stands'):
        build(project)
