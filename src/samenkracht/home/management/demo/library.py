"""The shelf of the demo: good examples, a template with its lessons, and own words in a block."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from samenkracht.accounts.models import User
from samenkracht.atelier.domain.calendar import local_time
from samenkracht.atelier.models import Atelier, Gathering, GoodExample
from samenkracht.atelier.services.gatherings import change_gathering, facts_of
from samenkracht.atelier.services.library import keep_example
from samenkracht.atelier.services.programme import describe_block, words_of
from samenkracht.atelier.services.templates import save_as_template, share_template
from samenkracht.home.management.demo.cast import ANNA, BRUG, FADIME

EXAMPLES = (
    {
        "title": "De soepfiets",
        "lesson": (
            "Een bakfiets met soep bij de flat brengt mensen naar buiten die niet naar een zaal "
            "komen. De soep is de reden, het praatje is het doel."
        ),
        "link": "https://soepfiets.example/film",
        "teller": "Yusuf van De Lindehof",
        "offline": "Yusuf vertelt het met de drie platen uit de groene map.",
        "questions": "Wie komt er wel buiten, maar niet binnen?\nWat is onze soep?",
    },
    {
        "title": "Twee buurvrouwen en één rekening",
        "lesson": (
            "De ene buurvrouw legt de rekening in een la, de andere belt meteen. "
            "Wat is het verschil, en wat helpt?"
        ),
        "link": "https://wijkfilm.example/twee-buurvrouwen",
        "teller": "Fadime van De Brug",
        "offline": "Anna leest het verhaal voor. Het ligt bij de platen.",
        "questions": "Wat doet de tweede buurvrouw slim?\nWat zou u de eerste aanraden?",
    },
    {
        "title": "De ruilkast in de hal",
        "lesson": "Wie iets neemt, hoeft niets terug te leggen. Juist dan komt er steeds meer.",
        "link": "",
        "teller": "Huismeester Ricardo",
        "offline": "",
        "questions": "Wat ligt er bij u thuis dat een ander nodig heeft?",
    },
)
FILM_LINES = {
    "line_1": "Wij zien twee buurvrouwen met dezelfde rekening.",
    "line_2": "Geef elk een top: wat doet zij goed?",
    "line_3": "En een tip: wat kan nog slimmer?",
    "materials": "beamer en geluid\ndrie platen voor als het net hapert\néén flap voor alle tips",
    "note": "Fadime doet de film, Omar schrijft.",
}
KEPT = {
    "name": "Rondkomen, voor een flat",
    "about": "Voor een flat waar mensen elkaar nog weinig kennen.",
    "lessons": (
        "Eet eerder. Na het eten durven meer mensen iets te zeggen.\n"
        "Vraag bewoners zelf om te koken, en geef daar een uur voor.\n"
        "Hang de ideeën laag: wie zit, wil ook kunnen lezen."
    ),
}
SHARED = {
    "name": "Thuis met zorg",
    "about": "Voor mensen met zorg aan huis en wie voor hen zorgt.",
    "lessons": "Begin om 11 uur. Dan is de zorg al geweest, en is iedereen wakker.",
}
SPARE = timedelta(minutes=205)  # a quarter of an hour more than the blocks take


def fill_library(atelier: Atelier, users: Mapping[str, User], now: datetime) -> None:
    """Fill the shelf of the organisation, use it in the last gathering, and keep a template."""
    anna, fadime = users[ANNA.email], users[FADIME.email]
    examples = [
        keep_example(organisation=atelier.organisation, words=dict(words)) for words in EXAMPLES
    ]
    gathering = atelier.gatherings.get(number=4)
    _use_shelf(gathering, examples[1], anna, now)
    _plan_end(gathering, anna, now)
    save_as_template(atelier=atelier, words=dict(KEPT), by=anna, now=now)
    neighbours = Atelier.objects.get(organisation__name=BRUG)
    shared = save_as_template(atelier=neighbours, words=dict(SHARED), by=fadime, now=now)
    share_template(template=shared, is_shared=True)


def _use_shelf(gathering: Gathering, example: GoodExample, by: User, now: datetime) -> None:
    """Give the film of a gathering own words and an example."""
    film = gathering.blocks.select_related("example").get(work_form="film_advice")
    seen = words_of(film)
    wish = {**seen, **FILM_LINES, "example": str(example.public_id)}
    describe_block(gathering=gathering, block=film.public_id, seen=seen, wish=wish, by=by, now=now)


def _plan_end(gathering: Gathering, by: User, now: datetime) -> None:
    """Say when the afternoon must be over, so that one sees what is left."""
    seen = facts_of(gathering)
    ready = local_time(gathering.starts_at + SPARE).replace(second=0, microsecond=0)
    change_gathering(
        gathering=gathering,
        seen=seen,
        wish={**seen, "ends_by": ready},
        shift_later=False,
        by=by,
        now=now,
    )
