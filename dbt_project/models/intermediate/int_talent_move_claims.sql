-- One row per claim that somebody works abroad, with the move that it speaks of: who, to which country, on what work.
select
    {{ fact_id([
        "coalesce(names.person_id, concat_ws(' ', claims.headcount, claims.occupation, claims.from_country))",
        'claims.to_country', 'links.production_id']) }} as talent_move_id,
    names.person_id,
    links.production_id,
    claims.*
from {{ ref('stg_talent_move_claims') }} as claims
left join {{ ref('int_person_names') }} as names on claims.person = names.spelling
left join {{ ref('int_production_links') }} as links
    on claims.document_id = links.document_id
    and claims.title = links.title
    and claims.title_market is not distinct from links.market
