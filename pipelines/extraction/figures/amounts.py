"""Figures of a sentence: money, shares, counts, hours, views, ratios and ranks, each with its exact span.

Belongs here: value, unit and what is counted. Not here: numerals (number_words), the words beside a figure
(amount_cues), ranks and fractions (amount_shapes), what is no figure (amount_guards), ranges and conversions
(amount_links); whose figure it is, of which metric and period; years and days (dates).
"""

import re
from dataclasses import replace

from pipelines.extraction.figures.amount_cues import (
    change_after,
    counted_noun,
    qualifier_after,
    read_before,
    read_per,
    stronger,
)
from pipelines.extraction.figures.amount_guards import (
    DURATIONS,
    blocked_spans,
    is_age,
    is_in_name,
    is_loose_short_scale,
    is_name_word,
    is_year,
)
from pipelines.extraction.figures.amount_links import Amount, Found, echo_shares, is_listed, link_spans, share_units
from pipelines.extraction.figures.amount_shapes import Shape, read_shapes
from pipelines.extraction.language.number_words import (
    FIGURES,
    ORDINAL_VALUES,
    SCALES,
    SHORT_SCALES,
    WORD_VALUES,
    WORDS,
    figure_value,
    scale_value,
    word_set,
    words_value,
)
from pipelines.extraction.patterns import Pattern

_DIGIT = Pattern(r"\d")
_LETTERS = Pattern(r"[a-z]+")
_TRIGGER_WORDS = (
    frozenset(WORD_VALUES)
    | frozenset(ORDINAL_VALUES)
    | word_set(
        "dozen hundred half halve halved halving thirds quarter quarters fifths tenths twice thrice double doubled "
        "doubles doubling triple tripled triples tripling trebled quadruple quadrupled quadrupling quintupled twofold "
        "threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold fold nothing nil none top topped "
        "tops topping million billion trillion thousand"
    )
)

