import Drawing

/// The periods of a time axis and their words.
public struct PeriodAxisSpecification: Hashable, Sendable {
  public struct Label: Hashable, Sendable {
    /// Years, quarters as fractions.
    public var position: Double
    public var text: String

    public init(position: Double, text: String) {
      self.position = position
      self.text = text
    }
  }

  /// The length of one period in years: 1 for years, 0.25 for quarters.
  public var period: Double
  /// Words for positions; a position without words has a tick alone. The first and last label stretch the axis.
  public var labels: [Label]

  public init(period: Double = 1, labels: [Label] = []) {
    self.period = period
    self.labels = labels
  }

  /// Years as numbers, the first followed by `firstSuffix`.
  public static func years(_ years: ClosedRange<Int>, firstSuffix: String = "") -> PeriodAxisSpecification {
    PeriodAxisSpecification(
      labels: years.map {
        Label(position: Double($0), text: String($0) + ($0 == years.lowerBound ? firstSuffix : ""))
      })
  }
}

/// The span of time of a chart and the labels that stand under it.
struct PeriodAxis: Hashable, Sendable {
  let first: Double
  let last: Double
  let period: Double
  private let labels: [PeriodAxisSpecification.Label]
  private let figures: [Double]
  private let style: TextStyle

  /// The axis for positions at which something stands; without any position one period from zero.
  ///
  /// Only labels at these positions and at the last one are written.
  init(_ specification: PeriodAxisSpecification, positions: [Double], style: ChartStyle) {
    let finite = positions.filter(TimeScale.isTime)
    let named = specification.labels.filter { TimeScale.isTime($0.position) }
    let all = finite + named.map(\.position)
    // Nothing is reported more often than daily.
    period = specification.period >= 1.0 / 366 && specification.period.isFinite ? specification.period : 1
    let low = all.min() ?? 0
    let high = all.max() ?? 0
    figures = finite
    first = low
    last = high
    self.style = style.text(.category)
    let tolerance = period / 100
    let numbers = NumberStyle()
    let known =
      named.isEmpty
      ? Set(finite).sorted().map { PeriodAxisSpecification.Label(position: $0, text: numbers.text($0)) }
      : named.sorted { $0.position < $1.position }
    labels = known.filter { label in
      (label.position - high).magnitude <= tolerance
        || finite.contains { ($0 - label.position).magnitude <= tolerance }
    }
  }

  /// The fewest periods from label to label that leave room for each, of those that keep to whole years and round
  /// numbers of them.
  private func step(wide width: Double, periodWidth: Double) -> Int {
    let perYear = max(1, Int((1 / period).rounded()))
    let withinYear = (1...perYear).filter { perYear.isMultiple(of: $0) }
    let years = [2, 5, 10, 20, 50, 100, 200, 500, 1000].map { $0 * perYear }
    return (withinYear + years).first { Double($0) * periodWidth >= width } ?? 1000 * perYear
  }

  private func stands(at position: Double) -> Bool {
    figures.contains { ($0 - position).magnitude <= period / 100 }
  }

  /// The share of the width that lies before a time.
  func share(of time: Double) -> Double {
    TimeScale.share(of: time, first: first, last: last, period: period)
  }

  func scale(on frame: PlotFrame) -> TimeScale {
    TimeScale(first: first, last: last, period: period, span: frame.categorySpan)
  }

  /// A tick for every period, unless they are nearer than 2 points.
  func ticks(on frame: PlotFrame) -> [SceneItem] {
    let scale = scale(on: frame)
    let count = ((last - first) / period).rounded()
    guard count < 1000, scale.periodWidth >= 2 else {
      return labels.flatMap { frame.categoryTick(at: scale.position(of: $0.position)) }
    }
    return (0...Int(count)).flatMap { frame.categoryTick(at: scale.position(of: first + Double($0) * period)) }
  }

  /// The labels that have room beside each other: that of the last figure, the first, the last, then the others from
  /// the left.
  func labels(on frame: PlotFrame, measurer: any TextMeasuring) -> [SceneItem] {
    let scale = scale(on: frame)
    var placement: [(Span, String, Double)] = []
    func span(_ label: PeriodAxisSpecification.Label) -> Span {
      let half = measurer.width(of: label.text, style: style) / 2 + 3
      let position = scale.position(of: label.position)
      return Span(start: position - half, end: position + half)
    }
    let figures = labels.filter { stands(at: $0.position) }
    let important = [figures.last, labels.first, labels.last].compactMap { $0 }
    let widest = labels.map { span($0).length }.max() ?? 0
    let step = step(wide: widest, periodWidth: scale.periodWidth)
    let round = labels.filter { Int(($0.position / period).rounded()).isMultiple(of: step) }
    for label in important + round where !placement.contains(where: { $0.2 == scale.position(of: label.position) }) {
      let span = span(label)
      if placement.allSatisfy({ $0.0.upper <= span.lower || span.upper <= $0.0.lower }) {
        placement.append((span, label.text, scale.position(of: label.position)))
      }
    }
    return placement.sorted { $0.2 < $1.2 }.flatMap { _, text, position in
      frame.categoryLabel(TextBlock(line: text, style: style, measurer: measurer), at: position)
    }
  }
  /// The first and the last label alone, within the area; the last alone where both have no room beside each other.
  func endLabels(on frame: PlotFrame, measurer: any TextMeasuring) -> [SceneItem] {
    let scale = scale(on: frame)
    func line(_ label: PeriodAxisSpecification.Label) -> (text: String, span: Span) {
      let width = measurer.width(of: label.text, style: style)
      let room = max(frame.area.minX, frame.area.maxX - width)
      let start = min(max(scale.position(of: label.position) - width / 2, frame.area.minX), room)
      return (label.text, Span(start: start, end: start + width))
    }
    guard let last = labels.last.map(line) else { return [] }
    let first = labels.dropLast().first.map(line)
    let shown = [first.flatMap { $0.span.end + 6 <= last.span.start ? $0 : nil }, last].compactMap { $0 }
    return shown.flatMap { text, span in
      frame.categoryLabel(TextBlock(line: text, style: style, measurer: measurer), at: span.middle)
    }
  }
}
