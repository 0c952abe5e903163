"""Where things lie on this computer: the shipped FAQ, the user's own, the cache, and which FAQ to use."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

VARIABLE = "JIEWEN_FAQ"
_HOMES = {"faq": ".local/share", "cache": ".cache", "state": ".local/state"}
_BELOW = {"faq": "faq"}
"""What has a folder of its own below ours; the rest is kept apart by the homes."""


def shipped_folder() -> Path:
    """The FAQ that comes with the program: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "faq"
    return installed if installed.is_dir() else package.parent / "faq"


def is_installed(path: Path) -> bool:
    """Whether `path` is inside the installed program, where the next update would undo any change."""
    return path.resolve().is_relative_to(Path(__file__).resolve().parent.parent)


def user_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """The folder for the user's own FAQ, whether it exists or not."""
    return _platform_folder("XDG_DATA_HOME", "faq", environment, platform)


def cache_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """The folder for what can be computed again, whether it exists or not."""
    return _platform_folder("XDG_CACHE_HOME", "cache", environment, platform)


def state_folder(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """The folder for what the user chose to have kept, whether it exists or not."""
    return _platform_folder("XDG_STATE_HOME", "state", environment, platform)


def misses_file() -> Path:
    """The file of the questions that were not answered; it is there only while the user wants them to be kept."""
    return user_folder().parent / "misses.jsonl"


def chosen_folders(
    named: Sequence[str], environment: Mapping[str, str] | None = None, *, with_user: bool = True
) -> tuple[Path, ...]:
    """The FAQ folders to use, of which later ones win.

    They are the `named` ones, else those in $JIEWEN_FAQ, else the shipped one and, `with_user`, the user's own
    where there is one. Raises UsageError where a name is empty.
    """
    variables = os.environ if environment is None else environment
    if any(not name for name in named):
        raise UsageError("--faq needs the name of a folder, as in `--faq my-faq`")
    names = named or [name for name in variables.get(VARIABLE, "").split(os.pathsep) if name]
    if names:
        return tuple(map(Path, names))
    own = user_folder(variables)
    return (shipped_folder(), own) if with_user and own.is_dir() else (shipped_folder(),)


def are_named(named: Sequence[str], environment: Mapping[str, str] | None = None) -> bool:
    """Whether the user names the folders to use, so that the user's own is not among them by itself."""
    return bool(named or (os.environ if environment is None else environment).get(VARIABLE))


def _platform_folder(variable: str, name: str, environment: Mapping[str, str] | None, platform: str) -> Path:
    """Our folder under the one that `variable` names, else where `platform` keeps such things."""
    variables = os.environ if environment is None else environment
    base = Path(variables.get(variable, ""))
    # By the XDG specification a relative path is to be ignored.
    if base.is_absolute():
        return base / "jiewen" / _BELOW.get(name, "")
    home = Path(variables["HOME"]) if variables.get("HOME") else Path.home()
    if platform == "win32":
        local = variables.get("LOCALAPPDATA")
        return Path(local, "jiewen", name) if local else home / "AppData" / "Local" / "jiewen" / name
    if platform == "darwin":
        library = home / "Library"
        is_cache = name == "cache"
        return (
            library / "Caches" / "jiewen" if is_cache else library / "Application Support" / "jiewen" / name
        )
    return home / _HOMES[name] / "jiewen" / _BELOW.get(name, "")
