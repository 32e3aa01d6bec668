"""Who works in another country's productions: people and groups, with their home and where they go."""
