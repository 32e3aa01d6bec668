"""Frames for the suites of the raw tables: a row that keeps every promise, and for each expectation a row that breaks
it alone, in the order of the suite.

Belongs here: rows. Not here: how they are checked (test_expectations).
"""

ID = "0123456789abcdef"
SPAN = {"char_start": 4, "char_end": 9, "characters": 40}
NO_ID = {"claim_id": "claim 1"}
UNSURE = {"certainty": "maybe"}
UNPROVED = {"proofs": 0}
EMPTY_SPAN = {"char_start": 9}
OUTSIDE = {"char_end": 41}

RAW = {
    "raw.documents": (
        {
            "document_id": ID,
            "content_sha256": ID * 4,
            "language": "en",
            "characters": 40,
            "published_year": 2024,
        },
        [
            {"document_id": "launch.md"},
            {"content_sha256": ID},
            {"language": "English"},
            {"characters": 0},
            {"published_year": 20205},
        ],
    ),
    "raw.rejected_articles": (
        {
            "outcome": "duplicate",
            "reason": "a.md: the very same article as b.md",
            "also_taken": False,
            "has_twin": True,
        },
        [{"outcome": "lost"}, {"reason": ""}, {"also_taken": True}, {"has_twin": False}],
    ),
    "raw.sentences": (
        {**SPAN, "block": "body", "previous_end": 4},
        [{"char_start": 9, "previous_end": 4}, {"char_end": 41}, {"previous_end": 5}, {"block": "advert"}],
    ),
    "raw.mentions": (
        {
            "type": "person",
            "name": "Han Hyo-joo",
            "source": "reference",
            "char_start": 4,
            "char_end": 9,
            "sentence_end": 20,
        },
        [{"type": "animal"}, {"name": ""}, {"source": None}, EMPTY_SPAN, {"char_end": 21}],
    ),
    "raw.production_claims": (
        {
            "claim_id": ID,
            "title": "Harbor Lights",
            "kind": "series",
            "market_country": "KR",
            "status": "released",
            "release_precision": "month",
            "release_basis": "absolute",
            "release_year": 2024,
            "certainty": "stated",
            "proofs": 1,
        },
        [
            NO_ID,
            {"title": ""},
            {"kind": "drama"},
            {"market_country": "Korea"},
            {"status": "cancelled"},
            {"release_precision": "decade"},
            {"release_basis": "guessed"},
            {"release_year": 202},
            UNSURE,
            UNPROVED,
        ],
    ),
    "raw.partnership_claims": (
        {
            "claim_id": ID,
            "kind": "remake",
            "status": "active",
            "territory_codes": "JP TW",
            "unit": "USD",
            "value": 5.0,
            "start_year": 2024,
            "certainty": "stated",
            "proofs": 1,
        },
        [
            NO_ID,
            {"kind": None},
            {"kind": "friendship"},
            {"status": "denied"},
            {"territory_codes": "Japan"},
            {"unit": "percent"},
            {"value": -5.0},
            {"start_year": 24},
            UNSURE,
            UNPROVED,
        ],
    ),
    "raw.metric_claims": (
        {
            "claim_id": ID,
            "metric": "revenue",
            "value": 5.0,
            "unit": "KRW",
            "subject_kind": "organization",
            "qualifier": "about",
            "period_start": 100,
            "period_end": 200,
            "period_year": 2024,
            "certainty": "stated",
            "proofs": 1,
        },
        [
            NO_ID,
            {"metric": None},
            {"metric": "turnover"},
            {"value": None},
            {"unit": "won"},
            {"unit": None},
            {"subject_kind": "company"},
            {"qualifier": "roughly"},
            {"period_end": 99},
            {"period_year": 30},
            UNSURE,
            UNPROVED,
        ],
    ),
    "raw.talent_move_claims": (
        {
            "claim_id": ID,
            "who": "Han Hyo-joo",
            "occupation": "actor",
            "from_country": "KR",
            "to_country": "JP",
            "abroad": 1,
            "at_home": 0,
            "certainty": "stated",
            "proofs": 1,
        },
        [
            NO_ID,
            {"who": ""},
            {"who": None},
            {"occupation": "chef"},
            {"from_country": "Korea"},
            {"to_country": "Japan"},
            {"abroad": 0},
            UNSURE,
            UNPROVED,
        ],
    ),
    "raw.ownership_claims": (
        {"claim_id": ID, "child": "Little Studio", "parent": "Big House", "certainty": "stated", "proofs": 1},
        [NO_ID, {"child": ""}, {"parent": ""}, UNSURE, UNPROVED],
    ),
    "raw.claim_evidence": (
        {
            **SPAN,
            "claim_table": "production",
            "rule": "co_produced_by",
            "certainty": "stated",
            "names_somebody": True,
            "of_its_document": True,
        },
        [
            {"claim_table": "weather"},
            EMPTY_SPAN,
            OUTSIDE,
            {"rule": None},
            UNSURE,
            {"names_somebody": False},
            {"of_its_document": False},
        ],
    ),
    "raw.theme_mentions": (
        {**SPAN, "theme": "casting", "rule": "phrase"},
        [{"theme": None}, EMPTY_SPAN, OUTSIDE, {"rule": None}],
    ),
}
