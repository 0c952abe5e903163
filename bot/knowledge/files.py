"""FAQ folders in, the files that they consist of out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import FolderError

if TYPE_CHECKING:
    from collections.abc import Iterable


def knowledge_files(folders: Iterable[Path]) -> tuple[Path, ...]:
    """All files that `load` reads for `folders`, those of one folder sorted. Raises FolderError."""
    return tuple(path for folder in folders for path in yaml_files(folder))


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """Every `*.yaml` file below `folder`, sorted; what begins with a dot is left out. Raises FolderError."""
    return tuple(path for path in all_files(folder) if path.suffix == ".yaml")


def all_files(folder: Path) -> tuple[Path, ...]:
    """The files below `folder`, sorted; what begins with a dot and links to folders are left out."""
    try:
        is_folder, is_there = folder.is_dir(), folder.exists()
    except OSError as error:
        raise FolderError(f"{folder}: the folder cannot be read: {error.strerror}") from error
    if not is_folder:
        what = (
            "this is a file: name the folder that holds it"
            if is_there
            else "there is no such folder: create it"
        )
        raise FolderError(f"{folder}: {what}, or name another")
    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if not name.startswith(".")]
    return tuple(sorted(found))


def _refuse(error: OSError) -> None:
    raise FolderError(f"{error.filename}: the folder cannot be read: {error.strerror}") from error
