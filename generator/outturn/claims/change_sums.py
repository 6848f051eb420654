"""What a change comes to between two figures, and whether that is what the text states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from outturn.claims.arithmetic import Amount, Fit, fit, fit_fraction
from outturn.claims.change_shapes import Change
from outturn.claims.finding import cut_off, plainly, shown
from outturn.claims.numerals import Figure, Unit
from outturn.claims.pairs import Pair


@dataclass(frozen=True)
class Tried:
    """One way to recompute a change: whether it bears the text out, and what it gives.

    ``wrong`` is the stated figure that does not fit, None where all do.
    """

    pair: Pair
    wrong: Figure | None
    given: Decimal | None
    note: str
    wrong_way: bool = False
    unsure: bool = False

    @property
    def agrees(self) -> bool:
        return self.wrong is None and not self.wrong_way and not self.unsure


def try_pair(change: Change, pair: Pair) -> Tried | None:
    """Whether a figure and the one before it bear out what is stated."""
    if pair.before is None:
        return _from_amount(change, pair)
    move = pair.after.less(pair.before)
    if change.same and move.value:
        return _not_the_same(pair, move)
    sum_said = _subtracted(pair, move)
    contrary = change.way and ((move.low > 0) if change.way < 0 else (move.high < 0))
    still = change.way and move.value == 0 and pair.unit is not Unit.PERCENT and _nonzero(change)
    if contrary or still:
        sizes = _sizes(change, pair, move, sum_said)
        note = f"The figures give {_moved_by(change, pair, move)}: {sum_said}."
        given = sizes.given if sizes.given is not None else abs(move.value)
        signed = given if move.value > 0 else -given
        return Tried(pair, sizes.wrong, signed, note, wrong_way=True)
    return _sizes(change, pair, move, sum_said)


def _not_the_same(pair: Pair, move: Amount) -> Tried | None:
    """Two figures said to be the same that are not; None where they are near enough to be called
    so, a fiftieth apart."""
    assert pair.before is not None
    if abs(move.value) * 50 < pair.before.value or abs(move.value) <= 1:
        return None
    note = f"The figures give {_moved(move.value)}: {_subtracted(pair, move)}."
    return Tried(pair, None, move.value, note, wrong_way=True)


def _subtracted(pair: Pair, move: Amount) -> str:
    """ "1,319 less 1,294 is 25", "12,043 is 426 less than 12,469"."""
    assert pair.before is not None
    if pair.unit is Unit.PERCENT:
        return _in_points(pair, move)
    values = (pair.after.value, pair.before.value, abs(move.value))
    after, before, size = (plainly(v, pair.unit) for v in values)
    if move.value < 0:
        return f"{after} is {size} less than {before}{_called(pair)}"
    return f"{after} less {before}{_called(pair)} is {size}"


def _called(pair: Pair) -> str:
    return f" ({pair.name})" if pair.name else ""


def _nonzero(change: Change) -> bool:
    figure = change.amount or change.percent
    return figure is None or figure.value != 0


def _moved(value: Decimal) -> str:
    if value == 0:
        return "no change"
    return "a rise" if value > 0 else "a fall"


def _moved_by(change: Change, pair: Pair, move: Amount) -> str:
    """ "a rise of 7 (13.7%)": the way, and the sizes that the text has too."""
    moved, percent, size = _moved(move.value), change.percent, move.size()
    if change.amount is None or pair.before is None or not move.value or pair.unit is Unit.PERCENT:
        return moved
    moved += f" of {plainly(size.value, pair.unit)}"
    relative = size.percent_of(pair.before)
    if percent is None or percent.unit is not Unit.PERCENT or relative is None:
        return moved
    return f"{moved} ({shown(relative.value, percent)})"


def _in_points(pair: Pair, move: Amount) -> str:
    assert pair.before is not None
    size = plainly(abs(move.value), Unit.NUMBER)
    word = "more" if move.value > 0 else "less"
    after, before = plainly(pair.after.value, pair.unit), plainly(pair.before.value, pair.unit)
    points = f"{size} percentage point{'' if size == '1' else 's'}"
    return f"{after} is {points} {word} than {before}{_called(pair)}"


def _sizes(change: Change, pair: Pair, move: Amount, sum_said: str) -> Tried:
    """The amount and the percentage of a change whose way is right."""
    size, note = move.size(), f"{sum_said}."
    unsure, given = False, None
    if (amount := change.amount) is not None:
        fitted = fit(amount, size, change.hedge(amount))
        if fitted is Fit.NONE:
            note = f"The figures give {shown(size.value, amount)}: {note}"
            return Tried(pair, amount, size.value, note)
        unsure, given = fitted is Fit.UNSURE, size.value
        note += cut_off(fitted)
    if change.percent is None:
        return Tried(pair, None, given, note, unsure=unsure)
    tried = _relative(change, change.percent, pair, size, note)
    return replace(tried, unsure=tried.unsure or unsure)


def _relative(change: Change, percent: Figure, pair: Pair, size: Amount, note: str) -> Tried:
    """The percentage of a change: of the figure before, or in points where that is one itself."""
    assert pair.before is not None
    relative = size.percent_of(pair.before)
    soft = change.hedge(percent)
    fits_with = fit_fraction if percent.unit is Unit.FRACTION else fit
    readings: list[Amount] = []
    if percent.unit is not Unit.POINTS and relative is not None:
        readings.append(relative)
    in_points = percent.unit is Unit.POINTS and pair.unit is Unit.NUMBER
    if in_points or (pair.unit is Unit.PERCENT and percent.unit is not Unit.FRACTION):
        readings.append(size)
    if not readings:
        return Tried(pair, None, None, note, unsure=True)
    fits = [(fits_with(percent, r, soft), r) for r in readings]
    best, reading = min(fits, key=lambda f: _FITS.index(f[0]))
    given = shown(reading.value, percent, best)
    if best is Fit.NONE:
        ambiguous = pair.unit is Unit.PERCENT and percent.unit is Unit.PERCENT
        note = f"The figures give {given}: {note}{_wrong_base(change, pair)}"
        return Tried(pair, percent, reading.value, note, unsure=ambiguous)
    if reading is relative:
        unit = Unit.NUMBER if pair.unit is Unit.PERCENT else pair.unit
        before = plainly(pair.before.value, pair.unit)
        note += f" {plainly(size.value, unit)} is {given} of {before}."
    return Tried(pair, None, reading.value, f"{note}{cut_off(best)}", unsure=best is Fit.UNSURE)


_FITS = (Fit.ROUNDED, Fit.HEDGED, Fit.TRUNCATED, Fit.UNSURE, Fit.NONE)


def _from_amount(change: Change, pair: Pair) -> Tried | None:
    """A percentage held against its own number: 144 on (336 less 144) is 75.0%."""
    amount, percent = change.amount, change.percent
    if amount is None or percent is None or percent.unit is Unit.POINTS or not change.way:
        return None
    size = Amount.printed(amount)
    before = pair.after.less(size) if change.way > 0 else pair.after.plus(size)
    given = size.percent_of(before)
    if given is None:
        return None
    sign = "less" if change.way > 0 else "and"
    unit = pair.unit
    sums = (
        f"{plainly(pair.after.value, unit)} {sign} {plainly(amount.value, unit)} is "
        f"{plainly(before.value, unit)}"
    )
    fitted = fit(percent, given, change.hedge(percent))
    result = shown(given.value, percent, fitted)
    if fitted is Fit.NONE:
        if (turned := _turned(change, percent, pair, size)) is not None:
            return turned
        word = "an increase" if change.way > 0 else "a reduction"
        note = (
            f"The figures give {result}: {word} of {plainly(amount.value, unit)} on "
            f"{plainly(before.value, unit)}.{_wrong_base(change, pair)}"
        )
        return Tried(pair, percent, given.value, note)
    part = f"{plainly(amount.value, unit)} is {result} of that"
    note = f"By its own numbers: {sums}, and {part}.{cut_off(fitted)}"
    return Tried(pair, None, given.value, note, unsure=fitted is Fit.UNSURE)


def _turned(change: Change, percent: Figure, pair: Pair, size: Amount) -> Tried | None:
    """The change as one the other way, where its percentage is that one's: "a decrease of 7
    (13.7%)" to 58, which a rise from 51 is. None where it is neither's."""
    before = pair.after.plus(size) if change.way > 0 else pair.after.less(size)
    given = size.percent_of(before)
    if given is None or fit(percent, given) is not Fit.ROUNDED:
        return None
    pair = replace(pair, before=before)
    move = pair.after.less(before)
    moved = _moved_by(change, pair, move)
    note = f"The figures give {moved}: {_subtracted(pair, move)}."
    return Tried(replace(pair, before=None), None, move.value, note, wrong_way=True)


def _wrong_base(change: Change, pair: Pair) -> str:
    """A word on a percentage that was taken of the new figure."""
    amount, percent = change.amount, change.percent
    if amount is None or percent is None or percent.decimals == 0:
        return ""
    of_new = Amount.printed(amount).percent_of(pair.after)
    if of_new is not None and fit(percent, of_new) is Fit.ROUNDED:
        return f" {shown(of_new.value, percent)} is what it is of the new figure."
    return ""
