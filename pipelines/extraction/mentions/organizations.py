"""Organisations that only the text brings in: by the last word of their name, a noun before or after it, an abbreviation.

Belongs here: which characters name an organisation, and what sort it is said to be. Not here: what it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.language.names import CAPITALS
from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.language.vocabulary import NOT_A_NAME, no_part_of_name
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import ORGANIZATION, Mention, Organization

_SUFFIXES = {
    "studio": "Studios?|Pictures?|Productions?|Films?|Filmworks|Cinema|Entertainment|Animation|Creative|Works|Lab|Labs|Company|Factory",
    "broadcaster": "Broadcasting(?: System| Corporation| Network)?|Television|TV|Network|Networks|Channel",
    "distributor": "Distribution|Releasing|Sales",
    "agency": "Agency|Management|Artists",
    "research_firm": "Research|Analytics|Insights?",
    "technology": "Telecom|Technologies|Technology|Digital|Interactive|Games|Soft|Software",
    "government": "Council|Commission|Agency|Authority|Bureau",
    "other": (
        "Media|Group|Holdings?|Partners|Ventures|Capital|Communications?|International|Enterprises?|Corp|Corporation|Inc|Ltd|Co|"
        "LLC|Bank|Securities|Investments?|Association|Federation|Institute|Foundation|Publishing|Comics|Contents?|Records|Music|"
        "Label|Labels|Webtoon|Webtoons|Theat(?:er|re)s?|Agency|Society|Union|Cineplex|Cinemas|Frontier|Plan|Bridge|Worldwide"
    ),
}
_BODY = Pattern(
    r"(?<![\w-])(?:[A-Z][\w’'-]+ ){0,3}(?:Ministry|Department|University|Academy|Guild|Council|Federation|Association|Union|Office|Bureau|Authority|Institute) (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:, |,? and |,? & | of )(?:the )?[A-Z][\w-]+)*"
)
_SUFFIX_KIND = [(Pattern(rf"^(?:{words})$"), kind) for kind, words in _SUFFIXES.items()]
_WORD = rf"(?:[{CAPITALS}][\w&+’'-]*|(?:[A-Z]\.){{2,3}}|[0-9]+[A-Z]\w*|&|(?<=[a-z] )[0-9]{{1,3}}(?= [A-Z]))"
# Small words inside French, Spanish or Italian names: Les Films du Canal.
_PARTICLE = r"(?:\s(?:du|de|des|del|della|di|la|le|les))?"
_SUFFIXED = Pattern(
    rf"(?<![\w&-])(?:{_WORD}{_PARTICLE}\s){{1,5}}?(?:(?:{'|'.join(_SUFFIXES.values())})(?![\w-]|[’'](?!s\b| )))(?:(?:\s{_WORD}){{0,2}}?\s(?:{'|'.join(_SUFFIXES.values())})(?![\w’'-]))*(?! (?:Hall|Center|Centre|Awards?|Festival|Square|Week|Market|Museum|Day)\b)(?:,? (?:Co|Corp|Inc|Ltd|LLC|Limited|K\.K)\b\.?)*"
    rf"|(?<![\w&-])(?:Studio|Film|Les Films|Films|Ateliers?|Team|Theatre|Théâtre|Groupe|Grupo|Radio){_PARTICLE}\s[A-Z][\w&]*(?:\s[A-Z][\w&]*){{0,2}}"
)
_RUN = rf"{_WORD}(?:{_PARTICLE}\s{_WORD}){{0,4}}(?:,? (?:Co|Corp|Inc|Ltd)\b\.?)*"
COMPANY_NOUNS = {
    "broadcaster": "broadcasters?|networks?|TV networks?|channels?|cable channels?|cable networks?|TV stations?|stations?|pay-TV operators?",
    "streamer": "streamers?|streaming (?:services?|platforms?|giants?|outfits?|arms?|units?)|OTT (?:platforms?|services?)|video platforms?|platforms?|video sites?|services?|apps?",
    "distributor": "distributors?|sales (?:compan(?:y|ies)|agents?|agenc(?:y|ies)|outfits?|houses?|banners?)|distribution (?:compan(?:y|ies)|outfits?)|buyers?|exhibitors?|multiplex chains?|cinema chains?|theater chains?",
    "agency": "agenc(?:y|ies)|management (?:compan(?:y|ies)|firms?|agenc(?:y|ies))|labels?|entertainment agenc(?:y|ies)|talent agenc(?:y|ies)",
    "studio": (
        "(?:drama |film |movie |content |production |animation |VFX |visual effects |virtual production )?studios?|production (?:compan(?:y|ies)|houses?|outfits?|firms?|banners?|labels?|"
        "powerhouses?|giants?|labels?)|producers?|banners?|production partners?|makers?|outfits?|indie|minimajor"
    ),
    "research_firm": "research (?:firms?|compan(?:y|ies))|trackers?|analysts?|consultanc(?:y|ies)|data (?:firms?|providers?)|market researchers?|pollsters?",
    "technology": "tech (?:compan(?:y|ies)|giants?|firms?)|startups?|start-ups?|portals?|internet (?:giants?|compan(?:y|ies))|game (?:compan(?:y|ies)|developers?|makers?|publishers?)|developers?|webtoon (?:platforms?|providers?)|AI (?:firms?|compan(?:y|ies)|startups?)|telecoms?|carriers?",
    "government": "ministry|state agenc(?:y|ies)|state-run|government agenc(?:y|ies)",
    "other": (
        "compan(?:y|ies)|firms?|conglomerates?|group|groups|giants?|powerhouses?|subsidiar(?:y|ies)|affiliates?|units?|arms?|divisions?|"
        "investors?|funds?|publishers?|partners?|ventures?|joint ventures?|operators?|house|shareholders?|theatrical producers?|licensees?|presenters?"
    ),
}
COMPANY_NOUN = "|".join(COMPANY_NOUNS.values())
_NOUN_KIND = [(Pattern(rf"(?:^|[\s-])(?:{words})$", re.IGNORECASE), kind) for kind, words in COMPANY_NOUNS.items()]
_CUED = Pattern(rf"(?<!\w)(?:[a-z]+-)?(?:{COMPANY_NOUN})(?:\s|,\s(?={_RUN},))({_RUN})")
_OF_PLACE = Pattern(rf"(?:[A-Z][\w.]+-based|[A-Z][\w.]+(?:ese|an|ish|ai|i)|[A-Z][\w.]+(?:'s|’s))\s({_RUN})")
_APPOSED = Pattern(
    rf"({_RUN})(?:\s\([A-Z]{{2,8}}\))?,\s(?:(?:a|an|the|its|one of the|another|which is a|itself a)\s|[\w.]+(?:'s|’s)\s)(?:[\w.’'&$+-]+,?\s){{0,8}}?(?:{COMPANY_NOUN})(?![\w-])"
)
_APPOSED_NOUN = Pattern(rf"({COMPANY_NOUN})$", re.IGNORECASE)
_ABBREVIATION = Pattern(
    r"\s\((?:[A-Z]+:\s?[A-Z]+,\s)?[“‘\"']?(?:or |hereafter |the )?([A-Z][A-Za-z&+-]{1,9})[”’\"']?[,)]"
)
_LISTED_BY_PLACE = Pattern(rf"({_RUN})\s\((?=[A-Z])")
_GENERIC_TAIL = Pattern(rf"(?:[,\s]+(?:{'|'.join(_SUFFIXES.values())}|Limited|K\.K|Productions?)\.?)+$")


# "Zhejiang's Sundays", "the Japanese Academy"
_NO_NAME_OF_PLACE = Pattern(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Academy|Parliament|Congress|Assembly|Government|Embassy|Olympics?|Pavilion|Rights|Division|Crown|Empire|Army|Navy|Ministry|Minister|President|Premier|Prime Minister|Church|University|Peninsula|Wave"
)
_DISTRICT = Pattern(r"-(?:dong|gu|ro|si|do|gun)$")
_NUMERAL = Pattern(
    r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Dozens?|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety|Hundreds?)(?:-\w+)?$"
)
# "Japanese TV", "Korean Cinema" name no company.
_GENERIC_AFTER_PLACE = word_set(
    "TV Television Network Content Contents Media Entertainment Cinema Cinemas Film Films Music Broadcasting Company "
    "Group Theater Theaters Webtoon Webtoons Games"
)
_POSSESSIVE = Pattern(r"['’]s?$")
_STUDIO_BEFORE = Pattern(r"^Studio (?=[A-Z][a-z]{4})")


def suffix_kind(name: str) -> str | None:
    for word in reversed(name.replace(",", "").split()):
        for pattern, kind in _SUFFIX_KIND:
            if pattern.match(word.rstrip(".")):
                return kind if kind != "other" else None
    return None


def noun_kind(phrase: str) -> str | None:
    """The kind of organisation that a common noun at the end of a phrase speaks of."""
    for pattern, kind in _NOUN_KIND:
        if pattern.search(phrase):
            return kind
    return None


def _clean(text: str, start: int, end: int) -> tuple[int, int]:
    """Without leading words that are no part of a name, and without a possessive or stop at its end."""
    words = text[start:end].split(" ")
    while len(words) > 1 and (
        no_part_of_name(words[0], text[:start])
        or "-turned-" in words[0]
        or words[0].endswith(("'s", "’s", "-based", "-listed", "-owned"))
        or words[0] == "&"
    ):
        start += len(words.pop(0)) + 1
    name = _POSSESSIVE.sub("", text[start:end])
    return start, start + len(name)


def find_organizations(
    text: str, offset: int, taken: list[tuple[int, int]], places: set[tuple[int, int]], lexicon: Lexicon
) -> Iterator[Mention]:
    """Organisations in one sentence beyond those that the reference data names.

    `taken`: spans of titles, people and known organisations, in the document; `places`: spans of places, which may
    stand inside a name.
    """
    found: list[tuple[int, int]] = []

    def free(start: int, end: int) -> bool:
        return not any(a < offset + end and offset + start < b for a, b in taken) and not any(
            a < end and start < b for a, b in found
        )

    def is_place(start: int, end: int) -> bool:
        return any(a <= offset + start and offset + end <= b for a, b in places)

    def take(start: int, end: int, rule: str, kind: str | None) -> Mention | None:
        start, end = _clean(text, start, end)
        name = text[start:end]
        if not name or name in NOT_A_NAME or len(name) < 2 or not free(start, end) or is_place(start, end):
            return None
        if name.split()[0] in NOT_A_NAME and len(name.split()) == 1:
            return None
        found.append((start, end))
        return Mention(offset + start, offset + end, ORGANIZATION, name, rule, Organization(name, kind, None))

    for match in _BODY.finditer(text):
        mention = take(
            *match.span(),
            "body",
            "government" if re.match(r"Ministry|Department|Authority|Bureau", match.group()) else "other",
        )
        if mention:
            yield mention
    for match in _SUFFIXED.finditer(text):
        start, end = _clean(text, *match.span())
        name = text[start:end]
        lead = name.rsplit(" ", 1)[0]
        if (
            any(a == offset + start and b == offset + start + len(lead) for a, b in places)
            and name.rsplit(" ", 1)[1] in _GENERIC_AFTER_PLACE
        ):
            continue
        if len(name.split()) < 2 or re.match(
            r"^(?:South |North )?Korea[n]? (?:Film|Drama|Content|TV|Entertainment|Cinema|Music)$", name
        ):
            continue
        mention = take(start, end, "suffix", suffix_kind(name))
        if mention:
            yield mention
    for match in _APPOSED.finditer(text):
        start, end = match.span(1)
        noun = _APPOSED_NOUN.search(match.group(0))
        mention = take(start, end, "apposition", noun_kind(noun.group(1)) if noun else None)
        if mention:
            yield mention
    for match in _CUED.finditer(text):
        mention = take(*match.span(1), "company_noun", noun_kind(text[match.start() : match.start(1)].strip()))
        if mention:
            yield mention
            rest = re.match(rf"(?:,\s|,? and |,? & )({_RUN})(?=,|\sand\s|\.|\s)", text[match.end(1) :])
            if rest and re.search(r"(?:s|ies)\s$", text[match.start() : match.start(1)]):
                at = match.end(1)
                other = take(
                    at + rest.start(1),
                    at + rest.end(1),
                    "company_noun",
                    noun_kind(text[match.start() : match.start(1)].strip()),
                )
                if other:
                    yield other
    for match in _OF_PLACE.finditer(text):
        start, end = match.span(1)
        if not any(a - offset == match.start() for a, _ in places) and "-based" not in match.group(0):
            continue
        words = text[start:end].split()
        if (
            words[0] in NOT_A_NAME
            or _NO_NAME_OF_PLACE.fullmatch(text[start:end])
            or re.match(r"\s(?:said|says|who|in |as )", text[end : end + 8])
        ):
            continue
        mention = take(start, end, "of_place", None)
        if mention:
            yield mention
    for match in _LISTED_BY_PLACE.finditer(text):
        inside = offset + match.end()
        if any(a == inside for a, _ in places):
            mention = take(*match.span(1), "listed_by_place", "distributor")
            if mention:
                yield mention


# Names that only their partners give away, in a masked sentence: "a [O] and X production", "from X, [O] and Y",
# "X has taken it for [C]", "Y went to X", "X for [C]".
_MASKED_RUN = rf"[{CAPITALS}][\w&+’'-]*(?: (?:[{CAPITALS}][\w&+’'-]*|[\ue003]))*"
_TERRITORY = r"(?:the )?(?:[\ue003\ue006]|[A-Z][a-z]+(?: [A-Z][a-z]+)*)"
_GRANT = r"(?:has|have|had|will|also|is|are|which|to) ?(?:has |have |also |be )?(?:taken|took|taking|handl(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|distribut(?:e|es|ed|ing)|acquir(?:e|es|ed|ing)|bought|buy|buys|picked up|pick up|snapped up|nabbed|secured|landed|licensed|boarded|grabbed|scooped|signed|clinched|won|booked)"
_PARTNERS = (
    (Pattern(rf"\ue000(?:,| and| &|, and) ({_MASKED_RUN})(?= (?:co-)?production\b)"), "studio"),
    (
        Pattern(
            rf"\b(?:(?:co-)?produced|mounted|bankrolled|co-financed|[Mm]ade) by ({_MASKED_RUN})(?![\w’'-]| (?:said|says|who)\b)"
        ),
        "studio",
    ),
    (Pattern(rf"({_MASKED_RUN})(?:,| and| &|, and) \ue000 (?:co-)?production\b"), "studio"),
    (
        Pattern(
            rf"(?:\bby|\bbetween|\bfrom|\bwith|\bof|,) \ue000(?: \([^()]*\))?(?:,| and| &|, and|, along with|, as well as) ({_MASKED_RUN})(?=[,.;]| and |$)"
        ),
        None,
    ),
    (
        Pattern(
            rf"(?:\b(?:produced|co-produced|made|developed|financed|distributed|acquired) by|\bbetween|\bpartners?) ({_MASKED_RUN})(?:,| and| &) \ue000"
        ),
        None,
    ),
    (
        Pattern(
            rf"({_MASKED_RUN}) (?:{_GRANT}|took|takes|picks up|picked up|snapped up|nabbed|snagged|grabbed|secured|landed|boarded|acquired|bought|handles|licensed|has(?= (?:it|them|rights|the (?:film|movie|picture|series|drama|rights|title)|[\ue003\ue006]))) [^.;]{{0,60}}?(?:for |in |rights? |[\ue003])"
        ),
        "distributor",
    ),
    (
        Pattern(
            rf"(?:\b(?:went|goes|go|gone|sold|licensed|headed|fell|falls|belongs?|passed) to|(?:are|is|lie|rest|were) with|\b(?:picked up|acquired|bought|handled|snapped up|taken|secured|boarded|signed|nabbed|released|distributed) by) ({_MASKED_RUN})(?= (?:for|in)\b|[,.;]|$| \()"
        ),
        "distributor",
    ),
    (Pattern(rf"(?:^|, |\band |; |: )({_MASKED_RUN}) for {_TERRITORY}(?=[,.;]| and |$)"), "distributor"),
    (Pattern(rf"\bwith ({_MASKED_RUN}) (?:in|for) {_TERRITORY}"), "distributor"),
    (
        Pattern(
            rf"\ue000(?:,| and| &|, and) ({_MASKED_RUN})(?= (?:are|have|will|lock|join|team|plan|agreed|jointly|to co-?produce|co-?produc|sign|split|share)\w*\b)"
        ),
        None,
    ),
    (Pattern(rf"\ue003 \(({_MASKED_RUN})\)"), "distributor"),
    (Pattern(rf"({_MASKED_RUN}) (?:got|gets|took|takes) (?:the )?\ue003"), "distributor"),
    (Pattern(rf"^({_MASKED_RUN}) of \ue003(?= (?:sign|has|have|will|is|and|to)\w*\b)"), None),
    (
        Pattern(
            rf"\b(?:air(?:s|ed|ing)?|stream(?:s|ed|ing)?|broadcast|carried|shown|seen|available|premier(?:es|ed|ing)|simulcast|run at|beg(?:ins|an)|start(?:s|ed)|debut(?:s|ed|ing)?|exclusively|live)\b[^.;,\ue000\ue002]{{0,25}} (?:on|via) ({_MASKED_RUN})(?=[,.;]| (?:and|in|from|with|every|this|next|since|as)\b|$)"
        ),
        "broadcaster",
    ),
)
_MONTHS_SHORT = word_set("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_RIGHTS_CONTEXT = Pattern(r"[\ue003\ue006]|rights|territor|Europe|America|Asia")


def partner_names(masked: str) -> Iterator[tuple[int, int, str | None]]:
    """(start, end, kind) in a masked sentence of names that stand where only a company can: beside another in a
    production, or as the taker of rights for a territory."""
    for pattern, kind in _PARTNERS:
        if kind == "distributor" and not _RIGHTS_CONTEXT.search(masked):
            continue
        for match in pattern.finditer(masked):
            start, end = match.span(1)
            words = match.group(1).split(" ")
            while words and no_part_of_name(words[0], masked[:start]):
                start += len(words.pop(0)) + 1
            if not words or words[0] in _MONTHS_SHORT or words[-1] == "\ue003" and len(words) == 1:
                continue
            name = _POSSESSIVE.sub("", masked[start:end])
            if name and "\ue003" not in name and not name.endswith((" for", " in")):
                yield start, start + len(name), kind


# Where a sentence speaks of a deal, capitals that are nothing else are a party to it.
_DEAL = Pattern(
    r"\b(?:acqui(?:r|sition)\w*|takeover|t(?:ake|akes|ook|aken) over|bought|buy(?:s|ing)?|purchas\w+|snapped up|stakes?|shareholders?|shares in|invest(?:s|ed|ing|ment|ments|ors?)|backed by|joint[ -]venture|JV|memorand\w+|MOU|partner\w*|alliance|pact|tie-up|"
    r"team(?:s|ed|ing)? (?:up|with)|link(?:s|ed)? up|merg(?:e|es|ed|er|ing)|funding|financing|round|rights|licen[cs]\w+|remake|format|co-?produc\w+|co-?develop\w+|jointly|subsidiary|signed|inked|strategic|sold to|went to|joined forces|venture)\b",
    re.IGNORECASE,
)
_PARTY = Pattern(
    rf"(?<![\w&’'“‘\"_*.-])[{CAPITALS}][\w&+-]*(?:{_PARTICLE} (?:[{CAPITALS}][\w&+-]*|\d{{1,3}}(?=[ ,.])))*"
)
_NO_PARTY = word_set(
    "KRX KOSPI KOSDAQ NYSE NASDAQ Nasdaq TSE HKEX SGX Rights Formats Format Fund Funds Talks Sales Shares Prices Price Terms Details Investors Analysts Sources Negotiations "
    "Presales Buyers Eid Diwali Lebaran Ramadan English Mandarin Cantonese Hindi Spanish French German Korean Japanese Chinese "
    "Production Filming Shooting Distribution Financing Funding Revenue Profit Profits Tickets Viewers Audiences Critics "
    "MoU MoUs MOUs LoI LOI Memorandum Pavilion Secretary Minister Ambassador Governor Mayor Joint Deputy Vice "
    "AI TV IP CEO CFO COO VR AR LED OTT SVOD AVOD FAST VOD IPO MOU JV USD KRW EXCLUSIVE Series Round Season Board "
    "Chief Executive Officer Chairman President Internet Hallyu Wave Lunar Year New Christmas Chuseok Big Golden Bear "
    "Lion Palme Oscar Oscars Emmy Emmys Grammy Parliament Congress Constitution Fed Bollywood Nollywood Hollywood "
    "Broadway"
)
_SUBJECT_FOLLOWS = Pattern(
    r"(?:,| \()? (?:has|have|had|is|was|are|were|will|would|could|also|[a-z]+ed|[a-z]{2,}s|bought|took|won|put|led|sold|and \ue000)\b|['’]s \b|, (?:the|a|an|which|whose|from)\b"
)


# "in Keelung" is a place, "a stake in X" is not.
_PLACED = Pattern(r"\b(?:in|at|near|across|through|around|on|over|during|as|than) (?:the )?(?:[\w-]+ and |\w+, )?$")
_HELD_IN = Pattern(
    r"\b(?:stakes?|invest\w*|shares?|interests?|holdings?|percent|money|funds?|\ue004|bet|co-?operat\w+|shareholder|investor) (?:\w+ )?(?:in|on) (?:[\w-]+ and )?$"
)


def party_names(masked: str) -> Iterator[tuple[int, int]]:
    """(start, end) in a masked sentence about a deal of names that nothing else explains. The first word of a sentence is
    a name only where a predicate, a possessive or an apposition follows. Where two companies are known, none is sought."""
    if not _DEAL.search(masked) or masked.count("\ue000") >= 2:
        return
    for match in _PARTY.finditer(masked):
        start, words = match.start(), match.group().split(" ")
        while words and (no_part_of_name(words[0], masked[:start]) or words[0] in _NO_PARTY):
            start += len(words.pop(0)) + 1
        while words and words[-1] in _NO_PARTY:
            words.pop()
        name = " ".join(words)
        if (
            not words
            or len(name) < 3
            or not name[0].isalpha()
            or _NUMERAL.match(name)
            or _DISTRICT.search(name)
            or len(words) > 5
            or words[0] in _MONTHS_SHORT
        ):
            continue
        before, after = masked[:start], masked[start + len(name) :]
        if (
            _PLACED.search(before)
            and not _HELD_IN.search(before)
            or before.endswith("\ue000 ")
            or after.startswith((" \ue000", " \ue001", " \ue002"))
        ):
            continue
        if name.isupper() and len(name) > 5 or name == "Inc" or name.startswith(("Co.", "Corp", "Ltd")):
            continue
        opens = not before.strip(" “‘\"'")
        if opens and (len(words) == 1 and name.endswith(("ing", "ly")) or not _SUBJECT_FOLLOWS.match(after)):
            continue
        yield start, start + len(name)


def abbreviation_after(text: str, end: int) -> tuple[int, int, str] | None:
    """(start, end, short form) of an abbreviation in brackets right behind a name."""
    match = _ABBREVIATION.match(text, end)
    return (match.start(1), match.end(1), match.group(1)) if match else None


def short_name(name: str) -> str | None:
    """What is left of a company's name without the words that any company may bear; None where nothing is."""
    short = _STUDIO_BEFORE.sub("", _GENERIC_TAIL.sub("", name).strip())
    if not short or short == name or short in NOT_A_NAME or len(short) < 3:
        return None
    return short
