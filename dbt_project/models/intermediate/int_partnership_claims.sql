-- One row per claim about a deal, with the deal that it speaks of: a kind, the parties, and the work it is about.
with parties as (
    select
        evidence.claim_id,
        string_agg(distinct names.organization_id, ',' order by names.organization_id) as party_key
    from {{ ref('stg_claim_evidence') }} as evidence
    join {{ ref('int_organization_names') }} as names on evidence.name = names.spelling
    where evidence.claim_table = 'partnership' and evidence.attribute = 'organization'
    group by evidence.claim_id
),

slots as (
    select
        claims.*,
        links.production_id,
        array_to_string(claims.territories, ',') as territory_key,
        year(claims.started_on) as start_year,
        concat_ws('|', claims.kind, coalesce(parties.party_key, claims.claim_id), coalesce(links.production_id, ''))
            as slot
    from {{ ref('stg_partnership_claims') }} as claims
    left join parties using (claim_id)
    left join {{ ref('int_production_links') }} as links
        on claims.document_id = links.document_id
        and claims.title = links.title
        and claims.title_market is not distinct from links.market
),

told_apart as (
    {{ told_apart('slots', 'slot', ['territory_key', 'start_year', 'value'], 'started_on') | indent(4) }}
)

select
    {{ fact_id(['slots.slot', 'told_apart.sub_key']) }} as partnership_id,
    slots.* exclude (slot, territory_key, start_year, title, title_market)
from slots
join told_apart using (claim_id)
