from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "samenkracht.live"

    def ready(self) -> None:
        from samenkracht.atelier import hooks
        from samenkracht.core import retention
        from samenkracht.live.gateways.hub import hub
        from samenkracht.live.queries import versions
        from samenkracht.live.services.doorkeeper import Doorkeeper
        from samenkracht.live.services.forgetting import forget_seats
        from samenkracht.live.tasks.frames import count, paint
        from samenkracht.method.words import gettext_noop

        hub.learn(paint, versions, count)
        hooks.keep_door(Doorkeeper())
        retention.join(gettext_noop("Wie waar zat"), forget_seats)
