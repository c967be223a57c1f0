"""A sentence of an article → its words, tags, tree and names."""
