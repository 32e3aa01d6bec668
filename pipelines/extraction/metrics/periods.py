"""When a figure holds, what it is compared with, and who says so.

Belongs here: period, baseline and source of a figure. Not here: how a date is read (dates).
"""

from __future__ import annotations

import re

from pipelines.extraction.figures.calendar_periods import year
from pipelines.extraction.figures.dates import DateMention
from pipelines.extraction.memory.scenes import Scene
from pipelines.extraction.metrics.clauses import clause, shape_of
from pipelines.extraction.metrics.memory import SAYS, Memory, is_of_another
from pipelines.extraction.patterns import Pattern
from pipelines.extraction.types import DATE, Document, Evidence, Mention, Sentence

_ACCORDING = Pattern(
    r"(?:according to|data (?:from|by|released by)|figures (?:from|by)|tracker|statistics (?:from|by)|per|a report (?:by|from)|survey by|study by) (?:a [\w -]{0,40} (?:by|from) |the |data from |research firm |industry tracker |figures from )*([\ue000\ue001])"
)
_BASELINE = Pattern(
    r"(?:from|since|compared (?:with|to)|than|against|over|between|versus|on) (?:the )?(?:\w+ ){0,3}?\ue005"
)
YEAR_EARLIER = Pattern(
    r"\b(?:a year (?:earlier|ago|before)|on[- ]year|year[- ]on[- ]year|the (?:previous|year before|prior) year|the same period)\b"
)
_BESIDE = Pattern(
    r" (?:(?:of|in|for|by|during|as of|at the end of) )?(?:the )?| (?:(?!and\b|but\b|to\b|from\b|than\b|more\b)[\w-]+ ){1,3}(?:of|in|for) "
)
_TO_DATE = Pattern(r"\b(?:[Yy]ear[- ]to[- ]date|so far this year|[Ff]or the year|now stands?|to date)\b")
_DETERMINED = Pattern(r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|['’]s) $")
# "In 2020 the figure was 58", "ten years earlier their share had stood at 60", "as recently as 2019 it was half": the
# sentence compares, and what follows goes on with the year before it.
_LOOKS_BACK = Pattern(
    r"(?:[Bb]ack in|[Ii]n|[Aa]s (?:recently|late) as|[Uu]ntil|[Bb]y) \ue005,? (?:the (?:figure|number|total|tally|share|count|ratio|sum)|it|they|its|their|there) |"
    r"\bhad (?:been|stood)\b|\b(?:[Aa]s (?:recently|late) as|[Oo]nly in) \ue005"
)
# "The highest since 2018, when it stood at 51 percent"
_WHEN = Pattern(r",? when [^.;,\ue004\ue005]{3,60}")
_AT_PRESENT = Pattern(r"\b(?:[Aa]t present|[Cc]urrently|[Aa]t the moment|[Rr]ight now|[Tt]oday|[Tt]hese days)\b")
# "“X,” which aired in 2021 on Netflix": the date of the work, not of the figure.
_OF_RELATIVE = Pattern(
    r"(?:,[”’\"']*|[”’\"']*,?) (?:which|that|who|whose)(?: \w+){0,2} (?:aired|opened|premiered|came out|(?:was|were) (?:released|made|shown|aired|first)|"
    r"began|launched|debuted|started|ran|starred|bowed|won)\b[^,;.]{0,30}$"
)
_PREVIOUS_YEAR = Pattern(
    r"(?:previous|preceding|prior|year before|year prior|year earlier|year ago|years? previously)", re.IGNORECASE
)
_OPENS = Pattern(r"[“\"]?(?:(?:In|During|For|Over) )?(?:the )?\ue005")
_OPENING = 12
_FUTURE = Pattern(r"\b(?:will|is to|are to|plans?|expects?|aims?|intends?|forecasts?)\b")
# A figure that stands beside another by contrast; a date right behind it is its own.
_CONTRAST = Pattern(
    r"(?:compared (?:with|to)|as (?:opposed to|against)|opposed to|against|than|from|(?:up|down)(?: \ue004)? on|versus|"
    r"below|above|since|(?:since|after|when|where|before)(?: [\w’'-]+){1,3}? (?:at|to|was|were|of|had)|(?:had been|"
    r"used to be|once)(?: at| as (?:much|many|high) as)?)"
    r"(?: (?:the|a|its|some|about|around|nearly|only|just|over))*(?: \ue004)?(?: (?:in|of|on|at|for|during|the|early|late|mid|"
    r"its|same|period|stretch|time|quarter|first|second|third|fourth|half|levels?|figures?|totals?|year|those?|that|as|end|whole|"
    r"all|month|months|season|result|seen))* $|\blevels? (?:seen )?(?:in|of) (?:\w+ ){0,4}$|"
    r"\b(?:the|its|that) (?:amount|figure|level|total|number|sum|tally|size|count)(?: (?:recorded|seen|reached|registered|posted|set|spent|made))? (?:for|in|of) $|"
    r"\b(?:before|since|than) the (?:pandemic|virus|crisis|outbreak|epidemic) \($|"
    r"\bagainst (?:the |some |about )?\ue004(?: [\w-]+){0,5} (?:of|in|for|during) $|"
    r"\bthe (?:same|corresponding|comparable|equivalent|year-earlier) (?:[\w-]+ )?(?:months?|periods?|quarter|stretch|weeks?|time|half|spell) (?:of|in|last|a) $|"
    r"\b(?:what|than|as much as) (?:[\w’'-]+ ){1,5}?(?:did|was|were|had|cost|made|took|paid|earned|drew|managed|stood at)(?: [\w’'-]+){0,4}? (?:in|for|during) $|"
    r"\bhad (?:reported|posted|earned|counted|booked|made|recorded|seen|logged|taken|sold|drawn) (?:[\w-]+ ){0,4}(?:of|in|for|during) $"
)
_SET_AGAINST = Pattern(
    r"(?:compared (?:with|to)|as (?:opposed to|against)|opposed to|versus|had been|used to be|since [\w’'-]+ (?:peaked|"
    r"stood) at)(?: (?:the|a|its|some|about|around|nearly|only|just|over))* $"
)
# "Close to double the 115.8 billion won it had reported in 2021"
_HAD = Pattern(r" (?:(?:that )?(?:it|they|he|she)|\ue000) had\b")
# "“X,” which came out in 2017, sold 6.9 million": the year of the work, where the figure has none of its own.
_RELEASED = Pattern(
    r"\b(?:aired|opened|premiered|came out|released|launched|debuted|bowed|first (?:seen|shown)|reached (?:theaters|theatres|cinemas|"
    r"screens)|went out|ran|hit (?:theaters|theatres|cinemas|screens)|shown|broadcast|made)\b[^,;.\ue004]{0,30}$|[,(] (?:an? |the )?$"
)
_OF_RELEASE = frozenset({"admissions", "box_office", "production_budget", "audience_rating", "viewers"})
_SINCE = Pattern(r"\b[Ss]ince (?:[\w’'“”\",\ue000-\uf8ff-]+ ){0,6}$")
_BEHIND_CONTRAST = Pattern(
    r"\b(?:ahead of|compared (?:with|to)|as (?:opposed to|against)|versus|more than (?:the|any|all)|up from|down from|surpass\w+|"
    r"beat\w*|overtak\w+) [^;]*\ue004[^;]*$"
)
# "Seats go for 120,000 won": said of now, whatever year was spoken of before.
_PRESENT = Pattern(
    r"\b(?:is|are|has|have|costs?|go|goes|sells?|runs?|employs?|holds?|stands?|counts?|owns?|makes? up|accounts?|now|currently|"
    r"controls?|operates?|boasts?|remains?)\b"
)
_LASTING = frozenset({"price", "subscribers", "headcount", "title_count", "other", "admissions", "box_office"})
_PERFECT = Pattern(r"\b(?:has|have) (?:\w+ly |already |now |also |since |since then )?(?!been\b|had\b)\w+ ")
_PAST = Pattern(r"\b(?:was|were|had|did|then|rose|fell|came|stood|grew|made|took|sold|drew|went|\w{2,}ed)\b")
_DESCRIBES = Pattern(r"\b(?:a|an|its|his|her) $")
_DESCRIBED = Pattern(
    r" (?!(?:report|study|survey|data|figures|white paper|edition|tally|yearbook|results|settlement|accounts|total|"
    r"sales|revenues?|budget|exports?|takings|profit|box)\b)[a-z]"
)
# "“The Prince of Egypt” of 1998", "the 2013 weepie “Miracle”": the year of a work.
_OF_TITLE = Pattern(r"(\ue002)[”’\"'_*]*,?[”’\"'_*]* (?:\(|(?:of|from) )$")
_TITLE_OF = Pattern(r" (?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){1,4}[“‘\"'_*]*(\ue002)")
# "will put in 12 million dollars and plan to open nine parks by 2026": the date of another deed.
_OTHER_DEED = Pattern(
    r",? (?:and|but|before|with)(?: it| they)? (?:plans?|aims?|intends?|hopes?|wants?|expects?|will|would|is to|are to|is due|"
    r"set to|planning|hoping|aiming) "
)


def is_past(document: Document, number: int) -> bool:
    return document.published_on is None or number < document.published_on.year


def whole_year(start: int, end: int, number: int, basis: str = "absolute") -> Mention:
    period = year(number)
    return Mention(start, end, DATE, str(number), "date", DateMention(start, end, *period, basis))


def is_baseline(masked: str, at: int, written: str) -> bool:
    """Is a date what something is compared with: 'a year earlier', 'against 2021', 'as opposed to 3 million in 2012'?"""
    return bool(
        YEAR_EARLIER.search(written)
        or _CONTRAST.search(masked, max(0, at - 60), at)
        or _SINCE.search(masked, max(0, at - 60), at)
        or _BEHIND_CONTRAST.search(masked, 0, at)
        or _DESCRIBES.search(masked[:at])
        and _DESCRIBED.match(masked, at + 1)
    )


def looks_back(masked: str, at: int, mention: Mention, held: Mention | None) -> bool:
    """Does a sentence only look back on a year before the one spoken of?"""
    if held is None or mention.entry.start.year >= held.entry.start.year:
        return False
    return bool(_LOOKS_BACK.search(masked))


def read_period(
    document: Document,
    scene: Scene,
    position: int,
    changing: bool,
    memory: Memory,
    values: dict,
    evidence: list[Evidence],
) -> None:
    """Give a figure its period and baseline. `changing`: it says by how much something rose or fell."""
    sentence = scene.sentence
    masked = sentence.masked
    role = sentence.at[position].entry.span_role
    baselines, dates = _dates_of(sentence, position, role, changing, values)
    chosen = _nearest(masked, position, role, dates, baselines)
    when = next((d for d in dates if d[0] < position and _WHEN.fullmatch(masked[d[0] + 1 : position])), None)
    if when is not None:
        chosen = when
        baselines.discard(when[0])
    if (
        _TO_DATE.search(masked[:position])
        and document.published_on is not None
        and not (chosen and _is_attached(masked, position, chosen[0]))
    ):
        _as_of_article(document, sentence.at[position], values, evidence)
        return
    elsewhere = chosen and not _in_clause(masked, position, chosen[0]) and chosen[0] not in baselines
    if elsewhere and changing and memory.period is not None:
        baselines.add(chosen[0])
        chosen = None
    stated = _counted_from_memory(document, chosen[1], dates, memory) if chosen else memory.period
    earlier = role in ("from", "against") and not is_of_another(masked, position)
    if chosen is not None and chosen[0] < position and _is_whole(chosen[1]) and chosen[0] not in baselines:
        stated = _moved_on(masked, position, role, chosen, stated, earlier)
    if chosen is None and stated is not None and earlier and _is_whole(stated):
        before = stated.entry.start.year - 1
        stated = whole_year(stated.start, stated.end, before, "relative") if memory.report is not None else stated
    lasting = values["metric"] in _LASTING and stated is not None and stated is not memory.report
    if chosen is None and lasting and _is_now(document, masked, position, stated):
        stated = None
    if chosen is None and stated is not None and _AT_PRESENT.search(masked, 0, position):
        stated = None
    if chosen is None and stated is memory.report and _FUTURE.search(masked):
        stated = None
    if stated is None and _of_release(document, masked, position, values, evidence):
        return
    if stated is None:
        _as_of_article(document, sentence.at[position], values, evidence)
    else:
        period = stated.entry
        values |= {"period_start": period.start, "period_end": period.end, "period_basis": period.basis}
        evidence += [
            Evidence("period_start", stated.start, stated.end, "period"),
            Evidence("period_end", stated.start, stated.end, "period"),
        ]
        if changing and period.precision == "years" and period.end.year > period.start.year:
            values |= {"baseline_start": period.start, "period_start": period.end.replace(month=1, day=1)}
            evidence.append(Evidence("baseline_start", stated.start, stated.end, "baseline"))
            return
    if changing:
        base = next((sentence.at[at] for at in sorted(baselines) if sentence.at[at] is not stated), None)
        if base is not None and stated is not None and base.entry.start < stated.entry.start:
            values["baseline_start"] = base.entry.start
            evidence.append(Evidence("baseline_start", base.start, base.end, "baseline"))


def _of_release(document: Document, masked: str, position: int, values: dict, evidence: list[Evidence]) -> bool:
    """A figure that looks back on a work of an earlier year, without a date of its own, is of the year it came out."""
    if (
        values["subject_kind"] != "production"
        or values["metric"] not in _OF_RELEASE
        or not _PAST.search(masked, *clause(masked, position))
    ):
        return False
    work = next((w for w in document.works if w.title == values["subject"]), None)
    once = work is not None and work.values.get("kind") not in ("musical", "play", "series")
    once = once and sum(w.key == work.key for w in document.works) == 1
    released = work.values.get("released_on") if once else None
    proof = work.proof_of("released_on") if released else None
    if proof is None or not is_past(document, released.year) or _PERFECT.search(masked, 0, position):
        return False
    start, end, *_ = year(released.year)
    values |= {"period_start": start, "period_end": end, "period_basis": "relative"}
    evidence += [Evidence(name, proof.start, proof.end, "period") for name in ("period_start", "period_end")]
    return True


def _is_now(document: Document, masked: str, position: int, held: Mention) -> bool:
    """Does a sentence in the present speak of now, though a past year was spoken of before?"""
    if document.published_on is None or held.entry.start.year >= document.published_on.year:
        return False
    start, end = clause(masked, position)
    if _PERFECT.search(masked, start, position):
        return True
    return bool(_PRESENT.search(masked, start, end)) and not _PAST.search(masked, start, end)


def _dates_of(
    sentence: Sentence, position: int, role: str | None, changing: bool, values: dict
) -> tuple[set[int], list[tuple[int, Mention]]]:
    """Places of the dates that are only compared with, and every date that may be a figure's."""
    masked, shape = sentence.masked, shape_of(sentence.masked)
    baselines = {m.end() - 1 for m in _BASELINE.finditer(masked)} if changing else set()
    baselines = {at for at in baselines if at in sentence.at}
    dates = []
    for at, mention in sentence.at.items():
        if mention.type != DATE:
            continue
        written = sentence.text[mention.start - sentence.start : mention.end - sentence.start]
        opens = at <= _OPENING and _OPENS.match(masked) and not changing
        earlier = bool(YEAR_EARLIER.search(written)) and not opens
        if earlier or is_baseline(masked, at, "" if not earlier else written):
            baselines.add(at)
        if earlier and role not in ("against", "from") and not _is_attached(masked, position, at):
            continue
        titled = _OF_TITLE.search(masked[:at]) or _DETERMINED.search(masked[:at]) and _TITLE_OF.match(masked, at + 1)
        if titled and str(sentence.at[titled.start(1)].entry) != values["subject"]:
            continue
        if at > position and ";" in masked[position:at]:
            continue
        aside = shape.hides(at, position) or _OF_RELATIVE.search(masked, max(0, at - 90), at)
        of_work = (
            values["subject_kind"] == "production"
            and values["metric"] in _OF_RELEASE
            and _RELEASED.search(masked, max(0, at - 60), at)
        )
        if aside and not of_work:
            continue
        if at > position and (
            _OTHER_DEED.search(masked, position, at) or _BEHIND_CONTRAST.search(masked, position, at)
        ):
            continue
        dates.append((at, mention))
    return baselines, dates


def _in_clause(masked: str, position: int, at: int) -> bool:
    start, end = clause(masked, position)
    return start <= at < end


def _nearest(
    masked: str, position: int, role: str | None, dates: list[tuple[int, Mention]], baselines: set[int]
) -> tuple[int, Mention] | None:
    """The date that belongs to a figure; none where all of them are only what it is compared with."""
    start, end = clause(masked, position)
    set_against = _SET_AGAINST.search(masked, max(0, position - 60), position) or _HAD.match(masked, position + 1)
    compared = role in ("against", "from") or bool(set_against)
    ranked = min(
        dates,
        key=lambda d: (
            not _is_attached(masked, position, d[0]),
            (d[0] in baselines) != compared,
            not start <= d[0] < end,
            abs(d[0] - position),
        ),
        default=None,
    )
    if ranked and not compared and ranked[0] in baselines and not _is_attached(masked, position, ranked[0]):
        return None
    return ranked


def _counted_from_memory(
    document: Document, chosen: Mention, dates: list[tuple[int, Mention]], memory: Memory
) -> Mention:
    """'The previous year' without a year in its sentence is counted from the period spoken of before."""
    held = memory.period
    if held is None or chosen.entry.basis != "relative" or len(dates) > 1:
        return chosen
    if not _PREVIOUS_YEAR.search(document.text[chosen.start : chosen.end]):
        return chosen
    return whole_year(chosen.start, chosen.end, held.entry.end.year - 1, "relative")


def _moved_on(
    masked: str, position: int, role: str | None, chosen: tuple[int, Mention], stated: Mention, earlier: bool
) -> Mention:
    """The year before that of the figure before, or the one after: "119 billion for 2022, up from 76 billion", "56 billion
    in 2021, grew to 122 billion"."""
    at, date = chosen
    other = masked[:at].endswith(("\ue004 in ", "\ue004 for ")) and "\ue004" not in masked[at:position]
    step = -1 if other and earlier else 1 if other and role == "to" else 0
    return whole_year(date.start, date.end, date.entry.start.year + step, "relative") if step else stated


def _is_whole(period: Mention) -> bool:
    return period.entry.precision == "year"


def _is_attached(masked: str, position: int, at: int) -> bool:
    """Does a date stand right behind a figure ('$2.5 billion by 2023', '36 percent a year earlier')?"""
    return at > position and bool(_BESIDE.fullmatch(masked[position + 1 : at]))


def _as_of_article(document: Document, mention: Mention, values: dict, evidence: list[Evidence]) -> None:
    """A figure without any period in the text before it stands as of the article's own date; without one it has none."""
    if document.published_on is not None:
        first = document.published_on.replace(month=1, day=1)
        values |= {"period_start": first, "period_end": first.replace(month=12, day=31), "period_basis": "relative"}
        evidence += [
            Evidence(name, mention.start, mention.end, "as_of_article") for name in ("period_start", "period_end")
        ]


def read_source(scene: Scene, values: dict, evidence: list[Evidence]) -> None:
    for pattern in (_ACCORDING, SAYS):
        match = pattern.search(scene.sentence.masked)
        if match:
            mention = scene.sentence.at[match.start(1)]
            if mention.name != values["subject"] or pattern is SAYS:
                values["attributed_to"] = mention.name
                evidence.append(Evidence("attributed_to", mention.start, mention.end, "attribution"))
                return
