"""What the grammar of figures remembers of the sentences before, and the clause that a figure stands in.

Belongs here: types and small helpers that metric, subject and period share. Not here: any of the three.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.extraction.types import Mention, Work

_CLAUSE_END = re.compile(r";|, (?:while|whereas|but|and (?:it|he|she|they|the)\b)|\.\s")
PAY = re.compile(r"\b(?:paid|pay|fees?|salary|guarantee|wage|received?|earns?|commands?)\b")
SAYS = re.compile(
    r"([\ue000\ue001])(?:,[^.;]{0,60},)? (?:said|says|announced|reported|showed|shows|disclosed|estimated|noted|revealed|added)\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    name: str
    kind: str
    market: str | None
    start: int
    end: int
    rule: str


class Memory:
    """What the sentences before spoke of: the last company, country, metric and period."""

    def __init__(self) -> None:
        self.company: Mention | None = None
        self.country: Mention | None = None
        self.metric: str | None = None
        self.period: Mention | None = None
        self.paragraph = -1
        self.works: list[Work] = []
        self.box_office = self.ratings = self.of_the_trade = False


def clause(masked: str, position: int) -> tuple[int, int]:
    """The stretch of a masked sentence between the clause breaks around a position."""
    start = 0
    end = len(masked)
    for match in _CLAUSE_END.finditer(masked):
        if match.end() <= position:
            start = match.end()
        elif match.start() > position:
            end = match.start()
            break
    return start, end
