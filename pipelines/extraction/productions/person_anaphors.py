"""People spoken of without their name: "he", "the actress", "her latest", and "you" in what an interviewer says.

Belongs here: whom such words stand for, and which work they put that person into. Not here: people named with a work
(casts).
"""

from __future__ import annotations

import re
from collections import Counter

from pipelines.extraction.language.vocabulary import REPORTING
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import PERSON, Document, Mention

_PRONOUN = Pattern(
    r"(?<![\w])(?:(?P<who>[Hh]e|[Ss]he)|[Tt]he (?:[\ue003\ue006] )?(?:\d\d-year-old|actor|actress|star|singer|singer-actor|singer-actress|director|filmmaker|helmer|heartthrob|idol)|[Hh]is|[Hh]er)(?= (?:\w+ ){0,4}?(?:stars?|starred|plays?|played|appear\w*|was|is|has|had|will|shot|directed|directs|wrote|writes|produced|produces|made|makes|kept|worked|met|learned|shared?|gets?|joined|joins|leads|headlin\w+|"
    r"punches|takes|took|returns|returned|fronts|first|next|latest|upcoming|role|part|name)\b)"
)
# What an interviewer and the person interviewed say of that person.
_OF_INTERVIEW = Pattern(
    r"(?<!\w)(?:I|[Yy]ou|[Mm]y|[Yy]our)(?= (?:\w+ ){0,3}?(?:star|starred|play|played|shot|shoot|direct|directed|made|make|wrote|write|cast|filmed|filming|shooting|playing|directing|first|next|latest|last|role|part|character|film|drama|series|debut)\b)"
)
_INTERVIEW = Pattern(r"\b(?:Q&A|Q & A|[Ii]nterview|questions (?:for|with|to)|in conversation|Questions for)\b")
_QUESTION = re.compile(r"^(?:\*\*|__?|Q[:.] |Q\d*[:.] )[^\n]*\?", re.MULTILINE)
_FEWEST_QUESTIONS = 3
# "In it she is Yoshioka, a reporter", "She learned English for it", "He plays a spy there"
_ACTS = Pattern(
    r"(?:[Hh]e|[Ss]he|I|[Yy]ou)(?: (?:also|now|herself|himself|once|then|had to|has to|have to|will|had|has|have|was to))? (?:stars?|starred|plays?|played|portrays?|portrayed|appears? (?:as|in)|voices?|voiced|sings?|sang|directs?|directed|shot|learn(?:s|ed|t)? (?:\ue006|[A-Z]\w+|(?:his|her|my|your) lines)|(?:is|was|am|are) [A-Z]\w+, (?:an?|the|his|her))\b"
)
# "She has been a secretary in “A” and a guest in “B”"
_SEVERAL_PARTS = Pattern(
    r"(?:[Hh]e|[Ss]he)(?:['’]s| has| had)? (?:since )?(?:been|played|was) an? [^.;]*? in [^.;,]*\ue002[^.;]* and[^.;]* an? [^.;]* in [^.;,]*\ue002"
)
# What is done to a performer: "the Wachowskis cast her in", "put him at the center of"
_DONE_TO = Pattern(
    r"\b(?:cast|casts|casting|g[ai]ves?|gave|puts?|hired|picked|chose|wr[io]te|wrote|found|saw|see|direct(?:s|ed)|brought|lured|took|takes|wanted|paired|opposite|alongside|beside|with) (?:him|her)(?!\w)"
)
# "for Éric Lartigau's comedy “#Iamhere”, she kept": the name only tells whose work it is.
_OF_ANOTHER = Pattern(
    r"\ue002[”’\"'_*,]*,?[”’\"'_*]* \ue001['’]s [^,;]*, $|\ue001['’]s [^,;]*\ue002[”’\"'_*]*,[”’\"'_*]* $"
    r"|\b(?:adapted|directed|written|created|helmed|penned|shot) by \ue001[^,;]*, $"
)
_WATCHES = Pattern(
    r"\b(?:saw|watch\w*|read|loves?|loved|admire[sd]?|praised?|likes?|liked|fans?|beat|beating|lost to|rivals?|than|unlike|reminded|remake|based)\b"
)
_OF_ONE = Pattern(r"(?<!\w)(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)(?!\w)")
_PRONOUNS_OF_PORTRAIT, _FIRST_SENTENCES = 8, 3
_SPOKE = Pattern(rf"^ (?:also |then )?(?:{REPORTING})\b")


