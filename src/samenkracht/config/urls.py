from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("samenkracht.home.urls")),
    path("", include("samenkracht.core.urls")),
    path("toegang/", include("samenkracht.accounts.urls")),
    path("organisatie/", include("samenkracht.organisations.urls")),
    path("mensen/", include("samenkracht.people.urls")),
    path("ateliers/", include("samenkracht.atelier.urls")),
    path("", include("samenkracht.live.urls.staff")),
    path("", include("samenkracht.live.urls.room")),
    path("oogst/", include("samenkracht.harvest.urls")),
    path("", include("samenkracht.reports.urls")),
]
