"""What a rule is: a name that evidence carries, what it says, what it reads and what it leaves.

Belongs here: the types. The rules themselves stand in the rulebook, one module an event; the documentation and the tests
are made from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reads:
    """A passage that the rule reads. `fact`: column or slot -> value of the claim that must come out of it, dates as
    text; the slots organizations, people (as far as the rule read them) and parties hold lists of names. `published`:
    the date line, YYYY-MM-DD; `headline` stands above the text."""

    text: str
    fact: Mapping[str, object] = field(default_factory=dict)
    published: str | None = None
    headline: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """`name` is what fct_evidence.rule shows; `leaves` are near misses in which the rule must not fire."""

    name: str
    says: str
    reads: tuple[Reads, ...]
    leaves: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """The rules of one kind of claim. `table`: production, partnership, market_metric, talent_move, ownership (as in
    CLAIM_EVIDENCE) or theme."""

    name: str
    says: str
    table: str
    rules: tuple[Rule, ...]


def rule(
    name: str,
    says: str,
    text: str,
    leaves: str,
    *,
    published: str | None = None,
    headline: str | None = None,
    **fact: object,
) -> Rule:
    """A rule with one passage that it reads and one that it leaves."""
    return Rule(name, says, (Reads(text, fact, published, headline),), (leaves,))
