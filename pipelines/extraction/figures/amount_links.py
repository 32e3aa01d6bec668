"""How the figures of one sentence belong together: ranges, "from … to …", conversions into another currency.

Belongs here: the record of a figure and what neighbours lend each other. Not here: finding figures (amounts).
"""

from dataclasses import dataclass, replace

from pipelines.extraction.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure. Spans are half-open; qualifiers and the noun of a count are outside of the span, units inside.

    value: absolute ("30 billion won" is 3e10). unit: ISO 4217 code, percent, ratio, count, hours, views, rank, or
    places (signed steps from another rank: "one place below" is 1). noun: what is counted, lower case.
    qualifier: exact, about, more_than, less_than, up_to. converted: the figure before it in another currency.
    range_role: low, high. span_role: from, to ("from X to Y", "rose to Y"), against ("compared with X").
    change: up, down. per: episode, month, each ...
    """

    char_start: int
    char_end: int
    value: float
    unit: str
    noun: str | None = None
    noun_start: int | None = None
    noun_end: int | None = None
    qualifier: str = "exact"
    converted: bool = False
    range_role: str | None = None
    span_role: str | None = None
    change: str | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A figure while it is read. `before`: where its qualifiers begin; `after`: where rate and noun end;
    `numeral` and `scale`: its value in two factors; `bare`: no unit, scale or noun of its own."""

    amount: Amount
    before: int
    after: int
    numeral: float
    scale: float = 1.0
    bare: bool = False
    previous: str = ""


_MONEY = Pattern(r"[A-Z]{3}")
_GAP_RANGE = Pattern(r"\s?(?:-|–|—|~|\b(?:to|and|or)\b)\s?(?:(?:about|around|even|nearly|almost|more than)\s)?")
_GAP_CONVERTED = Pattern(
    r"[,\s]*(?:(?:per\s\w+|an?\s(?:episode|month|year|week|ticket)|apiece|each)\s*)?,?\s*"
    r"(?:[(\[/=—–]|\bor\b|\bequivalent to\b|\bequal to\b|\bwhich is\b)"
    r"(?:\s*(?:about|around|roughly|approximately|approx\.?|some|nearly|almost|or|over|more than|equivalent to|"
    r"equal to|just under|just over|at current (?:exchange )?rates,?|worth|[~≈=]))*\s*"
)
# "6 percent more than the $12 billion": the words compare, they do not qualify the second figure.
_COMPARISON = Pattern(r"\s(?:more|less|fewer|higher|lower|larger|smaller|greater)\sthan\s(?:the\s|its\s|their\s)?")
_BREAK = Pattern(r"[.;()]\s")
_ECHO_BEFORE = Pattern(
    r"\b(?:with|at|by|to|from|against|then|took|had|got|for|ones|only|just|about|,) $|\b(?:[A-Z][\w.]+|[\ue000\ue003]+)['’]s $|\b[Ii]n (?:the )?[A-Z][a-z]+ $"
)
_ECHO_BEHIND = Pattern(
    r"[.,;:)]?(?:\s*$|\s+(?:and|for|in|on|from|a year|the|with|while|nationwide|when|two|three|last|before|respectively)\b|[.,;:)]\s)"
)
_CLOSE = 60
# "CGV has 29 percent, Lotte 26 and Megabox 21"
_LISTED = Pattern(
    r"(?:percent|per cent|%)(?: [^.;,]{0,30})?(?:(?:,| and) (?:and )?(?:the )?(?:[A-Z][\w.+-]*|[\ue000\ue003]+)(?: [A-Z]\w+)? \d{1,2})*"
    r"(?:,| and) (?:and )?(?:the )?(?:[A-Z][\w.+-]*|[\ue000\ue003]+)(?: [A-Z]\w+)? $"
)
_LENDS_SCALE_BELOW = 1000
# "From 5 billion in 2019, and the payroll has grown to 130": another thing is counted.
_OTHER_THING = Pattern(r"; |, (?:and|while|but) (?:the|its|their) ")


def share_units(text: str, found: list[Found]) -> list[Found]:
    """Ranges and lists: "300 to 400 million won" lends scale and unit to the first, "from 8 percent to 12" to the last.

    found: in reading order. Returns the same figures, completed.
    """
    shared = list(found)
    for at in range(len(shared) - 1, 0, -1):
        shared[at - 1], shared[at] = _share(text, shared[at - 1], shared[at])
    for at in range(1, len(shared)):
        first, second = shared[at - 1], shared[at]
        turns = _OTHER_THING.search(text, first.amount.char_end, second.amount.char_start)
        if turns:
            continue
        if second.bare and second.amount.span_role == "to" and first.amount.span_role == "from" and not first.bare:
            if first.scale == 1 or second.numeral >= _LENDS_SCALE_BELOW or first.numeral <= second.numeral:
                shared[at] = _lend(first, second, with_scale=first.scale > 1 and second.numeral < _LENDS_SCALE_BELOW)
        elif _same_count(first, second):
            amount = first.amount
            shared[at] = replace(
                second,
                amount=replace(second.amount, noun=amount.noun, noun_start=amount.noun_start, noun_end=amount.noun_end),
            )
    return shared


def echo_shares(text: str, found: list[Found]) -> list[Found]:
    """A bare number behind a percentage of its sentence is one too: "28.3 percent, ahead of ABO with 18 and CJ with 14.6"."""
    echoed: list[Found] = []
    for item in found:
        shares = any(other.amount.unit == "percent" for other in echoed)
        if item.bare and not shares and _echoes_point(text, item, echoed):
            item = replace(item, bare=False)
        if item.bare and shares and item.numeral < 100 and _echoes(text, item):
            item = replace(item, amount=replace(item.amount, unit="percent"), bare=False)
        echoed.append(item)
    return echoed


