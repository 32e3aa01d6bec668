"""What the words beside a figure say of it: qualifier, direction of change, role in "from … to …", rate, noun.

Belongs here: word lists and the reading of the few words to the left and right of a figure.
Not here: finding figures and their units (amounts).
"""

import re
from typing import NamedTuple

from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.patterns import Pattern

_REACH = 90
_CLAUSE_BREAK = Pattern(r"[;:()\[\]!?“”\"]|,(?=\s)|\.(?=\s+[A-Z\ue000-\uf8ff])|\s[-–—]+\s|—")
_TOKEN = Pattern(r"[\w\ue000-\uf8ff][\w\ue000-\uf8ff'’.+&-]*|[~≈+−-]$")

_QUALIFIER_PHRASES = {
    "about": "maybe|perhaps|about|around|some|roughly|nearly|almost|approximately|approx.|approx|circa|close to|estimated|"
    "an estimated|estimated at|in the region of|just about|virtually|next to|practically|near|~|≈|"
    "scarcely|hardly|in the neighborhood of|in the neighbourhood of|an average of|nearing|approaching",
    "more_than": "more than|over|above|upward of|upwards of|at least|exceeding|exceed|exceeds|exceeded|surpassed|"
    "surpass|surpasses|surpassing|passed|topped|topping|past|beyond|in excess of|north of|well over|just over|"
    "no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|greater than|crossed|"
    "crossing|eclipsed|cracked|better than|outstripped|broke|breaking",
    "less_than": "less than|under|below|fewer than|just under|short of|just short of|shy of|just shy of|south of|"
    "barely|not even|does not reach|do not reach|did not reach|never reached",
    "up_to": "up to|as many as|as much as|a maximum of|maximum of|at most|no more than|not more than|capped at|"
    "a peak of|as high as",
}
QUALIFIERS = {phrase: kind for kind, phrases in _QUALIFIER_PHRASES.items() for phrase in phrases.split("|")}
_LONGEST_QUALIFIER = 4
# Passed on the way from a figure to its qualifier: "more than the 12 million", "over its 400 shows".
_DETERMINERS = word_set("the its their his her our an another")
_QUALIFIER_STRENGTH = ("exact", "about", "up_to", "less_than", "more_than")

_QUALIFIER_AFTER = Pattern(
    r"\s*(?:(?P<more_than>\+(?!\d)|[- ]plus\b|,? or (?:more|higher|above|over)\b|,? and counting\b|,? at least\b"
    r"|,? (?:is|was|being|as|became) (?:the|a|now the) (?:floor|minimum)\b)"
    r"|(?P<about>or so\b|or thereabouts\b|-odd\b|-ish\b)"
    r"|(?P<up_to>,? (?:or (?:less|fewer|under)|at (?:the )?most)\b))",
    re.IGNORECASE,
)

UP_WORDS = word_set(
    "rise rises rose risen rising grow grows grew grown growing growth jump jumps jumped jumping climb climbs climbed "
    "climbing surge surges surged surging soar soars soared soaring increase increases increased increasing expand "
    "expands expanded expanding expansion gain gains gained gaining up leap leaps leaped leapt swell swelled swollen "
    "ballooned ballooning advance advanced boost boosted boosting raise raised raising higher edged-up rocketed "
    "skyrocketed improve improved improvement upped added add uptick hike hiked rebounded accelerated widened "
    "spike spiked doubled tripled quadrupled"
)
DOWN_WORDS = word_set(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slide slides slid "
    "sliding slip slips slipped slipping shrink shrinks shrank shrunk shrinking down plunge plunges plunged plunging "
    "tumble tumbled tumbling decrease decreases decreased decreasing lose lost losing loss contract contracted "
    "contraction dip dips dipped dipping slump slumped slumping sink sank sunk plummet plummeted plummeting cut cuts "
    "cutting reduce reduced reduction ease eased dwindle dwindled dwindling retreat retreated lower shed downturn "
    "collapse collapsed narrowed trimmed slashed halved"
)
_FILLERS = word_set(
    "by to from of at a an the another further additional some slightly modestly on-year year-on-year year-over-year "
    "on year back again as yet also only just its their total combined"
)
_MOVES_BEFORE_UP_TO = UP_WORDS | word_set(
    "edged went moved crept inched ticked shot pushed pushing brought brings bring bumped moving going"
)
_SUMS_UP_TO = word_set("add adds added adding")
# "Made up 5 percent" is a share, "ended up" no rise.
_NO_RISE_BEFORE_UP = word_set(
    "make makes made making set end ended ends take takes took taking picked opened buying bought buy put puts putting"
)
# "Raised $50 million" collects it; "raised it by a tenth" is a rise.
_MONEY_VERBS = word_set("raise raises raised raising add adds added adding")

