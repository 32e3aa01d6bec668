"""Which of the facts that were read are those of the gold.

Belongs here: when two facts are one, and which slots of a found fact are right. Not here: what was read (facts).
A fact is found when its identity matches: a production by title (and market, where the gold has two of one title), a
partnership by kind and at least half of the parties, a figure by value and unit, a move by person or headcount and
destination. A found fact is complete when every slot that the gold states is right. `A|B` accepts either spelling.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

FACT_KINDS = ("productions", "partnerships", "metrics", "talent_moves")

Fact = Mapping[str, Any]
# Words that do not tell two companies apart.
_GENERIC_WORDS = """television tv media studios studio entertainment pictures inc co ltd corp corporation company group
the film films productions plus limited holdings llc"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
_NAME_LISTS = {"productions": ("companies", "platforms", "people"), "partnerships": ("parties", "territories")}
_PLAIN = {
    "productions": ("kind", "market"),
    "partnerships": ("status", "unit"),
    "metrics": ("metric", "qualifier"),
    "talent_moves": ("occupation", "from", "to"),
}
_RATIO_TO_PERCENT = {"ratio": 100, "percent": 1}


@dataclass
class Tally:
    """Facts counted: `gold` asked for, `read` held against the reader, `found` in both, `complete` among the found."""

    gold: int = 0
    read: int = 0
    found: int = 0
    complete: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        return self.found / self.read if self.read else 1.0

    def add(self, other: "Tally") -> None:
        self.gold += other.gold
        self.read += other.read
        self.found += other.found
        self.complete += other.complete


def tally(kind: str, gold: Sequence[Fact], read: Sequence[Fact]) -> Tally:
    """Match the facts of one kind in one text. Optional facts of the gold neither gain nor cost anything."""
    counts, left = Tally(), list(read)
    for wanted in sorted(gold, key=lambda fact: bool(fact.get("optional"))):
        options = [fact for fact in left if _identical(kind, wanted, fact, gold)]
        best = max(options, key=lambda fact: sum(_slots(kind, wanted, fact).values()), default=None)
        if best is not None:
            left.remove(best)
        if wanted.get("optional"):
            continue
        counts.gold += 1
        if best is not None:
            counts.found += 1
            counts.complete += all(_slots(kind, wanted, best).values())
    counts.read = counts.found + len(left)
    return counts


def _words(name: object) -> list[str]:
    text = unicodedata.normalize("NFKD", str(name)).replace("&", " and ").replace("+", " plus ")
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    return re.findall(r"\w+", re.sub(r"['’]", "", text))


def _same(gold: object, read: object) -> bool:
    if read is None:
        return False
    for option in str(gold).split("|"):
        a, b = _words(option), _words(read)
        if "".join(a) == "".join(b):
            return True
        if set(a) & set(b) - _GENERIC and set(a) ^ set(b) <= _GENERIC:
            return True
    return False


def _match_names(gold: Sequence[str], read: Sequence[str]) -> tuple[int, int, int]:
    """(hits, missing, extra)."""
    left, hits = list(read), 0
    for name in gold:
        hit = next((other for other in left if _same(name, other)), None)
        if hit is not None:
            left.remove(hit)
            hits += 1
    return hits, len(gold) - hits, len(left)


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 0.005 * max(abs(a), abs(b))


def _identical(kind: str, gold: Fact, read: Fact, all_gold: Sequence[Fact]) -> bool:
    if kind == "productions":
        twins = [g for g in all_gold if _words(g["title"]) == _words(gold["title"])]
        return _same(gold["title"], read["title"]) and (len(twins) < 2 or gold.get("market") == read.get("market"))
    if kind == "partnerships":
        hits, missing, extra = _match_names(gold["parties"], read["parties"])
        return gold["kind"] == read["kind"] and 2 * hits >= hits + missing + extra
    if kind == "metrics":
        units = {gold["unit"], read["unit"]}
        a, b = (float(f["value"]) * _RATIO_TO_PERCENT.get(f["unit"], 1) for f in (gold, read))
        return (len(units) == 1 or units == set(_RATIO_TO_PERCENT)) and _close(a, b)
    there = gold.get("to") in (None, read.get("to"))
    if gold.get("person"):
        return there and _same(gold["person"], read.get("person"))
    return there and gold.get("headcount") == read.get("headcount")


def _slots(kind: str, gold: Fact, read: Fact) -> dict[str, bool]:
    """Whether each slot that the gold states is right."""
    right = {slot: gold[slot] == read.get(slot) for slot in _PLAIN[kind] if slot in gold}
    for slot in _NAME_LISTS.get(kind, ()):
        if slot in gold and not gold.get("optional_slots"):
            right[slot] = _match_names(gold[slot], read.get(slot) or [])[1:] == (0, 0)
    if kind == "productions" and "released" in gold:
        right["released"] = str(read.get("released") or "").startswith(gold["released"])
    if kind != "productions" and "production" in gold:
        right["production"] = _same(gold["production"], read.get("production"))
    if kind == "metrics":
        told = set(_words(read.get("subject") or "")) - _GENERIC
        right["subject"] = any(set(_words(option)) & told for option in str(gold.get("subject", "")).split("|"))
        if "year" in gold:
            right["year"] = int(str(gold["year"])[:4]) in read.get("years", ())
    if kind == "partnerships" and "value" in gold:
        right["value"] = read.get("value") is not None and _close(float(gold["value"]), float(read["value"]))
    if kind == "partnerships" and "roles" in gold:
        roles = read.get("roles") or {}
        right["roles"] = all(
            any(_same(name, other) and told == role for other, told in roles.items())
            for name, role in gold["roles"].items()
        )
    return right
