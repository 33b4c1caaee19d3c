"""The results as a table: both sides, their ratio, and whether the goal is reached."""
import os
import platform


class Goal:
    """Ratios to the peer that are aimed at, the widest first."""

    def __init__(self, *steps):
        self.steps = steps

    def verdict(self, ratio):
        if not self.steps:
            return "–"
        reached = [step for step in self.steps if ratio <= step]
        if not reached:
            return f"{self.steps[0]:.2f}: not reached"
        return f"{reached[-1]:.2f}: reached"


def duration(seconds):
    return f"{seconds * 1e3:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def kilobytes(count):
    return "–" if count is None else f"{count / 1000:.0f} kB"


def machine():
    return f"{len(os.sched_getaffinity(0))} processors, {platform.machine()}"


HEAD = "| Work | Peer | Time | Ratio | of processor time | Goal | Bytes | Ratio | Goal | Memory |\n|---|---|---:|---:|---:|---|---:|---:|---|---:|"


def row(case, results):
    """A case as a row: Statbrief's figure, then the peer's."""
    own = results[case.sides[0].name]
    if own.failure:
        return f"| {case.name} | | failed: {own.failure} | | | | | | | |"
    time, memory = duration(own.median("wall")), f"{own.median('memory'):.0f}"
    if not case.peer:
        why = f"no {case.missing}" if case.missing else "–"
        return f"| {case.name} | {why} | {time} | | | {case.bound(own)} | {kilobytes(own.bytes)} | | | {memory} MiB |"
    peer = results[case.peer.name]
    if peer.failure:
        return f"| {case.name} | {case.peer.name} failed: {peer.failure} | {time} | | | | {kilobytes(own.bytes)} | | | {memory} MiB |"
    ratio = own.ratio(peer)
    cells = [
        case.name, case.peer_name, f"{time}, {duration(peer.median('wall'))}", f"{ratio:.3f}",
        f"{own.ratio(peer, 'processor'):.3f}", case.time.verdict(ratio)]
    if own.bytes and peer.bytes and case.size:
        share = own.bytes / peer.bytes
        cells += [f"{kilobytes(own.bytes)}, {kilobytes(peer.bytes)}", f"{share:.2f}", case.size.verdict(share)]
    else:
        cells += ["", "", ""]
    cells.append(f"{memory}, {peer.median('memory'):.0f} MiB")
    return "| " + " | ".join(cells) + " |"
