"""The work that is measured: what Statbrief is asked, what its peer is asked, and the ratio that is aimed at."""
import os
import shutil
import tempfile
from dataclasses import dataclass, field

import checks
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
        # In memory where there is such a folder: disks are not what is compared.
        self.out = tempfile.mkdtemp(prefix="benchmarks-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        figures.write_for_peers(f"{cache}/csv", 1000)
        figures.cities_package().write(f"{cache}/cities")
        figures.briefing_package().write(f"{cache}/briefing", figures.BRIEFING)

    def remove(self):
        shutil.rmtree(self.out, ignore_errors=True)

    def rounds(self, full, quick):
        return quick if self.quick else full

    def gnuplot(self, script, **variables):
        given = "; ".join(f"{name}={value}" if isinstance(value, int) else f"{name}='{value}'"
                          for name, value in variables.items())
        return ["sh", "-c", f'cd "{HERE}/peers" && exec gnuplot -e "{given}; folder=\'{self.cache}/csv\'" {script}']

    def python(self, script, *words):
        return [self.peers.python, f"{HERE}/peers/{script}", *words]

    def against(self, case, name, side):
        """Adds a peer if this machine has it."""
        if self.peers.has(name):
            case.sides.append(side)
            case.peer, case.peer_name = side, f"{name} {self.peers.versions[name]}"
        else:
            case.missing = name
        return case

    # 1600 by 1000 pixels, as the peer's.
    PICTURE = ["--lang", "zh", "--size", "1000x625", "--scale", "1.6", "--no-csv"]
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
                own = Side("statbrief", [
                    self.statbrief, "chart", *words, *self.PICTURE, "--data", f"{self.cache}/cities", "--output",
                    output], output)
                target = f"{self.out}/gnuplot-{kind}.{format}"
                peer = Side("gnuplot", self.gnuplot("chart.gp", kind=kind, format=format, target=target), target)
                case = Case(
                    f"{kind} chart, {format.upper()}", [own], self.rounds(25, 9),
                    time=Goal(0.30, 0.25) if format == "png" else Goal(0.35, 0.25), size=Goal(0.45))
                if format == "pdf":
                    case.check = lambda results, kind=kind: checks.charts(self.out, kind)
                yield self.against(case, "gnuplot", peer)

    def batch(self):
        """Many charts in one process, and whether their time grows as their number does."""
        for count in (1, 10, 100) if self.quick else (1, 10, 100, 1000):
            package = f"{self.cache}/counties-{count}"
            figures.counties_package(count).write(package)
            sides = []
            for threads in ("1", "2"):
                output = f"{self.out}/batch-{count}-{threads}"
                sides.append(Side(f"statbrief, {threads}", [
                    self.statbrief, "chart", "line", "--each", "county", *self.PICTURE, "--data", package, "--output",
                    output], output, {"STATBRIEF_THREADS": threads}, starts_empty=True))
            target = f"{self.out}/gnuplot-batch-{count}"
            os.makedirs(target, exist_ok=True)
            peer = Side("gnuplot", self.gnuplot("batch.gp", format="png", count=count, target=target), target)
            for side, name, goal in zip(sides, ("one thread", "two threads"), (Goal(0.07), Goal(0.04))):
                one = count == 100
                case = Case(
                    f"{count} charts, {name}" if count > 1 else f"1 chart, {name}", [side], self.rounds(5, 2),
                    time=goal if one else Goal(), size=Goal(0.45) if one else None)
                if name == "two threads":
                    case.check = lambda results, sides=sides: checks.same_files(*(side.output for side in sides))
                if one:
                    self.against(case, "gnuplot", peer)
                yield case

    def briefing(self):
        output = f"{self.out}/briefing"
        own = Side("statbrief", [
            self.statbrief, "build", "--quiet", "--documents", "--data", f"{self.cache}/briefing", "--output", output],
            output, starts_empty=True)
        target = f"{self.out}/typst.pdf"
        peer = Side("typst", self.python("briefing.py", f"{self.cache}/csv", target), target)
        case = Case("briefing of 12 pages", [own], self.rounds(15, 5), time=Goal(0.50))
        case.check = lambda results: checks.pages(f"{output}/cities/zh/briefing.pdf", 12)
        yield self.against(case, "typst", peer)
        shipped = f"{self.out}/shipped"
        build = [self.statbrief, "build", "--quiet", "--data", f"{figures.ROOT}/Data", "--output", shipped]
        yield Case("the shipped edition, all files, two languages",
                   [Side("statbrief", build, shipped, starts_empty=True)], self.rounds(5, 1))
        yield Case("the shipped edition again, nothing changed", [Side("statbrief", build, shipped)],
                   self.rounds(15, 5), limit=0.025)

    def scale(self):
        """Growth and ranks of a large panel, against a data frame and a database; no chart on either side."""
        sizes = [10**4, 10**5, 10**6] + ([] if self.quick else [10**7])
        for rows, shuffled in [(rows, False) for rows in sizes] + [(sizes[-1], True)]:
            folder = f"{self.cache}/panel-{rows}" + ("-shuffled" if shuffled else "")
            table = figures.write_panel(folder, rows, shuffled)
            own = Side("statbrief", [self.statbrief, "overview", "--format", "csv", "--data", folder])
            large = rows == 10**7
            case = Case(
                f"{rows:,} figures" + (", shuffled" if shuffled else ""), [own], self.rounds(3, 2),
                time=Goal(0.35 if shuffled else 0.25) if large else Goal(), check=checks.sums)
            self.against(case, "polars", Side("polars", self.python("scale.py", "polars", table)))
            if self.peers.has("duckdb"):
                case.sides.append(Side("duckdb", self.python("scale.py", "duckdb", table)))
            yield case

    def all(self):
        yield from self.charts()
        yield from self.batch()
        yield from self.briefing()
        yield from self.scale()
