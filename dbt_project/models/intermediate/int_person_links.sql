-- One row per place where a document gives a person a part in a work.
select
    facts.fact_id,
    evidence.claim_id,
    evidence.document_id,
    names.person_id,
    evidence.role,
    evidence.char_start,
    evidence.char_end,
    evidence.rule,
    evidence.certainty
from {{ ref('stg_claim_evidence') }} as evidence
join {{ ref('int_claim_facts') }} as facts using (claim_id)
join {{ ref('int_person_names') }} as names on evidence.name = names.spelling
where evidence.attribute = 'person' and facts.fact_type = 'production'
