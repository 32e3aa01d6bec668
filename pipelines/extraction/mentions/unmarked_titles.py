"""Titles of works that no mark sets off: told by a cue, by what is done to them, or by an earlier mention.

Belongs here: which bare capitals are a title. Not here: quoted titles (titles).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.extraction.language.lexicon import Lexicon
from pipelines.extraction.language.names import CAPITALS, title_key
from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.language.vocabulary import GENRE_NOUNS, MONTHS, NOT_A_NAME, SHORT_MONTHS, WEEKDAYS, WORK_NOUN
from pipelines.extraction.mentions.people import name_country
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import COUNTRY, TITLE, Mention

_TC_WORD = rf"[{CAPITALS}#][\w'’!&#-]*"
_TC = rf"{_TC_WORD}(?:(?:: | )(?:(?:of|the|in|on|at|to|for|a|an|from|with|my|is|de|la|no|as|Is)\s){{0,2}}(?:{_TC_WORD}|\d+))*"
_UNQUOTED_AFTER_CUE = Pattern(
    rf"(?<![\w-])(?:films?|movies?|series|dramas?|musicals?|sitcoms?|shows?|webtoons?|documentar(?:y|ies)|blockbusters?|thrillers?|contests?|titles?|features?|pictures?|"
    rf"anime|rom-coms?|remake of|version of|adaptation of|sequel to|spin-off of|season of|the hit|smash hit|of TV's|star of|"
    rf"{GENRE_NOUNS}|^(?:Romance|Thriller|Comedy|Drama|Film|Musical|Sitcom|Melodrama|Documentary|Webtoon|Anthology))(?: hits?)?(?:,? (?:called|titled|entitled|named))? ({_TC})"
)
_UNQUOTED_BETWEEN_COMMAS = Pattern(
    rf"\b(?:project|film|series|drama|work|feature|movie|show|title|effort|debut|hit|musical|outing|production|documentary|thriller|comedy|romance|webtoon|sequel|entry|offering|release)(?: [^,.;:]{{0,50}})?, ({_TC}),"
)
_UNQUOTED_APPOSED = Pattern(
    rf"(?:^|[,;:—–]\s|\s)({_TC}), (?:a|an|the|his|her|its|their|another)\s(?:[\w’'$%+-]+,?\s){{0,7}}?(?:{WORK_NOUN})"
    r"(?!\s(?:production|producer|maker|star|creator|director|company|studio|platform|service|festival|market|industry|"
    r"writer|actor|distributor|giant|house|fans?|business|streamer|programming|lovers?|stars|giants)|\w)"
)
# "Rain (2016)", "The Wailing (Gokseong, 2016)", "The Journalist (2019, dir. …)"
_UNQUOTED_DATED = Pattern(rf"({_TC})\s(?:\((?:[^(),]{{2,40}}, )?(?:19|20)\d\d[),]|\[(?:19|20)\d\d\])")
# "2019: The Journalist. Her first film there."
_UNQUOTED_IN_TIMELINE = Pattern(rf"^(?:19|20)\d\d(?:: | [–—-] )({_TC})(?=[.,(]|$)")
# "the Drishyam franchise", "the Parasite phenomenon"
_UNQUOTED_FRANCHISE = Pattern(rf"(?<=[a-z,] the )({_TC}) (?:franchise|trilogy|saga|cinematic universe|spin-off)\b")
# "aespa: World Tour leads the way", "when BTS: Burn the Stage grossed"
_UNQUOTED_WITH_COLON = Pattern(
    rf"(?:^|(?<=[a-z,] ))((?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|(?<![a-z,] )[a-z][\w-]{{2,9}}): [A-Z][\w’'-]+(?: (?:of|the|in|on|at|to|for|a|an|by|and))* {_TC}) (?=\(pictured\)|(?:leads?|opens?|opened|premier\w+|is|was|will|has|had|gross\w+|drew|earned|took|topped|sold|hits?|follow\w+|and|to|in|on) )"
)
_UNQUOTED_SUBJECT = Pattern(
    rf"^({_TC})(?:,[^,.]{{3,80}},)?\s(?:premieres|premiered|will premiere|airs|aired|will air|began airing|is based on|was adapted|is adapted|"
    r"is directed|was directed|grossed|has grossed|sold \d|opens in|opened in|hits theaters|hit theaters|bowed|"
    r"follows|tells the|tells of|centers on|revolves around|is set in|is slated to|stars (?!in|as|opposite|alongside)|"
    r"debuted on|debuts on|streams on|is streaming|will be released|was released|topped the)"
)
# After these words stand the titles of a person's or company's earlier works, often one after another.
_CREDIT_LIST = Pattern(
    rf"(?:known (?:\w+ )?(?:for|from)(?: (?:his|her|their) (?:roles?|work|part) (?:in|on))?|filmmaker behind|director of|creators? of|makers? of|stars? of|credits (?:\w+ )?include|hits (?:such as|like|including)|"
    rf"(?:series|films|dramas|movies|shows|titles|productions|works) (?:such as|like|including)|the likes of|producer of|writer of|behind|of TV's|starred in|appeared in|warring families in|of \ue000['’]s) "
    rf"((?:\ue000['’]s )?{_TC}(?:, {_TC})*(?:,? and (?:\ue000(?:['’]s)? )?(?:(?:drama |film )?series |film |drama )?{_TC})?)"
)
_AFTER_PERSON = Pattern(rf"(?:\ue001 of (?:TV['’]s |\ue000['’]s )?|\ue001 \((?:\ue000['’]s )?)({_TC})(?=[),.;]| and|$)")
# In a masked sentence, what only works have done to them, before the title and behind it. A place may stand in a title.
_MASKED_TC = rf"(?:{_TC_WORD}|[\ue003\ue006](?= [A-Z]))(?:(?:: | )(?:(?:of|the|in|on|at|to|for|a|an|from|with|my|is|no)\s){{0,2}}(?:{_TC_WORD}|[\ue003\ue006]|\d+))*"
_DONE_TO = Pattern(
    rf"\b(?:rights (?:to|for)|remakes? of|adaptations? of|versions? of|seasons? of|sequel to|prequel to|spin-off of|episodes? of|premiere of|release of|finale of|cast of|(?:star|starred|stars|starring|appears?|appeared|appearing|seen|cast|featured|roles?|lead|part|turn|performance|debuts?) in|\ue001 (?:is|was|as) (?:[A-Z]\w+|(?:an?|the) [\w-]+) in|"
    rf"work(?:ed|s|ing)? (?:(?:with|for) \ue000 )?on|directed|co-directed|helm(?:s|ed|ing)?|co-?produc(?:es|ed|ing)|produc(?:es|ed|ing)|remak(?:e|es|ing)|remade|adapt(?:s|ed|ing)|screening of|(?:sales|deals?|pre-?sales|production) (?:on|of|for)|pre-sold|stream(?:s|ed|ing)|aired|premiered|launched|put together|cook(?:s|ed|ing) up|compete in|shoot(?:s|ing)|shot|made|making) ({_MASKED_TC})"
)
_DONE_TO_WEAK = Pattern(
    rf"\b(?:sold|sell(?:s|ing)?|bought|buy(?:s|ing)?|picked up|acquir(?:es|ed|ing)|licens(?:es|ed|ing)|releas(?:es|ed|ing)|distribut(?:es|ed|ing)|boarded|watch(?:ed|ing)?|followed by|ahead of|overtook|beat|behind|including|include|includes|launches?|unveil(?:s|ed)|presents?|offers?|on) ({_MASKED_TC})"
)
_DOES = Pattern(
    rf"(?:^|[,;:—–] |\band |\bwhile |\bbut |\bmeanwhile, )({_MASKED_TC})(?:,[^,.;]{{3,70}},)? (?:(?:will be|has been|have been|is being|was|were|is) (?:re)?(?:made|released|sold|adapted|remade|produced|directed|shown|screened|broadcast|streamed|filmed|shot|staged|distributed|based on|set in|slated|created)|"
    rf"hails from|tells|follows|centers on|revolves around|premier(?:es|ed)|aired|airs|debut(?:s|ed) (?:on|in|at)|grossed|topped|opened (?:in|on|at|to|with)|is the (?:story|sequel|tale)|stars \ue001)"
)
_IS_WORK = Pattern(
    rf"(?:^|[,;:—–] |\bbut |\band )({_MASKED_TC}) (?:is|was|will be) (?:an?|the|one of the|its|his|her|their) (?:[\w’'-]+,? |[\ue003\ue006\ue000](?:['’]s)? ){{0,6}}?(?:{WORK_NOUN})(?![\w-])(?! (?:director|producer|maker|star|company|studio|channel|festival|market|industry))"
)
_DESCRIBED = Pattern(
    rf"(?:^|[ “])({_MASKED_TC}), (?:directed|starring|written|headlined|penned|helmed|toplined|fronted|created|based on|which (?:stars|follows|tells|opened|premiered|aired|grossed|is set|centers)|about (?:a|an|the)|with \ue001 (?:as|in))\b"
)
_FIGURED = Pattern(
    rf"(?:^|[,;] (?:while |and |with )?|\band |\bwhile )({_MASKED_TC})(?:,[^,.;]{{3,60}},)? (?:drew|held|added|slipped|landed|opened|climbed|dropped|earned|took|collected|placed|finished|came in|debuted|followed|ranked|scored|recorded|posted|logged|pulled|attracted|rose|fell|led|sold|stood|kept|averaged|clocked|came (?:second|third|fourth|fifth|ninth|next))\b"
)
_FIGURE_CONTEXT = Pattern(
    r"\b(?:admissions|tickets|viewers|ratings?|box office|moviegoers|screens|views|weekend|chart|viewership|million won)\b"
)
_AFTER_COLON = Pattern(
    rf"\b(?:films|titles|dramas|series|shows|line-?up|slate|works|musicals|hits|adventure|thriller|comedy|romance|drama|film|documentary|musical)(?: [^.:;]{{0,50}})?: _?({_MASKED_TC}(?:(?:,|;) {_MASKED_TC})*(?:,? and {_MASKED_TC})?)"
)
# "licensed Lee Chang-dong's Poetry to Kino": only what the reference data knows, since people have firms and parts too
_POSSESSED = Pattern(
    rf"\ue001['’]s (?:[a-z-]+ ){{0,3}}({_MASKED_TC})(?=[,.;]| (?:to|in|at|was|is|has|had|will|for|and|on|from)\b|$)"
)
_DATE_OR_SUM = Pattern(rf"(?:{MONTHS}|{WEEKDAYS}|Rs|Rp|RM|US|No)\b\.? ?(?:\d|$)")
_LANGUAGES = word_set(
    "English Mandarin Cantonese Hindi Telugu Tamil Spanish French German Portuguese Arabic Japanese Korean"
)
_TITLE_OPENERS = word_set("The A My All Our When One It Three Second Big Oh I No Let What Yes Her After Once Behind")
# Nowhere in an unmarked title, and not at its end: these words name bodies, events and places.
_BODY_WORDS = frozenset(
    ["Festival", "Council", "Awards", "Award", "Association", "Agency", "Corp", "Inc", "Ministry", "University"]
)
_NOT_TITLE_WORDS = word_set(
    "Festival Council Awards Award Market Academy Studios Studio Production Productions Association Agency Center "
    "Centre Network Company Corp Inc Day Days Week Park Theater Theatre Arena Ministry University Street District"
)


def bare_titles(text: str, taken: list[tuple[int, int]], lexicon: Lexicon) -> Iterator[Mention]:
    """Titles without any mark, in one line of text: after a cue word, before an apposition or a year in brackets,
    or as the subject of a verb that only works take. `taken` are the spans of names already found."""
    for pattern, rule in (
        (_UNQUOTED_AFTER_CUE, "after_cue"),
        (_UNQUOTED_BETWEEN_COMMAS, "apposition"),
        (_UNQUOTED_APPOSED, "apposition"),
        (_UNQUOTED_DATED, "dated"),
        (_UNQUOTED_IN_TIMELINE, "dated"),
        (_UNQUOTED_FRANCHISE, "after_cue"),
        (_UNQUOTED_WITH_COLON, "after_cue"),
        (_UNQUOTED_SUBJECT, "subject_of_release"),
    ):
        for match in pattern.finditer(text):
            start, end = match.span(1)
            words = text[start:end].split()
            while words and (words[0] in NOT_A_NAME and len(words) > 1 and words[0] not in _TITLE_OPENERS):
                start += len(words.pop(0)) + 1
            start += _language_lead(text[start:end], lexicon)
            name = text[start:end].rstrip("'’")
            name = re.sub(r"['’]s$", "", name)
            undated = re.sub(rf" (?:on|in|for|from|at) (?:{MONTHS}|{WEEKDAYS}|{SHORT_MONTHS})\b.*$", "", name)
            if undated != name and re.fullmatch(r"[A-Z][a-z]+ed", undated):  # "Unveiled in June, the series"
                continue
            name = undated
            end = start + len(name)
            if (
                re.search(r"[A-Z][\w-]* $", text[:start])
                and rule == "after_cue"
                and text[match.start()].isupper()
                and match.start()
            ):
                continue
            if not name or len(name.split()) > 8 or re.fullmatch(r"[A-Z][a-z]+ly", name):
                continue
            if not name or any(a < end and start < b for a, b in taken):
                continue
            if name in NOT_A_NAME or name in _LANGUAGES or _names_body(name) or len(name) < 3:
                continue
            if name.casefold() in lexicon.surnames or name_country(name, lexicon):
                continue
            if rule == "subject_of_release" and len(name.split()) == 1 and title_key(name) not in lexicon.titles:
                continue
            yield Mention(start, end, TITLE, name, rule)


def _language_lead(name: str, lexicon: Lexicon) -> int:
    """How much of a title is the word for its country: "the Tamil Papanasam (2015)"."""
    first = name.split(" ", 1)[0]
    if " " not in name or title_key(name) in lexicon.titles:
        return 0
    return len(first) + 1 if any(m.type == COUNTRY and m.end == len(first) for m in lexicon.scan(first)) else 0


def credited_titles(masked: str) -> Iterator[tuple[int, int]]:
    """(start, end) in a masked sentence of unmarked titles that stand as somebody's credits."""
    for match in _CREDIT_LIST.finditer(masked):
        base = match.start(1)
        for item in re.finditer(rf"(?:^|, |,? and |['’]s |series |film |drama )({_TC})", match.group(1)):
            yield base + item.start(1), base + item.end(1)
    for match in _AFTER_PERSON.finditer(masked):
        yield match.span(1)


