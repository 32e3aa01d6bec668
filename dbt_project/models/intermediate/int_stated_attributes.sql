-- One row per claim and attribute that it states, the value as text. `place` ranks values by a rule of their own,
-- before any counting of documents; 0 where there is none.
with productions as (
    select * from {{ ref('int_production_claims') }}
),

partnerships as (
    select * from {{ ref('int_partnership_claims') }}
),

metrics as (
    select * from {{ ref('int_metric_claims') }}
),

moves as (
    select * from {{ ref('int_talent_move_claims') }}
),

stated as (
    select claim_id, 'title' as attribute, title as value, 0 as place from productions
    union all select claim_id, 'kind', kind, 0 from productions
    union all select claim_id, 'market_country', market_country, 0 from productions
    union all select claim_id, 'version', version, 0 from productions
    union all select claim_id, 'genre', genre, 0 from productions
    union all select claim_id, 'based_on', based_on, 0 from productions
    union all select claim_id, 'status', status, {{ status_rank('status') }} from productions

    union all select claim_id, 'kind', kind, 0 from partnerships
    union all select claim_id, 'status', status, {{ status_rank('status') }} from partnerships
    union all select claim_id, 'production_id', production_id, 0 from partnerships
    union all select claim_id, 'territories', array_to_string(territories, ','), 0 from partnerships
        where len(territories) > 0
    union all select claim_id, 'value', value || ' ' || coalesce(unit, ''), 0 from partnerships
    union all select claim_id, 'unit', unit, 0 from partnerships

    union all select claim_id, 'metric', metric, 0 from metrics
    union all select claim_id, 'value', cast(value as varchar), 0 from metrics
    union all select claim_id, 'unit', unit, 0 from metrics
    union all select claim_id, 'value_usd', cast(value as varchar), 0 from metrics where regexp_matches(unit, '^[A-Z]{3}$')
    union all select claim_id, 'subject', subject, 0 from metrics
    union all select claim_id, 'subject_kind', subject_kind, 0 from metrics where subject is not null
    union all select claim_id, 'subject_id', subject_id, 0 from metrics
    union all select claim_id, 'period_start', cast(stated_period_start as varchar), 0 from metrics
    union all select claim_id, 'period_end', cast(stated_period_end as varchar), 0 from metrics
    union all select claim_id, 'baseline_start', cast(stated_baseline_start as varchar), 0 from metrics
    union all select claim_id, 'qualifier', qualifier, {{ qualifier_rank('qualifier') }} from metrics
    union all select claim_id, 'attributed_to', attributed_to, 0 from metrics

    union all select claim_id, 'person_id', person_id, 0 from moves
    union all select claim_id, 'headcount', cast(headcount as varchar), 0 from moves
    union all select claim_id, 'occupation', occupation, 0 from moves
    union all select claim_id, 'from_country', from_country, 0 from moves
    union all select claim_id, 'to_country', to_country, 0 from moves
    union all select claim_id, 'production_id', production_id, 0 from moves
    union all select claim_id, 'certainty', certainty, {{ certainty_rank('certainty') }} from moves

    union all select claim_id, attribute, {{ stated_date('day', 'precision') }}, 0 from {{ ref('int_stated_dates') }}
    union all select claim_id, 'release_precision', precision, 0 from {{ ref('int_stated_dates') }}
        where attribute = 'released_on'
)

select
    facts.fact_type,
    facts.fact_id,
    stated.claim_id,
    facts.document_id,
    stated.attribute,
    stated.value,
    stated.place,
    facts.certainty
from stated
join {{ ref('int_claim_facts') }} as facts using (claim_id)
where stated.value is not null
