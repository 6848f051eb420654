"""Every text of the chapter on claims comes to what it says."""

from __future__ import annotations

import pytest

from .chapters.claims import EXAMPLES, Said


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text[:60])
def test_example(example: Said) -> None:
    if example.expects is None:
        assert example.claims == ()
    else:
        assert example.claim is not None
        assert example.claim.outcome is example.expects
