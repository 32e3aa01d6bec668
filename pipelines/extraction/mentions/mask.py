"""The masked text of a sentence: one placeholder character for each mention.

Belongs here: masking. Not here: what the mentions are.
"""

from __future__ import annotations

from pipelines.extraction.types import COUNTRY, DEMONYM, PLACEHOLDERS, Sentence


def mask(sentence: Sentence) -> None:
    """Fill `masked`, `at` (position in it -> mention) and `offsets` (position in it -> place in the document)."""
    pieces, offsets, at = [], [], sentence.start
    length = 0
    for mention in sentence.mentions:
        plain = sentence.text[at - sentence.start : mention.start - sentence.start]
        pieces.append(plain)
        offsets.extend(range(at, mention.start))
        length += len(plain)
        demonym = mention.type == COUNTRY and mention.entry is not None and mention.entry.kind == "demonym"
        pieces.append(DEMONYM if demonym else PLACEHOLDERS[mention.type])
        sentence.at[length] = mention
        offsets.append(mention.start)
        length += 1
        at = mention.end
    pieces.append(sentence.text[at - sentence.start :])
    offsets.extend(range(at, sentence.end + 1))
    sentence.masked, sentence.offsets = "".join(pieces), offsets
