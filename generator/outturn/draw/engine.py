"""The program that makes charts explorable, for browsers: Vega and Vega-Lite in one file."""

from __future__ import annotations

from importlib import resources
from importlib.metadata import version
from pathlib import Path

import vl_convert

from outturn.draw.cache import Cache

_SNIPPET = "export default vegaEmbed;"
ENGINE = f"outturn/vega-{vl_convert.get_vega_version()}.js"
"""Where it stands, below the site's root. Its name tells the version, so that a browser that has
kept an older one asks anew."""


def engine(cache: Path) -> bytes:
    """A JavaScript module whose default export is vega-embed; the same bytes for the same versions.

    It is put together on this machine, and fetches nothing.
    """
    kept = Cache(cache, "js", f"engine vl-convert {version('vl-convert-python')}")
    held = kept.read(_SNIPPET)
    if held is None:
        held = vl_convert.javascript_bundle(_SNIPPET).encode()
        kept.write(_SNIPPET, held)
    # Its makers ask for this to go with every copy; putting the parts together leaves it out.
    licences = resources.files("outturn.draw").joinpath("licences.txt").read_bytes()
    return b"/*!\n" + licences + b"*/\n" + held
