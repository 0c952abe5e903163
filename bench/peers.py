"""Phrasings with their entries in, methods that name the entry of a query with a score out: ours and what others use.

All are as their libraries have them, without options of our own, but for this: all compare lower-cased texts, which
rapidfuzz's own `default_process` makes (for the phrasings once, at the start); bm25s and tantivy find the best
phrasing, in Chinese by characters (tantivy also by pairs of them), else by words; the linear SVM sees TF-IDF of 2 to 5
characters and of one and two words.
Libraries are imported when a method is made, so that its memory and its times are its own.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol

from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_WORD = re.compile(r"\w+")
_HAN_OR_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")


class Method(Protocol):
    """What is measured."""

    def fit(self, ids: Sequence[str], phrasings: Sequence[str]) -> None:
        """Makes the index."""

    def rank(self, query: str) -> tuple[str, float]:
        """The best entry, or an empty text, with a score that is higher the surer the method is."""


class Jiewen:
    """Ours, the way every user takes: an FAQ folder is opened, and a session is asked."""

    def __init__(self, folder: Path) -> None:
        from bot.dialogue.opening import open_assistant
        from bot.dialogue.session import Session

        self._open, self._session = open_assistant, Session
        self._folder = folder

    def fit(self, ids: Sequence[str], phrasings: Sequence[str]) -> None:  # noqa: ARG002 -- they are in the folder
        self._assistant = self._open([self._folder])

    def rank(self, query: str) -> tuple[str, float]:
        candidates = self._session(self._assistant).ask(query).candidates
        return (candidates[0].entry, candidates[0].confidence) if candidates else ("", 0.0)


class Rapidfuzz:
    """`process.extractOne` with the scorer of that name."""

    def __init__(self, scorer: str) -> None:
        from rapidfuzz import fuzz, process, utils

        self._find: Callable[..., Any] = process.extractOne
        self._scorer = getattr(fuzz, scorer)
        self._processed = utils.default_process

    def fit(self, ids: Sequence[str], phrasings: Sequence[str]) -> None:
        self._ids = ids
        self._phrasings = [self._processed(text) for text in phrasings]

    def rank(self, query: str) -> tuple[str, float]:
        _, score, number = self._find(self._processed(query), self._phrasings, scorer=self._scorer)
        return self._ids[number], score


class Bm25s:
    """bm25s over words, or over characters."""

    def __init__(self, language: Language) -> None:
        import bm25s

        self._bm25s = bm25s.BM25()
        self._tokens = characters if language is Language.ZH else words

    def fit(self, ids: Sequence[str], phrasings: Sequence[str]) -> None:
        self._ids = ids
        self._bm25s.index([self._tokens(text) for text in phrasings], show_progress=False)

    def rank(self, query: str) -> tuple[str, float]:
        numbers, scores = self._bm25s.retrieve([self._tokens(query)], k=1, show_progress=False)
        return self._ids[int(numbers[0, 0])], float(scores[0, 0])


class Tantivy:
    """tantivy over words, or over characters and pairs of them; its index is in memory."""

    def __init__(self, language: Language) -> None:
        import tantivy

        self._document = tantivy.Document
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("text", tokenizer_name="whitespace")
        schema.add_unsigned_field("number", stored=True)
        self._index = tantivy.Index(schema.build())
        self._tokens = characters_and_pairs if language is Language.ZH else words

    def fit(self, ids: Sequence[str], phrasings: Sequence[str]) -> None:
        self._ids = ids
        writer = self._index.writer(num_threads=1)
        for number, text in enumerate(phrasings):
            writer.add_document(self._document(text=" ".join(self._tokens(text)), number=number))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def rank(self, query: str) -> tuple[str, float]:
        # Lower-cased words are no operators of its query language.
        parsed = self._index.parse_query(" ".join(self._tokens(query)), ["text"])
        hits = self._searcher.search(parsed, 1, count=False).hits
        if not hits:
            return "", 0.0
        score, address = hits[0]
        return self._ids[self._searcher.doc(address)["number"][0]], score


class LinearSvm:
    """scikit-learn's LinearSVC, one entry against the rest; the score is the distance to its plane."""

    def __init__(self) -> None:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.pipeline import make_pipeline, make_union
        from sklearn.svm import LinearSVC

        self._svm = make_pipeline(
            make_union(
                TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
                TfidfVectorizer(analyzer="word", ngram_range=(1, 2), sublinear_tf=True),
            ),
            LinearSVC(),
        )

    def fit(self, ids: Sequence[str], phrasings: Sequence[str]) -> None:
        self._svm.fit(phrasings, ids)

    def rank(self, query: str) -> tuple[str, float]:
        scores = self._svm.decision_function([query])[0]
        best = int(scores.argmax())
        return str(self._svm.classes_[best]), float(scores[best])


def words(text: str) -> list[str]:
    """The lower-cased words of a text."""
    return _WORD.findall(text.lower())


def characters(text: str) -> list[str]:
    """The Chinese characters and the other words of a text, lower-cased."""
    return _HAN_OR_WORD.findall(text.lower())


def characters_and_pairs(text: str) -> list[str]:
    """The same, and each two that follow each other as one."""
    found = characters(text)
    return found + [first + second for first, second in pairwise(found)]


def make_method(name: str, folder: Path, language: Language) -> Method:
    """The method of that name; `folder` is that of the FAQ, which only ours reads."""
    kind, _, scorer = name.partition(" ")
    match kind:
        case "jiewen":
            return Jiewen(folder)
        case "rapidfuzz":
            return Rapidfuzz(scorer)
        case "bm25s":
            return Bm25s(language)
        case "tantivy":
            return Tantivy(language)
        case "scikit-learn":
            return LinearSvm()
        case _:
            raise ValueError(name)
