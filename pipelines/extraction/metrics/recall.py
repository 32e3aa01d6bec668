"""Whom the sentences before spoke of, in the order in which they come to mind when a figure names nobody.

Belongs here: what is kept of each sentence, what a silent figure, a pronoun or "the studio" may recall and how easily.
Not here: who is named in a sentence (metrics.candidates), the choice between them and those recalled (metrics.subjects).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.memory import Memory, Spoken, Subject, as_subject, work_subject
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import TITLE, Document, Mention, Work

_BASE, _BACK, _FARTHEST, _PARAGRAPH = 36, 4, 3, 20
_RANKS = (0, 8, 14, 20, -16)
_KEPT, _NAMED_FOR_ITSELF = 8, (0, 1, 4)
_OTHER_WORK, _TURNED_TO = 30, 4
_STAR_NEAR, _STAR = 22, 28
_LAST_FIGURE, _REPORTED, _MAIN, _COUNTRY, _HOME = 40, 42, 41, 46, 54
_OF_MARKET = Pattern(r"s(?: \([^)]*\))?$")
_PLURAL = Pattern(r"(?:They|Their|they|their|them|Those|These)\b")


def keep(memory: Memory, found: list[tuple[Subject, int]], sentence: int, paragraph: int) -> None:
    """Remember whom a sentence spoke of, the highest of their ranks each."""
    for subject, rank in sorted(found, key=lambda f: -f[1]):
        memory.spoken.pop(subject.name, None)
        memory.spoken[subject.name] = Spoken(_from_before(subject), sentence, paragraph, rank)
    for name in list(memory.spoken)[:-_KEPT]:
        del memory.spoken[name]


def effort(memory: Memory, spoken: Spoken) -> int:
    """What it costs to think of somebody spoken of before: by sentences since, paragraph, and as what."""
    back = min(memory.sentences - spoken.sentence - 1, _FARTHEST) if spoken.sentence < memory.sentences else 0
    rank = spoken.rank if spoken.rank < _TURNED_TO or spoken.sentence == memory.sentences - 1 else 0
    return _RANKS[rank] + _BACK * back + (_PARAGRAPH if spoken.paragraph != memory.paragraph else 0)


def company_of(memory: Memory, held: list[Mention]) -> Mention | None:
    """Which of the companies named before 'the studio' is: the one spoken of in the paragraph, else the article's."""
    here = [memory.spoken[m.name] for m in held if m.name in memory.spoken]
    here = [s for s in here if s.paragraph == memory.paragraph and s.rank in _NAMED_FOR_ITSELF]
    if here:
        name = min(here, key=lambda s: effort(memory, s)).subject.name
        return next(m for m in held if m.name == name)
    main = next((m for m in held if memory.main is not None and m.name == memory.main.name), None)
    return main or (held[0] if held else memory.company)


def remembered(
    document: Document, lexicon: Lexicon, scene: Scene, memory: Memory, pronoun: str | None, ease: float, of_works: bool
) -> Iterator[tuple[Subject, float]]:
    """Subjects of the sentences before, with what each costs; less where a pronoun asks for one."""
    if memory.subject is not None:
        since = max(0, memory.sentences - memory.figured_at - 1)
        yield _from_before(memory.subject), _LAST_FIGURE + _BACK * since - ease
    for spoken in memory.spoken.values():
        eased = ease if spoken.subject.kind != "country" else ease / 2
        cost = _BASE + effort(memory, spoken) - eased + _disagrees(spoken.subject, pronoun)
        away = not of_works and spoken.subject.kind == "production" and spoken.paragraph != memory.paragraph
        yield spoken.subject, cost + (_OTHER_WORK if away else 0)
    if memory.market is not None and memory.report is not None:
        yield memory.market, _REPORTED
    if memory.main is not None:
        yield as_subject(lexicon, memory.main, "subject_before"), _MAIN - ease
    works = scene.focus if scene.near or scene.anaphoric else memory.works if len(memory.works) == 1 else []
    for work in works[:1] or scene.focus[:1]:
        if not _spoken_of(document, work, scene.sentence.end):
            continue
        subject = work_subject(document, work, None, scene.sentence.start)
        if subject is not None:
            yield subject, _work_cost(scene, work, bool(works), of_works, memory) - ease
    for place, cost in ((memory.country, _COUNTRY), (memory.home, _HOME)):
        if place is not None:
            yield as_subject(lexicon, place, "subject_before"), cost


def _disagrees(subject: Subject, pronoun: str | None) -> int:
    """'They' are rather works of a kind than one work, 'it' is the reverse."""
    if pronoun is None:
        return 0
    many = subject.kind == "market" and bool(_OF_MARKET.search(subject.name))
    if _PLURAL.match(pronoun):
        return 8 if subject.kind in ("production", "country") else 0
    return 8 if many else 0


def _from_before(subject: Subject) -> Subject:
    return replace(subject, rule="subject_before") if subject.rule == "subject_beside" else subject


def _work_cost(scene: Scene, work: Work, held: bool, of_works: bool, memory: Memory) -> float:
    """What a work spoken of before costs; the one that the article is about comes to mind first."""
    if of_works and memory.star is not None and work is memory.star:
        return _STAR_NEAR if scene.near or scene.anaphoric else _STAR
    if scene.near or scene.anaphoric:
        return 38 if of_works else 42
    return 44 if held and of_works else 50 if of_works else 70


def _spoken_of(document: Document, work: Work, end: int) -> bool:
    """Was a work named before the end of a sentence, or in the headline? One that only comes later is not meant."""
    return any(m.name == work.key and m.start < end for m in document.mentions(TITLE))
