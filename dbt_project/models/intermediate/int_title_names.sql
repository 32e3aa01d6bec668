-- One row per spelling of a work's title. The almanac decides; else titles meet by title key, or by a document
-- that gives both spellings for one work.
with recursive claimed as (
    select claim_id, document_id, title as spelling, true as is_title from {{ ref('stg_production_claims') }}
    union all
    select claim_id, document_id, unnest(title_aliases), false from {{ ref('stg_production_claims') }}
    union all
    select claim_id, document_id, title, false from {{ ref('stg_partnership_claims') }}
    union all
    select claim_id, document_id, title, false from {{ ref('stg_talent_move_claims') }}
    union all
    select claim_id, document_id, subject, false from {{ ref('stg_metric_claims') }} where subject_kind = 'production'
),

keyed as (
    select *, {{ title_key('spelling') }} as title_key from claimed where spelling is not null
),

almanac as (
    select {{ title_key('title') }} as title_key, title, 0 as is_alias from {{ ref('stg_reference_titles') }}
    union all
    select {{ title_key('alias') }}, title, 1
    from (select title, unnest(aliases) as alias from {{ ref('stg_reference_titles') }})
),

-- an alias that two works share, or that is another's own title, says nothing
almanac_keys as (
    select title_key, min(title) as title, {{ title_key('min(title)') }} as work_key
    from almanac
    group by title_key, is_alias
    having is_alias = 0 or count(distinct {{ title_key('title') }}) = 1
    qualify row_number() over (partition by title_key order by is_alias) = 1
),

-- two works that one document tells apart are not one work because another document mixes them up
told_apart as (
    select one.title_key as one_key, other.title_key as other_key
    from keyed as one
    join keyed as other
        on one.document_id = other.document_id and one.claim_id <> other.claim_id
        and one.is_title and other.is_title and one.title_key <> other.title_key
),

same_work as (
    select distinct titles.title_key as one_key, aliases.title_key as other_key
    from keyed as titles
    join {{ ref('stg_production_claims') }} as claims using (claim_id)
    join keyed as aliases
        on titles.claim_id = aliases.claim_id and titles.title_key <> aliases.title_key
    where titles.is_title
),

edges as (
    select one_key, other_key from same_work
    union
    select other_key, one_key from same_work
),

-- a curated title ends a chain of spellings: what lies beyond is not reached through it
reached as (
    select one_key as start_key, one_key as title_key from edges
    where one_key not in (select title_key from almanac_keys)
    union
    select reached.start_key, edges.other_key
    from reached
    join edges on reached.title_key = edges.one_key
    where reached.title_key not in (select title_key from almanac_keys)
      and not exists (
          select 1 from told_apart
          where told_apart.one_key = reached.start_key and told_apart.other_key = edges.other_key
      )
),

chains as (
    select
        reached.start_key as title_key,
        case when count(distinct almanac_keys.work_key) = 1 then min(almanac_keys.work_key) end as work_key,
        case when count(distinct almanac_keys.work_key) = 1 then min(almanac_keys.title) end as title,
        min(reached.title_key) filter (almanac_keys.work_key is null) as chain_key
    from reached
    left join almanac_keys using (title_key)
    group by reached.start_key
)

select
    coalesce(almanac_keys.work_key, chains.work_key, chains.chain_key, keyed.title_key) as work_key,
    keyed.spelling,
    keyed.title_key,
    coalesce(almanac_keys.title, chains.title) as reference_title,
    count(distinct keyed.document_id) as documents
from keyed
left join almanac_keys using (title_key)
left join chains using (title_key)
group by all
