"""Companies spoken of without their name: "the company", "the Korean studio", "its", and "we" in what its people say.

Belongs here: which phrase stands for which company. Not here: what the company does there (makers).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipelines.extraction.language.vocabulary import QUOTED
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import CHANNELS, COUNTRY, ORGANIZATION, REPORTERS, Document, Mention, Sentence

_COMPANY = Pattern(
    r"(?<!\w)(?:[Tt]he|[Tt]his) (?:(?:[\w-]+-based|[\ue003\ue006](?:['’]s)?(?:-based)?) )?(?:(?:drama|film|production|content|animation|entertainment|musical) )?"
    r"(?:company|studio|firm|production (?:company|house)|outfit|banner|label|agency|group|conglomerate|powerhouse)(?!\w)(?! (?:of|behind|that)\b|,? \ue000)"
)
# "Its “Go-Go Sisters”, released in March"; "Among their productions are “A” and “B”"
_ITS = Pattern(
    r"(?<!\w)[Ii]ts(?= (?:[\w’'-]+ ){0,4}[“‘\"'_*]*\ue002)|"
    r"(?<!\w)(?:[Ii]ts|[Tt]heir)(?= (?:[\w’'-]+ ){0,3}?(?:productions|credits|hits|titles|shows|series|dramas|films|works|catalog(?:ue)?|successes|output|library|portfolio)\b[^.;\ue002]{0,40}[“‘\"'_*]*\ue002)"
)
# "It made the thing with X": whoever the sentence before begins with, a channel too
_IT_MADE = Pattern(
    r"(?<!\w)(?:[Ii]t|[Tt]hey)(?= (?:has |have |had |is |are |will |also |itself |even )*(?:co-?)?(?:mad[e]|makes?|making|produc(?:es|ed|ing|e)|develop(?:s|ed|ing)|shot) (?:it|them|the (?:thing|show|series|drama|film|remake|version|adaptation|programme|program)|[“‘\"'_*]*\ue002)|"
    r" agreed with [\ue000] to (?:co-?)?(?:produce|make))"
)
_WE = Pattern(r"(?<!\w)(?:[Ww]e|[Oo]ur)(?!\w)")
_ANSWER = Pattern(r"^[A-Z][A-Z .’'-]{0,30}: ")
_QUESTION = Pattern(r"^(?:\*\*|_|[A-Z]{1,4}: ).*\?(?:\*\*|_)?$")
# "a series co-produced with X": the other maker is the channel of the sentence before, else whom the article is about.
_WITH_OTHER = Pattern(
    r"\b(?:co-?produced|co-?developed|co-?financed|produced together|made together|produced jointly) (?=with\b)"
)
# Those who only show works, count or govern are no makers that a common noun would mean.
_OFTEN = 3
_NOT_MEANT = frozenset({*CHANNELS, *REPORTERS})


def company_anaphors(document: Document) -> Iterator[tuple[Sentence, int, int, Mention]]:
    """(sentence, start, end in its masked text, the company meant), in reading order. "The company" is the one named
    last; one with a country's adjective the last of that country; "we" the first that the article names."""
    seen: list[Mention] = []
    lines = [s.text for s in document.sentences]
    answers = sum(bool(_ANSWER.match(t) or _QUESTION.match(t)) for t in lines) >= 3
    main = _main_company(document)
    section: Mention | None = None  # that a heading "About X" names
    subject: Mention | None = None  # the first of the sentence before, in the same paragraph
    channel: Mention | None = None  # that the sentence before named, in the same paragraph
    paragraph = -1
    for sentence in document.prose("title", "heading"):
        channel = channel if sentence.paragraph == paragraph else None
        subject = subject if sentence.paragraph == paragraph else None
        if sentence.block == "heading":
            named = [m for m in sentence.of(ORGANIZATION) if m.entry]
            section = named[0] if len(named) == 1 and sentence.text.lower().startswith("about") else None
        here = [
            (p, m)
            for p, m in sorted(sentence.at.items())
            if m.type == ORGANIZATION and m.entry and m.entry.kind not in _NOT_MEANT
        ]
        if sentence.block in ("body", "list"):
            for match in sorted(
                [*_COMPANY.finditer(sentence.masked), *_ITS.finditer(sentence.masked)], key=lambda m: m.start()
            ):
                near = [m for p, m in here if p < match.start()]
                meant = _meant(sentence, match, [*seen, *([] if near or not section else [section]), *near])
                if main and not near and not section and meant and meant.end < _start_of(document, sentence.paragraph):
                    meant = main
                if meant:
                    yield sentence, *match.span(), meant
            for match in _IT_MADE.finditer(sentence.masked) if subject else ():
                yield sentence, *match.span(), subject
            for match in _WITH_OTHER.finditer(sentence.masked):
                other = channel or main
                if other and not any(p < match.start() or m.name == other.name for p, m in here):
                    yield sentence, *match.span(), other
            for match in _WE.finditer(sentence.masked) if seen else ():
                if answers or any(q.start() < match.start() < q.end() for q in QUOTED.finditer(sentence.masked)):
                    yield sentence, *match.span(), seen[0]
        seen.extend(m for _, m in here)
        channels = [m for m in sentence.of(ORGANIZATION) if m.entry and m.entry.kind == "broadcaster"]
        channel, paragraph = (channels[-1] if channels else None), sentence.paragraph
        subject = next((m for m in sentence.of(ORGANIZATION) if m.entry and m.entry.kind not in REPORTERS), subject)


def _start_of(document: Document, paragraph: int) -> int:
    return next(s.start for s in document.sentences if s.paragraph == paragraph)


def _main_company(document: Document) -> Mention | None:
    """The one company of the headline, or that an article names most, three times at least, and in its first sentences."""
    named = [m for s in document.headline() for m in s.of(ORGANIZATION)]
    headline = [m for m in named if m.entry and m.entry.kind not in _NOT_MEANT]
    if (
        headline
        and len({m.name for m in headline}) == 1
        and sum(m.name == headline[0].name for m in document.mentions(ORGANIZATION)) > 1
    ):
        return headline[0]
    named = [m for m in document.mentions(ORGANIZATION) if m.entry and m.entry.kind not in _NOT_MEANT]
    counts = Counter(m.name for m in named)
    early = {m.name for s in document.headline() for m in s.of(ORGANIZATION)}
    early |= {m.name for s in document.prose()[:2] for m in s.of(ORGANIZATION)}
    ranked = counts.most_common(2)
    alone = ranked and ranked[0][1] >= _OFTEN and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return next(m for m in named if m.name == ranked[0][0]) if alone and ranked[0][0] in early else None


def _meant(sentence: Sentence, match: re.Match[str], seen: list[Mention]) -> Mention | None:
    place = next(
        (sentence.at[p] for p in range(*match.span()) if p in sentence.at and sentence.at[p].type == COUNTRY), None
    )
    if place is None:
        return seen[-1] if seen else None
    if place.name.lower().startswith("world"):
        return None
    fitting = [m for m in seen if m.entry.country in place.entry.codes]
    unknown = [m for m in seen if m.entry.country is None]
    return (fitting or unknown or [None])[-1]
