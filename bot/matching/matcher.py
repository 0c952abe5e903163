"""Knowledge in; an object out that reads questions and ranks what may answer them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.asked import prepare
from bot.matching.forms import QuestionForms
from bot.matching.index import Index
from bot.matching.query import Reader
from bot.matching.rank import Scored, rank
from bot.matching.segment import Segmenter
from bot.matching.terms import TermFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.matching.columns import Columns
    from bot.matching.fitted import Fitted
    from bot.matching.grounds import Grounds
    from bot.matching.query import Query
    from bot.matching.terms import Vocabulary
    from bot.model import Entry, Language

_REMEMBERED = 1_000
"""People ask the same again and again, and what the chat shows before Enter is asked once more after it."""


class Prepared(NamedTuple):
    """All that matching needs besides the entries themselves, as plain values that can be stored.

    `fitted` are the weights that tell the entries apart, where there are phrasings enough; `foreign` are the names
    that no entry is about. `frequencies` is jieba's dictionary, `lexicon` that of pinyin; both are asked for when
    they are needed.
    """

    vocabulary: Vocabulary
    columns: Columns
    fitted: Fitted | None
    foreign: frozenset[str]
    frequencies: Callable[[], dict[str, int]]
    lexicon: Callable[[], Mapping[str, tuple[str, float]]]


class Matcher:
    """Reads questions and ranks the entries of one FAQ."""

    def __init__(self, entries: Mapping[str, Entry], prepared: Prepared) -> None:
        self.forms = QuestionForms(
            Reader(TermFolder(prepared.vocabulary), prepared.lexicon), Segmenter(prepared.frequencies)
        )
        self.index = Index(prepared.columns, prepared.fitted)
        ids = tuple(self.index.ids)
        self._entry_of = cache(lambda number: entries[ids[number]])  # an entry may have to be unpacked
        self._foreign = prepared.foreign
        self._remembered_query = lru_cache(_REMEMBERED)(self.forms.reader.read)
        self._remembered_ranking = lru_cache(_REMEMBERED)(self._compute_ranking)
        self._numbers = {id: number for number, id in enumerate(self.index.ids)}

    def read(self, text: str) -> Query:
        """The question as it is compared."""
        return self._remembered_query(text)

    def split_questions(self, query: Query) -> list[Query]:
        """The separate questions of a message that asks more than one, else none."""
        return self.forms.reader.split(query)

    def rank_for_each_product(self, query: Query, language: Language) -> list[tuple[Scored, ...]]:
        """The candidates if a question that names no product were asked of each one that has entries to itself.

        A ranking is empty where its first candidate is not about that product alone.
        """
        rankings = []
        for product in self.index.single_products:
            asked = self.forms.reader.of_units(query.normalized, [product, *query.units], query.language)
            found = self.rank(asked, language)
            only = found and self.index.single_product(self._numbers[found[0].entry.id])
            rankings.append(found if only == product else ())
        return rankings

    def is_about_one_product(self, entry: Entry) -> bool:
        """Whether an entry is about one of several products, each of which has entries to itself."""
        return len(self.index.single_products) > 1 and bool(
            self.index.single_product(self._numbers[entry.id])
        )

    def rank(self, query: Query, language: Language) -> tuple[Scored, ...]:
        """The candidates of all kinds, most probable first; phrasings in `language` are shown where there are any."""
        return self._remembered_ranking(query, language)

    def _compute_ranking(self, query: Query, language: Language) -> tuple[Scored, ...]:
        asked = prepare(query, self.index, self.forms, self._foreign)
        return rank(asked, self.index, self._entry_of, language)

    def shares_known(self, query: Query, entries: Iterable[str]) -> list[float]:
        """The share (0 to 1) of what is telling in a query that each of `entries`, which are ids, knows."""
        asked = prepare(query, self.index, self.forms, self._foreign)
        known = (self.index.known(self._numbers[entry]) for entry in entries)
        return [
            sum([weight for feature, weight in asked.weights.items() if feature in own]) / asked.total
            for own in known
        ]

    def grounds(self, query: Query, candidates: Sequence[Scored]) -> Grounds:
        """Why `candidates` were ranked as they were for `query`; what ranking does not need is computed here."""
        from bot.matching.grounds import grounds

        asked = prepare(query, self.index, self.forms, self._foreign)
        numbered = [(self._numbers[scored.entry.id], scored) for scored in candidates]
        return grounds(asked, self.index, self._entry_of, self.forms, numbered)
