"""An index with many phrasings of each entry in; weights that are fitted to tell its entries apart out.

Where an FAQ was made from support logs, the nearest phrasing is often the wrong one: what counts is which words
tell one entry from those that are like it. The weights are those of a multiclass support vector machine
(Crammer and Singer, JMLR 2001), fitted by dual coordinate descent (Keerthi et al., KDD 2008); each phrasing is
told apart from the entries that an ordinary search finds for it, which is nearly as good as from all and many
times faster.
"""

from __future__ import annotations

import math
import random
from array import array
from collections import Counter, defaultdict
from itertools import pairwise
from operator import itemgetter
from statistics import median
from typing import TYPE_CHECKING

from bot.matching.fitted import WEIGHT_TYPE, Fitted, picker, widened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.matching.columns import Columns
    from bot.matching.indexing import Report

LEAST_PHRASINGS = 80
"""From how many phrasings of an entry, as the median of all entries, weights are fitted."""
MOST_PHRASINGS = 50_000
"""Up to how many phrasings weights are fitted: some twenty seconds' work."""
_RIVALS = 20
_EPOCHS = 5
_COST = 1.0
_LEAST_STEP = 0.01
_RARE = 2
_LARGEST = 32_767


def is_worth_fitting(columns: Columns) -> bool:
    """Whether an index has so many phrasings for each entry that fitted weights are better than the usual ones."""
    sizes = [end - start for start, end in pairwise(columns.phrasing_ranges)]
    return len(sizes) > 1 and median(sizes) >= LEAST_PHRASINGS and sum(sizes) <= MOST_PHRASINGS


def fit(columns: Columns, report: Report | None = None) -> Fitted:
    """The weights that tell the entries of an index apart; `report` is told how much is done, and of how much."""
    found = [
        [columns.features[number] for number in columns.phrasing_features[start:end]]
        for start, end in pairwise(columns.phrasing_starts)
    ]
    labels = [
        entry
        for entry, (start, end) in enumerate(pairwise(columns.phrasing_ranges))
        for _ in range(start, end)
    ]
    rivals = [_rivals(columns, number, label) for number, label in enumerate(labels)]
    wide = [widened(own) for own in found]
    having = Counter(name for own in wide for name in own)
    features = {
        name: (number, math.log((1 + len(wide)) / (1 + having[name])) + 1)
        for number, name in enumerate(name for name, count in having.items() if count >= _RARE)
    }
    rows = [[features[name][0] for name in own if name in features] for own in wide]
    weights = _descend(rows, rivals, [importance for _, importance in features.values()], columns, report)
    largest = max((abs(weight) for own in weights for weight in own), default=0.0) or 1.0
    factor = _LARGEST / largest
    return Fitted(
        features,
        tuple(array(WEIGHT_TYPE, [round(weight * factor) for weight in own]) for own in weights),
        1 / factor,
    )


def _rivals(columns: Columns, phrasing: int, label: int) -> list[int]:
    """The entry of a phrasing, and then those that a search for it finds first."""
    graded: dict[int, int] = defaultdict(int)
    starts = columns.phrasing_starts
    for feature in columns.phrasing_features[starts[phrasing] : starts[phrasing + 1]]:
        span = slice(columns.feature_starts[feature], columns.feature_starts[feature + 1])
        for entry, gain in zip(columns.posting_entries[span], columns.posting_gains[span], strict=True):
            graded[entry] += gain
    graded.pop(label, None)
    nearest = sorted(graded.items(), key=itemgetter(1), reverse=True)[:_RIVALS]
    return [label, *(entry for entry, _ in nearest)]


def _descend(
    rows: Sequence[Sequence[int]],
    rivals: Sequence[Sequence[int]],
    importances: Sequence[float],
    columns: Columns,
    report: Report | None,
) -> list[array[float]]:
    """For each entry the weight of each feature, after some rounds over all phrasings in an order of chance."""
    weights = [array("d", bytes(8 * len(importances))) for _ in columns.ids]
    squares = [importance * importance for importance in importances]
    norms = [math.sqrt(sum(map(squares.__getitem__, row))) for row in rows]
    shares = [[0.0] * len(own) for own in rivals]
    order = [number for number, row in enumerate(rows) if row and len(rivals[number]) > 1]
    chance = random.Random(1)
    for epoch in range(_EPOCHS):
        chance.shuffle(order)
        for done, number in enumerate(order):
            if report and done % 1000 == 0:
                report(epoch * len(order) + done, _EPOCHS * len(order))
            row, norm, own = rows[number], norms[number], shares[number]
            pick = picker(row)
            margins = [
                sum(pick(weights[entry])) / norm + 1.0 - share
                for entry, share in zip(rivals[number], own, strict=True)
            ]
            margins[0] -= 1.0
            for place, share in enumerate(_solved(margins)):
                step = share - own[place]
                if abs(step) > _LEAST_STEP:
                    own[place] = share
                    of_entry, step = weights[rivals[number][place]], step / norm
                    for feature in row:
                        of_entry[feature] += step * squares[feature]
    return weights


def _solved(margins: Sequence[float]) -> list[float]:
    """The best shares of one phrasing (its own entry first) while all others stay: Keerthi et al., algorithm 3."""
    ordered = sorted([margins[0] + _COST, *margins[1:]], reverse=True)
    level, count = ordered[0] - _COST, 1
    while count < len(ordered) and level < count * ordered[count]:
        level += ordered[count]
        count += 1
    level /= count
    shares = [min(level - margin, 0.0) for margin in margins]
    shares[0] = min(_COST, level - margins[0])
    return shares
