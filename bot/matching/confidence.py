"""Signals of the candidates in, probabilities out.

A conditional logit model: each candidate has a linear score over its signals, "none of them" has one over
the signals of the question, and the softmax over all of them gives the probabilities. The weights were
fitted by `python -m bench.fit` on `bench/queries.tsv`.
"""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.features import CHARACTER, PAIR, PART, SEGMENT, TERM, WORD, WORD_PAIR

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FAMILIES = {
    TERM: "terms", CHARACTER: "characters", PAIR: "sounds", WORD: "words", WORD_PAIR: "word_pairs", PART: "word_parts",
    SEGMENT: "segments",
}  # fmt: skip
"""The families of features, as signals: what those of a family speak for a candidate, in nats."""
SIGNALS = (
    "evidence", "nearest", "nearest_three", "ratio", "ratio_cubed", "product_fit", "type_fit", "ignores_missing",
    "is_topic",
)  # fmt: skip
"""`evidence` is the sum of what all families speak for a candidate, times the weights of the families."""
NONE_SIGNALS = ("bias", "unseen", "length", "no_term")
FITTED_SIGNALS = ("fitted", "lead", "evidence", "ratio")
_EVIDENCE, _RATIO = map(SIGNALS.index, ("evidence", "ratio"))

VERBATIM = 5.0
"""What a question adds to the score of an entry of which it is a phrasing, character by character."""


class Model(NamedTuple):
    """The signals that a score is the weighted sum of, with their weights.

    `families` are the points of a logit that a nat of each family is worth; `none_weights` are those of NONE_SIGNALS.
    """

    families: Mapping[str, float]
    signals: tuple[str, ...]
    weights: tuple[float, ...]
    none_weights: tuple[float, ...]


USUAL = Model(
    {TERM: 0.57, CHARACTER: 1.11, PAIR: 0.59, WORD: 2.17, WORD_PAIR: 0.29, PART: 0.1, SEGMENT: 0.28},
    SIGNALS,
    (1.0, 0.0, 0.0, 8.58, 8.98, 3.94, 1.06, -3.05, 4.21),
    (-2.46, 3.25, 1.90, 3.85),
)
"""Fitted by `python -m bench.fit`."""
FEW = Model(
    {TERM: 0.09, CHARACTER: 0.28, PAIR: 0.01, WORD: 0.16, WORD_PAIR: 0.01, PART: 0.07, SEGMENT: 0.01},
    SIGNALS,
    (1.0, 4.68, 5.03, 2.96, -1.2, 0.34, 0.14, -0.32, 0.39),
    (5.28, -1.9, 0.22, 0.26),
)
"""For an FAQ with few phrasings of each entry, where likeness means less. Fitted by `python -m bench.few`."""
FITTED = Model(USUAL.families, FITTED_SIGNALS, (2.38, 1.78, 0.12, 7.51), (10.37, 2.1, -0.57, 0.0))
"""For an FAQ with so many that weights are fitted (`fitting`). Fitted by `python -m bench.many`."""


FEW_PHRASINGS = 12
"""From how many phrasings of an entry, on the average, likeness to one of them says what it does in the shipped FAQ."""


def model_for(phrasings: int, entries: int) -> Model:
    """The model for an FAQ with so many phrasings of so many entries."""
    return FEW if phrasings < FEW_PHRASINGS * entries else USUAL


def probabilities(model: Model, rows: Sequence[Sequence[float]], none: Sequence[float]) -> list[float]:
    """The probability of each candidate, given its signals; what is missing to 1 is that of none of them."""
    scores = [_dot(model.weights, row) + VERBATIM * (row[_RATIO] == 1.0) for row in rows]
    return _shares(scores, _dot(model.none_weights, none))


def fitted_probabilities(
    rows: Sequence[Sequence[float]], none: Sequence[float], fitted: Sequence[float]
) -> list[float]:
    """The same where the FAQ has fitted weights, given what these say of each candidate."""
    scores = [
        _dot(FITTED.weights, own) + VERBATIM * (row[_RATIO] == 1.0)
        for row, own in zip(rows, fitted_rows(rows, fitted), strict=True)
    ]
    return _shares(scores, _dot(FITTED.none_weights, none))


def _shares(scores: Sequence[float], none_score: float) -> list[float]:
    highest = max([none_score, *scores])
    shares = [math.exp(score - highest) for score in scores]
    total = sum(shares) + math.exp(none_score - highest)
    return [share / total for share in shares]


def fitted_rows(rows: Sequence[Sequence[float]], fitted: Sequence[float]) -> list[tuple[float, ...]]:
    """FITTED_SIGNALS of each candidate; its lead is that over the best of the others."""
    found: list[tuple[float, ...]] = []
    for place, (row, score) in enumerate(zip(rows, fitted, strict=True)):
        others = max([other for number, other in enumerate(fitted) if number != place], default=0.0)
        found.append((score, score - others, row[_EVIDENCE], row[_RATIO]))
    return found


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    total: float = sum(map(mul, weights, values))
    return total
