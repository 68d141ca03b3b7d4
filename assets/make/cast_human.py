"""How the living move: poses of every animation from the side and from the front."""

from __future__ import annotations

from assets.make.cast_pose import Arm, Leg, Pose

Frames = dict[str, list[Pose]]  # by view: D, U, R


def behind(frames: list[Pose]) -> list[Pose]:
    """The same motion seen from behind: what reached towards the viewer now reaches away and up."""
    return [p.but(near=away(p.near), far=away(p.far)) for p in frames]


def away(arm: Arm) -> Arm:
    return arm._replace(over=True)


def stride(fore: float, lift: float = 0, knee: float = 0) -> Leg:
    return Leg(fore, lift, knee)


def idle() -> Frames:
    side = Pose(near=Arm((-1, 3), (0, 6)), far=Arm((0, 3), (0, 6)), near_leg=Leg(-1), far_leg=Leg(1))
    front = Pose(near=Arm((0, 3), (0, 6)), far=Arm((0, 3), (0, 6)))
    breath = [0, 0, 1, 1]
    r = [side.but(bob=b) for b in breath]
    d = [front.but(bob=b, near=Arm((0, 3), (0, 6 - b)), far=Arm((0, 3), (0, 6 - b))) for b in breath]
    return {"D": d, "U": d, "R": r}


def half_walk() -> list[tuple[Leg, Leg, int]]:
    """Contact, weight, passing: leading leg, trailing leg, how low the shoulders are."""
    return [
        (stride(4, 0.4), stride(-4, 0.8), 1),
        (stride(2), stride(-3, 2), 1),
        (stride(0), stride(-2, 3, 1), 0),
    ]


def walk() -> Frames:
    swing = [((-2, 3), (-3, 5)), ((-2, 3), (-2, 6)), ((-1, 3), (0, 6))]
    reach = [((0, 3), (3, 5)), ((0, 3), (2, 6)), ((-1, 3), (1, 6))]
    side, front = [], []
    for turn in (0, 1):
        for k, (lead, trail, low) in enumerate(half_walk()):
            legs = (lead, trail) if not turn else (trail, lead)
            back, fore = Arm(*swing[k]), Arm(*reach[k])
            arms = (back, fore) if not turn else (fore, back)
            side.append(Pose(*arms, *legs, bob=low))
    lifts = [(Leg(1), Leg(-1, 1)), (Leg(0), Leg(0, 2)), (Leg(0), Leg(0, 3))]
    pump = [
        (Arm((-1, 3), (0, 5)), Arm((0, 3), (-1, 6))),
        (Arm((-1, 3), (0, 6)), Arm((0, 3), (0, 6))),
        (Arm((0, 3), (0, 6)), Arm((0, 3), (0, 6))),
    ]
    for turn in (0, 1):
        for k, (lead, trail) in enumerate(lifts):
            arms = pump[k] if not turn else tuple(mirror(a) for a in reversed(pump[k]))
            legs = (lead, trail) if not turn else (trail, lead)
            front.append(Pose(*arms, *legs, bob=(1, 1, 0)[k]))
    return {"D": front, "U": front, "R": side}


def mirror(arm: Arm) -> Arm:
    """The other arm doing the same, seen from the front."""
    turn = None if arm.hold is None else 180 - arm.hold
    return Arm((-arm.elbow[0], arm.elbow[1]), (-arm.hand[0], arm.hand[1]), turn, arm.over)


def run() -> Frames:
    half = [
        (stride(4, 0.4), stride(-5, 3), 1, 0),
        (stride(0, 0, 1), stride(-2, 4, 1), 1, 0),
        (stride(-4, 1), stride(4, 2, 1), 0, 1),
    ]
    bent = [((-3, 1), (-2, 4)), ((-2, 2), (0, 4)), ((0, 3), (3, 2))]
    counter = [((0, 3), (4, 1)), ((-1, 3), (2, 3)), ((-3, 2), (-2, 4))]
    side, front = [], []
    for turn in (0, 1):
        for k, (lead, trail, low, up) in enumerate(half):
            legs = (lead, trail) if not turn else (trail, lead)
            back, fore = Arm(*bent[k]), Arm(*counter[k])
            arms = (back, fore) if not turn else (fore, back)
            side.append(Pose(*arms, *legs, bob=low, lean=2, head=(1, 0), raised=up))
    lifts = [(Leg(1), Leg(-1, 3), 1, 0), (Leg(0), Leg(0, 4), 1, 0), (Leg(-1, 1), Leg(0, 3), 0, 1)]
    pump = [
        (Arm((-1, 2), (1, 4)), Arm((1, 2), (0, 5))),
        (Arm((-1, 2), (0, 4)), Arm((1, 3), (0, 5))),
        (Arm((-1, 3), (-1, 5)), Arm((1, 2), (-1, 3))),
    ]
    for turn in (0, 1):
        for k, (lead, trail, low, up) in enumerate(lifts):
            arms = pump[k] if not turn else tuple(mirror(a) for a in reversed(pump[k]))
            legs = (lead, trail) if not turn else (trail, lead)
            front.append(Pose(*arms, *legs, bob=low, head=(0, 1), raised=up))
    return {"D": front, "U": [p.but(head=(0, 0)) for p in front], "R": side}


