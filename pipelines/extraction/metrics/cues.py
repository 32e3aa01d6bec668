"""Words that stand beside a figure: attached to it, rising or falling, a loss, content, the whole of a market.

Belongs here: banks of cues as data. Not here: the names of measures (metrics.triggers), how both are weighed
(metrics.words).
"""

import re

from pipelines.extraction.language.vocabulary import ANY_KIND, GENRE_NOUNS
from pipelines.extraction.metrics.triggers import COUNT, MONEY, SHARE, compiled
from pipelines.extraction.patterns import Pattern

_WORK = rf"(?:{ANY_KIND}|{GENRE_NOUNS}|shows?|originals?|epics?|projects?|titles?|staging|production(?! (?:costs?|compan|house|unit|arm|budget|fund))|pictures?)"

# Right behind the figure: "an 11 billion won thriller", "2 billion won an episode", "3 billion won in revenue".
_IN = r" (?:in|of|as|from) (?:its |their |the |total |annual |record |global |domestic |local |worldwide |\w+ly )*"
_BEHIND = (
    ("profit", MONEY, r" (?:[\w-]+ ){0,4}on (?:sales|revenues?|turnover) of"),
    ("deal_value", MONEY, r" to (?:buy|acquire|licen[cs]e|option|take over)"),
    ("other", MONEY, r" (?:a|per|each|every) (?:week|month|year) to (?:run|operate|keep)"),
    (
        "profit",
        MONEY,
        (
            rf"{_IN}(?:operating |net |gross )?(?:profits?|income|loss(?:es)?|deficits?)|(?: operating| net)? (?:loss|profit|"
            rf"deficit)"
        ),
    ),
    (
        "box_office",
        MONEY,
        (
            rf"{_IN}(?:box[ -]office|ticket (?:sales|revenues?)|theatrical|takings|gross)| (?:worth of|in) (?:\w+ )?tickets|"
            r" (?:at|in) (?:[\w-]+ |[\ue003\ue006] ){0,3}(?:theat(?:er|re)s|cinemas|multiplexes|art ?houses)| (?:domestic |global |worldwide |"
            r"local |US |weekend |opening )?(?:gross|haul|debut|opening|cume|box[ -]office)"
        ),
    ),
    (
        "export_value",
        MONEY,
        (
            rf"{_IN}(?:[\w-]+ ){{0,2}}(?:exports?|(?:overseas|foreign) sales)| from (?:the |its |their )?(?:sale of |selling |"
            r"sales of )?(?:formats?|exports?|overseas|abroad|foreign)"
        ),
    ),
    ("revenue", MONEY, rf"{_IN}(?:[\w-]+ ){{0,2}}(?:revenues?|sales|turnover)"),
    (
        "price",
        MONEY,
        r" (?:(?:a|per|each|for each|for every|for a) )(?:share|ticket|seat|copy)|[ -](?:monthly|subscription|tickets?|plan)",
    ),
    (
        "production_budget",
        MONEY,
        (
            rf"(?: production)?[ -]budget(?:ed)?|[ -](?:(?!and |to |for |in |from |by |on |at |of )[\w-]+ ){{0,2}}{_WORK}(?! (?:rights|deals?|funds?|"
            r"markets?|industry|exports|slates?|business|investments?|compan(?:y|ies)))| (?:to (?:make|produce|shoot|mount)|"
            r"price tag)"
        ),
    ),
    (
        "deal_value",
        MONEY,
        (
            r"[ -](?:(?!and |to |for |in )[\w-]+ ){0,2}(?:acquisition|deal|contract|takeover|buyout|purchase|merger|stake|"
            rf"joint venture|offer|bid|agreement)| worth of (?:new |fresh )?(?:\ue000(?:['’]s)? )?(?:stock|shares|equity)|{_IN}(?:fresh |new |seed )?(?:funding|capital|shares|seed money)"
        ),
    ),
    (
        "content_investment",
        MONEY,
        (
            rf"[ -](?:(?!and |to |for |in )[\w-]+ ){{0,2}}(?:funds?|investment|spend|subsid\w+|pledge|slate)|"
            rf"{_IN}(?:[\w-]+ ){{0,2}}(?:investments?|subsid\w+|grants?)"
        ),
    ),
    (
        "audience_rating",
        SHARE,
        (
            r" (?!of )(?:[\w-]+ ){0,2}(?:ratings?|audience share|viewership)| of (?:all )?(?:TV |television )?(?:households?|viewers)|"
            r"(?: share)? of the (?:total |whole |national |TV |television |viewing )?audience"
        ),
    ),
)
BEHIND = tuple((metric, sort, compiled(words, "")) for metric, sort, words in _BEHIND)

