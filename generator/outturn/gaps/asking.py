"""On which day we ask for what is missing, and since when it has been."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from outturn.model import Gap, GapKind, Indicator, Reason, Scorecard, ScorecardStatus
from outturn.period import Period

_UNSAFE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Asking:
    """A scorecard asked for its gaps on a day; ``today`` is the build date."""

    scorecard: Scorecard
    today: date

    @property
    def closed(self) -> bool:
        return self.scorecard.status is ScorecardStatus.CLOSED

    @property
    def until(self) -> date:
        """The day that counts: a closed scorecard speaks for its ``as_at``, else for the end of its
        period, and for no later day."""
        if not self.closed:
            return self.today
        return min(self.today, self.scorecard.as_at or self.scorecard.period.end)

    @property
    def start(self) -> date:
        """What does not belong to one period is owed from here on."""
        return self.scorecard.period.start

    def gap(
        self,
        kind: GapKind,
        of: Indicator | None,
        reason: Reason | None,
        owed: date,
        *,
        expected: date | None = None,
        period: Period | None = None,
        objective: str = "",
        breakdown: str = "",
        area: str = "",
        label: str = "",
        note: str = "",
    ) -> Gap:
        """A gap in what was owed from the day ``owed`` on."""
        lost = reason is Reason.LOST_IN_TRANSCRIPTION
        late = expected is not None and expected < self.today and not (self.closed or lost)
        if late and expected and owed > self.until:
            owed = expected
        due = expected or (period or self.scorecard.period).end
        since = None if lost or self._waiting(reason, owed, due) else owed
        return Gap(
            kind=kind,
            indicator=of.id if of else "",
            reason=reason,
            objective=objective,
            breakdown=breakdown,
            part=_title(of, breakdown),
            area=area,
            label=label,
            period=period,
            expected=expected,
            since=since,
            missing_days=(self.until - since).days if since else 0,
            owner=of.lead if of else "",
            note=note,
            overdue_days=(self.today - expected).days if late and expected else 0,
            closed=self.closed,
        )

    def _waiting(self, reason: Reason | None, owed: date, due: date) -> bool:
        """True where nobody could have had it on the day that counts: its time had not come, or
        it is said not to be due, and was not."""
        return owed > self.until or (reason is Reason.NOT_DUE and due >= self.until)


def _title(indicator: Indicator | None, breakdown: str) -> str:
    known = indicator.breakdowns if indicator else ()
    return next((b.title for b in known if b.id == breakdown), breakdown)


def named(gaps: Iterable[Gap]) -> Iterator[Gap]:
    """Each gap with its anchor: what it is of, in the order of the data where that is not enough
    to tell two of them apart."""
    seen: Counter[str] = Counter()
    for gap in gaps:
        period = gap.period.slug if gap.period else ""
        label = "" if _slug(gap.label) == period else gap.label
        parts = ("gap", gap.indicator, gap.objective, gap.kind, period, gap.breakdown, gap.area)
        anchor = "-".join(slug for part in (*parts, label) if (slug := _slug(part)))
        seen[anchor] += 1
        again = f"-{seen[anchor]}" if seen[anchor] > 1 else ""
        yield replace(gap, id=f"{anchor}{again}")


def _slug(text: str) -> str:
    return _UNSAFE.sub("-", text.casefold()).strip("-")
