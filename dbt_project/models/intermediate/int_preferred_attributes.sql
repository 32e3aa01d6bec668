-- One row per fact and attribute: the value that the fact carries. The attribute's own rule goes first, then the
-- value of most documents, then one stated outright, then the alphabet.
select fact_type, fact_id, attribute, value
from {{ ref('int_stated_attributes') }}
group by fact_type, fact_id, attribute, value
qualify row_number() over (
    partition by fact_id, attribute
    order by
        min(place),
        count(distinct document_id) desc,
        min({{ certainty_rank('certainty') }}),
        value
) = 1
