"""Signals of the candidates in, probabilities out.

A conditional logit model: each candidate has a linear score over its signals, "none of them" has one over
the signals of the question, and the softmax over all of them gives the probabilities. The weights were
fitted by `python -m bench.fit` on `bench/queries.tsv`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGNALS = (
    "weighted", "explained", "nearest", "nearest_three", "ratio", "ratio_cubed", "foreign", "missing_terms",
    "product_fit", "other_products", "type_fit", "same_direction", "ignores_missing", "is_topic", "is_chitchat",
)  # fmt: skip
_WEIGHTED, _EXPLAINED, _RATIO = map(SIGNALS.index, ("weighted", "explained", "ratio"))
NONE_SIGNALS = ("bias", "unseen", "length", "no_term")

WEIGHTS = (10.89, 10.41, 4.47, 4.53, 7.34, 5.81, -2.36, -3.22, 3.80, -3.25, 1.16, 3.21, -2.50, 2.41, -1.54)
NONE_WEIGHTS = (-0.43, -0.33, 0.05, 0.65)

FITTED_SIGNALS = ("fitted", "lead", "weighted", "explained", "ratio")
FITTED_WEIGHTS = (2.26, 3.13, -7.03, 8.73, 4.26)
FITTED_NONE_WEIGHTS = (9.3, -0.85, -0.68, 0.0)
"""The same for an FAQ whose weights are fitted, where they say more than the nearest phrasings; these come from
Banking77 and CLINC150, each with a part of its entries left out."""

VERBATIM = 5.0
"""What a question adds to the score of an entry of which it is a phrasing, character by character."""


def probabilities(
    rows: Sequence[Sequence[float]], none: Sequence[float], fitted: Sequence[float] = ()
) -> list[float]:
    """The probability of each candidate, given its signals; what is missing to 1 is that of none of them.

    `fitted` are the scores of the candidates where the FAQ has fitted weights.
    """
    if fitted:
        scores = [_dot(FITTED_WEIGHTS, row) for row in _fitted_rows(rows, fitted)]
        none_score = _dot(FITTED_NONE_WEIGHTS, none)
    else:
        scores = [_dot(WEIGHTS, row) for row in rows]
        none_score = _dot(NONE_WEIGHTS, none)
    scores = [score + VERBATIM * (row[_RATIO] == 1.0) for score, row in zip(scores, rows, strict=True)]
    highest = max([none_score, *scores])
    shares = [math.exp(score - highest) for score in scores]
    total = sum(shares) + math.exp(none_score - highest)
    return [share / total for share in shares]


def _fitted_rows(rows: Sequence[Sequence[float]], fitted: Sequence[float]) -> list[tuple[float, ...]]:
    """FITTED_SIGNALS of each candidate; its lead is that over the best of the others."""
    found: list[tuple[float, ...]] = []
    for place, (row, score) in enumerate(zip(rows, fitted, strict=True)):
        others = max([other for number, other in enumerate(fitted) if number != place], default=0.0)
        found.append((score, score - others, row[_WEIGHTED], row[_EXPLAINED], row[_RATIO]))
    return found


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))
