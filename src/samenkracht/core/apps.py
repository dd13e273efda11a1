from django.apps import AppConfig
from django.forms import Field
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "samenkracht.core"

    def ready(self) -> None:
        # The framework says 'verplicht' to people; this house does not.
        Field.default_error_messages["required"] = _("Vul dit nog in.")
