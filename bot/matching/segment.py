"""Chinese text in, words out: jieba over a dictionary of our own, without its cache, log and warnings."""

from __future__ import annotations

import builtins
import sys
import warnings
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from itertools import pairwise
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from bot.matching.normalize import is_all_han

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_OWN_JIEBA = "bot_jieba"
_IMPORTED_IN_VAIN = frozenset(("finalseg", "hashlib", "tempfile"))
"""Tables for words that no dictionary has, which HMM=False never asks for, and what the cache of a dictionary needs."""
_TERM_FREQUENCY = 1_000_000


def word_frequencies(
    common: Mapping[str, tuple[int, str]], terms: Iterable[str], texts: Iterable[str]
) -> dict[str, int]:
    """jieba's prefix dictionary: every word, and 0 for every mere prefix.

    It holds the FAQ's terms and those common words whose pairs of characters all occur in its `texts`, which are
    about all that can be matched; so it loads in a millisecond.
    """
    pairs: set[str] = set()
    for text in texts:
        pairs.update(map(str.__add__, text, text[1:]))
    frequencies = {
        word: frequency
        for word, (frequency, _) in common.items()
        if len(word) > 1 and all(pair in pairs for pair in map("".join, pairwise(word)))
    }
    frequencies.update(dict.fromkeys(terms, _TERM_FREQUENCY))
    for word in list(frequencies):
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
    return frequencies


class Segmenter:
    """Cuts Chinese text into words; jieba is imported, and the dictionary asked for, at the first cut."""

    def __init__(self, frequencies: Callable[[], dict[str, int]]) -> None:
        self._frequencies = frequencies
        self._tokenizer: Any = None

    def cut(self, text: str) -> list[str]:
        """The words of `text`, in order; joined they are the text again."""
        if self._tokenizer is None:
            self._tokenizer = _tokenizer(self._frequencies())
        return list(self._tokenizer.cut(text, HMM=False))


class RememberingSegmenter(Segmenter):
    """Cuts the same words out of many texts: what no word of the dictionary reaches across is cut once for all."""

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        super().__init__(lambda: dict(frequencies))
        # The dictionary holds the beginnings of each word as well, so these are all pairs in words.
        self._inside = frozenset(word[-2:] for word in frequencies if len(word) > 1)
        self._cut: dict[str, list[str]] = {}

    def cut(self, text: str) -> list[str]:
        """The words of `text`, in order; joined they are the text again."""
        if not text or not is_all_han(text):
            return super().cut(text)
        words: list[str] = []
        start = 0
        for end, pair in enumerate(map(str.__add__, text, text[1:]), 1):
            if pair not in self._inside:
                words += self._words(text[start:end])
                start = end
        words += self._words(text[start:])
        return words

    def _words(self, piece: str) -> Sequence[str]:
        if len(piece) == 1:
            return piece
        if piece not in self._cut:
            self._cut[piece] = super().cut(piece)
        return self._cut[piece]


def _tokenizer(frequencies: dict[str, int]) -> Any:
    """A jieba tokenizer that is ready: it reads no file, writes no cache and logs nothing."""
    tokenizer = _own_jieba().Tokenizer()
    tokenizer.FREQ = frequencies
    tokenizer.total = max(sum(frequencies.values()), 1)
    tokenizer.initialized = True
    return tokenizer


def _own_jieba() -> ModuleType:
    """A copy of jieba without what it imports in vain, which would take longer than all the rest.

    The copy has a name of its own, so that whoever else imports jieba gets the real one. pkg_resources, which
    warns as well, is left out for jieba's own modules: they need it only to find jieba's dictionary.
    """
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("No module named 'jieba'", name="jieba")
    folders = found.submodule_search_locations
    spec = spec_from_file_location(_OWN_JIEBA, found.origin, submodule_search_locations=folders)
    assert spec is not None
    assert spec.loader is not None
    jieba = module_from_spec(spec)
    vars(jieba)["__builtins__"] = {**vars(builtins), "__import__": _import_for_jieba}
    before = set(sys.modules)
    sys.modules[_OWN_JIEBA] = jieba
    sys.modules.setdefault("pkg_resources", None)  # type: ignore[arg-type]  # None: it cannot be imported
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            spec.loader.exec_module(jieba)
    finally:
        for name in ("pkg_resources", _OWN_JIEBA, f"{_OWN_JIEBA}._compat"):
            if name not in before:
                sys.modules.pop(name, None)
    return jieba


def _import_for_jieba(
    name: str, globals: Any = None, locals: Any = None, names: Sequence[str] | None = None, level: int = 0
) -> Any:
    """What an import statement in jieba gets: nothing of use for what is only there for other ways of cutting."""
    if not _IMPORTED_IN_VAIN.isdisjoint([name, *(names or ())]):
        return SimpleNamespace(**dict.fromkeys(names or ()))
    return __import__(name, globals, locals, names or (), level)
