"""Which companies make a work, and which show it.

Belongs here: the role of an organisation beside a work, alone or together with others. Not here: deals (partnerships).
"""

from __future__ import annotations

import re

from pipelines.extraction.company_anaphors import company_anaphors
from pipelines.extraction.scenes import Scene, Stage
from pipelines.extraction.types import ORGANIZATION, Document, Mention, Work
from pipelines.extraction.vocabulary import ANY_KIND, GENRE_NOUNS

_MAKER_BEFORE = re.compile(
    r"(?:\b(?:co-?produced|produced|made|created|co-?created|backed|co-invested|developed|planned|co-planned|crafted|put together|mounted|staged|financed|co-?financed|co-?developed|led|shot|helmed|packaged|bankrolled|spearheaded|handled)(?: (?:jointly|together|and \w+|\w+ly))?(?: (?:by|with|alongside|between))|\bdone by|\b(?:it|that|this)(?:['’]s| is| was| comes| came) (?:\w+ )?from|"
    r"\b(?:production|co-production|joint production|collaboration|project|collaborative effort|undertaking|work|brainchild|creation|partnership|co-venture) (?:of|from|by|between|with|involving)|\bhails? from (?:the )?(?:[\w-]+ ){0,3}|\bcom(?:es|ing) from (?:the )?(?:[\w-]+ ){0,3}|"
    r"\bpartners? [^.;]{0,40}\b(?:is|was|are|were)|\b(?:producers?|makers?|banner|studio|production compan(?:y|ies)|production house|companies|co-producers?|partners?|outfits?|labels?) (?:is|are|include|were|was|behind it (?:is|are))|"
    r"\b(?:in (?:collaboration|partnership|association|cooperation|conjunction|tandem) with|together with|jointly with|along with|with the participation of|teamed up with|teams? (?:up )?with|partnered with|partners with|alongside)|"
    r"(?:\ue002[”’\"'_*,]*|\b(?:film|movie|series|drama|show|musical|documentary|thriller|comedy|feature|title|romance|production|project|original)s?) from|\b(?:co-?produc\w+|produc\w+|co-?develop\w+|develop\w+|makes?|making|made|creat\w+|remak\w+|co-?financ\w+|mounts?|stag\w+)\b[^.;]{0,60} (?:with|alongside|together with)|\bbehind (?:the (?:project|series|film|drama|show|musical) )?(?:is|are|stands?)|\b[Bb]ehind \w+ (?:is|are)|\b(?:films?|movies?|series|dramas?|musicals?|documentar(?:y|ies)|thrillers?|comed(?:y|ies)|telenovelas?|romances?|features?|productions?|animations?|sitcoms?|epics?) by)[^.;:]{0,70}$"
    # "The studio, X, gave him eight months"; "Production of “Y” by X"
    r"|(?:^|[^\w-])producers? (?:at )?$|(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir) (?:[\w-]+ ){0,2}(?:studio|makers?|producers?|production (?:company|house)|banner)(?: behind (?:it|the \w+))?, (?:[\ue003\ue006](?:['’]s)? )?(?:[a-z-]+ ){0,2}$"
    r"|\ue002[”’\"'_*]*,? by (?:[\ue003\ue006](?:['’]s)? )?(?:[a-z-]+ ){0,3}$",
    re.IGNORECASE,
)
_MAKES_ACTIVE = re.compile(
    r"^(?:,[^.;]{0,60},|,)?(?: and \ue000| jointly| also| both| together| recently| is| are| has| have| had| been| will| which| that| who|, along with \ue000,?| to| plans to| will also| co-)*,? (?:co-?|jointly )?"
    r"(?:produc(?:e|es|ed|ing)|made|makes?|making|creat(?:e|es|ed|ing)|develop(?:s|ed|ing)?|co-?produc\w+|mount(?:s|ed|ing)|stag(?:es|ed|ing)|craft(?:s|ed)|co-?creat\w+|co-?develop\w+|"
    r"back(?:s|ed|ing)|foot(?:s|ed|ing)|pa(?:ys|id|ying) (?:for|the bill)|split(?:s|ting)? the (?:bill|cost)|bankroll(?:s|ed|ing)?(?: and produc\w+)?|put(?:s|ting)? together|cook(?:s|ed|ing) up|shot|shoot(?:s|ing)|shepherd(?:s|ed|ing)|remak(?:e|es|ing)|remade|adapt(?:s|ed|ing)|work(?:s|ed|ing)? on|in production on|turn(?:s|ed|ing))\b"
)
_IS_MAKER = re.compile(
    r"^(?:,[^.;]{0,60},)? (?:is|are|was|were|serves? as|acts? as|is also|is among) (?:the |a |an |one of the |among the )?(?:lead |main |local |Korean |original )?(?:maker|producer|co-producer|studio|company|banner|production (?:company|house)|creator|backer|financier)s?(?: (?:of|behind|on)\b|[,.;]|$)|"
    r"^, (?:the |a )?(?:[\w-]+ ){0,3}(?:maker|producer|studio|company|banner|creator|house|outfit|label)s? (?:of|behind)|^ as (?:the |a )?(?:backer|producer|co-producer|financier|production company|lead producer)|"
    r"^ (?:serves|served|serving|acts|acting) as (?:the )?(?:producer|co-producer|production)"
)
_PRODUCTION_OF = re.compile(
    r"^(?:(?:,| and|, and| &|/|-) ?\ue000)*(?: and)? (?:co-)?production\b|^[/–-]\ue000 co-?production"
)
# "The Finnish-Korean horror film (A and B)"
_BRACKETED = re.compile(rf"(?:\ue002[”’\"'_*,]*|\b(?:{ANY_KIND}|{GENRE_NOUNS})) \((?:\ue000(?:, | and | & |/))*$")
_MAKERS_FOLLOW = re.compile(
    r"(?:\b(?:compan(?:y|ies)|studios|producers|partners|firms|houses|players|outfits)\b[^.:]{0,60}|(?:produc|making|made)[^.:]{0,50}): .*$"
)
_LISTED = re.compile(
    r"\ue000(?:['’]s)?(?: \([^()]*\))?(?:, (?:[^,;.]{0,60}, )?|,? and |,? & |,? as well as |,? along with |,? plus )(?:[\ue003\ue006](?:['’]s)?(?:-based)? )?(?:(?!of\b|by\b|with\b|for\b|in\b)[\w-]+ ){0,4}$"
)
# "The partner on the Vietnamese side was X, whose “Y” …": X makes the work spoken of, as it made Y.
_PARTNER_IS = re.compile(
    r"\b(?:partner|producer|co-producer|studio|company|maker)s?\b[^.;]{0,40}\b(?:is|was|are|were) $"
)
_KNOWN_FOR_OTHER = re.compile(
    r"^, (?:whose|(?:the )?(?:[\w-]+ ){0,3}(?:maker|producer|studio|company|house|banner)s? (?:of|behind)|which (?:made|produced)|known for)\b"
)
# "One of the company's hits: “X”", "our drama “X”"
_ONE_OF_ITS = re.compile(
    rf"^(?:['’]s)? (?:[\w’'-]+ ){{0,4}}?(?:{ANY_KIND}|{GENRE_NOUNS}|hits?|titles?|shows?|formats?|projects?|originals?|productions?)(?::|,| is| was| are|,? called|,? titled)? ?[“‘\"'_*]*\ue002"
)
_ITS_TITLE = re.compile(r"^ (?:[\w’'-]+ ){0,4}[“‘\"'_*]*\ue002")
_OWNER_OF = re.compile(
    r"^['’]s (?:[\w-]+ ){0,3}(?:subsidiary|unit|arm|affiliate|division|label|studio|banner|production house)\b|^(?:-owned|-backed|-affiliated)"
)
# "“Harbin Sky,” CJ ENM's naval epic" and "“Orbit Nine,” a Warner Bros. space adventure"
_WHOSE_WORK = re.compile(r"\ue002[”’\"'_*]*,[”’\"'_*]* (?:an? |the )?(?:[\w-]+ ){0,2}$")
_WHOSE_TITLE = re.compile(r"^, whose (?:[\w’'-]+ ){0,5}[“‘\"'_*]*\ue002")
# "on X's terms" shows nothing on X
_RIGHTS_BOUGHT = re.compile(
    r"\brights (?:[^.;,]{0,30} )?(?:have been |were |are |had been )?(?:bought|acquired|picked up|secured|snapped up|taken) (?:from \ue000 )?by (?:the )?$"
)
# "“T,” TRT 1, from 2015", "“T,” KBS 2013", "“T” (2019, tvN)"
_STANDS_ALONE = re.compile(r"^(?: \ue005|,|\.|;|\)|$)")
# Who only releases a work makes none.
_PUTS_OUT_BEFORE = re.compile(
    r"\b(?:put out|released|distributed|handled|sold|opened|dated|rolled out) (?:[\w ]{0,20} )?by $"
)
_PUTS_OUT = re.compile(
    r"^ (?:will |is to |has |had |to )?(?:bow|releas|distribut|open|handl|dat)(?:e|es|ed|s)?(?: it| the \w+)? (?:in|on|next|this|last|across|at|for)\b"
)
# "X, in association with Y, produced."
_PRODUCED = re.compile(r"\b(?:are|is|were|was)? ?(?:co-)?produc(?:ed|es|ing)(?: jointly| together)?\.$")
_BY_ITS_LEAVE = re.compile(
    r"^['’]s (?:terms|account|books|watch|orders|behalf|part|side|own terms|shoulders|balance sheet)\b"
)
_A_WORK = re.compile(
    r"^(?:['’]s)? (?:[\w-]+ ){0,4}?(?:epic|adventure|film|movie|drama|series|thriller|comedy|romance|musical|documentary|production|animation|feature|blockbuster|title|sitcom|show)\b"
)
_PRENOMINAL_TITLE = re.compile(
    r"^(?:['’]s)?(?: (?!and\b|is\b|was\b|has\b|in\b|for\b|which\b|will\b|said\b|to\b)[\w’'+-]+| [\ue003\ue006]){0,6},? ?[“‘\"'_*]*\ue002"
)
_CO_MAKER_BEFORE = re.compile(
    r"(?:co-?produc\w+|joint(?:ly)?|producing|produced|making|collaborat\w+|co-planned|partner\w*|team\w*|co-?develop\w+|develop\w* with|together)[^.;]{0,60}\b(?:by|with|between|from|of|and|alongside|:)[^.;]{0,40}$"
    rf"|\b(?:{ANY_KIND}|{GENRE_NOUNS}) (?:by|from) (?:[\ue003\ue006](?:['’]s)? )?(?:\ue000(?:, |,? and |,? & )(?:[\ue003\ue006](?:['’]s)? )?)*$"
)
_CO_MAKER_AFTER = re.compile(
    r"^(?: and \ue000| is| are| will| to| has| jointly| also| have|, together with \ue000,)* (?:co-?produc|(?:develop|making|make|makes|made) |jointly produc|produc(?:e|ed|es|ing) |co-?develop|co-?financ)"
)
_PRODUCES = re.compile(r"^(?: is| has| will| also| itself| to)* (?:co-)?produc(?:es|ed|ing|e)\b(?! by)")
_PRODUCED_BY = re.compile(
    r"\b(?:produced|made|created|developed|shot)\b(?: for [^.;,]{0,40})? by (?:the )?(?:[\ue003\ue006](?:['’]s)? )?(?:[a-z-]+ ){0,2}$"
)
_OF_SOURCE = re.compile(r"\b(?:based on|adapted from|remake of|format)\b[^.;,\ue002]* (?:from|by|of) (?:the )?$")
_SHOW_VERB = (
    r"air(?:s|ed|ing)?|broadcasts?|broadcasting|stream(?:s|ed|ing)?|premier(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|launch(?:es|ed|ing)?|debut(?:s|ed|ing)?|available|shown|carried|run|ran|runs|drop(?:s|ped)?|bow(?:s|ed)?|ordered|commissioned|"
    r"greenlit|picked up|arriv(?:e|es|ed)|com(?:e|es|ing)|came|land(?:s|ed)|wrapped up|unveiled|simulcast|seen|watched|found?|offered|exclusive(?:ly)?|distributed|made|headed|heading|set|bound|served|on their way|placed|play(?:s|ed|ing)|screened|went out|goes out|back|beg[iau]ns?|starts?|started|put"
)
_SHOWN_ON = re.compile(
    rf"\b(?:{_SHOW_VERB})\b[^.;\ue002]{{0,90}}\b(?:on|by|via|through|to|for|at|with|over|and) (?:the )?(?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? |\ue000(?:['’]s)?,? (?:and |by |on )*){{0,6}}$"
)
_SHOWS_AFTER = re.compile(
    r"^(?:['’]s)?(?:,[^.;]{0,50},)?(?: \w+){0,3}? (?:original|originals|airs|aired|will air|(?:began|begins|has begun|starts|started) (?:airing|streaming|offering|showing|carrying)|unspools|has dated|simply put|puts?|premiered|premieres|will premiere|(?:counted|logged|recorded|registered|clocked) \ue004(?: \w+)? (?:views|hours|viewers)|broadcasts?|is airing|streams|streamed|will stream|commissioned|ordered|has commissioned|greenlit|picked up|offers|shows|carries|unveiled|dropped|launched|will launch|debuted|released|will release|is set to (?:air|release|stream))\b"
)
# "“Hagwon,” Disney Plus' first Korean original"
_APPOSED_ORIGINAL = re.compile(
    r"^['’]s? (?:[\w-]+ |[\ue003\ue006] ){0,5}?(?:originals?|exclusives?|series|dramas?|shows?|programmes?|programs?|films?|offering|hits?|title)\b"
)
_AFTER_TITLE = re.compile(r"\ue002[”’\"'_*]*(?:,[”’\"'_*]* (?:the )?| \(\ue005, )$")
_BESIDE = re.compile(
    r"\b(?:by|on|for|from|to|via|through|of|with|as a|is a|an?) (?:the )?(?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,4}$"
)
_STREAMER_SUBJECT = re.compile(r"^(?! (?:said|says|announced|Korea|executive|co-CEO|CEO))(?:['’]s)? [^.;]{0,90}\ue002")
# Words that say several companies do one thing: every company of the clause is then a maker.
_JOINT = re.compile(
    r"\b(?:co-?(?!productions\b)(?:produc|mak|made|financ|develop|creat|ventur|fund)\w*|joint(?:ly)?|together|collaborat\w*|collaborative|cooperat\w*|partner(?:s|ed|ing|ship)?|team(?:s|ed|ing)?[ -]?up|team(?:s|ed|ing)? with|hand in hand|hand-in-hand|in tandem|"
    r"lock(?:s|ed|ing)? arms|join(?:s|ed|ing)? (?:forces|hands)|link(?:s|ed|ing)? (?:up )?with|unit(?:es|ed|ing)|shar(?:es|ed|ing)|in association with|split(?:s|ting)? the|under one roof|both of its producers|in production on|"
    r"pool(?:s|ed|ing)?|sh(?:ake|akes|aking|ook) hands|alliance|tie-up|side by side|equal partners?|not go it alone|on board to (?:co-)?produce|joining lead company|crews|common project)\b",
    re.IGNORECASE,
)
_NOT_JOINT = re.compile(
    r"\b(?:not a co-producer|no co-production|neither|denied|denies|ruled out|merely|acquir\w+|rights (?:to|for|were)|stake|sold|distribut\w+|memorandum|MOU|joint venture|shareholders?|subscribers|box office chart)\b"
)
_THE_TWO = re.compile(
    r"(?:^|[,;—–] )(?:[Tt]he (?:two|three|four|\ue004) (?:[\w-]+ ){0,2}?(?:companies|studios|broadcasters|partners|firms|networks|houses|outfits|sides|producers|banners)|[Tt]he (?:pair|duo|trio|partners)|[Bb]oth (?:companies|studios|sides|firms)|[Tt]hey|[Tt]he companies)"
    r" (?:will |have |are |had |also |already |plan to |to |is |was |has )*(?:jointly |together |currently )?(?:co-?)?(?:mak\w+|made|produc\w+|develop\w+|creat\w+|shot|shoot\w*|wrapped|financ\w+|turn\w*|adapt\w*|bring\w*)"
)
# "“Dragon Cove,” their feature", "their film “Dragon Cove”"
_THEIRS = re.compile(
    rf"\ue002[”’\"'_*]*,[”’\"'_*]* their (?:[\w-]+ ){{0,3}}(?:{ANY_KIND}|{GENRE_NOUNS}|project)\b|\b[Tt]heir (?:[\w-]+ ){{0,3}}(?:{ANY_KIND}|{GENRE_NOUNS}|project),? [“‘\"'_*]*\ue002"
)
_OWNED = re.compile(r"(?:subsidiary|affiliate|arm|unit|division|label|part|owner|owned|studio) (?:of|by) (?:the )?$")
_SHOWN_HERE = re.compile(r"\b(?:on|via|through|to|for) (?:the )?(?:[\w-]+ ){0,2}$")
_MAKER_KINDS = frozenset({None, "studio", "broadcaster", "streamer", "distributor", "other", "agency", "technology"})
# A studio named in a sentence about one work makes it, unless the sentence is about selling, or somebody's agency.
_SALES = re.compile(
    r"\b(?:rights|sold|sells?|selling|distribut\w+|sales|acquir\w+|picked up|licens\w+|buyers?|bought|agency|represented|stake|merger|shares|denied|not a co-producer|box office|release by|handled by|shareholders?|territor\w+|invest\w+|deals?|sealed|presales?|pre-sales?)\b"
)
# Another clause, or another company's, lies between.
_APART = re.compile(r", (?:and|but|while|whereas|where) |;|\ue000[^,]*, whose ")
_NOT_MAKER_AFTER = re.compile(
    r"^(?:['’]s (?:CEO|chief|head|president|agency|shares|stock)|,? (?:said|says|told|her agency|his agency|their agency|the agency)| (?:CEO|chief|head|president|executive|official|spokes))"
)
_NOT_COMPANY = re.compile(
    r"\b(?:Festival|Market|Awards?|Ministry|Commission|Deadline|Variety|Hollywood Reporter|Herald|Times|Daily|Film Council|Forum)\b"
)


