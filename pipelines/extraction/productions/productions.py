"""What a document says of its works: what kind they are, what they are made from.

Belongs here: the frames of kind, genre and source. Not here: which work a sentence is about (scenes), when it comes out
(releases), its companies (makers), its people (casts), deals (partnerships), figures (metrics).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipelines.extraction.language.vocabulary import (
    ANY_KIND,
    GENRE_NOUNS,
    KIND,
)
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import CHANNELS, Document, Evidence, KnownTitle, Sentence, Work

# "is adapting the webtoon “X” as a live-action series"
_TURNED_INTO = Pattern(
    rf"\b(?:as|into) (?:an? |the )?(?:[\w’'-]+ |[\ue003\ue006] |\ue000(?:['’]s)? ){{0,4}}?({ANY_KIND})\b"
)
_BASED = Pattern(
    r"(?:based (?:up)?on|adapted from|adaptation of|adapts|inspired by|drawn from|takes its (?:plot|story) from|movie version of|film version of|series version of|stage version of|screen version of|version of|remake of|reworking of|reboot of|spin-off of|sequel to|take on|source material)"
    r"(?: (?:the|a|an|same|popular|hit|best-?selling|\w+-winning|famed|acclaimed|Naver|Kakao|Korean|Japanese|[\ue000\ue001\ue003\ue006](?:['’]s)?|[\w’'-]+)){0,6}? (novels?|web novels?|webtoons?|web comics?|manga|comics?|book|true stor(?:y|ies)|play|short story|memoir|video game|game|manhwa|musical|film|movie|series|drama)\b"
)
_BASED_TITLE = Pattern(
    r"(?:remake of|adaptation of|reworking of|version of|reboot of|take on|based on|adapted from|spin-off of|inspired by|remakes?|adapts)(?: (?:the|a|an|hit|popular|classic|[\w’'-]+|[\ue000\ue001\ue003\ue006](?:['’]s)?)){0,6}?,? [“‘\"'_*]*(\ue002)"
)
# "the drama “T” and the stage version of “S”"
_ANOTHER_WORK = Pattern(r",? and (?:the|an?|his|her|their) (?:[\w-]+ )?$")
_ANEW = Pattern(
    r"\b(?:[Aa]lso|[Nn]ext|[Tt]hen|[Aa]nother|[Ff]urther|in the works|in development|planned|plans)\b[^.;]*\b(?:an?|another) (?:[\ue003\ue006](?:['’]s)? )?(?:[\w-]+ )?$"
)
_SOURCE_PROVIDED = Pattern(
    r"(webtoon|novel|web novel|manga|comic|book)s? (?:provided|is|was) the (?:source material|basis)|(?:novel|webtoon|book|web novel) of (?:the same|that) (?:name|title)"
)
# "adapted from a webtoon by P", "after the novel", "the serial killer": no kind of the work itself
_NO_KIND_OF_WORK = Pattern(
    r"\b(?:adapted from|based (?:up)?on|after|drawn from|inspired by|became|remake of|taken from|from) (?:(?:an?|the|his|her|its|that|same) )?(?:[\w-]+ ){0,2}$"
)
_NO_KIND_AFTER = Pattern(
    r"^ (?:killers?|killings?|(?:\w+ )?(?:game|quiz)\b|festival|market|industry|chart|rights|producer|director|star|actor|channel|network)\b"
)
_ANIMATED = Pattern(r"\banimat(?:ed|ion)\b|\banime\b")
# A word that says more than the one held takes its place.
_FINER = {"film": ("animation", "documentary"), "series": ("animation", "variety", "documentary")}
_LOOSELY = frozenset({"blockbuster", "feature", "picture"})
_OF_CINEMA = Pattern(
    r"\b(?:films?|movies?|box[ -]office|admissions|moviegoers|tickets|theaters|theatres|cinemas?|big screen|filmmaker)\b"
)
_OF_TELEVISION = Pattern(r"\b(?:episodes?|seasons?|viewership|ratings?|series|TV|television|finale|dramas?)\b")
_SEVERAL = Pattern(r"(?:dramas|films|movies|shows|musicals|titles|webtoons)$")
_MUSICALS = Pattern(r"\b[Mm]usicals?\b")
_OFTEN = 2
_FAR_OFF, _ELSEWHERE = 150, 200
_OPENING_MARKS = " “‘\"'_*«"
_CONTEXT_KIND = (
    (
        "series",
        Pattern(
            r"\b(?:K-?dramas?|dramas?|(?<!film )series|TV|shows|prime[ -]?time|soap operas?|episodes?|television|season|viewership)\b"
        ),
    ),
    (
        "film",
        Pattern(
            r"\b(?:films?|movies?|box[ -]office|moviegoers|theaters|theatres|cinemas?|feature|big screen|screenings?|Cannes|filmmaker)\b"
        ),
    ),
    ("musical", Pattern(r"\bmusicals?\b")),
    ("variety", Pattern(r"\b(?:variety|reality|formats?)\b")),
    ("documentary", Pattern(r"\bdocumentar(?:y|ies)\b")),
    ("webtoon", Pattern(r"\bwebtoons?\b")),
)


def read_productions(document: Document, stage: Stage, known_titles: Mapping[str, KnownTitle]) -> None:
    """Fill `values` and `evidence` of the document's works. `known_titles`: title key -> KnownTitle of the reference."""
    maybe_films: dict[int, tuple[Work, tuple[int, int]]] = {}
    on_stage = len(_MUSICALS.findall(document.text)) >= _OFTEN and not stage.of_films
    # A headline speaks last: what the text calls a work is surer.
    for scene in sorted(stage.scenes, key=lambda s: s.sentence.block == "title"):
        if scene.sentence.block == "furniture":
            continue
        _read_kinds(scene, stage, maybe_films, known_titles, on_stage)
        if scene.sentence.block in ("heading", "title"):
            continue
        _read_sources(scene)
    for work, span in maybe_films.values():
        if "kind" not in work.values:
            work.set("kind", "series" if work.organizations(*CHANNELS) else "film", *span, "kind_noun")
    for work in document.works:
        _settle(document, stage, work, known_titles.get(work.key))


