"""Whole processes measured from outside: wall time, processor time, peak memory, and the bytes they leave."""
import glob
import os
import statistics
import time
from dataclasses import dataclass, field


@dataclass
class Side:
    """One of those that do the work of a case."""

    name: str
    command: list
    # The file or folder it writes, or empty; measured and looked at afterwards.
    output: str = ""
    environment: dict = field(default_factory=dict)
    # Whether the output is set aside before each run, so that all of it has to be made.
    starts_empty: bool = False


@dataclass
class Run:
    wall: float
    processor: float
    # In MiB.
    memory: float
    status: int
    words: str


@dataclass
class Result:
    """What the counted rounds of one side came to."""

    side: Side
    runs: list
    failure: str = ""

    def median(self, quantity):
        return statistics.median(getattr(run, quantity) for run in self.runs)

    @property
    def bytes(self):
        return size(self.side.output)

    def ratio(self, other, quantity="wall"):
        """The median of the ratios of runs that followed each other: a slow minute of the machine hits both sides."""
        return statistics.median(
            getattr(own, quantity) / getattr(its, quantity) for own, its in zip(self.runs, other.runs))


def size(path):
    """Bytes of a file or of all files in a folder; None where there is nothing."""
    if not path or not os.path.exists(path):
        return None
    files = glob.glob(path + "/**", recursive=True) if os.path.isdir(path) else [path]
    return sum(os.path.getsize(file) for file in files if os.path.isfile(file))


def run(side, notes):
    """One run of a side from its start to its end; its words go to a file, since a pipe would cost time."""
    environment = {**os.environ, **side.environment}
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, notes, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2)]
    start = time.perf_counter()
    child = os.posix_spawnp(side.command[0], side.command, environment, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    with open(notes, encoding="utf-8", errors="replace") as file:
        words = file.read().strip()
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), words)


def alternate(sides, rounds, notes):
    """All sides in turn, round after round; the first round warms up and is not counted."""
    results = {side.name: Result(side, []) for side in sides}
    for number in range(rounds + 1):
        for side in sides:
            result = results[side.name]
            if result.failure:
                continue
            if side.starts_empty and os.path.exists(side.output):
                # Not removed: ext4 looks for every new file among those that went in the last five seconds.
                os.rename(side.output, f"{side.output}.{side.name}-{number}")
            try:
                done = run(side, notes)
            except OSError as error:
                result.failure = str(error)
                continue
            if done.status != 0:
                result.failure = f"exit {done.status}: {done.words[-300:]}"
            elif number > 0:
                result.runs.append(done)
    return results
