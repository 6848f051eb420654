"""Ratings that the text or the figures beside them contradict, or that rest on none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from outturn.claims.beside.movements import movement, standing
from outturn.claims.beside.passages import Passage, sentences
from outturn.claims.beside.quarters import mentions
from outturn.model import (
    Basis,
    Claim,
    ClaimKind,
    ClaimOutcome,
    Indicator,
    IndicatorAssessment,
    Polarity,
    Quantity,
    Rating,
    Reason,
    Result,
    ScorecardAssessment,
    Target,
    TargetKind,
    Update,
    Verdict,
    VerdictStatus,
)
from outturn.period import MONTHS, Kind
from outturn.sentences.names import amount
from outturn.sentences.words import RATINGS, REASONS

_GOOD = (VerdictStatus.MET, VerdictStatus.ON_COURSE)
_BAD = (VerdictStatus.MISSED, VerdictStatus.OFF_COURSE)
_UNKNOWN = frozenset(
    (
        Reason.AWAITING_SOURCE,
        Reason.BASELINE_YEAR,
        Reason.NOT_COLLECTED,
        Reason.NOT_MEASURABLE,
        Reason.STAFFING,
        Reason.DATA_SHARING,
        Reason.SYSTEM_CHANGE,
        Reason.METHOD_NOT_AGREED,
    )
)
"""Why the publisher itself had no figure. What it only didn't print, it may well have rated by."""
_NO_DATA = re.compile(
    r"^(?:(?:the|this|q[1-4]|quarter|[1-4]|’s|'s|year ?-?end|latest)\s*)*"
    r"(?:data|figures?|results?|information)\s"
    r"(?:(?:is|are|was|were|has|have|been|still|currently|yet|for|this|quarter|q[1-4])\s)*not\s"
    r"(?:(?:yet|currently|been)\s)*(?:available|received|provided|supplied|published|collected)\b"
    r"|^no (?:data|figures|results|information) "
    r"(?:(?:is|are|was|were|has|have|been|yet|currently)\s)*"
    r"(?:available|received|provided|supplied|published|collected)\b"
    r"|^(?:we are |still )*awaiting (?:the )?(?:q[1-4] )?(?:data|figures|results)\b",
    re.I,
)
_OTHER_RULE = "The publisher may judge by another rule."


@dataclass(frozen=True)
class _Found:
    said: Passage | None
    recomputed: str
    note: str


def contradicted_ratings(whole: ScorecardAssessment) -> Iterator[Claim]:
    """At most one claim a rating: that it rests on nothing, else its text, else its figures."""
    for assessment in whole.indicators:
        unrated = (None, Rating.NOT_RATED)
        given = [u for u in assessment.indicator.updates if u.rating not in unrated]
        for update in given:
            found = _on_nothing(assessment, update) or _against_text(assessment.indicator, update)
            # Of the last rating, its page says so beside the verdict.
            if found is None and update is not given[-1]:
                found = _against_figures(assessment, update)
            if found:
                yield _claim(assessment.indicator, update, found)


def _claim(indicator: Indicator, update: Update, found: _Found) -> Claim:
    return Claim(
        kind=ClaimKind.RATING,
        outcome=ClaimOutcome.DISAGREES,
        quote=found.said.text if found.said else update.symbol or _rating(update),
        stated=_rating(update),
        recomputed=found.recomputed,
        note=found.note,
        table="updates",
        line=update.line,
        indicator=indicator.id,
        period=update.period,
        start=found.said.start if found.said else 0,
    )


def _rating(update: Update) -> str:
    assert update.rating is not None
    return RATINGS[update.rating]


def _on_nothing(assessment: IndicatorAssessment, update: Update) -> _Found | None:
    """A rating for a period that has no figure, as the text or a reason in the data says."""
    period = update.period
    valued = [r for r in assessment.results if r.value is not None]
    if any(r.period.end == period.end for r in valued):
        return None
    if any(r.basis is Basis.PROJECTION and r.period.contains(period) for r in valued):
        return None
    said = _no_data(update)
    reason = _reason(assessment.indicator, update)
    if said is None and reason is None:
        return None
    why = "the text says that there is no data for it yet"
    if said is None and reason:
        why = f"there is no figure for it ({REASONS[reason]})"
    note = f"Rated {_rating(update)} for {period.label}, though {why}."
    parts = [r for r in valued if period.start <= r.period.end < period.end]
    if parts:
        last = max(r.period.end for r in parts)
        note += f" It may rest on the figures to {MONTHS[last.month - 1]} {last.year}."
    return _Found(said, "no figure", note)


def _no_data(update: Update) -> Passage | None:
    """The sentence that says there is no data, of the update's own period."""
    for said in sentences(update.as_published):
        quarterly = update.period.kind in (Kind.FINANCIAL_QUARTER, Kind.QUARTER)
        named = {mention.number for mention in mentions(said.text)}
        own = not named or (quarterly and named == {update.period.number})
        if own and _NO_DATA.search(said.text):
            return said
    return None


