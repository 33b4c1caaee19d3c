/// All statements as columns: interned codes, scaled integers, and what is rare beside them.
///
/// A row takes some forty bytes however long its text is; the printed forms stand in one block of bytes.
public struct StatementTable: Sendable {
  var sources: [UInt32] = []
  var lines: [Int32] = []
  var regions: [UInt32] = []
  var indicators: [UInt32] = []
  var periods: [UInt32] = []
  /// Kind, measure, comparator, rank-of and importance in one number.
  var words: [UInt16] = []
  var coefficients: [Int64] = []
  /// The digits after the point, or `noValue`.
  var fractionDigits: [UInt8] = []
  var units: [UInt32] = []
  var printedEnds: [Int] = []
  var printed: [UInt8] = []
  /// What few statements have.
  var details: [Int: Details] = [:]

  struct Details: Hashable, Sendable {
    var valueHigh: Numeral?
    var reference: Reference?
    var scope: ScopeCode?
    var base: Period?
    var status: ObservationStatus = []
    var prices: PriceBasis?
    var note: Bilingual = .none
  }

  static let noValue: UInt8 = 0xFF
  static let noUnit: UInt32 = .max

  public init() {}

  public var count: Int { sources.count }

  /// Adds a statement at the end; its `row` is set by its place.
  public mutating func append(_ statement: Statement) {
    sources.append(statement.source.index)
    lines.append(Int32(truncatingIfNeeded: statement.line ?? 0))
    regions.append(statement.region.index)
    indicators.append(statement.indicator.index)
    periods.append(statement.period.packed)
    words.append(Self.packedWords(of: statement))
    coefficients.append(statement.value?.coefficient ?? 0)
    fractionDigits.append(statement.value.map { UInt8($0.fractionDigits) } ?? Self.noValue)
    units.append(statement.unit?.index ?? Self.noUnit)
    printed.append(contentsOf: statement.asPrinted.utf8)
    printedEnds.append(printed.count)
    let rare = Details(
      valueHigh: statement.valueHigh, reference: statement.reference, scope: statement.scope, base: statement.base,
      status: statement.status, prices: statement.prices, note: statement.note)
    if rare != Details() { details[count - 1] = rare }
  }

  /// The statement of a row, 0 to `count` - 1.
  public subscript(row: Int) -> Statement {
    let rare = details[row] ?? Details()
    let word = words[row]
    let start = row == 0 ? 0 : printedEnds[row - 1]
    let digits = fractionDigits[row]
    return Statement(
      row: row, source: SourceCode(Int(sources[row])), line: lines[row] == 0 ? nil : Int(lines[row]),
      region: RegionCode(Int(regions[row])), indicator: IndicatorCode(Int(indicators[row])),
      period: Period(packed: periods[row]), kind: Self.unpacked(word, 0, 1),
      measure: Self.unpacked(word, 1, 3), comparator: Self.unpacked(word, 4, 4),
      value: digits == Self.noValue
        ? nil : Numeral(coefficient: coefficients[row], fractionDigits: Int(digits)),
      valueHigh: rare.valueHigh, unit: units[row] == Self.noUnit ? nil : UnitCode(Int(units[row])),
      reference: rare.reference, rankOf: Self.unpackedOptional(word, 8, 2), scope: rare.scope, base: rare.base,
      status: rare.status, prices: rare.prices, importance: Self.unpacked(word, 10, 2),
      asPrinted: String(decoding: printed[start..<printedEnds[row]], as: UTF8.self), note: rare.note)
  }

  private static func packedWords(of statement: Statement) -> UInt16 {
    packed(statement.kind) | packed(statement.measure) << 1 | packed(statement.comparator) << 4
      | (statement.rankOf.map { packed($0) + 1 } ?? 0) << 8 | packed(statement.importance) << 10
  }

  private static func packed<Word: CaseIterable & Equatable>(_ word: Word) -> UInt16 {
    var number: UInt16 = 0
    for other in Word.allCases {
      if other == word { break }
      number += 1
    }
    return number
  }

  private static func unpacked<Word: CaseIterable>(_ words: UInt16, _ shift: Int, _ bits: Int) -> Word
  where Word.AllCases == [Word] {
    Word.allCases[Int(words >> shift) & (1 << bits - 1)]
  }

  private static func unpackedOptional<Word: CaseIterable>(_ words: UInt16, _ shift: Int, _ bits: Int) -> Word?
  where Word.AllCases == [Word] {
    let number = Int(words >> shift) & (1 << bits - 1)
    return number == 0 ? nil : Word.allCases[number - 1]
  }
}

extension Period {
  /// The period in 32 bits: kind, first year, and the rest.
  var packed: UInt32 {
    let (first, rest): (Int, Int) =
      switch self {
      case .year(let year): (year, 0)
      case .span(let first, let last): (first, last)
      case .quarter(let year, let quarter): (year, quarter)
      case .quarters(let year, let through): (year, through)
      case .month(let year, let month): (year, month)
      }
    return UInt32(frequency.rawValue) << 28 | UInt32(first) << 12 | UInt32(rest)
  }

  init(packed: UInt32) {
    let first = Int(packed >> 12 & 0xFFFF)
    let rest = Int(packed & 0xFFF)
    switch Frequency(rawValue: Int(packed >> 28)) ?? .year {
    case .year: self = .year(first)
    case .span: self = .span(first, rest)
    case .quarter: self = .quarter(year: first, quarter: rest)
    case .quarters: self = .quarters(year: first, through: rest)
    case .month: self = .month(year: first, month: rest)
    }
  }
}
