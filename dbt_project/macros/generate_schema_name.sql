{#- Schemas are called exactly staging, intermediate and marts, whatever the target. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name | default(target.schema, true) | trim }}
{%- endmacro %}