_CHANGE_AFTER = Pattern(
    r"(?:\s+|-)(?:(?:year-on-year|year-over-year|on-year|annual|yearly|sharp|steep|further|quarterly|overall|net)\s+)*"
    r"(?:(?P<up>rise|increase|growth|jump|surge|gain|uptick|hike|leap|climb|boost|improvement|expansion|up|higher|"
    r"more(?=\s+(?:than|for|on|in|from|year)|[,.;]|$)|above(?=\s+(?:the|its|last|that)))"
    r"|(?P<down>drop|decline|fall|decrease|dip|slump|plunge|cut|reduction|loss|slide|contraction|downturn|down|lower|"
    r"less(?=\s+(?:than|for|on|in|from)|[,.;]|$)|fewer|below(?=\s+(?:the|its|last|that)))"
    r")\b",
    re.IGNORECASE,
)

_PER_NOUN = (
    r"episode|month|year|week|ticket|hour|day|user|subscriber|person|head|installment|instalment|season|share|title|"
    r"film|seat|capita|copy|viewer|household|quarter"
)
_PER_AFTER = Pattern(
    rf"\)?\s*(?:(?:(?:for|in|to)\s+)?(?:-?per|an?|each|every|/)[\s-]*(?P<noun>{_PER_NOUN})\b"
    r"(?!-|\s+(?:earlier|ago|before|later|after|prior|previously|to\b(?!\s[$€£₩¥\d])))"
    r"|(?P<each>apiece|each)\b|(?P<adverb>annually|yearly|monthly|weekly|daily)\b)",
    re.IGNORECASE,
)
_PER_ADVERBS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_PER_BEFORE = Pattern(
    r"\b(?:(?:per|each|an|every)[-\s]+(?P<noun>episode|month|week|ticket)"
    r"|(?P<episode>episodes?)\s+(?:that\s+)?cost(?:s|ing)?"
    r"|(?P<adverb>monthly|annual|yearly|weekly)\s+(?:fee|price|subscription|budget|salary|rent|cost)s?)\b[^,;.()]*$",
    re.IGNORECASE,
)
_EPISODE = Pattern(r"\bepisodes?\b", re.IGNORECASE)
_TICKET = Pattern(r"\btickets?\b", re.IGNORECASE)


class Before(NamedTuple):
    """What stands before a figure: `start` is where its qualifier begins; `previous` the word before that."""

    start: int
    qualifier: str
    change: str | None
    role: str | None
    previous: str


def clause_start(text: str, end: int) -> int:
    """Where the stretch of text that ends at `end` begins, back to a clause mark or 90 characters."""
    start = max(0, end - _REACH)
    for mark in _CLAUSE_BREAK.finditer(text, start, end):
        start = mark.end()
    return start


def stronger(first: str, second: str) -> str:
    """Of two qualifiers the one that says more: "more than an estimated" is more_than."""
    return max(first, second, key=_QUALIFIER_STRENGTH.index)


def read_before(text: str, at: int) -> Before:
    """The words to the left of a figure that begins at `at`."""
    tokens = list(_TOKEN.finditer(text, clause_start(text, at), at))
    words = [token.group().lower() for token in tokens]
    end, qualifier, start = len(words), "exact", at
    while end:
        width = _qualifier_width(words, end)
        if width:
            phrase = " ".join(words[end - width : end])
            verb = words[end - width - 1] if phrase == "up to" and end > width else ""
            if verb in _SUMS_UP_TO:
                return Before(start, qualifier, None, None, verb)
            if verb in _MOVES_BEFORE_UP_TO:
                return Before(start, qualifier, "up", "to", verb)
            if phrase == "some" and end < len(words):
                break
            qualifier = stronger(qualifier, QUALIFIERS[phrase])
            end -= width
            start = tokens[end].start()
        elif words[end - 1] in _DETERMINERS and _bounds(words, end - 1):
            end -= 1
        else:
            break
    change = _change_before(words[:end])
    return Before(start, qualifier, change, _role(words[:end]), words[end - 1] if end else "")


def _qualifier_width(words: list[str], end: int) -> int:
    for width in range(min(_LONGEST_QUALIFIER, end), 0, -1):
        if " ".join(words[end - width : end]) in QUALIFIERS:
            return width
    return 0


def _bounds(words: list[str], end: int) -> bool:
    """Whether a qualifier that takes a determiner ends there: "over its 400 shows", not "said about the two shows"."""
    width = _qualifier_width(words, end)
    return bool(width) and QUALIFIERS[" ".join(words[end - width : end])] != "about"


def _role(words: list[str]) -> str | None:
    if not words:
        return None
    last = words[-1]
    if last in ("to", "from"):
        return last
    if last in ("against", "versus", "vs", "vs.") or words[-2:] in (["compared", "with"], ["compared", "to"]):
        return "against"
    return None


