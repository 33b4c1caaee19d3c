"""The figures of the benchmarks: invented, from a fixed seed, written once for both sides.

Peers read CSV files that are made for them; Statbrief reads a data package with the same figures, laid out as any
package is. Only the standard library is needed.
"""
import csv
import json
import os
import random

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TEMPLATE = os.path.join(ROOT, "Sources/statbrief/Template/datapackage.json")
YEARS = range(2013, 2024)
CITIES = ["临江市", "云溪市", "青原市", "东陵市", "北泽市", "南屏市", "西岭市", "海宁湾市", "广丰市", "长泰市", "安和市"]
SYLLABLES = "青云山河海林泽原陵湖溪川岭谷湾洲城港田桥"
# id, Chinese, English, unit of its levels, whether its target is one of growth, a usual target in percent
INDICATORS = [
    ("gdp", "地区生产总值", "Gross regional product", "yi_yuan", True, 6.5),
    ("investment", "固定资产投资", "Investment", "yi_yuan", True, 8.0),
    ("industry", "工业增加值", "Industrial output", "yi_yuan", True, 7.2),
    ("retail", "社会消费品零售", "Retail sales", "yi_yuan", True, 9.1),
    ("research", "研发经费占比", "Share of research", "percent", False, 3.2),
    ("urban", "城镇化率", "Share of urban population", "percent", False, 68.0),
    ("forest", "森林覆盖率", "Share of forest", "percent", False, 31.5),
    ("sewage", "污水处理率", "Share of sewage treated", "percent", False, 95.0),
]
SYMBOLS = {"yi_yuan": "亿元", "percent": "%"}


def gdp():
    """City, year, value: two cities in eleven years."""
    chance = random.Random(1)
    rows = []
    for city, value, growth in (("临江市", 6350.0, 0.082), ("云溪市", 4820.0, 0.096)):
        for year in YEARS:
            rows.append((city, year, f"{value:.1f}"))
            value *= 1 + growth + chance.uniform(-0.035, 0.02)
    return rows


def targets():
    """Name, city, target, actual in percent: eight indicators of two cities; GDP grew as the levels of `gdp` say."""
    chance = random.Random(2)
    levels = {(city, year): float(value) for city, year, value in gdp()}
    rows = []
    for id, name, _, _, is_growth, usual in INDICATORS:
        for city, factor in (("临江市", 1.04), ("云溪市", 0.97)):
            target = round(usual * factor, 1)
            actual = min(99.9, target * chance.uniform(0.82, 1.12))
            if id == "gdp":
                actual = (levels[city, YEARS[-1]] / levels[city, YEARS[-2]] - 1) * 100
            rows.append((name + ("增速" if is_growth else ""), city, f"{target:.1f}", f"{actual:.1f}"))
    return rows


def ranking():
    """City, value: eleven cities in one year; the two of `gdp` with the values they have there."""
    chance = random.Random(3)
    last = {city: value for city, year, value in gdp() if year == YEARS[-1]}
    return [(city, last.get(city) or f"{chance.uniform(900, 12800):.1f}") for city in CITIES]


def batch(count):
    """Number, region, indicator, year, value: `count` series of eleven years, each of a county of its own."""
    chance = random.Random(4)
    rows = []
    for k in range(count):
        region = county(k)
        value, growth = chance.uniform(40, 900), chance.uniform(0.02, 0.11)
        for year in YEARS:
            rows.append((k + 1, region, INDICATORS[k % 4][1], year, f"{value:.1f}"))
            value *= 1 + growth + chance.uniform(-0.06, 0.03)
    return rows


