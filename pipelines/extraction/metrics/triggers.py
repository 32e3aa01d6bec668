"""Which words around a figure say what it measures.

Belongs here: trigger banks, metric by metric. Not here: how they are weighed (metrics.kinds), whose figure it is
(metrics.subjects), when (metrics.periods).
Nouns name a measure ("revenue of", "its sales"); verbs and loose words only hint at one ("took", "worth").
All patterns run over the masked sentence; {O} {T} {C} {A} stand for names and figures as in types.MACROS.
"""

import re
from operator import attrgetter
from typing import NamedTuple

from pipelines.extraction.patterns import Bank, Pattern
from pipelines.extraction.types import MACROS

MONEY, SHARE, COUNT = "money", "share", "count"
NOUN, DEED, VERB = 0, 1, 2

_TITLES = (
    r"(?:titles?|mini-?series|sitcoms?|soaps?|serials?|films?|movies?|pictures?|features?|dramas?|K-dramas?|series|shows?|musicals?|originals?|projects?|"
    r"productions?|co-productions?|works?(?! out)|webtoons?|(?:web ?)?comics|programs?|programmes?|documentar(?:y|ies)|remakes?|formats?|"
    r"adaptations?|animations?|releases|plays)"
)

_NOUNS = (
    (
        "production_budget",
        MONEY,
        (
            r"budgets?|budgeted(?: at)?|capitali[sz]ation|shoestring|(?:production|making|shooting|staging) costs?|costs? (?:of|for) (?:making|producing|"
            r"production|each episode|an episode|the (?:series|film|show|drama))|price tag|(?:per|an|each|one|every) "
            r"episode|apiece"
        ),
    ),
    (
        "deal_value",
        MONEY,
        (
            r"acquisitions?|takeovers?|buyouts?|mergers?|(?:[\w-]+ )?stakes?|deals?|contracts?|agreements?|transactions?|"
            r"joint ventures?|take-?overs?|rights issue|new shares|funding(?: round)?|(?:seed|bridge|funding|investment) round|Series [A-D]|"
            r"(?:licen[cs]e|licensing|rights|remake|format) fees?|purchase price|capital|minimum guarantee"
        ),
    ),
    (
        "content_investment",
        MONEY,
        (
            r"investments?|outlays?|spending|content (?:budget|spend)|(?:production |content |support )?funds?|subsid(?:y|ies)|"
            r"earmark(?:s|ed|ing)?|set(?:ting)? aside|pledg(?:e|es|ed|ing)|rebates?|grants?|aid"
        ),
    ),
    (
        "box_office",
        MONEY,
        (
            r"(?:cinema |theat(?:er|re) )?box[ -]office(?: (?:revenues?|sales|receipts|earnings|income|takings|gross|haul|total))?|gross|grosses|takings?|(?:ticket|weekend) (?:sales|revenues?|receipts|income)|theatrical revenues?|haul|"
            r"cume|till|ticket earnings|advance(?: ticket)? sales"
        ),
    ),
    (
        "export_value",
        MONEY,
        (
            r"export (?:earnings|revenues?|sales|value|volume)|exports?|(?:earned|made|sold|earnings|revenues?|income|came in) "
            r"(?:overseas|abroad|outside (?:the country|{C}))|(?:overseas|foreign|outbound) sales|"
            r"sales (?:abroad|overseas|to foreign \w+)|shipments"
        ),
    ),
    (
        "profit",
        MONEY,
        (
            r"(?:operating |net |gross |pre-tax |annual )?(?:profits?|income|earnings|(?<!resulting )(?<!trade )surplus(?:es)?)|(?:operating |net |"
            r"annual |cumulative |accumulated )?(?:loss(?:es)?|deficits?)|EBITDA|bottom line"
        ),
    ),
    (
        "revenue",
        MONEY,
        r"(?:(?:advertising|ad|licensing|royalty|subscription|format|rental|streaming|content|rights) (?:income|earnings)|revenues?|sales|turnover|top line|receipts)",
    ),
    (
        "other",
        MONEY,
        r"capital (?:spending|expenditures?|investments?)|import (?:bill|spending|value)|imports(?![^.;]{0,40}\b(?:earned|made|took|grossed|drew))|purchases (?:from )?(?:abroad|overseas)|running costs?|a week to run|imported",
    ),
    (
        "market_size",
        MONEY,
        r"(?!(?:home|largest|biggest|main|key|top|stock|new|overseas|foreign|export|labor|single|important|leading|second) )(?<!home )(?<!largest )(?<!biggest )(?<!main )(?<!key )(?<!top )(?<!stock )(?<!overseas )(?<!foreign )(?<!export )(?<!important )(?:\w+ )?markets?(?: size| value)?|market(?:'s)? (?:size|value)|industry(?:'s)? (?:size|value)",
    ),
    (
        "price",
        MONEY,
        (
            r"(?:ticket |share |stock )?prices?|priced|(?:monthly |annual )?(?:subscription|membership) ?(?:fees?|plan|price)?|"
            r"(?:monthly|entrance|admission|dubbing|translation) fees?|a (?:ticket|seat|share)|per (?:ticket|seat|"
            r"share|hour)|per-share|closed at|(?:ad|ad-supported|basic|standard|premium) (?:plan|tier)"
        ),
    ),
    (
        "audience_rating",
        SHARE,
        (
            r"(?:viewership |viewer |audience |TV |viewing |household |average |highest |peak )?ratings?|viewership|"
            r"nationwide(?! (?:attendance|admissions|box|screens|release|theat))|households?|Nielsen|viewing figures?|viewers? (?:rate|share)"
        ),
    ),
    (
        "box_office_change",
        SHARE,
        (
            r"box[ -]office(?: (?:revenues?|receipts|earnings|income|takings|gross))?|ticket (?:sales|revenues?)|takings|moviegoing|grosses|audiences?"
            r"(?= (?:numbers?|fell|rose|shrank|grew))"
        ),
    ),
    ("export_change", SHARE, r"export\w*|(?:overseas|foreign) sales|shipments"),
    (
        "profit_change",
        SHARE,
        r"(?:operating |net |gross )?(?:profits?|income)|(?:net |operating )?loss(?:es)?|bottom line",
    ),
    ("revenue_change", SHARE, r"revenues?|sales|turnover|turned over|earnings|receipts|top line"),
    (
        "title_count_change",
        SHARE,
        (
            rf"number of (?:[\w-]+ |[\ue000-\uf8ff] ){{0,4}}{_TITLES}|volume|output|releases|{_TITLES} (?:made|produced|"
            rf"released|aired|ordered|commissioned)|commissions|orders|production of (?:[\w-]+ ){{0,2}}{_TITLES}|slates?"
        ),
    ),
    (
        "viewing_share",
        SHARE,
        (
            r"view(?:ing|ed)(?: hours| time)?|(?:hours|time) (?:viewed|watched|spent)|(?:hours|time) (?:that )?(?:[\w-]+ |[\ue000-\uf8ff]s? ){1,4}?(?:spen[dt]s?|give|devote)|watch(?:ed|es|ing)?(?: time| hours)?|"
            r"streaming time|usage time|time spent|viewing share|audience shares?|share of (?:viewing|viewers|viewership|views|time)|"
            r"of (?:all |its |their |the )?(?:[\w-]+ |[\ue000-\uf8ff](?:'s|’s)? ){0,3}(?:viewing|viewership|hours|minutes|views|streams|plays|time|consumption)|"
            r"of what (?:[\w’'-]+ |[\ue000-\uf8ff] ){1,4}(?:watch|see|view|play)(?:es|ed|s)?|"
            r"(?:of|on) (?:their|users['’]|viewers['’]|subscribers['’]) (?:[\w-]+ |[\ue000-\uf8ff] ){0,2}time"
        ),
    ),
    (
        "market_share",
        SHARE,
        (
            r"market shares?|slice of the [\w -]{0,20}market|shares? of (?:the |its |all )?(?:[\w-]+ |[\ue000-\uf8ff](?:'s|’s)? ){0,4}(?:markets?|box office|admissions|attendance|screens|tickets)|"
            r"(?:of|in) (?:the |all )?(?:[\w-]+ |[\ue000-\uf8ff](?:'s|’s)? ){0,4}(?:markets?|box office|admissions|attendance|screens|tickets(?: sold)?|gross|takings|moviegoers|adaptations)"
        ),
    ),
    (
        "catalog_share",
        SHARE,
        (
            r"catalog(?:ue)?s?|librar(?:y|ies)|content share|titles on|content on|of (?:all )?(?:the |its |their )?(?:[\w-]+ |[\ue000-\uf8ff](?:'s|’s)? ){0,3}"
            r"(?:content|titles|library|line-?up|(?:shows|series|dramas|films|programmes|programs)(?= (?:on|at|available|offered|carried|held)\b))|line-?ups?|slate|"
            r"of (?:what|everything) (?:[\w’'-]+ |[\ue000-\uf8ff] ){0,6}(?:carry|carries|offers?|stocks?|lists?|shows?|holds?|added|on offer|available)"
        ),
    ),
    ("production_cost_ratio", SHARE, r"costs?|costing|budgets?|cheaper|expens\w+|fees|money|price"),
    ("market_size_ratio", SHARE, r"markets?|market size|(?:the |in )size(?: of)?|bigger|larger"),
    (
        "subscribers",
        COUNT,
        (
            r"subscri(?:bers?|ptions?)|(?:user|subscriber|customer|member)(?:ship)?(?: base)?s?|users|monthly (?:active )?(?:visitors|viewers)|monthly active|MAUs?|"
            r"customers|payers|accounts|sign-?ups"
        ),
    ),
    (
        "admissions",
        COUNT,
        (
            r"admissions?|tickets?|ticket (?:sales|buyers)|moviegoers|filmgoers|cinemagoers|theat(?:er|re)-?goers|attendances?|"
            r"attendees|audience members|spectators|admits|seen by|seen in (?:cinemas|theaters|theatres)|cumulative audience|"
            r"box[ -]office|in (?:cinemas|theaters|theatres)"
        ),
    ),
    ("viewers", COUNT, r"viewers?|households?|tuned in|watched by|homes|live audience|TV audience"),
    ("title_count", COUNT, _TITLES),
    (
        "headcount",
        COUNT,
        r"employees|staff(?:ers)?|colleagues|recruits|hires|workers|jobs|workforce|headcount|employ(?:s|ed|ing|ment)?|payroll|personnel",
    ),
    ("hours_viewed", COUNT, r"hours"),
    ("other", COUNT, r"downloads|installs|downloaded"),
    ("views", COUNT, r"views|viewed|plays|streams|clicks|reads"),
)
# Verbs that say one measure alone.
_DEEDS = (
    ("profit", MONEY, r"lost|losing|in the (?:red|black)|(?:wrote|writ(?:es?|ing|ten)) off|write-?offs?|red ink"),
    ("revenue", MONEY, r"turn(?:s|ed|ing) over"),
    (
        "export_value",
        MONEY,
        (
            r"exported|sold (?:abroad|overseas)|(?:foreign|overseas|international) (?:distributors|buyers|broadcasters|platforms|companies|partners) "
            r"(?:have |had )?(?:paid|spent|bought|shelled out)"
        ),
    ),
    (
        "box_office",
        MONEY,
        r"gross(?:es|ed|ing)|play(?:s|ed|ing)? to packed|br(?:ought|ings?) (?:the |its )?(?:theat(?:er|re)s|cinemas|exhibitors|multiplexes|box offices?)",
    ),
    (
        "content_investment",
        MONEY,
        r"earmark(?:s|ed|ing)?|set(?:ting)? aside|ma(?:de|king) available|pledg(?:e|es|ed|ing)|invest(?:s|ed|ing)?",
    ),
    ("deal_value", MONEY, r"c[ao]me in with|c[ao]me (?:on|a)board with"),
    (
        "production_budget",
        MONEY,
        (
            r"(?:spent|spends?|splash\w*|lavish\w*|sunk|sank|sinks?|pour(?:s|ed|ing)|plough\w*|plow\w*)(?: [^.;,]{0,40}?)? (?:on|into) (?:[\w-]+ |[\ue003\ue006] ){0,6}[“‘\"']*"
            r"(?:{T}|season|series|film|drama|show|epic|movie|musical|comedy|thriller|feature|picture|animation)|ma(?:kes?|de|king) do with|shot for|took to make|swallow(?:s|ed)?|devour\w*|(?:sets?|setting) (?:[\w-]+ ){1,4}back(?: by)?|"
            r"(?:put|brought|got) on (?:the )?(?:screen|stage|air) for|to be had for"
        ),
    ),
    ("subscribers", COUNT, r"(?:used|opened|visited) by|subscribed to by|open(?:s|ed)? the (?:app|service|platform)"),
    (
        "admissions",
        COUNT,
        (
            r"play(?:s|ed|ing)? to|seen by|seen in (?:cinemas|theaters|theatres)|paid to see|to see it|went to see|gone to see|bought (?:a )?tickets?|c[ao]me to see|"
            r"had gone|have gone|turned out|flocked"
        ),
    ),
    ("views", COUNT, r"(?:press(?:ed|ing|es)?|hit|hitting|push(?:ed|ing)) (?:the )?play|streamed it"),
    ("viewers", COUNT, r"watched by|tuned in|(?:the|its|an|their) audience (?:at|of|numbers|stands at|was|is)"),
)
_VERBS = (
    (
        "production_budget",
        MONEY,
        (
            r"costs?|costing|made (?:for|on)|produced (?:for|on|at|with)|to (?:make|produce|mount|film|shoot|put on|stage)|"
            r"(?:spent|splashed|lavished) on (?:[\w-]+ ){0,4}{T}|swallow(?:s|ed)|consum(?:es|ed)|capitali[sz]ed|bill|shot for|took to make|"
            r"c[ao]mes? in at|goes into|went into"
        ),
    ),
    (
        "deal_value",
        MONEY,
        (
            r"t(?:akes?|aken|ook|aking) (?:over )?{A} (?:of [^.;,]{1,40} )?for|acquir\w+|t(?:ake|akes|aken|aking|ook) (?:\w+ )?(?:over|control)|gave|gives?|attract\w*|seed money|financ(?:e|es|ed|ing) of|coffers|cheques?|checks?|b(?:ought|uys?|uying)|purchas\w+|paid|pay(?:s|ing)?|signed|rais(?:es|ed|ing)|inject\w*|contribut\w+|"
            r"sold (?:the |its )?(?:[\w-]+ ){0,2}(?:rights|stake|shares|format)|fetch(?:es|ed)|issued|secur(?:es|ed)|"
            r"pick(?:s|ed) up|snapp?\w* up|shell\w* out"
        ),
    ),
    (
        "content_investment",
        MONEY,
        (
            r"invest(?:s|ed|ing)?|spend(?:s)?|spent|pour(?:s|ed|ing)?|commit(?:s|ted|ting|ment|ments)?|plough\w*|plow\w*|"
            r"allocat\w+|promis\w+|put(?:s|ting)?(?! (?:it|them|that|this|its|the)\b[^.;,]{0,40} at )(?: (?:up|into|in))?|support|inject\w*|pump(?:s|ed|ing)?|sunk|sinks?|bet|bets|stump\w* up|seeded|lavish\w*|bankroll\w*|financ(?:e|es|ed|ing)"
        ),
    ),
    (
        "box_office",
        MONEY,
        (
            r"earn(?:s|ed|ing)?|t(?:ook|ake|akes|aken|aking)(?! (?:\w+ )?(?:over|control|part|place)\b| (?:out|up|to)\b)(?: in)?|did|does|collect(?:s|ed)|(?:made|makes|making)(?! up)|managed|total(?:s|ed)?|"
            r"pull(?:s|ed|ing) in|rak(?:es|ed|ing) in|haul(?:s|ed|ing) in|bring(?:s|ing)? in|brought in|cumulative|"
            r"open(?:s|ed|ing)?(?: to| with| at)?|add(?:s|ed|ing)|weekend|bow(?:s|ed)?|debut(?:s|ed)?|accounted for|contributed|chipped in|"
            r"(?:finish|clos|end|w[ou]+nd up|topp)(?:ed|ing|es|s)?(?: up| out)? (?:at|on|with)|(?<!should )(?<!will )(?<!could )(?<!to )reach(?:ed|es)?"
        ),
    ),
    ("revenue", MONEY, r"earn(?:s|ed|ing|ings)?|generat\w+|brought in|(?:made|makes)(?! up)|took in|accounted for"),
    ("market_size", MONEY, r"valued at|worth|size of"),
    ("price", MONEY, r"tickets? (?:cost|from)|share|stock|charges?|charged"),
    (
        "audience_rating",
        SHARE,
        (
            r"averag(?:e|es|ed|ing)|peak(?:s|ed|ing)?|drew|watched by|tuned in|premiered (?:with|to|at)|debuted (?:with|to|at)|"
            r"open(?:s|ed) (?:with|to|at)|(?:began|begun|open(?:s|ed)|start(?:s|ed)|debuted|premiered|bowed|kicked off)(?: (?:in|on|last|that)[^.;,\ue004]{1,20})? (?:with|at)|scor(?:e|es|ed|ing)|finale|episodes?|recorded|started (?:with|at)|timeslot|time slot"
        ),
    ),
    ("viewing_share", SHARE, r"(?:have|has) (?:seen|watched)|viewers|members|audiences?"),
    (
        "market_share",
        SHARE,
        r"domestic films?|local films?|held|holds?|controls?|markets?|claim(?:s|ed)|captur\w+|command(?:s|ed)|grabb?(?:s|ed)",
    ),
    ("catalog_share", SHARE, r"titles|make up|fill"),
    ("subscribers", COUNT, r"members|people (?:a month )?(?:were |are )?us(?:e|ing)|reach(?:es|ed)?|downloads?"),
    (
        "admissions",
        COUNT,
        (
            r"people (?:have |had )?(?:been to |gone to |went to |come to )?(?:seen|see|saw|watched)|drew|drawn|attract(?:s|ed)|"
            r"cinemas?|theat(?:er|re)s?|film|movie|cumulative|total|break even|break-even"
        ),
    ),
    (
        "headcount",
        COUNT,
        r"hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?|people (?:work(?:ed|s)?|are employed|were employed)|worked (?:for|in|at)",
    ),
    ("viewers", COUNT, r"audience of|audiences?|people (?:tuned|watched)|averag(?:e|es|ed)"),
)


def compiled(words: str, lead: str = r"(?<![\w-])") -> Pattern:
    for macro, placeholder in MACROS.items():
        words = words.replace(macro, placeholder)
    return Pattern(rf"{lead}(?:{words})(?!\w)", re.IGNORECASE)


class Trigger(NamedTuple):
    """`rank`: triggers that come first win where all else is even."""

    rank: int
    metric: str
    strength: int
    pattern: Pattern


_ALL = [
    (metric, sort, strength, words)
    for strength, bank in ((NOUN, _NOUNS), (DEED, _DEEDS), (VERB, _VERBS))
    for metric, sort, words in bank
]
# By sort of figure.
TRIGGERS = {
    sort: Bank(
        (
            Trigger(rank, metric, strength, compiled(words))
            for rank, (metric, of, strength, words) in enumerate(_ALL)
            if of == sort
        ),
        attrgetter("pattern"),
    )
    for sort in (MONEY, SHARE, COUNT)
}
COUNTED = tuple((metric, compiled(words)) for metric, sort, words in _NOUNS if sort == COUNT)
