"""What every claim on a person abroad says: who, what they do, from where to where.

Belongs here: those values with their proof. Not here: which work, when, and who it is (cast_abroad, outright).
"""

from __future__ import annotations

from typing import Any

from pipelines.extraction.types import Evidence, Mention


def person_abroad(
    person: Mention | Evidence,
    occupation: str,
    home: tuple[str, Mention],
    country: str,
    place: Mention | Evidence,
    rule: str,
) -> tuple[dict[str, Any], list[Evidence]]:
    """(values of TALENT_MOVE_CLAIMS, evidence). `home`: country and what proves it; `place` proves `country`."""
    values = {"person": person.name, "occupation": occupation, "from_country": home[0], "to_country": country}
    proof = [
        Evidence("person", person.start, person.end, rule, name=person.name, role=occupation),
        Evidence("occupation", person.start, person.end, rule),
        Evidence("from_country", home[1].start, home[1].end, "nationality"),
        Evidence("to_country", place.start, place.end, rule),
    ]
    return values, proof
