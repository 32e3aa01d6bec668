"""Where extraction runs: in this process, or, for many articles, in one process a core.

Belongs here: cutting a batch into parts and putting their claims together again. Not here: reading an article
(extraction), which articles have to be read (warehouse.incremental).
"""

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

import polars as pl

from pipelines.extraction import Extraction, extract
from pipelines.reference import load_reference

# A process takes about two seconds to import its libraries and to read the reference data: as long as fifty articles.
FEWEST_ARTICLES = 300
PARTS_PER_PROCESS = 4


def extract_in_processes(
    documents: pl.DataFrame, reference: Path, processes: int = 0, fewest: int = FEWEST_ARTICLES
) -> Extraction:
    """The claims of documents (schemas.DOCUMENTS), row for row those of `extract` in one process.

    reference: the folder of reference CSVs. processes: 0 is one a core. fewest: with fewer articles than that no process
    is started. An article is read apart from all others, so it does not matter which process reads it.
    """
    processes = processes or os.cpu_count() or 1
    if processes == 1 or documents.height < fewest:
        return extract(documents, load_reference(reference))
    documents = documents.sort("document_id")
    size = -(-documents.height // (processes * PARTS_PER_PROCESS))
    parts = [documents[start : start + size] for start in range(0, documents.height, size)]
    # Not forked: the threads of Polars do not survive a fork.
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        read = list(pool.map(_extract_part, parts, repeat(reference)))
    return Extraction(
        **{table.name: pl.concat([getattr(part, table.name) for part in read]) for table in fields(Extraction)}
    )


def _extract_part(documents: pl.DataFrame, reference: Path) -> Extraction:
    return extract(documents, load_reference(reference))
