"""A page that stands for another tells machines so."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from outturn.builder import build_html, check_links, site_configuration
from outturn.builder.hook import on_page_content
from outturn.builder.html import tags

THEME = Path(str(resources.files("outturn"))) / "web" / "theme"
ROOT = Path(__file__).parents[3]


def build(folder: Path, site_url: str) -> Path:
    """A site of a home page, a page, and one that stands for it."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(settings[: settings.index("\nnav:")] + "\nnav: []\n")
    navigation = site_configuration([("Home", "index.md")], [], THEME, site_url=site_url)
    (folder / "mkdocs.generated.yml").write_text(navigation)
    docs = folder / "docs"
    (docs / "outturn").mkdir(parents=True)
    (docs / "outturn" / "palette.css").write_text(":root {}")
    (docs / "index.md").write_text("# Home\n")
    (docs / "page.md").write_text("# Page\n")
    (docs / "search.md").write_text("---\nsearch: false\n---\n# Search\n")
    (docs / "old").mkdir()
    (docs / "old" / "page.md").write_text(
        "---\ncanonical: page/\nsearch: false\n---\n# Page\n\nAs it stood.\n"
    )
    build_html(folder / "mkdocs.generated.yml", folder / "site")
    return folder / "site"


def canonical(site: Path, page: str) -> list[str]:
    html = (site / page / "index.html").read_text("utf-8")
    links = [t.attributes for t in tags(html) if t.name == "link"]
    return [link["href"] for link in links if link.get("rel") == "canonical"]


@pytest.mark.parametrize("below", ["", "outturn/"])
def test_its_canonical_link_is_the_others_address(tmp_path: Path, below: str) -> None:
    site = build(tmp_path, f"https://example.org/{below}")
    assert canonical(site, "old/page") == [f"https://example.org/{below}page/"]
    assert canonical(site, "page") == [f"https://example.org/{below}page/"]


def test_without_an_address_of_the_site_it_is_relative(tmp_path: Path) -> None:
    site = build(tmp_path, "")
    assert canonical(site, "old/page") == ["../../page/"]
    assert check_links(site) == []


def test_a_site_that_does_not_know_its_address_has_no_sitemap(tmp_path: Path) -> None:
    """One without addresses is not valid."""
    site = build(tmp_path, "")
    assert not (site / "sitemap.xml").exists()
    assert not (site / "sitemap.xml.gz").exists()


def test_headings_of_written_tables_say_what_they_head() -> None:
    assert on_page_content("<table><tr><th>A</th></tr></table>").count('<th scope="col">') == 1


def test_the_sitemap_has_pages_that_stand_for_themselves_alone(tmp_path: Path) -> None:
    sitemap = (build(tmp_path, "https://example.org/") / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://example.org/page/</loc>" in sitemap
    assert sitemap.count("example.org/page/") == 1
    assert "old" not in sitemap
