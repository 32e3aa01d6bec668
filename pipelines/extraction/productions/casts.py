"""Who is in a work and who made it by hand: cast, directors, writers and producers named with it.

Belongs here: which person belongs to which work, in what part. Not here: who is a person (people), who moves abroad (moves).
"""

from __future__ import annotations

import re

from pipelines.extraction.language.vocabulary import (
    ACTOR_NOUN,
    ANY_KIND,
    DIRECTOR_NOUN,
    EXECUTIVE_NOUN,
    GENRE_NOUNS,
    PRODUCER_NOUN,
    REPORTING,
    SINGER_NOUN,
    WRITER_NOUN,
)
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.productions.person_anaphors import hero_of, is_interview, read_own_work, read_pronouns
from pipelines.extraction.types import ORGANIZATION, PERSON, Document, Mention, Work

_PERSON_NOT_PART = Pattern(
    rf"^(?:['’]s (?:(?:popular|best-?selling|acclaimed|hit|famed|award-winning|long-running|beloved|original|debut|same-name|\w+ly)[ ,]+)*(?:novel|webtoon|book|web novel|comic|manga|memoir|short story|stage play|web comic|novella|manhwa|story|(?:own )?(?:[\w-]+ )?(?:company|shingle|banner|outfit|label))\b|"
    r" (?:runs|heads|founded|leads|chairs) (?:the )?\ue000| has (?:the rights|rights|it for|\ue003)|"
    rf",? (?!wrote (?:and|the|it|all|both|every|\w+ of)\b)(?:{REPORTING})\b)"
)
_SOURCE_AUTHOR = Pattern(
    r"(?:novels?|webtoons?|books?|comics?|manga|web novels?|memoir|short story|web comics?|novella|manhwa)(?: (?:series|of (?:the same|that) (?:name|title)))?(?: of [\w ]{0,20})? (?:by|from|of)(?: (?:[\w’'-]+|\ue001,?|[\ue003\ue006](?:['’]s)?)){0,5} ?$|\b[Cc]reated by the (?:artist|writer|author)s?(?: known as)? ?$|(?<!directed )(?<!helmed )(?<!written )(?<!penned )(?<!played )(?<!produced )(?<!headlined )(?<!fronted )\bby [\ue003\ue006]['’]s (?:\ue001 and [\ue003\ue006]['’]s )?$"
)
_EXEC_AFTER = Pattern(
    rf"^(?: \([^()]*\))?, (?:the |a |an |its |who (?:is|heads|leads|runs) )?(?:[\w’'&+-]+ |\ue000(?:['’]s)? ){{0,6}}?(?:{EXECUTIVE_NOUN})(?!\w)|^, who (?:heads|leads|runs|looks after|sells|oversees|founded|co-founded|chairs|owns)"
)
_EXEC_BEFORE = Pattern(
    rf"(?<!to the )(?<!as the )(?<!plays the )(?:{EXECUTIVE_NOUN}),? $|(?:staff|contributing|senior) (?:writer|editor|reporter),? $",
    re.IGNORECASE,
)
_CREATIVE_EXEC = Pattern(
    r"^ (?:co-)?produced (?:the|it|both)\b|(?:led|produced|headed|spearheaded|helmed|created|directed|overseen|backed) by[^.;]*$|\bproducer\b|(?:written|penned|scripted|adapted) by (?:the )?(?:[\w-]+ )?$"
)
_SPEAKER = Pattern(
    rf"(?:{REPORTING})(?: \w+)? $|according to (?:[\w ,]+ )?$|\bFor $|\basked $|\b(?:said|says) \ue000(?:['’]s)? (?:[\w-]+ ){1, 3}$"
)
_CHARACTER_BEFORE = Pattern(
    r"(?:(?<!well )\bas(?: (?:the|an?|her|his|their)(?: (?!and\b)[a-z-]+){0,3})?|\bvoices? to(?: (?:his|her|the) \w+)?|\ue001 to (?:his|her) \w+|plays?|played|playing|portrays?|portraying|named|called|(?:the )?(?:role|part) of|he was|she was|he is|she is|is|character|meets?) $"
)
_PRONOUN_PLAYS = Pattern(r"\b(?:[Hh]e|[Ss]he) (?:(?:also|now|again|first) )?(?:plays|played|portrays|portrayed) $")
# "He was P when Q played him", "became P": characters, though no actor stands before them
_BECAME = Pattern(r"\b(?:[Hh]e|[Ss]he) (?:was|is|became|becomes) $|\btold by $")
# "Pilate is P", "Ali, a surgeon in training, is P": the part is told first
_PART_IS = Pattern(
    r"(?:^|[,;:] (?:and |while )?)(?!He\b|She\b|It\b|There\b|This\b)[A-Z][\w’'-]+(?:, [^,;]{3,60},)? (?:is|was) $"
)
# "P and Q have become R and S", "in the role that belonged to P": they are another version's
_REPLACED_AFTER = Pattern(
    r"^(?:(?:,| and|, and) \ue001)* (?:(?:have|has) become|(?:gave|gives?|give|makes?|made|making) way (?:to|for)) \ue001"
)
_REPLACED_BEFORE = Pattern(
    r"\b(?:belonged to|(?:took|takes?|taking) over from|inherit(?:s|ed) [^,;]{0,30}from|in(?:to)? (?:the )?(?:place|shoes|stead|footsteps) of|instead of|(?:originally|once|first) (?:played|sung|taken) by|made famous by|follow(?:s|ed|ing) in the footsteps of) (?:\ue001(?:,| and|, and) )*$"
)
_DID_IT_BEFORE = Pattern(r"\bdid it (?:first|before)\b")
# People who are met, watched or talked to
_MET = Pattern(
    r"\b(?:talk(?:s|ed|ing) to|talks with|met|meets|friends? of|friends with|admirers? of|fans? of|tribute to|[Ii]n the audience (?:was|were|sat)|thank(?:s|ed)?) (?:the )?(?:[\w-]+ )?$"
)
_BRACKETED = Pattern(r"^ \((\ue001)")
_ROLE = (
    (
        "director",
        Pattern(
            rf"(?:(?:{DIRECTOR_NOUN}|directed by|helmed by|director is|directors are|from director|behind the camera (?:is|are)|at the helm (?:is|are)|under the direction of|(?:film|movie|picture|feature) by|directing duties (?:with|go to)|megaphone (?:is|was)|[Dd]irection (?:is |was )?(?:by|in the hands of)|direction:|\bdir\.|helmer)[^.;:]{{0,30}})$",
            re.IGNORECASE,
        ),
        Pattern(
            r"^(?: \([^()]*\))?(?:,[^,.;]{3,90},)?(?:,? (?:who |is |was |has |will |to |also |both |may |might |could |would |now |currently |then )*(?:directs?|takes? the director[’']s chair|directed|directing|helms?|helmed|helming|co-direct\w*|is (?:at the helm|directing|attached to direct)|at the helm|behind the camera|made (?:it|this)\b|shared? the director[’']s chair|took the director[’']s chair|shot|was engaged to shoot|calls? (?:the shots|action)|will call (?:the shots|action))\b|, (?:the |a |an )?(?:[\w’'-]+ ){0,4}(?:director|filmmaker|auteur|hitmaker)|['’]s (?:directorial|next (?:film|feature|drama|project)|film|latest))"
        ),
    ),
    (
        "writer",
        Pattern(
            rf"(?:{WRITER_NOUN}|written by|penned by|scripted by|script (?:is |was )?by|from writer|screenplay (?:is |was )?by|book (?:is |was )?(?:by|reworked by)|lyrics (?:are |were )?by|playwright|(?:wrote|written|co-wrote|co-written) (?:it |them |the (?:script|book) )?(?:together )?with)[^.;:]{{0,25}}$",
            re.IGNORECASE,
        ),
        Pattern(
            r"^(?: \([^()]*\))?(?:,[^,.;]{3,90},)?(?:,? (?:who |is |was |has |will |also |to )*(?:write\b|script\b|wrote|writes|penned|pens|scripted|is writing|co-wrote)\b|, (?:the |a )?(?:[\w’'-]+ ){0,3}(?:screenwriter|scriptwriter|writer))"
        ),
    ),
    (
        "producer",
        Pattern(
            rf"(?:{PRODUCER_NOUN}|produced by|executive produced by|co-produced by|led by)[^.;:]{{0,30}}$",
            re.IGNORECASE,
        ),
        Pattern(
            r"^(?: \([^()]*\))?(?:,[^,.;]{3,90},)?(?:,? (?:who |is |was |has |will |also )*(?:produces|executive produces|is producing|will produce|produced)\b|, (?:the |a )?(?:[\w’'-]+ ){0,3}(?:producer)\b|[^.;]{0,40}(?:named|as|serve as) (?:a |the |an )?(?:executive )?producer)"
        ),
    ),
)


