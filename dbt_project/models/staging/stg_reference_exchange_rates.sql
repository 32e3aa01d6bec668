-- One row per currency and month or year.
select
    -- text
    currency,
    period,

    -- numbers
    cast(usd_per_unit as double) as usd_per_unit
from {{ source('reference', 'exchange_rates') }}