def read_makers(document: Document, stage: Stage) -> None:
    """Add the companies of each work to its evidence, with their role: producer, broadcaster or streamer."""
    lately: list[Mention] = []
    unnamed: dict[int, list[tuple[int, int, Mention]]] = {}
    for sentence, start, end, company in company_anaphors(document):
        unnamed.setdefault(sentence.index, []).append((start, end, company))
    for scene in stage.scenes:
        if scene.sentence.block == "heading":
            continue
        if scene.sentence.block == "title":
            _read_headline(scene)
            continue
        joint = (
            _read_joint(scene, lately, unnamed.get(scene.sentence.index, []))
            if scene.sentence.block != "caption"
            else []
        )
        for position, mention in sorted(scene.sentence.at.items()):
            if mention.type == ORGANIZATION:
                _read_organization(scene, position, mention, joint)
        for start, end, company in unnamed.get(scene.sentence.index, ()):
            _read_unnamed(scene, start, end, company)
        companies = _companies(scene)
        if len(companies) >= 2:
            lately = [m for _, m in companies]


def _read_headline(scene: Scene) -> None:
    """'X' of Korea's Y Company: a headline gives a work's maker right behind its title."""
    for anchor in scene.main:
        match = re.match(
            r"[”’\"'_*]* (?:of|from|by) (?:[\ue003\ue006](?:['’]s)? )?(\ue000)", scene.sentence.masked[anchor.end :]
        )
        mention = scene.sentence.at[anchor.end + match.start(1)] if match else None
        if mention is not None and mention.entry and mention.entry.kind in (None, "studio", "other"):
            _add(anchor.works, mention, "producer", "made_by")


