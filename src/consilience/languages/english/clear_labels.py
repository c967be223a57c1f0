"""The labels of spaCy's English pipelines (ClearNLP's dependencies, OntoNotes' kinds of names) in the words used here."""

from __future__ import annotations

from consilience.records import NameKind

# ClearNLP's label → Universal Dependencies' relation, where the tree is the same and the name differs. Prepositions (prep,
# agent, pobj, pcomp), copulas (attr, acomp) and coordination (cc, conj) hang elsewhere: annotate/parse/clear_trees.py.
RELATIONS = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "obl:agent",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "advcl",
    "pobj": "obl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "obl",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}

# Forms of the verb that joins a subject and what it is said to be.
COPULAS = frozenset({"am", "'m", "is", "'s", "are", "'re", "was", "were", "be", "been", "being"})

# OntoNotes' and CoNLL's kinds; a kind that is not listed (dates, amounts, peoples) is no name here.
KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "GPE": "place",
    "LOC": "place",
    "LOCATION": "place",
    "FAC": "place",
    "EVENT": "other",
    "WORK_OF_ART": "other",
    "PRODUCT": "other",
    "LAW": "other",
    "MISC": "other",
}

# Universal part of speech → Penn Treebank tag, for pipelines that give only the first; verbs by their form.
TAGS = {
    "ADJ": "JJ",
    "ADP": "IN",
    "ADV": "RB",
    "AUX": "MD",
    "CCONJ": "CC",
    "DET": "DT",
    "INTJ": "UH",
    "NOUN": "NN",
    "NUM": "CD",
    "PART": "RP",
    "PRON": "PRP",
    "PROPN": "NNP",
    "PUNCT": ":",
    "SCONJ": "IN",
    "SYM": "SYM",
    "VERB": "VB",
}
