"""Knowledge in, what matching needs besides it out; only where an index is made, which takes longer than all else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.matching.fitting import fit, is_worth_fitting
from bot.matching.forms import QuestionForms
from bot.matching.index import Index
from bot.matching.indexing import build_columns, count_words, gather_texts
from bot.matching.matcher import Prepared
from bot.matching.normalize import is_han
from bot.matching.pinyin import pinyin_lexicon
from bot.matching.query import Reader
from bot.matching.rank import foreign_names
from bot.matching.segment import RememberingSegmenter, word_frequencies
from bot.matching.tables import common_words
from bot.matching.terms import TermFolder, gather_vocabulary
from bot.matching.units import has_latin, split_units

if TYPE_CHECKING:
    from bot.matching.indexing import Report
    from bot.model import Knowledge


def prepare_matcher(knowledge: Knowledge, report: Report | None = None) -> Prepared:
    """What matching needs, worked out from the texts; takes a second for some thousand phrasings.

    `report` is told how much is done, and of how much.
    """
    texts = gather_texts(knowledge.entries.values())
    normalized = [text.normalized for row in texts.values() for text in row]
    mixed = filter(has_latin, normalized)
    latin = Counter(unit for text in mixed for unit in split_units(text) if not is_han(unit[0]))
    vocabulary = gather_vocabulary(knowledge.terms.values(), latin)
    frequencies = word_frequencies(common_words(), vocabulary.names, normalized)
    # The FAQ's own Latin words are all known to it, so none of them is taken for pinyin.
    reader = Reader(TermFolder(vocabulary), dict)
    columns = build_columns(texts, QuestionForms(reader, RememberingSegmenter(frequencies)), report)
    lexicon = pinyin_lexicon(common_words(), count_words(columns))
    fitted = fit(columns, report) if is_worth_fitting(columns) else None
    foreign = foreign_names(Index(columns), lambda number: knowledge.entries[columns.ids[number]])
    return Prepared(vocabulary, columns, fitted, foreign, lambda: frequencies, lambda: lexicon)
