from django.urls import path

from samenkracht.organisations import views

app_name = "organisations"
urlpatterns = [
    path("", views.here, name="here"),
    path("<uuid:public_id>/", views.show, name="show"),
    path("<uuid:public_id>/werk-voor/", views.act_for, name="act_for"),
    path("<uuid:public_id>/nodig-uit/", views.invite, name="invite"),
    path("<uuid:public_id>/leden/<uuid:member_id>/rol/", views.change_role, name="change_role"),
    path("<uuid:public_id>/leden/<uuid:member_id>/mail/", views.invite_again, name="invite_again"),
    path("<uuid:public_id>/leden/<uuid:member_id>/einde/", views.end, name="end"),
    path("<uuid:public_id>/leden/<uuid:member_id>/terug/", views.restore, name="restore"),
]
