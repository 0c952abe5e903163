"""A text in, its keywords out: jieba's TF-IDF over its own dictionary, without its cache, log and warnings."""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING, Any

from bot.matching.tables import reading_of

if TYPE_CHECKING:
    from collections.abc import Iterable


_NAME = "nz"
_NOUNS = ("n", "nr", "ns", "nt", "nz", "nrt", "vn", "an", "eng")
"""What jieba calls nouns, names, verbs and adjectives that serve as such, and Latin words."""


class Keywords:
    """Finds keywords; `names` are words that no dictionary has. Making one takes a second."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._extractor = _extractor()
        for name in names:
            self._extractor.tokenizer.add_word(name, tag=_NAME)

    def of(self, text: str, count: int) -> tuple[str, ...]:
        """The most telling nouns and names of `text`, at most `count`; where there are none, words of any kind."""
        nouns = self._extractor.extract_tags(text, topK=count, allowPOS=_NOUNS)
        return tuple(nouns or self._extractor.extract_tags(text, topK=count))


def romanised(word: str) -> str:
    """`word` in small letters, digits and hyphens, Chinese characters as pinyin; empty where none are known."""
    syllables = [reading_of().get(char, char) for char in word.lower()]
    return "".join(char for char in "".join(syllables) if char.isascii() and char.isalnum())


def _extractor() -> Any:
    # As in `segment`: jieba looks for its dictionary with pkg_resources, which warns, and can do without.
    without = "pkg_resources" not in sys.modules
    if without:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # None: it cannot be imported
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import jieba
            import jieba.analyse
            import jieba.posseg

            extractor = jieba.analyse.TFIDF()
    finally:
        if without:
            del sys.modules["pkg_resources"]
    extractor.tokenizer = tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    extractor.postokenizer = jieba.posseg.POSTokenizer(tokenizer)
    return extractor
