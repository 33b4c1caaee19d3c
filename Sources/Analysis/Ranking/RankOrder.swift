import Indicators

/// Competition ranks of intervals, best first; the rule of `Ranking` without regions.
struct RankOrder {
  struct Place: Hashable {
    /// The position in the list that was ranked.
    let member: Int
    let best: Int
    let worst: Int
    let isTied: Bool
  }

  let places: [Place]

  init(of intervals: [Interval], isAscending: Bool) {
    // Turned so that the greatest is the best.
    let values = isAscending ? intervals.map(\.negated) : intervals
    let byLower = values.sorted { Self.isLowerEndBefore($0, $1) }
    let uppers = values.map(\.upper).sorted { Self.isUpperEndBefore($0, $1) }
    var counts: [Interval: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let places = values.enumerated().map { member, value in
      let surelyBetter = byLower.count - Self.firstIndex(in: byLower) { value.isSurelyBelow($0) }
      let perhapsBetter = uppers.count - Self.firstIndex(in: uppers) { Self.reaches($0, above: value.lower) }
      let isItself = Self.reaches(value.upper, above: value.lower)
      return Place(
        member: member, best: 1 + surelyBetter, worst: 1 + perhapsBetter - (isItself ? 1 : 0),
        isTied: value.isPoint && counts[value, default: 0] > 1)
    }
    self.places = places.sorted { ($0.best, $0.worst, $0.member) < ($1.best, $1.worst, $1.member) }
  }

  /// Whether some value up to the end is greater than some value from the other end on.
  private static func reaches(_ upper: Interval.Endpoint?, above lower: Interval.Endpoint?) -> Bool {
    guard let upper, let lower else { return true }
    return upper.value > lower.value
  }

  private static func isLowerEndBefore(_ left: Interval, _ right: Interval) -> Bool {
    guard let end = right.lower else { return false }
    guard let start = left.lower else { return true }
    return start.value < end.value || (start.value == end.value && start.isClosed && !end.isClosed)
  }

  private static func isUpperEndBefore(_ left: Interval.Endpoint?, _ right: Interval.Endpoint?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left.value < right.value
  }

  /// The first place at which `holds`, which is false up to some place and true from there on.
  private static func firstIndex<Element>(in list: [Element], where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// How many digits after the point tell unequal neighbours apart.
enum LabelDigits {
  /// More digits than anyone reads; neighbours that differ behind them look alike.
  private static let most = 9

  /// The digits for each quantity in its order, never fewer than its own.
  ///
  /// Example: 5.96 and 6.04, both printed as 6.0 with one digit, get two; equal ones stay as they are.
  static func needed(for quantities: [Quantity]) -> [Int] {
    var digits = quantities.map(\.fractionDigits)
    for index in quantities.indices.dropFirst() {
      let (left, right) = (quantities[index - 1], quantities[index])
      guard left.interval != right.interval else { continue }
      var (leftDigits, rightDigits) = (digits[index - 1], digits[index])
      while max(leftDigits, rightDigits) < most, looksAlike(left, leftDigits, right, rightDigits) {
        // Neighbours of one kind get the same digits; a stated figure has all that it was printed with.
        let next = max(leftDigits, rightDigits) + 1
        if left.isComputed { leftDigits = next }
        if right.isComputed { rightDigits = next }
        if !left.isComputed, !right.isComputed { break }
      }
      (digits[index - 1], digits[index]) = (leftDigits, rightDigits)
    }
    return digits
  }

  private static func looksAlike(_ left: Quantity, _ leftDigits: Int, _ right: Quantity, _ rightDigits: Int) -> Bool {
    guard let first = left.printed(fractionDigits: leftDigits), let second = right.printed(fractionDigits: rightDigits)
    else { return false }
    return first.comparator == second.comparator && first.value.rational == second.value.rational
      && first.valueHigh?.rational == second.valueHigh?.rational
  }
}
