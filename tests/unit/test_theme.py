"""Colours that can be told from what they stand on, and the widths of text."""

from __future__ import annotations

import math
import re
from itertools import combinations, pairwise

import pytest

from outturn.builder.hook import style_sheet
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


def linear(colour: str) -> list[float]:
    """Red, green and blue as amounts of light, from 0 to 1."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    red, green, blue = linear(colour)
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


# What remains of linear red, green and blue where one kind of cone is missing, at severity 1.0:
# G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
# Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table 1.
SIGHTS = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Linear sRGB to CIE XYZ (IEC 61966-2-1), and the white it is seen against (D65).
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)


def times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    """CIE L*a*b* of ``colour`` as seen with ``sight``."""
    seen = times(SIGHTS[sight], linear(colour))
    x, y, z = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
        for t in (
            part / white
            for part, white in zip(
                times(XYZ, [min(1.0, max(0.0, c)) for c in seen]), WHITE, strict=True
            )
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, sight: str) -> float:
    """ΔE*ab (CIE 1976) between two colours as seen with ``sight``; about 2 is just noticeable."""
    return math.dist(lab(one, sight), lab(other, sight))


def both_values(role: str) -> tuple[str, str]:
    return COLOURS[role].light, COLOURS[role].dark


STATUSES_APART = 15
SERIES_APART = 10


def test_the_simulation_sees_what_is_known_of_colour_blindness() -> None:
    """Red and green of one lightness run together without one of two cones, and blue and yellow
    don't; greys stay as they are."""
    for sight in ("protanopia", "deuteranopia"):
        assert apart("#b34d4d", "#6b7a3c", sight) < apart("#b34d4d", "#6b7a3c", "all cones") / 2
    for sight in SIGHTS:
        assert apart("#0000ff", "#ffff00", sight) > 50
        assert apart("#808080", "#808080", sight) == 0
        assert lab("#808080", sight)[0] == pytest.approx(53.6, abs=0.5)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(("one", "other"), [*combinations(VerdictStatus, 2)])
def test_statuses_stay_apart_for_the_colour_blind(one: str, other: str, sight: str) -> None:
    for first, second in zip(both_values(one), both_values(other), strict=True):
        assert apart(first, second, sight) >= STATUSES_APART


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(
    ("one", "other"), [*pairwise(SERIES), ("past", "series-1"), ("past", "target")]
)
def test_neighbouring_series_stay_apart_for_the_colour_blind(
    one: str, other: str, sight: str
) -> None:
    """Others may come closer: every line has its name at its end and marks of its own shape."""
    for first, second in zip(both_values(one), both_values(other), strict=True):
        assert apart(first, second, sight) >= SERIES_APART


@pytest.mark.parametrize("status", VerdictStatus)
def test_a_status_stands_out_on_its_own_tint(status: str) -> None:
    """Its badge is tinted with a tenth of its colour (04-statuses.css, .ot-status)."""
    for value, page in zip(both_values(status), (LIGHT_BACKGROUND, DARK_BACKGROUND), strict=True):
        assert contrast(value, mixed(value, page, 0.1)) >= 4.5


def mixed(top: str, below: str, share: float) -> str:
    pairs = ((int(top[i : i + 2], 16), int(below[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def page_colours(scheme: str) -> dict[str, str]:
    """The colours that the style sheet sets for a scheme, by variable."""
    css = style_sheet()
    rules = re.findall(rf'^\[data-md-color-scheme="{scheme}"\] {{\n(.*?)^}}', css, re.M | re.S)
    found = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{3,6});", "".join(rules)))
    return {
        name: value if len(value) == 7 else f"#{value[1] * 2}{value[2] * 2}{value[3] * 2}"
        for name, value in found.items()
    }


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_words_edges_and_focus_stand_out_on_every_ground_of_the_page(scheme: str) -> None:
    colours = page_colours(scheme)
    for ground in (
        "--md-default-bg-color",
        "--ot-soft",
        "--md-code-bg-color",
        "--md-footer-bg-color",
    ):
        for words in (
            "--md-default-fg-color",
            "--md-default-fg-color--light",
            "--md-typeset-color",
            "--md-typeset-a-color",
        ):
            assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
        for mark in ("--ot-strong-rule", "--md-accent-fg-color"):
            assert contrast(colours[mark], colours[ground]) >= 3, (mark, ground)
    assert contrast(colours["--md-default-fg-color"], colours["--ot-mark"]) >= 4.5
    assert contrast("#ffffff", colours["--md-primary-fg-color"]) >= 4.5


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
