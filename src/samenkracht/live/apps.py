from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "samenkracht.live"

    def ready(self) -> None:
        from samenkracht.live.gateways.hub import hub
        from samenkracht.live.queries import versions
        from samenkracht.live.tasks.frames import count, paint

        hub.learn(paint, versions, count)
