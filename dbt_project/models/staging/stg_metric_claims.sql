-- One row per figure, subject and period that a document states.
select
    -- ids
    claim_id,
    document_id,

    -- text
    metric,
    unit,
    nullif(subject, '') as subject,
    subject_kind,
    nullif(subject_market, '') as subject_market,
    coalesce(nullif(qualifier, ''), 'exact') as qualifier,
    nullif(attributed_to, '') as attributed_to,
    rule,
    certainty,

    -- numbers
    value,

    -- dates
    period_start,
    period_end,
    period_basis,
    baseline_start
from {{ source('raw', 'metric_claims') }}
