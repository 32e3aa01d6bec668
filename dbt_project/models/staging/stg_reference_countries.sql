-- One row per country.
select
    -- text
    country_code,
    name
from {{ source('reference', 'countries') }}
