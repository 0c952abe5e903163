"""Signals of the candidates in, probabilities out.

A conditional logit model: each candidate has a linear score over its signals, "none of them" has one over
the signals of the question, and the softmax over all of them gives the probabilities. The weights were
fitted by `python -m bench.fit` on `bench/queries.tsv`.
"""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

SIGNALS = (
    "weighted", "explained", "nearest", "nearest_three", "ratio", "ratio_cubed", "foreign", "missing_terms",
    "product_fit", "other_products", "type_fit", "same_direction", "ignores_missing", "is_topic", "is_chitchat",
)  # fmt: skip
_WEIGHTED, _EXPLAINED, _RATIO = map(SIGNALS.index, ("weighted", "explained", "ratio"))
NONE_SIGNALS = ("bias", "unseen", "length", "no_term")

WEIGHTS = (11.90, 10.05, 4.79, 4.21, 8.32, 5.97, -2.34, -2.13, 3.26, -3.37, 1.24, 2.68, -2.53, 3.23, -1.23)
NONE_WEIGHTS = (0.66, -0.21, -0.87, 2.52)

FEW_WEIGHTS = (11.22, -2.25, 3.31, 11.08, 1.55, -1.81, 0.07, -0.38, 0.45, -0.89, 0.11, 0.78, 0.08, 0.23, 0.72)
FEW_NONE_WEIGHTS = (6.91, -1.13, -0.41, 0.17)
"""For an FAQ with few phrasings of each entry, where likeness means less. Fitted by `python -m bench.few`."""

FITTED_SIGNALS = ("fitted", "lead", "weighted", "explained", "ratio")
FITTED_WEIGHTS = (2.26, 3.13, -7.03, 8.73, 4.26)
FITTED_NONE_WEIGHTS = (9.3, -0.85, -0.68, 0.0)
"""For an FAQ with so many that weights are fitted (`fitting`). Fitted to training texts of Banking77 and CLINC150,
each with a fifth of its entries left out."""

VERBATIM = 5.0
"""What a question adds to the score of an entry of which it is a phrasing, character by character."""


class Model(NamedTuple):
    """The signals that a score is the weighted sum of, with their weights; `none_weights` are those of NONE_SIGNALS."""

    signals: tuple[str, ...]
    weights: tuple[float, ...]
    none_weights: tuple[float, ...]


def model_of(*, is_few: bool, is_fitted: bool) -> Model:
    """The model that makes probabilities for such an FAQ."""
    if is_fitted:
        return Model(FITTED_SIGNALS, FITTED_WEIGHTS, FITTED_NONE_WEIGHTS)
    if is_few:
        return Model(SIGNALS, FEW_WEIGHTS, FEW_NONE_WEIGHTS)
    return Model(SIGNALS, WEIGHTS, NONE_WEIGHTS)


def probabilities(
    rows: Sequence[Sequence[float]], none: Sequence[float], *, is_few: bool = False
) -> list[float]:
    """The probability of each candidate, given its signals; what is missing to 1 is that of none of them."""
    weights, none_weights = (FEW_WEIGHTS, FEW_NONE_WEIGHTS) if is_few else (WEIGHTS, NONE_WEIGHTS)
    return _shares(rows, [_dot(weights, row) for row in rows], _dot(none_weights, none))


def fitted_probabilities(
    rows: Sequence[Sequence[float]], none: Sequence[float], fitted: Sequence[float]
) -> list[float]:
    """The same where the FAQ has fitted weights, given what these say of each candidate."""
    scores = [_dot(FITTED_WEIGHTS, row) for row in fitted_rows(rows, fitted)]
    return _shares(rows, scores, _dot(FITTED_NONE_WEIGHTS, none))


def _shares(rows: Sequence[Sequence[float]], scores: Sequence[float], none_score: float) -> list[float]:
    scores = [score + VERBATIM * (row[_RATIO] == 1.0) for score, row in zip(scores, rows, strict=True)]
    highest = max([none_score, *scores])
    shares = [math.exp(score - highest) for score in scores]
    total = sum(shares) + math.exp(none_score - highest)
    return [share / total for share in shares]


def fitted_rows(rows: Sequence[Sequence[float]], fitted: Sequence[float]) -> list[tuple[float, ...]]:
    """FITTED_SIGNALS of each candidate; its lead is that over the best of the others."""
    found: list[tuple[float, ...]] = []
    for place, (row, score) in enumerate(zip(rows, fitted, strict=True)):
        others = max([other for number, other in enumerate(fitted) if number != place], default=0.0)
        found.append((score, score - others, row[_WEIGHTED], row[_EXPLAINED], row[_RATIO]))
    return found


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    total: float = sum(map(mul, weights, values))
    return total
