/// The scale of a group of targets, or of one row: its ends, its round numbers and their labels.
struct AttainmentAxis: Hashable {
  let low: Double
  let high: Double
  let ticks: [Double]
  let labels: [String]
  /// Whether figures are first turned into percent of their target.
  let isPercent: Bool

  /// The scale that the rows of a group share; none where each has its own, or nothing can be placed.
  init?(_ group: AttainmentChart.Group) {
    let judgements = group.rows.flatMap(\.judgements).compactMap { $0 }.filter(\.isPlaced)
    guard !judgements.isEmpty else { return nil }
    switch group.scale {
    case .shared(let unit):
      self.init(
        fromZero: judgements, references: group.references.filter(\.isFinite), unit: unit, grouping: group.grouping)
    case .stated(let from, let to, let unit):
      let figures = judgements.flatMap(\.figures)
      let low = min(from, to, figures.min() ?? from)
      let high = max(from, to, figures.max() ?? to)
      guard low < high else { return nil }
      self.init(
        low: low, high: high, ticks: Ticks(from: low, to: high, count: Self.count).values, unit: unit,
        grouping: group.grouping)
    case .percentOfTarget(let label):
      let comparable = judgements.filter(\.target.hasPercentages)
      guard !comparable.isEmpty else { return nil }
      self.init(aroundTarget: comparable.flatMap(\.percentages), label: label)
    case .own:
      return nil
    }
  }

  /// The scale of a row's own; none where nothing can be placed.
  init?(_ row: AttainmentChart.Row, grouping: NumberStyle.Grouping) {
    let judgements = row.judgements.compactMap { $0 }.filter(\.isPlaced)
    guard !judgements.isEmpty else { return nil }
    self.init(fromZero: judgements, references: [], unit: row.unit, grouping: grouping)
  }

  /// Beyond the outermost figures there is room to see on which side a target is open.
  private init(
    fromZero judgements: [AttainmentChart.Judgement], references: [Double], unit: String,
    grouping: NumberStyle.Grouping
  ) {
    let figures = judgements.flatMap(\.figures) + references
    let low = min(0, figures.min() ?? 0)
    let high = max(0, figures.max() ?? 0)
    let slack = (high / 2 - low / 2) * 0.24
    let zeros = judgements.map(\.target).filter { $0.figures == [0] }
    let isOpenBelow = low < 0 || zeros.contains { $0.openSide < 0 }
    let isOpenAbove = high > 0 || zeros.contains { $0.openSide > 0 }
    let ticks = Ticks.covering(
      from: isOpenBelow ? low - slack : 0, to: isOpenAbove ? high + slack : 0, count: Self.count)
    self.init(low: ticks.first, high: ticks.last, ticks: ticks.values, unit: unit, grouping: grouping)
  }

  /// As far below 100 as above, but not below zero unless a figure is.
  private init(aroundTarget percentages: [Double], label: String) {
    let reach = max(percentages.map { abs($0 - 100) }.max() ?? 0, 1) * 1.25
    let floor = min(0, percentages.min() ?? 0)
    let ticks = Ticks.covering(from: max(100 - reach, floor), to: 100 + reach, count: Self.count)
    low = ticks.first
    high = ticks.last
    // The ends of the track are no round numbers to read off, so they stay unlabelled.
    self.ticks = ticks.values.filter { ($0 > ticks.first && $0 < ticks.last) || $0 == 100 }
    let style = NumberStyle.fitting(self.ticks)
    labels = self.ticks.map { $0 == 100 ? label : style.text($0) }
    isPercent = true
  }

  private init(low: Double, high: Double, ticks: [Double], unit: String, grouping: NumberStyle.Grouping) {
    self.low = low
    self.high = high
    self.ticks = ticks
    let style = NumberStyle.fitting(ticks, grouping: grouping)
    labels = ticks.enumerated().map { style.text($1) + ($0 == ticks.count - 1 ? unit : "") }
    isPercent = false
  }

  /// Whether a judgement has a place here: in percent only what has a target to be a part of.
  func places(_ judgement: AttainmentChart.Judgement) -> Bool {
    judgement.isPlaced && (!isPercent || judgement.target.hasPercentages)
  }

  /// Where a figure of a judgement lies on a track, in points along it.
  func position(of value: Double, in judgement: AttainmentChart.Judgement, length: Double) -> Double {
    let scale = LinearScale(from: low, to: high, span: Span(start: 0, end: length))
    return scale.position(of: isPercent ? judgement.percentage(of: value) : value)
  }

  private static let count = 4
}

extension AttainmentChart.Judgement {
  /// Whether target and actual have a place on a scale.
  var isPlaced: Bool {
    reason.isEmpty && !target.figures.isEmpty && figures.allSatisfy(\.isFinite)
  }

  /// Every figure that a scale has to reach.
  var figures: [Double] { target.figures + (actual.finite?.reach ?? []) }

  /// The figures in percent of the target.
  var percentages: [Double] { figures.map(percentage) }

  /// A figure in percent of the size of the target, for one that has percentages.
  func percentage(of value: Double) -> Double {
    let reference = target.reference
    let percentage = 100 + (value - reference) / abs(reference) * 100
    return percentage.isFinite ? percentage : 100
  }
}

extension TargetShape {
  /// Whether figures can be told in percent of the target: not of zero, nor where it reaches from below zero to above.
  public var hasPercentages: Bool {
    figures.allSatisfy { $0 > 0 } || figures.allSatisfy { $0 < 0 }
  }

  /// Which way a target of one figure is open: 1 above, -1 below, 0 where it is not.
  var openSide: Double {
    switch self {
    case .atLeast, .planned(_, as: .floor): 1
    case .atMost, .planned(_, as: .ceiling): -1
    case .about, .range, .relational: 0
    }
  }

  /// The figure that counts as 100 percent: the bound, the centre, or the lower end of a range.
  var reference: Double {
    switch self {
    case .atLeast(let bound), .atMost(let bound), .planned(let bound, as: _): bound
    case .about(let center, tolerance: _, beyond: _): center
    case .range(let first, let second): min(first, second)
    case .relational: 0
    }
  }
}
