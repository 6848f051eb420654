"""What the head of a built page tells machines."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path

import pytest

from outturn.builder import build_html, site_configuration
from outturn.builder.html import tags

THEME = Path(str(resources.files("outturn"))) / "web" / "theme"
ROOT = Path(__file__).parents[3]
NAME = 'A “name” & </script><b>"more"</b>'
PAGE = f"""---
title: Fewer "offences" & more
description: It fell <by> 3.
dataset: {json.dumps({"@type": "Dataset", "name": NAME}, ensure_ascii=False)}
shared: page/chart.png
shared_says: "It fell"
shared_size: [768, 728]
---
# Page
"""


def build(folder: Path, site_url: str) -> Path:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(settings[: settings.index("\nnav:")] + "\nnav: []\n")
    made = site_configuration([("Home", "index.md")], [], THEME, site_url=site_url)
    (folder / "mkdocs.generated.yml").write_text(made)
    docs = folder / "docs"
    (docs / "outturn").mkdir(parents=True)
    (docs / "outturn" / "palette.css").write_text(":root {}")
    (docs / "index.md").write_text("# Home\n")
    (docs / "page.md").write_text(PAGE, "utf-8")
    build_html(folder / "mkdocs.generated.yml", folder / "site")
    return folder / "site"


def test_the_style_sheet_is_one_file_with_every_part_in_order(tmp_path: Path) -> None:
    made = (build(tmp_path, "") / "assets" / "outturn.css").read_text("utf-8")
    parts = sorted((THEME.parent / "styles").glob("*.css"))
    places = [made.index(part.read_text("utf-8")) for part in parts]
    assert len(places) == 12
    assert places == sorted(places)


def told(html: str) -> dict[str, str]:
    """What its Open Graph and Twitter tags say."""
    metas = [t.attributes for t in tags(html) if t.name == "meta"]
    named = ((m.get("property") or m.get("name", ""), m.get("content", "")) for m in metas)
    return {name: says for name, says in named if name.startswith(("og:", "twitter:"))}


def test_a_dataset_comes_through_whole_and_ends_no_script(tmp_path: Path) -> None:
    html = (build(tmp_path, "") / "page" / "index.html").read_text("utf-8")
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert json.loads(block) == {"@type": "Dataset", "name": NAME}


@pytest.mark.parametrize("below", ["", "outturn/"])
def test_a_shared_link_has_its_words_and_its_chart(tmp_path: Path, below: str) -> None:
    url = f"https://example.org/{below}"
    site = build(tmp_path, url)
    found = told((site / "page" / "index.html").read_text("utf-8"))
    assert found["og:title"] == 'Fewer "offences" & more'
    assert found["og:description"] == "It fell <by> 3."
    assert found["og:url"] == f"{url}page/"
    assert found["og:image"] == f"{url}page/chart.png"
    assert found["og:image:alt"] == "It fell"
    assert (found["og:image:width"], found["og:image:height"]) == ("768", "728")
    assert found["twitter:card"] == "summary", "a large card would cut off the chart's ends"
    home = told((site / "index.html").read_text("utf-8"))
    assert home["og:title"] == "Home"
    assert home["twitter:card"] == "summary"
    assert "og:image" not in home


def test_a_site_that_does_not_know_its_address_has_none_of_them(tmp_path: Path) -> None:
    html = (build(tmp_path, "") / "page" / "index.html").read_text("utf-8")
    assert told(html) == {}
    assert 'rel="canonical"' not in html
