-- One row per stated figure, with the figure that it repeats: measure, subject, unit, value and period.
with countries as (
    select country_code as form, country_code from {{ ref('stg_reference_countries') }}
    union
    select name, country_code from {{ ref('stg_reference_countries') }}
    union
    select form, country_codes[1] from {{ ref('stg_reference_places') }}
    where kind = 'country' and len(country_codes) = 1
),

country_keys as (
    select {{ folded('form') }} as form_key, min(country_code) as country_code
    from countries group by 1 having count(distinct country_code) = 1
),

subjects as (
    select
        claims.*,
        case claims.subject_kind
            when 'organization' then organizations.organization_id
            when 'production' then links.production_id
            when 'person' then people.person_id
            when 'country' then country_keys.country_code
        end as subject_id
    from {{ ref('stg_metric_claims') }} as claims
    left join {{ ref('int_organization_names') }} as organizations
        on claims.subject_kind = 'organization' and claims.subject = organizations.spelling
    left join {{ ref('int_production_links') }} as links
        on claims.subject_kind = 'production'
        and claims.document_id = links.document_id
        and claims.subject = links.title
        and claims.subject_market is not distinct from links.market
    left join {{ ref('int_person_names') }} as people
        on claims.subject_kind = 'person' and claims.subject = people.spelling
    left join country_keys
        on claims.subject_kind = 'country' and {{ folded('claims.subject') }} = country_keys.form_key
),

keyed as (
    select *, coalesce(subject_id, {{ name_key('subject') }}, '') as subject_key from subjects
),

-- a figure repeated without its period is the one figure of that value whose period is stated
only_periods as (
    select
        metric, subject_key, unit, value,
        min(period_start) as period_start,
        min(period_end) as period_end,
        min(baseline_start) as baseline_start
    from keyed
    where period_start is not null
    group by metric, subject_key, unit, value
    having count(distinct concat_ws('|', period_start, coalesce(period_end, period_start), baseline_start)) = 1
),

dated as (
    select
        keyed.* replace (
            case when keyed.period_start is null then only_periods.period_start else keyed.period_start end
                as period_start,
            case when keyed.period_start is null then only_periods.period_end else keyed.period_end end
                as period_end,
            case when keyed.period_start is null
                then coalesce(keyed.baseline_start, only_periods.baseline_start) else keyed.baseline_start end
                as baseline_start),
        keyed.period_start as stated_period_start,
        keyed.period_end as stated_period_end,
        keyed.baseline_start as stated_baseline_start
    from keyed
    left join only_periods using (metric, subject_key, unit, value)
)

select
    {{ fact_id(['metric', 'subject_key', 'unit', 'value', 'period_start', 'period_end', 'baseline_start']) }}
        as market_metric_id,
    *
from dated
