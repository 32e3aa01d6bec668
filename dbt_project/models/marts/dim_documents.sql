-- One row per article taken.
select
    -- keys
    document_id,

    -- text
    source_path,
    title,
    publisher,
    published_on,
    url,
    language,
    content_sha256,
    text
from {{ ref('stg_documents') }}
order by source_path, document_id