def slotted_titles(masked: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """(start, end, rule) in a masked sentence of unmarked titles that stand where only works stand. One word alone
    counts when the reference data knows it; behind weak verbs, which companies take too, the name must look like a
    phrase."""
    patterns = [
        (_DONE_TO, "done_to_works", False),
        (_DONE_TO_WEAK, "done_to_works", True),
        (_DOES, "done_by_works", False),
        (_DESCRIBED, "described_work", False),
        (_IS_WORK, "described_work", False),
    ]
    if _FIGURE_CONTEXT.search(masked):
        patterns.append((_FIGURED, "done_by_works", True))
    for pattern, rule, weak in patterns:
        for match in pattern.finditer(masked):
            start, end = _without_lead(masked, *match.span(1))
            if _may_be_title(masked[start:end], weak, lexicon):
                yield start, end, rule
    for match in _POSSESSED.finditer(masked):
        start, end = _without_lead(masked, *match.span(1))
        if title_key(masked[start:end]) in lexicon.titles:
            yield start, end, "described_work"
    for match in _AFTER_COLON.finditer(masked):
        for item in re.finditer(rf"(?:^|[,;] |,? and )({_MASKED_TC})", match.group(1)):
            start, end = match.start(1) + item.start(1), match.start(1) + item.end(1)
            if _may_be_title(masked[start:end], False, lexicon):
                yield start, end, "listed_after_colon"


def _without_lead(masked: str, start: int, end: int) -> tuple[int, int]:
    """Drop a trailing date, place or possessive, and words at the start that open a sentence rather than a title."""
    name = re.sub(rf" (?:on|in|for|from|at) (?:{MONTHS}|{WEEKDAYS})\b.*$", "", masked[start:end])
    name = re.sub(
        r" (?:in|at|on|to|for|from) (?:the )?[\ue003\ue006]$| (?:in|from|for|since|by) (?:19|20)\d\d$| at [A-Z]\w+$",
        "",
        name,
    )
    name = re.sub(r"['’]s?$", "", name)
    end = start + len(name)
    words = name.split(" ")
    while len(words) > 2 and words[0] in NOT_A_NAME and words[0] not in _TITLE_OPENERS:
        start += len(words.pop(0)) + 1
    return start, end


def _names_body(name: str) -> bool:
    words = name.split()
    return words[-1] in _NOT_TITLE_WORDS or bool(set(words) & _BODY_WORDS)


def _may_be_title(name: str, weak: bool, lexicon: Lexicon) -> bool:
    words = name.split()
    if (
        not words
        or not (name[0].isupper() or name[0] in "#\ue003\ue006")
        or _DATE_OR_SUM.match(name)
        or len(words) > 8
        or _names_body(name)
        or name in NOT_A_NAME
    ):
        return False
    if len(words) == 1:
        return title_key(name) in lexicon.titles and not weak
    if all(w in NOT_A_NAME or w[0] in "\ue003\ue006" for w in words) or name_country(name, lexicon):
        return False
    if any(w.isupper() and len(w) > 1 for w in words) and len(words) == 2:
        return False
    phrase = words[0] in ("The", "A", "My", "Our", "Her", "His") or len(words) >= 4 or any(w.islower() for w in words)
    return phrase or title_key(name) in lexicon.titles if weak else True


_COMMON_SINGLE = Pattern(r"^[A-Z][a-z]+$")


def recurrences(text: str, titles: dict[str, str]) -> Iterator[Mention]:
    """Bare occurrences of titles that the text marked elsewhere. `titles` maps each spelling to its name.

    A title of one common-looking word counts only inside a sentence, where its capital means something.
    """
    for spelling in sorted(titles, key=lambda t: (-len(t), t)):
        if len(spelling) < 3:
            continue
        at = text.find(spelling)
        while at >= 0:
            end = at + len(spelling)
            clear = (at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "-’'")) and (
                end == len(text) or not (text[end].isalnum() or text[end] == "-")
            )
            if clear and not (_COMMON_SINGLE.match(spelling) and _sentence_initial(text, at)):
                yield Mention(at, end, TITLE, titles[spelling], "recurrence")
            at = text.find(spelling, end)


def _sentence_initial(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" “‘\"'")
    return not before or before[-1] in ".!?\n:"
