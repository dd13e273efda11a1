"""The door. Names are those of the sign-in library, so that it finds its own way."""

from django.urls import include, path

from samenkracht.accounts import views

urlpatterns = [
    path("logout/", views.sign_out, name="account_logout"),
    path("email/", views.address, name="account_email"),
    path("", include("allauth.account.urls")),
]
