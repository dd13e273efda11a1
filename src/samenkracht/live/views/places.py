"""Moving people by hand: a tap, a drag or a key; each says what it gives up (S20)."""

from uuid import UUID

from django import forms
from django.http import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from samenkracht.live import access, services
from samenkracht.live.domain.seating import Togetherness
from samenkracht.live.forms.tables import (
    AwayForm,
    LockForm,
    SeatForm,
    TasksForm,
    WishForm,
)
from samenkracht.live.models import Run
from samenkracht.live.views.at_tables import obey_at_tables, round_in
from samenkracht.organisations.http import StaffRequest, staff_required


@require_POST
@staff_required
def seat(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Give someone a place, another place, someone else's place, or none."""
    form = SeatForm(request.POST)

    def move(run: Run) -> str:
        told = form.cleaned_data
        participant = access.participant_of(run, told["person"])
        round_, now = round_in(request, run), timezone.now()
        name = participant.person.short_name
        if told["swap"] is not None:
            other = access.participant_of(run, told["swap"])
            services.swap_people(
                run=run, first=participant, second=other, by=request.user, now=now, round_=round_
            )
            words = gettext("%(name)s en %(other)s zijn van plaats gewisseld.")
            return words % {"name": name, "other": other.person.short_name}
        number = told["table"]
        table = access.table_of(run, number) if number else None
        services.seat_person(
            run=run, participant=participant, table=table, by=request.user, now=now, round_=round_
        )
        if table is None:
            return gettext("%(name)s heeft nu geen plaats.") % {"name": name}
        words = gettext("%(name)s zit nu aan tafel %(number)s.")
        return words % {"name": name, "number": number}

    return obey_at_tables(request, public_id, form, move)


@require_POST
@staff_required
def lock(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Let a person or a whole table stay where they are, or no longer."""
    form = LockForm(request.POST)

    def hold(run: Run) -> str:
        told, round_, now = form.cleaned_data, round_in(request, run), timezone.now()
        is_locked = told["is_locked"]
        if told["person"] is not None:
            participant = access.participant_of(run, told["person"])
            services.lock_place(
                run=run,
                participant=participant,
                is_locked=is_locked,
                by=request.user,
                now=now,
                round_=round_,
            )
            words = gettext("%(name)s zit vast aan deze tafel.")
            free = gettext("%(name)s mag weer naar een andere tafel.")
            return (words if is_locked else free) % {"name": participant.person.short_name}
        table = access.table_of(run, told["table"])
        services.lock_table(
            table=table, is_locked=is_locked, by=request.user, now=now, round_=round_
        )
        words = gettext("Tafel %(number)s zit vast.")
        free = gettext("Tafel %(number)s mag weer veranderen.")
        return (words if is_locked else free) % {"number": table.number}

    return obey_at_tables(request, public_id, form, hold)


@require_POST
@staff_required
def away(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """No longer count on somebody, or count again."""
    form = AwayForm(request.POST)

    def let_go(run: Run) -> str:
        participant = access.participant_of(run, form.cleaned_data["person"])
        is_away, now = form.cleaned_data["is_away"], timezone.now()
        if is_away:
            services.mark_away(run=run, participants=[participant], by=request.user, now=now)
            words = gettext("Op %(name)s rekenen wij niet meer. De stoel is vrij.")
        else:
            services.welcome_guest(run=run, participant=participant, now=now, is_from_door=False)
            words = gettext("Op %(name)s rekenen wij.")
        return words % {"name": participant.person.short_name}

    return obey_at_tables(request, public_id, form, let_go)


@require_POST
@staff_required
def tasks(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Note that somebody can receive a table or write for it."""
    form = TasksForm(request.POST)

    def note(run: Run) -> str:
        told = form.cleaned_data
        participant = access.participant_of(run, told["person"])
        services.set_tasks(
            run=run,
            participant=participant,
            can_host=told["can_host"],
            can_scribe=told["can_scribe"],
        )
        return gettext("Bewaard bij %(name)s.") % {"name": participant.person.short_name}

    return obey_at_tables(request, public_id, form, note)


@require_POST
@staff_required
def wish(request: StaffRequest, public_id: UUID) -> HttpResponseBase:
    """Note that two people sit together, or rather not."""
    form = WishForm(request.POST)

    def note(run: Run) -> str:
        told = form.cleaned_data
        first = access.participant_of(run, told["person"])
        second = access.participant_of(run, told["other"])
        services.wish_seats(
            atelier=run.gathering.atelier, first=first, second=second, kind=told["kind"]
        )
        words = gettext("%(first)s en %(second)s zitten voortaan samen.")
        if told["kind"] == Togetherness.APART:
            words = gettext("%(first)s en %(second)s zitten voortaan niet samen.")
        values = {"first": first.person.short_name, "second": second.person.short_name}
        return words % values

    return obey_at_tables(request, public_id, form, note)


@require_POST
@staff_required
def forget_wish(request: StaffRequest, public_id: UUID, wish_id: UUID) -> HttpResponseBase:
    """No longer keep a wish of two people."""

    def forget(run: Run) -> str:
        services.forget_seat_wish(wish=access.seat_wish_of(run, wish_id))
        return gettext("Deze wens telt niet meer.")

    return obey_at_tables(request, public_id, forms.Form(request.POST), forget)
