-- One row per romanised spelling of a syllable of Korean given names.
select
    -- text
    lower(syllable) as syllable,
    lower(canonical) as canonical
from {{ source('reference', 'syllables') }}
