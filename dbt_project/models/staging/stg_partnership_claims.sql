-- One row per deal that a document speaks of.
select
    -- ids
    claim_id,
    document_id,

    -- text
    kind,
    status,
    nullif(title, '') as title,
    nullif(title_market, '') as title_market,
    list_sort(list_distinct(coalesce(territories, []))) as territories,
    unit,
    rule,
    certainty,

    -- numbers
    value,

    -- dates
    started_on,
    started_precision,
    started_basis
from {{ source('raw', 'partnership_claims') }}
