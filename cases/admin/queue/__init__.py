"""The verifiers' queue: the page, taking the next one, and verifying many at once."""
