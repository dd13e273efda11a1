from django.urls import path

from samenkracht.core import views

app_name = "core"
urlpatterns = [
    path("taal/", views.languages, name="languages"),
    path("taal/kies/", views.speak, name="speak"),
    path("toegankelijk/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
    path("gezond/", views.health, name="health"),
    path("robots.txt", views.robots, name="robots"),
    path(".well-known/security.txt", views.security, name="security"),
]
