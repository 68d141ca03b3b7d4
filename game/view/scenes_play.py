"""The night itself on screen: keys to commands to ticks, facts to ears and eyes."""

from __future__ import annotations

from math import cos, sin

import pygame

from game.core.clock import Clock
from game.session import save as saves
from game.session.carry import carry
from game.session.play import Session
from game.sim.clock import TICKS
from game.sim.events import Event, Fact
from game.sim.kinds.story import Outcome
from game.sim.kinds.surroundings import Weather
from game.sim.kinds.who import NOBODY
from game.view.caught import Caught
from game.view.cues import FULL, Cue, cues
from game.view.draw.scene import HEIGHT, WIDTH
from game.view.draw.storm import thunder
from game.view.glance import Glance, glance, zone_title
from game.view.guide import Guide
from game.view.hud import Hud
from game.view.input import Action, Device
from game.view.intents import ORDERS, Intents
from game.view.marks import TOP_ROOM
from game.view.night import Night
from game.view.overlay import Overlay
from game.view.reload import Reload
from game.view.scenes import Screen, Stage
from game.view.sound import Air
from game.view.ui.theme import AMBER, INK, PALE, ROSE, SMALL, Frame, frame_in
from game.view.unable import unable

AFTER = 2.4
"""Seconds the world goes on after an outcome before it is put in words."""
AUTOSAVE = 90.0
"""Seconds of play between two autosaves."""
HIT_STOP = 0.05
"""Seconds the picture stands still when the player's blow lands: three frames."""
RATES = (0.25, 0.5, 1.0, 2.0, 4.0)
"""How fast a replay is shown; a night that is played knows one pace."""
ASIDE = (Action.ACCEPT, Action.BACK, Action.MENU_UP, Action.MENU_DOWN, Action.MENU_LEFT, Action.MENU_RIGHT)


