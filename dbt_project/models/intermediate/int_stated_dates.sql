-- One row per claim and date that it states.
with dates as (
    select claim_id, 'released_on' as attribute, released_on as day, release_precision as precision, release_basis as basis
    from {{ ref('int_production_claims') }}
    union all
    select claim_id, 'started_on', started_on, started_precision, started_basis from {{ ref('int_partnership_claims') }}
    union all
    select claim_id, 'period_start', period_start, period_precision, period_basis
    from {{ ref('int_talent_move_claims') }}
)

select
    facts.fact_id,
    facts.document_id,
    facts.published_on,
    dates.claim_id,
    dates.attribute,
    dates.day,
    coalesce(dates.precision, 'day') as precision,
    coalesce(dates.basis, 'absolute') as basis
from dates
join {{ ref('int_claim_facts') }} as facts using (claim_id)
where dates.day is not null
