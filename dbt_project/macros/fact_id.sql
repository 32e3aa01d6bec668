{#- A short stable hash of a natural key. Null and the empty string are one: a key part that nobody stated. -#}
{% macro fact_id(parts) -%}
    left(md5(concat_ws('|'
        {%- for part in parts %}, coalesce(cast({{ part }} as varchar), ''){% endfor -%}
    )), 16)
{%- endmacro %}
