"""An evaluation with its figures in; one page for people out, which needs nothing from anywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import __version__
from bot.evaluation.markup import Markup, element, joined, table
from bot.evaluation.plots import reliability_plot, risk_coverage_plot
from bot.evaluation.sentences import came, facts, first_candidates, fit_heading, fit_notes, fit_rows, heading
from bot.evaluation.settingsblock import settings_block
from bot.evaluation.shares import percent, percent_range
from bot.evaluation.style import STYLE
from bot.evaluation.verdicts import WORST_FIRST, Verdict
from bot.messages import say
from bot.model import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.evaluation.figures import Confidence, Figures, Tally
    from bot.evaluation.fitting import Fit
    from bot.evaluation.verdicts import Evaluation, Judged

_DECILES = 10
_CANDIDATES = 3
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Forbids the browser to load anything, whatever a query says."""


def render_page(
    name: str,
    evaluation: Evaluation,
    figures: Figures,
    thresholds: Mapping[str, float],
    fit: Fit | None,
    language: Language,
) -> Markup:
    """The page about the queries of the file `name`, decided with `thresholds`, or with those of each fold of `fit`."""
    page = _Page(language)
    title = say("eval_page_title", language, name=name)
    used = fit.thresholds if fit else thresholds
    shown = ", ".join(f"{threshold} {value:g}" for threshold, value in used.items())
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Markup(STYLE)),
    )
    body = element(
        "body",
        element(
            "main",
            element("h1", title),
            element("p", heading(name, figures, fit, language)),
            *page.fit(name, fit),
            page.summary(figures),
            page.curve(figures),
            page.reliability(figures.confidence),
            page.confusions(figures),
            page.margins(figures),
            page.rows(evaluation),
            element("footer", say("eval_page_by", language, version=__version__, thresholds=shown)),
        ),
    )
    code = "zh-CN" if language is Language.ZH else "en"
    return joined([Markup("<!doctype html>\n"), element("html", head, body, lang=code), "\n"])


