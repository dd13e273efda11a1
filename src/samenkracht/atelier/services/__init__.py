"""Every write of the atelier: one function per thing that people do."""

from samenkracht.atelier.services.circle import (
    add_participant,
    change_participant,
    remove_participant,
    restore_participant,
)
from samenkracht.atelier.services.door import mark_absent, mark_present, walk_in
from samenkracht.atelier.services.lists import (
    Done,
    Undone,
    change_layout,
    do_list,
    drop_list,
    forget_lists,
    prepare_list,
    undo_list,
)
from samenkracht.atelier.services.merging import merge_participants, undo_merge

__all__ = [
    "Done",
    "Undone",
    "add_participant",
    "change_layout",
    "change_participant",
    "do_list",
    "drop_list",
    "forget_lists",
    "mark_absent",
    "mark_present",
    "merge_participants",
    "prepare_list",
    "remove_participant",
    "restore_participant",
    "undo_list",
    "undo_merge",
    "walk_in",
]
