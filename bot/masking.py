"""A text in; the same text with an asterisk for each digit of a personal number in it out, before it is kept anywhere.

Personal are the numbers of identity cards, telephones and bank cards, in whatever groups they are written, and
e-mail addresses. No digit of them stays: three that are known and four more leave few telephones to try. The
layout stays, so that a reader sees what stood there, and asterisks are nothing to the matcher, so that the text
is understood as before. In doubt a number is masked, but for groups that are plainly years or round amounts.
"""

from __future__ import annotations

import re

_NARROW = str.maketrans("０１２３４５６７８９Ｘ＋（）＠", "0123456789X+()@")
_GAP = r"(?:[ \t\xa0\u2002-\u200a\u202f\u3000.·•_\-‐-―−－]{1,3})"
_NUMBER = re.compile(
    r"""
    (?<!\d) \d{6} GAP? \d{8} GAP? \d{3} X                                              # an identity card
    | (?<!\d)
    (?: \d{6} GAP? \d{8} GAP? \d{4}  | \d{6} GAP \d{6} GAP \d{3}                       # an identity card
    |   (?:(?:00)?86)? 1[3-9]\d GAP? \d{4} GAP? \d{4}                                   # a mobile telephone
    |   1[3-9] (?: \d\d GAP \d{4} GAP? \d{3} | \d GAP \d{3} GAP \d{5} | \d{3} GAP \d{6} )   # in other groups
    |   \d{4} GAP? \d{4} GAP? \d{4} (?: GAP? \d ){1,7}  | \d{4} GAP \d{6} GAP \d{4,5}       # a bank card
    |   \d{13,}                                                                         # any of these
    |   0[1-9]\d{1,2} \)? GAP? \d{3,4} GAP? \d{4} )                                     # with an area code
    (?!\d)
    | (?<=[电電][话話]) [^\d*\n]{0,8} [2-8]\d{2,3} GAP? \d{4} (?!\d)                     # without one
    | (?<![\d*]) \+ (?: GAP? \(? \d \)? ){9,15} (?!\d)                                  # from abroad
    """.replace("GAP", _GAP),
    re.VERBOSE | re.IGNORECASE,
)
_LOCAL = r"a-z\d._%+*\-"
_MAIL = re.compile(rf"(?<![{_LOCAL}])[{_LOCAL}]++(?=[@＠][a-z0-9\-]+\.[a-z0-9])", re.IGNORECASE)
_DIGIT = re.compile(r"\d|[XxＸｘ]$")
_NO_DIGITS = re.compile(r"\D+")
_YEAR_OR_ROUND = re.compile(r"(?:19|20)\d\d|\d*00")


def masked(text: str) -> str:
    """`text` with `*` for each digit of a personal number and `***` for the name in an e-mail address.

    Nothing else is changed; masking twice changes nothing more.
    """
    for match in _NUMBER.finditer(text.translate(_NARROW)):
        groups = [group for group in _NO_DIGITS.split(match[0]) if group]
        if len(groups) == 1 or not all(map(_YEAR_OR_ROUND.fullmatch, groups)):
            start, end = match.span()
            text = text[:start] + _DIGIT.sub("*", text[start:end]) + text[end:]
    return _MAIL.sub("***", text)
