"""The built site in a real browser: a server on this machine, Chromium, and what a page did.

These tests look at ``site/`` as `make site` built it. Without it, or without Chromium, they fail:
a check that is skipped unseen is no check.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, sync_playwright

from outturn.builder.serve import site_server

SITE = Path(__file__).parents[2] / "site"
_NAMES = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
# No sandbox, for containers; and no request of the browser's own.
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    if not (SITE / "index.html").is_file():
        pytest.fail("There is no site to look at: run `make site` first.")
    return SITE


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, with a slash at the end."""
    with site_server(site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if chromium is None:
        pytest.fail("There is no Chromium to look with: run tests/install_browser.sh.")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield opened
        opened.close()


@dataclass
class Visit:
    """A page in the browser, and everything it asked for and complained of so far."""

    page: Page
    address: str
    responses: list[Response] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        """Open ``path`` ("stockton/2015-16/4.1/")."""
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    def hear(self, said: ConsoleMessage) -> None:
        """Keep what the page complained of."""
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)

    @property
    def requested(self) -> list[str]:
        return [response.url for response in self.responses]


@pytest.fixture
def width() -> int:
    """CSS pixels; tests override it by parametrising."""
    return 1280


@pytest.fixture
def colours() -> str:
    """The device's setting, light or dark; tests override it by parametrising."""
    return "light"


@pytest.fixture
def javascript() -> bool:
    return True


@pytest.fixture
def visit(
    browser: Browser, address: str, width: int, colours: str, javascript: bool
) -> Iterator[Visit]:
    """A fresh visitor, who has never been here before."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if colours == "dark" else "light",
        java_script_enabled=javascript,
    )
    made = Visit(context.new_page(), address)
    made.page.on("response", lambda response: made.responses.append(response))
    made.page.on("console", made.hear)
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    yield made
    context.close()
