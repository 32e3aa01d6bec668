-- One row per place where a document speaks of a theme.
select
    -- ids
    document_id,
    cast(sentence_id as integer) as sentence_id,

    -- text
    theme,
    rule,

    -- numbers
    cast(char_start as integer) as char_start,
    cast(char_end as integer) as char_end
from {{ source('raw', 'theme_mentions') }}
