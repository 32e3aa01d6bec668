-- One row per person of the almanac.
select
    -- text
    name,
    nullif(occupation, '') as occupation,
    list_filter(string_split(coalesce(aliases, ''), '|'), lambda alias: alias <> '') as aliases
from {{ source('reference', 'people') }}
