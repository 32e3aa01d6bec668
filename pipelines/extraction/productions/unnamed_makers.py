"""Makers that no sentence puts beside a work: the company whose head speaks for it, and the studio whose results are told.

Belongs here: the maker that a whole article implies. Not here: companies named with a title (makers), companies spoken of
without their name (company_anaphors), slates (slates).
"""

from __future__ import annotations

from pipelines.extraction.memory.scenes import Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import CHANNELS, ORGANIZATION, REPORTERS, TITLE, Document, Mention

_HEAD = r"(?:chief executive(?: officer)?|CEO|head|president|founder|boss|chief|chairman|chairwoman|producers?)"
# "the head of X", "her producers at X", "producer P of X"
_HEAD_OF = Pattern(rf"\b{_HEAD}(?:,? \ue001,?)? (?:of|at) (?:the )?(?:[\ue003\ue006](?:['’]s)? )?(?:[a-z]+ ){{0,2}}$")
_WHO_HEADS = Pattern(
    r"\b(?:who|which) (?:heads|leads|runs|founded) (?:the )?(?:[\ue003\ue006](?:['’]s)? )?(?:[a-z]+ ){0,2}$"
)
# "X's chief executive", "X CEO P"
_ITS_HEAD = Pattern(rf"^(?:['’]s)? (?:[a-z]+ )?{_HEAD}\b")
_RESULTS = Pattern(
    r"\b(?:profits?|loss(?:es)?|sales|revenues?|earnings|results|quarter(?:ly)?|shares|stock|slate|line-?up)\b"
)
_NOT_MAKERS = frozenset({*CHANNELS, *REPORTERS, "distributor", "agency", "venue"})


def read_headed(document: Document, stage: Stage) -> None:
    """Give the work of a headline the one company whose head the article names, where it names no other maker."""
    heads = _headed(document)
    if len({m.name for m in heads}) == 1 and len(stage.headline) == 1:
        key = stage.headline[0].key
        versions = [w for w in document.works if w.key == key]
        in_title = any(m.name == key for s in document.headline() for m in s.of(TITLE))
        others = {name for w in versions for name in w.organizations("producer")} - {heads[0].name}
        for work in versions if in_title and not others else ():
            work.prove("organization", heads[0].start, heads[0].end, "made_by_head", heads[0].name, "producer")


def read_results(document: Document, stage: Stage) -> None:
    """Give works without a maker the one studio whose results the article tells."""
    studio = _studio_of_results(document)
    if studio is not None:
        for work in {id(w): w for s in stage.scenes for a in s.main if a.weight == "main" for w in a.works}.values():
            if work.spoken_of and not work.organizations("producer"):
                work.prove(
                    "organization", studio.start, studio.end, "made_by_studio_of_article", studio.name, "producer"
                )


def _headed(document: Document) -> list[Mention]:
    """Companies whose head the article names or quotes."""
    found: list[Mention] = []
    for sentence in document.prose():
        for position, mention in sorted(sentence.at.items()):
            if mention.type != ORGANIZATION or mention.entry is None or mention.entry.kind in _NOT_MAKERS:
                continue
            before, after = sentence.masked[max(0, position - 60) : position], sentence.masked[position + 1 :]
            if _HEAD_OF.search(before) or _WHO_HEADS.search(before) or _ITS_HEAD.match(after[:40]):
                found.append(mention)
    return found


def _studio_of_results(document: Document) -> Mention | None:
    """The one studio of a headline that tells how it does."""
    for sentence in document.sentences:
        if sentence.block != "title":
            continue
        named = sentence.of(ORGANIZATION)
        studio = next((m for m in named if m.entry and m.entry.kind == "studio"), None)
        return studio if studio and len({m.name for m in named}) == 1 and _RESULTS.search(sentence.masked) else None
    return None
