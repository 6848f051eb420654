"""Where labels go, so that none covers another."""

from __future__ import annotations

import math
from collections.abc import Sequence


def settle(wanted: Sequence[tuple[float, float]], top: float, bottom: float) -> list[float]:
    """The middles of labels that want to stand at ``(middle, height)``, moved apart in order.

    They stay between ``top`` and ``bottom`` as long as there is room.
    """
    order = sorted(range(len(wanted)), key=lambda i: (wanted[i][0], i))
    placed = [0.0] * len(wanted)
    edge = top
    for i in order:
        middle, height = wanted[i]
        placed[i] = max(middle, edge + height / 2)
        edge = placed[i] + height / 2
    edge = bottom
    for i in reversed(order):
        height = wanted[i][1]
        placed[i] = min(placed[i], edge - height / 2)
        edge = placed[i] - height / 2
    return placed


def ticks(low: float, high: float, count: int = 3) -> list[float]:
    """Round numbers from ``low`` to ``high``, about ``count`` steps of 1, 2, 2.5 or 5."""
    size = (high - low) / count
    if size <= 0:
        return [low]
    power = 10 ** math.floor(math.log10(size))
    step = next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= size * 0.999)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


def clamp(value: float, low: float, high: float) -> float:
    """``value``, or the end of the range that it lies beyond."""
    return max(low, min(value, high))
