"""Who the parties of a deal are: each slot of a frame filled from its sentence.

Belongs here: slots, and the companies that act together. Not here: which deal a sentence states (partnerships), and who
is meant where the sentence names nobody (remembered).
"""

from __future__ import annotations

import re

from pipelines.extraction.deals.anaphors import OF_A_WORK, subject_before
from pipelines.extraction.deals.frames import CONTENT, FRAMES, Frame
from pipelines.extraction.deals.phrases import Phrase
from pipelines.extraction.deals.remembered import BACK, BOTH, SYMMETRIC, remembered
from pipelines.extraction.deals.sellers import seller_of
from pipelines.extraction.deals.ventures import owners_only
from pipelines.extraction.language.vocabulary import WORK_NOUN
from pipelines.extraction.memory.scenes import Scene, Stage
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import CHANNELS, ORGANIZATION, Document, Mention

_KEPT = frozenset({"buyer", "investor", "company"})  # until the deal is made (partnerships)
_ROLES = {"acquirer": "acquirer", "target": "target", "seller": "seller"}
_TRANSPARENT = ("", "of", "in")
_REPORTED = Pattern(
    r"^(?:,[^,;]{0,60},)? (?:said|says|told|reported|reports|announced that|confirmed|disclosed in|declined)\b|^['’]s (?:[\w-]+ ){0,4}(?:head|chief|CEO|president|spokes\w+|executive|director|manager|official)\b"
)
_REPORT_BEFORE = Pattern(
    r"\b(?:said|says|told|according to|reported by|confirmed by|an? (?:official|spokes\w+|executive) (?:of|at|from)) (?:\w+ ){0,3}$"
)
# "a partner in X", "the heads of X and Y met"
_PEER_IN = Pattern(
    r"\b(?:partners?|ally|allies|friends?|match|counterparts?|sister|collaborator|backer) (?:in|at|for) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,4}$"
)
_PEOPLE_OF = Pattern(
    r"(?:\ue001,?|\b(?:chiefs?|heads?|representatives?|executives?|presidents?|officials?|delegat\w+|CEOs?|leaders?|bosses|teams?|people|chair\w*|directors?|managers?|(?:[Ss]aid|says) [A-Z][\w-]+(?: [A-Z][\w-]+)?)) (?:of|from|at) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,4}$"
)
_SIGNS_FOR = Pattern(r"\ue001,? for (?:the )?$")
# "formerly the head of production for X", "at the festival of X": where somebody was, or where it happened.
_ELSEWHERE = Pattern(r"\b(?:former(?:ly)?|ex-|once|previously|veteran|alumn\w+)\b[^.;\ue000]{0,60}$")
_OCCASION = Pattern(r"(?:Festival|Awards|Market|Pavilion|Expo|Fair|Forum|Summit|Palooza|Con)$")
_LISTS = Pattern(
    r"\b(?:studios|houses|companies|labels|firms|agencies|producers|outfits|start-?ups|makers|businesses|brands|them|\ue004)(?:,? (?:among them|including|such as|namely|like)|:| -| –| —) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,3}$"
)
_ITS_SHARES = Pattern(
    r"['’]s? (?:[\w-]+ |\ue004 ){0,3}(?:shares?|stakes?|stock|equity|ownership|control|holdings?|management rights)\W*(?:(?:have|has|had) )?"
)
_CONTENT_OF = Pattern(
    r"(?:rights|licen[cs]e|\ue004|package) (?:(?:to|for|of|on|in) )?(?:[a-z-]+ |\ue004 ){0,4}(\ue000)(?:['’]s?)? (?:[a-z-]+ |\ue006 ){0,3}(?:dramas?|series|shows|films|titles|library|catalogu?e|programm?es|programs|content|formats)\b"
)
# "the series that director X is adapting": a person acts, no company.
_PERSON_ACTS = Pattern(r"\ue001(?:, \d\d,)? (?:(?:is|was|has|had|will|would|also|then|later|now|\w+ly) )*$")
_WITH_WHOM = Pattern(r", with (?:whom|which)\b")
_OF_WHOM = Pattern(r" of (?:the )?(?:[a-z-]+ |[\ue003\ue006](?:['’]s|-based)? ){0,4}")
_SECOND_VERB = Pattern(r"(?:,[^,;]{0,60},)?,? and (?:then |also |later |has |had |is |\w+ly )*")
_OBJECT_OF = Pattern(
    r"\b(?:b(?:uys|ought)|acquir\w+|add(?:s|ed)|t(?:ook|akes)|found(?:s|ed)|sold|sells|launch(?:es|ed)|own(?:s|ed)|of|in|with|runs?|made|makes|signed|produc\w+) (?:an? |the |its )?(?:[a-z-]+ ){0,3}$"
)
_AND_BEFORE = Pattern(r",? and (?:[a-z-]+ |[\ue003\ue006](?:['’]s)? ){0,4}$")
_PRICED = Pattern(r"\bfor (?:about |around |some |up to )?\ue004")
_SHARE_OF = Pattern(
    r"(?:stake|holding|interest|shares|control|half|majority|\ue004)(?: \w+)? (?:of|in) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,5}$",
    re.IGNORECASE,
)
_RELATIVE = Pattern(
    r"^, (?:which|whom|that|(?:the|an?) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s|-based)? ){1,4}(?:that |which )?)[^,;]*$"
)
_WHICH = Pattern(
    r",? (?:which|that|who)(?: (?:has|have|had|will|is|are|was|also|recently|last year|\ue005))*(?: (?:closed|completed|announced|sealed|made|led|signed|confirmed|finali[sz]ed)(?: the| an?| its)?)? ?"
)
_RIGHTS = Pattern(r"\b(?:rights|licen[cs]\w+|deals?|agreements?|pre-?sales?|sold|bought|acquired|package)\b")
_VENTURE_FRAMES = frozenset(f.pattern.pattern for f in FRAMES if f.kind == "joint_venture")
_UNDER_PACT = frozenset(f.pattern.pattern for f in FRAMES if f.rule == "under_pact")
_PACT_FRAMES = frozenset(f.pattern.pattern for f in FRAMES if f.rule in ("signs_pact", "under_pact", "pact_signed_by"))