def sneak() -> Frames:
    side, front = [], []
    steps = [
        (Leg(3, 0.4), Leg(-3, 0.8)),
        (Leg(1), Leg(0, 2)),
        (Leg(-3, 0.8), Leg(3, 0.4)),
        (Leg(0, 2), Leg(1)),
    ]
    for k, (near, far) in enumerate(steps):
        hands = (0, 1, 0, -1)[k]
        side.append(
            Pose(
                Arm((0, 3), (3 + hands, 4)),
                Arm((1, 3), (4 - hands, 3)),
                near,
                far,
                down=3,
                lean=3,
                head=(1, 2),
                bob=k % 2,
            )
        )
    for k, lift in enumerate([(0, 1), (0, 2), (1, 0), (2, 0)]):
        front.append(
            Pose(
                Arm((-1, 2), (1, 4)),
                Arm((1, 2), (-1, 4)),
                Leg(0, lift[0], 0, 1),
                Leg(0, lift[1], 0, 1),
                down=3,
                head=(0, 2),
                bob=k % 2,
            )
        )
    return {"D": front, "U": [p.but(head=(0, 1)) for p in front], "R": side}


def strike() -> Frames:
    stance = Pose(near_leg=Leg(-2), far_leg=Leg(2))

    def both(hand: tuple[float, float], hold: float, elbow: tuple[float, float], **rest: object) -> Pose:
        other = Arm((elbow[0] - 1, elbow[1] + 1), (hand[0] - 2, hand[1] + 1))
        return stance.but(near=Arm(elbow, hand, hold), far=other, **rest)

    side = [
        both((-3, -2), 235, (-3, 1), lean=-1, near_leg=Leg(-3), far_leg=Leg(1)),
        both((-1, -5), 255, (-3, -2), lean=-1, head=(0, 0), near_leg=Leg(-3), far_leg=Leg(2, 1), bob=-1),
        both((5, 0), -25, (3, 0), lean=2, near_leg=Leg(-4, 0.8), far_leg=Leg(3), arc=(-125, -25, 12)),
        both(
            (4, 4),
            40,
            (3, 2),
            lean=3,
            head=(0, 1),
            bob=1,
            near_leg=Leg(-4, 0.8),
            far_leg=Leg(4),
            arc=(-70, 42, 12),
        ),
        both((2, 5), 70, (0, 3), lean=1, near_leg=Leg(-2), far_leg=Leg(3)),
    ]
    wide = Pose(near_leg=Leg(0, 0, 0, 1), far_leg=Leg(1, 0, 0, 1))

    def front(far: tuple[float, float], hold: float, near: tuple[float, float], **rest: object) -> Pose:
        return wide.but(far=Arm((1, far[1] / 2), far, hold), near=Arm((1, 3), near), **rest)

    d = [
        front((1, 0), -60, (7, 3), head=(-1, 0)),
        front((0, -4), -75, (7, 0), bob=-1),
        front((-1, 3), 35, (6, 4), head=(0, 1), arc=(-80, 35, 10)),
        front((-5, 5), 105, (4, 6), head=(-1, 2), bob=1, arc=(0, 108, 10)),
        front((-5, 5), 130, (3, 5), head=(0, 1)),
    ]
    u = [
        front((1, 1), 60, (7, 3), head=(-1, 0)),
        front((0, -2), -10, (7, 0)),
        front((0, -4), -50, (7, -1), arc=(50, -50, 12), bob=-1),
        front((-5, -5), -105, (5, -4), arc=(10, -108, 12)),
        front((-5, 0), -130, (3, 2)),
    ]
    hidden = [
        p.but(near=p.near._replace(over=False), far=p.far._replace(over=False)) if k in (2, 3) else p
        for k, p in enumerate(u)
    ]
    return {"D": d, "U": hidden, "R": side}


