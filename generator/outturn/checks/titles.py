"""What an indicator's title says, beside what its measure, unit and polarity say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outturn.checks import hints
from outturn.checks.registry import rule
from outturn.checks.view import Finding, Row, View
from outturn.problems import Severity

_LEAD = r"(?:(?:to|we will|maintain|achieve|secure|see|deliver)\s+)?(?:an?\s+|the\s+)?"
_DOWN = re.compile(
    rf"\W*{_LEAD}(reduce|reducing|reduction|fewer|less|lower|decrease|cut|minimise|prevent)\b", re.I
)
_UP = re.compile(
    rf"\W*{_LEAD}(increase|increasing|improve|improving|improvement|more|raise|higher|greater"
    r"|maximise)\b",
    re.I,
)
_SHARE = re.compile(r"%|\bper ?cent(?:age)?\b(?! points?)|\bproportion of\b", re.I)
_CHANGE = re.compile(
    r"\bby (?:at least |up to |over )?\d[\d.]*\s?(?:%|per ?cent)"
    r"|(?:%|\bper ?cent(?:age)?)\s+(?:\w+\s+)?"
    r"(?:reduction|increase|change|decrease|rise|fall|drop|fewer|more|less)\b",
    re.I,
)
"""Shares that say how much is to change, not what is measured."""
_NUMBER_OF = re.compile(r"\bnumbers? of\b", re.I)
_SHARES = {"proportion", "change"}
_NO_SHARES = {"count", "currency", "days"}


@rule(
    "title-polarity",
    "The way that is better is the way an indicator's title goes.",
    Severity.WARNING,
)
def title_polarity(view: View) -> Iterator[Finding]:
    for row in view.rows("indicators"):
        title, polarity = row.text("title"), row.text("polarity")
        for pattern, against, way in ((_DOWN, "higher", "lower"), (_UP, "lower", "higher")):
            verb = pattern.match(title)
            if verb and polarity == against and not _of_itself(verb[1], row):
                message = (
                    f"The title begins with {verb[1]!r}, but the polarity says that "
                    f"{polarity} is better."
                )
                fix = f"Type {way} under polarity, or mend the title."
                yield row.at("polarity", message, hints.or_accept(fix), way)


def _of_itself(verb: str, row: Row) -> bool:
    """Whether the verb says better, not up: to improve a waiting time is to shorten it."""
    return verb.lower().startswith("improv") and row.text("measure") == "days"


@rule(
    "unit",
    "An indicator's title, measure and unit speak of one kind of figure.",
    Severity.WARNING,
)
def unit(view: View) -> Iterator[Finding]:
    for row in view.rows("indicators"):
        measure, title = row.text("measure"), _CHANGE.sub("", row.text("title"))
        share, number = _SHARE.search(title), _NUMBER_OF.search(title)
        if share and measure in _NO_SHARES:
            yield _contradicts(row, share[0], measure, "proportion")
        elif number and not share and measure == "proportion":
            yield _contradicts(row, number[0], measure, "count")
    for table in ("indicators", "breakdowns"):
        for row in view.rows(table):
            if row.text("unit") == "%" and row.text("measure") in _NO_SHARES:
                message = f"The unit is %, but the measure is {row.text('measure')}."
                fix = "Type proportion under measure, or what is counted under unit."
                yield row.at("unit", message, hints.or_accept(fix))


def _contradicts(row: Row, words: str, measure: str, other: str) -> Finding:
    message = f"The title says {words!r}, but the measure is {measure}."
    fix = f"Type {other} under measure, with its unit, if that is what the figures are."
    return row.at("measure", message, hints.or_accept(fix), other)
