/// A declared repair of our reading of a source; it applies whatever the as-of date.
public struct Correction: Hashable, Sendable {
  public enum Action: String, Hashable, Sendable, CaseIterable { case replace, drop, flag }

  public let source: SourceCode
  public let line: Int?
  public let key: FigureKey
  public let action: Action
  public let value: Numeral?
  public let valueHigh: Numeral?
  public let comparator: Comparator?
  public let unit: UnitCode?
  /// The printed form that it expects to find; where the statement prints another, the correction has expired.
  public let expected: String
  public let reason: Bilingual
  public let who: String
  public let when: CalendarDate?

  public init(
    source: SourceCode, line: Int?, key: FigureKey, action: Action, value: Numeral?, valueHigh: Numeral?,
    comparator: Comparator?, unit: UnitCode?, expected: String, reason: Bilingual, who: String, when: CalendarDate?
  ) {
    self.source = source
    self.line = line
    self.key = key
    self.action = action
    self.value = value
    self.valueHigh = valueHigh
    self.comparator = comparator
    self.unit = unit
    self.expected = expected
    self.reason = reason
    self.who = who
    self.when = when
  }

  /// Whether a statement is of its source and key, line and printed form aside.
  func isAbout(_ statement: Statement) -> Bool {
    statement.source == source && statement.key.period == key.period
      && statement.region == key.series.region && statement.indicator == key.series.indicator
      && statement.kind == key.series.kind && statement.measure == key.series.measure
  }

  /// The statement as corrected; nil when it is dropped.
  func applied(to statement: Statement) -> Statement? {
    var corrected = statement
    switch action {
    case .drop: return nil
    case .flag: break
    case .replace:
      corrected.value = value ?? corrected.value
      corrected.valueHigh = valueHigh
      corrected.comparator = comparator ?? corrected.comparator
      corrected.unit = unit ?? corrected.unit
    }
    return corrected
  }
}
