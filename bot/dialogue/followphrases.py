"""How people go on from a reply: the phrases of each kind, as compact text in either language.

Chinese phrases are apart by blanks, English ones by bars; L stands for a language, X for a name. In what is typed,
the words of _LEADING and _TRAILING may stand around a phrase.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.model import FollowUp, Language

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEADING = """
    那么 那 嗯 哦 噢 啊 可是 但是 但 不过 所以 请问 请 麻烦 你 您 咦 诶 欸
    and | but | so | ok | okay | well | hmm | hm | um | please | oh | wait | sorry | hey
"""
_TRAILING = """
    啊 呀 呢 吧 啦 哈 嘛 呗 哦 哇 谢谢 好吗 可以吗 行吗
    please | then | though | exactly | thanks | anyway | again
"""

_PHRASES: dict[FollowUp, str] = {
    FollowUp.WHY: """
        为什么 为啥 为何 为什么会这样 为什么这样 为什么这么说 为什么这样说 为啥会这样 为啥这么说 为什么会
        怎么会 怎么会这样 怎么会呢 凭什么 凭啥 凭什么这样 原因 原因是什么 什么原因 啥原因 为什么是这样
        怎么会是这样 何以见得 怎么讲 怎么说 此话怎讲 是什么原因 道理何在 怎么回事 这是为什么 这是为啥
        这是什么原因 这是怎么回事 为的是什么 理由 理由是什么 什么道理 咋会这样 咋回事 干嘛这样
        why | why is that | why's that | whys that | how come | how so | why so | what for | the reason |
        what's the reason | for what reason | why not | why would that be | how can that be | how is that |
        why is it so | why is this | why is it like that | why's it so | what is the reason |
        what's the reason for that | how's that | what makes you say that | why do you say that |
        why does it say that
    """,
    FollowUp.HOW: """
        怎么做 怎么弄 怎么办 该怎么办 我该怎么办 怎么办才好 该怎么做 具体怎么做 怎么操作 具体怎么弄 如何做
        咋办 咋弄 我该怎么做 应该怎么做 怎么 怎样做 要怎么做 怎么才行 怎么才能 具体呢
        how | how do i do that | how to do that | how do you do that | how can i do that |
        how would i do that | how does that work | how does it work | how do i go about it |
        how do i go about that | what should i do | what can i do | what do i do | what now | now what |
        what shall i do | how to | what can i do about it | can i do anything about it | can i do anything |
        can i do something about it | is there anything i can do | is there anything i can do about it |
        anything i can do | anything i can do about it | can anything be done | can anything be done about it
    """,
    FollowUp.MORE: """
        还有吗 还有么 还有 还有没有 还有别的吗 还有其他吗 还有其他的吗 还有其它吗 还有别的 还有什么 还有啥
        还有哪些 别的呢 别的 其他呢 其他的 还有更多吗 还有没有别的 还有没有其他的 更多 继续 继续说 接着说
        往下说 说下去 讲下去 接着讲 再说点 再多说点 多说点 多说一点 再讲讲 再说说 展开说说 展开讲讲 详细点
        详细一点 详细说说 说详细点 具体点 具体一点 具体说说 能详细点吗 能说详细点吗 能具体点吗 就这些
        就这些吗 就这样吗 只有这些吗 就这么多吗 没了吗 然后 后来呢 还有别的问题吗 相关的还有吗 还有相关的吗
        再来几个 还能问什么 还可以问什么 换一批 下一页 后面的 细说 细讲 说具体点 还有别的说法吗
        anything else | anything more | more | tell me more | what else | go on | continue | keep going |
        say more | more details | more detail | in more detail | more info | more information | elaborate |
        can you elaborate | could you elaborate | is there more | any more | anymore | is that all |
        is that it | that's all | is this all | anything else to know | what more | and then | details |
        show me more | show more | what else is there | what else does it say | does it say anything else |
        does it say more | others | any others | next | next page | can you tell me more |
        could you tell me more | expand on that | and what else | is there anything else | more of that |
        give me more
    """,
    FollowUp.SOURCE: """
        来源 来源是什么 来源是哪 来源在哪 来源在哪里 出处 出处是什么 出处在哪 出处在哪里 出处是哪里 依据
        依据是什么 有依据吗 有什么依据 根据什么 根据是什么 有出处吗 有来源吗 哪里说的 哪儿说的 哪说的
        这是哪里说的 这是哪说的 在哪说的 谁说的 这是谁说的 这话谁说的 从哪看的 从哪来的 从哪里来的
        这是从哪来的 哪来的 哪里来的 哪看来的 怎么知道的 怎么知道 原文 原文呢 原文怎么说 原文怎么说的 原话
        原话是什么 文章哪里说的 文章哪里说了 文章哪段说的 哪一段 哪一段说的 第几段 在第几段 引用 证据
        有证据吗 证据在哪 真的 真的吗 真的假的 真的是这样吗 这是真的吗 是真的吗 真假 真是这样吗 真的么 当真
        确定 确定吗 能确定吗 肯定吗 靠谱吗 这靠谱吗 靠谱不 靠不靠谱 可信吗 这可信吗 可靠吗 这可靠吗 准吗
        这准吗 准不准 准确吗 这准确吗 能信吗 这能信吗 可以信吗 能相信吗 是吗 是这样吗 是这样么 不会吧
        没骗我吧 有这回事吗 对吗 这对吗 说得对吗 不是骗人的吧
        source | sources | what's the source | what is the source | the source | your source |
        what's your source | source for that | where does it say that | where does it say so |
        where does it say this | where is that from | where's that from | where does that come from |
        where did you get that | where did you get that from | where do you get that | says who | who says |
        who says so | who says that | who said that | according to whom | according to who | based on what |
        what is that based on | what's that based on | how do you know | how do you know that | citation |
        citation needed | evidence | any evidence | proof | any proof | any source | any sources |
        where is it written | where is this from | which paragraph | what paragraph |
        what does the article say exactly | quote | where does the article say that | where in the article |
        is that true | is this true | is it true | really | true | for real | seriously | are you sure |
        are you sure about that | you sure | sure | are you certain | is that right | is that correct |
        is this correct | is this right | is that so | can i trust that | can i trust this |
        can i believe that | is that reliable | is this reliable | how reliable is that | how sure are you |
        is that a fact | are you serious | honestly | can that be trusted | is that really so |
        is that really true | is it really so | how certain is that | no way
    """,
    FollowUp.OTHERS: """
        不是这个意思 我不是这个意思 不是这意思 我不是问这个 不是问这个 不是这个 不是这个问题 我问的不是这个
        问的不是这个 我没问这个 没问这个 答非所问 你答非所问 理解错了 你理解错了 你理解错我的意思了
        你没理解我的意思 没理解我的意思 没听懂我的意思 你没听懂 你弄错了 弄错了 搞错了 你搞错了 误会了
        你误会了 误会我的意思了 问东答西 跑题了 我想问的不是这个 不对 不对不对 不是 都不是 这不是我要问的
        这不是我想问的 不是我要的 不是我想问的 我指的不是这个 我说的不是这个 说的不是这个 不是我的问题
        没回答我的问题 你没回答我的问题 这没回答我的问题 答错了 你答错了 错了 牛头不对马嘴
        that's not what i meant | not what i meant | that is not what i meant | i didn't mean that |
        i did not mean that | that's not what i asked | not what i asked | that is not what i asked |
        i didn't ask that | i did not ask that | you misunderstood | you misunderstood me | you got me wrong |
        wrong question | that's not it | that is not it | not that | not that one | not this |
        no something else | something else | no not that | i meant something else | i mean something else |
        that's not my question | not my question | that wasn't my question | you didn't answer my question |
        that doesn't answer my question | that does not answer my question | wrong | wrong answer |
        none of these | none of those | none of them | neither | that's wrong | no that's not what i meant |
        not what i'm asking | that's not what i'm asking | not what i was asking | that's off topic |
        off topic | you're not answering my question | not quite
    """,
    FollowUp.UNCLEAR: """
        这个 那个 它 它们 这 那 这个的 那个的 哪个
        that one | this one | it | that | this | they | them | these | those | which one | which
    """,
    FollowUp.REVERSE: """
        反过来 反过来呢 倒过来 倒过来呢 反之呢 反之 要是反过来 如果反过来 要是反过来呢 如果反过来呢
        反过来是不是也一样 反过来也一样吗 那反过来
        the other way round | the other way around | what about the other way round |
        what about the other way around | vice versa | and vice versa | how about the other way round |
        how about the other way around | conversely | the reverse | what about the reverse | the opposite |
        what about the opposite | and the other way round | and the other way around | is the reverse true |
        what if it's the other way round | what if it's the other way around
    """,
    FollowUp.AGAIN: """
        再说一遍 再说一次 再讲一遍 再讲一次 重复一遍 重复一下 重复 重说一遍 再来一遍 再来一次 没看清 没听清
        没听懂 没看懂 看不懂 听不懂 没明白 没懂 不懂 再念一遍 什么 啥 没听懂再讲一遍 没听懂再说一遍
        没看懂再说一遍 没看清再说一遍 没明白再说一遍 能再说一遍吗 能不能再说一遍 可以再说一遍吗 再发一遍
        你说什么
        say that again | say it again | repeat | repeat that | can you repeat that | could you repeat that |
        come again | pardon | pardon me | once more | one more time | again | what was that |
        what did you say | can you say that again | could you say that again | repeat it | i didn't get that |
        i didn't catch that | i did not get that | say again | tell me again | beg your pardon |
        i beg your pardon | huh
    """,
}

_LANGUAGE_NAMES = {
    Language.EN: ("英文", "英语", "english"),
    Language.ZH: ("中文", "汉语", "普通话", "国语", "chinese", "mandarin"),
}
_AROUND_LANGUAGE = """
    L呢 L版 L版呢 用L 用L说 用L讲 用L回答 用L再说一遍 用L再说一次 用L再讲一遍 L再说一遍 L再讲一遍
    L再说一次 用L说一遍 用L说一下 用L讲一遍 用L讲一下 说L 讲L 换L 换成L 换L说 换成L说 翻译成L 翻成L
    L怎么说 用L怎么说 能用L说吗 可以用L说吗 能说L吗 能不能用L说 能用L再说一遍吗 能用L回答吗 改用L
    L说一遍 再用L说一遍 再用L讲一遍 给我L 来个L的 L的 有L吗 有L版吗 有L的吗 刚才的用L说
    把刚才的用L说一遍 这个用L怎么说 翻译成L可以吗 用L翻译一下 L翻译
    L | in L | the same in L | the same thing in L | once more in L | say that in L | say it in L |
    say this in L | again in L | speak L | can you say that in L | can you say it in L |
    could you say that in L | say that again in L | repeat that in L | repeat in L | L version |
    translate to L | translate into L | translate that into L | translate it to L | translate that to L |
    translate this to L | what is that in L | what's that in L | and in L | now in L |
    how do you say that in L | can you answer in L | answer in L | reply in L | can i have that in L |
    can i get that in L | can you repeat that in L | could you say it in L | tell me in L | use L |
    in L again | can you speak L | do you speak L | explain in L | can you explain in L |
    can you explain that in L
