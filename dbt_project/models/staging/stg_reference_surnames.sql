-- One row per romanised spelling of a surname.
select
    -- text
    lower(surname) as surname,
    lower(canonical) as canonical,
    country_code
from {{ source('reference', 'surnames') }}
