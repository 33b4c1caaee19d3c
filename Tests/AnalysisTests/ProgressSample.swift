import Indicators
import Testing

@testable import Analysis

/// A target with the figures before it, in a few words.
struct ProgressSample {
  let catalog: Catalog

  /// - Parameters:
  ///   - target: `2021-2030 ge 170`: period, comparator and number, and then any options of a line.
  ///   - years: `2020 100`: a year, its number, and options; `>` before the number makes it a bound, `~` about.
  init(
    _ indicator: String, _ target: String, _ years: [String], measure: String = "level", unit: String = "yi_yuan",
    source: String = "plan-2021"
  ) throws {
    let words = target.split(separator: " ", maxSplits: 3)
    let options = words.count > 3 ? " " + words[3] : ""
    var lines =
      "\(source): luliang \(indicator) \(words[0]) target \(measure) \(words[1]) \(words[2]) \(unit)\(options)\n"
    for year in years {
      let parts = year.split(separator: " ", maxSplits: 2)
      var number = parts[1]
      let form = number.first == ">" ? "gt" : number.first == "~" ? "approx" : "eq"
      if form != "eq" { number = number.dropFirst() }
      let more = parts.count > 2 ? " " + parts[2] : ""
      lines += "book-2029: luliang \(indicator) \(parts[0]) actual \(measure) \(form) \(number) \(unit)\(more)\n"
    }
    catalog = try SampleCatalog(lines).catalog
  }

  /// Figures of years in a row.
  static func row(from year: Int, _ numbers: String) -> [String] {
    numbers.split(separator: " ").enumerated().map { "\(year + $0.offset) \($0.element)" }
  }

  func progress(_ method: Method) throws -> Progress {
    let target = try catalog.targets().first.orThrow(SampleCatalog.Malformed(line: "no target"))
    let course = Course(to: target, in: catalog)
    return Progress(
      method, on: course, verdict: GapAndComparator(catalog).verdict(on: target.statement), in: catalog)
  }

  func all() throws -> TargetProgress {
    try TargetProgress.all(in: catalog).first.orThrow(SampleCatalog.Malformed(line: "no target"))
  }
}

extension Progress {
  /// A number of the method in some digits.
  func digits(_ role: Role, _ count: Int) -> String? {
    self[role]?.value?.rounded(fractionDigits: count)?.description
  }

  /// A number of the method as a ratio in lowest terms: `-1/3`, `5`.
  func ratio(_ role: Role) -> String? {
    self[role]?.value.map { $0.denominator == 1 ? "\($0.numerator)" : "\($0.numerator)/\($0.denominator)" }
  }

  /// A number of the method as it is printed by itself.
  func printed(_ role: Role) -> String? { self[role]?.printed()?.value.description }
}
