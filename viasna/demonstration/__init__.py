"""A system to try: one account a role, the invented casebook, the first publications. All through the real paths."""
