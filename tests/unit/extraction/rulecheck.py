"""Reads a passage with the small reference of the rulebook, and checks what a rule reads and leaves in it.

Belongs here: passages in, facts with their rules out. Not here: the passages (pipelines/extraction/rulebook).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import polars as pl

from pipelines.extraction.extract import read_document
from pipelines.extraction.language.lexicon import build_lexicon
from pipelines.extraction.rulebook.reference import example_tables
from pipelines.extraction.rules import Event, Rule
from pipelines.extraction.sentences import sentences_by_document, split_sentences
from pipelines.extraction.themes import find_themes
from pipelines.extraction.types import Claim, Document, Evidence

LEXICON = build_lexicon(example_tables())
_LISTS = {"organizations": "organization", "people": "person"}
_NAMES = ("organizations", "people", "parties")


@dataclass(frozen=True)
class Fact:
    """A claim of any table. `rule` is its own; each of `evidence` carries the rule that read it."""

    table: str
    rule: str
    values: Mapping[str, object]
    evidence: tuple[Evidence, ...]

    def rules(self) -> set[str]:
        return {self.rule, *(e.rule for e in self.evidence)}

    def names(self, attribute: str, rule: str | None = None) -> list[str]:
        """Names under an attribute, sorted; only those that `rule` read, if given."""
        return sorted({e.name for e in self.evidence if e.attribute == attribute and rule in (None, e.rule)})


def read(text: str, published: str | None = None, headline: str | None = None) -> Document:
    """The document of a passage, read to its end; a headline stands above it."""
    text = f"{headline}\n\n{text}" if headline else text
    frame = pl.DataFrame(
        {"document_id": ["d"], "text": [text], "title": [headline]}, schema_overrides={"title": pl.String}
    )
    sentences = dict(sentences_by_document(split_sentences(frame)))["d"]
    document = Document("d", text, headline, date.fromisoformat(published) if published else None, sentences)
    read_document(document, LEXICON)
    return document


def facts_of(document: Document) -> Iterator[Fact]:
    """Every fact of a document that was read."""
    for work in document.works:
        values = {**work.values, "title": work.title}
        yield Fact("production", "work", values, tuple(work.evidence))
    for claim in document.claims:
        yield Fact(claim.table, claim.rule, claim.values, tuple(claim.evidence))
    for row in find_themes([document], LEXICON):
        place = Evidence("theme", row["char_start"], row["char_end"], row["rule"])
        yield Fact("theme", row["rule"], {"theme": row["theme"]}, (place,))


@cache
def facts_in(text: str, published: str | None = None, headline: str | None = None) -> tuple[Fact, ...]:
    return tuple(facts_of(read(text, published, headline)))


def parties(claim: Claim) -> list[str]:
    return sorted({e.name for e in claim.evidence if e.attribute == "organization"})


def fired(event: Event, rule: Rule, facts: tuple[Fact, ...]) -> list[Fact]:
    """Those of a passage's facts that carry the rule."""
    return [f for f in facts if f.table == event.table and rule.name in f.rules()]


def slot(fact: Fact, name: str, rule: Rule) -> object:
    """What a fact holds under a slot of Reads.fact; organisations and people only as far as the rule read them."""
    if name in _LISTS:
        return fact.names(_LISTS[name], rule.name)
    if name == "parties":
        return fact.names("organization")
    value = fact.values.get(name)
    return value.isoformat() if isinstance(value, date) else value


def assert_reads(event: Event, rule: Rule) -> None:
    """Each passage gives a fact of the rule with the slots that it states, every value proven by its own words."""
    for case in rule.reads:
        facts = facts_in(case.text, case.published, case.headline)
        found = fired(event, rule, facts)
        assert found, f"{case.text!r} gives {sorted({name for f in facts for name in f.rules()})}"
        wanted = {name: sorted(v) if name in _NAMES else v for name, v in case.fact.items()}
        got = [{name: slot(fact, name, rule) for name in wanted} for fact in found]
        assert wanted in got, case.text
        for item in (e for fact in found for e in fact.evidence):
            assert 0 <= item.start < item.end


def assert_leaves(event: Event, rule: Rule) -> None:
    """In no near miss does the rule fire, whose date line is that of the first passage."""
    for text in rule.leaves:
        assert not fired(event, rule, facts_in(text, rule.reads[0].published)), text
