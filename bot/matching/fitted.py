"""The features of a question in; how much fitted weights speak for each entry out. `fitting` finds the weights."""

from __future__ import annotations

import math
from itertools import combinations
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.features import SEGMENT, TERM, WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

WEIGHT_TYPE = "h"
"""The type of the arrays of weights: whole numbers of two bytes."""
_MOST_PAIRED = 24
_PART_LENGTHS = (3, 5)


class Fitted(NamedTuple):
    """Weights that tell entries apart, as plain values.

    `features` maps a feature to its number and its importance in a question; `weights` holds for each entry a
    whole number for each feature, which `scale` turns into the weight.
    """

    features: dict[str, tuple[int, float]]
    weights: tuple[Sequence[int], ...]
    scale: float

    def scores(self, found: Iterable[str], entries: Sequence[int]) -> list[float]:
        """How much the features of a question speak for each of `entries`: 1 for the right one, less for others."""
        known = [self.features[name] for name in widened(found) if name in self.features]
        if not known:
            return [0.0] * len(entries)
        pick = picker([number for number, _ in known])
        factor = self.scale / math.sqrt(sum([importance * importance for _, importance in known]))
        return [sum(pick(self.weights[entry])) * factor for entry in entries]


def widened(found: Iterable[str]) -> list[str]:
    """Features with what only pays where there are many phrasings: more parts of words, and pairs of words."""
    wide = list(found)
    words = [feature for feature in wide if feature[0] in (WORD, TERM, SEGMENT)][:_MOST_PAIRED]
    parts: dict[str, None] = {}
    for word in words:
        if word[0] == WORD:
            padded = f"^{word[1:]}$"
            for length in _PART_LENGTHS:
                for start in range(len(padded) - length + 1):
                    parts[f"{length}{padded[start : start + length]}"] = None
    return [*wide, *parts, *(f"{one} {other}" for one, other in combinations(sorted(words), 2))]


def picker(numbers: Sequence[int]) -> Callable[[Sequence[float]], Iterable[float]]:
    """Takes the values at these places out of a sequence."""
    if len(numbers) == 1:
        return lambda values: (values[numbers[0]],)
    return itemgetter(*numbers)