_CODES = "KRW|USD|JPY|CNY|RMB|EUR|GBP|HKD|TWD|SGD|AUD|CAD|THB|IDR|VND|MYR|PHP|INR|MXN|BRL|CHF|NZD|AED|SAR|TRY|RUB"
_SIGNS = {
    "US$": "USD", "U.S.$": "USD", "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "NZ$": "NZD", "R$": "BRL", "MX$": "MXN", "$": "USD", "₩": "KRW", "￦": "KRW", "€": "EUR", "£": "GBP",
    "¥": "JPY", "￥": "JPY", "₹": "INR", "฿": "THB", "₱": "PHP", "₫": "VND", "Rs": "INR", "Rs.": "INR", "Rp": "IDR",
    "Rp.": "IDR", "RM": "MYR", "W": "KRW", "RMB": "CNY", "VNĐ": "VND",
    "Rmb": "CNY",
}  # fmt: skip
_NAMES = {
    "won": "KRW", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "euro": "EUR", "pound": "GBP",
    "pound sterling": "GBP",
    "sterling": "GBP", "baht": "THB", "rupee": "INR", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "peso": "PHP",
    "dollar": "USD", "riyal": "SAR", "dirham": "AED", "lira": "TRY", "krona": "SEK", "rouble": "RUB", "ruble": "RUB", "real": "BRL", "franc": "CHF",
}  # fmt: skip
_NATIONS = {
    "hong kong": "HKD", "singapore": "SGD", "australian": "AUD", "canadian": "CAD", "new zealand": "NZD",
    "taiwan": "TWD", "new taiwan": "TWD", "mexican": "MXN",
}  # fmt: skip
_SIGN = (
    r"(?:(?:US|U\.S\.\ ?|HK|NT|S|AU?|CA?|NZ|MX|R)?\$|[₩￦€£¥￥₹฿₱₫]|Rs\.?|Rp\.?|Rmb(?=\ ?\d)|RM(?=\ ?\d)|VNĐ(?=\ ?\d)|W(?=\d)|"
    rf"(?:{_CODES})(?=\ ?\d))"
)
_AFTER_MONEY = (
    r"(?:[-\ ](?:(?P<nation>South\ Korean|Korean|Japanese|Chinese|US|U\.S\.|American|Hong\ Kong|Singapore|Australian|"
    r"Canadian|New\ Zealand|[Nn]ew\ Taiwan|Taiwan|Mexican|Indian|Philippine|British)\ )?"
    r"(?P<money>won|yen|yuan|renminbi|euros?|pounds?(?:\ sterling)?|sterling|baht|rupees?|rupiah|ringgit|dong|pesos?|"
    r"dollars?|riyals?|dirhams?|rou?bles?|francs?|liras?)\b"
    rf"|\ ?(?P<code>{_CODES})\b)"
)
_QUANTITY = Pattern(
    rf"""
    (?<![\w\ue000-\uf8ff])(?=[\d$₩￦€£¥￥₹฿₱₫A-Z]|(?i:one|tw|th|fo|fi|si|se|ei|ni|te|el|an?\ |half))
    (?:(?:(?<![\w$/\ue000-\uf8ff])(?P<sign>{_SIGN})\ ?|(?<![\w\ue000-\uf8ff])(?<!\d[.,]))(?P<figures>{FIGURES})
        (?P<scale>(?i:{SCALES})|{SHORT_SCALES}|(?<=\d)\ [mbk]\b|t\b)?
      |(?<![-\w\ue000-\uf8ff])(?P<words>(?i:{WORDS}))(?P<words_scale>(?i:{SCALES}))?)
    (?:(?P<percent>[-\ ]?(?:%(?:p\b)?|(?i:ratings?|share)\ points?\b|(?<=\.\d)\ (?:rating|share)\b|(?<=\.\d\d)\ (?:rating|share)\b|(?i:percentage[-\ ]points?|percent(?:age)?(?:[-\ ]points?)?|per\ cent|pct)\b))
      |{_AFTER_MONEY})?
    (?![\w\ue000-\uf8ff])
    """,
    re.VERBOSE,
)
_ISO = {"RMB": "CNY"}
_LEAST_ODD_MONEY = 100
_HYPHEN_NOUN = Pattern(
    r"-(film|picture|title|project|series|show|drama|country|territory|theater|theatre|seat|member|city|market|screen|"
    r"person|movie|script|musical|format)\b(?=\s)"
)
_HYPHEN_WORD = Pattern(r"[-‑–][A-Za-z\d\ue000-\uf8ff]")
_ADJECTIVES = r"\s(?:(?!(?:of|in|and|or|to|for|on|per|at|by|from|with)\s)[\w\ue000-\uf8ff'’-]+\s){0,3}?"
_MEASURE = Pattern(rf"{_ADJECTIVES}(?P<unit>hours?|views?)\b(?!\s(?:later|ago|earlier)\b)")
_TIMES = Pattern(r"\stimes\b")
_NEXT_WORD = Pattern(r"[-\s](?:[a-z]+\s)?([a-z]+)\b")
_LONG_HOURS = 1000
_OFTEN = Pattern(r" (?:a|per|each|every) (?:day|week|month)\b")
_LONE_FIGURE = 1000
# "141 were made in 2022, 123 in 2023": what is counted stands elsewhere.
_BARE_AFTER = Pattern(
    r"\s(?:(?:were|are|have been|had been|will be|of (?:them|these|those|which)|(?:last|this|next) year)\b|in (?:19|20)\d\d\b)"
)
_LEAST_BARE = 3
_PLACE = r"(?:[A-Z][\w.-]*|[\ue000\ue003]+)(?: [A-Z][a-z]+)?"
# "The figure was 58", "there were 13 last year", "it was 41.9": the number of what was spoken of before.
_SAME_AGAIN = Pattern(
    r"\b(?:(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir) (?:figure|number|total|tally|count|sum|share|proportion|rate|ratio|part)|[Ii]t|[Tt]here) "
    r"(?:is|was|were|are|(?:had|have|has|will have) (?:been|reached|stood at|come to)|stood at|came to|reached|stands at|will be) "
    r"(?:(?:only|just|still|nearly|about|around|some|barely|now|at) )*$"
)
# "Three in 2021", "nine of them to Japan and eleven to China", "30 on our list": counts by ellipsis.
_ELLIPTIC = Pattern(
    r" (?:in (?:19|20)\d\d\b|of (?:them|these|those)\b|of the (?:\w+teen|\w+ty|\d+)\b|(?:to|in|from|for) (?:the )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Season|Episode))[A-Z\ue003]|others\b|"
    r"on (?:our|the|its|their) (?:list|slate|books)\b|(?:went|made|reached|turned|qualified|came|got|are|were|have|had) )"
)
# "In Japan it ordered 21, in India 18", "broadcasters aired only 60": what was counted before.
_AGAIN_BEFORE = Pattern(
    r"(?:\b(?:aired|made|produced|released|ordered|commissioned|licensed|sold|bought|launched|picked up)(?: (?:only|just|about|some))?|"
    rf"\b[Ii]n (?:the )?{_PLACE}|, (?:and )?(?:the )?{_PLACE} (?:had|has|with|made|sent)) $"
)
# "ABS-CBN made four between 2015 and 2020", "NHK took eleven", "last year eleven were chosen": titles, where the text
# counts them.
_MADE_WORDS = Pattern(
    r"(?:\b(?:aired|made|makes?|produced|released|ordered|commissioned|licensed|bought|took|launched|remade|made do with|got|acquired|put out|"
    r"there (?:have been|were|are|had been))(?: (?:only|just|about|some|another|all of))?|\b(?:[Oo]nly|[Jj]ust|all)) $"
)
_MADE_ENDS = Pattern(
    r"[.;](?!\d)|$| (?:between|in (?:19|20)\d\d|last year|this year|so far|since|a year|made|recouped|broke)\b"
)
_DONE = Pattern(
    r" (?:were|have been|had been|will be|recouped|made it|broke even|got) (?:\w+ed\b|chosen|made|shown|sold|money|a)\b"
)
_AGAIN_ENDS = Pattern(r"\s*$|[.,;](?!\d)| (?:and|in) ")
_OF_THESE = Pattern(r"\b[Oo]f (?:these|those|them|which|the \w+),? (?:(?:only|just|no more than|at least|some) )*$")
# "The needle touched 50", "closed on a mere 35": points of a rating, where the text speaks of one.
_SCORED = Pattern(
    r"\b(?:touch(?:ed|ing|es)|hit|hitting|reach(?:ed|es|ing)|peak(?:ed|ing) (?:at|on)|averag(?:ed|es|ing)|scor(?:ed|es|ing)|"
    r"(?:clos|finish|end|open|start|debut|premier|bow)(?:ed|ing|es)? (?:at|on|with|to|above)|beg[au]n (?:at|with|on)|cross(?:ed|ing)|above|past|below|ma(?:kes?|de) up|account(?:s|ed)? for|(?:share|rating)s? (?:of|was|at)) "
    r"(?:(?:a|only|just|mere|barely|about|around|nearly|some) )*$"
)
_SCORE_ENDS = Pattern(r"(?:[.,;:)]|$| (?:for|in|on|and|by|before|within|nationwide|again|since|at)\b)")
_SAME_ENDS = Pattern(
    r"\s*$|[.,;:)]| (?:in|a year|two|the|by|last|this|when|now|before|at|and|on|for|nine|\w+ years?)\b"
)
_STEP = Pattern(r" (?:fewer|more) than\b")
_POINT = Pattern(r"\.\d")
_POINT_ENDS = Pattern(r"\s*$|[.,;:)](?!\d)| (?:and|or|for|in|to|from|by|a year|against|while|two|three|last)\b")
_MOST_SHARE = 100
_IN_PLACE = Pattern(rf"\b[Ii]n (?:the )?{_PLACE} $")
# "Japan managed 4.6 and Spain 3.9"
_SHARE_OF_PLACE = Pattern(r"[\w\ue000\ue003] \d{1,2}\.\d+(?:[,;.]?\s|[,;.]$|$)")
_STAFF_OF = Pattern(r"\b(?:staff|workforce|headcount|payroll|team|crew) of (?:\w+ )?$")
_MOST_POINTS = 80


