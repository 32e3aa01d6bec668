"""Words that say who makes a work and who shows it.

Belongs here: patterns over masked sentences, as data. Not here: how they are put together (makers).
"""

import re

from pipelines.extraction.language.vocabulary import ANY_KIND, GENRE_NOUNS
from pipelines.extraction.patterns import Pattern

MAKER_BEFORE = Pattern(
    r"(?:\b(?:co-?produced|produced|made|created|co-?created|backed|co-invested|developed|planned|co-planned|crafted|put together|mounted|staged|financed|co-?financed|co-?developed|led|shot|helmed|packaged|bankrolled|spearheaded|handled)(?: (?:jointly|together|and \w+|\w+ly))?(?: (?:by|with|alongside|between))|\bdone by|\b(?:it|that|this)(?:['’]s| is| was| comes| came) (?:\w+ )?from|"
    r"\b(?:production|co-production|joint production|collaboration|project|collaborative effort|undertaking|work|brainchild|creation|partnership|co-venture) (?:of|from|by|between|with|involving)|\bhails? from (?:the )?(?:[\w-]+ ){0,3}|\bcom(?:es|ing) from (?:the )?(?:[\w-]+ ){0,3}|"
    r"\bpartners? [^.;]{0,40}\b(?:is|was|are|were)|\b(?:producers?|makers?|banner|studio|production compan(?:y|ies)|production house|companies|co-producers?|partners?|outfits?|labels?) (?:is|are|include|were|was|behind it (?:is|are))|"
    r"\b(?:in (?:collaboration|partnership|association|cooperation|conjunction|tandem) with|together with|jointly with|along with|with the participation of|teamed up with|teams? (?:up )?with|partnered with|partners with|alongside)|"
    r"(?:\ue002[”’\"'_*,]*|\b(?:film|movie|series|drama|show|musical|documentary|thriller|comedy|feature|title|romance|production|project|original)s?) from|\bentrusted with [^.;]{0,40} by|\b(?:show|musical|play|staging)s? by|\b(?:co-?produc\w+|produc\w+|co-?develop\w+|develop\w+|makes?|making|made|creat\w+|remak\w+|co-?financ\w+|mounts?|stag\w+)\b[^.;]{0,60} (?:with|alongside|together with)|\bbehind (?:the (?:project|series|film|drama|show|musical) )?(?:is|are|stands?)|\b[Bb]ehind \w+ (?:is|are)|\b(?:films?|movies?|series|dramas?|musicals?|documentar(?:y|ies)|thrillers?|comed(?:y|ies)|telenovelas?|romances?|features?|productions?|animations?|sitcoms?|epics?) by)[^.;:]{0,70}$"
    # "The studio, X, gave him eight months"; "Production of “Y” by X"
    r"|(?:^|[^\w-])producers? (?:at )?$|(?:\b[Tt]he|\b[Ii]ts|\b[Tt]heir) (?:[\w-]+ ){0,2}(?:studio|makers?|producers?|production (?:company|house)|banner)(?: behind (?:it|the \w+))?, (?:[\ue003\ue006](?:['’]s)? )?(?:[a-z-]+ ){0,2}$"
    # "under a studio, X, that", "P, directing for X,"
    r"|\b(?:for|under|at) a (?:[\w-]+ )?studio, $|\ue001, (?:directing|shooting|filming|writing) (?:it )?for $"
    r"|\ue002[”’\"'_*]*,? by (?:[\ue003\ue006](?:['’]s)? )?(?:[a-z-]+ ){0,3}$",
    re.IGNORECASE,
)
MAKES_ACTIVE = Pattern(
    r"^(?:,[^.;]{0,60},|,)?(?: and \ue000| jointly| also| both| together| recently| is| are| has| have| had| been| will| which| that| who|, along with \ue000,?| to| plans to| will also| co-)*,?(?: \w+(?: [\w’'-]+){1,5}? and)? (?:co-?|jointly )?"
    r"(?:produc(?:e|es|ed|ing)|made|makes?|making|creat(?:e|es|ed|ing)|develop(?:s|ed|ing)?|co-?produc\w+|mount(?:s|ed|ing)|stag(?:es|ed|ing)|craft(?:s|ed)|co-?creat\w+|co-?develop\w+|"
    r"back(?:s|ed|ing)|financ(?:es|ed|ing)|shar(?:es|ed|ing) production|foot(?:s|ed|ing)|pa(?:ys|id|ying) (?:for|the bill)|d(?:oes|id) (?:it with|the (?:work|making|shooting|producing))|(?:thought|thinks|dreamed|dreams) (?:it |the (?:thing|show|whole thing) )?up|conceiv(?:es|ed)|nurs(?:es|ed|ing)|hatch(?:es|ed|ing)|incubat(?:es|ed|ing)|handl(?:es|ed|ing) (?:the )?(?:shoot|shooting|filming|production)|put(?:s|ting)? up (?:the |half |most of |all )*(?:money|cash|funds|budget|capital|\ue004)|split(?:s|ting)? the (?:bill|cost)|bankroll(?:s|ed|ing)?(?: and produc\w+)?|put(?:s|ting)? together|cook(?:s|ed|ing) up|shot|shoot(?:s|ing)|shepherd(?:s|ed|ing)|remak(?:e|es|ing)|remade|adapt(?:s|ed|ing)|work(?:s|ed|ing)? on|in production on|turn(?:s|ed|ing))\b"
)
IS_MAKER = Pattern(
    r"^(?:,[^.;]{0,60},|,)? (?:is|are|was|were|serves? as|acts? as|is also|is among) (?:the |a |an |one of the |among the )?(?:lead |main |local |Korean |original )?(?:maker|producer|co-producer|studio|company|banner|production (?:company|house)|creator|backer|financier)s?(?: (?:of|behind|on)\b|[,.;]|$)|"
    r"^, (?:the |a )?(?:[\w-]+ ){0,3}(?:maker|producer|studio|company|banner|creator|house|outfit|label)s? (?:of|behind)|^ as (?:the |a )?(?:backer|producer|co-producer|financier|production company|lead producer)|"
    r"^ (?:serves|served|serving|acts|acting) as (?:the )?(?:producer|co-producer|production)"
)
PRODUCTION_OF = Pattern(
    r"^(?:(?:,| and|, and| &|/|-) ?\ue000)*(?: and)? (?:co-)?production\b|^[/–-]\ue000 co-?production"
)
# "The Finnish-Korean horror film (A and B)"
BRACKETED = Pattern(rf"(?:\ue002[”’\"'_*,]*|\b(?:{ANY_KIND}|{GENRE_NOUNS})) \((?:\ue000(?:, | and | & |/))*$")
MAKERS_FOLLOW = Pattern(
    r"(?:\b(?:compan(?:y|ies)|studios|producers|partners|firms|houses|players|outfits)\b[^.:]{0,60}|(?:produc|making|made)[^.:]{0,50}): .*$"
)
LISTED = Pattern(
    r"\ue000(?:['’]s)?(?: \([^()]*\))?(?:, (?:[^,;.]{0,60}, )?|,? and |,? & |,? as well as |,? along with |,? plus )(?:[\ue003\ue006](?:['’]s)?(?:-based)? )?(?:(?!of\b|by\b|with\b|for\b|in\b)[\w-]+ ){0,4}$"
)
# "The partner on the Vietnamese side was X, whose “Y” …": X makes the work spoken of, as it made Y.
PARTNER_IS = Pattern(r"\b(?:partner|producer|co-producer|studio|company|maker)s?\b[^.;]{0,40}\b(?:is|was|are|were) $")
KNOWN_FOR_OTHER = Pattern(
    r"^, (?:whose|(?:the )?(?:[\w-]+ ){0,3}(?:maker|producer|studio|company|house|banner)s? (?:of|behind)|which (?:made|produced)|known for)\b"
)
# "One of the company's hits: “X”", "our drama “X”"
ONE_OF_ITS = Pattern(
    rf"^(?:['’]s)? (?:[\w’'-]+ ){{0,4}}?(?:{ANY_KIND}|{GENRE_NOUNS}|hits?|titles?|shows?|formats?|projects?|originals?|productions?)(?::|,| is| was| are|,? called|,? titled)? ?[“‘\"'_*]*\ue002"
)
# "its hits include “A,” which …; “B,” …; and “C”": all of them
SLATE_AFTER = Pattern(
    r"^(?:['’]s)? (?:[\w’'-]+ ){0,3}?(?:productions|credits|hits|titles|shows|series|dramas|films|works|catalog(?:ue)?|successes|output|library|portfolio)\b(?:(?! (?:by|from|of|on) \ue000)[^.;\ue002]){0,40}?(?:,| are| is| include[sd]?| including| such as| like|:| range from) (?:[^.;\ue002]{0,20} )?[“‘\"'_*]*\ue002"
)
ITS_TITLE = Pattern(r"^ (?:[\w’'-]+ ){0,4}[“‘\"'_*]*\ue002")
OWNER_OF = Pattern(
    r"^['’]s (?:[\w-]+ ){0,3}(?:subsidiary|unit|arm|affiliate|division|label|studio|banner|production house)\b|^(?:-owned|-backed|-affiliated)"
)
# "“Harbin Sky,” CJ ENM's naval epic" and "“Orbit Nine,” a Warner Bros. space adventure"
WHOSE_WORK = Pattern(r"\ue002[”’\"'_*]*,[”’\"'_*]* (?:an? |the )?(?:[\w-]+ ){0,2}$")
WHOSE_TITLE = Pattern(r"^, whose (?:[\w’'-]+ ){0,5}[“‘\"'_*]*\ue002")
# "on X's terms" shows nothing on X
RIGHTS_BOUGHT = Pattern(
    r"\brights (?:[^.;,]{0,30} )?(?:have been |were |are |had been )?(?:bought|acquired|picked up|secured|snapped up|taken) (?:from \ue000 )?by (?:the )?$"
)
# "For X, the studio is turning a novel into a series, “T”"
MADE_FOR = Pattern(r"^For (?:the )?(?:[\w-]+ ){0,2}$")
# "“T,” TRT 1, from 2015", "“T,” KBS 2013", "“T” (2019, tvN)"
STANDS_ALONE = Pattern(r"^(?: \ue005|,|\.|;|\)|$)")
# "led by P, a former X star"
FORMERLY = Pattern(
    r"\b(?:former|onetime|one-time|ex|then)[ -](?:\w+ )?$|\bonce (?:of|at) $|\bformerly (?:the )?(?:[\w-]+ ){0,3}(?:of|at|with) (?:the )?$"
)
# Who only releases a work makes none.
PUTS_OUT_BEFORE = Pattern(
    r"\b(?:put out|released|distributed|handled|sold|opened|dated|rolled out) (?:[\w ]{0,20} )?by $"
)
PUTS_OUT = Pattern(
    r"^ (?:will |is to |has |had |to )?(?:bow|releas|distribut|open|handl|dat|let(?: it| the \w+)? loose)(?:e|es|ed|s)?(?: it| the \w+| [“‘\"'_*]*\ue002[”’\"'_*]*)? (?:(?:in|on|next|this|last|across|at|for)\b|\ue005)|^ (?:will |has )?(?:let loose|put out|rolled out|brought out)\b"
)
# Far from its title, a work takes only those who are said outright to make it: "X, in association with Y, produced."
MADE_OUTRIGHT = Pattern(
    r"\b(?:are|is|were|was)? ?(?:co-)?produc(?:ed|es|ing)(?: jointly| together)?\.$|"
    r"\b(?:mak(?:es|ing)|made|produc(?:es|ed|ing)|d(?:oes|id)|shot|shooting|financ(?:es|ed|ing)|bankroll(?:s|ed|ing)|pay(?:s|ing) for|paid for|foot(?:s|ed|ing)|put(?:s|ting)? (?:up|together)|back(?:s|ed|ing)|develop(?:s|ed|ing)|mount(?:s|ed|ing)|stag(?:es|ed|ing))"
    r" (?:it\b|them\b|the (?:thing|show|series|film|picture|movie|drama|musical|money|bill)\b|everything|all of it|the lot|the whole thing|(?:the )?\ue004)"
)
BY_ITS_LEAVE = Pattern(
    r"^['’]s (?:terms|account|books|watch|orders|behalf|part|side|own terms|shoulders|balance sheet)\b|^ (?:[A-Z]\w+ )?(?:Awards?|News|Festival|Forum|Upfronts?)\b"
)
A_WORK = Pattern(
    r"^(?:['’]s)? (?:[\w-]+ ){0,4}?(?:epic|adventure|film|movie|drama|series|thriller|comedy|romance|musical|documentary|production|animation|feature|blockbuster|title|sitcom|show)\b"
)
PRENOMINAL_TITLE = Pattern(
    r"^(?:['’]s)?(?: (?!and\b|is\b|was\b|has\b|in\b|for\b|which\b|will\b|said\b|to\b)[\w’'+-]+| [\ue003\ue006]){0,6},? ?[“‘\"'_*]*\ue002"
)
CO_MAKER_BEFORE = Pattern(
    r"(?:co-?produc\w+|joint(?:ly)?|producing|produced|making|collaborat\w+|co-planned|partner\w*|team\w*|co-?develop\w+|develop\w* with|together)[^.;]{0,60}\b(?:by|with|between|from|of|and|alongside|:)[^.;]{0,40}$"
    rf"|\b(?:{ANY_KIND}|{GENRE_NOUNS}) (?:by|from) (?:[\ue003\ue006](?:['’]s)? )?(?:\ue000(?:, |,? and |,? & )(?:[\ue003\ue006](?:['’]s)? )?)*$"
)
CO_MAKER_AFTER = Pattern(
    r"^(?: and \ue000| is| are| will| to| has| jointly| also| have|, together with \ue000,)* (?:co-?produc|(?:develop|making|make|makes|made) |jointly produc|produc(?:e|ed|es|ing) |co-?develop|co-?financ)"
)
PRODUCES = Pattern(r"^(?: is| has| will| also| itself| to)* (?:co-)?produc(?:es|ed|ing|e)\b(?! by)")
PRODUCED_BY = Pattern(
    r"\b(?:produced|made|created|developed|shot)\b(?: for [^.;,]{0,40})? by (?:the )?(?:[\ue003\ue006](?:['’]s)? )?(?:[a-z-]+ ){0,2}$"
)
OF_SOURCE = Pattern(r"\b(?:based on|adapted from|remake of|format)\b[^.;,\ue002]* (?:from|by|of) (?:the )?$")
SHOW_VERB = (
    r"air(?:s|ed|ing)?|broadcasts?|broadcasting|stream(?:s|ed|ing)?|premier(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|launch(?:es|ed|ing)?|debut(?:s|ed|ing)?|available|shown|carried|run|ran|runs|drop(?:s|ped)?|bow(?:s|ed)?|ordered|commissioned|"
    r"greenlit|picked up|arriv(?:e|es|ed)|com(?:e|es|ing)|came|land(?:s|ed)|wrapped up|unveiled|simulcast|seen|watched|found?|offered|exclusive(?:ly)?|distributed|made|headed|heading|set|bound|served|on their way|placed|play(?:s|ed|ing)|screened|went out|goes out|back|beg[iau]ns?|starts?|started|put"
)
SHOWN_ON = Pattern(
    rf"\b(?:ratings?|share|audience) of \ue004 on (?:the )?$|\b(?:{SHOW_VERB}|(?:institution|fixture|mainstay|staple)\b)\b(?:(?!, (?:while|but|whereas|as) )[^.;\ue002]){{0,90}}\b(?:on|by|via|through|to|for|at|with|over|and) (?:the )?(?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? |\ue000(?:['’]s)?,? (?:and |by |on )*){{0,6}}$",
    re.IGNORECASE,
)
SHOWS_AFTER = Pattern(
    r"^(?:['’]s)?(?:,[^.;]{0,50},)?(?: and \ue000)?(?: \w+){0,3}? (?:original|originals|share(?=,|\.| it\b)|(?:carry|carried|show) (?:it|them|the \w+|that one|\ue002)\b|had (?:it|that one|the \w+) (?:dubbed|on air)|(?:has|had) on (?:the )?air|(?:started|begins?|began) showing|will (?:carry|show|host)|airs|aired|will air|(?:began|begins|has begun|starts|started) (?:airing|streaming|offering|showing|carrying)|unspools|has dated|simply put|puts?|premiered|premieres|will premiere|(?:counted|logged|recorded|registered|clocked) \ue004(?: \w+)? (?:views|hours|viewers)|broadcasts?|is airing|streams|streamed|will stream|commissioned|ordered|has commissioned|greenlit|picked up|offers|shows|carries|unveiled|dropped|launched|will launch|debuted|released|will release|dramati[sz](?:es|ed)|is set to (?:air|release|stream))\b"
)
# "“Hagwon,” Disney Plus' first Korean original"
APPOSED_ORIGINAL = Pattern(
    r"^(?:['’]s?)? (?:[\w-]+ |[\ue003\ue006] ){0,5}?(?:originals?|exclusives?|series|romances?|comed(?:y|ies)|thrillers?|sitcoms?|dramas?|shows?|programmes?|programs?|films?|offering|hits?|title)\b"
)
# "its finale had X's servers gasping", "on Zhejiang's Sundays", "crashed the app of X"
ITS_SCREENS_AFTER = Pattern(
    r"^['’]s (?:\ue005|servers?|app|site|screens|schedules?|weekends?|airwaves|prime[ -]?time)\b"
)
ITS_SCREENS_BEFORE = Pattern(r"\b(?:app|servers?|screens|schedules?|airwaves) of (?:the )?$")
# What a channel broadcast that is no work
NEWS_ON = Pattern(r"\b(?:accusations?|allegations?|interviews?|reports?|charges|speech|ceremony|news|scandal)\b[^.;]*$")
# "a JTBC drama about", "the Showbox chiller", "no tvN drama" left
ARTICLE_BEFORE = Pattern(r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Ii]ts) (?:(?:new|latest|hit|weekend|local|\d+|big|little) )?$")
KIND_NEXT = Pattern(
    rf"^ (?:(?!and\b|or\b)[\w-]+ ){{0,2}}?(?:{ANY_KIND}|{GENRE_NOUNS}|shows?|production|originals?)\b(?! (?:festival|chart|market|industry|studio|unit|arm|company|producer|maker|fund|division|makers|rights|slate|line-?up))"
)
AFTER_TITLE = Pattern(r"\ue002[”’\"'_*]*(?:,[”’\"'_*]* (?:(?:the|an?) (?:[\w-]+ ){0,2})?| \(\ue005, )$")
# "X, the outfit behind “T”", "X has made “T”"
ITS_TITLES = Pattern(
    rf"^(?:, (?:the |an? )?(?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){{0,5}}?(?:maker|producer|studio|company|house|banner|outfit|label|shop|creator)s? (?:of|behind)|"
    rf"(?: has| have| had| also| which| who)* (?:co-)?(?:made|produced|created|developed))(?: (?:the|an?|{ANY_KIND}|{GENRE_NOUNS}|hits?|\ue006|[a-z-]+)){{0,5}} [“‘\"'_*]*\ue002(?![”’\"'_*]* (?:producer|director|star|creator)\b)"
)
AND_TITLE = Pattern(r"[”’\"'_*,]*(?:,| and|, and)? ?[”’\"'_*]*(?: and)? ?[“‘\"'_*]*")
# Companies of which nothing else says that they are a channel.
_AIRS = Pattern(
    r"^(?: (?:has|had|have|will|is|then|first|also))* (?:airs?|aired|airing|broadcasts?|on air\b|(?:had|has) (?:it )?on (?:the )?air|put(?:s|ting)? (?:it |them )?on (?:the )?air|ordered (?:it )?to series|show(?:s|ed)? (?:it|the (?:series|show|drama))\b)"
)
_AIRED_ON = Pattern(r"\b(?:aired|airs|airing|broadcast|on the air|seen|shown|ran|runs)(?: [\w ]{0,16})? on (?:the )?$")


