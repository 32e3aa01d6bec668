"""How well the annotated articles are read: recall and precision by kind of fact, and the page docs/articles.md.

    python -m tests.scoring.articles [--write docs/articles.md]

Belongs here: which articles are annotated, reading them as a build does, counting. Not here: when two facts are one
(matching), how low a share may be (tests/unit/test_annotated_articles.py).
"""

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl

from pipelines.extraction import extract
from pipelines.extraction.frames import Extraction
from pipelines.readers import read_articles
from pipelines.reference import load_reference
from pipelines.settings import PROJECT_ROOT
from tests.scoring.facts import facts_of
from tests.scoring.matching import FACT_KINDS, Tally, tally
from tests.scoring.table import tally_table

# By set: where articles are -> where their annotations are, a JSON file of the same stem.
FOLDERS = {
    "developed": {
        PROJECT_ROOT / "tests/fixtures/annotated": PROJECT_ROOT / "tests/fixtures/annotated",
        PROJECT_ROOT / "seeds/articles": PROJECT_ROOT / "tests/gold/articles",
    },
    "unseen": {PROJECT_ROOT / "tests/fixtures/unseen": PROJECT_ROOT / "tests/fixtures/unseen"},
}
_PAGE = """# Annotated articles

Made by `python -m tests.scoring.articles --write docs/articles.md` (`make docs` makes every page).

Whole articles are annotated with every fact that they state: wires, trades, dailies, blogs, essays, interviews and press
releases. They are read here as a build reads them.

## Articles that the rules were developed on

{developed} articles (`tests/fixtures/annotated/`, and `seeds/articles/` with `tests/gold/articles/`): what the rules reach
where their makers could look.

{developed_by_kind}

## Articles that the rules have not seen

{unseen} articles (`tests/fixtures/unseen/`), written by someone who had not seen the rules, and not looked at while they
were made: **what to expect of an article of your own**, as far as so few can tell. For single sentences of that sort, see
the phrase banks' test half in [phrase_banks.md](phrase_banks.md).

{unseen_by_kind}

## What the columns mean

*Recall* is the share of the facts stated that were found, *precision* the share of the facts read that are stated:
a production by its title, a deal by its kind and at least half of its parties, a figure by value and unit, a move by person
and destination. *Complete* is the share of the facts stated whose every slot is right too. Of works, deals and figures
that are only touched on, the annotations hold many as optional: these count on neither side.
"""


@dataclass(frozen=True)
class Annotated:
    """The annotated articles as they were read. `documents`, `rejected`: what the reader took and what it did not."""

    documents: pl.DataFrame
    rejected: pl.DataFrame
    extraction: Extraction
    gold: Mapping[str, Mapping[str, Any]]  # document_id -> annotation

    def counts(self) -> dict[str, Tally]:
        """Kind of fact -> what was found of it in all articles."""
        read = facts_of(self.extraction)
        by_kind = {kind: Tally() for kind in FACT_KINDS}
        for document_id, gold in self.gold.items():
            for kind, counted in by_kind.items():
                counted.add(tally(kind, gold[kind], read[document_id][kind]))
        return by_kind


def annotations(name: str) -> dict[str, Path]:
    """The file of each annotation of the set `name` of FOLDERS, by the stem of its article."""
    return {path.stem: path for folder in FOLDERS[name].values() for path in sorted(folder.glob("*.json"))}


@cache
def annotated(name: str) -> Annotated:
    """Every annotated article of the set `name` of FOLDERS, read once a process."""
    articles = [path for folder in FOLDERS[name] for path in sorted(folder.glob("*.md"))]
    documents, rejected = read_articles(articles)
    files = annotations(name)
    gold = {
        document_id: json.loads(files[Path(source_path).stem].read_text(encoding="utf-8"))
        for document_id, source_path in documents.select("document_id", "source_path").iter_rows()
    }
    return Annotated(documents, rejected, extract(documents, load_reference(PROJECT_ROOT / "seeds/reference")), gold)


def page() -> str:
    """The text of docs/articles.md."""
    values: dict[str, object] = {}
    for name in FOLDERS:
        read = annotated(name)
        values[name] = len(read.gold)
        values[f"{name}_by_kind"] = tally_table("kind", read.counts())
    return _PAGE.format(**values)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--write", type=Path, help="the page to write, docs/articles.md")
    given = arguments.parse_args()
    if given.write:
        given.write.write_text(page(), encoding="utf-8")
        print(given.write)
        return
    for name in FOLDERS:
        print(name, tally_table("kind", annotated(name).counts()), sep="\n")


if __name__ == "__main__":
    main()
