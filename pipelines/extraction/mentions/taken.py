"""The places of a text that a name has taken, in reading order.

Belongs here: the store of mentions while they are being found. Not here: finding them.
"""

from __future__ import annotations

from bisect import bisect_left, insort

from pipelines.extraction.types import COUNTRY, Mention


class Taken:
    """Mentions in reading order, none overlapping another."""

    def __init__(self) -> None:
        self.spans: list[tuple[int, int]] = []
        self.mentions: dict[int, Mention] = {}

    def free(self, start: int, end: int) -> bool:
        at = bisect_left(self.spans, (start, start))
        before = self.spans[at - 1] if at else (0, 0)
        after = self.spans[at] if at < len(self.spans) else (end, end)
        return before[1] <= start and after[0] >= end

    def add(self, mention: Mention) -> bool:
        if mention.end <= mention.start or not self.free(mention.start, mention.end):
            return False
        insort(self.spans, (mention.start, mention.end))
        self.mentions[mention.start] = mention
        return True

    def within(self, start: int, end: int, *types: str) -> list[Mention]:
        at = bisect_left(self.spans, (start, start))
        found = []
        while at < len(self.spans) and self.spans[at][0] < end:
            mention = self.mentions[self.spans[at][0]]
            if not types or mention.type in types:
                found.append(mention)
            at += 1
        return found

    def drop(self, mention: Mention) -> None:
        self.spans.remove((mention.start, mention.end))
        del self.mentions[mention.start]


def add_over_places(taken: Taken, mention: Mention) -> None:
    """A place inside a longer name is a part of the name."""
    for place in taken.within(mention.start, mention.end, COUNTRY):
        if mention.start <= place.start and place.end <= mention.end:
            taken.drop(place)
    taken.add(mention)