class PlayScreen(Screen):
    """One play-through in the window."""

    def __init__(self, stage: Stage, session: Session) -> None:
        super().__init__(stage)
        self.session = session
        self.world = session.world
        self.night = Night(session, stage.assets, stage.settings.gore)
        self.hud = Hud(stage.words, stage.type, stage.controls, stage.assets)
        self.intents = Intents(session.person, stage.settings.sneak_toggle)
        self.guide = Guide(self.world)
        self.overlay = Overlay(stage.type, stage.words)
        self.clock = Clock()
        self.rate = 1.0
        self.pressed: list[Action] = []
        """Begun and not yet eaten by a step."""
        self.now = 0.0
        self.caught = Caught()
        self.ended: float | None = None
        self.since_save = 0.0
        self.reload = Reload(session, stage.assets)
        self.held = 0.0
        """Seconds the night still holds its breath after a blow that landed."""
        self.seen: Glance | None = None
        self.frame = frame_in(1280, 720)
        self.buffer = pygame.Surface((WIDTH, HEIGHT))
        """The picture in the window's own format."""
        self._look()
        if session.tick == 0:
            self.hud.toast(self._greeting(), 3.0)

    def _greeting(self) -> str:
        """Where to learn the keys; over a replay those that do something there."""
        say, prompt = self.stage.words.say, self.stage.controls.prompt
        if self.session.keeps:
            return say("hud.help", button=prompt(Action.HELP))
        keys = {"slower": Action.MENU_LEFT, "faster": Action.MENU_RIGHT, "why": Action.OVERLAY}
        return say("hud.replay", **{word: prompt(action) for word, action in keys.items()})

    # ------------------------------------------------------------ actions
    def begin(self) -> None:
        """Back on top: time stood still meanwhile, and the settings may have changed."""
        self.clock.forgive()
        self.pressed.clear()
        self.stage.controls.pointed = False
        self.stage.sound.hushed = 1.0
        self.night.gore(self.stage.settings.gore)
        self.intents.sneak_toggle = self.stage.settings.sneak_toggle
        self.hud.words = self.overlay.words = self.stage.words

    def press(self, action: Action) -> None:
        from game.view.scenes_pause import HelpScreen, PauseScreen

        if action is Action.PAUSE:
            self.stage.sound.ui("ui_back")
            self.stage.push(PauseScreen(self.stage, self))
        elif action is Action.HELP:
            self.stage.push(HelpScreen(self.stage, self.session.person))
        elif action is Action.OVERLAY:
            self.overlay.on = not self.overlay.on
        elif action not in ASIDE:
            self._ask(action)
        elif action in (Action.MENU_LEFT, Action.MENU_RIGHT) and not self.session.keeps:
            self._change_rate(1 if action is Action.MENU_RIGHT else -1)

    def _ask(self, action: Action) -> None:
        """Leave a deed to the next step; why nothing will come of it is said at once."""
        why = unable(action, self.seen) if self.seen is not None and self.session.keeps else ""
        if why:
            self.hud.toast(self.stage.words.say(why), self.now, AMBER)
        if action not in ORDERS or not why:
            self.pressed.append(action)

    def _change_rate(self, step: int) -> None:
        """Show a replay faster or slower."""
        self.rate = RATES[min(max(RATES.index(self.rate) + step, 0), len(RATES) - 1)]
        self.hud.toast(f"×{self.rate:g}", self.now)

    def click(self, at: tuple[int, int]) -> None:
        """A click is an action of its own: see input."""

    def interrupt(self) -> None:
        """The player looks elsewhere or has lost her pad: the night waits."""
        if not self.session.over:
            self.press(Action.PAUSE)

    def leave(self) -> None:
        """The window closes: keep the night."""
        if not self.session.over:
            self.save("auto")

    def save(self, slot: str = "save") -> str:
        """Save; why not, or '' where it worked."""
        try:
            saves.save(self.session, slot)
        except OSError as fault:
            return str(fault.strerror or fault)
        self.since_save = 0.0
        return ""

    # ------------------------------------------------------------ time
    def update(self, seconds: float) -> None:
        """As many ticks as the clock owes; each one's facts are handed out before the next."""
        if self.reload.update(seconds):
            self._step_into()
        held = min(self.held, seconds)
        self.held -= held
        steps = self.clock.owe((seconds - held) * self.rate)
        for _ in range(steps):
            if self._shown_whole:
                break
            commands = []
            if not self.session.over:
                grabbed = self.seen is not None and self.seen.grabbed > 0
                commands = self.intents.commands(self.stage.controls, self.pressed, self.target(), grabbed)
            self.pressed.clear()
            for fact in self.night.step(commands):
                self._take(fact)
            self.caught.watch(self.world)
            self._thunder()
        self.now += seconds
        self.since_save += seconds
        self.hud.fade(seconds)
        self.night.follow(seconds, self.clock.alpha, self._lead())
        self._look()
        self._end(seconds)
        calm = self.seen is not None and self.seen.hunters == 0 and not self.session.over
        if self.since_save > AUTOSAVE and calm:
            self.save("auto")

    @property
    def _shown_whole(self) -> bool:
        """A replay has come to its last tick with nothing decided: the world stands as it was left."""
        return not self.session.keeps and self.session.over and self.session.outcome is Outcome.RUNNING

    def _step_into(self) -> None:
        """The map was saved anew: the player goes on in it where she was."""
        assert self.reload.made is not None
        fresh, night = self.reload.made
        carry(self.session, fresh)
        self.session, self.world, self.night = fresh, fresh.world, night
        self.guide = Guide(self.world)
        self.reload = Reload(fresh, self.stage.assets, self.reload)
        night.gore(self.stage.settings.gore)
        night.look_at_player()
        self.ended = None
        self._look()
        self.hud.toast(self.stage.words.say("ui.reloaded"), self.now)

    def _take(self, fact: Fact) -> None:
        """One fact to the HUD, the ears, and whatever screen it opens."""
        self.hud.take(fact, self.world, self.now)
        self.caught.take(fact, self.world)
        row = self.world.player
        x, y = (fact.x, fact.y) if row < 0 else (float(self.world.body.x[row]), float(self.world.body.y[row]))
        for cue in cues(fact, self.world):
            self.stage.sound.play(cue, x, y)
            self.hud.captions.hear(cue, x, y, self.now)
        if fact.kind is Event.HIT and fact.who == int(self.world.state.player[0]):
            self.held = HIT_STOP
        if fact.kind in (Event.NOTE, Event.PAGE):
            from game.view.scenes_pause import NoteScreen

            plan = self.world.plan
            text = plan.notes[fact.sub].text if fact.kind is Event.NOTE else plan.texts[fact.sub]
            self.stage.push(NoteScreen(self.stage, text))
        elif fact.kind is Event.GOAL:
            self.since_save = AUTOSAVE
        elif fact.kind is Event.OUTCOME and self.ended is None:
            self.ended = 0.0

    def _thunder(self) -> None:
        """What the sky says of a stroke some seconds ago, from where it fell."""
        if self.world.state.weather[0] != Weather.STORM or self.seen is None:
            return
        stroke = thunder((self.world.tick - 1) / TICKS, self.world.tick / TICKS)
        if stroke is None:
            return
        x, y = self.seen.x + cos(stroke.angle) * 40.0, self.seen.y + sin(stroke.angle) * 40.0
        loud = FULL / (1.0 + stroke.away)
        cue = Cue("thunder", x, y, loud, seen=False, told=True)
        self.stage.sound.play(cue, self.seen.x, self.seen.y)
        self.hud.captions.hear(cue, self.seen.x, self.seen.y, self.now)

    def _end(self, seconds: float) -> None:
        if self.ended is None and self.session.over:
            self.ended = 0.0
        if self.ended is None:
            return
        if self.session.leads_on is not None:
            self._move_on()
            return
        before, self.ended = self.ended, self.ended + seconds
        if before <= AFTER < self.ended:
            from game.view.scenes_end import EndScreen

            self.stage.push(EndScreen(self.stage, self.session, self.caught))

    def _move_on(self) -> None:
        """The night goes on in another map, with what she has."""
        from game.view.scenes_title import LoadingScreen

        self.stage.start(LoadingScreen(self.stage, self.session.onward))

    def _look(self) -> None:
        """Copy out what the HUD shows; the last look stays when there is nobody left to look."""
        if self.world.player != NOBODY:
            self.seen = glance(self.world, self.guide)
            title = zone_title(self.world, self.seen.x, self.seen.y)
            self.hud.place = self.stage.words.say(title) if title else ""

    # ------------------------------------------------------------ where things are
    def target(self) -> tuple[float, float] | None:
        """Where the pointer is, in tiles from the body; None while nobody points."""
        controls, row = self.stage.controls, self.world.player
        if row < 0 or not controls.pointed or controls.device is Device.PAD:
            return None
        frame = self.frame
        x, y = ((controls.pointer[0] - frame.x) / frame.unit, (controls.pointer[1] - frame.y) / frame.unit)
        at_x, at_y = self.night.camera.to_world(x, y)
        return at_x - float(self.world.body.x[row]), at_y - float(self.world.body.y[row])

    def _lead(self) -> tuple[float, float] | None:
        """The camera leads toward the pointer, the farther out the more."""
        target = self.target()
        if target is None:
            return None
        far = max(1.0, (target[0] ** 2 + target[1] ** 2) ** 0.5)
        share = min(1.0, far / 9.0)
        return target[0] / far * share, target[1] / far * share

    def to_frame(self, x: float, y: float) -> tuple[float, float]:
        """Units of the frame where a tile position is drawn."""
        return self.night.camera.to_frame(x, y)

    # ------------------------------------------------------------ what is heard and seen
    def air(self) -> Air:
        seen = self.seen
        if seen is None or (self.ended is not None and self.ended > 0.5):
            return Air(outdoors=0.6)
        watched = max((noticer.fill for noticer in seen.noticers), default=0.0)
        hunted = seen.hunters > 0 or seen.grabbed > 0
        wet = int(self.world.state.weather[0]) in (Weather.RAIN, Weather.STORM)
        return Air(
            indoors=1.0 if seen.indoors else 0.0,
            outdoors=0.25 if seen.indoors else 1.0,
            rain=(0.45 if seen.indoors else 1.0) if wet else 0.0,
            lamps=seen.light if seen.indoors and seen.light > 0.4 else 0.0,
            tension=0.0 if hunted else min(1.0, max(seen.stress * 1.3, watched)),
            chase=1.0 if hunted else 0.0,
            heart=1.0 if seen.health < 0.35 else 0.0,
        )

    def pointer(self) -> bool:
        return self.stage.top is not self

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        self.frame = frame
        alpha = self.clock.alpha
        with self.world.frozen():
            scene = self.night.scene(alpha)
        picture = self.night.paint(scene)
        if not self.night.painter.show(window):
            show(window, frame, picture, self.buffer)
        if self.overlay.on:
            self.overlay.rate = self.stage.rate
            with self.world.frozen():
                self.overlay.draw(window, frame, self.world, self.to_frame)
        if self.seen is not None and self.stage.top is self and self.seen.outcome is Outcome.RUNNING:
            self.hud.draw(window, frame, self.seen, self.to_frame, self.now, self.stage.settings.captions)
            if self.reload.message:
                self._refused(window, frame)
            self._cross(window, frame)

    def _refused(self, window: pygame.Surface, frame: Frame) -> None:
        """Why the map on disk is not the one being played, under the goal, until it is mended."""
        type = self.stage.type
        size, wide = frame.px(SMALL), frame.width - frame.px(40)
        lines = type.wrap(self.stage.words.say("ui.reload_fault", why=self.reload.message), size, wide)[:4]
        step = type.line(size)
        area = pygame.Rect(0, 0, frame.width, step * len(lines) + frame.px(8))
        area.topleft = (frame.x, frame.y + frame.px(TOP_ROOM))
        window.fill(INK, area)
        for k, line in enumerate(lines):
            at = (frame.x + frame.px(20), area.y + frame.px(4) + k * step)
            type.draw(window, line, at, size, ROSE)

    def _cross(self, window: pygame.Surface, frame: Frame) -> None:
        """Where the mouse aims."""
        controls = self.stage.controls
        if not controls.pointed or controls.device is Device.PAD:
            return
        x, y = controls.pointer
        arm, gap, thin = frame.px(4), frame.px(2), frame.px(1)
        for colour, grow in ((INK, thin // 2 + 1), (AMBER if self.pressed else PALE, 0)):
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                left = x + dx * gap - (arm if dx < 0 else 0) - (thin // 2 if dx == 0 else 0)
                top = y + dy * gap - (arm if dy < 0 else 0) - (thin // 2 if dy == 0 else 0)
                rect = pygame.Rect(left, top, arm if dx else thin, arm if dy else thin)
                pygame.draw.rect(window, colour, rect.inflate(grow * 2, grow * 2))


def show(window: pygame.Surface, frame: Frame, picture: pygame.Surface, buffer: pygame.Surface) -> None:
    """Enlarge a picture of the world into its frame; a window smaller than the world gets it smoothed."""
    buffer.blit(picture, (0, 0))
    size = (frame.width, frame.height)
    if frame.unit >= 1:
        pygame.transform.scale(buffer, size, window.subsurface((frame.x, frame.y, *size)))
    else:
        window.blit(pygame.transform.smoothscale(buffer, size), (frame.x, frame.y))
