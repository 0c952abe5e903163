"""Which kind of question is asked: what, why, how, who, where, when, how much, how long, whether."""

from __future__ import annotations

import re
from functools import cache

# The first kind whose Chinese or English pattern is found decides, so the more telling ones come first.
_TYPES = (
    (
        "why",
        r"为什么|为何|为啥|凭什么|凭啥|干嘛不|干嘛|怎么(?:就)?(?:没|不)|咋(?:就)?(?:没|不)|原因|缘故|怎么回事|咋回事|何以",
        r"\b(?:why|reasons?)\b|how come|what (?:makes|caused)",
    ),
    (
        "how_long",
        r"多久|多长时间|几天|什么时候|啥时候|何时|几点|多少天",
        r"\b(?:how long|when)\b|how soon|what time",
    ),
    (
        "how_much",
        r"多少|几个点|多高|多大|最高|最低|几万|几千",
        r"\b(?:how (?:much|many|high|old)|max(?:imum)?|min(?:imum)?)\b",
    ),
    ("who", r"谁|哪家|哪个公司|哪一家|什么公司|作者", r"\b(?:who(?:se)?|author)\b|which company"),
    ("where", r"哪里|哪儿|在哪|何处|哪个页面", r"\bwhere\b"),
    (
        "how",
        r"怎么|怎样|如何|咋(?!了)|咋办|办法|方法|技巧|步骤",
        r"\b(?:how|tips?|ways? to)\b",
    ),
    (
        "difference",
        r"区别|不同|差别|差异|不一样|两样|哪个更|哪个好|相比|对比",
        r"\b(?:differ\w*|vs|compare[ds]?|comparison)\b",
    ),
    ("what", r"什么|啥|哪些|哪个|哪种", r"\b(?:what|which)\b"),
    (
        "whether",
        r"吗|(?<![什怎那这多])么(?=$|[ ,.?])|是不是|有没有|会不会|能不能|可不可以|要不要|行不行|是否|能否|对不对",
        r"\b(?:is|are|do|does|did|can|could|will|would|should|am|was|has|have) "
        r"(?:it|i|the|my|they|there|jiebei|weilidai|you|this|that|a|an|any|we|alipay|wechat)\b",
    ),
)
TYPES = (*(name for name, _, _ in _TYPES), "other")


def question_type(text: str) -> str:
    """The kind of question that normalised `text` asks, `other` where no cue is found."""
    has_han, has_latin = not text.isascii(), text.islower()
    for name, han, latin in _TYPES:
        if (has_han and _compiled(han).search(text)) or (has_latin and _compiled(latin).search(text)):
            return name
    return "other"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first looked for: one question needs few of them."""
    return re.compile(pattern)
