"""Wherever and whenever transcripts are replayed, each turn gets the same reply, to the last figure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.knowledge.folders import chosen_folders

ROOT = Path(__file__).parent.parent.parent
QUESTION = "为什么我有借呗没有微粒贷"
OWN_ENTRY = f"""\
entries:
- id: own
  questions: {{zh: [{QUESTION}]}}
  answer: {{zh: 我自己的回答。}}
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of somebody who has an FAQ folder of their own, a history of questions and a log of missed ones."""
    for name, text in (
        ("data/jiewen/faq/own.yaml", OWN_ENTRY),
        ("data/jiewen/misses.jsonl", ""),
        ("state/jiewen/history", "# 2026-01-01\n+那微粒贷呢\n"),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def output(home: Path, *arguments: str, **surroundings: str) -> str:
    """What `jiewen` prints for somebody with this home, in these surroundings and no others, with no index stored."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache" / "-".join(surroundings.values())),
        **surroundings,
    }
    ran = subprocess.run(
        [sys.executable, "-m", "bot", *arguments], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert ran.stderr == b""
    return ran.stdout.decode()


@pytest.mark.slow
def test_every_figure_is_the_same_whatever_the_process_and_the_user(home: Path) -> None:
    there = output(home / "nobody", "replay", "--json", "transcripts", PYTHONHASHSEED="1")
    here = output(
        home, "replay", "--json", "transcripts",
        PYTHONHASHSEED="2", LC_ALL="C", LANG="en_US", LANGUAGE="fr", TZ="Asia/Tokyo", COLUMNS="20", LINES="3",
        TERM="dumb", NO_COLOR="1", PYTHONIOENCODING="gbk", JIEWEN_HISTORY="1",
    )  # fmt: skip
    assert there.count("\n") > 150
    assert here == there
    assert (home / "data/jiewen/misses.jsonl").read_bytes() == b""


def test_a_chat_of_that_user_takes_the_folder_that_the_replay_leaves_out(home: Path) -> None:
    surroundings = {"XDG_DATA_HOME": str(home / "data")}
    assert home / "data/jiewen/faq" in chosen_folders([], surroundings)
    assert home / "data/jiewen/faq" not in chosen_folders([], surroundings, with_user=False)