def is_listed(text: str, start: int) -> bool:
    """Does a bare number go on with a list of shares, behind the name whose it is?"""
    return bool(_LISTED.search(text, 0, start))


def _echoes_point(text: str, item: Found, earlier: list[Found]) -> bool:
    """A whole number behind bare ones with a point: 'Japan managed 4.6 and Spain 3.9; the United States has 56'."""
    pointed = any(o.bare and o.numeral % 1 for o in earlier)
    return pointed and item.numeral < 100 and _echoes(text, item)


def _echoes(text: str, item: Found) -> bool:
    start, end = item.amount.char_start, item.amount.char_end
    if not text[start].isdigit() or not _ECHO_BEHIND.match(text, end):
        return False
    return "." in text[start:end] or is_listed(text, start) or bool(_ECHO_BEFORE.search(text, 0, start))


def _same_count(first: Found, second: Found) -> bool:
    return (
        second.amount.unit == first.amount.unit == "count"
        and second.amount.noun is None
        and first.amount.noun is not None
        and first.amount.span_role == "from"
        and second.amount.span_role == "to"
    )


def _share(text: str, first: Found, second: Found) -> tuple[Found, Found]:
    gap = _GAP_RANGE.fullmatch(text, first.amount.char_end, second.amount.char_start)
    if not gap or second.bare:
        return first, second
    word = gap.group().strip().split(" ")[0]
    same_unit = first.amount.unit == second.amount.unit
    if not (first.bare or (same_unit and first.amount.noun is None)) or second.amount.unit in ("rank", "places"):
        return first, second
    if first.bare or (first.scale == 1 and second.scale > 1 and first.numeral < _LENDS_SCALE_BELOW):
        first = _lend(second, first, with_scale=first.scale == 1 and first.numeral < _LENDS_SCALE_BELOW)
    if first.previous == "from" and word == "to":
        return first, replace(second, amount=replace(second.amount, span_role="to"))
    if word == "and" and first.previous != "between":
        return first, second
    if first.amount.value > second.amount.value:
        return first, second
    return (
        replace(first, amount=replace(first.amount, range_role="low", span_role=first.amount.span_role)),
        replace(
            second,
            amount=replace(
                second.amount,
                range_role="high",
                span_role=first.amount.span_role,
                change=second.amount.change or first.amount.change,
                qualifier=first.amount.qualifier if second.amount.qualifier == "exact" else second.amount.qualifier,
            ),
        ),
    )


def _lend(lender: Found, taker: Found, with_scale: bool) -> Found:
    given = lender.amount
    scale = lender.scale if with_scale else taker.scale
    amount = replace(
        taker.amount,
        value=_scaled(taker.numeral, scale),
        unit=given.unit,
        noun=given.noun,
        noun_start=given.noun_start,
        noun_end=given.noun_end,
        per=taker.amount.per or given.per,
        change=taker.amount.change or given.change,
    )
    return replace(taker, amount=amount, scale=scale, bare=False)


def _scaled(numeral: float, scale: float) -> float:
    # 2.3 * 1e6 is 2299999.9999999995 in binary; figures of the press have no more than a few digits.
    return round(numeral * scale, 6)


def link_spans(text: str, found: list[Found]) -> list[Amount]:
    """Conversions and "from … to …"; a role without partner or direction is dropped ("sold to 26 countries").

    found: in reading order, complete. Returns the amounts.
    """
    amounts: list[Amount] = []
    open_from: int | None = None
    for at, item in enumerate(found):
        amount = item.amount
        last = found[at - 1] if at else None
        if last and _is_conversion(text, last, item):
            last_amount = amounts[-1]
            if amount.per and not last_amount.per:
                amounts[-1] = replace(last_amount, per=amount.per)
            amount = replace(
                amount,
                converted=True,
                span_role=last_amount.span_role,
                change=amount.change or last_amount.change,
                per=amount.per or last_amount.per,
            )
        elif last and _COMPARISON.fullmatch(text, last.amount.char_end, amount.char_start):
            amount = replace(amount, qualifier="exact", span_role="against")
        elif amount.span_role == "from":
            open_from = at
        elif amount.span_role == "to":
            amount = _close_span(text, amounts, amount, open_from)
            open_from = None
        amounts.append(amount)
    return [
        replace(amount, span_role=None) if amount.span_role == "from" and not _has_end(amounts, at) else amount
        for at, amount in enumerate(amounts)
    ]


def _is_conversion(text: str, last: Found, item: Found) -> bool:
    first, second = last.amount.unit, item.amount.unit
    if first == second or not (_MONEY.fullmatch(first) and _MONEY.fullmatch(second)):
        return False
    return bool(_GAP_CONVERTED.fullmatch(text, last.amount.char_end, item.amount.char_start))


def _close_span(text: str, amounts: list[Amount], amount: Amount, open_from: int | None) -> Amount:
    if open_from is not None:
        start = amounts[open_from]
        change = amount.change or start.change
        if start.change is None:
            amounts[open_from] = replace(start, change=change)
        return replace(amount, change=change)
    if amount.change:
        return amount
    last = amounts[-1] if amounts else None
    close = last and amount.char_start - last.char_end <= _CLOSE
    if close and last.change and not _BREAK.search(text, last.char_end, amount.char_start):
        return replace(amount, change=last.change)
    return replace(amount, span_role=None)


def _has_end(amounts: list[Amount], at: int) -> bool:
    """Whether the end of a span that begins at `at` is stated: behind it, or just before ("risen to X from Y")."""
    if amounts[at].change or any(later.span_role == "to" for later in amounts[at + 1 :]):
        return True
    return at > 0 and amounts[at - 1].span_role == "to" and amounts[at].char_start - amounts[at - 1].char_end <= _CLOSE