def _change_before(words: list[str]) -> str | None:
    at = len(words) - 1
    by = False
    while at >= 0 and (words[at] in _FILLERS or words[at].endswith("ly")):
        by = by or words[at] in ("by", "of", "to", "from")
        if words[at] in ("by", "of"):
            break
        at -= 1
    # "increased its budget by", "a decline in admissions of": a few words may stand between verb and preposition.
    reach = 6 if by and at >= 0 and words[at] in ("by", "of") else 1
    for place in range(at, max(-1, at - reach), -1):
        word = words[place]
        if word == "up" and place and words[place - 1] in _NO_RISE_BEFORE_UP:
            return None
        if word in UP_WORDS and (word not in _MONEY_VERBS or (by and words[at] != "of")):
            return "up"
        if word in DOWN_WORDS:
            return "down"
    return None


def qualifier_after(text: str, end: int) -> tuple[str, int]:
    """Qualifier behind a figure that ends at `end` ("or more", "+"), and where it ends."""
    found = _QUALIFIER_AFTER.match(text, end)
    return (found.lastgroup, found.end()) if found else ("exact", end)


def change_after(text: str, end: int) -> str | None:
    """Direction that the noun or adverb behind a figure gives ("5 percent decline", "6 percent more than")."""
    found = _CHANGE_AFTER.match(text, end)
    return found.lastgroup if found else None


def read_per(text: str, start: int, end: int) -> tuple[str | None, int]:
    """For what one unit the figure is ("an episode", "a month", "apiece"), and where that is said to end."""
    found = _PER_AFTER.match(text, end)
    if found:
        if found["noun"]:
            return found["noun"].lower(), found.end()
        if found["adverb"]:
            return _PER_ADVERBS[found["adverb"].lower()], found.end()
        each = "episode" if _EPISODE.search(text, 0, start) else "ticket" if _TICKET.search(text, 0, start) else "each"
        return each, found.end()
    found = _PER_BEFORE.search(text, clause_start(text, start), start)
    if not found:
        return None, end
    if found["adverb"]:
        return {"annual": "year"}.get(found["adverb"].lower()) or _PER_ADVERBS[found["adverb"].lower()], end
    return (found["noun"] or "episode").lower(), end


_NOUN_TOKEN = Pattern(r"[-\s]?(?P<word>[\w\ue000-\uf8ff][\w\ue000-\uf8ff'’&+-]*)(?P<mark>[.,;:!?)\"”]?)")
_OF_BRIDGE = Pattern(
    r"\s+of\s+(?:the|its|their|his|her|our|those|these"
    r"|(?:the\s)?(?:[A-Z][\w.-]*\s){0,3}[\w.\ue000-\uf8ff-]+(?:['’]s|s['’]))\s"
)
_STOP_WORDS = word_set(
    "of in on at by for to from with as and or but that which who whose whom when while where than is are was were be "
    "been being has have had having do does did will would can could may might must should shall a an the this these "
    "those its their his her our my your it they he she we i you them us into over under since until till during "
    "before after about against compared per each every if so not also through across within between among amid "
    "despite including because via versus apiece annually yearly worldwide globally overseas abroad respectively "
    "adds means makes takes comes gets gives goes includes remains becomes represents stands keeps leads brings holds "
    "alone said says last yet already now then there here both ago later earlier"
)
_PLURALS = word_set("people men women children staff personnel series viewers species crew media fans households youth")
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s", "ys")


def counted_noun(text: str, end: int) -> tuple[str, int, int] | None:
    """The head noun that a figure ending at `end` counts, with its span; None if no plural follows.

    Adjectives, names and masked words may stand between; of a run of plurals the last is the head ("sales agents").
    """
    bridge = _OF_BRIDGE.match(text, end)
    at = bridge.end() - 1 if bridge else end
    noun = None
    for _ in range(7):
        token = _NOUN_TOKEN.match(text, at)
        if not token or token["word"].lower() in _STOP_WORDS:
            break
        word = token["word"]
        if _is_plural(word):
            noun = (word.lower(), token.start("word"), token.end("word"))
        elif noun or (word[0].isdigit() and not word[-1].isalpha()):
            break
        if token["mark"] and (noun or token["mark"] != ","):
            break
        at = token.end()
    return noun


def _is_plural(word: str) -> bool:
    lowered = word.lower()
    if lowered in _PLURALS:
        return True
    if not lowered.endswith("s") or len(lowered) < 3 or word.isupper() or lowered.endswith(_NOT_PLURAL):
        return lowered.endswith(("days", "plays", "ways", "essays")) and not word.isupper()
    return True
