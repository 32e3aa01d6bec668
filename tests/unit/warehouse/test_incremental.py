import polars as pl
import pytest

from pipelines.warehouse import incremental

TABLES = ["sentences", "mentions"]


def documents(**hashes):
    return pl.DataFrame({"document_id": list(hashes), "content_sha256": list(hashes.values())})


def state_of(version="v1", tables=TABLES, **hashes):
    return incremental.next_state(incremental.empty_state(), documents(**hashes), tables, version)


@pytest.mark.parametrize(
    ("now", "version", "pending"),
    [
        ({"a": "1", "b": "1"}, "v1", []),
        ({"a": "2", "b": "1"}, "v1", ["a"]),
        ({"a": "1", "b": "1", "c": "1"}, "v1", ["c"]),
        ({"b": "1"}, "v1", []),
        ({"a": "1", "b": "1"}, "v2", ["a", "b"]),
    ],
    ids=["nothing changed", "one changed", "one new", "one removed", "another extractor"],
)
def test_documents_to_read_again(now, version, pending):
    plan = incremental.plan(documents(**now), state_of(a="1", b="1"), TABLES, version)
    assert plan.pending["document_id"].to_list() == pending


def test_a_document_known_to_one_table_only_is_read_again():
    state = state_of(tables=["sentences"], a="1")
    assert incremental.plan(documents(a="1"), state, TABLES, "v1").pending["document_id"].to_list() == ["a"]
    assert incremental.plan(documents(a="1"), state, ["sentences"], "v1").pending.is_empty()


def test_rows_of_kept_documents_stay_and_those_of_changed_and_removed_ones_go():
    old = pl.DataFrame({"document_id": ["kept", "changed", "removed"], "place": [1, 2, 3]})
    new = pl.DataFrame({"document_id": ["changed"], "place": [9]})
    plan = incremental.plan(
        documents(kept="1", changed="2"), state_of(kept="1", changed="1", removed="1"), TABLES, "v1"
    )
    merged = incremental.merge(plan, "sentences", old, new)
    assert merged.rows() == [("kept", 1), ("changed", 9)]


def test_the_state_of_tables_not_written_stays():
    before = state_of(a="1")
    after = incremental.next_state(before, documents(b="1"), ["sentences"], "v2")
    assert sorted(after.rows()) == [("mentions", "a", "1", "v1"), ("sentences", "b", "1", "v2")]