def _companies(scene: Scene) -> list[tuple[int, Mention]]:
    """Organisations of a sentence that can make a work; owners, channels it is shown on and institutions are left."""
    masked = scene.sentence.masked
    found: list[tuple[int, Mention]] = []
    for position, mention in sorted(scene.sentence.at.items()):
        if mention.type != ORGANIZATION or mention.entry is None or mention.entry.kind not in _MAKER_KINDS:
            continue
        if (
            _NOT_COMPANY.search(mention.name)
            or _OWNER_OF.match(masked[position + 1 :])
            or _OWNED.search(masked[:position])
        ):
            continue
        if mention.entry.kind in ("streamer", "broadcaster") and _PRENOMINAL_TITLE.match(masked[position + 1 :]):
            continue
        if _SHOWN_HERE.search(masked[:position]) and mention.entry.kind in ("streamer", "broadcaster"):
            continue
        if re.match(r"['’]s \ue000", masked[position + 1 :]) or re.match(
            r" (?:said|says|hears|reported|reports)\b", masked[position + 1 :]
        ):
            continue
        found.append((position, mention))
    return found


def _read_joint(scene: Scene, lately: list[Mention], unnamed: list[tuple[int, int, Mention]]) -> list[Work]:
    """Give a work its makers where a sentence has several companies make it; 'the two' are the companies of the
    sentence before. Returns the work so treated."""
    masked = scene.sentence.masked
    mains = [a for a in scene.main if a.mention is not None or a.weight == "version"]
    trigger = _JOINT.search(masked)
    works = (
        scene.works_at(trigger.start())
        if trigger and mains
        else mains[0].works
        if mains
        else scene.focus
        if scene.anchors and scene.near
        else []
    )
    made_again = next(
        (a.works for a in mains if a.weight == "version" and works and a.works[0].key == works[0].key), None
    )
    works = made_again or works
    if len(works) != 1 or _NOT_JOINT.search(masked):
        return []
    if mains and lately and (_THE_TWO.search(masked) or _THEIRS.search(masked)):
        for mention in lately:
            _add(works, mention, "producer", "made_by_the_two")
        return works
    companies = _companies(scene)
    meant = [(start, end, m) for start, end, m in unnamed if m.name not in {c.name for _, c in companies}]
    if not trigger or not companies or len({m.name for _, m in companies} | {m.name for *_, m in meant}) < 2:
        return []
    for start, end, mention in meant:
        for work in works:
            work.prove("organization", *scene.sentence.span(start, end), "made_jointly", mention.name, "producer")
    for _, mention in companies:
        _add(works, mention, "producer", "made_jointly")
    return works


