"""Settings, read once from ``extra: outturn:`` in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from outturn.addresses import Retirement, read_redirects, read_retired
from outturn.errors import ConfigurationError

_KNOWN = {"accessibility", "data", "redirects", "retired", "title"}


@dataclass(frozen=True)
class Settings:
    """Where everything is, and what the site is called. Paths are absolute or below the current
    folder, as the command was given them."""

    root: Path
    data: Path
    docs: Path
    site: Path
    cache: Path
    title: str
    site_url: str
    navigation: tuple[Any, ...]
    """The hand-written part of the menu, as mkdocs.yml has it."""
    accessibility: Mapping[str, Any]
    """What the accessibility statement says, as mkdocs.yml has it."""
    redirects: Mapping[str, str]
    """The new addresses of what moved, by the old ones."""
    retired: Mapping[str, Retirement]
    """What came to its end, by its address."""

    @property
    def configuration(self) -> Path:
        """The site builder's settings, as generated."""
        return self.root / "mkdocs.generated.yml"

    @property
    def addresses(self) -> Path:
        """The list of addresses that were published."""
        return self.data / "addresses.txt"


class _Loader(yaml.SafeLoader):
    """Reads ``!ENV`` as MkDocs does, and other tags (``!!python/name``) as plain values: none of
    them is ours."""


def _ignored(loader: yaml.SafeLoader, _suffix: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    return None


_Loader.add_multi_constructor("", _ignored)
_Loader.add_constructor("!ENV", construct_env_tag)


def load(root: Path) -> Settings:
    """The settings of the project in ``root``.

    Raises ConfigurationError where mkdocs.yml is missing, can't be read, or holds a setting that
    Outturn doesn't know.
    """
    file = root / "mkdocs.yml"
    values = _read(file)
    own = _section(_section(values, "extra", file), "outturn", file)
    if unknown := sorted(own.keys() - _KNOWN):
        raise ConfigurationError(
            f"{file}: unknown setting{'s' if len(unknown) > 1 else ''} under extra: outturn: "
            f"{', '.join(unknown)}. Known: {', '.join(sorted(_KNOWN))}."
        )
    settings = Settings(
        root=root,
        data=root / _text(file, own, "data", "data"),
        docs=root / _text(file, values, "docs_dir", "docs"),
        site=root / _text(file, values, "site_dir", "site"),
        cache=root / ".cache" / "outturn",
        title=_text(file, own, "title", "") or _text(file, values, "site_name", "Outturn"),
        site_url=_text(file, values, "site_url", ""),
        navigation=_navigation(file, values.get("nav")),
        accessibility=_section(own, "accessibility", file),
        redirects=read_redirects(str(file), _section(own, "redirects", file)),
        retired=read_retired(str(file), _section(own, "retired", file)),
    )
    _keep_apart(file, settings)
    return settings


def _text(file: Path, values: dict[str, Any], key: str, default: str) -> str:
    value = values.get(key)
    if value is None:
        return default
    if not isinstance(value, str):
        raise ConfigurationError(f"{file}: {key} must be text, not {value!r}.")
    return value


def _navigation(file: Path, entries: Any) -> tuple[Any, ...]:
    if entries is None:
        return ()
    if not isinstance(entries, list):
        raise ConfigurationError(
            f"{file}: nav must be a list of pages, each on a line with a dash."
        )
    return tuple(entries)


def _keep_apart(file: Path, settings: Settings) -> None:
    """A build replaces the site folder whole: nothing that is somebody's own may be in it."""
    site = settings.site.resolve()
    for name, folder in (
        ("the project", settings.root),
        ("data", settings.data),
        ("docs", settings.docs),
        ("the cache", settings.cache),
    ):
        other = folder.resolve()
        inside = site.is_relative_to(other) and name != "the project"
        if other.is_relative_to(site) or inside:
            raise ConfigurationError(
                f"{file}: site_dir ({settings.site}) and the folder of {name} ({folder}) lie in "
                "each other. A build replaces site_dir whole: give it a folder of its own."
            )


def _section(values: dict[str, Any], name: str, file: Path) -> dict[str, Any]:
    section = values.get(name) or {}
    if not isinstance(section, dict):
        raise ConfigurationError(f"{file}: {name}: must hold settings, a name and a value each.")
    return section


def _read(file: Path) -> dict[str, Any]:
    try:
        values = yaml.load(file.read_text("utf-8"), Loader=_Loader)
    except FileNotFoundError:
        raise ConfigurationError(
            f"{file} is missing: run this in the folder that holds it."
        ) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigurationError(f"{file} can't be read: {error}") from error
    if not isinstance(values, dict):
        raise ConfigurationError(f"{file} holds no settings.")
    return values
