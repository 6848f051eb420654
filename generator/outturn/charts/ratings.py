"""Ratings without figures: a strip of the publisher's symbols, period by period."""

from __future__ import annotations

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.material import Material
from outturn.charts.slots import axis_label, axis_year
from outturn.charts.spec import ChartSpec, Form
from outturn.model import Rating, Reason, Update
from outturn.sentences.words import RATINGS
from outturn.theme import LINE_HEIGHT, OPEN_SHAPES, SHAPES, WIDTH, text_width, wrap

_ROLES = {
    Rating.ON_TRACK: "met",
    Rating.AT_RISK: "close",
    Rating.OFF_TRACK: "missed",
    Rating.NOT_RATED: "not_judged",
}
_MOST = 12
_A_ROW = 4
_EDGE = 4
_HEIGHT = 84


def ratings(material: Material) -> ChartSpec | None:
    """The strip of ratings, latest periods last; None where there is no rating."""
    updates = _updates(material)
    if not any(update.rating for update in updates):
        return None
    canvas = Canvas()
    lines = [updates[i : i + _A_ROW] for i in range(0, len(updates), _A_ROW)]
    height = _HEIGHT * len(lines)
    panel = canvas.add(Panel(0, WIDTH, 0, height, (0, WIDTH), (height, 0)))
    step = (WIDTH - 2 * _EDGE) / min(len(updates), _A_ROW)
    for number, line in enumerate(lines):
        for i, update in enumerate(line):
            _update(canvas, panel, update, _EDGE + step * (i + 0.5), number * _HEIGHT, step)
    return canvas.spec(material.key, Form.RATINGS, height)


def _updates(material: Material) -> list[Update]:
    """The last word on each period, oldest first."""
    latest = {update.period: update for update in material.indicator.updates}
    return [latest[period] for period in sorted(latest)][-_MOST:]


def _update(
    canvas: Canvas, panel: Panel, update: Update, x: float, top: float, step: float
) -> None:
    year = axis_year(update.period)
    label = axis_label(update.period)
    whole = f"{label} {year}".strip()
    canvas.write(x, top + 15, whole if text_width(whole) < step else label, "muted", align="center")
    if update.rating is None:
        canvas.write(x, top + 43, wrap(_absence(update), step - 4), "muted", align="center")
        return
    symbol = update.symbol
    role, shape = _ROLES[update.rating], SHAPES[update.rating]
    place = x - (14 if symbol else 0), top + 38
    panel.point(*place, role, shape, open_=update.rating in OPEN_SHAPES, size=200)
    if symbol:
        canvas.write(x + 14, top + 43, symbol, align="center")
    words = wrap(RATINGS[update.rating], step - 4)
    canvas.write(x, top + 52 + LINE_HEIGHT, words, align="center")


def _absence(update: Update) -> str:
    if update.reason is Reason.NOT_DUE:
        return "not due"
    if update.reason is Reason.LOST_IN_TRANSCRIPTION:
        return "rating lost"
    return "no rating"