def _read_organization(scene: Scene, position: int, mention: Mention, joint: list[Work]) -> None:
    if scene.sentence.block == "caption" and "original" not in scene.sentence.masked:
        return
    masked = scene.sentence.masked
    works = scene.works_at(position)
    if _NOT_COMPANY.search(mention.name):
        return
    if not works or mention.entry is None:
        return
    settled = any(e.role == "producer" and e.start == mention.start for w in joint for e in w.evidence)
    if settled and any(a.end <= position for a in scene.main):
        return
    if _OWNER_OF.match(masked[position + 1 :]):
        return
    if not scene.anchors and not scene.near and not _PRODUCED.search(masked):
        return
    if (
        scene.focus
        and scene.near
        and _KNOWN_FOR_OTHER.match(masked[position + 1 :])
        and _PARTNER_IS.search(masked[:position])
    ):
        works = works + [w for w in scene.focus if w not in works]
    role = (
        _channel_role(scene, position, mention, works, joint)
        if mention.entry.kind in ("streamer", "broadcaster")
        else _maker_role(scene, position, mention, works)
    )
    if role:
        _add(works + _coordinate(scene, works), mention, role, "made_by" if role == "producer" else "shown_by")


def _read_unnamed(scene: Scene, start: int, end: int, company: Mention) -> None:
    """ "The company" makes the work where the words around say so outright."""
    masked = scene.sentence.masked
    works = scene.works_at(start)
    if not works or not (scene.anchors or scene.near) or _NOT_JOINT.search(masked):
        return
    before, after = masked[max(0, start - 130) : start], masked[end : end + 160]
    if (
        _is_maker(before, after)
        or (_ITS_TITLE if masked[start:end].lower() == "its" else _ONE_OF_ITS).match(masked[end:])
        and _titled(scene, works)
    ):
        for work in works:
            work.prove(
                "organization", *scene.sentence.span(start, end), "made_by_company_before", company.name, "producer"
            )
            work.spoken_of = True


