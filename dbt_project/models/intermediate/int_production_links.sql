-- One row per title (and market) by which a deal, a figure or a move speaks of a work in a document.
-- The document's own claim about the work goes first, and of several versions the one of the market named, else the
-- original.
with links as (
    select document_id, title, title_market as market from {{ ref('stg_partnership_claims') }}
    union
    select document_id, title, title_market from {{ ref('stg_talent_move_claims') }}
    union
    select document_id, subject, subject_market from {{ ref('stg_metric_claims') }} where subject_kind = 'production'
),

versions as (
    select production_id, count(distinct document_id) as documents
    from {{ ref('int_production_claims') }}
    group by production_id
)

select
    links.document_id,
    links.title,
    links.market,
    claims.production_id
from links
join {{ ref('int_title_names') }} as titles on links.title = titles.spelling
join {{ ref('int_production_claims') }} as claims using (work_key)
join versions using (production_id)
qualify row_number() over (
    partition by links.document_id, links.title, links.market
    order by
        coalesce(claims.version_market = links.market, links.market is null) desc,
        claims.document_id = links.document_id desc,
        claims.title = links.title desc,
        claims.is_original desc,
        versions.documents desc,
        claims.released_on nulls last,
        claims.production_id
) = 1
