"""What GitHub runs: the whole site, with its papers, under the address at which it will stand."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def build() -> dict[str, Any]:
    """The step that builds and checks the site."""
    text = (ROOT / ".github" / "workflows" / "site.yml").read_text("utf-8")
    steps = yaml.safe_load(text)["jobs"]["build"]["steps"]
    (found,) = (step for step in steps if step.get("run", "").startswith("make "))
    return dict(found)


def test_the_published_site_has_its_papers(build: dict[str, Any]) -> None:
    """Asked of make itself: an option that no rule uses would be passed over in silence."""
    command = [*shlex.split(build["run"]), "--dry-run"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert [line for line in told.stdout.splitlines() if line.endswith("outturn build --pdf")]


def test_the_published_site_knows_its_address(build: dict[str, Any]) -> None:
    assert "steps.pages.outputs.base_url" in build["env"]["SITE_URL"]
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert 'site_url: !ENV [SITE_URL, ""]' in settings
