"""Writes a workbook (XLSX) in which nothing can be a formula: words are words, figures are figures.

A Dutch Excel reads `=…`, `+…` and `@…` in typed cells as formulas and turns '3-4' into a day; a
cell that is typed as a string stays what somebody wrote.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import xlsxwriter

LONGEST_CELL = 32_767  # what a cell holds
_WIDEST = 80
_HARMLESS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a workbook: a name, heads, and rows of words and figures."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def write_workbook(pages: Sequence[Page], *, title: str) -> bytes:
    """Return the workbook. The first row of each sheet stays in view and can be filtered."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, _HARMLESS) as book:
        book.set_properties({"title": title, "author": "Samenkracht"})
        bold = book.add_format({"bold": True, "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        figure = book.add_format({"valign": "top"})
        broken = book.add_format({"valign": "top", "num_format": "#,##0.00"})
        for page in pages:
            sheet = book.add_worksheet(page.name)
            for column, head in enumerate(page.heads):
                sheet.write_string(0, column, head, bold)
                sheet.set_column(column, column, _width(page, column))
            for row, cells in enumerate(page.rows, start=1):
                for column, cell in enumerate(cells):
                    if isinstance(cell, str):
                        sheet.write_string(row, column, _kept(cell), wrapped)
                    else:
                        look = broken if isinstance(cell, float) else figure
                        sheet.write_number(row, column, cell, look)
            sheet.freeze_panes(1, 0)
            if page.rows:
                sheet.autofilter(0, 0, len(page.rows), len(page.heads) - 1)
    return out.getvalue()


def _width(page: Page, column: int) -> int:
    longest = max((len(str(row[column])) for row in page.rows), default=0)
    return min(max(longest, len(page.heads[column])) + 2, _WIDEST)


def _kept(words: str) -> str:
    """Return words without signs that XML cannot hold, cut at what a cell holds."""
    kept = "".join(sign for sign in words if sign >= " " or sign in "\n\t")
    return kept[:LONGEST_CELL]
