"""What one person wears and carries, apart from how they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from assets.make.cast_canvas import Dyes


@dataclass(frozen=True, slots=True)
class Look:
    dyes: Dyes = field(repr=False)
    hair: str = "short"
    torso: str = "blazer"
    legs: str = "trousers"  # trousers | skirt | shorts | robe
    leg_dyes: tuple[str, str, str] = ("pant", "pant", "pant")  # thigh, calf, ankle
    leg_rows: int = 7
    leg_wide: int = 3
    bag: str = ""  # "" | pack | duffel | satchel
    weapon: str = "bat"  # bat | rifle | hand
    cuff: float = 1.0  # how far down the arm the sleeve reaches
    hand_dye: str = "skin"
    wound: str = ""
    gore: int = 0
    rips: int = 0
    seed: int = 0
    manner: int = 0  # of the infected: bit 1 swaps the sides, bit 2 lets the arms hang
    gait: str = "human"  # human | hero | armed | inspector | walker | runner | listener
