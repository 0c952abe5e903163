"""What has been typed so far in; the entries that it may become a question about out."""

from __future__ import annotations

from itertools import chain, islice, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.matching.normalize import is_han, normalize
from bot.matching.pinyin import split_half_typed, split_syllables
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
    reader = matcher.forms.reader
    vocabulary = reader.folder.vocabulary
    meant = readings(normalize(text), vocabulary.words, sorted(vocabulary.products), reader.words_spelt)
    for reading in filter(None, meant):
        if is_stale():
            break
        query = matcher.read(reading)
        ranking = [scored for scored in matcher.rank(query, query.language or Language.ZH) if scored.signals]
        shares = matcher.shares_known(query, [scored.entry.id for scored in ranking])
        for scored, known in zip(ranking, shares, strict=True):
            order = (round(scored.confidence, 3), known)
            before = best.get(scored.entry.id)
            is_likely = scored.entry.kind is Kind.ENTRY and known >= _LEAST_KNOWN
            if is_likely and (before is None or order > before[0]):
                best[scored.entry.id] = order, scored.entry
    found = sorted(best.values(), key=itemgetter(0), reverse=True)
    return tuple(entry for _, entry in found[:MOST_SUGGESTED])


def readings(
    normalized: str,
    words: Sequence[str],
    products: Sequence[str] = (),
    words_spelt: Callable[[str], Sequence[str]] = lambda _: (),
) -> Iterator[str]:
    """What a normalised text may be meant to become: itself, and with its last word completed in the likeliest ways.

    `words` are Latin words, the most frequent first; `products` are names, of which Chinese ones are completed too.
    `words_spelt` gives the Chinese words whose pinyin begins with some syllables, the likeliest first. Where there is
    no such word, what is half typed is left out.
    """
    yield normalized
    for name in products:
        beginnings = [name[:end] for end in range(len(name) - 1, 0, -1) if normalized.endswith(name[:end])]
        if beginnings and is_han(name[0]):
            yield normalized.removesuffix(beginnings[0]) + name
    units = split_units(normalized)
    latin = list(takewhile(_is_latin, reversed(units)))
    before = units[: len(units) - len(latin)]
    syllables = _syllables(latin)
    longer = [*_longer(units, latin, words), *_spelt(before, syllables, words_spelt)]
    yield from longer
    if latin and not longer and not split_syllables(latin[0]):
        yield join_units([*before, *(syllables or latin[::-1])][:-1])


def _longer(units: list[str], latin: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """The text of `units` with its last words, as one, replaced by those that begin so.

    Pinyin is typed with or without blanks, so that several syllables may be the beginning of one word.
    """
    listed = "\n".join(["", *words, ""])
    for count in range(1, min(len(latin), _MOST_SYLLABLES) + 1):
        beginning = "".join(units[-count:])
        if len(beginning) >= _SHORTEST:
            for word in islice(_lines_beginning(listed, beginning), _MOST_ENDINGS):
                yield join_units([*units[:-count], word])


def _lines_beginning(text: str, beginning: str) -> Iterator[str]:
    """The lines of `text`, with a line break before and after each, that begin so; searched as one text: it is long."""
    place = 0
    while (place := text.find(f"\n{beginning}", place) + 1) > 0:
        yield text[place : text.index("\n", place)]


def _spelt(
    before: Sequence[str], syllables: Sequence[str], words_spelt: Callable[[str], Sequence[str]]
) -> Iterator[str]:
    """The text of `before` and `syllables` with the last of these replaced by words that are spelt so or go on so.

    The more syllables a word is spelt with so far, the surer it is.
    """
    endings = (
        join_units([*before, *syllables[:-count], word])
        for count in range(min(len(syllables), _MOST_SYLLABLES), 0, -1)
        if len("".join(syllables[-count:])) >= _SHORTEST
        for word in words_spelt(" ".join(syllables[-count:]))[:_MOST_ENDINGS]
    )
    return islice(endings, _MOST_ENDINGS)


def _syllables(latin: Sequence[str]) -> list[str]:
    """The syllables of words in pinyin, the last word first, of which the last syllable may be half typed.

    None where the words are no pinyin.
    """
    before = [split_syllables(word) for word in reversed(latin[1:])]
    return [*chain(*before), *split_half_typed(latin[0])] if latin and all(before) else []


def _is_latin(unit: str) -> bool:
    return unit not in SEPARATORS and not is_han(unit[0]) and unit.isalpha()
