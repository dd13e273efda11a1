"""A parade from files into a run (METHOD S20-S22, X2): all of it or nothing.

First the files are read and held against the rules, with progress that others can see; nothing
is kept yet. Then they are read once more and kept in one transaction, in batches.
"""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import IO

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone, translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from samenkracht.accounts.models import User
from samenkracht.atelier.models import Gathering
from samenkracht.core.errors import Refusal
from samenkracht.live.domain.ideas import IdeaState, Source
from samenkracht.live.domain.parade_file import (
    Complaint,
    IdeaRow,
    StickerRow,
    ideas_in,
    is_pb,
    stickers_in,
)
from samenkracht.live.domain.parade_rules import ParadeRules
from samenkracht.live.gateways.rows import StickerLine, put_stickers
from samenkracht.live.models import Device, Idea, ParadeImport, RefusedRow, Run
from samenkracht.live.services.ledger import hold, record
from samenkracht.live.services.run import prepare_run

SILENCE = timedelta(minutes=3)  # a reader that was not heard for so long is dead
NEWS_EVERY = timedelta(seconds=1)
LARGEST_CAP = 100
_BATCH = 2000
_ROWS_BETWEEN_LOOKS = 100  # at the clock
Clock = Callable[[], datetime]


class ParadeNotNow(Refusal):
    """The run is over, or its piles are already shown."""


class ParadeAlreadyRead(Refusal):
    """The run has a parade from files; reading another one asks for replacing it."""


class ParadeBusy(Refusal):
    """Somebody is reading files into this run at this moment."""


class ParadeInUse(Refusal):
    """People in the room already stuck on the ideas that would be replaced."""


@dataclass(frozen=True, slots=True)
class ParadeFiles:
    """A file with ideas and one with stickers; a `.pb` carries both. Streams can be rewound."""

    ideas: IO[bytes]
    stickers: IO[bytes] | None = None

    def with_stickers(self) -> IO[bytes] | None:
        """Return the file that holds the stickers; None when there is none. Raises Refusal."""
        if self.stickers is None and is_pb(self.ideas):
            return self.ideas
        return self.stickers

    def streams(self) -> list[IO[bytes]]:
        """Return the files that there are."""
        return [stream for stream in (self.ideas, self.stickers) if stream is not None]

    def close(self) -> None:
        """Let go of the files."""
        for stream in self.streams():
            stream.close()


@dataclass(frozen=True, slots=True)
class ParadePlan:
    """What to read, how many stickers a person has, and whether an earlier parade goes."""

    files: ParadeFiles
    cap: int | None = None
    replace: bool = False


@transaction.atomic
def begin_parade(
    *, gathering: Gathering, plan: ParadePlan, name: str, by: User | None, now: datetime
) -> ParadeImport:
    """Announce that files are being read into a gathering (X2).

    Raises ParadeNotNow, ParadeBusy, ParadeAlreadyRead, ParadeInUse.
    """
    run = hold(prepare_run(gathering=gathering, now=now).pk)
    _check_free(run, now)
    _check_allowed(run, plan)
    return ParadeImport.objects.create(
        run=run, name=name[:200], made_by=by, started_at=now, seen_at=now
    )


def read_parade(
    *, parade_import: ParadeImport, plan: ParadePlan, clock: Clock = timezone.now
) -> ParadeImport:
    """Read the files and keep them, all or nothing (S20, S21). Memory does not grow with them.

    What went wrong stands in the import's `failure`. Raises UnreadableFile and what begin_parade
    raises.
    """
    try:
        _try_out(parade_import, plan, clock)
        _keep(parade_import, plan, clock)
    except Refusal as refusal:
        _give_up(parade_import, _(str(refusal)), clock)
        raise
    except Exception:
        _give_up(parade_import, _("Het inlezen is afgebroken. Er is niets bewaard."), clock)
        raise
    return parade_import


def read_parade_aside(
    *, gathering: Gathering, plan: ParadePlan, name: str, by: User | None, now: datetime
) -> ParadeImport:
    """Begin, and read in a thread of this process once the announcement is on disk.

    Raises what begin_parade raises; what the thread meets stands in the import's `failure`.
    The files are closed in either case.
    """
    try:
        parade_import = begin_parade(gathering=gathering, plan=plan, name=name, by=by, now=now)
    except Refusal:
        plan.files.close()
        raise
    reader = threading.Thread(
        target=_read_in_thread,
        args=(parade_import, plan, translation.get_language() or "nl"),
        name=f"parade-{parade_import.pk}",
        daemon=True,  # a stopping server does not wait: the transaction rolls back
    )
    transaction.on_commit(reader.start)
    return parade_import


