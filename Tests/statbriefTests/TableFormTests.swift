import Foundation
import Testing

/// What the tables of commands hold for people and for programs, in both languages.
@Suite struct TableFormTests {
  private let repository = Statbrief(folder: Statbrief.repository)

  private static let commands = [
    ["growth", "gdp", "luliang"], ["growth", "gdp", "luliang", "--since", "2015"], ["rank", "gdp", "2022"],
    ["targets", "luliang"], ["ambition", "luliang"], ["ambition", "luliang", "jinzhong", "--indicator", "gdp"],
    ["persistence", "luliang"], ["scorecard", "luliang", "--by", "year", "--by", "topic", "--by", "indicator"],
    ["scorecard", "--by", "region"], ["overshoot", "luliang"], ["overshoot", "luliang", "--each"],
    ["progress", "luliang"], ["compare", "luliang", "jinzhong", "2024"], ["revisions"],
    ["revisions", "luliang", "gdp", "2022"], ["diff", "2025-06-30"], ["list", "regions"], ["list", "indicators"],
    ["list", "sources"], ["list", "periods"], ["list", "topics"], ["list", "units"],
  ]

  private func rows(_ arguments: [String]) throws -> [[String: Any]] {
    let result = try repository.run(list: arguments + ["--json"])
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  private static func isForPrograms(_ name: String) -> Bool {
    ["_id", "_ids", "_key", "_keys", "_code", "_codes", "_comparator", "_value", "_value_high", "_reference"].contains {
      name.hasSuffix($0)
    } && name != "base_value" && name != "latest_value"
      || ["measure", "period", "standing", "better", "kind", "level", "scale"].contains(name)
  }

  /// Names, codes, ids and numbers are the same; the heads and notes that people read are Chinese.
  @Test(arguments: commands) func languagesDifferInWordsAlone(_ command: [String]) throws {
    let english = try rows(command)
    let chinese = try rows(command + ["--lang", "zh"])
    #expect(!english.isEmpty && english.count == chinese.count)
    for (one, other) in zip(english, chinese) {
      #expect(Set(one.keys) == Set(other.keys))
      for (name, value) in one where Self.isForPrograms(name) {
        #expect("\(value)" == "\(other[name] ?? "")", "\(name)")
      }
    }
    let head = try repository.run(list: command + ["--format", "csv"]).output.prefix { $0 != "\n" }.split(
      separator: ",")
    #expect(Set(head).count == head.count, "\(head)")
    #expect(head.map(String.init).sorted() == (english.first?.keys).map { $0.sorted() })
    let text = try repository.run(list: command + ["--lang", "zh"]).output
    let shown = text.split(separator: "\n", maxSplits: 1).first ?? ""
    #expect(!shown.contains { $0.isASCII && $0.isLetter }, "\(shown)")
    let notes = text.components(separatedBy: "\n\n").dropFirst().joined()
    let words = notes.matches(of: /[A-Za-z]{2,}/).map { String($0.output) }
    #expect(words.isEmpty, "\(words)")
  }

  /// A package of two regions with growth at constant and at current prices.
  private func twoBases(in folder: TemporaryFolder) throws -> Statbrief {
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    let file = "Data/statements/north-2025.csv"
    let text = try folder.text(file)
    let columns = try #require(text.split(separator: "\n").first).split(separator: ",").map(String.init)
    func row(_ region: String, _ rate: String, _ prices: String) -> String {
      let cells = [
        "region": region, "indicator": "gdp", "period": "2019", "kind": "actual", "measure": "growth",
        "comparator": "eq", "value": rate, "unit": "percent", "prices": prices, "as_printed": rate + "%",
      ]
      return columns.map { cells[$0] ?? "" }.joined(separator: ",") + "\n"
    }
    let rows =
      row("north", "2.0", "") + row("north", "4.5", "current") + row("south", "2.3", "")
      + row("south", "3.0", "current")
    try folder.write(text + rows, to: file)
    return statbrief
  }

  @Test func comparisonShowsGrowthAtEachPrices() throws {
    let folder = try TemporaryFolder()
    let statbrief = try twoBases(in: folder)
    for arguments in [[], ["--indicator", "gdp"]] {
      let result = try statbrief.run(list: ["compare", "north", "south", "2019", "--json"] + arguments)
      let all = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]], "\(result.errors)")
      let growth = all.filter { $0["measure"] as? String == "growth" }
      #expect(growth.map { $0["prices"] as? String } == ["constant", "current"])
      #expect(growth.map { $0["left_prices"] as? String } == ["constant", "current"])
      #expect(growth.map { "\($0["difference"] ?? "")" } == ["-0.3", "1.5"])
    }
  }

  /// Counts grow as levels do; shares and ranks do not, and it is said what shows them.
  @Test func growthOfWhatHasNoLevels() throws {
    let villages = try rows(["growth", "model_villages_built", "luliang", "--years", "2024-2025"])
    #expect(villages.map { "\($0["level"] ?? "")" } == ["38", "41"])
    #expect(villages.last?["computed_growth"].map { "\($0)" } == "7.9")
    let shares = try rows(["growth", "advanced_coal_capacity_share", "luliang"])
    #expect(shares.map { $0["reason_code"] as? String } == ["percentage", "percentage"])
    let trade = try repository.run("growth", "foreign_trade", "luliang").output
    #expect(
      trade
        == "No source has a level or a growth of foreign trade for Lüliang; what there is: rank (2024 and 2025), see "
        + "trace luliang/foreign_trade/2025/rank/level/province; targets (2025 and 2026), see targets luliang\n")
    let none = try repository.run("growth", "express_parcels", "shanxi", "--lang", "zh").output
    #expect(none == "所收来源没有山西快递业务量的数值和增速。\n")
  }

  /// Read from the reports: GDP at least 8 % for 2021, reached 9.2 %; about 5 % for 2025; 4.5 to 5 % for 2026.
  @Test func targetsInParts() throws {
    let all = try rows(["targets", "luliang", "--lang", "zh"])
    func gdp(_ period: String) throws -> [String: Any] {
      try #require(all.first { $0["indicator_id"] as? String == "gdp" && $0["period"] as? String == period })
    }
    let kept = try gdp("2021")
    #expect(kept["region_id"] as? String == "luliang")
    #expect(kept["target_comparator"] as? String == "ge")
    #expect(kept["target_value"] as? Double == 8)
    #expect(kept["target_value_high"] is NSNull)
    #expect(kept["target_unit_id"] as? String == "percent")
    #expect(kept["target_key"] as? String == "luliang/gdp/2021/growth/target")
    #expect(kept["actual_comparator"] as? String == "eq")
    #expect(kept["actual_value"] as? Double == 9.2)
    #expect(kept["gap_value"] as? Double == 1.2)
    #expect(kept["gap_unit_id"] as? String == "points")
    #expect(kept["verdict"] as? String == "\u{8FBE}\u{6210}")
    #expect(kept["verdict_code"] as? String == "met")
    #expect(kept["target_source_ids"] as? [String] == ["luliang-2021"])
    #expect(kept["actual_source_keys"] as? [String] == ["luliang/gdp/2021/growth"])
    let open = try gdp("2025")
    #expect(open["target_comparator"] as? String == "approx")
    #expect(open["verdict_code"] as? String == "not_assessable")
    #expect(open["reason_code"] as? String == "no_actual")
    #expect(open["actual_value"] is NSNull)
    let range = try gdp("2026")
    #expect(range["target_comparator"] as? String == "range")
    #expect(range["target_value"] as? Double == 4.5 && range["target_value_high"] as? Double == 5)
    let relation = try #require(
      all.first { $0["indicator_id"] as? String == "urban_disposable_income" && $0["period"] as? String == "2025" })
    #expect(relation["target_comparator"] as? String == "sync")
    #expect(relation["target_reference"] as? String == "gdp")
  }

  /// A new basis of accounts begins in 2024, and no growth goes across it.
  @Test func reasonsAreCodesToo() throws {
    let row = try #require(try rows(["growth", "gdp", "luliang", "--years", "2024"]).first)
    #expect(row["reason"] as? String == "a new basis begins in 2024")
    #expect(row["reason_code"] as? String == "series_break")
    #expect(row["computed_growth_value"] is NSNull)
    #expect(row["level_value"] as? Double == 2643.2)
    #expect(row["level_unit_id"] as? String == "yi_yuan")
    let missing = try rows(["progress", "luliang", "--period", "2025"])
    #expect(missing.contains { $0["reason_code"] as? String == "too_few_points" })
    #expect(missing.contains { $0["reason_code"] as? String == "no_number" })
  }

  /// The report of 2023 says the third place for 2022, and nothing else was ever said.
  @Test func aRankOfWhichNothingWasRevisedIsAPlace() throws {
    let notes = try repository.run("revisions", "luliang", "gdp", "2022", "rank", "--lang", "zh").output
    #expect(notes.contains("\u{4E3A}\u{7B2C}3\u{4F4D}"), "\(notes)")
  }

  /// What is left out of the text stands in the files: a table for people stays narrow.
  @Test func peopleReadNoCodes() throws {
    for format in ["text", "md"] {
      let table = try repository.run("targets", "luliang", "--period", "2021", "--format", format).output
      #expect(!table.contains("target_key") && !table.contains("no_actual"))
      #expect(table.contains("no actual figure"))
    }
  }
}
