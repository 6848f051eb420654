"""The commands: what they print, and how they end."""

import json
import shutil
import sys
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, validate
from rich.console import Console

from outturn import cli, pipeline
from outturn.cli import checking
from outturn.errors import ConfigurationError, InvalidDataError, SiteBuildError

SMALL = Path(__file__).parent.parent / "golden" / "small" / "input"


@pytest.fixture
def project(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs the command line; gives its exit code and what it printed."""

    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def go(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["outturn", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        printed = capsys.readouterr()
        code = stopped.value.code
        return (code if isinstance(code, int) else 0), printed.out, printed.err

    return go


def spoil(project: Path) -> None:
    results = project / "data/example/2023-24/results.csv"
    results.write_text(
        results.read_text().replace("2.1,2023/24 Q1,period", "2.9,2023/24 Q1,period")
    )


def test_valid_data_ends_with_0_and_says_so(run, project):
    code, out, err = run("validate", "--root", project)
    assert (code, err) == (0, "")
    assert "in 1 scorecard" in out


def test_invalid_data_ends_with_its_own_code_and_names_the_place(run, project):
    spoil(project)
    code, out, _ = run("validate", "--root", project)
    assert code == InvalidDataError.exit_code
    assert "results.csv:9, column indicator" in out
    assert "The site can't be built" in out


def test_json_is_one_object(run, project):
    spoil(project)
    code, out, err = run("validate", "--root", project, "--json")
    told = json.loads(out)
    assert code == InvalidDataError.exit_code
    assert err == ""
    assert told["errors"] == 1
    assert told["problems"][0]["line"] == 9
    assert told["problems"][0]["column"] == "indicator"


def test_json_is_as_its_schema_says(run, project, tmp_path):
    schema = json.loads((resources.files("outturn") / "schemas" / "report.json").read_text("utf-8"))
    spoil(project)
    for arguments in (
        ("validate", "--root", project),
        ("generate", "--root", project),
        ("validate", tmp_path / "nowhere"),
    ):
        _, out, _ = run(*arguments, "--json")
        validate(json.loads(out), schema, Draft202012Validator)


def test_annotations_come_when_asked_for(run, project):
    spoil(project)
    _, out, _ = run("validate", "--root", project)
    assert "::error" not in out
    code, out, _ = run("validate", "--root", project, "--annotations")
    assert code == InvalidDataError.exit_code
    assert "The site can't be built" in out
    assert out.splitlines()[-1].startswith("::error file=")
    assert "results.csv,line=9,title=reference::" in out


@pytest.mark.parametrize("command", ["validate", "generate"])
def test_annotations_come_of_themselves_on_github(run, project, monkeypatch, command):
    spoil(project)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    _, out, err = run(command, "--root", project)
    assert "\n::error file=" in out + err
    _, out, err = run(command, "--root", project, "--json")
    assert "::error" not in out + err


def test_json_and_annotations_do_not_go_together(run, project):
    code, _, err = run("validate", "--root", project, "--json", "--annotations")
    assert code == 2
    assert "--annotations" in err


def test_colour_only_on_a_terminal(run, project, monkeypatch):
    spoil(project)
    _, out, _ = run("validate", "--root", project)
    assert "\x1b" not in out
    monkeypatch.setattr(checking, "out", Console(force_terminal=True, soft_wrap=True))
    _, out, _ = run("validate", "--root", project)
    assert "\x1b[31m  error" in out


def test_a_package_that_cannot_be_read_is_counted(run, project):
    (project / "data/example/2023-24/datapackage.json").write_text("{")
    _, out, _ = run("validate", "--root", project)
    assert "1 error, 0 warnings in 1 scorecard." in out


def test_nothing_is_written_from_invalid_data(run, project):
    spoil(project)
    code, _, err = run("generate", "--root", project)
    assert code == InvalidDataError.exit_code
    assert "results.csv:9" in err
    assert not (project / "docs").exists()
    assert not (project / "mkdocs.generated.yml").exists()


def test_the_site_that_stands_is_left_standing(run, project):
    (project / "site").mkdir()
    (project / "site/index.html").write_text("the old one")
    spoil(project)
    run("build", "--root", project)
    assert (project / "site/index.html").read_text() == "the old one"


def test_a_missing_mkdocs_yml_is_a_matter_of_configuration(run, tmp_path):
    code, _, err = run("build", "--root", tmp_path)
    assert code == ConfigurationError.exit_code
    assert "mkdocs.yml is missing" in err


def test_an_unknown_setting_is_named(run, project):
    file = project / "mkdocs.yml"
    file.write_text(file.read_text().replace("title: Example site", "titel: Example site"))
    code, _, err = run("generate", "--root", project)
    assert code == ConfigurationError.exit_code
    assert "titel" in err
    assert "title" in err


@pytest.mark.parametrize("folder", ["data", "docs", ".", "data/example", ".cache/outturn", ".."])
def test_the_site_has_a_folder_of_its_own(run, project, folder):
    """A build replaces it whole: the data must never be what it replaces."""
    file = project / "mkdocs.yml"
    file.write_text(f"{file.read_text()}site_dir: {folder}\n")
    code, _, err = run("build", "--root", project)
    assert code == ConfigurationError.exit_code
    assert "site_dir" in err
    assert (project / "data/example/2023-24/results.csv").exists()


def test_clean_deletes_what_a_build_wrote_and_nothing_else(run, project):
    (project / "docs").mkdir()
    (project / "docs/about.md").write_text("by hand")
    run("generate", "--root", project)
    (project / "docs/example/mine.txt").write_text("mine")
    code, out, _ = run("clean", "--root", project)
    left = sorted(p.name for p in (project / "docs").rglob("*") if p.is_file())
    assert code == 0
    assert left == ["about.md", "mine.txt"]
    assert "generated files deleted" in out
    assert not (project / "mkdocs.generated.yml").exists()


def test_a_missing_data_folder_is_a_matter_of_configuration(run, project):
    shutil.rmtree(project / "data")
    code, _, _ = run("generate", "--root", project)
    assert code == ConfigurationError.exit_code


def test_a_failed_site_build_has_its_own_code(run, project, monkeypatch):
    def fail(*_: object) -> None:
        raise SiteBuildError("MkDocs could not build the site")

    monkeypatch.setattr(pipeline.builder, "build_html", fail)
    code, _, err = run("build", "--root", project)
    assert code == SiteBuildError.exit_code
    assert "MkDocs could not build" in err


def test_a_link_fault_leaves_the_old_site_standing(run, project, monkeypatch):
    (project / "site").mkdir()
    (project / "site/index.html").write_text("the old one")
    monkeypatch.setattr(pipeline.builder, "build_html", lambda *_: None)
    monkeypatch.setattr(pipeline.builder, "check_links", lambda *_: ["index.html: x leads nowhere"])
    code, _, err = run("build", "--root", project)
    assert code == SiteBuildError.exit_code
    assert "leads nowhere" in err
    assert (project / "site/index.html").read_text() == "the old one"
    assert [p.name for p in project.glob("site*")] == ["site"]


def test_a_fault_of_our_own_says_so(run, project, monkeypatch):
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(pipeline, "assess", fail)
    code, _, err = run("generate", "--root", project)
    assert code == 70
    assert "fault of Outturn's own" in err


def test_no_progress_bars_where_nobody_looks(run, project):
    _, out, err = run("validate", "--root", project)
    assert "\x1b" not in out + err


def test_the_codes_differ():
    codes = [InvalidDataError.exit_code, ConfigurationError.exit_code, SiteBuildError.exit_code, 70]
    assert len({0, 1, 2, *codes}) == 7, "and none is Python's or the command line's own"


def test_schemas_are_written_into_descriptors(run, project):
    descriptor = project / "data/example/2023-24/datapackage.json"
    told = json.loads(descriptor.read_text())
    for resource in told["resources"]:
        resource["schema"] = {"fields": []}
    descriptor.write_text(json.dumps(told))
    code, out, _ = run("schemas", project / "data")
    assert code == 0
    assert "datapackage.json" in out
    code, _, _ = run("validate", "--root", project)
    assert code == 0


def test_addresses_adds_to_the_list_and_says_how_many(run, project):
    code, _, err = run("addresses", "--root", project)
    assert code == ConfigurationError.exit_code
    assert "run outturn build first" in err
    (project / "site/example").mkdir(parents=True)
    for page in ("", "example/"):
        (project / f"site/{page}index.html").write_text("a page")
    code, out, err = run("addresses", "--root", project)
    assert (code, err) == (0, "")
    assert "2 addresses added; it has 2." in out
    assert (project / "data/addresses.txt").read_text().endswith("\n./\nexample/\n")
    code, out, _ = run("addresses", "--root", project)
    assert "no addresses added; it has 2." in out
    assert "Commit" not in out


def test_a_build_tells_how_many_addresses_are_not_listed_yet(run, project, monkeypatch):
    def build_html(_: object, staging: Path) -> None:
        staging.mkdir()
        (staging / "index.html").write_text("a page")

    monkeypatch.setattr(pipeline.builder, "build_html", build_html)
    monkeypatch.setattr(pipeline.builder, "index_for_search", lambda _: None)
    _, out, _ = run("build", "--root", project)
    assert "Not yet on the list of addresses that must last: 1." in out
    _, out, _ = run("build", "--root", project, "--json")
    assert json.loads(out)["addresses_not_listed"] == 1
    (project / "data/addresses.txt").write_text("./\n")
    _, out, _ = run("build", "--root", project)
    assert "Not yet on the list" not in out


def test_a_lost_address_has_the_code_of_a_failed_build(run, project, monkeypatch):
    def build_html(_: object, staging: Path) -> None:
        staging.mkdir()
        (staging / "index.html").write_text("a page")

    monkeypatch.setattr(pipeline.builder, "build_html", build_html)
    (project / "data/addresses.txt").write_text("./\nold/\n")
    monkeypatch.setattr(pipeline.builder, "index_for_search", lambda _: None)
    code, _, err = run("build", "--root", project)
    assert code == SiteBuildError.exit_code
    assert '"old/": "its/new/address/"' in err


def test_papers_without_a_browser_fail_before_anything_is_written(run, project, monkeypatch):
    monkeypatch.setenv("OUTTURN_BROWSER", "/nowhere/chrome")
    code, _, err = run("build", "--pdf", "--root", project)
    assert code == SiteBuildError.exit_code
    assert "build without --pdf" in " ".join(err.split())
    assert not (project / "docs").exists()
