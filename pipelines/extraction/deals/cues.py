"""Deals told in words that no frame knows: every word of a sentence speaks for a kind of deal, and the kinds are weighed.

Belongs here: the words with their weights, who takes part, and what each of them is there. Not here: the frames, which
are tried first (deals.frames), and the other slots of a deal (partnerships).
"""

from __future__ import annotations

import re

from pipelines.extraction.deals.phrases import Phrase
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import Mention

_WEIGHTS: dict[str, tuple[tuple[float, str], ...]] = {
    "acquisition": (
        (3, r"acqui(?:r\w+|sitions?)|takeovers?|take-overs?|buy-?outs?|stakes?|swallow\w*|gobbl\w*|absorb\w*|devour\w*|divest\w*|chang\w+ hands|shareholders|shareholding|snapp\w+ up|annex\w*|tender offer|delist\w*"),
        (2, r"b(?:uy|uys|uying|ought)|purchas\w+|s(?:old|ells?|elling|ale)|owners?|ownership|sharehold\w+|shares|controlling|majority|minority|merged|parents?|proprietor|equity|holdings?|pounc\w+|swoop\w+|mopp?\w* up|hoover\w* up|new home|newest member|latest addition|changed owners?|cashed out|offload\w*|unload\w*|exit\w*|reins|wholly|shopping (?:spree|list|trip|basket|cart)|family|tuck\w* (?:in|under|away)|consolidat\w+|property of"),
        (1, r"control|percent|\ue004|price|valu\w+|hands|belongs?|fold|subsidiary|outright|remaining|bid|offer|units?|independen\w+|keys|master|prize|trophy|bag\w*|land\w*|secur\w+|pick\w* up|paid|pays?|laid out|shell\w* out|price tag|umbrella|roof|wing|portfolio|group|house|arms?|founders?|asset|deal|transaction|cash|billion|taken|takes?|took|won|empire|stable|label|colou?rs"),
        (-2, r"rights|licen[cs]\w*|titles?|series|films?|formats?|episodes|remake|\ue002|tickets?|viewers|audiences?"),
        (-2, r"invest\w*|rounds?|fund(?:s|ing)?"),
        (-3, r"stands at|register|would have|remain(?:s|ed)?|subscribers|share of|viewership|ratings?|gross\w*|pic|starring"),
    ),
    "investment": (
        (3, r"invest(?:s|ed|ing|ments?)?|backers?|backed|bankroll\w*|(?-i:Series [A-E])|seed"),
        (2, r"fund(?:s|ed|ing|raising)?|rounds?|financ\w+|capital|money|cash|che(?:que|ck)s?|coffers|inject\w*|backing|stump\w*|purse|wallet|pockets?|war chest|injections?|infusion|lifeline|loans?|lent|lend\w*|underwr\w+|angel|sponsor\w*|patron|subscrib\w+|convertible|bonds|tranche|kitty|financiers?|bet|bets|runway|top\w* up|foot\w* (?:the|half|most)|tab|pre-[AB]"),
        (1, r"\ue004|rais(?:e|es|ed|ing)|pledg\w+|commit\w+|put|pour\w*|pump\w*|contribut\w+|start-?up|valuation|valued|support\w*|stake|shares|led|lead\w*|participat\w+|join\w*|budget|slate|chip\w* in|kick\w* in|cough\w* up|came (?:in|aboard|from|on board)|bill|ante|pot|fresh|richer|sum|provid\w+|suppl\w+|given|gave|receiv\w+|got|won|secur\w+|wrote|equity|shareholder|anchor\w*|limited partner|advanc\w+|add\w*|plough\w*|plow\w*|expand|grow|build|production|stood? behind|behind"),
        (-2, r"rights|licen[cs]\w*|tickets?|gross\w*|revenue|sales|viewers|box office|subscribers|households|users|starring|directed|\ue002|pic"),
    ),
    "joint_venture": (
        (4, r"joint[ -]ventures?|JVs?|co-own\w*|co-found\w*|(?:jointly|equally)[ -](?:owned|held|controlled|run|set up|founded|established)"),
        (2, r"ventures?|fifty-fifty|50[-:/–]50|half each|halves|equal(?:ly| parts| shares)|each (?:own|hold|hav|tak|put|contribut)\w*|both (?:own|hold)|parents|brainchild|offspring|co-parent\w*|two owners|owners|between them|wedding|marriage|nuptials|shared|split|jointly|common|board seats"),
        (1.5, r"found(?:ed|ing|s)?|set(?:s|ting)? up|establish\w*|creat\w+|launch\w*|incorporat\w+|form(?:ed|s|ing)?|born|birth|regist\w+|spun (?:off|out|up)|hatch\w*|spawn\w*|bring\w* (?:to life|into being)|brought (?:to life|into being)|open\w*|start\w*|setting up shop|child|baby|newborn|newcomer"),
        (1, r"compan(?:y|ies)|studio|firm|label|subsidiary|entity|outfit|headquarter\w*|\ue004|together|jointly|stake|capital|owned|hold|holds|own|owns|partners?|new|the rest|remainder"),
        (-3, r"\ue002"),
        (-2, r"series|films?|dramas?|acqui\w+|rounds?|directed|starring"),
    ),
    "strategic": (
        (3, r"memorand\w+|MO[UA]s?|alliances?|pacts?|tie-ups?|partnerships?|accords?|consorti\w+|letters? of intent|handshakes?|pen to paper|dotted line|hand in hand|shoulder to shoulder|side by side"),
        (2, r"partner(?:s|ed|ing)?|cooperat\w*|collaborat\w*|join(?:ed|s|ing)? (?:hands|forces)|team\w* up|all(?:y|ies|ied)|agreement|jointly|mutual\w*|reciprocal|in common|ties|tied|bond|bound|link\w*|ink\w*|signatures?|sister|twin\w*|coalition|bloc|join\w*|unit(?:es?|ed|ing)|pair\w*|hooked up|tandem|first-look|overall|pool\w*|working with|works? (?:closely )?with|together|exchange programme|counterpart|framework"),
        (1, r"sign(?:s|ed|ing)?|deal|contract|joint|together|shar(?:e|es|ed|ing)|exchang\w+|both|hands|side|signatories|agreed|swap\w*|pool\w*|two-year|three-year|five-year|ten-year|year|common|exclusive|each other|help|support|with|forces|front|friends?|hub|know-how|training|staff|interns|programme|program|renew\w*|extend\w*|prolong\w*|develop\w*|promote|cultural|technology|platform|academy|content|co-host\w*|assist\w*|backing"),
        (-3, r"\ue002"),
        (-2, r"acqui\w+|stakes?|shares|invest\w*|remak\w+|venture|sold|bought"),
    ),
}  # fmt: skip
_CUES = {
    kind: tuple((weight, Pattern(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for weight, words in cues)
    for kind, cues in _WEIGHTS.items()
}
# "Wavve, whose owners are X and Y, earned": who owns somebody is no deal.
_OWNERS_ASIDE = Pattern(
    r", whose (?:\w+ )?(?:owners?|parents?|shareholders?|backers?|investors?) (?:are|is|include)\b[^;]*?, (?=\w+ed\b|rose|fell|grew|made|took|is|was|has|had)"
)
_ENOUGH = {"acquisition": 4.0, "investment": 3.0, "joint_venture": 4.5, "strategic": 5.0}
_APART = frozenset(
    {"than", "like", "unlike", "against", "at", "on", "via", "since", "before", "after", "about", "as", "despite"}
)
_PEER = Pattern(
    r"\b(?:counterparts?|colleagues?|partners?|friends?|peers?|opposite numbers?) at (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,4}$"
)
_SPEAKS = Pattern(
    r"^(?:['’]s)?(?:,[^,;]{0,60},)? (?:said|says|told|reported|reports|announced|confirmed|estimates?|forecasts?|data|figures)\b"
)
_SPOKEN = Pattern(r"\b(?:said|says|told|according to|reported by|analysts? (?:at|of|with)|by) (?:[\w’'-]+ ){0,3}$")
_BUYS = Pattern(
    r"\b(?:b(?:uys|uying|ought|uy)|acquir\w+|purchas\w+|swallow\w*|gobbl\w*|absorb\w*|tak(?:es?|ing|en)|took)\b"
)
_SELLS = Pattern(r"\b(?:sold|sells|selling|hand\w* over|sale|pass\w*|went|goes|go)\b")
_HELD = Pattern(
    r"\b(?:stakes?|shares?|control|owners?|ownership|majority|half|\ue004|shareholders?|interest|acquisition|takeover|purchase|buy-?out|sale) (?:of|in|at) (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,5}$"
)


def weigh(masked: str) -> str | None:
    """The kind of deal that the words of a masked sentence speak for, if they speak clearly: no more than two words of a
    weight count, and one at least must be a word for that kind alone."""
    masked = _OWNERS_ASIDE.sub("", masked)
    scores: dict[str, float] = {}
    for kind, cues in _CUES.items():
        told = [(weight, min(2, len({m.group().casefold() for m in cue.finditer(masked)}))) for weight, cue in cues]
        if any(weight >= 2 and count for weight, count in told):
            scores[kind] = sum(weight * count for weight, count in told)
    kind = max(scores, key=lambda k: scores[k], default=None)
    sure = kind != "acquisition" or bool(_CUES[kind][0][1].search(masked))
    enough = _ENOUGH.get(kind, 0) + (0 if sure else 1) - (1 if kind == "acquisition" and "\ue004" in masked else 0)
    return kind if kind and scores[kind] >= enough else None


def taking_part(masked: str, found: list[Phrase]) -> list[Phrase]:
    """The companies that act in a sentence: nobody who owns another, reports, or serves as a measure."""
    return [
        p
        for p in found
        if not p.owner
        and (p.preposition not in _APART or p.preposition == "at" and _PEER.search(masked[: p.start]))
        and not _SPEAKS.match(masked[p.end :])
        and not (
            _SPOKEN.search(masked[: p.start])
            and re.search(r"\b(?:said|says|told|according|report\w+|analyst)", masked[max(0, p.start - 40) : p.start])
        )
    ]


def roles_in(masked: str, part: list[Phrase]) -> list[tuple[Mention, str]]:
    """Who buys, who is bought, who sells, from the words before each."""
    roles: dict[int, str] = {}
    for i, phrase in enumerate(part):
        if _HELD.search(masked[: phrase.start]):
            roles[i] = "target"
        elif phrase.preposition == "by":
            roles[i] = "acquirer"
        elif phrase.preposition == "from":
            roles[i] = "seller"
        elif phrase.preposition in ("to", "into") and _SELLS.search(masked[: phrase.start]):
            roles[i] = "acquirer"
    left = [i for i in range(len(part)) if i not in roles]
    bought = "acquirer" in roles.values()
    for i in left:
        if "target" not in roles.values() and (
            bought or any(_BUYS.search(masked[part[j].end : part[i].start]) for j in left if j < i)
        ):
            roles[i] = "target"
        elif "acquirer" not in roles.values():
            roles[i] = "acquirer"
        else:
            roles[i] = "target" if "target" not in roles.values() else "seller"
    return [(m, roles[i]) for i, phrase in enumerate(part) for m in phrase.mentions]
