"""An utterance that has been read and the turn before it in; how the utterance goes on from that out.

A phrase of `followphrases` stands for a kind of its own. Everything else is completed to a question that can be
asked by itself: a name put in the place of another one, or in the place of a pronoun.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.followphrases import (
    choosing,
    contrasts,
    forms,
    languages,
    other_ones,
    phrases,
)
from bot.matching.terms import name_of
from bot.matching.units import SEPARATORS, join_units
from bot.model import FollowUp, Language, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.dialogue.assistant import Assistant
    from bot.matching.query import Query
    from bot.model import Turn

MOST_UNITS = 16
"""An utterance of more units stands by itself."""
_MOST_BESIDE_PRONOUN = {Language.ZH: 12, Language.EN: 9}
"""A pronoun in a longer utterance mostly stands for something in it, or for nothing (is it safe to …)."""
_LONGEST_BASE = 40
_PRONOUNS = {
    Language.ZH: re.compile(
        "(?P<many>它们俩?|它俩|他们俩|这俩|那俩|这两个|那两个|这两款|两者|二者|两个都|俩都)|"
        "(?P<one>它|^(?:那)?(?:这个|那个|这款|那款|这东西|这玩意儿?|那玩意儿?)(?!人|文|app))"
    ),
    Language.EN: re.compile(
        r"\b(?:(?P<many>they|them|their|both of them|these two|those two)|"
        r"(?P<one>its?|that one|this one|that product|this product))\b",
        re.IGNORECASE,
    ),
}
_OWN = {"its": "{}'s", "their": "{}'s"}
_ARTICLE = {Language.ZH: "文章", Language.EN: "the article"}
_ASPECT = {
    Language.ZH: re.compile("^(?:那么?)(.{1,8}?)呢$"),
    Language.EN: re.compile("^(?:what|how) about (.+)$"),
}


class Phrase(NamedTuple):
    """What a bare phrase asks for; `language` is that in which something is to be said again, where it was named."""

    kind: FollowUp
    language: Language | None = None


class Completion(NamedTuple):
    """An utterance completed to the question `text`, by the names `about`, in the place of a pronoun if it has one."""

    text: str
    about: tuple[str, ...]
    has_pronoun: bool


class Names:
    """The names of products and companies in questions, and how they are written in each language."""

    def __init__(self, assistant: Assistant) -> None:
        self._matcher = assistant.matcher
        self._terms = {name_of(term): term.name for term in assistant.knowledge.terms.values()}
        self.products = self._matcher.index.single_products

    def of(self, text: str) -> tuple[str, ...]:
        """The products that `text` names, or else the other names in it."""
        query = self._matcher.read(text)
        return tuple(sorted(query.products or query.brands))

    def shown(self, name: str, language: Language) -> str:
        """A name as it is written in `language`."""
        term = self._terms.get(name)
        return term.nearest(language) if term else name

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two names are both those of products, or both not."""
        return (one in self.products) == (other in self.products)

    def put(self, text: str, replaced: dict[str, str], language: Language) -> str:
        """`text` with names replaced by others, all at once; as units where it writes one in a way of its own."""
        written = {self.shown(old, language): self.shown(new, language) for old, new in replaced.items()}
        pattern = re.compile("|".join(map(re.escape, written)))
        if set(pattern.findall(text)) == set(written):
            return pattern.sub(lambda found: written[found[0]], text)
        units = [replaced.get(unit, unit) for unit in self._matcher.read(text).units]
        return self.text_of(units, language)

    def text_of(self, units: list[str], language: Language) -> str:
        """Folded `units` as text that a reader of `language` can read."""
        shown = [self.shown(unit, language) for unit in units]
        return join_units(shown).strip(" ,.")


def phrase_of(query: Query) -> Phrase | None:
    """What the utterance asks for if it is a bare phrase and nothing else."""
    words = words_of(query)
    if not 0 < len(words) <= MOST_UNITS:
        return None
    for form in forms("".join(words)):
        if kind := phrases().get(form):
            return Phrase(kind)
        if language := languages().get(form):
            return Phrase(FollowUp.AGAIN, language)
    return None


def words_of(query: Query) -> list[str]:
    """The units of a question without commas and stops."""
    return [unit for unit in query.units if unit not in SEPARATORS]


