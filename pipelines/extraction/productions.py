"""What a document says of its works: who makes and shows them, who is in them, what kind they are, when they come out.

Belongs here: the frames of makers, channels, people, kind, source and release. Not here: which work a sentence is
about (scenes), deals (partnerships), figures (metrics).
"""

from __future__ import annotations

import re

from pipelines.extraction.scenes import Scene, Stage
from pipelines.extraction.types import DATE, ORGANIZATION, PERSON, Document, Mention, Work
from pipelines.extraction.vocabulary import (
    DIRECTOR_NOUN,
    EXECUTIVE_NOUN,
    GENRE_NOUNS,
    KIND,
    PRODUCER_NOUN,
    REPORTING,
    WRITER_NOUN,
)

_MAKER_BEFORE = re.compile(
    r"(?:\b(?:co-?produced|produced|made|created|co-?created|backed|developed|planned|co-planned|crafted|put together|mounted|staged|financed|co-?financed|co-?developed|led|shot|helmed|packaged|bankrolled|spearheaded|handled)(?: (?:jointly|together|and \w+|\w+ly))?(?: (?:by|with|alongside|between))|"
    r"\b(?:production|co-production|joint production|collaboration|project|collaborative effort|undertaking|work|brainchild|creation|partnership) (?:of|from|by|between|with|involving)|"
    r"\b(?:producers?|makers?|banner|studio|production compan(?:y|ies)|production house|companies|co-producers?|partners?|outfits?|labels?) (?:is|are|include|were|was|behind it (?:is|are))|"
    r"\b(?:in (?:collaboration|partnership|association|cooperation|conjunction|tandem) with|together with|jointly with|along with|with the participation of|teamed up with|teams? (?:up )?with|partnered with|partners with|alongside)|"
    r"\bfrom|\bbehind (?:the (?:project|series|film|drama|show|musical) )?(?:is|are|stands?)|\b[Bb]ehind \w+ (?:is|are))[^.;:]{0,70}$"
)
_MAKER_AFTER = re.compile(
    r"^(?:['’]s)?(?:[^.;\ue002]{0,80}?)\b(?:(?:is|are|was|were|has been|have been|will be|which|that|who|to|will|also|jointly|has|have|had|co-)? ?(?:co-?)?(?:produc(?:e|es|ed|ing)|made|makes?|making|creat(?:es|ed|ing)|develop(?:s|ed|ing)?|mount(?:s|ed|ing)|stag(?:es|ed|ing)|back(?:s|ed|ing)|financ(?:es|ed|ing)|plann(?:ed|ing)|co-plann(?:ed|ing)))(?! (?:its|their|his|her) debut)|"
    r"^ (?:is|are|was|were) (?:the |a |among the )?(?:maker|producer|co-producer|studio|company|banner|production company)s? (?:of|behind)|^, (?:the )?(?:maker|producer|studio|company|banner)s? (?:of|behind)|^ production\b|^ and \ue000 production|^['’]s? "
)
_MAKES_ACTIVE = re.compile(
    r"^(?:,[^.;]{0,60},)?(?: and \ue000| jointly| also| both| together| recently| is| are| has| have| had| been| will| which| that| who|, along with \ue000,?| to| plans to| will also| co-)*,? (?:co-?|jointly )?"
    r"(?:produc(?:e|es|ed|ing)|made|makes?|making|creat(?:e|es|ed|ing)|develop(?:s|ed|ing)?|co-?produc\w+|mount(?:s|ed|ing)|stag(?:es|ed|ing)|craft(?:s|ed)|co-?creat\w+|co-?develop\w+)\b"
)
_SHOWS = re.compile(
    r"\b(?:air(?:s|ed|ing)?|broadcasts?|broadcasting|stream(?:s|ed|ing)?|premier(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|launch(?:es|ed)?|debut(?:s|ed)?|available|shown|carr(?:y|ies|ied)|original|originals|run|ran|runs|drop(?:s|ped)?|bow(?:s|ed)?|ordered|commissioned|"
    r"greenlit|picked up|arriv(?:e|es|ed)|com(?:e|es|ing) to|land(?:s|ed)|on|wrapped up|wrap|exclusive|exclusively|offers?|shows?|screened|hit|hits|unveil(?:s|ed)|simulcast|time slot|slot|find)\b"
)
_PERSON_NOT_PART = re.compile(
    rf"^(?:['’]s (?:(?:popular|best-?selling|acclaimed|hit|famed|award-winning|long-running|beloved|original|debut|same-name|\w+ly)[ ,]+)*(?:novel|webtoon|book|web novel|comic|manga|memoir|short story|stage play|web comic|novella|manhwa|story)|"
    rf",? (?:{REPORTING})\b)"
)
_SOURCE_AUTHOR = re.compile(r"(?:novels?|webtoons?|books?|comics?|manga|web novels?|memoir|short story|web comics?|novella|manhwa)(?: (?:series|of (?:the same|that) (?:name|title)))?(?: of [\w ]{0,20})? (?:by|from|of)(?: (?:[\w’'-]+|[\ue003\ue006](?:['’]s)?)){0,5} ?$|\bby [\ue003\ue006]['’]s (?:\ue001 and [\ue003\ue006]['’]s )?$")
_EXEC_AFTER = re.compile(rf"^(?: \([^()]*\))?, (?:the |a |an |its |who (?:is|heads|leads|runs) )?(?:[\w’'&+-]+ |\ue000(?:['’]s)? ){{0,6}}?(?:{EXECUTIVE_NOUN})(?!\w)|^, who (?:heads|leads|runs|looks after|sells|oversees)")
_EXEC_BEFORE = re.compile(rf"(?:{EXECUTIVE_NOUN}),? $", re.IGNORECASE)
_CREATIVE_EXEC = re.compile(r"(?:led|produced|headed|spearheaded|helmed|created|directed|overseen|backed) by[^.;]*$|\bproducer\b")
_SPEAKER = re.compile(rf"(?:{REPORTING})(?: \w+)? $|according to (?:[\w ,]+ )?$|\bFor $|\basked $")
_CHARACTER_BEFORE = re.compile(r"(?:\bas|plays?|played|playing|portrays?|portraying|named|called|(?:the )?role of|he was|she was|he is|she is|is|character|meets?) $")
_BRACKETED = re.compile(r"^ \((\ue001)")
_ROLE = (
    ("director", re.compile(rf"(?:(?:{DIRECTOR_NOUN}|directed by|helmed by|director is|directors are|from director|behind the camera (?:is|are)|at the helm (?:is|are)|directing duties (?:with|go to)|megaphone (?:is|was)|helmer)[^.;:]{{0,30}})$", re.IGNORECASE),
     re.compile(r"^(?:,? (?:who |is |was |has |will |to |also |both )*(?:directs?|directed|directing|helms?|helmed|helming|co-direct\w*|is (?:at the helm|directing|attached to direct)|at the helm|behind the camera|shot|was engaged to shoot)\b|, (?:the |a |an )?(?:[\w’'-]+ ){0,4}(?:director|filmmaker|auteur|hitmaker)|['’]s (?:directorial|next (?:film|feature|drama|project)|film|latest))")),
    ("writer", re.compile(rf"(?:{WRITER_NOUN}|written by|penned by|scripted by|script (?:is |was )?by|from writer|screenplay (?:is |was )?by)[^.;:]{{0,25}}$", re.IGNORECASE),
     re.compile(r"^(?:,? (?:who |is |was |has |will |also )*(?:wrote|writes|penned|pens|scripted|is writing|co-wrote)\b|, (?:the |a )?(?:[\w’'-]+ ){0,3}(?:screenwriter|scriptwriter|writer))")),
    ("producer", re.compile(rf"(?:{PRODUCER_NOUN}|produced by|executive produced by|co-produced by|led by)[^.;:]{{0,30}}$", re.IGNORECASE),
     re.compile(r"^(?:,? (?:who |is |was |has |will |also )*(?:produces|executive produces|is producing|will produce|produced)\b|, (?:the |a )?(?:[\w’'-]+ ){0,3}(?:producer)\b|[^.;]{0,40}(?:named|as|serve as) (?:a |the |an )?(?:executive )?producer)")),
)
_RELEASE = (
    r"premier(?:e|es|ed|ing)|air(?:s|ed|ing)?|releas(?:e|es|ed|ing)|open(?:s|ed|ing)?|launch(?:es|ed|ing)?|debut(?:s|ed|ing)?|bow(?:s|ed|ing)?|hit(?:s|ting)? (?:theaters|theatres|cinemas|screens|the (?:big|small) screen)|"
    r"stream(?:s|ed|ing)?|drop(?:s|ped)?|due|out|arriv(?:es|ed|ing|e)|start(?:s|ed|ing)?|begin(?:s|ning)?|began|kick(?:s|ed) off|came out|comes? out|com(?:es|ing) to|land(?:s|ed)|roll(?:s|ed) out|shown|broadcast|staged|made|published|go(?:es)? live|screen(?:s|ed)|unveil(?:s|ed)|on (?:the )?air|"
    r"sequel|hit|original|drama|series|film|movie|blockbuster|romance|musical|show|thriller|comedy|webtoon|production|version|feature|title|miniseries|documentary|available|bound|scheduled|slated|set|opening|premiere"
)
_RELEASE_BEFORE = re.compile(rf"\b(?:{_RELEASE})(?:,)?(?: (?!announced|said|signed|after|until|since|filming|production|shooting)[\w’'+&\ue000\ue002\ue003\ue006-]+,?| [“‘\"_*]?[\ue002][”’\"_*,]*){{0,9}} (?:on|in|from|for|since|this|next|last|late|early|as early as|by|around|during|at the end of|of)? ?$|\b(?:{_RELEASE}) $", re.IGNORECASE)
_RELEASE_AFTER = re.compile(r"^,? (?:(?:\w+ ){0,3}?(?:premiere|release|debut|launch|opening|hit|drama|series|film|movie|romance|blockbuster|original|musical|thriller|comedy|sequel|show|production|broadcast|feature)\b|[“‘\"_*]*\ue002)")
_FIRST_OF_ALL = re.compile(r"^(?:On|In|From|This|Next|Since|Starting|Beginning|Come|Last) $")
_NOT_RELEASE = re.compile(r"\b(?:filming|shooting|production (?:began|begins|will begin|started|starts|wrapped)|signed|announced|founded|published|born|rolling|went into production|planning|dispatched|reported|said|according|awarded|won|honored|since|as of)\b[^.;]{0,40}$", re.IGNORECASE)
_BASED = re.compile(
    r"(?:based (?:up)?on|adapted from|adaptation of|adapts|inspired by|drawn from|takes its (?:plot|story) from|movie version of|film version of|series version of|stage version of|screen version of|version of|remake of|reworking of|reboot of|spin-off of|sequel to|take on|source material)"
    r"(?: (?:the|a|an|same|popular|hit|best-?selling|\w+-winning|famed|acclaimed|Naver|Kakao|Korean|Japanese|[\ue000\ue001\ue003\ue006](?:['’]s)?|[\w’'-]+)){0,6}? (novels?|web novels?|webtoons?|web comics?|manga|comics?|book|true stor(?:y|ies)|play|short story|memoir|video game|game|manhwa|musical|film|movie|series|drama)\b"
)
_BASED_TITLE = re.compile(r"(?:remake of|adaptation of|reworking of|version of|reboot of|take on|based on|adapted from|spin-off of|inspired by|remakes?|adapts)(?: (?:the|a|an|hit|popular|classic|[\w’'-]+|[\ue000\ue001\ue003\ue006](?:['’]s)?)){0,6}?,? [“‘\"'_*]*(\ue002)")
_SOURCE_PROVIDED = re.compile(r"(webtoon|novel|web novel|manga|comic|book)s? (?:provided|is|was) the (?:source material|basis)|(?:novel|webtoon|book|web novel) of (?:the same|that) (?:name|title)")
_KNOWN = "reference_title"


