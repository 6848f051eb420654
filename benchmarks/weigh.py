"""What a browser needs for one page: requests, and bytes as a host would send them (gzipped)."""

from __future__ import annotations

import gzip
import shutil
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright

_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", "/")
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


class _Gzipped(SimpleHTTPRequestHandler):
    """Sends text gzipped, as static hosts do, and adds up what it sent."""

    sent: list[int]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        small = str(path).endswith(_COMPRESSED)
        if small:
            body = gzip.compress(body, 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if small:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        self.sent.append(len(body))

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def weigh(site: Path, page: str) -> dict[str, float]:
    """Requests and kB (1,000 bytes) of a first visit to ``page``, scripts run and all."""
    sent: list[int] = []
    handler = partial(type("Handler", (_Gzipped,), {"sent": sent}), directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
            tab = browser.new_page()
            tab.goto(f"http://127.0.0.1:{server.server_port}/{page}", wait_until="networkidle")
            browser.close()
    finally:
        server.shutdown()
    return {"requests": len(sent), "kB over the wire": sum(sent) / 1000}
