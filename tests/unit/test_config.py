"""Settings, read from mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from outturn import config
from outturn.errors import ConfigurationError


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path


def load(root: Path, text: str) -> config.Settings:
    (root / "mkdocs.yml").write_text(text, "utf-8")
    return config.load(root)


def test_what_is_not_set_has_its_usual_place(root: Path) -> None:
    settings = load(root, "site_name: Ours\n")
    assert (settings.data, settings.docs, settings.site) == (
        root / "data",
        root / "docs",
        root / "site",
    )
    assert settings.title == "Ours"
    assert (settings.site_url, settings.navigation) == ("", ())
    assert settings.configuration == root / "mkdocs.generated.yml"


def test_settings_are_taken_as_they_stand(root: Path) -> None:
    settings = load(
        root,
        "site_name: Ours\nsite_url: https://example.org/x/\ndocs_dir: pages\nsite_dir: out\n"
        "nav:\n  - About: about.md\n  - guide/index.md\n"
        "extra:\n  other: 1\n  outturn:\n    data: packages\n    title: Café\n",
    )
    assert (settings.data, settings.docs, settings.site) == (
        root / "packages",
        root / "pages",
        root / "out",
    )
    assert (settings.title, settings.site_url) == ("Café", "https://example.org/x/")
    assert settings.navigation == ({"About": "about.md"}, "guide/index.md")


def test_an_absolute_folder_stays_where_it_is(root: Path) -> None:
    elsewhere = root.parent / "elsewhere"
    settings = load(root, f"site_name: x\nextra: {{outturn: {{data: {elsewhere}}}}}\n")
    assert settings.data == elsewhere


@pytest.mark.parametrize("section", ["extra:", "extra: {outturn: }", "extra: {outturn: {}}"])
def test_an_empty_section_sets_nothing(root: Path, section: str) -> None:
    assert load(root, f"site_name: x\n{section}\n").data == root / "data"


def test_unknown_settings_are_named_with_those_that_are_known(root: Path) -> None:
    with pytest.raises(ConfigurationError, match="unknown setting under") as one:
        load(root, "extra: {outturn: {titel: x}}")
    assert "titel" in str(one.value)
    assert "accessibility, data" in str(one.value)
    with pytest.raises(ConfigurationError, match=r"unknown settings under .*: a, b"):
        load(root, "extra: {outturn: {b: 1, a: 2}}")


@pytest.mark.parametrize("text", ["extra: [1]", "extra: {outturn: yes}", "extra: {outturn: [1]}"])
def test_a_section_that_holds_no_settings_is_refused(root: Path, text: str) -> None:
    with pytest.raises(ConfigurationError, match="must hold settings"):
        load(root, text)


@pytest.mark.parametrize("text", ["a: [1\nb: 2", "a: 'x", "\tx: 1"])
def test_broken_yaml_is_refused_with_its_place(root: Path, text: str) -> None:
    with pytest.raises(ConfigurationError, match=r"mkdocs\.yml can't be read: (?s:.*)line"):
        load(root, text)


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "only words\n"])
def test_a_file_without_settings_is_refused(root: Path, text: str) -> None:
    with pytest.raises(ConfigurationError, match="holds no settings"):
        load(root, text)


def test_a_missing_file_says_where_to_run(root: Path) -> None:
    with pytest.raises(ConfigurationError, match="is missing: run this in the folder"):
        config.load(root)


def test_a_file_that_is_no_text_is_refused(root: Path) -> None:
    (root / "mkdocs.yml").write_bytes(b"site_name: \xff\xfe\n")
    with pytest.raises(ConfigurationError, match="can't be read"):
        config.load(root)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("docs_dir: [a]", "docs_dir must be text"),
        ("site_url: 5", "site_url must be text"),
        ("extra: {outturn: {data: 5}}", "data must be text"),
        ("nav: about.md", "nav must be a list"),
    ],
)
def test_a_setting_of_the_wrong_kind_is_named(root: Path, text: str, named: str) -> None:
    with pytest.raises(ConfigurationError, match=named):
        load(root, text)


@pytest.mark.parametrize("folder", [".", "data", "docs", "docs/site", ".cache", ".."])
def test_the_site_is_kept_apart_from_what_a_build_must_not_replace(root: Path, folder: str) -> None:
    with pytest.raises(ConfigurationError, match="give it a folder of its own"):
        load(root, f"site_dir: {folder}")


def test_a_variable_of_the_environment_is_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "site_url: !ENV [OUTTURN_TEST_URL, 'https://example.org/']\n"
    monkeypatch.delenv("OUTTURN_TEST_URL", raising=False)
    assert load(root, text).site_url == "https://example.org/"
    monkeypatch.setenv("OUTTURN_TEST_URL", "https://example.net/")
    assert load(root, text).site_url == "https://example.net/"


def test_the_site_builders_own_tags_do_not_get_in_the_way(root: Path) -> None:
    settings = load(
        root,
        "site_name: Ours\nplugins:\n  - social: {enabled: !ENV [CI, false]}\n"
        "markdown_extensions:\n  - emoji: {index: !!python/name:material.emoji.twemoji }\n"
        "extra: {key: !ENV SECRET, map: !relative {a: 1}}\n",
    )
    assert settings.title == "Ours"
