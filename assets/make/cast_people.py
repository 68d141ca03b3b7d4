"""Everybody who walks in Hyosan: their cloth, hair and wounds."""

from __future__ import annotations

import numpy as np

from assets.make.cast_look import Look
from assets.make.ramps import Rgb, oklch, ramp

BLACK = ramp(285, 0.035, 0.15, 0.44, 4)
BROWN = ramp(48, 0.065, 0.20, 0.50, 4)
AUBURN = ramp(38, 0.085, 0.21, 0.52, 4)
GREY = ramp(270, 0.015, 0.34, 0.72, 4)
LIVING = ramp(52, 0.085, 0.46, 0.88, 4, 30)
TANNED = ramp(50, 0.09, 0.40, 0.80, 4, 30)
PALE = ramp(45, 0.04, 0.54, 0.93, 4, 40)
DEAD = (
    ramp(125, 0.055, 0.33, 0.72, 4, 40),
    ramp(160, 0.035, 0.34, 0.74, 4, 40),
    ramp(95, 0.045, 0.36, 0.74, 4, 40),
)
WHITE = ramp(250, 0.015, 0.50, 0.95, 4)
SOILED = ramp(95, 0.03, 0.38, 0.78, 4)
NAVY = ramp(262, 0.075, 0.20, 0.54, 5)
FADED = ramp(258, 0.04, 0.20, 0.50, 5)
CHARCOAL = ramp(268, 0.03, 0.19, 0.46, 4)
DENIM = ramp(255, 0.06, 0.24, 0.52, 4)
KHAKI = ramp(85, 0.045, 0.26, 0.56, 4)
OLIVE = ramp(118, 0.06, 0.28, 0.66, 5)
BLOOD = ramp(26, 0.085, 0.15, 0.38, 4, 8)
SHOE = ramp(280, 0.02, 0.11, 0.30, 4)
RUBBER = ramp(250, 0.015, 0.42, 0.86, 4)
WOOD = ramp(70, 0.085, 0.28, 0.76, 4)
STEEL = ramp(255, 0.03, 0.13, 0.66, 4)
GLASS = ramp(200, 0.06, 0.20, 0.88, 4)
SMEAR = np.stack(
    [oklch(0.50, 0.03, 270), oklch(0.66, 0.035, 270), oklch(0.84, 0.03, 90), oklch(0.97, 0.03, 95)]
)
FIRE = np.stack([oklch(0.55, 0.16, 45), oklch(0.72, 0.16, 60), oklch(0.88, 0.14, 88), oklch(0.98, 0.05, 100)])
FLASK = ramp(150, 0.08, 0.24, 0.80, 4)
HOSE = ramp(280, 0.03, 0.20, 0.46, 4)


def spot(L: float, C: float, h: float) -> Rgb:
    return oklch(L, C, h)[None]


EYE = spot(0.15, 0.02, 285)


def dyes(
    coat: Rgb, pant: Rgb = CHARCOAL, skin: Rgb = LIVING, hair: Rgb = BLACK, **more: Rgb
) -> dict[str, Rgb]:
    """Return a full set of ramps: what is not named is plain."""
    plain = {
        "coat": coat,
        "sleeve": coat[1:] if len(coat) == 5 else coat,
        "pant": pant,
        "skin": skin,
        "hair": hair,
        "shirt": WHITE,
        "tie": BLOOD,
        "trim": coat,
        "bag": CHARCOAL,
        "shoe": SHOE,
        "eye": EYE,
        "iris": EYE,
        "mouth": spot(0.22, 0.05, 20),
        "blood": BLOOD,
        "glass": GLASS,
        "wood": WOOD,
        "steel": STEEL,
        "smear": SMEAR,
        "hose": HOSE,
        "sock": WHITE,
        "fire": FIRE,
        "flask": FLASK,
    }
    return {**plain, **more}