def airs(before: str, after: str) -> bool:
    return _AIRS.match(after) is not None or _AIRED_ON.search(before[-50:]) is not None


BESIDE = Pattern(
    r"\b(?:by|on|for|from|to|via|through|of|with|as a|is a|an?) (?:the )?(?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,4}$"
)
STREAMER_SUBJECT = Pattern(r"^(?! (?:said|says|announced|Korea|executive|co-CEO|CEO))(?:['’]s)? [^.;]{0,90}\ue002")
# Words that say several companies do one thing: every company of the clause is then a maker.
JOINT = Pattern(
    r"\b(?:co-?(?!productions\b)(?:produc|mak|made|financ|develop|creat|ventur|fund)\w*|joint(?:ly)?|together|collaborat\w*|collaborative|cooperat\w*|partner(?:s|ed|ing|ship)?|team(?:s|ed|ing)?[ -]?up|team(?:s|ed|ing)? with|hand in hand|hand-in-hand|in tandem|"
    r"lock(?:s|ed|ing)? arms|join(?:s|ed|ing)? (?:forces|hands)|link(?:s|ed|ing)? (?:up )?with|unit(?:es|ed|ing)|shar(?:es|ed|ing)|in association with|split(?:s|ting)? the|under one roof|both of its producers|in production on|"
    r"pool(?:s|ed|ing)?|sh(?:ake|akes|aking|ook) hands|alliance|tie-up|side by side|equal partners?|not go it alone|on board to (?:co-)?produce|joining lead company|crews|common project)\b",
    re.IGNORECASE,
)
NOT_JOINT = Pattern(
    r"\b(?:not a co-producer|no co-production|neither|denied|denies|ruled out|merely|acquir\w+|rights (?:to|for|were)|stake|sold|distribut\w+|memorandum|MOU|joint venture|shareholders?|subscribers|box office chart)\b"
)
THE_TWO = Pattern(
    r"(?:^|[,;—–] )(?:[Tt]he (?:two|three|four|\ue004) (?:[\w-]+ ){0,2}?(?:companies|studios|broadcasters|partners|firms|networks|houses|outfits|sides|producers|banners)|[Tt]he (?:pair|duo|trio|partners)|[Bb]oth (?:companies|studios|sides|firms)|[Tt]hey|[Tt]he companies)"
    r" (?:will |have |are |had |also |already |plan to |to |is |was |has )*(?:jointly |together |currently )?(?:co-?)?(?:mak\w+|made|produc\w+|develop\w+|creat\w+|shot|shoot\w*|wrapped|financ\w+|turn\w*|adapt\w*|bring\w*)"
)
# "“Dragon Cove,” their feature", "their film “Dragon Cove”"
THEIRS = Pattern(
    rf"\ue002[”’\"'_*]*,[”’\"'_*]* their (?:[\w-]+ ){{0,3}}(?:{ANY_KIND}|{GENRE_NOUNS}|project)\b|\b[Tt]heir (?:[\w-]+ ){{0,3}}(?:{ANY_KIND}|{GENRE_NOUNS}|project),? [“‘\"'_*]*\ue002"
)
OWNED = Pattern(r"(?:subsidiary|affiliate|arm|unit|division|label|part|owner|owned|studio) (?:of|by) (?:the )?$")
BY_WAY_OF = Pattern(r"\b(?:through|via) $")
SHOWN_HERE = Pattern(r"\b(?:on|via|through|to|for) (?:the )?(?:[\w-]+ ){0,2}$")
MAKER_KINDS = frozenset({None, "studio", "broadcaster", "streamer", "distributor", "other", "agency", "technology"})
# A studio named in a sentence about one work makes it, unless the sentence is about selling, or somebody's agency.
SALES = Pattern(
    r"\b(?:rights|sold|sells?|selling|distribut\w+|sales|acquir\w+|picked up|licens\w+|buyers?|bought|agency|represented|stake|merger|shares|denied|not a co-producer|box office|release by|handled by|shareholders?|territor\w+|invest\w+|deals?|sealed|presales?|pre-sales?)\b"
)
# Another clause, or another company's, lies between.
APART = Pattern(r", (?:and|but|while|whereas|where) |;|\ue000[^,]*, whose ")
# "Produced by P, and sold by X to Y", "made by X and opened through Y": Y does not make it.
THEN_SOLD = Pattern(r"\b(?:sold|distributed|through|via|licensed)\b")
NOT_MAKER_AFTER = Pattern(
    r"^(?:['’]s (?:money|cash|CEO|chief|head|president|agency|shares|stock)|,? (?:said|says|told|her agency|his agency|their agency|the agency)| (?:CEO|chief|head|president|executive|official|spokes))"
)
NOT_COMPANY = Pattern(
    r"\b(?:Festival|Market|Awards?|Ministry|Commission|Deadline|Variety|Hollywood Reporter|Herald|Times|Daily|Film Council|Forum)\b"
)
