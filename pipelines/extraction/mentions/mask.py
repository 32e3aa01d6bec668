"""The masked text of a sentence: one placeholder character for each mention.

Belongs here: masking. Not here: what the mentions are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, DEMONYM, PLACEHOLDERS, TITLE, Mention, Sentence

_OPENS, _CLOSES = Pattern(r"[”″’\"'_*]*,? \([^()]{0,24}"), Pattern(r"[”″’\"'_*]*\)")


def mask(sentence: Sentence) -> None:
    """Fill `masked`, `at` (position in it -> mention), and what leads from a position in it to a place in the document. A
    title and its other name in brackets are one placeholder, so that what follows still stands beside the title."""
    pieces, signs, at = [], set(), sentence.start
    sentence.marks, sentence.shifts = [], [at]
    length = 0
    for mention, end in _parts(sentence):
        plain = sentence.text[at - sentence.start : mention.start - sentence.start]
        length += len(plain)
        demonym = mention.type == COUNTRY and mention.entry is not None and mention.entry.kind == "demonym"
        sign = DEMONYM if demonym else PLACEHOLDERS[mention.type]
        pieces += (plain, sign)
        signs.add(sign)
        sentence.at[length] = mention
        sentence.marks.append(length)
        length += 1
        at = end
        sentence.shifts.append(at - length)
    pieces.append(sentence.text[at - sentence.start :])
    sentence.masked = sentence.text.masked("".join(pieces), signs)


def _parts(sentence: Sentence) -> Iterator[tuple[Mention, int]]:
    """(mention, end of what its placeholder stands for), without the other names of titles."""
    alias: Mention | None = None
    for mention, following in pairwise([*sentence.mentions, None]):
        if mention is alias:
            continue
        end, alias = mention.end, None
        if mention.type == TITLE and following is not None and following.source == "alias":
            between = sentence.text[mention.end - sentence.start : following.start - sentence.start]
            closing = _CLOSES.match(sentence.text, following.end - sentence.start)
            if _OPENS.fullmatch(between) and closing:
                end, alias = sentence.start + closing.end(), following
        yield mention, end
