"""An explanation in; what it says in plain words out: rows and sentences without a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.dialogue.decide import Answer
from bot.dialogue.explain import Cause
from bot.messages import say
from bot.model import Kind, Language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from bot.dialogue.explain import Explanation, Matching
    from bot.matching.grounds import KeptOut, Weighing
    from bot.model import Term

    Row = tuple[str, str]

MOST_NAMED = 2
_LETTERS = "ABCDE"
_KINDS = {Kind.ENTRY: "", Kind.NOT_COVERED: "why_topic", Kind.CHITCHAT: "why_chitchat"}


def percent(share: float) -> str:
    """A probability (0 to 1) with one decimal; what is not certain is not called so."""
    if 0.9995 <= share < 1:
        return ">99.9%"
    return "<0.1%" if share < 0.0005 else f"{share:.1%}"


def reading_rows(matching: Matching, query: str, terms: Mapping[str, Term], language: Language) -> list[Row]:
    """How the question `query` was read, each fact with its name; `terms` give the names of products."""
    read = matching.query
    spelt = read.language or language
    rows = []
    if matching.normalized != query.strip():
        rows.append(("normalized", matching.normalized))
    if matching.corrections:
        pairs = [
            say("why_correction", language, typed=typed, read=_shown(text, terms, spelt))
            for typed, text in matching.corrections
        ]
        rows.append(("corrections", _joined(pairs, language)))
    rows.append(("tokens", " / ".join(_shown(token, terms, spelt) for token in matching.grounds.tokens)))
    spoken = say(f"language_{read.language}" if read.language else "why_language_none", language)
    rows.append(("language", spoken))
    if read.products:
        rows.append(("products", _names(read.products, terms, language)))
    sides = (("why_there", read.direction.there), ("why_missing", read.direction.missing))
    direction = [say(key, language, products=_names(some, terms, language)) for key, some in sides if some]
    if direction:
        rows.append(("direction", _joined(direction, language)))
    rows.append(("kind", say(f"why_kind_{read.type}", language)))
    return [(say(f"why_{key}", language), text) for key, text in rows]


def candidate_rows(matching: Matching, language: Language) -> list[Row]:
    """The candidates by letter with their probability and what they leave unexplained; at last, none of them."""
    rows = [
        (f"{letter}  {percent(weighing.scored.confidence)}", _candidate(weighing, language))
        for letter, weighing in zip(_LETTERS, matching.grounds.weighings, strict=False)
    ]
    return [*rows, (f"–  {percent(matching.none)}", say("why_none", language))]


def score_rows(matching: Matching, language: Language, most: int = 3) -> list[list[str]]:
    """A header and what each signal adds to the first candidates, the empty string where that is nothing.

    The last row is the total, with that of "none of them" in its name.
    """
    weighings = [weighing for weighing in matching.grounds.weighings[:most] if weighing.parts]
    if not weighings:
        return []
    signals = dict.fromkeys(part.signal for weighing in weighings for part in weighing.parts)
    points = {
        signal: [
            sum(part.points for part in weighing.parts if part.signal == signal) for weighing in weighings
        ]
        for signal in signals
    }
    rows = [
        [say(f"why_signal_{signal}", language), *map(_signed, values)]
        for signal, values in points.items()
        if any(map(_signed, values))
    ]
    none = sum(part.points for part in matching.grounds.none)
    total = say("why_total", language, none=f"{none:+.1f}")
    return [
        ["", *_LETTERS[: len(weighings)]],
        *rows,
        [total, *(f"{weighing.points:+.1f}" for weighing in weighings)],
    ]


def kept_out_sentences(kept_out: Sequence[KeptOut], language: Language) -> Iterator[str]:
    """Each guard that spoke, with how many entries it kept out and some of them."""
    for guard in dict.fromkeys(each.guard for each in kept_out):
        entries = [each.entry for each in kept_out if each.guard == guard]
        named = [say("why_stretch", language, text=entry.title(language)) for entry in entries[:MOST_NAMED]]
        questions = _joined(named, language)
        yield say(f"why_guard_{guard}", language, count=len(entries), questions=questions)


def decision_sentences(explanation: Explanation, language: Language) -> Iterator[str]:
    """What settled the matter, and the thresholds."""
    matching = explanation.matching
    if explanation.rule is not None and explanation.cause is Cause.SAFETY:
        yield say(f"why_safety_{explanation.rule.level}", language, rule=explanation.rule.id)
    if matching is None:
        if explanation.cause is not Cause.SAFETY:
            yield say(f"why_{explanation.cause}", language)
        return
    if not matching.candidates:
        yield say("why_nothing_near", language)
    if matching.asks_product:
        yield say("why_asks_product", language)
    elif matching.is_verbatim and isinstance(matching.decision, Answer):
        yield say("why_verbatim", language)
    else:
        for check in matching.checks:
            key = f"why_{check.threshold}_{'met' if check.is_met else 'unmet'}"
            yield say(key, language, value=percent(check.value), limit=f"{check.limit:.0%}")
    if matching.offered:
        yield say("why_offered", language, question=matching.offered.title(language))
    limits = {name: f"{limit:.0%}" for name, limit in explanation.thresholds.items()}
    yield say("why_thresholds", language, **limits)


def _candidate(weighing: Weighing, language: Language) -> str:
    kind = _KINDS[weighing.scored.entry.kind]
    text = weighing.scored.question + (say(kind, language) if kind else "")
    stretches = [say("why_stretch", language, text=stretch) for stretch in weighing.unexplained]
    if not stretches:
        return text
    return text + say("why_unexplained", language, stretches=_joined(stretches, language))


def _signed(points: float) -> str:
    """Points with their sign; the empty string where they make no difference."""
    return f"{points:+.1f}" if abs(points) >= 0.05 else ""


def _joined(texts: Sequence[str], language: Language) -> str:
    return ("、" if language is Language.ZH else ", ").join(texts)


def _names(products: Collection[str], terms: Mapping[str, Term], language: Language) -> str:
    return _joined([_shown(name, terms, language) for name in sorted(products)], language)


def _shown(text: str, terms: Mapping[str, Term], language: Language) -> str:
    """`text` as a reader of `language` knows it, where it is the name of a term."""
    if language is Language.ZH:
        return text
    return next((term.name.en for term in terms.values() if text == term.name.zh and term.name.en), text)
