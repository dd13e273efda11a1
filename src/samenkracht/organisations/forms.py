from django import forms
from django.utils.translation import gettext_lazy as _

from samenkracht.organisations.domain.roles import Role
from samenkracht.organisations.models import ROLES


class RoleForm(forms.Form):
    role = forms.TypedChoiceField(
        label=_("Rol"), choices=ROLES, coerce=Role, widget=forms.RadioSelect
    )


class InviteForm(forms.Form):
    name = forms.CharField(label=_("Voornaam en achternaam"), max_length=120)
    email = forms.EmailField(label=_("E-mailadres"), max_length=254)
    role = forms.TypedChoiceField(
        label=_("Rol"),
        choices=ROLES,
        coerce=Role,
        initial=Role.MODERATOR,
        widget=forms.RadioSelect,
        help_text=_("Een beheerder nodigt mensen uit. Wat iemand ziet, hangt af van het team."),
    )
