import Foundation
import Testing

@Suite struct RevisionCommandTests {
  private let repository = Statbrief(folder: Statbrief.repository)

  /// The page of the city says 2418.9 first, the work report "above 2400" later: nothing is revised.
  @Test func aKeyShowsEveryVintage() throws {
    let csv = try repository.run("revisions", "luliang/gdp/2022/level", "--format", "csv")
    #expect(csv.status == 0)
    // What people read stands in front, in the order in which it always stood; behind it the columns for programs.
    let shown = csv.output.split(separator: "\n").map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).prefix(14).joined(separator: ",") + "\n"
    }
    #expect(
      shown.joined() == """
        figure,published,source,standing,value,unit,printed,corrected,role,in_use_from,change,difference,difference_unit,percent
        luliang/gdp/2022/level,2023-06-27,lvliang-gov-key-figures-2022,official,2418.9,100 million yuan,2418.9亿元,,in use,2023-06-27,,,,
        luliang/gdp/2022/level,2023-12-31,luliang-2023:13,official,>2400,100 million yuan,突破2400亿元,,agrees,,,,,

        """)
    let early = try repository.run("revisions", "luliang/gdp/2022/level", "--as-of", "2023-07-01", "--format", "csv")
    #expect(early.output.split(separator: "\n").count == 2)
    #expect(try repository.run("revisions", "luliang", "gdp", "1999").status == 64)
  }

  @Test func withoutAKeyAllThatHaveSeveralValues() throws {
    let text = try repository.run("revisions").output
    #expect(text.contains("jinzhong/new_urban_jobs/2024/level"))
    #expect(text.contains("4 figures have more than one value"))
    #expect(!text.contains("luliang/gdp/2024"))
  }

  @Test func theVintageThatWasJudgedStandsWithItsVerdict() throws {
    let csv = try repository.run("targets", "luliang", "--period", "2021", "--format", "csv").output
    let lines = csv.split(separator: "\n")
    #expect(lines.first?.contains(",actual_source,vintage,") == true)
    #expect(
      lines.contains { $0.contains(",GDP,growth,≥8,9.2,") && $0.contains(",guzhangting-shanxi-2021 2022-03-31,") })
  }

  /// What was published later is not spoken of, whatever the command.
  @Test(arguments: [
    ["list", "sources"], ["list", "periods"], ["growth", "gdp", "luliang"], ["rank", "gdp", "2020"],
    ["targets", "luliang"], ["compare", "luliang", "2015", "2020"], ["trace", "luliang", "gdp", "2020"],
    ["revisions"], ["diff", "2020-12-31"], ["progress", "luliang"],
  ])
  func everyCommandKnowsOnlyWhatWasPublished(_ arguments: [String]) throws {
    let result = try repository.run(list: arguments + ["--as-of", "2022-01-01"])
    #expect(result.status == 0, "\(result.errors)")
    for later in ["luliang-2023", "luliang-2025", "luliang-2026", "jinzhong-2025", "guzhangting-shanxi-2021"] {
      #expect(!result.output.contains(later), "\(arguments): \(later)")
    }
  }

  /// The numbers beside a chart are those that were known.
  @Test func aChartKnowsOnlyWhatWasPublished() throws {
    let folder = try TemporaryFolder()
    let chart = folder.url.appendingPathComponent("gdp.svg").path
    let line = try repository.run("chart", "line", "gdp", "luliang", "--as-of", "2022-01-01", "--output", chart)
    #expect(line.status == 0, "\(line.errors)")
    let numbers = try folder.text("gdp.csv")
    #expect(numbers.contains("luliang-2021") && !numbers.contains("luliang-2023"))
    let later = try repository.run(
      "chart", "revision", "gdp", "luliang", "2022", "--as-of", "2023-07-01", "--output", chart)
    #expect(later.status == 0, "\(later.errors)")
    #expect(try folder.text("gdp.csv").split(separator: "\n").count == 2)
    let early = try repository.run(
      "chart", "revision", "gdp", "luliang", "2022", "--as-of", "2023-06-01", "--output", chart)
    #expect(early.status == 64)
  }
}
