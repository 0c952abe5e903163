"""The plots put every figure where it belongs, and say what they show."""

from __future__ import annotations

import re

import pytest

from bot.evaluation.calibration import Said, reliability, risk_coverage
from bot.evaluation.figures import Decided
from bot.evaluation.plots import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    Axes,
    reliability_plot,
    risk_coverage_plot,
)
from bot.evaluation.shares import Share
from bot.messages import say
from bot.model import Language

SAID = [Said(0.9, True), Said(0.6, True), Said(0.4, False), Said(0.2, False)]
DECIDED = Decided(coverage=Share(2, 4), precision=Share(2, 2))


def test_the_axes_reach_from_corner_to_corner() -> None:
    axes = Axes()
    assert (axes.x(0), axes.y(0)) == (LEFT, HEIGHT - BOTTOM)
    assert (axes.x(1), axes.y(1)) == (WIDTH - RIGHT, TOP)


@pytest.mark.parametrize(
    ("highest", "tick", "ticks"),
    [(0.0, 0.01, 1), (0.053, 0.01, 6), (0.06, 0.01, 6), (0.35, 0.1, 4), (1.0, 0.2, 5)],
)
def test_the_axes_reach_no_higher_than_they_must(highest: float, tick: float, ticks: int) -> None:
    axes = Axes.up_to(highest)
    assert (axes.tick, axes.ticks) == (tick, ticks)


def test_the_curve_goes_through_every_point() -> None:
    drawn = risk_coverage_plot(risk_coverage(SAID), DECIDED, Language.EN)
    [points] = re.findall(r'points="([^"]*)"', drawn)
    width, height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
    # coverage 1/4, 2/4, 3/4, 4/4; risk 0, 0, 1/3, 1/2; so few answers have no say in the scale, which is 1% then
    assert points.split(" ") == [
        f"{LEFT + width / 4},{HEIGHT - BOTTOM:.1f}",
        f"{LEFT + width / 2},{HEIGHT - BOTTOM:.1f}",
        f"{LEFT + width * 3 / 4},{HEIGHT - BOTTOM - height:.1f}",
        f"{LEFT + width:.1f},{HEIGHT - BOTTOM - height:.1f}",
    ]


def test_the_ring_is_where_the_decisions_are() -> None:
    drawn = risk_coverage_plot(risk_coverage(SAID), DECIDED, Language.ZH)
    assert f'<circle cx="{Axes().x(0.5)}" cy="{Axes().y(0)}"' in drawn
    assert "50.0% / 0.0%" in drawn


def test_a_dot_for_each_bin_says_how_many_there_are() -> None:
    drawn = reliability_plot(reliability([*SAID, Said(0.41, True)]), Language.EN)
    axes = Axes()
    assert drawn.count("<circle") == 4
    assert f'cx="{axes.x(0.405)}" cy="{axes.y(0.5)}"' in drawn
    assert ">2</text>" in drawn


@pytest.mark.parametrize("language", list(Language))
def test_who_does_not_see_a_plot_is_told_what_it_is(language: Language) -> None:
    for drawn, name in (
        (risk_coverage_plot(risk_coverage(SAID), DECIDED, language), "eval_curve"),
        (reliability_plot(reliability(SAID), language), "eval_reliability_short"),
    ):
        ids = re.findall(r'<(?:title|desc) id="([^"]*)"', drawn)
        assert f'role="img" aria-labelledby="{" ".join(ids)}"' in drawn
        assert f">{say(name, language)}</title>" in drawn


def test_nothing_can_be_drawn_of_nothing() -> None:
    nothing = Decided(Share(0, 0), Share(0, 0))
    assert "<polyline" not in risk_coverage_plot((), nothing, Language.ZH)
    assert "<circle" not in reliability_plot(reliability([]), Language.ZH)
