import Foundation
import Testing

/// Every kind of number that is worked out leads to its arithmetic and to the statements below it.
@Suite struct TraceCommandTests {
  private let repository = Statbrief(folder: Statbrief.repository)

  private func trace(_ words: String) throws -> String {
    let result = try repository.run(list: ["trace"] + words.split(separator: " ").map(String.init))
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test(arguments: [
    // 2418.9 (used) over 2071.4 is 16.776…
    (
      "luliang gdp 2022 growth",
      [
        "(2418.9 / 2071.4 - 1) × 100 = 16.776093… % → 16.8 % (rounded half away from zero to 1 digit)",
        "\"突破2400亿元\" in luliang-2023, line 13",
      ]
    ),
    ("luliang gdp 2022 growth --base 2020", ["growth since 2020, yearly", "(1/2) - 1) × 100"]),
    ("luliang gdp 2022 index --base 2020", ["/ 1538.04 × 100 = ", "luliang-2021, line"]),
    ("luliang gdp 2022 deflator", ["/ (1 + 3.9 / 100) - 1) × 100 = 12.392775… % → 12.4 %", "增长3.9%"]),
    (
      "luliang gdp 2022 rank",
      ["computed: 3 of ", "1 taiyuan:", "missing: shuozhou", "the figures give the same place"]
    ),
    ("luliang gdp 2021 rank growth", ["luliang/gdp/2021/rank/growth, computed:"]),
    ("luliang gdp 2021 verdict", ["method M0 v1", "target:", "gap: "]),
    ("luliang gdp 2022 change", ["difference: 2418.9 - 2071.4 = 347.5 100 million yuan"]),
    ("luliang jinzhong gdp 2024", ["difference: ", "ratio: ", "jinzhong-2025"]),
  ])
  func computedNumbersAreWrittenOut(_ words: String, _ parts: [String]) throws {
    let text = try trace(words)
    for part in parts { #expect(text.contains(part), "\(words): \(part) is not in\n\(text)") }
  }

  @Test func objectsHaveOperationIntervalOperandsAndStatements() throws {
    let text = try trace("luliang gdp 2022 growth --json")
    let nodes = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let node = try #require(nodes.first { $0["operation"] as? String == "growth" })
    #expect(node["formula"] as? String == "(2418.9 / 2071.4 - 1) × 100")
    #expect(node["unit"] as? String == "percent")
    let interval = try #require(node["interval"] as? [String: Any])
    #expect((interval["lower"] as? [String: Any])?["value"] as? String == "173750/10357")
    let operands = try #require(node["operands"] as? [[String: Any]])
    #expect(operands.count == 2)
    let statements = try #require(operands[1]["statements"] as? [[String: Any]])
    #expect(statements.allSatisfy { $0["source"] is String && $0["file"] is String && $0["row"] is Int })
    #expect(statements[0]["as_printed"] is String)
  }

  /// A word behind the period narrows; a rank of growth is no growth.
  @Test func wordsNarrow() throws {
    let growth = try trace("luliang gdp 2021 growth")
    #expect(growth.contains("luliang/gdp/2021/growth"))
    #expect(!growth.contains("/rank/"))
    let refused = try repository.run("trace", "luliang", "gdp", "2021", "growht")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("did you mean growth?"))
  }

  @Test func whatDoesNotFollowHasItsReason() throws {
    #expect(try trace("luliang gdp 2024 growth --base 2020").contains("none: a new basis begins in 2024"))
  }

  /// A figure or table is found by its number in the document, by its name, and by the path of its file.
  @Test func outputsAreTracedRowByRow() throws {
    let english = try trace("Figure 2")
    #expect(english.hasPrefix("luliang, en: Figure 2 line-gdp-luliang-jinzhong-level: "))
    #expect(english.contains("264.3 billion yuan: luliang/gdp/2024/level 2643.2 100 million yuan"))
    #expect(english.contains("\"2643.2亿元\" in luliang-2025, line 33"))
    let both = try trace("line-gdp-luliang-jinzhong-level")
    #expect(both.contains("luliang, zh: 图2") && both.contains("luliang, en: Figure 2"))
    let file = try trace("Output/luliang/zh/charts/line-gdp-luliang-jinzhong-level.csv")
    #expect(file.hasPrefix("luliang, zh: 图2") && !file.contains("luliang, en"))
    #expect(try trace("表1").hasPrefix("luliang, zh: 表1 table-growth_investment"))
    let ranks = try trace("ranking-gdp-luliang-2021 --json")
    let outputs = try #require(try JSONSerialization.jsonObject(with: Data(ranks.utf8)) as? [[String: Any]])
    let rows = try #require(outputs.first?["rows"] as? [[String: Any]])
    #expect(rows.contains { (($0["ranks"] as? [[String: Any]])?.first?["members"] as? [Any])?.count == 11 })
    let unknown = try repository.run("trace", "Figure 99")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("no figure or table is called \"Figure 99\""))
  }

  /// A printed number leads to every place where it stands and to what it rests on.
  @Test func printedNumbersAreFound() throws {
    let stated = try trace("--find 264.3")
    #expect(stated.contains("printed in luliang, en: Figure 2 line-gdp-luliang-jinzhong-level, row "))
    #expect(stated.contains("printed in luliang, en: Table 1 table-growth_investment, row 1"))
    #expect(stated.contains("\"2643.2亿元\" in luliang-2025, line 33"))
    // Budget revenue of 342 in 2022 over 90.6 in 2015, in a sentence alone.
    let computed = try trace("--find 277.5%")
    #expect(computed.contains("(342 / 90.6 - 1) × 100 = 277.483443… % → 277.5 %"))
    #expect(computed.contains("printed in luliang, en: findings, row "))
    let grouped = try trace("--find 73,232")
    #expect(grouped.contains("jinzhong/gdp_per_capita/2024/level"))
    let nothing = try repository.run("trace", "--find", "31415.9")
    #expect(nothing.status == 64)
    #expect(nothing.errors.contains("\"31415.9\" is printed nowhere"))
  }

  /// A file that was made from other data is traced all the same, with a warning.
  @Test func outputsOfOtherDataAreMarked() throws {
    let folder = try TemporaryFolder()
    let command = Statbrief(folder: folder.url)
    #expect(try command.run("init", "Data").status == 0)
    #expect(try command.run("build", "--quiet").status == 0)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
    let file = try #require(
      files.first { $0.hasPrefix("Output/") && $0.contains("/en/charts/") && $0.hasSuffix(".csv") })
    let fresh = try command.run("trace", file)
    #expect(fresh.status == 0 && fresh.errors.isEmpty, "\(fresh.errors)")
    let statements = try folder.text("Data/statements/north-2025.csv")
    try folder.write(
      statements.replacingOccurrences(of: "1287.4", with: "1287.5"), to: "Data/statements/north-2025.csv")
    let stale = try command.run("trace", file)
    #expect(stale.status == 0)
    #expect(stale.errors.contains("\(file): warning: T01: it was made from other data than those that are traced"))
  }
}
