"""Numerals: how English news prose writes a number, with its scale, and what it is worth.

Belongs here: patterns and values of numerals, scales and ordinals, in figures and in words.
Not here: what is counted or measured (amounts), years and days (dates).
"""

import re

from pipelines.extraction.patterns import Pattern


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


def _ranked(words: str) -> list[str]:
    return words.split()


_UNITS = _ranked(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _ranked("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _ranked("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

WORD_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 20 + 10 * position for position, word in enumerate(_TENS)
}
ORDINAL_VALUES = {word: value for value, word in enumerate(_ORDINALS, start=1)}
SCALE_VALUES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mil": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "trn": 1e12,
    "tn": 1e12,
    "t": 1e12,
}

_BELOW_20 = "|".join(sorted(_UNITS[1:], key=len, reverse=True))
_BELOW_10 = "|".join(_UNITS[1:10])
_BELOW_100 = rf"(?:(?:{'|'.join(_TENS)})(?:[-\ ](?:{_BELOW_10})\b)?|(?:{_BELOW_20}))"
_LONG_SCALE = "thousand|million|billion|trillion|crore|lakh"

FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
# "half a million", "a quarter of a million", "two and a half", "two hundred and five", "four point seven",
# "a (million)", "twenty-one".
WORDS = (
    rf"half[-\ ]an?(?=[-\ ](?:{_LONG_SCALE}|dozen)\b)|half(?=[-\ ](?:million|billion|dozen)\b)"
    rf"|a[ ]quarter[ ]of[ ]a(?=[-\ ](?:{_LONG_SCALE})\b)"
    rf"|(?:(?:{_BELOW_20})|\d+)[ ]and[ ]a[ ]half\b"
    rf"|(?:{_BELOW_100})[ ]point[ ](?:{_BELOW_10})\b"
    rf"|(?:{_BELOW_100}|a)[-\ ]hundred[ ](?:and[ ])?{_BELOW_100}\b"
    rf"|an?(?=[ ](?:hundred|{_LONG_SCALE}|dozen)\b)"
    rf"|{_BELOW_100}\b"
)
SCALES = rf"[-\ \u00a0]?(?:dozen|hundred(?:[ ](?:{_LONG_SCALE}))?|(?:{_LONG_SCALE})s?|mln|bln|trn|mn|bn|tn|mil)\b"
SHORT_SCALES = r"[kKmMbB]\b"

_WORD = Pattern(r"[a-z]+|\d+")


def figure_value(text: str) -> float:
    """Value of a number in figures: "12,400.5" is 12400.5."""
    return float(text.replace(",", ""))


def words_value(text: str) -> float:
    """Value of a numeral that WORDS matched: "two hundred and five" is 205, "half a" is 0.5, "a" is 1."""
    lowered = text.lower()
    if lowered.startswith("half"):
        return 0.5
    if lowered.startswith("a quarter"):
        return 0.25
    if lowered.endswith("and a half"):
        return words_value(lowered[: -len("and a half")].rstrip()) + 0.5
    whole, point, part = lowered.partition(" point ")
    if point:
        return words_value(whole) + words_value(part) / 10
    value = 0.0
    for word in _WORD.findall(lowered):
        if word == "hundred":
            value *= 100
        elif word in ("a", "an"):
            value = 1.0
        elif word != "and":
            value += float(word) if word.isdigit() else WORD_VALUES[word]
    return value


def scale_value(text: str) -> float:
    """Factor of a scale that SCALES or SHORT_SCALES matched: "-billion" is 1e9, " hundred million" is 1e8."""
    factor = 1.0
    for word in _WORD.findall(text.lower()):
        factor *= SCALE_VALUES.get(word) or SCALE_VALUES[word.removesuffix("s")]
    return factor


def ordinal_value(text: str) -> int:
    """Value of "third" (3) or "3rd" (3)."""
    lowered = text.lower()
    return ORDINAL_VALUES.get(lowered) or int(re.match(r"\d+", lowered).group())
