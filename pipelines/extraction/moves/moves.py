"""People of screen and stage at work in another country's production.

Belongs here: the order in which moves are read. Not here: how (cast_abroad, outright, nationalities).
"""

from __future__ import annotations

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Stage
from pipelines.extraction.moves.cast_abroad import read_cast_abroad
from pipelines.extraction.moves.nationalities import nationalities_in
from pipelines.extraction.moves.outright import read_groups_abroad, read_work_abroad
from pipelines.extraction.types import Document


def read_moves(document: Document, stage: Stage, lexicon: Lexicon) -> None:
    """Append a claim for each person (or counted group) at work across Korea's border, once a destination and work."""
    nationalities = nationalities_in(document)
    seen: set[tuple] = set()
    for work in document.works:
        read_cast_abroad(document, stage, work, nationalities, lexicon, seen)
    for scene in stage.scenes:
        if scene.sentence.block in ("body", "list"):
            read_work_abroad(document, scene, nationalities, lexicon, seen)
    read_groups_abroad(document, stage)