def read_productions(document: Document, stage: Stage, known_titles: dict) -> None:
    """Fill `values` and `evidence` of the document's works. `known_titles`: title key -> KnownTitle of the reference."""
    for scene in stage.scenes:
        if scene.sentence.block in ("furniture", "title"):
            continue
        _read_kinds(scene, stage)
        if scene.sentence.block == "heading":
            continue
        _read_sources(scene)
        for position, mention in sorted(scene.sentence.at.items()):
            if mention.type == ORGANIZATION:
                _read_organization(scene, position, mention)
            elif mention.type == PERSON:
                _read_person(scene, position, mention)
            elif mention.type == DATE:
                _read_release(document, scene, position, mention)
    for work in document.works:
        _settle(work, known_titles.get(work.key))


def _read_kinds(scene: Scene, stage: Stage) -> None:
    masked = scene.sentence.masked
    for anchor in scene.anchors:
        before, after = masked[max(0, anchor.start - 75) : anchor.start], masked[anchor.end : anchor.end + 90]
        near_before = re.search(r"[^.;:,“”\ue002]*$", before).group()
        apposed = re.match(r"^[”’\"'_*]*,?[”’\"'_*]*(?: \([^()]*\))?,?[”’\"'_*]* (?:is |was |will be )?(?:an?|the|its|another|\ue000['’]s)?\s?([^.;:,\ue002]*)", after)
        if anchor.weight == "anaphor":
            near_before, apposed = masked[anchor.start : anchor.end], None
        for kind, pattern in KIND.items():
            hit = None
            for match in pattern.finditer(near_before):
                hit = (anchor.start - len(near_before) + match.start(), anchor.start - len(near_before) + match.end())
            if anchor.weight == "anaphor" and hit:
                hit = (hit[0] + len(near_before), hit[1] + len(near_before))
                hit = (anchor.start + hit[0] - anchor.start, anchor.start + hit[1] - anchor.start)
            if not hit and apposed:
                match = pattern.search(apposed.group(1)[:70])
                if match:
                    base = anchor.end + apposed.start(1)
                    hit = (base + match.start(), base + match.end())
            if hit and 0 <= hit[0] < hit[1] <= len(masked):
                for work in anchor.works:
                    if "kind" not in work.values:
                        work.set("kind", kind, *scene.sentence.span(*hit), "kind_noun")
                break
        genre = re.search(rf"\b({GENRE_NOUNS})\b", near_before) or (apposed and re.search(rf"\b({GENRE_NOUNS})\b", apposed.group(1)[:70]))
        if genre and anchor.weight == "main":
            base = anchor.start - len(near_before) if genre.string == near_before else anchor.end + apposed.start(1)
            for work in anchor.works:
                if "genre" not in work.values:
                    work.set("genre", genre.group(1).lower(), *scene.sentence.span(base + genre.start(1), base + genre.end(1)), "genre_noun")


