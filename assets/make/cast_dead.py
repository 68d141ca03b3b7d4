"""How the infected move: walkers shamble, runners hurl themselves, listeners grope with a cocked head."""

from __future__ import annotations

from assets.make.cast_human import LIE, Frames, mirror
from assets.make.cast_pose import Arm, Leg, Pose

# Rest of the head and trunk by kind: from the side (lean, head, tilt), from the front (head, tilt, bob).
SIDE = {
    "walker": Pose(lean=2, head=(1, 2), tilt=1, bob=0),
    "runner": Pose(lean=3, head=(2, 2), down=1),
    "listener": Pose(lean=2, head=(1, 1), cock=-32, down=1),
}
FRONT = {
    "walker": Pose(head=(-1, 2), tilt=-1, cock=-12),
    "runner": Pose(head=(0, 2), down=1),
    "listener": Pose(head=(1, 2), cock=36, down=1),
}


def reach(kind: str, k: int) -> tuple[Arm, Arm]:
    """Arms from the side, wavering with the frame."""
    w = (0, 1, 1, 0, -1, -1)[k % 6]
    if kind == "runner":
        return Arm((-2, 2), (-5, 3 + w)), Arm((-1, 3), (-4 - w, 5))
    if kind == "listener":
        return Arm((2, 3), (4, 0 + w)), Arm((3, 2), (5, -2 - w))
    return Arm((3, 2), (6, 3 + w)), Arm((3, 1), (7, 1 - w))


def grope(kind: str, k: int) -> tuple[Arm, Arm]:
    """Arms from the front."""
    w = (0, 1, 1, 0, -1, -1)[k % 6]
    if kind == "runner":
        return Arm((-2, 3), (-3, 5 + w)), Arm((2, 3), (3, 5 - w))
    if kind == "listener":
        return Arm((-2, 3), (0, 0 - w)), Arm((2, 3), (-1, 0 + w))
    return Arm((-1, 3), (-1, 6 + w)), Arm((1, 2), (2, 3 - w))


def from_behind(kind: str, k: int) -> tuple[Arm, Arm]:
    w = (0, 1, 1, 0, -1, -1)[k % 6]
    if kind == "runner":
        return Arm((-2, 3), (-3, 5 + w)), Arm((2, 3), (3, 5 - w))
    if kind == "listener":
        return Arm((-2, 2), (-1, -1 - w), None, False), Arm((2, 2), (1, -1 + w), None, False)
    return Arm((-2, 2), (-2, 5 + w)), Arm((2, 0), (3, -2 - w), None, False)


def posed(
    kind: str, k: int, side: tuple[Leg, Leg], front: tuple[Leg, Leg], low: int, sway: int = 0
) -> dict[str, Pose]:
    s, f = SIDE[kind], FRONT[kind]
    near, far = reach(kind, k)
    left, right = grope(kind, k)
    nape, nape_far = from_behind(kind, k)
    d = f.but(near=left, far=right, near_leg=front[0], far_leg=front[1], bob=low, sway=sway)
    return {
        "R": s.but(near=near, far=far, near_leg=side[0], far_leg=side[1], bob=low),
        "D": d,
        "U": d.but(near=nape, far=nape_far, head=(-f.head[0], f.head[1]), tilt=-f.tilt, cock=-f.cock),
    }


def film(shots: list[dict[str, Pose]]) -> Frames:
    return {view: [shot[view] for shot in shots] for view in ("D", "U", "R")}


def idle(kind: str) -> Frames:
    shots = []
    for k in range(4):
        feet = (Leg(-1), Leg(2)), (Leg(0, 0, 0, 1), Leg(0))
        low, sway = ((0, 1, 0, 1), (0, 0, 1, 0)) if kind == "runner" else ((0, 0, 1, 1), (0, 0, 0, -1))
        shot = posed(kind, k * 2, *feet, low=low[k], sway=sway[k])
        if kind == "listener":  # the ear searches in small jerks
            shot = {view: p.but(cock=p.cock * (1.0, 1.0, 0.55, 1.3)[k]) for view, p in shot.items()}
        shots.append(shot)
    return film(shots)


def walk(kind: str) -> Frames:
    """The near foot steps, the far one is dragged behind on its toe and never passes."""
    side = [
        (Leg(4, 0.4), Leg(-3, 0.8)),
        (Leg(2), Leg(-4, 0.8)),
        (Leg(1), Leg(-5, 0.8)),
        (Leg(-1), Leg(-3, 0.8)),
        (Leg(-1), Leg(-1, 0.8)),
        (Leg(1, 2), Leg(0)),
    ]
    front = [
        (Leg(1), Leg(-1, 1)),
        (Leg(1), Leg(-2)),
        (Leg(0), Leg(-2)),
        (Leg(0), Leg(-1)),
        (Leg(0), Leg(0)),
        (Leg(0, 2), Leg(0)),
    ]
    low, sway = (1, 2, 1, 1, 0, 0), (-1, -1, 0, 0, 1, 1)
    return film([posed(kind, k, side[k], front[k], low[k], sway[k]) for k in range(6)])


