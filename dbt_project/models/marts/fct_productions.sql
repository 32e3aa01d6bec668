-- One row per titled work. A remake, or a version for another country, is a work of its own.
with claims as (
    select * from {{ ref('int_production_claims') }}
),

attributes as (
    pivot (select fact_id, attribute, value from {{ ref('int_preferred_attributes') }} where fact_type = 'production')
    on attribute in ('kind', 'market_country', 'version', 'genre', 'based_on', 'status')
    using min(value)
    group by fact_id
),

titles as (
    select
        production_id,
        title,
        min(reference_title) as reference_title,
        count(distinct document_id) as documents
    from claims
    group by production_id, title
),

works as (
    select
        production_id,
        -- as most documents spell it; the almanac decides a tie
        arg_min(
            title,
            {
                'shouted': {{ is_shouted('title') }},
                'documents': -documents,
                'almanac': title is distinct from reference_title,
                'title': title
            }
        ) as title
    from titles
    group by production_id
),

sources as (
    select production_id, count(distinct document_id) as source_count from claims group by production_id
)

select
    -- keys
    works.production_id,

    -- names
    works.title,

    -- text
    attributes.kind,
    attributes.market_country,
    attributes.version,
    attributes.genre,
    attributes.based_on,

    -- dates
    dates.day as released_on,
    dates.precision as release_precision,
    attributes.status,

    -- numbers
    cast(sources.source_count as integer) as source_count
from works
join sources using (production_id)
left join attributes on works.production_id = attributes.fact_id
left join {{ ref('int_preferred_dates') }} as dates
    on works.production_id = dates.fact_id and dates.attribute = 'released_on'
order by works.title, works.production_id
