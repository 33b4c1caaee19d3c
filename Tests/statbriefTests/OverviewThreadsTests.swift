import Foundation
import Testing

/// What is read and worked out by several threads is what one alone makes of it.
@Suite struct OverviewThreadsTests {
  let folder: TemporaryFolder
  let statbrief: Statbrief

  init() throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
    let made = try statbrief.run("init", "Data")
    #expect(made.status == 0)
  }

  /// Levels and growth of three regions over a thousand years in no order, more than a megabyte of them.
  private static let rows: String = {
    let units = [("gdp", "yi_yuan"), ("income", "yuan"), ("new_jobs", "wan_people")]
    var rows: [String] = []
    for region in ["north", "south", "province"] {
      for (indicator, unit) in units {
        for year in 1000..<2020 {
          let level = "\(1000 + year * 7 % 1009).\(year % 10)"
          rows.append(",\(region),\(indicator),\(year),actual,level,eq,\(level),,\(unit),,,,,,,headline,,,\n")
          rows.append(",\(region),\(indicator),\(year),actual,growth,eq,\(year % 10).5,,percent,,,,,,,headline,,,\n")
        }
      }
    }
    return rows.indices.map { rows[$0 * 7919 % rows.count] }.joined()
  }()

  @Test func resultsDoNotDependOnThem() throws {
    let path = "Data/statements/north-2025.csv"
    try folder.write(try folder.text(path) + Self.rows, to: path)
    #expect(try folder.text(path).utf8.count > 1 << 20)
    var outputs: [String] = []
    for threads in ["1", "2", "3", "16"] {
      let shown = try statbrief.run("overview", "--json", environment: ["STATBRIEF_THREADS": threads])
      #expect(shown.status == 0)
      #expect(shown.errors.isEmpty)
      outputs.append(shown.output)
    }
    #expect(outputs.dropFirst().allSatisfy { $0 == outputs[0] })
    #expect(outputs[0].contains("1000-"))
  }

  @Test(arguments: ["0", "-1", "two", "", "100000"])
  func whatIsNoNumberOfThemIsRefused(_ threads: String) throws {
    let shown = try statbrief.run("overview", environment: ["STATBRIEF_THREADS": threads])
    #expect(shown.status == 64)
    #expect(shown.errors.contains("STATBRIEF_THREADS"))
  }
}
