public import Indicators

/// What one method finds on the way towards a target, with all that it rests on.
public struct Progress: Hashable, Sendable {
  /// What a number of a method is.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// M2, M4: the constant yearly rate from the base to the latest figure, in percent.
    case observedGrowth
    /// M2: the constant yearly rate from the base to the target in its year, in percent.
    case requiredGrowth
    /// M2: the observed rate over the required one, plus for the side that is wished for.
    case pace
    /// M1, M3: the mean of the latest yearly changes; in points for percentages.
    case meanChange
    /// M3: the yearly change that is needed from now on.
    case requiredChange
    /// M3: the latest figure carried on by that mean to the target's year.
    case projection
    /// M3: by how much the projection misses the target, in percent of what is still to go.
    case miss
    /// M4: the latest figure carried on by the observed rate to the target's year.
    case expected
    /// M4: the way from the base to the expected figure over the way to the target.
    case share
  }

  public struct Number: Hashable, Sendable {
    public let role: Role
    /// To so many digits that it never prints as a threshold that it does not reach.
    public let quantity: Quantity
  }

  public let method: Method
  public let course: Course
  public let result: Result<ProgressOutcome, ProgressRefusal>
  /// In the order of the arithmetic; empty where nothing had to be worked out.
  public let numbers: [Number]
  /// How many figures the method uses: for M1 and M3 four to six years in a row, for M2 and M4 base and latest. The
  /// zero at the beginning of a total is one of them.
  public let points: Int
  /// The period of the latest figure that it uses; nil where it refuses.
  public let latest: Period?

  public var outcome: ProgressOutcome? { try? result.get() }

  public var refusal: ProgressRefusal? {
    if case .failure(let refusal) = result { return refusal }
    return nil
  }

  public subscript(role: Role) -> Quantity? { numbers.first { $0.role == role }?.quantity }

  /// The judgement of a course by a method.
  ///
  /// - Parameter verdict: What M0 says of the target; M1 alone asks for it.
  public init(
    _ method: Method, on course: Course, verdict: @autoclosure () -> Verdict, in catalog: Catalog
  ) {
    self.method = method
    self.course = course
    do throws(ProgressRefusal) {
      let passage = try CourseGuards(method: method, catalog: catalog).passage(of: course)
      let finding: Finding
      switch method {
      case .gapAndComparator: throw .severalYears
      case .heldEveryYear: finding = try HeldEveryYear.finding(passage, verdict: verdict(), in: catalog)
      case .requiredGrowth: finding = try RequiredGrowth.finding(passage, in: catalog)
      case .projectedMiss: finding = try ProjectedMiss.finding(passage, in: catalog)
      case .expectedValue: finding = try ExpectedValue.finding(passage, in: catalog)
      }
      result = .success(finding.outcome)
      numbers = finding.numbers
      points = passage.window.count
      latest = passage.window.last?.period
    } catch {
      result = .failure(error)
      numbers = []
      points = 0
      latest = nil
    }
  }

  /// An outcome with the numbers that led to it.
  struct Finding {
    let outcome: ProgressOutcome
    var numbers: [Number] = []
  }
}

extension Method {
  /// The values at which the outcome changes, in the unit of the deciding number: of the pace for M2, of the miss in
  /// percent for M3, of the share for M4; none for M0 and M1.
  public var thresholds: [Rational] {
    switch self {
    case .gapAndComparator, .heldEveryYear: []
    case .requiredGrowth: RequiredGrowth.thresholds
    case .projectedMiss: ProjectedMiss.thresholds
    case .expectedValue: ExpectedValue.thresholds
    }
  }

  /// The numbers that the method may give, in the order of the arithmetic; none for M0.
  public var roles: [Progress.Role] {
    switch self {
    case .gapAndComparator: []
    case .heldEveryYear: [.meanChange]
    case .requiredGrowth: [.observedGrowth, .requiredGrowth, .pace]
    case .projectedMiss: [.meanChange, .requiredChange, .projection, .miss]
    case .expectedValue: [.observedGrowth, .expected, .share]
    }
  }

  /// The number that is held against the thresholds.
  public var decidingRole: Progress.Role? {
    switch self {
    case .gapAndComparator, .heldEveryYear: nil
    case .requiredGrowth: .pace
    case .projectedMiss: .miss
    case .expectedValue: .share
    }
  }
}

extension Quantity {
  /// The fewest digits, from so many on, with which the number does not print as a threshold that it only comes near.
  public func fractionDigits(apartFrom thresholds: [Rational], from fewest: Int) -> Int {
    guard let value else { return fewest }
    var digits = fewest
    while digits < 18, let printed = value.rounded(fractionDigits: digits)?.rational, printed != value,
      thresholds.contains(printed)
    {
      digits += 1
    }
    return digits
  }

  /// The number with those digits.
  func apart(from thresholds: [Rational]) -> Quantity {
    printing(fractionDigits: fractionDigits(apartFrom: thresholds, from: fractionDigits))
  }
}
