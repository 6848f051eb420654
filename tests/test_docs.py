"""The documents: what they show can be done, and what they name is there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from outturn import cli, errors, publish
from outturn.pages import links

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
SMALL = ROOT / "tests" / "golden" / "small" / "input"
PACKAGE = ROOT / "generator" / "outturn"
ARCHITECTURE = (DOCS / "architecture.md").read_text("utf-8")

DECISIONS = sorted((DOCS / "adr").glob("0*.md"))
WRITTEN = [
    *sorted(ROOT.glob("*.md")),
    *(path for path in sorted(DOCS.rglob("*.md")) if not publish.owns(DOCS, path)),
]
"""Every hand-written document."""
GENERATED = {
    DOCS / links.page_file(url)
    for url in (links.ALL_GAPS, links.JUDGE, links.GLOSSARY, links.ACCESSIBILITY, "releases/")
}
"""Pages that hand-written ones link to, and that are there only after a build."""

_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+?)(?: \{ #([\w-]+) \})?$", re.MULTILINE)
_PROGRAMS = ("make ", "git ", "outturn ", ".venv/bin/")
WRONG_USAGE = 2


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def without_fences(text: str) -> str:
    return _FENCE.sub("", text)


def fenced(text: str) -> Iterator[str]:
    """The commands of blocks marked as shell; in a console's, those after a prompt."""
    for language, block in _FENCE.findall(text):
        lines = [line.strip() for line in block.splitlines()]
        if language == "console":
            lines = [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]
        if language in ("console", "sh"):
            yield from (line for line in lines if line and not line.startswith("#"))


def inline(text: str) -> Iterator[str]:
    """The commands named in running text and tables."""
    codes = _CODE.findall(without_fences(text))
    return (code for code in codes if code.startswith(_PROGRAMS))


def commands(found: str) -> list[object]:
    take = {"fenced": fenced, "inline": inline}[found]
    return [
        pytest.param(command, id=f"{name(path)}: {command}")
        for path in WRITTEN
        for command in dict.fromkeys(take(path.read_text("utf-8")))
    ]


