"""Slips in the keys of datapackage.json, and what is the publisher's own business."""

from __future__ import annotations

from typing import Any

import pytest

from outturn.package.keys import Slip, mended


@pytest.mark.parametrize(
    ("said", "path", "meant", "whole"),
    [
        ({"resorces": []}, ("resorces",), "resources", {"resources": []}),
        ({"Licences": []}, ("Licences",), "licenses", {"licenses": []}),
        (
            {"resources": [{}, {"Path": "x"}]},
            ("resources", 1, "Path"),
            "path",
            {"resources": [{}, {"path": "x"}]},
        ),
        (
            {"resources": [{"shema": {"feilds": []}}]},
            ("resources", 0, "shema", "feilds"),
            "fields",
            {"resources": [{"schema": {"fields": []}}]},
        ),
        ({"names": "x", "name": "y"}, ("names",), "name", {"names": "x", "name": "y"}),
    ],
)
def test_a_slip_is_named_and_read_as_meant(
    said: dict[str, Any], path: tuple[str | int, ...], meant: str, whole: dict[str, Any]
) -> None:
    found, slips = mended(said)
    assert found == whole
    assert Slip(path, meant) in slips


@pytest.mark.parametrize(
    "said",
    [
        {"scorecard": {"staus": "final"}, "spatial": {"nam": 1}, "x-note": ""},
        {"resources": {"nam": 1}},
        {"resources": ["nam"], "title": {"nam": 1}},
        {"licenses": [{"nam": "OGL"}]},
    ],
)
def test_other_keys_are_let_be(said: dict[str, Any]) -> None:
    assert mended(said) == (said, [])
