"""Whether both sides did the same work: the same numbers in charts, the same sums of analyses, the same bytes."""
import csv
import filecmp
import io
import os
import re
import subprocess

import figures


def said(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def charts(folder, kind):
    """Which of the numbers that a chart was made of are not printed on both."""
    expected = {
        "line": [value for _, _, value in figures.gdp()],
        "bars": [value for row in figures.targets() for value in row[2:]],
        "ranking": [value for _, value in figures.ranking()],
    }[kind]
    for side in ("", "gnuplot-"):
        path = f"{folder}/{side}{kind}.pdf"
        if not os.path.exists(path):
            continue
        numbers = re.findall(r"\d+\.\d", said("pdftotext", path, "-"))
        for value in expected:
            if value in numbers:
                numbers.remove(value)
            else:
                yield f"{value} is not on {side or 'statbrief-'}{kind}"


def same_files(one, other):
    """Files that are not byte by byte the same in two folders."""
    names = sorted(set(os.listdir(one)) | set(os.listdir(other)))
    _, different, lacking = filecmp.cmpfiles(one, other, names, shallow=False)
    return [f"{name} differs between numbers of threads" for name in different + lacking]


def pages(path, least):
    found = re.search(r"Pages: +(\d+)", said("pdfinfo", path))
    if found and int(found[1]) < least:
        yield f"{found[1]} pages where the peer has {least}"


def sums(results):
    """Number and mean of growth rates and sum of ranks of every side."""
    found = {}
    for name, result in results.items():
        if result.failure:
            continue
        words = result.runs[-1].words
        found[name] = overview(words) if name == "statbrief" else tuple(float(word) for word in words.split())
    first = next(iter(found.values()), None)
    for name, other in found.items():
        if other[0] != first[0] or abs(other[1] - first[1]) > 1e-6 or other[2] != first[2]:
            yield f"{name} comes to {other}, Statbrief to {first}"


def overview(words):
    rows = list(csv.DictReader(io.StringIO(words)))
    counts = [int(row["rates"]) for row in rows]
    mean = sum(count * float(row["mean_growth_value"]) for count, row in zip(counts, rows)) / sum(counts)
    return float(sum(counts)), mean, float(sum(int(row["rank_sum"]) for row in rows))
