"""What an annotation may say, and whether it does: the keys and words of the scheme, and the names of its text.

Belongs here: checks on a gold, each giving what is wrong. Not here: whether two facts are one (matching).
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from tests.scoring.matching import FACT_KINDS, Fact

Gold = Mapping[str, Any]
Faults = list[tuple]
EVERY = {"optional", "optional_slots", "note"}
SLOTS = {
    "productions": {
        "title", "kind", "market", "released", "companies", "platforms", "people", "based_on", "version", "genre",
    },
    "partnerships": {
        "kind", "parties", "production", "status", "territories", "roles", "value", "unit", "year",
    },
    "metrics": {"metric", "value", "unit", "subject", "year", "from_year", "qualifier"},
    "talent_moves": {"person", "headcount", "occupation", "from", "to", "production", "year"},
}  # fmt: skip
NEEDED = {
    "productions": {"title", "companies", "platforms", "people"},
    "partnerships": {"kind", "parties"},
    "metrics": {"metric", "value", "unit", "subject"},
    "talent_moves": set(),
}
VOCABULARIES = {
    ("productions", "kind"): "series film musical variety documentary animation webtoon play",
    ("partnerships", "kind"): "co_production joint_venture acquisition investment distribution remake strategic",
    ("partnerships", "status"): "active announced exploring",
    ("metrics", "metric"): (
        "content_investment production_budget deal_value revenue profit export_value market_size market_size_ratio "
        "production_cost_ratio viewing_share market_share catalog_share audience_rating hours_viewed views viewers "
        "subscribers admissions box_office box_office_change title_count title_count_change revenue_change "
        "export_change rank headcount price other"
    ),
    ("metrics", "qualifier"): "about more_than less_than up_to",
    ("talent_moves", "occupation"): "actor director writer producer singer",
}
UNITS = {"percent", "ratio", "count", "hours", "views", "rank"}
NAMES = {
    "productions": ("title", "companies", "platforms", "people", "based_on"),
    "partnerships": ("parties", "production"),
    "metrics": ("subject",),
    "talent_moves": ("person", "production"),
}


def keys_that_are_not_of_the_scheme(gold: Gold, text: str) -> Faults:
    return [
        (kind, sorted(set(fact) - SLOTS[kind] - EVERY), sorted(NEEDED[kind] - set(fact)))
        for kind, fact in _facts(gold)
        if set(fact) - SLOTS[kind] - EVERY or NEEDED[kind] - set(fact)
    ]


def words_that_are_not_of_the_vocabularies(gold: Gold, text: str) -> Faults:
    return [
        (slot, fact[slot])
        for kind, fact in _facts(gold)
        for (of_kind, slot), words in VOCABULARIES.items()
        if of_kind == kind and slot in fact and fact[slot] not in words.split()
    ]


def ill_formed_units_countries_and_dates(gold: Gold, text: str) -> Faults:
    wrong: Faults = []
    for kind, fact in _facts(gold):
        countries = [fact[slot] for slot in ("market", "from", "to") if slot in fact] + fact.get("territories", [])
        wrong += [(kind, code) for code in countries if not re.fullmatch("[A-Z]{2}", code)]
        unit = fact.get("unit", "USD")
        wrong += [(kind, unit)] * (unit not in UNITS and not re.fullmatch("[A-Z]{3}", unit))
        released = fact.get("released", "2000")
        wrong += [(kind, released)] * (not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", released))
    return wrong


def talent_moves_of_neither_a_person_nor_a_number_of_people(gold: Gold, text: str) -> Faults:
    return [(fact,) for fact in gold["talent_moves"] if ("person" in fact) == ("headcount" in fact)]


def names_that_are_not_in_the_text(gold: Gold, text: str) -> Faults:
    told = f" {_folded(text)} "
    return [
        (kind, name)
        for kind, fact in _facts(gold)
        for name in _names_of(kind, fact)
        if not any(f" {_folded(option)} " in told for option in name.split("|"))
    ]


def roles_of_no_party(gold: Gold, text: str) -> Faults:
    return [
        (fact["roles"],)
        for fact in gold["partnerships"]
        if not set(fact.get("roles", {})) <= set(fact["parties"])
        or not set(fact.get("roles", {}).values()) <= {"acquirer", "target", "seller"}
    ]


def values_of_deals_that_are_no_figure(gold: Gold, text: str) -> Faults:
    figures = [(metric["value"], metric["unit"]) for metric in gold["metrics"]]
    return [
        (fact["value"],)
        for fact in gold["partnerships"]
        if "value" in fact and (fact["value"], fact["unit"]) not in figures
    ]


CHECKS = (
    keys_that_are_not_of_the_scheme,
    words_that_are_not_of_the_vocabularies,
    ill_formed_units_countries_and_dates,
    talent_moves_of_neither_a_person_nor_a_number_of_people,
    names_that_are_not_in_the_text,
    roles_of_no_party,
    values_of_deals_that_are_no_figure,
)


def _facts(gold: Gold) -> Iterator[tuple[str, Fact]]:
    return ((kind, fact) for kind in FACT_KINDS for fact in gold[kind])


def _names_of(kind: str, fact: Fact) -> list[str]:
    found = [fact[slot] for slot in NAMES[kind] if slot in fact]
    return [name for entry in found for name in (entry if isinstance(entry, list) else [entry])]


def _folded(text: str) -> str:
    """Case, typographic marks and punctuation levelled, so that a name is found however it is set."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))
