"""Which product is there and which is missing: what word overlap cannot tell.

我有微粒贷没有借呗 and 我有借呗没有微粒贷 consist of the same words. The direction of a question is read
clause by clause: the cue that governs a product stands before it (没有微粒贷) or after it (微粒贷没有),
and the first product of a clause shows which.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_CLAUSE = re.compile(
    r"[,.?]|但是?|可是|不过|反而|反倒|然而|却|偏偏|唯独|而(?!且)|\b(?:but|yet|however|while|whereas|although|though|still|when|whilst)\b"
)
_NEITHER_NOR = re.compile(r"有没有|有无|是不是|能不能|whether or not|if i have or not")
_WISHED_FOR = re.compile(
    r"\b(?:whether|if|affect(?:s|ed|ing)?|to|can|could|will|would|might|may|helps?|of|for|before|how) "
    r"(?:i |me |you |we |people )?(?:ever |still |then )?(?:get|getting|have|having)\b|"
    r"\b(?:does|will|would|could) using\b"
)
_MISSING = re.compile(
    r"没有|没能|没给|没开|没通过|没出现|没显示|没看到|没见|没了|没戏|"
    r"没(?=$|[^ ]{0,2}\u0001|啥|影|份|这|那|下来|批|弄|搞|得|用)|"
    r"无(?!所|论)|木有|缺|少了|不给|不让|不理|不行|不能用|不开|不通过|不批|不出现|不显示|"
    r"开不了|开不出|开通不了|用不了|申请不了|借不了|看不到|看不见|找不到|拿不到|得不到|弄不到|过不了|拒|凭什么不|死活不|"
    r"\b(?:no|not|dont|doesnt|didnt|havent|hasnt|hadnt|cant|cannot|couldnt|wont|isnt|arent|aint|never|nothing|"
    r"none|without|missing|miss|lack|lacks|lacking|refuse[ds]?|refusing|reject(?:s|ed)?|denied|deny|denies|"
    r"decline[ds]?|turn(?:s|ed)? (?:me |us )?down|unavailable|nowhere|absent|neither|fail(?:s|ed)?)\b"
)
_THERE = re.compile(
    r"有(?!点|人|关|用|利|啥|什么|多|没|无|哪|些|效|影响|可能|办法|区别|不同|帮助|好处|作用|必要)|"
    r"开了|开通了|早开|(?<![不没别])(?<!没有)给(?=我)|能用|可以用|用着|用了|能借|通过了|给了|到手|拿到|得到|开得了|批了|审核过了|"
    r"\b(?:with|have|has|had|having|got|get|uses?|using|works?|working|yes|approved|active|available|gave|given|granted|enabled|"
    r"offers? me|there)\b"
)
_OTHERS = re.compile(
    r"(?:她|他|别人|人家|朋友|同事|同学|老婆|老公|家人|大家|室友|邻居|(?:爸|妈|哥|姐|弟|妹)|身边|周围|"
    r"\b(?:he|she|they|his|her|their|friends?|buddy|buddies|wife|husband|colleagues?|coworkers?|others?|everyone|everybody|"
    r"people|roommate|brother|sister|mom|dad|cousin)\b)(?!.*(?:我|\b(?:i|im|my|me)\b))"
)
_AUXILIARY = re.compile(r"(?:dont|doesnt|didnt|havent|cant|cannot|couldnt|wont|isnt|arent|not|never)$")
_SUBJECT = re.compile(r"^\s*(?:i|we|you|me|us|even|seem to|ever|\s)*\s*$")
_JOINED = re.compile(r"^(?:和|跟|与|及|以及|、|\s|and|or|nor|&)*$")
_DENIED = re.compile(r"(?:不是|并不是|并非|不是说)$|\b(?:not that(?: i)?|not|isnt)\s*$")
_BUT_NOT_I = re.compile(
    r"我(?:这边|这里|的|自己|这儿)?[^有]{0,6}没有?\s*$|"
    r"\bi (?:dont|do not|havent|cant|am not|didnt)\s*$|\bnot (?:me|mine)\s*$"
)
_EXCEPT = re.compile(r"\s*(?:without|minus|but no|but not|and no|but lacking|no)\s*")
_SHORT_YES = frozenset(("is", "does", "yes"))
_REFERENCE = re.compile(r"^\s*(?:那个|这个|它|that one|this one|it)\b")
_MARK = "\u0001"


class Direction(NamedTuple):
    """The products that the asker has, and those that are missing; both empty where nothing is said."""

    there: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()

    def contradicts(self, other: Direction) -> bool:
        """Whether one says of a product that it is there, the other that it is missing, or this misses one more."""
        if other.missing and not self.missing <= other.missing:
            return True
        return bool(self.there & other.missing or self.missing & other.there)


def read_direction(units: Sequence[str], products: Collection[str]) -> Direction:
    """The direction of a question given as folded units; a product said to be both counts as its last mention."""
    if not any(unit in products for unit in units):
        return Direction()
    marked = [_MARK if unit in products else unit for unit in units]
    mentioned = [unit for unit in units if unit in products]
    text = "".join(f" {unit} " if unit.isascii() else unit for unit in marked)
    text = _WISHED_FOR.sub(" ", _NEITHER_NOR.sub(" ", text.replace("  ", " ")))
    verdicts: dict[str, bool] = {}
    of_others = ""
    for clause in _clauses(text):
        count = clause.count(_MARK)
        if count:
            of_others = _read_clause(clause.split(_MARK), mentioned[:count], verdicts)
            del mentioned[:count]
        elif of_others and _BUT_NOT_I.search(clause):
            verdicts[of_others] = False
        elif verdicts and _REFERENCE.search(clause) and (verdict := _verdict(clause)) is not None:
            verdicts[next(reversed(verdicts))] = verdict
    there = frozenset(product for product, is_there in verdicts.items() if is_there)
    return Direction(there, frozenset(verdicts) - there)


def _clauses(text: str) -> list[str]:
    """The clauses of `text`; what follows 却 and the like belongs to a product that nothing was said of before."""
    clauses: list[str] = []
    for piece in _CLAUSE.split(text):
        is_open = bool(clauses) and clauses[-1].rstrip().endswith(_MARK) and _verdict(clauses[-1]) is None
        if is_open and _MARK not in piece:
            clauses[-1] += piece
        else:
            clauses.append(piece)
    return clauses


def _read_clause(parts: list[str], products: list[str], verdicts: dict[str, bool]) -> str:
    """Adds what one clause says; `parts` are the pieces of text around its products.

    Returns the last product that only others are said to have, or the empty text.
    """
    cue_comes_first = _verdict(parts[0]) is not None
    pending: list[str] = []
    of_others = ""
    for i, product in enumerate(products):
        before, after, is_last = parts[i], parts[i + 1], i + 1 == len(products)
        if cue_comes_first:
            verdict = _verdict(before)
            if verdict is not None and is_last and _DENIED.search(before) and _MISSING.search(after):
                verdict = True
            if verdict is None and i and _JOINED.match(before):
                verdict = verdicts.get(products[i - 1])
        elif not is_last and _EXCEPT.fullmatch(after) and _verdict(parts[i + 2]) is None:
            verdict, parts[i + 2] = True, "no " + parts[i + 2]
        else:
            verdict = _verdict(after)
            if verdict is None and after.strip() in _SHORT_YES:
                verdict = True
            if verdict is None and not is_last and _JOINED.match(after):
                pending.append(product)
        if verdict is True and _OTHERS.search(before):
            verdict = False if _BUT_NOT_I.search(after) else None
            of_others = product
        if verdict is not None:
            for joined in (*pending, product):
                verdicts.pop(joined, None)
                verdicts[joined] = verdict
            pending = []
    return of_others


def _verdict(text: str) -> bool | None:
    """Whether the last cue of `text` says there (True) or missing (False); None without a cue."""
    text = text.strip()
    missing, there = _last(_MISSING.finditer(text)), _last(_THERE.finditer(text))
    if missing is None:
        return None if there is None else True
    if there is not None and there.start() >= missing.end():
        between = text[missing.end() : there.start()]
        if not (_AUXILIARY.search(missing.group()) and _SUBJECT.match(between)):
            return True
    return bool(_DENIED.search(text[: missing.start()]))


def _last(matches: Iterable[re.Match[str]]) -> re.Match[str] | None:
    found = None
    for found in matches:  # noqa: B007
        pass
    return found
