import Foundation
import Testing

/// The commands that show targets from several sides, over the package that `init` makes.
@Suite struct TargetViewCommandTests {
  let folder: TemporaryFolder
  let statbrief: Statbrief

  init() throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
  }

  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    let result = try statbrief.run(list: arguments + ["--json"])
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  @Test func aShareNeverStandsWithoutItsNumber() throws {
    let rows = try rows("scorecard", "north", "--by", "year")
    #expect(rows.allSatisfy { $0["targets"] is Int && $0["judged"] is Int })
    let judged = try #require(rows.first { $0["year"] as? String == "2025" })
    let (met, count) = (try #require(judged["met"] as? Int), try #require(judged["judged"] as? Int))
    #expect(judged["met_of_judged"] as? String == "\(met)/\(count)")
    let open = try #require(rows.first { $0["year"] as? String == "2026" })
    #expect(open["met_of_judged"] is NSNull)
    #expect(open["not_yet_reported"] as? Int == open["targets"] as? Int)
  }

  @Test func regionsStandSideBySide() throws {
    let rows = try rows("ambition", "--indicator", "gdp", "--period", "2026")
    #expect(rows.allSatisfy { $0["indicator_id"] as? String == "gdp" && $0["region_id"] is String })
    #expect(rows.count == 2)
    let unknown = try statbrief.run("ambition", "--indicator", "unemployment", "--period", "1999")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("no region asked for has such a target of unemployment"))
  }

  @Test func everyFormAndLanguage() throws {
    for command in ["ambition", "persistence", "scorecard", "overshoot"] {
      let english = try statbrief.run(command, "--format", "csv")
      let chinese = try statbrief.run(command, "--format", "csv", "--lang", "zh")
      #expect(english.status == 0 && english.errors.isEmpty)
      #expect(english.output.split(separator: "\n").count == chinese.output.split(separator: "\n").count)
      #expect(try statbrief.run(command, "--format", "md").output.hasPrefix("| "))
      let early = try statbrief.run(command, "--as-of", "2020-01-01", "--json")
      #expect(early.output == "[]\n", "\(command): \(early.output)")
    }
  }
}
