-- One row per work, person and role.
select distinct
    fact_id as production_id,
    person_id,
    role
from {{ ref('int_person_links') }}
order by production_id, person_id, role