def read_casts(document: Document, stage: Stage) -> None:
    """Add the people of each work to its evidence. A pronoun is the person of the headline, else the one named last."""
    lately: Mention | None = None
    hero, interviewed = hero_of(document), is_interview(document)
    characters = _characters(document)
    for scene in stage.scenes:
        if scene.sentence.block not in ("body", "list", "caption"):
            continue
        if scene.sentence.block == "caption" and not (scene.main and _SHOWN_AS.search(scene.sentence.masked)):
            continue
        for position, mention in sorted(scene.sentence.at.items()):
            if mention.type == PERSON and mention.name not in characters:
                _read_person(scene, position, mention)
        _read_credits(scene)
        if hero or lately:
            read_pronouns(scene, hero or lately, hero is not None, interviewed)
            read_own_work(scene, hero or lately)
        people = scene.sentence.of(PERSON)
        lately = people[0] if people else lately


def _characters(document: Document) -> set[str]:
    """Names that are only parts: somebody plays or voices them, and nothing is known of such a person."""
    return {
        mention.name
        for sentence in document.prose()
        for position, mention in sentence.at.items()
        if mention.type == PERSON and _is_part(sentence.masked[:position], mention)
    }


def _is_part(before: str, mention: Mention) -> bool:
    if _BECAME.search(before[-16:]):
        return not (mention.entry and mention.entry.occupation)
    told = "\ue001" in before or _PRONOUN_PLAYS.search(before[-32:])
    return bool(told) and bool(_CHARACTER_BEFORE.search(before[-32:])) and not _PART_IS.search(before[-80:])


