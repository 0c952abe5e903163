"""Fits the weights for FAQs with few phrasings of each entry: `python -m bench.few` (needs numpy and scipy).

The shipped FAQ is taken apart into small ones: two to six phrasings of most items make the index, others of
the same items are what it ought to answer, and those of the items left out what it ought not to. Prints the weights
to be put into `bot/matching/confidence.py`, and what they reach on other such FAQs, beside the usual weights.
"""

from __future__ import annotations

import random

import numpy as np

from bench.figures import auroc
from bench.fit import NAMES, SHARPENING, Example, fit, make_example, probabilities, weights_of
from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load
from bot.matching.confidence import FEW, NONE_SIGNALS, USUAL
from bot.matching.matcher import Matcher
from bot.matching.preparing import prepare_matcher
from bot.model import Entry, Kind, Knowledge, Language

LEAST_OF_AN_ITEM = 12
LEFT_OUT = 0.3
ASKED = 6
KEPT = (2, 3, 4, 6)
ZH, EN = Language


def examples(
    knowledge: Knowledge, seed: int, language: Language, *, has_terms: bool = False
) -> list[Example]:
    """Questions to one small FAQ with the signals of its candidates."""
    chance = random.Random(seed)
    items = [
        entry
        for entry in knowledge.entries.values()
        if len(entry.questions.get(language, ())) >= LEAST_OF_AN_ITEM
    ]
    chance.shuffle(items)
    kept: dict[str, Entry] = {}
    asked: list[tuple[str, str | None]] = []
    for number, item in enumerate(items):
        texts = list(item.questions[language])
        chance.shuffle(texts)
        if number < LEFT_OUT * len(items):
            asked += [(text, None) for text in texts[:ASKED]]
            continue
        count = chance.choice(KEPT)
        kind = item.kind if has_terms else Kind.ENTRY
        kept[item.id] = item._replace(kind=kind, questions={language: tuple(texts[:count])})
        asked += [(text, item.id) for text in texts[count : count + ASKED]]
    terms = knowledge.terms if has_terms else {}
    matcher = Matcher(kept, prepare_matcher(Knowledge(kept, terms=terms)))
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


def main() -> None:
    """Prints the weights, and what they and the present ones reach on other small FAQs."""
    knowledge = load([shipped_folder()])
    plain = [each for seed in (1, 2) for each in examples(knowledge, seed, ZH)]
    plain += [each for seed in (5, 6) for each in examples(knowledge, seed, EN)]
    named = examples(knowledge, 7, ZH, has_terms=True) + examples(knowledge, 8, EN, has_terms=True)
    weights = fit([*plain, *named]) / SHARPENING
    for name, weight in zip((*NAMES, *NONE_SIGNALS), weights, strict=True):
        print(f"{name:16} {weight:6.2f}")
    for name, given in (("Chinese", examples(knowledge, 21, ZH)), ("English", examples(knowledge, 22, EN))):
        print(f"{name}, {len(given)} questions")
        report("usual weights", weights_of(USUAL), given)
        report("weights for few", weights_of(FEW), given)
        report("fitted just now", weights, given)


if __name__ == "__main__":
    main()
