"""The day on which a page says that it was published.

Belongs here: how pages write that day, and which places of a page count. Not here: dates that its prose speaks of.
A day is taken only where the page states it: a date line of its own near the top or the foot, a labelled one
("Published: ..."), or a news agency's dateline with its year. A list of other articles dates those, not this one.
"""

import re
from datetime import date

from pipelines.readers.furniture import RELATED

TOP_LINES = 15
FOOT_LINES = 12
LONGEST_LINE = 160

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
DATE = (
    "(?:"
    + _MONTH.format("m1") + r"\s+" + _DAY.format("d1") + r",?\s+" + _YEAR.format("y1")  # Nov 29, 2023
    + "|" + _DAY.format("d2") + r"[\s-]+" + _MONTH.format("m2") + r",?[\s-]+" + _YEAR.format("y2")  # 22 May. 2025
    + "|" + _YEAR.format("y3") + r"(?P<s>[-/.년])\s?(?P<m3>\d{1,2})(?:(?P=s)|월)\s?(?P<d3>\d{1,2})[.일]?"  # 2024/07/18
    + r"|(?P<a4>\d{1,2})[/.](?P<b4>\d{1,2})[/.]" + _YEAR.format("y4")  # 05/22/2025, where only one reading is a day
    + r")(?!\d)"
)  # fmt: skip
_OFFSET = r"[+-]\s*\d{1,2}(?::?\d\d)?"
_ZONE = rf"(?:\(?(?:gmt|utc)\s*(?:{_OFFSET})?\)?|{_OFFSET}|\(?(?:[kjceimpb][sd]?t|(?:seoul|korea) time)\)?|z)"
TIME = rf"(?:at\s+)?\d{{1,2}}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*{_ZONE})?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
PUBLISHED = (
    r"(?:(?:first |originally )?(?:published|posted|uploaded|input)"
    r"(?:\s+(?:date|time|on|at))*|(?:publication|publish|posting)\s+date|date(?:\s+published)?|입력|등록|게재)"
)
_SECTION = r"(?:all|latest|top|breaking)\s+(?:news|headlines|stories)"

STAMP = rf"{_WEEKDAY}(?:{TIME},?\s+)?{_WEEKDAY}{DATE}(?:(?:[\s,–-]+|t)(?:{TIME}|{_ZONE}))*"
LABELLED = re.compile(
    rf"(?:^|[|·•–—]\s*){PUBLISHED}\s*:?\s*{STAMP}\s*"
    r"(?=$|[|·•–—()\[\]/]|by\b|(?-i:in [A-Z])|updated\b|modified\b)",
    re.IGNORECASE,
)
ALONE = re.compile(rf"(?:{_SECTION}\s+)?(?:by\s+[^|\d]{{2,40}}?,?\s+(?:on\s+)?)?{STAMP}\.?", re.IGNORECASE)
DATELINE = re.compile(
    rf"[A-Z][A-Z .'’-]+(?:, [A-Z][\w. ]+)?,? (?i:{DATE})\s*(?:\([^)]{{2,40}}\)|/[^/]{{2,40}}/)?\s*(?:--|[-–—:])"
)
BREAKS = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+|\t+|\s{3,}")
PROSE = re.compile(r"(?:\S+\s+){9}\S+|[a-z]{3}[.!?][\"”’)]*$")


def published_day(lines: list[str]) -> date | None:
    """The day of publication that a page's lines state, or None: then the page does not say, or says several."""
    lines = [line.strip() for line in lines if line.strip()]
    lines = lines[: next((n for n, line in enumerate(lines) if n and RELATED.match(line)), len(lines))]
    top, foot = lines[:TOP_LINES], lines[TOP_LINES:][-FOOT_LINES:]
    for zone in (top, foot):
        for reading in (_labelled, _alone, _dateline):
            days = [day for line in zone if (day := reading(line))]
            if reading is _alone and len(set(days)) > 1 or zone is foot and len(set(days)) > 1:
                return None
            if days:
                return days[0]
    return None


def has_stamp(line: str) -> bool:
    """Whether the line is there to say when the page was published."""
    return bool(_labelled(line) or _alone(line))


def _labelled(line: str) -> date | None:
    match = LABELLED.search(line) if len(line) <= LONGEST_LINE else None
    return _day(match) if match else None


def _alone(line: str) -> date | None:
    """A date with nothing beside it but a time, a by-line or short labels."""
    if len(line) > LONGEST_LINE:
        return None
    parts = BREAKS.split(line)
    stamps = [match for part in parts if (match := ALONE.fullmatch(part))]
    others = [part for part in parts if not ALONE.fullmatch(part)]
    if len(stamps) != 1 or any(PROSE.search(part) for part in others):
        return None
    return _day(stamps[0])


def _dateline(line: str) -> date | None:
    match = DATELINE.match(line[:LONGEST_LINE])
    return _day(match) if match else None


def _day(match: re.Match[str]) -> date | None:
    """None where the numbers are no day, or could be two (03/04/2025)."""
    found = match.groupdict()
    if found["y4"]:
        first, second = int(found["a4"]), int(found["b4"])
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (second, first) if first > 12 else (first, second)
        return _exists(int(found["y4"]), month, day)
    if found["y3"]:
        return _exists(int(found["y3"]), int(found["m3"]), int(found["d3"]))
    form = "1" if found["y1"] else "2"
    month = MONTHS.index(found[f"m{form}"][:3].casefold()) + 1
    return _exists(int(found[f"y{form}"]), month, int(found[f"d{form}"]))


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
