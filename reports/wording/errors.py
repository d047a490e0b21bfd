class WordingError(Exception):
    """A sentence that cannot be said exactly as meant: never printed half or replaced by another."""
