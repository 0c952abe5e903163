"""Many texts as one run of bytes: read in no time, and each a string only when it is asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterable

_ERRORS = "surrogatepass"  # whatever a string holds comes back


class PackedTexts(Sequence[str]):
    """Texts of which few are ever looked at; text number n reaches from `starts[n]` to `starts[n + 1]` in `content`.

    `order` holds the numbers by the bytes of their texts; it is only needed for `find`.
    """

    def __init__(self, content: bytes, starts: Sequence[int], order: Sequence[int] = ()) -> None:
        self._content = content
        self._starts = starts
        self._order = order

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        if isinstance(place, slice):
            return tuple([self[number] for number in range(*place.indices(len(self)))])
        return self._bytes(place).decode("utf-8", _ERRORS)

    def find(self, text: str) -> int | None:
        """The number of `text`, by binary search; None where it is none of the texts."""
        wanted = text.encode("utf-8", _ERRORS)
        place = bisect_left(self._order, wanted, key=self._bytes)
        if place < len(self._order) and self._bytes(number := self._order[place]) == wanted:
            return number
        return None

    def _bytes(self, number: int) -> bytes:
        return self._content[self._starts[number] : self._starts[number + 1]]


def pack_texts(texts: Iterable[str]) -> tuple[bytes, list[int], list[int]]:
    """What `PackedTexts` is made of: the content, the starts, and the order."""
    encoded = [text.encode("utf-8", _ERRORS) for text in texts]
    starts = list(accumulate(map(len, encoded), initial=0))
    return b"".join(encoded), starts, sorted(range(len(encoded)), key=encoded.__getitem__)
