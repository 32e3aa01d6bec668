"""Passages of the phrase banks, read into memory.

Belongs here: what one line of a bank is, and reading it. Not here: the passages (`development/` and `test/`, one file
an event), checks on what they say (tests/unit/test_phrase_banks.py), matching of facts.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.scoring.matching import FACT_KINDS

KEYS = {"id", "text", "published", "construction", "gold"}


@dataclass(frozen=True)
class Passage:
    """One or two sentences and the facts that they state.

    `published` is the date line from which relative dates count; None where the passage has none.
    `construction` names how the sentence is built (passive, appositive, negated ...).
    `gold` holds a list of facts under each of FACT_KINDS; `A|B` lists accepted spellings of one name, and a fact
    with `optional` true is neither asked for nor held against a reader.
    """

    id: str
    text: str
    published: date | None
    construction: str
    gold: Mapping[str, list[dict[str, Any]]]


def load_bank(path: Path) -> list[Passage]:
    """The passages of one bank (JSON lines, UTF-8), in file order.

    Raises ValueError, with file and line, where a line is not a passage.
    """
    return [
        _passage(line, f"{path}:{number}")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    ]


def _passage(line: str, where: str) -> Passage:
    try:
        row = json.loads(line)
        if set(row) != KEYS:
            raise ValueError(f"keys are {sorted(row)} (want {sorted(KEYS)})")
        if set(row["gold"]) != set(FACT_KINDS):
            raise ValueError(f"gold holds {sorted(row['gold'])} (want {sorted(FACT_KINDS)})")
        published = None if row["published"] is None else date.fromisoformat(row["published"])
    except (ValueError, TypeError) as error:
        raise ValueError(f"{where}: {error}") from error
    return Passage(row["id"], row["text"], published, row["construction"], row["gold"])
