"""Words that deny a deal, leave it open, or put it into the future.

Belongs here: these patterns, over masked sentences. Not here: the deals.
"""

import re

from pipelines.extraction.patterns import Pattern

JOINT_VENTURE_CUE = Pattern(
    r"\bjoint[ -]venture|\bjointly owned|\bJV\b|\b(?:company|studio|firm|label|venture|outfit) of their own\b|\b(?:agreement|contract|deal|pact|memorandum|MOU) to (?:jointly )?(?:establish|set up|form|found|create|launch|incorporate) (?:\ue000|(?:an? |the )(?:[\w-]+ |[\ue003\ue006](?:['’]s)? ){0,3}(?:company|studio|firm|label|subsidiary|entity|corporation))",
    re.IGNORECASE,
)
NEGATED = Pattern(
    r"\b(?:not|no|never|den(?:y|ied|ies)|declin(?:ed|es)|neither|nor|collapsed|fell through|lapsed|scrapped|groundless|ruled out|rejected|turned down|contrary|no longer|abandon(?:ed|s)|expired|called off|failed to|cancel(?:l?ed|s)|without|rumou?rs? (?:of|that)|let go of|(?:dropp?(?:ed|s)|withdr(?:ew|aws)|shelv(?:ed|es)|end(?:ed|s)|terminat(?:ed|es)|dissolv(?:ed|es)|sever(?:ed|s)|walk(?:ed|s) away from|pull(?:ed|s) out of|back(?:ed|s) out of|g(?:ave|ives) up|pass(?:ed|es) on)(?: on)? (?:its|their|the|an?|plans?))\b|n['’]t\b"
)
ENDED = Pattern(
    r"\b(?:collapsed|fell through|lapsed|(?:was|were) scrapped|groundless|(?:was|were|been) (?:ruled out|rejected|turned down|abandoned|called off|cancell?ed|denied)|expired)\b"
)
EXPLORING = Pattern(
    r"\b(?:in (?:early |advanced |final )?(?:talks|negotiations|discussions)|negotiat(?:es|ing|ions)|talks (?:with|to|on|about|are)|consider(?:s|ing)|mull(?:s|ing)|ey(?:es|eing)|explor(?:e|es|ing)|weigh(?:s|ing)|could|might|would(?= (?:be|bring|redo|run|acquire|buy))|(?:is|are) circling|looking (?:to|into|at)|approaches for|hop(?:es|ing) to|seek(?:s|ing) (?:to|a)|being discussed|under discussion|(?:is|are|was|were) (?:discussing|closing with|talking (?:to|with)|in the running|vying|bidding|courting|wooing)|closing with|at press time|close to (?:a deal|signing|closing|buying|acquiring|an agreement)|nearing (?:a deal|agreement)|made (?:\w+ )?(?:offers?|bids?)|in line to|may (?:buy|acquire|take|sell|team|join)|if (?:the|an) offer|renegotiating|bidding for|(?:running|run) the rule over|kicking the tyres|sizing up|casting an eye|interest(?:ed)? in (?:acquiring|buying))\b"
)
ANNOUNCED = Pattern(
    r"\b(?:will|(?:is|are) (?:set |due |slated |about |expected |scheduled |poised |going )?to\b|to be|plan(?:s|ned|ning)? (?:to|for)|agreed to|intends?|aims? to|upcoming|(?:is|are) (?:setting up|planning|preparing)|under the plan|planned|pledged|(?:agreements?|contract|deal|plans?|pact|memorandum|MOU) to (?:jointly )?(?:establish|set up|form|found|create|launch|build|acquire|buy)|letter of intent)\b",
    re.IGNORECASE,
)
RUMOURED = Pattern(
    r"\b(?:reportedly|is said to|are said to|rumou?red|is reported to|are reported to|according to (?:sources|reports)|understood to)\b"
)
