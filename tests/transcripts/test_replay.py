from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.dialogue.opening import open_assistant
from bot.dialogue.session import Session
from bot.errors import FileProblems, JiewenError, UsageError
from bot.transcripts.files import transcript_files
from bot.transcripts.format import parse_transcript
from bot.transcripts.names import SESSION_TOPICS
from bot.transcripts.replay import Status, is_about, replay_files, replay_paths
from tests.transcripts.samples import FAQ, PATH, REPLY, UNKNOWN, replayed, turn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.errors import Problem

GOOD = "title: 开馆\nturns:\n- user: 图书馆几点开门\n  expect: {outcome: answer, entry: opening-hours}\n"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("faq")
    (folder / "faq.yaml").write_text(FAQ, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield open_assistant([folder])


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_turn_passes_if_what_came_was_expected() -> None:
    result = replayed(turn("outcome: answer", "cites: [5, 3]"), REPLY)
    assert result.is_passed


def test_a_turn_fails_if_something_else_came() -> None:
    result = replayed(turn("outcome: answer"), UNKNOWN)
    assert not result.is_passed
    assert [difference.key for difference in result.turns[0].differences] == ["outcome"]


def test_a_turn_without_expectation_fails_as_new() -> None:
    (only,) = replayed("turns: [{user: 几点开门}]", REPLY).turns
    assert (only.is_new, only.is_passed, only.differences) == (True, False, ())


def test_files_and_folders_are_replayed(tmp_path: Path, assistant: Assistant) -> None:
    write(tmp_path, b=GOOD, a=GOOD + "- user: 哪里可以停车\n  expect: {outcome: answer}\n- user: 你好\n")
    result = replay_paths([tmp_path], assistant)
    assert [replayed.transcript.path.name for replayed in result.transcripts] == ["a.yaml", "b.yaml"]
    assert (result.passed, result.failed, len(result.turns)) == (2, 2, 4)
    assert not result.is_passed
    assert replay_paths([tmp_path / "b.yaml"], assistant).is_passed


def test_each_transcript_is_a_conversation_of_its_own(tmp_path: Path, assistant: Assistant) -> None:
    answer = "- user: 图书馆几点开门\n  expect: {says: [早上九点开门]}\n"
    english = "- user: Where can I park?\n  expect: {language: en}\n"
    write(tmp_path, a=f"turns:\n{answer}{english}- user: '7'\n  expect: {{language: en}}\n")
    write(tmp_path, b="turns:\n- user: 7\n  expect: {language: zh}\n")
    assert replay_paths([tmp_path], assistant).is_passed


def test_a_replay_is_the_same_each_time(tmp_path: Path, assistant: Assistant) -> None:
    write(tmp_path, a=GOOD, b="turns:\n- user: When does it open?\n")
    assert replay_paths([tmp_path], assistant) == replay_paths([tmp_path], assistant)


def test_files_are_sorted_and_each_is_played_once(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("b.yaml", "a.yaml", "below/c.yaml", ".hidden/d.yaml", ".hidden/d.yml", "notes.txt"):
        (tmp_path / name).touch()
    found = transcript_files([tmp_path / "b.yaml", tmp_path, tmp_path / "below"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["b.yaml", "a.yaml", "below/c.yaml"]


def test_a_folder_without_transcripts_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("turns", encoding="utf-8")
    with pytest.raises(UsageError, match="holds no transcript"):
        transcript_files([tmp_path])


def test_an_empty_folder_beside_a_full_one_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, a=GOOD)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="holds no transcript"):
        transcript_files([tmp_path, tmp_path / "empty"])


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"there is no .*nowhere"):
        transcript_files([tmp_path / "nowhere"])


def test_no_path_at_all_is_an_error() -> None:
    with pytest.raises(UsageError, match="nothing to replay"):
        transcript_files([])


def test_a_transcript_that_would_be_passed_over_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, a=GOOD)
    (tmp_path / "b.yml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(FileProblems, match=r"b\.yml:1:1: .*rename it"):
        transcript_files([tmp_path])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "title: 空\n",
        "turns: []\n",
        GOOD.replace("outcome", "outcom"),
    ],
)
def test_one_bad_file_stops_the_replay(text: str, tmp_path: Path, assistant: Assistant) -> None:
    write(tmp_path, a=GOOD, bad=text)
    with pytest.raises(JiewenError, match=r"bad\.yaml:"):
        replay_paths([tmp_path], assistant)


def test_the_problems_of_all_files_are_told_at_once(tmp_path: Path, assistant: Assistant) -> None:
    write(tmp_path, a=turn("entri: opening-hours"), b=turn("outcome: anser"), c=GOOD, d="")
    with pytest.raises(FileProblems) as caught:
        replay_paths([tmp_path], assistant)
    assert [problem.path[-6:] for problem in caught.value.problems] == ["a.yaml", "b.yaml", "d.yaml"]


def test_a_turn_that_expects_what_the_faq_does_not_have_fails_as_stale(
    tmp_path: Path, assistant: Assistant
) -> None:
    write(tmp_path, a=GOOD.replace("-hours", "-hour") + "- user: 你好\n")
    first, second = replay_paths([tmp_path], assistant).turns
    assert (first.status, second.status) == (Status.STALE, Status.NEW)
    assert [problem.message for problem in first.stale] == [
        "the FAQ has no entry `opening-hour`: is `opening-hours` meant?"
    ]


def test_files_are_read_one_after_another_and_what_is_wrong_is_told_beside(
    tmp_path: Path, assistant: Assistant
) -> None:
    write(tmp_path, a=GOOD, b="", c=GOOD.replace("开馆", "又一次"))
    problems: list[Problem] = []
    replay = replay_files(transcript_files([tmp_path]), assistant, problems)
    assert (next(replay).transcript.title, problems) == ("开馆", [])
    assert next(replay).transcript.title == "又一次"
    assert [problem.path[-6:] for problem in problems] == ["b.yaml"]


@pytest.mark.parametrize(
    ("word", "is_chosen"),
    [
        ("开馆", True),
        ("Library", True),
        ("OPENING-h", True),
        ("parking", True),
        ("lost-card", False),
        ("几点", False),
    ],
)
def test_a_word_chooses_by_the_title_and_by_what_is_expected(word: str, is_chosen: bool) -> None:
    text = GOOD + "- user: 停车\n  expect: {topic: parking}\n- user: 你好\n"
    assert is_about(word, parse_transcript(text, PATH)) is is_chosen


def test_the_topics_of_the_conversation_itself_are_known(assistant: Assistant) -> None:
    session = Session(assistant)
    session.ask("我不想活了")
    assert session.ask("图书馆几点开门").topic in SESSION_TOPICS
