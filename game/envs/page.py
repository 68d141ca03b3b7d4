"""The environments' page for people, made from the tables they run on: `python -m game.envs.page`."""

from __future__ import annotations

from string import Template
from textwrap import fill

from game.envs import deeds, fields
from game.envs.signs import SIGNS
from game.envs.tasks import FRAME_SKIP, TASKS

TEXT = Template("""\
# Environments

Learning agents play the game's own rules: nothing is simplified, nobody sees through walls. Install with
`pip install -e '.[rl]'` in the game's folder. This page is made by `python -m game.envs.page`.

```python
import gymnasium

env = gymnasium.make("game.envs:Hyosan/Survive-v0")
observation, info = env.reset(seed=7)
observation, reward, terminated, truncated, info = env.step(env.action_space.sample())
```

$tasks

Every one takes `frame_skip` ($skip ticks of 1/60 s a step), `seconds` of the game's time after which an
episode is cut off (`truncated`), `infected` (how many), `map`, `image=True` and `render_mode`: `rgb_array`,
the game's picture, 360×640×3; `human`, a window; `ansi`, what the agent sees as text, a sign a tile:

$signs

`reset` knows no options. An episode begins one tick in, when eyes have opened. Every episode puts the
infected somewhere else, drawn from the seed (a whole number from 0, numpy's too); the same seed and actions
give the same bits, in any process. A copy, by `copy.deepcopy` or `pickle`, goes on bit for bit: a tree search
may branch from any moment.

`map` is another map by its name or path, `hyosan_high` the school, played by the rules of the mod it lies in.
It needs a Start for the same person; for `Escape` and `Smuggle` a goal of hers to reach or to find, for
`Smuggle` a checkpoint besides: a map that lacks one is refused with a ValueError that says which.

## What is seen

A float32 vector of $length numbers. It holds what a player's screen could show and no more: who stands on a
cell in sight (or moves within reach of *Listen*), doors and things on known ground, one's own body, the last
sound and where it came from. `game.envs.fields.part(observation, "walls")` is one field in its shape.

$fields

Directions are $rays, clockwise from east. Slots that are empty are all 0. With `image=True` the observation
is a dictionary: `vector`, and `image`, a uint8 map of $pixels×$pixels×3 pixels, 24 tiles round the body:
black unknown, grey floor (bright in sight), white walls, brown shut doors, yellow things, violet the goal,
red infected (bright: hunting), green soldiers, blue others, cyan oneself.

## What can be done

`MultiDiscrete($sizes)`:

$deeds

Throws and leaps go five tiles the way one looks. `env.unwrapped.action_masks()` and `info["action_mask"]`
are $width flags, all parts in one row: 0 where a choice would do nothing now. It is allowed and does
nothing. Ways are never 0: whoever is held goes as asked once the grip is lost. `game.envs.deeds.split(mask)`
is the same as `action_space.sample(mask)` wants it.

## What counts

`info["reward_parts"]` says what a reward is made of; the parts, added in their order, are the reward.

$worth

Metres of progress are metres of way, doors and stairs counted as ways. Who leaves for another map has neither
won nor lost. `info` also has `tick` (1/60 s since the night
began) and `outcome` (0 runs; else how the rules ended it, see `game.sim.kinds.story.Outcome`). `Survive` is
won at the hour of its goal.

## Many worlds

`gymnasium.make_vec("game.envs:Hyosan/Survive-v0", num_envs=32)` plays them on all cores (`workers=` says
how many processes, this one included), bit for bit what `SyncVectorEnv` would answer. A world that ended
begins anew as `autoreset_mode` says: at the next step (`"NEXT_STEP"`, unless said), in the same one
(`"SAME_STEP"`, with `final_obs` and `final_info` in the infos), or when `reset` is called with
`options={"reset_mask": ...}` (`"DISABLED"`). `worlds.unwrapped.np_random_seed` says what each was last seeded
with, drawn for it where nobody said. Wrappers of single environments need `vectorization_mode="sync"`,
Gymnasium's own loop.

## Many agents

```python
from game.envs import parallel_env

env = parallel_env(survivors=2, hybrids=1, infected=3, others=20, max_cycles=900)
```

PettingZoo's parallel environment: `survivor_0` is On-jo, further survivors, hybrids and infected act beside
her, `others` are infected with minds of their own. Same observations (each agent's own eyes and ears; an
infected sees as far as its eyes are good for), same actions (an infected walks, runs and strikes: a strike
lunges at who is at hand, or bashes what is closed, for the whole step). People begin on the cells nearest to
the start. They earn for living, infected for bites. `env()` and `raw_env()` are the same, one agent after
another. Masks in `info` come split by part. `render_mode` and copies as above, with On-jo's eyes.

## Learning

`python -m game.envs.learn` trains 49 weights by cross-entropy search, in numpy, within two minutes on two
cores, and plays against `random`. `python -m game.envs.sb3` does the same with the PPO of Stable-Baselines3,
for any task, where that is installed (it is no dependency of ours). In short:

```python
from stable_baselines3 import PPO
from stable_baselines3.common.env_util import make_vec_env

worlds = make_vec_env("game.envs:Hyosan/Survive-v0", n_envs=8)
model = PPO("MlpPolicy", worlds, n_steps=256, batch_size=512, gamma=0.995)
model.learn(300_000)
model.save("survive")
```
""")


def _tasks() -> str:
    lines = ["| id | map | as | cut off after | task |", "|---|---|---|---|---|"]
    for task in TASKS:
        who = task.person.name.lower()
        lines.append(f"| `{task.id}` | `{task.map}` | {who} | {task.seconds:g} s | {task.about} |")
    return "\n".join(lines)


def _worth() -> str:
    lines = [
        "| id | `alive` a second | `harm` all health | `progress` a metre | `goal` each | `end` won | lost |",
        "|---|---|---|---|---|---|---|",
    ]
    for task in TASKS:
        w = task.worth
        points = (w.alive, -w.harm, w.progress, w.goal, w.won, -w.lost)
        lines.append(f"| `{task.id}` | " + " | ".join(f"{point:g}" for point in points) + " |")
    return "\n".join(lines)


def page() -> str:
    """The whole page, in Markdown."""
    return TEXT.substitute(
        tasks=_tasks(),
        skip=FRAME_SKIP,
        signs=fill(" · ".join(f"`{sign}` {what}" for _, sign, what in SIGNS[1:]) + ".", 110),
        length=fields.LENGTH,
        fields=fields.table(),
        rays=fields.RAYS,
        pixels=fields.PIXELS,
        sizes=list(deeds.SIZES),
        deeds=deeds.table(),
        width=deeds.WIDTH,
        worth=_worth(),
    )


if __name__ == "__main__":
    print(page(), end="")
