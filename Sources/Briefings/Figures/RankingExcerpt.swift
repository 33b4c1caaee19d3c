/// The rows of a long ranking that a page has room for: those at the front, the neighbours of the subject, and the last.
///
/// The rows in between are told in one row each, with how many they are. Example: of a hundred, with the subject at
/// the sixtieth place and twelve rows, the first 4, 58 to 62 and the last are shown; 5 to 57 and 63 to 99 are two rows.
struct RankingExcerpt: Hashable {
  enum Piece: Hashable {
    case members(Range<Int>)
    case omission(Range<Int>)
  }

  /// In order; every place is in one of them.
  let pieces: [Piece]

  /// Whether every member is shown.
  var isWhole: Bool { pieces.allSatisfy { if case .members = $0 { true } else { false } } }

  /// Neighbours on each side of the subject.
  private static let neighbours = 2

  /// Places count from 0. A limit below eight is taken as eight, so that each of the three groups has a row.
  init(of count: Int, subject: Int?, limit: Int?) {
    guard let limit = limit.map({ max($0, 8) }), count > limit else {
      pieces = count > 0 ? [.members(0..<count)] : []
      return
    }
    var shown: Set<Int> = [count - 1]
    if let subject {
      shown.formUnion(max(0, subject - Self.neighbours)...min(count - 1, subject + Self.neighbours))
    }
    // From the front as many as there is room for, the rows of omissions counted.
    var front = 0
    while front < count {
      if Self.rows(shown.union(0...front), of: count) > limit { break }
      shown.insert(front)
      front += 1
    }
    pieces = Self.pieces(shown, of: count)
  }

  private static func rows(_ shown: Set<Int>, of count: Int) -> Int {
    pieces(shown, of: count).reduce(0) { sum, piece in
      if case .members(let places) = piece { sum + places.count } else { sum + 1 }
    }
  }

  /// A single member between two that are shown takes no more room than the word that it is left out.
  private static func pieces(_ shown: Set<Int>, of count: Int) -> [Piece] {
    var pieces: [Piece] = []
    func isShown(_ place: Int) -> Bool {
      shown.contains(place) || shown.contains(place - 1) && shown.contains(place + 1)
    }
    var start = 0
    while start < count {
      let state = isShown(start)
      var end = start + 1
      while end < count, isShown(end) == state { end += 1 }
      pieces.append(state ? .members(start..<end) : .omission(start..<end))
      start = end
    }
    return pieces
  }
}
