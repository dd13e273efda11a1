from samenkracht.atelier.urls import circle, planning, theme

app_name = "atelier"
urlpatterns = [
    *planning.urlpatterns,
    *theme.urlpatterns,
    *circle.urlpatterns,
]
