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
}
