"""Public data to take away whole: of each release and of all months, as CSV with a code book, in one archive."""
