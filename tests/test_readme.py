"""What the README shows is true: its chat is replayed, its entry loads, its transcript passes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.evaluation.labels import parse_labels
from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load_folder
from bot.model import Language
from bot.terminal.commands import COMMANDS
from bot.terminal.help import KEYS
from bot.terminal.render import Looks, render
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

README = Path(__file__).parent.parent / "README.md"


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return open_assistant([shipped_folder()])


def example(name: str) -> str:
    """The fenced block that follows the comment `name`."""
    found = re.search(rf"<!-- {name} -->\n```\w*\n(.*?)\n```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None, f"README.md shows no {name}"
    return found[1]


def test_the_chat_goes_as_shown(assistant: Assistant) -> None:
    session = Session(assistant)
    for exchange in re.split(r"^> ", example("chat"), flags=re.MULTILINE)[1:]:
        question, shown = exchange.split("\n", 1)
        assert render(session.ask(question), Looks()).strip() == shown.strip()


def test_the_entry_loads_and_cites_what_the_article_says(tmp_path: Path, assistant: Assistant) -> None:
    (tmp_path / "entry.yaml").write_text(example("entry"), encoding="utf-8")
    (entry,) = load_folder(tmp_path).entries.values()
    (known,) = [c for c in assistant.knowledge.entries["weilidai-data"].citations if c.paragraph == 8]
    assert [citation.quote for citation in entry.citations] == [known.quote]
    assert set(entry.related) <= set(assistant.knowledge.entries)


def test_the_labelled_queries_are_understood(assistant: Assistant) -> None:
    labels = parse_labels(example("labels").encode(), "labels.tsv", assistant.knowledge.entries)
    assert [label.group for label in labels] == ["answerable", "none", "answerable"]


def test_the_transcript_passes(tmp_path: Path, assistant: Assistant) -> None:
    file = tmp_path / "example.yaml"
    file.write_text(example("transcript"), encoding="utf-8")
    assert replay_paths([file], assistant).is_passed


def test_the_python_code_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(README.parent)
    exec(compile(example("python"), "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("answer ")


def table(name: str) -> list[list[str]]:
    """The cells of the rows of the table that follows the comment `name`."""
    found = re.search(rf"<!-- {name} -->\n((?:\|.*\n)+)", README.read_text(encoding="utf-8"))
    assert found is not None, f"README.md has no table {name}"
    rows = found[1].splitlines()[2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]


def test_every_command_of_the_chat_is_listed_as_it_is_typed_in_both_languages() -> None:
    listed = [[cell.strip("`").replace("\\|", "|") for cell in row[:2]] for row in table("commands")]
    assert listed == [
        [command.usage(Language.EN), command.usage(Language.ZH).split("  ")[0]] for command in COMMANDS
    ]


def test_every_key_of_the_chat_is_listed() -> None:
    listed = [key for row in table("keys") for key in re.findall("`(.+?)`", row[0])]
    assert set(listed) == {key for row, _ in KEYS for key in row.split(" / ")}
