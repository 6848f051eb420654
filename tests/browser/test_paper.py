"""A scorecard's page, printed by the real browser."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from outturn.builder import print_papers

PAGE = "stockton/2015-16/"


@pytest.fixture(scope="module")
def paper(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The paper of one scorecard, printed from a copy of what its page is made of."""
    copy = tmp_path_factory.mktemp("paper")
    for folder in ("assets", "outturn"):
        shutil.copytree(site / folder, copy / folder)
    (copy / PAGE).mkdir(parents=True)
    shutil.copy(site / PAGE / "index.html", copy / PAGE)
    with pytest.MonkeyPatch.context() as patch:
        if chromium := os.environ.get("CHROMIUM"):
            patch.setenv("OUTTURN_BROWSER", chromium)
        print_papers(copy, [PAGE], "https://performance.example.org/")
    return copy / PAGE / "paper.pdf"


def test_a_paper_is_a_tagged_pdf_with_a_title_and_a_language(paper: Path) -> None:
    written = paper.read_bytes()
    assert written.startswith(b"%PDF")
    if shutil.which("pdfinfo"):
        told = subprocess.run(["pdfinfo", paper], capture_output=True, text=True, check=True)
        facts = dict(line.split(":", 1) for line in told.stdout.splitlines() if ":" in line)
        assert facts["Tagged"].strip() == "yes"
        assert facts["Title"].strip().startswith("Targets from the Community Safety Plan")
        assert facts["Page size"].strip().endswith("(A4)")
    # Newer versions of the format pack the catalogue, where it can't be seen.
    elif b"/Catalog" in written:
        assert b"/StructTreeRoot" in written
        assert b"/MarkInfo" in written
        assert b"/Lang (en)" in written


def test_its_links_lead_to_the_site_and_not_to_the_machine_that_printed_it(paper: Path) -> None:
    written = paper.read_bytes()
    assert b"127.0.0.1" not in written
    assert b"(https://performance.example.org/stockton/2015-16/2.2/)" in written
