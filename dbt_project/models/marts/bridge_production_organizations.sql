-- One row per work, organisation and role. Of producer and co-producer, and of broadcaster and streamer, an
-- organisation has the role that most documents give it.
with roles as (
    select
        fact_id as production_id,
        organization_id,
        role,
        case
            when role in ('producer', 'co_producer') then 'makes'
            when role in ('broadcaster', 'streamer') then 'shows'
            else role
        end as part,
        count(distinct document_id) as documents
    from {{ ref('int_organization_links') }}
    where fact_type = 'production'
    group by fact_id, organization_id, role
)

select
    production_id,
    organization_id,
    role
from roles
qualify row_number() over (partition by production_id, organization_id, part order by documents desc, role) = 1
order by production_id, organization_id, role
