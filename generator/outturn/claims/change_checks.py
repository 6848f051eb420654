"""Changes recomputed: from the text's own numbers, from the figures, or from both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outturn.claims.arithmetic import Amount, Fit, fit_fraction
from outturn.claims.change_shapes import Change
from outturn.claims.change_sums import Tried, try_pair
from outturn.claims.finding import claim, shown, stated
from outturn.claims.fractions import hedged_span
from outturn.claims.known import Known
from outturn.claims.marking import Marked
from outturn.claims.numerals import Figure, Unit
from outturn.claims.pairs import Pair, pairs
from outturn.claims.situations import Situation
from outturn.claims.vocabulary import Against
from outturn.model import Claim, ClaimKind, ClaimOutcome

KINDS = {
    Against.LAST_YEAR: ClaimKind.CHANGE_ON_LAST_YEAR,
    Against.LAST_PERIOD: ClaimKind.CHANGE_ON_LAST_PERIOD,
    Against.BASELINE: ClaimKind.CHANGE_ON_BASELINE,
    Against.TARGET: ClaimKind.TARGET,
}


def check_change(
    marked: Marked, change: Change, situation: Situation, known: Known
) -> Iterator[Claim]:
    """The claims that one statement of change makes: the change, and its word beside its sign."""
    kind = KINDS.get(situation.against, ClaimKind.CHANGE)
    if (
        change.percent is not None
        and change.percent.unit is Unit.FRACTION
        and change.amount is None
    ):
        kind = ClaimKind.MULTIPLE
    possible = _possible(change, situation, known)
    if not change.figures:
        # A word alone says nothing of which figures are meant but by what stands around it.
        possible = (pair for pair in possible if pair.sure)
    tried = [t for pair in possible if (t := try_pair(change, pair)) is not None]
    found = _settle(marked, change, situation, kind, tried)
    double = _double_negative(marked, change, tried)
    if double is not None:
        yield double
    if found is not None and not (double and found.kind is ClaimKind.DIRECTION):
        yield found


def _possible(change: Change, situation: Situation, known: Known) -> Iterable[Pair]:
    """What a change may be between. What is expected is never held against the figures, but may
    fit by its own numbers where it names nothing else that it is against."""
    if not situation.expected:
        return pairs(change, situation, known)
    unnamed = situation.against is Against.UNNAMED
    return pairs(change, situation, Known()) if unnamed else ()


def _settle(
    marked: Marked, change: Change, situation: Situation, kind: ClaimKind, tried: list[Tried]
) -> Claim | None:
    """The claim that all ways to recompute a change come to; None where nothing is to be said."""
    span = (change.start, max(change.end, situation.end))
    if change.amount is None and change.percent is None and not change.same:
        kind = ClaimKind.DIRECTION
        if not change.word or not (change.way or change.same):
            return None
    turning = change.percent or change.amount
    if turning is not None and (odd := _contrary_sign(change)) is not None:
        note = f"The word says {_said(change.way)} and the sign says {_said(odd.sign)}."
        return claim(
            marked, span, kind, ClaimOutcome.CANNOT_CHECK, stated=stated(marked, odd), note=note
        )
    said = stated(marked, turning) if turning else change.word
    if (best := _bearing_out(tried)) is not None:
        given = shown(best.given, turning) if turning and best.given is not None else ""
        return claim(
            marked, span, kind, ClaimOutcome.AGREES, stated=said, note=best.note, recomputed=given
        )
    against = [t for t in tried if t.pair.sure and not t.unsure]
    if against and not situation.blocked:
        worst = min(against, key=lambda t: not t.pair.independent)
        return _contradicted(marked, span, change, kind, worst)
    if change.fraction is not None and change.percent is not None:
        return _in_words(marked, change, change.fraction, change.percent)
    if turning is None or not situation.worth_saying(change, bool(tried)):
        return None
    why = situation.why(bool(tried))
    return claim(marked, span, kind, ClaimOutcome.CANNOT_CHECK, stated=said, note=why)


def _bearing_out(tried: list[Tried]) -> Tried | None:
    """The first way that bears the text out. Its own numbers count for nothing where figures
    that stand by themselves surely say otherwise."""
    independent = [t for t in tried if t.pair.independent]
    settled = any(t.pair.sure and not t.unsure for t in independent)
    allowed = independent if settled else [*independent, *tried]
    return next((t for t in allowed if t.agrees), None)


def _contradicted(
    marked: Marked, span: tuple[int, int], change: Change, kind: ClaimKind, tried: Tried
) -> Claim | None:
    """A change that the figures surely don't bear out: its word, or its size."""
    if tried.given is None:
        return None
    turning = change.percent or change.amount
    if not tried.wrong_way:
        wrong = tried.wrong
        if wrong is None:
            return None
        said, given = stated(marked, wrong), shown(tried.given, wrong)
    elif turning is not None and (not change.word or tried.wrong is not None):
        said = marked.text[turning.start : turning.end].strip()
        given = _way(tried)
        if tried.given:
            given += f" of {shown(abs(tried.given), tried.wrong or turning)}"
    else:
        said, given, kind = change.word, _way(tried), ClaimKind.DIRECTION
    return claim(
        marked, span, kind, ClaimOutcome.DISAGREES, stated=said, recomputed=given, note=tried.note
    )


