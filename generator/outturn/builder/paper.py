"""Scorecards' pages as papers: printed into tagged PDF files by a browser, run as a program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Sequence
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin, urlsplit

from outturn.builder.serve import site_server
from outturn.errors import SiteBuildError

PAPER = "paper.pdf"
_SETTING = "OUTTURN_BROWSER"
_NAMES = ("chromium", "chromium-browser", "google-chrome")
# No sandbox, for containers; no request of the browser's own; no date and address at the margins,
# since the page's own style sheet heads and numbers the paper.
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
_PATIENCE = 120
"""Seconds that a page may take; a few are usual."""
_COPY = "paper.html"
_NOWHERE = "http://nowhere.invalid/"
_LINK = re.compile(r"""<a\b(?:[^>"']|"[^"]*"|'[^']*')*>""")
_HREF = re.compile(r"""(?<=\s)href=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


def find_browser() -> str:
    """The Chromium of this machine: what OUTTURN_BROWSER names, or else one on the path.

    Raises SiteBuildError, with what to do, where there is none.
    """
    named = os.environ.get(_SETTING)
    for name in (named,) if named else _NAMES:
        if found := shutil.which(name):
            return found
    wrong = f"{_SETTING} names {named}, which is no program." if named else "There is no Chromium."
    raise SiteBuildError(
        f"{wrong} Papers are printed by a browser: install Chromium (apt-get install chromium), "
        f"set {_SETTING} to the path of Chromium or Chrome, or build without --pdf."
    )


def print_papers(site: Path, pages: Sequence[str], site_url: str = "") -> None:
    """Print each of ``pages`` ("stockton/2015-16/") of the built ``site`` into a file beside it.

    Links lead to ``site_url``, where the site will stand; where that isn't known ("") they are
    words with an address, since a paper that is passed on has no site beside it. Raises
    SiteBuildError where there is no browser or it fails.
    """
    browser = find_browser()
    with site_server(site) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            for page in pages:
                _print(browser, site, page, site_url, server.server_address[1])
        finally:
            server.shutdown()
            thread.join()


def _print(browser: str, site: Path, page: str, site_url: str, port: int) -> None:
    """One page, by way of a copy of it: its links would else lead to this machine."""
    copy = site / page / _COPY
    html = (site / page / "index.html").read_text("utf-8")
    copy.write_text(for_paper(html, page, site_url), "utf-8")
    try:
        _run(browser, f"http://127.0.0.1:{port}/{page}{_COPY}", site / page / PAPER, page)
    finally:
        copy.unlink()


def _run(browser: str, address: str, file: Path, page: str) -> None:
    # A profile of its own: a Chromium that is open on this machine would else take the order.
    with TemporaryDirectory(prefix="outturn-paper-") as profile:
        command = [browser, *_OPTIONS, f"--user-data-dir={profile}"]
        command += [f"--print-to-pdf={file.resolve()}", address]
        try:
            run = subprocess.run(
                command,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                check=False,
                timeout=_PATIENCE,
            )
        except subprocess.TimeoutExpired as error:
            raise SiteBuildError(_failed(browser, page, f"no end in {_PATIENCE} s")) from error
        except OSError as error:
            raise SiteBuildError(_failed(browser, page, str(error.strerror))) from error
    # It ends well even where it could not write.
    if run.returncode or not file.is_file() or not file.read_bytes().startswith(b"%PDF"):
        said = "\n".join(run.stderr.strip().splitlines()[-5:])
        raise SiteBuildError(_failed(browser, page, said or f"exit code {run.returncode}"))


def _failed(browser: str, page: str, why: str) -> str:
    return (
        f"{browser} could not print {page}:\n{why}\n"
        f"Try another Chromium or Chrome ({_SETTING} names it), or build without --pdf."
    )


def for_paper(html: str, page: str, site_url: str = "") -> str:
    """A page's HTML with links that hold on paper. What is written after each stays short: an
    address below the page's own is written as it is, another in full."""

    def link(tag: re.Match[str]) -> str:
        return _HREF.sub(lambda found: _href(found, page, site_url), tag[0], count=1)

    return _LINK.sub(link, html)


def _href(found: re.Match[str], page: str, site_url: str) -> str:
    """The attributes that stand for a link's ``href``; the style sheet for print writes out
    ``data-ot-address``."""
    href = unescape(found[1] or found[2] or found[3] or "")
    if href.startswith("#") or urlsplit(href).scheme:
        return found[0]
    whole = urljoin(urljoin(f"{site_url.rstrip('/')}/" if site_url else _NOWHERE, page), href)
    known = whole if site_url else whole.removeprefix(_NOWHERE.rstrip("/"))
    written = known if href.startswith((".", "/")) else href
    leads = f'href="{escape(whole)}" ' if site_url else ""
    return f'{leads}data-ot-address="{escape(written)}"'
