"""When a work comes out: dates beside a word for release, beside its title, or of the time when it had its audience.

Belongs here: which date of a sentence is the release of which work, and how surely. Not here: what day a date means
(figures), which work a sentence is about (scenes).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.vocabulary import GENRE_NOUNS
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import DATE, TITLE, Mention, Work

_RELEASE_VERB = (
    r"premier(?:e|es|ed|ing)|air(?:s|ed|ing)?|releas(?:e|es|ed|ing)|open(?:s|ed|ing)?|launch(?:es|ed|ing)?|debut(?:s|ed|ing)?|bow(?:s|ed|ing)?|hit(?:s|ting)? (?:theaters|theatres|cinemas|screens|the (?:big|small) screen)|"
    r"stream(?:s|ed|ing)?|drop(?:s|ped)?|due|out|ran|runs?|seriali[sz]ed|mount(?:s|ed)?|stag(?:e|es)|perform(?:s|ed)|arriv(?:es|ed|ing|e)|start(?:s|ed|ing)?|begin(?:s|ning)?|began|kick(?:s|ed) off|came out|comes? out|com(?:es|ing) to|land(?:s|ed)|roll(?:s|ed) out|shown|broadcast|staged|made|published|go(?:es)? live|reach(?:es|ed)? (?:audiences|viewers|screens|theaters|cinemas)|returns?|dat(?:es|ed)|put(?:s)? up|see(?:s|n)? (?:daylight|the light of day)|screen(?:s|ed)|w[eo]nt (?:out|up)|let loose|goes out|set out|in (?:cinemas|theaters|theatres)|seen by|is to follow|follows|expect|cinemas|theaters|theatres|puts? (?:it |them )?(?:on|in)|begun|bring(?:s|ing)?|brought|unveil(?:s|ed)|on (?:the )?air|"
    r"sequel|available|bound|scheduled|slated|set|opening|premiere"
)
_WORK = "hit|original|drama|series|film|movie|blockbuster|romance|musical|show|thriller|comedy|webtoon|production|version|feature|title|miniseries|documentary"
_RELEASE = rf"{_RELEASE_VERB}|{_WORK}"
_RELEASE_WORD = Pattern(rf"\b(?:{_RELEASE})\b")
_RELEASE_BEFORE = Pattern(
    rf"\b(?:{_RELEASE_VERB})(?:,)?(?: (?!announced|said|signed|after|until|since|filming|production|shooting)[\w’'+&\ue000-\ue004\ue006-]+,?| [“‘\"_*]?[\ue002][”’\"_*,]*){{0,14}} (?:on|in|from|for|since|this|next|last|late|early|as early as|by|around|during|at the end of|of)? ?$|\b(?:{_RELEASE}) $"
    rf"|\b(?:{_WORK})(?: [“‘\"_*]?\ue002[”’\"_*,]*| \ue000)? (?:of|from|for|in|this|next|last) $",
    re.IGNORECASE,
)
_RELEASE_AFTER = Pattern(
    rf"^(?:['’]s)?[,:]? (?:(?:(?!rating|edition|survey|report|census|budget)(?:\w+|[\ue003\ue006](?:['’]s|-language)?) ){{0,3}}?(?:premiere|release|debut|launch|opening|bow|sequel|broadcast|{_WORK}|{GENRE_NOUNS})\b|[“‘\"'_*]*\ue002)"
)
_FIRST_OF_ALL = Pattern(r"^(?:(?:On|In|From|This|Next|Since|Starting|Beginning|Come|Last|Release:|Premiere:) )?$")
# "This week cameras have begun to roll on the third season"
_AT_SHOOT = Pattern(r"\b(?:cameras|shooting|filming|crews?)\b")
_BRACKET_BEFORE = Pattern(r"\ue002[”’\"'_*,]* [(\[](?:[^()\[\]\ue000-\uf8ff]{2,40}, )?(?:from |out |in |on |since )?$")
# "has occupied Sunday evenings since 2010"
_ON_SINCE = Pattern(
    r"\b(?:has|have) (?:\w+ )?(?:occupied|entertained|aired|run|been (?:on (?:the )?air|running|airing|broadcast|a fixture|streaming)|filled|graced)\b[^.;]* since $"
)
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
    r"\b(?:rights|signed|announced|awards?|prizes?|won|shoot(?:ing)?|film(?:ed|ing)|cameras|action|bought|licensed|paid|stake|deal|agreement|festival|acqui\w+|invest\w+|novels?|books?|ratings?|revenue|founded|end(?:s|ed)|finale|finished(?! (?:on|with|at) \ue004)|wrapped|signed off|on sale|cancelled|"
    r"develop\w*|plan(?:s|ned)?|will|leav(?:e|es|ing)|left|next|remake|reworking|sequel|tour|transfer|ordered|commissioned|born|joined|market|record-holder|returned?)\b"
)
_PRECISIONS = ("year", "month", "day")
_NOT_RELEASE = Pattern(
    r"\b(?:first (?:film|movie|season|one|part|instal?lment)|predecessor|previews?|end(?:s|ed|ing)?|finale|last episode|finish(?:es|ed)|wrap(?:s|ped)|until|novels?|books?|volumes?|cycle|filming|shooting|production (?:began|begins|will begin|started|starts|wrapped)|signed|announced|founded|published|born|rolling|gets underway|went into production|planning|dispatched|reported|said|according|awarded|won|honored|as of)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_NOT_PLAYED = Pattern(r"\b(?:rights|shares?|stake|invest\w+|sold|bought|deal|ranked|viewers|million)\b")
_SLOT = Pattern(
    r"^ (?:\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]|(?:night |evening |primetime |prime-time )?(?:slot|lineup|line-up)|nights?\b)"
)


def read_releases(stage: Stage) -> None:
    """Give works the date of their release; a surer one takes the place of another."""
    strengths: dict[int, int] = {}
    for scene in stage.scenes:
        if scene.sentence.block not in ("body", "list"):
            continue
        for position, mention in sorted(scene.sentence.at.items()):
            if mention.type == DATE:
                _read_release(scene, position, mention, strengths)


def _read_release(scene: Scene, position: int, mention: Mention, strengths: dict[int, int]) -> None:
    """`strengths`: work (by id) -> how surely the date that it holds is its release; a surer one takes its place."""
    if mention.entry.precision not in ("day", "month", "year", "quarter", "half"):
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
    if _NOT_RELEASE.search(before[-60:]):
        return 0
    if _PUT_OFF.search(before):
        return 4
    if (
        _ON_SINCE.search(before)
        or _WHEN_TITLE.match(after)
        or _PART_IN.search(before)
        and not _NOT_PLAYED.search(before)
    ):
        return 2
    opens_sentence = (
        _FIRST_OF_ALL.match(before) and _RELEASE_WORD.search(after[:120]) and not _AT_SHOOT.search(after[:120])
    )
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
