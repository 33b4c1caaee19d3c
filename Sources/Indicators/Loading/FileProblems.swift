/// What is wrong with one file: the first problems as they are, and how many further ones there are.
///
/// A file in which millions of rows are wrong takes no more memory, and no more looking for what was meant, than one with
/// a hundred. Errors and warnings are counted apart, so that no number of warnings hides an error. What is said of the
/// file as a whole is said once.
struct FileProblems {
  /// So many errors and so many warnings are kept.
  static let limit = 100

  private var kept: [Problem] = []
  private var errors = 0
  private var warnings = 0

  var isEmpty: Bool { kept.isEmpty }

  /// Whether there are warnings at most.
  var passes: Bool { errors == 0 }

  /// Whether a further error is only counted.
  var isFull: Bool { errors >= Self.limit }

  /// Whether a further warning is only counted.
  var isFullOfWarnings: Bool { warnings >= Self.limit }

  mutating func append(_ problem: Problem) {
    if problem.line == nil, problem.count == 1, kept.contains(problem) { return }
    let isKept = problem.count == 1 && !(problem.isWarning ? isFullOfWarnings : isFull)
    if problem.isWarning { warnings += problem.count } else { errors += problem.count }
    if isKept { kept.append(problem) }
  }

  static func += (problems: inout FileProblems, further: [Problem]) {
    for problem in further { problems.append(problem) }
  }

  /// Those that are kept, in the order in which they were found, and then the numbers of the others.
  var all: [Problem] {
    guard let file = kept.last?.file else { return [] }
    return kept
      + [(errors, false), (warnings, true)].compactMap { count, areWarnings in
        count > Self.limit
          ? Problem(file: file, kind: .further(count: count - Self.limit, areWarnings: areWarnings)) : nil
      }
  }
}
