"""Commands as one stream of bits: when, which, and its numbers, each foretold by what came before.

Directions that come again are listed once, sorted around; after that each is a turn from the last one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from game.session.coder import NUMBER, SIGNED, Coder, Decoder, Encoder, Torn, among, number, signed
from game.session.packing import FIELDS, LIMIT, MAX_COMMANDS, Broken, Commands, fields_of, turn
from game.sim.commands import COMMANDS, Command, Face

MOST = MAX_COMMANDS
"""Commands in a stream at most."""
CODE_BITS = max(COMMANDS).bit_length()
NEAR = 4
"""How far the last turn is told apart from larger ones."""
Numbers: TypeAlias = tuple[int, ...]
Lists: TypeAlias = dict[int, list[Numbers]]


def pack_stream(commands: Commands) -> bytes:
    """All commands in order. Raises Torn where they are too many for a stream."""
    if len(commands) > MOST:
        raise Torn("it holds too much")
    out, lists = Encoder(), _lists(commands)
    for code in COMMANDS:
        _listed(out, code, lists.get(code, []))
    _told(out, lists, len(commands), commands)
    return out.close()


def unpack_stream(data: bytes, count: int, last: int) -> Commands:
    """The inverse; ticks must lie in 0..last. Raises Broken."""
    if not 0 <= count <= MOST:
        raise Broken(f"damaged: more than {MOST:,} commands")
    source = Decoder(data)
    try:
        lists = {code: _listed(source, code, [], count) for code in COMMANDS}
        return _told(source, lists, count, (), last)
    except Torn as fault:
        raise Broken(f"damaged: {fault}") from None


# ------------------------------------------------------------ both ways
def _told(
    coder: Coder, lists: Lists, count: int, commands: Sequence[tuple[int, Command]], last: int = 1 << 62
) -> Commands:
    """Write the commands, or where there are none read `count` of them. -> all of them"""
    found: Commands = []
    known = {code: {numbers: k for k, numbers in enumerate(each)} for code, each in lists.items()}
    made = {code: [COMMANDS[code](*numbers) for numbers in each] for code, each in lists.items()}
    tick = code = looked = 0
    at, turned = dict.fromkeys(COMMANDS, 0), dict.fromkeys(COMMANDS, 0)
    for k in range(count):
        then, command = commands[k] if commands else (0, None)
        since = min(tick - looked, 3)
        about = coder.place(("gap", code, since, _clip(turned.get(code, 0), 2)), NUMBER)
        gap = number(coder, about, then - tick)
        tick += gap
        if tick > last:
            raise Broken("damaged: a command after its end")
        about = coder.place(("code", code, gap == 0, min(tick - looked, 3)), 1 << CODE_BITS)
        code = among(coder, about, CODE_BITS, command.code if command else 0)
        if code not in COMMANDS:
            raise Broken(f"damaged: unknown command {code}; known are 1..{max(COMMANDS)}")
        looked = tick if code == Face.code else looked
        numbers = fields_of(command) if command else ()
        if lists.get(code):
            n = len(lists[code])
            step = _short(known[code][numbers] - at[code], n) if command else 0
            step = signed(coder, coder.place(("turn", code, _clip(turned[code], NEAR)), SIGNED), step)
            at[code] = (at[code] + step) % n
            turned[code] = step
            command = made[code][at[code]]
        else:
            taken = _within(_plain(coder, ("plain", code), len(FIELDS[code]), numbers))
            command = COMMANDS[code](*taken)
        found.append((tick, command))
    return found


def _listed(coder: Coder, code: int, each: list[Numbers], most: int = MOST) -> list[Numbers]:
    """The different numbers of one kind of command, none where they hardly come again."""
    width = len(FIELDS[code])
    count = number(coder, coder.place("list", NUMBER), len(each))
    if count > most or (count and not width):
        raise Broken("damaged: a list of impossible length")
    before, found = (0,) * width, []
    for k in range(count):
        steps = [now - was for now, was in zip(each[k], before, strict=True)] if each else []
        taken = _plain(coder, ("list", code), width, steps)
        before = _within(tuple(was + step for was, step in zip(before, taken, strict=True)))
        found.append(before)
    return found


def _within(numbers: Numbers) -> Numbers:
    """Themselves. Raises Broken where no command has such."""
    if any(not -LIMIT <= value <= LIMIT for value in numbers):
        raise Broken("damaged: a command with an impossible number")
    return numbers


def _plain(coder: Coder, about: tuple[str, int], width: int, numbers: Sequence[int]) -> Numbers:
    places = [coder.place((*about, k), SIGNED) for k in range(width)]
    return tuple(signed(coder, place, numbers[k] if numbers else 0) for k, place in enumerate(places))


def _lists(commands: Commands) -> Lists:
    found: Lists = {}
    for code in COMMANDS:
        numbers = [fields_of(command) for _, command in commands if command.code == code]
        different = sorted(set(numbers), key=turn)
        if numbers and numbers[0] and len(different) * 2 < len(numbers):
            found[code] = different
    return found


def _short(step: int, n: int) -> int:
    """The shorter way around."""
    step %= n
    return step - n if 2 * step > n else step


def _clip(step: int, most: int) -> int:
    return max(-most, min(most, step))
