"""The rulebook: what every rule that evidence can name says, reads and leaves, one module an event.

Belongs here: EVENTS, in the order of the documentation. The page docs/rules.md and the tests of the rules are made from
it. Not here: patterns (the modules of pipelines.extraction).
"""

from pipelines.extraction.rulebook.deals import ACQUISITIONS, CO_PRODUCTIONS, INVESTMENTS, PACTS, VENTURES
from pipelines.extraction.rulebook.makers import COMPANIES
from pipelines.extraction.rulebook.markets import MARKETS
from pipelines.extraction.rulebook.metrics import METRICS
from pipelines.extraction.rulebook.moves import MOVES
from pipelines.extraction.rulebook.ownership import OWNERSHIP
from pipelines.extraction.rulebook.people import PEOPLE
from pipelines.extraction.rulebook.sales import REMAKES, SALES, TERRITORIES
from pipelines.extraction.rulebook.themes import THEMES
from pipelines.extraction.rulebook.works import WORKS

EVENTS = (
    WORKS,
    COMPANIES,
    PEOPLE,
    MARKETS,
    CO_PRODUCTIONS,
    ACQUISITIONS,
    INVESTMENTS,
    VENTURES,
    PACTS,
    SALES,
    TERRITORIES,
    REMAKES,
    OWNERSHIP,
    METRICS,
    MOVES,
    THEMES,
)
