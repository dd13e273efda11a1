"""An atelier as a file that another house can take in (METHOD X10)."""

import json
from datetime import datetime

from samenkracht.atelier.models import Atelier
from samenkracht.reports.domain.dossier import FORMAT, VERSION, Dossier
from samenkracht.reports.queries.dossier import dossier_of


def write_dossier(*, atelier: Atelier, with_names: bool, now: datetime) -> bytes:
    """Return the whole atelier as JSON: one line a row, so that people can read along."""
    return packed(dossier_of(atelier, with_names=with_names, now=now))


def packed(dossier: Dossier) -> bytes:
    """Return a dossier as JSON."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": dossier.made_at,
        "from": dossier.came_from,
        "names": dossier.has_names,
        "colleagues": [{"name": one.name, "email": one.email} for one in dossier.colleagues],
    }
    tables = ",\n".join(
        f'{_json(label)}: {{"fields": {_json(table.fields)}, "rows": ['
        + ",".join(f"\n{_json(row)}" for row in table.rows)
        + "]}"
        for label, table in dossier.tables.items()
    )
    return f'{_json(head)[:-1]},\n"tables": {{\n{tables}\n}}}}\n'.encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