# "the KBS2 series of 2011"
_A_WORK = Pattern(rf"^ (?:[\w-]+ )?(?:{WORK_NOUN})\b")


def parties_of(
    document: Document, stage: Stage, scene: Scene, frame: Frame, match: re.Match, found: list[Phrase]
) -> list[tuple[Mention, str]]:
    """The parties of a frame at `match`, or nothing where a slot that it needs stays empty."""
    if frame.slots[0][1] == ("both",):
        both = scene.main and BOTH.search(scene.sentence.masked[: match.start()])
        return [(m, "party") for m in remembered(document, scene, match, set(), many=True)] if both else []
    if frame.slots[0][1] == ("all",):
        return [(m, "party") for m in _together(document, scene, match, found)]
    parties: list[tuple[Mention, str]] = []
    taken: set[str] = set()
    for role, places in frame.slots:
        phrase = None
        for where in places:
            phrase = _at(
                where, match, [p for p in found if not {m.name for m in p.mentions} <= taken], scene, frame, found
            )
            if phrase:
                break
        mentions = list(phrase.mentions) if phrase else []
        if (
            not mentions
            and role in ("acquirer", "investor", "company", "buyer", "seller")
            and "subj" in places
            and not parties[:1]
            or not mentions
            and "memory" in places
        ):
            mentions = remembered(document, scene, match, taken, role=role)
        if not mentions and role == "seller" and frame.kind in ("distribution", "remake"):
            mentions = _seller(document, stage, scene, frame, match, parties)
        if not mentions and role in ("target", "acquirer", "investor", "company", "buyer"):
            return []
        for mention in mentions:
            if mention.name not in taken:
                held = _ROLES.get(role, "party") if frame.kind == "acquisition" else "party"
                parties.append((mention, role if role in _KEPT else held))
        taken |= {m.name for m in mentions}
        if role == "target" and phrase:
            parties += [
                (m, "target") for m in _targets_after(scene.sentence.masked, phrase, found) if m.name not in taken
            ]
        if role == "investor" and phrase and phrase.preposition in ("from", "by"):
            for further in found:
                if further.start > phrase.end and further.preposition == phrase.preposition and not further.owner:
                    parties += [(m, "investor") for m in further.mentions if m.name not in taken]
                    taken |= {m.name for m in further.mentions}
    return parties


