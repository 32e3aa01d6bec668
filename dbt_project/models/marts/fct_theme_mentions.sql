-- One row per document and theme.
select
    -- keys
    {{ fact_id(['document_id', 'theme']) }} as theme_mention_id,
    document_id,

    -- text
    theme,

    -- numbers
    cast(count(*) as integer) as mentions
from {{ ref('stg_theme_mentions') }}
group by document_id, theme
order by document_id, theme
