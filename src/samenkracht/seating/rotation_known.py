"""Rotations that a long search found: groups, charts, rounds, sharing -> a word a round.

A letter is the chart of each group in turn, a point is a rest.
"""

KNOWN: dict[tuple[int, int, int, bool], str] = {
    (10, 5, 5, True): """
        eabcdcdeab bcdeaabcde abcdebcdea cdeabeabcd
        deabcdeabc
    """,
    (12, 6, 6, True): """
        abcdeffabcde efabcdefabcd fabcdeabcdef cdefabcdefab
        bcdefadefabc defabcbcdefa
    """,
    (8, 5, 5, True): """
        ddeabcce bcdeadea eabcdabc aecdebab
        cbabcedd
    """,
    (6, 4, 4, True): """
        ddbaac cadcdb bccdba ababcd
    """,
    (9, 4, 4, True): """
        adcbcbadb dabcdabcd cbadbcdaa bcdaadcbc
    """,
}
