"""Plans in which nobody meets twice, from geometry instead of search.

The points of a q by q grid over a finite field, cut in lines of one slope, are q tables at which
each pair of people from different columns meets exactly once over the q slopes. Where one round
more is asked, the columns themselves are tables, whole or cut in two. A few famous plans that come
from no such grid are written out.
"""

from collections.abc import Sequence

Grid = tuple[tuple[tuple[int, ...], ...], ...]
# A prime power, its prime, and the polynomial that makes the field (coefficients, lowest first,
# without the leading one).
FIELDS: dict[int, tuple[int, tuple[int, ...]]] = {
    **{prime: (prime, (0,)) for prime in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47)},
    4: (2, (1, 1)),
    8: (2, (1, 1, 0)),
    9: (3, (2, 1)),
    16: (2, (1, 1, 0, 0)),
    25: (5, (2, 1)),
    27: (3, (1, 2, 0)),
    32: (2, (1, 0, 1, 0, 0)),
    49: (7, (3, 1)),
}
# Known solutions of the social golfer problem outside the grids: 15 schoolgirls (Kirkman),
# 30 people at six tables of five (two Latin squares of order six do not exist), and 32 people
# at eight tables of four for ten rounds (Aguado). One letter is one person, one word one table.
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
FAMOUS: dict[tuple[int, int], str] = {
    (5, 3): """
        ABD CHJ EMN FIL GKO
        BCE DIK FHN GJM ALO
        CDF EJL GHI AKN BMO
        DEG FKM AIJ BHL CNO
        AEF GLN BJK CIM DHO
        BFG AHM CKL DJN EIO
        ACG BIN DLM EHK FJO
    """,
    (6, 5): """
        ABCDE FGHIJ KLMNO PQRST UVWXY Zabcd
        AFKPU BGMSd CHNXc DITYb EORWa JLQVZ
        AGRXb BJKTc CFOSV DNQWd EIMUZ HLPYa
        AHMTV BFLWb CIKRd DOPXZ EGQYc JNSUa
        AILSc BNRYZ CJMPW DGKVa EFTXd HOQUb
        AJOYd BIQXa CGLTU DFMRc ENPVb HKSWZ
    """,
    (8, 4): """
        ABCD EFGH IJKL MNOP QRST UVWX YZab cdef
        AEIc BHSW CGRX DFKf JObd LNZe MQUY PTVa
        AFTU BGJe CHLd DEQV IMaf KPYc NSXb ORWZ
        AGMZ BIOU CFNa DLPX ERYe HTbf JQWc KSVd
        AHOa BLMV CWYf DUZd EJNT FRbc GIPS KQXe
        AJXf BFYd CMTe DOSc ELWa GKUb HPQZ INRV
        AKNW BEPb CVZc DHIe FJMS GQad LRUf OTXY
        ALSY BKTZ CIQb DJRa EMXd FPWe GOVf HNUc
        APRd BNQf CEKO DMWb FIXZ GLTc HJVY SUae
        AVbe BXac CJPU DGNY ESZf FLOQ HKMR ITWd
    """,
}


def famous(tables: int, size: int) -> Grid:
    """Return a plan that is written out, or nothing."""
    lines = FAMOUS.get((tables, size), "").splitlines()
    return tuple(
        tuple(tuple(LETTERS.index(letter) for letter in word) for word in line.split())
        for line in lines
        if line.strip()
    )


def design(tables: int, size: int, rounds: int) -> Grid:
    """Return rounds of tables of this size without a repeat, or nothing when we know no way."""
    if len(written := famous(tables, size)) >= rounds:
        return written[:rounds]
    if tables not in FIELDS or size > tables or rounds > tables + 1:
        return ()
    found = [_lines(tables, size, slope) for slope in range(min(rounds, tables))]
    if rounds == tables + 1:
        if tables % size:
            return ()
        columns = [[x * tables + y for y in range(tables)] for x in range(size)]
        found.append(
            tuple(
                tuple(column[start : start + size])
                for column in columns
                for start in range(0, tables, size)
            )
        )
    return tuple(found)


def _lines(q: int, columns: int, slope: int) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(x * q + _add(q, _times(q, slope, x), height) for x in range(columns))
        for height in range(q)
    )


def _digits(q: int, number: int) -> list[int]:
    prime, rule = FIELDS[q]
    found = []
    for _ in rule:
        number, digit = divmod(number, prime)
        found.append(digit)
    return found


def _number(q: int, digits: Sequence[int]) -> int:
    prime = FIELDS[q][0]
    return sum(digit % prime * prime**place for place, digit in enumerate(digits))


def _add(q: int, a: int, b: int) -> int:
    return _number(q, [x + y for x, y in zip(_digits(q, a), _digits(q, b), strict=True)])


def _times(q: int, a: int, b: int) -> int:
    """Multiply in the field: as polynomials, then reduced by its rule."""
    rule = FIELDS[q][1]
    if len(rule) == 1:
        return a * b % q
    product = [0] * (2 * len(rule) - 1)
    for i, x in enumerate(_digits(q, a)):
        for j, y in enumerate(_digits(q, b)):
            product[i + j] += x * y
    for place in range(len(product) - 1, len(rule) - 1, -1):
        for k, less in enumerate(rule):
            product[place - len(rule) + k] -= product[place] * less
        product[place] = 0
    return _number(q, product[: len(rule)])
