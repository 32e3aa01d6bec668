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
    r"(?:(?:an?|the|its|all|half|most|some|more|another|additional|further|new|(?:the )?remaining|controlling|full|complete|total|management|effective|majority|minority|strategic|entire|whole|100|undisclosed|small|large|significant|\ue004(?: of)?|percent|per cent|pct|points?|worth|of|existing|common|outstanding) )*"
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
    _frame("takes_stake", "acquisition", rf"\b(?:tak(?:es?|ing|en)|took|pick(?:s|ed) up|secur(?:es|ed|ing)|seiz(?:es|ed|ing)|gain(?:s|ed|ing)|win(?:s|ning)?|won|wrest(?:ed)?|grab(?:s|bed)|rais(?:es|ed|ing)|lift(?:s|ed)|boost(?:s|ed)|increas(?:es|ed|ing)|obtain(?:s|ed)|assum(?:es|ed)|lands?|landed|amass(?:es|ed)|built up|up(?:s|ped)|hik(?:es|ed)|doubl(?:es|ed)|tripl(?:es|ed)|top(?:s|ped) up|complet(?:es|ed) (?:the )?(?:purchase|acquisition) of|clos(?:es|ed) on|snar(?:es|ed)|collect(?:s|ed)|grab(?:s|bed)|held on to|ended up with|gets?|got) {STAKE}(?= (?:of|in)\b)", "acquirer=subj target=of|in|obj seller=from", False),
    _frame("pays_for_stake", "acquisition", rf"\b(?:pa(?:ys?|id|ying)|spen(?:ds?|t|ding)|lay(?:s|ing)? out|laid out|shell(?:s|ed|ing) out|fork(?:s|ed|ing) (?:out|over)|put(?:s|ting)?|invest(?:s|ed|ing)?|plunk(?:s|ed) down)\b[^.;\ue000]{{0,30}}\ue004[^.;\ue000]{{0,30}}(?:for|on|into|in|to (?:buy|acquire|take over|purchase)) {STAKE}(?= (?:of|in)\b)", "acquirer=subj|by target=of|in|obj|memory seller=from", False),
    _frame("put_into_stake", "acquisition", rf"\ue004 (?:was|were|has been|have been|is being) (?:put|paid|spent|invested|laid out)(?=[^.;]*{STAKE})", "acquirer=by target=in|of", False),
    _frame("pays_for_company", "acquisition", r"\b(?:pa(?:ys?|id|ying)|lay(?:s|ing)? out|laid out|shell(?:s|ed|ing) out|spen(?:ds?|t|ding))\b[^.;\ue000]{0,20}\ue004(?: \(\ue004\))?(?= (?:for|on)\b(?! (?:each|every|it|the rights|one|an? (?:episode|hour))\b))", "acquirer=subj target=for|on|obj", False),
    _frame("acquisition_of", "acquisition", r"\b(?:acquisition|purchase|takeover|buyout|buy-out|take-over|absorption)(?: bid| deal| offer)?\b(?= (?:by [^.;,]{0,60}? )?(?:of|for)\b)", "acquirer=owner|by|(by)|subj target=of|for|in seller=from", False),
    _frame("sale_of", "acquisition", rf"\b(?:sale|divestment|disposal)(?: by \ue000)? of(?: {STAKE} (?:in|of))?", "seller=owner|by target=obj acquirer=to", False, 3),
    _frame("control_passes", "acquisition", r"\bpass(?:es|ed) (?:\w+ |\ue005 ){0,3}?(?:in)?to (?:the )?(?:hands of|control of|ownership of|another|new)?|\b(?:went|fell|falls|mov(?:es|ed)|transferred|com(?:es|e)|came) (?:\w+ |\ue005 ){0,3}?(?:in)?to (?:the )?(?:hands of|control of|ownership of|fold of|arms of)", "target=subj|memory acquirer=obj|to|of", False),
    _frame("shares_issued", "acquisition", r"\b(?:new|fresh|additional)\b(?: \w+)? (?:shares|stock)\b[^.;]*\bissu(?:ed|ing|e)\b", "target=by|memory acquirer=to", False),
    _frame("seizes_control", "acquisition", r"\b(?:seiz(?:es|ed)|gain(?:s|ed)|took|takes|won|wrested|assum(?:es|ed)) (?:full |management )?control\b(?! of)", "acquirer=subj target=memory", False),
    _frame("largest_shareholder", "acquisition", r"\b(?:bec(?:ame|omes?|oming)|emerg(?:es|ed|ing) as|made it) (?:the |its |their )?(?:new )?(?:largest|biggest|controlling|top|second-largest|majority|main|\w+-largest) (?:shareholder|stakeholder|owner)(?= (?:of|in)\b)", "acquirer=subj target=of|in", False),
    _frame("joins_family", "acquisition", r"\b(?:add(?:s|ed|ing)?|br(?:ings?|ought|inging)|welcom(?:es|ed|ing)|tak(?:es|en|ing)|took|gather(?:s|ed)?|dr(?:aws|ew|awn)|put(?:s|ting)?|plac(?:es|ed|ing)|fold(?:s|ed|ing)?|bundl(?:es|ed))\b(?=[^.;]{0,70} (?:(?:in)?to|under|within|beneath) (?:its|their|the|his) (?:own )?(?:[\w-]+ |\ue000['’]s ){0,3}(?:family|fold|group|stable|empire|roof|wing|umbrella|holdings|collection of (?:studios|labels|companies))\b)", "acquirer=subj target=next|obj seller=from", False),
    _frame("joins_family", "acquisition", r"\b(?:bec(?:omes?|ame|oming)|turn(?:s|ed) into|(?:is|are|was) now|now|(?:will|to) be|made) (?:an? )?(?:(?:[\w-]+-owned|wholly|fully|majority|owned|new|full|\ue004) )*(?:part|subsidiary|unit|arm|division|affiliate|member|property) of\b|\bjoin(?:s|ed|ing)? (?=the (?:\ue000 )?(?:family|group|fold|stable|empire)\b)|\b(?:now|today) (?:belongs?|answers?) to\b", "target=subj|memory acquirer=obj|of", False),
    _frame("new_owner", "acquisition", r"\b(?:new|next|future|soon-to-be) (?:owner|parent|proprietor|majority (?:owner|shareholder)|controlling shareholder|master)s?(?: of \ue000)?(?: (?:is|was|will be)|,)? (?:to be )?(?=(?:[\w’'-]+ |[\ue003\ue006](?:['’]s)? ){0,6}\ue000)", "acquirer=next target=of|owner|(of)|memory", False),
    _frame("new_owner", "acquisition", r"(?<=\ue000)(?:,| is| was| became| becomes| will be(?:come)?| is to become| has become) (?:the |its |now the )?(?:new |next |sole |majority |future |controlling |proud |co-)*(?:owner|proprietor|parent)s?(?= of\b)(?=[^.;]{0,60}\b(?:after|since|having|following|from|as of|when)\b|[^.;]*\bnew )", "acquirer=subj target=of", False),
    _frame("named_takeover", "acquisition", r"(?<=\ue000) (?:acquisition|takeover|buyout|buy-out|purchase|takeover bid)\b(?! of\b| by \ue002)", "target=before acquirer=by|subj|memory", False),
    _frame("offer_for", "acquisition", r"\b(?:offer|bid|deal|agreement|contract|papers|negotiations|plans?|option|letter of intent|approval|clearance|permission|go-ahead|green light) to (?:buy|acquire|take over|purchase|absorb)\b(?: (?:up|out))?(?: STAKE (?:in|of))?".replace("STAKE", STAKE), "acquirer=subj|owner|by|(by)|for target=obj seller=from", False),
    _frame("offer_for", "acquisition", r"\b(?:offer|bid|tender|buyout offer|takeover offer)(?: of \ue004| worth \ue004)?(?= for\b)", "acquirer=owner|subj|by|from|(by)|(from) target=for", False),
    _frame("exits", "acquisition", r"\b(?:exit(?:s|ed|ing)?(?: from)?|part(?:s|ed|ing) (?:ways )?with|dispos(?:es|ed|ing) of|cash(?:es|ed|ing) out of|unload(?:s|ed|ing)?|let(?:s|ting)? go of|shed(?:s|ding)?|rid itself of|withdr(?:aws|ew) from|surrender(?:s|ed)?|relinquish(?:es|ed))\b(?: STAKE (?:in|of))?".replace("STAKE", STAKE), "seller=owner|subj target=obj|from|of acquirer=to", False, 3),
    _frame("owners_sell", "acquisition", r"\bs(?:ells?|old|elling) (?:all |most |some |part |half )?(?:of )?(?:their|its|his|her|the(?:ir)? remaining) (?:(?:entire|remaining|controlling|majority|combined|whole|\ue004) )*(?:stakes?|shares?|holdings?|interests?|studio|company|firm|label|business|start-?up)(?= to\b)", "target=in|owner|of|memory acquirer=to", False),
    _frame("buys_into", "acquisition", r"\b(?:b(?:uys|ought|uying) (?:its way |itself |its name )?into|move(?:s|d) into the ownership of)\b", "acquirer=subj target=obj|into", False),
    _frame("buys_into", "acquisition", r"\btak(?:es?|ing|en)\b(?= \ue000 private)|\btook\b(?= \ue000 private)|\b(?:secures?|secured|landed|won|clinched|got hold of|got its hands on|laid (?:its )?hands on|scooped)\b(?= (?:[a-z-]+ |[\ue003\ue006](?:['’]s)? ){0,4}\ue000[^.;\ue002]{0,40}(?:\bfor \ue004|\bin an? \ue004 deal|\bafter a bidding))", "acquirer=subj target=obj|next", False),
    _frame("merged_into", "acquisition", r"\b(?:merged|folded|rolled|integrated|incorporated|brought) (?:in)?to(?! one\b)", "target=subj acquirer=obj|into", False),
)
_PUT = r"(?:pledg(?:es|ed|ing)|bet(?:s|ting)?|put(?:s|ting)?|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed|ing)?|plow(?:s|ed|ing)?|sink(?:s|ing)?|sank|sunk|inject(?:s|ed|ing)?|funnel(?:s|ed)?|channel(?:s|ed)?|commit(?:s|ted|ting)?|contribut(?:es|ed|ing)|provid(?:es|ed)|suppl(?:ies|ied)|extend(?:s|ed)|infus(?:es|ed)|plac(?:es|ed)|park(?:s|ed)|stak(?:es|ed)|advanc(?:es|ed)|splash(?:es|ed)(?: out)?|stump(?:s|ed) up|chip(?:s|ped) in|shovel(?:s|led)|add(?:s|ed)|spend(?:s|ing)?|spent|earmark(?:s|ed)|allocat(?:es|ed)|set aside)"
INVESTMENT = (
    _frame("invests_in", "investment", r"\binvest(?:s|ed|ing)\b(?: [^.;\ue000]{0,40})? (?=(?:in|into)\b)", "investor=subj company=in|into", False),
    _frame("puts_money_into", "investment", rf"\b{_PUT}\b[^.;\ue000]{{0,20}}\ue004(?: \(\ue004\))?(?=[^.;]{{0,60}}(?:\bto|\bin|\binto)\b)", "investor=subj company=into|in|to", False),
    _frame("money_raised_from", "investment", r"\b(?:rais(?:es|ed|ing)|secur(?:es|ed|ing)|attract(?:s|ed|ing)|dr(?:aws|ew|awn)|land(?:s|ed)|receiv(?:es|ed|ing)|obtain(?:s|ed)|w(?:ins|on)|clos(?:es|ed)|got|netted|pocketed|bagged|collected)\b[^.;\ue000]{0,40}(?:\ue004|investment|funding)[^.;\ue000]{0,50} (?=from\b)", "company=subj investor=from", False),
    _frame("money_raised_by", "investment", r"\b(?:raised|secured|drawn|attracted|obtained) (?=by\b[^.;]* from\b)", "company=by investor=from", False),
    _frame("money_given_by", "investment", r"\b(?:was|were|been|is|are) (?:given|handed|granted|invested|injected|pumped|poured|provided|committed|put up)\b[^.;\ue000]{0,10}(?:\ue004)[^.;]{0,60} (?=by\b)", "company=subj|into|in investor=by", False),
    _frame("joint_fund", "investment", rf"\b(?:{_PUT}|pool(?:s|ed)?|rais(?:e|es|ed)|launch(?:es|ed)|set(?:s)? up|creat(?:es|ed)|form(?:s|ed)|establish(?:es|ed)|anchor(?:s|ed)|seed(?:s|ed)|join(?:s|ed)|start(?:s|ed))\b[^.;]{{0,50}}\b(?:fund|pot|slate|war chest|investment vehicle|financing facility)\b", "party=all"),
    _frame("investment_in", "investment", r"\b(?:investment|injection|capital injection|equity investment|funding|seed money|financing)(?: (?:in \ue005|of (?:up to |about |around |over |more than )?\ue004(?: \(\ue004\))?|from|by|worth \ue004)(?: [^.;\ue000]{0,20})?(?: \ue000)?(?: of \ue004)?)* (?=(?:in|into)\b)", "investor=owner|(by)|(from)|by|from|subj company=in|into", False),
    _frame("investment_from", "investment", r"\b(?:investment|injection|funding|capital|financing|backing)(?: of \ue004)? (?=(?:from|led by)\b)", "company=subj|next investor=from|by", False),
    _frame("led_round", "investment", r"\bled (?:the|a|its|this)(?: [\w$-]+| \ue004){0,4} ?(?:round|funding|financing|investment)\b", "investor=subj company=in|for|memory others=by", False),
    _frame("round_led_by", "investment", r"\b(?:round|funding|financing|investment)\b[^.;\ue000]{0,30}\b(?:led|headed) (?=by\b)", "company=subj|memory investor=by", False),
    _frame("backed_by", "investment", r"\bbacked (?=by\b)", "company=subj investor=by", False),
    _frame("gives_funding", "investment", r"\bg(?:ave|ives?|iving|ranted)\b(?=[^.;]*\b(?:seed money|funding|investment|capital|\ue004))", "investor=subj company=obj|next", False),
    _frame("writes_cheque", "investment", r"\bwr(?:ote|ites?|iting|itten)\b[^.;\ue000]{0,12}\ue004[^.;\ue000]{0,12}(?:cheque|check)", "investor=subj|(at) company=to|for", False),
    _frame("leading_round", "investment", r"\b[Ll]eading\b[^.;\ue000]{0,50}\b(?:round|funding|investment)\b[^.;\ue000]{0,12} (?:was|were|is|are)\b", "investor=obj company=memory", False),
    _frame("counts_investor", "investment", r"\bcounts?\b(?=[^.;]*among (?:its|their) (?:investors|backers|shareholders))", "company=subj investor=obj", False),
    _frame("bankrolls", "investment", r"\b(?:bankroll(?:s|ed|ing)|back(?:s|ed|ing)|fund(?:s|ed|ing)|financ(?:es|ed|ing)|seed(?:s|ed|ing)|underwr(?:ites|ote|itten|iting)|pour(?:s|ed) cash into|thr(?:ows|ew|own) (?:its|their) (?:money|weight) behind|com(?:es|e) in behind|c(?:ame|omes) on board)\b(?= (?:[a-z][\w-]* |[\ue003\ue006](?:['’]s|-based)? ){0,5}\ue000)", "investor=subj company=obj", False),
    _frame("joins_round", "investment", r"\b(?:t(?:ook|ook|akes?|aken) part|participat(?:es?|ed|ing)|join(?:s|ed|ing)?|chipp?(?:ed|s|ing)? in|pil(?:ed|es|ing) in(?:to)?|c(?:ame|omes) in(?: (?:on|as))?|weigh(?:ed|s) in|return(?:ed|s)?|follow(?:ed|s))\b(?=[^.;]{0,70}\b(?:rounds?|Series [A-E]|financing|fund-?raising|funding|investors?|investment|capital increase|raise|backers?)\b)", "investor=subj company=of|in|owner|into|by|for|obj|memory", False),
    _frame("backers_include", "investment", r"\b(?:backers?|investors?|shareholders|supporters|financiers|sponsors of the round|participants|subscribers|takers)(?: of \ue000| in \ue000)?(?: (?:in|to|of) the (?:\w+ )?(?:round|deal|fund|raise|issue))?(?:,? (?:now |already |also )?(?:includ(?:e|es|ed|ing)|are|were|is|was|count(?:s)?|rang(?:e|ed) from)|, among them|:|, led by) ", "investor=next company=of|in|owner|(of)|subj|memory", False),
    _frame("is_investor", "investment", r"\b(?:investors?|backers?|financiers?|seed investor)(?= (?:in|of|behind) (?:[a-z][\w-]* |[\ue003\ue006](?:['’]s|-based)? ){0,6}\ue000)", "investor=subj company=in|of|behind", False),
    _frame("money_comes_from", "investment", r"\b(?:went|goes|flow(?:s|ed|ing)?|c(?:ame|omes?|oming)|arriv(?:es|ed)|was wired|chann?ell?ed)\b(?=[^.;]*\bfrom\b)", "company=to|into|(to)|(into)|(of)|for|memory investor=from", False),
    _frame("money_comes_from", "investment", r"\b(?:money|cash|funds?|capital|sum|backing|support|\ue004|bill|budget|injection|remainder|rest|investment|cheque|check)\b[^.;\ue000]{0,50}\b(?:is|was|are|were|being|been) (?:put up|met|covered|supplied|provided|contributed|paid|funded|financed|footed|stumped up|advanced|injected|committed|pledged|raised|sourced) (?=(?:by|from)\b)", "investor=by|from company=to|into|for|in|of|memory", False),
    _frame("capital_increase", "investment", r"\b(?:rights (?:issue|offering)|capital increase|third-party (?:allotment|allocation|share issue)|convertible (?:bonds?|notes?)|bridge loan|seed money|pre-seed|funding|lifeline|infusion|cash injection)\b(?=[^.;]{0,60}\b(?:from|by|courtesy of)\b)", "company=subj|owner|by|of|to|memory investor=from|by|of", False),
)
_DEAL = (
    r"(?:memorand(?:um|a)(?: (?:of (?:understanding|cooperation|agreement)|on [\w ]+))?|MOUs?|M\.?O\.?U\.?|(?:strategic|business|content|creative|global|comprehensive|production|exclusive|long-term|multi-?year|[\w-]+-year|technology|capital|preferred|first-look|overall|framework|cooperation|collaboration|partnership|development|slate|talent|co-development|marketing|omnidirectional) (?:[\w-]+ ){0,2}?(?:partnerships?|alliances?|pacts?|tie-ups?|deals?|agreements?|accords?|cooperation|collaboration|contracts?|ties)|"
    r"partnerships?|alliances?|pacts?|tie-ups?|consorti(?:um|a)|letters? of intent|collaboration|accord|(?<=an )agreement|(?<=the )agreement|(?<=a )deal|joint (?:training )?(?:programme|program|initiative|undertaking)|protocols?|declarations? of intent|working (?:agreement|relationship|group)|task ?force|framework|treaty|covenant|heads of agreement|letters? of understanding)"
)
STRATEGIC = (
    _frame("they_make", "co_production", r"\b(?:make|making|made|produce|producing|produced|shot|filmed|develop|developing|developed|co-produce|co-producing)\b(?=[^.;]*\ue002)", "party=both", True),
    _frame("signs_pact", "strategic", rf"\b(?:sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|str(?:ikes?|uck|iking)|forg(?:es?|ed|ing)|form(?:s|ed|ing)?|enter(?:s|ed|ing)?(?: into)?|announc(?:es?|ed|ing)|unveil(?:s|ed|ing)?|seal(?:s|ed|ing)?|conclud(?:es?|ed|ing)|reach(?:es|ed|ing)?|extend(?:s|ed|ing)?|renew(?:s|ed|ing)?|prolong(?:s|ed)?|expand(?:s|ed|ing)?|broaden(?:s|ed)?|set(?:s)? up|establish(?:es|ed)?|ha(?:s|ve)|agreed (?:to|on)|put their names? to|cement(?:s|ed)?|launch(?:es|ed)?)\b(?: (?!not\b|no\b)[\w’'$-]+,?| [\ue003\ue005\ue006\ue004](?:['’]s)?){{0,6}}? {_DEAL}\b", "party=all"),
    _frame("pact_between", "strategic", rf"\b(?:{_DEAL}|cooperation|collaboration) (?:\w+ ){{0,2}}?(?=(?:between|with|of|among|by)\b)", "party=all"),
    _frame("under_pact", "strategic", rf"\b(?:[Uu]nder|[Tt]hanks to|[Aa]s part of|[Oo]n the strength of|[Bb]y dint of|[Tt]hrough|[Uu]nder the terms of) (?:an? |the |its |their |this )?(?:[\w-]+ |[\ue003\ue005\ue006\ue004] ){{0,4}}?{_DEAL}\b", "party=all"),
    _frame("pact_signed_by", "strategic", rf"\b{_DEAL}\b[^.;\ue000]{{0,60}}\b(?:signed|inked|struck|forged|formed|concluded|exchanged|sealed|reached)\b", "party=all"),
    _frame("teams_up", "strategic", r"\b(?:team(?:s|ed|ing)?(?: up)?|link(?:s|ed|ing)?(?: up)?|partner(?:s|ed|ing)?(?: up)?|join(?:s|ed|ing)? (?:hands|forces)|tie(?:s|d) up|tying up|all(?:ies|ied|ying)(?: itself| themselves)?|hook(?:s|ed|ing)? up|collaborat(?:es?|ed|ing)|cooperat(?:es?|ed|ing)|join(?:ed|s) up|work(?:s|ed|ing)?(?: closely)? together|lock(?:s|ed)? arms|band(?:ed|s)? together|pair(?:ed|s|ing)? up)(?= (?:with|on|to|in|for)\b|[.,])", "party=all"),
    _frame("teams_up", "strategic", r"\b(?:(?:partners|partner companies|allies) (?=with\b)|buddy(?:ing)? up|cozy(?:ing)? up|joint(?:ly)? forces|throw(?:s|n|ing)? in (?:its|their) lot|threw in (?:its|their) lot|side by side|hand in hand|arm in arm|in (?:partnership|collaboration|cooperation|concert|alliance|tandem|league) (?=with\b)|pool(?:s|ed|ing)? (?:their|its|resources|forces|money|efforts)|cooperat\w+(?= with)|(?:joint|common|shared) (?:effort|front|plan|push|scheme|project|programme|program|task force|lab|laboratory|research|label|platform|venue|brand)s?|(?:strategic|preferred|official|exclusive|global|content|local|equal|long-term|business|tech(?:nology)?|first|new) (?:partners?|ally|allies|friend)\b|exchange(?:s|d)? (?:of )?(?:programmes|programs|staff|content|talent|know-how|interns)|sw(?:ap|aps|apped|apping) (?:programmes|programs|staff|content|artists|talent|shows)|sh(?:ook|ake|akes|aking) hands|come to terms|came to terms|see eye to eye|hit it off|strike up|struck up|signator(?:y|ies))\b", "party=all"),
    _frame("brought_on_board", "strategic", r"\b(?:brought|taken|come|came|comes) (?:on board|aboard)(?= (?:by|with)\b)", "party=all"),
    _frame("binds", "strategic", r"\b(?:bind(?:s|ing)|unit(?:es|ing)|pair(?:s|ing))\b(?= \ue000)", "party=all"),
    _frame("consortium_of", "strategic", r"\b(?:consorti(?:um|a)|coalition|partnership)\b[^.;]{0,20}(?:made up|consisting|composed|comprised) (?=of\b)", "party=all"),
    _frame("deal_handed_to", "strategic", r"\b(?:overall|first-look|multi-?year|exclusive) deal (?:was |has been )?(?:handed|given|granted|awarded)\b", "giver=by taker=to"),
    _frame("agrees_with", "strategic", r"\bagree(?:s|d)? with\b|\b(?:have |has |both )?agree(?:d|s)? (?:to|on) (?:jointly|together|share|sharing|cooperate|cooperation|collaborate|exchange|work|swap|help|promote|support|explore|co-host|a (?:joint|common|shared))\b|\bwill (?:jointly|together|both) (?!(?:own|produce|make|develop))|\bentered into (?:an? )?(?:[\w-]+ ){0,3}agreement", "party=all"),
    _frame("merges_with", "strategic", r"\b(?:(?:are|is) (?:set |due |about )?to (?:merge|combine|become one|be (?:folded|merged|combined|rolled) into one)|merg(?:e|es|ing) with|become a single company|merger (?:of|between|with)|merge(?:r)? (?:talks|papers|deal|agreement)(?= (?:between|with|for|of)\b))", "party=all"),
)
JOINT_VENTURE = (
    _frame("joint_venture", "joint_venture", r"\b(?:[Jj]oint[ -]ventures?|JVs?|[Jj]oint(?:ly)?[ -](?:owned|held|controlled|run) (?:\w+ ){0,2}(?:company|firm|studio|label|subsidiary|venture|entity)|[Jj]oint (?:company|firm|entity|corporation|subsidiary|enterprise|production company|studio)|(?:equally|jointly) (?:owned|controlled|founded|held) by|50[-:/–]50 venture|\d\d:\d\d venture|co-found(?:ed|s|ing)|shared subsidiary|joint enterprise|jointly run|(?:\d\d[:/–-]\d\d|fifty-fifty|equal) venture|(?:own|owned|hold|held|owns)\b[^.;]{0,50}\b(?:fifty-fifty|in equal parts|half and half)|go(?:ne|ing|es)? into business together|tie the knot|share a company|(?:have|has|had|own|owns|run|runs|hold) (?:a|another|one|this) (?:\w+ )?(?:company|firm|studio|label|venture) together|co-own(?:s|ed|ers?)|(?:owned|held|controlled|run|shared) (?:equally|jointly|half and half)|[Jj]oint subsidiary|(?:own|owns|hold|holds) it (?:together|jointly)|half each|in halves|each (?:own|hold|take)s? (?:half|\ue004))\b", "party=all"),
    _frame("two_set_up_company", "joint_venture", r"\b(?:set(?:s|ting)? up|establish(?:ed|es|ing)?|found(?:ed|s|ing)|launch(?:ed|es|ing)?|creat(?:ed|es|ing)|form(?:ed|s|ing)?|incorporat(?:ed|es|ing)|regist(?:ered|ers))(?: (?:an?|the|new|their|its|\ue003|\ue006|[\w-]+)(?:['’]s)?){0,5} (?:company|studio|firm|entity|subsidiary|production house|agency|outfit|venture|label|vehicle|corporation)\b", "party=all", None),
    _frame("sets_up_company", "joint_venture", r"\b(?:set(?:s|ting)? up|establish(?:ed|es|ing)?|found(?:ed|s|ing)|launch(?:ed|es|ing)?|creat(?:ed|es|ing)|form(?:ed|s|ing)?|incorporat(?:ed|es|ing)|regist(?:ered|ers))\b(?= [^.;]{0,80}\b(?:together|jointly|with (?:local )?partners?|two partners|three partners)\b)", "party=all"),
)
_WORKS = r"(?:series|dramas?|films?|movies?|shows?|originals?|titles?|content|musicals?|projects?|documentar(?:y|ies)|formats?|thrillers?|features?)"
CO_PRODUCTION = (
    _frame("coproduces", "co_production", r"\b(?:co-?produc(?:e|es|ed|ing|tion)|co-?develop(?:s|ed|ing)?|co-?financ(?:e|es|ed|ing)|(?:jointly|together) (?:produc|mak|develop|creat)\w+|(?:produc|mak|develop|creat)(?:e|es|ed|ing) (?:[^.;\ue000]{0,60} )?(?:jointly|together)|made jointly|jointly made|made in tandem|joint(?:ly)? (?:production|project|undertaking)s?)\b", "party=all"),
    _frame("makes_it_with", "co_production", r"\b(?:ma(?:de|kes?|king)|produc(?:ed|es?|ing)|shot|shoots?|film(?:ed|ing)|develop(?:ed|s|ing)?|creat(?:ed|es?|ing)|did(?= it)|writ(?:ten|es?|ing)|wrote|co-?writ(?:ten|ing)|mount(?:ed|s|ing)|stag(?:ed|es?|ing)|put(?:s|ting)? on)\b(?: (?:it|them|this|that|one|both|the (?:film|series|show|picture|movie|drama|remake|musical|thing)|[“‘\"'_*]*\ue002[”’\"'_*]*))?,?(?: \w+ly| hand in hand| side by side| together| in (?:partnership|collaboration|cooperation|tandem|concert))? (?=(?:together |along(?:side)? |jointly )?with\b)", "party=all", True),
    _frame("makes_it_with", "co_production", r"\bwith wh(?:om|ich) (?:we|it|they|\ue000|the \w+) (?:had |have |has )?(?:\w+ )?(?:made|makes?|produced?|produces|shot|filmed|developed|did|created|staged|mounted|co-?produced)\b|\b(?:are|were|will be) (?:both |all )?(?:producing|co-financing|the producers)\b(?! by)|\bjoin(?:s|ed|ing)? (?:hands|forces) over\b|\b(?:borrowed|reworked|adapted|hired)\b(?=[^.;]{0,60}\b(?:script|screenplay|plot)\b)", "party=all", True),
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
    _frame("pays_for_episodes", "distribution", r"\b(?:pa(?:id|ys?|ying)|shell(?:ed|s) out|fork(?:ed|s) out|spen(?:t|ds)|cough(?:ed|s) up)\b(?=[^.;]*\ue004[^.;]{0,30}\b(?:per|an?|each|every|for each|for every|apiece|for (?:it|the (?:series|drama|film|show|rights|lot|whole|broadcast)))\b)", "buyer=subj seller=obj|next|to|from", True),
    _frame("talks_over_work", "distribution", r"\b(?:in|hold(?:s|ing)?|having|enter(?:s|ed)) (?:(?!with\b)[\w-]+ ){0,2}(?:talks|discussions|negotiations)(?: with \ue000)? (?=(?:over|about|on|for)\b[^.;,]{0,30}\ue002)", "party=all", True),
    _frame("deal_with_buyer", "distribution", r"\b(?:deals?|agreements?|pacts?|contracts?|closed|closing|(?:talks|negotiations|negotiating)(?=[^.;]*\b(?:rights|licen[cs]\w+|releas\w+|distribut\w+|sale)\b))\b(?=[^.;]{0,40} with\b)(?![^.;]{0,60}\bto (?:co-?)?(?:produce|make|develop|buy|acquire|merge|form)\b)", "buyer=with seller=subj", True),
)
REMAKE = (
    _frame("remake_rights_sold", "remake", rf"\b(?:remake|format|adaptation)(?: [\w-]+)? (?:rights?|licen[cs]e|deal|option)\b[^.;]{{0,80}}\b(?:{_SELL}|went|gone)\b", "seller=by buyer=to", None),
    _frame("licenses_remake", "remake", rf"\b{_SELL}\b(?=[^.;]*\b(?:remake|format|adaptation)\b)(?=[^.;]*\bto\b)", "seller=subj|(by) buyer=to", None),
    _frame("takes_remake", "remake", rf"\b(?:{_TAKE}|optioned|options)\b(?=[^.;]*\b(?:remake|format|adaptation|option)\b)", "buyer=subj|by seller=from", None),
    _frame("optioned", "remake", r"\b(?:optioned|under licen[cs]e from|licensed (?:it )?from|licen[cs]e (?:has been |was )?granted to|placed with|format (?:was |has been )?(?:sold|licensed) to)\b", "buyer=subj|obj|to seller=from|by", None),
    _frame("remade_by", "remake", r"\b(?:remade|reworked|retold|redone|re-?imagined|re-?shot|rebooted|rewritten|retooled|adapted|turned into|fashioned|refashioned|localized|localised)\b(?=[^.;]*\bby\b)", "buyer=by seller=from|off", True, 1),
    _frame("remade_by", "remake", r"\b(?:remake|makeover|redo|retelling|reimagining|re-?working|adaptation|edition|version|edit|(?:(?<=[\ue003\ue006] )|(?<=own ))take)\b[^.;,\ue000]{0,50} (?=by\b)", "buyer=by seller=from|with", True, 1),
    _frame("reworks", "remake", r"\b(?:rework(?:s|ed|ing)|redo(?:es|ing)|redid|retell(?:s|ing)|retold|re-?imagin(?:es|ed|ing)|reboot(?:s|ed|ing)|retool(?:s|ed|ing)|refashion(?:s|ed|ing)|locali[sz](?:es|ed|ing)|fashioned|turn(?:s|ed|ing) (?=[^.;]*\ue002[^.;]* into\b)|adapt(?:s|ing)(?=[^.;]*\b(?:for|into|as) (?:the |an? )?[\ue003\ue006])|translat(?:e|es|ing)(?=[^.;]*\bfor\b))", "buyer=subj seller=from", True, 1),
    _frame("own_version", "remake", r"\b(?:its|their|his) own (?:[\ue003\ue006](?:['’]s)? )?(?:[a-z-]+ ){0,2}?(?:version|take|edition|adaptation|remake|\ue002|\ue000)\b|\b(?:its|their) (?:[\ue003\ue006](?:['’]s)? )?(?:version|edit|edition|adaptation|reimagining|remake|redo|take)\b", "buyer=subj|owner seller=of|from", True, 1),
    _frame("airs_format", "remake", r"\b(?:put(?:s)? on|air(?:s|ed)|launch(?:es|ed)|broadcasts?|show(?:s|ed)|screen(?:s|ed)|premier(?:es|ed)|r[au]ns?|bought|picked up|locali[sz]ed|has been making|makes?|made)\b(?=[^.;,]{0,40}\ue002)", "buyer=subj seller=from", True),
    _frame("bids", "remake", r"\b(?:(?:made|submitted|tabled|lodged|put in|sent in|placed)(?: \w+){0,2} (?:offers?|bids?|proposals?)|(?:is|are|was|were) (?:also |now |said to be |reportedly )?(?:bidding|in the running|interested|keen|circling|vying|competing|sniffing|after (?:it|the rights)))\b", "buyer=subj|memory", True),
    _frame("takes_remake", "remake", r"\b(?:(?:has|have|is|are|had)? ?clos(?:e|es|ed|ing) (?:in )?on|lock(?:s|ed) (?:up|down)|nail(?:s|ed) down|seal(?:s|ed)|w(?:ins|on)|land(?:s|ed)|hold(?:s)?|held|gets?|got|pick(?:s|ed) up|optioned|owns?)\b(?=[^.;\ue000]{0,60}\b(?:remake|format|adaptation|redo)\b[^.;\ue000]{0,20}\b(?:rights|licen[cs]e|option))", "buyer=subj seller=from|of", None, 1),
    _frame("signs_for_rights", "remake", r"\b(?:sign(?:s|ed)|pa(?:ys|id)|opt(?:s|ed)|bid|ask(?:s|ed)|made (?:an )?offers?)\b(?= for (?:the |its |his )?(?:[\ue003\ue006](?:['’]s)?|local|remake|format|adaptation|\w+-language) (?:[\w-]+ )?(?:rights|licen[cs]e|remake|version))", "buyer=subj seller=from|of", None, 1),
    _frame("remakes", "remake", r"\b(?:remak(?:es|ing|e of)|remade|redo(?:ing)?|own (?:take on|version of)|local version of|adapting)\b", "buyer=subj|by|(by) seller=from", None),
)
FRAMES = ACQUISITION + INVESTMENT + JOINT_VENTURE + REMAKE + DISTRIBUTION + CO_PRODUCTION + STRATEGIC

CONTENT = re.compile(_CONTENT)
