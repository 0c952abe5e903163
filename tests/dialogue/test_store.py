"""A stored index is a private shortcut: it changes no reply, and never stands in the way."""

from __future__ import annotations

import marshal
import os
import stat
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from bot.dialogue.session import Session
from bot.dialogue.store import open_stored
from bot.dialogue.turnobject import turn_object
from bot.errors import FileProblems, FolderError
from bot.knowledge.folders import shipped_folder
from bot.knowledge.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.dialogue.assistant import Assistant
    from bot.model import Knowledge

QUESTIONS = (
    "图书馆几点开门",
    "What if I lose my library card?",
    "证丢了怎么办",
    "tushuguan",
    "哪里可以停车",
    "你好",
    "火星",
)
PARKING = "entries:\n- {id: extra, questions: {zh: [有没有自习室]}, answer: {zh: 有自习室。}}\n"


class Anew(Exception):
    """The index was not used, and the files were going to be read."""


def refuse(_: Sequence[Path]) -> Knowledge:
    raise Anew


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for the caches of all programs."""
    folder = tmp_path / "caches"
    folder.mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder


@pytest.fixture
def stored(own_cache: Path, tiny_folder: Path) -> Path:
    """The stored index of the tiny FAQ."""
    open_stored([tiny_folder], load)
    return index_in(own_cache)


def index_in(cache: Path) -> Path:
    (path,) = (path for path in cache.rglob("*") if path.is_file())
    return path


def is_used(folder: Path) -> bool:
    """Whether there is a stored index that counts for `folder`."""
    try:
        open_stored([folder], refuse)
    except Anew:
        return False
    return True


def replies(folder: Path) -> list[dict[str, object]]:
    assistant = open_stored([folder], load)
    return [turn_object(Session(assistant).ask(question)) for question in QUESTIONS]


def test_it_lies_in_our_own_cache_folder_and_nowhere_else(
    own_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny_folder: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    open_stored([tiny_folder], load)
    assert {path.name for path in own_cache.iterdir()} == {"jiewen"}
    assert {path.name for path in tmp_path.iterdir()} == {"caches", "tiny"}
    assert {path.name for path in tiny_folder.iterdir()} == {"library.yaml"}
    assert index_in(own_cache).is_relative_to(own_cache / "jiewen")


@pytest.mark.skipif(os.name != "posix", reason="permissions as on POSIX")
def test_only_its_owner_can_read_it(stored: Path) -> None:
    assert stat.S_IMODE(stored.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(stored.parent.stat().st_mode) & 0o077 == 0


def test_the_second_time_it_is_used_and_the_replies_are_the_same(own_cache: Path, tiny_folder: Path) -> None:
    first = replies(tiny_folder)
    assert is_used(tiny_folder)
    assert replies(tiny_folder) == first
    assert len(list(own_cache.rglob("*.bin"))) == 1


def test_what_is_stored_is_what_was_loaded(stored: Path, tiny_folder: Path) -> None:
    knowledge = open_stored([tiny_folder], refuse).knowledge
    assert stored.is_file()
    assert knowledge == load([tiny_folder])


def test_all_of_the_shipped_faq_comes_back(assistant: Assistant) -> None:
    knowledge = open_stored([shipped_folder()], load).knowledge
    again = open_stored([shipped_folder()], refuse).knowledge
    assert again == knowledge
    assert again == load([shipped_folder()])
    assert list(again.entries) == list(assistant.knowledge.entries)


@pytest.mark.usefixtures("stored")
def test_a_changed_file_is_noticed(tiny_folder: Path) -> None:
    file = tiny_folder / "library.yaml"
    before = file.stat()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("早上九点开门", "早上八点开门"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert not is_used(tiny_folder)
    assert "早上八点开门" in str(replies(tiny_folder))


@pytest.mark.usefixtures("stored")
def test_an_added_and_a_removed_file_are_noticed(tiny_folder: Path) -> None:
    (tiny_folder / "sub").mkdir()
    (tiny_folder / "sub" / "more.yaml").write_text(PARKING, encoding="utf-8")
    assert not is_used(tiny_folder)
    knowledge = open_stored([tiny_folder], load).knowledge
    assert "extra" in knowledge.entries
    (tiny_folder / "sub" / "more.yaml").unlink()
    assert not is_used(tiny_folder)


@pytest.mark.usefixtures("stored")
def test_a_renamed_file_is_noticed(tiny_folder: Path) -> None:
    (tiny_folder / "library.yaml").rename(tiny_folder / "other.yaml")
    assert not is_used(tiny_folder)
    knowledge = open_stored([tiny_folder], load).knowledge
    location = knowledge.entries["lost-card"].location
    assert location is not None
    assert location.path.name == "other.yaml"


@pytest.mark.usefixtures("stored")
def test_another_order_of_folders_has_an_index_of_its_own(tmp_path: Path, tiny_folder: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "x.yaml").write_text(PARKING.replace("extra", "lost-card"), encoding="utf-8")
    later = open_stored([tiny_folder, other], load).knowledge
    earlier = open_stored([other, tiny_folder], load).knowledge
    alone = open_stored([tiny_folder], refuse).knowledge
    assert later.entries["lost-card"].answer.zh == "有自习室。"
    assert (
        earlier.entries["lost-card"].answer.zh == alone.entries["lost-card"].answer.zh == "到前台补办借书证。"
    )


def test_any_damage_is_noticed(stored: Path, tiny_folder: Path) -> None:
    content = stored.read_bytes()
    places = [*range(0, 600, 50), *range(600, len(content), max(50, len(content) // 150)), len(content) - 1]
    for place in places:
        stored.write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        assert not is_used(tiny_folder), place
    stored.write_bytes(content)
    assert is_used(tiny_folder)


def test_a_truncated_index_is_noticed_and_heals(stored: Path, tiny_folder: Path) -> None:
    content = stored.read_bytes()
    for length in (0, 3, 4, 5, 1000, len(content) // 2, len(content) - 1):
        stored.write_bytes(content[:length])
        assert not is_used(tiny_folder), length
    open_stored([tiny_folder], load)
    assert is_used(tiny_folder)


@pytest.mark.parametrize(
    "value",
    [None, (), (1, 2, 3), ((), (), (), (), (), (), ()), {"a": 1}, tuple(range(9))],
    ids=repr,
)
def test_an_index_that_another_program_wrote_is_ignored(stored: Path, tiny_folder: Path, value: Any) -> None:
    body = marshal.dumps(value)
    stored.write_bytes(zlib.crc32(body).to_bytes(4, "big") + body)
    assert not is_used(tiny_folder)


@pytest.mark.parametrize("body", [b"", b"not marshalled", b"\xff\xff"])
def test_what_is_no_index_at_all_is_ignored(stored: Path, tiny_folder: Path, body: bytes) -> None:
    stored.write_bytes(zlib.crc32(body).to_bytes(4, "big") + body)
    assert not is_used(tiny_folder)
    stored.write_bytes(body)
    assert not is_used(tiny_folder)


def test_the_index_of_another_faq_is_ignored(
    stored: Path, own_cache: Path, tmp_path: Path, tiny_folder: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "x.yaml").write_text(PARKING, encoding="utf-8")
    open_stored([other], load)
    (foreign,) = set(own_cache.rglob("*.bin")) - {stored}
    stored.write_bytes(foreign.read_bytes())
    assert not is_used(tiny_folder)


def test_where_the_index_is_a_folder_the_replies_are_the_same(stored: Path, tiny_folder: Path) -> None:
    expected = replies(tiny_folder)
    stored.unlink()
    stored.mkdir()
    assert replies(tiny_folder) == expected


@pytest.mark.parametrize("place", ["caches/jiewen", "caches/jiewen/index"])
def test_where_the_folder_cannot_be_made_the_replies_are_the_same(
    own_cache: Path, tmp_path: Path, tiny_folder: Path, place: str
) -> None:
    expected = replies(tiny_folder)
    for path in sorted(own_cache.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text("a file stands here", encoding="utf-8")
    assert replies(tiny_folder) == expected


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_no_error(own_cache: Path, tiny_folder: Path) -> None:
    own_cache.chmod(0o500)
    try:
        assert replies(tiny_folder)
        assert list(own_cache.iterdir()) == []
    finally:
        own_cache.chmod(0o700)


def test_an_interrupted_writing_leaves_nothing(stored: Path, tiny_folder: Path) -> None:
    content = stored.read_bytes()
    stored.write_bytes(b"")
    open_stored([tiny_folder], load)
    assert [path.name for path in stored.parent.iterdir()] == [stored.name]
    assert len(stored.read_bytes()) == len(content)


@pytest.mark.usefixtures("stored")
def test_errors_of_the_faq_are_told_although_an_index_is_stored(tiny_folder: Path) -> None:
    (tiny_folder / "broken.yaml").write_text("entries: [", encoding="utf-8")
    with pytest.raises(FileProblems):
        open_stored([tiny_folder], load)
    with pytest.raises(FolderError):
        open_stored([tiny_folder / "nowhere"], load)
