from samenkracht.harvest.queries.crops import Basket, Crop, Picked, baskets_of, crops_of
from samenkracht.harvest.queries.promises import (
    Promised,
    Promises,
    agreements_of_atelier,
    agreements_of_gathering,
    conclusions_of,
    find_agreement,
    find_conclusion,
    promises_of,
    removed_conclusions,
)

__all__ = [
    "Basket",
    "Crop",
    "Picked",
    "Promised",
    "Promises",
    "agreements_of_atelier",
    "agreements_of_gathering",
    "baskets_of",
    "conclusions_of",
    "crops_of",
    "find_agreement",
    "find_conclusion",
    "promises_of",
    "removed_conclusions",
]
