"""The country of an organisation that only the text brings in: "Mumbai's Saffron Studios", "X, a Hanoi-based producer".

Belongs here: where such a company is at home. Not here: that it is one (organizations), what it does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, ORGANIZATION, Document, Mention, Sentence

_PLAIN = r"(?!of\b|and\b|to\b|in\b|for\b|on\b|with\b|by\b|from\b|as\b)[a-z][\w-]*"
_HOME = (
    # Japan's X; the Seoul company X; Vietnamese studio X; Hanoi-based X; on the Vietnamese side was X
    Pattern(
        rf"([\ue003\ue006])(?:['’]s|-based|-headquartered|-listed)?(?: {_PLAIN}){{0,4}} (?:giant |label )?(\ue000)"
    ),
    Pattern(r"([\ue003\ue006]) (?:side|partner|producer|backer)s? (?:was|is|were|are|being|will be) (?:the )?(\ue000)"),
)
_HOME_AFTER = (
    # X, a Taiwanese distributor; X, the Jakarta-based studio; X of Atlanta; X (Taiwan); X in Hanoi, Vietnam
    Pattern(
        rf"(\ue000)(?: \([^()]*\))?, (?:an?|the|its|one of) (?:{_PLAIN} ){{0,3}}([\ue003\ue006])(?:['’]s|-based)? "
    ),
    Pattern(r"(\ue000) \(([\ue003\ue006])\)"),
    Pattern(r"(\ue000) of (?:the )?([\ue003])(?=[,.;]| (?:and|together|is|are|will|has|have|to)\b|$)"),
    Pattern(r"(\ue000),? (?:based|headquartered) in ([\ue003])"),
)


def settle_homes(document: Document) -> None:
    """Give organisations without a country the one that the text states for them, wherever they are named."""
    homes: dict[str, str] = {}
    unknown = {m.name for m in document.mentions(ORGANIZATION) if m.entry is not None and m.entry.country is None}
    if not unknown:
        return
    for sentence in document.sentences:
        for organization, place in _stated(sentence):
            if organization.name in unknown and len(place.entry.codes) == 1:
                homes.setdefault(organization.name, place.entry.codes[0])
    for mention in document.mentions(ORGANIZATION):
        if mention.name in homes and mention.entry is not None and mention.entry.country is None:
            mention.entry = replace(mention.entry, country=homes[mention.name])


def _stated(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    for pattern in _HOME:
        for match in pattern.finditer(sentence.masked):
            yield from _pair(sentence, match.start(2), match.start(1))
    for pattern in _HOME_AFTER:
        for match in pattern.finditer(sentence.masked):
            yield from _pair(sentence, match.start(1), match.start(2))


def _pair(sentence: Sentence, organization: int, place: int) -> Iterator[tuple[Mention, Mention]]:
    company, home = sentence.at[organization], sentence.at[place]
    if company.type == ORGANIZATION and home.type == COUNTRY:
        yield company, home