"""

_OTHER_ONE = """
    另一个 另外一个 另外那个 另一款 另外一款 另一家 另外一家 另一边 另一种 其他那个 剩下那个 另个
    另外的那个
    the other one | the other | the other product | other one | that other one | the other loan
"""
_CONTRASTS = """
    那X 那么X X呢 Xne X的呢 那X的 换成X 换X 换作X 如果是X 要是X 如果换成X 要是换成X 至于X X怎么样 X又怎么样
    X又如何 X如何 X也一样吗 X也是吗 X也是这样吗 X是不是也一样 X是不是也这样 X一样吗 X也这样吗
    X也是一样吗 对X来说 对X X那边 和X呢 跟X呢 X也是一样的吗 X是不是一样 X是不是也是 X那边呢 同样的问题X
    X有什么不同 X方面
    what about X | how about X | what of X | and X | but X | or X | and for X | same for X |
    the same for X | is it the same for X | is that the same for X | is X the same | X too | and X too |
    does that go for X | does that go for X too | and with X | what about the X | how is it with X |
    how is it for X | what is it like for X | and what about X | and how about X | and on X | and in X |
    X as well | same question for X | same question about X | the same question for X |
    and what about the X | how does X do | and the X | is that also true for X | is it also true for X |
    is that true for X too | does it apply to X | does it apply to X too | does this apply to X |
    does that apply to X | does that apply to X too | what if it's X | and the X one |
    what about the X one | what about for X
