"""Themes that a document speaks of, by the phrases of the reference data.

Belongs here: where a phrase of a theme stands. Not here: which phrases (seeds/reference/theme_phrases.csv).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping

import polars as pl

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.types import Document

RULE = "theme_phrase"


def find_themes(documents: list[Document], lexicon: Lexicon) -> list[dict]:
    """Rows of THEME_MENTIONS: every place, outside page furniture, where a phrase stands between word boundaries."""
    if not documents or not lexicon.theme_phrases:
        return []
    phrases = [phrase for phrase, _ in lexicon.theme_phrases]
    theme_of = [theme for _, theme in lexicon.theme_phrases]
    texts = pl.Series([d.text.lower() if len(d.text.lower()) == len(d.text) else d.text for d in documents])
    found = pl.DataFrame({"text": texts}).select(
        at=pl.col("text").str.find_many(phrases, overlapping=True),
        phrase=pl.col("text").str.extract_many(phrases, overlapping=True),
    )
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, phrase in enumerate(phrases):
        numbers[phrase].append(number)
    rows = []
    for document, text, (places, found_phrases) in zip(documents, texts, found.iter_rows(), strict=True):
        readable = [(s.start, s.end, s.index) for s in document.sentences if s.block != "furniture"]
        starts = [s[0] for s in readable]
        for start, phrase in _located(text, zip(places, found_phrases, strict=True), numbers):
            end = start + len(phrases[phrase])
            whole = (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())
            at = bisect_right(starts, start) - 1
            if not whole or at < 0 or end > readable[at][1]:
                continue
            rows.append(
                {
                    "document_id": document.document_id,
                    "sentence_id": readable[at][2],
                    "theme": theme_of[phrase],
                    "char_start": start,
                    "char_end": end,
                    "rule": RULE,
                }
            )
    return list({tuple(r.values()): r for r in rows}.values())


def _located(text: str, found: Iterable[tuple[int, str]], numbers: Mapping[str, list[int]]) -> list[tuple[int, int]]:
    """(character offset, index of a phrase), the longest first at each place, for the byte offsets and phrases that the
    search returned."""
    raw = text.encode()
    located, characters, last = [], 0, 0
    for place, phrase in sorted(set(found), key=lambda hit: (hit[0], -len(hit[1]))):
        characters += len(raw[last:place].decode())
        last = place
        located += [(characters, number) for number in numbers[phrase]]
    return located
