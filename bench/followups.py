"""Prints how follow-ups are read, and that no labelled question is taken for one: `python -m bench.followups [FILE…]`.

followups.tsv has the turns before (separated by ` > `, none: nothing was said), the follow-up, and what should come:
ids of entries, `none`, `reverse` (the reverse question), `again:LANGUAGE`, `more`, `others`, `source`, `reason` (an
honest word on why or how), `honest` (that there is nothing to go on), `alone` (as by itself), `chosen`, `chitchat` or
`crisis`. Half of them are `held`: the rules were never tuned to those, and they are only named with --held.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.evaluation.labels import read_labels
from bot.knowledge.folders import shipped_folder
from bot.model import NO_CAUTION, CautionLevel, FollowUp, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.dialogue.assistant import Assistant
    from bot.model import Choice, Turn

FOLDER = Path(__file__).parent
FILES = (FOLDER / "queries.tsv", FOLDER / "check.tsv")
TYPICAL = (
    "为什么我有借呗没有微粒贷",
    "微粒贷是谁提供的",
    "借呗和微粒贷有什么区别",
    "需要看什么数据",
    "微粒贷利息多少",
    "Which data does Weilidai use?",
    "Who wrote the article?",
)
"""An answer about both products and about one, a question asked back, a topic not covered, and two in English."""


class Row(NamedTuple):
    """A follow-up with the turns before it and what should come."""

    part: str
    before: str
    utterance: str
    expect: str


def read_rows(file: Path) -> list[Row]:
    """The follow-ups of a tab-separated file."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [Row(*row.values()) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def is_right(row: Row, assistant: Assistant) -> tuple[bool, Turn]:
    """Whether what should come comes, and the reply."""
    session = Session(assistant)
    before = [session.ask(text) for text in row.before.split(" > ") if text]
    choices = session.choices
    turn = session.ask(row.utterance)
    return any(_comes(each, before, choices, turn, row, assistant) for each in row.expect.split("|")), turn


def _comes(
    expect: str, before: Sequence[Turn], choices: Sequence[Choice], turn: Turn, row: Row, assistant: Assistant
) -> bool:
    """Whether `turn`, to the utterance of `row` after the turns `before`, is one of the kind `expect`."""
    kind, _, language = expect.partition(":")
    match kind:
        case "again":
            last = next(each for each in reversed(before) if each.follow_up is not FollowUp.AGAIN)
            return turn.language == language and (turn.entry, turn.outcome) == (last.entry, last.outcome)
        case "more" | "others" | "source":
            return turn.follow_up == kind and turn.outcome is not Outcome.UNKNOWN
        case "reason":
            return turn.follow_up in (FollowUp.WHY, FollowUp.HOW)
        case "honest":
            return turn.follow_up is FollowUp.NOTHING or turn.outcome is Outcome.CHITCHAT
        case "alone":
            return _plain(turn) == _plain(Session(assistant).ask(row.utterance))
        case "reverse":
            return turn.read_as.startswith(("为什么我有微粒贷没有借呗", "为什么我有微粒贷却没有借呗"))
        case "none":
            return turn.outcome is Outcome.UNKNOWN
        case "crisis":
            return turn.caution.level is CautionLevel.CRISIS
        case "chitchat":
            return turn.outcome is Outcome.CHITCHAT
        case "chosen":
            return turn.entry in {choice.entry for choice in choices}
        case _:
            return turn.entry == kind


def _plain(turn: Turn) -> Turn:
    """A turn without its caution, which is shorter where it has just been said in full."""
    return turn._replace(caution=NO_CAUTION)


def _different(before: str, questions: Iterable[str], assistant: Assistant) -> Iterator[str]:
    """A line for each question to which another turn comes after `before` than by itself.

    What has no language, such as a row of question marks, has that of the conversation in both.
    """
    for text in questions:
        session = Session(assistant)
        language = session.ask(before).language
        turn = _plain(session.ask(text))
        alone = _plain(Session(assistant, fallback=language).ask(text))
        if turn != alone:
            read = f"{turn.follow_up} {turn.read_as}"
            yield f"    {text} -> {turn.outcome} {turn.entry} ({read}), alone {alone.outcome} {alone.entry}"


def main(*files: str) -> None:
    """Prints the share of follow-ups that are right, and the labelled questions that end otherwise after a turn."""
    assistant = open_assistant([shipped_folder()])
    counts: Counter[tuple[str, bool]] = Counter()
    for row in read_rows(FOLDER / "followups.tsv"):
        right, turn = is_right(row, assistant)
        counts[row.part, right] += 1
        if not right and (row.part == "tuned" or "--held" in files):
            told = turn.entry or turn.topic or turn.answer[:30]
            print(
                f"  not right: {row.before} > {row.utterance} [{row.expect}] -> {turn.outcome} {turn.follow_up} {told}"
            )
    for part in ("tuned", "held"):
        right, wrong = counts[part, True], counts[part, False]
        print(f"follow-ups, {part}: {right} of {right + wrong} right")
    questions = [
        label.query
        for file in (*FILES, *(Path(name) for name in files if not name.startswith("--")))
        for label in read_labels(file)
    ]
    for before in TYPICAL:
        different = list(_different(before, questions, assistant))
        print(
            f"after {before}: {len(different)} of {len(questions)} questions end otherwise",
            *different,
            sep="\n",
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
