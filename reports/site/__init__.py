"""The public site: from published articles to the pages readers see. No figure is counted here."""