def _read_kinds(
    scene: Scene,
    stage: Stage,
    maybe_films: dict[int, tuple[Work, tuple[int, int]]],
    known_titles: Mapping[str, KnownTitle],
    on_stage: bool,
) -> None:
    """`maybe_films` gathers works called a drama where cinema is spoken of: films, unless another word says series."""
    masked = scene.sentence.masked
    for anchor in scene.anchors:
        before, after = masked[max(0, anchor.start - 75) : anchor.start], masked[anchor.end : anchor.end + 90]
        before = before.rstrip(_OPENING_MARKS)
        near_before = re.search(r"[^.;:,“”\ue002]*$", before).group()
        apposed = re.match(
            r"^[”’\"'_*]*,?[”’\"'_*]*(?: \([^()]*\))?,?[”’\"'_*]* (?:is |was |will be )?(?:an?|the|its|another|\ue000['’]s)?\s?([^.;:,\ue002]*)",
            after,
        )
        turned = (
            _TURNED_INTO.search(masked, anchor.end)
            if anchor.weight == "version" and anchor.works[0].version == "remake"
            else None
        )
        if turned:
            near_before, apposed = turned.group(1), None
        elif anchor.weight == "anaphor":
            near_before, apposed = masked[anchor.start : anchor.end], None
        base = (
            turned.start(1)
            if turned
            else anchor.start
            if anchor.weight == "anaphor"
            else anchor.start - len(masked[max(0, anchor.start - 75) : anchor.start]) + len(before) - len(near_before)
        )
        for kind, pattern in KIND.items():
            hit, weak = None, False
            for match in pattern.finditer(near_before):
                if _NO_KIND_AFTER.match(near_before[match.end() :]):
                    continue
                hit = (base + match.start(), base + match.end())
                weak = stage.of_films and match.group().lower() == "drama"
            if not hit and apposed:
                match = pattern.search(apposed.group(1)[:70])
                if (
                    match
                    and not _NO_KIND_OF_WORK.search(match.string[: match.start()])
                    and not _NO_KIND_AFTER.match(match.string[match.end() :])
                ):
                    behind = anchor.end + apposed.start(1)
                    hit = (behind + match.start(), behind + match.end())
                    weak = stage.of_films and match.group().lower() == "drama"
            if hit and 0 <= hit[0] < hit[1] <= len(masked):
                called = masked[hit[0] : hit[1]].lower()
                if on_stage and (called in _LOOSELY or kind == "play"):
                    break  # "the 2014 blockbuster" that is a musical
                if kind in ("film", "series") and _ANIMATED.search(masked[max(0, hit[0] - 40) : hit[1]]):
                    kind = "animation"
                listed = _SEVERAL.search(masked[hit[0] : hit[1]]) is not None
                for work in anchor.works:
                    known = known_titles.get(work.key)
                    if listed and known is not None and known.kind:
                        continue  # "K-dramas like “A” and “B”" is said of them all, the reference of each
                    held = work.values.get("kind")
                    if held is not None and kind in _FINER.get(held, ()) and anchor.weight != "version":
                        work.evidence = [e for e in work.evidence if e.attribute != "kind"]
                        work.values.pop("kind")
                    if weak:
                        maybe_films.setdefault(id(work), (work, scene.sentence.span(*hit)))
                    elif "kind" not in work.values:
                        work.set("kind", kind, *scene.sentence.span(*hit), "kind_noun")
                break
        genre = re.search(rf"\b({GENRE_NOUNS})\b", near_before) or (
            apposed and re.search(rf"\b({GENRE_NOUNS})\b", apposed.group(1)[:70])
        )
        if genre and anchor.weight == "main":
            base = base if genre.string == near_before else anchor.end + apposed.start(1)
            for work in anchor.works:
                if "genre" not in work.values:
                    work.set(
                        "genre",
                        genre.group(1).lower(),
                        *scene.sentence.span(base + genre.start(1), base + genre.end(1)),
                        "genre_noun",
                    )