def _read_sources(scene: Scene) -> None:
    masked = scene.sentence.masked
    for match in _BASED_TITLE.finditer(masked):
        source = scene.sentence.at[match.start(1)]
        for work in _subject_before(scene, match.start()):
            if work.key != source.name or len(scene.works()) > 1:
                work.set("based_on", str(source.entry), source.start, source.end, "based_on_title")
    for match in _BASED.finditer(masked):
        for work in _subject_before(scene, match.start()):
            work.set("based_on", re.sub(r"s$", "", match.group(1)), *scene.sentence.span(*match.span(1)), "based_on_sort")
    for match in _SOURCE_PROVIDED.finditer(masked):
        noun = re.search(r"webtoon|web novel|novel|manga|comic|book", match.group())
        for work in scene.works()[:1]:
            work.set("based_on", noun.group(), *scene.sentence.span(match.start() + noun.start(), match.start() + noun.end()), "based_on_sort")


def _subject_before(scene: Scene, position: int) -> list[Work]:
    before = [a for a in scene.main if a.end <= position]
    if before:
        return before[-1].works
    after = [a for a in scene.main if a.start > position]
    return after[0].works if after and not scene.focus else list(scene.focus)


def _read_organization(scene: Scene, position: int, mention: Mention) -> None:
    if scene.sentence.block == "caption" and not re.search(r"original", scene.sentence.masked):
        return
    masked = scene.sentence.masked
    works = scene.works_at(position)
    if not works or mention.entry is None:
        return
    before, after = masked[max(0, position - 130) : position], masked[position + 1 : position + 160]
    kind = mention.entry.kind
    prenominal = re.match(r"^(?:['’]s)?(?: (?!and\b|is\b|was\b|has\b|in\b|for\b|which\b|will\b|said\b|to\b)[\w’'+-]+| [\ue003\ue006]){0,6} ?[“‘\"'_*]*\ue002", after)
    listed = re.search(r"\ue000(?:['’]s)?(?: \([^()]*\))?(?:, (?:[^,;.]{0,60}, )?|,? and |,? & |,? as well as |,? along with )(?:[\ue003\ue006](?:['’]s)? )?(?:[\w-]+ ){0,4}$", before)
    maker = bool(_MAKER_BEFORE.search(before)) or bool(_MAKES_ACTIVE.match(after)) or bool(re.match(r"^(?:,? \ue000)*(?:,? and \ue000)? (?:production|co-production)\b", after))
    if not maker and listed:
        maker = any(e.name for w in works for e in w.evidence if e.attribute == "organization" and e.role == "producer" and scene.sentence.start <= e.start < mention.start and mention.start - e.end < 90)
    role = None
    if kind in ("streamer", "broadcaster"):
        co_maker = re.search(r"(?:co-?produced|co-?production|jointly|produced|making|collaboration|co-planned)[^.;]{0,60}$", before) or re.match(
            r"^(?: and \ue000| is| are| will| to| has| jointly| also| have)* (?:co-?produc|(?:develop|making|make) |jointly produc|produc|co-?develop)", after
        )
        shown = _SHOWS.search(before[-60:]) or re.match(r"^(?:['’]s)?(?: \w+){0,3} (?:original|series|drama|film|show|hit|documentary|sitcom|airs|aired|will air|began airing|premiered|broadcast|is airing|streams|commissioned|ordered|picked up|offers|has)", after)
        if co_maker and not re.search(r"\b(?:on|via|through|for) $", before):
            role = "producer"
            if kind == "broadcaster" and shown and not re.search(r"produced by", before):
                _add(works, mention, "broadcaster", "shown_by")
        elif shown or prenominal or re.search(r"\($", before) or re.search(r"(?:by|on|for|from|to|via|through|with|of) (?:the )?(?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,4}$", before) or listed:
            role = kind
    elif maker or prenominal and re.match(r"^['’]s", after) and kind in (None, "studio", "other"):
        role = "producer"
    if role:
        _add(works, mention, role, "made_by" if role == "producer" else "shown_by")


