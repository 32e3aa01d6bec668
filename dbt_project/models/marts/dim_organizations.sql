-- One row per organisation that a fact speaks of or that a document says owns another, and each one's owners.
with recursive names as (
    select * from {{ ref('int_organization_names') }}
),

almanac as (
    select names.organization_id, organizations.*
    from {{ ref('stg_reference_organizations') }} as organizations
    join names on organizations.name = names.spelling
    qualify row_number() over (partition by names.organization_id order by organizations.name) = 1
),

stated_parents as (
    select
        children.organization_id,
        parents.organization_id as parent_organization_id,
        count(distinct claims.document_id) as documents
    from {{ ref('stg_ownership_claims') }} as claims
    join names as children on claims.child = children.spelling
    join names as parents on claims.parent = parents.spelling
    where children.organization_id <> parents.organization_id
    group by children.organization_id, parents.organization_id
),

parents as (
    select
        almanac.organization_id, names.organization_id as parent_organization_id, 0 as place, 0 as documents
    from almanac
    join names on almanac.parent = names.spelling
    where almanac.organization_id <> names.organization_id
    union all
    select organization_id, parent_organization_id, 1, documents from stated_parents
),

owners as (
    select organization_id, parent_organization_id
    from parents
    qualify row_number() over (
        partition by organization_id order by place, documents desc, parent_organization_id
    ) = 1
),

used as (
    select organization_id from {{ ref('int_organization_links') }}
    union
    select subject_id from {{ ref('int_metric_claims') }}
    where subject_kind = 'organization' and subject_id is not null
    union
    select organization_id from stated_parents
    union
    select parent_organization_id from stated_parents
    union
    select owners.parent_organization_id
    from used
    join owners on used.organization_id = owners.organization_id
),

-- what a company does in a work tells its kind, where the almanac is silent
kinds as (
    select
        organization_id,
        case role
            when 'broadcaster' then 'broadcaster' when 'streamer' then 'streamer' when 'distributor' then 'distributor'
            else 'studio'
        end as kind
    from {{ ref('int_organization_links') }}
    where fact_type = 'production'
    group by 1, 2
    qualify row_number() over (partition by organization_id order by count(distinct document_id) desc, kind) = 1
),

spelled as (
    select
        organization_id,
        -- as most documents spell it; the almanac and mixed case decide a tie
        arg_min(
            spelling,
            {
                'documents': -documents,
                'capitals': spelling = upper(spelling),
                'almanac': spelling is distinct from reference_name,
                'spelling': spelling
            }
        ) as name,
        list(distinct spelling) as spellings
    from names
    group by organization_id
)

select
    -- keys
    used.organization_id,

    -- names
    spelled.name,

    -- text
    coalesce(almanac.kind, kinds.kind, 'other') as kind,
    almanac.country_code,
    owners.parent_organization_id,
    list_sort(list_filter(
        list_distinct(list_concat(spelled.spellings, coalesce(almanac.aliases, []))),
        lambda alias: alias <> spelled.name
    )) as aliases
from used
join spelled using (organization_id)
left join almanac using (organization_id)
left join owners using (organization_id)
left join kinds using (organization_id)
order by spelled.name, used.organization_id
