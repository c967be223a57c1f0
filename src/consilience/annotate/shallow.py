"""A rough tree from tags alone: noun phrases, who is the subject of which verb, and what a reporting verb brings in.

For the tier without syntax, so that all that reads trees reads one kind of tree. It knows subjects before and after their verb,
names set beside a description, "who …" in between, agents, and phrases with a preposition; the rest hangs on the nearest verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from consilience.annotate.parse.records import Token
from consilience.languages.english.reporting import DOCUMENTS, REPORTING_VERBS, TIME_WORDS

_BEFORE_NOUN = frozenset({"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "HYPH", "$", "AFX"})
_PARTICIPLES = frozenset({"VBN", "VBG"})  # "a planned visit", "the leading party"
_OPENERS = frozenset({"as", "after", "before", "since", "until", "than", "like"})  # "as X told Y": no preposition
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "ADD"})
_ALONE = frozenset({"PRP", "WP", "EX", "DT", "CD", "WDT"})
_IN_VERB = frozenset({"MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "’s", "’re"})
_NOUN_PREPOSITIONS = frozenset({"of", "for", "from", "in", "at", "with", "to", "on"})
_MARKS = frozenset({"``", "''", '"', "“", "”", "‘", "’"})


class _Phrase(Struct, frozen=True):
    """A noun phrase: its tokens from first to last (excluded) and its head."""

    first: int
    last: int
    head: int


def headed(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Give the tokens with heads and labels, as far as tags tell; roots keep -1."""
    reading = _Reading([text[token.start : token.end].lower() for token in tokens], [token.tag for token in tokens])
    reading.read()
    return tuple(
        Token(token.start, token.end, token.tag, head, label)
        for token, head, label in zip(tokens, reading.heads, reading.labels, strict=True)
    )


