/// Finds what somebody may have meant by a name that does not exist.
public enum Candidates {
  /// The names nearest to `text`, at most three, by the number of characters to change (Levenshtein 1966); none that
  /// would have to change by more than a third, unless one holds the other.
  ///
  /// Example: nearest to `gpd` among `gdp`, `cpi`: `gdp`.
  public static func nearest(to text: String, among names: [String]) -> [String] {
    let wanted = Array(text.lowercased())
    guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
    var scored: [(distance: Int, place: Int)] = []
    for (place, name) in names.enumerated() {
      let other = Array(name.lowercased())
      let distance = self.distance(wanted, other)
      let holds =
        wanted.count > 1 && other.count > 1
        && (name.lowercased().contains(text.lowercased())
          || text.lowercased().contains(name.lowercased()))
      if distance <= max(2, max(wanted.count, other.count) / 3) && distance < max(wanted.count, other.count) {
        scored.append((distance, place))
      } else if holds {
        scored.append((max(wanted.count, other.count), place))
      }
    }
    scored.sort { ($0.distance, $0.place) < ($1.distance, $1.place) }
    var found: [String] = []
    for entry in scored where found.count < 3 && !found.contains(names[entry.place]) {
      found.append(names[entry.place])
    }
    return found
  }

  /// The number of characters to add, drop, change, or swap with a neighbour.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[b.count]
  }
}
