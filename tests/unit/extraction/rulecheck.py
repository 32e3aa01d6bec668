"""Runs a passage through the pipeline with a small reference, and checks what a rule reads and leaves."""

from datetime import date

import polars as pl

from pipelines.extraction.extract import read_document
from pipelines.extraction.lexicon import build_lexicon
from pipelines.extraction.rules import Rule
from pipelines.extraction.sentences import split_sentences
from pipelines.extraction.types import Claim, Document, Sentence

_ORGANIZATIONS = [
    ("Hanbit Studio", "studio", "KR"),
    ("Moon Pictures", "studio", "KR"),
    ("Kita Television", "broadcaster", "JP"),
]
_PLACES = [("Japan", "country", "JP"), ("Korean", "demonym", "KR"), ("Seoul", "city", "KR")]
LEXICON = build_lexicon(
    {
        "organizations": pl.DataFrame(
            [{"name": n, "kind": k, "country_code": c, "parent": "", "aliases": ""} for n, k, c in _ORGANIZATIONS]
        ),
        "places": pl.DataFrame([{"form": f, "kind": k, "country_codes": c} for f, k, c in _PLACES]),
    }
)


def read(text: str, published: str | None = None) -> Document:
    """The document of a passage, read to its end."""
    frame = pl.DataFrame({"document_id": ["d"], "text": [text], "title": [None]}, schema_overrides={"title": pl.String})
    sentences = [
        Sentence(s["sentence_id"], s["char_start"], s["char_end"], s["block"], s["paragraph"], s["text"])
        for s in split_sentences(frame).iter_rows(named=True)
    ]
    document = Document("d", text, None, date.fromisoformat(published) if published else None, sentences)
    read_document(document, LEXICON)
    return document


def parties(claim: Claim) -> list[str]:
    return sorted({e.name for e in claim.evidence if e.attribute == "organization"})


def assert_reads(rule: Rule) -> None:
    """Each passage gives a claim of the rule with the facts that it states, every value proven by its own words."""
    for case in rule.reads:
        document = read(case.text, case.published)
        claims = [c for c in document.claims if c.rule == rule.name]
        assert claims, f"{rule.name}: no claim from {case.text!r}, but {[c.rule for c in document.claims]}"
        claim = claims[0]
        for slot, wanted in case.fact.items():
            got = parties(claim) if slot == "parties" else claim.values.get(slot)
            assert got == (sorted(wanted) if slot == "parties" else wanted), (rule.name, slot, got)
        for item in claim.evidence:
            assert 0 <= item.start < item.end <= len(document.text)
            if item.name and item.attribute == "organization":
                assert document.text[item.start : item.end] == item.name


def assert_leaves(rule: Rule) -> None:
    for text in rule.leaves:
        assert rule.name not in [c.rule for c in read(text).claims], text
