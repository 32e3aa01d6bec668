"""What a document says of its works: what kind they are, what they are made from, when they come out.

Belongs here: the frames of kind, genre, source and release. Not here: which work a sentence is about (scenes), its
companies (makers), its people (casts), deals (partnerships), figures (metrics).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipelines.extraction.language.patterns import Pattern
from pipelines.extraction.language.vocabulary import (
    ANY_KIND,
    GENRE_NOUNS,
    KIND,
)
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.types import CHANNELS, DATE, TITLE, Document, Evidence, KnownTitle, Mention, Sentence, Work

_RELEASE_VERB = (
    r"premier(?:e|es|ed|ing)|air(?:s|ed|ing)?|releas(?:e|es|ed|ing)|open(?:s|ed|ing)?|launch(?:es|ed|ing)?|debut(?:s|ed|ing)?|bow(?:s|ed|ing)?|hit(?:s|ting)? (?:theaters|theatres|cinemas|screens|the (?:big|small) screen)|"
    r"stream(?:s|ed|ing)?|drop(?:s|ped)?|due|out|ran|runs?|seriali[sz]ed|mount(?:s|ed)?|stag(?:e|es)|perform(?:s|ed)|arriv(?:es|ed|ing|e)|start(?:s|ed|ing)?|begin(?:s|ning)?|began|kick(?:s|ed) off|came out|comes? out|com(?:es|ing) to|land(?:s|ed)|roll(?:s|ed) out|shown|broadcast|staged|made|published|go(?:es)? live|reach(?:es|ed)? (?:audiences|viewers|screens|theaters|cinemas)|returns?|dat(?:es|ed)|put(?:s)? up|see(?:s|n)? (?:daylight|the light of day)|screen(?:s|ed)|w[eo]nt (?:out|up)|let loose|goes out|set out|in (?:cinemas|theaters|theatres)|seen by|is to follow|follows|expect|cinemas|theaters|theatres|puts? (?:it |them )?(?:on|in)|begun|bring(?:s|ing)?|brought|unveil(?:s|ed)|on (?:the )?air|"
    r"sequel|available|bound|scheduled|slated|set|opening|premiere"
)
_WORK = "hit|original|drama|series|film|movie|blockbuster|romance|musical|show|thriller|comedy|webtoon|production|version|feature|title|miniseries|documentary"
_RELEASE = rf"{_RELEASE_VERB}|{_WORK}"
_RELEASE_BEFORE = Pattern(
    rf"\b(?:{_RELEASE_VERB})(?:,)?(?: (?!announced|said|signed|after|until|since|filming|production|shooting)[\w’'+&\ue000-\ue004\ue006-]+,?| [“‘\"_*]?[\ue002][”’\"_*,]*){{0,14}} (?:on|in|from|for|since|this|next|last|late|early|as early as|by|around|during|at the end of|of)? ?$|\b(?:{_RELEASE}) $"
    rf"|\b(?:{_WORK})(?: [“‘\"_*]?\ue002[”’\"_*,]*| \ue000)? (?:of|from|for|in|this|next|last) $",
    re.IGNORECASE,
)
_RELEASE_AFTER = Pattern(
    rf"^(?:['’]s)?[,:]? (?:(?:(?!rating|edition|survey|report|census|budget)(?:\w+|[\ue003\ue006](?:['’]s|-language)?) ){{0,3}}?(?:premiere|release|debut|launch|opening|bow|sequel|broadcast|{_WORK}|{GENRE_NOUNS})\b|[“‘\"'_*]*\ue002)"
)
_FIRST_OF_ALL = Pattern(r"^(?:(?:On|In|From|This|Next|Since|Starting|Beginning|Come|Last|Release:|Premiere:) )?$")
_BRACKET_BEFORE = Pattern(r"\ue002[”’\"'_*,]* [(\[](?:[^()\[\]\ue000-\uf8ff]{2,40}, )?(?:from |out |in |on |since )?$")
# "in T in 2005", said of a part that somebody played
_PART_IN = Pattern(r"\b(?:in|of|for|with) (?:\ue001['’]s )?(?:[\w-]+ ){0,2}[“‘\"'_*]*\ue002[”’\"'_*]* in $")
# "In January 2014, when “T” sold 8 million tickets"
_WHEN_TITLE = Pattern(r"^, when (?:the |[\w-]+ ){0,2}[“‘\"'_*]*\ue002")
# "“Lotus Tax” in February, “Debt Collector” in March", "“Kill Switch”: March 31"
_TITLE_BEFORE = Pattern(r"\ue002[”’\"'_*]*(?:,|:)?[”’\"'_*]* (?:(?:in|on|from|for|come|this|next) )?$")
_TIMETABLE = Pattern(rf"\b(?:{_RELEASE_VERB}|slate|line-?up|schedule|calendar|timetable|worldwide|dates?)\b")
_PUT_OFF = Pattern(
    r"\b(?:put back|pushed(?: back)?|moved|postponed|delayed|brought forward|shifted|rescheduled)\b[^.;]*\b(?:to|until) $"
)
_WEAKLY_SHOWN = Pattern(
    r"\b(?:first shown|screened|festival|unspool\w*|Cannes|previews?)\b(?:(?!and |released|opened)[^,;])*$"
)
# "every Saturday and Sunday"; "the streamer, which launched in 2021"
_NOT_OF_WORK = Pattern(
    r"\b(?:every|each) (?:\ue005(?:, | and ))*$|(?:\ue000|\b(?:streamer|platform|service|company|channel|network|studio)), (?:which|that) (?:was |has )?(?:launched|opened|founded|started|debuted|began)[^,]*$"
)
# "which 2.2 million came to see in 2011": when a work was seen, though no word of release stands there.
_AT_TIME = Pattern(
    r"(?:\b(?:in|on|of|since|during|the|(?:spring|summer|fall|autumn|winter|end|course) of)|^|,) $|[\ue001-\ue004\w](?= $)"
)
_ANOTHER_EVENT = Pattern(
    r"\b(?:rights|signed|announced|awards?|prizes?|won|shoot(?:ing)?|film(?:ed|ing)|cameras|action|bought|licensed|paid|stake|deal|agreement|festival|acqui\w+|invest\w+|novels?|books?|ratings?|revenue|founded|end(?:s|ed)|finale|finished|wrapped|signed off|on sale|cancelled|"
    r"develop\w*|plan(?:s|ned)?|remake|reworking|sequel|tour|transfer|ordered|commissioned|born|joined|market|record-holder|returned?)\b"
)
_PRECISIONS = ("year", "month", "day")
_NOT_RELEASE = Pattern(
    r"\b(?:previews?|end(?:s|ed|ing)?|finale|last episode|finish(?:es|ed)|wrap(?:s|ped)|until|novels?|books?|volumes?|cycle|filming|shooting|production (?:began|begins|will begin|started|starts|wrapped)|signed|announced|founded|published|born|rolling|gets underway|went into production|planning|dispatched|reported|said|according|awarded|won|honored|as of)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
# "a drama set in 1980"
_TIME_OF_STORY = Pattern(r"\bsets? (?:(?!for\b|to\b)\w+ )?(?:in|during|around|against) (?:\w+ )?$")
_NOT_PLAYED = Pattern(r"\b(?:rights|shares?|stake|invest\w+|sold|bought|deal|ranked|viewers|million)\b")
_SLOT = Pattern(
    r"^ (?:\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]|(?:night |evening |primetime |prime-time )?(?:slot|lineup|line-up)|nights?\b)"
)
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
    strengths: dict[int, int] = {}
    on_stage = len(_MUSICALS.findall(document.text)) >= _OFTEN and not stage.of_films
    # A headline speaks last: what the text calls a work is surer.
    for scene in sorted(stage.scenes, key=lambda s: s.sentence.block == "title"):
        if scene.sentence.block == "furniture":
            continue
        _read_kinds(scene, stage, maybe_films, known_titles, on_stage)
        if scene.sentence.block in ("heading", "title"):
            continue
        _read_sources(scene)
        for position, mention in sorted(scene.sentence.at.items()):
            if mention.type == DATE:
                _read_release(scene, position, mention, strengths)
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
    return after[0].works if after and not scene.focus else list(scene.focus)


def _read_release(scene: Scene, position: int, mention: Mention, strengths: dict[int, int]) -> None:
    """`strengths`: work (by id) -> how surely the date that it holds is its release; a surer one takes its place."""
    if scene.sentence.block == "caption" or mention.entry.precision not in ("day", "month", "year", "quarter", "half"):
        return
    works = scene.works_at(position)
    if not works or (not scene.anchors and not scene.near):
        return
    masked = scene.sentence.masked
    strength = _release_strength(masked, position, scene.near) or _seen_by_then(scene, position, mention)
    if not strength:
        return
    if _BRACKET_BEFORE.search(masked[:position]) or _TITLE_BEFORE.search(masked[:position]):
        title = max((p for p, m in scene.sentence.at.items() if m.type == TITLE and p < position), default=None)
        anchor = next((a for a in reversed(scene.anchors) if a.start < position), None)
        works = (
            [w for w in anchor.works if title is None or w.key == scene.sentence.at[title].name] or anchor.works
            if anchor
            else works
        )
    for work in works:
        _set_release(work, mention, strength, strengths)


def _release_strength(masked: str, position: int, near: bool) -> int:
    """How surely a date is a release: 0 not at all, 2 by a weak word (shown at a festival), 3 by a release, 4 put back to it."""
    before, after = masked[:position], masked[position + 1 :]
    if _SLOT.match(after) or _NOT_OF_WORK.search(before):
        return 0
    if _BRACKET_BEFORE.search(before) or near and re.fullmatch(r"\W*", before + after):
        return 3
    if _NOT_RELEASE.search(before[-60:]) or _TIME_OF_STORY.search(before):
        return 0
    if _PUT_OFF.search(before):
        return 4
    if _WHEN_TITLE.match(after) or _PART_IN.search(before) and not _NOT_PLAYED.search(before):
        return 2
    opens_sentence = _FIRST_OF_ALL.match(before) and re.search(rf"\b(?:{_RELEASE})\b", after[:120])
    if (
        _RELEASE_BEFORE.search(before[-120:])
        or _RELEASE_AFTER.match(after[:60])
        or opens_sentence
        or _TITLE_BEFORE.search(before)
        and _TIMETABLE.search(masked)
    ):
        return 2 if _WEAKLY_SHOWN.search(before[-80:]) else 3
    return 0


def _seen_by_then(scene: Scene, position: int, mention: Mention) -> int:
    """1 where the only date of a sentence about a work says when it had its audience: no later than that was it out."""
    masked = scene.sentence.masked
    spoken_of = [a for a in scene.main if a.mention is not None or a.weight == "version"] or (
        scene.near and [a for a in scene.anchors if a.weight == "anaphor"]
    )
    if not spoken_of or mention.entry.precision == "day" or masked.count("\ue005") > 1:
        return 0
    return int(_AT_TIME.search(masked[:position]) is not None and not _ANOTHER_EVENT.search(masked))


def _set_release(work: Work, mention: Mention, strength: int, strengths: dict[int, int]) -> None:
    stated = mention.entry
    precision = stated.precision if stated.precision in ("day", "month") else "year"
    # A half year or a season is stated no better than its year.
    start = (
        stated.start.replace(day=1)
        if precision == "month"
        else stated.start.replace(month=1, day=1)
        if precision == "year"
        else stated.start
    )
    held = work.values.get("release_precision")
    finer = (
        held is not None
        and _PRECISIONS.index(precision) > _PRECISIONS.index(held)
        and work.values["released_on"].year == start.year
    )
    if held is None or finer or strength > strengths.get(id(work), 0):
        work.values["released_on"], work.values["release_precision"], work.values["release_basis"] = (
            start,
            precision,
            stated.basis,
        )
        work.evidence = [e for e in work.evidence if e.attribute != "released_on"]
        strengths[id(work)] = max(strength, strengths.get(id(work), 0))
    if work.values["released_on"] == start:
        work.prove("released_on", mention.start, mention.end, "released_in" if strength > 1 else "seen_by_then")
        work.spoken_of = True


def _settle(document: Document, stage: Stage, work: Work, known: KnownTitle | None) -> None:
    """What no word beside a title said: the kind, from the reference data, the channel, or the works spoken of nearby."""
    title = next((e for e in work.evidence if e.attribute == "title"), None)
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