def _way(tried: Tried) -> str:
    assert tried.given is not None
    return "no change" if tried.given == 0 else "an increase" if tried.given > 0 else "a reduction"


def _in_words(marked: Marked, change: Change, fraction: Figure, percent: Figure) -> Claim | None:
    """ "Rose a quarter (25.1%)": the words beside their own percentage, the rest unknown."""
    said, lead = stated(marked, percent), marked.quote(*hedged_span(marked, fraction))[1]
    fitted = fit_fraction(fraction, Amount.printed(percent), change.hedge(fraction))
    outcomes = {Fit.NONE: ClaimOutcome.DISAGREES, Fit.UNSURE: ClaimOutcome.CANNOT_CHECK}
    notes = {
        Fit.NONE: f"“{lead}” is {shown(fraction.value, percent)}, and the text gives {said}.",
        Fit.UNSURE: f"How near {said} is to “{lead}” is for the writer to say.",
    }
    return claim(
        marked,
        (change.start, change.end),
        ClaimKind.MULTIPLE,
        outcomes.get(fitted, ClaimOutcome.AGREES),
        stated=said,
        recomputed=shown(fraction.value, percent) if fitted is Fit.NONE else said,
        note=notes.get(fitted, f"{said} is what “{lead}” says."),
    )


def _double_negative(marked: Marked, change: Change, tried: list[Tried]) -> Claim | None:
    """ "A reduction of -77": its word and its sign say two things.

    Nothing is said where figures that stand by themselves show which is meant; where only its
    percentage does, the note says which.
    """
    figure = change.amount or change.percent
    if figure is None or not change.signed or figure.sign >= 0 or change.way >= 0:
        return None
    if any(t.agrees and t.pair.independent for t in tried):
        return None
    size = stated(marked, figure)
    note = (
        f"A reduction of minus {size} would be a rise of {size}; without the minus it is "
        f"a fall of {size}."
    )
    own = [t for t in tried if not t.pair.independent]
    rise = any(t.wrong_way for t in own)
    if rise or any(t.agrees for t in own):
        note = (
            f"Printed with a minus: a reduction of minus {size} would be a rise; the percentage "
            f"shows that {_said(1 if rise else -1)} of {size} is meant."
        )
    return claim(
        marked,
        (change.start, figure.end),
        ClaimKind.DIRECTION,
        ClaimOutcome.DISAGREES,
        stated=marked.text[figure.start : figure.end].strip(),
        recomputed=f"{'an increase' if rise else 'a reduction'} of {size}",
        note=note,
    )


def _contrary_sign(change: Change) -> Figure | None:
    """A figure whose sign says the other way than the word: "up by -12"."""
    figures = (f for f in (change.amount, change.percent) if f is not None and change.word)
    return next((f for f in figures if f.sign and f.sign == -change.way and f.sign != 0), None)


def _said(way: int) -> str:
    return "a rise" if way > 0 else "a fall"
