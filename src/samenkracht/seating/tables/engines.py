"""Which engine walks: plain Python, or the compiled one when it is there and worth its start.

Both come to the same plan, step by step, so that the choice is about time alone, and one may take
over from the other on the way.
"""

import sys
import time
from importlib.util import find_spec
from typing import Literal

from samenkracht.seating.tables.anneal import STEP, Limit, Walk
from samenkracht.seating.tables.model import Model
from samenkracht.seating.tables.state import Seats, State
from samenkracht.seating.tables.walk import PlainWalk

Engine = Literal["auto", "python", "fast"]
ENGINES: tuple[Engine, ...] = ("auto", "python", "fast")
COMPILED = "samenkracht.seating.tables.compiled"
# A new process needs 1.2 s before the first compiled step, on the machine of docs/benchmarks.md.
# What is left must be more than twice that; the first steps, by which we judge, are the slowest.
WORTH_A_START = 3.0
# Once loaded it only has to copy the question.
WORTH_A_COPY = 5_000
SAMPLE = 16_384
WHOLE_BITS = 50


class EngineMissingError(ValueError):
    """The compiled engine was asked for by name, and cannot be had."""

    def __init__(self) -> None:
        """Say what is missing."""
        super().__init__("De snelle zoeker is er niet. Zet “samenkracht[fast]” erbij.")


class Relay:
    """The plain walk, until what is left is worth the start of the compiled one."""

    def __init__(self, plain: PlainWalk, steps: int, limit: Limit) -> None:
        """Begin plainly."""
        self.plain, self.limit, self.left, self.done = plain, limit, steps, 0
        self.since = time.thread_time()
        self.walk: Walk = plain
        self.may_change = True

    def standing(self) -> tuple[int, bool]:
        """Return what the best plan so far costs, and whether it keeps every rule."""
        return self.walk.standing()

    def seats(self) -> Seats:
        """Return the best plan so far."""
        return self.walk.seats()

    def forget(self) -> None:
        """Begin to remember anew."""
        self.walk.forget()

    def can_step(self) -> bool:
        """Say whether there is anyone to move."""
        return self.walk.can_step()

    def go(self, words: bytes, heat: int, shifts: int) -> None:
        """Take a step for each `STEP` of words, and see who takes the next."""
        self.walk.go(words, heat, shifts)
        steps = len(words) // STEP.size
        self.done, self.left = self.done + steps, self.left - steps
        if self.may_change and self.done % SAMPLE == 0 and self._is_worth_a_start():
            self.may_change = False
            if is_ready():
                self.walk = compiled_walk(self.plain)

    def _is_worth_a_start(self) -> bool:
        """Say whether at the pace of the last steps much is left; the first are always slow."""
        now = time.thread_time()  # what others do on this machine would slow both engines
        left = self.left * (now - self.since) / SAMPLE
        self.since = now
        if self.limit.seconds is not None:
            left = min(left, self.limit.seconds - self.limit.past())
        return left > WORTH_A_START and self.done > SAMPLE


def walk_from(state: State, steps: int, engine: Engine, limit: Limit) -> Walk:
    """Return a walk of at most so many steps from a plan; the plan is used up.

    Raises EngineMissingError.
    """
    plain = PlainWalk(state)
    can_be_fast = engine != "python" and is_installed() and fits(state.model)
    if engine == "fast":
        if not can_be_fast:
            raise EngineMissingError
        return compiled_walk(plain)
    if not can_be_fast:
        return plain
    if COMPILED in sys.modules and steps >= WORTH_A_COPY and is_ready():
        return compiled_walk(plain)
    return Relay(plain, steps, limit)


def is_installed() -> bool:
    """Say whether the compiled engine can be loaded."""
    return find_spec("numba") is not None


def is_ready() -> bool:
    """Say whether the engine was compiled before; loads it, which takes most of a second.

    Compiling takes ten seconds and more. That is for who builds a server: see `warm_up`.
    """
    from samenkracht.seating.tables import compiled  # noqa: PLC0415 -- heavy, optional

    return compiled.is_ready()


def compiled_walk(plain: PlainWalk) -> Walk:
    """Return a compiled walk that goes on where a plain one is."""
    from samenkracht.seating.tables.compiled import CompiledWalk  # noqa: PLC0415 -- heavy, optional

    return CompiledWalk(plain)


def warm_up() -> None:
    """Compile the engine, or load what was compiled before. Raises EngineMissingError.

    Ten seconds and more the first time, about one afterwards: for when a server is built, and for
    when a worker begins.
    """
    if not is_installed():
        raise EngineMissingError
    from samenkracht.seating.tables import compiled  # noqa: PLC0415 -- heavy, optional

    compiled.compile_all()


def fits(model: Model) -> bool:
    """Say whether every sum, also times heat and luck, stays a whole number of 64 bits."""
    weights, rounds, count = model.problem.weights, model.problem.rounds, len(model.ids)
    dearest = max((price for row in model.price for price in row), default=0)
    most = dearest + model.hard + rounds * weights.repeat + weights.attribute
    return (most * (count + 1) ** 2 * (rounds + 1)).bit_length() <= WHOLE_BITS
