import Foundation
import Testing

/// `chart --each`: one chart for every region of a level.
@Suite struct ChartSeriesTests {
  let folder: TemporaryFolder
  let statbrief: Statbrief

  init() throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
    let made = try statbrief.run("init", "Data")
    #expect(made.status == 0)
  }

  private func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.appendingPathComponent(path).path).sorted()
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: folder.url.appendingPathComponent(path)) }

  @Test func everyRegionOfTheLevelHasItsChart() throws {
    let drawn = try statbrief.run("chart", "line", "gdp", "--each", "city", "--output", "out")
    #expect(drawn.status == 0)
    #expect(drawn.output == "out: 2 charts\n")
    #expect(
      try names(in: "out") == [
        "line-gdp-north-level.csv", "line-gdp-north-level.png", "line-gdp-south-level.csv", "line-gdp-south-level.png",
      ])
  }

  @Test func withoutIndicatorsAllThatARegionHasIsDrawn() throws {
    let drawn = try statbrief.run("chart", "line", "--each", "city", "--no-csv", "--format", "svg", "--output", "out")
    #expect(drawn.status == 0)
    #expect(
      try names(in: "out") == [
        "line-gdp-north-level.svg", "line-gdp-south-level.svg", "line-income-north-level.svg",
        "line-income-south-level.svg", "line-new_jobs-north-level.svg", "line-new_jobs-south-level.svg",
        "line-unemployment-north-share.svg", "line-unemployment-south-share.svg",
      ])
  }

  @Test func typesWithoutIndicatorHaveOneChartForARegion() throws {
    #expect(try statbrief.run("chart", "scorecard", "--each", "city", "--no-csv", "--output", "out").status == 0)
    #expect(try names(in: "out") == ["scorecard-north.png", "scorecard-south.png"])
  }

  @Test(arguments: ["png", "pdf", "svg"])
  func bytesDependNeitherOnThreadsNorOnTheOthers(format: String) throws {
    for threads in ["1", "2", "5"] {
      let drawn = try statbrief.run(
        "chart", "line", "--each", "city", "--format", format, "--output", threads,
        environment: ["STATBRIEF_THREADS": threads])
      #expect(drawn.status == 0)
    }
    for name in try names(in: "1") {
      let first = try bytes("1/" + name)
      #expect(try bytes("2/" + name) == first)
      #expect(try bytes("5/" + name) == first)
    }
    #expect(try statbrief.run("chart", "line", "gdp", "south", "--output", "alone.\(format)").status == 0)
    #expect(try bytes("alone.\(format)") == bytes("1/line-gdp-south-level.\(format)"))
  }

  @Test func aLevelWithoutFiguresIsAFailure() throws {
    let drawn = try statbrief.run("chart", "line", "gdp", "--each", "county", "--output", "out")
    #expect(drawn.status == 64)
    #expect(drawn.errors.contains("no source says that of any county"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("out").path))
  }

  @Test func unknownLevelsAndThreadsAreUsageFaults() throws {
    #expect(try statbrief.run("chart", "line", "gdp", "--each", "village").status == 64)
    for threads in ["0", "-1", "two", "", "100000"] {
      let drawn = try statbrief.run(
        "chart", "line", "gdp", "--each", "city", environment: ["STATBRIEF_THREADS": threads])
      #expect(drawn.status == 64)
      #expect(drawn.errors.contains("STATBRIEF_THREADS"))
    }
  }

  @Test func whatCannotBeDrawnIsAWarningBesideTheOthers() throws {
    let drawn = try statbrief.run("chart", "history", "--each", "city", "--no-csv", "--output", "out")
    #expect(drawn.status == 0)
    #expect(drawn.output == "out: 6 charts\n")
    #expect(drawn.errors.contains("warning: U01: no targets of north"))
    #expect(try names(in: "out").count == 6)
  }

  @Test func nothingThatCanBeDrawnIsAFailure() throws {
    let drawn = try statbrief.run("chart", "revision", "gdp", "--each", "city", "--output", "out")
    #expect(drawn.status == 64)
    #expect(drawn.errors.contains("statbrief: U01: of no period do sources say more than one value of gdp in north"))
  }
}
