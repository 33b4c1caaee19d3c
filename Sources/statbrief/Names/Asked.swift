import Analysis
import Indicators

/// Names on the command line, found in the catalog or refused with what may have been meant.
extension Catalog {
  func askedIndicator(_ text: String) throws(Failure) -> IndicatorCode {
    switch findIndicator(text) {
    case .success(let code): return code
    case .failure(let unknown): throw Self.unknown("indicator", unknown, list: "indicators")
    }
  }

  func askedRegion(_ text: String) throws(Failure) -> RegionCode {
    switch findRegion(text) {
    case .success(let code): return code
    case .failure(let unknown): throw Self.unknown("region", unknown, list: "regions")
    }
  }

  /// The regions of these names, each once however often and by whatever name it is given; all of the package where
  /// none is named.
  func askedRegions(_ names: [String]) throws(Failure) -> [RegionCode] {
    var regions: [RegionCode] = []
    for name in names {
      let region = try askedRegion(name)
      if !regions.contains(region) { regions.append(region) }
    }
    return regions.isEmpty ? regionCodes : regions
  }

  /// The verdicts on the headline targets of some regions, of one period or of all.
  func askedVerdicts(_ names: [String], period text: String?) throws(Failure) -> [Verdict] {
    var period: Period?
    if let text { period = try Asked.period(text) }
    let regions = try askedRegions(names)
    let all = names.isEmpty ? Verdicts(self).headlines : regions.flatMap { Verdicts(self, region: $0).headlines }
    return all.filter { period == nil || $0.target.period == period }
  }

  private static func unknown(_ what: String, _ name: UnknownName, list: String) -> Failure {
    if name.isAmbiguous {
      return Failure(
        .usage(
          "more than one \(what) is called \(ProblemWords.quoted(name.text))",
          hint: "give the id: \(ProblemWords.list(name.candidates, "or"))"))
    }
    let hint =
      name.candidates.isEmpty ? "statbrief list \(list) shows all" : ProblemWords.suggestion(name.candidates)
    return Failure(.usage("no \(what) is called \(ProblemWords.quoted(name.text))", hint: hint))
  }
}

/// Words of the command line that are no names.
enum Asked {
  /// A path of the machine; an address is refused (P10), whatever it leads to.
  static func path(_ text: String) throws(Failure) -> String {
    guard text.contains("://") else { return text }
    throw Failure(
      Message(
        file: text, code: "P10", text: "an address, not a file or folder", hint: "statbrief never goes to the network",
        status: .specification))
  }

  static func period(_ text: String) throws(Failure) -> Period {
    if let period = Period(text) { return period }
    throw Failure(
      .usage(
        "\(ProblemWords.quoted(text)) is not a period",
        hint: "write \(ProblemWords.plainPeriod(text) ?? "2024, 2021-2025, 2024-Q1 or 2024-03")"))
  }

  static func progressMethod(_ text: String) throws(Failure) -> Method {
    if let method = Method(rawValue: text.uppercased()), Method.ofProgress.contains(method) { return method }
    throw Failure(
      .usage("\(ProblemWords.quoted(text)) is not a method of progress", hint: "M1, M2, M3 or M4"))
  }

  static func level(_ text: String) throws(Failure) -> Region.Level {
    if let level = Region.Level(rawValue: text) { return level }
    throw Failure(
      .usage(
        "\(ProblemWords.quoted(text)) is not a level of regions",
        hint: ProblemWords.list(Region.Level.allCases.map(\.rawValue), "or")))
  }

  /// `2015-2024`, or one year.
  static func years(_ text: String) throws(Failure) -> ClosedRange<Int> {
    switch Period(text) {
    case .year(let year): return year...year
    case .span(let first, let last): return first...last
    default:
      throw Failure(.usage("\(ProblemWords.quoted(text)) are not years", hint: "write 2015-2024, or one year"))
    }
  }
}
