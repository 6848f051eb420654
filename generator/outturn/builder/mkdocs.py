"""MkDocs, run as a program so that nothing here depends on its insides."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from outturn.errors import SiteBuildError


def build_html(configuration: Path, folder: Path) -> None:
    """Build the site that ``configuration`` describes into ``folder``, which is emptied first.

    Raises SiteBuildError, with what MkDocs complained of, on any error or warning.
    """
    # Not quietly: MkDocs would then not count its warnings, and --strict would let them pass.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(configuration), "--site-dir", str(folder.resolve())]
    # Material prints an advertisement for its successor, which would look like a complaint.
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(
        command, env={**os.environ, **quiet}, capture_output=True, encoding="utf-8", check=False
    )
    if run.returncode:
        raise SiteBuildError(f"MkDocs could not build the site:\n{complaints(run.stderr)}")


def complaints(output: str, limit: int = 20) -> str:
    """The lines of MkDocs' output that say what is wrong, at most ``limit`` of them; the end of the
    output where no line does (a traceback)."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    wrong = [line for line in lines if line.startswith(("WARNING", "ERROR"))]
    if not wrong:
        return "\n".join(lines[-limit:])
    more = len(wrong) - limit
    return "\n".join(wrong[:limit] + ([f"... and {more} more"] if more > 0 else []))
