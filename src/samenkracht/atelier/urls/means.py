"""Addresses of money and means: the budget, what partners pledge, the application."""

from django.urls import URLPattern, path

from samenkracht.atelier.views import application, budget, pledges

BUDGET = "<uuid:public_id>/begroting/"
PLEDGES = f"{BUDGET}toezeggingen/"
PLEDGE = f"{PLEDGES}<uuid:pledge_id>/"
APPLICATION = f"{BUDGET}aanvraag/"

urlpatterns: list[URLPattern] = [
    path(BUDGET, budget.show, name="budget"),
    path(f"{BUDGET}bewaren/", budget.save, name="budget_save"),
    path(f"{BUDGET}optellen/", budget.add_up, name="budget_sum"),
    path(f"{BUDGET}voorstel/", budget.propose, name="budget_propose"),
    path(f"{BUDGET}terug/", budget.undo, name="budget_undo"),
    path(PLEDGES, pledges.show, name="pledges"),
    path(f"{PLEDGES}erbij/", pledges.write, name="pledge_write"),
    path(PLEDGE, pledges.change, name="pledge"),
    path(f"{PLEDGE}weg/", pledges.remove, name="pledge_remove"),
    path(f"{PLEDGE}terug/", pledges.restore, name="pledge_restore"),
    path(APPLICATION, application.show, name="application"),
    path(f"{APPLICATION}tekst/", application.write, name="application_write"),
    path(f"{APPLICATION}welke/", application.choose, name="application_choose"),
]
