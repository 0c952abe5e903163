"""The catalogue of checking, drafting and exchanging an FAQ: key -> (Chinese, English)."""

from __future__ import annotations

CURATION_MESSAGES: dict[str, tuple[str, str]] = {
    "lint_checking": ("正在检查问答", "checking the FAQ"),
}
