"""Which words around a figure say what it measures.

Belongs here: trigger banks, metric by metric, and the order in which they are asked. Not here: whose figure it is, when.
Each entry: metric, units it may have, words. The words nearest to the figure in its clause decide.
"""

import re

MONEY, SHARE, COUNT = "money", "share", "count"

_BANK = (
    ("production_budget", MONEY, r"budget(?:ed|s)?|production costs?|cost(?:s|ing)?(?: of (?:making|production))?|made (?:for|on)|produced (?:for|on|at)|price tag|to (?:make|produce|mount)|to put on|per episode|an episode|apiece|consumed|capitali[sz]ed|bill"),
    ("deal_value", MONEY, r"acquir\w+|acquisition|bought|buys?|purchas\w+|takeover|stake|shares?|deal|contract|paid|pays?|rights issue|issued|joint venture|contribut\w+|valuation|merger|signed|invest(?:s|ed|ing)? in|raised|funding|round|injected?|injection|capital"),
    ("content_investment", MONEY, r"invest(?:s|ed|ing|ment|ments)?|spend(?:s|ing)?|spent|pour(?:s|ed|ing)?|earmark(?:s|ed)?|commit(?:s|ted|ment)?|pledg\w+|outlay|fund|put(?:s|ting)? (?:up )?|plough\w*|allocat\w+|support"),
    ("box_office", MONEY, r"box[ -]office|gross(?:es|ed|ing)?|earn(?:s|ed|ing)?|took(?: in)?|taken in|takings?|haul|till|collect(?:s|ed)|managed|total|pull(?:s|ed) in|rak(?:es|ed) in|ticket sales|cumulative|cume|opened (?:to|with)|added|weekend"),
    ("export_value", MONEY, r"export(?:s|ed|ing)?|overseas sales|sold abroad|shipments|outbound"),
    ("profit", MONEY, r"(?:operating |net |gross )?(?:profits?|income|earnings)|(?:operating |net )?loss(?:es)?|lost|in the (?:red|black)|EBITDA"),
    ("revenue", MONEY, r"revenues?|sales|turnover|turned over|top line|receipts|earn(?:s|ed|ing|ings)?|generat\w+|brought in|made"),
    ("market_size", MONEY, r"market(?: size)?(?: (?:was|is|to|will|could|reach\w*|valued|worth|of))?|industry (?:was |is )?(?:valued|worth)|valued at|worth|size of"),
    ("price", MONEY, r"price[sd]?|tickets? (?:cost|price\w*|from)|subscription|a month|per month|monthly fee|share price|stock|a share|closed at"),
    ("audience_rating", SHARE, r"ratings?|viewership|audience (?:share|rating)|nationwide|household|peak(?:ed|ing)?|Nielsen|watched by|per cent of viewers"),
    ("box_office_change", SHARE, r"box[ -]office|ticket (?:sales|revenue)|admissions|attendance|theater|cinema|moviegoing|weekend"),
    ("export_change", SHARE, r"export\w*|overseas sales"),
    ("revenue_change", SHARE, r"revenues?|sales|turnover|turned over|earnings|receipts|growth"),
    ("title_count_change", SHARE, r"titles|volume|number of (?:\w+ ){0,3}(?:titles|dramas|films|series|shows|productions)|output|releases|productions|dramas made"),
    ("viewing_share", SHARE, r"view(?:ing|ed)(?: hours| time)?|hours viewed|watch(?:ed|ing)? (?:time|hours)|of (?:all )?viewing|streaming time|watch time|time spent"),
    ("market_share", SHARE, r"market share|share of the (?:\w+ ){0,3}market|of the (?:\w+ ){0,3}market|domestic films? (?:took|accounted)|controls?|account(?:s|ed|ing)? for"),
    ("catalog_share", SHARE, r"catalog(?:ue)?s?|library|content (?:share|made up)|titles on|content on|of the (?:non-English )?content|of its (?:content|library|line-?up)|line-?up|offering"),
    ("production_cost_ratio", SHARE, r"costs?|money|budgets?|cheaper|expens\w+|fees"),
    ("market_size_ratio", SHARE, r"market|size|bigger|larger"),
    ("subscribers", COUNT, r"subscri\w+|users|members|monthly active|MAUs?|accounts|people (?:a month )?(?:were |are )?us(?:e|ing)|sign-?ups"),
    ("admissions", COUNT, r"admissions?|tickets?|moviegoers|filmgoers|theat(?:er|re)goers|attend(?:ance|ees|ed)|audience members|spectators|admits|people (?:have |had )?(?:been to |gone to |went to )?(?:seen|see|saw|watched)|seen by|drew|drawn|cumulative audience|ticket buyers"),
    ("viewers", COUNT, r"viewers?|households?|audience|people (?:tuned|watched)|tuned in|watched by|homes"),
    ("title_count", COUNT, r"titles?|films?|movies?|dramas?|series|originals?|shows?|projects?|productions?|works?|musicals?|programs?|programmes?|documentar\w+|remakes?|formats?|features|co-productions"),
    ("headcount", COUNT, r"employees|staff|workers|jobs|people (?:worked|work|employed|are employed)|workforce|headcount|employ\w*|personnel"),
    ("hours_viewed", COUNT, r"hours"),
    ("views", COUNT, r"views"),
)
TRIGGERS = tuple((metric, sort, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for metric, sort, words in _BANK)

LOSS = re.compile(r"\b(?:loss(?:es)?|lost|in the red)\b", re.IGNORECASE)
ABOUT_CONTENT = re.compile(r"\b(?:content|titles|dramas?|films?|series|shows|originals|productions?|K-|Korean)\b")
WHOLE_MARKET = re.compile(r"\b(?:nationwide|aggregate|industry|cinemas|overall|all films|year to date|the market|market-wide|theaters (?:in|across)|domestic box office)\b", re.IGNORECASE)
RISE = re.compile(r"\b(?:rose|risen|rise|rises|rising|grew|grown|grow\w*|growth|up|increas\w+|jump\w*|surg\w+|soar\w*|climb\w*|gain\w*|expand\w*|improv\w*|more than in|higher|leap\w*|swell\w*|boost\w*|edged up|rebound\w*)\b", re.IGNORECASE)
FALL = re.compile(r"\b(?:fell|fallen|fall\w*|down|declin\w+|drop\w*|decreas\w+|slump\w*|plung\w+|shr[aiu]nk\w*|tumbl\w+|slid\w*|slip\w*|dip\w*|contract(?:ed|ion)|los[et]\w*|lower|fewer|cut|plummet\w*|slash\w*|halved|shed|below|less)\b", re.IGNORECASE)
CHANGES = frozenset({"box_office_change", "export_change", "revenue_change", "title_count_change"})

# Figures of these nouns are no market figures: places, lengths, ages and things.
NOT_A_METRIC = re.compile(
    r"^(?:countries|country|territories|regions|markets|screens?|theaters?|theatres?|cinemas|locations|sites|seats|episodes?|parts|seasons?|minutes|hours? (?:long|of footage)|days?|weeks?|months?|years?|decades|"
    r"cities|venues|stages?|guests?|people|members|directors|writers|actors|actresses|stars|performers|artists|companies|firms|partners|broadcasters|channels|platforms|studios|floors|books?|volumes?|songs?|"
    r"pages|children|times|ways|reasons|versions|languages|awards?|prizes|nominations|categories|judges|contestants|teams?|groups?|sides|options|chapters|square|meters?|metres?|kilometers|kilometres|points|"
    r"buyers|deals|agreements|bidders|sources|women|men|friends|shamans|characters|roles|scenes|sessions|events|booths|performances|shows? a|stores|restaurants|fields|institutions|sisters|brothers)$",
    re.IGNORECASE,
)
