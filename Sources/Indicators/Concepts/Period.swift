/// The time that a figure is about.
public enum Period: Hashable, Sendable {
  case year(Int)
  /// From the first to the last year, both included; the last is later than the first.
  case span(Int, Int)
  /// A single quarter, 1 to 4.
  case quarter(year: Int, quarter: Int)
  /// The first quarters of a year added up, as China publishes them: `through` is 2 to 4.
  case quarters(year: Int, through: Int)
  /// A single month, 1 to 12.
  case month(year: Int, month: Int)

  /// The kinds of period; figures of different kinds never share a series.
  public enum Frequency: Int, Hashable, Sendable, Comparable {
    case year, span, quarter, quarters, month

    public static func < (left: Frequency, right: Frequency) -> Bool { left.rawValue < right.rawValue }
  }

  public var frequency: Frequency {
    switch self {
    case .year: .year
    case .span: .span
    case .quarter: .quarter
    case .quarters: .quarters
    case .month: .month
    }
  }

  /// The year it ends in.
  public var endYear: Int {
    switch self {
    case .year(let year), .span(_, let year): year
    case .quarter(let year, _), .quarters(let year, _), .month(let year, _): year
    }
  }

  /// The year it begins in.
  public var startYear: Int {
    if case .span(let first, _) = self { return first }
    return endYear
  }

  /// Where it stands on a time axis counted in years: a year at its number, the parts of a year evenly behind it.
  public var time: Double {
    switch self {
    case .year(let year): Double(year)
    case .span(let first, let last): Double(first + last) / 2
    case .quarter(let year, let quarter): Double(year) + Double(quarter - 1) / 4
    case .quarters(let year, let through): Double(year) + Double(through - 1) / 4
    case .month(let year, let month): Double(year) + Double(month - 1) / 12
    }
  }

  /// How far two neighbouring periods of this kind lie apart on that axis.
  public var step: Double {
    switch self {
    case .year, .quarters: 1
    case .span(let first, let last): Double(last - first + 1)
    case .quarter: 0.25
    case .month: 1.0 / 12
    }
  }

  /// The same part of the year `years` later: the same quarter, month, or a span moved as a whole.
  public func adding(years: Int) -> Period {
    switch self {
    case .year(let year): .year(year + years)
    case .span(let first, let last): .span(first + years, last + years)
    case .quarter(let year, let quarter): .quarter(year: year + years, quarter: quarter)
    case .quarters(let year, let through): .quarters(year: year + years, through: through)
    case .month(let year, let month): .month(year: year + years, month: month)
    }
  }

  /// The whole years between two periods that are the same part of their years; nil otherwise.
  public func years(since earlier: Period) -> Int? {
    let distance = endYear - earlier.endYear
    return earlier.adding(years: distance) == self ? distance : nil
  }
}

extension Period: Comparable {
  private var order: (Int, Int, Int, Int) {
    switch self {
    case .year(let year): (year, 12, 0, 0)
    case .span(let first, let last): (last, 12, 1, first)
    case .quarter(let year, let quarter): (year, quarter * 3, 2, quarter)
    case .quarters(let year, let through): (year, through * 3, 3, through)
    case .month(let year, let month): (year, month, 4, month)
    }
  }

  /// By the month in which they end, then by kind.
  public static func < (left: Period, right: Period) -> Bool { left.order < right.order }
}

extension Period: LosslessStringConvertible {
  /// Reads `2024`, `2021-2025`, `2024-Q1`, `2024-Q1/Q3`, `2024-03`; nil for everything else, a reversed span included.
  public init?(_ text: String) {
    self.init(parsing: Array(text.utf8)[...])
  }

  /// The same for bytes. Years have four digits, 1000 to 2999.
  public init?(parsing bytes: ArraySlice<UInt8>) {
    func number(_ digits: ArraySlice<UInt8>, count: Int) -> Int? {
      guard digits.count == count else { return nil }
      var value = 0
      for byte in digits {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    func year(_ digits: ArraySlice<UInt8>) -> Int? {
      number(digits, count: 4).flatMap { (1000...2999).contains($0) ? $0 : nil }
    }
    guard let first = year(bytes.prefix(4)) else { return nil }
    let rest = bytes.dropFirst(4)
    if rest.isEmpty {
      self = .year(first)
      return
    }
    guard rest.first == UInt8(ascii: "-") else { return nil }
    let tail = rest.dropFirst()
    let letterQ = UInt8(ascii: "Q")
    if tail.first == letterQ {
      guard let quarter = number(tail.dropFirst().prefix(1), count: 1), (1...4).contains(quarter) else { return nil }
      let more = tail.dropFirst(2)
      if more.isEmpty {
        self = .quarter(year: first, quarter: quarter)
        return
      }
      guard quarter == 1, more.count == 3, Array(more.prefix(2)) == [UInt8(ascii: "/"), letterQ],
        let through = number(more.suffix(1), count: 1), (2...4).contains(through)
      else { return nil }
      self = .quarters(year: first, through: through)
    } else if tail.count == 2 {
      guard let month = number(tail, count: 2), (1...12).contains(month) else { return nil }
      self = .month(year: first, month: month)
    } else {
      guard let last = year(tail), last > first else { return nil }
      self = .span(first, last)
    }
  }

  public var description: String {
    switch self {
    case .year(let year): "\(year)"
    case .span(let first, let last): "\(first)-\(last)"
    case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
    case .quarters(let year, let through): "\(year)-Q1/Q\(through)"
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }
}
