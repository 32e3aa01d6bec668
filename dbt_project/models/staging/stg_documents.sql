-- One row per article taken.
select
    -- ids
    document_id,
    source_path,
    content_sha256,

    -- text
    nullif(title, '') as title,
    nullif(publisher, '') as publisher,
    nullif(url, '') as url,
    language,
    text,

    -- dates
    published_on
from {{ source('raw', 'documents') }}
