"""The register shows every table of the house."""

import re

from django.apps import apps
from django.test import Client

from samenkracht.home.queries import kept_tables


def test_every_table_has_a_line_with_a_word_and_an_end(anna: Client) -> None:
    page = anna.get("/privacy/register/").content.decode()

    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td>.*?<td>([^<]*)</td></tr>', page)
    assert len(rows) == len(apps.get_models())
    assert [row for row in rows if not all(row)] == []


def test_the_register_calls_things_by_their_dutch_name() -> None:
    names = {line.name for line in kept_tables()}

    assert {"mens", "bijeenkomst", "medewerker", "idee", "lidmaatschap"} <= names


def test_the_register_is_for_staff(client: Client, db: None) -> None:
    assert client.get("/privacy/register/").status_code == 302