def read_amounts(text: str, offset: int = 0) -> list[Amount]:
    """The figures of one sentence, in reading order, spans counted from `offset`.

    Titles are masked by the caller: a character of U+E000..U+F8FF stands for a name. Years, dates, times, ages,
    running lengths, numbered things and numbers inside names are no figures.
    """
    if not _DIGIT.search(text) and _TRIGGER_WORDS.isdisjoint(_LETTERS.findall(text.lower())):
        return []
    blocked = blocked_spans(text)
    shapes = [shape for shape in read_shapes(text) if not any(a < shape.start < b for a, b in blocked)]
    found = [_from_shape(text, shape) for shape in shapes]
    taken = blocked + [(shape.start, shape.end) for shape in shapes]
    for match in _QUANTITY.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            item = _from_quantity(text, match)
            if item:
                found.append(item)
    found.sort(key=lambda item: item.amount.char_start)
    shared = echo_shares(text, share_units(text, found))
    kept = [item for at, item in enumerate(shared) if not item.bare or _stands_alone(text, item, shared[:at])]
    return [_shift(amount, offset) for amount in link_spans(text, kept)]


def _shift(amount: Amount, offset: int) -> Amount:
    if not offset:
        return amount
    noun_start = None if amount.noun_start is None else amount.noun_start + offset
    noun_end = None if amount.noun_end is None else amount.noun_end + offset
    start, end = amount.char_start + offset, amount.char_end + offset
    return replace(amount, char_start=start, char_end=end, noun_start=noun_start, noun_end=noun_end)


