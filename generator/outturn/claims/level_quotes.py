"""What is quoted of a level: the figure, and at most the words for what it counts."""

from __future__ import annotations

import re

from outturn.claims.known import Known
from outturn.claims.marking import Marked
from outturn.claims.mentions import Mention, Role
from outturn.claims.vocabulary import own_words

_WORD = (
    r"(?!(?:and|or|which|but|with|that|in|to|for|was|is|were|are|of|on|the|so|now|up|down|against"
    r"|at|from|than|as|an?|this|compare[ds]?|compared)\b)(?:[a-z][a-z'’-]*|[A-Z]{2,}s?\b)"
)
_WORDS = re.compile(rf" (?:of |on )?{_WORD}(?: {_WORD}){{0,4}}")
_NO_NOUN = re.compile(r"(?:this|was|is|has|as|less|across|versus|always|plus|thus|ss|us)$")


def quoted_span(marked: Marked, mention: Mention, known: Known) -> tuple[int, int]:
    """Where the quote starts and ends: "18 commencements", or "47" before the next sentence."""
    figure = mention.figure
    own = mention.role is Role.OWN and mention.period in (None, known.period)
    start = figure.start if own else mention.start
    if mention.end > figure.end:
        return start, mention.end
    return start, figure.end + _noun(marked, figure.end, known)


def _noun(marked: Marked, place: int, known: Known) -> int:
    """How far the words reach that say what is counted: to one of the measure's own words or a
    breakdown's, else to the first plural."""
    # The text as written: a capital is the next label or sentence.
    match = _WORDS.match(marked.text, place)
    if match is None or not marked.small.startswith(match[0].lower(), place):
        return 0
    names = [name for name, _ in known.named_breakdowns()]
    for name in names:
        if marked.small.startswith(f" {name}", place):
            return len(name) + 1
    unit = own_words(known.unit, *names)
    ends = list(re.finditer(r"[a-z][a-z'’-]*", match[0].lower()))
    reach = 0
    for word in ends:
        plural = word[0].endswith("s") and not _NO_NOUN.search(word[0])
        if word[0] in ("of", "on"):
            continue
        if word[0] in unit or word[0].rstrip("s") in unit:
            reach = word.end()
            if plural:
                return reach
        elif plural and not reach:
            return word.end()
        elif reach:
            break
    return reach
