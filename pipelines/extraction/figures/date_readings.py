"""Which day or period one shape of a date means, seen from the day of publication.

Belongs here: a reader for each shape of date_shapes. Not here: shapes that lean on another date
of the sentence (dates).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipelines.extraction.figures import calendar_periods as periods
from pipelines.extraction.figures.calendar_periods import MONTHS, SEASONS, WEEKDAYS, Period
from pipelines.extraction.language.number_words import ORDINAL_VALUES, WORD_VALUES
from pipelines.extraction.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Reading:
    """A period, whether the publication date was needed for it, and the other one it could be."""

    period: Period
    relative: bool
    other: Period | None = None


_FUTURE = (
    r"\b(?:will|'ll|’ll|shall|won't|(?:is|are|was) (?:to|due|set|slated|scheduled|expected|planned|poised|on track)|"
    r"due|slated|scheduled|expected|set (?:to|for)|plans?|planned|planning|aims?|hopes?|going to|upcoming|coming|"
    r"target|targeting|intends?|tentatively|awaits|to be|eyes|eyeing|ahead of|gears? up|preparing|prepares|next)\b"
)
# Present tense of a release tells the future only of a day that is near.
_PRESENT = (
    r"\b(?:starts?|opens?|premieres?|airs?|arrives?|bows?|launches|launch|debuts?|begins?|returns?|hits?|lands?|"
    r"streams?|comes?|kicks off|drops?|runs?|takes place|is released|releases)\b"
)
_PAST = (
    r"\b(?:was|were|had|did|began|took|went|came|drew|won|wrapped|sold|bought|said|told|made|saw|rose|fell|grew|held|"
    r"became|got|gave|left|struck|shot|lost|paid|spent|built|kept|brought|broke|wrote|ran|led|met|shown|since|"
    r"ago|(?<!at )last|(?<!be )(?<!being )[a-z]{2,}ed)\b"
)
_CUES = Pattern(
    rf"(?P<future>{_FUTURE})|(?P<present>{_PRESENT})|(?P<past>{_PAST})|(?P<perfect>\b(?:has|have)(?: been)?(?: [a-z]+ed)?\b)"
)
_PARTICIPLE = Pattern(r"ed (?:by|for|from|on the|titled|with|in association)\b|ed [“‘\"'\ue002]")
_NEAR = timedelta(days=183)
_RANGE_ENDS = Pattern(r"\d{4}|\d\d|\w+ year|the \w+ year")
_MONTH_CUE = Pattern(
    r"\b(?:in|by|since|until|till|from|to|through|of|for|around|before|after|during|the|a|between|and|or|its|as of|on|"
    r"mid|throughout|every|each|on-year)[\s-]$|['’]s\s$",
    re.IGNORECASE,
)
_NAME_FOLLOWS = Pattern(r"\s[A-Z\ue000-\uf8ff]")
_DEFAULT_YEAR = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "same": 0}


def _tense(match: re.Match) -> str | None:
    """future, present, past or perfect: the nearest tense before the date decides, else the first one after it."""
    decided = None
    # Capitals inside of a sentence are names ("J-Hope"); only its first word may be a verb with one.
    text = match.string[:1].lower()[:1] + match.string[1:]
    for cue in _CUES.finditer(text, 0, match.start()):
        if cue.lastgroup == "past" and decided == "future" and cue.group().endswith("ed"):
            continue
        decided = cue.lastgroup
    if decided is None:
        # "co-produced by X will air": a participle before "by" tells no tense.
        finite = (c for c in _CUES.finditer(text, match.end()) if not _PARTICIPLE.match(text, c.end() - 2))
        cue = next(finite, None)
        decided = cue.lastgroup if cue else None
    return decided


def _looks_ahead(match: re.Match, ahead: date, on: date) -> bool:
    tense = _tense(match)
    return tense == "future" or (tense == "present" and ahead - on <= _NEAR)


def _choose(match: re.Match, past: Period, ahead: Period, on: date) -> Reading:
    """The one that the tense speaks for; without a tense, and for a day in the perfect ("has been put back to April 9"),
    the nearer one to the publication."""
    open_ = (None, "perfect") if past.precision == "day" else (None,)
    if _tense(match) in open_ and ahead.start - on <= _NEAR < on - past.start or _looks_ahead(match, ahead.start, on):
        return Reading(ahead, True, past)
    return Reading(past, True, ahead)


def _year_of(word: str | None, on: date | None) -> tuple[int, bool] | None:
    """Year that "2019", "last year" or "this year" names, and whether the publication date was needed."""
    if not word:
        return None
    digits = re.search(r"\d{4}", word)
    if digits:
        return int(digits.group()), False
    if on is None:
        return None
    lowered = word.lower()
    for name, shift in _DEFAULT_YEAR.items():
        if re.search(rf"\b{name}\b", lowered):
            return on.year + shift, True
    return on.year, True


def _full(number: str) -> int:
    return int(number) if len(number) == 4 else 2000 + int(number)


def small_count(word: str) -> int:
    """Value of "a", "two" or "12"."""
    lowered = word.lower()
    return 1 if lowered in ("a", "an") else WORD_VALUES[lowered] if lowered in WORD_VALUES else int(lowered)


def _month_number(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _iso(match: re.Match, on: date | None) -> Reading | None:
    value = periods.make_day(int(match["iso_y"]), int(match["iso_m"]), int(match["iso_d"]))
    return Reading(periods.day(value), False) if value else None


def _day(match: re.Match, on: date | None) -> Reading | None:
    side = "mdy" if match["mdy_d"] else "dmy"
    month, first = _month_number(match[f"{side}_m"]), int(match[f"{side}_d"])
    last = int(match[f"{side}_d2"] or first)
    stated = _year_of(match[f"{side}_y"], on)
    if stated:
        return _days(periods.make_day(stated[0], month, first), last, stated[1])
    if match[f"{side}_y"] or on is None:
        return None
    found = periods.latest_and_next_day(month, first, on)
    if not found:
        return None
    past, ahead = found
    reading = _choose(match, periods.day(past), periods.day(ahead if past != on else past), on)
    return replace(reading, period=_until(reading.period, last))


def _days(start: date | None, last: int, relative: bool) -> Reading | None:
    return Reading(_until(periods.day(start), last), relative) if start else None


def _until(period: Period, last: int) -> Period:
    end = periods.make_day(period.start.year, period.start.month, last)
    return period._replace(end=end) if end and end > period.start else period


def _nth(match: re.Match, on: date | None) -> Reading | None:
    number = int(match["nth_d"])
    if on is None or not 1 <= number <= 31:
        return None
    if match["nth_of"]:
        shift = _DEFAULT_YEAR[match["nth_of"].lower()]
        value = periods.make_day(*periods.shift_month(on.year, on.month, shift), number)
        return Reading(periods.day(value), True) if value else None
    around = [periods.make_day(*periods.shift_month(on.year, on.month, shift), number) for shift in range(-2, 3)]
    days = [value for value in around if value]
    past = max(value for value in days if value <= on)
    ahead = min(value for value in days if value >= on)
    return _choose(match, periods.day(past), periods.day(ahead), on)


def _month(match: re.Match, on: date | None) -> Reading | None:
    number = _month_number(match["m_name"])
    word = match["m_year"] or match["m_year_before"]
    stated = _year_of(word, on)
    if stated:
        return Reading(periods.month(stated[0], number), stated[1])
    if word or on is None or not _is_month(match):
        return None
    past_year = on.year if number <= on.month else on.year - 1
    next_year = on.year if number >= on.month else on.year + 1
    lead = (match["m_lead"] or "").lower()
    if lead == "last":
        past_year = on.year if number < on.month else on.year - 1
        return Reading(periods.month(past_year, number), True)
    if lead in ("next", "coming", "this coming"):
        next_year = on.year if number > on.month else on.year + 1
        return Reading(periods.month(next_year, number), True)
    if lead == "this":
        return Reading(periods.month(on.year, number), True)
    return _choose(match, periods.month(past_year, number), periods.month(next_year, number), on)


def _is_month(match: re.Match) -> bool:
    """Whether a month without a year is one, and not a verb or a first name ("May", "April Kim")."""
    if match.group() != match["m_name"]:
        return True
    if _NAME_FOLLOWS.match(match.string, match.end()):
        return False
    return bool(_MONTH_CUE.search(match.string, max(0, match.start() - 12), match.start()))


def _part(match: re.Match, on: date | None) -> Reading | None:
    """Halves, quarters and "first nine months", with or without a year."""
    digits = match["p_code_y"] or match["p_year_first"]
    stated = (_full(digits), False) if digits else _year_of(match["p_year"], on)
    if stated is None:
        if on is None or match["p_year"]:
            return None
        stated = on.year, True
    if match["p_ordinal"] and match["p_ordinal"].lower() == "last" and not match["p_year"] and not digits:
        if match["p_kind"].lower() == "half":
            return None
        of_year, number = periods.shift_month(on.year, on.month, -3)
        return Reading(periods.quarter(of_year, (number + 2) // 3), True)
    make = _part_maker(match)
    if make is None:
        return None
    period = make(stated[0])
    guessed = stated[1] and not match["p_year"]
    if guessed and period.start > on and not _looks_ahead(match, period.start, on):
        return Reading(make(stated[0] - 1), True, period)
    return Reading(period, stated[1])


def _part_maker(match: re.Match) -> Callable[[int], Period] | None:
    """What makes the period of a given year; None for a part that no year has ("third half")."""
    if match["p_months"]:
        count = small_count(match["p_months"])
        if not 1 <= count <= 12:
            return None
        first = 13 - count if match["p_months_lead"].lower() in ("last", "final") else 1
        precision = {3: "quarter", 6: "half"}.get(count, "month")
        return lambda number: periods.months(number, first, count, precision)
    word = match["p_ordinal"]
    code = match["p_code"] or match["p_code_after"] or ""
    is_half = (word and match["p_kind"].lower() == "half") or "h" in code.lower()
    if word:
        lowered = word.lower()
        number = 2 if is_half and lowered in ("latter", "last", "final") else ORDINAL_VALUES.get(lowered, 4)
        if lowered[0].isdigit():
            number = int(lowered[0])
    else:
        number = int(re.search(r"\d", code).group())
    if is_half and number > 2:
        return None
    return lambda of_year: (periods.half if is_half else periods.quarter)(of_year, number)


def _season(match: re.Match, on: date | None) -> Reading | None:
    name = (match["s_name"] or match["s_name2"]).lower()
    word = match["s_year"] or match["s_year2"]
    stated = _year_of(word, on)
    if stated:
        return Reading(periods.season(stated[0], name), stated[1])
    if on is None or word:
        return None
    lead = (match["s_lead"] or "").lower()
    this = periods.season(on.year, name)
    if lead == "last":
        return Reading(this if this.end < on else periods.season(on.year - 1, name), True)
    if lead in ("next", "coming", "this coming"):
        return Reading(this if this.start > on else periods.season(on.year + 1, name), True)
    if name == "winter" and on.month < SEASONS["spring"]:
        return Reading(periods.season(on.year - 1, name), True)
    return Reading(this, True)


def _range(match: re.Match, on: date | None) -> Reading | None:
    first, last = _RANGE_ENDS.findall(match.group())
    begin = _year_of(first, on)
    end = (int(first[:2] + last), False) if len(last) == 2 else _year_of(last, on)
    if begin is None or end is None or end[0] <= begin[0]:
        return None
    return Reading(periods.years(begin[0], end[0]), begin[1] or end[1])


def _decade(match: re.Match, on: date | None) -> Reading | None:
    first = int(match["d_first"])
    part = (match["d_part"] or "").lower()
    begin, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
    return Reading(periods.years(first + begin, first + end), False)


def _bare_year(match: re.Match, on: date | None) -> Reading | None:
    return Reading(periods.year(int(re.search(r"\d{4}", match.group()).group())), False)


def _fiscal(match: re.Match, on: date | None) -> Reading | None:
    return Reading(periods.year(_full(match["f_year"] or match["f_year2"])), False)


def _relative_year(match: re.Match, on: date | None) -> Reading | None:
    if on is None:
        return None
    if "before last" in match.group().lower():
        return Reading(periods.year(on.year - 2), True)
    return Reading(periods.year(_year_of(match["y_word"] or "this", on)[0]), True)


def _relative_month(match: re.Match, on: date | None) -> Reading | None:
    if on is None:
        return None
    shift = _DEFAULT_YEAR[match["rm_word"].lower().split()[-1]]
    return Reading(periods.month(*periods.shift_month(on.year, on.month, shift)), True)


def _relative_week(match: re.Match, on: date | None) -> Reading | None:
    if on is None:
        return None
    shift = _DEFAULT_YEAR[match["rw_word"].lower().split()[-1]]
    return Reading(periods.week_of(on + timedelta(weeks=shift)), True)


def _ago(match: re.Match, on: date | None) -> Reading | None:
    if on is None:
        return None
    count, unit = small_count(match["ago_count"]), match["ago_unit"].lower().rstrip("s")
    if unit == "year":
        return Reading(periods.year(on.year - count), True) if count < on.year else None
    if unit == "month":
        return Reading(periods.month(*periods.shift_month(on.year, on.month, -count)), True)
    if unit == "week":
        return Reading(periods.week_of(on - timedelta(weeks=count)), True)
    return Reading(periods.day(on - timedelta(days=count)), True)


def _span(match: re.Match, on: date | None) -> Reading | None:
    """ "The past two years", "over the next three months": from or to the day of publication."""
    if on is None:
        return None
    count, unit = small_count(match["sp_count"]), match["sp_unit"].lower().rstrip("s")
    back = match["sp_word"].lower() in ("last", "past", "previous")
    reach = count * (12 if unit in ("year", "decade") else 1) * (10 if unit == "decade" else 1)
    if unit in ("week", "day"):
        shifted = on + timedelta(days=(-1 if back else 1) * count * (7 if unit == "week" else 1))
    else:
        of_year, number = periods.shift_month(on.year, on.month, -reach if back else reach)
        shifted = periods.make_day(of_year, number, min(on.day, 28))
    start, end = (shifted, on) if back else (on, shifted)
    precision = {"week": "day", "day": "day", "month": "month"}.get(unit, "years" if count > 1 else "year")
    return Reading(Period(start, end, precision), True)


def _weekday(match: re.Match, on: date | None) -> Reading | None:
    if on is None:
        return None
    back = (on.weekday() - WEEKDAYS[match["w_name"].lower().rstrip(".")]) % 7
    past, lead = on - timedelta(days=back), (match["w_lead"] or "").lower()
    ahead = past + timedelta(days=7)
    if lead == "last" or lead == "this past":
        return Reading(periods.day(past if back else past - timedelta(days=7)), True)
    if lead in ("next", "coming", "this coming"):
        return Reading(periods.day(ahead), True)
    return _choose(match, periods.day(past), periods.day(past if not back else ahead), on)


def _near_day(match: re.Match, on: date | None) -> Reading | None:
    if on is None:
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(match["near_day"].lower(), 0)
    return Reading(periods.day(on + timedelta(days=shift)), True)


READERS: dict[str, Callable[[re.Match, date | None], Reading | None]] = {
    "iso": _iso, "mdy": _day, "dmy": _day, "nth": _nth, "month": _month, "part": _part, "season": _season,
    "range": _range, "decade": _decade, "fiscal": _fiscal, "relative_year": _relative_year,
    "relative_month": _relative_month, "relative_week": _relative_week, "ago": _ago, "span": _span,
    "weekday": _weekday, "near_day": _near_day, "bare_year": _bare_year,
}  # fmt: skip
