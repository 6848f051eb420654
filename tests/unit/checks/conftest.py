"""What the tests of checks share."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafts import Draft


@pytest.fixture
def good(tmp_path: Path) -> Draft:
    """A package with nothing wrong."""
    return Draft(tmp_path)