def _reason(indicator: Indicator, update: Update) -> Reason | None:
    """Why the results have no figure for the period, where the publisher had none itself."""
    reasons = {r.reason for r in indicator.results if r.period == update.period and r.value is None}
    if not reasons or not all(reason in _UNKNOWN for reason in reasons):
        return None
    return next(iter(sorted(reason for reason in reasons if reason)))


def _against_text(indicator: Indicator, update: Update) -> _Found | None:
    """A rating and its own text that say opposite things."""
    if indicator.polarity not in (Polarity.LOWER, Polarity.HIGHER):
        return None
    stands = standing(update.as_published, indicator)
    if stands and _opposite(update, good=stands.good):
        where = "on target" if stands.good else "off target"
        note = f"Rated {_rating(update)}, while the text says that it is {where}."
        return _Found(stands.said, where, note)
    moved = movement(update.as_published, indicator)
    if moved is None:
        return None
    better = moved.up == (indicator.polarity is Polarity.HIGHER)
    targets = [t for t in indicator.targets if _holds(t, indicator, update)]
    asked = _met_by_any(targets) if better else _missed_by_any(targets, indicator)
    fair = moved.on_baseline or all(_from_last_year(t, indicator, update) for t in targets)
    if not _opposite(update, good=better) or not asked or not fair:
        return None
    way = "an increase" if moved.up else "a fall"
    side = "higher" if indicator.polarity is Polarity.HIGHER else "lower"
    note = f"Rated {_rating(update)}, while the text says {way} and {side} is better here."
    return _Found(moved.said, way, f"{note} {_OTHER_RULE}")


def _opposite(update: Update, *, good: bool) -> bool:
    return update.rating is (Rating.OFF_TRACK if good else Rating.ON_TRACK)


def _holds(target: Target, indicator: Indicator, update: Update) -> bool:
    own = target.breakdown in ("", indicator.headline)
    return own and target.period.contains(update.period)


def _met_by_any(targets: Sequence[Target]) -> bool:
    """Whether any movement the better way is all that is asked for."""
    return bool(targets) and all(t.kind is TargetKind.IMPROVE and not _level(t) for t in targets)


def _missed_by_any(targets: Sequence[Target], indicator: Indicator) -> bool:
    """Whether no target allows movement the worse way, as a level to keep to does."""
    better = 1 if indicator.polarity is Polarity.HIGHER else -1
    changes = (TargetKind.CHANGE_PERCENT, TargetKind.CHANGE_POINTS)
    return all(
        (t.kind in (TargetKind.IMPROVE, TargetKind.LOST) and not _level(t))
        or (t.kind in changes and t.value is not None and t.value * better > 0)
        for t in targets
    )


def _level(target: Target) -> bool:
    return target.value is not None or target.stated is not None


def _from_last_year(target: Target, indicator: Indicator, update: Update) -> bool:
    """Whether a change on last year is one from the target's start, as far as that is known."""
    start = next((b for b in indicator.baselines if b.label == target.baseline), None)
    if start is None or start.value is None:
        return True
    return start.period == update.period.year.previous()


def _against_figures(assessment: IndicatorAssessment, update: Update) -> _Found | None:
    """A rating whose period's figures miss the target and are worse than a year before, or the
    other way round."""
    verdicts = [v for v in assessment.verdicts if v.judged and v.period == update.period]
    statuses = {v.status for v in verdicts}
    good = bool(statuses) and statuses <= set(_GOOD)
    if not good and not (statuses and statuses <= set(_BAD)):
        return None
    if not _opposite(update, good=good):
        return None
    pairs = [_year_before(assessment, verdict) for verdict in verdicts]
    if not all(pair and _moved(assessment.indicator, *pair, better=good) for pair in pairs):
        return None
    assert pairs[0] is not None
    now, before = (amount(assessment.indicator, result) for result in pairs[0])
    stand = "reach the target and are better" if good else "fall short of the target and are worse"
    note = (
        f"Rated {_rating(update)} for {update.period.label}, while the figures {stand} than a year "
        f"before ({now} after {before}). {_OTHER_RULE}"
    )
    return _Found(None, now, note)


def _year_before(assessment: IndicatorAssessment, verdict: Verdict) -> tuple[Result, Result] | None:
    """What was judged, and the like of it a year before."""
    now = verdict.result
    if now is None or now.quantity is not Quantity.LEVEL or now.value is None:
        return None
    wanted = (now.period.same_period_last_year(), *now.fact[1:])
    ends = wanted[0].end
    same_end = (r for r in assessment.results if r.period.end == ends)
    before = next((r for r in same_end if r.fact == wanted), None)
    return (now, before) if before and before.value is not None else None


def _moved(indicator: Indicator, now: Result, before: Result, *, better: bool) -> bool:
    assert now.value is not None
    assert before.value is not None
    if now.value == before.value or indicator.polarity not in (Polarity.LOWER, Polarity.HIGHER):
        return False
    return ((now.value > before.value) == (indicator.polarity is Polarity.HIGHER)) == better