def _targets_after(masked: str, first: Phrase, found: list[Phrase]) -> list[Mention]:
    """Further companies bought in the same breath, each for its own price: "X, …, for [A], and Y, …, for [A]"."""
    return [
        m
        for p in found
        if p.start > first.end and p.preposition == "" and not p.owner
        if _AND_BEFORE.search(masked[: p.start]) and _PRICED.search(masked[first.end : p.start])
        if _PRICED.search(masked[p.end : p.end + 120])
        for m in p.mentions
    ]


def _seller(
    document: Document, stage: Stage, scene: Scene, frame: Frame, match: re.Match, parties: list[tuple[Mention, str]]
) -> list[Mention]:
    """The remembered seller. A channel that picks up a show is no party unless the sentence speaks of rights."""
    buyer = parties[0][0] if parties else None
    owner = next((m for m in _CONTENT_OF.finditer(scene.sentence.masked, match.end())), None)
    if owner and owner.start(1) in scene.sentence.at:
        maker = scene.sentence.at[owner.start(1)]
        if maker.type == ORGANIZATION and (buyer is None or maker.name != buyer.name):
            return [maker]
    channel = buyer and buyer.entry and buyer.entry.kind in CHANNELS
    if frame.rule == "takes_from" and (not scene.main or channel and not _RIGHTS.search(scene.sentence.masked)):
        return []
    seller = seller_of(
        document, stage, scene, match.start(), buyer.name if buyer else None, near=frame.kind != "remake"
    )
    return [seller] if seller else []


def _at(
    where: str, match: re.Match, found: list[Phrase], scene: Scene, frame: Frame, everything: list[Phrase]
) -> Phrase | None:
    """The phrase of a slot among `found`, those not yet a party; `everything` are all of the sentence."""
    masked = scene.sentence.masked
    clause_start = masked.rfind(";", 0, match.start()) + 1
    if where == "before":
        return next((p for p in found if p.end == match.start()), None)
    if where == "next":
        behind = (p for p in found if p.start >= match.end() and p.preposition == "" and not p.owner)
        return next((p for p in behind if ";" not in masked[match.end() : p.start]), None)
    before = [p for p in found if clause_start <= p.start and p.end <= match.start() + 1 and not p.owner]
    ahead = [p for p in everything if clause_start <= p.start and p.end <= match.start() + 1 and not p.owner]
    after = [p for p in found if p.start >= match.end() and ";" not in masked[match.end() : p.start]]
    if where == "subj":
        if _PERSON_ACTS.search(masked[: match.start()]):
            return None
        plain = [
            p
            for p in before
            if (
                p.preposition == ""
                or p.preposition in ("of", "in")
                and _SHARE_OF.search(masked[: p.start])
                or _WHICH.fullmatch(masked[p.end : match.start()])
                or masked[p.end : match.start()] == ", "
                and p.preposition in ("of", "from", "by", "at", "under", "behind")
            )
            and not (
                p.possessive
                and p.end < match.start() - 2
                and not (frame.slots[0][0] == "target" and _ITS_SHARES.fullmatch(masked[p.end : match.start()]))
            )
            and not (frame.content is False and CONTENT.search(masked[p.end : match.start()].split(",")[0]))
        ]
        return _of_the_verb(plain, masked, match)
    if where == "obj":
        for phrase in after:
            gap = masked[match.end() : phrase.start]
            if phrase.owner and not 0 <= phrase.governed < match.end() - 1:
                continue
            if frame.content is False and OF_A_WORK.match(masked[phrase.end :]):
                return None
            if _LISTS.search(masked[: phrase.start]):
                return phrase
            inside = phrase.governed < match.end() - 1
            if (
                not inside
                and phrase.preposition not in _TRANSPARENT
                or len(gap) > 90
                or frame.content is False
                and CONTENT.search(gap)
            ):
                return _antecedent(masked, match, ahead)
            return phrase
        return _antecedent(masked, match, ahead)
    if where == "owner":
        near = [
            p
            for p in found
            if p.possessive
            and p.end <= match.start()
            and len(masked[p.end : match.start()]) < 45
            and "," not in masked[p.end : match.start()]
        ]
        return near[-1] if near else None
    if where.startswith("("):
        near = [p for p in found if p.preposition == where.strip("()") and p.end <= match.end() and not p.owner]
        return near[-1] if near else None
    if where == "memory":
        return None
    if frame.content and not CONTENT.search(masked) and not scene.works():
        return None
    for phrase in after:
        gap = masked[match.end() : phrase.start]
        held = phrase.owner and not (
            where == "of" and _OF_WHOM.fullmatch(gap) and masked[phrase.end : phrase.end + 1] != "'"
        )
        if phrase.preposition == where and not held and len(gap) < 140:
            if frame.content is False and where in ("of", "in", "for", "on", "to") and CONTENT.search(gap[-60:]):
                return None
            return phrase
    return None


