"""The numbers: one query for each family of indicators, the same on SQLite and PostgreSQL, now or as of any moment."""
