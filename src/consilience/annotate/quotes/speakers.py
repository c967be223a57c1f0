"""Quotations → who said each: the surest sign in the sentence around it, pronouns and short names given their full form."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from consilience.annotate.parse.records import Parse
from consilience.annotate.quotes import attribution, cast, reporting
from consilience.annotate.quotes.attribution import Cue, Frame
from consilience.annotate.quotes.identity import Company, Speaker, is_role, spoken
from consilience.annotate.quotes.quotation import BLOT, Quoted, narrative
from consilience.annotate.syntax import Tree, Word
from consilience.annotate.syntax import tree as tree_of
from consilience.languages.english.reporting import UTTERING_VERBS
from consilience.records import Report

# So many sentences of the article's own may stand between two quotations of one speaker.
_SENTENCES_BETWEEN = 2
# A longer sentence is a list or a table, in which nobody speaks; thousands of quotations in one would take hours.
_LONGEST = 400
_COMMAS = frozenset((",", "—", "–", "-", "--"))


class Found(Struct, frozen=True, kw_only=True):
    """What the text around a quotation says about it: its speaker, and whether a verb or a phrase brings it in."""

    speaker: Speaker | None = None
    is_attributed: bool = False  # a verb of saying, asking or judging governs it
    is_tight: bool = False  # … and stands right beside it
    opens_sentence: bool = False
    before: tuple[Word, ...] = ()
    after: tuple[Word, ...] = ()
    governor: Word | None = None  # the article's own word that it hangs on in the tree …
    label: str = ""  # … and how


def of(report: Report, quoted: Sequence[Quoted], parses: Sequence[Parse]) -> list[Found]:
    """Say for each quotation who spoke."""
    if not quoted:
        return []
    short = [parse if len(parse.tokens) <= _LONGEST else structs.replace(parse, tokens=()) for parse in parses]
    listener = _Listener(report, quoted, [tree_of(report.article.text, parse) for parse in short])
    return [listener.heard(item) for item in quoted]


class _Listener:
    """Reads an article from top to bottom and remembers who spoke last."""

    def __init__(self, report: Report, quoted: Sequence[Quoted], trees: Sequence[Tree]) -> None:
        self.report, self.text, self.trees = report, report.article.text, trees
        self.told = narrative(self.text, quoted)
        self.tree_starts = [tree.start for tree in trees]
        self.starts = self._sentence_starts(quoted)
        self.company = Company(self.text, self.told, cast.of(report), self.starts, trees)
        self.last: tuple[Quoted, Speaker | None] | None = None

    def heard(self, item: Quoted) -> Found:
        """Find what the text says about one quotation."""
        self._catch_up(item)
        frame = self._frame(item)
        found = self._attributed(frame)
        speaker, opens = found.speaker, not [word for word in frame.before if word.text not in (",", "—", "–", "-")]
        told_by_another = self.text[item.end - 1] == "," and any(word.text not in _COMMAS for word in frame.after[:2])
        if speaker is None and not found.is_attributed and not (opens and told_by_another):
            speaker = self._continued(item, opens=opens)
        if speaker is not None and found.speaker is not None:
            self.company.speakers.append(speaker)
            self.company.sources[self.company.sentence(item.outer_start)] = speaker
        self.last = (item, speaker)
        above, top = attribution.governor(frame) or (None, None)
        return structs.replace(
            found,
            speaker=speaker,
            opens_sentence=opens,
            before=frame.before,
            after=frame.after,
            governor=above,
            label=top.label if top is not None else "",
        )

    def _catch_up(self, item: Quoted) -> None:
        """Note in order whom the sentences before a quotation give as their source, so that "he" is known."""
        for number in range(len(self.company.sources), self.company.sentence(item.outer_start)):
            if number not in self.company.sources:
                source = self._source(number)
                if source is not None:
                    self.company.speakers.append(source)

    # ------------------------------------------------------------------ the sentence around a quotation

    def _frame(self, item: Quoted) -> Frame:
        block = self.report.article.blocks[item.block]
        first = self.starts[max(0, bisect_right(self.starts, item.outer_start) - 1)] if self.starts else block.start
        following = bisect_left(self.starts, item.outer_end)
        last = self.starts[following] if following < len(self.starts) else len(self.text)
        first, last = max(first, block.start), min(last, block.end)
        first, last = min(first, item.outer_start), max(last, item.outer_end)
        before = self._line(first, item.outer_start)
        after = self._line(item.outer_end, last)
        trees = list(self._trees(first, last))
        lead = self._lead(item)
        if lead:
            trees = [*self._trees(lead[0].start, lead[-1].end), *trees]
        return Frame(item, tuple(before), tuple(after), tuple(trees), tuple(lead))

    def _lead(self, item: Quoted) -> list[Word]:
        """The sentence that ends the paragraph before with a colon, as in "She added:"."""
        blocks = self.report.article.blocks
        if not item.block or self.text[blocks[item.block].start : item.outer_start].strip():
            return []
        above = blocks[item.block - 1]
        if not self.text[above.start : above.end].rstrip().endswith(":"):
            return []
        start = self.starts[bisect_left(self.starts, above.end) - 1]
        return self._line(max(start, above.start), above.end)

    def _trees(self, start: int, end: int) -> Sequence[Tree]:
        """The analysed sentences that a stretch of text touches."""
        first = max(0, bisect_right(self.tree_starts, start) - 1)
        return [tree for tree in self.trees[first : bisect_left(self.tree_starts, end)] if tree.end > start]

    def _line(self, start: int, end: int) -> list[Word]:
        return attribution.line(self._trees(start, end), self.told, start, end)

    def _attributed(self, frame: Frame) -> Found:
        """The surest sign whose words name somebody; after one right beside the quotation that names nobody we know, none."""
        found = Found()
        for cue in attribution.cues(frame):
            speaker = self._speaker(cue, frame)
            tight = cue.is_tight and (speaker is not None or cue.is_sure)
            if speaker is not None:
                return Found(speaker=speaker, is_attributed=cue.is_content, is_tight=tight)
            if cue.source is None and self.last is not None and _goes_on(frame.before):
                return Found(speaker=_again(self.last[1]), is_attributed=True, is_tight=tight)
            found = Found(is_attributed=found.is_attributed or cue.is_content, is_tight=found.is_tight or tight)
            if tight and cue.source is not None:
                break
        return found

    def _speaker(self, cue: Cue, frame: Frame | None = None) -> Speaker | None:
        if cue.source is None:
            return None
        inside = (frame.item.start, frame.item.end) if frame is not None else None
        return self.company.named(cue.tree, cue.source, sure=cue.is_sure, said=inside, reach=cue.reach)

    # ------------------------------------------------------------------ without an attribution of its own

    def _continued(self, item: Quoted, *, opens: bool) -> Speaker | None:
        """Who went on speaking: the quotation before, or whoever the sentence before names."""
        first = self.starts[self.company.sentence(item.outer_start)]
        earlier = bisect_left(self.starts, first) - 1
        if self.last is None:
            return self._before(earlier, first) if opens and earlier >= 0 else None
        quoted, speaker = self.last
        away = self.company.sentence(item.outer_start) - self.company.sentence(quoted.outer_start)
        if not opens:
            return _again(speaker) if item.continues or quoted.block == item.block or away <= 1 else None
        if item.continues or earlier < 0 or self.starts[earlier] < quoted.outer_end:
            return _again(speaker)  # no sentence of the article's own in between
        near = earlier - self.company.sentence(quoted.outer_start) <= _SENTENCES_BETWEEN
        return self._before(earlier, first) or (_again(speaker) if near else None)

    def _before(self, number: int, stop: int) -> Speaker | None:
        """Whom the sentence before a quotation is about: its source, the person it names, or its "he"."""
        source = self._source(number)
        if source is not None and self._is_somebody(source):
            return _nearby(source)
        start = self.starts[number]
        subject = self.company.leading_person(start, stop)
        if subject is not None:
            return spoken(subject, "nearby")
        opening = self._line(start, stop)[:1]
        if opening and opening[0].lower in {"he", "she"}:
            return _nearby(self.company.pronoun(opening[0]))
        return self._told_in_paragraph(number)

    def _told_in_paragraph(self, number: int) -> Speaker | None:
        """The person whose telling the sentences of a paragraph go on with, up to a sentence that tells nobody's."""
        block = self._block(self.starts[number])
        for earlier in range(number - 1, max(-1, number - 1 - _SENTENCES_BETWEEN), -1):
            if self._block(self.starts[earlier]) != block:
                return None
            source = self._source(earlier)
            if source is not None:
                return _nearby(source) if source.is_person else None
        return None

    def _block(self, position: int) -> int:
        return bisect_right(self.report.article.blocks, position, key=lambda block: block.start)

    def _source(self, number: int) -> Speaker | None:
        """Whom a sentence of the article gives as its source."""
        if number not in self.company.sources:
            start = self.starts[number]
            stop = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
            self.company.sources[number] = None  # while it is being found, nothing may ask for it again
            named = (self._speaker(cue) for cue in self._sources(start, stop))
            self.company.sources[number] = next((speaker for speaker in named if speaker is not None), None)
        return self.company.sources[number]

    def _sources(self, start: int, stop: int) -> Iterator[Cue]:
        """Whom a stretch of narrative gives as its source: "according to X", "…, X said", then the verb nearest to the root."""
        for tree in self._trees(start, stop):
            own = [word for word in tree.words if start <= word.start < stop and self.told[word.start] != BLOT]
            places = {word.number for word in own}
            yield from (Cue(tree, word, source) for word, source in reporting.according(tree) if word.number in places)
            verbs = [word for word in own if attribution.is_reporting(word)]
            last = max((word.number for word in tree.words if not word.is_sign), default=-1)
            for verb in sorted(
                verbs, key=lambda verb: (verb.number != last, sum(1 for _ in tree.above(verb.number)), verb.number)
            ):
                yield Cue(tree, verb, reporting.speaker(tree, verb))

    def _is_somebody(self, source: Speaker) -> bool:
        """Whether a source that stands a sentence away surely is one: a person, a role or a marked name."""
        words = source.name.lower().split()
        return (
            source.is_person
            or source.is_human
            or any(is_role(word) for word in words)
            or bool(self.company.cast.within(source.start, source.end))
        )

    # ------------------------------------------------------------------ where sentences begin

    def _sentence_starts(self, quoted: Sequence[Quoted]) -> list[int]:
        """Where sentences of the article's own begin: not inside a quotation, and also right after one that ends a sentence."""
        sentences = [sentence.start for sentence in self.report.sentences]
        starts = {start for start in sentences if self.told[start] != BLOT} | {item.outer_start for item in quoted} & set(
            sentences
        )
        starts |= {block.start for block in self.report.article.blocks}
        for item in quoted:
            place = item.outer_end
            while place < len(self.told) and self.told[place].isspace():
                place += 1
            if self.text[item.end - 1] in "?!" and self._tells_who(place):
                starts.discard(place)
                continue
            ends = self.told[place : place + 1].isupper() or self.told[place : place + 1] == BLOT
            if place < len(self.told) and ends and self.text[item.end - 1] in ".!?…":
                starts.add(place)
        return sorted(starts)

    def _tells_who(self, place: int) -> bool:
        """Whether what follows “Why?” goes on with it: Orth asked reporters."""
        tree = next(iter(self._trees(place, place + 1)), None)
        words = [word for word in tree.words if word.start >= place][:9] if tree is not None else []
        verb = next((word for word in words if word.lower in UTTERING_VERBS and attribution.is_reporting(word)), None)
        if tree is None or verb is None or any(word.is_sign for word in words[: words.index(verb)]):
            return False
        source = reporting.speaker(tree, verb)
        later = [word for word in tree.under(verb.number, "ccomp", "xcomp", "obj", "parataxis") if word.start > verb.start]
        alone = all(word.lower not in UTTERING_VERBS and (word.label == "obj" and word.is_noun) for word in later)
        return source is not None and source.start >= place and alone


def _goes_on(before: Sequence[Word]) -> bool:
    """And added: “…” · “…,” and “…”."""
    return bool(before) and (before[0].lower in ("and", "but", "then") or before[0].text == BLOT)


def _nearby(speaker: Speaker | None) -> Speaker | None:
    return None if speaker is None else structs.replace(speaker, how="nearby")


def _again(speaker: Speaker | None) -> Speaker | None:
    return None if speaker is None else structs.replace(speaker, how="continued")
