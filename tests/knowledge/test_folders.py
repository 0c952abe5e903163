"""Which FAQ folders are used, and where the platforms keep a user's things."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.errors import UsageError
from bot.knowledge.folders import cache_folder, chosen_folders, shipped_folder, state_folder, user_folder

HOME = {"HOME": "/home/ming"}


def test_the_shipped_folder_is_there() -> None:
    assert any(shipped_folder().glob("*.yaml"))


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "/home/ming/.local/share/jiewen/faq"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/jiewen/faq"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "/home/ming/.local/share/jiewen/faq"),
        ("darwin", {}, "/home/ming/Library/Application Support/jiewen/faq"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/jiewen/faq"),
    ],
)
def test_the_users_own_folder(platform: str, variables: dict[str, str], expected: str) -> None:
    assert user_folder(HOME | variables, platform) == Path(expected)


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "/home/ming/.cache/jiewen"),
        ("linux", {"XDG_CACHE_HOME": "/cache"}, "/cache/jiewen"),
        ("darwin", {}, "/home/ming/Library/Caches/jiewen"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/jiewen/cache"),
    ],
)
def test_the_cache_folder(platform: str, variables: dict[str, str], expected: str) -> None:
    assert cache_folder(HOME | variables, platform) == Path(expected)


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "/home/ming/.local/state/jiewen"),
        ("linux", {"XDG_STATE_HOME": "/state"}, "/state/jiewen"),
        ("darwin", {}, "/home/ming/Library/Application Support/jiewen/state"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/jiewen/state"),
    ],
)
def test_the_folder_for_what_is_kept(platform: str, variables: dict[str, str], expected: str) -> None:
    assert state_folder(HOME | variables, platform) == Path(expected)


def test_named_folders_are_used_as_they_are_named() -> None:
    assert chosen_folders(["b", "./a"], {"JIEWEN_FAQ": "c"}) == (Path("b"), Path("a"))


def test_the_variable_names_folders_like_a_path() -> None:
    assert chosen_folders([], {"JIEWEN_FAQ": os.pathsep.join(["a", "", "b"])}) == (Path("a"), Path("b"))


def test_without_names_the_users_own_folder_lies_over_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "jiewen" / "faq"
    variables = {"XDG_DATA_HOME": str(tmp_path), "JIEWEN_FAQ": ""}
    assert chosen_folders([], variables) == (shipped_folder(),)
    own.mkdir(parents=True)
    assert chosen_folders([], variables) == (shipped_folder(), own)
    assert chosen_folders([], variables, with_user=False) == (shipped_folder(),)


def test_an_empty_name_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="--faq"):
        chosen_folders([""], {})
