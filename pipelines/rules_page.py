"""The rulebook for readers: a table in the terminal, and the page docs/rules.md.

Belongs here: how entries are laid out. Not here: the entries (pipelines.extraction.rulebook).
"""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from pipelines.extraction.rulebook import EVENTS
from pipelines.extraction.rules import Event, Reads, Rule

_INTRO = """# Rules

Made by `hallyu rules --write docs/rules.md` from the rulebook (`pipelines/extraction/rulebook/`); edit the entries there.

Every row of `fct_evidence` names in `rule` the rule that read it. Below stands each rule with what it says, a passage
that it reads with the facts that come out of it, and a near miss that it leaves. The passages are tests; the names in
them are invented. Dates are relative to the date line where one is given.
"""


def print_rules(out: Console) -> None:
    """Every rule with its event and what it says, in the order of the page."""
    table = Table(box=None, pad_edge=False)
    for column in ("event", "rule", "says"):
        table.add_column(column, no_wrap=column != "says")
    for event in EVENTS:
        for rule in event.rules:
            table.add_row(event.name, rule.name, rule.says)
    out.print(table)


def rules_page() -> str:
    """The text of docs/rules.md."""
    contents = "\n".join(f"- [{event.name}](#{_anchor(event)}): {len(event.rules)}" for event in EVENTS)
    return "\n".join([_INTRO, contents, *(line for event in EVENTS for line in _section(event)), ""])


def _anchor(event: Event) -> str:
    return event.name.lower().replace(" ", "-")


def _section(event: Event) -> Iterator[str]:
    yield f"\n## {event.name}\n\n{event.says}\n"
    yield "| rule | says | reads | leaves |\n| --- | --- | --- | --- |"
    yield from (_row(rule) for rule in event.rules)


def _row(rule: Rule) -> str:
    reads = "<br>".join(f"{_passage(case)}<br>→ {_facts(case)}" for case in rule.reads)
    leaves = "<br>".join(_cell(text) for text in rule.leaves)
    return f"| `{rule.name}` | {_cell(rule.says)} | {reads} | {leaves} |"


def _passage(case: Reads) -> str:
    given = {"date line": case.published, "headline": case.headline}
    lead = "".join(f"({name}: {_cell(text)}) " for name, text in given.items() if text)
    return lead + _cell(case.text)


def _facts(case: Reads) -> str:
    return "; ".join(f"{name} {_value(value)}" for name, value in case.fact.items() if value is not None)


def _value(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return f"{value:,.10g}" if isinstance(value, float) else str(value)


def _cell(text: str) -> str:
    """Text as one cell of a table; a line of its own is set off by a pilcrow."""
    return text.replace("\n\n", " ¶ ").replace("|", "\\|").replace("*", "\\*").replace("_", "\\_")
