"""What the page says first."""

from __future__ import annotations

from outturn.assess import RULES_VERSION
from outturn.model import VerdictStatus

INTRODUCTION = f"""\
Every verdict on this site is worked out from the published figures by the rules on this page: by
ours (version {RULES_VERSION}), unless a publisher states a [rule of its own](#by-whose-rule).
Each verdict shows its working and names its rule, so you can check it with a calculator.
A verdict is ours, not the publisher's: what the publisher said of itself stands beside it, as
its *rating*."""

MEANINGS = {
    VerdictStatus.MET: "The target's time is up, and the result reaches the target.",
    VerdictStatus.ON_COURSE: "The result so far, not yet for the whole of the target's period, "
    "reaches what is due.",
    VerdictStatus.CLOSE: "The result falls short, but by no more than a small, stated tolerance.",
    VerdictStatus.OFF_COURSE: "The result so far, not yet for the whole of the target's period, "
    "falls further short.",
    VerdictStatus.MISSED: "The target's time is up, and the result falls further short.",
    VerdictStatus.NOT_JUDGED: "No fair verdict is possible. The reason is always given.",
}
