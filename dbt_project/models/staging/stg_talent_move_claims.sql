-- One row per person or unnamed group at work in another country's production.
select
    -- ids
    claim_id,
    document_id,

    -- text
    nullif(person, '') as person,
    nullif(occupation, '') as occupation,
    nullif(from_country, '') as from_country,
    nullif(to_country, '') as to_country,
    nullif(title, '') as title,
    nullif(title_market, '') as title_market,
    rule,
    certainty,

    -- numbers
    cast(headcount as integer) as headcount,

    -- dates
    period_start,
    period_precision,
    period_basis
from {{ source('raw', 'talent_move_claims') }}
