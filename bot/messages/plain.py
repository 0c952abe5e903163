"""The catalogue of what is said in words where there are no marks: key -> (Chinese, English)."""

from __future__ import annotations

PLAIN_MESSAGES: dict[str, tuple[str, str]] = {
    "help_more_plain": (
        "一行算一个问题。/历史 说明你问过的话存不存、存在哪里。",
        "Each line is a question of its own. /history tells whether what you asked is kept, and where.",
    ),
    "plain_quote": ("引文：", "Quote: "),
    "plain_place": ("出处：", "Source: "),
}
