"""Digits and number words that are no figures: years, dates, times, ages, lengths, numbered things, parts of names.

Belongs here: how they are told from figures. Not here: what a figure is worth (amounts).
"""

import re

from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.language.vocabulary import MONTHS, SHORT_MONTHS
from pipelines.extraction.patterns import Pattern

_ADDRESS_MARK = Pattern(r"://|www\.|@|\.(?:com|net|org|co|kr|jp|jpg|png|html?)\b|[?&]\w+=")
_NUMBERED = (
    "season|episodes?|ep|chapter|part|volume|vol|phase|section|article|version|page|act|scene|studio|channel|canal|"
    "room|floor|stage|level|grade|type|class|gate|hall|line|route|highway|suite|round|age|aged|covid|formula|exit|"
    "verse|track|windows|generation|expo|cup|euro"
)
_BLOCKED = Pattern(
    rf"""
    (?=[\d+])(?:
      (?<!\d)\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}}(?!\d)
    | (?<!\d)\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}(?!\d)
    | (?<![\d,])\+?0\d{{1,3}}(?:-\d{{3,4}}){{1,2}}\b | \b\d{{2,4}}-\d{{3,4}}-\d{{4}}\b | \+\d{{1,3}}[ -]\d[\d -]{{6,}}
    | (?<![\d,.])1[5-8]\d\d-\d{{4}}(?!\d) | (?<![\d,.])0\d{{5}}(?!\d)
    | \b\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?[ap]\.?m\b\.?)?  | \b\d{{1,2}}\s?[ap]\.?m\b\.? | \b\d+/\d+\b
    | \b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:[-–]|to|and)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s(?:of\s)?
          (?:{MONTHS}|(?:{SHORT_MONTHS})\b\.?)(?:,?\s(?:19|20)\d\d\b)?
    | (?<![\d,.])(?:1[5-9]|20)\d\d\s?[-–—]\s?(?:(?:19|20)?\d\d)(?![\d,%])
    | \b[1-4][HQ]\s?'?(?:(?:19|20)\d\d|\d\d)\b
    | (?<!\d)\d{{1,3}}(?:st|nd|rd|th)\b
    | (?<![^\s])(?<!\S\s)\d{{1,2}}[.)]\s(?=\S)
    )
  | \b(?=[A-Za-z]+\.?[\s-]?['\#]?\d)(?:
      (?:{MONTHS}|(?:{SHORT_MONTHS})\.?)\s\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}}|\s(?:to|and)\s\d{{1,2}})?
          (?![\w%]|[.,]\d|\s(?:percent|per\scent|million|billion))(?:,?\s(?:19|20)\d\d\b)?
    | (?i:{_NUMBERED})\b\.?[\s-]\#?\d+(?!\d|[.,]\d|\s?(?:%|percent|million|billion|trillion|thousand|won\b))
    | (?:FY|[HQ][1-4])\s?'?(?:(?:19|20)\d\d|\d\d)\b
    )
  | \b(?i:season|episode|chapter|part|volume|act|phase)\s(?i:one|two|three|four|five|six|seven|eight|nine|ten)\b
    """,
    re.VERBOSE,
)


def blocked_spans(text: str) -> list[tuple[int, int]]:
    """Spans of addresses, phone numbers, dates, times, ordinals and numbered things: no figure begins inside."""
    spans = [match.span() for match in _BLOCKED.finditer(text)]
    for mark in _ADDRESS_MARK.finditer(text):
        start = max(text.rfind(" ", 0, mark.start()), text.rfind("\n", 0, mark.start())) + 1
        end = text.find(" ", mark.end())
        spans.append((start, len(text) if end < 0 else end))
    return spans


_YEAR = Pattern(r"(?:19|20)\d\d")
# What a bare 1900-2099 counts and never dates: "2024 people", but "its 2024 originals".
_NEVER_DATED = word_set("people seats screens theaters theatres subscribers admissions viewers visitors votes fans")
DURATIONS = word_set(
    "years months weeks days minutes seconds episodes seasons decades centuries parts times nights weekends mornings "
    "minute episode season year month week day part second time hour hours decade nights semesters "
    "generations"
)
_NAME_BEFORE = Pattern(r"(?:^|[\s(\[“”\"'‘-])([A-Z\ue000-\uf8ff][\w\ue000-\uf8ff&.+/-]*)\s$")
_PLAIN_STARTERS = word_set(
    "a an the in on at by for to from with as and or but of some about around nearly almost roughly over under above "
    "below more than only just all these those its their his her our least up both last next while when where "
    "after before since until then now out plus among between against within per each every another not no if it "
    "he she they we there that this which who total combined meanwhile altogether overall approximately "
    "another"
)
_CITED_AGE = Pattern(r"[A-Za-z\ue000-\uf8ff], $")
_SENTENCE_START = Pattern(r"(?:^|[.!?:“”\"‘(|•*-])\s*$")
_LENGTH = Pattern(r"\s?(?:m|meters?|metres?)\s(?:tall|long|wide|high|LED|run|race|sprint|dash)\b")
# "4K", "8K": sharpness of pictures.
_PICTURE_FORMATS = frozenset((2.0, 4.0, 5.0, 6.0, 8.0, 12.0, 16.0))


def is_year(figures: str, noun: str | None, qualifier: str, previous: str) -> bool:
    """Whether figures without unit or scale are a year; `noun` is what they would count."""
    if len(figures) != 4 or not _YEAR.fullmatch(figures):
        return False
    if noun in _NEVER_DATED:
        return previous in ("the", "its", "their", "in", "of", "a", "this")
    return not (noun and qualifier != "exact" and previous not in ("in", "since", "by", "the"))


def is_in_name(text: str, start: int) -> bool:
    """Whether the word right before is a name that the number may belong to ("NCT 127", "Canal 5")."""
    before = _NAME_BEFORE.search(text, max(0, start - 40), start)
    return bool(before) and before[1].lower() not in _PLAIN_STARTERS


def is_age(text: str, start: int, end: int, value: float) -> bool:
    """Whether a bare number is an age or a note in brackets: "Kim, 34, said", "Kim (34)"."""
    if value >= 120:
        return False
    after = text[end : end + 1]
    if after in (",", ".", "") and _CITED_AGE.search(text, max(0, start - 4), start):
        return True
    return text[start - 1 : start] in ("(", "[") and after in (")", "]", ",") and "." not in text[start:end]


def is_name_word(text: str, start: int) -> bool:
    """Whether a number word is capitalised inside of a sentence, as words of names are."""
    return text[start].isupper() and not _SENTENCE_START.search(text, max(0, start - 8), start)


def is_loose_short_scale(text: str, figures: str, scale: str, end: int) -> bool:
    """Whether "30m", "4K" or "3M" without currency, noun or change is something else than a scaled number."""
    if scale in ("K", "k") and float(figures.replace(",", "")) in _PICTURE_FORMATS:
        return True
    return bool(_LENGTH.match(text, end - 1)) or ("." not in figures and scale == "M")
