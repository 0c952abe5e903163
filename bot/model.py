"""The frozen types that every other module passes around; nothing here does any work.

They are named tuples: defining dataclasses, and importing what does it, would take a sixth of each start.
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Language(StrEnum):
    """A language in which entries are written and replies are given."""

    ZH = "zh"
    EN = "en"

    @property
    def other(self) -> Language:
        """The other one of the two."""
        return Language.EN if self is Language.ZH else Language.ZH


class Outcome(StrEnum):
    """What a reply turned out to be."""

    ANSWER = "answer"
    CLARIFY = "clarify"
    UNKNOWN = "unknown"
    CHITCHAT = "chitchat"


class CautionLevel(StrEnum):
    """How urgently a reply cares about the person who asked."""

    NONE = "none"
    REMINDER = "reminder"
    DISTRESS = "distress"
    CRISIS = "crisis"


FollowUp = StrEnum("FollowUp", "COMPLETED REVERSE WHY HOW MORE SOURCE OTHERS AGAIN NOTHING UNCLEAR")
"""How an utterance goes on from what was said before it; NOTHING where there is nothing to go on from."""


class Kind(StrEnum):
    """What an entry is for: answering, saying that the source is silent, or small talk."""

    ENTRY = "entries"
    NOT_COVERED = "not_covered"
    CHITCHAT = "chitchat"


class Location(NamedTuple):
    """A place in a file; line and column count from 1."""

    path: Path
    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Text(NamedTuple):
    """One text in one or both languages."""

    zh: str | None = None
    en: str | None = None

    def get(self, language: Language) -> str | None:
        """The text in `language`, or None where it was not written."""
        return self.zh if language is Language.ZH else self.en

    def nearest(self, language: Language) -> str:
        """The text in `language`, else in the other one, else the empty string."""
        return self.get(language) or self.get(language.other) or ""


NO_TEXT = Text()
_EMPTY: Mapping[Any, Any] = MappingProxyType({})


class Citation(NamedTuple):
    """A verbatim quotation with its place in a source; `note` is the editor's, never the source's."""

    source: str
    paragraph: int
    quote: str | None = None
    translation: str | None = None
    note: Text | None = None


class Entry(NamedTuple):
    """One question with its answer; also a topic that is not covered, or an item of small talk.

    `questions` holds the phrasings of each language, the first of which is the title.
    `caution` is `none`, a caution level, or the id of a wording in the folder's `safety.reminders`.
    """

    id: str
    kind: Kind
    questions: Mapping[Language, tuple[str, ...]]
    answer: Text
    citations: tuple[Citation, ...] = ()
    caution: str = "reminder"
    section: str | None = None
    related: tuple[str, ...] = ()
    is_draft: bool = False
    location: Location | None = None

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The cited paragraphs, most telling first, each once."""
        return tuple(dict.fromkeys(citation.paragraph for citation in self.citations))

    def title(self, language: Language) -> str:
        """The first phrasing in `language`, else in the other one."""
        phrasings = self.questions.get(language) or self.questions.get(language.other) or ("",)
        return phrasings[0]


class Source(NamedTuple):
    """A document that is cited.

    `gists` tells each paragraph's content in our own words. `digests` are the registered fingerprints of
    its quotations, by which a quotation is verified where the document itself is not at hand. `skipped`
    are the paragraphs that say nothing which anybody would ask about.
    """

    id: str
    title: Text
    author: Text = NO_TEXT
    note: Text = NO_TEXT
    gists: Mapping[int, Text] = _EMPTY
    digests: frozenset[str] = frozenset()
    skipped: frozenset[int] = frozenset()
    location: Location | None = None


class Term(NamedTuple):
    """A product or a word of the field, with the other ways in which people write it.

    `is_product` terms take part in the direction guard (which product is there, which is missing).
    `is_brand` terms are names of other products and companies; no name tells the language of a question.
    `aliases` are folded into the name in text of either language.
    """

    id: str
    name: Text
    aliases: tuple[str, ...] = ()
    is_product: bool = False
    is_brand: bool = False


