import Indicators
import Testing

@Suite struct IntervalTests {
  /// `(2400, )`, `[1, 3)`, `( , 5]`, `5`.
  static func interval(_ text: String) -> Interval {
    func end(_ part: Substring, isClosed: Bool) -> Interval.Endpoint? {
      (try? Numeral(parsing: Array(part.filter { $0 != " " }.utf8))).map {
        Interval.Endpoint($0.rational, isClosed: isClosed)
      }
    }
    guard text.hasPrefix("(") || text.hasPrefix("[") else {
      return .point(end(text[...], isClosed: true)?.value ?? .undefined)
    }
    let parts = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    return Interval(
      lower: end(parts[0], isClosed: text.hasPrefix("[")), upper: end(parts[1], isClosed: text.hasSuffix("]")))
  }

  static func text(_ interval: Interval?) -> String {
    guard let interval else { return "nil" }
    func number(_ value: Rational) -> String {
      value.exactFractionDigits.flatMap { value.rounded(fractionDigits: $0)?.description } ?? "?"
    }
    if let value = interval.value { return number(value) }
    return (interval.lower?.isClosed == true ? "[" : "(") + (interval.lower.map { number($0.value) } ?? " ") + ", "
      + (interval.upper.map { number($0.value) } ?? "") + (interval.upper?.isClosed == true ? "]" : ")")
  }

  static let comparisons: [(String, atLeast: Certainty, atMost: Certainty, above: Certainty, below: Certainty)] = [
    // Each against 5.
    ("5", .yes, .yes, .no, .no), ("6", .yes, .no, .yes, .no), ("4", .no, .yes, .no, .yes),
    ("[5, )", .yes, .undecided, .undecided, .no), ("(5, )", .yes, .no, .yes, .no),
    ("( , 5]", .undecided, .yes, .no, .undecided), ("( , 5)", .no, .yes, .no, .yes),
    ("[4, 6]", .undecided, .undecided, .undecided, .undecided), ("[4, 5]", .undecided, .yes, .no, .undecided),
    ("[4, 5)", .no, .yes, .no, .yes), ("(4, )", .undecided, .undecided, .undecided, .undecided),
    ("( , )", .undecided, .undecided, .undecided, .undecided), ("[5, 6]", .yes, .undecided, .undecided, .no),
  ]

  @Test(arguments: 0..<comparisons.count)
  func threeValuedComparisons(_ index: Int) {
    let example = Self.comparisons[index]
    let interval = Self.interval(example.0)
    #expect(interval.isAtLeast(Rational(5)) == example.atLeast)
    #expect(interval.isAtMost(Rational(5)) == example.atMost)
    #expect(interval.isAbove(Rational(5)) == example.above)
    #expect(interval.isBelow(Rational(5)) == example.below)
  }

  @Test func nothingIsSaidOfUndefined() {
    for interval in [Interval.point(Rational(5)), .point(.undefined), .everything] {
      #expect(interval.isAtLeast(.undefined) == .undecided)
      #expect(interval.isAtMost(.undefined) == .undecided)
      #expect(interval.isAbove(.undefined) == .undecided)
      #expect(interval.isBelow(.undefined) == .undecided)
      #expect(!interval.contains(.undefined))
    }
    #expect(!Interval.point(.undefined).isDefined)
    #expect(Interval.everything.isDefined)
  }

  @Test(arguments: [
    ("5", "[5, 6]", Certainty.yes), ("5", "(5, 6]", .no), ("[5, 6)", "[5, 6]", .yes), ("[5, 7]", "[5, 6]", .undecided),
    ("[7, 8]", "[5, 6]", .no), ("(6, 8]", "[5, 6]", .no), ("[6, 8]", "[5, 6]", .undecided), ("(5, )", "( , )", .yes),
    ("(5, )", "[5, )", .yes), ("[5, )", "(5, )", .undecided), ("( , 5)", "[5, )", .no),
  ])
  func inside(_ interval: String, _ range: String, _ certainty: Certainty) {
    #expect(Self.interval(interval).isInside(Self.interval(range)) == certainty)
  }

  @Test(arguments: [
    ("5", "6", true, false), ("5", "5", false, true), ("[4, 5]", "[5, 6]", false, true),
    ("[4, 5)", "[5, 6]", true, false),
    ("[4, 5]", "(5, 6]", true, false), ("( , 5)", "(5, )", true, false), ("(5, )", "( , 6)", false, true),
    ("( , )", "5", false, true),
  ])
  func order(_ left: String, _ right: String, _ isBelow: Bool, _ overlaps: Bool) {
    #expect(Self.interval(left).isSurelyBelow(Self.interval(right)) == isBelow)
    #expect(Self.interval(left).overlaps(Self.interval(right)) == overlaps)
    #expect(Self.interval(right).overlaps(Self.interval(left)) == overlaps)
  }

  @Test(arguments: [
    ("2", "3", "5", "-1"), ("(2, )", "3", "(5, )", "(-1, )"), ("[2, 4)", "[1, 3]", "[3, 7)", "[-1, 3)"),
    ("( , 2]", "(1, )", "( , )", "( , 1)"),
  ])
  func sums(_ left: String, _ right: String, _ sum: String, _ difference: String) {
    let (a, b) = (Self.interval(left), Self.interval(right))
    #expect(Self.text(a + b) == sum)
    #expect(Self.text(a - b) == difference)
  }

  @Test(arguments: [
    ("(2, 4]", "2", "(4, 8]"), ("(2, 4]", "-1", "[-4, -2)"), ("(2, )", "-0.5", "( , -1)"), ("(2, )", "0", "0"),
  ])
  func products(_ interval: String, _ factor: String, _ product: String) throws {
    #expect(Self.text(Self.interval(interval) * (try Numeral(parsing: Array(factor.utf8)).rational)) == product)
  }

  @Test(arguments: [
    ("6", "4", "1.5"), ("(6, )", "4", "(1.5, )"), ("6", "[2, 4]", "[1.5, 3]"), ("6", "(2, 4]", "[1.5, 3)"),
    ("6", "(2, )", "(0, 3)"), ("6", "(0, )", "(0, )"), ("6", "(0, 4]", "[1.5, )"), ("[0, 6]", "(2, )", "[0, 3)"),
    ("0", "(2, )", "0"), ("0", "(2, 4)", "0"), ("[6, 8)", "[2, 4]", "[1.5, 4)"), ("-6", "[2, 4]", "[-3, -1.5]"),
    ("-6", "(2, )", "(-3, 0)"), ("[-6, 8]", "[2, 4]", "[-3, 4]"), ("( , 6]", "2", "( , 3]"),
    ("( , -6]", "[2, 4]", "( , -1.5]"),
    ("6", "0", "nil"), ("6", "[0, 4]", "nil"), ("6", "-2", "nil"), ("6", "[-2, 4]", "nil"), ("6", "( , 4]", "nil"),
    ("( , )", "(2, )", "( , )"),
  ])
  func quotients(_ top: String, _ bottom: String, _ quotient: String) {
    #expect(Self.text(Self.interval(top).dividedBy(Self.interval(bottom))) == quotient)
  }

  @Test(arguments: [
    ("( , 5)", "[0, 5)"), ("[-3, 5]", "[0, 5]"), ("(0, 5]", "(0, 5]"), ("(2, )", "(2, )"), ("( , )", "[0, )"),
    ("( , 0]", "0"), ("( , 0)", "( , 0)"), ("-3", "-3"), ("( , -3]", "( , -3]"),
  ])
  func cutAtZero(_ interval: String, _ cut: String) {
    #expect(Self.text(Self.interval(interval).cutAtZero) == cut)
  }
}