def is_silent(parade_import: ParadeImport, now: datetime) -> bool:
    """Tell whether a reader died: not ready, and not heard for three minutes."""
    return parade_import.finished_at is None and now - parade_import.seen_at > SILENCE


def _read_in_thread(parade_import: ParadeImport, plan: ParadePlan, language: str) -> None:
    try:
        with translation.override(language):
            read_parade(parade_import=parade_import, plan=plan)
    except Refusal:
        return  # it stands in the import, where people read it
    finally:
        plan.files.close()
        connection.close()


def _check_free(run: Run, now: datetime) -> None:
    last = run.parade_imports.filter(finished_at=None).order_by("-started_at").first()
    if last is not None and not is_silent(last, now):
        raise ParadeBusy(_("Er wordt al een bestand ingelezen. Wacht tot dat klaar is."))


def _check_allowed(run: Run, plan: ParadePlan) -> None:
    if run.is_closed or run.is_revealed:
        raise ParadeNotNow(_("De uitslag is al getoond. Inlezen kan nu niet meer."))
    if not run.ideas.filter(source=Source.IMPORT).exists():
        return
    if not plan.replace:
        raise ParadeAlreadyRead(
            _("Deze bijeenkomst heeft al een ingelezen parade. Kies ervoor om die te vervangen.")
        )
    by_people = run.stickers.filter(idea__source=Source.IMPORT).exclude(
        device__source=Source.IMPORT
    )
    if by_people.exists() or run.paper_counts.filter(idea__source=Source.IMPORT).exists():
        raise ParadeInUse(
            _("Mensen in de zaal plakten al stickers op deze ideeën. Vervangen kan niet meer.")
        )


def _try_out(parade_import: ParadeImport, plan: ParadePlan, clock: Clock) -> None:
    """Hold every row against the rules and keep nothing; tell how far it is."""
    rules = ParadeRules(cap=plan.cap or parade_import.run.sticker_cap)
    total = _lines_in(plan.files)
    told_at = clock()
    _tell_progress(parade_import, 0, total, told_at)
    for done, _row in enumerate(_judged(plan.files, rules), start=1):
        if done % _ROWS_BETWEEN_LOOKS == 0 and (now := clock()) - told_at >= NEWS_EVERY:
            told_at = now
            _tell_progress(parade_import, min(done, total - 1), total, now)
    _tell_progress(parade_import, total, total, clock())


def _lines_in(files: ParadeFiles) -> int:
    total = 0
    for stream in files.streams():
        stream.seek(0)
        total += sum(chunk.count(b"\n") for chunk in iter(partial(stream.read, 65536), b""))
    return total


def _tell_progress(parade_import: ParadeImport, done: int, total: int, now: datetime) -> None:
    parade_import.done_rows, parade_import.total_rows, parade_import.seen_at = done, total, now
    parade_import.save(update_fields=["done_rows", "total_rows", "seen_at", "updated_at"])


def _give_up(parade_import: ParadeImport, failure: str, clock: Clock) -> None:
    now = clock()
    parade_import.failure, parade_import.seen_at = failure[:300], now
    parade_import.finished_at = now
    parade_import.save(update_fields=["failure", "seen_at", "finished_at", "updated_at"])


def _judged(files: ParadeFiles, rules: ParadeRules) -> Iterator[IdeaRow | StickerRow | Complaint]:
    """Yield what counts and every complaint, ideas before stickers."""
    for idea in ideas_in(files.ideas):
        yield idea if isinstance(idea, Complaint) else rules.refuse_idea(idea) or idea
    votes = files.with_stickers()
    for row in stickers_in(votes) if votes else ():
        yield row if isinstance(row, Complaint) else rules.refuse_stickers(row) or row


@transaction.atomic
def _keep(parade_import: ParadeImport, plan: ParadePlan, clock: Clock) -> None:
    now = clock()
    run = hold(parade_import.run_id)
    _check_allowed(run, plan)
    if plan.replace:
        _take_away(run)
    _set_cap(run, plan.cap)
    rules = ParadeRules(cap=run.sticker_cap)
    keeper = _Keeper(run, parade_import, now)
    for row in _judged(plan.files, rules):
        match row:
            case IdeaRow():
                keeper.keep_idea(row)
            case StickerRow():
                keeper.keep_stickers(row, rules.first_slot(row))
            case Complaint():
                keeper.keep_complaint(row)
    keeper.empty_hands()
    parade_import.seen_at = parade_import.finished_at = clock()
    parade_import.save(update_fields=["seen_at", "finished_at", "updated_at"])
    record(run, "parade_read", now=now, by=parade_import.made_by, facts=keeper.counted)


