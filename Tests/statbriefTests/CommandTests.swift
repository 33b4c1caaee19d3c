import Foundation
import Testing

@Suite struct CommandTests {
  private static let commands = [
    "build", "chart", "check", "list", "growth", "rank", "targets", "ambition", "persistence", "scorecard", "overshoot",
    "progress", "compare", "revisions", "diff", "trace", "doctor",
    "init",
  ]

  private let repository = Statbrief(folder: Statbrief.repository)

  @Test(arguments: CommandTests.commands) func helpBeginsWithExamples(_ command: String) throws {
    let result = try repository.run(command, "--help")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let examples = try #require(result.output.range(of: "EXAMPLES\n  statbrief \(command)"))
    let usage = try #require(result.output.range(of: "USAGE: statbrief \(command)"))
    #expect(examples.lowerBound < usage.lowerBound)
  }

  /// Every example of every help runs, and ends well.
  @Test(arguments: [
    "list", "growth", "rank", "targets", "ambition", "persistence", "scorecard", "overshoot", "progress", "compare",
    "revisions", "trace", "chart",
  ])
  func examplesRun(_ command: String) throws {
    let help = try repository.run(command, "--help").output
    let examples = help.split(separator: "\n").filter { $0.hasPrefix("  statbrief \(command) ") }
    #expect(!examples.isEmpty)
    let folder = try TemporaryFolder()
    let data = Statbrief.repository.appendingPathComponent("Data").path
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appendingPathComponent("Data").path, withDestinationPath: data)
    for example in examples {
      let arguments = example.split(separator: " ").dropFirst().map(String.init)
      let result = try Statbrief(folder: folder.url).run(list: arguments)
      #expect(result.status == 0, "\(example): \(result.errors)")
    }
  }

  @Test func shippedPackageIsSound() throws {
    let result = try repository.run("check")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("0 errors") || result.output.contains("sound"))
  }

  @Test func tablesAreCSVAndJSONToo() throws {
    let csv = try repository.run("growth", "gdp", "luliang", "--format", "csv").output
    #expect(csv.hasPrefix("region,period,level,unit,stated_growth,"))
    let json = try repository.run("rank", "gdp", "2021", "--json").output
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(rows?.count == 11)
    #expect(rows?[2]["region"] as? String == "L\u{FC}liang")
  }

  @Test func namesAreForgivingAndTheUnknownIsRefused() throws {
    let byID = try repository.run("rank", "gdp", "2021")
    let byName = try repository.run("rank", "Gross regional product", "2021")
    #expect(byID.output == byName.output)
    let unknown = try repository.run("growth", "gpd", "luliang")
    #expect(unknown.status == 64)
    #expect(unknown.errors == "statbrief: U01: no indicator is called \"gpd\" (did you mean gdp or cpi?)\n")
  }

  /// 1203.5 in 2023 and 1361.8 in 2025, 1900 wanted in 2030: the roots were taken elsewhere with sixty decimals.
  @Test func progressShowsEveryMethodThatApplies() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    let json = try statbrief.run("progress", "north", "--period", "2030", "--json").output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["method"] as? String } == ["M2", "M3", "M4"])
    #expect(rows.map { $0["outcome"] as? String } == ["moderate", nil, "moderate"])
    #expect(rows[0]["base"] as? String == "2023")
    #expect(rows[0]["growth_percent"] as? Double == 6.373541)
    #expect(rows[0]["required_percent"] as? Double == 6.740601)
    #expect(rows[0]["pace"] as? Double == 0.945545)
    #expect(rows[1]["reason"] as? String == "too few years: 3 of 4, no figure of 2022")
    #expect(rows[2]["share_of_way"] as? Double == 0.935008)
    let text = try statbrief.run("progress", "south", "--method", "m1")
    #expect(text.status == 0)
    #expect(text.output.contains("0 of 5 targets can be judged."))
    let refused = try statbrief.run("progress", "--method", "M0")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("\"M0\" is not a method of progress (M1, M2, M3 or M4)"))
  }

  @Test func usageIsRefused() throws {
    #expect(try repository.run("rank").status == 64)
    #expect(try repository.run("nonsense").status == 64)
    #expect(try repository.run("check", "--as-of", "2025-02-30").status == 64)
    #expect(try repository.run("build", environment: ["SOURCE_DATE_EPOCH": "soon"]).status == 64)
    let escape = try repository.run("growth", "\u{1B}[31m", "luliang")
    #expect(escape.status == 64)
    #expect(!escape.errors.contains("\u{1B}"))
    #expect(try repository.run("check", "--data", "https://example.org").status == 78)
  }

  /// An address is refused wherever a file or folder of the machine is meant, and nothing is written.
  @Test(arguments: [
    ["list", "regions", "--output", "http://example.org/a.csv"], ["init", "s3://bucket/Data"],
    ["build", "--output", "s3://bucket/Output"], ["check", "--sources", "https://example.org/documents"],
    ["chart", "line", "gdp", "luliang", "--output", "s3://bucket/gdp"], ["doctor", "--output", "ftp://example.org"],
    ["diff", "https://example.org/Data"], ["list", "regions", "--data", "file:///Data"],
  ])
  func addressesAreRefused(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let data = arguments.contains("--data") ? [] : ["--data", Statbrief.repository.appendingPathComponent("Data").path]
    let options = arguments[0] == "init" ? [] : data
    let result = try Statbrief(folder: folder.url).run(list: arguments + options)
    #expect(result.status == 78)
    #expect(result.errors.contains("P10: an address, not a file or folder"), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func aRegionNamedTwiceStandsOnce() throws {
    let once = try repository.run("growth", "gdp", "luliang", "jinzhong")
    let often = try repository.run("growth", "gdp", "luliang", "141100", "L\u{FC}liang", "jinzhong", "luliang")
    #expect(often.output == once.output)
    for command in ["targets", "progress", "ambition", "scorecard", "persistence"] {
      let twice = try repository.run(command, "luliang", "141100").output
      #expect(try twice == repository.run(command, "luliang").output, "\(command)")
    }
    let itself = try repository.run("compare", "luliang", "141100", "2024")
    #expect(itself.status == 64 && itself.errors.contains("two different regions and one period"))
  }

  /// What grew has a difference above zero, whichever year is named first.
  @Test func ofTwoYearsTheLaterIsComparedWithTheEarlier() throws {
    let one = try repository.run("compare", "luliang", "2020", "2024").output
    #expect(one.contains("Left: Lüliang 2024. Right: Lüliang 2020."))
    #expect(one.split(separator: "\n").contains { $0.hasPrefix("Unconventional gas output") && $0.contains(" 19.3 ") })
    #expect(try repository.run("compare", "luliang", "2024", "2020").output == one)
  }

  /// 999999999999999999 of a unit of 10^12 yuan are 22 digits of 10^8 yuan: more than a figure of a table may have.
  @Test func longNumbersArePrintedInFull() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    let units = try folder.text("Data/units.csv")
    try folder.write(units + "trillion,t,trillion,yuan,1000000000000,,\n", to: "Data/units.csv")
    let file = "Data/statements/north-2025.csv"
    let long = try folder.text(file).replacingOccurrences(
      of: "north,gdp,2024,actual,level,eq,1287.4,,yi_yuan",
      with: "north,gdp,2024,actual,level,eq,999999999999999999,,trillion")
    try folder.write(long, to: file)
    let json = try statbrief.run("compare", "north", "south", "2024", "--indicator", "gdp", "--json").output
    #expect(json.contains("\"left\": 9999999999999999990000,"), "\(json)")
  }

  @Test func aDiffThatLacksItsPackageSaysHowToNameIt() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Mine").status == 0)
    let lost = try statbrief.run("diff", "Mine")
    #expect(lost.status == 66)
    #expect(lost.errors.contains("Data: P09: no such folder, and none is named to hold Mine against"))
    #expect(lost.errors.contains("(statbrief diff Mine --data FOLDER, "))
    #expect(try statbrief.run("diff", "Mine", "--data", "Mine").output == "Nothing changed.\n")
  }

  @Test func traceLeadsToSourceLineAndPrintedForm() throws {
    let result = try repository.run("trace", "luliang/gdp/2022/level")
    #expect(result.status == 0)
    #expect(result.output.contains("luliang-2023, line 13"))
    let word = try repository.run("trace", "luliang", "gdp", "2022", "growth")
    #expect(word.output.contains("(2418.9 / 2071.4 - 1) × 100 = 16.776093… % → 16.8 %"))
  }
}
