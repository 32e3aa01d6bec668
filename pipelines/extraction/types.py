"""What the grammar passes from hand to hand: mentions, sentences, evidence, and the document that holds them.

Belongs here: data classes and their small look-ups. Not here: how anything is recognised.
All offsets are half-open, in characters of the document's text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Any

from pipelines.extraction.patterns import Text

ORGANIZATION, PERSON, TITLE, COUNTRY, AMOUNT, DATE = "organization", "person", "title", "country", "amount", "date"

# Kinds of organisations: those that show works, and those that count or govern and make none.
CHANNELS = ("streamer", "broadcaster")
REPORTERS = ("research_firm", "government")

# One private-use character a type stands for a mention in a masked sentence.
PLACEHOLDERS = {
    ORGANIZATION: "\ue000",
    PERSON: "\ue001",
    TITLE: "\ue002",
    COUNTRY: "\ue003",
    AMOUNT: "\ue004",
    DATE: "\ue005",
}
DEMONYM = "\ue006"  # a country mention that is an adjective: Korean, Japanese
MACROS = {
    "{O}": "\ue000",
    "{P}": "\ue001",
    "{T}": "\ue002",
    "{C}": "\ue003",
    "{A}": "\ue004",
    "{D}": "\ue005",
    "{N}": "\ue006",
}


@dataclass(frozen=True, slots=True)
class Organization:
    name: str
    kind: str | None
    country: str | None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    occupation: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class Place:
    form: str
    kind: str  # country, demonym, city, region
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownTitle:
    """A work that the reference data knows; `markets` are the countries that have a version of it."""

    title: str
    kind: str | None
    markets: tuple[str, ...]


@dataclass(slots=True)
class Mention:
    """A name, figure or date in the text. `entry` is what is known of it: Organization, Person, Place, KnownTitle,
    Amount or DateMention."""

    start: int
    end: int
    type: str
    name: str
    source: str
    entry: Any = None


@dataclass(slots=True)
class Sentence:
    """`masked` is the sentence with each mention replaced by one placeholder; `at` maps its position to the mention."""

    index: int
    start: int
    end: int
    block: str
    paragraph: int
    text: Text
    mentions: list[Mention] = field(default_factory=list)
    masked: str = ""
    at: dict[int, Mention] = field(default_factory=dict)
    # `at` in order, and how far the text behind so many mentions has moved: position in `masked` -> offset in the document
    marks: list[int] = field(default_factory=list)
    shifts: list[int] = field(default_factory=list)

    def span(self, masked_start: int, masked_end: int) -> tuple[int, int]:
        """Document offsets of a stretch of the masked sentence."""
        return self.offset(masked_start), self.offset(masked_end)

    def offset(self, masked_position: int) -> int:
        return masked_position + self.shifts[bisect_left(self.marks, masked_position)]

    def position(self, offset: int) -> int:
        """Where a place of the document stands in the masked sentence."""
        return bisect_left(range(len(self.masked) + 1), offset, key=self.offset)

    def of(self, kind: str) -> list[Mention]:
        return [m for m in self.mentions if m.type == kind]

    def channels(self) -> list[Mention]:
        """The services and broadcasters named, of those that something is known of."""
        return [m for m in self.of(ORGANIZATION) if m.entry and m.entry.kind in CHANNELS]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters that prove one attribute of a claim; `name` and `role` for organisations and people."""

    attribute: str
    start: int
    end: int
    rule: str
    certainty: str = "stated"
    name: str | None = None
    role: str | None = None


@dataclass(slots=True)
class Work:
    """A titled work as one document speaks of it; `values` holds the attributes of PRODUCTION_CLAIMS that were read."""

    title: str
    key: str
    aliases: list[str] = field(default_factory=list)
    market: str | None = None
    version: str | None = None
    values: dict[str, Any] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    first: int = 0
    spoken_of: bool = False  # the text says something of it beyond its bare name

    def prove(
        self,
        attribute: str,
        start: int,
        end: int,
        rule: str,
        name: str | None = None,
        role: str | None = None,
        certainty: str = "stated",
    ) -> None:
        item = Evidence(attribute, start, end, rule, certainty, name, role)
        if item not in self.evidence:
            self.evidence.append(item)

    def set(self, attribute: str, value: Any, start: int, end: int, rule: str) -> bool:
        """Keep the first value read; later places that say the same are further evidence."""
        held = self.values.get(attribute)
        if held is None:
            self.values[attribute] = value
        elif held != value:
            return False
        self.prove(attribute, start, end, rule)
        return True

    def proof_of(self, attribute: str) -> Evidence | None:
        """The first place that proves an attribute."""
        return next((e for e in self.evidence if e.attribute == attribute), None)

    def people(self, role: str | None = None) -> list[str]:
        return list(dict.fromkeys(e.name for e in self.evidence if e.attribute == "person" and role in (None, e.role)))

    def organizations(self, *roles: str) -> list[str]:
        return list(dict.fromkeys(e.name for e in self.evidence if e.attribute == "organization" and e.role in roles))


@dataclass(slots=True)
class Claim:
    """A deal, figure, move or ownership: `table` as in CLAIM_EVIDENCE, `values` the typed columns of its raw table."""

    table: str
    values: dict[str, Any]
    evidence: list[Evidence]
    rule: str
    certainty: str = "stated"


_START = attrgetter("start")


@dataclass(slots=True)
class Document:
    """One article and all that has been read in it so far: the memory that a silent slot asks."""

    document_id: str
    text: str
    title: str | None
    published_on: date | None
    sentences: list[Sentence]
    works: list[Work] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def sentence_at(self, offset: int) -> Sentence:
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=_START) - 1)]

    def prose(self, *blocks: str) -> list[Sentence]:
        """Sentences that may state facts: body and lists, and the blocks named."""
        wanted = {"body", "list", *blocks}
        return [s for s in self.sentences if s.block in wanted]

    def headline(self) -> list[Sentence]:
        return [s for s in self.sentences if s.block == "title"]

    def mentions(self, kind: str) -> list[Mention]:
        return [m for s in self.sentences for m in s.mentions if m.type == kind]
