"""Words to invite with (METHOD S11): our proposal per gathering, in plain Dutch (A2).

An invitation says what one will do, that it costs nothing, and that one is needed. It does not
explain a problem.
"""

from dataclasses import dataclass

from samenkracht.method.words import gettext_noop

LANGUAGES = ("nl", "en", "ar", "tr", "pl", "uk")
"""In which languages a card or letter can be printed."""


@dataclass(frozen=True, slots=True)
class InvitationWords:
    """What stands under the title of the atelier; the day and the place come after it."""

    key: str
    words: str


PROPOSALS = {
    proposal.key: proposal
    for proposal in (
        InvitationWords(
            "m1",
            gettext_noop(
                "Wij willen in deze buurt samen iets beginnen. "
                "Wij starten met onze eigen mensen.\n"
                "Wat ziet u in uw werk? Kom het vertellen. De koffie staat klaar."
            ),
        ),
        InvitationWords(
            "m2",
            gettext_noop(
                "Wij beginnen samen iets in deze buurt. Daar hebben wij u bij nodig.\n"
                "U hoort wat er al is. U vertelt wat u ziet. De koffie staat klaar."
            ),
        ),
        InvitationWords(
            "m3",
            gettext_noop(
                "Wij praten over iets wat veel mensen kennen. U weet hoe het echt is.\n"
                "Kom luisteren en vertellen. Wij eten samen. Het kost niets."
            ),
        ),
        InvitationWords(
            "m4",
            gettext_noop(
                "Wij bedenken samen ideeën en kiezen de beste. "
                "Wij eten samen en er zijn prijzen.\n"
                "Het kost niets. Neem gerust iemand mee."
            ),
        ),
    )
}
ANY = InvitationWords(
    "",
    gettext_noop(
        "Wij komen weer bij elkaar. U hoort wat er gebeurd is en wat er nog komt.\n"
        "Het kost niets. Iedereen is welkom."
    ),
)


def proposal_for(key: str) -> InvitationWords:
    """Return our words for a gathering of our programme, or words that always fit."""
    return PROPOSALS.get(key, ANY)
