"""Papers: which browser is run, on what, and what is said when it can't be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from outturn.builder import find_browser, print_papers
from outturn.builder.paper import for_paper
from outturn.errors import SiteBuildError

PAGE = "example/2023-24/"
# Writes what it was told to print, as a paper would begin.
PRINTS = """for option; do
  case "$option" in --print-to-pdf=*) file="${option#*=}" ;; esac
done
printf '%%PDF-1.4 %s' "$option" > "$file"
"""

Browser = Callable[..., Path]


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Browser:
    """Puts a program in the place of a browser, on a path that has no other."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("OUTTURN_BROWSER", raising=False)

    def put(does: str, name: str = "chromium") -> Path:
        program = folder / name
        program.write_text(f"#!/bin/sh\n{does}\n")
        program.chmod(0o755)
        return program

    return put


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / PAGE).mkdir(parents=True)
    (folder / PAGE / "index.html").write_text('<a href="2.2/">2.2</a>')
    return folder


def test_a_page_is_printed_beside_itself_and_nothing_else_is_left(
    browser: Browser, site: Path
) -> None:
    browser(PRINTS)
    print_papers(site, [PAGE])
    printed = (site / PAGE / "paper.pdf").read_text()
    assert printed.startswith("%PDF-1.4 http://127.0.0.1:")
    assert f"/{PAGE}" in printed
    assert {file.name for file in (site / PAGE).iterdir()} == {"index.html", "paper.pdf"}


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_a_browser_on_the_path_is_found(browser: Browser, name: str) -> None:
    program = browser("", name)
    assert find_browser() == str(program)


def test_the_one_that_is_named_goes_first(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser("")
    named = browser("", "my-chrome")
    monkeypatch.setenv("OUTTURN_BROWSER", str(named))
    assert find_browser() == str(named)


@pytest.mark.usefixtures("browser")
def test_without_a_browser_it_is_said_what_to_install(site: Path) -> None:
    with pytest.raises(SiteBuildError, match=r"install Chromium .* or build without --pdf"):
        print_papers(site, [PAGE])


def test_a_named_browser_that_is_not_there_is_not_passed_over(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser("")
    monkeypatch.setenv("OUTTURN_BROWSER", "/nowhere/chrome")
    with pytest.raises(SiteBuildError, match="OUTTURN_BROWSER names /nowhere/chrome"):
        find_browser()


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("echo 'no display' >&2; exit 1", "no display"),
        ("exit 3", "exit code 3"),
        ("echo 'could not write' >&2", "could not write"),
    ],
)
def test_a_browser_that_fails_is_quoted(browser: Browser, site: Path, does: str, said: str) -> None:
    browser(does)
    with pytest.raises(SiteBuildError, match=said) as caught:
        print_papers(site, [PAGE])
    assert PAGE in str(caught.value)
    assert not (site / PAGE / "paper.html").exists()


def test_a_browser_that_never_ends_is_given_up(
    browser: Browser, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser("while :; do :; done")
    monkeypatch.setattr("outturn.builder.paper._PATIENCE", 0.1)
    with pytest.raises(SiteBuildError, match=r"no end in 0\.1 s"):
        print_papers(site, [PAGE])


@pytest.mark.parametrize(
    ("href", "known", "unknown"),
    [
        (
            "2.2/",
            'href="https://a.example/x/example/2023-24/2.2/" data-ot-address="2.2/"',
            'data-ot-address="2.2/"',
        ),
        (
            "../../glossary/#met",
            'href="https://a.example/x/glossary/#met" '
            'data-ot-address="https://a.example/x/glossary/#met"',
            'data-ot-address="/glossary/#met"',
        ),
        ("#missing", 'href="#missing"', 'href="#missing"'),
        ("https://b.example/", 'href="https://b.example/"', 'href="https://b.example/"'),
        ("mailto:a@b.example", 'href="mailto:a@b.example"', 'href="mailto:a@b.example"'),
    ],
)
def test_links_hold_on_paper(href: str, known: str, unknown: str) -> None:
    """None leads to the machine that printed it."""
    html = f'<link href="x.css"><a class="a" href="{href}">there</a>'
    kept = '<link href="x.css"><a class="a" '
    assert for_paper(html, PAGE, "https://a.example/x") == f"{kept}{known}>there</a>"
    assert for_paper(html, PAGE) == f"{kept}{unknown}>there</a>"
