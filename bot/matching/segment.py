"""Chinese text in, words out: jieba over a dictionary of our own, without its cache, log and warnings."""

from __future__ import annotations

import sys
import warnings
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_TERM_FREQUENCY = 1_000_000


def word_frequencies(
    common: Mapping[str, tuple[int, str]], terms: Iterable[str], texts: Iterable[str]
) -> dict[str, int]:
    """jieba's prefix dictionary: every word, and 0 for every mere prefix.

    It holds the FAQ's terms and those common words whose pairs of characters all occur in its `texts`, which are
    about all that can be matched; so it loads in a millisecond.
    """
    pairs = {pair for text in texts for pair in map("".join, pairwise(text))}
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


def _tokenizer(frequencies: dict[str, int]) -> Any:
    """A jieba tokenizer that is ready: it reads no file, writes no cache and logs nothing.

    jieba imports pkg_resources where setuptools is installed, which takes longer than all the rest and
    warns; it needs it only to find its own dictionary, which is not used here.
    """
    missing = object()
    before = sys.modules.get("pkg_resources", missing)
    if before is missing:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import jieba
    finally:
        if before is missing:
            del sys.modules["pkg_resources"]
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ = frequencies
    tokenizer.total = max(sum(frequencies.values()), 1)
    tokenizer.initialized = True
    return tokenizer
