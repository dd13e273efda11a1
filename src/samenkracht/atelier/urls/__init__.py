from samenkracht.atelier.urls import (
    circle,
    hospitality,
    inviting,
    library,
    looking_back,
    means,
    planning,
    theme,
)

app_name = "atelier"
urlpatterns = [
    *planning.urlpatterns,
    *theme.urlpatterns,
    *circle.urlpatterns,
    *inviting.urlpatterns,
    *hospitality.urlpatterns,
    *library.urlpatterns,
    *means.urlpatterns,
    *looking_back.urlpatterns,
]
