-- One row per deal: a kind, its parties, and the work that it is about.
with claims as (
    select * from {{ ref('int_partnership_claims') }}
),

statuses as (
    select fact_id, value from {{ ref('int_preferred_attributes') }}
    where fact_type = 'partnership' and attribute = 'status'
),

amounts as (
    select
        fact_id,
        cast(split_part(value, ' ', 1) as double) as value,
        nullif(split_part(value, ' ', 2), '') as unit
    from {{ ref('int_preferred_attributes') }}
    where fact_type = 'partnership' and attribute = 'value'
),

deals as (
    select
        partnership_id,
        min(kind) as kind,
        min(production_id) as production_id,
        list_sort(list_distinct(flatten(list(territories)))) as territories,
        cast(count(distinct document_id) as integer) as source_count
    from claims
    group by partnership_id
)

select
    -- keys
    deals.partnership_id,

    -- text
    deals.kind,
    statuses.value as status,
    deals.production_id,
    nullif(deals.territories, []) as territories,

    -- numbers
    amounts.value,
    amounts.unit,

    -- dates
    dates.day as started_on,

    -- sources
    deals.source_count
from deals
left join statuses on deals.partnership_id = statuses.fact_id
left join amounts on deals.partnership_id = amounts.fact_id
left join {{ ref('int_preferred_dates') }} as dates
    on deals.partnership_id = dates.fact_id and dates.attribute = 'started_on'
order by deals.kind, deals.partnership_id
