"""What was said and written in the demo: our own invention."""

FACTS = {
    "neighbourhood": "Moerwijk",
    "place": "Den Haag, Escamp",
    "theme": "rondkomen met weinig geld",
    "title": "Rondkomen met weinig",
    "target_group": "oudere bewoners, en mensen die in de wijk werken",
    "commissioner": "Eigen plan van De Lindehof, met steun van stadsdeel Escamp",
    "occasion": (
        "Bij de koffie gaat het steeds vaker over de rekening van de energie. "
        "Mensen blijven thuis omdat zij niets kunnen meenemen."
    ),
}
VENUE = "De Lindehof, grote zaal"
EXPECTED = 48

# Per gathering: the title of the block in which it was noted, and the note.
NOTES = {
    1: (
        ("Wat zien wij in ons werk?", "De huisartsen vragen er ook naar. Fadime belt Petra."),
        ("Ontwerpgroepjes", "Zin in: iets met eten. Niemand wil nog een loket."),
    ),
    2: (
        ("Samen over één onderwerp", "Schaamte kwam vijf keer langs. Daar voorzichtig mee zijn."),
        ("Draaitafels", "Tafel 2 wil samen naar de markt, na drie uur is alles goedkoper."),
    ),
    3: (
        ("Zoomsessie in tweetallen", "Twee vrouwen ruilen nu al: knippen tegen naaien."),
        ("Samen eten", "Corrie wil de volgende keer weer koken, met hulp van Ton."),
        ("Afsluiting: wie neemt u mee?", "Nel neemt twee buren mee, Toos ook."),
    ),
    4: (
        ("Kennismaken en terugblik", "Er is iemand nieuw die liever geen naam zegt. Dat is goed."),
        ("Film en persoonlijk advies", "Veel herkenning bij de film. Henk zit graag bij de deur."),
    ),
}

# What the team changed in the programme of gathering 3, and why (S30).
CHANGED_BLOCK, CHANGED_MINUTES = "Samen eten", 60
REASON = "Corrie kookt voor het eerst voor de hele groep. Dat mag langer duren."

# What was stretched while it happened.
STRETCHED_BLOCK, STRETCHED_MINUTES = "Zoomsessie in tweetallen", 10

CONCLUSIONS = (
    "Iedereen kan iets wat een ander nodig heeft. Wij vragen het alleen te weinig.",
    "Samen eten werkt beter dan een folder.",
)

# Who, what, days after gathering 3, done or not.
AGREEMENTS = (
    ("Fadime", "hangt de poster op bij de huisarts", 21, False),
    ("Omar", "vraagt de bakker om brood van gisteren", 24, True),
    ("Joke", "kookt soep voor 48 mensen, met Corrie", 28, False),
    ("Anna", "stuurt een kaartje aan wie er niet was", 28, True),
    ("Nel", "vraagt twee buren uit haar flat mee", 28, True),
)

OTHER_FACTS = {
    "neighbourhood": "Laakkwartier",
    "place": "Den Haag, Laak",
    "theme": "wonen met een ziekte of een beperking",
    "title": "Gewoon thuis",
    "target_group": "mensen met thuiszorg, en wie voor hen zorgt",
    "commissioner": "Thuiszorg De Brug",
    "occasion": "Mantelzorgers vragen elkaar om raad in de wachtkamer. Dat kan beter.",
}
OTHER_VENUE = "Wijkcentrum Het Laakhuis"
OTHER_GUESTS = (("Nathalie", "p"), ("Bram", "bv"), ("Shanti", "b"))
