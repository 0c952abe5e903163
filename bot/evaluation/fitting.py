"""Labelled queries in; thresholds fitted to them, and what such thresholds reach on other queries, out.

Five-fold: each query is judged with thresholds that were fitted to the other four fifths, so no figure is about
queries that its thresholds have seen.
"""

from __future__ import annotations

import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dialogue.decide import DEFAULT_THRESHOLDS
from bot.evaluation.climbing import climb, makes_no_difference
from bot.evaluation.figures import decided
from bot.evaluation.labels import GROUPS, NONE
from bot.evaluation.redeciding import Redecided
from bot.evaluation.shares import Share
from bot.evaluation.verdicts import Evaluation, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.dialogue.assistant import Assistant
    from bot.evaluation.climbing import Merit, Values
    from bot.evaluation.figures import Decided
    from bot.evaluation.labels import Label
    from bot.model import Language

FOLDS = 5
LEAST_QUERIES = 30
LEAST_OF_A_GROUP = FOLDS
POINTS = {Verdict.RIGHT: 1.0, Verdict.ASSISTED: 0.5, Verdict.WRONG: -1.0, Verdict.FALSE: -1.0}
"""What a verdict is worth; evaded and missed are worth nothing."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that may go wrong: of the `none` queries answered falsely, of the answerable ones wrongly; 0 to 1."""

    false_answers: float = 0.05
    wrong_answers: float = 0.03


@dataclass(frozen=True, slots=True)
class Sum:
    """What is added up over queries, to be maximised within the limits."""

    points: float = 0.0
    false: int = 0
    wrong: int = 0
    none: int = 0
    answerable: int = 0

    def __add__(self, other: Sum) -> Sum:
        return Sum(
            self.points + other.points,
            self.false + other.false,
            self.wrong + other.wrong,
            self.none + other.none,
            self.answerable + other.answerable,
        )

    def merit(self, limits: Limits) -> tuple[float, float]:
        """How good that is: least beyond the limits first, then the points."""
        beyond = max(self.false - limits.false_answers * self.none, 0.0) + max(
            self.wrong - limits.wrong_answers * self.answerable, 0.0
        )
        return -round(beyond, 6), self.points


@dataclass(frozen=True, slots=True)
class Fold:
    """A fifth of the queries, and the thresholds fitted to the others."""

    queries: int
    thresholds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Fit:
    """Fitted thresholds.

    `evaluation` holds the reply to every query with the thresholds of its fold, none of which were fitted to it.
    `thresholds` are those fitted to all queries; `undetermined` are those on which nothing depends, so that they stay
    as they were. `is_within_limits` tells whether any thresholds keep to the limits on what they are fitted to.
    """

    limits: Limits
    evaluation: Evaluation
    folds: tuple[Fold, ...]
    before: Mapping[str, float]
    thresholds: Mapping[str, float]
    undetermined: tuple[str, ...]
    is_within_limits: bool

    @property
    def reached(self) -> Decided:
        """Coverage and precision on queries to which the thresholds were not fitted."""
        return decided(self.evaluation.calm())

    def share(self, group: str, verdict: Verdict) -> Share:
        """The share of a verdict in a group, on queries to which the thresholds were not fitted."""
        members = self.evaluation.of_group(group)
        return Share(sum(each.verdict is verdict for each in members), len(members))

    def spread(self, name: str) -> tuple[float, float]:
        """The lowest and the highest value of a threshold over the folds."""
        values = [fold.thresholds[name] for fold in self.folds]
        return min(values), max(values)


def too_few(labels: Sequence[Label]) -> bool:
    """Whether there are too few queries to fit anything to: in all, answerable ones, or `none`."""
    groups = [label.group for label in labels if label.group != "crisis"]
    return len(groups) < LEAST_QUERIES or min(map(groups.count, ("answerable", NONE))) < LEAST_OF_A_GROUP


def fit(
    labels: Sequence[Label],
    assistant: Assistant,
    limits: Limits,
    language: Language | None,
    fallback: Language,
    on_progress: Callable[[int, int], None],
) -> Fit:
    """The fit to `labels`, of which there are enough; the same for the same labels in any order."""
    replies = Redecided(labels, assistant, language, fallback)
    fold_of = folds_of(labels)
    before = {**DEFAULT_THRESHOLDS, **assistant.knowledge.settings.thresholds}
    start = tuple((name, before[name]) for name in DEFAULT_THRESHOLDS)
    steps = len(labels) + FOLDS + 1
    for number in range(len(labels)):
        on_progress(number, steps)
        replies.verdict(number, before)
    sums = _Sums(replies, fold_of)
    fitted: list[Values] = []
    for left_out in (*range(FOLDS), None):
        on_progress(len(labels) + len(fitted), steps)
        fitted.append(climb(start, sums.merit(left_out, limits)))
    *by_fold, whole = [dict(values) for values in fitted]
    judged = [replies.judged(number, by_fold[fold]) for number, fold in enumerate(fold_of)]
    on_progress(steps, steps)
    merit = sums.merit(None, limits)
    return Fit(
        limits=limits,
        evaluation=Evaluation(tuple(judged)),
        folds=tuple(Fold(fold_of.count(fold), values) for fold, values in enumerate(by_fold)),
        before=before,
        thresholds=whole,
        undetermined=makes_no_difference(fitted[-1], merit),
        is_within_limits=merit(fitted[-1])[0] == 0,
    )


def folds_of(labels: Sequence[Label]) -> list[int]:
    """The fold of each query, 0 to 4; the same query is never in two, and each fold has its share of each group."""
    texts: dict[str, int] = {}
    for label in labels:
        text, group = label.query.strip().casefold(), GROUPS.index(label.group)
        texts[text] = min(texts.get(text, group), group)
    ordered = sorted(texts, key=lambda text: (texts[text], zlib.crc32(text.encode()), text))
    fold_of = {text: place % FOLDS for place, text in enumerate(ordered)}
    return [fold_of[label.query.strip().casefold()] for label in labels]


class _Sums:
    """The sums over each fold, by thresholds; worked out once."""

    def __init__(self, replies: Redecided, fold_of: Sequence[int]) -> None:
        self._replies = replies
        groups = [label.group for label in replies.labels]
        self._judged = [(number, fold_of[number]) for number, group in enumerate(groups) if group != "crisis"]
        folded = Counter(zip(fold_of, groups, strict=True))
        self._sizes = [(folded[fold, NONE], folded[fold, "answerable"]) for fold in range(FOLDS)]
        self._by_fold: dict[Values, tuple[Sum, ...]] = {}

    def without(self, fold: int | None, values: Values) -> Sum:
        """The sum over all queries that are not in `fold`."""
        if values not in self._by_fold:
            self._by_fold[values] = self._worked_out(dict(values))
        return sum((each for at, each in enumerate(self._by_fold[values]) if at != fold), Sum())

    def merit(self, fold: int | None, limits: Limits) -> Merit:
        """How good thresholds are for the queries that are not in `fold`."""
        return lambda values: self.without(fold, values).merit(limits)

    def _worked_out(self, thresholds: Mapping[str, float]) -> tuple[Sum, ...]:
        points, counts = [0.0] * FOLDS, [Counter[Verdict]() for _ in range(FOLDS)]
        for number, fold in self._judged:
            verdict = self._replies.verdict(number, thresholds)
            points[fold] += POINTS.get(verdict, 0.0)
            counts[fold][verdict] += 1
        return tuple(
            Sum(points[fold], counts[fold][Verdict.FALSE], counts[fold][Verdict.WRONG], none, answerable)
            for fold, (none, answerable) in enumerate(self._sizes)
        )
