"""The catalogue: key -> (Chinese, English)."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    # What ends as `unknown`, and `clarify`
    "unknown": (
        "这个问题，收录的文章里没有讲到，我不想乱猜。可以换个说法再问一次，或者看看官方页面。",
        "The article that I know does not cover this, and I would rather not guess. You could put it another way, "
        "or look at the official page.",
    ),
    "unknown_other_faq": (
        "这个问题，现有的问答里没有收录，我不想乱猜。可以换个说法再问一次。",
        "The questions that I know do not cover this, and I would rather not guess. You could put it another way.",
    ),
    "empty": (
        "你还没有输入问题。直接用一句话问我就行。",
        "There is no question yet. Just ask me in a sentence.",
    ),
    "no_words": (
        "我没有看到文字，只能读懂中文和英文的问题。请用一句话告诉我你想问什么。",
        "I see no words in this; I can only read questions in Chinese and English. Please ask in a sentence.",
    ),
    "too_long": (
        "这段话太长了（超过 {limit} 个字符），我没法可靠地判断你想问什么。请把问题单独发一遍。",
        "This is too long for me (more than {limit} characters) to tell reliably what you are asking. "
        "Please send just the question.",
    ),
    "clarify": ("你想问的是下面哪一个？", "Which of these do you mean?"),
    "only_in": ("（这一条目前只有{written}版。）", "(This one is only available in {written} so far.)"),
    "no_choice": (
        "现在没有带编号的选项可以选。直接用一句话问我就行。",
        "There is nothing numbered to choose from right now. Just ask me in a sentence.",
    ),
    "choice_out_of_range": (
        "没有第 {number} 项，可以选 1 到 {last}。",
        "There is no number {number}; you can choose from 1 to {last}.",
    ),
    "after_crisis": (
        "借钱的事先放一放，现在你的安全最重要。请先联系身边信得过的人，或拨打 12356 心理援助热线；有危险时打 110 或 120。",
        "Let borrowing wait; right now your safety matters most. Please reach out to someone you trust, or call 12356, "
        "the psychological support line; if you are in danger, call 110 or 120.",
    ),
    "small_talk_after_crisis": (
        "我在，谢谢你还愿意和我说话。请也找一个身边的人陪陪你；难受的时候，随时可以拨打 12356 心理援助热线，有危险时打 110 或 120。",
        "I am here, and I am glad that you are still talking to me. Please let someone near you keep you company too; whenever "
        "it gets hard you can call 12356, the psychological support line, and in danger 110 or 120.",
    ),
    # The caution of an FAQ that words none of its own
    "reminder": (
        "借钱要量力而行：先想清楚能不能按时还上，不要过度负债，也不要借新还旧。",
        "Please borrow with care: be sure that you can repay on time, do not take on too much debt, and do not borrow "
        "to repay other loans.",
    ),
    "reminder_short": ("借钱请量力而行。", "Please borrow with care."),
    # Names of things in replies
    "language_zh": ("中文", "Chinese"),
    "language_en": ("英文", "English"),
    "note": ("编者注：", "Editor's note: "),
    "offered": ("你还问到：", "You also asked: "),
    "related": ("相关问题：", "Related questions:"),
}
