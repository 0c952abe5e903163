"""Knowledge with what is prepared from it to a file in the user's own cache folder, and back.

A stored index is only a shortcut: it counts only if it was made by this very program from these very files,
whole and undamaged. In every other case it is made anew, and where it cannot be written that is no error.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from array import array
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bot
from bot.dialogue.assistant import Assistant
from bot.dialogue.safety import SafetyNet, fold_rules
from bot.knowledge.files import knowledge_files
from bot.knowledge.folders import cache_folder, shipped_folder
from bot.knowledge.packing import PackedItems, pack, pack_items, unpack
from bot.matching.columns import Columns
from bot.matching.fitted import WEIGHT_TYPE, Fitted
from bot.matching.matcher import Matcher, Prepared
from bot.matching.terms import Vocabulary
from bot.matching.texts import PackedTexts, pack_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.matching.indexing import Report
    from bot.model import Knowledge

_NUMBER_SIZE = 4
_BETWEEN_TEXTS = "\0"


def open_stored(
    folders: Sequence[Path], load: Callable[[Sequence[Path]], Knowledge], report: Report | None = None
) -> Assistant:
    """The assistant for `folders`; `load` is called where nothing fitting is stored. Raises what it raises."""
    path = _path(folders)
    fingerprint = _fingerprint(folders)
    stored = _read(path, fingerprint)
    if stored is not None:
        return stored
    # What only the making of an index needs is imported here, for it would double the time of a start.
    from bot.dialogue.thresholds import with_thresholds
    from bot.matching.preparing import prepare_matcher

    knowledge = load(folders)
    prepared = prepare_matcher(knowledge, report)
    knowledge = with_thresholds(knowledge, prepared)
    with suppress(OSError):
        _write(path, _packed(fingerprint, knowledge, prepared))
    return Assistant(knowledge, Matcher(knowledge.entries, prepared))


def _path(folders: Sequence[Path]) -> Path:
    names = _BETWEEN_TEXTS.join(str(folder.resolve()) for folder in folders)
    return cache_folder() / "index" / f"{zlib.crc32(os.fsencode(names)):08x}.bin"


def _fingerprint(folders: Sequence[Path]) -> tuple[object, ...]:
    """Differs after any change of a file's name or content, of the shipped crisis rules, the program or Python."""
    files = knowledge_files(dict.fromkeys([*folders, shipped_folder()]))
    contents = [(file, file.read_bytes()) for file in files]
    modules = [
        (file.name, file.stat())
        for folder in sorted(os.scandir(Path(bot.__file__).parent), key=_name)
        if folder.is_dir()
        for file in sorted(os.scandir(folder), key=_name)
        if file.name.endswith(".py")
    ]
    return (
        sys.version,
        sys.byteorder,
        bot.__version__,
        tuple((name, state.st_size, state.st_mtime_ns) for name, state in modules),
        tuple((os.fsencode(file), len(content), zlib.crc32(content)) for file, content in contents),
    )


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _read(path: Path, fingerprint: tuple[object, ...]) -> Assistant | None:
    try:
        content = memoryview(path.read_bytes())
    except OSError:
        return None
    checksum, body = content[:_NUMBER_SIZE], content[_NUMBER_SIZE:]
    if checksum != _number(zlib.crc32(body)):
        return None
    end = _NUMBER_SIZE + int.from_bytes(body[:_NUMBER_SIZE], "big")
    try:
        made_from, *parts = marshal.loads(body[_NUMBER_SIZE:end])
    except (ValueError, TypeError, EOFError):
        return None
    if made_from != fingerprint:
        return None
    arrays = body[end:]
    packed, phrases, vocabulary, columns, fitted, foreign, frequencies, lexicon = parts
    knowledge = unpack(packed)
    prepared = Prepared(
        vocabulary=Vocabulary(*vocabulary),
        columns=Columns(*[_unpacked_column(column, arrays) for column in columns]),
        fitted=_unpacked_fitted(fitted, arrays),
        foreign=foreign,
        frequencies=cache(lambda: marshal.loads(frequencies)),
        lexicon=cache(lambda: marshal.loads(lexicon)),
    )
    safety = SafetyNet(knowledge.safety.rules.values(), PackedItems(phrases, list))
    return Assistant(knowledge, Matcher(knowledge.entries, prepared), safety)


def _number(value: int) -> bytes:
    return value.to_bytes(_NUMBER_SIZE, "big")


def _packed(fingerprint: tuple[object, ...], knowledge: Knowledge, prepared: Prepared) -> bytes:
    """The checksum of all that follows; the size of the marshalled values, these values; and the arrays.

    The arrays, most of it all, stand apart so that they are never copied.
    """
    arrays = bytearray()
    columns = [_packed_column(column, arrays) for column in prepared.columns]
    frequencies, lexicon = marshal.dumps(prepared.frequencies()), marshal.dumps(dict(prepared.lexicon()))
    phrases = pack_items(fold_rules(knowledge.safety.rules.values()))
    vocabulary = tuple(prepared.vocabulary)
    fitted = _packed_fitted(prepared.fitted, arrays)
    parts = (phrases, vocabulary, columns, fitted, prepared.foreign, frequencies, lexicon)
    plain: Any = (fingerprint, pack(knowledge), *parts)
    values = marshal.dumps(plain)
    body = _number(len(values)) + values + arrays
    return _number(zlib.crc32(body)) + body


def _packed_column(column: Any, arrays: bytearray) -> Any:
    """What tells how to find a column again; many texts are packed as one."""
    if isinstance(column, array):
        return "array", _add_array(column, arrays)
    if isinstance(column, tuple) and all(isinstance(item, str) for item in column):
        content, starts, order = pack_texts(column)
        return "texts", (content, *[_add_array(array("I", numbers), arrays) for numbers in (starts, order)])
    return "plain", column


def _add_array(column: array[Any], arrays: bytearray) -> tuple[str, int, int]:
    """Adds a column to `arrays`; returns its type and place. The narrowest type is read soonest."""
    if column.typecode == "I":
        highest = max(column, default=0)
        column = array("B" if highest < 1 << 8 else "H" if highest < 1 << 16 else "I", column)
    start = len(arrays)
    arrays += column.tobytes()
    return column.typecode, start, len(arrays)


def _unpacked_column(packed: tuple[str, Any], arrays: memoryview) -> Any:
    kind, column = packed
    match kind:
        case "array":
            return _array_in(arrays, *column)
        case "texts":
            content, starts, order = column
            return PackedTexts(content, _array_in(arrays, *starts), _array_in(arrays, *order))
        case _:
            return column


def _array_in(arrays: memoryview, typecode: Any, start: int, end: int) -> memoryview:
    return arrays[start:end].cast(typecode)


def _packed_fitted(fitted: Fitted | None, arrays: bytearray) -> Any:
    if fitted is None:
        return None
    return (
        fitted.features,
        [_add_array(array(WEIGHT_TYPE, own), arrays) for own in fitted.weights],
        fitted.scale,
    )


def _unpacked_fitted(packed: Any, arrays: memoryview) -> Fitted | None:
    if packed is None:
        return None
    features, weights, scale = packed
    return Fitted(features, tuple([_array_in(arrays, *own) for own in weights]), scale)


def _write(path: Path, content: bytes) -> None:
    """Writes the index for its owner alone, whole or not at all."""
    import tempfile  # a stored index is read far more often than it is written

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
