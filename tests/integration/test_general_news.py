"""What is not our news stays out of the warehouse."""

from pathlib import Path

from pipelines.extraction import extract
from pipelines.extraction.schemas import CLAIM_TABLES
from pipelines.reference import load_reference
from tests.precision.general_news import general_news

REFERENCE = Path(__file__).parents[2] / "seeds" / "reference"
AT_MOST = 10


def test_a_thousand_articles_of_general_news_hold_next_to_no_facts():
    documents = general_news(1000)
    assert documents["document_id"].n_unique() == 1000
    extraction = extract(documents, load_reference(REFERENCE))
    found = {name: getattr(extraction, name) for name in CLAIM_TABLES}
    texts = dict(documents.select("document_id", "text").iter_rows())
    evidence = extraction.claim_evidence.select("claim_id", "attribute", "document_id", "char_start", "char_end")
    seen = [
        f"{claim_id} {attribute}: {texts[document_id][max(start - 60, 0) : end + 60]!r}"
        for claim_id, attribute, document_id, start, end in evidence.head(30).iter_rows()
    ]
    assert sum(frame.height for frame in found.values()) <= AT_MOST, "\n".join(seen)
