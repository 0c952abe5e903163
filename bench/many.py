"""Fits the weights for FAQs with fitted weights: `python -m bench.many [DATA]` (needs numpy and scipy).

Of the training texts of Banking77 and CLINC150 every fifth is asked and the others make the index; a fifth of the
entries is left out of it altogether, so that their texts are questions that the FAQ does not answer. No test text is
read. Prints the weights to be put into `bot/matching/confidence.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.datasets import read_dataset
from bench.fit import SHARPENING, Example, fit
from bot.matching.asked import none_signals, prepare
from bot.matching.confidence import FITTED_SIGNALS, NONE_SIGNALS, fitted_rows
from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher
from bot.model import Entry, Kind, Knowledge, Language, Text

if TYPE_CHECKING:
    from bench.datasets import Dataset

LEFT_OUT = 5


def examples(dataset: Dataset) -> list[Example]:
    """Questions to an FAQ made from most of the training texts, with the signals of its candidates."""
    left_out = set(sorted({name for name, _ in dataset.phrasings})[::LEFT_OUT])
    kept: dict[str, list[str]] = {}
    for name, text in dataset.phrasings:
        if name not in left_out:
            kept.setdefault(name, []).append(text)
    entries = {
        name: Entry(name, Kind.ENTRY, {Language.EN: tuple(texts)}, Text(None, "-"))
        for name, texts in kept.items()
    }
    matcher = Matcher(entries, prepare_matcher(Knowledge(entries)))
    return [_example(matcher, name, text) for name, text in dataset.queries]


def _example(matcher: Matcher, name: str, text: str) -> Example:
    query = matcher.read(text)
    asked = prepare(query, matcher.index, matcher.forms)
    found = [scored for scored in matcher.rank(query, Language.EN) if scored.signals]
    assert matcher.index.fitted is not None
    numbers = [matcher.index.ids.index(scored.entry.id) for scored in found]
    rows = fitted_rows(
        [scored.signals for scored in found], matcher.index.fitted.scores(asked.features, numbers)
    )
    right = [scored.entry.id == name for scored in found]
    return Example(
        np.array(rows).reshape(-1, len(FITTED_SIGNALS)),
        np.array(none_signals(asked)),
        np.array([*right, not any(right)]),
    )


def main(data: str = "../shared/bench") -> None:
    """Prints the weights."""
    given = [
        each
        for name in ("banking77", "clinc150")
        for each in examples(read_dataset(name, Path(data), validate=True))
    ]
    for name, weight in zip((*FITTED_SIGNALS, *NONE_SIGNALS), fit(given) / SHARPENING, strict=True):
        print(f"{name:10} {weight:6.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