def heroes() -> dict[str, Look]:
    mustard, pack = ramp(82, 0.12, 0.42, 0.86, 5), ramp(192, 0.075, 0.26, 0.66, 4)
    cream, wine = ramp(90, 0.035, 0.50, 0.93, 4), ramp(15, 0.10, 0.22, 0.50, 5)
    return {
        "onjo": Look(
            dyes(
                mustard,
                NAVY[:4],
                hair=BROWN,
                bag=pack,
                tie=ramp(30, 0.12, 0.40, 0.66, 4),
                shoe=RUBBER,
                iris=spot(0.24, 0.04, 50),
            ),
            hair="ponytail",
            torso="cardigan",
            legs="skirt",
            leg_dyes=("hose", "hose", "hose"),
            bag="pack",
            gait="hero",
        ),
        "namra": Look(
            dyes(
                NAVY,
                NAVY[:4],
                PALE,
                ramp(275, 0.055, 0.13, 0.46, 4),
                sleeve=WHITE,
                tie=ramp(15, 0.12, 0.30, 0.56, 4),
                iris=spot(0.80, 0.15, 88),
                sock=CHARCOAL,
            ),
            hair="long",
            torso="vest",
            legs="skirt",
            leg_dyes=("skin", "skin", "sock"),
            leg_wide=2,
            weapon="hand",
            gait="hero",
        ),
        "suhyeok": Look(
            dyes(
                wine,
                DENIM,
                TANNED,
                sleeve=cream,
                trim=wine[1:],
                shirt=cream,
                bag=ramp(150, 0.05, 0.24, 0.52, 4),
                shoe=RUBBER,
            ),
            hair="spiky",
            torso="varsity",
            leg_rows=8,
            bag="duffel",
            gait="hero",
        ),
    }


def civilians() -> dict[str, Look]:
    teal, plum, sky = (
        ramp(190, 0.07, 0.28, 0.66, 5),
        ramp(330, 0.08, 0.28, 0.62, 5),
        ramp(240, 0.08, 0.32, 0.72, 5),
    )
    camel, orange, moss = (
        ramp(70, 0.07, 0.36, 0.74, 5),
        ramp(52, 0.13, 0.38, 0.72, 5),
        ramp(135, 0.06, 0.26, 0.58, 5),
    )
    pink, slate = ramp(5, 0.08, 0.42, 0.80, 5), ramp(250, 0.03, 0.24, 0.58, 5)
    looks = [
        Look(dyes(teal, DENIM, shoe=RUBBER), "short", "padded"),
        Look(
            dyes(camel, CHARCOAL, trim=ramp(60, 0.06, 0.22, 0.50, 4), bag=ramp(30, 0.07, 0.24, 0.5, 4)),
            "bob",
            "coat",
            "robe",
            ("hose", "hose", "hose"),
            bag="satchel",
        ),
        Look(dyes(plum, KHAKI, hair=GREY, skin=TANNED), "perm", "padded", leg_rows=6),
        Look(dyes(orange, CHARCOAL, skin=TANNED, trim=ramp(105, 0.14, 0.50, 0.88, 4)), "cap", "track"),
        Look(
            dyes(slate, CHARCOAL, hair=GREY, shirt=WHITE, tie=ramp(250, 0.08, 0.25, 0.5, 4)),
            "bald",
            "blazer",
            bag="satchel",
        ),
        Look(
            dyes(pink, DENIM, hair=AUBURN, sleeve=pink[1:], bag=ramp(190, 0.07, 0.3, 0.66, 4)),
            "bob",
            "shirt",
            leg_rows=5,
        ),
        Look(
            dyes(moss, KHAKI, trim=ramp(20, 0.10, 0.30, 0.62, 4), bag=ramp(75, 0.06, 0.26, 0.58, 4)),
            "beanie",
            "shirt",
            bag="duffel",
        ),
        Look(dyes(sky, DENIM, hair=BLACK), "bun", "shirt", cuff=0.5),
    ]
    return {f"civilian_{i}": look for i, look in enumerate(looks)}


def service() -> dict[str, Look]:
    helm, plates = ramp(120, 0.045, 0.24, 0.56, 4), ramp(112, 0.04, 0.20, 0.46, 4)
    suit, dark = ramp(230, 0.018, 0.48, 0.96, 5, 60), ramp(250, 0.02, 0.20, 0.48, 4)
    return {
        "guard": Look(
            dyes(OLIVE, OLIVE[:4], TANNED, trim=helm, bag=plates),
            "helmet",
            "plate",
            weapon="rifle",
            gait="armed",
            leg_rows=7,
        ),
        "inspector": Look(
            dyes(
                suit,
                suit[:4],
                PALE,
                trim=dark,
                bag=ramp(95, 0.10, 0.34, 0.74, 4),
                shoe=ramp(95, 0.09, 0.30, 0.66, 4),
                glass=ramp(205, 0.05, 0.14, 0.72, 4),
            ),
            "hood",
            "hazmat",
            weapon="wand",
            hand_dye="trim",
            gait="inspector",
        ),
    }
