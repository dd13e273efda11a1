"""The work forms (werkvormen, METHOD S13-S25, S34, V03): what each is for and what one says.

Every text is ours. What is said aloud or read by residents is A2: short, one thing a sentence.
Whether a form is doing, reflecting or meeting, and which learning style it serves (S10), is our
reading of the method; so are all minutes but the ten of the pair talk.
"""

from collections.abc import Mapping
from types import MappingProxyType

from samenkracht.method.work_forms import choosing, exploring, learning, making, meeting, strengths
from samenkracht.method.work_forms.card import (
    KINDS,
    STYLES,
    USES,
    Kind,
    Style,
    Use,
    WorkForm,
    WorkFormCard,
)

__all__ = [
    "KINDS",
    "STYLES",
    "USES",
    "WORK_FORMS",
    "Kind",
    "Style",
    "Use",
    "WorkForm",
    "WorkFormCard",
]

_CARDS: dict[WorkForm, WorkFormCard] = {
    **meeting.CARDS_TO_MEET,
    **exploring.CARDS_TO_EXPLORE,
    **strengths.CARDS_OF_STRENGTH,
    **learning.CARDS_TO_LEARN,
    **making.CARDS_TO_MAKE,
    **choosing.CARDS_TO_CHOOSE,
}
WORK_FORMS: Mapping[WorkForm, WorkFormCard] = MappingProxyType(
    {form: _CARDS[form] for form in WorkForm}
)
