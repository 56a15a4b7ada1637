import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.language import (
    LEAST_SHARE,
    english_share,
    is_plainly_english,
    not_english,
)

ENGLISH = """The union said on Monday that it would call a strike if the company did not raise its
offer. Drivers have been without a contract since March, and both sides have met six times. It was
not clear when they would meet again, a spokesman for the ministry said, but he hoped that it
would be soon. Passengers should check the times of their trains before they leave."""

OTHERS = {
    "German": """Die Regierung will bis Ende der Woche entscheiden, ob der Streit um die Brücke vor
Gericht kommt. Der Minister sagte, man werde in der Sache hart bleiben, und warnte vor den Kosten.
Die Opposition nannte das einen Skandal. Es war nicht das erste Mal, dass die beiden Seiten sich in
der Frage nicht einigen konnten, wie ein Sprecher am Montag in Berlin sagte.""",
    "French": """Le gouvernement a annoncé lundi que les négociations avec les syndicats étaient
suspendues. Selon le ministre, la direction a fait une offre qui ne peut pas être améliorée, mais
les représentants des salariés estiment que les efforts demandés sont trop importants pour eux. Une
nouvelle réunion doit se tenir la semaine prochaine à Paris, on ne sait pas encore quand.""",
    "Spanish": """El gobierno anunció el lunes que las negociaciones con los sindicatos quedaban
suspendidas. Según el ministro, la empresa hizo una oferta que no se puede mejorar, pero los
representantes de los trabajadores creen que los esfuerzos que se les piden son demasiado grandes.
Una nueva reunión debe celebrarse la próxima semana en Madrid, aunque no se sabe cuándo.""",
    "Dutch": """De minister zei dat het kabinet niet over de kwestie wil praten. Het was een van de
eerste keren dat hij zich over de zaak uitliet. Of hij gelijk had, is de vraag, want de oppositie
wil er nog over debatteren. Er is in de Kamer geen meerderheid voor het voorstel, dat in de week
voor de vakantie is ingediend door de partij van de minister of de fractie die hem steunt.""",
    "Norwegian": """Statsministeren sa i dag at regjeringen ikke vil gi etter for presset fra
opposisjonen. Det er en sak for de som har fulgt den lenge, og det var ikke noe nytt i det som ble
sagt for en uke siden her i byen. Vi har et ansvar for at alle får det de har krav på, sa han til
avisen, og la til at hun og han har vært enige om dette for lenge siden.""",
    "Polish": """Rząd ogłosił w poniedziałek, że rozmowy ze związkami zawodowymi zostały zawieszone.
Zdaniem ministra firma złożyła ofertę, której nie da się poprawić, ale przedstawiciele pracowników
uważają, że to za mało. Nowe spotkanie ma się odbyć w przyszłym tygodniu w Warszawie, choć nie
wiadomo jeszcze kiedy, a strony nie chcą o tym mówić, by nie psuć atmosfery przed rozmowami.""",
    "Arabic": "قال المتحدث باسم الوزارة إن المحادثات ستستأنف الأسبوع المقبل في المدينة " * 6,
}


def test_english_is_english() -> None:
    share = english_share(ENGLISH)
    assert share is not None
    assert share > 0.3
    assert not_english(ENGLISH) is None


@pytest.mark.parametrize("name", OTHERS)
def test_other_languages_are_refused(name: str) -> None:
    share = english_share(OTHERS[name])
    assert share is not None
    assert share < LEAST_SHARE
    wrong = not_english(OTHERS[name])
    assert wrong is not None
    assert wrong.startswith("reads as another language than English (")


def test_a_short_text_says_nothing() -> None:
    assert english_share("wort " * 50) is None
    assert english_share("wort " * 51) == 0
    assert not_english("wort " * 50) is None


def test_some_foreign_words_in_english_do_no_harm() -> None:
    assert not_english(f"{ENGLISH} “{OTHERS['German'][:80]}”") is None


SIGNS = st.sampled_from(
    [*"the of to with said wort ’-.\u00a0\n—é_1\u2028,", " the ", " said ", " wort "]
)


@given(st.lists(SIGNS, max_size=400).map("".join))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_what_is_told_at_a_glance_is_true(text: str) -> None:
    share = english_share(text)
    if is_plainly_english(text):
        assert share is None or share >= LEAST_SHARE


def test_most_texts_are_told_at_a_glance() -> None:
    assert is_plainly_english(ENGLISH)
    assert not any(is_plainly_english(text) for text in OTHERS.values())
