"""The command line over a small FAQ, for a user with an empty home and a Chinese locale."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.main import main

FAQ = Path(__file__).parent.parent / "smallfaq"
Ran = tuple[int, str, str]
Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JIEWEN_DEBUG", "NO_COLOR", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {
        "HOME": tmp_path,
        "XDG_DATA_HOME": tmp_path,
        "XDG_CACHE_HOME": cache,
        "JIEWEN_FAQ": FAQ,
        "LANG": "zh_CN.UTF-8",
    }.items():
        monkeypatch.setenv(name, str(value))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `jiewen` with arguments and stdin; gives the exit status, stdout and stderr."""

    def jiewen(*argv: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="ascii"))
        status = main(argv)
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return jiewen
