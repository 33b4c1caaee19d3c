public import Indicators

/// Two regions, or two periods of one region, side by side in a list of figures; only like is held against like.
///
/// Example: where both sides state real and nominal growth, `Subject(gdp, .growth)` compares the real one and
/// `Subject(gdp, .growth, prices: .current)` the nominal one.
public struct Comparison: Hashable, Sendable {
  /// Whose figures stand on one side.
  public struct Side: Hashable, Sendable {
    public let region: RegionCode
    public let period: Period

    public init(region: RegionCode, period: Period) {
      self.region = region
      self.period = period
    }
  }

  /// What is compared.
  public struct Subject: Hashable, Sendable {
    public let indicator: IndicatorCode
    public let measure: Statement.Measure
    /// The prices that are preferred; nil for the usual ones of the indicator and measure.
    public let prices: PriceBasis?

    public init(
      _ indicator: IndicatorCode, _ measure: Statement.Measure = .level, prices: PriceBasis? = nil
    ) {
      self.indicator = indicator
      self.measure = measure
      self.prices = prices
    }
  }

  /// Why two figures are not held against each other.
  public enum Refusal: Error, Hashable, Sendable {
    /// Which of the sides have no figure.
    case missing(left: Bool, right: Bool)
    case relational
    case unitDiffers
    case priceBasisDiffers
    case definitionDiffers
    case seriesBreak(Period)
    case tooManyDigits
  }

  public struct Difference: Hashable, Sendable {
    /// Left minus right, in points for a rate, else in the unit of the left.
    public let gap: Quantity
    /// The gap in percent of the size of the right; nil for rates and where the right is or may be zero or less.
    public let gapPercent: Quantity?
    /// Left divided by right; nil as for `gapPercent`.
    public let ratio: Quantity?

    /// How many digits after the point a ratio is printed with.
    public static let ratioFractionDigits = 2

    /// The difference of two quantities of one unit; nil where the bounds leave no number.
    public init?(of left: Quantity, to right: Quantity, in catalog: Catalog) {
      guard let gap = left.minus(right, unit: catalog.unitOfDifferences(of: left.unit)) else { return nil }
      self.gap = gap
      guard !catalog.isRate(left.unit), let quotient = left.interval.dividedBy(right.interval) else {
        gapPercent = nil
        ratio = nil
        return
      }
      gapPercent = Quantity(
        .growth, (quotient - .one) * .hundred, unit: catalog.percentUnit,
        fractionDigits: Growth.computedFractionDigits, of: [left, right])
      ratio = Quantity(.ratio, quotient, unit: nil, fractionDigits: Self.ratioFractionDigits, of: [left, right])
    }
  }

  public struct Row: Hashable, Sendable {
    public let subject: Subject
    /// In the unit of the indicator where it has that dimension; nil where no source says it.
    public let left: Quantity?
    public let right: Quantity?
    /// The prices that each side is counted in; `unknown` where it has no figure.
    public let leftPrices: PriceBasis
    public let rightPrices: PriceBasis
    public let difference: Result<Difference, Refusal>
    public let marks: [Verdict.Mark]
  }

  public let left: Side
  public let right: Side
  public let rows: [Row]

  public init(_ left: Side, _ right: Side, of subjects: [Subject], in catalog: Catalog) {
    self.left = left
    self.right = right
    rows = subjects.map { subject in
      let first = ComparedFigure(subject, left, in: catalog)
      let second = ComparedFigure(subject, right, in: catalog)
      return Row(
        subject: subject, left: first.quantity, right: second.quantity, leftPrices: first.prices,
        rightPrices: second.prices,
        difference: Self.difference(first, second, in: catalog),
        marks: catalog.marks(of: [first.quantity, second.quantity].compactMap(\.self)))
    }
  }

