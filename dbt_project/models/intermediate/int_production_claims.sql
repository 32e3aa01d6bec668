-- One row per claim about a work, with the production that it speaks of.
--
-- A production is a work and a version. Stage, screen and drawn versions are apart, and each market has its own.
-- A claim that names no market joins the only version there is, else the original; and two claims of one document
-- are never one production.
with claims as (
    select
        claims.*,
        titles.work_key,
        titles.reference_title,
        {{ title_key('claims.version') }} as version_key,
        coalesce(claims.version ilike '%original%', false) as is_original,
        case
            when claims.kind in ('musical', 'play') then 'stage'
            when claims.kind = 'webtoon' then 'drawn'
            when claims.kind is not null then 'screen'
        end as stated_medium,
        year(claims.released_on) as release_year
    from {{ ref('stg_production_claims') }} as claims
    join {{ ref('int_title_names') }} as titles on claims.title = titles.spelling
),

media as (
    select
        work_key,
        arg_min(stated_medium, case stated_medium when 'screen' then 0 when 'stage' then 1 else 2 end) as medium
    from claims where stated_medium is not null group by work_key
),

placed as (
    select
        claims.*,
        coalesce(claims.stated_medium, media.medium, 'screen') as medium
    from claims
    left join media using (work_key)
),

almanac_markets as (
    select {{ title_key('title') }} as work_key, min(market_country) as market_country
    from {{ ref('stg_reference_titles') }}
    group by 1
    having count(distinct market_country) = 1
),

markets as (
    select
        placed.work_key,
        placed.medium,
        placed.market_country,
        row_number() over (
            partition by placed.work_key, placed.medium
            order by
                bool_or(placed.is_original) desc,
                min(placed.released_on) nulls last,
                bool_or(almanac_markets.market_country is not null) desc,
                count(distinct placed.document_id) desc,
                placed.market_country
        ) as place
    from placed
    left join almanac_markets using (work_key, market_country)
    where placed.market_country is not null
    group by placed.work_key, placed.medium, placed.market_country
),

originals as (
    select work_key, medium, market_country from markets where place = 1
),

version_markets as (
    select work_key, medium, version_key, min(market_country) as market_country
    from placed
    where market_country is not null and version_key is not null
    group by work_key, medium, version_key
    having count(distinct market_country) = 1
),

spoken_of as (
    select distinct document_id, work_key, medium, market_country from placed where market_country is not null
),

-- where a claim without a market would go, if its document does not speak of that version besides
open_claims as (
    select
        placed.*,
        case
            when placed.version_key is not null and not placed.is_original then version_markets.market_country
            else originals.market_country
        end as joined_market
    from placed
    left join originals using (work_key, medium)
    left join version_markets using (work_key, medium, version_key)
    where placed.market_country is null
),

versions as (
    select *, market_country as version_market from placed where market_country is not null
    union all by name
    select
        open_claims.* exclude (joined_market),
        case when spoken_of.market_country is null then open_claims.joined_market end as version_market
    from open_claims
    left join spoken_of
        on open_claims.document_id = spoken_of.document_id
        and open_claims.work_key = spoken_of.work_key
        and open_claims.medium = spoken_of.medium
        and open_claims.joined_market = spoken_of.market_country
),

slots as (
    select *, concat_ws('|', work_key, medium, coalesce(version_market, '')) as slot from versions
),

told_apart as (
    {{ told_apart('slots', 'slot', ['kind', 'version_key', 'release_year'], 'released_on') | indent(4) }}
)

select
    -- keys
    {{ fact_id(['slots.slot', 'told_apart.sub_key']) }} as production_id,
    slots.claim_id,
    slots.document_id,
    slots.work_key,

    -- version
    slots.medium,
    slots.version_market,
    coalesce(slots.is_original or slots.version_market = originals.market_country, false) as is_original,

    -- text
    slots.title,
    slots.reference_title,
    slots.kind,
    slots.market_country,
    slots.version,
    slots.genre,
    slots.based_on,
    slots.status,
    slots.certainty,

    -- dates
    slots.released_on,
    slots.release_precision,
    slots.release_basis
from slots
join told_apart using (claim_id)
left join originals using (work_key, medium)
