"""Themes that a document speaks of, by the phrases of the reference data.

Belongs here: where a phrase of a theme stands. Not here: which phrases (seeds/reference/theme_phrases.csv).
"""

from __future__ import annotations

from bisect import bisect_right

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
    encoded = pl.DataFrame({"text": texts}).select(at=pl.col("text").str.find_many(phrases, overlapping=True))["at"]
    rows = []
    for document, text, places in zip(documents, texts, encoded, strict=True):
        readable = [(s.start, s.end, s.index) for s in document.sentences if s.block != "furniture"]
        starts = [s[0] for s in readable]
        for start, phrase in _located(text, places.to_list(), phrases):
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


def _located(text: str, byte_places: list[int], phrases: list[str]) -> list[tuple[int, int]]:
    """(character offset, index of the longest phrase) for the byte offsets that the search returned."""
    raw = text.encode()
    found, characters, last = [], 0, 0
    for place in sorted(set(byte_places)):
        characters += len(raw[last:place].decode())
        last = place
        hits = [i for i, phrase in enumerate(phrases) if text.startswith(phrase, characters)]
        by_theme = {i: len(phrases[i]) for i in hits}
        found += [(characters, i) for i in sorted(by_theme, key=lambda i: (-by_theme[i], i))]
    return found
