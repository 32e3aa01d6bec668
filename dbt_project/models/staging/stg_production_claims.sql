-- One row per work and version that a document speaks of.
select
    -- ids
    claim_id,
    document_id,

    -- text
    title,
    coalesce(title_aliases, []) as title_aliases,
    kind,
    nullif(market_country, '') as market_country,
    nullif(version, '') as version,
    nullif(genre, '') as genre,
    nullif(based_on, '') as based_on,
    status,
    rule,
    certainty,

    -- dates
    released_on,
    release_precision,
    release_basis
from {{ source('raw', 'production_claims') }}
