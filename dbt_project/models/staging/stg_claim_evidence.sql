-- One row per claim, attribute and place that proves it.
select
    -- ids
    claim_id,
    document_id,
    cast(sentence_id as integer) as sentence_id,

    -- text
    claim_table,
    attribute,
    nullif(name, '') as name,
    nullif(role, '') as role,
    rule,
    certainty,

    -- numbers
    cast(char_start as integer) as char_start,
    cast(char_end as integer) as char_end
from {{ source('raw', 'claim_evidence') }}