def _add(works: list[Work], mention: Mention, role: str, rule: str) -> None:
    for work in works:
        work.prove("organization", mention.start, mention.end, rule, mention.name, role)
        work.spoken_of = True


def _read_person(scene: Scene, position: int, mention: Mention) -> None:
    if scene.sentence.block == "caption":
        return
    masked = scene.sentence.masked
    before, after = masked[:position], masked[position + 1 :]
    if _PERSON_NOT_PART.match(after) or _SOURCE_AUTHOR.search(before) or _SPEAKER.search(before[-40:]):
        return
    if (_EXEC_AFTER.match(after) or _EXEC_BEFORE.search(before[-45:])) and not _CREATIVE_EXEC.search(before[-60:] + after[:60]):
        return
    if _BRACKETED.match(after) and not re.search(r"\ue002", after[:3]):
        return
    if _CHARACTER_BEFORE.search(before[-24:]) and re.search(r"\ue001", before):
        return
    works = scene.works_at(position)
    if not works or len(works) > 4:
        return
    if not scene.main and not _has_screen_cue(masked, position):
        return
    role = "cast"
    for name, cue_before, cue_after in _ROLE:
        if cue_before.search(before[-60:]) or cue_after.match(after[:80]):
            role = name
            break
    for work in works:
        work.prove("person", mention.start, mention.end, f"{role}_of_work", mention.name, role)
        work.spoken_of = True


