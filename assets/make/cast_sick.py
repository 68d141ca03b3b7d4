"""Everybody who has turned: dead cloth, dead skin, wounds."""

from __future__ import annotations

from assets.make.cast_look import Look
from assets.make.cast_people import (
    BLACK,
    BLOOD,
    BROWN,
    CHARCOAL,
    DEAD,
    DENIM,
    FADED,
    GREY,
    KHAKI,
    SOILED,
    dyes,
    spot,
)
from assets.make.ramps import Rgb, ramp


def sick(coat: Rgb, pant: Rgb = CHARCOAL, hair: Rgb = BLACK, tone: int = 0, **more: Rgb) -> dict[str, Rgb]:
    plain = dyes(
        coat,
        pant,
        DEAD[tone],
        hair,
        shirt=SOILED,
        sock=SOILED,
        mouth=spot(0.17, 0.06, 20),
        iris=spot(0.84, 0.05, 100),
    )
    return {**plain, **more}


def walkers() -> dict[str, Look]:
    cook, office, nurse = (
        ramp(95, 0.02, 0.36, 0.78, 5),
        ramp(55, 0.045, 0.22, 0.52, 5),
        ramp(200, 0.035, 0.36, 0.70, 5),
    )
    green, wool = ramp(150, 0.045, 0.22, 0.52, 5), ramp(20, 0.05, 0.22, 0.48, 5)
    w = {"gait": "walker"}
    looks = [
        Look(sick(FADED), "short", "blazer", wound="jaw", gore=6, rips=1, seed=1, **w),
        Look(
            sick(FADED, FADED[:4], tone=1),
            "long",
            "blazer",
            "skirt",
            ("skin", "skin", "sock"),
            leg_wide=2,
            wound="jaw",
            gore=5,
            seed=2,
            manner=1,
            **w,
        ),
        Look(
            sick(office, CHARCOAL, GREY, 0, tie=ramp(250, 0.07, 0.24, 0.5, 4)),
            "bald",
            "cardigan",
            wound="jaw",
            gore=6,
            seed=3,
            manner=2,
            **w,
        ),
        Look(
            sick(green, green[:4], tone=1, trim=SOILED),
            "short",
            "track",
            wound="maw",
            gore=4,
            rips=2,
            seed=4,
            manner=1,
            **w,
        ),
        Look(
            sick(cook, CHARCOAL, BROWN, 0, trim=ramp(220, 0.03, 0.28, 0.6, 4)),
            "cook",
            "apron",
            wound="jaw",
            gore=9,
            seed=5,
            **w,
        ),
        Look(
            sick(
                ramp(118, 0.04, 0.24, 0.52, 5),
                ramp(118, 0.04, 0.24, 0.5, 4),
                tone=2,
                trim=ramp(120, 0.03, 0.2, 0.46, 4),
                bag=ramp(112, 0.025, 0.18, 0.40, 4),
            ),
            "helmet",
            "plate",
            wound="jaw",
            gore=6,
            seed=6,
            manner=3,
            **w,
        ),
        Look(
            sick(nurse, nurse[:4], BROWN, 1, trim=BLOOD),
            "bun",
            "gown",
            "robe",
            ("skin", "skin", "skin"),
            leg_wide=2,
            wound="maw",
            gore=6,
            seed=7,
            **w,
        ),
        Look(
            sick(wool, DENIM[:4], BROWN, 2, tie=SOILED),
            "bob",
            "vest",
            "trousers",
            wound="jaw",
            gore=7,
            rips=1,
            seed=8,
            manner=3,
            cuff=0.5,
            **w,
        ),
    ]
    return {f"walker_{i}": look for i, look in enumerate(looks)}


def fast() -> dict[str, Look]:
    red, white, steel = (
        ramp(25, 0.075, 0.22, 0.50, 5),
        ramp(95, 0.02, 0.40, 0.80, 5),
        ramp(230, 0.03, 0.24, 0.54, 5),
    )
    w = {"gait": "runner"}
    looks = [
        Look(
            sick(white, FADED[:4], tone=0),
            "spiky",
            "shirt",
            wound="maw",
            gore=9,
            rips=2,
            seed=21,
            cuff=0.5,
            hand_dye="blood",
            **w,
        ),
        Look(
            sick(red, CHARCOAL, tone=1, trim=SOILED),
            "short",
            "track",
            wound="maw",
            gore=5,
            seed=22,
            manner=1,
            hand_dye="blood",
            **w,
        ),
        Look(
            sick(FADED, FADED[:4], BROWN, 2),
            "ponytail",
            "vest",
            "skirt",
            ("skin", "skin", "sock"),
            leg_wide=2,
            wound="maw",
            gore=7,
            seed=23,
            cuff=0.5,
            hand_dye="blood",
            **w,
        ),
        Look(
            sick(steel, steel[:4], tone=0, trim=SOILED),
            "spiky",
            "varsity",
            wound="maw",
            gore=7,
            rips=2,
            seed=24,
            manner=1,
            hand_dye="blood",
            **w,
        ),
    ]
    return {f"runner_{i}": look for i, look in enumerate(looks)}


def listeners() -> dict[str, Look]:
    gown, ash, bile = (
        ramp(195, 0.025, 0.42, 0.82, 5),
        ramp(285, 0.02, 0.22, 0.50, 5),
        ramp(105, 0.04, 0.28, 0.6, 5),
    )
    w = {"gait": "listener"}
    bone = ramp(100, 0.03, 0.40, 0.84, 4, 40)
    looks = [
        Look(
            sick(gown, gown[:4], tone=1),
            "bald",
            "gown",
            "robe",
            ("skin", "skin", "skin"),
            leg_wide=2,
            wound="bandage",
            gore=4,
            seed=31,
            **w,
        ),
        Look(
            sick(FADED, skin=bone), "short", "blazer", wound="hollow", gore=6, rips=2, seed=32, manner=1, **w
        ),
        Look(
            sick(ash, FADED[:4], skin=bone),
            "bob",
            "cardigan",
            "skirt",
            ("skin", "skin", "sock"),
            leg_wide=2,
            wound="bandage",
            gore=5,
            seed=33,
            manner=1,
            **w,
        ),
        Look(
            sick(bile, KHAKI, GREY, skin=bone),
            "bald",
            "shirt",
            wound="hollow",
            gore=5,
            rips=3,
            seed=34,
            cuff=0.5,
            **w,
        ),
    ]
    return {f"listener_{i}": look for i, look in enumerate(looks)}
