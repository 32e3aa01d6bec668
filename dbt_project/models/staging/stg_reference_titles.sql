-- One row per well-known work and market.
select
    -- text
    title,
    nullif(market_country, '') as market_country,
    list_filter(string_split(coalesce(aliases, ''), '|'), lambda alias: alias <> '') as aliases
from {{ source('reference', 'titles') }}
