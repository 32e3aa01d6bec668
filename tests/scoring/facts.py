"""What extraction read, in the terms of the gold.

Belongs here: turning raw claims into facts that can be matched. Not here: when two facts are one (matching), which
texts are read (phrase_banks/measure, articles).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from pipelines.extraction.frames import Extraction
from tests.scoring.matching import FACT_KINDS

Row = Mapping[str, Any]
_DIGITS_OF_PRECISION = {"year": 4, "month": 7, "day": 10}


def facts_of(extraction: Extraction) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """document_id -> kind of fact -> facts; a document of no facts is there when it is asked for."""
    evidence: dict[str, list[Row]] = defaultdict(list)
    for row in extraction.claim_evidence.iter_rows(named=True):
        evidence[row["claim_id"]].append(row)
    found: dict[str, dict[str, list]] = defaultdict(lambda: {kind: [] for kind in FACT_KINDS})
    for kind, (frame, fact) in _FACTS.items():
        for claim in getattr(extraction, frame).iter_rows(named=True):
            found[claim["document_id"]][kind].append(fact(claim, evidence[claim["claim_id"]]))
    return found


def _production(claim: Row, evidence: Sequence[Row]) -> dict[str, Any]:
    released = claim["released_on"]
    return {
        "title": claim["title"],
        "kind": claim["kind"],
        "market": claim["market_country"],
        "released": released and released.isoformat()[: _DIGITS_OF_PRECISION[claim["release_precision"] or "day"]],
        "companies": _names(evidence, "organization", "producer", "co_producer"),
        "platforms": _names(evidence, "organization", "broadcaster", "streamer"),
        "people": _names(evidence, "person"),
    }


def _partnership(claim: Row, evidence: Sequence[Row]) -> dict[str, Any]:
    roles = {e["name"]: e["role"] for e in evidence if e["attribute"] == "organization"}
    return {
        **{slot: claim[slot] for slot in ("kind", "status", "value", "unit")},
        "parties": list(roles),
        "roles": roles,
        "territories": claim["territories"] or [],
        "production": claim["title"],
    }


def _metric(claim: Row, evidence: Sequence[Row]) -> dict[str, Any]:
    period = (claim["period_start"], claim["period_end"])
    return {
        **{slot: claim[slot] for slot in ("metric", "value", "unit", "subject", "qualifier")},
        "years": [day.year for day in period if day],
    }


def _move(claim: Row, evidence: Sequence[Row]) -> dict[str, Any]:
    return {
        **{slot: claim[slot] for slot in ("person", "headcount", "occupation")},
        "from": claim["from_country"],
        "to": claim["to_country"],
        "production": claim["title"],
    }


def _names(evidence: Sequence[Row], attribute: str, *roles: str) -> list[str]:
    """Each name once, in the order of its evidence; of any role where none is asked for."""
    return list(
        dict.fromkeys(e["name"] for e in evidence if e["attribute"] == attribute and (not roles or e["role"] in roles))
    )


_FACTS = {
    "productions": ("production_claims", _production),
    "partnerships": ("partnership_claims", _partnership),
    "metrics": ("metric_claims", _metric),
    "talent_moves": ("talent_move_claims", _move),
}
