"""Words that announce a deal, kind by kind, and what makes one certain, planned or denied.

Belongs here: trigger banks. Not here: who plays which part in the deal (partnerships).
"""

import re


def _bank(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")


# The buyer stands before these, the target behind.
ACQUIRES = _bank(
    "acquir(?:e|es|ed|ing)", "buy(?:s|ing)?(?: up| out)?", "bought(?: up| out)?", "purchas(?:e|es|ed|ing)", "tak(?:e|es|ing) over", "took over",
    "seiz(?:e|ed|es) control", "gain(?:s|ed) control", "t[ao]k\\w* control", "snap(?:s|ped) up", "absorb(?:s|ed|ing)?", "swallow(?:s|ed)?(?: up)?",
    "took a [\\w\\ue004. %-]*stake", "tak(?:es|ing) a [\\w\\ue004. %-]*stake", "pick(?:s|ed) up a [\\w\\ue004. %-]*stake", "became the (?:largest|biggest|top|majority) shareholder",
    "becomes the (?:largest|biggest|top|majority) shareholder", "secur(?:e|es|ed) (?:a |an )?[\\w\\ue004. %-]*stake", "add(?:s|ed) [\\w ]{0,20}to its (?:stable|portfolio)",
    "scoop(?:s|ed) up", "complet(?:e|es|ed) (?:the|its) (?:acquisition|takeover|purchase) of", "agreed to (?:buy|acquire|take over)", "clos(?:es|ed) (?:the|its) (?:acquisition|takeover|purchase) of",
    "put(?:s)? [\\ue004][^.;]{0,20} into", "paid [\\ue004] for", "pays [\\ue004] for", "paying [\\ue004] for", "own(?:s|ed) by buying",
)  # fmt: skip
# The target stands before these, the buyer behind "by", "to", "into" or "of".
ACQUIRED_BY = _bank(
    "(?:was|were|been|is|being|be|got|now) (?:\\w+ )?(?:acquired|bought(?: out| up)?|purchased|taken over|swallowed(?: up)?|absorbed|snapped up|controlled|owned) by", "acquired (?:\\w+ )?by", "bought by", "swallowed by",
    "passed (?:\\w+ \\w+ )?(?:to|into the hands of)", "passes (?:to|into the hands of)", "fell (?:to|into the hands of)", "(?:was|were|been) sold to", "went under", "came under(?: the (?:control|wing|umbrella|roof) of)?", "under the (?:control|wing|umbrella|roof) of",
)  # fmt: skip
STAKE = _bank("stake", "shareholding", "shares", "controlling interest", "acquisition", "takeover", "buyout", "purchase")
STAKE_OF = re.compile(r"\b(?:stake|shareholding|interest|shares|acquisition|takeover|buyout|purchase) (?:in|of) [^.;]{0,60}?(\ue000)")
ISSUED_TO = re.compile(r"\b(?:issu\w+|allot\w+|placed?) (?:by (?:the agency|the company|\ue000) )?(?:[^.;]{0,40} )?to (?:[^.;\ue000]{0,30})?(\ue000)")

JOINT_VENTURE = _bank("joint ventures?", "JV", "joint company", "joint firm", "jointly (?:set up|establish\\w*|found\\w*|launch\\w*)", "(?:set up|establish\\w*|found\\w*|launch\\w*|creat\\w+) (?:a |the )?(?:new )?(?:joint|venture)", "set up by", "50[-:/]50")
INVESTS = _bank("invest(?:s|ed|ing)?(?: [^.;]{0,40})? in(?:to)?", "investment(?: [^.;]{0,40})? (?:in|from|by)", "inject(?:s|ed|ing)?", "put(?:s|ting)? (?:up )?money in(?:to)?", "back(?:s|ed|ing) (?:by|from)", "backing (?:of|from)", "funding (?:round|from|by)", "raised [^.;]{0,40} from", "financ(?:e|ed|es|ing) (?:from|by)", "led (?:the|a) (?:round|investment)", "poured?", "seed money")
STRATEGIC = _bank(
    "memorand(?:um|a) of understanding", "MOUs?", "MoUs?", "letter of intent", "alliances?", "strategic partners?(?:hip)?s?", "partnerships?", "partner(?:s|ed|ing)? (?:up )?with", "tie-ups?", "tied up with", "pacts?", "teams? (?:up )?with", "teamed (?:up )?with",
    "teaming up", "join(?:s|ed|ing)? (?:forces|hands)", "link(?:s|ed|ing)? (?:up )?with", "links up", "sign(?:s|ed)? (?:a |an )?[\\w -]{0,30}(?:agreement|deal|contract|pact)(?: with)?", "multi-?year (?:deal|agreement|partnership)", "framework agreement", "cooperation agreement", "business agreement", "collaboration(?: agreement)? (?:with|between)",
    "collaborat(?:e|es|ed|ing) with", "consorti(?:um|a)", "merg(?:e|es|ed|er|ers|ing)", "folded into one", "become one", "work(?:s|ing)? together", "cooperat(?:e|es|ed|ing) with", "first-look deal", "overall deal", "output deal", "long-term (?:deal|agreement)", "struck (?:a |an )?[\\w -]{0,30}(?:deal|agreement|pact)", "ink(?:s|ed) (?:a |an )?[\\w -]{0,30}(?:deal|agreement|pact)", "three-way", "shake hands",
)  # fmt: skip
DISTRIBUTES = _bank(
    "distribut(?:e|es|ed|ing|ion)", "licens(?:e|es|ed|ing)", "licenc(?:e|es|ed|ing)", "rights", "presales?", "pre-sales?", "pre-sold", "sold", "sales?", "selling", "sell(?:s)?", "buyers?", "boarded", "supply", "suppl(?:y|ies|ied)", "syndicat\\w+", "territor(?:y|ies)", "closed (?:deals|sales)", "picked up", "will handle", "handles?", "went to", "has taken", "taken it", "package", "carriage", "exclusive(?:ly)?", "streaming deal", "output deal", "content deal", "will be (?:distributed|available|offered|carried)",
)  # fmt: skip
REMAKES = _bank("remak(?:e|es|ing)", "remade", "format(?: rights)?", "formats", "adapt(?:s|ed|ing|ation|ations)?", "local versions?", "version", "option(?:s|ed)?", "reboot", "readapt\\w*", "redo")
REMAKE_RIGHTS = _bank("remake rights", "format rights", "adaptation rights", "rights to (?:remake|adapt|the format)", "remake deals?", "format deals?", "licen[sc]ed? [^.;]{0,30}format", "option(?:s|ed)", "licen[sc]e has been granted", "remaking", "remake", "remakes?", "local versions?", "adapt(?:ing|ed|s)?")

DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|no (?:deal|talks|plans?|agreement|co-production|partnership)|not (?:a |in talks|a party|co-produc|invest|acquir|sign|buy|involved|been)|ruled out|fell through|called off|collapsed|scrapped|abandoned|walked away|terminated|rejected|never|without (?:a|any) (?:deal|partner)|failed to|rather than|instead of|broke down)\b"
)
EXPLORED = re.compile(r"\b(?:explor\w+|in talks|talks (?:with|are|on|about)|discuss\w*|consider\w*|mull\w*|negotiat\w+|eyeing|seek(?:s|ing)|look(?:s|ing) (?:for|to|into)|may|might|could|hopes? to|wants? to|would like|looking at|weigh(?:s|ing))\b")
RUMOURED = re.compile(r"\b(?:reportedly|reported to|rumou?red|said to|sources? (?:said|say)|speculat\w+|hears|according to (?:industry|investment banking) sources)\b")
PLANNED = re.compile(r"\b(?:will|plans? to|plann(?:ed|ing)|to be|is to|are to|set to|announc\w+|unveil\w+|agreed to|upcoming|next (?:year|month)|scheduled|intends?|slated|due)\b")
