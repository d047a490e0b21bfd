"""Everything about one person in time, as values: the page and the printed record say it in words."""
