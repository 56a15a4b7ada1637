"""What the parser got wrong and grammar tells: its trees differ with the names that stand in them.

In: the tokens of a text as they were parsed. Out: the same tokens, a few of them under another head
or read as another kind of word, each by a rule of `mended_names` or `mended_clauses` that looks at
kinds of words, their order and marks. No rule asks who is named: a text is parsed once, whatever
the dispute.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.analyse.mended_clauses import (
    agent_behind_marks,
    charge_that_one_denies,
    clause_behind_agent,
    clause_inside_subject,
    named_in_marks,
    who_is_somewhere,
)
from generator.analyse.mended_names import (
    all_alike,
    before_a_noun,
    many_of_them,
    noun_read_as_verb,
    one_name,
    role_before_name,
    set_beside,
)
from generator.model import Token

Change = tuple[int, Token]
Rule = Callable[[Sequence[Token], int], Iterator[Change]]
RULES: Mapping[str, tuple[Rule, ...]] = {
    "nsubj": (one_name, before_a_noun, many_of_them, set_beside, role_before_name),
    "nsubjpass": (one_name, noun_read_as_verb),
    "dobj": (one_name, noun_read_as_verb),
    "pobj": (one_name,),
    "attr": (one_name,),
    "conj": (one_name,),
    "npadvmod": (one_name,),
    "advmod": (all_alike,),
    "advcl": (clause_inside_subject,),
    "appos": (one_name, named_in_marks, charge_that_one_denies),
    "prep": (agent_behind_marks,),
    "acl": (clause_behind_agent,),
    "relcl": (clause_behind_agent, who_is_somewhere),
}
"""What may be wrong with a token, by how it hangs on its head."""
NONE: tuple[Rule, ...] = ()


def mend(tokens: list[Token]) -> None:
    """Mend the tokens of a text in place, in text order."""
    for number in range(len(tokens)):
        for rule in RULES.get(tokens[number].dep, NONE):
            for place, token in rule(tokens, number):
                if token.head == place or not is_over(tokens, place, token.head):
                    tokens[place] = token


def is_over(tokens: Sequence[Token], upper: int, lower: int) -> bool:
    """Whether a token hangs on another, however far below: no tree may go in a circle."""
    while lower != upper and tokens[lower].head != lower:
        lower = tokens[lower].head
    return lower == upper
