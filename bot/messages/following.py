"""The catalogue of what is said when somebody goes on from a reply: key -> (Chinese, English)."""

from __future__ import annotations

FOLLOWING_MESSAGES: dict[str, tuple[str, str]] = {
    "read_as": ("接着上面，理解为：{question}", "Going on from above, I read this as: {question}"),
    # Nothing to go on from
    "follow_nothing": (
        "你还没有问过什么，我不知道该接着什么说。请用一句话问我。",
        "You have not asked anything yet that this could go on from. Please ask me in a sentence.",
    ),
    "follow_unclear": (
        "我不确定你接着问的是哪一个。请把名字也写上，再问一次。",
        "I am not sure which one you mean. Please ask again with its name.",
    ),
    # Why, how
    "follow_why": (
        "至于原因，除了前面那条回答，我没有更多可说的了，不想乱猜。",
        "As to why, I have nothing beyond the earlier reply, and I would rather not guess.",
    ),
    "follow_how": (
        "具体怎么做，除了前面那条回答，我没有更多可说的了，不想乱猜。",
        "As to how, I have nothing beyond the earlier reply, and I would rather not guess.",
    ),
    "follow_not_covered": (
        "刚才那个问题没有收录，所以我答不了；我只说收录了的内容，不乱猜。",
        "I could not answer because that question is not covered; I say only what is, and do not guess.",
    ),
    "follow_which": (
        "先要弄清你问的是哪一个：",
        "First I need to know which of these you mean:",
    ),
    # More
    "follow_more": ("接着看，还有这些：", "There is more:"),
    "follow_more_near": (
        "刚才的问题没有收录。收录了的问题里，比较接近的有：",
        "Your question is not covered. Of those that are, these come nearest:",
    ),
    "follow_more_none": (
        "关于这个，没有别的可说了。可以用一句话问别的，也可以用 /浏览 看看都收录了什么。",
        "That is all there is about this. Ask me something else in a sentence, or see with /browse what there is.",
    ),
    # Where it comes from
    "follow_source": (
        "上面的回答依据的是下面的引文。这份资料有多可信：{note}",
        "The reply above relies on what is quoted below. How far to trust it: {note}",
    ),
    "follow_source_bare": (
        "上面的回答依据的是下面的引文。",
        "The reply above relies on what is quoted below.",
    ),
    "follow_source_none": (
        "刚才的回复没有引用任何资料，是我自己说的话。",
        "The last reply cites no source; I said it in my own name.",
    ),
    # Not what was meant
    "follow_others": (
        "抱歉，我理解错了。你想问的会不会是下面哪一个？都不是的话，请换个说法再问一次。",
        "Sorry, I misunderstood. Is it one of these that you mean? If not, please put it another way.",
    ),
    "follow_others_none": (
        "抱歉，我理解错了，也没有找到更接近的问题。请换个说法再问一次。",
        "Sorry, I misunderstood, and I find no question that comes nearer. Please put it another way.",
    ),
    # /why
    "why_read_as": (
        "这句话我接着前面说的，理解为“{question}”。下面说的是这一问。",
        "After what was said before, I read this as “{question}”. What follows is about that question.",
    ),
    "why_follow_again": (
        "你要我把前面的回答再说一遍。下面说的是那个回答是怎么来的。",
        "You asked to hear the earlier reply again. What follows is how that one came about.",
    ),
    "why_follow_why": (
        "你接着问前面那条回答的原因；问答里没有哪一条能确定地回答这个，所以没有回答。",
        "You asked for the reason of the earlier reply; no entry answers that for sure, so I did not answer.",
    ),
    "why_follow_how": (
        "你接着问前面那条回答具体怎么做；问答里没有哪一条能确定地回答这个，所以没有回答。",
        "You asked how to go about the earlier reply; no entry answers that for sure, so I did not answer.",
    ),
    "why_follow_more": (
        "你要继续往下看，所以没有比对：先列与前面那条回答相关的，再列其次的候选和同一部分的问题，说过的不再列。",
        "You asked for more, so nothing was looked up: what is related to the earlier reply comes first, then its other "
        "candidates and the questions of its section, without what was shown already.",
    ),
    "why_follow_source": (
        "你问前面那条回答的出处，所以没有比对，列出的是它的引文和资料的说明。",
        "You asked where the earlier reply comes from, so nothing was looked up; these are its quotations and what is "
        "known about their source.",
    ),
    "why_follow_others": (
        "你说前面那条回答不是你要的，所以列出了那个问题其次的候选。",
        "You said that the earlier reply was not what you meant, so these are the other candidates of that question.",
    ),
    "why_follow_up": (
        "这句话要接着前面说的才有意思，单独看不是一个问题，所以没有回答。",
        "This makes sense only after something else and is no question by itself, so it was not answered.",
    ),
    "why_follow_nothing": (
        "这句话要接着前面说的才有意思，而前面还没有说到什么。",
        "This makes sense only after something else, and nothing had been said.",
    ),
    "why_follow_unclear": (
        "这句话接着前面说的，但看不出指的是哪一个。",
        "This goes on from what was said before, but which one it means could not be told.",
    ),
}
