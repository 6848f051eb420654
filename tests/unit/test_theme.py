"""Colours that can be told from what they stand on, and the widths of text."""

from __future__ import annotations

import pytest

from outturn.model import Rating, VerdictStatus
from outturn.theme import (
    COLOURS,
    DARK_BACKGROUND,
    LIGHT_BACKGROUND,
    SERIES,
    SERIES_SHAPES,
    SHAPES,
    Colour,
    shorten,
    stylesheet,
    text_width,
    wrap,
)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    "colour", [c for c in COLOURS.values() if not c.decorative], ids=lambda c: c.role
)
def test_marks_and_text_stand_out_on_light_and_dark_pages(colour: Colour) -> None:
    least = 4.5 if colour.is_text else 3
    assert contrast(colour.light, LIGHT_BACKGROUND) >= least
    assert contrast(colour.dark, DARK_BACKGROUND) >= least


def test_a_light_value_names_one_role() -> None:
    values = [colour.light for colour in COLOURS.values()]
    assert len(set(values)) == len(values)


def test_every_status_and_rating_has_a_shape_and_every_status_a_colour() -> None:
    assert {*VerdictStatus, *Rating} <= SHAPES.keys()
    assert {*VerdictStatus} <= COLOURS.keys()


def test_series_are_told_apart_by_shape_as_well_as_colour() -> None:
    assert len(set(SERIES_SHAPES)) == len(SERIES) == 4


def test_the_stylesheet_sets_every_variable_for_both_schemes() -> None:
    plain, dark = stylesheet().split("[data-md-color-scheme")
    for colour in COLOURS.values():
        assert f"{colour.variable}: {colour.light};" in plain
        assert f"{colour.variable}: {colour.dark};" in dark


def test_text_wraps_between_words_and_is_cut_where_a_word_is_too_long() -> None:
    lines = wrap("Reduce offences of violence without injury", 120)
    assert " ".join(lines) == "Reduce offences of violence without injury"
    assert all(text_width(line) <= 120 for line in lines)
    assert wrap("x" * 80, 60)[0].endswith("…")
    assert wrap("", 60) == []


def test_text_is_cut_only_where_it_is_wider() -> None:
    assert shorten("short", 200) == "short"
    assert text_width(shorten("a rather long title of an indicator", 100)) <= 100
