"""Adding an entry at a terminal: forth and back, kept when one stops, shown and written after a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.curation.guide import Step
from bot.curation.keeping import kept, kept_path
from bot.dialogue.opening import open_assistant
from bot.errors import Refusal
from bot.model import Language
from bot.terminal.addentry import Place, add_entry
from bot.terminal.render import Looks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.curation.guide import Typed

ENTER, CTRL_C = "\r", "\x03"
ADDED = """\
- id: reading-room
  questions:
    zh:
    - 自习室要预约吗
    - 自习室咋预约
    en:
    - Do I have to book the reading room?
  answer:
    zh: 要预约。
"""
KEYS = (
    "自习室要预约吗", "自习室咋预约", "Do I have to book the reading room?", "", "要预约。", "", "", "\x15reading-room",
)  # fmt: skip


def add(
    folder: Path, *lines: str, show: Callable[[str], None] | None = None, typed: Typed | None = None
) -> tuple[str, str]:
    """What is said in the end, and all that is shown before."""
    shown: list[str] = []
    place = Place((folder,), are_named=True)
    with create_pipe_input() as keyboard, create_app_session(input=keyboard, output=DummyOutput()):
        keyboard.send_text("".join(line if line == CTRL_C else line + ENTER for line in lines))
        said = add_entry(open_assistant([folder]), place, Language.ZH, Looks(), show or shown.append, typed)
    return said, "\n".join(shown)


def text(folder: Path) -> str:
    return (folder / "library.yaml").read_text(encoding="utf-8")


def without_citations(folder: Path) -> None:
    """Takes the steps out that ask for a citation."""
    file = folder / "library.yaml"
    head, entries = text(folder).split("terms:", 1)
    assert "sources:" in head
    file.write_text(f"terms:{entries}", encoding="utf-8")


def test_an_entry_is_shown_and_written_after_a_yes(folder: Path) -> None:
    without_citations(folder)
    before = text(folder)
    said, shown = add(folder, *KEYS, "y")
    assert text(folder) == before.replace("not_covered:", f"{ADDED}not_covered:")
    assert "+- id: reading-room" in shown
    assert "library.yaml" in said
    assert not kept_path().exists()


def test_the_missing_kinds_of_phrasings_are_named(folder: Path) -> None:
    _, shown = add(folder, *KEYS[:4], *KEYS[4:6], "", *KEYS[6:], "y")
    assert "还缺：口语的、英文的" in shown


def test_a_step_can_be_gone_back_to(folder: Path) -> None:
    without_citations(folder)
    add(folder, *KEYS[:5], "/back", "\x15不用预约。", *KEYS[5:], "/上一步", "\x15study-room", "y")
    assert "zh: 不用预约。" in text(folder)
    assert "- id: study-room" in text(folder)


def test_going_back_works_after_what_stands_in_the_line_already(folder: Path) -> None:
    without_citations(folder)
    add(folder, *KEYS[:5], "/back", "/back", "", "", "", *KEYS[5:], "y")
    assert ADDED in text(folder)


def test_an_unfinished_entry_is_not_lost_to_another_without_a_word(folder: Path) -> None:
    without_citations(folder)
    with pytest.raises(Refusal, match="留着"):
        add(folder, *KEYS[:5], CTRL_C, "k")
    add(folder, "what?", "", *KEYS[5:], "y", typed={Step.QUESTION: "自习室在哪"})
    assert ADDED in text(folder)


def test_what_cannot_be_taken_is_said_and_asked_again(folder: Path) -> None:
    without_citations(folder)
    _, shown = add(folder, *KEYS[:7], "\x15lost-card", "\x15reading-room", "y")
    assert "lost-card" in shown
    assert "- id: reading-room" in text(folder)


def test_who_stops_finds_it_again(folder: Path) -> None:
    without_citations(folder)
    before = text(folder)
    with pytest.raises(Refusal, match="留着"):
        add(folder, *KEYS[:5], CTRL_C, "k")
    assert text(folder) == before
    assert kept()
    add(folder, "y", *KEYS[5:], "y")
    assert ADDED in text(folder)


def test_who_discards_it_does_not(folder: Path) -> None:
    with pytest.raises(Refusal):
        add(folder, KEYS[0], CTRL_C, "d")
    assert kept() == {}


def test_who_does_not_mean_it_goes_on(folder: Path) -> None:
    without_citations(folder)
    add(folder, *KEYS[:5], CTRL_C, "", *KEYS[5:], "y")
    assert ADDED in text(folder)


def test_near_duplicates_are_told_before_the_yes(folder: Path) -> None:
    without_citations(folder)
    _, shown = add(folder, "请问图书馆几点开门", "", "九点。", "", "", "x", "y")
    assert "几乎一样" in shown


def test_somebody_elses_change_is_seen_before_the_next_yes(folder: Path) -> None:
    without_citations(folder)

    def show(shown: str) -> None:
        if "@@" in shown and "# theirs" not in text(folder):
            (folder / "library.yaml").write_text(f"# theirs\n{text(folder)}", encoding="utf-8")

    add(folder, *KEYS, "y", "y", show=show)
    assert text(folder).startswith("# theirs\n")
    assert ADDED in text(folder)
