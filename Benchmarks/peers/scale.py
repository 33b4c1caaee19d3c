"""scale.py polars|duckdb FIGURES.csv: growth of every series, and the rank of every region in every year.

Reads region, indicator, period, value in any order of rows; growth where the year before is there too, ranks from the
highest value down with equal ranks for equal values. Prints check sums: number and mean of rates, sum of ranks.
"""
import sys

engine, source = sys.argv[1:3]
if engine == "polars":
    import polars as pl

    series = ["region", "indicator"]
    table = (
        pl.scan_csv(source, schema_overrides={
            "region": pl.Categorical, "indicator": pl.Categorical, "period": pl.Int16, "value": pl.Float64})
        .select("region", "indicator", "period", "value")
        .with_columns(
            before=pl.col("value").shift(1).over(series, order_by="period"),
            year_before=pl.col("period").shift(1).over(series, order_by="period"),
            rank=pl.col("value").rank("min", descending=True).over(["indicator", "period"]))
        .with_columns(growth=pl.when(pl.col("period") - pl.col("year_before") == 1)
                      .then((pl.col("value") / pl.col("before") - 1) * 100))
        .collect())
    sums = table["growth"].count(), table["growth"].mean(), int(table["rank"].cast(pl.Int64).sum())
else:
    import duckdb

    sums = duckdb.connect().execute(f"""
        with figures as (
          select
            case when period - lag(period) over series = 1 then (value / lag(value) over series - 1) * 100 end growth,
            rank() over (partition by indicator, period order by value desc) rank
          from read_csv('{source}', header=true, columns={{
            region: 'varchar', indicator: 'varchar', period: 'smallint', value: 'double', unit: 'varchar'}})
          window series as (partition by region, indicator order by period))
        select count(growth), avg(growth), sum(rank)::bigint from figures""").fetchone()
print(sums[0], sums[1], sums[2])