def county(k):
    count = len(SYLLABLES)
    return SYLLABLES[k % count] + SYLLABLES[k // count % count] + SYLLABLES[k // count**2] + "县"


def write_csv(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def write_for_peers(folder, count):
    """The CSV files as peers read them."""
    os.makedirs(folder, exist_ok=True)
    write_csv(f"{folder}/gdp.csv", ["city", "year", "value"], gdp())
    write_csv(f"{folder}/targets.csv", ["indicator", "city", "target", "actual"], targets())
    write_csv(f"{folder}/ranking.csv", ["city", "value"], ranking())
    write_csv(f"{folder}/batch.csv", ["id", "region", "indicator", "year", "value"], batch(count))


class Package:
    """A data package under construction."""

    TABLES = {
        "units": ["id", "symbol_zh", "symbol_en", "dimension", "factor"],
        "topics": ["id", "name_zh", "name_en"],
        "regions": ["id", "name_zh", "name_en", "level", "parent", "members"],
        "indicators": ["id", "name_zh", "name_en", "topic", "unit", "better", "level_prices", "growth_prices", "signed"],
        "sources": ["id", "title_zh", "title_en", "producer_zh", "producer_en", "region", "published", "covers", "kind"],
        "statements": ["line", "region", "indicator", "period", "kind", "measure", "comparator", "value", "unit",
                       "as_printed"],
    }

    def __init__(self):
        self.rows = {name: [] for name in self.TABLES}
        self.rows["units"] = [
            ("percent", "%", "%", "percent", 1), ("points", "个百分点", "percentage points", "points", 1),
            ("yi_yuan", "亿元", "100 million yuan", "yuan", 100_000_000)]
        self.rows["topics"] = [("economy", "经济", "Economy"), ("life", "民生与环境", "Life and environment")]
        self.rows["regions"] = [("province", "示例省", "Example Province", "province", "", "")]
        for id, chinese, english, unit, is_growth, _ in INDICATORS:
            prices = "current" if is_growth else "none"
            topic = "economy" if is_growth or id == "research" else "life"
            self.rows["indicators"].append((id, chinese, english, topic, unit, "up", prices, prices, "false"))
        self.rows["sources"] = [
            ("yearbook", "示例统计年鉴", "Example yearbook", "示例省统计局", "Bureau of Statistics", "province",
             "2024-03-01", "2023", "communique")]

    def state(self, region, indicator, year, value, kind="actual", measure="level", unit="yi_yuan"):
        comparator, words = ("eq", "") if kind == "actual" else ("ge", "以上")
        statements = self.rows["statements"]
        statements.append((len(statements) + 1, region, indicator, year, kind, measure, comparator, value, unit,
                           value + SYMBOLS[unit] + words))

    def write(self, folder, briefing=""):
        os.makedirs(f"{folder}/statements", exist_ok=True)
        for name, head in self.TABLES.items():
            path = "statements/yearbook" if name == "statements" else name
            write_csv(f"{folder}/{path}.csv", head, self.rows[name])
        if briefing:
            os.makedirs(f"{folder}/briefings", exist_ok=True)
            with open(f"{folder}/briefings/cities.yaml", "w", encoding="utf-8") as file:
                file.write(briefing)
        with open(TEMPLATE, encoding="utf-8") as file:
            descriptor = json.load(file)
        descriptor.update(name="benchmark", title="Benchmark", resources=list(self.resources(descriptor)))
        with open(f"{folder}/datapackage.json", "w", encoding="utf-8") as file:
            json.dump(descriptor, file, ensure_ascii=False, indent=1)

    def resources(self, descriptor):
        """The tables that are written, with the columns that are written, as the template describes them."""
        for resource in descriptor["resources"]:
            name = "statements" if isinstance(resource["path"], list) else resource["path"].removesuffix(".csv")
            if name not in self.TABLES:
                continue
            if name == "statements":
                resource["path"] = ["statements/yearbook.csv"]
            fields = resource["schema"]["fields"]
            resource["schema"]["fields"] = [field for field in fields if field["name"] in self.TABLES[name]]
            yield resource


def cities_package():
    """Two cities in eleven years with their targets, nine more in the last: what the single charts and the briefing show."""
    package = Package()
    ids = {city: f"city{k + 1}" for k, city in enumerate(CITIES)}
    for city, id in ids.items():
        package.rows["regions"].append((id, city, f"City {id[4:]}", "city", "province", ""))
    for city, year, value in gdp():
        package.state(ids[city], "gdp", year, value)
    for city, value in ranking()[2:]:
        package.state(ids[city], "gdp", YEARS[-1], value)
    for k, (_, city, target, actual) in enumerate(targets()):
        id, _, _, _, is_growth, _ = INDICATORS[k // 2]
        measure = "growth" if is_growth else "level"
        for kind, value in (("target", target), ("actual", actual)):
            package.state(ids[city], id, YEARS[-1], value, kind, measure, "percent")
    return package


BRIEFING = """\
regions: [city1, city2]
years: 2013-2023
parts: [topics, targets, comparison, sources]
languages: [zh]
title: { zh: 两市经济运行情况简报, en: Economy of two cities }
"""


def briefing_package():
    """The figures of `cities_package`, and those that the first eight series of `batch` have, for the two cities."""
    package = cities_package()
    series = batch(8)
    levels = [indicator for indicator in INDICATORS[1:4]]
    for k, (id, _, _, unit, _, _) in enumerate(levels):
        for city in (0, 1):
            start = 11 * (2 * k + city)
            for _, _, _, year, value in series[start:start + 11]:
                package.state(f"city{city + 1}", id, year, value)
    return package


def counties_package(count):
    """One series for each county."""
    package = Package()
    for k in range(count):
        package.rows["regions"].append((f"county{k + 1}", county(k), f"County {k + 1}", "county", "province", ""))
    for k, _, _, year, value in batch(count):
        package.state(f"county{k}", INDICATORS[(k - 1) % 4][0], year, value)
    return package


PANEL_INDICATORS = 40
PANEL_YEARS = range(1999, 2024)


def write_panel(folder, rows, shuffled=False):
    """A package with about so many figures: counties by 40 indicators by 25 years, in one table of statements."""
    path = f"{folder}/statements/panel.csv"
    if os.path.exists(f"{folder}/datapackage.json"):
        return path
    chance = random.Random(7)
    counties = max(1, rows // (PANEL_INDICATORS * len(PANEL_YEARS)))
    indicators = [f"indicator{k + 1}" for k in range(PANEL_INDICATORS)]
    os.makedirs(f"{folder}/statements", exist_ok=True)
    write_csv(f"{folder}/units.csv", ["id", "symbol_zh", "symbol_en", "dimension", "factor"],
              [("yi_yuan", "亿元", "100 million yuan", "yuan", 100_000_000), ("percent", "%", "%", "percent", 1)])
    write_csv(f"{folder}/regions.csv", ["id", "name_zh", "name_en", "level", "parent"],
              [("province", "示例省", "Example Province", "province", "")]
              + [(f"r{k + 1:05d}", f"县{k + 1:05d}", f"County {k + 1:05d}", "county", "province") for k in range(counties)])
    write_csv(f"{folder}/indicators.csv", ["id", "name_zh", "name_en", "unit", "level_prices", "growth_prices"],
              [(id, id, id, "yi_yuan", "current", "current") for id in indicators])
    write_csv(f"{folder}/sources.csv", ["id", "title_zh", "title_en", "published", "covers"],
              [("panel", "示例面板", "Example panel", "2024-03-01", "2023")])
    lines = []
    with open(path, "w", encoding="utf-8") as file:
        file.write("region,indicator,period,value,unit\n")
        for k in range(counties):
            for indicator in indicators:
                value = chance.uniform(50, 5000)
                for year in PANEL_YEARS:
                    lines.append(f"r{k + 1:05d},{indicator},{year},{value:.2f},yi_yuan\n")
                    value *= 1 + chance.gauss(0.06, 0.05)
            if not shuffled:
                file.writelines(lines)
                lines = []
        chance.shuffle(lines)
        file.writelines(lines)
    resources = [{"name": name, "path": f"{name}.csv"} for name in ("regions", "units", "indicators", "sources")]
    resources.append({"name": "statements", "path": "statements/panel.csv"})
    with open(f"{folder}/datapackage.json", "w", encoding="utf-8") as file:
        json.dump({"name": "panel", "title": "Panel", "resources": resources}, file)
    return path
