"""The English pipeline, learnt offline from open sets: names, tags, syntax."""
