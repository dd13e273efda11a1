from django.urls import path

from samenkracht.harvest.views import agreements, conclusions, pages

app_name = "harvest"
urlpatterns = [
    path("", pages.baskets, name="list"),
    path("<uuid:public_id>/", pages.show, name="show"),
    path("<uuid:public_id>/vervolg/", pages.follow_up, name="follow_up"),
    path("<uuid:public_id>/afspraak/", agreements.make, name="make"),
    path("bijeenkomst/<uuid:public_id>/", pages.closing, name="closing"),
    path("bijeenkomst/<uuid:public_id>/afspraak/", agreements.make_here, name="make_here"),
    path("bijeenkomst/<uuid:public_id>/conclusie/", conclusions.write, name="conclude"),
    path("afspraak/<uuid:public_id>/", agreements.change, name="change"),
    path("afspraak/<uuid:public_id>/gedaan/", agreements.keep, name="keep"),
    path("afspraak/<uuid:public_id>/nog-niet/", agreements.reopen, name="reopen"),
    path("afspraak/<uuid:public_id>/weg/", agreements.drop, name="drop"),
    path("afspraak/<uuid:public_id>/terug/", agreements.restore, name="restore"),
    path("conclusie/<uuid:public_id>/", conclusions.change, name="change_conclusion"),
    path("conclusie/<uuid:public_id>/weg/", conclusions.remove, name="remove_conclusion"),
    path("conclusie/<uuid:public_id>/terug/", conclusions.restore, name="restore_conclusion"),
]
