"""What a row of data is about, as a reader would say it."""

from __future__ import annotations

from markupsafe import Markup

from outturn.model import Indicator, Scorecard
from outturn.pages import links
from outturn.period import PeriodError, parse
from outturn.problems import Subject
from outturn.sentences.names import facts, name, objective_name


def in_words(subject: Subject, scorecard: Scorecard, here: str) -> Markup:
    """ "2.2 Reduce violence, July to September 2015 (Q2)", the indicator's name with a link from
    ``here``; an id that nothing in the scorecard has as it stands; "" where there is no subject."""
    indicator = next((i for i in scorecard.indicators if i.id == subject.indicator), None)
    objective = next((o for o in scorecard.objectives if o.id == subject.objective), None)
    parts: list[str] = []
    if indicator is not None:
        href = links.relative(here, links.indicator_url(scorecard, indicator))
        parts.append(Markup('<a href="{}">{}</a>').format(href, name(indicator)))
    elif subject.indicator:
        parts.append(f"indicator {subject.indicator}")
    elif objective is not None:
        parts.append(objective_name(objective))
    elif subject.objective:
        parts.append(f"objective {subject.objective}")
    parts += filter(None, (subject.area, _part(indicator, subject), _when(subject, scorecard)))
    return Markup(", ").join(parts)


def _part(indicator: Indicator | None, subject: Subject) -> str:
    if indicator is None or not subject.breakdown:
        return subject.breakdown
    return facts(indicator, subject.breakdown).title


def _when(subject: Subject, scorecard: Scorecard) -> str:
    """The period with its months."""
    try:
        return parse(subject.period, scorecard.period.year_start).label
    except PeriodError:
        return subject.period
