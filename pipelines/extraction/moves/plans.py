"""How sure a move is: planned, rumoured, or not to come.

Belongs here: the words that say so. Not here: who moves.
"""

from __future__ import annotations

from pipelines.extraction.patterns import Pattern

NOT_PLANNED = Pattern(
    r"\b(?:denied|denies|turned down|declined|ruled out|no plans|not (?:be )?(?:appear|join|star)\w*|will not|won't|dropped out|passed on)\b"
)
_RUMOURED = Pattern(
    r"\b(?:reportedly|rumou?red|in talks|said to|considering|may|could|might|is being eyed|understood to)\b"
)
_PLANNED = Pattern(
    r"\b(?:will|is to|are to|set to|slated|upcoming|due|plans? to|next|has been cast|was cast|is cast|confirmed|signed on)\b"
)


def certainty(masked: str) -> str:
    """stated, planned or rumoured: CLAIM_EVIDENCE.certainty of what a masked sentence says."""
    if _RUMOURED.search(masked):
        return "rumoured"
    return "planned" if _PLANNED.search(masked) else "stated"
