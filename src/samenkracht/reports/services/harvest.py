"""The harvest of a gathering as a workbook: the same figures as the report (METHOD X10)."""

from django.utils.translation import gettext

from samenkracht.reports.domain.report import Report
from samenkracht.reports.gateways.workbook import Cell, Page, write_workbook
from samenkracht.reports.services.telling import Told, tell


def write_harvest(*, report: Report) -> bytes:
    """Return ideas, stickers per idea and who came (counts only) as XLSX, in the active language.

    Every cell is typed: what people wrote can never work as a formula.
    """
    told = tell(report)
    pages = [_ideas(told), _stickers(told), _attendance(report, told)]
    return write_workbook(pages, title=f"{told.kicker}: {report.title}")


def _ideas(told: Told) -> Page:
    heads = (
        gettext("Nummer"),
        gettext("Tafel"),
        gettext("Idee"),
        gettext("Levensdomein"),
        gettext("Stickers"),
        gettext("Plaats"),
        gettext("Prijs"),
    )
    prizes = {prize.number: prize.place for prize in told.prizes}
    rows: list[list[Cell]] = [
        [
            idea.number,
            "" if idea.table is None else idea.table,
            idea.text,
            idea.domain,
            idea.stickers,
            int(idea.rank) if idea.rank else "",
            prizes.get(idea.number, ""),
        ]
        for group in told.groups
        for idea in group.ideas
    ]
    return Page(gettext("Ideeën"), heads, sorted(rows, key=lambda row: row[0]))


def _stickers(told: Told) -> Page:
    heads = (
        gettext("Nummer"),
        gettext("Idee"),
        gettext("Plaats"),
        gettext("Gelijk"),
        gettext("Stickers"),
        gettext("Papier"),
        gettext("Telefoon"),
        gettext("Ingelezen"),
        gettext("Mensen (telefoon)"),
    )
    rows: list[list[Cell]] = [
        [
            idea.number,
            idea.text,
            int(idea.rank),
            gettext("ja") if idea.is_tie else "",
            idea.stickers,
            idea.paper,
            idea.phone,
            idea.imported,
            idea.people,
        ]
        for idea in told.ranking
    ]
    return Page(gettext("Stickers per idee"), heads, rows)


def _attendance(report: Report, told: Told) -> Page:
    heads = (gettext("Soort"), gettext("Wie"), gettext("Mensen"), gettext("Voor het eerst"))
    rows: list[list[Cell]] = [[gettext("Samen"), gettext("iedereen"), report.people, ""]]
    rows += [[gettext("Pet"), bar.label, bar.count, ""] for bar in told.hats]
    rows += [[gettext("Organisatie"), bar.label, bar.count, ""] for bar in told.organisations]
    rows += [
        [gettext("Bijeenkomst"), line.label, line.count, ring.newcomers]
        for line, ring in zip(told.growth, report.growth, strict=True)
    ]
    return Page(gettext("Aanwezigheid"), heads, rows)
