import os

from pipelines.checks.stages import KEPT_DOCS, check_spec, make_room, step_of
from pipelines.checks.suites import SuiteFile


def test_the_oldest_data_docs_make_room_for_the_next(tmp_path):
    for number in range(KEPT_DOCS + 3):
        folder = tmp_path / f"run{-number}"
        folder.mkdir()
        os.utime(folder, (number, number))
    make_room(tmp_path)
    left = sorted(int(path.stat().st_mtime) for path in tmp_path.iterdir())
    assert left == list(range(4, KEPT_DOCS + 3))


def test_data_docs_are_left_alone_while_there_is_room(tmp_path):
    (tmp_path / "run").mkdir()
    make_room(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


def test_suites_run_before_the_stage_that_reads_their_table(tmp_path):
    tables = ["raw.documents", "raw.sentences", "staging.stg_documents", "intermediate.int_names", "marts.dim_people"]
    steps = [step_of(SuiteFile(table, tmp_path)) for table in tables]
    assert steps == ["articles", "claims", "staging", "marts", "marts"]


def test_suites_of_the_published_file_are_checks_of_one_asset_by_their_names(tmp_path):
    spec = check_spec(SuiteFile("published.quotes", tmp_path))
    assert (spec.asset_key.path, spec.name, spec.blocking) == (["published", "warehouse"], "quotes", True)
