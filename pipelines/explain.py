"""A fact, and what it rests on: every sentence with the evidence marked in it, and the sources that say otherwise.

Belongs here: gathering that from a published file, and laying it out. Not here: how facts come about (dbt).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console
from rich.text import Text

from pipelines.warehouse.names import quoted
from pipelines.warehouse.readonly import open_published

# The table and the key of each kind of fact, as fct_evidence names them.
FACTS = {
    "production": ("fct_productions", "production_id"),
    "partnership": ("fct_partnerships", "partnership_id"),
    "market_metric": ("fct_market_metrics", "market_metric_id"),
    "talent_move": ("fct_talent_moves", "talent_move_id"),
    "theme": ("fct_theme_mentions", "theme_mention_id"),
}
SENTENCE_END = re.compile(r"[.!?。][\"'”’)\]]*\s+|\n+")

Span = tuple[int, int]


class UnknownFactError(Exception):
    """No fact of the published file has this id."""


@dataclass(frozen=True)
class Sentence:
    """A stretch of an article that holds evidence. `marks`: half-open spans in `text`; `proves`: attributes."""

    source: str
    text: str
    marks: tuple[Span, ...]
    proves: tuple[str, ...]


@dataclass(frozen=True)
class Dissent:
    """A source that states another value than the fact carries."""

    attribute: str
    value: str
    source: str


@dataclass(frozen=True)
class Explanation:
    """fact: column -> value, as published. Sentences stand in the order of their articles."""

    kind: str
    fact: dict[str, Any]
    sentences: list[Sentence]
    dissents: list[Dissent]


def explain_fact(warehouse: Path, fact_id: str) -> Explanation:
    """Everything the published file knows of one fact. Raises UnknownFactError, NotPublishedError."""
    with open_published(warehouse) as connection:
        kind, fact = _find(connection, fact_id)
        evidence = connection.execute(
            """select evidence.attribute, evidence.char_start, evidence.char_end, evidence.stated_value,
                documents.source_path, documents.text
            from marts.fct_evidence as evidence join marts.dim_documents as documents using (document_id)
            where evidence.fact_type = ? and evidence.fact_id = ?
            order by documents.source_path, evidence.char_start, evidence.char_end, evidence.attribute""",
            [kind, fact_id],
        ).fetchall()
        dissents = _other_values(evidence)
        if kind == "market_metric":
            dissents += _other_figures(connection, fact_id)
    return Explanation(kind, fact, list(_sentences(evidence)), dissents)


def _find(connection: duckdb.DuckDBPyConnection, fact_id: str) -> tuple[str, dict[str, Any]]:
    for kind, (table, key) in FACTS.items():
        result = connection.execute(f"select * from marts.{quoted(table)} where {quoted(key)} = ?", [fact_id])
        columns = [column[0] for column in result.description]
        row = result.fetchone()
        if row is not None:
            return kind, dict(zip(columns, row, strict=True))
    raise UnknownFactError(f"{fact_id}: no fact has this id. fct_evidence.fact_id lists those there are.")


def sentence_around(text: str, start: int, end: int) -> Span:
    """The half-open span of the sentence, or sentences, that hold text[start:end]."""
    before = [match.end() for match in SENTENCE_END.finditer(text, 0, start)]
    after = SENTENCE_END.search(text, max(end - 1, start))
    return (before[-1] if before else 0), (after.start() + len(after[0].rstrip()) if after else len(text))


def _sentences(evidence: list[tuple]) -> Iterator[Sentence]:
    found: dict[tuple[str, Span], tuple[str, list[Span], list[str]]] = {}
    for attribute, start, end, _, source, text in evidence:
        left, right = sentence_around(text, start, end)
        _, marks, proves = found.setdefault((source, (left, right)), (text[left:right], [], []))
        mark = (start - left, end - left)
        if mark not in marks:
            marks.append(mark)
        if attribute not in proves:
            proves.append(attribute)
    for (source, _), (text, marks, proves) in found.items():
        yield Sentence(source, text, tuple(marks), tuple(proves))


def _other_values(evidence: list[tuple]) -> list[Dissent]:
    """Values of single-valued attributes, where sources give several: all of them, each with its source."""
    stated: dict[str, set[tuple[str, str]]] = {}
    for attribute, _, _, value, source, _ in evidence:
        if ":" not in attribute and value is not None:
            stated.setdefault(attribute, set()).add((value, source))
    return [
        Dissent(attribute, value, source)
        for attribute, pairs in sorted(stated.items())
        if len({value.casefold() for value, _ in pairs}) > 1
        for value, source in sorted(pairs)
    ]


def _other_figures(connection: duckdb.DuckDBPyConnection, fact_id: str) -> list[Dissent]:
    """Other figures that are stated for the same metric, subject and period in the same unit."""
    rows = connection.execute(
        """select distinct cast(other.value as varchar) || ' ' || other.unit, documents.source_path
        from marts.fct_market_metrics as this
        join marts.fct_market_metrics as other
            on other.metric = this.metric and other.unit = this.unit
            and other.market_metric_id <> this.market_metric_id
            and other.subject is not distinct from this.subject
            and other.subject_id is not distinct from this.subject_id
            and other.period_start is not distinct from this.period_start
            and other.period_end is not distinct from this.period_end
        join marts.fct_evidence as evidence
            on evidence.fact_type = 'market_metric' and evidence.fact_id = other.market_metric_id
        join marts.dim_documents as documents using (document_id)
        where this.market_metric_id = ? and this.subject is not null
        order by all""",
        [fact_id],
    ).fetchall()
    return [Dissent("value", value, source) for value, source in rows]


def print_explanation(explanation: Explanation, out: Console) -> None:
    """Lay it out: the fact, its sentences with the evidence underlined, then who disagrees."""
    out.print(Text(explanation.kind.replace("_", " "), style="bold"))
    for column, value in explanation.fact.items():
        if value is not None and value != []:
            out.print(Text(f"  {column}: {value}"))
    out.print(Text("rests on", style="bold"))
    for sentence in explanation.sentences:
        out.print(Text(f"  {sentence.source} ({', '.join(sentence.proves)})", style="dim"))
        text = Text(sentence.text)
        for start, end in sentence.marks:
            text.stylize("bold underline", start, end)
        if not out.is_terminal:
            text = Text(_bracketed(sentence))
        out.print(Text("    ").append_text(text))
    if explanation.dissents:
        out.print(Text("sources disagree", style="bold"))
        for dissent in explanation.dissents:
            out.print(Text(f"  {dissent.attribute}: {dissent.value} ({dissent.source})"))


def _bracketed(sentence: Sentence) -> str:
    """The evidence between «», for output without styles; marks that overlap become one."""
    merged: list[Span] = []
    for start, end in sorted(sentence.marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    text = sentence.text
    for start, end in reversed(merged):
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text