def hurt() -> Frames:
    side = [
        Pose(
            Arm((-2, 1), (-4, 3)), Arm((3, 1), (5, 0)), Leg(1), Leg(3, 0.4), lean=-2, head=(-1, 0), blink=True
        ),
        Pose(
            Arm((0, 3), (3, 3)), Arm((1, 3), (3, 4)), Leg(-2), Leg(2), lean=1, head=(1, 1), bob=1, blink=True
        ),
    ]
    front = [
        Pose(
            Arm((-3, 1), (-5, 3)),
            Arm((2, 1), (4, -1)),
            Leg(0),
            Leg(0, 1, 0, 1),
            head=(-1, 0),
            sway=-1,
            blink=True,
        ),
        Pose(Arm((-1, 3), (3, 4)), Arm((1, 3), (-3, 5)), head=(0, 2), bob=1, blink=True),
    ]
    return {"D": front, "U": [front[0], front[1].but(near=Arm(), far=Arm())], "R": side}


LIE = Pose(
    Arm((-2, 2), (-4, 5)), Arm((2, 0), (4, -3)), Leg(0, 0, 0, 1), Leg(1, 0, 0, 1), blink=True, drop=True
)


# How bodies come to rest: sprawled, arms thrown up, straight, curled on one side.
RESTS = (
    LIE,
    LIE.but(
        near=Arm((-3, 0), (-4, -4)),
        far=Arm((2, 1), (4, 4)),
        near_leg=Leg(0, 1, 0, 2),
        far_leg=Leg(0, 0, 0, 0),
    ),
    LIE.but(
        near=Arm((0, 3), (-1, 7)), far=Arm((2, 2), (1, 5)), near_leg=Leg(0, 0, 0, 0), far_leg=Leg(1, 2, 0, 2)
    ),
    LIE.but(
        near=Arm((2, 3), (4, 4)),
        far=Arm((3, 1), (6, 0)),
        near_leg=Leg(3, 1),
        far_leg=Leg(-2),
        lean=1,
        view="R",
    ),
)


def fall() -> Frames:
    side = [
        Pose(
            Arm((-3, 0), (-5, 2)),
            Arm((3, 0), (6, -1)),
            Leg(2),
            Leg(4, 0.4),
            lean=-2,
            head=(-1, 0),
            blink=True,
        ),
        Pose(
            Arm((-1, 3), (1, 5)),
            Arm((2, 2), (4, 3)),
            Leg(-2),
            Leg(3),
            down=2,
            lean=1,
            head=(1, 1),
            blink=True,
        ),
        Pose(Arm((0, 3), (2, 6)), Arm((2, 3), (4, 5)), down=3, kneel=True, lean=2, head=(2, 1), blink=True),
        Pose(
            Arm((2, 1), (5, 2)),
            Arm((3, 0), (6, 0)),
            Leg(-3),
            Leg(1, 2),
            turn=52,
            blink=True,
            down=1,
            drop=True,
        ),
        LIE.but(turn=84, view="U", raised=1),
        LIE.but(turn=90, view="U"),
    ]
    front = [
        Pose(
            Arm((-3, 0), (-5, 1)), Arm((3, 0), (5, -2)), Leg(0, 1), Leg(0), head=(1, -1), sway=1, blink=True
        ),
        Pose(Arm((-2, 3), (-3, 6)), Arm((2, 3), (2, 6)), Leg(0), Leg(0), down=3, head=(0, 1), blink=True),
        Pose(Arm((-2, 3), (-3, 6)), Arm((1, 3), (2, 6)), kneel=True, down=4, head=(-1, 2), blink=True),
        LIE.but(turn=-50, down=2),
        LIE.but(turn=-84, raised=1),
        LIE.but(turn=-90),
    ]
    back = [*front[:3], LIE.but(turn=50, down=2), LIE.but(turn=84, raised=1), LIE.but(turn=90)]
    return {"D": front, "U": back, "R": side}


MOVES = {"idle": idle, "walk": walk, "run": run, "sneak": sneak, "strike": strike, "hurt": hurt, "fall": fall}
RATES = {
    "idle": 3,
    "walk": 10,
    "run": 14,
    "sneak": 7,
    "strike": 14,
    "hurt": 8,
    "fall": 10,
    "lunge": 11,
    "feed": 4,
    "rise": 7,
    "aim": 4,
    "fire": 14,
    "inspect": 4,
    "shove": 12,
    "throw": 12,
}