# "“T” stars P (left) and Q", "P as the queen in T": what a caption says of a cast
_SHOWN_AS = Pattern(r"\b(?:stars?|starring|plays?|played by|portrays?)\b|\ue001 as (?:the|an?)\b")
# Between a person and an earlier work of theirs: "P (“T”)", "P, only months out of “T,”", "P of “T” fame".
_CREDIT_GAP = Pattern(
    r"(?: \(|,? of (?:TV['’]s )?|, (?:who|whose|known|best known|last seen|seen|until|only|of|fresh|the|an?|star|director|late|formerly|most recently|out|then)\b[^;]{0,90}?|['’]s (?:\w+ ){1,3}since )[“‘\"'_*]*"
)
_NO_CREDIT = Pattern(r"\b(?:like|such as|than|remake|version|compar\w+|rival|fan|watch\w*|seen by|based)\b")


def _read_credits(scene: Scene) -> None:
    """Somebody's earlier work has them among its people; it does not become a work that the article speaks of."""
    masked = scene.sentence.masked
    for anchor in scene.anchors:
        position = masked.rfind("\ue001", 0, anchor.start)
        if anchor.weight != "credit" or position < 0:
            continue
        gap = masked[position + 1 : anchor.start]
        if not _CREDIT_GAP.fullmatch(gap) or _NO_CREDIT.search(gap):
            continue
        person = scene.sentence.at[position]
        known = person.entry.occupation if person.entry else None
        stated = _role(masked[:position], gap)
        role = stated or (known if known in ("director", "writer", "producer") else "cast")
        for work in anchor.works:
            work.prove("person", person.start, person.end, "credit_of_person", person.name, role)


