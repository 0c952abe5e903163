"""The columns that an index consists of: plain tuples, strings and arrays that load in milliseconds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from bot.matching.features import FAMILY_WEIGHT

if TYPE_CHECKING:
    from array import array

POINT = 2**-14
"""The unit of what features speak for entries, in points of a logit; whole numbers add up the same on every machine."""
PackedProfile = tuple[dict[str, float], frozenset[str], dict[str, float], frozenset[str], frozenset[str]]


class Columns(NamedTuple):
    """An index as columns. Entries, phrasings and features are numbered from 0, in order.

    `weights[f]` tells how telling feature f is. `feature_starts[f]` to `feature_starts[f + 1]` is its range in
    `posting_entries` and `posting_gains`: what having f speaks for an entry, in POINTs. `discounts[e]` is what each
    feature of a question speaks against entry e before that. `phrasing_ranges[e]` to `phrasing_ranges[e + 1]` is
    the range of entry e among the phrasings, and `phrasing_starts` that of a phrasing in `phrasing_features`.
    `profiles` holds for each entry: product shares, constant names, question-type log ratios, products that are
    there, those that are missing.
    """

    ids: tuple[str, ...]
    features: tuple[str, ...]
    weights: array[float]
    feature_starts: array[int]
    posting_entries: array[int]
    posting_gains: array[int]
    discounts: array[float]
    phrasing_ranges: array[int]
    texts: tuple[str, ...]
    languages: str
    symbols: tuple[str, ...]
    norms: array[float]
    phrasing_starts: array[int]
    phrasing_features: array[int]
    profiles: tuple[PackedProfile, ...]


def feature_weight(feature: str, having: int, entries: int) -> float:
    """How telling a feature is that so many of the entries have: its idf, times the weight of its family."""
    return FAMILY_WEIGHT[feature[0]] * math.log(1 + (entries - having + 0.5) / (having + 0.5))
