from django.urls import path

from samenkracht.people import views

app_name = "people"
urlpatterns = [path("", views.overview, name="all")]
