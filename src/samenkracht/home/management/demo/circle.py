"""The circle: who came to which of the four gatherings, and who brought them (METHOD S02, S11)."""

from dataclasses import dataclass

from samenkracht.people.domain.hats import Hat

_HATS = {
    "b": Hat.RESIDENT,
    "s": Hat.KEY_FIGURE,
    "v": Hat.VOLUNTEER,
    "p": Hat.PROFESSIONAL,
    "o": Hat.OFFICIAL,
}


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone of the circle: hats as letters, gatherings as digits, who brought them by name."""

    name: str
    hats_worn: str
    came_to: str
    brought_by: str = ""
    works_at: str = ""
    languages: str = ""
    uses_wheelchair: bool = False
    interpreter: str = ""
    diet: str = ""
    walked_in: bool = False

    @property
    def hats(self) -> frozenset[Hat]:
        return frozenset(_HATS[letter] for letter in self.hats_worn)


CIRCLE = (
    # 1: the own organisation, seven people.
    Guest("Anna de Wit", "p", "1234", works_at="Buurthuis De Lindehof"),
    Guest("Omar Haddad", "p", "1234", works_at="Buurthuis De Lindehof"),
    Guest("Fadime Aydin", "p", "1234", works_at="Thuiszorg De Brug", languages="Turks"),
    Guest("Ricardo Lopes", "p", "1234", works_at="Buurthuis De Lindehof"),
    Guest("Joke Bakker", "bv", "1234"),
    Guest("Yusuf Demir", "bvs", "1234", languages="Turks"),
    Guest("Marjan Kuiper", "p", "134", works_at="Buurthuis De Lindehof"),
    # 2: the circle wider, thirteen people.
    Guest("Hans", "o", "24", "Omar", works_at="Politie"),
    Guest("Petra", "p", "2", "Fadime", works_at="Huisartsenpraktijk Jonckbloet"),
    Guest("Gerda", "sv", "234", "Joke"),
    Guest("Els", "s", "234", "Anna", works_at="Kerk in de buurt"),
    Guest("Karim", "p", "23", "Ricardo", works_at="Woningcorporatie"),
    Guest("Lies", "o", "24", "Anna", works_at="Stadsdeel Escamp"),
    Guest("Idris", "s", "234", "Yusuf", works_at="Moskee", languages="Arabisch"),
    # 3: residents have the floor, twenty-six people.
    Guest("Toos", "b", "34", "Gerda", diet="geen zout"),
    Guest("Nel", "b", "34", "Gerda"),
    Guest("Henk", "b", "34", "Nel", uses_wheelchair=True),
    Guest("Rachida", "b", "34", "Idris", languages="Arabisch", interpreter="Arabisch"),
    Guest("Mohamed", "bv", "34", "Idris", languages="Arabisch"),
    Guest("Annie", "b", "34", "Joke"),
    Guest("Cor", "b", "34", "Ricardo"),
    Guest("Truus", "b", "34", "Els"),
    Guest("Lina", "b", "34", "Omar"),
    Guest("Willemien", "b", "34", "Fadime"),
    Guest("Piet", "b", "3", "Ricardo"),
    Guest("Soumaya", "bv", "34", "Rachida", languages="Arabisch"),
    Guest("Jan", "b", "34", "Yusuf"),
    Guest("Corrie", "bv", "34", "Joke"),
    Guest("Hatice", "b", "34", "Fadime", languages="Turks"),
    # 4: the harvest; forty-eight are expected.
    Guest("Wim", "b", "4", "Nel"),
    Guest("Bep", "b", "4", "Toos"),
    Guest("Riet", "b", "4", "Toos"),
    Guest("Ali", "b", "4", "Mohamed", languages="Arabisch"),
    Guest("Fatna", "b", "4", "Rachida", languages="Arabisch", diet="halal"),
    Guest("Dirk", "b", "4", "Henk"),
    Guest("Sjaan", "b", "4", "Annie"),
    Guest("Leo", "b", "4", "Cor", uses_wheelchair=True),
    Guest("Mina", "b", "4", "Soumaya"),
    Guest("Gré", "b", "4", "Truus"),
    Guest("Ton", "bv", "4", "Corrie"),
    Guest("Emine", "b", "4", "Hatice", languages="Turks"),
    Guest("Arie", "b", "4", "Jan"),
    Guest("Coby", "b", "4", "Willemien"),
    Guest("Said", "b", "4", "Idris"),
    Guest("Ineke", "b", "4", "Lina", diet="vegetarisch"),
    Guest("Kees", "b", "4", "Els"),
    Guest("", "b", "4", "Coby", walked_in=True),  # she would rather not say
    Guest("Olga", "b", "4", walked_in=True, languages="Oekraïens"),
    # They said they would come.
    Guest("Mies", "b", "", "Riet"),
    Guest("Frans", "b", "", "Arie"),
)
