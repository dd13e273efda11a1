from django.apps import AppConfig


class AtelierConfig(AppConfig):
    name = "samenkracht.atelier"

    def ready(self) -> None:
        from samenkracht.atelier.queries.work import AtelierWork
        from samenkracht.people.hooks import join

        join(AtelierWork())
