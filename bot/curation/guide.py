"""What was typed at each step of adding an entry in; what to ask next, what is wrong, and in the end the entry out."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.curation.quotations import LONGEST
from bot.curation.trial import answering
from bot.errors import Refusal
from bot.knowledge.items import RESERVED_IDS
from bot.knowledge.sources import is_registered, is_verbatim
from bot.matching.normalize import is_han
from bot.messages import say
from bot.model import Citation, Entry, Kind, Language, Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.dialogue.assistant import Assistant
    from bot.matching.rank import Scored


class Step(StrEnum):
    """The steps, in the order in which they are asked; what was typed at each is all that a draft consists of."""

    QUESTION = "question"
    PHRASINGS = "phrasings"
    ANSWER = "answer"
    OTHER_ANSWER = "other_answer"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    TRANSLATION = "translation"
    NOTE = "note"
    OTHER_NOTE = "other_note"
    SECTION = "section"
    RELATED = "related"
    ID = "id"


Typed = dict[Step, str]

_SHORT = {Language.ZH: 8, Language.EN: 4}
"""Up to how many characters or words a phrasing is a short one."""
_COLLOQUIAL = re.compile(
    r"[咋啥嘛呀啊吧呢俺搞整]|(?<!借)呗|哪儿|怎么回事|\w'\w|\b(?:gonna|wanna|how come|anyway|hey|so)\b", re.I
)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EMPTY_WORDS = frozenset(
    "a an and are at be by can do does for from have how i if in is it me my of on or should so the there this to what "
    "when where which who why will with you your".split()
)
_ID_WORDS = 4


def language_of(text: str) -> Language:
    """The language that a phrasing is written in."""
    return Language.ZH if any(map(is_han, text)) else Language.EN


class Guide:
    """Leads to an entry of the FAQ that `assistant` knows, None while that has no entries.

    `article` are the paragraphs of the source, where they are at hand. What it says is in `language`. What cannot be
    taken raises Refusal with the reason.
    """

    def __init__(self, assistant: Assistant | None, language: Language, article: Sequence[str] = ()) -> None:
        self.knowledge = assistant.knowledge if assistant else None
        self._assistant = assistant
        self._language = language
        self._article = article

    def steps(self, typed: Typed) -> list[Step]:
        """The steps that there are for an entry of which so much is typed."""
        left_out = set[Step]()
        if not (self.knowledge and self.knowledge.sources):
            left_out.add(Step.PARAGRAPH)
        if Step.PARAGRAPH in left_out or not typed.get(Step.PARAGRAPH):
            left_out |= {Step.QUOTE, Step.TRANSLATION, Step.NOTE, Step.OTHER_NOTE}
        if not typed.get(Step.NOTE):
            left_out.add(Step.OTHER_NOTE)
        if not typed.get(Step.QUOTE) or language_of(typed[Step.QUOTE]) is Language.EN:
            left_out.add(Step.TRANSLATION)
        if not (self.knowledge and self.knowledge.settings.sections):
            left_out.add(Step.SECTION)
        if not self.knowledge:
            left_out.add(Step.RELATED)
        return [step for step in Step if step not in left_out]

    def check(self, step: Step, typed: Typed) -> str:
        """What is to be said to what was typed at `step`, the empty string where that is nothing. Raises Refusal."""
        text = typed.get(step, "").strip()
        match step:
            case Step.QUESTION | Step.ANSWER if not text:
                raise Refusal(say(f"guide_needs_{step}", self._language))
            case Step.PARAGRAPH:
                self._place(text)
            case Step.QUOTE:
                return self._check_quote(typed)
            case Step.SECTION:
                self._section(text)
            case Step.RELATED:
                self._related(typed)
            case Step.ID:
                self._check_id(text)
        return ""

    def entry(self, typed: Typed) -> Entry:
        """The entry, when every step has been checked."""
        questions = phrasings(typed)
        citation = self._citation(typed)
        return Entry(
            id=typed[Step.ID].strip(),
            kind=Kind.ENTRY,
            questions={each: questions[each] for each in Language if questions.get(each)},
            answer=_text(typed, Step.ANSWER, Step.OTHER_ANSWER) or Text(),
            citations=(citation,) if citation else (),
            section=self._section(typed.get(Step.SECTION, "").strip()),
            related=self._related(typed),
        )

    def candidates(self, text: str) -> tuple[Scored, ...]:
        """What would answer `text` already, most probable first."""
        if self._assistant is None or not text.strip():
            return ()
        matcher = self._assistant.matcher
        return matcher.rank(matcher.read(text), language_of(text))

    def is_answered(self, ranking: Sequence[Scored]) -> bool:
        """Whether the first of the candidates would be the reply."""
        return bool(self._assistant and ranking and answering(ranking, self._assistant))

    def gists(self, text: str = "") -> list[tuple[str, str]]:
        """The paragraphs, by number (after the source's id where there are several), whose gist has `text` in it."""
        sources = self.knowledge.sources if self.knowledge else {}
        rows = [
            (
                str(number) if len(sources) == 1 else f"{source.id} {number}",
                gist.nearest(self._language),
                gist,
            )
            for source in sources.values()
            for number, gist in sorted(source.gists.items())
            if number not in source.skipped
        ]
        wanted = text.casefold()
        return [
            (name, shown)
            for name, shown, gist in rows
            if any(wanted in (each or "").casefold() for each in gist)
        ]

    def sections(self) -> list[tuple[str, str]]:
        """The sections, by id, with their titles."""
        sections = self.knowledge.settings.sections if self.knowledge else {}
        return [(id, title.nearest(self._language)) for id, title in sections.items()]

    def neighbours(self, typed: Typed) -> list[tuple[str, str]]:
        """The entries that are nearest to the question, by id, with their titles."""
        found = [
            each.entry for each in self.candidates(typed[Step.QUESTION]) if each.entry.kind is Kind.ENTRY
        ]
        return [(entry.id, entry.title(self._language)) for entry in found]

    def suggested_id(self, typed: Typed) -> str:
        """An id from the words of an English phrasing; the empty string where there is none that is free."""
        for phrasing in phrasings(typed).get(Language.EN, ()):
            words = re.findall(r"[a-z0-9]+", phrasing.lower().replace("'", ""))
            telling = [word for word in words if word not in _EMPTY_WORDS] or words
            id = "-".join(telling[:_ID_WORDS])
            if _ID.fullmatch(id) and not id.isdecimal() and id not in self._ids():
                return id
        return ""

    def _ids(self) -> Mapping[str, Entry]:
        return self.knowledge.entries if self.knowledge else {}

    def _place(self, text: str) -> tuple[str, int] | None:
        """The source and the paragraph that `text` names."""
        if not text:
            return None
        found = [name for name, _ in self.gists() if name == text] or [name for name, _ in self.gists(text)]
        if len(found) != 1:
            key = "guide_many_paragraphs" if found else "guide_no_paragraph"
            raise Refusal(say(key, self._language, text=text))
        sources = self.knowledge.sources if self.knowledge else {}
        source, _, number = found[0].rpartition(" ")
        return source or next(iter(sources)), int(number)

    def _citation(self, typed: Typed) -> Citation | None:
        place = self._place(typed.get(Step.PARAGRAPH, "").strip())
        if place is None:
            return None
        quote, translation = (typed.get(step, "").strip() for step in (Step.QUOTE, Step.TRANSLATION))
        note = _text(typed, Step.NOTE, Step.OTHER_NOTE)
        return Citation(*place, quote or None, (translation or None) if quote else None, note)

    def _check_quote(self, typed: Typed) -> str:
        """Refuses a quotation that is not in the paragraph; says so where that cannot be known."""
        citation = self._citation(typed)
        if citation is None or citation.quote is None:
            return ""
        if len(citation.quote) > LONGEST:
            raise Refusal(say("guide_long_quote", self._language, length=len(citation.quote), most=LONGEST))
        if self._article:
            if is_verbatim(citation, self._article):
                return say("guide_verified", self._language)
            others = [n for n, text in enumerate(self._article, 1) if citation.quote in text]
            key = "guide_quote_elsewhere" if others else "guide_quote_nowhere"
            raise Refusal(
                say(key, self._language, paragraph=citation.paragraph, other=others[0] if others else 0)
            )
        is_known = self.knowledge is not None and is_registered(citation, self.knowledge.sources)
        return say("guide_verified" if is_known else "guide_unregistered", self._language)

    def _section(self, text: str) -> str | None:
        chosen = _chosen(text, self.sections())
        if text and len(chosen) != 1:
            raise Refusal(say("guide_no_section", self._language, text=text))
        return chosen[0] if text else None

    def _related(self, typed: Typed) -> tuple[str, ...]:
        """The ids that were typed, or chosen by their numbers from the neighbours."""
        near = self.neighbours(typed)
        found: list[str] = []
        for text in re.split(r"[\s,，、]+", typed.get(Step.RELATED, "").strip()):
            chosen = [text] if text in self._ids() else _chosen(text, near) if text.isdecimal() else []
            if text and len(chosen) != 1:
                raise Refusal(say("guide_no_entry", self._language, text=text))
            found += chosen
        return tuple(dict.fromkeys(found))

    def _check_id(self, id: str) -> None:
        if not _ID.fullmatch(id) or id.isdecimal() or id in RESERVED_IDS:
            raise Refusal(say("guide_bad_id", self._language, id=id))
        if id in self._ids():
            raise Refusal(say("guide_taken_id", self._language, id=id))


def _text(typed: Typed, step: Step, other: Step) -> Text | None:
    """What was typed at `step`, in the question's language, and at `other`, in the other one; None for nothing."""
    first, second = (typed.get(each, "").strip() or None for each in (step, other))
    if not first and not second:
        return None
    return Text(first, second) if language_of(typed[Step.QUESTION]) is Language.ZH else Text(second, first)


def phrasings(typed: Typed) -> dict[Language, tuple[str, ...]]:
    """The question and the other phrasings, each once, by language, in the order in which they were typed."""
    lines = "\n".join(typed.get(step, "") for step in (Step.QUESTION, Step.PHRASINGS)).split("\n")
    found: dict[Language, dict[str, None]] = {}
    for line in filter(None, map(str.strip, lines)):
        found.setdefault(language_of(line), {})[line] = None
    return {language: tuple(texts) for language, texts in found.items()}


def missing_kinds(questions: Mapping[Language, Sequence[str]]) -> list[str]:
    """The kinds of phrasings that people use and that are lacking: `short`, `colloquial`, `zh`, `en`."""
    written = [(language, text) for language, texts in questions.items() for text in texts]
    kinds = []
    if not any(_length(text, language) <= _SHORT[language] for language, text in written):
        kinds.append("short")
    if not any(_COLLOQUIAL.search(text) for _, text in written):
        kinds.append("colloquial")
    return kinds + [str(language) for language in Language if not questions.get(language)]


def _length(text: str, language: Language) -> int:
    return len(text) if language is Language.ZH else len(text.split())


def _chosen(text: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    """The names of `rows` that `text` chooses: by number, by name, or by words of what they stand for."""
    if text.isdecimal():
        return [name for name, _ in rows[int(text) - 1 : int(text)]] if int(text) else []
    exact = [name for name, _ in rows if name == text]
    return exact or [name for name, shown in rows if text.casefold() in f"{name} {shown}".casefold()]
