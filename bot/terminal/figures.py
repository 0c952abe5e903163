"""The figures of an evaluation in; the text about them that a person reads out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.evaluation.sentences import confused, facts, fit_heading, fit_notes, fit_rows, heading
from bot.evaluation.settingsblock import settings_block
from bot.evaluation.shares import percent, percent_range
from bot.evaluation.verdicts import Verdict
from bot.messages import say
from bot.terminal.columns import set_columns
from bot.terminal.printable import printable
from bot.terminal.tables import NOTHING, set_table
from bot.terminal.wrap import display_width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.evaluation.calibration import Bin
    from bot.evaluation.confusions import Confusion, Margin
    from bot.evaluation.figures import Figures, Tally
    from bot.evaluation.fitting import Fit
    from bot.model import Language
    from bot.terminal.render import Looks

_BOLD = "1"
_FEW = 3
_FEW_STYLES = 5
_EXCERPT = 40
"""The columns of a query that is only there to be recognised."""


class FiguresText:
    """Sets figures in one language, for a terminal or a file of certain looks."""

    def __init__(self, language: Language, looks: Looks) -> None:
        self._language = language
        self._looks = looks

    def summary(self, name: str, figures: Figures, fit: Fit | None = None, *, is_full: bool = False) -> str:
        """All figures about the queries of the file `name`; without `is_full` long tables are cut short."""
        sections = [
            self._wrapped(heading(name, figures, fit, self._language)),
            self._groups(figures.groups),
            set_columns(facts(figures, self._language), self._looks),
            self._reliability(figures.confidence.bins),
            self._named_tallies("eval_languages", figures.languages),
            self._styles(figures.styles, is_full=is_full),
            self._confusions(figures.confusions, is_full=is_full),
            self._margins(figures.margins, is_full=is_full),
        ]
        return "\n\n".join("\n".join(lines) for lines in sections if lines)

    def fit(self, name: str, fit: Fit) -> str:
        """The fitted thresholds, what they reach on queries that they were not fitted to, and the settings to paste."""
        header = [self._say(f"eval_{column}") for column in ("threshold", "before", "folds", "fitted_to_all")]
        lines = [
            *self._bold(fit_heading(fit, self._language)),
            *set_table(header, fit_rows(fit), self._looks),
            *(line for note in fit_notes(fit, self._language) for line in self._wrapped(note, indent=2)),
            "",
            *self._bold(self._say("eval_paste")),
            "",
            printable(settings_block(fit, name, self._language)).rstrip("\n"),
        ]
        return "\n".join(lines)

    def pointer(self) -> str:
        """What else there is to be had."""
        return "\n".join(self._wrapped(self._say("eval_pointer")))

    def _say(self, key: str, **values: object) -> str:
        return say(key, self._language, **values)

    def _wrapped(self, text: str, indent: int = 0) -> list[str]:
        room = None if self._looks.width is None else max(self._looks.width - indent, 1)
        return [" " * indent + line for line in wrap(printable(text), room)]

    def _bold(self, text: str) -> list[str]:
        return [self._looks.paint(line, _BOLD) for line in self._wrapped(text)]

    def _groups(self, groups: Sequence[Tally]) -> list[str]:
        rows = [self._tally(tally, self._say(f"eval_{tally.name}"), Verdict.FALSE) for tally in groups]
        return [*self._tallies(rows), *self._wrapped(self._say("eval_interval"), indent=2)]

    def _tallies(self, rows: Sequence[Sequence[str]]) -> list[str]:
        header = ["", self._say("eval_count"), *(self._say(f"eval_{verdict}") for verdict in Verdict)]
        return set_table(header, rows, self._looks)

    def _tally(self, tally: Tally, name: str, *with_interval: Verdict) -> list[str]:
        """The cells of a row; that there was nothing right is worth a figure, too."""
        cells = [name, str(tally.total)]
        for verdict in Verdict:
            share = tally.share(verdict)
            is_told = share.count or verdict is Verdict.RIGHT
            text = percent(share.value) if is_told else NOTHING
            has_interval = is_told and verdict in (Verdict.RIGHT, *with_interval)
            cells.append(f"{text} ({percent_range(share.interval)})" if has_interval else text)
        return cells

    def _named_tallies(self, key: str, tallies: Sequence[Tally]) -> list[str]:
        if not tallies:
            return []
        return [
            *self._bold(self._say(key)),
            *self._tallies([self._tally(each, each.name) for each in tallies]),
        ]

    def _reliability(self, bins: Sequence[Bin]) -> list[str]:
        header = [self._say(f"eval_{column}") for column in ("bin", "count", "said", "was", "was_range")]
        rows = [
            [
                f"{each.low:.1f}–{each.high:.1f}",
                str(each.right.total),
                percent(each.confidence),
                percent(each.right.value),
                percent_range(each.right.interval),
            ]
            for each in bins
            if each.right.total
        ]
        if not rows:
            return []
        return [*self._bold(self._say("eval_reliability")), *set_table(header, rows, self._looks)]

    def _styles(self, styles: Sequence[Tally], *, is_full: bool) -> list[str]:
        weakest = sorted(styles, key=lambda tally: tally.share(Verdict.RIGHT).value or 0.0)
        shown = weakest if is_full else weakest[:_FEW_STYLES]
        key = "eval_styles" if len(shown) == len(styles) else "eval_styles_weakest"
        return self._named_tallies(key, shown) + self._more(len(styles) - len(shown))

    def _confusions(self, confusions: Sequence[Confusion], *, is_full: bool) -> list[str]:
        shown = confusions if is_full else confusions[:_FEW]
        rows = [(f"{len(pair.judged)}×", confused(pair, self._language)) for pair in shown]
        return self._named("eval_confusions", rows, len(confusions))

    def _margins(self, margins: Sequence[Margin], *, is_full: bool) -> list[str]:
        shown = margins if is_full else margins[:_FEW]
        rows = [(f"{margin.lead:.2f}", self._margin(margin, is_full=is_full)) for margin in shown]
        return self._named("eval_margins", rows, len(margins))

    def _margin(self, margin: Margin, *, is_full: bool) -> str:
        query, entry = margin.judged.label.query, margin.judged.turn.entry
        shown = query if is_full else _excerpt(query)
        return self._say("eval_margin", query=shown, entry=entry, runner_up=margin.runner_up.entry)

    def _named(self, key: str, rows: Sequence[tuple[str, str]], total: int) -> list[str]:
        if not rows:
            return []
        return [*self._bold(self._say(key)), *set_columns(rows, self._looks), *self._more(total - len(rows))]

    def _more(self, count: int) -> list[str]:
        return self._wrapped(self._say("eval_more", count=count), indent=2) if count else []


def _excerpt(query: str) -> str:
    """The beginning of a query, in one line."""
    line = printable(query).replace("\n", " ")
    return line if display_width(line) <= _EXCERPT else f"{wrap(line, _EXCERPT)[0]}…"