class QuotedCitation(NamedTuple):
    """A citation as a reply shows it, in the language of the reply."""

    source: str
    title: str
    paragraph: int
    quote: str | None
    translation: str | None
    note: str | None


class Caution(NamedTuple):
    """The caring part of a reply; `text` is empty at level `none`."""

    level: CautionLevel
    text: str = ""


NO_CAUTION = Caution(CautionLevel.NONE)
TROUBLED = (CautionLevel.DISTRESS, CautionLevel.CRISIS)
"""The levels at which somebody needs help before anything else."""


class Candidate(NamedTuple):
    """An entry that may be meant; `confidence` (0 to 1) is the probability that it is the right one."""

    entry: str
    question: str
    confidence: float
    paragraphs: tuple[int, ...] = ()


class Choice(NamedTuple):
    """What can be chosen by its number after this turn: an entry, or that `page` (from 1) of the section `entry`."""

    entry: str
    question: str
    page: int = 0


class Turn(NamedTuple):
    """One question and everything that was said to it; the public fields are those of the turn object.

    `choices` are the entries that a number chooses next: the candidates of a `clarify`, else what is
    offered and what is related. `follow_up` tells how it goes on from another turn, if it does; `read_as` is the
    question that it was completed to, if it was.
    """

    query: str
    language: Language
    outcome: Outcome
    answer: str
    entry: str | None = None
    question: str | None = None
    topic: str | None = None
    confidence: float = 0.0
    citations: tuple[QuotedCitation, ...] = ()
    caution: Caution = NO_CAUTION
    candidates: tuple[Candidate, ...] = ()
    choices: tuple[Choice, ...] = ()
    offered: bool = False
    follow_up: FollowUp | None = None
    read_as: str = ""


class Reminder(NamedTuple):
    """A wording of the caution; `short` is said where the chat has just said the full `text`."""

    id: str
    text: Text
    short: Text = NO_TEXT


class Hotline(NamedTuple):
    """A telephone number that replies may name as `{id}`, with the date on which it was last checked."""

    id: str
    number: str
    name: Text
    checked: str


class SafetyRule(NamedTuple):
    """Words that call for help before any matching: what is recognised, and what is said then.

    `level` is `distress`, `crisis` or `fraud`. A phrase is plain text in which `…` stands for a short gap;
    `phrases` raise the rule unless one of `exceptions` explains the same words.
    """

    id: str
    level: str
    phrases: tuple[str, ...]
    exceptions: tuple[str, ...] = ()
    answer: Text = NO_TEXT
    caution: Text = NO_TEXT
    citations: tuple[Citation, ...] = ()
    location: Location | None = None


class Safety(NamedTuple):
    """The caution wordings, hotlines and rules of an FAQ."""

    reminders: Mapping[str, Reminder] = _EMPTY
    hotlines: Mapping[str, Hotline] = _EMPTY
    rules: Mapping[str, SafetyRule] = _EMPTY


NO_SAFETY = Safety()


class Settings(NamedTuple):
    """What an FAQ folder fixes besides its texts.

    `sections` names the sections for browsing, in order. `thresholds` are confidences (0 to 1) by name;
    `fitted` tells in words how they came about.
    """

    sections: Mapping[str, Text] = _EMPTY
    thresholds: Mapping[str, float] = _EMPTY
    fitted: str = ""


class Knowledge(NamedTuple):
    """All that the loaded FAQ folders say, laid over each other item by item, by id.

    `entries` holds all three kinds in file order; ids are unique across the kinds.
    """

    entries: Mapping[str, Entry]
    sources: Mapping[str, Source] = _EMPTY
    terms: Mapping[str, Term] = _EMPTY
    safety: Safety = NO_SAFETY
    settings: Settings = Settings()
