"""Where a foreign party of a deal is at home, as the text says: the country that a deal is for when none is named.

Belongs here: the country beside a company's name, and the country of a known company that the text names. Not here:
countries that a grant or a deal names itself (territories, partnerships).
"""

from __future__ import annotations

from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, ORGANIZATION, Document, Mention, Sentence

# "Germany's X", "the Turkish company X"
_BEFORE = Pattern(
    r"([\ue003\ue006])(?:['’]s|-based)? (?:(?!of\b|and\b|to\b|in\b|for\b|on\b|with\b|by\b|from\b|at\b)[a-z][\w-]* ){0,5}(?:, )?$"
)
# "X, Istanbul's multiplex operator", "X of France", "X, a webtoon app based in Los Angeles"
_AFTER = Pattern(
    r"^(?: [A-Z][\w.]*)?(?: \([^()]*\))?(?: of (?:the )?|, (?:the |an? |one of )?(?:(?!and\b|which\b|who\b|said\b)[\w’'-]+ ){0,5}?)([\ue003\ue006])"
    r"|^ (?:in|\() ?(\ue003)\)?"
)
_ABROAD = frozenset({"broadcaster", "distributor", "studio", "agency", "government", "other", "technology"})


def home_of(document: Document, sentence: Sentence, party: Mention) -> Mention | None:
    """The one country, other than Korea, that the text gives as a party's home: beside its name here, or elsewhere, or
    the country of a known company where the text names that country."""
    for near in (sentence, *(s for s in document.prose() if s is not sentence)):
        for position, mention in sorted(near.at.items()):
            if mention.type != ORGANIZATION or mention.name != party.name:
                continue
            place = _beside(near, position)
            if place:
                return place
    entry = party.entry or next((m.entry for m in document.mentions(ORGANIZATION) if m.name == party.name), None)
    if entry is None or entry.country in (None, "KR") or entry.kind not in _ABROAD:
        return None
    named = [m for s in document.prose("title") for m in s.of(COUNTRY) if m.entry.codes == (entry.country,)]
    return min(named, key=lambda m: abs(m.start - party.start), default=None)


def _beside(sentence: Sentence, position: int) -> Mention | None:
    before, after = _BEFORE.search(sentence.masked[:position]), _AFTER.match(sentence.masked[position + 1 :])
    spots = [before.start(1)] if before else []
    if after:
        spots.append(position + 1 + (after.start(1) if after.group(1) else after.start(2)))
    for spot in spots:
        place = sentence.at[spot]
        if place.type == COUNTRY and len(place.entry.codes) == 1 and place.entry.codes != ("KR",):
            return place
    return None