# Right before the figure: "a loss of", "a staff of"; what stands between is only a qualifier.
_BEFORE = (
    (
        "price",
        MONEY,
        (
            r"an hour of (?:[\w-]+ ?|\ue006 ){1,3}(?:[^.;,\ue004]{0,40}? )?(?:fetche[sd]|fetch|go(?:es)? for|went for|sells? (?:for|at)|sold (?:for|at))|"
            r"(?:[Mm]y |[Aa] |[Aa]verage )?(?:[Tt]ickets?|[Ss]eats?):?|"
            r"(?:[Ss]eats?|(?:average )?[Tt]ickets?|subscriptions?|plans?|memberships?|shares?|seconds|spots?|copies|"
            r"commercials?)(?: (?:(?:in|for|to|at|on|during) )?[^.;,\ue004]{0,40}?)? (?:now )?(?:cost|costs|fetche[sd]|fetch|go(?:es)? for|going for|"
            r"went for|sells? (?:for|at)|sold (?:for|at)|is|are|was|were|starts? at|start from|closed at|priced at|rose to|"
            r"fell to)|[Tt]ickets?,? (?:at|from|for)|[Tt]icket prices?:?"
        ),
    ),
    (
        "box_office",
        MONEY,
        r"to an? (?:modest|mere|meager|meagre|solid|strong|healthy|decent|disappointing|massive|whopping|respectable|muted|soft|robust)",
    ),
    (
        "box_office",
        MONEY,
        r"\ue004 (?:[\w-]+ )?(?:tickets?|admissions)(?: sold| bought)? (?:for|worth)",
    ),
    (
        "deal_value",
        MONEY,
        r"(?:sold|sells?|bought|buys?|acquired?|acquires|took|takes?|offloaded)(?: [^.;]{0,50})?\ue004(?: [^.;,]{0,40})? for",
    ),
    (
        "production_budget",
        MONEY,
        (
            r"(?:made|shot|filmed|produced|directed|mounted|staged) (?:in|by|on|at|over|with|entirely|here|there|abroad) "
            r"[^.;\ue004]{1,60}? (?<!good )for|"
            r"(?:shot|filmed|produced|directed|made|mounted|staged) [^.;\ue004]{1,60}? for the price of [^.;,\ue004]{3,40}? "
            r"\((?:roughly)?"
        ),
    ),
    (
        "deal_value",
        MONEY,
        r"(?:sold|sells?|licen[cs]ed|gone|went) (?:[“‘\"'*_]*\ue002[”’\"'*_,]* )?to [^.;,\ue004]{1,50}? for",
    ),
    (
        "production_budget",
        MONEY,
        (
            r"(?:shot|filmed|produced|mounted|staged|made) (?:it|them|this|that|the|his|her|[“‘\"']*\ue002)[^.;\ue004]{0,60}?,? "
            r"for"
        ),
    ),
    (
        "production_budget",
        MONEY,
        (
            rf"{_WORK},? (?:for|on|into) which [^.;\ue004]{{1,60}}? (?:shelled out|spent|paid|put up|laid out|forked out|set aside|"
            r"poured|put|stumped up)"
        ),
    ),
    (
        "production_budget",
        MONEY,
        r"(?:budgeted|produced|made|shot|filmed|mounted|staged)(?: \w+ly)? (?:at|for|on|with)|costs?(?: of)?|costing|cost",
    ),
    ("subscribers", COUNT, r"(?:user|subscriber|member|customer)(?: base)? of"),
    ("headcount", COUNT, r"(?:staff|workforce|headcount|payroll|team|crew) of"),
    ("admissions", COUNT, r"(?:admissions|attendance|total) of"),
)
BEFORE = tuple(
    (
        metric,
        sort,
        Pattern(
            rf"(?<![\w-])(?:{words}) (?:[\w-]+ly |[ao]bout |around |some |over |more than |"
            rf"up to |at least |a |an |the |record |combined |total |of )*$",
            re.IGNORECASE,
        ),
    )
    for metric, sort, words in _BEFORE
)

