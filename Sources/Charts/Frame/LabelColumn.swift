/// Pushes labels in a column apart, so that each has its room, the order is kept and all move as little as possible.
struct LabelColumn: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    /// Where the label would like to be.
    var position: Double
    /// The room it needs above and below its position.
    var above: Double
    var below: Double
  }

  /// The positions in the order of the entries, which is ascending; none if the room between the bounds is too small.
  ///
  /// Labels that are too near form a group about the mean of their wishes; groups that meet are joined.
  static func spread(_ entries: [Entry], from top: Double, to bottom: Double) -> [Double]? {
    guard let first = entries.first, let last = entries.last else { return [] }
    // With the needed room taken off, keeping the order means that positions do not descend.
    var offsets = [0.0]
    for (upper, lower) in zip(entries, entries.dropFirst()) {
      offsets.append((offsets.last ?? 0) + upper.below + lower.above)
    }
    let lowest = top + first.above
    let highest = bottom - last.below - (offsets.last ?? 0)
    guard lowest <= highest + 1e-9 else { return nil }
    var groups: [(sum: Double, count: Int)] = []
    for (entry, offset) in zip(entries, offsets) {
      groups.append((entry.position - offset, 1))
      while groups.count > 1 {
        let lower = groups[groups.count - 1]
        let upper = groups[groups.count - 2]
        guard upper.sum / Double(upper.count) > lower.sum / Double(lower.count) else { break }
        groups.removeLast(2)
        groups.append((upper.sum + lower.sum, upper.count + lower.count))
      }
    }
    let placed = groups.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    return zip(placed, offsets).map { min(max($0, lowest), max(lowest, highest)) + $1 }
  }
}
