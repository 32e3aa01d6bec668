"""The whole of extraction: documents in, claims out.

Belongs here: the order of the steps, and which documents are read at all. Not here: any grammar.
"""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from pipelines.extraction.deals.ownership import read_ownership
from pipelines.extraction.deals.partnerships import read_partnerships
from pipelines.extraction.frames import Extraction, claim_frames
from pipelines.extraction.language.lexicon import Lexicon, build_lexicon
from pipelines.extraction.memory.scenes import set_stage
from pipelines.extraction.mentions.mentions import read_mentions
from pipelines.extraction.metrics.metrics import read_metrics
from pipelines.extraction.moves.moves import read_moves
from pipelines.extraction.productions.casts import read_casts
from pipelines.extraction.productions.makers import read_makers
from pipelines.extraction.productions.markets import read_markets
from pipelines.extraction.productions.productions import read_productions
from pipelines.extraction.productions.releases import read_releases
from pipelines.extraction.productions.slates import read_slates
from pipelines.extraction.productions.unnamed_channels import read_charted, read_unnamed_channels
from pipelines.extraction.relevance import relevant
from pipelines.extraction.sentences import sentences_by_document, split_sentences
from pipelines.extraction.themes import find_themes
from pipelines.extraction.types import Document


def extract(documents: pl.DataFrame, reference: object) -> Extraction:
    """Claims of a batch of documents.

    documents: DOCUMENTS. reference: anything whose `tables` are the reference frames by name.
    A document that does not speak of screen or stage work in or from Korea is not read: it yields no row.
    """
    lexicon = _lexicon(_Tables(reference.tables))
    chosen = relevant(documents, lexicon.trade_names, lexicon.korean_names)
    documents = documents.filter(pl.col("document_id").is_in(chosen.implode()))
    sentences = split_sentences(documents)
    rows = {row["document_id"]: row for row in documents.iter_rows(named=True)}
    read = []
    for document_id, of_document in sentences_by_document(sentences):
        row = rows[document_id]
        document = Document(document_id, row["text"], row["title"], row["published_on"], of_document)
        read_document(document, lexicon)
        read.append(document)
    return claim_frames(read, sentences, find_themes(read, lexicon))


def read_document(document: Document, lexicon: Lexicon) -> None:
    """Fill a document's mentions, works and claims."""
    aliases = read_mentions(document, lexicon)
    stage = set_stage(document, aliases)
    read_makers(document, stage)
    read_unnamed_channels(document, stage)
    read_releases(stage)
    read_productions(document, stage, lexicon.titles)
    read_casts(document, stage)
    read_slates(document, stage)
    read_markets(document, stage, lexicon.titles)
    read_partnerships(document, stage, lexicon)
    read_metrics(document, stage, lexicon)
    read_charted(document)
    read_moves(document, stage, lexicon)
    read_ownership(document, stage, lexicon)


class _Tables:
    """Reference frames, hashable by identity so that the look-ups made of them are made once."""

    def __init__(self, tables: dict[str, pl.DataFrame]) -> None:
        self.tables = tables

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Tables) and other.tables is self.tables

    def __hash__(self) -> int:
        return id(self.tables)


@lru_cache(maxsize=4)
def _lexicon(tables: _Tables) -> Lexicon:
    return build_lexicon(tables.tables)
