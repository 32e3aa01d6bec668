-- One row per person, or unnamed group, and country of work and production.
with attributes as (
    pivot (select fact_id, attribute, value from {{ ref('int_preferred_attributes') }} where fact_type = 'talent_move')
    on attribute in ('occupation', 'from_country', 'certainty')
    using min(value)
    group by fact_id
),

moves as (
    select
        talent_move_id,
        min(person_id) as person_id,
        min(headcount) as headcount,
        min(to_country) as to_country,
        min(production_id) as production_id
    from {{ ref('int_talent_move_claims') }}
    group by talent_move_id
)

select
    -- keys
    moves.talent_move_id,

    -- who
    moves.person_id,
    moves.headcount,
    attributes.occupation,

    -- where
    attributes.from_country,
    moves.to_country,
    moves.production_id,

    -- dates
    dates.day as period_start,

    -- text
    attributes.certainty
from moves
left join attributes on moves.talent_move_id = attributes.fact_id
left join {{ ref('int_preferred_dates') }} as dates
    on moves.talent_move_id = dates.fact_id and dates.attribute = 'period_start'
order by moves.talent_move_id
