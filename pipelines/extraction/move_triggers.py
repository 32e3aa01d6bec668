"""The words that say that somebody works in another country's production: data, in the order they are tried.

Belongs here: one Way a manner of saying it, and the words that turn a sentence into a rumour, a plan or a denial. Not
here: who it is and in what work (moves).
Every pattern holds a group `to`, the place, in the masked sentence; `work`, where there is one, is the trigger.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.extraction.nationality import PERSON_NOUN
from pipelines.extraction.vocabulary import ANY_KIND, GENRE_NOUNS

_TO = "(?P<to>[\ue003\ue006])"
_STOP = (
    rf"(?:of|in|to|for|and|or|with|is|was|were|are|has|have|had|will|by|on|at|from|as|but|that|which|who|whose|when|where|before|after|while|"
    rf"{PERSON_NOUN}|fans?|viewers?|audiences?|critics?|media|press|market|agency|officials?|industry|company|companies|festivals?|awards?|box|theaters?|theatres?|cinemas|remade|versions?)"
)
_NOUN = (
    rf"(?:{ANY_KIND}|{GENRE_NOUNS}|productions?|projects?|remakes?|adaptations?|revivals?|TV|television|screens?|stages?|theater|theatre|cinema|content|features?|originals?|shows?|sequels?|"
    r"entertainment|titles?|works?|version|staging|co-productions?|pictures?|debut|tour)"
)
_NOT_WORK = r"(?! (?:rights|markets?|industr(?:y|ies)|fans?|audiences?|viewers|festivals?|awards?|box|theaters|theatres|critics?|distributors?|compan(?:y|ies)|studios?|agenc(?:y|ies)|channels?|networks?|stars?|actors?|actress(?:es)?|directors?|fame|veterans?|buyers?|sellers?|makers?|producers?|academy|writers?|tickets?|school|magazine|news|scene))(?!['’]s)"
# "the Chinese period drama", "Japan's NTV series", "a US Netflix original", "an American indie film"
WORK_ABROAD = rf"{_TO}(?:['’]s?)?(?:-language|-made|-produced|-based)?(?:(?: (?!{_STOP}\b)[\w’'+.-]+,?| \ue000(?:['’]s)?| \ue001(?= (?:{ANY_KIND}))){{0,5}}?) {_NOUN}\b{_NOT_WORK}"
_WORK_OF = rf"(?:{_NOUN}|sites?)\b(?: \w+)? (?:for|by|from|with|on|at|of) (?:the |a |an )?(?:\ue000 (?:in|of) )?{_TO}(?:['’]s)?(?: [\w-]+){{0,2}}? (?:\ue000|video sites?|streamers?|platforms?|broadcasters?|networks?|studios?|channels?|services?|televisions?|TV|audiences|viewers|[\w]+ companies)"
_ARTICLE = r"(?:(?:an?|the|his|her|their|its|this|that|another|some|several|two|three|one of|\ue004|new|first|local|major|big|upcoming|forthcoming|hit|the latest|both|[\ue000](?:['’]s)?) )*"
_PREP = r"(?:in|for|on|to|into|of|with|aboard|onto|as|opposite)"
_GAP = r"(?:(?!\b(?:which|who|while|after|before|because|but|said|says|and (?:is|was|has|will))\b)[^.;:\ue002]){0,70}?"
_ACT = (
    r"(?:appear(?:s|ed|ing)?|appearances?|(?:co-|guest-)?star(?:s|red|ring)?|featur(?:es|ed|ing|e)|leads?|led|leading|headlin(?:es|ed|ing|e)|toplin(?:es|ed|ing|e)|top-?lin(?:e|es|ing)|plays?|played|playing|portray(?:s|ed|ing|al)?|join(?:s|ed|ing)?|"
    r"board(?:s|ed|ing)?|casts?|casting|tapped|chosen|chose|picked|select(?:s|ed)|recruit(?:s|ed|ing)?|hir(?:es|ed|ing|e)|engag(?:es|ed|e|ing)|lur(?:es|ed|e|ing)|poach(?:es|ed)|brought|flown|invited|enlist(?:s|ed)?|sign(?:s|ed|ing)? (?:on|up)|signed (?=for|to)|"
    r"land(?:s|ed|ing)?|nab(?:s|bed|bing)?|bag(?:s|ged|ging)?|book(?:s|ed|ing)|win(?:s|ning)?|won|secur(?:es|ed|ing)|snag(?:s|ged)|got|gets?|tak(?:es|en|ing|e)|took|act(?:s|ed|ing)?|perform(?:s|ed|ing)?|film(?:s|ed|ing)|shoot(?:s|ing)?|shot|"
    r"work(?:s|ed|ing)?|debut(?:s|ed|ing)?|confirmed|attached|roles?|parts?|lead roles?|seen|set|returns?|returned|returning|stepp(?:ed|ing)|steps|collaborat(?:es|ed|ing)|collaborate|mak(?:es|ing|e)|made|develop(?:s|ed|ing)?|"
    r"tries|tried|trying|takes on|challenge[sd]?|participat(?:es|ed|ing|e)|involved|venturing|ventur(?:es|ed)|turn(?:s|ed|ing) up|fronts?|fronted|sing(?:s|ing)?|sang|voic(?:es|ed|ing)|introduced|met|known|opens|in talks|in negotiations|sought|engagement)"
)
_MAKE = (
    r"(?:(?:co-)?direct(?:s|ed|ing)?|helm(?:s|ed|ing)?|shoot(?:s|ing)?|shot|oversee(?:s|n|ing)?|oversaw|takes? the director['’]s chair|sits? in the director['’]s chair|at the helm|director['’]s chair|behind the camera)"
)
_WRITE = r"(?:writ(?:es|ing|e|ten)|wrote|pen(?:s|ned|ning)?|script(?:s|ed|ing)?|screenplay|assignment|adapt(?:s|ed|ing)?)"
_GO = (
    r"(?:head(?:s|ed|ing)?|go(?:es|ing|ne)?|went|mov(?:e|es|ed|ing)|cross(?:es|ed|ing)?(?: over)?|ventur(?:e|es|ed|ing)|relocat\w+|transition\w*|migrat\w+|shift\w*|turn(?:s|ed|ing)?|leap(?:s|ed|ing)?|jump(?:s|ed|ing)?|break(?:s|ing)?|broke|broken|"
    r"advanc(?:es|ed|ing|e)|branch(?:es|ed|ing)? out|flock\w*|flow(?:s|ed|ing)?|return(?:s|ed|ing)?|fl(?:ies|y|ew|ying)|foray\w*|path|journey|entry|inroads|exodus|expan\w+|bound|defect\w*|departure|departed|departs|departing|lur(?:ed|ing)|drawn|decamp\w*|spread\w*|reach\w*|tak(?:es|ing|en) (?:his|her|their) (?:career|craft|talents?))"
)
_END = r"(?= ?[.,;:!?)”\"’'—–\ue005-]| (?:in|with|as|for|after|by|on|to|this|next|last|when|where|via|through|is|are|was|has|had|will|and|at|from|once|since|later|again|now|soon|too|until|before|following|within|while|because|came|but)\b|$)"
_INDUSTRY = r" (?:(?:film|TV|television|entertainment|drama|movie|screen|streaming|theater|theatre)(?: and (?:film|TV|television|drama|movie))? (?:industr(?:y|ies)|markets?|business|scene|world|sector|circuits?)|productions?|projects?|sets?|stages?|screens?|TV|television|cinema|studios)"


@dataclass(frozen=True, slots=True)
class Way:
    """`place`: 'work' where the pattern names a production, 'stage' where the place must be one known for its
    productions (Hollywood, Broadway). `trade`: what the trigger says of the occupation. `any_place`: enough for a
    counted group of professionals, but not for a person."""

    name: str
    place: str
    pattern: re.Pattern
    trade: str | None = None
    any_place: bool = False


def _way(name: str, place: str, pattern: str, trade: str | None = None, any_place: bool = False) -> Way:
    return Way(name, place, re.compile(pattern), trade, any_place)


_OWN = r"(?:[Hh]is|[Hh]er|[Tt]heir|\ue001['’]s?|an?|[Tt]he|[Mm]ak(?:es?|ing)|[Mm]ade|mark(?:s|ed|ing)?)"
_FIRST = r"(?:debut|role|project|part|lead|outing|foray|break|breakthrough|credit|gig|engagement|feature|picture|venture|challenge|work|career|movie|film|drama|series|production|shows?|musical)"
WAYS = (
    _way("debut_abroad", "work", rf"\b{_OWN} (?:(?!{_STOP}\b)[\w-]+ ){{0,4}}?{_TO}(?:['’]s)?(?:-language)? (?:(?:screen|film|TV|television|drama|movie|big-screen|small-screen|acting|feature|directorial|stage|musical|theatrical|leading|lead|broadcast|streaming|series|OTT) )+{_FIRST}\b{_NOT_WORK}"),
    _way("debut_abroad", "stage", rf"\b(?:{_OWN}|[Ff]irst|[Ll]atest|[Nn]ext) (?:(?!{_STOP}\b)[\w-]+ ){{0,4}}?{_TO}(?:['’]s)? (?:[\w-]+ ){{0,2}}?{_FIRST}\b{_NOT_WORK}"),
    _way("debut_abroad", "work", rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|\ue001['’]s?) (?:first|next|latest|second|third|new|upcoming) {_TO}(?:['’]s)?(?:-language)? (?:(?!{_STOP}\b)[\w-]+ ){{0,3}}?(?:{_FIRST}|{_NOUN})\b{_NOT_WORK}"),
    _way("debut_abroad", "work", rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|\ue001['’]s?) {_TO}(?:['’]s)?-language debut\b"),
    _way("debut_abroad", "place", rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|acting|screen|directorial|drama) (?:(?:own|official|long-awaited|first|acting|screen|directorial|drama|film|big-screen) )*(?:debut|role|project|foray) in {_TO}{_END}"),
    _way("debut_abroad", "work", rf"\b(?:debut|roles?|part|lead|appearance|foray|performance|turn)(?: (?:ever|outside \ue003))? (?:in|into|on|for) {_ARTICLE}{WORK_ABROAD}"),
    _way("directs_abroad", "work", rf"\b{_MAKE}\b{_GAP}(?<!\w){_ARTICLE}{WORK_ABROAD}", "director"),
    _way("directs_abroad", "work", rf"\b{_MAKE}\b{_GAP}{_WORK_OF}", "director"),
    _way("writes_abroad", "work", rf"\b{_WRITE}\b{_GAP}(?<!\w){_ARTICLE}{WORK_ABROAD}", "writer"),
    _way("writes_abroad", "work", rf"\b{_WRITE}\b{_GAP}{_WORK_OF}", "writer"),
    _way("works_abroad", "work", rf"\b{_ACT}\b{_GAP}(?<!\w)(?:{_PREP} )?{_ARTICLE}{WORK_ABROAD}"),
    _way("works_abroad", "work", rf"\b{_ACT}\b{_GAP}{_WORK_OF}"),
    _way("directs_abroad", "work", rf"(?<!\w){WORK_ABROAD}[^.;\ue001]{{0,60}}\b(?:directed|helmed|shot|overseen) by\b", "director"),
    _way("writes_abroad", "work", rf"(?<!\w){WORK_ABROAD}[^.;\ue001]{{0,60}}\b(?:written|penned|scripted) by\b", "writer"),
    _way("works_abroad", "work", rf"(?<!\w){WORK_ABROAD}[^.;\ue001]{{0,40}}\b(?:starring|featuring|headlined by|led by|toplined by|stars|features|casts|cast|in which)\b"),
    _way("works_abroad", "stage", rf"\b(?:work\w*|act(?:s|ed|ing)|career|active|films?|filming|shooting|roles?|direct(?:s|ed|ing)|perform\w*|debut\w*|star(?:s|red|ring)|success|stint|projects?) (?:\w+ )?(?:in|on) {_TO}{_END}"),
    _way("goes_abroad", "stage", rf"\b{_GO}\b(?: (?!from\b)[\w’'-]+){{0,3}}? (?:to|into|for|in|on|toward|towards) (?:the )?{_TO}{_END}"),
    _way("goes_abroad", "work", rf"\b{_GO}\b(?: (?!from\b)[\w’'-]+){{0,3}}? (?:to|into|for|in|on|toward|towards) (?:the )?{_TO}(?:['’]s)?{_INDUSTRY}"),
    _way("goes_abroad", "work", rf"\b{_GO}\b{_GAP}\b(?:to|into|for|on|in) {_ARTICLE}{WORK_ABROAD}"),
    _way("goes_abroad", "stage", rf"\b(?:cast|starring|signed|star|role|part|lead)\b{_GAP}(?:in|on|for) (?:the )?{_TO}{_END}"),
    _way("goes_abroad", "place", rf"\b{_GO}\b(?: (?!from\b)[\w’'-]+){{0,2}}? (?:to|into|for) (?:the )?{_TO}{_END}", None, True),
)
# Sentences that take back what they say.
DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|turn(?:s|ed|ing)? down|turned \ue003 down|declin(?:e|es|ed)|reject(?:s|ed)|ruled out|no plans?|not (?:be )?(?:appear|join|star|taking|cast|part)\w*|will not|won['’]t|dropped out|drops out|passed on|groundless|unfounded|untrue|not true|false|fiction|baseless|"
    r"never|yet to|has not|have not|hasn['’]t|did not|didn['’]t|withdr[ae]w\w*|quit|pulled out|refus(?:es|ed)|no (?:wish|intention|desire|interest)|dream(?:s|ed|ing)?(?: of)?|hopes? to|would like to|wants? to|wish(?:es|ed)? to|hoped to|if (?:he|she|they)|auditioned|almost|nearly)\b"
)
RUMOURED = re.compile(r"\b(?:reportedly|rumou?r\w*|in talks|said to|considering|considers|may|could|might|being eyed|eyed|understood to|has it that|in negotiations|negotiating|speculation|mulling|reviewing|reviews an offer|offered|in discussions)\b")
PLANNED = re.compile(r"\b(?:will|is to|are to|set to|slated|upcoming|forthcoming|due|plans? to|next (?:year|month|spring|summer|fall|autumn|winter|week)|cast|confirmed|sign(?:ed|s) (?:on|up)|tapped|attached|boards|joins|to (?:star|direct|appear|lead|make|join)|preparing)\b")
# People who only talk, sell, watch or win.
NOT_AT_WORK = re.compile(r"^,? (?:said|says|told|added|noted|explained|wrote in|predicted)\b|^, (?:a |an |the |its |their )?(?:[\w’'&-]+ |\ue000(?:['’]s)? ){0,5}(?:critic|professor|CEO|chief|official|spokes\w+|analyst|executive|chairman|president|head|manager|representative|lawyer|minister|founder|reporter)\b")
EXECUTIVE_BEFORE = re.compile(r"\b(?:CEO|critic|professor|official|spokes\w+|analyst|chairman|president|chief|minister|commissioner|reporter|head|founder|executive|novelist|author|judge)s?,? $")
REPORTED_GAP = re.compile(r"\b(?:said|says|told|announced|added|noted|revealed|reported|expects?|believes?)\b(?!,? (?:\ue005 )?(?:that )?(?:he|she|they|his|her|\ue001)\b)")
OF_CHARACTER = re.compile(r"\b(?:plays?|played|playing|portrays?|portraying|about|follows|story of|tells|character)\b[^;]*\b(?:who|whose|and (?:his|her))\b[^;]{0,60}$")
GROUP = re.compile(
    r"(\ue004)((?: (?:of|the|top|more|other|leading|young|veteran|prominent|established|well-known|A-list|up-and-coming|star|drama|film|TV|television|K-drama|K-pop|major|emerging|local|acclaimed|popular)|[ -][\ue003\ue006](?:['’]s)?)*)"
    rf" ((?:[a-z]+ )?)(({PERSON_NOUN}|animators?|performers?|crew members?|staff(?:ers)?|artists?|dancers?|VFX artists|engineers)(?![\w’'-]))"
)
PERSON_INSIDE = re.compile(r"^(?:casts?|casting|tapped|chos|pick|select|recruit|hir|engag|lur|poach|brought|invit|enlist|featur|star|introduc|(?:co-|guest-)?star)", re.IGNORECASE)
