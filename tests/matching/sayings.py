"""Ways of saying which of the two products is there and which is missing, for the tests beside this file."""

from __future__ import annotations

import re

JIEBEI, WEILIDAI = "借呗", "微粒贷"

ONLY_JIEBEI = tuple(
    """\
我有借呗没有微粒贷
为什么我有借呗却没有微粒贷
没有微粒贷，但有借呗
微粒贷没有，借呗有
借呗有，微粒贷没有
借呗有微粒贷没有
借呗开通了，微粒贷没开通
借呗能用，微粒贷用不了
能用借呗，用不了微粒贷
我开了借呗，可是微粒贷一直不给开
微粒贷拒了我，借呗却批了
借呗批了，微粒贷没批
借呗审核过了，微粒贷没通过
借呗早开了，微粒贷到现在没影
有借呗而没有微粒贷
有借呗无微粒贷
有借呗，无微粒贷，为何
支付宝有借呗，微信没有微粒贷
微信里看不到微粒贷，支付宝里有借呗
凭什么不给我微粒贷，借呗我都有了
我没微粒贷，有借呗
怎么有借呗没微粒贷啊
借呗我有，微粒贷我没有
借呗我能用，微粒贷我用不了
我不是没有借呗，我是没有微粒贷
我并不是没有借呗，只是没有微粒贷
木有微粒贷，有借呗
微粒贷找不到，借呗倒是有
借呗到手了，微粒贷申请不了
缺微粒贷，有借呗
我的借呗可以用，可微粒贷开不了
我借呗有额度，微粒贷却没有
我有借呗，就是没有微粒贷
有借呗，偏偏没有微粒贷
借呗给了我，微粒贷不给
为什么只给我借呗没给我微粒贷
微粒贷没给我开，借呗给了
為什麼我有借唄沒有微粒貸
I have Jiebei but not Weilidai
I have Jiebei but no Weilidai
I have Jiebei, but I don't have Weilidai
I don't have Weilidai but I do have Jiebei
I don't have Weilidai, though I have Jiebei
No Weilidai, but Jiebei works
Jiebei works, Weilidai doesn't
Jiebei is there, Weilidai isn't
Weilidai isn't there, Jiebei is
Jiebei without Weilidai
Why do I have Jiebei without Weilidai?
I got Jiebei yet was refused Weilidai
Weilidai rejected me while Jiebei approved me
Weilidai turned me down but Jiebei is active
I was approved for Jiebei but denied Weilidai
Why can't I get Weilidai when I have Jiebei?
Why can I use Jiebei but not Weilidai?
Jiebei is available to me but Weilidai is missing
Weilidai is missing although Jiebei is available
I've got Jiebei; Weilidai never appeared
Alipay gave me Jiebei, WeChat didn't give me Weilidai
I can use Jiebei but I cannot use Weilidai
Having Jiebei but lacking Weilidai
It's not that I don't have Jiebei, I don't have Weilidai
Weilidai is nowhere to be seen, Jiebei I have
Jiebei yes, Weilidai no
why jiebei no weilidai
Weilidai no, Jiebei yes
I have Jiebei and no Weilidai
jiebei approved, weilidai declined
wo you jiebei meiyou weilidai
you jiebei mei you weilidai
weilidai meiyou, jiebei you
借呗 approved，微粒贷 not""".split("\n")
)
"""借呗 is there, 微粒贷 is missing; with the names swapped it is the other way round."""

NO_WEILIDAI = tuple(
    """\
为什么我没有微粒贷
微粒贷为什么没有
凭什么不给我微粒贷
微粒贷不给我开
我开不了微粒贷
微粒贷拒绝了我
朋友有微粒贷，我没有微粒贷
她有微粒贷我没有
别人都有微粒贷，就我没有
Why don't I have Weilidai?
Weilidai refused me
My friend has Weilidai but I don't""".split("\n")
)
"""微粒贷 is missing; of 借呗 nothing is said, and what others have does not count."""

NEITHER = tuple(
    """\
借呗和微粒贷都没有
借呗和微粒贷我都没有
没有借呗和微粒贷
我没有借呗，也没有微粒贷
既没有借呗，也没有微粒贷
借呗微粒贷两个都没有
I have neither Jiebei nor Weilidai
I don't have Jiebei or Weilidai
No Jiebei and no Weilidai
Both Jiebei and Weilidai are missing""".split("\n")
)

BOTH = tuple(
    """\
借呗和微粒贷都有
我有借呗和微粒贷
我有借呗，也有微粒贷
借呗和微粒贷我都有
I have Jiebei and Weilidai
I have both Jiebei and Weilidai
I have Jiebei and I have Weilidai""".split("\n")
)

SILENT = tuple(
    """\
我有没有微粒贷
有没有微粒贷怎么看
借呗和微粒贷有什么区别
借呗和微粒贷有什么不同
微粒贷是谁提供的
借呗有利息吗
微粒贷有没有额度
借呗对征信有影响吗
微粒贷有什么用
微粒贷和微信有关系吗
Does Jiebei have interest?
What is Weilidai?
How do Jiebei and Weilidai differ?
借呗 微粒贷
没有钱怎么办
I don't have money""".split("\n")
)
"""Nothing is said to be missing."""

_SWAPPED = {
    **{"借呗": "微粒贷", "借唄": "微粒貸", "Jiebei": "Weilidai", "jiebei": "weilidai"},
    **{"微粒贷": "借呗", "微粒貸": "借唄", "Weilidai": "Jiebei", "weilidai": "jiebei"},
}


def swapped(text: str) -> str:
    """`text` with the names of the two products swapped."""
    return re.sub("|".join(_SWAPPED), lambda name: _SWAPPED[name[0]], text)
