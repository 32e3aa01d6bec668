-- One row per stated figure, subject and period. Figures that differ are all kept; one of them is preferred.
with claims as (
    select claims.*, documents.published_on
    from {{ ref('int_metric_claims') }} as claims
    join {{ ref('stg_documents') }} as documents using (document_id)
),

attributes as (
    pivot (select fact_id, attribute, value from {{ ref('int_preferred_attributes') }}
        where fact_type = 'market_metric')
    on attribute in ('subject', 'qualifier', 'attributed_to')
    using min(value)
    group by fact_id
),

figures as (
    select
        market_metric_id,
        any_value(metric) as metric,
        any_value(value) as value,
        any_value(unit) as unit,
        min(subject_kind) as subject_kind,
        min(subject_id) as subject_id,
        any_value(subject_key) as subject_key,
        any_value(period_start) as period_start,
        any_value(period_end) as period_end,
        any_value(baseline_start) as baseline_start,
        min({{ certainty_rank('certainty') }}) as certainty_rank,
        min(published_on) as first_published,
        max(published_on) as last_published,
        cast(count(distinct document_id) as integer) as source_count
    from claims
    group by market_metric_id
),

-- the rate of the month where the period is one, else of the year, else of the year of publication
periods as (
    select
        *,
        case
            when period_start = date_trunc('month', period_start) and period_end = last_day(period_start)
                then strftime(period_start, '%Y-%m')
        end as rate_month,
        strftime(coalesce(period_start, first_published), '%Y') as rate_year
    from figures
)

select
    -- keys
    periods.market_metric_id,

    -- figure
    periods.metric,
    periods.value,
    periods.unit,
    case
        when periods.unit = 'USD' then periods.value
        else periods.value * coalesce(month_rates.usd_per_unit, year_rates.usd_per_unit)
    end as value_usd,

    -- subject
    coalesce(organizations.name, productions.title, people.name, attributes.subject) as subject,
    case when attributes.subject is not null then periods.subject_kind end as subject_kind,
    periods.subject_id,

    -- period
    periods.period_start,
    periods.period_end,
    periods.baseline_start,

    -- text
    attributes.qualifier,
    attributes.attributed_to,

    -- sources
    row_number() over (
        partition by periods.metric, periods.unit, periods.subject_key, periods.period_start
        order by
            periods.certainty_rank,
            {{ qualifier_rank('attributes.qualifier') }},
            periods.source_count desc,
            periods.last_published desc nulls last,
            periods.value desc,
            periods.market_metric_id
    ) = 1 as is_preferred,
    periods.source_count
from periods
left join attributes on periods.market_metric_id = attributes.fact_id
left join {{ ref('dim_organizations') }} as organizations
    on periods.subject_kind = 'organization' and periods.subject_id = organizations.organization_id
left join {{ ref('fct_productions') }} as productions
    on periods.subject_kind = 'production' and periods.subject_id = productions.production_id
left join {{ ref('dim_people') }} as people
    on periods.subject_kind = 'person' and periods.subject_id = people.person_id
left join {{ ref('stg_reference_exchange_rates') }} as month_rates
    on periods.unit = month_rates.currency and periods.rate_month = month_rates.period
left join {{ ref('stg_reference_exchange_rates') }} as year_rates
    on periods.unit = year_rates.currency and periods.rate_year = year_rates.period
order by periods.metric, subject, periods.period_start, periods.value, periods.market_metric_id
