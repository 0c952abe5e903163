"""Python code asks and replays through `bot`, which imports nothing before it is asked to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import bot

if TYPE_CHECKING:
    from collections.abc import Callable

TRANSCRIPT = "turns:\n- user: 图书馆几点开门\n  expect: {{entry: {entry}}}\n"


def test_a_session_answers_and_remembers(tiny_folder: Path) -> None:
    session = bot.Session(tiny_folder)
    turn = session.ask("图书馆几点开门")
    assert (turn.outcome, turn.entry, turn.language) == ("answer", "opening-hours", "zh")
    assert [citation.paragraph for citation in turn.citations] == [3]
    assert session.ask("第二个").outcome == "unknown"


def test_the_language_can_be_fixed(tiny_folder: Path) -> None:
    assert "nine" in bot.Session([str(tiny_folder)], "en").ask("图书馆几点开门").answer
    with pytest.raises(ValueError, match="klingon"):
        bot.Session(tiny_folder, "klingon")


@pytest.mark.parametrize("as_given", [str, Path, lambda path: [path]])
@pytest.mark.parametrize(("entry", "is_passed"), [("opening-hours", True), ("lost-card", False)])
def test_a_replay_tells_whether_all_came_as_expected(
    tiny_folder: Path, tmp_path: Path, as_given: Callable[[Path], str], entry: str, *, is_passed: bool
) -> None:
    file = tmp_path / "chat.yaml"
    file.write_text(TRANSCRIPT.format(entry=entry), encoding="utf-8")
    replay = bot.replay(as_given(file), faq=tiny_folder)
    assert replay.is_passed is is_passed
    assert [turn.reply.entry for turn in replay.turns] == ["opening-hours"]


def test_what_cannot_be_loaded_is_one_kind_of_error(tmp_path: Path) -> None:
    with pytest.raises(bot.JiewenError):
        bot.Session(tmp_path / "gone")
    with pytest.raises(bot.JiewenError):
        bot.replay(tmp_path)


def test_all_that_is_public_is_there_and_nothing_else() -> None:
    assert all(getattr(bot, name) for name in bot.__all__)
    with pytest.raises(AttributeError, match="manager"):
        bot.manager  # noqa: B018


def test_importing_it_imports_nothing_of_ours_or_of_others() -> None:
    code = (
        "import sys, bot; print([name for name in sys.modules if name.startswith('bot.') or name == 'yaml'])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == "[]\n"
