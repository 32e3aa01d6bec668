-- One row per place where a document gives an organisation a part in a work or a deal.
select
    facts.fact_type,
    facts.fact_id,
    evidence.claim_id,
    evidence.document_id,
    names.organization_id,
    evidence.role,
    evidence.char_start,
    evidence.char_end,
    evidence.rule,
    evidence.certainty
from {{ ref('stg_claim_evidence') }} as evidence
join {{ ref('int_claim_facts') }} as facts using (claim_id)
join {{ ref('int_organization_names') }} as names on evidence.name = names.spelling
where evidence.attribute = 'organization' and facts.fact_type in ('production', 'partnership')