_SCREEN_CUE = re.compile(
    r"\b(?:stars?|starring|cast|plays?|played|role|roles|directed|directs|director|director's|directing|actor|actress|actors|written|writer|screenwriter|helmed|helms|heads?|heading|features?|featuring|co-stars?|lead|leads|leading|opposite|alongside|appears?|appearance|joins?|joined|paired|behind the camera|"
    r"produces?|producers?|scribe|screenplay|script|headlin\w+|portrays?|debut|come aboard|on board|ensemble|reunit\w+|supporting|cameo|hosts?|hosted|panelists?|contestants?|voiced?|penned)\b"
)


def _has_screen_cue(masked: str, position: int) -> bool:
    return bool(_SCREEN_CUE.search(masked))


def _read_release(document: Document, scene: Scene, position: int, mention: Mention) -> None:
    if scene.sentence.block == "caption":
        return
    masked, stated = scene.sentence.masked, mention.entry
    if stated.precision not in ("day", "month", "year", "quarter", "half"):
        return
    works = scene.works_at(position)
    if not works:
        return
    before, after = masked[:position], masked[position + 1 :]
    bracketed = re.search(r"\ue002[”’\"'_*,]* [(\[]$", before)
    if bracketed:
        anchor = next((a for a in reversed(scene.anchors) if a.end <= position), None)
        works = anchor.works if anchor else works
    elif _NOT_RELEASE.search(before[-60:]) or not (_RELEASE_BEFORE.search(before[-120:]) or _RELEASE_AFTER.match(after[:60]) or (_FIRST_OF_ALL.match(before) and re.search(rf"\b(?:{_RELEASE})\b", after[:120]))):
        return
    precision = stated.precision if stated.precision in ("day", "month") else "year"
    for work in works:
        held = work.values.get("release_precision")
        better = held is None or (["year", "month", "day"].index(precision) > ["year", "month", "day"].index(held) and work.values["released_on"].year == stated.start.year)
        if better:
            work.values["released_on"], work.values["release_precision"], work.values["release_basis"] = stated.start, precision, stated.basis
            work.evidence = [e for e in work.evidence if e.attribute != "released_on"]
        if work.values["released_on"] == stated.start:
            work.prove("released_on", mention.start, mention.end, "released_in")
            work.spoken_of = True


def _settle(work: Work, known: object | None) -> None:
    """What the document leaves open of a work that the reference data knows, proved by its title."""
    title = next((e for e in work.evidence if e.attribute == "title"), None)
    if known is None or title is None:
        return
    if "kind" not in work.values and known.kind:
        work.set("kind", known.kind, title.start, title.end, _KNOWN)
