"""Fits the weights for FAQs with few phrasings of each entry: `python -m bench.few [DATA]` (needs numpy and scipy).

Three FAQs are taken apart into small ones: the shipped one in both languages, a made-up Chinese one, and the training
texts of Banking77 (DATA is the folder of the public data, else ../shared/bench). Two to six phrasings of most items
make the index, others of the same items are what it ought to answer, and those of the items left out what it ought
not to. Prints the weights to be put into `bot/matching/confidence.py`, where none may be below 0.01 for a family, and
what they reach on other such FAQs.
"""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.compare import DATA
from bench.datasets import read_banking77
from bench.figures import auroc
from bench.fit import NAMES, SHARPENING, Example, fit, make_example, probabilities, weights_of
from bench.madeup import make_faq
from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load
from bot.matching.confidence import FEW, NONE_SIGNALS, USUAL
from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher
from bot.model import Entry, Kind, Knowledge, Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bench.datasets import Labelled

LEAST_OF_AN_ITEM = 12
LEFT_OUT = 0.3
KEPT = (2, 3, 4, 6)
MADE_UP = 560
ZH, EN = Language


@dataclass(frozen=True, slots=True)
class Source:
    """The items of an FAQ in one language, and how many questions are asked about each."""

    name: str
    language: Language
    items: tuple[Entry, ...]
    asked: int


def own(knowledge: Knowledge, language: Language) -> Source:
    """The shipped FAQ."""
    return Source(f"shipped, {language}", language, tuple(knowledge.entries.values()), 6)


def labelled(name: str, language: Language, texts: Iterable[Labelled], asked: int) -> Source:
    """The FAQ that has an entry for each label."""
    questions: dict[str, list[str]] = {}
    for id, text in texts:
        questions.setdefault(id, []).append(text)
    answer = Text(zh="…", en="…")
    items = (Entry(id, Kind.ENTRY, {language: tuple(own)}, answer) for id, own in questions.items())
    return Source(name, language, tuple(items), asked)


def examples(source: Source, seed: int, known: Knowledge | None = None) -> list[Example]:
    """Questions to one small FAQ with the signals of its candidates.

    With `known` its items are of the kinds that they have, and its terms are known; else all are entries.
    """
    chance = random.Random(seed)
    language = source.language
    items = [item for item in source.items if len(item.questions.get(language, ())) >= LEAST_OF_AN_ITEM]
    chance.shuffle(items)
    kept: dict[str, Entry] = {}
    asked: list[tuple[str, str | None]] = []
    for number, item in enumerate(items):
        texts = list(item.questions[language])
        chance.shuffle(texts)
        if number < LEFT_OUT * len(items):
            asked += [(text, None) for text in texts[: source.asked]]
            continue
        count = chance.choice(KEPT)
        kind = item.kind if known else Kind.ENTRY
        kept[item.id] = item._replace(kind=kind, questions={language: tuple(texts[:count])})
        asked += [(text, item.id) for text in texts[count : count + source.asked]]
    matcher = Matcher(kept, prepare_matcher(Knowledge(kept, terms=known.terms if known else {})))
    return [_example(matcher, text, right, language) for text, right in asked]


def _example(matcher: Matcher, text: str, right: str | None, language: Language) -> Example:
    query = matcher.read(text)
    found = [scored for scored in matcher.rank(query, language) if scored.signals]
    return make_example(matcher, query, found, [scored.entry.id == right for scored in found])


def report(name: str, weights: np.ndarray, given: list[Example]) -> None:
    """Prints the share of first candidates that are right where one is, and the AUROC of the confidence."""
    shares = [probabilities(weights, example)[:-1] for example in given]
    inside = [bool(example.right[:-1].any()) for example in given]
    first = [
        bool(len(own)) and bool(example.right[own.argmax()])
        for own, example in zip(shares, given, strict=True)
    ]
    confidence = [float(own.max(initial=0.0)) for own in shares]
    right = np.mean([hit for hit, is_inside in zip(first, inside, strict=True) if is_inside])
    answerable = [each for each, is_inside in zip(confidence, inside, strict=True) if is_inside]
    others = [each for each, is_inside in zip(confidence, inside, strict=True) if not is_inside]
    print(f"  {name:22} first candidate right {right:.3f}, AUROC {auroc(answerable, others):.3f}")


def main(data: str = DATA) -> None:
    """Prints the weights, and what they and the present ones reach on other small FAQs."""
    knowledge = load([shipped_folder()])
    sources = [
        own(knowledge, ZH),
        own(knowledge, EN),
        labelled("made-up", ZH, make_faq(MADE_UP).phrasings, 2),
        labelled("Banking77", EN, read_banking77(Path(data) / "banking77").phrasings, 8),
    ]
    fitted_to = [example for source in sources for seed in (1, 2) for example in examples(source, seed)]
    named = examples(own(knowledge, ZH), 7, knowledge) + examples(own(knowledge, EN), 8, knowledge)
    weights = fit([*fitted_to, *named]) / SHARPENING
    for name, weight in zip((*NAMES, *NONE_SIGNALS), weights, strict=True):
        print(f"{name:16} {weight:6.2f}")
    for source in sources:
        given = examples(source, 21) + examples(source, 22)
        print(f"{source.name}, {len(given)} questions")
        report("usual weights", weights_of(USUAL), given)
        report("weights for few", weights_of(FEW), given)
        report("fitted just now", weights, given)


if __name__ == "__main__":
    main(*sys.argv[1:])
