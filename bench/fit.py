"""Fits the weights of the confidence to labelled queries: `python -m bench.fit [FILE]` (needs numpy and scipy).

Prints the weights to be put into `bot/matching/confidence.py`, and what they reach on queries that they were
not fitted to (ten-fold): how many first candidates are right, and how well the probabilities are calibrated.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

from bot.dialogue.opening import open_assistant
from bot.evaluation.labels import read_labels
from bot.evaluation.verdicts import JUDGED_CITATIONS
from bot.knowledge.folders import shipped_folder
from bot.matching.asked import none_signals, prepare
from bot.matching.confidence import FAMILIES, NONE_SIGNALS, SIGNALS
from bot.matching.grounds import evidence_of
from bot.model import Kind, Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from bot.dialogue.assistant import Assistant
    from bot.evaluation.labels import Label
    from bot.matching.confidence import Model
    from bot.matching.matcher import Matcher
    from bot.matching.query import Query
    from bot.matching.rank import Scored

NAMES = (*FAMILIES.values(), *SIGNALS[1:])
"""The signals whose weights are fitted: the evidence by families."""
FOLDS = 10
PENALTY = 0.1
SHARPENING = 2.0
"""The ridge penalty, and several right candidates that share the probability, make the best one look less sure than
it is; this factor on all weights sets that right (Brier score, ten-fold: 0.124 without, 0.080 with it)."""


@dataclass(frozen=True, slots=True)
class Example:
    """A query's candidates: signals (candidates x signals), those of "none", and which are right ("none" last)."""

    rows: NDArray[np.float64]
    none: NDArray[np.float64]
    right: NDArray[np.bool_]


def read_examples(file: Path, assistant: Assistant) -> list[Example]:
    """An example for every labelled query that is no alarm, in the file's order."""
    return [example_of(label, assistant) for label in read_labels(file) if label.alarm is None]


def example_of(label: Label, assistant: Assistant) -> Example:
    """The candidates of one labelled query; where none is right, "none of them" is."""
    matcher = assistant.matcher
    query = matcher.read(label.query)
    ranked = matcher.rank(query, query.language or Language.ZH)
    found = [scored for scored in ranked if scored.signals]
    right = [is_right(scored, label) for scored in found]
    return make_example(matcher, query, found, right)


def make_example(matcher: Matcher, query: Query, found: Sequence[Scored], right: Sequence[bool]) -> Example:
    """The candidates `found` of a query; where none of them is right, "none of them" is."""
    asked = prepare(query, matcher.index, matcher.forms)
    numbers = [matcher.index.ids.index(scored.entry.id) for scored in found]
    rows = [
        (*evidence_of(number, asked, matcher.index).values(), *scored.signals[1:])
        for number, scored in zip(numbers, found, strict=True)
    ]
    return Example(
        np.array(rows).reshape(-1, len(NAMES)),
        np.array(none_signals(asked)),
        np.array([*right, not any(right)]),
    )


def is_right(scored: Scored, label: Label) -> bool:
    """Whether a candidate is what the label asks for; a topic that is not covered is right for `none`."""
    entry = scored.entry
    if entry.kind is Kind.NOT_COVERED:
        return "none" in label.alternatives
    if entry.kind is Kind.CHITCHAT:
        return "chitchat" in label.alternatives
    return bool(label.alternatives & {entry.id, *map(str, entry.paragraphs[:JUDGED_CITATIONS])})


def weights_of(model: Model) -> NDArray[np.float64]:
    """The weights of NAMES and NONE_SIGNALS in a model of the confidence."""
    return np.array([*model.families.values(), *model.weights[1:], *model.none_weights])


def fit(examples: Sequence[Example]) -> NDArray[np.float64]:
    """The weights of signals and NONE_SIGNALS that make the right candidates most probable, with a ridge penalty."""
    start = np.zeros(examples[0].rows.shape[1] + len(NONE_SIGNALS))
    return SHARPENING * np.asarray(minimize(_loss, start, args=(examples,), jac=True, method="L-BFGS-B").x)


def _loss(weights: NDArray[np.float64], examples: Sequence[Example]) -> tuple[float, NDArray[np.float64]]:
    loss, gradient = PENALTY * float(weights @ weights), 2 * PENALTY * weights
    for example in examples:
        shares = probabilities(weights, example)
        right = shares[example.right].sum()
        loss -= float(np.log(right + 1e-12))
        pull = np.where(example.right, shares / (right + 1e-12), 0.0) - shares
        gradient[: -len(NONE_SIGNALS)] -= pull[:-1] @ example.rows
        gradient[-len(NONE_SIGNALS) :] -= pull[-1] * example.none
    return loss, gradient


def probabilities(weights: NDArray[np.float64], example: Example) -> NDArray[np.float64]:
    """The probability of each candidate and, last, of none of them."""
    scores = np.append(
        example.rows @ weights[: -len(NONE_SIGNALS)], example.none @ weights[-len(NONE_SIGNALS) :]
    )
    shares = np.exp(scores - scores.max())
    return np.asarray(shares / shares.sum())


def log_likelihood(examples: Sequence[Example]) -> float:
    """The log-likelihood of what is right, ten-fold, by weights without SHARPENING."""
    total = 0.0
    for held_out, weights in _folds(examples):
        for i in held_out:
            right = probabilities(weights / SHARPENING, examples[i])[examples[i].right].sum()
            total += float(np.log(right + 1e-12))
    return total


def _folds(examples: Sequence[Example]) -> Iterator[tuple[set[int], NDArray[np.float64]]]:
    """Each tenth of the examples, with the weights fitted to all others."""
    order = np.random.default_rng(1).permutation(len(examples))
    for fold in range(FOLDS):
        held_out = set(order[fold::FOLDS].tolist())
        yield held_out, fit([example for i, example in enumerate(examples) if i not in held_out])


def cross_check(examples: Sequence[Example]) -> tuple[float, list[tuple[float, bool]]]:
    """Accuracy of the most probable choice, and its probability with whether it is right; ten-fold."""
    found = []
    for held_out, weights in _folds(examples):
        for i in held_out:
            shares = probabilities(weights, examples[i])
            found.append((float(shares.max()), bool(examples[i].right[shares.argmax()])))
    return float(np.mean([right for _, right in found])), found


def main(file: str = "bench/queries.tsv") -> None:
    """Prints weights, accuracy, Brier score and a reliability table."""
    examples = read_examples(Path(file), open_assistant([shipped_folder()]))
    weights = fit(examples)
    for name, weight in zip((*NAMES, *NONE_SIGNALS), weights, strict=True):
        print(f"{name:16} {weight:6.2f}")
    accuracy, found = cross_check(examples)
    brier = np.mean([(share - right) ** 2 for share, right in found])
    print(f"{len(examples)} queries, ten-fold: most probable choice right {accuracy:.3f}, Brier {brier:.3f}")
    for low in np.arange(0, 1, 0.2):
        members = [(share, right) for share, right in found if low <= share < low + 0.2 + (low > 0.7)]
        if members:
            said, was = np.mean(members, axis=0)
            print(f"  said {said:.2f}  was {was:.2f}  ({len(members)})")


if __name__ == "__main__":
    main(*sys.argv[1:])
