"""Verifying: what waits for whom, who took it, what changed since, and deciding about many records at once."""
