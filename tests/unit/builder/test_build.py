"""The site builder, run on a site of two pages with the real theme."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
import yaml

from outturn.builder import build_html, check_links, index_for_search, site_configuration
from outturn.builder.mkdocs import complaints
from outturn.errors import SiteBuildError

THEME = Path(str(resources.files("outturn"))) / "web" / "theme"
ROOT = Path(__file__).parents[3]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the repository's own settings and two pages, of which one is in no menu."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(settings[: settings.index("\nnav:")] + "\nnav: []\n")
    navigation = site_configuration([("Home", "index.md")], [], THEME)
    (tmp_path / "mkdocs.generated.yml").write_text(navigation)
    docs = tmp_path / "docs"
    (docs / "outturn").mkdir(parents=True)
    (docs / "outturn" / "palette.css").write_text(":root {}")
    (docs / "index.md").write_text("# Home\n\nSee [the other](other.md#burglary).\n")
    (docs / "other.md").write_text("# Other\n\n## Burglary\n\nHarbour.\n")
    (docs / "search.md").write_text("---\nsearch: false\n---\n# Search\n")
    return tmp_path


def build(project: Path) -> Path:
    build_html(project / "mkdocs.generated.yml", project / "site")
    return project / "site"


def test_a_site_is_built_whole_and_sound(project: Path) -> None:
    site = build(project)
    assert check_links(site) == []
    index_for_search(site)
    assert (site / "pagefind" / "pagefind.js").is_file()
    assert not list((site / "pagefind").glob("*-ui.*"))


def test_pages_leave_out_what_is_not_used(project: Path) -> None:
    html = (build(project) / "other" / "index.html").read_text("utf-8")
    assert "bundle" not in html
    assert "https://" not in html
    assert "data-pagefind-body" in html


def test_the_page_for_searching_is_not_found_by_searching(project: Path) -> None:
    html = (build(project) / "search" / "index.html").read_text("utf-8")
    assert "data-pagefind-body" not in html


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[x](gone.md)", "gone.md"),
        ("[x](other.md#gone)", "does not contain an anchor"),
        ("[x](/other/)", "absolute link"),
        ("[x](other/)", "unrecognized relative link"),
    ],
)
def test_a_broken_link_is_an_error(project: Path, text: str, complaint: str) -> None:
    (project / "docs" / "index.md").write_text(f"# Home\n\n{text}\n")
    with pytest.raises(SiteBuildError, match=complaint):
        build(project)


def test_a_page_in_the_menu_must_exist(project: Path) -> None:
    navigation = site_configuration([("Gone", "gone.md")], [], THEME)
    (project / "mkdocs.generated.yml").write_text(navigation)
    with pytest.raises(SiteBuildError, match=r"gone\.md"):
        build(project)


def test_complaints_are_the_lines_that_say_what_is_wrong() -> None:
    output = "INFO - Cleaning\nWARNING - one\nINFO - ...\nERROR - two\n"
    assert complaints(output) == "WARNING - one\nERROR - two"
    assert complaints(output, limit=1) == "WARNING - one\n... and 1 more"
    assert complaints("Traceback\n  boom\n") == "Traceback\nboom"


def test_the_generated_settings_inherit_and_hold_the_menu() -> None:
    publisher = ("A publisher", [("", "p/index.md"), ("2015/16", "p/2015-16/index.md")])
    text = site_configuration(
        [("Home", "index.md"), publisher],
        [{"About": "about.md"}],
        Path("/theme"),
        site_url="https://example.org/",
    )
    settings = yaml.safe_load(text)
    (hook,) = settings.pop("hooks")
    assert Path(hook).is_file()
    assert settings == {
        "INHERIT": "mkdocs.yml",
        "site_url": "https://example.org/",
        "theme": {"custom_dir": "/theme", "font": False},
        "nav": [
            {"Home": "index.md"},
            {"A publisher": ["p/index.md", {"2015/16": "p/2015-16/index.md"}]},
            {"About": "about.md"},
        ],
    }
