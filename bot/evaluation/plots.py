"""The figures of the confidence in; the two plots of the page out, as SVG that needs nothing else."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.evaluation.markup import Markup, element, joined
from bot.evaluation.shares import percent
from bot.messages import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation.calibration import Bin, CurvePoint
    from bot.evaluation.figures import Decided
    from bot.model import Language

WIDTH, HEIGHT = 480, 340
LEFT, RIGHT, TOP, BOTTOM = 58, 18, 18, 52
_MOST_TICKS = 6
_TICKS = (0.01, 0.02, 0.05, 0.1, 0.2)
"""What may lie between two grid lines."""
_FEWEST = 10
"""So many answers a point needs to have a say in how high the plot is; the first few jump about."""
_CHARACTER = 7
"""About as wide as a Latin character is, at most."""
_SMALLEST, _LARGEST = 3.0, 11.0
"""The radii of the dots."""


@dataclass(frozen=True, slots=True)
class Axes:
    """Where shares from 0 to 1 across, and from 0 to `highest` upwards, lie in the plot."""

    tick: float = 0.2
    ticks: int = 5

    @classmethod
    def up_to(cls, share: float) -> Axes:
        """Axes that reach `share`, with as few grid lines as are enough."""
        tick = next(tick for tick in _TICKS if share <= tick * _MOST_TICKS or tick == _TICKS[-1])
        return cls(tick, max(math.ceil(round(share / tick, 6)), 1))

    @property
    def highest(self) -> float:
        """The share at the top."""
        return self.tick * self.ticks

    def x(self, share: float) -> float:
        """The place of `share` across."""
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, share: float) -> float:
        """The place of `share` upwards; what is too high is put at the top."""
        height = HEIGHT - TOP - BOTTOM
        return round(HEIGHT - BOTTOM - min(share / self.highest, 1.0) * height, 1)


def risk_coverage_plot(curve: Sequence[CurvePoint], decided: Decided, language: Language) -> Markup:
    """The share of what is answered that is not right over the share that is answered; a ring for what is decided."""
    coverage, precision = decided.coverage.value, decided.precision.value
    risk = None if precision is None else 1 - precision
    seen = [point.risk for point in curve if point.answered >= _FEWEST] + [risk or 0.0]
    axes = Axes.up_to(max(seen))
    parts = [_frame(axes, "eval_axis_coverage", "eval_axis_risk", language)]
    if curve:
        places = [f"{axes.x(point.coverage)},{axes.y(point.risk)}" for point in curve]
        parts.append(
            element("polyline", points=" ".join(places), fill="none", stroke="currentColor", class_="curve")
        )
    if coverage is not None and risk is not None:
        x, y = axes.x(coverage), axes.y(risk)
        told = f"{say('eval_operating_point', language)} {percent(coverage)} / {percent(risk)}"
        parts.append(element("circle", cx=x, cy=y, r=6, fill="none", stroke="currentColor", class_="ring"))
        # The line rises to the right, so there is room to the left, unless the ring is near the axis.
        parts.append(_label(x, max(y - 12, TOP + 10.0), 0, told, is_left=x - _CHARACTER * len(told) > LEFT))
    return _plot("risk-coverage", "eval_curve", "eval_curve_is", parts, language)


def reliability_plot(bins: Sequence[Bin], language: Language) -> Markup:
    """The share of right ones over the mean confidence, a dot for each bin, with its interval and its count."""
    axes = Axes()
    parts = [_frame(axes, "eval_axis_said", "eval_axis_was", language)]
    parts.append(_line("diagonal", axes.x(0), axes.y(0), axes.x(1), axes.y(1)))
    most = max((each.right.total for each in bins), default=0)
    for each in bins:
        share, interval = each.right.value, each.right.interval
        if share is not None and interval is not None:
            x, y = axes.x(each.confidence), axes.y(share)
            low, high = (axes.y(end) for end in interval)
            radius = _SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(each.right.total / most)
            parts.append(_line("interval", x, low, x, high))
            parts.append(element("circle", cx=x, cy=y, r=round(radius, 1), class_="dot"))
            parts.append(_label(x, y + 4, radius + 3, str(each.right.total)))
    return _plot("reliability", "eval_reliability_short", "eval_reliability_is", parts, language)


def _plot(name: str, title: str, about: str, parts: Sequence[Markup], language: Language) -> Markup:
    ids = f"{name}-title", f"{name}-about"
    return element(
        "svg",
        element("title", say(title, language), id=ids[0]),
        element("desc", say(about, language), id=ids[1]),
        *parts,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_labelledby=" ".join(ids),
    )


def _frame(axes: Axes, across: str, upwards: str, language: Language) -> Markup:
    """Grid lines with their percentages, and what the axes are."""
    whole, parts = Axes(), []
    for number in range(axes.ticks + 1):
        y = axes.y(axes.tick * number)
        parts.append(_line("grid", LEFT, y, WIDTH - RIGHT, y))
        parts.append(_text(percent(axes.tick * number, 0), "end", x=LEFT - 6, y=y + 4))
    for number in range(whole.ticks + 1):
        x = whole.x(whole.tick * number)
        parts.append(_line("grid", x, TOP, x, HEIGHT - BOTTOM))
        parts.append(_text(percent(whole.tick * number, 0), "middle", x=x, y=HEIGHT - BOTTOM + 16))
    middle = TOP + (HEIGHT - TOP - BOTTOM) / 2
    parts.append(_text(say(across, language), "middle", x=(LEFT + WIDTH - RIGHT) / 2, y=HEIGHT - 12))
    parts.append(_text(say(upwards, language), "middle", transform=f"translate(14 {middle:g}) rotate(-90)"))
    return joined(parts)


def _line(kind: str, x1: float, y1: float, x2: float, y2: float) -> Markup:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke="currentColor", class_=kind)


def _text(text: str, anchor: str, **place: str | float) -> Markup:
    return element("text", text, text_anchor=anchor, font_size=12, **place)


def _label(x: float, y: float, gap: float, text: str, *, is_left: bool = False) -> Markup:
    """A text `gap` beside a mark, to the left of it where that is wanted or there is no room to the right."""
    is_left = is_left or x + gap + _CHARACTER * len(text) > WIDTH - RIGHT
    place = x - gap if is_left else x + gap
    anchor = "end" if is_left else "start"
    return _text(text, anchor, x=round(place, 1), y=round(y, 1), class_="label")
