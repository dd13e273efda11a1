from django.apps import AppConfig


class AtelierConfig(AppConfig):
    name = "samenkracht.atelier"

    def ready(self) -> None:
        from samenkracht.atelier.queries.work import AtelierWork
        from samenkracht.atelier.services.budget import forget_taken_out
        from samenkracht.atelier.services.forgetting import forget_guests
        from samenkracht.atelier.services.promises import wipe_reminders
        from samenkracht.atelier.services.talks import forget_talks
        from samenkracht.core import retention
        from samenkracht.method.words import gettext_noop
        from samenkracht.people.hooks import join

        join(AtelierWork())
        retention.join(gettext_noop("Wie er gevraagd zou worden"), wipe_reminders)
        retention.join(gettext_noop("Vragen, beloften en onkosten"), forget_guests)
        retention.join(gettext_noop("Wat uit de begroting ging"), forget_taken_out)
        retention.join(gettext_noop("Gesprekken met bewoners"), forget_talks)