def _read_person(scene: Scene, position: int, mention: Mention) -> None:
    masked = scene.sentence.masked
    before, after = masked[:position], masked[position + 1 :]
    if _PERSON_NOT_PART.match(after) or _SOURCE_AUTHOR.search(before) or _SPEAKER.search(before[-40:]):
        return
    if _REPLACED_AFTER.match(after) or _REPLACED_BEFORE.search(before) or _MET.search(before[-40:]):
        return
    if (_EXEC_AFTER.match(after) or _EXEC_BEFORE.search(before[-45:])) and not (
        _CREATIVE_EXEC.search(before[-60:]) or _CREATIVE_EXEC.search(after[:60])
    ):
        _read_head(scene, position, mention)
        return
    if re.search(r"\ue001 \(\ue001\)(?:,| and|, and) $", before) and not _BRACKETED.match(after):
        return
    if _BRACKETED.match(after) and not re.search(r"\ue002", after[:3]):
        return
    if _is_part(before, mention) or _DID_IT_BEFORE.search(masked):
        return
    works = _possessed(scene, position) or scene.works_at(position)
    if not works or len(works) > 4:
        return
    known = mention.entry.occupation if mention.entry else None
    role = _role(before, after)
    if (
        scene.main
        and (role is None or _PERFORMER_BEFORE.search(before[-40:]))
        and _NEW_CLAUSE.search(before)
        and _DOES_ELSE.match(after)
    ):
        return
    if not scene.main and _ONLOOKERS.search(masked):
        return
    if (
        not scene.main
        and role is None
        and not (scene.near and (known or _TRADE_BEFORE.search(before[-40:]) or _AS_PART.match(after)))
        and not _SCREEN_CUE.search(masked)
        and not _OWN_WORK.match(after)
        and not _PART_IS.search(before)
    ):
        return
    apposed = _TITLE_COMMA.search(before) and _WHOSE_KIND.match(after)
    if role is None and known != "actor" and (apposed or _WHOSE_WORK.match(after)):
        role = known if known in ("writer", "producer") else "director"
    role = role or (known if known in ("director", "writer", "producer") else "cast")
    for work in works:
        work.prove("person", mention.start, mention.end, f"{role}_of_work", mention.name, role)
        work.spoken_of = True


def _possessed(scene: Scene, position: int) -> list[Work]:
    """The source or credit whose title a possessive person stands before: "bought P's “T”"."""
    owned = _WHOSE_WORK.match(scene.sentence.masked[position + 1 :])
    if not owned:
        return []
    at = position + owned.end()
    return next((a.works for a in scene.anchors if a.weight in ("source", "credit") and a.start <= at < a.end), [])


def _read_head(scene: Scene, position: int, mention: Mention) -> None:
    """The head of the company that makes a musical is its producer."""
    masked = scene.sentence.masked
    works = scene.works() if len(scene.works()) == 1 else []
    nearby = [m for at, m in scene.sentence.at.items() if abs(at - position) < 60 and m.type == ORGANIZATION]
    for work in works:
        makers = work.organizations("producer")
        if work.values.get("kind") == "musical" and any(m.name in makers for m in nearby) and "\ue001" in masked:
            work.prove("person", mention.start, mention.end, "producer_of_work", mention.name, "producer")


def _role(before: str, after: str) -> str | None:
    if _PERFORMER_BEFORE.search(before[-40:]):
        return "cast"
    beside = before.endswith("\ue001 with ")  # "reunites director P with Q"
    for name, cue_before, cue_after in _ROLE:
        if not beside and cue_before.search(before[-60:]) or cue_after.match(after[:80]):
            return name
    return None


