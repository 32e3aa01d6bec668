-- One row per claim: the fact that it was merged into.
with facts as (
    select claim_id, document_id, 'production' as fact_type, production_id as fact_id, certainty
    from {{ ref('int_production_claims') }}
    union all
    select claim_id, document_id, 'partnership', partnership_id, certainty from {{ ref('int_partnership_claims') }}
    union all
    select claim_id, document_id, 'market_metric', market_metric_id, certainty from {{ ref('int_metric_claims') }}
    union all
    select claim_id, document_id, 'talent_move', talent_move_id, certainty from {{ ref('int_talent_move_claims') }}
)

select facts.*, documents.published_on
from facts
join {{ ref('stg_documents') }} as documents using (document_id)
