"""Named values from 0 to 1 and their merit in; better values out, found by changing one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    # Names with their values, 0 to 1, in a fixed order; the merit of values is compared item by item.
    Values = tuple[tuple[str, float], ...]
    Merit = Callable[[Values], tuple[float, float]]

COARSE = tuple(round(step / 16, 2) for step in range(1, 17))
FINE = tuple(step / 100 for step in range(-6, 7))
_MOST_ROUNDS = 6


def climb(start: Values, merit: Merit) -> Values:
    """Values than which no step of a single one is better, looked for coarsely and then to 0.01.

    Where a whole range is equally good, a value stays if it lies in it, and else goes to the middle of the longest
    stretch, away from where things change.
    """
    values = start
    idle: tuple[str, ...] = ()
    for is_fine in (False, True):
        for _ in range(_MOST_ROUNDS):
            before = values
            for at, (name, value) in enumerate(values):
                tried = {round(value + step, 2) for step in FINE} if is_fine else COARSE
                values = values if name in idle else _best_along(values, at, tried, merit)
            if values == before:
                break
        idle = makes_no_difference(values, merit)
    return values


def makes_no_difference(values: Values, merit: Merit) -> tuple[str, ...]:
    """The names of those values that might as well be any other."""
    return tuple(
        name
        for at, (name, _) in enumerate(values)
        if len({merit(_changed(values, at, tried)) for tried in (0.0, *COARSE)}) == 1
    )


def _best_along(values: Values, at: int, tried: Iterable[float], merit: Merit) -> Values:
    """`values` with the one at `at` changed for the best."""
    now = values[at][1]
    ordered = sorted({now, *(value for value in tried if 0 <= value <= 1)})
    merits = [merit(_changed(values, at, value)) for value in ordered]
    best = max(merits)
    if merits[ordered.index(now)] == best:
        return values
    stretches: list[list[float]] = [[]]
    for value, found in zip(ordered, merits, strict=True):
        if found == best:
            stretches[-1].append(value)
        elif stretches[-1]:
            stretches.append([])
    longest = max(stretches, key=len)
    return _changed(values, at, longest[(len(longest) - 1) // 2])


def _changed(values: Values, at: int, value: float) -> Values:
    return (*values[:at], (values[at][0], value), *values[at + 1 :])