"""
_CHOOSING = """
    X的 X那个 说的是X 我说的是X 我问的是X 我想问X 我问X 问的是X X的那个
    X | the X one | I mean X | I meant X | for X | about X
"""


def compact(text: str) -> str:
    """`text` without blanks and apostrophes."""
    return text.replace(" ", "").replace("'", "")


def forms(text: str) -> Iterator[str]:
    """Compact `text`, and what is left of it without more and more of the words that only lead up to or follow it."""
    yield text
    for word in _listed(_LEADING):
        if text.startswith(word) and text != word:
            yield from forms(text.removeprefix(word))
            return
    for word in _listed(_TRAILING):
        if text.endswith(word) and text != word:
            yield from forms(text.removesuffix(word))
            return


@cache
def phrases() -> dict[str, FollowUp]:
    """The kind that each phrase stands for, by compact text."""
    return {phrase: kind for kind, text in _PHRASES.items() for phrase in _listed(text)}


@cache
def languages() -> dict[str, Language]:
    """The language that each way of asking for one names, by compact text."""
    return {
        frame.replace("L", name): language
        for language, names in _LANGUAGE_NAMES.items()
        for name in names
        for frame in _listed(_AROUND_LANGUAGE)
    }


@cache
def contrasts() -> frozenset[str]:
    """The ways of asking the same about X, as compact text."""
    return frozenset(_listed(_CONTRASTS))


@cache
def choosing() -> frozenset[str]:
    """The ways of choosing X where a reply has asked back, as compact text."""
    return frozenset(_listed(_CHOOSING))


@cache
def other_ones() -> tuple[str, ...]:
    """What stands for the one of two products that was not asked about, as compact text, longest first."""
    return tuple(sorted(_listed(_OTHER_ONE), key=len, reverse=True))


@cache
def _listed(text: str) -> tuple[str, ...]:
    """The phrases of a text as compact text; Chinese ones are apart by blanks, English ones by bars."""
    found = []
    for line in text.split("\n"):
        found += line.split("|") if line.isascii() else line.split()
    return tuple(filter(None, map(compact, found)))
