-- One row per spelling of a person's name. The almanac decides; else spellings meet by person key.
with surnames as (
    select map_from_entries(list({'k': surname, 'v': canonical} order by surname)) as canonical
    from (
        select surname, min(canonical) as canonical
        from {{ ref('stg_reference_surnames') }} where country_code = 'KR' group by surname
    )
),

syllables as (
    select map_from_entries(list({'k': syllable, 'v': canonical} order by syllable)) as canonical
    from (select syllable, min(canonical) as canonical from {{ ref('stg_reference_syllables') }} group by syllable)
),

almanac as (
    select name as spelling, name, 0 as is_alias from {{ ref('stg_reference_people') }}
    union all
    select unnest(aliases), name, 1 from {{ ref('stg_reference_people') }}
),

claimed as (
    select name as spelling, document_id from {{ ref('stg_claim_evidence') }} where attribute = 'person'
    union all
    select person, document_id from {{ ref('stg_talent_move_claims') }}
    union all
    select subject, document_id from {{ ref('stg_metric_claims') }} where subject_kind = 'person'
),

seen as (
    select spelling, count(distinct document_id) as documents
    from claimed where spelling is not null group by spelling
),

keyed as (
    select
        spelling,
        replace({{ folded('spelling') }}, ' ', '') as literal_key,
        {{ person_key('spelling', 'surnames.canonical', 'syllables.canonical') }} as person_key
    from (select spelling from seen union select spelling from almanac)
    cross join surnames
    cross join syllables
),

-- an alias that two people share, or that is another's own name, says nothing
literal_keys as (
    select keyed.literal_key, min(almanac.name) as name
    from almanac join keyed using (spelling)
    group by keyed.literal_key, almanac.is_alias
    having count(distinct almanac.name) = 1
    qualify row_number() over (partition by keyed.literal_key order by almanac.is_alias) = 1
),

person_keys as (
    select keyed.person_key, min(almanac.name) as name
    from almanac join keyed using (spelling)
    group by keyed.person_key
    having count(distinct almanac.name) = 1
)

select
    {{ fact_id(["coalesce('=' || coalesce(literal_keys.name, person_keys.name), keyed.person_key)"]) }} as person_id,
    seen.spelling,
    keyed.person_key,
    coalesce(literal_keys.name, person_keys.name) as reference_name,
    seen.documents
from seen
join keyed using (spelling)
left join literal_keys using (literal_key)
left join person_keys using (person_key)
