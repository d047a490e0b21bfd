"""The page on which one record, or one case, is reviewed."""
