"""Films and pictures are made without any window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.sim.commands import Walk
from game.sim.kinds.who import Person
from game.view.film import _sheet, film, shot, write_gif

MAPS = Path(__file__).parent / "maps"


class Walker:
    """A bot that walks east."""

    def __init__(self) -> None:
        self.asked = 0

    def act(self, percept):
        self.asked += 1
        return [Walk(127, 0)] if self.asked == 1 else []


def test_a_bot_s_second_becomes_fifteen_pictures(tmp_path):
    told: list[float] = []
    bot, out = Walker(), tmp_path / "film.gif"
    film(MAPS / "court.tmx", Person.ONJO, bot, 7, 1.0, out, told=told.append)
    with Image.open(out) as made:
        assert made.size == (640, 360) and made.n_frames in range(12, 16)
    assert bot.asked == 10 and told[-1] == 1.0 and told == sorted(told)


def test_one_picture_shows_the_place_asked_for_at_the_hour_asked_for(tmp_path):
    day, night = tmp_path / "day.png", tmp_path / "night.png"
    shot(MAPS / "court.tmx", (5.0, 5.0), 12.0, day)
    shot(MAPS / "court.tmx", (5.0, 5.0), 2.0, night)
    with Image.open(day) as light, Image.open(night) as dark:
        assert light.size == (640, 360)
        middle = [picture.convert("L").resize((1, 1)).getpixel((0, 0)) for picture in (light, dark)]
    assert middle[0] > middle[1] > 0


def test_equal_pictures_still_make_a_film(tmp_path):
    out = tmp_path / "still.gif"
    write_gif([], out, 1 / 15)
    with Image.open(out) as made:
        assert made.size == (640, 360)


def test_the_palette_of_a_film_keeps_its_few_reds(tmp_path):
    luck = np.random.default_rng(5)
    frames = []
    for _ in range(8):
        pixels = luck.integers(10, 120, (360, 640, 1), np.uint8) + np.array([0, 4, 24], np.uint8)
        pixels[100:102, 200:214] = (242, 87, 66)
        frames.append(Image.fromarray(pixels))
    out = tmp_path / "red.gif"
    write_gif(frames, out, 1 / 15)
    with Image.open(out) as made:
        red = np.asarray(made.convert("RGB"))[100, 205].astype(int)
    assert np.abs(red - (242, 87, 66)).max() < 12
    asked = np.asarray(_sheet(frames)).reshape(-1, 3)
    share = (asked == (242, 87, 66)).all(axis=1).mean()
    assert share > 10 * 28 / (360 * 640), "the few are asked more often than they are many"


def test_the_palette_of_a_film_is_asked_more_often_for_what_is_vivid():
    pixels = np.zeros((360, 640, 3), np.uint8)
    pixels[:100], pixels[100:200], pixels[200:] = (90, 96, 104), (226, 74, 46), (20, 22, 40)
    asked = np.asarray(_sheet([Image.fromarray(pixels)])).reshape(-1, 3)
    dull, vivid = (int((asked == colour).all(axis=1).sum()) for colour in ((90, 96, 104), (226, 74, 46)))
    assert vivid > 2.5 * dull, "of as many pixels"


@pytest.mark.slow
def test_filming_needs_no_video_driver_at_all(tmp_path):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path;"
        "from game.view.film import shot; shot(Path(sys.argv[2]), None, 20.0, Path(sys.argv[3]))"
    )
    root, out = Path(__file__).resolve().parents[2], tmp_path / "a.png"
    subprocess.run(
        [sys.executable, "-c", code, str(root), str(MAPS / "court.tmx"), str(out)],
        check=True,
        env={"PATH": "/usr/bin", "SDL_VIDEODRIVER": "no such driver", "HYOSAN_CACHE": str(tmp_path / "c")},
    )
    assert out.stat().st_size > 500