def _take_away(run: Run) -> None:
    """Remove the parade that was read before: its stickers, its people, its ideas."""
    run.stickers.filter(device__source=Source.IMPORT).delete()
    run.devices.filter(source=Source.IMPORT).delete()
    run.ideas.filter(source=Source.IMPORT).delete()
    run.parade_imports.exclude(finished_at=None).delete()


def _set_cap(run: Run, cap: int | None) -> None:
    if cap is None or cap == run.sticker_cap:
        return
    highest: int | None = run.stickers.aggregate(highest=Max("slot"))["highest"]
    if highest is not None and highest > cap:
        raise ParadeInUse(_("Iemand plakte al meer stickers dan dit maximum."))
    run.sticker_cap = run.gathering.sticker_cap = cap
    run.save(update_fields=["sticker_cap", "updated_at"])
    run.gathering.save(update_fields=["sticker_cap", "updated_at"])


class _Keeper:
    """Writes rows in batches; knows the primary keys of ideas and people, and no more."""

    def __init__(self, run: Run, parade_import: ParadeImport, now: datetime) -> None:
        self._run = run
        self._import = parade_import
        self._now = now
        highest: int | None = run.ideas.aggregate(highest=Max("number"))["highest"]
        self._number = highest or 0
        self._ideas: dict[str, int] = {}
        self._people: dict[str, int] = {}
        self._new_ideas: list[Idea] = []
        self._stickers: list[tuple[str, str, int]] = []
        self._refused: list[RefusedRow] = []
        self.counted = {"ideas": 0, "people": 0, "stickers": 0, "refused": 0}

    def keep_idea(self, row: IdeaRow) -> None:
        self._number += 1
        self.counted["ideas"] += 1
        self._new_ideas.append(
            Idea(
                run=self._run,
                number=self._number,
                text=row.title,
                state=IdeaState.SHOWN,
                source=Source.IMPORT,
                source_id=row.source_id,
                key=f"parade-{self._import.pk}-{self._number}",
                written_at=self._now,
            )
        )
        if len(self._new_ideas) >= _BATCH:
            self._write_ideas()

    def keep_stickers(self, row: StickerRow, slot: int) -> None:
        for source_id, count in row.stickers:
            self._stickers += [
                (row.voter, source_id, number) for number in range(slot, slot + count)
            ]
            slot += count
        if len(self._stickers) >= _BATCH:
            self._write_stickers()

    def keep_complaint(self, complaint: Complaint) -> None:
        self.counted["refused"] += 1
        reason = _(complaint.fault.value) % complaint.values
        self._refused.append(
            RefusedRow(parade_import=self._import, row=complaint.row, reason=reason[:300])
        )
        if len(self._refused) >= _BATCH:
            self._write_refused()

    def empty_hands(self) -> None:
        self._write_ideas()
        self._write_stickers()
        self._write_refused()

    def _write_ideas(self) -> None:
        for idea in Idea.objects.bulk_create(self._new_ideas):
            self._ideas[idea.source_id] = idea.pk
        self._new_ideas = []

    def _write_people(self) -> None:
        new = dict.fromkeys(one[0] for one in self._stickers if one[0] not in self._people)
        devices = Device.objects.bulk_create(
            Device(
                run=self._run,
                key_hash=_hash_of(self._run, voter),
                source=Source.IMPORT,
                joined_at=self._now,
            )
            for voter in new
        )
        for voter, device in zip(new, devices, strict=True):
            self._people[voter] = device.pk
        self.counted["people"] += len(devices)

    def _write_stickers(self) -> None:
        self._write_ideas()
        self._write_people()
        lines = [
            StickerLine(self._ideas[source_id], self._people[voter], slot)
            for voter, source_id, slot in self._stickers
        ]
        put_stickers(self._run, lines, now=self._now)
        self.counted["stickers"] += len(self._stickers)
        self._stickers = []

    def _write_refused(self) -> None:
        RefusedRow.objects.bulk_create(self._refused)
        self._refused = []


def _hash_of(run: Run, voter: str) -> str:
    """Make a code that nobody can turn back; the code of the file itself is not kept."""
    return salted_hmac(
        "samenkracht.live.parade", f"{run.pk}:{voter}", algorithm="sha256"
    ).hexdigest()
