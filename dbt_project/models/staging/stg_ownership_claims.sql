-- One row per statement that one organisation belongs to another.
select
    -- ids
    claim_id,
    document_id,

    -- text
    child,
    parent,
    rule,
    certainty
from {{ source('raw', 'ownership_claims') }}
