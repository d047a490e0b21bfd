"""What counting, lists and pages cost beside the plainest SQL that answers the same: ``make bench``."""
