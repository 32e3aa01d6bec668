"""How the organisations of a masked sentence stand in it: their preposition, their list, and whether they merely own.

Belongs here: the noun phrases that fill the slots of a deal. Not here: which words make a deal (deals.frames) and
which slot a phrase fills (deals.slots).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.language.vocabulary import MONTHS, NOT_A_NAME, WEEKDAYS
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import ORGANIZATION, Mention, Organization, Sentence

_PREPOSITIONS = word_set(
    "by with to from in into of between among alongside for on at through via than against as like including under "
    "before after over about off until beyond within during per since near despite without behind"
)
_VERBS = word_set(
    "is are was were be been being has have had will would could can may might should said says say told that which "
    "who whom whose where when while because if whether it they he she we and or but did does do not also now"
)
# "Over the winter X bought", "In August X spent": a time before a name governs it no more.
_TIMES = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday spring summer autumn fall winter year years month months week weeks day days quarter "
    "weekend morning evening night time times decade meantime meanwhile then later earlier now today ago"
)
_ALSO = ("as", "along", "together")
_OWNS = Pattern(
    r"^(?:['’]s?(?: (?!(?:purchase|acquisition|takeover|buyout|investment|deal|pact|stake|exit|sale|partnership|alliance|with|to|from|by|in|for|on|at|of|over|and|is|was|has)\b)[\w’'+&.-]+| [\ue003\ue006](?:['’]s)?){0,5} ?(?:, )?\ue000"
    r"|-(?:owned|backed|affiliated|run|controlled)\b"
    r"|['’]s? (?:(?!for\b|of\b|in\b|to\b|on\b|with\b|at\b|from\b)[\w-]+ ){0,3}(?:subsidiary|affiliate|label|app|service|platform|channel|network|series|drama|film|hit|original)s?\b)"
    r"| (?:star|actor|actress|alumn\w+|veteran|graduate|trainee|member|regular|fan|idol|defector)s?\b"
)
# "X's film arm" without a name of its own is X.
_OWN_ARM = Pattern(
    r"['’]s? (?:(?!for\b|of\b|in\b|to\b|on\b|with\b|at\b|from\b)[\w-]+ ){0,3}(?:arm|unit|division|wing|branch|outpost)s?\b(?!,? (?:[a-z-]+ )?\ue000)"
)
_APPOSED_OWNER = Pattern(
    r"(?:unit|arm|subsidiary|division|affiliate|label|studio|house|owner|maker|home|parent|part|service|company|agency|banner|producers?|creator|outfit|platform) (?:of|behind)$"
)
_OFFICE = Pattern(
    r"\b(?:Chief|Vice|Head|Officer|Executive|Chair|Managing|Senior|Award|Festival|Series|Film|Drama|Awards)"
)
_BOUNDARY = Pattern(r"[,;:–—)]$")
_APPOSED = Pattern(
    r"\b(with|by|to|from|between|of|among|in|into|for) (?:two|three|four|five|six|another|a|an|the|its|his|her|their|fellow|local|other|both|\d+) [^,;:]*,? ?[,:]$"
)


_LONGER = Pattern(r"(?: (?:[A-Z][a-z]\w*|[A-Z]&[A-Z]))+(?=[ ,.;:)]|['’]s|$)")


_FORMS = frozenset({"Inc", "Co", "Corp", "Ltd", "Limited", "Company", "Corporation", "Incorporated"})


def full_name(sentence: Sentence, position: int) -> Mention:
    """The organisation at a position; with further capitalised words behind it, it is another company: "[O] Kplus"."""
    mention = sentence.at[position]
    match = _LONGER.match(sentence.masked, position + 1)
    if (
        not match
        or set(match.group().split()) <= _FORMS
        or set(match.group().split()) & NOT_A_NAME
        or _OFFICE.search(match.group())
    ):
        return mention
    if match.end() < len(sentence.masked) - 1 and sentence.masked[match.end() + 1] == "\ue001":
        return mention
    start, end = sentence.span(position, match.end())
    name = sentence.text[start - sentence.start : end - sentence.start]
    return Mention(start, end, ORGANIZATION, name, "longer_name", Organization(name, None, None))


@dataclass(slots=True)
class Phrase:
    """Organisations that stand in one list. `start` and `end` are positions in the masked sentence; `preposition`
    governs the list, or is empty; `possessive`: an 's follows; `owner`: it stands only as the owner of another name;
    `loose`: only a trade is named, which may fill a slot but joins no list of parties."""

    start: int
    end: int
    mentions: list[Mention]
    preposition: str
    governed: int = -1  # position of the preposition
    possessive: bool = False
    owner: bool = False
    loose: bool = False


def preposition_before(before: str) -> tuple[str, str, int]:
    """(preposition, link, position of the preposition) of a name: link is list or comma where another name of the same
    list may stand before."""
    tokens = before.split()
    for back, token in enumerate(reversed(tokens[-11:])):
        word = token.strip("“”‘’\"'_*«»(").casefold()
        rest = tokens[: len(tokens) - back - 1]
        if word in ("and", "&", "or"):
            return "", "list", -1
        if word == "with" and rest and rest[-1].casefold() in _ALSO:
            return "with", "also", before.rfind(" with ")
        if word == "as" and len(rest) > 1 and rest[-1] == "well":
            return "", "list", -1
        if word in _PREPOSITIONS:
            return word, "", len(" ".join(rest))
        if _BOUNDARY.search(token):
            stripped = token.rstrip(",;:")
            if token.endswith(",") and (stripped.endswith("\ue000") or stripped.endswith(")") and "\ue000" in before):
                return "", "comma", -1
            apposed = _APPOSED.search(before[: before.rfind(token) + len(token)])
            return (apposed.group(1), "", apposed.start()) if apposed else ("", "", -1)
        if word in _TIMES:
            return "", "", -1
        if token.endswith("\ue000") or "\ue004" in token or "\ue005" in token or "\ue002" in token:
            return "", "", -1
        if word in _VERBS:
            return "", "", -1
    return "", "", -1


def phrases(sentence: Sentence) -> list[Phrase]:
    """The organisations of a sentence in reading order, lists kept together."""
    masked, found = sentence.masked, []
    for position, mention in sorted(sentence.at.items()):
        if mention.type != ORGANIZATION:
            continue
        mention = full_name(sentence, position)
        before, after = masked[:position], masked[position + 1 :]
        preposition, link, governed = preposition_before(before)
        owner = bool(_OWNS.match(after)) or bool(
            preposition in ("of", "behind")
            and _APPOSED_OWNER.search(before[: before.rfind(f" {preposition} ") + 3].strip())
        )
        arm = _OWN_ARM.match(after)
        end = position + 1 + (arm.end() if arm else 0)
        possessive = not arm and bool(re.match(r"['’]s?\b|['’]s", after))
        last = next((p for p in reversed(found) if not p.owner), None)
        if last and not owner and link and _joined(masked[last.end : position], link, after):
            last.mentions.append(mention)
            last.end = end
            last.possessive = possessive
            continue
        found.append(Phrase(position, end, [mention], preposition, governed, possessive, owner))
    return found


_UNKNOWN = Pattern(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’&+.-]*[\w+](?: (?:(?:of|di|de|the|&) )?[A-Z0-9][\w’&+.-]*[\w+]){0,3})(?=[ ,.;:)]|['’]s|$)(?! [\ue000\ue001]|-)"
)
_BESIDE = Pattern(r",? (?:and|&|as well as) (?:both )?(?:(?:[a-z][\w-]*|[\ue003\ue006](?:['’]s|-based)?) ){0,4}")
_NO_COMPANY = Pattern(
    r"^(?:I|Ours|Mine|Yours|Theirs|It|He|She|They|We|You|This|That|These|Those|There|Its|His|Her|Their|Our|My|In|On|At|By|For|With|From|Under|After|Before|When|While|As|If|But|And|So|Both|Each|Half|Some|One|Two|Three|Three-quarters|New|Another|Not|No|Now|Then|Here|Also|According|Director|Minister|President|Chairman|Chief|Mr|Ms|Mrs|Dr|Q|A|CEO|IPO|TV|OTT|AI|K-pop|Series|Season|English|Arabic|Hindi|Tamil|Telugu|Mandarin|Christmas|Gone|Leading|LED|MOU|States|Film|Parliament|Congress|Internet|Eid|Ramadan|Marché|Ltd|Inc|Corp|Co|LLC|PLC|GmbH|KRX|KOSDAQ|KOSPI|NYSE|NASDAQ|Nasdaq)\b"
)
_MONTH_OR_DAY = Pattern(rf"^(?:{MONTHS}|{WEEKDAYS})\b")


# At the head of a sentence every word has a capital: one word there is a name only before a verb of deals, or if it has
# not the look of a common noun, an adverb or a participle.
_DEALS = Pattern(
    r"(?:['’]s|,)? ?(?:[a-z]+ly )?(?:has|have|is|was|will|bought|sold|took|put|led|signed|agreed|invest\w+|acquir\w+|and)\b"
)
_ACTS = Pattern(
    r" (?:[a-z]+ly )?(?:plans|says|said|joins|joined|pa(?:ys|id)|takes|buys|sells|invests|puts|pours|poured|backs|backed|leads|holds|held|owns|owned|raised|secured|closed|landed|picked|nabbed|snapped|grabbed|releases|licen[cs]ed|launched|founded|formed|teamed|partnered|inked|struck|forged|entered|announced|unveiled|gave|got|made|wrote|won|spent|committed|pledged|injected|pumped|contributed|subscribed|completed|merged|agrees|is|are|had|would|could|may)\b"
)
_COMMON = Pattern(
    r"^(?:[A-Z][a-z]+(?:s|ing|ly|ed|ment|tion)|Such|Most|Many|Few|All|Other|Several|Every|Any|Only|Even|Still|Yet|Since|Until|Because|Although|Though|Before|During|Last|Next|Early|Late|First|Second|Third|Once|Today|Yesterday|Tomorrow|What|Who|Why|How|Where|Which|Whose|Whether|Money|Nobody|Nothing|Everyone|Someone|Neither|Either|Behind|Among|Through|Over|Around|Back|That|Those|Word|News|Talk|More|Less|Much|Fresh)\b"
)


def _may_open(name: str, after: str) -> bool:
    """May a name stand at the head of its sentence?"""
    if _DEALS.match(after):
        return True
    return not _COMMON.match(name) and (" " in name or bool(_ACTS.match(after)))


# "(b) Subsidies", ". Statistics": an item, or a sentence of a list, begins here.
_ITEM = Pattern(r"(?:^|[\s(])\w{1,2}\) $|[.:!?•*] $")


def unknown_names(sentence: Sentence) -> list[Phrase]:
    """Capitalised names of a sentence that nobody knows, where a company may stand: what fills a slot that is empty."""
    masked, found = sentence.masked, []
    for match in _UNKNOWN.finditer(masked):
        name = match.group("name")
        if _NO_COMPANY.match(name) or _MONTH_OR_DAY.match(name) or name.split()[0] in NOT_A_NAME or len(name) < 3:
            continue
        start, end = match.span("name")
        opens = not start or bool(_ITEM.search(masked[:start]))
        if not opens and masked[start - 1 : start] in ("(", "[") or re.search(r"[A-Z][\w-]+, $", masked[:start]):
            continue
        if re.match(r"(?:['’]s)? & ", masked[end:]) or re.search(r"s['’] $", masked[:start]):
            continue
        if masked[max(0, start - 2) : start].strip() in ("\ue000", "\ue001", "\ue002", "“", "‘", '"'):
            continue
        if opens and not _may_open(name, masked[end:]):
            continue
        preposition, _, governed = preposition_before(masked[:start])
        spot = sentence.span(start, end)
        mention = Mention(*spot, ORGANIZATION, name, "deal_slot", Organization(name, None, None))
        found.append(Phrase(start, end, [mention], preposition, governed))
    return found


def with_beside(sentence: Sentence, found: list[Phrase]) -> list[Phrase]:
    """The phrases of a sentence, and in each list the unknown names that stand in it too: "[O] and Reliance Plus"."""
    if not found:
        return found
    masked = sentence.masked
    for unknown in unknown_names(sentence):
        for phrase in found:
            after = phrase.end <= unknown.start and _joined(masked[phrase.end : unknown.start], "list", "")
            before = unknown.end <= phrase.start and _BESIDE.fullmatch(masked[unknown.end : phrase.start])
            if (after or before) and not phrase.owner and not _OWNS.match(masked[unknown.end :]):
                phrase.mentions += unknown.mentions
                phrase.start, phrase.end = min(phrase.start, unknown.start), max(phrase.end, unknown.end)
                if before:
                    phrase.preposition, phrase.governed = unknown.preposition, unknown.governed
                break
    return found


def _joined(gap: str, link: str, after: str) -> bool:
    """Do two names with `gap` between them stand in one list?"""
    gap = re.sub(r"\ue000(?:['’]s|-\w+)", " ", gap)
    gap = re.sub(r"\([^()]*\)", "", gap)
    if link == "list":
        return len(gap) < 75 and bool(
            re.fullmatch(
                r"(?:['’]s| of (?:the )?\ue003)?(?:,[^;:.]{0,55},)?,?(?: and| &| or| as well as)(?: both)?(?:(?! (?:in|on|at|for|to|which|is|was|will|has|with|by|that|it)\b) [\w’'+&.-]+| [\ue003\ue006](?:['’]s|-[a-z]+)?)*\s*",
                gap,
            )
        )
    if link == "comma":
        listed = re.match(
            r"^(?: \([^()]*\))?(?:, (?:[\w’'.-]+ |[\ue003\ue006](?:['’]s)? ){0,5}\ue000(?: \([^()]*\))?)*,? (?:and|&|as well as) (?:[\w’'.-]+ |[\ue003\ue006](?:['’]s|-based)? ){0,6}\ue000",
            after,
        )
        return bool(
            re.fullmatch(r", (?:(?!an?\b|the\b)[\w’'.-]+ |[\ue003\ue006](?:['’]s|-based)? ){0,4}", gap)
        ) and bool(listed)
    return bool(re.fullmatch(r",? (?:along|together) with (?:[\w’'.-]+ |[\ue003\ue006](?:['’]s|-based)? ){0,6}", gap))