_PERFORMER_BEFORE = Pattern(
    rf"\b(?:{ACTOR_NOUN}|{SINGER_NOUN}|soprano|tenor|(?:headlined|fronted|toplined|played|portrayed|voiced) by|starring|featuring) $"
)
# "P as the useless cop"
_AS_PART = Pattern(r"^(?:, who (?:is|was) [\w ]{1,30})? as (?:(?:the|an?|her|his|their|young|old)\b|[A-Z])")
_TRADE_BEFORE = Pattern(rf"\b(?:{ACTOR_NOUN}|{SINGER_NOUN}) $")
# "P is attached to “T,” and singer Q has been talking to": Q does something else.
_NEW_CLAUSE = Pattern(r"\ue002[^;]*(?:,[”’\"'_*]* (?:and|while|but)|;) (?:[\w-]+ ){0,3}$")
_DOES_ELSE = Pattern(
    r"^ (?:has|have|had|is|was) (?:also )?(?:been )?(?:talking|seen|said|told|known|due|busy|back|preparing|considering|shooting|filming|making)\b"
)
_ONLOOKERS = Pattern(
    r"\b(?:red carpet|guests?|(?:in|among) the audience|attend(?:s|ed|ing)|turned up|came to see|invited|fans? of|cheer(?:s|ed)|congratulat\w+|tweeted|posted)\b"
)
_OWN_WORK = Pattern(
    rf"^['’]s (?:[\w-]+ ){{0,3}}?(?:{ANY_KIND}|{GENRE_NOUNS}|film|feature|drama|project|series|role|movie|debut|musical|part)\b"
)
# "for Éric Lartigau's comedy “#Iamhere”"
_TITLE_COMMA = Pattern(r"\ue002[”’\"'_*,]*,[”’\"'_*]* $")
_WHOSE_KIND = Pattern(rf"^['’]s? (?:[\w’'-]+ |[\ue003\ue006] ){{0,5}}?(?:{ANY_KIND}|{GENRE_NOUNS})\b")
_WHOSE_WORK = Pattern(
    rf"^['’]s? (?:(?!agency|character|role|wife|husband|co-star)[\w’'-]+ |[\ue003\ue006] ){{0,6}}?(?:{ANY_KIND}|{GENRE_NOUNS})(?: [\w-]+){{0,2}},? [“‘\"'_*]*\ue002|^['’]s? (?:latest |new |hit )?[“‘\"'_*]*\ue002"
)
_SCREEN_CUE = Pattern(
    r"\b(?:stars?|[Ss]tarring|starred|to star|will star|the cast|cast in|cast as|is cast|plays?|played|playing|takes? the (?:part|role)|the role|roles? (?:of|as|in|went|will)|directed|directs|will direct|directing duties|written by|helmed|helms|heading|features|featuring|co-stars?|in the lead|the lead (?:role|in|of)|leads|leading roles?|female lead|male lead|opposite|alongside|appears?|appear|"
    r"joins?|joined|paired|behind the camera|at the helm|screenplay|script|headlin\w+|portrays?|come aboard|on board|ensemble|reunit\w+|cameo|hosts?|hosted|presented by|sing|sings|sang|in alternation with|in the title role|title role|in the roles?|performs?|performed|perform|panelists?|voiced|voices|penned|as (?:a |an )?(?:executive )?producer|named as|special appearance|attached|(?:is|was|are) (?:headed|led|topped) by|(?:took|takes?|taking|has|had|got|landed|won|share[sd]?) (?:on )?(?:the|that|a) (?:[\w’'-]+ ){0,3}(?:role|parts?|lead)|director[’']s chair|stages it|(?:his|her|their) voices?|g[ai]ve(?:s)? voice|supplied the|(?:filmed|shot)\b[^.;]* with|composed the|score (?:is|was) by|heard in|title part|the part of|the lead is|part in (?:it|the)|role in (?:it|the)|for (?:his|her) part|is a (?:find|delight|revelation)|as (?:young|the young|a grown)|(?:lends?|lent|lending) (?:his|her|their) voices?|title part|turn as|(?:words|lyrics|tunes|music|songs) (?:is |are |was |were )?by|composer|lyricist|wrote the (?:book|score|lyrics|music|songs)|in charge of the|leads a cast|work of|brainchild of|from the pen of|the authors)\b|\(\ue001\)|\ue001 (?:is|are) (?:the|an?) (?!\w*(?:chief|head|director|producer|CEO))|\ue001 is [A-Z][\w-]+[,.;]"
)
