"""A file's bytes to its text and back: UTF-8 with located problems in, atomic replacement out."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
from pathlib import Path

from bot.errors import FileProblems, Problem, WriteError

# Everything but tab, the line breaks and printable characters; U+0085, U+2028 and U+2029 are line breaks to
# some readers and not to others, so they count as control characters too.
CONTROL = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_UNFINISHED = ".jiewen"
"""How the name of a file ends that is being written and will get its own name when it is whole."""
_OTHER_MARKS = ((codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))


def read_text(path: Path) -> str:
    """The text of the UTF-8 file at `path`, without a byte order mark, line ends as they stand.

    Raises FileProblems where the file cannot be read, is not UTF-8 or holds control characters.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileProblems([Problem(str(path), 1, 1, f"cannot be read: {reason}")]) from error
    return decode_text(content, path)


def decode_text(content: bytes, path: Path) -> str:
    """As `decode`; raises FileProblems for control characters too."""
    text = decode(content, path)
    found = CONTROL.search(text)
    if found is None:
        return text
    line, column = line_and_column(text, found.start())
    message = f"the control character U+{ord(found.group()):04X}: delete it"
    raise FileProblems([Problem(str(path), line, column, message)])


def decode_foreign(content: bytes, path: Path) -> str:
    """As `decode_text`, for files from elsewhere: what is not UTF-8 is read as GB18030, if it can be."""
    try:
        content.decode()
    except UnicodeDecodeError:
        with contextlib.suppress(UnicodeDecodeError):
            content = content.decode("gb18030").encode()
    return decode_text(content, path)


def decode(content: bytes, path: Path) -> str:
    """The UTF-8 text of `content`, without a byte order mark; raises FileProblems, which name `path`."""
    for mark, name in _OTHER_MARKS:
        if content.startswith(mark):
            message = f"the file is saved as {name}: save it as UTF-8"
            raise FileProblems([Problem(str(path), 1, 1, message)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # `error.object`, not `content`: the codec has already cut off the byte order mark.
        before = error.object[: error.start].decode("utf-8")
        line, column = line_and_column(before, len(before))
        message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8: save the file as UTF-8"
        raise FileProblems([Problem(str(path), line, column, message)]) from error


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The line and the column of `offset` in `text`, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def replace_file(path: Path, text: str) -> None:
    """Puts `text` into the file at `path` in one step: readers see the old file or the new one, whole.

    A symbolic link stays one; the mode and owner of the file and its byte order mark are kept. Once this returns,
    not even a power failure brings the old text back. Raises WriteError.
    """
    try:
        target = path.resolve()
        content, state = text.encode(), target.stat() if target.exists() else None
        if state and target.read_bytes().startswith(codecs.BOM_UTF8):
            content = codecs.BOM_UTF8 + content
        _replace(target, content, state)
    except OSError as error:
        raise WriteError(f"{path}: cannot be written: {error.strerror or error}") from error


def remove_unfinished(path: Path) -> None:
    """Removes what killed writers of the file at `path` have left beside it; nobody else may be writing it."""
    target = path.resolve()
    for file in target.parent.iterdir():
        if file.name.startswith(f".{target.name}.") and file.name.endswith(_UNFINISHED):
            with contextlib.suppress(OSError):  # it does no harm
                file.unlink()


def _replace(target: Path, content: bytes, state: os.stat_result | None) -> None:
    """Writes a new file beside `target` and puts it in its place; nothing stays behind where that fails."""
    import tempfile  # Whoever only asks a question never needs it.

    # The name begins with a dot, so nobody who reads the folder meanwhile takes it for an FAQ file.
    descriptor, name = tempfile.mkstemp(_UNFINISHED, f".{target.name}.", target.parent)
    new = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.chmod(state.st_mode & 0o777 if state else _default_mode())
        if state and (state.st_uid, state.st_gid) != (new.stat().st_uid, new.stat().st_gid):
            with contextlib.suppress(OSError):  # only an administrator may give a file away
                os.chown(new, state.st_uid, state.st_gid)
        new.replace(target)
        _sync_folder(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Has the names in `folder` written to the disk, where the system can do that for folders."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _default_mode() -> int:
    """The mode of a newly created file, as the user's umask has it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
