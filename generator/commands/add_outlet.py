"""Which outlet an added article is of: one that is known, or a new one."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from generator.commands.add_asked import NEW, Questions
from generator.commands.asking import Check
from generator.load.text import printable
from generator.load.validate import suggest
from generator.load.values import quoted, slug, web_address, words
from generator.load.whose import known, new, plain_id
from generator.model import Outlet


def ask_outlet(q: Questions, url: str) -> Outlet:
    """The outlet: one that is known, or a new one."""
    name = q.proposed["outlet"].value
    outlets = {outlet.id: outlet for outlet in q.corpus.outlets}
    fits = known(url, name, q.corpus.outlets)
    fresh = q.given["outlet_name"] is not None or q.given["homepage"] is not None
    if not fresh:
        best, why = fits[0] if fits else (None, "")
        text = f"Outlet: its id, or {NEW} ({why})" if best else _none_known(q, url, name)
        default = best.id if best else q.judged(NEW)
        chosen = q.answer("outlet", text, _outlet_check(outlets), default)
        if chosen != NEW:
            return outlets.get(chosen) or Outlet(chosen, "", "")
    return _new_outlet(q, new(url, name, tuple(outlets)), outlets)


def _none_known(q: Questions, url: str, name: str) -> str:
    """The question after an outlet that is not known."""
    made = new(url, name, [each.id for each in q.corpus.outlets])
    if q.asking.open:
        return f"Outlet: its id, or {NEW} (none in outlets.yml has this address or name)"
    told = shlex.quote(printable(made.name)) if made else "NAME"
    return f"none in outlets.yml fits; for a new one give --outlet-name {told}"


def _new_outlet(q: Questions, made: Outlet | None, outlets: Mapping[str, Outlet]) -> Outlet:
    """An outlet that outlets.yml has not yet."""
    names = {outlet.name.casefold(): key for key, outlet in outlets.items()}

    def free_name(answer: str) -> str:
        told = words(answer)
        if told.casefold() in names:
            raise ValueError(
                f"{quoted(told)} is there already: write --outlet {names[told.casefold()]}"
            )
        return told

    def free_key(answer: str) -> str:
        if slug(answer) in outlets or answer == NEW:
            raise ValueError(f"{quoted(answer)} is taken: write another id")
        return answer

    name = q.answer("outlet_name", "Name of the new outlet", free_name, made.name if made else None)
    home = q.answer(
        "homepage", "Its home page", web_address, made.homepage or None if made else None
    )
    own = made.id if made and made.name == name else plain_id(name)
    default = own if own and own not in outlets else None
    given = q.given["outlet"] if q.given["outlet"] != NEW else None
    key = q.asking.answer(
        "--outlet", "Its id in outlets.yml", free_key, given=given, default=default
    )
    return Outlet(key, name, home)


def _outlet_check(outlets: Mapping[str, Outlet]) -> Check:
    def check(answer: str) -> str:
        if answer not in outlets and answer != NEW:
            hint = suggest(answer, tuple(outlets), f"write {NEW} for one that is not there")
            raise ValueError(f"{quoted(answer)} is no outlet in outlets.yml: {hint}")
        return answer

    return check