def _of_the_verb(plain: list[Phrase], masked: str, match: re.Match) -> Phrase | None:
    """The last that may be the subject; not the object of a verb before: "bought X and took [a stake of] Y"."""
    while plain and _SECOND_VERB.fullmatch(masked[plain[-1].end : match.start()]):
        before = masked[: plain[-1].start]
        if not _OBJECT_OF.search(before):
            break
        plain = [p for p in plain[:-1] if p.preposition == ""]
    return plain[-1] if plain else None


def _antecedent(masked: str, match: re.Match, before: list[Phrase]) -> Phrase | None:
    """The target that a relative clause follows: "X, which Y bought", "X, the studio Y bought"."""
    whose = before and re.search(r"\bwhose $", masked[: before[-1].start])
    if whose and re.match(r" (?:it|they) (?:\w+ly )?$", masked[before[-1].end : match.start()]):
        return before[-1]
    if len(before) < 2:
        return None
    gap = masked[before[-2].end : before[-1].start]
    return before[-2] if _RELATIVE.match(gap) and len(masked[before[-1].end : match.start()]) < 25 else None


def _together(document: Document, scene: Scene, match: re.Match, found: list[Phrase]) -> list[Mention]:
    """Every company that takes part in what the sentence says at `match`."""
    masked = scene.sentence.masked
    mentions: list[Mention] = []
    for phrase in found:
        near = masked[max(0, phrase.start - 50) : phrase.start]
        if (
            phrase.owner
            or phrase.loose
            or phrase.preposition not in SYMMETRIC
            and not _WITH_WHOM.match(masked[phrase.end :])
            and not _PEER_IN.search(masked[: phrase.start])
            and not _PEOPLE_OF.search(masked[: phrase.start])
            and not _SIGNS_FOR.search(masked[: phrase.start])
            and not (phrase.preposition in ("to", "by") and _WHICH.fullmatch(masked[phrase.end : match.start()]))
            or ";" in masked[min(phrase.start, match.start()) : max(phrase.start, match.end())]
        ):
            continue
        if phrase.preposition and (_ELSEWHERE.search(near) or _OCCASION.search(phrase.mentions[0].name)):
            continue
        if near.endswith(("the ", "The ", "a ", "an ")) and _A_WORK.match(masked[phrase.end :]):
            continue
        if _REPORT_BEFORE.search(near) or phrase.preposition == "to" and phrase.start < match.start():
            continue
        if (
            phrase.preposition in ("of", "from")
            and phrase.start < match.start()
            and not _PEOPLE_OF.search(masked[: phrase.start])
        ):
            continue
        if (
            _REPORTED.match(masked[phrase.end :])
            and len(found) > 2
            and len(phrase.mentions) == 1
            and phrase.start > match.end()
        ):
            continue
        mentions += phrase.mentions
    if match.re.pattern in _VENTURE_FRAMES:
        mentions = owners_only(scene.sentence, mentions)
        if BOTH.search(masked[: match.end()]) and len({m.name for m in mentions}) < 2:
            return remembered(document, scene, match, set(), many=True)
    names = {m.name for m in mentions}
    if (
        len(names) == 1
        and match.re.pattern in _PACT_FRAMES
        and found
        and mentions[0] in found[-1].mentions + found[0].mentions
    ):
        alone = next(p for p in found if mentions[0] in p.mentions)
        if alone.preposition == "with" or match.re.pattern in _UNDER_PACT and alone.start > match.end():
            other = subject_before(document, scene.sentence, names)
            return [*mentions, *([other] if other else [])]
    if len(names) == 1 and (BACK.search(masked) or BOTH.search(masked)) or not names and BOTH.search(masked):
        mentions += remembered(document, scene, match, names, many=not names)
    return mentions
