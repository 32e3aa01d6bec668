-- One row per deal, organisation and role. Who is known to buy, to be bought or to sell is not a mere party.
select distinct
    fact_id as partnership_id,
    organization_id,
    role
from {{ ref('int_organization_links') }}
where fact_type = 'partnership'
qualify role <> 'party' or bool_and(role = 'party') over (partition by fact_id, organization_id)
order by partnership_id, organization_id, role
