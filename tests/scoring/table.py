"""Counts as a table of a page.

Belongs here: the columns of every page that states what is measured. Not here: what is counted.
"""

from collections.abc import Mapping

from tests.scoring.matching import Tally


def tally_table(of: str, rows: Mapping[str, Tally]) -> str:
    """A row a name, and one of all; Markdown."""
    total = Tally()
    for counted in rows.values():
        total.add(counted)
    lines = [f"| {of} | facts | recall | precision | complete |", "| --- | --: | --: | --: | --: |"]
    for name, t in {**rows, "all": total}.items():
        complete = t.complete / t.gold if t.gold else 1.0
        words = name.replace("_", " ")
        lines.append(f"| {words} | {t.gold} | {t.recall:.2f} | {t.precision:.2f} | {complete:.2f} |")
    return "\n".join(lines)
