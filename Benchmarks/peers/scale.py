"""scale.py polars|duckdb FIGURES.csv CHART.png: growth of every series, rank in every year, one chart of three series.

Reads region, indicator, year, value in any order of rows; growth where the year before is there too, ranks from the
highest value down with equal ranks for equal values. Prints check sums: number and sum of growth rates, sum of ranks.
"""
import sys

engine, source, target = sys.argv[1:4]
SHOWN = "indicator1"
if engine == "polars":
    import polars as pl

    series = ["region", "indicator"]
    table = (
        pl.scan_csv(source, schema_overrides={
            "region": pl.Categorical, "indicator": pl.Categorical, "year": pl.Int16, "value": pl.Float64})
        .with_columns(
            before=pl.col("value").shift(1).over(series, order_by="year"),
            year_before=pl.col("year").shift(1).over(series, order_by="year"),
            rank=pl.col("value").rank("min", descending=True).over(["indicator", "year"]))
        .with_columns(growth=pl.when(pl.col("year") - pl.col("year_before") == 1)
                      .then((pl.col("value") / pl.col("before") - 1) * 100))
        .collect())
    sums = (table["growth"].count(), table["growth"].sum(), int(table["rank"].cast(pl.Int64).sum()))
    shown = table.filter(pl.col("indicator") == SHOWN)
    best = shown.filter(pl.col("year") == shown["year"].max()).sort("rank").head(3)["region"].to_list()
    lines = {}
    for region in best:
        own = shown.filter(pl.col("region") == region).sort("year")
        lines[region] = (own["year"].to_list(), own["growth"].to_list())
else:
    import duckdb

    base = duckdb.connect()
    base.execute(f"""
        create table figures as select region, indicator, year, value,
          case when year - lag(year) over series = 1 then (value / lag(value) over series - 1) * 100 end growth,
          rank() over (partition by indicator, year order by value desc) rank
        from read_csv('{source}', header=true,
          columns={{region: 'varchar', indicator: 'varchar', year: 'smallint', value: 'double'}})
        window series as (partition by region, indicator order by year)""")
    sums = base.execute("select count(growth), sum(growth), sum(rank)::bigint from figures").fetchone()
    best = base.execute(
        "select region from figures where indicator = ? and year = (select max(year) from figures) order by rank limit 3",
        [SHOWN]).fetchall()
    lines = {}
    for (region,) in best:
        rows = base.execute("select year, growth from figures where region = ? and indicator = ? order by year",
                            [region, SHOWN]).fetchall()
        lines[region] = tuple(map(list, zip(*rows)))

import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams["font.family"] = ["Noto Sans CJK JP"]
from matplotlib.figure import Figure

figure = Figure(figsize=(16, 10), dpi=100)
axes = figure.add_axes((0.09, 0.13, 0.86, 0.75))
for region, (years, growth) in lines.items():
    axes.plot(years, [float("nan") if rate is None else rate for rate in growth], marker="o", label=region)
axes.set_title("排名前三县地区生产总值增速", fontsize=26)
axes.set_ylabel("同比增长（%）", fontsize=17)
axes.legend(fontsize=16)
figure.savefig(target)
print(f"growth {sums[0]} {sums[1]:.3f} ranks {sums[2]}")
