"""The desk's pages about files of sources and about who sources are."""
