"""The night itself on screen: keys to commands to ticks, facts to ears and eyes."""

from __future__ import annotations

import pygame

from game.core.clock import Clock
from game.session.carry import carry
from game.session.play import Session
from game.sim.events import Event, Fact
from game.sim.kinds.story import Outcome
from game.sim.kinds.who import NOBODY
from game.view import pointing
from game.view.caught import Caught
from game.view.cues import Cue, cues
from game.view.draw.scene import HEIGHT, WIDTH
from game.view.enlarge import enlarge
from game.view.glance import Glance, glance, zone_title
from game.view.guide import Guide
from game.view.hearing import air_round, thunder_now
from game.view.hud import Hud
from game.view.input import Action
from game.view.intents import ORDERS, Intents
from game.view.keeping import Keeping
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
        self.keeping = Keeping()
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
            self.stage.push(HelpScreen(self.stage, self.session))
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
        return self.keeping.save(self.session, slot)

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
            if self.seen is not None and (rumble := thunder_now(self.seen, self.world)):
                self._hear(rumble, self.seen.x, self.seen.y)
        self.now += seconds
        self.hud.fade(seconds)
        self.night.follow(seconds, self.clock.alpha, pointing.lead(self.target()))
        self._look()
        self._end(seconds)
        calm = self.seen is not None and self.seen.hunters == 0 and not self.session.over
        self.keeping.update(self.session, seconds, calm)

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
            self._hear(cue, x, y)
        if fact.kind is Event.HIT and fact.who == int(self.world.state.player[0]):
            self.held = HIT_STOP
        if fact.kind in (Event.NOTE, Event.PAGE):
            from game.view.scenes_pause import NoteScreen

            plan = self.world.plan
            text = plan.notes[fact.sub].text if fact.kind is Event.NOTE else plan.texts[fact.sub]
            self.stage.push(NoteScreen(self.stage, text))
        elif fact.kind is Event.GOAL:
            self.keeping.soon()
        elif fact.kind is Event.OUTCOME and self.ended is None:
            self.ended = 0.0

    def _hear(self, cue: Cue, x: float, y: float) -> None:
        """One sound for ears at a place, and its caption."""
        self.stage.sound.play(cue, x, y)
        self.hud.captions.hear(cue, x, y, self.now)

    def _end(self, seconds: float) -> None:
        if self.ended is None and self.session.over:
            self.ended = 0.0
        if self.ended is None:
            return
        if (lead := self.session.leads_on) is not None:
            self._move_on(lead.map)
            return
        before, self.ended = self.ended, self.ended + seconds
        if before <= (0.0 if self._shown_whole else AFTER) < self.ended:
            from game.view.scenes_end import EndScreen
            from game.view.scenes_last import LastMoment

            whole = self._shown_whole
            self.stage.push(LastMoment(self.stage, self) if whole else EndScreen(self.stage, self))

    def _move_on(self, map_name: str) -> None:
        """The night goes on in another map, with what she has."""
        from game.view.scenes_loading import LoadingScreen

        self.stage.start(LoadingScreen(self.stage, self.session.onward, map_name))

    def _look(self) -> None:
        """Copy out what the HUD shows; the last look stays when there is nobody left to look."""
        if self.world.player != NOBODY:
            self.seen = glance(self.world, self.guide)
            title = zone_title(self.world, self.seen.x, self.seen.y)
            self.hud.place = self.stage.words.say(title) if title else ""

    # ------------------------------------------------------------ where things are
    def target(self) -> tuple[float, float] | None:
        """Where the pointer is, in tiles from the body; None while nobody points."""
        return pointing.target(self.stage.controls, self.frame, self.night.camera, self.world)

    def to_frame(self, x: float, y: float) -> tuple[float, float]:
        """Units of the frame where a tile position is drawn."""
        return self.night.camera.to_frame(x, y)

    # ------------------------------------------------------------ what is heard and seen
    def air(self) -> Air:
        seen = self.seen
        if seen is None or (self.ended is not None and self.ended > 0.5):
            return Air(outdoors=0.6)
        return air_round(seen, self.world)

    def pointer(self) -> bool:
        return self.stage.top is not self

    def draw(self, window: pygame.Surface, frame: Frame) -> None:
        self.frame = frame
        alpha = self.clock.alpha
        with self.world.frozen():
            scene = self.night.scene(alpha)
        picture = self.night.paint(scene)
        if not self.night.painter.show(window):
            enlarge(window, frame, picture, self.buffer)
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
        if pointing.points(controls):
            pointing.cross(window, frame, controls.pointer, AMBER if self.pressed else PALE)
