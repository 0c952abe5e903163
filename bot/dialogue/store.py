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
from dataclasses import astuple, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bot
from bot.dialogue.assistant import Assistant
from bot.dialogue.safety import SafetyNet, fold_rules
from bot.dialogue.thresholds import with_thresholds
from bot.knowledge.files import knowledge_files
from bot.knowledge.folders import cache_folder, shipped_folder
from bot.knowledge.packing import pack, unpack
from bot.matching.fitted import WEIGHT_TYPE, Fitted
from bot.matching.indexing import Columns
from bot.matching.matcher import Matcher, Prepared, prepare_matcher
from bot.matching.terms import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.matching.indexing import Report
    from bot.model import Knowledge

_CHECKSUM_SIZE = 4
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
    modules = [(path, path.stat()) for path in sorted(Path(bot.__file__).parent.glob("*/*.py"))]
    return (
        sys.version,
        sys.byteorder,
        bot.__version__,
        tuple((path.name, state.st_size, state.st_mtime_ns) for path, state in modules),
        tuple((os.fsencode(file), len(content), zlib.crc32(content)) for file, content in contents),
    )


def _read(path: Path, fingerprint: tuple[object, ...]) -> Assistant | None:
    try:
        content = memoryview(path.read_bytes())
    except OSError:
        return None
    checksum, body = content[:_CHECKSUM_SIZE], content[_CHECKSUM_SIZE:]
    if checksum != _checksum(body):
        return None
    try:
        made_from, *parts = marshal.loads(body)
    except (ValueError, TypeError, EOFError):
        return None
    if made_from != fingerprint:
        return None
    packed, phrases, vocabulary, columns, fitted, frequencies, lexicon = parts
    knowledge = unpack(packed)
    prepared = Prepared(
        vocabulary=Vocabulary(*vocabulary),
        columns=Columns(*map(_unpacked_column, columns)),
        fitted=_unpacked_fitted(fitted),
        frequencies=cache(lambda: marshal.loads(frequencies)),
        lexicon=cache(lambda: marshal.loads(lexicon)),
    )
    safety = SafetyNet(knowledge.safety.rules.values(), phrases)
    return Assistant(knowledge, Matcher(knowledge.entries, prepared), safety)


def _checksum(body: memoryview | bytes) -> bytes:
    return zlib.crc32(body).to_bytes(_CHECKSUM_SIZE, "big")


def _packed(fingerprint: tuple[object, ...], knowledge: Knowledge, prepared: Prepared) -> bytes:
    columns = [_packed_column(getattr(prepared.columns, field.name)) for field in fields(Columns)]
    frequencies, lexicon = marshal.dumps(prepared.frequencies()), marshal.dumps(dict(prepared.lexicon()))
    phrases = fold_rules(knowledge.safety.rules.values())
    vocabulary = astuple(prepared.vocabulary)
    fitted = _packed_fitted(prepared.fitted)
    parts: Any = (fingerprint, pack(knowledge), phrases, vocabulary, columns, fitted, frequencies, lexicon)
    body = marshal.dumps(parts)
    return _checksum(body) + body


def _packed_column(column: Any) -> Any:
    """Arrays as bytes with their type, many texts as one: both load many times faster than single values."""
    if isinstance(column, array):
        return "array", column.typecode, column.tobytes()
    if isinstance(column, tuple) and all(
        isinstance(item, str) and _BETWEEN_TEXTS not in item for item in column
    ):
        return "texts", len(column), _BETWEEN_TEXTS.join(column)
    return "plain", 0, column


def _unpacked_column(packed: tuple[str, Any, Any]) -> Any:
    kind, detail, column = packed
    match kind:
        case "array":
            return array(detail, column)
        case "texts":
            return tuple(column.split(_BETWEEN_TEXTS)) if detail else ()
        case _:
            return column


def _packed_fitted(fitted: Fitted | None) -> Any:
    if fitted is None:
        return None
    return fitted.features, tuple(own.tobytes() for own in fitted.weights), fitted.scale


def _unpacked_fitted(packed: Any) -> Fitted | None:
    if packed is None:
        return None
    features, weights, scale = packed
    return Fitted(features, tuple(array(WEIGHT_TYPE, own) for own in weights), scale)


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
