"""How fast articles are read, beside spaCy on the same texts in the same run, on one core.

Belongs here: what is timed against what. Not here: the texts (news_corpus.py), start-up (startup.py).
    python -m bench.extraction [--megabytes 20] [--trade-megabytes 4]
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"  # read when polars is imported

import argparse
import csv
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl
import spacy
from rich.console import Console
from rich.table import Table
from spacy.language import Language
from spacy.matcher import Matcher

from bench.news_corpus import general_news, varied_articles
from pipelines.extraction import extract
from pipelines.readers import read_articles
from pipelines.reference import load_reference

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "seeds" / "reference"
OWN = "hallyu, whole extraction"
NAMES = 2000
VERBS = ("produced", "co-produced", "directed", "acquired", "bought", "sold", "licensed", "signed", "released", "aired")
BYTES_PER_NEWS_ARTICLE = 900


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=20, help="size of the general news (default 20)")
    parser.add_argument(
        "--trade-megabytes",
        type=float,
        default=4,
        help="size of the articles of our trade; all of them are read, which takes a minute for 3 MB or so (default 4)",
    )
    chosen = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    trade, general = int(chosen.trade_megabytes * 1e6), int(chosen.megabytes * 1e6)
    corpora = {
        "articles of our trade": varied_articles(read_articles([ROOT / "seeds" / "articles"])[0], trade),
        "general news": _cut(general_news(general // BYTES_PER_NEWS_ARTICLE + 1), general),
    }
    speeds = {name: [_speed(run, corpus) for corpus in corpora.values()] for name, run in _contenders()}
    own = speeds[OWN]

    table = Table(title="MB of text a second, one core")
    table.add_column("")
    for corpus, documents in corpora.items():
        megabytes = documents["text"].str.len_bytes().sum() / 1e6
        table.add_column(f"{corpus}\n{documents.height:,} articles, {megabytes:.3g} MB", justify="right")
        table.add_column("\nours is", justify="right")
    for name, row in speeds.items():
        cells = [
            cell for speed, ours in zip(row, own, strict=True) for cell in (f"{speed:.2f}", f"{ours / speed:.2f} x")
        ]
        table.add_row(name, *cells)
    Console().print(table)


def _contenders() -> Iterator[tuple[str, Callable[[pl.DataFrame], None]]]:
    reference = load_reference(REFERENCE)
    yield OWN, lambda documents: extract(documents, reference)

    tokenizer = spacy.blank("en")
    yield "spaCy tokenizer", lambda documents: _exhaust(tokenizer, documents)

    ruler = spacy.blank("en")
    ruler.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": name} for name in _names()])
    yield f"  + EntityRuler, {NAMES:,} names", lambda documents: _exhaust(ruler, documents)

    patterns = _patterns()
    matcher = Matcher(ruler.vocab)
    for number, pattern in enumerate(patterns):
        matcher.add(f"pattern {number}", [pattern])
    yield (
        f"  + Matcher, {len(patterns)} patterns",
        lambda documents: _exhaust(ruler, documents, matcher),
    )


def _exhaust(nlp: Language, documents: pl.DataFrame, matcher: Matcher | None = None) -> None:
    for doc in nlp.pipe(documents["text"].to_list()):
        if matcher is not None:
            matcher(doc)


def _speed(run: Callable[[pl.DataFrame], None], documents: pl.DataFrame) -> float:
    run(documents.head(20))  # imports, caches and compiled patterns are not what is measured
    start = time.perf_counter()
    run(documents)
    return documents["text"].str.len_bytes().sum() / 1e6 / (time.perf_counter() - start)


def _names() -> list[str]:
    """The first names of organisations, people and titles alike, as many as the comparison asks for."""
    names: list[str] = []
    for table in ("organizations", "people", "titles"):
        with (REFERENCE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            names += [row[0] for row in list(csv.reader(file))[1 : 1 + NAMES // 2]]
    return sorted(set(names))[:NAMES]


def _patterns() -> list[list[dict]]:
    """Five shapes of a fact with ten verbs each: who did it, by whom it was done, for how much, when, and with whom."""
    organization = {"ENT_TYPE": "ORG", "OP": "+"}
    shapes = []
    for verb in VERBS:
        word = {"LOWER": verb}
        shapes += [
            [organization, {"IS_ALPHA": True, "OP": "?"}, word],
            [word, {"LOWER": "by"}, organization],
            [word, {"OP": "?"}, {"LOWER": "for"}, {"IS_CURRENCY": True, "OP": "?"}, {"LIKE_NUM": True}],
            [word, {"OP": "?"}, {"LOWER": "in"}, {"SHAPE": "dddd"}],
            [word, {"OP": "?"}, {"LOWER": "with"}, organization],
        ]
    return shapes


def _cut(documents: pl.DataFrame, size: int) -> pl.DataFrame:
    return documents.filter(pl.col("text").str.len_bytes().cum_sum() <= size)


if __name__ == "__main__":
    main()
