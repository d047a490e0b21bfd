"""The page on which an incident is written: when and where, people and what was done to them, trials, sources."""