def _read_sources(scene: Scene) -> None:
    masked = scene.sentence.masked
    for match in _BASED_TITLE.finditer(masked):
        if _ANOTHER_WORK.search(masked[: match.start()]):
            continue
        source = scene.sentence.at[match.start(1)]
        for work in _subject_before(scene, match.start()):
            if work.key != source.name or len(scene.works()) > 1:
                work.set("based_on", str(source.entry), source.start, source.end, "based_on_title")
    for match in _BASED.finditer(masked):
        for work in _subject_before(scene, match.start()):
            work.set(
                "based_on", re.sub(r"s$", "", match.group(1)), *scene.sentence.span(*match.span(1)), "based_on_sort"
            )
    for match in _SOURCE_PROVIDED.finditer(masked):
        noun = re.search(r"webtoon|web novel|novel|manga|comic|book", match.group())
        for work in scene.works()[:1]:
            work.set(
                "based_on",
                noun.group(),
                *scene.sentence.span(match.start() + noun.start(), match.start() + noun.end()),
                "based_on_sort",
            )


def _subject_before(scene: Scene, position: int) -> list[Work]:
    before = [a for a in scene.main if a.end <= position]
    if before:
        return before[-1].works
    after = [a for a in scene.main if a.start > position]
    if after and not scene.focus:
        return after[0].works
    # "Also in the works is a remake of “T”" tells of no work spoken of before.
    anew = _ANEW.search(scene.sentence.masked[:position])
    return [] if anew else list(scene.focus)


def _settle(document: Document, stage: Stage, work: Work, known: KnownTitle | None) -> None:
    """What no word beside a title said: the kind, from the reference data, the channel, or the works spoken of nearby."""
    title = work.proof_of("title")
    if "kind" in work.values or title is None:
        return
    channel = next((e for e in work.evidence if e.attribute == "organization" and e.role in CHANNELS), None)
    own = [s.sentence for s in stage.scenes if s.works() == [work] and (s.near or s.main)]
    if known is not None and known.kind and not _told_otherwise(known.kind, channel, own):
        work.set("kind", known.kind, title.start, title.end, "reference_title")
        return
    of_films = stage.of_films and not (channel and channel.role == "broadcaster")
    own_sentences = {s.index for s in own}
    best: tuple[int, str, int, int] | None = None
    for sentence in document.sentences:
        if sentence.block in ("furniture", "caption"):
            continue
        for kind, pattern in _CONTEXT_KIND:
            if channel and kind in ("musical", "webtoon"):
                continue
            for match in pattern.finditer(sentence.masked):
                start, end = sentence.span(*match.span())
                rank = title.start - start if start <= title.start else 2 * (start - title.start) + 200
                # What an article is about weighs more than a word far off.
                rank += 0 if sentence.index in own_sentences else _ELSEWHERE
                rank += _FAR_OFF if kind == ("series" if of_films else "film") else 0
                if best is None or rank < best[0]:
                    best = (rank, kind, start, end)
    near = 400 if channel is None or channel.role == "streamer" else 100
    if best and (channel is None or best[0] < near or best[1] != "film"):
        work.set("kind", best[1], best[2], best[3], "kind_of_context")
    elif channel:
        work.set("kind", "series", channel.start, channel.end, "kind_of_channel")


def _told_otherwise(kind: str, channel: Evidence | None, sentences: list[Sentence]) -> bool:
    """Does an article speak of another work than the one known by a title: a film, not a series, or what a channel shows?"""
    if kind in ("musical", "play", "webtoon"):
        return channel is not None
    if kind != "series" or channel is not None:
        return False
    films, series = (sum(bool(p.search(s.masked)) for s in sentences) for p in (_OF_CINEMA, _OF_TELEVISION))
    return films > series