def table(text: str, head: str) -> dict[str, str]:
    """The second cell of each row by the first, of the table whose first head is ``head``."""
    rows = text.split(f"| {head} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    cells = ([cell.strip() for cell in row.strip("| ").split(" | ")] for row in rows)
    return {first: second for first, second, *_ in cells}


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def installed(program: str) -> str:
    return str(Path(sys.executable).parent / program)


def succeeds(command: list[str], folder: Path) -> None:
    done = run(command, folder)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project that commands may change."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    return folder


@pytest.mark.parametrize("command", commands("fenced"))
def test_every_command_shown_works(command: str, project: Path) -> None:
    program, *arguments = shlex.split(command)
    match Path(program).name, arguments:
        case (("make" | "git"), _):
            exists(command)
        case "outturn", [verb, *_] if verb != "serve":
            succeeds([installed("outturn"), *arguments], project)
        case "outturn", _:
            exists(command)
        case "pytest", _:
            # What it would run, and no more: a test run inside a test run takes too long.
            succeeds([installed("pytest"), *arguments, "--collect-only", "--quiet"], ROOT)
        case "python", ["-m", module]:
            # It writes into the repository; the specification's own tests say what.
            assert (ROOT / module.replace(".", "/") / "__main__.py").is_file()
        case "lint-imports", []:
            succeeds([installed("lint-imports")], ROOT)
        case _:
            pytest.fail(f"this test doesn't know how to check `{command}`")


@pytest.mark.parametrize("command", commands("inline"))
def test_every_command_named_exists(command: str) -> None:
    exists(command)


def exists(command: str) -> None:
    """Fails for a target, subcommand or program that isn't there."""
    program, *arguments = shlex.split(command)
    if program == "make":
        succeeds(["make", "--dry-run", *arguments], ROOT)
    elif program == "git":
        told = run(["git", arguments[0], "-h"], ROOT)
        assert f"usage: git {arguments[0]}" in told.stdout + told.stderr
    elif Path(program).name == "outturn":
        verb, *rest = arguments
        options = [option for option in rest if option.startswith("--")]
        assert [option for option in options if option not in manual(verb)] == []
    else:
        assert Path(installed(Path(program).name)).is_file()


@cache
def manual(verb: str) -> str:
    """What a command of Outturn says of itself."""
    told = run([installed("outturn"), verb, "--help"], ROOT)
    assert told.returncode == 0, f"there is no command {verb}"
    return told.stdout


@pytest.mark.parametrize("path", WRITTEN, ids=name)
def test_links_lead_somewhere(path: Path) -> None:
    for link in _LINK.findall(without_fences(path.read_text("utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        place, _, anchor = link.partition("#")
        target = (path.parent / place).resolve() if place else path
        assert target in GENERATED or target.exists(), link
        if anchor and target not in GENERATED:
            given = DOCS in path.parents
            assert anchor in anchors(target.read_text("utf-8"), given), link


def anchors(text: str, given: bool) -> set[str]:
    """What headings can be linked by: ids that they are given, which the site alone knows, and
    those made of their words."""
    return {
        own if own and given else re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
        for title, own in _HEADING.findall(without_fences(text))
        if given or not own
    }


def test_the_picture_is_light() -> None:
    (picture,) = re.findall(r"!\[[^\]]{40,}\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert (ROOT / picture).stat().st_size < 250_000


def test_the_readme_lists_every_command() -> None:
    listed = table((ROOT / "README.md").read_text("utf-8"), "Command")
    named = {code.strip("`").split()[1] for code in listed}
    assert named == {c.callback.__name__ for c in cli.app.registered_commands if c.callback}


@pytest.mark.parametrize("path", [ROOT / "README.md", DOCS / "guide" / "publishing.md"], ids=name)
def test_exit_codes_are_those_of_the_program(path: Path) -> None:
    told = {int(code) for code in table(path.read_text("utf-8"), "Exit code")}
    own = {errors.OK, errors.INTERNAL_FAULT}
    own |= {error.exit_code for error in errors.OutturnError.__subclasses__()}
    assert told | {WRONG_USAGE} == own | {WRONG_USAGE}


def test_wrong_usage_ends_as_the_readme_says(project: Path) -> None:
    assert run([installed("outturn"), "no-such-command"], project).returncode == WRONG_USAGE
    told = table((ROOT / "README.md").read_text("utf-8"), "Exit code")
    assert str(WRONG_USAGE) in told


def test_the_tree_names_every_module_and_no_other() -> None:
    named = dict(tree(ARCHITECTURE))
    modules = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if path.name != "__init__.py"
    }
    folders = {
        f"{path.name}/"
        for path in PACKAGE.iterdir()
        if path.is_dir() and not path.name.startswith((".", "__"))
    }
    assert sorted(named) == sorted(modules | folders)
    assert all(named.values()), "each with what it is"


def tree(text: str) -> Iterator[tuple[str, str]]:
    """Each path of the annotated tree, and what is said of it."""
    block = next(block for _, block in _FENCE.findall(text) if block.startswith("generator/"))
    folder = ""
    for line in block.splitlines()[1:]:
        path, _, said = line.strip().partition(" ")
        deep = line.startswith("    ")
        folder = folder if deep else path
        yield (f"{folder}{path}" if deep else path), said.strip()


def test_every_dependency_is_named_with_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    needed = [*project["dependencies"], *optional["build"], *optional["dev"]]
    section = ARCHITECTURE.split("## What it stands on", 1)[1]
    rows = re.findall(r"^\| (?!Library|---)(.+?) \| (.+) \|$", section, re.MULTILINE)
    named = [library for libraries, _ in rows for library in libraries.split(", ")]
    assert sorted(named) == sorted(re.split(r"[\[<>=]", one)[0] for one in needed)


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_decisions_have_one_form_and_are_listed(path: Path) -> None:
    text = path.read_text("utf-8")
    titles = [title for title, _ in _HEADING.findall(text)]
    assert titles[0].startswith(f"{int(path.name[:4])}. ")
    assert titles[1:] == ["Context", "Decision", "Consequences"]
    assert f"({path.name})" in (path.parent / "README.md").read_text("utf-8")
