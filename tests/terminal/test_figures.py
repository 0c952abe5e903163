"""The text about an evaluation is about a screen long, in either language and at any width."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation.figures import figures_of
from bot.evaluation.fitting import Fit, Fold, Limits
from bot.evaluation.verdicts import Evaluation
from bot.model import CautionLevel, Language, Outcome
from bot.terminal.figures import FiguresText
from bot.terminal.notright import not_right
from bot.terminal.render import Looks
from bot.terminal.wrap import display_width
from tests.evaluation.samples import judged, label

LONG = "为什么我有借呗却没有微粒贷，是不是因为我不怎么用微信，还是因为我的信用不好？"
ROWS = (
    judged(label("a", query="right one", style="plain", line=2), Outcome.ANSWER, ("a", 0.9), ("b", 0.2)),
    judged(label("a", query=LONG, style="long", line=3), Outcome.ANSWER, ("a", 0.6), ("b", 0.4)),
    judged(
        label("7", query="taken for b\x1b[2J", style="plain", line=4), Outcome.ANSWER, ("b", 0.8), ("a", 0.1)
    ),
    judged(label("c", query="asked back", style="plain", line=5), Outcome.CLARIFY, ("b", 0.4), ("c", 0.4)),
    judged(label("none", query="out", style="far", line=6), Outcome.UNKNOWN, level=CautionLevel.DISTRESS),
)
THRESHOLDS = {"answer": 0.61, "topic": 0.85}
FIT = Fit(
    Limits(),
    Evaluation(ROWS),
    (Fold(3, THRESHOLDS), Fold(2, {**THRESHOLDS, "answer": 0.5})),
    THRESHOLDS,
    {**THRESHOLDS, "answer": 0.55},
    ("topic",),
    is_within_limits=False,
)


def summary(language: Language = Language.EN, width: int | None = None, *, is_full: bool = False) -> str:
    figures = figures_of(Evaluation(ROWS))
    return FiguresText(language, Looks(width)).summary("q.tsv", figures, is_full=is_full)


def test_the_figures_stand_in_tables() -> None:
    text = summary()
    assert text.startswith(
        "q.tsv: 5 queries\n"
        "\n"
        "                      n             right  assisted  wrong\n"
        "  answerable          4    50.0% (15–85%)     25.0%  25.0%\n"
        "  not to be answered  1  100.0% (21–100%)         ·      ·\n"
    )
    assert "of 4 queries that must be answered the first candidate is right in 50.0% (15–85%)" in text
    assert "3 of 5 queries are answered with an entry (coverage 60.0%), 66.7% of them rightly" in text
    assert "0 alarms expected, 0 missed (–); 1 false in the other 5 queries (20.0%)" in text
    assert "\n  0.6–0.7     1  60.0%  100.0%       21–100%\n" in text
    assert "\n  1×  7 → b\n" in text
    assert "\n  0.20  为什么我有借呗却没有微粒贷，是不是因为我… → a, before b\n" in text


def test_they_are_there_in_chinese() -> None:
    text = summary(Language.ZH)
    assert "q.tsv：5 条问句\n" in text
    assert "\n  能回答的       4    50.0% (15–85%)     25.0%  25.0%\n" in text


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("width", [20, 40, 80, 96])
def test_no_line_is_wider_than_the_terminal(language: Language, width: int) -> None:
    looks = Looks(width)
    text = FiguresText(language, looks)
    whole = [
        summary(language, width, is_full=True),
        text.pointer(),
        not_right(Evaluation(ROWS), language, looks),
        text.fit("q.tsv", FIT).split("\nsettings:")[0],  # what is to be pasted is not wrapped
    ]
    for line in "\n".join(whole).split("\n"):
        assert display_width(line) <= width, line


def test_long_tables_are_cut_short_unless_all_is_wanted() -> None:
    rows = tuple(
        judged(label("a", query=f"{n}", style=f"style-{n}"), Outcome.ANSWER, (f"x{n}", 0.9)) for n in range(9)
    )
    text = FiguresText(Language.EN, Looks())
    figures = figures_of(Evaluation(rows))
    short, whole = (text.summary("q.tsv", figures, is_full=is_full) for is_full in (False, True))
    assert "The weakest styles" in short
    assert "\n  4 more\n" in short
    assert "6 more" in short
    assert "By style" in whole
    assert "more" not in whole
    assert all(f"a → x{n}" in whole for n in range(9))


def test_every_reply_that_is_not_right_is_listed_by_verdict() -> None:
    assert not_right(Evaluation(ROWS), Language.EN, Looks()) == (
        "wrong: 1\n"
        "  4: taken for b␛[2J\n"
        "    expected 7 → answer b · b 0.80, a 0.10\n"
        "\n"
        "assisted: 1\n"
        "  5: asked back\n"
        "    expected c → clarify · b 0.40, c 0.40\n"
        "\n"
        "Wrong alarms: 1\n"
        "  6: out\n"
        "    expected none → unknown +distress"
    )
    assert not_right(Evaluation(ROWS[:1]), Language.EN, Looks()) == ""


def test_a_fit_shows_what_was_and_what_is_and_what_it_reaches() -> None:
    text = FiguresText(Language.EN, Looks()).fit(str(Path("data") / "q.tsv"), FIT)
    assert text.startswith(
        "Thresholds for at most 5% false and 3% wrong answers\n"
        "  threshold   now     folds  fitted\n"
        "  answer     0.61  0.5–0.61    0.55\n"
        "  topic      0.85      0.85    0.85\n"
        "  No thresholds keep to both limits; these exceed them least.\n"
        "  topic: no figure depends on it, so it stays as it is.\n"
        "  On queries that they were not fitted to: 0.0% false (0–79%), 25.0% wrong (5–70%), precision 66.7%, "
        "coverage 60.0%.\n"
    )
    assert "\nsettings:\n  thresholds: {answer: 0.55, topic: 0.85}\n  fitted: " in text


def test_headings_are_bold_where_there_is_colour() -> None:
    text = FiguresText(Language.EN, Looks(has_color=True)).summary("q.tsv", figures_of(Evaluation(ROWS)))
    assert "\x1b[1mBy language\x1b[0m" in text
