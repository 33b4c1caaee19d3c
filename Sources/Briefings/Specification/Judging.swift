public import Analysis
public import Indicators

/// How a briefing judges targets: what M0 tolerates, and the methods of progress.
///
/// ```yaml
/// judging: { about: 0.1, in_step: 0.5, progress: [M2, M3] }
/// ```
public struct Judging: Hashable, Sendable {
  /// The tolerance of "about" for targets in percent, in points; nil for half a unit of the last printed digit.
  public var about: Numeral?
  /// The tolerance of "in step" where neither side is better and the target names none, in points.
  public var inStep: Numeral
  /// The methods of progress that are used, in their order; none for no progress at all.
  public var methods: [Method]

  public init(
    about: Numeral? = nil, inStep: Numeral = Numeral(coefficient: 5, fractionDigits: 1),
    methods: [Method] = Method.ofProgress
  ) {
    self.about = about
    self.inStep = inStep
    self.methods = methods
  }

  /// The tolerances as M0 takes them.
  public var options: GapAndComparator.Options {
    GapAndComparator.Options(aboutTolerance: about?.rational, stepTolerance: inStep.rational)
  }
}