def _from_shape(text: str, shape: Shape) -> Found:
    before = read_before(text, shape.start)
    change = shape.change or before.change
    if shape.unit == "ratio":
        change = change or change_after(text, shape.end)
    noun = counted_noun(text, shape.end) if shape.unit == "ratio" else None
    amount = Amount(
        shape.start,
        shape.end,
        shape.value,
        shape.unit,
        *(noun or (None, None, None)),
        qualifier=stronger(shape.qualifier, before.qualifier),
        change=change,
        span_role=before.role,
    )
    return Found(amount, before.start, shape.end, shape.value, previous=before.previous)


def _from_quantity(text: str, match: re.Match) -> Found | None:
    if match["figures"]:
        numeral, scale_text = figure_value(match["figures"]), match["scale"]
    else:
        numeral, scale_text = words_value(match["words"]), match["words_scale"]
    scale = scale_value(scale_text) if scale_text else 1.0
    value = float(f"{numeral * scale:.12g}")  # 16.1 billion, not 16100000000.000002
    start, end = match.span()
    before = read_before(text, start)
    qualifier, after = qualifier_after(text, end)
    qualifier = stronger(before.qualifier, qualifier)
    unit = _unit(match, value)
    noun, bare = None, False
    if unit is None:
        return None
    change = before.change
    if unit == "count":
        measured = _measured(text, match, after, value)
        if measured:
            unit, end = measured
            after = end
        else:
            noun = (
                counted_noun(text, after) if after == end or text[after - 1 : after] == "+" else counted_noun(text, end)
            )
            hyphened = _HYPHEN_NOUN.match(text, end)
            if hyphened:
                noun = (hyphened[1], *hyphened.span(1))
            elif _HYPHEN_WORD.match(text, end) and after == end and not _is_range(text, end):
                return None
            if _is_no_count(text, match, value, scale, noun, before):
                return None
            bare = noun is None and scale == 1.0
    if unit == "percent" or bare:
        change = change or change_after(text, end)
    if unit != "rank":
        sign = text[start - 1 : start]
        if unit == "percent" and sign in ("+", "-", "−") and text[start - 2 : start - 1] in ("", " ", "("):
            change = "up" if sign == "+" else "down"
    per, after = read_per(text, start, max(after, noun[2]) if noun else after)
    amount = Amount(
        start,
        end,
        value,
        unit,
        *(noun or (None, None, None)),
        qualifier=qualifier,
        change=change,
        span_role=before.role,
        per=per,
    )
    return Found(amount, before.start, after, numeral, scale, bare, before.previous)


def _is_range(text: str, end: int) -> bool:
    return text[end + 1].isdigit()


def _unit(match: re.Match, value: float) -> str | None:
    """Unit of a quantity: a currency, percent, or count for anything without; None where it is no figure at all."""
    scaled = match["scale"] or match["words_scale"]
    if match["percent"]:
        return "percent"
    if match["sign"]:
        code = _SIGNS.get(match["sign"].replace(" ", ""), match["sign"])
        return None if match["sign"] == "W" and not scaled and value < _LONE_FIGURE else _ISO.get(code, code)
    if match["code"]:
        return _ISO.get(match["code"], match["code"])
    if match["money"]:
        name = match["money"].lower()
        code = _NAMES.get(name) or _NAMES[name.removesuffix("s")]
        if name in ("won", "pounds", "pound") and not scaled and value < _LEAST_ODD_MONEY:
            return None
        nation = (match["nation"] or "").lower()
        return _NATIONS.get(nation, code) if code in ("USD", "PHP") else code
    if (match["scale"] or "").strip() in ("t", "m", "b", "k") and match["scale"][0] == " ":
        return None
    return None if match["scale"] == "t" else "count"


