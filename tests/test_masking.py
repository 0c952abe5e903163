"""Nothing personal is left of a text, and nothing else is changed in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.masking import masked

GAPS = ("", " ", "-", " - ", "－", "\u3000")
FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")

digits = st.text("123456789", min_size=19, max_size=19)
gaps = st.sampled_from(GAPS)
rests = st.text("我的手机号是借呗 abc，。?!12378元¥¶\n", max_size=12).map("：{}，".format)


@st.composite
def identity_cards(draw: st.DrawFn) -> str:
    number, gap = draw(digits), draw(gaps)
    if draw(st.booleans()):
        return gap.join([number[:6], number[6:12], number[12:15]])
    return gap.join([number[:6], number[6:14], number[14:17] + draw(st.sampled_from([number[17], "X", "x"]))])


@st.composite
def telephones(draw: st.DrawFn) -> str:
    number, gap = draw(digits), draw(gaps)
    if draw(st.booleans()):
        area = draw(st.sampled_from(["010", "0571", "021", "(010)", "（0755）"]))
        return area + gap + number[:4] + draw(gaps) + number[4:8]
    start = draw(st.sampled_from(["", "+86", "86", "0086 "])) + "1" + draw(st.sampled_from("3456789"))
    return gap.join([start + number[0], number[1:5], number[5:9]])


@st.composite
def bank_cards(draw: st.DrawFn) -> str:
    number = "62" + draw(digits)[: draw(st.integers(11, 17))]
    return draw(gaps).join(number[at : at + 4] for at in range(0, len(number), 4))


numbers = st.one_of(identity_cards(), telephones(), bank_cards())
written = st.builds(
    lambda number, is_wide: number.translate(FULL_WIDTH) if is_wide else number, numbers, st.booleans()
)


@given(rests, written, rests)
def test_no_seven_digits_of_a_number_are_left_and_the_rest_is_as_it_was(
    before: str, number: str, after: str
) -> None:
    text = masked(before + number + after)
    assert text.startswith(before)
    assert text.endswith(after)
    left = text[len(before) : len(text) - len(after)]
    assert len(re.sub(r"\D", "", left)) < 7
    assert re.sub(r"[\dXxＸｘ]", "*", number) == re.sub(r"\d", "*", left)


@given(st.lists(st.one_of(written, rests, st.text("0123456789 -+.@a*x", max_size=30))).map("".join))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert masked(masked(text)) == masked(text)


@given(st.text("借呗abcXx，。!?（）【】@ \n"))
def test_text_without_digits_and_addresses_stays(text: str) -> None:
    assert "@" in text or masked(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("我的手机号是13812345678，能开吗", "我的手机号是***********，能开吗"),
        ("打 138-1234-5678 或者+86 138 1234 5678", "打 ***-****-**** 或者+** *** **** ****"),
        ("1381 2345 678，13812 345678", "**** **** ***，***** ******"),
        ("１３８１２３４５６７８", "***********"),
        ("身份证11010119900101123X", "身份证******************"),
        ("身份证 110101 19900101 123x 过期", "身份证 ****** ******** **** 过期"),
        ("老身份证110101900101123", "老身份证***************"),
        ("card 6222 0212 3456 7890 123.", "card **** **** **** **** ***."),
        ("card 3714-496353-98431", "card ****-******-*****"),
        ("卡号6222021234567890，密码忘了", "卡号****************，密码忘了"),
        ("家里电话是62345678，单位010-62345678转801", "家里电话是********，单位***-********转801"),
        ("(0571) 8765 4321", "(****) **** ****"),
        ("+44 20 7946 0958", "+** ** **** ****"),
        ("+1 (415) 555-2671", "+* (***) ***-****"),
        ("写信到 zhang.san@qq.com 或 13812345678@163.com。", "写信到 ***@qq.com 或 ***@163.com。"),
        ("两个号：13812345678 13912345678", "两个号：*********** ***********"),
        ("卡6222021234567890 手机13812345678", "卡**************** 手机***********"),
    ],
)
def test_personal_numbers_are_masked(text: str, left: str) -> None:
    assert masked(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "打 12378 或 12356，有危险打 110、120",
        "12378 12356 110 120",
        "12378-12356-110-120",
        "95188 95017 95588",
        "客服 400-123-4567",
        "欠了1200000元，月薪13000，房租1800",
        "额度 15000-200000",
        "1000 2000 3000 4000",
        "2019 2020 2021 2022",
        "2015-2016 2017-2018 2024",
        "2026-11-28 06:03:42",
        "1,234,567,890,123",
        "第33段，¶16，《解析》¶7",
        "13 14 15 16 17 18",
        "年化 18.25%，0.051345678",
        "192.168.100.200",
        "3.14159265",
        "a@b",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert masked(text) == text
