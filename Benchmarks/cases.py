"""The work that is measured: what Statbrief is asked, what its peer is asked, and the ratio that is aimed at."""
import os
from dataclasses import dataclass, field

import figures
from measure import Side
from report import Goal, duration

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclass
class Case:
    name: str
    # Statbrief first, then its peers; further sides are measured and checked, not held against a goal.
    sides: list
    rounds: int
    # The side that the ratio is taken to; None where there is none on this machine.
    peer: Side = None
    peer_name: str = ""
    missing: str = ""
    time: Goal = field(default_factory=Goal)
    size: Goal = None
    # The time in seconds that is aimed at where there is no peer.
    limit: float = 0
    # Called with the results; gives what is wrong, or nothing.
    check: object = None

    def bound(self, own):
        if not self.limit:
            return ""
        verdict = "reached" if own.median("wall") <= self.limit else "not reached"
        return f"{duration(self.limit)}: {verdict}"


class Suite:
    def __init__(self, statbrief, peers, cache, quick):
        self.statbrief = statbrief
        self.peers = peers
        self.cache = cache
        self.quick = quick
        self.out = f"{cache}/out"
        os.makedirs(self.out, exist_ok=True)
        figures.write_for_peers(f"{cache}/csv", 1000)
        figures.cities_package().write(f"{cache}/cities")

    def gnuplot(self, script, **variables):
        given = "; ".join(f"{name}={value}" if isinstance(value, int) else f"{name}='{value}'"
                          for name, value in variables.items())
        return ["sh", "-c", f'cd "{HERE}/peers" && exec gnuplot -e "{given}; folder=\'{self.cache}/csv\'" {script}']

    def own(self, *words):
        return [self.statbrief, *words]

    def against(self, case, name, side):
        """Adds a peer if this machine has it."""
        if self.peers.has(name):
            case.sides.append(side)
            case.peer, case.peer_name = side, f"{name} {self.peers.versions[name]}"
        else:
            case.missing = name
        return case

    CHARTS = {
        "line": ["line", "gdp", "临江市", "云溪市"],
        "bars": ["attainment", "临江市", "云溪市", "2023"],
        "ranking": ["ranking", "gdp", "临江市", "2023"],
    }

    def charts(self):
        """One chart, its figures read from CSV, in a process of its own."""
        for kind, words in self.CHARTS.items():
            for format in ("png", "pdf"):
                output = f"{self.out}/{kind}.{format}"
                own = Side("statbrief", self.own(
                    "chart", *words, "--lang", "zh", "--size", "800x500", "--data", f"{self.cache}/cities",
                    "--output", output), output)
                target = f"{self.out}/gnuplot-{kind}.{format}"
                peer = Side("gnuplot", self.gnuplot("chart.gp", kind=kind, format=format, target=target), target)
                case = Case(
                    f"{kind} chart, {format.upper()}", [own], 9 if self.quick else 25,
                    time=Goal(0.30, 0.25) if format == "png" else Goal(0.35, 0.25), size=Goal(0.45))
                yield self.against(case, "gnuplot", peer)

    def all(self):
        yield from self.charts()
