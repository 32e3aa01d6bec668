{#-
Keys under which spellings of one name meet. Each is an expression on one varchar.
Belongs here: how spelling is folded. Not here: which names mean the same (seeds/reference and the int_*_names models).
-#}

{#- Letters and digits in lower case, without accents, words parted by one space; full-width forms are plain ones, and so is đ. -#}
{% macro folded(text) -%}
    trim(regexp_replace(
        replace(replace(
            regexp_replace(
                lower(strip_accents(translate({{ text }},
                    'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ０１２３４５６７８９＆＋đĐ',
                    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&+dD'))),
                '[''’‘ʼ`´]', '', 'g'),
            '&', ' and '), '+', ' plus '),
        '[^\p{L}\p{N}]+', ' ', 'g'))
{%- endmacro %}

{#- A company: the corporate form at the end (Co., Ltd., Inc., Corp.) is not part of the name. -#}
{% macro name_key(name) -%}
    replace(regexp_replace({{ folded(name) }}, '( (co|ltd|inc|corp|corporation|llc|limited))+$', ''), ' ', '')
{%- endmacro %}

{#- A work. A title made of signs alone is its own key. -#}
{% macro title_key(title) -%}
    coalesce(nullif(replace({{ folded(title) }}, ' ', ''), ''), lower(trim({{ title }})))
{%- endmacro %}

{#-
A person. Korean names, surname first, meet by surname and syllables: Han Hyo-joo is Han Hyo Ju is Han Hyojoo.
A given name in one piece counts as syllables only where it falls into them in one way.
`surnames` and `syllables` are maps of spelling to canonical spelling. Names of other order are only folded.
-#}
{% macro person_key(name, surnames, syllables) -%}
    {%- set words = "string_split(" ~ folded(name) ~ ", ' ')" -%}
    case
        when len({{ words }}) between 2 and 3 and map_contains({{ surnames }}, {{ words }}[1])
            then {{ surnames }}[{{ words }}[1]] || ':' || array_to_string(
                list_transform({{ words }}[2:], lambda word: coalesce(
                    {{ syllables }}[word],
                    list_extract(
                        list_filter(
                            [list_distinct(list_transform(
                                list_filter(range(1, length(word)), lambda cut:
                                    map_contains({{ syllables }}, word[:cut])
                                    and map_contains({{ syllables }}, word[cut + 1:])),
                                lambda cut: {{ syllables }}[word[:cut]] || {{ syllables }}[word[cut + 1:]]))],
                            lambda ways: len(ways) = 1),
                        1)[1],
                    word)),
                '')
        else replace({{ folded(name) }}, ' ', '')
    end
{%- endmacro %}

{#- Shouted titles are a layout; another spelling is preferred where there is one. -#}
{% macro is_shouted(text) -%}
    ({{ text }} = upper({{ text }}) and {{ text }} <> lower({{ text }}))
{%- endmacro %}
