"""Which work a stretch of text speaks of: titles, versions of them, and the words that stand for them.

Belongs here: anchors (a title, "the series", "the Japanese version"), the focus that a silent sentence inherits, and
the works of a document with their versions. Not here: what is said of a work (productions).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.extraction.language.vocabulary import ANY_KIND, DIRECTOR_NOUN, GENRE_NOUNS
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import TITLE, Document, Mention, Sentence, Work

_ANAPHOR = Pattern(
    rf"(?:^|, )[Pp]ic(?= (?:was|is|will|has|had|follows|stars|opens|opened|tells|centers)\b)|(?<!\w)(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]er|[Hh]is)(?: [\ue003\ue006](?:['’]s)?)?(?: (?!same\b(?! (?:drama|series|film|movie|musical|show)\b)|second\b|first\b|third\b|next\b)(?:[\w’'-]+|[\ue000\ue004\ue005])){{0,3}}? (?:{ANY_KIND}|show|pic|{GENRE_NOUNS}|title|story|project|production|adaptation|remake|"
    r"sequel|release|anthology|concert film|work|hit|smash|tale|co-production)(?![\w-])(?! (?:industry|market|business|studio|company|producers?|makers?|stars?|fans?|festival|critic|director|writers?|"
    r"production|series of|sector|house|projects|division|unit|subsidiary|affiliate|agency|outfit|channel|buffs?|arm|label|scene|school|lovers?|fund|studio))"
)
# "*Mucize*, Star TV, which is *Good Doctor* with more tea"
IS_REALLY = Pattern(
    r"(?:\bwhich|\b[Ii]t|\b[Tt]hat|\b[Tt]his)(?: is|['’]s| was) (?:really |basically |simply |just )?(?:\ue000(?:['’]s)? |the |our )?[“‘\"'_*]*$|\b(?:bought|optioned|remade|borrowed|copied|licensed) (?:[\ue000\ue001]['’]s |the rights to )?[“‘\"'_*]+$"
)
_PRONOUN = Pattern(r"(?:^|[,;:—–] |[.!?] )(?:It|it|Its|its)(?!\w)|(?<!\w)which(?!\w)")
# "Netflix is among them: it went into production on": the company, not the work.
_OF_COMPANY = Pattern("^[^\ue002,;]{0,30}\ue000[^\ue002]*[:;,]?$")
_PLURAL = Pattern(r"(?:ies|[^s]s)$")

_CREDIT_BEFORE = Pattern(
    rf"(?:\ue001(?:,[^.;]{{0,60}})? \((?:[^()]*)|\bknown (?:\w+ )?(?:for|from|to [^.;,]{{1,40}} from)\b[^.;]*|\b(?:credits?|works?|filmography|resume|hits|films|dramas|titles|series|shows) (?:include|includes|such as|like|ranges?|as)\b[^.;]*|"
    rf"\bsuch (?:\w+ ){{0,2}}as [^.;]*|(?:{DIRECTOR_NOUN}|star|creators?|hitmaker|writers?|\bman|\bmen|woman|leading m[ae]n|leading lady|winner|alum|showrunner|scribe|actor|actress|singer|, (?:the )?(?:[\w-]+ ){{0,3}}(?:maker|producer|team|studio|company|house|outfit|banner|brains)s?|^The (?:maker|creator|producer)s?) (?:of|behind|from)\b(?: [^.;,]{{0,40}})?|"
    rf"\ue001 of (?:TV['’]s |\ue000(?:['’]s)? )?(?:hit |series |film )*|\blikes? of [^.;]*|\bsuccess of [^.;]*|\b(?:rose to fame|broke out|breakout role) in[^.;,]{{0,40}}|\bwon \w+ for|"
    r"\ue001, who (?:has|had) (?!been\b|joined|signed|boarded|agreed|taken)\w+ [^;,]{0,60}(?:\ue002[”’\"'_*]* and [\w ]{0,20})?|\ue000, which (?:also|previously|earlier) (?:made|produced|created)\b[^,;]{0,40}|"
    rf"(?:\ue001|\b[Tt]he (?:actor|actress|star|singer|director|filmmaker|performer)),(?: (?:an?|the) [^,;]{{0,60}}?)?(?: who| whose| until| known| last seen| fresh from| best)[^,;]{{0,60}}\b(?:was|were|won|made|directed|rose|became|appeared|starred|played|shot|wrote|had|picked|seen|drew|worked|penned|helmed|animated|composed|voiced|led|produced|created)\b[^,;]{{0,80}}|\bwinner with |\bsince |\bafter |\bfollowing |[Ll]ike |(?<!hoped for )(?<!expected )\bfrom )[“‘\"'_*«]*$"
)
_CREDIT_AFTER = Pattern(
    rf"^[”’\"'_*,]*\s(?:(?:[^.;]{{0,60}}\bamong them\b|{DIRECTOR_NOUN}|star|stars|creator|creators|maker|makers|producer|producers|actor|actress|helmer|scribe|writer|alum|breakout|lead|screenwriter|filmmaking duo|fame|co-star|writer-director)\b)"
)
# "The director took it from “T,” a drama seen on X": what a work is made from.
_SOURCE_BEFORE = Pattern(
    r"\b(?:took|taken|adapted|drawn|derived|borrowed|lifted|grew|grown|stems|reworked) (?:it |them |\w+ )?(?:out )?(?:from|of) [“‘\"'_*]+$|\bout of [“‘\"'_*]+$|\b(?:sequel|prequel|follow-up|successor|companion piece|spin-off) (?:to|of|from) (?:(?:the|his|her|its|their) )?(?:[\w-]+ ){0,3}[“‘\"'_*]+$"
)
# Something that a title can be compared with.
_NAMED = Pattern("[\ue000-\ue002]|\\b(?:series|film|drama|show|musical|movie|it)\\b")
# "X, only months out of “Earlier,” plays": an aside on a person.
_ASIDE_BEFORE = Pattern(
    r"\ue001, (?!who (?:stars|plays|will|is to|directs|directed|leads)|(?:the |a )?(?:star|lead|director|writer) of)[^,;.]{3,60}[“‘\"'_*]+$"
)
# "A, whose president gave the world “Earlier,” is making the feature"
_WHOSE_EARLIER = Pattern(r"\ue000, whose [^;]{0,90}[“‘\"'_*]+$")
_IS_MAKING = Pattern(
    r",[”’\"'_*]* (?:is|are|has|have|will) (?:\w+ )?(?:mak|produc|develop|shoot|remak|adapt|back|financ)\w*"
)
_ASIDE_AFTER = Pattern(r"^(?:,[”’\"'_*]+|[”’\"'_*]+,) [a-z]")
_COMPARED = Pattern(
    r"(?:[Ll]ike|[Ss]uch as|[Uu]nlike|[Aa]s with|[Ss]ince|[Ff]ollowing|[Aa]fter|success of|wake of|heels of|likes of|(?:compared|along|together|as) with|from|beaten (?:only )?by|second only to|except(?: for)?|ahead of|overt(?:ook|aking)|outs(?:old|elling)|outdid|edg(?:ed|ing) (?:out|past)|surpass(?:ed|ing)|past|pipped|toppl(?:ed|ing)|dethron(?:ed|ing)|displac(?:ed|ing)|(?:[Tt]he )?(?:answer|rival) to) (?:the (?:\w+ ){0,3})?[“‘\"'_*]*$"
)


# "ahead of “T” (28.2 million)": a rival with a figure of its own is spoken of itself.
_FIGURED = Pattern(r"^[”’\"'_*,]* (?:\(|with |at |on )(?:[a-z]+ ){0,2}\ue004")


@dataclass(slots=True)
class Anchor:
    """A place in a sentence that stands for one or more works. `weight`: main, credit (somebody's earlier work),
    source (what a work is made from) or anaphor. `start` and `end` are positions in the masked sentence. `passing`: that
    there is such a version says nothing of it yet."""

    start: int
    end: int
    works: list[Work]
    weight: str
    mention: Mention | None = None
    passing: bool = False


class Bookshelf:
    """The works of a document, by title key; versions of a title are told apart by their market."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.by_key: dict[str, list[Work]] = {}

    def open(self, key: str, title: str, at: int) -> Work:
        works = self.by_key.get(key)
        if works is None:
            work = Work(title=title, key=key, first=at)
            self.by_key[key] = [work]
            self.document.works.append(work)
            return work
        return works[0]

    def version(self, work: Work, market: str, label: str | None, at: int, claim: bool = True) -> Work:
        """The version of a work made for `market`: itself, a sibling, or a new one. `claim`: one whose market is not
        known yet may be it."""
        siblings = self.by_key[work.key]
        for sibling in siblings:
            if sibling.market == market:
                return sibling
        for sibling in siblings:
            if sibling.market is None and claim and (sibling.version != "original" or market == "KR"):
                return sibling
        fresh = Work(title=work.title, key=work.key, aliases=list(work.aliases), market=market, first=at)
        fresh.version = label
        title = work.proof_of("title")
        if title:
            fresh.evidence.append(title)
        siblings.append(fresh)
        self.document.works.append(fresh)
        return fresh

    def others(self, work: Work) -> list[Work]:
        return [w for w in self.by_key[work.key] if w is not work]


def display_title(spellings: list[str]) -> str:
    """The spelling to show: mixed case before capitals, then the first."""
    mixed = [s for s in spellings if s.upper() != s] or spellings
    return mixed[0]


def title_anchors(sentence: Sentence, shelf: Bookshelf, headline: list[Work]) -> list[Anchor]:
    """Anchors of the titles that stand in a sentence. Titles of one list share an anchor when nothing but commas,
    quotes, brackets and 'and' lies between them. What the article is about (`headline`) is never a mere credit."""
    anchors: list[Anchor] = []
    for position, mention in sorted(sentence.at.items()):
        if mention.type != TITLE:
            continue
        work = shelf.open(mention.name, str(mention.entry), mention.start)
        before, after = sentence.masked[:position], sentence.masked[position + 1 :]
        compared = (anchors or _NAMED.search(before)) and _COMPARED.search(before[-60:]) and not _FIGURED.match(after)
        aside = (
            _ASIDE_BEFORE.search(before[-90:])
            and _ASIDE_AFTER.match(after)
            or (_WHOSE_EARLIER.search(before) and _IS_MAKING.search(after))
        )
        credit = aside or _CREDIT_BEFORE.search(before[-120:]) or _CREDIT_AFTER.match(after) or compared
        if (
            anchors
            and anchors[-1].weight == "credit"
            and re.fullmatch(
                r"[”’\"'_*,]*(?: \([^()]*\))?[”’\"'_*,]*(?:,? and|;|,)? ?(?:(?:the|a|then|later|both|his|her|their|hit|[\ue000\ue005](?:['’]s)?|drama|film|series|movie|thriller|comedy|romance|musical|sitcom|webtoon) ){0,4}[“‘\"'_*]*",
                sentence.masked[anchors[-1].end : position],
            )
        ):
            credit = credit or True
        source = (anchors or headline) and work not in headline and _SOURCE_BEFORE.search(before[-60:])
        weight = (
            "source"
            if source
            else "credit"
            if credit and not _opens_sentence(before) and work not in headline
            else "main"
        )
        gap = sentence.masked[anchors[-1].end : position] if anchors else "x"
        listed = re.fullmatch(
            r"[”’\"'_*,;]*(?: \([^()\ue004]*\))?[”’\"'_*,;]*(?: and| as well as| along with|, and)? ?(?:the )?[“‘\"'_*]*",
            gap,
        )
        if anchors and listed and anchors[-1].weight == weight and work not in anchors[-1].works:
            anchors[-1].works.append(work)
            anchors[-1].end = position + 1
        else:
            anchors.append(Anchor(position, position + 1, [work], weight, mention))
    return anchors


def is_credit(sentence: Sentence, position: int) -> bool:
    """Is the title at `position` of a masked sentence somebody's earlier work: "“T” creator P", "P of “T”"?"""
    before, after = sentence.masked[:position], sentence.masked[position + 1 :]
    return bool(_CREDIT_AFTER.match(after) or not _opens_sentence(before) and _CREDIT_BEFORE.search(before[-120:]))


def _opens_sentence(before: str) -> bool:
    return not before.strip(" “‘\"'_*«")


def anaphors(sentence: Sentence) -> list[tuple[int, int]]:
    """Places where a common noun or pronoun stands for the work spoken of before."""
    found = [
        m.span()
        for m in _ANAPHOR.finditer(sentence.masked)
        if not _PLURAL.search(m.group()) or m.group().endswith("series")
    ]
    return (
        found
        or [
            m.span() for m in _PRONOUN.finditer(sentence.masked) if not _OF_COMPANY.search(sentence.masked[: m.start()])
        ][:1]
    )
