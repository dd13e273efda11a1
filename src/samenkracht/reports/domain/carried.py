"""What goes along when an atelier is handed over, table by table (METHOD X9, X10).

Every table that hangs from an atelier stands here by name, carried or staying behind, so that
nothing gets lost or travels along because nobody thought of it; an architecture test holds this.
Tables stand in the order in which they can be written: what others point at comes first.

Never carried: database keys (rows get numbers of their own), audit times, and secrets. References
to colleagues travel as a place in the list of colleagues, to the organisation as nothing at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]

AUDIT = {
    "id": "een rij krijgt in het bestand haar eigen nummer",
    "created_at": "de tijd van bewaren hoort bij deze installatie",
    "updated_at": "de tijd van bewaren hoort bij deze installatie",
}
SECRET = "een geheim van deze installatie: daar komt een nieuw"  # noqa: S105 -- a reason, no secret
OF_NOW = "hoort bij een moment in deze zaal"


@dataclass(frozen=True, slots=True)
class Carried:
    """A table that goes along.

    `way` leads from it to the atelier. `stays` are the fields that are left out, with the reason.
    `ids` are the places in a JSON field where database keys stand, and of which table; `plain` are
    JSON fields without any. `addresses` are text fields in which the address of another row stands.
    Without names a `personal` table stays behind, `blanks` take the
    place of what was written, and only rows with these `only` values go along. Where a row says
    nothing without the colleague it `needs`, it waits beside the atelier until they work there.
    """

    way: str
    stays: Mapping[str, str] = field(default_factory=dict)
    ids: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    plain: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    is_personal: bool = False
    blanks: Mapping[str, Plain] = field(default_factory=dict)
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needs: tuple[str, ...] = ()


ATELIER = "atelier.Atelier"
TEAM = "atelier.TeamMember"

CARRIED: dict[str, Carried] = {
    ATELIER: Carried(
        "", stays={"grew_out_of": "het atelier waar dit uit groeide, is een ander atelier"}
    ),
    TEAM: Carried(
        "atelier",
        stays={
            "address_tries": "remt het raden van e-mailadressen in deze installatie",
            "address_tried_at": "remt het raden van e-mailadressen in deze installatie",
        },
        is_personal=True,
        needs=("user",),
    ),
    "people.Person": Carried("places__atelier", is_personal=True),
    "people.PersonHat": Carried("person__places__atelier", is_personal=True),
    "atelier.Ground": Carried("atelier"),
    "atelier.Appraisal": Carried("atelier"),
    "atelier.CentralQuestion": Carried("atelier"),
    "atelier.TitleIdea": Carried("atelier"),
    "atelier.LoopLink": Carried("atelier"),
    "atelier.Talk": Carried("atelier", plain=("domains",), is_personal=True),
    "atelier.Gathering": Carried("atelier"),
    "atelier.Block": Carried(
        "gathering__atelier", stays={"example": "goede voorbeelden zijn van de organisatie"}
    ),
    "atelier.Deviation": Carried("atelier", plain=("before",), addresses=("subject",)),
    "atelier.Participant": Carried(
        "atelier",
        stays={"came_in": "de ingelezen lijst zelf gaat niet mee"},
        is_personal=True,
    ),
    "atelier.Attendance": Carried("gathering__atelier", is_personal=True),
    "atelier.Invitation": Carried("gathering__atelier", blanks={"sender": ""}),
    "atelier.Promise": Carried("gathering__atelier", is_personal=True),
    "atelier.Ask": Carried("gathering__atelier", is_personal=True),
    "atelier.Merge": Carried(
        "kept__atelier",
        ids={
            "moved": {
                "attendances.*": "atelier.Attendance",
                "both.*.0": "atelier.Gathering",
                "brought.*": "atelier.Participant",
                "bringer": "atelier.Participant",
                "promises.*": "atelier.Promise",
                "asks.*": "atelier.Ask",
            }
        },
        is_personal=True,
    ),
    "atelier.Chore": Carried("gathering__atelier"),
    "atelier.Treat": Carried("gathering__atelier", is_personal=True),
    "atelier.Expense": Carried("gathering__atelier", is_personal=True),
    "atelier.Budget": Carried(
        "atelier", stays={"before": "terugdraaien hoort bij de laatste keer bewaren hier"}
    ),
    "atelier.BudgetLine": Carried("atelier"),
    "atelier.Financier": Carried("atelier"),
    "atelier.Pledge": Carried("atelier", blanks={"signed_by": ""}),
    "atelier.ApplicationPart": Carried("atelier"),
    "atelier.Round": Carried("gathering__atelier"),
    "atelier.RoundWord": Carried("gathering__atelier"),
    "atelier.TeamAnswer": Carried("atelier", is_personal=True, needs=("author",)),
    "live.Run": Carried(
        "gathering__atelier",
        stays={
            "code": SECRET,
            "door_token": SECRET,
            "wall_token": SECRET,
            "door_open_until": OF_NOW,
            "shows_places": OF_NOW,
        },
        blanks={"paper_note": ""},
    ),
    "live.RunStep": Carried("run__gathering__atelier"),
    "live.Table": Carried(
        "run__gathering__atelier", stays={"scribe_token": SECRET, "help_wanted_at": OF_NOW}
    ),
    "live.Seat": Carried("run__gathering__atelier", is_personal=True),
    "live.SeatingPlan": Carried(
        "run__gathering__atelier",
        stays={"before": "terugdraaien hoort bij wie hier de tafels maakte"},
    ),
    "live.TableGuest": Carried("run__gathering__atelier", is_personal=True),
    "live.SeatWish": Carried("atelier", is_personal=True),
    "live.Carousel": Carried("run__gathering__atelier"),
    "live.TalkPair": Carried("run__gathering__atelier", is_personal=True),
    "live.PairMember": Carried("run__gathering__atelier", is_personal=True),
    "live.Device": Carried(
        "run__gathering__atelier", stays={"key_hash": SECRET, "help_wanted_at": OF_NOW}
    ),
    "live.Idea": Carried("run__gathering__atelier", only={"state": ("shown", "merged")}),
    "live.Sticker": Carried("run__gathering__atelier"),
    "live.PaperCount": Carried("run__gathering__atelier"),
    "live.TieRuling": Carried(
        "run__gathering__atelier",
        ids={"drawn_order": {"*": "live.Idea"}},
        blanks={"note": ""},
    ),
    "live.Prize": Carried("run__gathering__atelier"),
    "live.Note": Carried("run__gathering__atelier", is_personal=True),
    "live.LogLine": Carried("run__gathering__atelier", ids={"facts": {"ref": "live.Idea"}}),
    "live.ParadeImport": Carried("run__gathering__atelier"),
    "live.RefusedRow": Carried("parade_import__run__gathering__atelier"),
    "harvest.Agreement": Carried("atelier", blanks={"who": "iemand"}),
    "harvest.Conclusion": Carried("gathering__atelier"),
}

STAYS: dict[str, str] = {
    "atelier.CircleImport": "een lijst die wordt ingelezen duurt 30 dagen en hoort bij dit huis",
    "reports.PackPrinted": "papier dat hier uit de printer kwam",
    "reports.HandOver": "vertelt hoe een atelier in dit huis kwam",
}
