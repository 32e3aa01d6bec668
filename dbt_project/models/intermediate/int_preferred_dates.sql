-- One row per fact and date: the date that the fact carries.
--
-- A date stated outright goes before one counted from the date line. Dates that agree support the most precise of
-- them; of dates that differ, the one with most documents goes first, then the one stated first.
with candidates as (
    select *, bool_or(basis = 'absolute') over (partition by fact_id, attribute) as has_absolute
    from {{ ref('int_stated_dates') }}
),

kept as (
    select
        *,
        case precision when 'year' then 1 when 'month' then 2 else 3 end as fineness
    from candidates
    where basis = 'absolute' or not has_absolute
),

supported as (
    select
        one.fact_id,
        one.attribute,
        one.day,
        one.precision,
        one.fineness,
        count(distinct other.document_id) as documents,
        min(one.published_on) as first_stated
    from kept as one
    join kept as other
        on one.fact_id = other.fact_id
        and one.attribute = other.attribute
        and other.fineness <= one.fineness
        and {{ stated_date('one.day', 'other.precision') }} = {{ stated_date('other.day', 'other.precision') }}
    group by one.fact_id, one.attribute, one.day, one.precision, one.fineness
)

select fact_id, attribute, day, precision
from supported
qualify row_number() over (
    partition by fact_id, attribute
    order by documents desc, first_stated nulls last, fineness desc, day
) = 1
