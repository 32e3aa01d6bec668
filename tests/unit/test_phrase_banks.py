"""The phrase banks hold together: each line reads, is unique, and its gold stays within its text and the scheme.

Belongs here: checks on the banks. Not here: what a gold may say (scoring/scheme), how well extraction reads them.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.phrase_banks.bank_score import FACT_KINDS, Passage, load_bank
from tests.scoring.scheme import CHECKS

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


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_gold_has_no(check, bank):
    assert [(passage.id, fault) for passage in bank for fault in check(passage.gold, passage.text)] == []


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
