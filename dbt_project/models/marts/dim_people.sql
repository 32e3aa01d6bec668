-- One row per person that a fact speaks of.
with names as (
    select * from {{ ref('int_person_names') }}
),

used as (
    select person_id from {{ ref('int_person_links') }}
    union
    select person_id from {{ ref('int_talent_move_claims') }} where person_id is not null
    union
    select subject_id from {{ ref('int_metric_claims') }} where subject_kind = 'person' and subject_id is not null
),

seen_at_work as (
    select
        person_id,
        case role when 'cast' then 'actor' else role end as occupation,
        document_id
    from {{ ref('int_person_links') }}
    union all
    select person_id, occupation, document_id
    from {{ ref('int_talent_move_claims') }} where person_id is not null and occupation is not null
),

occupations as (
    select person_id, occupation
    from seen_at_work
    group by person_id, occupation
    qualify row_number() over (partition by person_id order by count(distinct document_id) desc, occupation) = 1
),

spelled as (
    select
        person_id,
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
        min(reference_name) as reference_name,
        list(distinct spelling) as spellings
    from names
    group by person_id
)

select
    -- keys
    used.person_id,

    -- names
    spelled.name,

    -- text
    coalesce(almanac.occupation, occupations.occupation) as occupation,
    list_sort(list_filter(
        list_distinct(list_concat(spelled.spellings, coalesce(almanac.aliases, []))),
        lambda alias: alias <> spelled.name
    )) as aliases
from used
join spelled using (person_id)
left join {{ ref('stg_reference_people') }} as almanac on spelled.reference_name = almanac.name
left join occupations using (person_id)
order by spelled.name, used.person_id
