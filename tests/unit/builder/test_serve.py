"""Serving: rebuilt on a change to a source, not on what the build itself writes."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from watchfiles import Change

from outturn.builder.serve import serve, site_server
from outturn.errors import ConfigurationError

# The package gives its function the module's name.
serving = import_module("outturn.builder.serve")


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text("home")
    (tmp_path / "404.html").write_text("lost")
    with site_server(tmp_path) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_pages_are_served(address: str) -> None:
    with urllib.request.urlopen(f"{address}/") as answer:
        assert answer.read() == b"home"


@pytest.mark.parametrize(
    ("went_wrong", "said"),
    [(ConnectionResetError(), False), (BrokenPipeError(), False), (ValueError("odd"), True)],
)
def test_a_reader_who_leaves_early_is_no_matter_of_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], went_wrong: Exception, said: bool
) -> None:
    with site_server(tmp_path) as server:
        try:
            raise went_wrong
        except Exception:
            server.handle_error(None, ("127.0.0.1", 1))
    assert ("Exception" in capsys.readouterr().err) is said


def test_a_lost_reader_gets_the_site_s_own_page(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(f"{address}/gone/")
    with error.value as answer:
        assert (answer.code, answer.read()) == (404, b"lost")


@pytest.fixture
def changes(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Files that will be seen to change, one after another, once serving has begun."""
    coming: list[Path] = []

    def watched(*_: Path, watch_filter: Callable[[Any, str], bool], **__: object) -> Iterator[Path]:
        yield from (path for path in coming if watch_filter(Change.modified, str(path)))

    monkeypatch.setattr(serving, "watch", watched)
    return coming


def test_a_change_to_a_source_rebuilds(tmp_path: Path, changes: list[Path]) -> None:
    rebuilds: list[int] = []
    changes += [tmp_path / "data.csv", tmp_path / "page.md"]
    serve(tmp_path, [tmp_path], lambda _: False, lambda: rebuilds.append(1), port=0)
    assert len(rebuilds) == 3, "once at the start, and once a change"


def test_what_the_build_writes_sets_nothing_off(tmp_path: Path, changes: list[Path]) -> None:
    rebuilds: list[int] = []
    built = tmp_path / "built.md"
    changes += [built, tmp_path / ".git" / "index"]
    serve(tmp_path, [tmp_path], lambda p: p == built, lambda: rebuilds.append(1), port=0)
    assert len(rebuilds) == 1


def test_a_port_in_use_is_said_before_anything_is_built(tmp_path: Path) -> None:
    rebuilds: list[int] = []
    with site_server(tmp_path) as other:
        port = other.server_address[1]
        with pytest.raises(ConfigurationError, match="--port"):
            serve(tmp_path, [tmp_path], lambda _: False, lambda: rebuilds.append(1), port=port)
    assert rebuilds == []
