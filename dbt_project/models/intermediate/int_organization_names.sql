-- One row per spelling of an organisation's name. The almanac decides; else spellings meet by name key.
with spellings as (
    select name as spelling, document_id from {{ ref('stg_claim_evidence') }} where attribute = 'organization'
    union all
    select subject, document_id from {{ ref('stg_metric_claims') }} where subject_kind = 'organization'
    union all
    select child, document_id from {{ ref('stg_ownership_claims') }}
    union all
    select parent, document_id from {{ ref('stg_ownership_claims') }}
    union all
    select name, null from {{ ref('stg_reference_organizations') }}
    union all
    select parent, null from {{ ref('stg_reference_organizations') }}
),

almanac as (
    select name as spelling, name, 0 as is_alias from {{ ref('stg_reference_organizations') }}
    union all
    select unnest(aliases), name, 1 from {{ ref('stg_reference_organizations') }}
),

almanac_spellings as (
    select spelling, min(name) as name
    from almanac
    group by spelling
    having count(distinct name) = 1
),

-- an alias that two rows share, or that is another row's own name, says nothing
almanac_keys as (
    select {{ name_key('spelling') }} as name_key, min(name) as name
    from almanac
    group by 1, is_alias
    having count(distinct name) = 1
    qualify row_number() over (partition by name_key order by is_alias) = 1
),

seen as (
    select
        spelling,
        {{ name_key('spelling') }} as name_key,
        count(distinct document_id) as documents
    from spellings
    where spelling is not null
    group by spelling
)

select
    {{ fact_id(['coalesce(' ~ name_key('coalesce(almanac_spellings.name, almanac_keys.name)') ~ ', seen.name_key)']) }}
        as organization_id,
    seen.spelling,
    seen.name_key,
    coalesce(almanac_spellings.name, almanac_keys.name) as reference_name,
    seen.documents
from seen
left join almanac_spellings using (spelling)
left join almanac_keys using (name_key)