class _Reading:
    """Reads one sentence from left to right."""

    def __init__(self, words: list[str], tags: list[str]) -> None:
        self.words, self.tags = words, tags
        self.heads = [-1] * len(words)
        self.labels = ["root"] * len(words)
        self.ends: dict[int, _Phrase] = {}  # noun phrases by where they end
        self.begins: dict[int, _Phrase] = {}

    def read(self) -> None:
        """Find the phrases, then the verbs with their subjects, then what the verbs bring in."""
        self._phrases()
        verbs = self._verbs()
        self._prepositions(verbs)
        for place, verb in enumerate(verbs):
            self._subject(verb, verbs[place - 1] if place else None)
        self._clauses(verbs)
        self._rest(verbs)

    def _hang(self, word: int, head: int, label: str) -> None:
        if word != head:
            self.heads[word], self.labels[word] = head, label

    # ------------------------------------------------------------------ noun phrases

    def _phrases(self) -> None:
        place = 0
        while place < len(self.tags):
            last = place
            while last < len(self.tags) and self._continues(place, last):
                last += 1
            while last > place and self.tags[last - 1] not in _NOUNS and self.tags[last - 1] not in _ALONE:
                last -= 1
            if last == place and self.tags[place] in _ALONE:
                last = place + 1
            if last > place:
                self._phrase(place, last)
            place = max(last, place + 1)

    def _continues(self, first: int, place: int) -> bool:
        """Whether a word belongs to the noun phrase that began before it."""
        participle = self.tags[place] in _PARTICIPLES and place > first and self.tags[place - 1] in _BEFORE_NOUN
        return participle or self.tags[place] in _BEFORE_NOUN or self.tags[place] in _NOUNS

    def _phrase(self, first: int, last: int) -> None:
        head = next((place for place in range(last - 1, first - 1, -1) if self.tags[place] in _NOUNS), last - 1)
        for place in range(first, last):
            label = "compound" if self.tags[place] in _NOUNS else "det" if self.tags[place] in {"DT", "PRP$"} else "amod"
            self._hang(place, head, "nmod:poss" if self.tags[place] == "PRP$" else label)
        phrase = _Phrase(first, last, head)
        owner = self.ends.get(first - 1) if first and self.tags[first - 1] == "POS" else None
        if owner is not None:  # the ministry 's | spokesman
            self._hang(owner.head, head, "nmod:poss")
            self._hang(first - 1, owner.head, "case")
            phrase = _Phrase(owner.first, last, head)
        self.ends[last] = self.begins[phrase.first] = phrase

    # ------------------------------------------------------------------ verbs

    def _verbs(self) -> list[int]:
        """The head of each verb group; what stands before it in the group hangs on it."""
        found: list[int] = []
        place = 0
        while place < len(self.tags):
            if self.tags[place] not in _IN_VERB or self.labels[place] != "root" or self.words[place] == "according":
                place += 1
                continue
            group = [place]
            following = place + 1
            while following < len(self.tags) and (self.tags[following] in _IN_VERB or self.tags[following] == "RB"):
                if self.labels[following] == "root" and self.tags[following] in _IN_VERB:
                    group.append(following)
                following += 1
            head = group[-1]
            for word in group[:-1]:
                passive = self.words[word] in _BE and self.tags[head] == "VBN"
                self._hang(word, head, "aux:pass" if passive else "aux")
            found.append(head)
            place = head + 1
        return found

    def _prepositions(self, verbs: Sequence[int]) -> None:
        for place, tag in enumerate(self.tags):
            to = place > 0 and self.words[place] == "to" and self.words[place - 1] == "according"
            if (tag not in {"IN", "TO"} and not to) or self.words[place] in {"that", "if", "whether", "while", "because"}:
                continue
            phrase = self.begins.get(place + 1)
            if phrase is None or phrase.head in verbs or self._opens_clause(place, phrase):
                continue
            self._hang(place, phrase.head, "case")
            if to:
                self._hang(place - 1, phrase.head, "case")
            before = self.ends.get(place)
            if before is not None and self.words[place] in _NOUN_PREPOSITIONS and self.words[before.head] not in TIME_WORDS:
                self._hang(phrase.head, before.head, "nmod")
                continue
            verb = max((verb for verb in verbs if verb < place), default=verbs[0] if verbs else -1)
            if verb >= 0:
                self._hang(phrase.head, verb, "obl:agent" if self.words[place] == "by" else "obl")

    def _opens_clause(self, place: int, phrase: _Phrase) -> bool:
        return (
            self.words[place] in _OPENERS and self.tags[phrase.last : phrase.last + 1] != [] and self.tags[phrase.last] in _FINITE
        )

    def _subject(self, verb: int, earlier: int | None) -> None:
        """Hang the subject on a verb: the phrase before it, past adverbs and what is set in between commas."""
        helpers = (
            word for word in range(max(0, verb - 6), verb) if self.heads[word] == verb and self.labels[word].startswith("aux")
        )
        start = min([verb, *helpers])
        if self.tags[verb] == "VBG" and start == verb:
            self._participle(verb, earlier)
            return
        if self.words[start - 1 : start] == ["to"] and start:
            if earlier is not None:
                self._hang(verb, earlier, "xcomp")
            return
        place = self._past_adverbs(start)
        if place and self.words[place - 1] in {"who", "which", "that"} and self.tags[place - 1] in {"WP", "WDT"}:
            self._relative(verb, place - 1)
            return
        phrase = self.ends.get(place) or self._before_comma(place)
        while phrase is not None and self.labels[phrase.head] in {"nmod", "obl", "case"}:
            phrase = next((other for other in self.ends.values() if other.head == self.heads[phrase.head]), None)
        if phrase is not None and self.labels[phrase.head] == "root" and self.words[phrase.head] not in TIME_WORDS:
            self._hang(phrase.head, verb, "nsubj:pass" if "aux:pass" in self._labels_under(verb) else "nsubj")
        elif place and self.tags[place - 1] == "CC" and earlier is not None:
            self._hang(verb, earlier, "conj")
        else:
            self._inverted(verb)

    def _participle(self, verb: int, earlier: int | None) -> None:
        """A statement saying · with one resident saying · X left, saying."""
        phrase = self.ends.get(verb)
        if phrase is not None and phrase.first and self.words[phrase.first - 1] == "with":
            self._hang(phrase.head, verb, "nsubj")
        elif phrase is not None and self.words[phrase.head] in DOCUMENTS:
            self._hang(verb, phrase.head, "acl")
        elif earlier is not None:
            self._hang(verb, earlier, "advcl")

    def _past_adverbs(self, place: int) -> int:
        """Where the words before a verb end that are no adverbs and no time: X | later on Monday said."""
        while place:
            phrase = self.ends.get(place)
            if self.tags[place - 1] in {"RB", "RBR"} and phrase is None:
                place -= 1
            elif phrase is not None and self.words[phrase.head] in TIME_WORDS:
                place = phrase.first
                place -= place > 0 and self.tags[place - 1] == "IN"
            else:
                break
        return place

    def _relative(self, verb: int, pronoun: int) -> None:
        self._hang(pronoun, verb, "nsubj")
        place = pronoun - (pronoun > 0 and self.words[pronoun - 1] == ",")
        phrase = self.ends.get(place)
        if phrase is not None:
            self._hang(verb, phrase.head, "acl:relcl")

    def _before_comma(self, place: int) -> _Phrase | None:
        """X in "X, head of Y, said", "X, who …, said"; the name in "the head of Y, X, said"."""
        if not place or self.words[place - 1] not in {",", "—", "–", "--"}:
            return None
        opening = next((at for at in range(place - 2, max(-1, place - 40), -1) if self.words[at] in {",", "—", "–", "--"}), -1)
        base = self.ends.get(opening) if opening > 0 else None
        inner = self.begins.get(opening + 1)
        if base is not None and inner is not None and inner.last <= place - 1:
            self._hang(inner.head, base.head, "appos")
        return base

    def _inverted(self, verb: int) -> None:
        """Said X: the subject stands behind a reporting verb that follows a quotation or a comma."""
        before = self.words[verb - 1] if verb else ","
        phrase = self.begins.get(verb + 1)
        if phrase is not None and self.words[verb] in REPORTING_VERBS and (before in {","} | _MARKS):
            self._hang(phrase.head, verb, "nsubj")
            beside = self.begins.get(phrase.last + 1) if self.words[phrase.last : phrase.last + 1] == [","] else None
            if beside is not None:
                self._hang(beside.head, phrase.head, "appos")

    def _labels_under(self, verb: int) -> set[str]:
        return {self.labels[word] for word in range(max(0, verb - 6), verb) if self.heads[word] == verb}

    # ------------------------------------------------------------------ clauses

    def _clauses(self, verbs: Sequence[int]) -> None:
        """Hang on each reporting verb the clause that follows it, or the one before "…, X said"."""
        for place, verb in enumerate(verbs):
            if self.words[verb] not in REPORTING_VERBS or self.labels[verb] == "aux":
                continue
            later = next((other for other in verbs[place + 1 :] if self.labels[other] == "root"), None)
            if later is not None and not any(word in {",", ";"} for word in self.words[verb:later]):
                self._hang(later, verb, "ccomp")
                continue
            first = next((other for other in verbs[:place] if self.labels[other] == "root"), None)
            if (
                first is not None
                and self.labels[verb] == "root"
                and any(word in {","} | _MARKS for word in self.words[first:verb])
            ):
                self._hang(first, verb, "ccomp")

    def _rest(self, verbs: Sequence[int]) -> None:
        """Hang what is left on the nearest verb to the left, else on the first: no more is known about it."""
        if not verbs:
            return
        roots = [verb for verb in verbs if self.labels[verb] == "root"]
        main = roots[0] if roots else verbs[0]
        last = main
        for word, label in enumerate(self.labels):
            last = word if word in verbs else last
            if label != "root" or word == main:
                continue
            noun = self.tags[word] in _NOUNS or self.tags[word] == "PRP"
            self._hang(
                word, main if word in roots else last, "parataxis" if word in roots else "obj" if noun and word > last else "dep"
            )
