from django.urls import path

from samenkracht.home.views import register, search, today

app_name = "home"
urlpatterns = [
    path("", today.today, name="today"),
    path("zoek/", search.search, name="search"),
    path("privacy/register/", register.register, name="register"),
]
