"""An expectation and the turn that came in, the differences between them out, in the words of the file."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from bot.dialogue.blocks import text_of
from bot.transcripts.format import Key
from bot.yamltext import meaning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.model import Turn
    from bot.transcripts.format import Expectation, Name

Value: TypeAlias = str | tuple[int, ...] | tuple[str, ...] | None
"""What stands after a key: a word or an id, null, paragraphs, or texts and ids."""

# Texts of this form mean themselves in YAML, wherever they stand, unless they are a number or the like.
_PLAIN = re.compile(r"\w[\w，。！？、；（）《》“”¶/-]*(?: \w[\w，。！？、；（）《》“”¶/-]*)*")
_SENTENCE_END = re.compile(r"\n|(?<=[。！？])|(?<=[.!?])(?<!\n\d\.)(?<!\n\d\d\.)\s")
"""What ends a sentence; the full stop after the number of a choice does not."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One kind of expectation that was not met.

    For `says`, `expected` holds only the texts that the reply lacks, and `came` for each of them the sentence
    of the reply that is most like it.
    """

    key: Key
    expected: Value
    came: Value

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """For `says`: each text that the reply lacks, with what is most like it; that is empty for an empty reply."""
        match self.expected, self.came:
            case tuple(texts), tuple(sentences):
                both = zip_longest(texts, sentences, fillvalue="")
                return tuple((str(text), str(sentence)) for text, sentence in both)
        return ()


def differences(expect: Expectation, turn: Turn) -> tuple[Difference, ...]:
    """Where `turn` is not what `expect` says; empty where it is."""
    found: list[Difference] = []
    if expect.outcome is not None and expect.outcome is not turn.outcome:
        found.append(Difference(Key.OUTCOME, expect.outcome, turn.outcome))
    if expect.entry is not None and expect.entry.id != turn.entry:
        found.append(Difference(Key.ENTRY, expect.entry.id, turn.entry))
    if expect.topic is not None and expect.topic.id != turn.topic:
        found.append(Difference(Key.TOPIC, expect.topic.id, turn.topic))
    if expect.cites is not None and set(expect.cites) != set(cited := cited_paragraphs(turn)):
        found.append(Difference(Key.CITES, expect.cites, cited))
    if expect.caution is not None and expect.caution is not turn.caution.level:
        found.append(Difference(Key.CAUTION, expect.caution, turn.caution.level))
    if expect.says and (difference := _unsaid(expect.says, turn)):
        found.append(difference)
    if expect.language is not None and expect.language is not turn.language:
        found.append(Difference(Key.LANGUAGE, expect.language, turn.language))
    if expect.candidates is not None and (difference := _other_candidates(expect.candidates, turn)):
        found.append(difference)
    return tuple(found)


def recorded(turn: Turn) -> Iterator[tuple[Key, Value]]:
    """What a new expectation of `turn` says: strict where it matters, silent where wording may change."""
    yield Key.OUTCOME, turn.outcome
    if turn.entry is not None:
        yield Key.ENTRY, turn.entry
    if turn.topic is not None:
        yield Key.TOPIC, turn.topic
    if cited := cited_paragraphs(turn):
        yield Key.CITES, cited
    yield Key.CAUTION, turn.caution.level


def cited_paragraphs(turn: Turn) -> tuple[int, ...]:
    """The paragraphs that `turn` cites, the most telling first, each once."""
    return tuple(dict.fromkeys([citation.paragraph for citation in turn.citations]))


def notation(value: Value) -> str:
    """`value` as a transcript has it, in one line."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(item_notation, value))}]"
    return "null" if value is None else item_notation(value)


def item_notation(item: str | int) -> str:
    """A text or a paragraph as a transcript has it, in quotes only where YAML wants them."""
    if isinstance(item, int) or (_PLAIN.fullmatch(item) and meaning(item) is None):
        return str(item)
    return "'" + item.replace("'", "''") + "'"


def _other_candidates(expected: tuple[Name, ...], turn: Turn) -> Difference | None:
    """The difference to the candidates that lead, as many as `expected`; if that is none, to all of them."""
    ids = tuple([str(name.id) for name in expected])
    came = tuple([candidate.entry for candidate in turn.candidates])[: len(ids) or None]
    return None if came == ids else Difference(Key.CANDIDATES, ids, came)


def _unsaid(texts: tuple[str, ...], turn: Turn) -> Difference | None:
    reply = text_of(turn)
    missing = tuple([text for text in texts if text not in reply])
    if not missing:
        return None
    said = sentences(reply)
    nearest = tuple([_most_like(text, said) for text in missing]) if said else ()
    return Difference(Key.SAYS, missing, nearest)


def sentences(text: str) -> list[str]:
    """The sentences of `text`; a line ends one as well."""
    return [sentence.strip() for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def _most_like(text: str, said: list[str]) -> str:
    """The one of the sentences `said` that has the most in common with `text`, the first of equals."""
    # The reply may be long, and what is common in it is no less telling: so without `autojunk`.
    return max(said, key=lambda sentence: difflib.SequenceMatcher(None, sentence, text, False).ratio())
