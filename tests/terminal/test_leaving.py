"""However the chat ends or is interrupted, the terminal is left as it was found."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal.screen import CHAT, Terminal

if TYPE_CHECKING:
    from pathlib import Path

ENTER, CTRL_C, CTRL_D, CTRL_Z = "\r", "\x03", "\x04", "\x1a"
BROKEN = """
import sys
from bot.model import Language
from bot.terminal.chat import Chat
from bot.terminal.loading import Loading
from bot.terminal.render import Looks
from bot.terminal.repl import converse

class Broken(Chat):
    knowledge = None

    def completions(self, text):
        raise RuntimeError("the menu is broken")

converse(Broken(dict, None, Language.EN), Loading(dict), Looks, print)
"""


def start() -> Terminal:
    return Terminal(LC_ALL="en_US.UTF-8")


@pytest.mark.parametrize(
    ("keys", "status"),
    [(CTRL_D, 0), ("/quit" + ENTER, 0), (CTRL_C + CTRL_D, 0), ("library" + CTRL_C + CTRL_D, 0)],
    ids=["Ctrl-D", "quit", "Ctrl-C in an empty line", "Ctrl-C while the menu comes"],
)
def test_the_user_leaves(keys: str, status: int) -> None:
    with start() as terminal:
        before = terminal.modes
        terminal.until_shown("Ask me in a sentence")
        assert terminal.modes != before
        terminal.press(keys)
        assert terminal.ended() == status
        assert terminal.modes == before
        assert terminal.line == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_chat(number: signal.Signals) -> None:
    with start() as terminal:
        before = terminal.modes
        terminal.until_shown("F1 help")
        terminal.press("library")
        terminal.until_shown("When does the library open?")
        os.kill(terminal.pid, number)
        assert terminal.ended() == -number
        assert terminal.modes == before
        assert "When does" not in terminal.text
        assert terminal.line == ""


def test_the_window_is_closed() -> None:
    with start() as terminal:
        terminal.until_shown("F1 help")
        terminal.close()
        assert terminal.ended() != 0


def test_a_bug_ends_the_chat() -> None:
    with Terminal((sys.executable, "-c", BROKEN)) as terminal:
        before = terminal.modes
        terminal.until_shown("›")
        terminal.press("/")
        assert terminal.ended() == 1
        assert terminal.modes == before
        terminal.until_shown("RuntimeError: the menu is broken")


def test_ctrl_c_while_the_faq_is_read_goes_back_to_the_line(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "bot")
    with Terminal(command, LC_ALL="en_US.UTF-8", XDG_CACHE_HOME=str(tmp_path)) as terminal:
        terminal.until_shown("F1 help")
        terminal.press("who wrote this?" + ENTER)
        terminal.until_shown("Reading the FAQ…")
        terminal.press(CTRL_C)
        terminal.until_shown("Stopped.", "F1 help")
        terminal.press(CTRL_D)
        assert terminal.ended() == 0


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with job control")
def test_ctrl_z_suspends_and_fg_returns() -> None:
    with Terminal(("/bin/bash", "--norc", "-i"), LC_ALL="en_US.UTF-8", PS1="shell: ") as terminal:
        terminal.until_shown("shell:")
        terminal.press(" ".join(CHAT) + ENTER)
        terminal.until_shown("F1 help")
        terminal.press("libra")
        terminal.until(lambda: terminal.line == "› libra")
        terminal.press(CTRL_Z)
        terminal.until_shown("Stopped")
        terminal.press("fg" + ENTER)
        terminal.until(lambda: terminal.line == "› libra")
        terminal.press(CTRL_C + CTRL_D)
        terminal.until(lambda: terminal.line == "shell:")
