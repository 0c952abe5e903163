"""Prints how good the replies to labelled queries are: `python -m bench.accuracy FILE [--list]`."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.evaluation.labels import read_labels
from bot.evaluation.verdicts import Evaluation, Judged, judge, share_of_verdicts
from bot.knowledge.folders import shipped_folder


def main(file: str, *options: str) -> None:
    """Prints the shares of verdicts by group and by style and, with --list, every reply that is not right."""
    assistant = open_assistant([shipped_folder()])
    judged = []
    for label in read_labels(Path(file)):
        turn = Session(assistant).ask(label.query)
        judged.append(Judged(label, turn, judge(label, turn)))
    evaluation = Evaluation(tuple(judged))
    for group in ("answerable", "none", "chitchat", "crisis"):
        members = evaluation.of_group(group)
        print(f"{group:12} {len(members):4}", _figures(share_of_verdicts(members)))
    for style in sorted({item.label.style for item in judged}):
        members = tuple(item for item in judged if item.label.style == style)
        print(f"  {style:10} {len(members):4}", _figures(share_of_verdicts(members)))
    print("alarms missed or false:", len(evaluation.wrong_alarms()))
    for item in evaluation.wrong_alarms():
        print(
            "   alarm",
            item.label.alarm,
            "->",
            item.turn.caution.level,
            item.turn.topic,
            "|",
            item.label.query,
        )
    if "--list" in options:
        for item in judged:
            if item.verdict != "right":
                print(_line(item))


def _figures(shares: dict[str, float]) -> str:
    return "  ".join(f"{name} {share:.3f}" for name, share in shares.items() if share)


def _line(item: Judged) -> str:
    turn = item.turn
    best = " ".join(f"{candidate.entry}:{candidate.confidence:.2f}" for candidate in turn.candidates[:3])
    expected = "|".join(sorted(item.label.alternatives))
    return f"{item.verdict} [{item.label.style} {expected}] {item.label.query} -> {turn.entry or turn.topic} {best}"


if __name__ == "__main__":
    main(*sys.argv[1:])
