"""What every page needs from the shell: drawings, the mark, stickers, notices, fields, rooms."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.contrib.messages import constants, get_messages
from django.forms import (
    BaseForm,
    BoundField,
    CheckboxInput,
    CheckboxSelectMultiple,
    HiddenInput,
    PasswordInput,
    RadioSelect,
)
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString

from samenkracht.core.growth import Circle
from samenkracht.core.rooms import ROOMS

register = template.Library()

SPRITE = "core/icons.svg"
STICKERS = {1: "sun", 2: "poppy", 3: "sky"}
NOTICES = {
    constants.SUCCESS: (" notice--good", "vink"),
    constants.WARNING: (" notice--care", "let-op"),
    constants.ERROR: (" notice--care", "let-op"),
}


@register.simple_tag
def icon(name: str, *looks: str) -> SafeString:
    """Draw a line drawing; a word stands beside it. Looks: small, large, directed."""
    classes = " ".join(["icon", *(f"icon--{look}" for look in looks)])
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        classes,
        static(SPRITE),
        name,
    )


@register.simple_tag
def drawing(name: str) -> SafeString:
    """Draw the picture of an idea, for those who choose by picture."""
    return format_html(
        '<svg class="drawing" aria-hidden="true"><use href="{}#d-{}"/></svg>', static(SPRITE), name
    )


@register.inclusion_tag("core/parts/mark.html")
def mark(css_class: str = "brand__mark") -> dict[str, str]:
    """Draw the mark of the house: a circle that grows; the red one has just joined."""
    return {"css_class": css_class}


@register.inclusion_tag("core/parts/mark_large.html")
def mark_large(css_class: str = "screen__mark") -> dict[str, str]:
    """Draw the mark for sizes from 64 px: all four rings."""
    return {"css_class": css_class}


@register.simple_tag
def dot(number: int, *looks: str) -> SafeString:
    """Draw a sticker with its digit: 1 full, 2 ring, 3 bar; a higher number is a plain round."""
    classes = " ".join(f"dot--{look}" for look in (STICKERS.get(number, "action"), *looks))
    return format_html('<span class="dot {}" aria-hidden="true">{}</span>', classes, number)


@register.inclusion_tag("core/parts/growth.html")
def growth(drawing: Circle, css_class: str = "") -> dict[str, object]:
    """Draw the growing circle, made with core.growth.circle; without a class at its own scale."""
    return {"circle": drawing, "css_class": css_class}


@dataclass(frozen=True, slots=True)
class Door:
    """A room in the navigation, as this page sees it."""

    address: str
    icon: str
    label: str | Promise
    is_here: bool
    is_narrow: bool


@register.inclusion_tag("core/parts/rooms.html", takes_context=True)
def rooms(context: template.Context) -> dict[str, list[Door]]:
    """Show the rooms of the house, and in which one we are."""
    match = getattr(context.get("request"), "resolver_match", None)
    page, app = (match.view_name, match.app_name) if match else ("", "")
    here = next((room for room in ROOMS if page in room.pages), None)
    here = here or next((room for room in ROOMS if app in room.apps), None)
    return {
        "doors": [
            Door(reverse(room.route), room.icon, room.label, room is here, room.is_narrow)
            for room in ROOMS
        ]
    }


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to the person at the screen."""

    text: str
    look: str
    icon: str


@register.inclusion_tag("core/parts/notices.html", takes_context=True)
def notices(context: template.Context) -> dict[str, list[Notice]]:
    """Show once what just happened."""
    request = context.get("request")
    waiting = get_messages(request) if request is not None else []
    return {
        "notices": [
            Notice(str(message), *NOTICES.get(message.level, ("", "brief"))) for message in waiting
        ]
    }


@register.inclusion_tag("core/parts/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """Show a field of a form: label above, hint under it, fault under the control."""
    widget = bound.field.widget
    return {
        "field": bound,
        "is_hidden": isinstance(widget, HiddenInput),
        "is_password": isinstance(widget, PasswordInput),
        "is_tick": isinstance(widget, CheckboxInput),
        "is_choice": isinstance(widget, (RadioSelect, CheckboxSelectMultiple)),
        "control": bound.as_widget(attrs={"class": "field__control"}),
    }


@register.inclusion_tag("core/parts/faults.html")
def faults(form: BaseForm) -> dict[str, Any]:
    """Show what is in the way of a form as a whole, in words."""
    return {"faults": form.non_field_errors()}
