/// Round values at even distances: 1, 2 or 5 times a power of ten.
///
/// The rule is that of d3: the step is the one of the rule nearest, by ratio, to the span divided by the wished count.
/// Steps below one are kept as whole reciprocals, so that ticks are quotients of whole numbers and print without
/// noise: `Ticks(from: 0, to: 1, count: 5)` is 0, 0.2, 0.4, 0.6, 0.8, 1.
public struct Ticks: Hashable, Sendable {
  /// Ascending and finite; never empty.
  public let values: [Double]

  /// The round values within the span. Equal or disordered ends and spans finer than the numbers can tell apart give
  /// the ends themselves.
  init(from start: Double, to end: Double, count: Int) {
    guard start < end, start.isFinite, end.isFinite else {
      values = [start.isFinite ? start : 0]
      return
    }
    let step = TickStep(from: start, to: end, count: count)
    let found = step.values(from: step.ceiling(of: start), to: step.floor(of: end))
    values = found.isEmpty ? [start, end] : found
  }

  /// Round values of which the first is at or below `start` and the last at or above `end`.
  ///
  /// Equal ends are widened: zero to 0...1, any other value towards zero.
  public static func covering(from start: Double, to end: Double, count: Int) -> Ticks {
    var low = start.isFinite ? start : 0
    var high = end.isFinite ? end : low
    if low > high { swap(&low, &high) }
    if low == high {
      low = min(0, low)
      high = max(0, high)
      if low == high { high = 1 }
    }
    // A wider span can need a wider step, which widens the span again; it settles after a turn or two.
    var step = TickStep(from: low, to: high, count: count)
    for _ in 0..<4 {
      let wider = TickStep(
        from: step.value(step.floor(of: low)), to: step.value(step.ceiling(of: high)), count: count)
      if wider == step { break }
      step = wider
    }
    let found = step.values(from: step.floor(of: low), to: step.ceiling(of: high))
    guard let first = found.first, let last = found.last, first <= low, last >= high else {
      return Ticks(exactly: [low, high])
    }
    return Ticks(exactly: found)
  }

  /// Exactly these values, which are known to ascend.
  init(exactly values: [Double]) {
    self.values = values
  }

  public var first: Double { values.first ?? 0 }
  public var last: Double { values.last ?? 0 }
}

/// A distance of ticks, as a whole number or the reciprocal of one.
struct TickStep: Hashable, Sendable {
  /// The step itself if at least one, otherwise one divided by the step.
  private let magnitude: Double
  private let isReciprocal: Bool

  init(from start: Double, to end: Double, count: Int) {
    let parts = Double(max(1, count))
    // Divided before the difference is taken, so that the widest spans stay finite.
    let raw = max(end / parts - start / parts, .leastNormalMagnitude)
    let power = DecimalDigits(raw).exponent - 1
    let error = raw / TickStep.powerOfTen(power)
    let factor: Double =
      if error >= 50.0.squareRoot() { 10 } else if error >= 10.0.squareRoot() { 5 } else if error >= 2.0.squareRoot() {
        2
      } else { 1 }
    isReciprocal = power < 0
    magnitude = power < 0 ? TickStep.powerOfTen(-power) / factor : TickStep.powerOfTen(power) * factor
  }

  func value(_ index: Double) -> Double { isReciprocal ? index / magnitude : index * magnitude }

  /// The largest index whose value is at most `value`.
  func floor(of value: Double) -> Double {
    let index = nearest(to: value)
    return self.value(index) > value ? index - 1 : index
  }

  /// The smallest index whose value is at least `value`.
  func ceiling(of value: Double) -> Double {
    let index = nearest(to: value)
    return self.value(index) < value ? index + 1 : index
  }

  /// The values of the indices between the two; none if they cannot be told apart or are too many to be ticks.
  func values(from first: Double, to last: Double) -> [Double] {
    guard first.isFinite, last.isFinite, last - first >= 0, last - first < 1000 else { return [] }
    let values = (0...Int(last - first)).map { value(first + Double($0)) }
    let ascend = zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    return ascend && values.allSatisfy(\.isFinite) ? values : []
  }

  private func nearest(to value: Double) -> Double {
    (isReciprocal ? value * magnitude : value / magnitude).rounded()
  }

  /// Ten to a power, rounded once, as the text of the number would be.
  private static func powerOfTen(_ power: Int) -> Double { Double("1e\(power)") ?? .greatestFiniteMagnitude }
}
