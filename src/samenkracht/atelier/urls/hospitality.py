"""Addresses of hospitality: what to see to, who brings what, the kitchen, money back."""

from django.urls import URLPattern, path

from samenkracht.atelier.views import hospitality

ATELIER = "<uuid:public_id>/"
HERE = f"{ATELIER}bijeenkomst/<uuid:gathering_id>/gastvrij/"
CHORE = f"{HERE}klus/<uuid:chore_id>/"
TREAT = f"{HERE}meebrengen/<uuid:treat_id>/"
EXPENSE = f"{HERE}onkosten/<uuid:expense_id>/"

urlpatterns: list[URLPattern] = [
    path(f"{ATELIER}gastvrij/", hospitality.begin, name="caring"),
    path(HERE, hospitality.show, name="hospitality"),
    path(f"{HERE}keuken/", hospitality.kitchen, name="kitchen"),
    path(f"{HERE}voorstel/", hospitality.propose, name="chores_propose"),
    path(f"{HERE}klus/", hospitality.add_chore, name="chore_add"),
    path(CHORE, hospitality.change_chore, name="chore_change"),
    path(f"{CHORE}klaar/", hospitality.do_chore, name="chore_do"),
    path(f"{CHORE}weg/", hospitality.remove_chore, name="chore_remove"),
    path(f"{HERE}meebrengen/", hospitality.add_treat, name="treat_add"),
    path(f"{TREAT}weg/", hospitality.remove_treat, name="treat_remove"),
    path(f"{HERE}onkosten/", hospitality.add_expense, name="expense_add"),
    path(f"{EXPENSE}terug/", hospitality.pay_back, name="expense_pay"),
    path(f"{EXPENSE}weg/", hospitality.remove_expense, name="expense_remove"),
]
