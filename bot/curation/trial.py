"""Entries that are to be added and the assistant as it is in; what they would change in its replies out.

Only what the new entries can change is looked at. In a large FAQ it is tried out with an index of them and of the
entries that are nearest to them, which takes a second; a new index of it all could take a hundred times as long.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from bot.curation.duplicates import Duplicate, near_duplicates
from bot.dialogue.decide import Answer, Unknown, decide
from bot.matching.matcher import Matcher
from bot.matching.neighbours import LEAST_SHARED, neighbours
from bot.matching.preparing import prepare_matcher
from bot.model import Knowledge, Language

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from bot.dialogue.assistant import Assistant
    from bot.matching.rank import Scored
    from bot.model import Entry, Location
    from bot.transcripts.format import RecordedTurn

    Asked = tuple[Entry, str, Language]
    Report = Callable[[int, int], None]

NEAREST = 12
"""How many entries at most are tried out together with each new one."""
FEW_PHRASINGS = 1_000
"""Up to how many phrasings an FAQ is tried out as a whole."""
_FROM_EACH_PHRASING = 4
_NOTHING = Knowledge(entries={})


class Lost(NamedTuple):
    """A phrasing of a new entry that the entry or topic `winner` answers already."""

    entry: str
    phrasing: str
    winner: str


class Taken(NamedTuple):
    """A phrasing of the entry `entry`, or a turn of a transcript (then with its place), that `by` would answer."""

    entry: str
    phrasing: str
    by: str
    location: Location | None = None


class Trial(NamedTuple):
    """What new entries would change."""

    duplicates: tuple[Duplicate, ...] = ()
    lost: tuple[Lost, ...] = ()
    taken: tuple[Taken, ...] = ()
    turns: tuple[Taken, ...] = ()


def try_out(
    new: Sequence[Entry],
    assistant: Assistant | None,
    turns: Sequence[RecordedTurn] = (),
    report: Report | None = None,
    *,
    gone: str = "",
) -> Trial:
    """What the entries `new` would change in what `assistant` (None for an FAQ without entries) says.

    An entry whose id is there already takes the place of that one, and only its new phrasings are tried. Drafts are
    not served, so they change nothing; they are only compared with the others. `turns` are those of the transcripts
    that are to go on passing; `gone` is the id that the only new entry had. `report` is told how much of the index
    is made, and of how much.
    """
    asked = [*_new_phrasings(new, assistant, gone)]
    if not asked:
        return Trial()
    served = {entry.id: entry for entry in new if not entry.is_draft}
    near, lost = _compared(asked, assistant, gone, turns) if assistant else ({}, [])
    tried = (assistant.knowledge if assistant else _NOTHING)._replace(entries={**near, **served})
    after = Matcher(tried.entries, prepare_matcher(tried, report))
    known = assistant.knowledge.entries.items() if assistant else ()
    entries = {id: entry for id, entry in known if id != gone} | {entry.id: entry for entry in new}
    before = assistant.matcher if assistant else after
    duplicates = near_duplicates(
        {(entry.id, phrasing) for entry, phrasing, _ in asked}, entries.values(), before
    )
    if assistant is None:
        return Trial(duplicates)
    return Trial(
        duplicates,
        tuple(lost),
        taken=tuple(_taken_phrasings(served.keys(), before, after)),
        turns=tuple(_taken_turns(turns, served.keys(), before, after)),
    )


def _new_phrasings(new: Iterable[Entry], assistant: Assistant | None, gone: str) -> Iterator[Asked]:
    """Those of the phrasings of `new` that are not there already."""
    for entry in new:
        before = assistant.knowledge.entries.get(gone or entry.id) if assistant else None
        for language, phrasings in entry.questions.items():
            known = before.questions.get(language, ()) if before else ()
            yield from ((entry, phrasing, language) for phrasing in phrasings if phrasing not in known)


def _compared(
    asked: Sequence[Asked], assistant: Assistant, gone: str, turns: Iterable[RecordedTurn]
) -> tuple[dict[str, Entry], list[Lost]]:
    """The entries and topics that new phrasings compete with, and the phrasings that some of these answer."""
    matcher = assistant.matcher
    new = {gone, *(entry.id for entry, _, _ in asked)}
    lost: list[Lost] = []
    near: dict[str, dict[str, float]] = {}
    for entry, phrasing, language in asked:
        ranking = [
            each for each in matcher.rank(matcher.read(phrasing), language) if each.entry.id not in new
        ]
        if not entry.is_draft and (winner := answering(ranking, assistant)):
            lost.append(Lost(entry.id, phrasing, winner.entry.id))
        own = near.setdefault(entry.id, {})
        for scored in ranking[:_FROM_EACH_PHRASING]:
            own[scored.entry.id] = max(scored.confidence, own.get(scored.entry.id, 0.0))
    near_entries = _neighbourhood(near, assistant, _expected_nearby(turns, asked, matcher))
    return {id: entry for id, entry in near_entries.items() if id != gone}, lost


def answering(ranking: Sequence[Scored], assistant: Assistant) -> Scored | None:
    """The entry or topic that `assistant` replies with where this is the ranking; None where it has no such reply."""
    match decide(ranking, assistant.knowledge.settings.thresholds):
        case Answer(best):
            return best
        case Unknown(topic):
            return topic
        case _:
            return None


def _expected_nearby(turns: Iterable[RecordedTurn], asked: Sequence[Asked], matcher: Matcher) -> set[str]:
    """What those turns expect of which new phrasings have most words: no others can be taken over."""
    new = {feature for _, phrasing, _ in asked for feature in _weights(phrasing, matcher)}
    found = set()
    for turn in turns:
        own = _weights(turn.user, matcher)
        if sum(own[feature] for feature in own.keys() & new) >= LEAST_SHARED * sum(own.values()):
            found.add(_expected(turn))
    return found


def _weights(text: str, matcher: Matcher) -> dict[str, float]:
    features = matcher.forms.features_of(matcher.read(text))
    return {feature: matcher.index.feature(feature).weight for feature in features}


def _neighbourhood(
    near: Mapping[str, Mapping[str, float]], assistant: Assistant, others: Collection[str]
) -> dict[str, Entry]:
    """The entries that new ones are tried out with: `others`, and those `near` to each, which have a confidence."""
    entries = assistant.knowledge.entries
    if len(assistant.matcher.index.columns.norms) <= FEW_PHRASINGS:
        return dict(entries)
    chosen = {id for own in near.values() for id in sorted(own, key=own.__getitem__, reverse=True)[:NEAREST]}
    chosen.update(others)
    # Some more tell which words are common.
    chosen.update(islice((id for id in entries if id not in chosen), max(NEAREST - len(chosen), 0)))
    return {id: entries[id] for id in entries if id in chosen}


def _taken_phrasings(new: Collection[str], before: Matcher, after: Matcher) -> Iterator[Taken]:
    found = {each: None for id in new for each in neighbours(after, id) if each.entry not in new}
    for entry, phrasing, language in found:
        winner = _winner(phrasing, language, after)
        if winner in new and _winner(phrasing, language, before) == entry:
            yield Taken(entry, phrasing, winner)


def _taken_turns(
    turns: Iterable[RecordedTurn], new: Collection[str], before: Matcher, after: Matcher
) -> Iterator[Taken]:
    tried = frozenset(after.index.ids)
    for turn in turns:
        expected = _expected(turn)
        if expected not in tried:
            continue
        language = after.read(turn.user).language or Language.ZH
        winner = _winner(turn.user, language, after)
        if winner in new and winner != expected == _winner(turn.user, language, before):
            yield Taken(expected, turn.user, winner, turn.location)


def _expected(turn: RecordedTurn) -> str:
    """The id of the entry or topic that a turn expects, the empty string where it expects none."""
    names = (turn.expect.entry, turn.expect.topic) if turn.expect else ()
    return next((name.id for name in names if name and name.id), "")


def _winner(text: str, language: Language, matcher: Matcher) -> str:
    """The id of the entry that is most probably meant, the empty string where there is none."""
    ranking = matcher.rank(matcher.read(text), language)
    return ranking[0].entry.id if ranking else ""
