"""The phrase banks hold together: each line reads, is unique, and its gold stays within its text and the scheme.

Belongs here: checks on the banks. Not here: how well extraction reads them.
"""

import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.phrase_banks.bank_score import FACT_KINDS, Passage, load_bank

BANKS = Path(__file__).parents[1] / "phrase_banks"
EVENTS = (
    "acquisition",
    "audience_figures",
    "change_and_share_figures",
    "co_production",
    "distribution",
    "investment",
    "joint_venture",
    "makes_work",
    "market_of_work",
    "money_figures",
    "person_abroad",
    "release_dates",
    "remake",
    "shows_work",
    "strategic",
)
PATHS = sorted(BANKS.glob("*/*.jsonl"))
FEWEST_A_HALF, FEWEST_AN_EVENT = 40, 80

EVERY = {"optional", "optional_slots", "note"}
SLOTS = {
    "productions": {"title", "kind", "market", "released", "companies", "platforms", "people", "based_on", "version"},
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


def folded(text: str) -> str:
    """Case, typographic marks and punctuation levelled, so that a name is found however it is set."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))


def names_of(kind: str, fact: dict) -> list[str]:
    found = [fact[slot] for slot in NAMES[kind] if slot in fact]
    return [name for entry in found for name in (entry if isinstance(entry, list) else [entry])]


def facts_of(bank: list[Passage]):
    return [(passage, kind, fact) for passage in bank for kind in FACT_KINDS for fact in passage.gold[kind]]


@pytest.fixture(scope="module", params=PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def path(request) -> Path:
    return request.param


@pytest.fixture(scope="module")
def bank(path) -> list[Passage]:
    return load_bank(path)


def test_every_event_has_a_test_bank_and_no_file_is_of_another_event():
    assert {path.stem for path in PATHS if path.parent.name == "test"} == set(EVENTS)
    assert {path.stem for path in PATHS} == set(EVENTS)


def test_each_half_of_an_event_is_of_full_size(bank):
    assert len(bank) >= FEWEST_A_HALF


def test_an_event_with_both_halves_has_enough_passages():
    halves = Counter(path.stem for path in PATHS)
    sizes = Counter()
    for path in PATHS:
        sizes[path.stem] += len(load_bank(path))
    assert [event for event in EVENTS if halves[event] == 2 and sizes[event] < FEWEST_AN_EVENT] == []


def test_ids_and_texts_are_unique_over_all_banks():
    passages = [passage for path in PATHS for passage in load_bank(path)]
    assert [name for name, count in Counter(passage.id for passage in passages).items() if count > 1] == []
    assert [text for text, count in Counter(passage.text for passage in passages).items() if count > 1] == []


def test_ids_begin_with_the_event(path, bank):
    assert [passage.id for passage in bank if not passage.id.startswith(f"{path.stem}-")] == []


def test_every_passage_has_a_text_and_a_construction(bank):
    assert [passage.id for passage in bank if not (passage.text.strip() and passage.construction.strip())] == []


def test_facts_have_only_the_keys_of_the_scheme(bank):
    wrong = [
        (passage.id, sorted(set(fact) - SLOTS[kind] - EVERY), sorted(NEEDED[kind] - set(fact)))
        for passage, kind, fact in facts_of(bank)
        if set(fact) - SLOTS[kind] - EVERY or NEEDED[kind] - set(fact)
    ]
    assert wrong == []


def test_facts_have_only_the_words_of_the_vocabularies(bank):
    wrong = [
        (passage.id, slot, fact[slot])
        for passage, kind, fact in facts_of(bank)
        for (of_kind, slot), words in VOCABULARIES.items()
        if of_kind == kind and slot in fact and fact[slot] not in words.split()
    ]
    assert wrong == []


def test_units_countries_and_dates_are_well_formed(bank):
    wrong = []
    for passage, kind, fact in facts_of(bank):
        countries = [fact[slot] for slot in ("market", "from", "to") if slot in fact] + fact.get("territories", [])
        wrong += [(passage.id, code) for code in countries if not re.fullmatch("[A-Z]{2}", code)]
        unit = fact.get("unit", "USD")
        wrong += [(passage.id, unit)] * (unit not in UNITS and not re.fullmatch("[A-Z]{3}", unit))
        released = fact.get("released", "2000")
        wrong += [(passage.id, released)] * (not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", released))
    assert wrong == []


def test_a_talent_move_is_of_a_person_or_of_a_number_of_people(bank):
    moves = [(passage.id, fact) for passage, kind, fact in facts_of(bank) if kind == "talent_moves"]
    assert [name for name, fact in moves if ("person" in fact) == ("headcount" in fact)] == []


def test_every_name_in_the_gold_is_in_the_text(bank):
    astray = [
        (passage.id, name)
        for passage, kind, fact in facts_of(bank)
        for name in names_of(kind, fact)
        if not any(f" {folded(option)} " in f" {folded(passage.text)} " for option in name.split("|"))
    ]
    assert astray == []


def test_roles_are_those_of_parties(bank):
    wrong = [
        (passage.id, fact["roles"])
        for passage, kind, fact in facts_of(bank)
        if not set(fact.get("roles", {})) <= set(fact.get("parties", []))
        or not set(fact.get("roles", {}).values()) <= {"acquirer", "target", "seller"}
    ]
    assert wrong == []


def test_a_deal_with_a_value_is_also_a_figure(bank):
    wrong = [
        (passage.id, fact["value"])
        for passage, kind, fact in facts_of(bank)
        if kind == "partnerships" and "value" in fact
        and (fact["value"], fact["unit"]) not in [(m["value"], m["unit"]) for m in passage.gold["metrics"]]
    ]  # fmt: skip
    assert wrong == []


def test_a_passage_is_read_with_its_date_and_gold(tmp_path):
    gold = '{"productions": [], "partnerships": [], "metrics": [], "talent_moves": []}'
    line = '{"id": "remake-t001", "text": "No.", "published": "2024-05-14", "construction": "negated", "gold": %s}'
    (tmp_path / "remake.jsonl").write_text(line % gold + "\n", encoding="utf-8")
    assert load_bank(tmp_path / "remake.jsonl") == [
        Passage("remake-t001", "No.", date(2024, 5, 14), "negated", {kind: [] for kind in FACT_KINDS})
    ]


def test_a_line_that_is_no_passage_is_named_with_its_place(tmp_path):
    bad = tmp_path / "remake.jsonl"
    bad.write_text('{"id": "remake-t001"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"remake\.jsonl:1: keys are \['id'\]"):
        load_bank(bad)
