-- One row per fact, attribute and place in a text that proves it, whether or not the fact carries that value.
with attribute_places as (
    select
        stated.fact_type,
        stated.fact_id,
        stated.attribute,
        stated.value as stated_value,
        evidence.document_id,
        evidence.char_start,
        evidence.char_end,
        evidence.rule,
        evidence.certainty
    from {{ ref('int_stated_attributes') }} as stated
    join {{ ref('int_evidence_routes') }} as routes using (fact_type, attribute)
    join {{ ref('stg_claim_evidence') }} as evidence
        on stated.claim_id = evidence.claim_id and routes.claim_attribute = evidence.attribute
    qualify routes.place = min(routes.place) over (partition by stated.claim_id, stated.attribute)
),

places as (
    select * from attribute_places
    union all
    select
        fact_type, fact_id, 'organization:' || organization_id, role,
        document_id, char_start, char_end, rule, certainty
    from {{ ref('int_organization_links') }}
    union all
    select
        'production', fact_id, 'person:' || person_id, role,
        document_id, char_start, char_end, rule, certainty
    from {{ ref('int_person_links') }}
    union all
    select
        'theme', {{ fact_id(['document_id', 'theme']) }}, 'theme', theme,
        document_id, char_start, char_end, rule, 'stated'
    from {{ ref('stg_theme_mentions') }}
),

-- one place proves one attribute of one fact once, whichever rules found it
proofs as (
    select
        fact_type,
        fact_id,
        attribute,
        document_id,
        char_start,
        char_end,
        min(stated_value) as stated_value,
        arg_min(rule, {'rank': {{ certainty_rank('certainty') }}, 'rule': rule}) as rule,
        arg_min(certainty, {'rank': {{ certainty_rank('certainty') }}, 'rule': rule}) as certainty
    from places
    group by fact_type, fact_id, attribute, document_id, char_start, char_end
)

select
    -- keys
    {{ fact_id([
        'proofs.fact_type', 'proofs.fact_id', 'proofs.attribute',
        'proofs.document_id', 'proofs.char_start', 'proofs.char_end']) }} as evidence_id,
    proofs.fact_type,
    proofs.fact_id,
    proofs.attribute,
    proofs.document_id,

    -- place
    proofs.char_start,
    proofs.char_end,

    -- text
    substr(documents.text, proofs.char_start + 1, proofs.char_end - proofs.char_start) as quote,
    proofs.stated_value,
    proofs.rule,
    proofs.certainty
from proofs
join {{ ref('stg_documents') }} as documents using (document_id)
order by proofs.fact_type, proofs.fact_id, proofs.attribute, proofs.document_id, proofs.char_start, proofs.char_end
