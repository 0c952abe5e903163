"""FAQ folders and new entries in; the file that gets them out."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bot.errors import UsageError
from bot.knowledge.files import yaml_files
from bot.knowledge.folders import is_installed, user_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.model import Entry

_NEW_FILE = "entries.yaml"
_LARGE = 1_000_000


class Target(NamedTuple):
    """A file that gets new entries, which need not be there yet, and the FAQ folder that it belongs to.

    `instead_of` is the folder that would have got them if it could be written. `is_in_use` tells whether the folder is
    one of those that are asked.
    """

    folder: Path
    path: Path
    instead_of: Path | None = None
    is_in_use: bool = True


def named_target(name: str, folders: Sequence[Path]) -> Target:
    """The file `name`, which need not be there, in a folder that is. Raises UsageError."""
    path = Path(name)
    if path.suffix != ".yaml" or path.is_dir():
        raise UsageError(f"{name}: only files that end in `.yaml` are read: name such a file")
    if not path.parent.is_dir():
        raise UsageError(f"{name}: there is no folder {path.parent}: create it, or name another file")
    for folder in reversed(folders):
        if path.resolve().is_relative_to(folder.resolve()):
            return Target(folder, path)
    return Target(path.parent, path, is_in_use=False)


def usual_target(folders: Sequence[Path], *, are_named: bool) -> Target:
    """A new file in the last folder that can be written.

    Where none can be written, it is the user's own, which is laid over the others unless these `are_named`.
    """
    folder = next((each for each in reversed(folders) if is_writable(each)), None)
    if folder is None:
        own = user_folder()
        return Target(own, own / _NEW_FILE, folders[-1], own in folders or not are_named)
    return Target(folder, folder / _NEW_FILE)


def fitting_target(target: Target, entries: Iterable[Entry], new: Entry) -> Target:
    """The file in the folder of `target` where most `entries` of the section of `new` stand, else most of its kind."""
    files = yaml_files(target.folder) if target.folder.is_dir() else ()
    if len(files) == 1 and is_writable(files[0]):
        return target._replace(path=files[0])  # however many entries there are, none need be looked at
    alike: Counter[Path] = Counter()
    for entry in entries:
        if entry.kind is new.kind and entry.location and entry.location.path.is_relative_to(target.folder):
            alike[entry.location.path] += _LARGE if entry.section == new.section else 1
    path = next((path for path, _ in alike.most_common() if is_writable(path)), target.path)
    return target._replace(path=path)


def is_writable(path: Path) -> bool:
    """Whether a file or a folder may be changed; what is inside the installed program may not."""
    return os.access(path, os.W_OK) and not is_installed(path)
