"""Figures for one period each: against a target, side by side, or as people of a cohort."""

from __future__ import annotations

from dataclasses import replace

from outturn.charts.canvas import Canvas, Panel
from outturn.charts.material import Material, Name
from outturn.charts.notes import outlined, write_notes
from outturn.charts.rows import Row, side_by_side
from outturn.charts.slots import UNCERTAIN
from outturn.charts.spec import ChartSpec, Form
from outturn.formats import number
from outturn.model import Basis, Result
from outturn.sentences.chart_described import promised_change
from outturn.sentences.chart_text import changes_of
from outturn.sentences.names import compared_with
from outturn.theme import LINE_HEIGHT, WIDTH

_BASES = {Basis.PERIOD, Basis.ROLLING_YEAR, Basis.SNAPSHOT, Basis.YEAR_TO_DATE}
_MOST_ROWS = 10
_MOST_DOTS = 60
_DOTS_A_ROW = 20
_DOT = 16


def at_once(material: Material) -> ChartSpec | None:
    """The chart of the latest figure of each series; None where there is none."""
    latest = _latest(material)
    if not latest:
        return None
    if len(latest) == 1:
        (name, result), *_ = latest.items()
        spec = _cohort(material, result) or _bullet(material, name, result)
    else:
        spec = _beside(material, latest)
    drawn = tuple((*name, result.basis) for name, result in latest.items())
    periods = frozenset(result.period for result in latest.values())
    return replace(spec, drawn=drawn, periods=periods) if spec else None


def _latest(material: Material) -> dict[Name, Result]:
    if not material.series:
        return {}
    found = {}
    for name in material.alike():
        valued = [r for r in material.results(name, _BASES) if r.value is not None]
        if valued:
            found[name] = valued[-1]
    return found


def _text(material: Material, result: Result) -> str:
    """The figure with what it is of: "55% (12 of 22)"."""
    assert result.value is not None
    shown = material.show(result.value)
    if result.numerator is None or result.denominator is None:
        return shown
    return f"{shown} ({number(result.numerator)} of {number(result.denominator)})"


def _when(result: Result) -> str:
    """The days a figure is for: to date, from the start of the year."""
    if result.basis is Basis.YEAR_TO_DATE:
        return result.period.to_date().label
    return result.period.label


def _whole(material: Material, rows: list[Row]) -> float | None:
    """100 for shares, which no bar goes beyond."""
    return 100.0 if material.is_share and all(0 <= row.value <= 100 for row in rows) else None


def _bullet(material: Material, name: Name, result: Result) -> ChartSpec | None:
    """One figure against its target, with the baseline above it; None with nothing to hold it
    against, which a picture would not make clearer than words."""
    rows = []
    verdict = material.current(name)
    for baseline in material.indicator.baselines:
        known = (baseline.breakdown, baseline.area) == name and baseline.value is not None
        if known and baseline.period != result.period:
            assert baseline.value is not None
            label = baseline.label.capitalize()
            label = label if "aseline" in label else f"{label} (baseline)"
            text = material.show(baseline.value)
            rows.append(Row(label, float(baseline.value), text, role="past"))
    target, aim = None, ""
    if verdict and verdict.target_value is not None:
        target = float(verdict.target_value)
        aim = " ".join(material.aim(verdict))
        if verdict.target and not verdict.target.period.contains(result.period):
            aim = f"{aim} in {verdict.target.period.short}"
    rows.append(_row(material, result, _when(result), target, aim))
    whole = _whole(material, rows)
    if len(rows) == 1 and target is None and whole is None:
        return None
    canvas = Canvas()
    height = side_by_side(canvas, rows, whole=whole)
    return canvas.spec(material.key, Form.ROWS, write_notes(canvas, outlined([result]), height))