LOSS = Pattern(
    r"\b(?:(?:wrote|writ(?:es?|ing|ten)) off|write-?offs?|red ink|loss(?:es)?|los[et]|losing|deficits?|in the red|won short)\b",
    re.IGNORECASE,
)
ABOUT_CONTENT = Pattern(
    r"(?:\b(?:content|titles|dramas?|films?|series|shows|originals?|productions?|programming|programmes?|musicals?|slate|"
    r"webtoons|K-\w+|creators?)\b)",
    re.IGNORECASE,
)
WHOLE_MARKET = Pattern(
    r"\b(?:nationwide|aggregate|industry|cinemas|overall|all films|year to date|the market|market-wide|theaters (?:in|across)|"
    r"domestic box office)\b|^(?:[Ff]or the (?:year|month|week),? )?(?:(?:total|overall|weekend) )?(?:attendances?|takings|admissions|"
    r"moviegoing|ticket sales)\b|\bfor the (?:year|month) as a whole\b",
    re.IGNORECASE,
)
RISE = Pattern(
    r"\b(?:rose|risen|rises?|rising|grew|grown|grow\w*|growth|(?<!made )(?<!make )(?<!makes )(?<!making )up|increas\w+|jump\w*|surg\w+|soar\w*|climb\w*|gain\w*|"
    r"expand\w*|improv\w*|more than in|higher|leap\w*|leapt|swell\w*|swollen|boost\w*|edged up|rebound\w*|doubl\w+|"
    r"tripl\w+|quadrupl\w+|widen\w*|ballooned)\b",
    re.IGNORECASE,
)
FALL = Pattern(
    r"\b(?:fell|fallen|fall\w*|down|declin\w+|drop\w*|decreas\w+|slump\w*|plung\w+|shr[aiu]nk\w*|tumbl\w+|slid\w*|"
    r"slip\w*|dip\w*|contract(?:ed|ion)|los[et]\w*|lower|fewer|cut|plummet\w*|slash\w*|halv\w+|shed|below|less|sank|"
    r"sunk|shrivel\w*|wither\w*|collaps\w+|evaporat\w+|crumbl\w+|vanish\w+|dwindl\w+|weaken\w*|short of|shaved)\b",
    re.IGNORECASE,
)
# Sums that have parts: "games made up 8 billion of it".
TOTALS = frozenset({"revenue", "export_value", "box_office", "market_size", "content_investment"})
# No measure of its own: the change of a profit.
PROFIT_CHANGE = "profit_change"
CHANGES = frozenset({PROFIT_CHANGE, "box_office_change", "export_change", "revenue_change", "title_count_change"})
# What a percentage of change is a change of, when a figure before it gave the measure.
CHANGE_OF = {
    "revenue": "revenue_change", "profit": "other", "export_value": "export_change",
    "box_office": "box_office_change", "admissions": "other", "title_count": "title_count_change",
}  # fmt: skip

# Figures of these nouns are no market figures: places, lengths, ages and things.
NOT_A_METRIC = Pattern(
    r"^(?:countries|country|territories|regions|markets|screens?|theaters?|theatres?|cinemas|locations|sites|seats|episodes?|parts|seasons?|minutes|hours? (?:long|of footage)|days?|weeks?|months?|years?|decades|"
    r"cities|venues|stages?|guests?|people|members|directors|writers|actors|actresses|stars|performers|artists|companies|firms|partners|broadcasters|channels|platforms|studios|floors|books?|volumes?|songs?|"
    r"pages|children|times|ways|reasons|versions|languages|awards?|prizes|nominations|categories|judges|contestants|teams?|groups?|sides|options|chapters|square|meters?|metres?|kilometers|kilometres|points|"
    r"buyers|deals|agreements|bidders|sources|women|men|friends|shamans|characters|roles|scenes|sessions|events|booths|performances|shows? a|stores|restaurants|fields|institutions|sisters|brothers)$",
    re.IGNORECASE,
)