def run(kind: str) -> Frames:
    half = [
        ((Leg(4, 0.4), Leg(-5, 3)), (Leg(1), Leg(-1, 3)), 1, 0),
        ((Leg(0, 0, 1), Leg(-2, 4, 1)), (Leg(0), Leg(0, 4)), 1, 0),
        ((Leg(-4, 1), Leg(4, 2, 1)), (Leg(-1, 1), Leg(0, 3)), 0, 1),
    ]
    shots = []
    for turn in (0, 1):
        for k, (side, front, low, up) in enumerate(half):
            pair = (side, front) if not turn else (side[::-1], front[::-1])
            shot = posed(kind, k + 3 * turn, *pair, low=low, sway=turn)
            lean = {"runner": 5, "walker": 3, "listener": 3}[kind]
            shots.append({v: p.but(raised=up, lean=lean if v == "R" else 0) for v, p in shot.items()})
    return film(shots)


def lunge(kind: str) -> Frames:
    s, f = SIDE[kind], FRONT[kind]
    side = [
        s.but(
            near=Arm((-2, 2), (-3, 5)),
            far=Arm((-1, 2), (-1, 5)),
            near_leg=Leg(-2),
            far_leg=Leg(2),
            lean=0,
            down=2,
            head=(0, 2),
        ),
        s.but(
            near=Arm((2, 0), (4, -3)),
            far=Arm((3, -1), (5, -4)),
            near_leg=Leg(-4, 0.8),
            far_leg=Leg(2),
            lean=2,
            head=(1, 0),
        ),
        s.but(
            near=Arm((4, 0), (8, 0)),
            far=Arm((4, -1), (8, -2)),
            near_leg=Leg(-6, 2),
            far_leg=Leg(3, 2),
            lean=4,
            head=(2, 1),
            raised=2,
        ),
        s.but(
            near=Arm((4, 2), (7, 4)),
            far=Arm((4, 1), (7, 2)),
            near_leg=Leg(-6, 0.8),
            far_leg=Leg(4),
            lean=4,
            head=(2, 3),
            down=2,
        ),
        s.but(
            near=Arm((2, 3), (4, 5)),
            far=Arm((3, 2), (5, 4)),
            near_leg=Leg(-3, 0.8),
            far_leg=Leg(3),
            lean=3,
            head=(1, 2),
            down=1,
        ),
    ]
    apart = (Leg(0, 0, 0, 1), Leg(0, 0, 0, 1))
    front = [
        f.but(
            near=Arm((-2, 2), (-3, 4)),
            far=Arm((2, 2), (3, 4)),
            near_leg=apart[0],
            far_leg=apart[1],
            down=2,
            bob=1,
        ),
        f.but(
            near=Arm((-3, -1), (-3, -4)),
            far=Arm((3, -1), (2, -4)),
            near_leg=Leg(0),
            far_leg=Leg(0, 1),
            head=(0, 0),
            tilt=0,
            cock=0,
        ),
        f.but(
            near=Arm((-4, 0), (-4, 3)),
            far=Arm((4, 0), (4, 3)),
            near_leg=Leg(-1, 2),
            far_leg=Leg(0, 3),
            head=(0, 3),
            tilt=0,
            cock=0,
            raised=1,
        ),
        f.but(
            near=Arm((-2, 3), (1, 6)),
            far=Arm((2, 3), (-1, 6)),
            near_leg=apart[0],
            far_leg=Leg(1, 0, 0, 1),
            head=(0, 4),
            tilt=0,
            cock=0,
            down=2,
        ),
        f.but(near=Arm((-1, 3), (0, 6)), far=Arm((1, 3), (0, 5)), near_leg=Leg(0), far_leg=Leg(1), down=1),
    ]
    back = [front[0]]
    for p, up in zip(front[1:], (-4, -5, -4, 0), strict=True):
        back.append(
            p.but(
                near=Arm((-2, up / 2), (-1, up), None, False),
                far=Arm((2, up / 2), (1, up), None, False),
                head=(0, 1),
                cock=0,
            )
        )
    return {"D": front, "U": back, "R": side}


