"""A number of entries in, a made-up Chinese FAQ with queries out: `python -m bench.madeup ENTRIES FOLDER` writes it.

An intent is what is asked about what, in which situation; frequent words are far more frequent than rare ones, as in
real FAQs, so that entries share most of their words. The same number always makes the same FAQ.
"""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench import fragments
from bench.datasets import Dataset, Labelled, describe, write_dataset
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

PHRASINGS = 20
PARAPHRASES = 1000
UNRELATED = 200
_SEED = 20
_ZIPF = 0.8
_WITH_SITUATION, _WITH_OPENING, _WITH_ENDING = 0.6, 0.2, 0.25
_DETAILS = (0, 0, 0, 0, 0, 0, 0, 1)
_DETAILS_OF_QUERY = (0, 0, 0, 1, 1, 2, 3)
"""How many details a text may have besides the question; who asks tells more than who writes an FAQ."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What an entry is about; each fragment holds the ways of writing it, separated by `|`."""

    kind: int
    product: str
    thing: str
    action: str
    situation: str


def make_faq(entries: int) -> Dataset:
    """The FAQ with so many entries: unseen paraphrases of its phrasings are the queries, unrelated ones come last."""
    random_numbers = random.Random(_SEED)
    intents = {f"q{number:05}": intent for number, intent in enumerate(draw_intents(entries, random_numbers))}
    used: set[str] = set()
    phrasings = [
        (id, _unused(intent, _DETAILS, used, random_numbers))
        for id, intent in intents.items()
        for _ in range(PHRASINGS)
    ]
    asked = random_numbers.choices(list(intents), k=PARAPHRASES)
    queries: list[Labelled] = [
        (id, _unused(intents[id], _DETAILS_OF_QUERY, used, random_numbers)) for id in asked
    ]
    unrelated = [("", draw_unrelated(random_numbers)) for _ in range(UNRELATED)]
    return Dataset("Made-up Chinese FAQ", Language.ZH, tuple(phrasings), (*queries, *unrelated))


def draw_intents(count: int, random_numbers: random.Random) -> list[Intent]:
    """So many different intents, in the order in which they were drawn."""
    intents: dict[Intent, None] = {}
    while len(intents) < count:
        products, things, actions = random_numbers.choice(fragments.FIELDS)
        kind = random_numbers.choices(range(len(fragments.KINDS)), _zipf(len(fragments.KINDS)))[0]
        with_situation = random_numbers.random() < _WITH_SITUATION
        situation = _frequent(fragments.SITUATIONS, random_numbers) if with_situation else ""
        product, thing, action = (_frequent(part, random_numbers) for part in (products, things, actions))
        intents[Intent(kind, product, thing, action, situation)] = None
    return list(intents)


def _unused(intent: Intent, details: Sequence[int], used: set[str], random_numbers: random.Random) -> str:
    """A way to ask for `intent` that is not in `used`, and is from now on; with one of so many `details`."""
    while (text := draw_phrasing(intent, random_numbers.choice(details), random_numbers)) in used:
        pass
    used.add(text)
    return text


def draw_phrasing(intent: Intent, details: int, random_numbers: random.Random) -> str:
    """One way to ask for `intent`, with so many details before it."""
    form = _of(fragments.KINDS[intent.kind], random_numbers)
    if "{s}" not in form:
        form = "{s}" + form  # without its situation it might be another entry's
    text = form.format(
        p=_way(intent.product, random_numbers), o=_way(intent.thing, random_numbers),
        a=_way(intent.action, random_numbers), s=_way(intent.situation, random_numbers),
        h=_frequent(fragments.HOW, random_numbers), t=_frequent(fragments.DELAY, random_numbers),
        n=_frequent(fragments.NOTICE, random_numbers), f=_frequent(fragments.FEE, random_numbers),
        d=_frequent(fragments.PAPERS, random_numbers),
    ).removeprefix("，")  # fmt: skip
    text = "".join(draw_detail(random_numbers) for _ in range(details)) + text
    if random_numbers.random() < _WITH_OPENING:
        text = _frequent(fragments.OPENINGS, random_numbers) + text
    if random_numbers.random() < _WITH_ENDING:
        text += _frequent(fragments.ENDINGS, random_numbers)
    return text


def draw_detail(random_numbers: random.Random) -> str:
    """What somebody tells besides the question."""
    return _of(fragments.DETAILS.split(), random_numbers).format(
        c=_frequent(fragments.CITIES, random_numbers), r=_frequent(fragments.RELATIVES, random_numbers),
        g=_frequent(fragments.GOODS, random_numbers), m=random_numbers.randrange(10, 5000),
    )  # fmt: skip


def draw_unrelated(random_numbers: random.Random) -> str:
    """A question that the FAQ does not answer."""
    names = {
        "c": fragments.CITIES, "c2": fragments.CITIES, "k": fragments.DISHES, "k2": fragments.DISHES,
        "i": fragments.SKILLS, "i2": fragments.SKILLS, "x": fragments.ANIMALS, "b": fragments.GAMES,
    }  # fmt: skip
    form = _of(fragments.UNRELATED, random_numbers)
    return form.format(**{name: _of(words.split(), random_numbers) for name, words in names.items()})


def _of(items: Sequence[str], random_numbers: random.Random) -> str:
    return random_numbers.choice(items)


def _way(fragment: str, random_numbers: random.Random) -> str:
    return _frequent(fragment.replace("|", " "), random_numbers) if fragment else ""


def _frequent(line: str, random_numbers: random.Random) -> str:
    """One of the words of a line, the first ones most often."""
    words = line.split()
    return random_numbers.choices(words, _zipf(len(words)))[0]


def _zipf(count: int) -> list[float]:
    return [(rank + 1) ** -_ZIPF for rank in range(count)]


def main(entries: str, folder: str) -> None:
    """Writes the FAQ and prints it in a line."""
    dataset = make_faq(int(entries))
    write_dataset(dataset, Path(folder))
    print(describe(dataset))


if __name__ == "__main__":
    main(*sys.argv[1:])
