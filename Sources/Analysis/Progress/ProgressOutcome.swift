/// What a method of progress finds. M2, M3 and M4 share one scale, of which each prints its own words.
public enum ProgressOutcome: String, Hashable, Sendable, CaseIterable {
  /// M1: the target of the year is met, and the trend does not lead away from it.
  case heldSteady
  /// M1: met, and the trend leads away.
  case heldWorsening
  /// M1: missed, and the trend leads towards it.
  case missedTowards
  /// M1: missed, and the trend does not lead towards it; no movement is none.
  case missedNotTowards

  /// The target is reached before its last year.
  case achieved
  /// At this pace it is reached, or as good as.
  case onTrack
  /// The way is right, the pace a little too slow.
  case moderate
  /// The way is right, the pace far too slow.
  case limited
  /// M4: far too slow, none, or the wrong way, which its lowest level does not tell apart.
  case stalled
  /// The wrong way; for M3 also no movement.
  case away

  /// The places on the common scale that it may stand for, the best first; nil for the four levels of M1.
  private var places: ClosedRange<Int>? {
    switch self {
    case .heldSteady, .heldWorsening, .missedTowards, .missedNotTowards: nil
    case .achieved: 0...0
    case .onTrack: 1...1
    case .moderate: 2...2
    case .limited: 3...3
    case .stalled: 3...4
    case .away: 4...4
    }
  }

  /// Whether two methods say the same about one target.
  public func agrees(with other: ProgressOutcome) -> Bool {
    guard let mine = places, let theirs = other.places else { return self == other }
    return mine.overlaps(theirs)
  }
}
