-- One row per organisation of the almanac.
select
    -- text
    name,
    kind,
    nullif(country_code, '') as country_code,
    nullif(parent, '') as parent,
    list_filter(string_split(coalesce(aliases, ''), '|'), lambda alias: alias <> '') as aliases
from {{ source('reference', 'organizations') }}
