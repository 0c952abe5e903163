"""What has been typed so far in; the entries that it may become a question about out."""

from __future__ import annotations

from itertools import islice, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.matching.normalize import is_han, normalize
from bot.matching.pinyin import split_syllables
from bot.matching.units import SEPARATORS, join_units, split_units
from bot.model import Kind, Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bot.matching.matcher import Matcher
    from bot.model import Entry

MOST_SUGGESTED = 6
_MOST_ENDINGS = 3
_SHORTEST = 2
_MOST_SYLLABLES = 4
_LEAST_KNOWN = 0.6
"""The share (0 to 1) of what was typed that an entry has to know."""


def suggest(text: str, matcher: Matcher, is_stale: Callable[[], bool] = lambda: False) -> tuple[Entry, ...]:
    """The entries that `text` may become a question about, most probable first; small talk and topics are none.

    The last word may be half typed: it also counts as the words of the FAQ that begin so. Once nobody waits for them
    any more, as `is_stale` tells, no more are looked for.
    """
    best: dict[str, tuple[tuple[float, float], Entry]] = {}
    vocabulary = matcher.forms.reader.folder.vocabulary
    for reading in filter(None, readings(normalize(text), vocabulary.words, sorted(vocabulary.products))):
        if is_stale():
            break
        query = matcher.read(reading)
        ranking = [scored for scored in matcher.rank(query, query.language or Language.ZH) if scored.signals]
        for scored, known in zip(ranking, matcher.shares_known(query, ranking), strict=True):
            order = (round(scored.confidence, 3), known)
            before = best.get(scored.entry.id)
            is_likely = scored.entry.kind is Kind.ENTRY and known >= _LEAST_KNOWN
            if is_likely and (before is None or order > before[0]):
                best[scored.entry.id] = order, scored.entry
    found = sorted(best.values(), key=itemgetter(0), reverse=True)
    return tuple(entry for _, entry in found[:MOST_SUGGESTED])


def readings(normalized: str, words: Sequence[str], products: Sequence[str] = ()) -> Iterator[str]:
    """What a normalised text may be meant to become: itself, and with its last word completed in the likeliest ways.

    `words` are Latin words, the most frequent first; `products` are names, of which Chinese ones are completed too.
    Where no word begins so, a syllable of pinyin that is not complete is left out.
    """
    yield normalized
    for name in products:
        beginnings = [name[:end] for end in range(len(name) - 1, 0, -1) if normalized.endswith(name[:end])]
        if beginnings and is_han(name[0]):
            yield normalized.removesuffix(beginnings[0]) + name
    units = split_units(normalized)
    latin = list(takewhile(_is_latin, reversed(units)))
    longer = list(_longer(units, latin, words))
    yield from longer
    if latin and not longer and (syllables := _complete_syllables(latin[0])) != latin[0]:
        yield join_units([*units[:-1], syllables] if syllables else units[:-1])


def _longer(units: list[str], latin: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """The text of `units` with its last words, as one, replaced by those that begin so.

    Pinyin is typed with or without blanks, so that several syllables may be the beginning of one word.
    """
    for count in range(1, min(len(latin), _MOST_SYLLABLES) + 1):
        beginning = "".join(units[-count:])
        found = (word for word in words if word.startswith(beginning))
        for word in islice(found, _MOST_ENDINGS if len(beginning) >= _SHORTEST else 0):
            yield join_units([*units[:-count], word])


def _complete_syllables(word: str) -> str:
    """The beginning of a word that consists of whole syllables of pinyin: `shenm` is `shen` so far."""
    while word and not split_syllables(word):
        word = word[:-1]
    return word


def _is_latin(unit: str) -> bool:
    return unit not in SEPARATORS and not is_han(unit[0]) and unit.isalpha()