def _row(
    material: Material, result: Result, name: str, target: float | None = None, aim: str = ""
) -> Row:
    assert result.value is not None
    hollow = bool(result.markers & UNCERTAIN)
    text = _text(material, result)
    return Row(name, float(result.value), text, hollow=hollow, target=target, aim=aim)


def _beside(material: Material, latest: dict[Name, Result]) -> ChartSpec:
    """The latest figure of each series, one below the other; its period where they differ."""
    same = len({result.period for result in latest.values()}) == 1
    shown = list(latest.items())[:_MOST_ROWS]
    rows = []
    for name, result in shown:
        title = material.name(name)
        title = title if same else f"{title}, {_when(result)}"
        verdict = material.current(name)
        target = float(verdict.target_value) if verdict and verdict.target_value else None
        aim = " ".join(material.aim(verdict)) if verdict else ""
        rows.append(_row(material, result, title, target, aim))
    canvas = Canvas()
    height = side_by_side(canvas, rows, whole=_whole(material, rows))
    left_out = len(latest) - len(shown)
    notes = outlined(result for _, result in shown)
    notes += [f"{left_out} more in the table."] if left_out else []
    return canvas.spec(material.key, Form.ROWS, write_notes(canvas, notes, height))


def _cohort(material: Material, result: Result) -> ChartSpec | None:
    """A dot for each of a small group, filled for those who count; None where that says less."""
    n, d = result.numerator, result.denominator
    if n is None or d is None or not 0 <= n <= d <= _MOST_DOTS or n % 1 or d % 1:
        return None
    canvas = Canvas()
    canvas.write(4, 15, f"{number(n)} of {number(d)}: {_share(material, result)}", bold=True)
    canvas.write(4, 15 + LINE_HEIGHT, _when(result), "muted")
    top = 46
    lines = -(-int(d) // _DOTS_A_ROW)
    height = top + lines * _DOT + 6
    panel = canvas.add(Panel(0, WIDTH, 0, height, (0, WIDTH), (height, 0)))
    for i in range(int(d)):
        row, column = divmod(i, _DOTS_A_ROW)
        x = 12 + column * _DOT + (10 if column >= _DOTS_A_ROW / 2 else 0)
        panel.point(x, top + row * _DOT, "series-1", open_=i >= n, size=90)
    verdict = material.current((result.breakdown, result.area))
    if verdict:
        canvas.write(4, height + 12, " ".join(material.aim(verdict)))
        height += LINE_HEIGHT + 6
    return canvas.spec(material.key, Form.COHORT, height)


def _share(material: Material, result: Result) -> str:
    assert result.value is not None
    return material.show(result.value)


def changes(material: Material) -> ChartSpec | None:
    """The chart of results that are published only as changes in per cent; None without any, and
    for one alone that has no target."""
    results = changes_of(material.indicator)[:_MOST_ROWS]
    named = any(result.breakdown or result.area for result in results)
    rows = [_change(material, result, named=named) for result in results]
    if not rows or (len(rows) == 1 and rows[0].target is None):
        return None
    canvas = Canvas()
    height = side_by_side(canvas, rows)
    return canvas.spec(material.key, Form.CHANGES, write_notes(canvas, outlined(results), height))


def _change(material: Material, result: Result, *, named: bool) -> Row:
    assert result.value is not None
    sign = "+" if result.value > 0 else ""
    name = material.name((result.breakdown, result.area)) if named else ""
    words = [word for word in (name, _when(result)) if word]
    comparator = compared_with(result.against, material.scorecard.year_start)
    against = f", against {comparator}" if comparator else ""
    projected = ", projected" if result.basis is Basis.PROJECTION else ""
    target = promised_change(material.assessment, result)
    return Row(
        f"{', '.join(words)}{against}{projected}",
        float(result.value),
        f"{sign}{number(result.value)}%",
        hollow=bool(result.markers & UNCERTAIN),
        target=float(target) if target is not None else None,
        aim=f"Target {number(target)}%" if target is not None else "",
    )
