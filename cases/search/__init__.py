"""Finding records by their words: one index on both databases, asked with what the reader may see."""
