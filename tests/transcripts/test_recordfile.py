"""A recording is on the disk after each turn, in its folder, and never takes the place of another file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FileProblems, Refusal, WriteError
from bot.model import Language
from bot.transcripts.recordfile import Recorder, checked_path, free_path, path_for
from bot.transcripts.replay import replay_paths

if TYPE_CHECKING:
    from bot.dialogue.assistant import Assistant

ZH = Language.ZH


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def record(recorder: Recorder, assistant: Assistant, *said: str) -> None:
    for utterance in said:
        recorder.hear(utterance, assistant)
        recorder.write(ZH)


def test_each_turn_is_on_the_disk_at_once(tiny: Assistant) -> None:
    recorder = Recorder(Path("chat.yaml"))
    for number, utterance in enumerate(["图书馆几点开门", "1", "/lang en", "/again"], start=1):
        record(recorder, tiny, utterance)
        replay = replay_paths([Path("chat.yaml")], tiny)
        assert (replay.passed, replay.failed) == (number, 0)
    assert [path.name for path in Path().iterdir()] == ["chat.yaml"]


def test_a_fixed_language_is_the_first_turn(tiny: Assistant) -> None:
    record(Recorder(Path("chat.yaml"), Language.EN), tiny, "图书馆几点开门")
    text = Path("chat.yaml").read_text(encoding="utf-8")
    assert text.startswith("title: 图书馆几点开门\nturns:\n- user: /lang en\n")
    assert replay_paths([Path("chat.yaml")], tiny).is_passed


def test_two_recordings_into_one_file_do_not_mix(tiny: Assistant) -> None:
    first, second = Recorder(Path("chat.yaml")), Recorder(Path("chat.yaml"))
    record(first, tiny, "图书馆几点开门")
    with pytest.raises(Refusal, match="已经有了"):
        record(second, tiny, "你好")
    record(first, tiny, "哪里可以停车")
    assert "你好" not in Path("chat.yaml").read_text(encoding="utf-8")
    second.path = Path("other.yaml")
    record(second, tiny, "1")
    assert "你好" in Path("other.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["- broken: [", "", "title: x\n", "turns: []\n"])
def test_a_file_that_became_something_else_stays_and_the_turn_waits(tiny: Assistant, content: str) -> None:
    recorder = Recorder(Path("chat.yaml"))
    record(recorder, tiny, "图书馆几点开门")
    before = Path("chat.yaml").read_bytes()
    Path("chat.yaml").write_text(content, encoding="utf-8")
    with pytest.raises((Refusal, FileProblems)):
        record(recorder, tiny, "你好")
    assert Path("chat.yaml").read_text(encoding="utf-8") == content
    Path("chat.yaml").write_bytes(before)
    record(recorder, tiny, "哪里可以停车")
    assert replay_paths([Path("chat.yaml")], tiny).passed == 3


def test_where_nothing_can_be_written_nothing_is_left(tiny: Assistant) -> None:
    with pytest.raises(WriteError):
        record(Recorder(Path("gone", "chat.yaml")), tiny, "图书馆几点开门")
    assert list(Path().iterdir()) == []


def test_another_name_must_be_free(tiny: Assistant) -> None:
    recorder = Recorder(Path("chat.yaml"))
    record(recorder, tiny, "图书馆几点开门")
    Path("taken.yaml").write_text("mine", encoding="utf-8")
    with pytest.raises(Refusal, match="taken"):
        recorder.save(Path("taken.yaml"), ZH)
    recorder.save(Path("free.yaml"), ZH)
    record(recorder, tiny, "你好")
    assert sorted(path.name for path in Path().iterdir()) == ["free.yaml", "taken.yaml"]
    assert Path("taken.yaml").read_text(encoding="utf-8") == "mine"
    assert replay_paths([Path("free.yaml")], tiny).passed == 2


def test_a_file_is_written_over_only_where_that_is_wanted(tiny: Assistant) -> None:
    recorder = Recorder(Path("chat.yaml"))
    record(recorder, tiny, "图书馆几点开门")
    Path("taken.yaml").write_text("mine", encoding="utf-8")
    recorder.may_replace = Path("taken.yaml")
    recorder.save(Path("taken.yaml"), ZH, "开馆")
    assert [path.name for path in Path().iterdir()] == ["taken.yaml"]
    assert recorder.title == "开馆"
    assert replay_paths([Path("taken.yaml")], tiny).is_passed


def test_the_last_reply_that_says_the_words_is_held_to_them(tiny: Assistant) -> None:
    recorder = Recorder(Path("chat.yaml"))
    record(recorder, tiny, "图书馆几点开门", "哪里可以停车", "几点开门")
    assert recorder.tighten("没有讲停车", ZH) == "没有讲停车"
    for _ in range(2):
        assert recorder.tighten("九点", ZH) == "九点"
    turns = [turn.recorded for turn in replay_paths([Path("chat.yaml")], tiny).turns]
    assert [turn.expect.says for turn in turns if turn.expect] == [(), ("没有讲停车",), ("九点",)]
    with pytest.raises(Refusal, match="没有哪句回答"):
        recorder.tighten("十点", ZH)


OUTSIDE = (
    "../x", "a/b", "/etc/x", "..", ".", "", "a\\b", "C:x", "con", "NUL.yaml", "nul.txt", "com1", "a\x00b", "a\nb",
    ".hidden", "x.", "x ", " x", "-x", "a*b", "长" * 90, "\u202eabc", "\ud800",
)  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_a_name_that_is_no_plain_name_is_refused(name: str) -> None:
    with pytest.raises(Refusal, match="不能当文件名"):
        path_for(name, ZH)


@given(name=st.text())
def test_no_name_leaves_the_folder(name: str) -> None:
    try:
        path = path_for(name, ZH)
    except Refusal:
        return
    assert path.parent == Path()
    assert path.resolve().parent == Path().resolve()
    assert path.suffix == ".yaml"


def test_the_folder_is_transcripts_where_there_is_one() -> None:
    assert path_for("利率", ZH) == path_for("利率.yaml", ZH) == Path("利率.yaml")
    Path("transcripts").mkdir()
    assert path_for("利率", ZH) == Path("transcripts", "利率.yaml")


def test_a_free_name_is_found() -> None:
    assert free_path(ZH, "chat") == Path("chat-1.yaml")
    Path("chat-1.yaml").touch()
    assert free_path(ZH, "chat") == Path("chat-2.yaml")


def test_what_cannot_be_a_new_transcript_is_told_before_anything_is_said() -> None:
    Path("there.yaml").touch()
    Path("nowhere.yaml").symlink_to("gone")
    for path, remedy in {
        "there.yaml": "换个名字", "nowhere.yaml": "换个名字", "chat.txt": "chat.txt.yaml", "gone/chat.yaml": "先建好它",
    }.items():  # fmt: skip
        with pytest.raises(Refusal, match=remedy):
            checked_path(Path(path), ZH)
