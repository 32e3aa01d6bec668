"""Writing a reference table as a CSV file.

Belongs here: the form of the file. Not here: what stands in it.
"""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipelines.settings import PROJECT_ROOT

REFERENCE_FOLDER = PROJECT_ROOT / "seeds" / "reference"


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write rows in their sorted order, UTF-8 with Unix line ends; returns how many there are."""
    ordered = sorted(tuple(row) for row in rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(ordered)
    return len(ordered)