def feed(kind: str) -> Frames:
    """On the knees, face down, tearing."""
    bend = (0, 1, 2, 1)
    side, front, back = [], [], []
    for k in range(4):
        pull = (0, 1, 0, -2)[k]
        side.append(
            Pose(
                Arm((3, 2), (5 - pull, 6)),
                Arm((3, 2), (6, 5 + pull)),
                kneel=True,
                down=4,
                lean=5,
                head=(1, 4 + bend[k] // 2),
                bob=1 + bend[k] // 2,
                victim=True,
            )
        )
        front.append(
            Pose(
                Arm((-1, 3), (1, 5 + pull)),
                Arm((1, 3), (-1, 5 - pull)),
                kneel=True,
                down=3,
                bob=1,
                head=(k % 2, 4 + bend[k]),
                victim=True,
            )
        )
        back.append(
            Pose(
                Arm((-1, 3), (0, 4 + pull)),
                Arm((1, 3), (0, 4 - pull)),
                kneel=True,
                down=4,
                bob=1,
                head=(k % 2, 3 + bend[k] // 2),
                victim=True,
            )
        )
    return {"D": front, "U": back, "R": side}


def rise(kind: str) -> Frames:
    s, f = SIDE[kind], FRONT[kind]
    prone = LIE.but(turn=90, view="U")
    push = LIE.but(turn=76, view="U", near=Arm((-2, 1), (-4, 2)), far=Arm((2, 1), (4, 2)), head=(1, 0))
    side = [
        prone,
        push,
        Pose(Arm((2, 3), (2, 6)), Arm((3, 3), (3, 6)), kneel=True, down=4, lean=6, head=(1, 4), bob=1),
        Pose(Arm((1, 3), (3, 6)), Arm((2, 3), (3, 6)), kneel=True, down=3, lean=4, head=(2, 3)),
        s.but(
            near=Arm((1, 3), (2, 7)),
            far=Arm((2, 3), (3, 6)),
            near_leg=Leg(-3),
            far_leg=Leg(3),
            down=3,
            lean=4,
            head=(2, 3),
        ),
        s.but(near=Arm((1, 3), (2, 6)), far=Arm((2, 3), (4, 5)), near_leg=Leg(-2), far_leg=Leg(2), down=1),
    ]
    front = [
        LIE.but(turn=-90),
        LIE.but(turn=-74, near=Arm((-2, 1), (-4, 2)), far=Arm((2, 1), (4, 2))),
        Pose(Arm((-2, 3), (-3, 6)), Arm((2, 3), (3, 6)), kneel=True, down=4, bob=2, head=(0, 5)),
        Pose(Arm((-1, 3), (-2, 7)), Arm((1, 3), (1, 7)), kneel=True, down=3, bob=1, head=(-1, 4)),
        f.but(near=Arm((-1, 3), (-1, 7)), far=Arm((1, 3), (1, 7)), down=3, head=(-1, 4)),
        f.but(near=Arm((0, 3), (0, 7)), far=Arm((1, 3), (1, 6)), down=1, head=(f.head[0], 3)),
    ]
    return {"D": front, "U": [prone, push, *front[2:]], "R": side}


def hurt(kind: str) -> Frames:
    s, f = SIDE[kind], FRONT[kind]
    side = [
        s.but(
            near=Arm((-1, 2), (-4, 2)),
            far=Arm((3, -1), (5, -3)),
            near_leg=Leg(1),
            far_leg=Leg(3, 0.4),
            lean=-2,
            head=(-2, 1),
            tilt=-2,
            cock=-20,
        ),
        s.but(
            near=Arm((1, 3), (3, 5)), far=Arm((2, 2), (5, 3)), near_leg=Leg(-2), far_leg=Leg(2), lean=1, bob=1
        ),
    ]
    front = [
        f.but(
            near=Arm((-3, 1), (-5, 3)),
            far=Arm((2, 0), (3, -3)),
            near_leg=Leg(0),
            far_leg=Leg(0, 2),
            head=(2, 1),
            tilt=0,
            cock=25,
            sway=1,
        ),
        f.but(near=Arm((-1, 3), (-1, 6)), far=Arm((1, 3), (2, 5)), bob=1),
    ]
    return {"D": front, "U": front, "R": side}


def fall(kind: str) -> Frames:
    from assets.make.cast_human import fall as living

    frames = living()
    for view, shots in frames.items():
        shots[0] = hurt(kind)[view][0].but(bob=1)
    return frames


def swapped(pose: Pose, view: str) -> Pose:
    """The other arm reaches and the other foot drags."""
    if view == "R":
        return pose.but(near=pose.far, far=pose.near)
    return pose.but(
        near=mirror(pose.far),
        far=mirror(pose.near),
        near_leg=pose.far_leg,
        far_leg=pose.near_leg,
        head=(-pose.head[0], pose.head[1]),
        tilt=-pose.tilt,
        cock=-pose.cock,
        sway=-pose.sway,
    )


def limp(pose: Pose, view: str, k: int) -> Pose:
    """Arms that hang and swing late, a head that hangs with them."""
    w = (0, 1, 1, 0, -1, -1)[k % 6]
    if view == "R":
        return pose.but(near=Arm((1, 4), (2 + w, 7)), far=Arm((2, 3), (4 - w, 6)), lean=3, head=(2, 3))
    down = (-1, 4 if view == "D" else 2)
    return pose.but(near=Arm((-1, 4), (-1 + w, 7)), far=Arm((1, 4), (1 + w, 7)), head=down)


def varied(kind: str, manner: int, name: str) -> Frames:
    """Return an animation in one of four manners, so that a crowd does not move as one."""
    frames = MOVES[name](kind)
    out = {}
    for view, shots in frames.items():
        if manner & 2 and name in ("idle", "walk"):
            shots = [limp(pose, view, k) for k, pose in enumerate(shots)]
        if manner & 1 and name in ("idle", "walk", "run", "hurt"):
            shots = [swapped(pose, view) for pose in shots]
        out[view] = shots
    return out


MOVES = {
    "idle": idle,
    "walk": walk,
    "run": run,
    "lunge": lunge,
    "feed": feed,
    "rise": rise,
    "hurt": hurt,
    "fall": fall,
}
