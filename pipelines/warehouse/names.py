"""Names in SQL. Belongs here: quoting. Nothing else, so that it costs nothing to import."""


def quoted(name: str) -> str:
    """`schema.table` or `column` as quoted SQL identifiers."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in name.split("."))


def literal(value: object) -> str:
    """The inside of a quoted SQL string, for the statements that take no parameters."""
    return str(value).replace("'", "''")
