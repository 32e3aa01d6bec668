"""The words that make a deal, and the slots that the companies around them fill: data, in the order they are tried.

Belongs here: one Frame a way of saying it. Not here: how slots are filled (partnerships).
A slot is `role=where|where`, first found wins. Where: `subj` (before the trigger, no preposition), `obj` (the first one
behind it, none or a transparent preposition), a preposition (behind the trigger; in brackets: before it), `owner` (the
possessive before it), `memory`, `all` (every company that takes part in the sentence).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

STAKE = (
    r"(?:(?:an?|the|its|all|half|most|some|more|another|additional|further|new|(?:the )?remaining|controlling|majority|minority|strategic|entire|whole|100|undisclosed|small|large|significant|\ue004(?: of)?|percent|per cent|pct|points?|worth|of|existing|common|outstanding) )*"
    r"(?:stakes?|interests?|holdings?|shares?|control|ownership|equity|\ue004|half|majority)(?: (?:stake|interest|holding|shares|ownership|management|issued|of shares))?(?: worth \ue004)?"
)
_BUY = r"(?:acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|snapp(?:ed|ing) up|snaps? up|swallow(?:s|ed|ing)?(?: up)?|absorb(?:s|ed|ing)?|gobbl(?:es|ed|ing) up|tak(?:e|es|ing|en) over|took over|taken over|pounc(?:es|ed|ing) on|swoop(?:s|ed|ing) (?:in )?on|scoop(?:s|ed|ing) up)"
_BOUGHT = r"(?:acquired|bought|purchased|snapped up|swallowed(?: up)?|absorbed|gobbled up|taken over)"
_BE = r"\b(?:is|are|was|were|be|been|being|got|gets)(?: (?!not\b)\w+ly| also| since| now| recently| then| about to be| to be| jointly)?"


@dataclass(frozen=True, slots=True)
class Frame:
    """`kind` of the deal, the trigger in the masked sentence, and its slots. `content`: True where the sentence must
    speak of a work or of rights, False where none may stand between trigger and object."""

    rule: str
    kind: str
    pattern: re.Pattern
    slots: tuple[tuple[str, tuple[str, ...]], ...]
    content: bool | None = None
    least: int = 2


def _frame(rule: str, kind: str, pattern: str, slots: str, content: bool | None = None, least: int = 2) -> Frame:
    pairs = tuple((part.split("=")[0], tuple(part.split("=")[1].split("|"))) for part in slots.split())
    return Frame(rule, kind, re.compile(pattern, re.IGNORECASE), pairs, content, least)


# fmt: off
ACQUISITION = (
    _frame("acquired_passive", "acquisition", rf"{_BE} (?:{_BOUGHT}(?: out| up)?|(?:taken|wrested|seized|won)(?=[^.;]* by\b))\b", "target=subj acquirer=by seller=from", False),
    _frame("gives_stake", "acquisition", rf"\b(?:giv(?:es|ing)|gave|hand(?:s|ed|ing)|leav(?:es|ing)|left)\b(?= \ue000 {STAKE} (?:of|in))", "acquirer=next target=of|in", False),
    _frame("makes_shareholder", "acquisition", r"\b(?:mak(?:es|ing)|made)\b(?= \ue000 (?:the |its )?(?:new )?(?:largest|biggest|controlling|top|majority|sole) (?:shareholder|owner))", "acquirer=next target=of|in", False),
    _frame("relieves_of_stake", "acquisition", r"\brelieved\b", "acquirer=subj seller=obj target=in|of", False),
    _frame("made_part_of", "acquisition", r"\b(?:made|makes|making)\b(?= (?:[\ue003\ue006](?:['’]s)? )?\ue000 (?:a )?(?:part|member|unit|subsidiary) of)", "acquirer=subj target=next|obj", False),
    _frame("bids_for", "acquisition", r"\bmade (?:an )?approach(?:es)?\b|\bin talks (?:with \ue000 )?to (?:buy|acquire|take over)\b|\b(?:is|are) bidding\b", "acquirer=subj target=for|obj", False),
    _frame("acquired_participle", "acquisition", rf"(?<=\ue000)(?:,| was| which was| was later| and)?(?: \w+)? {_BOUGHT} (?=by\b)", "target=subj acquirer=by seller=from", False),
    _frame("stake_sold", "acquisition", rf"{_BE} sold (?=(?:[^.;,]* )?(?:to|by)\b)|(?<=[,\ue000]) sold (?=(?:to|by)\b)", "target=subj acquirer=to seller=by", False),
    _frame("sells_company", "acquisition", rf"\b(?:sells?|sold|selling|offload(?:s|ed)?|divest(?:s|ed)?(?: itself of)?|hand(?:s|ed) over|transfer(?:s|red))\b(?: {STAKE})?", "seller=subj target=obj acquirer=to", False, 3),
    _frame("acquires", "acquisition", rf"\b{_BUY}\b(?: (?:out|up))?(?: (?:from \ue000 )?{STAKE})?", "acquirer=subj target=obj seller=from", False),
    _frame("takes_stake", "acquisition", rf"\b(?:tak(?:es?|ing|en)|took|pick(?:s|ed) up|secur(?:es|ed|ing)|seiz(?:es|ed|ing)|gain(?:s|ed|ing)|win(?:s|ning)?|won|wrest(?:ed)?|grab(?:s|bed)|rais(?:es|ed|ing)|lift(?:s|ed)|boost(?:s|ed)|increas(?:es|ed|ing)|obtain(?:s|ed)|assum(?:es|ed)|lands?|landed|amass(?:es|ed)|built up|ended up with|gets?|got) {STAKE}(?= (?:of|in)\b)", "acquirer=subj target=of|in|obj seller=from", False),
    _frame("pays_for_stake", "acquisition", rf"\b(?:pa(?:ys?|id|ying)|spen(?:ds?|t|ding)|lay(?:s|ing)? out|laid out|shell(?:s|ed|ing) out|fork(?:s|ed|ing) (?:out|over)|put(?:s|ting)?|invest(?:s|ed|ing)?|plunk(?:s|ed) down)\b[^.;\ue000]{{0,30}}\ue004[^.;\ue000]{{0,30}}(?:for|on|into|in|to (?:buy|acquire|take over|purchase)) {STAKE}(?= (?:of|in)\b)", "acquirer=subj|by target=of|in|obj|memory seller=from", False),
    _frame("put_into_stake", "acquisition", rf"\ue004 (?:was|were|has been|have been|is being) (?:put|paid|spent|invested|laid out)(?=[^.;]*{STAKE})", "acquirer=by target=in|of", False),
    _frame("pays_for_company", "acquisition", r"\b(?:pa(?:ys?|id|ying)|lay(?:s|ing)? out|laid out|shell(?:s|ed|ing) out|spen(?:ds?|t|ding))\b[^.;\ue000]{0,20}\ue004(?: \(\ue004\))?(?= (?:for|on)\b)", "acquirer=subj target=for|on|obj", False),
    _frame("acquisition_of", "acquisition", r"\b(?:acquisition|purchase|takeover|buyout|buy-out|take-over|absorption)(?: bid| deal| offer)?\b(?= (?:by [^.;,]{0,60}? )?(?:of|for)\b)", "acquirer=owner|by|(by)|subj target=of|for|in seller=from", False),
    _frame("sale_of", "acquisition", rf"\b(?:sale|divestment|disposal)(?: by \ue000)? of(?: {STAKE} (?:in|of))?", "seller=owner|by target=obj acquirer=to", False, 3),
    _frame("control_passes", "acquisition", r"\bpass(?:es|ed) (?:\w+ |\ue005 ){0,3}?(?:in)?to (?:the )?(?:hands of|control of|ownership of|another|new)?|\b(?:went|fell|falls|mov(?:es|ed)|transferred|com(?:es|e)|came) (?:\w+ |\ue005 ){0,3}?(?:in)?to (?:the )?(?:hands of|control of|ownership of|fold of|arms of)", "target=subj|memory acquirer=obj|to|of", False),
    _frame("shares_issued", "acquisition", r"\b(?:new|fresh|additional)\b(?: \w+)? (?:shares|stock)\b[^.;]*\bissu(?:ed|ing|e)\b", "target=by|memory acquirer=to", False),
    _frame("seizes_control", "acquisition", r"\b(?:seiz(?:es|ed)|gain(?:s|ed)|took|takes|won|wrested|assum(?:es|ed)) (?:full |management )?control\b(?! of)", "acquirer=subj target=memory", False),
    _frame("largest_shareholder", "acquisition", r"\b(?:bec(?:ame|omes?|oming)|emerg(?:es|ed|ing) as|made it) (?:the |its |their )?(?:new )?(?:largest|biggest|controlling|top|second-largest|majority|main|\w+-largest) (?:shareholder|stakeholder|owner)(?= (?:of|in)\b)", "acquirer=subj target=of|in", False),
    _frame("merged_into", "acquisition", r"\b(?:merged|folded|rolled|integrated|incorporated|brought) (?:in)?to(?! one\b)", "target=subj acquirer=obj|into", False),
)
_PUT = r"(?:pledg(?:es|ed|ing)|bet(?:s|ting)?|put(?:s|ting)?|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed|ing)?|plow(?:s|ed|ing)?|sink(?:s|ing)?|sank|sunk|inject(?:s|ed|ing)?|funnel(?:s|ed)?|channel(?:s|ed)?|commit(?:s|ted|ting)?|contribut(?:es|ed|ing)|provid(?:es|ed)|suppl(?:ies|ied)|extend(?:s|ed)|infus(?:es|ed))"
INVESTMENT = (
    _frame("invests_in", "investment", r"\binvest(?:s|ed|ing)\b(?: [^.;\ue000]{0,40})? (?=(?:in|into)\b)", "investor=subj company=in|into", False),
    _frame("puts_money_into", "investment", rf"\b{_PUT}\b[^.;\ue000]{{0,20}}\ue004(?: \(\ue004\))?(?=[^.;]{{0,60}}(?:\bto|\bin|\binto)\b)", "investor=subj company=into|in|to", False),
    _frame("money_raised_from", "investment", r"\b(?:rais(?:es|ed|ing)|secur(?:es|ed|ing)|attract(?:s|ed|ing)|dr(?:aws|ew|awn)|land(?:s|ed)|receiv(?:es|ed|ing)|obtain(?:s|ed)|w(?:ins|on)|clos(?:es|ed)|got|netted|pocketed|bagged|collected)\b[^.;\ue000]{0,40}(?:\ue004|investment|funding)[^.;\ue000]{0,50} (?=from\b)", "company=subj investor=from", False),
    _frame("money_raised_by", "investment", r"\b(?:raised|secured|drawn|attracted|obtained) (?=by\b[^.;]* from\b)", "company=by investor=from", False),
    _frame("money_given_by", "investment", r"\b(?:was|were|been|is|are) (?:given|handed|granted|invested|injected|pumped|poured|provided|committed|put up)\b[^.;\ue000]{0,10}(?:\ue004)[^.;]{0,60} (?=by\b)", "company=subj|into|in investor=by", False),
    _frame("investment_in", "investment", r"\b(?:investment|injection|capital injection|equity investment|funding|seed money|financing)(?: (?:in \ue005|of (?:up to |about |around |over |more than )?\ue004(?: \(\ue004\))?|from|by|worth \ue004)(?: [^.;\ue000]{0,20})?(?: \ue000)?(?: of \ue004)?)* (?=(?:in|into)\b)", "investor=owner|(by)|(from)|by|from|subj company=in|into", False),
    _frame("investment_from", "investment", r"\b(?:investment|injection|funding|capital|financing|backing)(?: of \ue004)? (?=(?:from|led by)\b)", "company=subj|next investor=from|by", False),
    _frame("led_round", "investment", r"\bled (?:the|a|its|this)(?: [\w$-]+| \ue004){0,4} ?(?:round|funding|financing|investment)\b", "investor=subj company=in|for|memory others=by", False),
    _frame("round_led_by", "investment", r"\b(?:round|funding|financing|investment)\b[^.;\ue000]{0,30}\b(?:led|headed) (?=by\b)", "company=subj|memory investor=by", False),
    _frame("backed_by", "investment", r"\bbacked (?=by\b)", "company=subj investor=by", False),
    _frame("gives_funding", "investment", r"\bg(?:ave|ives?|iving|ranted)\b(?=[^.;]*\b(?:seed money|funding|investment|capital|\ue004))", "investor=subj company=obj|next", False),
    _frame("writes_cheque", "investment", r"\bwr(?:ote|ites?|iting|itten)\b[^.;\ue000]{0,12}\ue004[^.;\ue000]{0,12}(?:cheque|check)", "investor=subj|(at) company=to|for", False),
    _frame("leading_round", "investment", r"\b[Ll]eading\b[^.;\ue000]{0,50}\b(?:round|funding|investment)\b[^.;\ue000]{0,12} (?:was|were|is|are)\b", "investor=obj company=memory", False),
    _frame("counts_investor", "investment", r"\bcounts?\b(?=[^.;]*among (?:its|their) (?:investors|backers|shareholders))", "company=subj investor=obj", False),
    _frame("bankrolls", "investment", r"\b(?:bankroll(?:s|ed|ing))\b", "investor=subj company=obj", False),
)
_DEAL = (
    r"(?:memorand(?:um|a) (?:of (?:understanding|cooperation|agreement)|on [\w ]+)|MOUs?|M\.?O\.?U\.?|(?:strategic|business|content|creative|global|comprehensive|production|exclusive|long-term|multi-?year|[\w-]+-year|technology|capital|preferred|first-look|overall|framework|cooperation|collaboration|partnership|development|slate|talent|co-development|marketing|omnidirectional) (?:[\w-]+ ){0,2}?(?:partnerships?|alliances?|pacts?|tie-ups?|deals?|agreements?|accords?|cooperation|collaboration|contracts?|ties)|"
    r"partnerships?|alliances?|pacts?|tie-ups?|consorti(?:um|a)|letters? of intent|collaboration|accord|(?<=an )agreement|(?<=the )agreement|(?<=a )deal|joint (?:training )?(?:programme|program|initiative|undertaking))"
)
STRATEGIC = (
    _frame("they_make", "co_production", r"\b(?:make|making|made|produce|producing|produced|shot|filmed|develop|developing|developed|co-produce|co-producing)\b(?=[^.;]*\ue002)", "party=both", True),
    _frame("signs_pact", "strategic", rf"\b(?:sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|str(?:ikes?|uck|iking)|forg(?:es?|ed|ing)|form(?:s|ed|ing)?|enter(?:s|ed|ing)?(?: into)?|announc(?:es?|ed|ing)|unveil(?:s|ed|ing)?|seal(?:s|ed|ing)?|conclud(?:es?|ed|ing)|reach(?:es|ed|ing)?|extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed)?|expand(?:s|ed|ing)?|broaden(?:s|ed)?|set(?:s)? up|establish(?:es|ed)?|ha(?:s|ve)|agreed (?:to|on)|put their names? to|cement(?:s|ed)?|launch(?:es|ed)?)\b(?: (?!not\b|no\b)[\w’'$-]+,?| [\ue003\ue005\ue006\ue004](?:['’]s)?){{0,6}}? {_DEAL}\b", "party=all"),
    _frame("pact_between", "strategic", rf"\b(?:{_DEAL}|cooperation|collaboration) (?:\w+ ){{0,2}}?(?=(?:between|with|of|among|by)\b)", "party=all"),
    _frame("pact_signed_by", "strategic", rf"\b{_DEAL}\b[^.;\ue000]{{0,60}}\b(?:signed|inked|struck|forged|formed|concluded|exchanged|sealed|reached)\b", "party=all"),
    _frame("teams_up", "strategic", r"\b(?:team(?:s|ed|ing)?(?: up)?|link(?:s|ed|ing)?(?: up)?|partner(?:s|ed|ing)?(?: up)?|join(?:s|ed|ing)? (?:hands|forces)|tie(?:s|d) up|tying up|all(?:ies|ied|ying)(?: itself| themselves)?|hook(?:s|ed|ing)? up|collaborat(?:es?|ed|ing)|cooperat(?:es?|ed|ing)|join(?:ed|s) up|work(?:s|ed|ing)?(?: closely)? together|lock(?:s|ed)? arms|band(?:ed|s)? together|pair(?:ed|s|ing)? up)(?= (?:with|on|to|in|for)\b|[.,])", "party=all"),
    _frame("brought_on_board", "strategic", r"\b(?:brought|taken|come|came|comes) (?:on board|aboard)(?= (?:by|with)\b)", "party=all"),
    _frame("binds", "strategic", r"\b(?:bind(?:s|ing)|unit(?:es|ing)|pair(?:s|ing))\b(?= \ue000)", "party=all"),
    _frame("consortium_of", "strategic", r"\b(?:consorti(?:um|a)|coalition|partnership)\b[^.;]{0,20}(?:made up|consisting|composed|comprised) (?=of\b)", "party=all"),
    _frame("deal_handed_to", "strategic", r"\b(?:overall|first-look|multi-?year|exclusive) deal (?:was |has been )?(?:handed|given|granted|awarded)\b", "giver=by taker=to"),
    _frame("agrees_with", "strategic", r"\bagreed with\b|\bentered into (?:an? )?(?:[\w-]+ ){0,3}agreement", "party=all"),
    _frame("merges_with", "strategic", r"\b(?:(?:are|is) (?:set |due |about )?to (?:merge|combine|become one|be (?:folded|merged|combined|rolled) into one)|merg(?:e|es|ing) with|become a single company|merger (?:of|between|with)|merge(?:r)? (?:talks|papers|deal|agreement)(?= (?:between|with|for|of)\b))", "party=all"),
)
JOINT_VENTURE = (
    _frame("joint_venture", "joint_venture", r"\b(?:[Jj]oint[ -]ventures?|JVs?|[Jj]oint(?:ly)?[ -](?:owned|held|controlled|run) (?:\w+ ){0,2}(?:company|firm|studio|label|subsidiary|venture|entity)|[Jj]oint (?:company|firm|entity|corporation|subsidiary|enterprise|production company|studio)|(?:equally|jointly) (?:owned|controlled|founded|held) by|50[-:/–]50 venture|\d\d:\d\d venture|co-found(?:ed|s|ing)|shared subsidiary|joint enterprise|jointly run|(?:\d\d[:/–-]\d\d|fifty-fifty|equal) venture|(?:own|owned|hold|held|owns)\b[^.;]{0,50}\b(?:fifty-fifty|in equal parts|half and half)|go(?:ne|ing|es)? into business together|tie the knot|share a company)\b", "party=all"),
    _frame("two_set_up_company", "joint_venture", r"\b(?:set(?:s|ting)? up|establish(?:ed|es|ing)?|found(?:ed|s|ing)|launch(?:ed|es|ing)?|creat(?:ed|es|ing)|form(?:ed|s|ing)?|incorporat(?:ed|es|ing)|regist(?:ered|ers))(?: (?:an?|the|new|their|its|\ue003|\ue006|[\w-]+)(?:['’]s)?){0,5} (?:company|studio|firm|entity|subsidiary|production house|agency|outfit)\b", "party=subj|by", None),
    _frame("sets_up_company", "joint_venture", r"\b(?:set(?:s|ting)? up|establish(?:ed|es|ing)?|found(?:ed|s|ing)|launch(?:ed|es|ing)?|creat(?:ed|es|ing)|form(?:ed|s|ing)?|incorporat(?:ed|es|ing)|regist(?:ered|ers))\b(?= [^.;]{0,80}\b(?:together|jointly|with (?:local )?partners?|two partners|three partners)\b)", "party=all"),
)
_WORKS = r"(?:series|dramas?|films?|movies?|shows?|originals?|titles?|content|musicals?|projects?|documentar(?:y|ies)|formats?|thrillers?|features?)"
CO_PRODUCTION = (
    _frame("coproduces", "co_production", r"\b(?:co-?produc(?:e|es|ed|ing|tion)|co-?develop(?:s|ed|ing)?|co-?financ(?:e|es|ed|ing)|(?:jointly|together) (?:produc|mak|develop|creat)\w+|(?:produc|mak|develop|creat)(?:e|es|ed|ing) (?:[^.;\ue000]{0,60} )?(?:jointly|together)|made jointly|jointly made|made in tandem|joint(?:ly)? (?:production|project|undertaking)s?)\b", "party=all"),
    _frame("works_with", "co_production", r"\b(?:(?:will work|works|worked|working)(?: together)?|shar(?:e|es|ed|ing) production \w+)(?: on [^.;,]{0,30})? (?=with\b)", "party=all", True),
    _frame("makes_with", "co_production", rf"\b(?:(?:will work|works|worked|working)(?= with)|team(?:s|ed|ing)?(?: up)?|partner(?:s|ed|ing)?|collaborat(?:es?|ed|ing)|join(?:s|ed|ing)? (?:hands|forces)) (?=(?:with|on|to)\b[^.;]*(?:\ue002|\b{_WORKS}\b))", "party=all"),
)
_CONTENT = rf"(?:\ue002|\b(?:rights|licen[cs]es?|{_WORKS}|library|catalog(?:ue)?|package|slate|episodes|hours)\b)"
_SELL = r"(?:s(?:ells?|old|elling)|licens(?:es|ed|ing)|licenc(?:es|ed|ing)|plac(?:es|ed|ing)|unload(?:s|ed)|export(?:s|ed|ing)|suppl(?:ies|ied|ying)|grant(?:s|ed|ing)|pre-?sold|pre-?sells)"
_TAKE = r"(?:acquir(?:e|es|ed|ing)|b(?:uys?|ought|uying)|pick(?:s|ed|ing)? up|snapp(?:ed|ing) up|snaps up|nab(?:s|bed|bing)|secur(?:es|ed|ing)|land(?:s|ed|ing)|snag(?:s|ged)|licens(?:es|ed|ing)|board(?:s|ed|ing)|swoop(?:s|ed) on|scoop(?:s|ed)(?: up)?|grab(?:s|bed)|t(?:akes|ook|aken)|clinch(?:es|ed)|obtain(?:s|ed))"
DISTRIBUTION = (
    _frame("rights_taken_by", "distribution", rf"{_BE} (?:{_TAKE}|handled|distributed|released|supplied)(?: \w+ly)? (?=(?:[^.;,]{{0,50}} )?by\b)", "buyer=by seller=from", True),
    _frame("sold_to", "distribution", rf"(?:{_BE}|\bhas|\bhave) (?:been )?{_SELL}(?=[^.;]{{0,60}}\b(?:to|with)\b)", "buyer=to seller=by|subj", True),
    _frame("sells_to", "distribution", rf"\b{_SELL}\b(?=[^.;]{{0,120}}\b(?:to|with|on)\b)", "seller=subj|(by) buyer=to|with", True),
    _frame("takes_from", "distribution", rf"\b{_TAKE}\b", "buyer=subj seller=from|off|with", True),
    _frame("sale_of_work", "distribution", r"\b(?:sales?|exports?|licensing|pre-?sales?) of\b(?=[^.;]* to\b)", "buyer=to seller=by|from|owner", True),
    _frame("rights_acquired_nominal", "distribution", r"\b(?:acquisition|purchase|pick-?up) (?=by\b[^.;]*\brights\b)", "buyer=by seller=from", True),
    _frame("deal_over_content", "distribution", r"\b(?:distribution|licen[cs]ing|output|volume|(?:content[- ])?supply|streaming|sales|carriage|broadcast|package|syndication|programming) (?:deals?|agreements?|pacts?|partnerships?|contracts?|arrangements?|alliances?)\b", "party=all", None),
    _frame("deal_with_buyer", "distribution", r"\b(?:deals?|agreements?|pacts?|contracts?|closed)\b(?=[^.;]{0,40} with\b)", "buyer=with seller=subj", True),
)
REMAKE = (
    _frame("remake_rights_sold", "remake", rf"\b(?:remake|format|adaptation)(?: [\w-]+)? (?:rights?|licen[cs]e|deal|option)\b[^.;]{{0,80}}\b(?:{_SELL}|went|gone)\b", "seller=by buyer=to", None),
    _frame("licenses_remake", "remake", rf"\b{_SELL}\b(?=[^.;]*\b(?:remake|format|adaptation)\b)(?=[^.;]*\bto\b)", "seller=subj|(by) buyer=to", None),
    _frame("takes_remake", "remake", rf"\b(?:{_TAKE}|optioned|options)\b(?=[^.;]*\b(?:remake|format|adaptation|option)\b)", "buyer=subj|by seller=from", None),
    _frame("optioned", "remake", r"\b(?:optioned|under licen[cs]e from|licensed (?:it )?from|licen[cs]e (?:has been |was )?granted to|placed with|format (?:was |has been )?(?:sold|licensed) to)\b", "buyer=subj|obj|to seller=from|by", None),
    _frame("remakes", "remake", r"\b(?:remak(?:es|ing|e of)|remade|redo(?:ing)?|own (?:take on|version of)|local version of|adapting)\b", "buyer=subj|by|(by) seller=from", None),
)
FRAMES = ACQUISITION + INVESTMENT + JOINT_VENTURE + REMAKE + DISTRIBUTION + CO_PRODUCTION + STRATEGIC

CONTENT = re.compile(_CONTENT)
