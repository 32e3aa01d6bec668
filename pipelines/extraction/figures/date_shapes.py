"""How news prose writes dates and periods: one pattern of all shapes, and a quick one that rules most sentences out.

Belongs here: patterns. Not here: which day is meant (dates).
"""

import re

from pipelines.extraction.language.number_words import word_set
from pipelines.extraction.patterns import Pattern

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_LONG_MONTH = r"(?:January|February|April|June|July|August|September|October|November|December)"
_Y = r"(?<![\d.,$€£₩¥#])(?:19|20)\d\d(?![\d%]|[.,:]\d|(?:st|nd|rd|th)\b)"
_YEAR_WORD = rf"(?:{_Y}|(?i:(?:last|this|next|the\ same|the\ previous|the\ current|the\ coming)\ year)(?!-))"
_OF_YEAR = r"(?:,?\ (?:(?:of|in)\ )?)(?:the\ year\ )?"
_PART = r"(?:(?i:the\ )?(?i:early|late|mid|(?:the\ )?(?:beginning|end|start|middle)\ of|later|earlier)[-\ ](?i:in\ )?)"
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d{1,2})"
_WEEKDAY = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.)"
)
_SEASON = r"(?i:spring|summer|fall|autumn|winter)"


def _behind(*words: str) -> str:
    """One of the words and a space right before; a look-behind needs one length, so each has its own."""
    return "|".join(rf"(?<=\b{word}\ )" for word in words)


_AFTER_PREPOSITION = _behind(
    *(
        f"[{word[0].upper()}{word[0]}]{word[1:]}"
        for word in ("in", "by", "since", "from", "until", "till", "of", "during")
    ),
    *(
        f"[{word[0].upper()}{word[0]}]{word[1:]}"
        for word in ("throughout", "for", "before", "after", "between", "circa")
    ),
    *("than", "to", "through", "around", "with", "against", "on", r"in\ late"),
)
_AFTER_DETERMINER = (
    _behind("[Tt]he", "[Aa]", "[Ii]ts", "[Hh]is", "[Hh]er", "[Tt]heir", "[Oo]ur", "[Tt]his", "full-year")
    + r"|(?<=['’]s\ )|(?<=s['’]\ )"
)
_AFTER_YEAR = "|".join(rf"(?<=(?:19|20)\d\d{link}\ )" for link in (r"\ and", r"\ or", ",", r"\ vs", r"\ versus"))
# Behind a bare number from 1900 to 2099 these say that it counts.
_COUNTED = (
    "people|viewers|seats|subscribers|theaters|theatres|screens|visitors|won|yen|hours|dollars|million|billion|"
    "thousand|percent"
)

_LEAD = r"(?i:last|next|this\ coming|this\ past|this|coming)"
_UNIT = "(?i:years?|months?|weeks?|days?)"
_ORDINAL_WORD = "(?i:first|second|third|fourth|1st|2nd|3rd|4th|latter|last|final)"
# "25" of "1H25" and "H1 '25"; "2025" of "H1 2025".
_CODE_YEAR = r"(?:(?<=[\dHQ])\d\d|(?<=')\d\d|(?<=[\dHQ]\ )(?:19|20)\d\d|(?<=[\dHQ])(?:19|20)\d\d)\b(?!\d)"
# How a shape can begin: saves the pattern from trying all of them at each word.
_BEGINS = (
    r"(?=\d|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[hq][1-4]|fy|fis|the\b|"
    r"these|its\b|this|that\ y|last|late|latter|next|coming|early|earlier|mid|end\b|beg|start|first|second|third|"
    r"fourth|final|past|prev|an?\ |about|some|nearly|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fif|twen|"
    r"spring|summer|fall|autumn|winter|from|between|year|yest|tod|tom|ton))"
)

_DIGITS_THAT_DATE = Pattern(
    r"(?:19|20)\d\d|\d(?:st|nd|rd|th)\b|[1-4HQ][HQ1-4]\ ?'?\d\d|\b(?:FY\d|[HQ][1-4]\b|[1-4]Q\b)"
)
_LETTERS = Pattern(r"[A-Za-z]+")
_WORDS_THAT_DATE = word_set(
    "year years month months week weeks weekend quarter half decade decades days today tonight yesterday tomorrow "
    "spring summer autumn fall winter Year Years Month Quarter Half Today Tonight Yesterday Tomorrow Spring Summer "
    "Autumn Fall Winter Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July "
    "August September October November December Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday"
)