# "“T,” his reworking of", "Her latest, the Amsterdam-set “T”"
_HIS_NOUN = r"(?:(?:[\w’'-]+|[\ue003\ue006](?:['’]s|-language)?) ){0,4}?(?:film|movie|reworking|remake|version|debut|feature|picture|drama|follow-up|series|latest|musical|comedy|thriller|romance)"
_HIS_WORK = Pattern(
    rf"\ue002[”’\"'_*,]*,[”’\"'_*]* (?P<behind>his|her) {_HIS_NOUN}\b|(?<!\w)(?P<before>[Hh]is|[Hh]er) (?:{_HIS_NOUN},? (?:(?:the|an?) (?:[\w-]+ ){{0,3}})?)?[“‘\"'_*]*\ue002"
)


def read_own_work(scene: Scene, person: Mention) -> None:
    """'his' beside a title is the person spoken of last: the director of what he remakes, else one of the cast."""
    masked = scene.sentence.masked
    for match in _HIS_WORK.finditer(masked):
        group = "behind" if match["behind"] else "before"
        works = scene.works_at(match.start() if match["behind"] else match.end())
        if len(works) != 1 or "\ue001" in masked[: match.start()]:
            continue
        known = person.entry.occupation if person.entry else None
        role = (
            known
            if known in ("director", "writer")
            else "director"
            if re.search(r"rework|remake|version", match.group())
            else "cast"
        )
        works[0].prove("person", *scene.sentence.span(*match.span(group)), "pronoun_of_person", person.name, role)
        works[0].spoken_of = True


def hero_of(document: Document) -> Mention | None:
    """Whom an article is about: the person of its headline, or the one who opens a portrait full of 'he' or 'she'."""
    headed = [m for s in document.headline() for m in s.of(PERSON)]
    if headed:
        return headed[0]
    first = [m for s in document.prose()[:_FIRST_SENTENCES] for m in s.of(PERSON)]
    if not first or len(_OF_ONE.findall(document.text)) < _PRONOUNS_OF_PORTRAIT:
        return None
    counts = Counter(m.name for m in document.mentions(PERSON))
    return first[0] if counts[first[0].name] * 2 >= max(counts.values()) else None


def is_interview(document: Document) -> bool:
    """Does an article say so in its headline, or ask at the beginnings of its lines?"""
    if any(_INTERVIEW.search(s.text) for s in document.headline()):
        return True
    return len(_QUESTION.findall(document.text)) >= _FEWEST_QUESTIONS


def read_pronouns(scene: Scene, person: Mention, portrayed: bool, interviewed: bool) -> None:
    """'he', 'she' or 'the actor' in a sentence about a work is the person spoken of last, when it names nobody; the
    person whom the article is about (`portrayed`) also where it names others, and as 'I' and 'you' if `interviewed`."""
    masked = scene.sentence.masked
    titled = any(a.mention is not None for a in scene.main)
    if not titled and not (portrayed and scene.near):
        return
    matches = [*_PRONOUN.finditer(masked), *(_DONE_TO.finditer(masked) if portrayed else ())]
    if portrayed and interviewed:
        matches += _OF_INTERVIEW.finditer(masked)
    if portrayed and not matches and titled and not _WATCHES.search(masked):
        matches = [*_OF_ONE.finditer(masked)][:1]
    for match in matches:
        own_clause = masked[: match.start()].endswith("in which ")
        if (
            _SPOKE.match(masked[match.end() :])
            or "\ue001" in masked[: match.start()]
            and not (
                own_clause
                or portrayed
                and (match.re.pattern is _DONE_TO.pattern or _OF_ANOTHER.search(masked[: match.start()]))
            )
        ):
            continue
        works = (
            scene.works()
            if match.re.pattern is _DONE_TO.pattern and len(scene.works()) == 1
            else scene.works_at(match.start())
        )
        acts = _ACTS.match(masked[match.start() :]) and not _WATCHES.search(masked)
        if portrayed and _SEVERAL_PARTS.match(masked, match.start()):
            works = scene.works()
        elif len(works) != 1 or not titled and not own_clause and not acts:
            continue
        known = person.entry.occupation if person.entry else None
        role = (
            known
            if match.re.pattern is _OF_INTERVIEW.pattern and known in ("director", "writer", "producer")
            else "director"
            if re.search(r"direct|filmmaker|helmer|shooting", masked[match.start() : match.end() + 30])
            else "cast"
        )
        start, end = scene.sentence.span(*match.span())
        for work in works:
            work.prove("person", start, end, "pronoun_of_person", person.name, role)
            work.spoken_of = True
