{#- Rules of preference between sources, as sort keys: lower is better. -#}

{#- What is stated outright goes before what is planned, and that before rumour. -#}
{% macro certainty_rank(certainty) -%}
    case {{ certainty }} when 'stated' then 0 when 'planned' then 1 else 2 end
{%- endmacro %}

{#- An exact figure goes before a rounded or bounded one. -#}
{% macro qualifier_rank(qualifier) -%}
    case coalesce({{ qualifier }}, 'exact') when 'exact' then 0 when 'about' then 1 else 2 end
{%- endmacro %}

{#- A work and a deal only move on, so the furthest status is the latest known. -#}
{% macro status_rank(status) -%}
    case {{ status }}
        when 'released' then 0 when 'in_production' then 1 when 'scheduled' then 2
        when 'active' then 0 when 'announced' then 3 when 'exploring' then 4 else 5
    end
{%- endmacro %}

{#- As much of a date as was stated. -#}
{% macro stated_date(day, precision) -%}
    left(cast({{ day }} as varchar), case {{ precision }} when 'year' then 4 when 'month' then 7 else 10 end)
{%- endmacro %}

{#-
What tells two claims of one document apart that would otherwise be one fact: the first of the given columns that
does so in every document, else their order. A document that speaks of two things means two things.
Yields: claim_id, sub_key ('' where no document speaks of the slot twice).
-#}
{% macro told_apart(relation, slot, columns, order) -%}
    select
        claim_id,
        case told_by
            when 'none' then ''
            {%- for column in columns %}
            when '{{ column }}' then coalesce(cast({{ column }} as varchar), '')
            {%- endfor %}
            else cast(row_number() over (
                partition by {{ slot }}, document_id
                order by {{ order }} nulls last{% for column in columns %}, {{ column }} nulls last{% endfor %}, claim_id
            ) as varchar)
        end as sub_key
    from {{ relation }}
    join (
        select
            {{ slot }},
            case
                when max(claims) = 1 then 'none'
                {%- for column in columns %}
                when bool_and({{ column }}_values = claims) then '{{ column }}'
                {%- endfor %}
                else 'order'
            end as told_by
        from (
            select
                {{ slot }},
                document_id,
                count(*) as claims
                {%- for column in columns %},
                count(distinct coalesce(cast({{ column }} as varchar), '')) as {{ column }}_values
                {%- endfor %}
            from {{ relation }}
            group by {{ slot }}, document_id
        )
        group by {{ slot }}
    ) using ({{ slot }})
{%- endmacro %}
