"""The pages on which a table is brought in: choose, settle, look, confirm."""
