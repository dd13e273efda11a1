from samenkracht.atelier.urls import circle, planning

app_name = "atelier"
urlpatterns = [*planning.urlpatterns, *circle.urlpatterns]
