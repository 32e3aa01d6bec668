"""Where dbt writes: the build file that HALLYU_BUILD_FILE names.

Belongs here: that one substitution. It is made when the file is opened rather than in the profile, because dbt parses
the whole project anew whenever anything in the profile differs from the last time.
"""

import os

from dbt.adapters.duckdb.plugins import BasePlugin

VARIABLE = "HALLYU_BUILD_FILE"


class Plugin(BasePlugin):
    def update_connection_config(self, creds, config):
        """Point the connection at the build file. It must be called like the file of the profile: the name of the
        file is the name of the database."""
        creds.path = os.environ.get(VARIABLE, creds.path)