  private static func difference(
    _ left: ComparedFigure, _ right: ComparedFigure, in catalog: Catalog
  ) -> Result<Difference, Refusal> {
    guard left.isThere, right.isThere else {
      return .failure(.missing(left: !left.isThere, right: !right.isThere))
    }
    if let refusal = unlikeness(left, right, in: catalog) { return .failure(refusal) }
    guard let first = left.quantity, let second = right.quantity else { return .failure(.relational) }
    guard let alike = second.inUnit(of: first, in: catalog) else { return .failure(.unitDiffers) }
    return Difference(of: first, to: alike, in: catalog).map { .success($0) } ?? .failure(.tooManyDigits)
  }

  /// Why two statements are not held against each other, as `rows` decides it; nil where both are alike.
  ///
  /// Neither a missing figure nor a difference of too many digits is a want of likeness. Example: 251,900 homes of
  /// another definition beside 263,100 homes are `definitionDiffers`.
  public static func unlikeness(_ left: Statement, _ right: Statement, in catalog: Catalog) -> Refusal? {
    unlikeness(ComparedFigure(left, in: catalog), ComparedFigure(right, in: catalog), in: catalog)
  }

  private static func unlikeness(_ left: ComparedFigure, _ right: ComparedFigure, in catalog: Catalog) -> Refusal? {
    guard let first = left.quantity, let second = right.quantity else { return .relational }
    if left.isOfOtherDefinition || right.isOfOtherDefinition { return .definitionDiffers }
    if left.prices.contradicts(right.prices) { return .priceBasisDiffers }
    if let period = left.breakTowards(right, in: catalog) { return .seriesBreak(period) }
    return second.inUnit(of: first, in: catalog) == nil ? .unitDiffers : nil
  }
}

/// One figure of a comparison with what decides whether it is like another.
struct ComparedFigure {
  let series: SeriesKey
  let period: Period
  let isThere: Bool
  let quantity: Quantity?
  let prices: PriceBasis
  let isOfOtherDefinition: Bool

  init(_ subject: Comparison.Subject, _ side: Comparison.Side, in catalog: Catalog) {
    series = catalog.series(of: side.region, subject.indicator, subject.measure, prices: subject.prices)
    period = side.period
    let figure = catalog.figure(FigureKey(series: series, period: side.period))
    isOfOtherDefinition = figure?.statement.status.contains(.definitionDiffers) ?? false
    if subject.measure == .growth {
      let growth = try? Growth.known(
        region: side.region, indicator: subject.indicator, period: side.period, prices: subject.prices, in: catalog
      ).get()
      isThere = growth != nil || figure != nil
      quantity = growth?.rate
      prices = growth?.prices ?? .unknown
      return
    }
    isThere = figure != nil
    quantity = figure.flatMap { Self.quantity(of: $0.statement, in: catalog) }
    prices = figure.map { catalog.prices(of: $0.statement) } ?? .unknown
  }

  /// A figure as a source states it.
  init(_ statement: Statement, in catalog: Catalog) {
    series = statement.key.series
    period = statement.period
    isThere = true
    quantity = Self.quantity(of: statement, in: catalog)
    prices = catalog.prices(of: statement)
    isOfOtherDefinition = statement.status.contains(.definitionDiffers)
  }

  private static func quantity(of statement: Statement, in catalog: Catalog) -> Quantity? {
    let isAmount = statement.measure == .level || statement.measure == .count
    let unit = isAmount ? catalog[statement.indicator].unit : nil
    return catalog.quantity(of: statement).map { said in unit.flatMap { said.converted(to: $0, in: catalog) } ?? said }
  }

  /// The break that lies between two figures of one series; growth rates each stand on one basis.
  func breakTowards(_ other: ComparedFigure, in catalog: Catalog) -> Period? {
    guard series == other.series, series.measure != .growth, period.frequency == other.period.frequency else {
      return nil
    }
    return catalog.seriesBreak(in: series, after: min(period, other.period), through: max(period, other.period))
  }
}
