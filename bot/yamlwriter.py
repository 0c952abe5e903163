"""Plain values in, YAML text out, as people would write it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Written: TypeAlias = "str | int | bool | Sequence[Written] | Mapping[str, Written]"
"""What can be written: texts, whole numbers, truth values, lists and mappings of such."""

_NEVER_WRAPPED = 1 << 30


def written(value: Written) -> str:
    """`value` as lines of YAML, each text in one line unless it has several, in quotes only where they are needed."""
    return str(yaml.dump(value, None, _writer(), allow_unicode=True, sort_keys=False, width=_NEVER_WRAPPED))


@cache
def _writer() -> type[yaml.SafeDumper]:
    """The library's writer, with `|` for texts of several lines, and without anchors, which loading refuses."""

    class Writer(yaml.SafeDumper):
        def ignore_aliases(self, _data: Any) -> bool:
            return True

    def text(writer: yaml.SafeDumper, value: str) -> Any:
        return writer.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)

    Writer.add_representer(str, text)
    return Writer
