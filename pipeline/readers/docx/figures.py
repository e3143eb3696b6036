"""The numbers that a word processor computes for the items of a list."""

from __future__ import annotations

from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_LEGAL_SIMPLE = "零壹贰叁肆伍陆柒捌玖"
_LEGAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def list_number(style: str, number: int) -> str:
    """Return a number as a list of that `w:numFmt` shows it (ECMA-376, 17.18.59).

    `list_number("chineseCounting", 21)` is `"二十一"`, `list_number("decimalEnclosedCircle", 3)`
    `"③"`. A style that is not known, or a number it cannot write, is given in digits.
    """
    write = _STYLES.get(style)
    return (write(number) if write and number > 0 else "") or str(number)


def _spoken(digits: str, tens: str, *, leading_one: bool) -> Callable[[int], str]:
    """Numbers as they are said: 十一 or 壹拾壹, 一百零二."""
    names = (tens[2], tens[1], tens[0], "")

    def write(number: int) -> str:
        if number > 9999:
            return ""
        text, gap = "", False
        for figure, name in zip(f"{number:04}", names, strict=True):
            if figure == "0":
                gap = bool(text)
                continue
            text += (digits[0] if gap else "") + digits[int(figure)] + name
            gap = False
        if 10 <= number < 20 and not leading_one:
            text = text[1:]
        return text

    return write


def _placed(number: int) -> str:
    """Digits one after the other: 一〇二."""
    return "".join(_HAN[int(figure)] for figure in str(number))


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if number <= len(signs) else ""


def _run(*ranges: tuple[int, int]) -> Callable[[int], str]:
    """Characters that follow each other in Unicode: (first code point, how many)."""

    def write(number: int) -> str:
        left = number
        for first, count in ranges:
            if left <= count:
                return chr(first + left - 1)
            left -= count
        return ""

    return write


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


def _letter(number: int) -> str:
    """Write A to Z, then AA, BB and so on, as Word counts."""
    times, place = divmod(number - 1, 26)
    return chr(65 + place) * (times + 1)


_counting = _spoken("零" + _HAN[1:], "十百千", leading_one=False)
_circle = _run((0x2460, 20), (0x3251, 15), (0x32B1, 15))
_STYLES: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "ideographDigital": _placed,
    "japaneseDigitalTenThousand": _placed,
    "taiwaneseDigital": _placed,
    "chineseLegalSimplified": _spoken(_LEGAL_SIMPLE, "拾佰仟", leading_one=True),
    "ideographLegalTraditional": _spoken(_LEGAL, "拾佰仟", leading_one=True),
    "japaneseLegal": _spoken(_LEGAL, "拾佰仟", leading_one=True),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "decimalEnclosedCircle": _circle,
    "decimalEnclosedCircleChinese": _circle,
    "decimalEnclosedParen": _run((0x2474, 20)),
    "decimalEnclosedFullstop": _run((0x2488, 20)),
    "ideographEnclosedCircle": _run((0x3280, 10)),
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
}