def contrasted(query: Query, before: Turn, names: Names) -> str | None:
    """The name of which the same is asked ("那微粒贷呢", "the other one"); the empty string where it cannot be told."""
    words = words_of(query)
    if len(words) > MOST_UNITS:
        return None
    text = "".join(words)
    named = query.products or query.brands
    if len(named) > 1:
        return None
    for name in named:
        form = text.replace(name, "X")
        if any(each in contrasts() for each in forms(form)):
            return name
    if not named and (other := next((each for each in other_ones() if each in text), None)):
        form = text.replace(other, "X")
        if any(each == "X" or each in contrasts() for each in forms(form)):
            asked = subjects(before, names)
            left = [name for name in names.products if name not in asked]
            return left[0] if len(asked) == len(left) == 1 else ""
    return None


def chosen_by_name(query: Query, before: Turn, names: Names) -> int | None:
    """The number, from 1, of the one choice of a `clarify` that is about the product that the utterance names."""
    if before.outcome is not Outcome.CLARIFY or len(query.products) != 1:
        return None
    (name,) = query.products
    form = "".join(words_of(query)).replace(name, "X")
    if not any(each in choosing() or each in contrasts() for each in forms(form)):
        return None
    fitting = [
        number for number, choice in enumerate(before.choices, 1) if names.of(choice.question) == (name,)
    ]
    return fitting[0] if len(fitting) == 1 else None


def subjects(before: Turn, names: Names) -> tuple[str, ...]:
    """What a turn was about: the names in the question that was asked, else those in the one that was answered."""
    asked = names.of(before.read_as or before.query)
    return asked or (names.of(before.question) if before.question else ())


def with_name(name: str, before: Turn, title: str, language: Language, names: Names) -> Iterator[str]:
    """The question of the turn before asked about `name`, in the ways that it can be put, most telling first.

    `title` is the question that was answered, in `language`; empty where none was.
    """
    is_same = before.language is language
    asked = (before.read_as or before.query) if is_same else ""
    matched = (before.question or "") if is_same else ""
    texts = [title, matched, asked] if before.outcome is Outcome.ANSWER else [asked, matched, title]
    for text in texts:
        named = names.of(text) if text else ()
        if len(text) > _LONGEST_BASE * (1 if language is Language.ZH else 3) or name in named:
            continue
        if len(named) == 1 and names.are_alike(named[0], name):
            yield names.put(text, {named[0]: name}, language)
        elif text and not named:
            yield _beside(names.shown(name, language), text, language)


def reversed_names(before: Turn, title: str, language: Language, names: Names) -> Iterator[str]:
    """The question of the turn before with its two products in each other's place."""
    for text in (before.read_as or before.query, title):
        named = names.of(text) if text else ()
        if len(named) == 2:
            one, other = named
            yield names.put(text, {one: other, other: one}, language)


def with_subject(
    utterance: str, query: Query, before: Turn, language: Language, names: Names
) -> Completion | None:
    """The utterance with what its pronoun stands for in its place; None where that is unclear."""
    if query.products or query.brands or len(words_of(query)) > _MOST_BESIDE_PRONOUN[language]:
        return None
    text = utterance if not utterance.isascii() or language is Language.EN else _spelt(query)
    pronoun = _PRONOUNS[language].search(text)
    about = subjects(before, names)
    if pronoun is None:
        aspect = _ASPECT[language].match(join_units(words_of(query)))
        if aspect is None or len(about) != 1:
            return None
        text = _beside(names.shown(about[0], language), aspect[1], language)
        return Completion(text, about, has_pronoun=False)
    if not about and before.question and _ARTICLE[language].split()[-1] in before.question and pronoun["one"]:
        return Completion(_replaced(text, pronoun, _ARTICLE[language]), (), has_pronoun=True)
    if len(about) != (1 if pronoun["one"] else 2):
        return None
    joint = "和" if language is Language.ZH else " and "
    shown = joint.join(names.shown(name, language) for name in about)
    return Completion(_replaced(text, pronoun, shown), about, has_pronoun=True)


def _spelt(query: Query) -> str:
    """A question typed in pinyin, in characters; 他 is what `ta` is taken for."""
    return join_units(list(query.units)).replace("他", "它").strip(" ,.")


def _replaced(text: str, pronoun: re.Match[str], name: str) -> str:
    name = _OWN.get(pronoun[0].casefold(), "{}").format(name)
    rest = text[pronoun.end() :]
    blank = " " if rest[:1].isascii() and rest[:1].isalnum() else ""
    return text[: pronoun.start()] + name + blank + rest


def _beside(name: str, text: str, language: Language) -> str:
    return f"{name}{text}" if language is Language.ZH else f"{name}: {text}"
