"""How well the phrase banks are read: recall and precision by event, and the page docs/phrase_banks.md.

    python -m tests.phrase_banks.measure [--half development] [--write docs/phrase_banks.md]

Belongs here: reading the passages of a half and counting. Not here: when two facts are one (scoring). Nothing of a
passage is ever printed: the test half stays unread.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import polars as pl

from pipelines.extraction import schemas
from pipelines.extraction.extract import read_document
from pipelines.extraction.frames import claim_frames
from pipelines.extraction.language.lexicon import Lexicon, build_lexicon
from pipelines.extraction.sentences import sentences_by_document, split_sentences
from pipelines.extraction.types import Document
from pipelines.reference import load_reference
from pipelines.settings import PROJECT_ROOT
from tests.phrase_banks.bank_score import Passage, load_bank
from tests.scoring.facts import facts_of
from tests.scoring.matching import FACT_KINDS, Tally, tally
from tests.scoring.table import tally_table

KIND_OF = {
    "makes_work": "productions",
    "shows_work": "productions",
    "market_of_work": "productions",
    "release_dates": "productions",
    "co_production": "partnerships",
    "acquisition": "partnerships",
    "investment": "partnerships",
    "joint_venture": "partnerships",
    "strategic": "partnerships",
    "distribution": "partnerships",
    "remake": "partnerships",
    "money_figures": "metrics",
    "audience_figures": "metrics",
    "change_and_share_figures": "metrics",
    "person_abroad": "talent_moves",
}
_PAGE = """# Phrase banks

Made by `python -m tests.phrase_banks.measure --write docs/phrase_banks.md` (`make docs` makes every page).

A bank holds, for one event, passages of one or two sentences as wires, trades, dailies, blogs and press releases put it:
active, passive, nominal, appositive, relative, fronted, elliptical, split over two sentences, negated, hypothetical. Each
passage carries all facts that it states; one that denies an event carries none. Most names in them are invented, so that
a name has to be known by how the text brings it in.

There are {events} banks (`tests/phrase_banks/`), each in two halves of {smallest} passages or more. The *development* half
({development} passages) may be read, and frames are built on it. The *test* half ({test} passages) is written by someone
who has not seen the frames, and is not read by whoever writes them. What follows is measured on the test half.

*Recall* is the share of the facts stated that were found, *precision* the share of the facts read that are stated:
a production by its title, a deal by its kind and at least half of its parties, a figure by value and unit, a move by person
and destination. *Complete* is the share of the facts stated whose every slot is right too.

## By event

Facts of the event's own kind, in the passages of its bank.

{by_event}

## By kind

All facts of a kind, in the passages of every bank.

{by_kind}
"""


def passages_of(half: str) -> dict[str, list[Passage]]:
    """The passages of each bank of a half, by event."""
    return {event: load_bank(PROJECT_ROOT / "tests/phrase_banks" / half / f"{event}.jsonl") for event in KIND_OF}


def measure(banks: dict[str, list[Passage]]) -> dict[tuple[str, str], Tally]:
    """(event, kind of fact) -> what was found of it."""
    lexicon = build_lexicon(load_reference(PROJECT_ROOT / "seeds/reference").tables)
    counts = {(event, kind): Tally() for event in banks for kind in FACT_KINDS}
    for event, passages in banks.items():
        claims = claim_frames(read_passages(passages, lexicon), pl.DataFrame(schema=schemas.SENTENCES), themes=[])
        read = facts_of(claims)
        for passage in passages:
            for kind in FACT_KINDS:
                counts[event, kind].add(tally(kind, passage.gold[kind], read[passage.id][kind]))
    return counts


def page() -> str:
    """The text of docs/phrase_banks.md."""
    banks = {half: passages_of(half) for half in ("development", "test")}
    sizes = {half: [len(passages) for passages in banks[half].values()] for half in banks}
    counts = measure(banks["test"])
    by_kind = {kind: Tally() for kind in FACT_KINDS}
    for (_, kind), counted in counts.items():
        by_kind[kind].add(counted)
    return _PAGE.format(
        events=len(KIND_OF),
        smallest=min(min(s) for s in sizes.values()),
        development=sum(sizes["development"]),
        test=sum(sizes["test"]),
        by_event=tally_table("event", {event: counts[event, kind] for event, kind in KIND_OF.items()}),
        by_kind=tally_table("kind", by_kind),
    )


def read_passages(passages: Sequence[Passage], lexicon: Lexicon) -> list[Document]:
    """Each passage as a document of its own, read whatever it speaks of."""
    frame = pl.DataFrame(
        [{"document_id": p.id, "title": None, "text": p.text} for p in passages],
        schema={"document_id": pl.String, "title": pl.String, "text": pl.String},
    )
    sentences = dict(sentences_by_document(split_sentences(frame)))
    documents = [Document(p.id, p.text, None, p.published, sentences[p.id]) for p in passages]
    for document in documents:
        read_document(document, lexicon)
    return documents


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--half", choices=("development", "test"), default="test")
    arguments.add_argument(
        "--write", type=Path, help="the page to write, docs/phrase_banks.md (always of the test half)"
    )
    given = arguments.parse_args()
    if given.write:
        given.write.write_text(page(), encoding="utf-8")
        print(given.write)
        return
    counts = measure(passages_of(given.half))
    print(tally_table("event", {event: counts[event, kind] for event, kind in KIND_OF.items()}))


if __name__ == "__main__":
    main()
