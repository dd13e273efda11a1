"""Small questions to seat: by hand for an example, drawn at random for what must always hold."""

from hypothesis import strategies as st

from samenkracht.seating.tables.problem import (
    Pair,
    Person,
    Rules,
    Table,
    TableProblem,
    pair,
)

ROLES = ["resident", "professional", "key_figure"]


def person(name: str, **said: object) -> Person:
    spoken = said.pop("languages", {"nl"})
    assert isinstance(spoken, set)
    return Person(name, languages=frozenset(spoken), **said)  # type: ignore[arg-type]


def people(count: int) -> tuple[Person, ...]:
    """Return a circle in which every second person can host and every third can write."""
    return tuple(
        person(
            f"p{number:03}",
            role=ROLES[number % 3],
            can_host=number % 2 == 0,
            can_scribe=number % 3 == 0,
            attributes={"gender": "fm"[number % 2]},
        )
        for number in range(count)
    )


def tables(count: int, least: int = 5, most: int = 7) -> tuple[Table, ...]:
    return tuple(
        Table(f"t{number:02}", least, most, accessible=number == 0) for number in range(count)
    )


@st.composite
def rooms(draw: st.DrawFn, most_rounds: int = 3) -> TableProblem:
    """Draw an evening of 10 to 28 people that can be seated: rules, ties, absences."""
    count = draw(st.integers(10, 28))
    circle = list(people(count))
    rounds = draw(st.integers(1, most_rounds))
    for number in draw(st.sets(st.integers(0, count - 1), max_size=2)):
        circle[number] = person(circle[number].id, role="resident", wheelchair=True)
    absent = draw(st.sampled_from([None, *range(count)]))
    if absent is not None and rounds > 1 and count > 10:
        circle[absent] = person(circle[absent].id, absent_rounds=frozenset({rounds - 1}))
    ids = [one.id for one in circle]
    two = st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)
    together = draw(st.lists(two, max_size=1))
    apart = [
        (a, b)
        for a, b in draw(st.lists(two, max_size=2))
        if [{a, b}] != [{*both} for both in together]
    ]
    met: dict[Pair, int] = {pair(a, b): 1 for a, b in draw(st.lists(two, max_size=6))}
    return TableProblem(
        people=tuple(circle),
        tables=tables(2 if count < 15 else count // 6),
        rounds=rounds,
        keep_together=tuple((a, b) for a, b in together),
        keep_apart=tuple(apart),
        parties=tuple(tuple(sorted(party)) for party in draw(st.lists(two, max_size=3))),
        met=met,
        rules=Rules(shared_language=True, host=True, scribe=True),
        mix=("gender",),
    )
