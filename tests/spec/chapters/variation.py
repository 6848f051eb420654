"""Usual variation, and what tells a signal from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from outturn.model import Annotation, AnnotationKind, Assurance, Cause, Indicator, Polarity, Result
from outturn.model import TargetKind as Kind

from ..build import indicator, offences, percentage, result, target
from ..form import Chapter, Example, Rule


def _monthly(*values: str | int) -> tuple[Result, ...]:
    """A figure a month from January 2014 on."""
    return tuple(
        result(f"{2014 + place // 12}-{place % 12 + 1:02d}", value)
        for place, value in enumerate(values)
    )


def _fires(*values: str | int, **facts: object) -> Indicator:
    return indicator(*_monthly(*values), unit="fires", **facts)


def _with_break(made: Indicator, day: date) -> Indicator:
    note = Annotation(day, "A new way of counting", AnnotationKind.BREAK)
    return replace(made, annotations=(note,))


_REQUESTS = {"2014/15": (1291, 1294, 895, 894), "2015/16": (1203, 1319, 1035, 754)}
_QUIET = (12, 9, 11, 10, 13, 9, 12, 10, 11, 9, 12, 10)


def _counted(unit: str, polarity: Polarity) -> Indicator:
    return indicator(*_monthly(*_QUIET, 24), unit=unit, polarity=polarity)


ENOUGH = Rule(
    title="It takes eight comparable figures",
    text="""\
Only figures of the same breakdown, area and length of period are comparable, each for its period
alone. A year to date or a rolling year is never used: each such figure holds most of the one
before, so they cannot help moving together. Forecasts and figures of low reliability are left out.
Until there are twelve figures the limits are *trial limits*: they still move with each new one.

Eight figures say more where they follow one another, so at least four neighbouring pairs are asked
for: five figures in a row, the fewest that Wheeler would make limits of.""",
    examples=(
        Example(
            "Stockton 2015/16: 336, 364, 439 and 489 offences in its four quarters.",
            offences(
                *(
                    result(f"2015/16 Q{quarter}", value)
                    for quarter, value in enumerate((336, 364, 439, 489), start=1)
                )
            ),
            Cause.UNKNOWN,
        ),
        Example(
            "Stockton 2015/16: service requests in its four quarters and in those of last year.",
            offences(
                *(
                    result(f"{year} Q{quarter}", value)
                    for year, values in _REQUESTS.items()
                    for quarter, value in enumerate(values, start=1)
                ),
                unit="service requests",
                polarity=Polarity.NONE,
            ),
            Cause.COMMON,
        ),
    ),
)

LIMITS = Rule(
    title="The figures themselves give the limits",
    text="""\
The *moving range* is how far each figure is from the one of the period before. The limits are the
mean of the figures, plus and minus 2.66 times the mean moving range. 2.66 is 3 divided by 1.128,
which turns a mean range of two figures into three standard deviations. (W. A. Shewhart, *Economic
Control of Quality of Manufactured Product*, 1931; D. J. Wheeler, *Understanding Variation*, 1993,
for single figures and their moving ranges, the XmR chart.)

A single wild change would make the limits too wide to notice anything. So moving ranges of 3.267
times their mean or more, the upper limit for ranges, are left out, once, and the mean range is
taken again (L. S. Nelson, *Control Charts for Individual Measurements*, 1982; the default of
NHSRplotthedots). The page says how many. Where only ranges of 0 would be left, none is left out.

Where no figure can be below 0, or a percentage above 100, limits are shown no further than that;
the rules use what the sum gives. No range is taken across a period without a figure: a change over
two periods is no measure of the change over one. Limits know nothing of seasons: where every winter
is high, they are wider than they need be.""",
    examples=(
        Example(
            "Ten figures in a row, the example of the NIST/SEMATECH *e-Handbook of Statistical "
            "Methods* (6.3.2.2), which gives 45.82 and 55.80.",
            indicator(
                *_monthly(
                    *("49.6", "47.6", "49.9", "51.3", "47.8"),
                    *("51.2", "52.6", "52.4", "53.6", "52.1"),
                ),
                polarity=Polarity.NONE,
            ),
            Cause.COMMON,
        ),
    ),
)

SIGNALS = Rule(
    title="Four rules tell a signal",
    text="""\