def _titled(scene: Scene, works: list[Work]) -> bool:
    return any(a.weight in ("main", "version") for a in scene.anchors) or works[0] not in scene.works()


def _maker_role(scene: Scene, position: int, mention: Mention, works: list[Work]) -> str | None:
    masked = scene.sentence.masked
    before, after = masked[max(0, position - 130) : position], masked[position + 1 : position + 160]
    kind = mention.entry.kind
    if re.match(r"['’]s \ue000", after):
        return None
    if _PUTS_OUT_BEFORE.search(before) or _PUTS_OUT.match(after):
        return None
    maker = _is_maker(before, after) or bool(_MAKERS_FOLLOW.search(masked[:position]))
    if not maker and _LISTED.search(before):
        maker = any(
            e.attribute == "organization"
            and e.role == "producer"
            and scene.sentence.start <= e.start < mention.start
            and mention.start - e.end < 90
            for w in works
            for e in w.evidence
        )
    owns = _PRENOMINAL_TITLE.match(after) and after.startswith(("'s", "’s")) and kind in (None, "studio", "other")
    stated = maker or _WHOSE_TITLE.match(after) or _WHOSE_WORK.search(before) and _A_WORK.match(after) or owns
    likely = (
        kind == "studio"
        and _titled(scene, works)
        and len(works) == 1
        and not _SALES.search(masked)
        and not _NOT_MAKER_AFTER.match(after)
        and not _APART.search(_between(scene, position, works))
    )
    return "producer" if stated or likely else None