class _Page:
    """The sections of the page in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def fit(self, name: str, fit: Fit | None) -> list[Markup]:
        """The fitted thresholds, where there are any."""
        if fit is None:
            return []
        return [
            self._section(
                fit_heading(fit, self._language),
                table(self._named("threshold", "before", "folds", "fitted_to_all"), fit_rows(fit)),
                *(element("p", note) for note in fit_notes(fit, self._language)),
                element("p", self._say("eval_paste")),
                element("pre", settings_block(fit, name, self._language)),
            )
        ]

    def summary(self, figures: Figures) -> Markup:
        """The verdicts by group, language and style, and the figures that stand for themselves."""
        listed = [
            joined([element("dt", what), element("dd", sentence)])
            for what, sentence in facts(figures, self._language)
        ]
        groups = [(self._say(f"eval_{tally.name}"), tally) for tally in figures.groups]
        return element(
            "section",
            self._verdicts("", groups),
            element("p", self._say("eval_page_glossary"), class_="note"),
            element("dl", *listed),
            self._verdicts("eval_languages", [(tally.name, tally) for tally in figures.languages]),
            self._verdicts("eval_styles", [(tally.name, tally) for tally in figures.styles]),
        )

    def curve(self, figures: Figures) -> Markup:
        """The risk-coverage curve, and its figures at every tenth of coverage and at the precisions that count."""
        curve = figures.confidence.curve
        tenths = [
            next(point for point in curve if point.coverage >= tenth / _DECILES - 1e-9)
            for tenth in range(1, _DECILES + 1)
            if curve
        ]
        rows = [
            [percent(point.coverage), str(point.answered), f"{point.confidence:.2f}", percent(point.risk)]
            for point in dict.fromkeys(tenths)
        ]
        return self._section(
            self._say("eval_curve"),
            element("p", self._say("eval_curve_is"), class_="note"),
            element(
                "div",
                element("figure", risk_coverage_plot(curve, figures.decided, self._language)),
                table(
                    self._named("coverage_short", "answered", "at_confidence", "risk"), rows, numbers_from=0
                ),
                class_="beside",
            ),
        )

    def reliability(self, confidence: Confidence) -> Markup:
        """The reliability plot and its table."""
        rows = [
            [
                f"{each.low:.1f}–{each.high:.1f}",
                str(each.right.total),
                percent(each.confidence) if each.right.total else "–",
                percent(each.right.value),
                percent_range(each.right.interval),
            ]
            for each in confidence.bins
        ]
        return self._section(
            self._say("eval_reliability"),
            element("p", self._say("eval_reliability_is"), class_="note"),
            element(
                "div",
                element("figure", reliability_plot(confidence.bins, self._language)),
                table(self._named("bin", "count", "said", "was", "was_range"), rows),
                class_="beside",
            ),
        )

    def confusions(self, figures: Figures) -> Markup:
        """The entries that are confused with each other, with the queries."""
        rows = [
            [
                pair.expected,
                pair.answered,
                str(len(pair.judged)),
                joined(
                    element("div", self._query(each), f" ({each.label.expected})") for each in pair.judged
                ),
            ]
            for pair in figures.confusions
        ]
        header = self._named("expected", "answered_as", "count", "query")
        return self._section(self._say("eval_confusions"), table(header, rows, numbers_from=len(header)))

    def margins(self, figures: Figures) -> Markup:
        """The right answers with the least lead."""
        rows = [
            [
                f"{margin.lead:.2f}",
                self._query(margin.judged),
                margin.judged.turn.entry or "",
                margin.runner_up.entry,
            ]
            for margin in figures.margins
        ]
        header = self._named("lead", "query", "answered_as", "runner_up")
        return self._section(self._say("eval_margins"), table(header, rows, numbers_from=len(header)))

    def rows(self, evaluation: Evaluation) -> Markup:
        """Every query, folded up by verdict, and the wrong alarms."""
        folded = []
        for verdict in (*WORST_FIRST, Verdict.RIGHT):
            members = [each for each in evaluation.judged if each.verdict is verdict]
            values = {"verdict": self._say(f"eval_{verdict}"), "count": len(members)}
            folded.append(self._folded(self._say("eval_of_verdict", **values), members))
        alarms = evaluation.wrong_alarms()
        folded.append(self._folded(self._say("eval_alarms_wrong", count=len(alarms)), alarms))
        return self._section(self._say("eval_rows"), *folded)

    def _folded(self, summary: str, judged: Sequence[Judged]) -> Markup:
        rows = [
            [
                str(each.label.line),
                self._query(each),
                each.label.style,
                each.label.expected,
                came(each, self._language),
                first_candidates(each, _CANDIDATES),
            ]
            for each in judged
        ]
        header = self._named("line", "query", "style", "expected", "came", "candidates")
        content = table(header, rows, numbers_from=len(header)) if rows else Markup("")
        return element("details", element("summary", summary), content)

    def _verdicts(self, caption: str, tallies: Sequence[tuple[str, Tally]]) -> Markup:
        """A table of counts and shares; empty where there is nothing to be told apart."""
        rows = [
            [name, str(tally.total), *(self._verdict(tally, verdict) for verdict in Verdict)]
            for name, tally in tallies
        ]
        header = ["", self._say("eval_count"), *(self._say(f"eval_{verdict}") for verdict in Verdict)]
        return table(header, rows, self._say(caption) if caption else "") if rows else Markup("")

    def _verdict(self, tally: Tally, verdict: Verdict) -> str:
        share = tally.share(verdict)
        if not share.count and verdict is not Verdict.RIGHT:
            return "·"
        interval = element("small", f" ({percent_range(share.interval)})")
        told = joined([f"{share.count} ", element("b", percent(share.value))])
        return joined([told, interval]) if verdict is Verdict.RIGHT else told

    def _query(self, judged: Judged) -> Markup:
        """The query, whose writing direction is kept from what stands beside it."""
        return element("bdi", judged.label.query)

    def _section(self, title: str, *content: Markup) -> Markup:
        return element("section", element("h2", title), *content)

    def _named(self, *columns: str) -> list[str]:
        return [self._say(f"eval_{column}") for column in columns]

    def _say(self, key: str, **values: object) -> str:
        return say(key, self._language, **values)
