import Analysis
import Indicators
import Testing

@testable import Briefings

/// The words that programs rely on: whoever changes a name in the code must not change these.
@Suite struct StableWordTests {
  @Test func verdicts() {
    let outcomes: [Verdict.Outcome] = [
      .met, .metAtEdge, .about, .missed, .missedAtEdge, .notYetReported, .notAssessable(.noActual),
    ]
    #expect(
      outcomes.map { StableWord.of($0) }
        == ["met", "met_at_edge", "about", "missed", "missed_at_edge", "not_yet_reported", "not_assessable"])
    #expect(
      Verdict.Reason.allCases.map { StableWord.of($0) } == [
        "no_actual", "no_target", "partner_missing", "price_basis_differs", "unit_differs", "period_differs",
        "definition_differs", "series_break", "bound_undecided", "not_computable",
      ])
    #expect(
      Verdict.Mark.allCases.map { StableWord.of($0) } == [
        "computed", "converted", "as_stated", "bound", "secondary", "newspaper", "provisional", "estimated", "conflict",
        "corrected",
      ])
  }

  @Test func refusalsWithoutWhatTheyCarry() {
    #expect(StableWord.of(GrowthRefusal.missing(.year(2024))) == "missing")
    #expect(StableWord.of(GrowthRefusal.baseMayBeZero) == "base_may_be_zero")
    #expect(StableWord.of(Comparison.Refusal.missing(left: true, right: false)) == "missing")
    #expect(StableWord.of(ProgressRefusal.tooFewPoints(found: 1, needed: 4, missing: nil)) == "too_few_points")
    #expect(StableWord.of(ProgressRefusal.unjudged(.boundUndecided)) == "bound_undecided")
    #expect(StableWord.of(Ranking.Absence.growth(.seriesBreak(.year(2024)))) == "series_break")
    #expect(StableWord.of(Ranking.Absence.noFigure) == "no_figure")
  }

  @Test func changesAndRelations() {
    let relations: [TargetComparison.Relation] = [
      .same, .sameNumberOtherForm, .lower, .higher, .nested, .notComparable, .unitDiffers, .priceBasisDiffers,
    ]
    #expect(
      relations.map { StableWord.of($0) } == [
        "same", "same_number_other_form", "lower", "higher", "nested", "not_comparable", "unit_differs",
        "price_basis_differs",
      ])
    #expect(
      ProgressOutcome.allCases.map { StableWord.of($0) } == [
        "held_steady", "held_worsening", "missed_towards", "missed_not_towards", "achieved", "on_track", "moderate",
        "limited", "stalled", "away",
      ])
    #expect(
      PackageChange.Kind.allCases.map { StableWord.of($0) } == [
        "flipped_verdict", "new_verdict", "lost_verdict", "moved_rank", "revised_figure", "refined_figure",
        "coarser_figure", "changed_target", "new_target", "withdrawn_target", "new_figure", "withdrawn_figure",
        "renamed", "changed_unit",
      ])
  }
}

/// Numbers in the parts that programs compute with.
@Suite struct PlainNumberTests {
  private let sample: Catalog

  init() throws { sample = try WordingSample().catalog }

  private func number(_ interval: Interval, _ comparator: Comparator, digits: Int) -> PlainNumber {
    let derivation = Derivation(.stated, interval: interval, unit: nil, operands: [])
    return PlainNumber(
      Quantity(
        interval: interval, unit: nil, fractionDigits: digits, comparator: comparator, isApproximate: false,
        derivation: derivation), in: sample)
  }

  /// (2400 / 1538.04 - 1) x 100 = 56.0427...: a bound is rounded down and becomes an open one.
  @Test func boundsClaimNoMoreThanIsKnown() {
    let low = Interval(lower: .init(Rational(560_427, 10_000), isClosed: true), upper: nil)
    #expect(number(low, .ge, digits: 1).parts == ["gt", "56.0", "", ""])
    let range = Interval(
      lower: .init(Rational(19, 4), isClosed: true), upper: .init(Rational(21, 4), isClosed: true))
    #expect(number(range, .range, digits: 1).parts == ["range", "4.7", "5.3", ""])
    #expect(number(.point(Rational(-1, 4)), .eq, digits: 1).parts == ["eq", "-0.3", "", ""])
    #expect(number(.point(.zero), .eq, digits: 1).parts == ["eq", "0.0", "", ""])
  }

  @Test func longNumbersAndPlaces() {
    let long = Rational(Rational.hundred.numerator * 1_000_000_000_000_000_000)
    #expect(number(.point(long), .eq, digits: 0).parts == ["eq", "1" + String(repeating: "0", count: 20), "", ""])
    #expect(PlainNumber(places: 2...2).parts == ["eq", "2", "", ""])
    #expect(PlainNumber(places: 2...4).parts == ["range", "2", "4", ""])
    #expect(PlainNumber.none.parts == ["", "", "", ""])
  }
}