def _measured(text: str, match: re.Match, end: int, value: float) -> tuple[str, int] | None:
    """Hours and views, with the end of their word; "seen three million times" are views."""
    measure = _MEASURE.match(text, end)
    if measure:
        if measure["unit"].startswith("view"):
            return "views", measure.end()
        often = _OFTEN.match(text, measure.end())
        return ("hours", measure.end()) if value >= _LONG_HOURS or often else None
    times = _TIMES.match(text, end)
    return ("views", times.end()) if times and value >= _LONE_FIGURE else None


def _is_no_count(text, match, value, scale, noun, before) -> bool:
    """Whether a number without unit is no figure: a year, an age, a length, part of a name, a pronoun."""
    start, end = match.span()
    word = noun[0] if noun else None
    following = _NEXT_WORD.match(text, end)
    if scale < 1e6 and (word in DURATIONS or _leads_to_duration(text, end, following)):
        return True
    if match["words"]:
        if scale > 1:
            return False
        return is_name_word(text, start) or (value == 1 and noun is not None)
    figures, scale_text = match["figures"], match["scale"]
    if scale_text and scale_text.strip("- ").lower() in ("k", "m", "b"):
        loose = noun is None and before.change is None and before.qualifier == "exact"
        return loose and is_loose_short_scale(text, figures, scale_text, end)
    if scale > 1:
        return False
    if is_year(figures, word, before.qualifier, before.previous):
        return True
    if (
        before.qualifier == "exact"
        and is_in_name(text, start)
        and not (_SHARE_OF_PLACE.match(text, start - 2) or is_listed(text, start) or _IN_PLACE.search(text, 0, start))
    ):
        return True
    return noun is None and is_age(text, start, end, value)


def _leads_to_duration(text: str, end: int, following: re.Match | None) -> bool:
    if not following:
        return False
    direct = re.match(r"[-\s]([a-z]+)\b", text[end : end + 20])
    return bool(direct) and direct[1] in DURATIONS


def _stands_alone(text: str, item: Found, earlier: list[Found]) -> bool:
    """Whether a number without unit, scale and noun is a figure: a large one, one that moves, or one compared."""
    amount = item.amount
    if amount.span_role in ("from", "against") and any(other.amount.unit == "count" for other in earlier):
        return True
    counted = any(other.amount.unit == "count" and not other.bare for other in earlier)
    again = text[amount.char_start].isdigit() or counted
    if amount.value >= _LEAST_BARE and _MADE_WORDS.search(text, 0, amount.char_start):
        return bool(_MADE_ENDS.match(text, amount.char_end))
    if amount.value >= _LEAST_BARE and _DONE.match(text, amount.char_end):
        return True
    if again and _SAME_AGAIN.search(text, 0, amount.char_start) and _SAME_ENDS.match(text, amount.char_end):
        return amount.value >= _LEAST_BARE
    if counted and amount.value >= _LEAST_BARE and _ELLIPTIC.match(text, amount.char_end):
        return True
    if again and amount.value >= _LEAST_BARE and _AGAIN_BEFORE.search(text, 0, amount.char_start):
        return bool(_AGAIN_ENDS.match(text, amount.char_end))
    if amount.value >= _LEAST_BARE and _OF_THESE.search(text, 0, amount.char_start):
        return True
    if not text[amount.char_start].isdigit():
        return amount.change is not None and bool(_STEP.match(text, amount.char_end))
    if _POINT.search(text, amount.char_start, amount.char_end) and amount.value < _MOST_SHARE:
        return bool(_POINT_ENDS.match(text, amount.char_end))
    if _STAFF_OF.search(text, 0, amount.char_start):
        return True
    if amount.value < _MOST_POINTS and _SCORED.search(text, 0, amount.char_start):
        return bool(_SCORE_ENDS.match(text, amount.char_end))
    if amount.value >= _LEAST_BARE and _BARE_AFTER.match(text, amount.char_end):
        return True
    if amount.value >= _LONE_FIGURE or amount.change or amount.qualifier != "exact":
        return True
    return amount.span_role == "against" and any(other.amount.unit == "count" for other in earlier)
