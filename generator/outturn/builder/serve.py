"""The site on this machine, rebuilt when its sources change."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchfiles import DefaultFilter, watch

from outturn.errors import ConfigurationError


def serve(
    site: Path,
    watched: Sequence[Path],
    owned: Callable[[Path], bool],
    rebuild: Callable[[], None],
    port: int = 8000,
    stop: threading.Event | None = None,
) -> None:
    """Serve ``site`` on this machine at ``port``, call ``rebuild`` once, and again after each
    change below those of ``watched`` that exist, until interrupted or until ``stop`` is set.

    ``owned`` says of a path that the build writes it: a change to such a file is passed over, or
    each build would set off the next. ``rebuild`` deals with its own errors: one that it raises
    ends the serving.
    """
    try:
        opened = site_server(site, port)
    except OSError as error:
        raise ConfigurationError(
            f"Port {port} can't be had ({error.strerror}): choose another with --port."
        ) from error
    with opened as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            rebuild()
            there = [path for path in watched if path.exists()]
            for _ in watch(*there, watch_filter=_Sources(owned), stop_event=stop):
                rebuild()
        finally:
            server.shutdown()
            thread.join()


def site_server(site: Path, port: int = 0) -> ThreadingHTTPServer:
    """A server of ``site`` on the local interface only; port 0 takes any that is free."""
    handler = partial(_Handler, directory=str(site))
    return _Server(("127.0.0.1", port), handler)


class _Server(ThreadingHTTPServer):
    """Says nothing of readers who leave before a file has arrived."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Sources(DefaultFilter):
    """Everything but editors' and tools' own files, and what the build writes."""

    def __init__(self, owned: Callable[[Path], bool]) -> None:
        super().__init__()
        self._owned = owned

    def __call__(self, change: Any, path: str) -> bool:
        return super().__call__(change, path) and not self._owned(Path(path))


class _Handler(SimpleHTTPRequestHandler):
    """Static files; a lost reader gets the site's own page, as on a real host."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the program has better things to say."""
