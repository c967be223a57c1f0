"""English: the words that the stages look for."""