The rules are those of NHS England's *Making Data Count*, read as NHSRplotthedots reads them. A
figure that several of them name is called by the first:

1. *outside*: it is beyond a limit;
2. *trend*: seven or more figures in a row, each higher (or each lower) than the last;
3. *two of three*: two of three figures in a row in the outer third, between two thirds of the way
   from the mean to a limit and the limit itself, all three on that side of the mean;
4. *shift*: seven or more figures in a row on one side of the mean.

Two equal neighbours end a trend, and a figure exactly on the mean ends a shift. A period without a
figure ends neither. Whether a signal is one of *improvement* or of *concern* depends on which way
is better; where neither is, it only says higher or lower.""",
    examples=(
        Example("The last of thirteen months is far above the rest.", _fires(*_QUIET, 24),
                Cause.CONCERN),
        Example("The same figures of people helped, of whom more is better.",
                _counted("people helped", Polarity.HIGHER), Cause.IMPROVEMENT),
        Example("The same figures of service requests, which are only watched.",
                _counted("service requests", Polarity.NONE), Cause.HIGHER),
        Example("Seven figures in a row, each lower than the last.",
                _fires(*_QUIET, 14, 13, 12, 11, 10, 9, 8), Cause.IMPROVEMENT),
        Example("Six, then one equal to the last.",
                _fires(*_QUIET, 13, 12, 11, 10, 9, 8, 8), Cause.COMMON),
        Example("Two of the last three close to the upper limit.",
                _fires(*_QUIET, 17, 14, 17), Cause.CONCERN),
        Example("Seven figures in a row below the mean.",
                _fires(*(13, 14, 12, 15, 13), *_QUIET[:5], *(9, 10, 9, 11, 8, 10, 9)),
                Cause.IMPROVEMENT),
    ),
)  # fmt: skip

BREAKS = Rule(
    title="A break begins anew",
    text="""\
Where an annotation or a mark on a figure says that the series breaks, a new phase begins, with
limits of its own; no range is taken and no rule reaches across. A phase of fewer than eight figures
has no limits yet.""",
    examples=(
        Example(
            "Twelve months, then a new way of counting, then three.",
            _with_break(_fires(*_QUIET, 30, 33, 29), date(2015, 1, 1)),
            Cause.UNKNOWN,
        ),
        Example(
            "Twelve months, then a new way of counting, then eight.",
            _with_break(_fires(*_QUIET, 30, 33, 29, 31, 30, 32, 28, 31), date(2015, 1, 1)),
            Cause.COMMON,
        ),
    ),
)


def _helped(level: int) -> Indicator:
    values = (74, 77, 75, 78, 76, 74, 77, 76)
    return percentage(*_monthly(*values), target(Kind.AT_LEAST, level, "2014"))


ASSURANCE = Rule(
    title="Limits tell whether a target can be relied on",
    text="""\
A target is *consistently met* where everything between the limits meets it, *consistently missed*
where nothing does, and else *hit and miss*: without a change in how things are done, chance decides
(NHS England, *Making Data Count*). This is said only of a target that is a level for each period,
never of a total for the year.""",
    examples=(
        Example("74% to 78%, with a target of 65% or more.", _helped(65),
                Assurance.CONSISTENTLY_MET),
        Example("The same, with a target of 76% or more.", _helped(76), Assurance.HIT_AND_MISS),
        Example("The same, with a target of 90% or more.", _helped(90),
                Assurance.CONSISTENTLY_MISSED),
    ),
)  # fmt: skip

VARIATION = Chapter(
    title="Usual variation",
    text="""\
Every figure moves a little from one period to the next. Control limits, worked out from the figures
themselves, tell such usual variation from a signal: a change too large or too steady to be put
down to chance. They stand beside the verdict and the direction of travel, and change neither.""",
    rules=(ENOUGH, LIMITS, SIGNALS, BREAKS, ASSURANCE),
)
