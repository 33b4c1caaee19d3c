import Drawing

/// Where a value axis begins and how its numbers are written.
public struct ValueAxisSpecification: Hashable, Sendable {
  public enum Extent: Hashable, Sendable {
    /// From zero to the largest value, or from the smallest negative value.
    case fromZero
    /// Round values around the data, wherever they lie; the subtitle says so.
    case aroundValues
    /// These ends, and no others.
    case stated(from: Double, to: Double)
  }

  public var extent: Extent
  /// The unit, at the top of the axis.
  public var unit: String?
  public var grouping: NumberStyle.Grouping
  /// Units that the numbers of the axis may be cut by; the word of the one taken is written before `unit`.
  public var unitCuts: [UnitCut]
  /// A value that the axis always reaches and that a rule is drawn at, such as 100 of an index.
  public var reference: Double?

  public init(
    extent: Extent = .fromZero, unit: String? = nil, grouping: NumberStyle.Grouping = .none, unitCuts: [UnitCut] = [],
    reference: Double? = nil
  ) {
    self.extent = extent
    self.unit = unit
    self.grouping = grouping
    self.unitCuts = unitCuts
    self.reference = reference
  }
}

/// The ticks of a value axis with their labels, decided from the data and the length of the axis alone.
struct ValueAxis: Hashable, Sendable {
  let ticks: Ticks
  let labels: [String]
  /// The unit, with the word of a unit that was cut.
  let unit: String?
  let first: Double
  let last: Double

  /// The axis for these values on so many points; values that are not finite are left out.
  init(_ specification: ValueAxisSpecification, values: [Double], length: Double) {
    let finite = (values + [specification.reference].compactMap { $0 }).filter(\.isFinite)
    let count = Int(min(max(2, (length / ValueAxis.tickDistance).rounded()), 100))
    let most = Int(min(max(3, length / ValueAxis.leastDistance + 1), 200))
    let low = finite.min() ?? 0
    let high = finite.max() ?? 0
    switch specification.extent {
    case .fromZero:
      ticks = ValueAxis.fitting(from: min(0, low), to: max(0, high), count: count, most: most)
      first = ticks.first
      last = ticks.last
    case .aroundValues:
      let slack = low == high ? max(low.magnitude / 10, .leastNormalMagnitude) : 0
      ticks = ValueAxis.fitting(from: low - slack, to: high + slack, count: count, most: most)
      first = ticks.first
      last = ticks.last
    case .stated(let from, let to):
      first = min(from, to)
      last = max(from, to)
      ticks = Ticks(from: first, to: last, count: count)
    }
    let style = NumberStyle.fitting(
      ticks.values, grouping: specification.grouping, units: specification.unitCuts)
    labels = ticks.values.map(style.text)
    let words = [style.unit?.word, specification.unit].compactMap { $0 }
    unit = words.isEmpty ? nil : words.joined()
  }

  /// An axis of places from the first at the top to the last, which stands a little above the foot; every `step`th is
  /// named besides the first.
  init(places: Int, step: Int = 1) {
    let count = max(1, places)
    let named = (1...count).filter { $0 == 1 || $0.isMultiple(of: max(1, step)) }
    ticks = Ticks(exactly: named.map(Double.init))
    labels = named.map { NumberStyle().text(Double($0)) }
    unit = nil
    first = Double(count) + 0.6
    last = 1
  }

  /// The width of the widest label.
  func labelWidth(style: ChartStyle, measurer: any TextMeasuring) -> Double {
    labels.map { measurer.width(of: $0, style: style.text(.axis)) }.max() ?? 0
  }

  /// Whether a value lies between the ends.
  func contains(_ value: Double) -> Bool { min(first, last) <= value && value <= max(first, last) }

  func scale(on frame: PlotFrame) -> LinearScale {
    LinearScale(from: first, to: last, span: frame.valueSpan)
  }

  /// Covering ticks of about the count, or of one or two more where fewer would leave a quarter of the axis empty; never
  /// more than `most` as long as there is a way to have fewer.
  private static func fitting(from low: Double, to high: Double, count: Int, most: Int) -> Ticks {
    func waste(_ ticks: Ticks) -> Double {
      let span = ticks.last / 2 - ticks.first / 2
      return span > 0 && span.isFinite ? 1 - (high / 2 - low / 2) / span : 0
    }
    let first = Ticks.covering(from: low, to: high, count: count)
    let more = (count + 1...count + 2).map { Ticks.covering(from: low, to: high, count: $0) }
    let candidates = [first] + more.filter { $0.values.count <= most }
    return candidates.first { waste($0) <= 0.25 } ?? candidates.min { waste($0) < waste($1) } ?? first
  }

  /// One tick for about so many points of the axis.
  private static let tickDistance = 62.0
  /// Nearer than this the labels of ticks would crowd.
  private static let leastDistance = 11.0
}
