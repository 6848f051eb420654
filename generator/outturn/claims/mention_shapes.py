"""What stands around a figure that is a level, as patterns over marked text."""

from __future__ import annotations

import re

from outturn.claims.marking import ANY_DATE

_IN_DATE = (
    rf"(?:\s*\(?\s*(?:in|for|at|of|by"
    rf"|to)?\s*(?:the\s)?(?:end\s(?:of\s)?)?{ANY_DATE}(?:\s?(?:and|to|&|–"
    rf"|-)\s?{ANY_DATE})?\s*\)?)"
)
_LINK = (
    r"(?:\s*(?:of|is|was|now|has|reached|stands?|stood|at|to|:|=|–|-|,|there (?:were|have been"
    r"|are)|had|were|a total|being|currently|total|figure|so far|this year|crimes|offences"
    r"|incidents|we))*\s*\(?$"
)
TO_DATE = re.compile(
    rf"(?:year[- ]to[- ]date|ytd|\bto[- ]date|cumulative(?:ly)?(?: figure| total| position)?"
    rf"|so far this year"
    rf"|year[- ]end|full[- ]year|annual|end[- ]of[- ]year|half[- ]year|whole[- ]year"
    rf"|for the year|over the year|out-?turn)"
    rf"(?:\s(?:total|figure|outturn|position|result|performance|number))?{_IN_DATE}?{_LINK}"
)
TO_DATE_AFTER = re.compile(
    r"(?:kg|t\b)?(?:\s+(?!this|gives?|giving|and|with"
    r"|total)[a-z-]+){0,3}?\s*,?\s*\(?(?:year[- ]to[- ]date|ytd|so far this year|cumulatively"
    r"|to date"
    r"|in the half[- ]year|for the half[- ]year|in total (?:this|for the) year"
    r"|for the (?:full |whole )?year|over the (?:full |whole )?year)\b"
)
COMPARED = re.compile(
    r"(?:compare[ds]?|comparing|(?:in\s)?comparison|comparable|against|versus|vs\.?|\bv|than"
    r"|down from|up from|above|below|previously|formerly|(?<=, )was|(?<=\()was)"
    r"(?:\s(?:to|with))?(?:\s*(?:the|a|an|our|its|was|is|of|at|figure|total|number|level"
    r"|result|rate|value"
    r"|outturn|performance|just|only|set|agreed|local|annual|year end|same|period|quarter|time"
    r"|last|previous"
    r"|prior|year['’]?s?|baseline|target|when|it|this|those|there|were|we|had|(?:in"
    r"|for)(?=\s(?:the\s)?(?:D|same|last|previous))|point|corresponding|,|financial|rolling"
    rf"|{ANY_DATE}|offences|incidents|crimes|england|national|regional|average|scottish|welsh"
    rf"|london))*\s*\(?$"
)
LABELLED = re.compile(
    r"(?P<what>(?:last|previous|prior) (?:year|quarter|period|month|yr|qtr)(?:['’]s)?"
    r"|s\.?p\.?l\.?y\.?|\bp?ly|\bpy|baseline|target"
    rf"|same (?:period|quarter) last year|{ANY_DATE})(?:\s(?:figure|total|level|result|outturn"
    rf"|position))?"
    r"\s*(?:(?:was|is|of|at|:|=|–|-|stood at|were|it was|the figure was|there were|we had"
    r"|had)\s*)*\(?$"
)
_UNIT_GAP = (
    r"(?:\s+(?!(?:than|on|against|compared?|compares|from|higher|lower|more|fewer|less|up|down"
    r"|better|worse|slower|quicker)\b)(?:[a-z&/][a-z'’&/-]*)){0,4}?"
)
AFTER = re.compile(
    rf"{_UNIT_GAP}\s*[(,]?\s*(?:in|for|at|during|over|on)?\s*(?:the\s)?(?P<what>(?:(?:same"
    rf"|corresponding)"
    r"\s(?:period|quarter|time|point|month)\s(?:in\s|of\s)?(?:the\s)?)?"
    r"(?:last|previous|prior|preceding)\s(?:financial\s)?(?:year|quarter|period|month)"
    rf"|(?:same|corresponding)\s(?:period|quarter|time|point|month)\s(?:in|of)\s{ANY_DATE}"
    r"|a (?:year|quarter|month) (?:ago|earlier)|py\b|p?ly\b"
    rf"|s\.?p\.?l\.?y\b|year before|quarter before|{ANY_DATE}(?:\s(?:last|of the previous"
    rf"|of last|the previous)\s?year)?)"
)


OF_ELSEWHERE = re.compile(
    r"[^.;,NPXMF]{0,20}?\b(?:for|in|across) (?:the )?(?:region|england|wales|scotland|national"
    r"|london)"
)