def may_date(text: str) -> bool:
    """Whether a text holds anything that a date is made of; most sentences do not."""
    return bool(_DIGITS_THAT_DATE.search(text)) or not _WORDS_THAT_DATE.isdisjoint(_LETTERS.findall(text))


SHAPES = Pattern(
    rf"""
    (?<!\w){_BEGINS}(?:
    (?P<iso>(?<![\d/.-])(?P<iso_y>(?:19|20)\d\d)(?P<iso_mark>[-./])\ ?(?P<iso_m>\d{{1,2}})(?P=iso_mark)\ ?
        (?P<iso_d>\d{{1,2}})(?!\d|[-/]\w)(?=\W|$))
  | (?P<mdy>(?<![\w-])(?:{_WEEKDAY},?\ )?(?P<mdy_m>{_MONTH})\ (?P<mdy_d>\d{{1,2}})(?:st|nd|rd|th)?\b
        (?:\s?(?:[-–]|to|through|and)\s?(?P<mdy_d2>\d{{1,2}})\b(?!\ (?:percent|million|billion)))?
        (?![%:]|[.,]\d|\ (?:percent|per\ cent|million|billion|points)\b)
        (?:,?\ (?:(?:of|in)\ )?(?P<mdy_y>{_YEAR_WORD}))?)
  | (?P<dmy>(?<![\w.,:-])(?P<dmy_d>\d{{1,2}})(?:st|nd|rd|th)?
        (?:\s?(?:[-–]|to|and)\s?(?P<dmy_d2>\d{{1,2}})(?:st|nd|rd|th)?)?\ (?:of\ )?(?P<dmy_m>{_MONTH})
        \b\.?(?:,?\ (?:(?:of|in)\ )?(?P<dmy_y>{_YEAR_WORD}))?)
  | (?P<nth>(?<=\bon\ )(?:the\ )?(?P<nth_d>\d{{1,2}})(?:st|nd|rd|th)\b(?:\ of\ (?P<nth_of>last|this|next)\ month)?
        (?=\s*(?:[.,;:)(”"]|$)
            |\s(?:at|in|and|to|by|from|with|that|when|as|for|while|it|he|she|they|the|after|before|of)\b)
        (?!\ of\ (?!last|this|next)))
  | (?P<range>(?:(?i:between)\ {_YEAR_WORD}\ and\ {_YEAR_WORD}
        |(?i:from)\ {_YEAR_WORD}\ (?:to|through|until|till)\ {_YEAR_WORD}
        |(?<![\w-]){_Y}\s?[-–—/]\s?(?:\d\d|(?:19|20)\d\d)\b(?![-./%\d]|,\d)
        |(?<![\w-]){_Y}\ (?:to|through)\ {_Y}))
  | (?P<month>(?<![\w-])(?:(?P<m_lead>{_LEAD})\ |{_PART})?
        (?:(?P<m_year_before>(?i:last|next|this)\ year)(?:'s|’s|\ in|,)?\ )?
        (?:(?P<m_name>{_MONTH})(?=[\s,.;:)'’”"—–-]|$)(?!\ \d{{1,2}}\b(?![.,]\d|\ (?:percent|per\ cent|million|billion|points)\b))
            (?:{_OF_YEAR}(?P<m_year>{_YEAR_WORD}))?))
  | (?P<part>(?<![\w-])(?:(?i:the\ )?(?:
            (?P<p_ordinal>{_ORDINAL_WORD})[-\ ]
                (?:(?P<p_kind>(?i:half|quarter))\b(?!-(?!o)|\s(?:final|century)))
            |(?P<p_months_lead>(?i:first|(?:last|final)(?=\ \w+\ months\ of\b)))\ (?P<p_months>{_COUNT})\ (?i:months))
        |(?P<p_code>[HQ][1-4]|[1-4][HQ])(?=\b|\d\d))
        (?:(?:(?:\ of|\ in)?\ ?'?(?P<p_code_y>{_CODE_YEAR}))
            |(?:,?\ (?:of\ |in\ )?(?P<p_year>{_YEAR_WORD}))
            |(?!\ of\ (?!the\ year\b)))
      |(?<![\w-])(?P<p_year_first>(?:19|20)\d\d)\ (?P<p_code_after>[HQ][1-4]|[1-4][HQ])\b)
  | (?P<season>(?<![\w-])(?:(?:(?P<s_lead>{_LEAD})\ |{_PART})
            (?P<s_name>{_SEASON})\b(?:{_OF_YEAR}(?P<s_year>{_YEAR_WORD}))?
        |(?P<s_name2>{_SEASON})\b{_OF_YEAR}(?P<s_year2>{_YEAR_WORD})))
  | (?P<decade>(?<![\w-])(?:the\ )?(?:(?P<d_part>early|mid|late)[-\ ])?(?P<d_first>(?:19|20)\d0)(?:'|’)?s\b)
  | (?P<fiscal>(?<![\w-])(?:FY\ ?'?(?P<f_year>\d{{4}}|\d\d)|(?i:fiscal(?:\ year)?)\ (?P<f_year2>\d{{4}}))\b)
  | (?P<anchored>(?<![\w-])(?:(?i:the\ year\ (?:before|prior|earlier)|the\ (?:previous|preceding|prior)\ year)(?!\ last)
        |(?i:(?P<a_count>an?|one|two|three|four|five)\ years?\ (?:earlier|before|prior|previously))
            (?!\ (?:the|its|his|her)\b)
        |(?P<a_ahead>(?i:the\ (?:following|next)\ year|(?:the|a)\ year\ (?:after|later)))
        |(?P<a_same>(?i:the\ same\ year|that\ year)))\b)
  | (?P<relative_year>(?<![\w-])(?:{_PART})?(?:
        (?P<y_word>(?i:last|this|next|the\ current|the\ coming))\ (?i:year)\b(?!-)(?!\s?(?:['’]s\ eve))
        |(?i:the\ year\ before\ last)
        |(?<=\bby\ )(?:the\ )?(?:year-end|year['’]s\ end)
        |the\ end\ of\ the\ year|the\ year['’]s\ end|end\ of\ the\ year))
  | (?P<relative_month>(?<![\w-])(?:{_PART})?(?P<rm_word>{_LEAD})\ (?i:month)\b(?!-))
  | (?P<relative_week>(?<![\w-])(?:{_PART})?(?P<rw_word>{_LEAD})\ (?i:week(?:end)?)\b(?!-))
  | (?P<ago>(?<![\w-])(?:(?i:about|some|nearly)\ )?(?P<ago_count>(?i:an?|{_COUNT}))\ 
        (?P<ago_unit>{_UNIT})\ ago\b)
  | (?P<span>(?:(?:[Tt]he|[Tt]hese|[Ii]ts)\ )?(?P<sp_word>past|last|previous|next|coming)\ (?P<sp_count>(?i:{_COUNT}))\ 
        (?P<sp_unit>(?i:years?|months?|weeks?|days?|decades?))\b(?!-))
  | (?P<weekday>(?<!\bthrough\ )(?<!\bevery\ )(?<!day\ to\ )
        (?:(?P<w_lead>{_LEAD})\ )?
        (?P<w_name>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b
        (?!\ (?:Night|Times|Magazine|Herald|(?:through|to)\ [A-Z]\w+day)))
  | (?P<near_day>\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b(?!['’]s))
  | (?P<bare_year>
        (?<![\w\ue000-\uf8ff-])(?:
        (?:(?<=\()|(?<=\[)){_Y}(?=[)\],;])
        |(?:(?:(?i:early|late|mid)[-\ ])(?:in\ )?){_Y}
        |(?:[Tt]he\ year\ ){_Y}
        |(?<=[Ff]ull\ year\ ){_Y}|(?<=[Ff]ull-year\ ){_Y}|(?<=[Ff]inancial\ year\ ){_Y}|(?<=[Bb]usiness\ year\ ){_Y}
        |{_Y}(?=['’]s\b)
        |(?<=,\ ){_Y}(?=\))
        |(?:{_AFTER_PREPOSITION}){_Y}(?!\ (?:{_COUNTED}|companies|countries|films|of\ them)\b)
        |(?:{_AFTER_DETERMINER}){_Y}(?=\s+[A-Za-z\ue000-\uf8ff“"‘'])(?!\ (?:{_COUNTED})\b)
        |(?:{_AFTER_YEAR}){_Y}(?!\ (?:{_COUNTED})\b)
        |(?:^|(?<=[.“"]\ )){_Y}(?=\ (?:will|was|could|is|has|saw|may|might|would|marks?|marked|brought|looks)\b)
        )))
    """,
    re.VERBOSE,
)
