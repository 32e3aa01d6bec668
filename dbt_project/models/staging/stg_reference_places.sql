-- One row per way to name a country, its people or a place in it.
select
    -- text
    form,
    kind,
    string_split(country_codes, '|') as country_codes
from {{ source('reference', 'places') }}
