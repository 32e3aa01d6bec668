from pipelines.engines import extract_in_processes
from pipelines.extraction import extract
from pipelines.readers import read_articles
from pipelines.reference import load_reference
from pipelines.settings import PROJECT_ROOT

REFERENCE = PROJECT_ROOT / "seeds/reference"


def test_several_processes_give_the_rows_of_one():
    documents, _ = read_articles([PROJECT_ROOT / "seeds/articles"])
    one = extract(documents, load_reference(REFERENCE)).tables()
    several = extract_in_processes(documents.reverse(), REFERENCE, processes=2, fewest=2).tables()
    assert several.keys() == one.keys()
    for name, frame in one.items():
        assert several[name].equals(frame), name
    assert one["metric_claims"].height > 50


def test_few_articles_are_read_in_this_process(monkeypatch):
    monkeypatch.setattr("pipelines.engines.ProcessPoolExecutor", None)
    documents, _ = read_articles([PROJECT_ROOT / "seeds/articles"])
    assert extract_in_processes(documents.head(2), REFERENCE, processes=8).sentences.height > 0
