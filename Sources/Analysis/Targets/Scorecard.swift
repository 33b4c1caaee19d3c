public import Indicators

/// How many targets were met, counted by year and by topic, always beside those that could not be judged and why.
///
/// Headline targets alone: a further aim of the same source and a replaced target do not count.
public struct Scorecard: Hashable, Sendable {
  /// Counts of outcomes of a set of verdicts.
  public struct Tally: Hashable, Sendable {
    /// Met, those at the edge included.
    public var met = 0
    public var metAtEdge = 0
    /// Within the tolerance alone, where another reading exists.
    public var about = 0
    /// Within the tolerance of a two-sided target, which is the only way to keep it: these count as met.
    public var aboutTwoSided = 0
    /// Missed, those at the edge included.
    public var missed = 0
    public var missedAtEdge = 0
    public var notYetReported = 0
    /// The years in which the periods of those end.
    public var yearsNotReported: Set<Int> = []
    /// By reason, in the order of `Verdict.Reason.allCases`, without those that do not occur.
    public var notAssessable: [ReasonCount] = []

    public init() {}

    /// Those of which something could be said.
    public var judged: Int { met + about + aboutTwoSided + missed }
    public var notJudged: Int { notYetReported + notAssessableCount }
    /// Those that cannot be judged, whatever the reason.
    public var notAssessableCount: Int { notAssessable.reduce(0) { $0 + $1.count } }
    /// Those that count as met: two-sided targets within their tolerance too.
    public var kept: Int { met + aboutTwoSided }
    public var total: Int { judged + notJudged }

    /// Met and two-sided about in percent of those judged; nil where none was.
    public var shareMet: Rational? {
      judged == 0 ? nil : Rational(kept) * .hundred / Rational(judged)
    }

    /// Counts all of the verdicts, further aims included where they are among them.
    public init(_ verdicts: some Sequence<Verdict>) {
      var reasons: [Verdict.Reason: Int] = [:]
      for verdict in verdicts {
        switch verdict.outcome {
        case .met: met += 1
        case .metAtEdge:
          met += 1
          metAtEdge += 1
        case .about: if verdict.countsAsMet { aboutTwoSided += 1 } else { about += 1 }
        case .missed: missed += 1
        case .missedAtEdge:
          missed += 1
          missedAtEdge += 1
        case .notYetReported:
          notYetReported += 1
          yearsNotReported.insert(verdict.target.period.endYear)
        case .notAssessable(let reason): reasons[reason, default: 0] += 1
        }
      }
      notAssessable = Verdict.Reason.allCases.compactMap { reason in
        reasons[reason].map { ReasonCount(reason: reason, count: $0) }
      }
    }
  }

  public struct ReasonCount: Hashable, Sendable {
    public let reason: Verdict.Reason
    public let count: Int
  }

  /// The verdicts that are counted.
  public let verdicts: [Verdict]
  /// The topic id of each of them.
  private let topicOf: [String]
  /// The years in which the periods of targets end, ascending.
  public let years: [Int]
  /// The topics that occur, in the order of the package, then those that it does not list.
  public let topics: [String]

  public init(_ verdicts: Verdicts, in catalog: Catalog) {
    self.init(verdicts.all, in: catalog)
  }

  /// Counts the headline targets among some verdicts.
  public init(_ verdicts: [Verdict], in catalog: Catalog) {
    let counted = verdicts.filter { !$0.isStretch }
    let topicOf = counted.map { catalog[$0.target.indicator].topic }
    self.verdicts = counted
    self.topicOf = topicOf
    years = Set(counted.map { $0.target.period.endYear }).sorted()
    let present = Set(topicOf)
    let listed = catalog.topics.map(\.id).filter(present.contains)
    topics = listed + present.subtracting(listed).sorted()
  }

  /// The counts of one year, one topic, both, or all.
  public func tally(year: Int? = nil, topic: String? = nil) -> Tally {
    Tally(
      zip(verdicts, topicOf).lazy.filter { verdict, itsTopic in
        (year.map { $0 == verdict.target.period.endYear } ?? true) && (topic.map { $0 == itsTopic } ?? true)
      }.map(\.0))
  }
}
