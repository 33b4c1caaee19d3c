import Indicators

/// What a method may reckon with: a course that has passed the guards.
struct Passage {
  let course: Course
  let direction: Course.Direction
  let goal: Quantity
  let target: Rational
  /// For M1 and M3 the years in a row that end with the latest, at most six; for M2 and M4 the base and the latest.
  let window: [Course.Point]
  let first: Rational
  let latest: Rational
  let isAchieved: Bool

  /// The years from the first of the window to the latest, and from there to the end.
  var yearsPassed: Int { window[window.count - 1].year - window[0].year }
  var yearsLeft: Int { course.endYear - window[window.count - 1].year }
  var firstQuantity: Quantity { window[0].quantity }
  var latestQuantity: Quantity { window[window.count - 1].quantity }
}

/// The guards before every method of progress, in one place and in the order of ruling 24: each is a refusal with its
/// reason, and never a number.
///
/// What the target is comes first, then direction, growth rate, points, break, bound, base zero, target equals base,
/// then *achieved*, which needs nothing more, then the last year reached, change of sign and target zero.
struct CourseGuards {
  /// Years in a row without which M1 and M3 say nothing, and how many they use at most.
  static let neededYears = 4
  static let usedYears = 6

  let method: Method
  let catalog: Catalog

  /// Whether the method carries a constant rate on from the base.
  private var isCompound: Bool { method == .requiredGrowth || method == .expectedValue }

  func passage(of course: Course) throws(ProgressRefusal) -> Passage {
    let goal = try goal(of: course)
    guard let target = goal.value else { throw .noNumber }
    guard let direction = course.direction else { throw .directionMissing }
    if course.isTotal, direction == .down { throw .ceilingOfTotal }
    if isCompound, isRateOfChange(course) { throw .growthRate }
    if course.target.measure == .growth, course.target.period.frequency == .span { throw .meanOverSpan }
    let window = try window(of: course)
    try checkLikeness(of: window, in: course)
    let (first, latest) = try ends(of: window)
    if isCompound {
      if first.isZero { throw .baseZero }
      if target == first { throw .targetEqualsBase }
    }
    let isAchieved = method != .heldEveryYear && course.keeps(latest, in: catalog)
    if !isAchieved, method != .heldEveryYear {
      if window[window.count - 1].year >= course.endYear { throw .lastYearReached }
      if isCompound {
        if (latest * first).isNegative || (target * first).isNegative { throw .changeOfSign }
        if target.isZero { throw .targetZero }
      }
    }
    return Passage(
      course: course, direction: direction, goal: goal, target: target, window: window, first: first, latest: latest,
      isAchieved: isAchieved)
  }

  private func goal(of course: Course) throws(ProgressRefusal) -> Quantity {
    guard let goal = course.goal else { throw .noNumber }
    if course.target.period.frequency > .span { throw .partOfYear }
    if method == .heldEveryYear {
      if course.isOfSeveralYears { throw .severalYears }
    } else {
      if !course.isOfSeveralYears { throw .singleYear }
    }
    return goal
  }

  /// Whether the figures are rates of change themselves: growth, changes, and percentages that can be negative.
  private func isRateOfChange(_ course: Course) -> Bool {
    switch course.target.measure {
    case .growth, .change: true
    case .level: catalog[course.target.indicator].isSigned && catalog.isRate(course.goal?.unit)
    case .share, .count, .rank: false
    }
  }

  private func window(of course: Course) throws(ProgressRefusal) -> [Course.Point] {
    guard isCompound else {
      var run = course.recent(Self.usedYears)
      // Older years at other prices are none of this series; without them enough may be left.
      let isAtOtherPrices = { (point: Course.Point) in course.obstacles[point.year]?.isOfPrices ?? false }
      if let place = run.lastIndex(where: isAtOtherPrices), run.count - place > Self.neededYears {
        run.removeFirst(place + 1)
      }
      let last = run.last?.year ?? course.baseYear
      if method == .heldEveryYear, last != course.endYear {
        throw .tooFewPoints(found: 0, needed: Self.neededYears, missing: .year(course.endYear))
      }
      guard run.count >= Self.neededYears else {
        // A total begins with its span: what is missing to it lies ahead.
        let missing = run.isEmpty || course.isTotal ? last + 1 : last - run.count
        throw .tooFewPoints(found: run.count, needed: Self.neededYears, missing: .year(missing))
      }
      return run
    }
    guard let base = course.base else {
      throw .tooFewPoints(found: course.latest == nil ? 0 : 1, needed: 2, missing: .year(course.baseYear))
    }
    guard let latest = course.latest else {
      throw .tooFewPoints(found: 1, needed: 2, missing: .year(course.baseYear + 1))
    }
    return [base, latest]
  }

  /// Whether a break or another way of counting lies in the years that are used.
  private func checkLikeness(of window: [Course.Point], in course: Course) throws(ProgressRefusal) {
    // A total is made of every year since the base, whatever the window, and of nothing before.
    let first = course.isTotal ? course.baseYear + 1 : window[0].year
    let last = window[window.count - 1].year
    if let year = course.breaks.filter({ $0 > first && $0 <= last }).min() { throw .seriesBreak(.year(year)) }
    let used = course.isTotal ? Array(first...last) : window.map(\.year)
    for year in used {
      if let obstacle = course.obstacles[year] { throw obstacle }
    }
  }

  /// The two figures that the arithmetic rests on; those between cancel out of a mean change and may be bounds.
  private func ends(of window: [Course.Point]) throws(ProgressRefusal) -> (Rational, Rational) {
    func exact(_ point: Course.Point) throws(ProgressRefusal) -> Rational {
      guard let value = point.quantity.value, !point.quantity.isApproximate else { throw .bound(point.period) }
      return value
    }
    return (try exact(window[0]), try exact(window[window.count - 1]))
  }
}
