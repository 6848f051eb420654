"""The search index, made of the built pages, in pieces a browser fetches only when it needs them.

MkDocs' own search sends the whole index with every page: over 150 kB at 1,000 indicators.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from outturn.errors import SiteBuildError

FOLDER = "pagefind"
# Figures in tables, tiles and charts would drown the words people search for; what tiles say, the
# first sentence of a page says too.
_LEFT_OUT = ".ot-table-wrap, .ot-tiles, .ot-figure, .ot-steps, .headerlink"
# Ready-made interfaces, which our own (assets/outturn.js) stands in for.
_UNUSED = ("*-ui.js", "*-ui.css", "pagefind-highlight.js")


def index_for_search(site: Path) -> None:
    """Index every built page's main part, into ``site/pagefind``. Raises SiteBuildError."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--silent"]
    command += ["--output-subdir", FOLDER, "--exclude-selectors", _LEFT_OUT]
    command += ["--force-language", "en"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        raise SiteBuildError(f"The search index could not be made:\n{run.stderr.strip()}")
    for pattern in _UNUSED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()
