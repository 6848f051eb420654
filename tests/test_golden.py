"""Golden sites: a data package in, every generated file out, byte for byte.

A file that is missing fails, and so does one that nobody expected. After a change that is meant,
`pytest tests/test_golden.py --update-golden` writes the new output: read its diff before it is
committed.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest

from outturn import config, pipeline

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2024, 3, 1)
# Pixels, archives and others' programs are of no use in a diff: that they are there is enough.
NAMES_ONLY = {".js", ".ods", ".png", ".xlsx", ".zip"}
# Under its own name it would keep git from the expected files.
HIDDEN, SHOWN = ".gitignore", "_gitignore"


def generated(case: Path, folder: Path) -> dict[str, str]:
    """Every generated file by its path, as text."""
    shutil.copytree(case / "input", folder, dirs_exist_ok=True)
    pipeline.generate(config.load(folder), TODAY)
    docs = folder / "docs"
    return {
        path.relative_to(docs).as_posix(): ""
        if path.suffix in NAMES_ONLY
        else path.read_bytes().decode("utf-8")
        for path in sorted(docs.rglob("*"))
        if path.is_file()
    }


def expected(case: Path) -> dict[str, str]:
    """The files as they should be."""
    root = case / "expected"
    return {
        path.relative_to(root).as_posix().replace(SHOWN, HIDDEN): path.read_bytes().decode("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("case", sorted(p for p in GOLDEN.iterdir()), ids=lambda p: p.name)
def test_site_is_as_expected(case, tmp_path, request):
    found = generated(case, tmp_path)
    if request.config.getoption("--update-golden"):
        _write(case / "expected", found)
        pytest.skip("expected files written: read the diff")
    wanted = expected(case)
    assert sorted(found) == sorted(wanted), "missing or unexpected files"
    different = [path for path in wanted if found[path] != wanted[path]]
    for path in different:
        assert found[path] == wanted[path], path


def _write(folder: Path, files: dict[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in files.items():
        target = folder / path.replace(HIDDEN, SHOWN)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))


@pytest.mark.parametrize("case", sorted(p for p in GOLDEN.iterdir()), ids=lambda p: p.name)
def test_a_project_with_no_pages_of_its_own_builds(case, tmp_path):
    """Data and mkdocs.yml are all that a new project needs."""
    shutil.copytree(case / "input", tmp_path, dirs_exist_ok=True)
    pipeline.build(config.load(tmp_path), TODAY)
    assert (tmp_path / "site" / "index.html").is_file()
    assert (tmp_path / "site" / "pagefind" / "pagefind.js").is_file()
    assert not list(tmp_path.glob("site.*")), "no staging folder is left behind"