def _between(scene: Scene, position: int, works: list[Work]) -> str:
    """The words between a company and the nearest anchor of a work; nothing where the sentence has none."""
    gaps = [
        scene.sentence.masked[anchor.end : position]
        if anchor.end <= position
        else scene.sentence.masked[position + 1 : anchor.start]
        for anchor in scene.main
        if works[0] in anchor.works
    ]
    return min(gaps, key=len, default="")


def _is_maker(before: str, after: str) -> bool:
    return any(p.search(before) for p in (_MAKER_BEFORE, _BRACKETED)) or any(
        p.match(after) for p in (_MAKES_ACTIVE, _IS_MAKER, _PRODUCTION_OF)
    )


def _channel_role(scene: Scene, position: int, mention: Mention, works: list[Work], joint: list[Work]) -> str | None:
    """A channel shows what is named beside it; where it makes the work with others it is a producer."""
    masked = scene.sentence.masked
    before, after = masked[max(0, position - 130) : position], masked[position + 1 : position + 160]
    kind = mention.entry.kind
    shown = _SHOWN_ON.search(before) or _SHOWS_AFTER.match(after)
    makes_too = _CO_MAKER_BEFORE.search(before) or _CO_MAKER_AFTER.match(after)
    alone = not joint and not _JOINT.search(masked) and len({m.name for m in scene.sentence.of(ORGANIZATION)}) == 1
    if _OF_SOURCE.search(before):
        return None
    if _AFTER_TITLE.search(before) and _STANDS_ALONE.match(after):
        return kind
    if (
        makes_too
        and (not alone or _PRODUCES.match(after) or _PRODUCED_BY.search(before))
        and not re.search(r"\b(?:on|via|through|for) $", before)
    ):
        if kind == "broadcaster" and shown:
            _add(works, mention, "broadcaster", "shown_by")
        return "producer"
    listed = _LISTED.search(before) and any(
        e.attribute == "organization"
        and e.role in ("broadcaster", "streamer")
        and scene.sentence.start <= e.start < mention.start
        for w in works
        for e in w.evidence
    )
    beside = before.endswith("(") or listed or _BESIDE.search(before) or _STREAMER_SUBJECT.match(after)
    if _WHOSE_TITLE.match(after) or _RIGHTS_BOUGHT.search(before):
        return kind
    if _BY_ITS_LEAVE.match(after):
        return None
    if _AFTER_TITLE.search(before) and _APPOSED_ORIGINAL.match(after):
        return kind
    if makes_too and alone or shown or _PRENOMINAL_TITLE.match(after) or _titled(scene, works) and beside:
        return kind
    return None


def _coordinate(scene: Scene, works: list[Work]) -> list[Work]:
    """Works whose title hangs on the same preposition further on: 'the maker of “A,” a thriller, and of “B”'."""
    found: list[Work] = []
    for anchor in scene.main:
        if anchor.works[0] not in works and re.search(
            r",? and of (?:the )?[“‘\"'_*]*$", scene.sentence.masked[: anchor.start]
        ):
            found.extend(anchor.works)
    return found


def _add(works: list[Work], mention: Mention, role: str, rule: str) -> None:
    for work in works:
        work.prove("organization", mention.start, mention.end, rule, mention.name, role)
        work.spoken_of = True
